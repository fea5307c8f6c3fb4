"""One cell of a file: undone what programs put round a value, and read as a number of theirs, a phone, an e-mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.incoming import CONTACT_LIMIT, is_nothing
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.exchange.columns import Columns


_NOTHING = frozenset(("", "-", "--", "—", "–"))
_FORMULA_STARTS = "=+-@\t\r'"
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+[0-9]+")
_ANGLED = re.compile(r"<([^<>]+)>\s*$")
_MANY = ":::"
_LIST_MARKS = re.compile(r"\s*[;,|\n]\s*|\s+/\s+")
_FEWEST_DIGITS, _MOST_DIGITS, _DIGITS_IN_LIST = 3, 20, 5
_PAYMENT_CARD_DIGITS = (15, 16)


_MOST_GIVEN = 3
_AFTER_A_COMMA = frozenset(
    "jr sr ii iii iv phd md esq llc inc ltd gmbh ag ab as aps oy sa srl spa co mba dds cpa".split()
)
_FLOAT = re.compile(r"([0-9]+)\.0")
_ERRORS = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")


class Unusable(ValueError):
    """A cell that can't be used; its text is the reason."""


class Spoilt(Unusable):
    """A cell that spoils its whole row, like a phone that a spreadsheet rounded to 1.2E+12: it could be anybody's."""


def several(cell: str) -> list[str]:
    """Return the several values of one cell, where ` ::: ` sets them apart; else the cell."""
    return [part.strip() for part in cell.split(_MANY) if part.strip()] if _MANY in cell else [cell]


def undone(cell: str) -> str:
    """Return a cell without what keeps a spreadsheet from calculating with it: `'=1`, `="0123"`."""
    if cell[:1] == "'" and cell[1:2] and cell[1] in _FORMULA_STARTS:
        return cell[1:]
    if cell[:2] == '="' and cell[-1:] == '"' and len(cell) > 2:
        return cell[2:-1]
    return cell


def text_of(cell: str, limit: int, what: str, *, multiline: bool = False) -> str:
    """Return a cell's text, safe to keep; `--` is nothing. Raises Unusable above `limit` characters."""
    if not cell:
        return ""
    try:
        text = clean(undone(cell), limit=limit, multiline=multiline)
    except UsageError as error:
        raise Unusable(f"the {what} is longer than {limit} characters") from error
    return "" if text in _NOTHING or (text[0] == "#" and _ERRORS.fullmatch(text)) else text


def identifier(cell: str, limit: int, what: str) -> str:
    """Return a number or code as the other program has it; an apostrophe before it is a spreadsheet's.

    Raises Spoilt where a spreadsheet has spoiled it.
    """
    if (
        cell.isalnum() and cell.isascii() and len(cell) <= limit
    ):  # as nearly all are: there is nothing to undo
        return cell
    text = text_of(cell, limit, what).lstrip("'").strip()
    number = _FLOAT.fullmatch(text)
    if number:  # 14646.0 is what a program of tables makes of 14646
        return number[1]
    if _SCIENTIFIC.fullmatch(text):
        raise Spoilt(f"the {what} {quoted(text)} was rounded by a spreadsheet")
    return text


def phones_of(cell: str) -> list[str]:
    """Return the phone numbers in a cell. Raises Unusable where it holds something else, Spoilt for a spoilt one."""
    found = []
    for part in _parts(undone(cell)):
        phone = identifier(part, 80, "phone")
        if phone and not _FEWEST_DIGITS <= _digits(phone) <= _MOST_DIGITS:
            raise Unusable(f"{quoted(phone)} is not a phone number")
        if phone:
            found.append(phone)
    return found


def emails_of(cell: str) -> list[str]:
    """Return the e-mail addresses in a cell; Unusable where one is none."""
    found = []
    for part in _parts(undone(cell)):
        text = text_of(part, 320, "e-mail").lstrip("'")
        angled = _ANGLED.search(text)
        email = (angled[1] if angled else text).removeprefix("mailto:").strip()
        name, at, place = email.rpartition("@")
        if email and not (name and at and place and " " not in email):
            raise Unusable(f"{quoted(email)} is not an e-mail address")
        if email:
            found.append(email)
    return found


def list_of(cell: str, limit: int, what: str) -> list[str]:
    """Return the several values of one cell, set apart by commas, semicolons, bars, lines or ` ::: `."""
    parts = cell.split(_MANY) if _MANY in cell else re.split(r"\s*[;,|\n]\s*", cell)
    return [text for part in parts if (text := text_of(part.strip().lstrip("*").strip(), limit, what))]


def name_of(cell: str, limit: int, what: str = "name", *, flip: bool = True) -> str:
    """Return a name as it is said: "Orr, Bob" is Bob Orr, unless told not to `flip` it. Raises Unusable."""
    text = text_of(cell, limit, what)
    if not flip or text.count(",") != 1:
        return text
    last, _, first = (part.strip() for part in text.partition(","))
    if not first or not last or not _is_given(first) or any(char.isdigit() for char in text):
        return text
    return f"{first} {last}"


def _is_given(text: str) -> bool:
    words = text.split()
    plain = text.replace(".", "").casefold()
    return (
        len(words) <= _MOST_GIVEN and plain not in _AFTER_A_COMMA and all(word[0].isalpha() for word in words)
    )


def card_of(cell: str, limit: int) -> str:
    """Return a loyalty card's number; Unusable for what may be a payment card's, which has no place in the book."""
    card = identifier(cell, limit, "card number")
    digits = "".join(char for char in card if char in "0123456789")
    if len(digits) in _PAYMENT_CARD_DIGITS and digits[0] in "3456" and _is_luhn(digits):
        raise Unusable("a number that looks like a payment card's was left out")
    return card


def _parts(cell: str) -> list[str]:
    """Return the several values of one cell: Google sets them apart by ` ::: `, others by commas and the like."""
    if _MANY in cell:
        return cell.split(_MANY)
    listed = _LIST_MARKS.split(cell)
    whole = all("@" in part or _digits(part) >= _DIGITS_IN_LIST for part in listed)
    return listed if whole else [cell]


def _digits(text: str) -> int:
    return sum(char in "0123456789" for char in text)


def _is_luhn(digits: str) -> bool:
    """Say whether a number passes the check that payment cards carry (ISO/IEC 7812-1, annex B)."""
    doubled = (str(int(digit) * 2) if at % 2 else digit for at, digit in enumerate(reversed(digits)))
    return sum(map(int, "".join(doubled))) % 10 == 0


_PARTS = ("street", "house_number", "street_more", "postcode", "city", "region", "country")
_GROUPS = ("", ":work")
"""Which address of several is taken: the first that is there."""


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
