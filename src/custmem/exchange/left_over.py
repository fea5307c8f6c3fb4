"""What a file's columns leave open: a field that is needed is empty while a column that it could be is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.headers import NO_AMOUNT, NO_NAME
from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, PURCHASES
from custmem.domain.messages.file_doubts import (
    Doubt,
    doubt_consent,
    doubt_currency,
    doubt_name_or_item,
    doubt_no_column,
)
from custmem.domain.text.money import is_of
from custmem.errors import BadData
from custmem.exchange.columns import WHO, Columns, named
from custmem.exchange.headers import PLAIN_NAMES, currency_in, is_about_reaching, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.exchange.column_values import Values
    from custmem.exchange.row_reader import Terms

PAID = frozenset(("amount", "unit_price", "receipt_total"))
"""Any of these tells what was paid."""
_NEARLY_ALL = 0.9


class Look(NamedTuple):
    """A file's header and cells, as all the questions are asked of them."""

    header: Sequence[str]
    values: Sequence[Values]
    rows: Sequence[Sequence[str]]
    by_hand: Mapping[int, str]
    terms: Terms

    @property
    def keys(self) -> set[str]:
        """Return the header's names as they are compared."""
        return {key(name) for name in self.header if name}

    def filled(self, columns: Columns, *fields: str) -> bool:
        """Say whether a column of one of these fields holds anything."""
        return any(self.values[place].filled for field in fields for place in columns.places.get(field, ()))

    def cells(self, place: int | None) -> list[str]:
        """Return what stands in a column's cells, without those that are blank."""
        if place is None:
            return []
        return [row[place] for row in self.rows if place < len(row) and row[place].strip()]


def missing(look: Look, columns: Columns) -> Doubt | None:
    """Return the doubt of a column that is left over while a field it could be is empty. Raises BadData."""
    fields, header = set(columns.places), look.header
    if columns.kind == CUSTOMERS:
        if not fields & (WHO - {"external_id"}):
            names = left_over_names(look, columns)
            return doubt_no_column("name", [header[place] for place in names], named(header))
        return next(
            (
                doubt_consent(header[place])
                for place in left_over(look, columns)
                if look.values[place].answers > _NEARLY_ALL and is_about_reaching(header[place])
            ),
            None,
        )
    if "date" not in fields:
        days = [at for at in left_over(look, columns) if look.values[at].is_dates]
        return doubt_no_column("date", [header[place] for place in days], named(header))
    if columns.kind == PURCHASES:
        if not fields & PAID:
            money = left_over_amounts(look, columns)
            if money or "item" not in fields:
                return doubt_no_column("amount", [header[place] for place in money], named(header))
        if fields & {"quantity", "unit_price"} and "item" not in fields and _is_all_they_tell(look, columns):
            return doubt_name_or_item(header[columns.places["name"][0]])
        other = _in_another_currency(look, columns)
        if other:
            return other
    elif not fields & WHO:
        return doubt_no_column(
            "name", [header[place] for place in left_over_names(look, columns)], named(header)
        )
    if columns.kind == APPOINTMENTS and "text" not in fields:
        raise BadData(
            "an appointment has a customer, a day and a service, and no column of this file gives one of them",
            f'say which does with --map "Header=name" (or date, time, text); its columns are: {named(header)}',
        )
    if not fields & WHO and columns.kind == PURCHASES and not columns.program:
        names = left_over_names(look, columns)
        if names:
            return doubt_no_column("name", [header[place] for place in names], named(header))
    return None


def _is_all_they_tell(look: Look, columns: Columns) -> bool:
    """Say whether a plain "name" is all that a file of sales tells of customers."""
    return set(columns.places) & WHO == {"name"} and is_plain(look, columns)


def _in_another_currency(look: Look, columns: Columns) -> Doubt | None:
    place = next((columns.place(field) for field in sorted(PAID) if field in columns.places), None)
    if place is None or "currency" in columns.places or look.terms.currency_given:
        return None
    told = currency_in(look.header[place])
    if told and not is_of(told, look.terms.currency):
        return doubt_currency(look.header[place], told, look.terms.currency)
    return None


def left_over(look: Look, columns: Columns) -> list[int]:
    """Return the places of columns that hold something and are taken for nothing."""
    used = {place for each in columns.places.values() for place in each}
    return [
        place
        for place, name in enumerate(look.header)
        if name and place not in used and place not in look.by_hand and look.values[place].filled
    ]


def left_over_amounts(look: Look, columns: Columns) -> list[int]:
    """Return the places of columns of numbers that may be amounts, those with pence first."""
    found = [
        place
        for place in left_over(look, columns)
        if look.values[place].is_numbers and key(look.header[place]) not in plain_headers(NO_AMOUNT)
    ]
    return sorted(found, key=lambda place: -look.values[place].money)


def left_over_names(look: Look, columns: Columns) -> list[int]:
    """Return the places of columns that may hold names, and several different ones."""
    return [
        place
        for place in left_over(look, columns)
        if look.values[place].is_names
        and look.values[place].distinct * 5 >= look.values[place].filled
        and key(look.header[place]) not in plain_headers(NO_NAME)
    ]


def is_plain(look: Look, columns: Columns) -> bool:
    """Say whether the column of names is headed by a word that may be anything's."""
    place = columns.place("name")
    return place is None or (key(look.header[place]) in PLAIN_NAMES and place not in look.by_hand)


_kept: dict[str, frozenset[str]] = {}


def plain_headers(words: str) -> frozenset[str]:
    """Return a list of headers as they are compared."""
    if words not in _kept:
        _kept[words] = frozenset(key(word) for word in words.split(","))
    return _kept[words]
