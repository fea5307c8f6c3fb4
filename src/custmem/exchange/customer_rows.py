"""A file's rows as customers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.incoming import (
    CONTACT_LIMIT,
    LANGUAGE_LIMIT,
    NAME_LIMIT,
    TEXT_LIMIT,
    CustomerRow,
    Remark,
    known_as,
)
from custmem.domain.text.dates import MonthDay
from custmem.exchange.cells import Spoilt, Unusable, card_of, emails_of, identifier, phones_of, text_of
from custmem.exchange.days import NO_DAY, DayColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from custmem.exchange.columns import Columns
    from custmem.exchange.terms import Terms

_ADDRESS_PARTS = ("street", "house_number", "street_more", "postcode", "city", "region", "country")
_DAYS = ("birthday", "anniversary", "since")
_FIRST_YEAR = 1800
_LONGEST_NOTE = 10 * TEXT_LIMIT
_NAME_PARTS = ("prefix", "first_name", "middle_name", "last_name", "suffix")
_GROUPS = ("", ":work")
"""Which address of several is taken: the first that is there."""


class CustomerReader:
    """Reads rows as customers. Show it every row with `see` first, so that it learns how dates are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._places = columns.places
        self._cells: Sequence[str] = ()
        self._left_out: list[str] = []
        self._today = terms.today
        self._groups = [
            group
            for group in _GROUPS
            if any(field + group in columns.places for field in (*_ADDRESS_PARTS, "address"))
        ]
        self._days = {
            field: DayColumn(terms.today, day_first=terms.day_first)
            for field in _DAYS
            if field in columns.places
        }

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates are to be read."""
        for field, days in self._days.items():
            days.see(cells[self._places[field][0]])

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        for field, days in self._days.items():
            if days.is_guess:
                yield self._places[field][0]

    def read(self, line: int, cells: Sequence[str]) -> tuple[CustomerRow, list[Remark]]:
        """Return the customer of a row, and remarks on what had to be left out. Raises Unusable."""
        self._cells, self._left_out = cells, list[str]()
        row = CustomerRow(
            line=line,
            name=self._name(),
            external_id=identifier(self._cell("external_id"), NAME_LIMIT, "customer's number"),
            nickname=self._kept("nickname", _short),
            company=self._kept("company", _short),
            language=self._kept("language", _language),
            address_as=self._kept("address_as", _short),
            phones=self._several("phone", phones_of),
            emails=self._several("email", emails_of),
            cards=self._several("card", _cards),
            addresses=self._addresses(),
            birthday=self._day("birthday") or self._birthday_in_parts(),
            anniversary=self._day("anniversary"),
            since=self._since(),
            notes=self._several("note", _notes),
        )
        if not known_as(row):
            raise Unusable("has no name, number, e-mail or phone")
        return row, [Remark(line, f"{reason}; it was left out") for reason in self._left_out]

    def _cell(self, field: str) -> str:
        places = self._places.get(field)
        return self._cells[places[0]] if places else ""

    def _kept(self, field: str, read: Callable[[str], list[str]]) -> str:
        return next(iter(self._several(field, read)), "")

    def _several(self, field: str, read: Callable[[str], list[str]]) -> tuple[str, ...]:
        """Return the values in all columns of a field; one that can't be used is left out and remarked on."""
        found: list[str] = []
        for place in self._places.get(field, ()):
            if self._cells[place]:
                try:
                    found.extend(read(self._cells[place]))
                except Spoilt:
                    raise
                except Unusable as error:
                    self._left_out.append(str(error))
        return tuple(dict.fromkeys(filter(None, found)))

    def _name(self) -> str:
        name = text_of(self._cell("name"), NAME_LIMIT, "name")
        if not name:
            name = " ".join(
                filter(None, (text_of(self._cell(part), NAME_LIMIT, "name") for part in _NAME_PARTS))
            )
        if len(name) > NAME_LIMIT:
            raise Unusable(f"the name is longer than {NAME_LIMIT} characters")
        return name

    def _addresses(self) -> tuple[str, ...]:
        """Return the postal address on one line: as it stands there, with or from its parts."""
        try:
            lines = next((found for group in self._groups if (found := self._address_lines(group))), [])
            address = ", ".join(lines)
            if len(address) > CONTACT_LIMIT:
                raise Unusable(f"the address is longer than {CONTACT_LIMIT} characters")
        except Unusable as error:
            self._left_out.append(str(error))
            return ()
        return (address,) if address else ()

    def _address_lines(self, group: str) -> list[str]:
        street, number, more, postcode, city, region, country = (
            text_of(self._cell(field + group), CONTACT_LIMIT, "address").lstrip("'")
            for field in _ADDRESS_PARTS
        )
        whole = self._cell("address").replace("\r", "\n").split("\n") if not group else []
        given = [line for part in whole if (line := text_of(part, CONTACT_LIMIT, "address"))]
        if given and (street or (city and city in given[-1])):
            return given
        first = [", ".join(given), f"{street} {number}".strip(), more, f"{postcode} {city}".strip()]
        # A country or a region alone is no address.
        return [line for line in (*first, region, country) if line] if any(first) else []

    def _day(self, field: str) -> MonthDay | None:
        cell = self._cell(field).strip()
        if cell in NO_DAY:
            return None
        try:
            found = self._days[field].read(cell)
        except Unusable as error:
            self._left_out.append(f"{field}: {error}")
            return None
        return self._past(field, found)

    def _since(self) -> date | None:
        found = self._day("since")
        return date(found.year, found.month, found.day) if found and found.year else None

    def _birthday_in_parts(self) -> MonthDay | None:
        """Return the birthday that stands in three columns, as Thunderbird writes it."""
        year, month, day = (
            self._cell(f"birth_{part}").strip().lstrip("0") for part in ("year", "month", "day")
        )
        if not month or not day:
            return None
        try:
            found = MonthDay(int(month), int(day), int(year) if year and year != "1604" else None)
            date(found.year or 2000, found.month, found.day)
        except ValueError:
            self._left_out.append("birthday: its year, month and day are no date")
            return None
        return self._past("birthday", found)

    def _past(self, field: str, found: MonthDay) -> MonthDay | None:
        """Return a day that may have been; without its year if that can't be right: before 1800, or still to come."""
        if found.year is None or (found.year >= _FIRST_YEAR and date(found.year, *found[:2]) <= self._today):
            return found
        self._left_out.append(f"{field}: the year {found.year} can't be right")
        return found._replace(year=None)


def _short(cell: str) -> list[str]:
    return [text_of(cell, NAME_LIMIT, "text")]


def _language(cell: str) -> list[str]:
    return [text_of(cell, LANGUAGE_LIMIT, "language")]


def _cards(cell: str) -> list[str]:
    return [card_of(cell, CONTACT_LIMIT)]


def _notes(cell: str) -> list[str]:
    """Return a note; one that is too long is cut into several, between words."""
    if len(cell) > _LONGEST_NOTE:
        raise Unusable(f"the note is longer than {_LONGEST_NOTE} characters")
    notes = []
    while cell:
        # Half of what may be kept, because composing accents may lengthen a text.
        end = len(cell) if len(cell) <= TEXT_LIMIT // 2 else _word_end(cell, TEXT_LIMIT // 2)
        notes.append(text_of(cell[:end], TEXT_LIMIT, "note", multiline=True))
        cell = cell[end:]
    return notes


def _word_end(text: str, most: int) -> int:
    """Return where to cut a text that goes on: after its last word within `most` characters."""
    return max(text.rfind(" ", 0, most), text.rfind("\n", 0, most)) + 1 or most
