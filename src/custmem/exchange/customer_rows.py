"""A file's rows as customers: who they are and how to reach them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.data.import_layouts import MONTH_FIRST, OWN
from custmem.domain.incoming import (
    CONTACT_LIMIT,
    LANGUAGE_LIMIT,
    NAME_LIMIT,
    TEXT_LIMIT,
    CustomerRow,
    Remark,
    is_nothing,
    is_sum,
    known_as,
)
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import MonthDay
from custmem.domain.text.names import is_plain_title
from custmem.exchange.cells import (
    AddressReader,
    Unusable,
    card_of,
    emails_of,
    identifier,
    name_of,
    phones_of,
    several,
    text_of,
)
from custmem.exchange.customer_facts import FactReader
from custmem.exchange.days import NO_DAY, PLACEHOLDERS, DayColumn
from custmem.exchange.row_reader import RowReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from custmem.exchange.columns import Columns
    from custmem.exchange.row_reader import Terms

_DAYS = ("birthday", "anniversary", "nameday", "since")
_FIRST_YEAR = 1800
_LONGEST_NOTE = 10 * TEXT_LIMIT
_NAME_PARTS = ("prefix", "first_name", "middle_name", "last_name", "suffix")
_REPEATED, _MOST = 3, 0.5


class CustomerReader(RowReader[CustomerRow]):
    """Reads rows as customers. Show it every row with `see` first, so that it learns how dates are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._places = columns.places
        self._cells: Sequence[str] = ()
        self._left_out: list[str] = []
        self._today = terms.today
        self._flips = columns.program != OWN
        self._addresses = AddressReader(columns)
        self._facts = FactReader(columns, terms)
        in_us_order = columns.program in MONTH_FIRST and not terms.order_given
        self._days = {
            field: DayColumn(
                terms.today,
                day_first=terms.day_first and not in_us_order,
                given=terms.order_given or (in_us_order and field == "birthday"),
            )
            for field in _DAYS
            if field in columns.places
        }
        self._told: dict[str, Counter[str]] = {field: Counter() for field in self._days}
        self._common: dict[str, str] = {}

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates are to be read."""
        for field, days in self._days.items():
            cell = cells[self._places[field][0]]
            days.see(cell)
            if cell and len(self._told[field]) < 1000:
                self._told[field][cell.strip()] += 1
        self._facts.see(cells)

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        for days in self._days.values():
            days.follow(self._days.values())
        for field, days in self._days.items():
            if days.is_guess:
                yield self._places[field][0]

    def said(self) -> Iterator[str]:
        """Yield what was met on the way, once all rows were read."""
        for field, days in self._days.items():
            if days.is_serial:
                yield f"{field}: its days are counted as a spreadsheet does, and were read so"
            repeated = self._repeated(field)
            if repeated:
                yield f"{field}: {quoted(repeated)} stands in most rows and is nobody's; it was left out"
        yield from self._facts.said()

    def read(self, line: int, cells: Sequence[str]) -> tuple[tuple[CustomerRow, ...], list[Remark]]:
        """Return the customer of a row, and remarks on what had to be left out. Raises Unusable."""
        self._cells, self._left_out = cells, list[str]()
        name = self._name()
        facts = self._facts.read(cells, self._left_out)
        row = CustomerRow(
            line=line,
            name=name,
            external_id=self._number(),
            nickname=self._kept("nickname", _short),
            company=self._kept("company", _short),
            language=self._kept("language", _language),
            address_as=self._kept("address_as", _short) or self._title(),
            phones=self._several("phone", phones_of),
            emails=self._several("email", emails_of),
            cards=self._several("card", _cards),
            addresses=self._addresses.read(cells, self._left_out),
            birthday=self._day("birthday") or facts.birthday or self._birthday_in_parts(),
            anniversary=self._day("anniversary") or facts.anniversary,
            since=self._since(),
            notes=self._several("note", _notes),
            tags=facts.tags,
            facts=facts.facts,
            persons=facts.persons,
            consents=facts.consents,
            nameday=self._day("nameday"),
            points=facts.points,
        )
        if not known_as(row):
            why = "; ".join(self._left_out)
            raise Unusable(why or "has no name, number, e-mail or phone")
        return (row,), [Remark(line, f"{reason}; it was left out") for reason in self._left_out]

    def _cell(self, field: str) -> str:
        places = self._places.get(field)
        return self._cells[places[0]] if places else ""

    def _number(self) -> str:
        """Return the source's own number for them; one that a spreadsheet rounded may be anybody's."""
        try:
            return identifier(self._cell("external_id"), NAME_LIMIT, "customer's number")
        except Unusable as error:
            self._left_out.append(str(error))
            return ""

    def _kept(self, field: str, read: Callable[[str], list[str]]) -> str:
        return next(iter(self._several(field, read)), "")

    def _several(self, field: str, read: Callable[[str], list[str]]) -> tuple[str, ...]:
        """Return the values in all columns of a field; one that can't be used is left out and remarked on."""
        places = self._places.get(field)
        if not places:
            return ()
        found: list[str] = []
        for place in places:
            if self._cells[place]:
                try:
                    found.extend(read(self._cells[place]))
                except Unusable as error:
                    self._left_out.append(str(error))
        return tuple(dict.fromkeys(filter(None, found)))

    def _name(self) -> str:
        name = name_of(self._cell("name"), NAME_LIMIT, flip=self._flips)
        if is_sum(name):
            raise Unusable(f"is a row of totals ({quoted(name)}), not a customer")
        if is_nothing(name):
            name = ""
        if not name:
            parts = (text_of(self._cell(part), NAME_LIMIT, "name") for part in self._name_parts())
            name = " ".join(part for part in parts if part and not is_nothing(part))
        if len(name) > NAME_LIMIT:
            raise Unusable(f"the name is longer than {NAME_LIMIT} characters")
        return name

    def _name_parts(self) -> tuple[str, ...]:
        """Return the columns a name is put together from; Mrs is how somebody is addressed, and Dr is of the name."""
        return _NAME_PARTS[1:] if is_plain_title(self._cell("prefix")) else _NAME_PARTS

    def _title(self) -> str:
        """Return how somebody with a title beside the name is addressed: Frau Berger."""
        title, last = self._cell("prefix").strip(), self._cell("last_name").strip()
        return f"{title} {last}" if last and len(last) < NAME_LIMIT // 2 and is_plain_title(title) else ""

    def _repeated(self, field: str) -> str:
        """Return the day that stands in most rows, which a program put where it knew none; "" for none."""
        if field not in self._common:
            told = self._told[field]
            cell, times = next(iter(told.most_common(1)), ("", 0))
            is_common = field != "since" and times >= _REPEATED and times > _MOST * told.total()
            self._common[field] = cell if is_common else ""
        return self._common[field]

    def _day(self, field: str) -> MonthDay | None:
        if field not in self._days:
            return None
        cell = self._cell(field).strip()
        if cell in NO_DAY or (field in self._told and cell == self._repeated(field)):
            return None
        try:
            found = self._days[field].read(cell)
        except Unusable as error:
            self._left_out.append(f"{field}: {error}")
            return None
        if (
            field != "since"
            and (found.year, found.month, found.day) in PLACEHOLDERS
            and not self._is_one_of_many(field)
        ):
            self._left_out.append(f"{field}: {quoted(cell)} is what programs write for no day")
            return None
        return self._past(field, found)

    def _is_one_of_many(self, field: str) -> bool:
        """Say whether 1 January 1970 may be a birthday after all: it stands once among many other days of that time."""
        return len(self._told[field]) > 50

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
    text = text_of(cell, NAME_LIMIT, "text")
    return [] if is_nothing(text) else [text]


def _language(cell: str) -> list[str]:
    return [text_of(cell, LANGUAGE_LIMIT, "language")]


def _cards(cell: str) -> list[str]:
    return [card_of(cell, CONTACT_LIMIT)]


def _notes(cell: str) -> list[str]:
    return [note for part in several(cell) for note in notes_of(part)]


def notes_of(cell: str) -> list[str]:
    """Return a note; one that is too long is cut into several, between words. Raises Unusable."""
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
