"""Postal addresses: in one cell or in parts, one or several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import CONTACT_LIMIT, is_nothing
from custmem.exchange.cells import Unusable, identifier, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.exchange.columns import Columns

_PARTS = ("street", "house_number", "street_more", "postcode", "city", "region", "country")
_GROUPS = ("", ":work")
"""Which address of several is taken: the first that is there."""
_MANY = ":::"


class AddressReader:
    """Reads the postal addresses of rows."""

    def __init__(self, columns: Columns) -> None:
        self._places = columns.places
        self._groups = [
            group
            for group in _GROUPS
            if any(field + group in columns.places for field in (*_PARTS, "address"))
        ]

    def read(self, cells: Sequence[str], left_out: list[str]) -> tuple[str, ...]:
        """Return the addresses of a row, each on one line; what can't be one is told in `left_out`."""
        found: list[str] = []
        for group in self._groups:
            whole = [] if group else [cells[place] for place in self._places.get("address", ())]
            parts = [self._cell(cells, field + group) for field in _PARTS]
            number = max((cell.count(_MANY) + 1 for cell in (*whole[:1], *parts)), default=1)
            for at in range(number):
                try:
                    lines = _lines([_nth(cell, at) for cell in whole[:1]], [_nth(cell, at) for cell in parts])
                    found.append(_joined(lines))
                except Unusable as error:
                    left_out.append(str(error))
            for cell in whole[1:]:
                try:
                    found.extend(_joined(_lines([part], [""] * len(_PARTS))) for part in cell.split(_MANY))
                except Unusable as error:
                    left_out.append(str(error))
            if any(found):
                break
        return tuple(dict.fromkeys(filter(None, found)))

    def _cell(self, cells: Sequence[str], field: str) -> str:
        places = self._places.get(field)
        return cells[places[0]] if places else ""


def _nth(cell: str, at: int) -> str:
    """Return the part of a cell that belongs to one of several addresses."""
    parts = cell.split(_MANY)
    if len(parts) == 1:
        return cell if at == 0 else ""
    return parts[at] if at < len(parts) else ""


def _lines(whole: Sequence[str], parts: Sequence[str]) -> list[str]:
    street, number, more, postcode, city, region, country = (
        _part(field, cell) for field, cell in zip(_PARTS, parts, strict=True)
    )
    given = [
        line
        for cell in whole
        for part in cell.replace("\r", "\n").split("\n")
        if (line := text_of(part, CONTACT_LIMIT, "address")) and not is_nothing(line)
    ]
    if given and (street or (city and city in given[-1])):
        return given
    first = [", ".join(given), f"{street} {number}".strip(), more, f"{postcode} {city}".strip()]
    # A country or a region alone is no address.
    return [line for line in (*first, region, country) if line] if any(first) else []


def _part(field: str, cell: str) -> str:
    if field in ("postcode", "house_number"):
        return identifier(cell, CONTACT_LIMIT, "address")
    text = text_of(cell, CONTACT_LIMIT, "address").lstrip("'")
    return "" if text and is_nothing(text) else text


def _joined(lines: Sequence[str]) -> str:
    address = ", ".join(lines)
    if len(address) > CONTACT_LIMIT:
        raise Unusable(f"the address is longer than {CONTACT_LIMIT} characters")
    return address
