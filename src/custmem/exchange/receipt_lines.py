"""How a file of sales tells a receipt of several lines: which rows are its, and whether a sum is a line's."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.incoming import is_sum
from custmem.exchange.buyers import BUYER_FIELDS
from custmem.exchange.numbers import taken_apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.exchange.columns import Columns

_ENOUGH = 3
"""So many receipts of several lines show that a sum on each of them is the receipt's."""


def as_they_stand(columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a file of sales after a look at how its first rows tell receipts of several lines."""
    receipt, date, item = (columns.place(field) for field in ("receipt", "date", "item"))
    if columns.program:
        return columns
    if _is_grouped(columns, rows):
        return columns._replace(grouped=True)
    goes_on = item is not None and any(
        not (receipt is not None and row[receipt].strip())
        and not (date is not None and row[date].strip())
        and row[item].strip()
        and not is_sum(row[item])
        and not _tells_who(columns, row)
        for row in rows[1:]
    )
    if goes_on:
        columns = columns._replace(continued=True)
    if receipt is None:
        return columns
    amount = columns.place("amount")
    if amount is None or "receipt_total" in columns.places:
        return columns
    receipts = [
        list(lines) for number, lines in groupby(rows, key=lambda row: row[receipt]) if number.strip()
    ]
    of_several = [lines for lines in receipts if len(lines) > 1]
    if goes_on and any(not row[amount].strip() for row in rows if not row[receipt].strip()):
        return _as_receipts(columns)
    told_alike = of_several and all(len({line[amount] for line in lines}) == 1 for lines in of_several)
    if told_alike and (_is_contradicted(columns, of_several) or _is_told_again(columns, of_several)):
        return _as_receipts(columns)
    return columns


def is_head(columns: Columns, row: Sequence[str]) -> bool:
    """Say whether a row tells a customer and nothing else."""
    who = {place for field in BUYER_FIELDS for place in columns.places.get(field, ())}
    filled = {place for place, cell in enumerate(row) if cell.strip()}
    return bool(filled) and filled <= who and not any(is_sum(row[place]) for place in filled)


def _is_grouped(columns: Columns, rows: Sequence[Sequence[str]]) -> bool:
    """Say whether customers stand in rows of their own, above lines that tell none."""
    date = columns.place("date")
    if date is None or not any(is_head(columns, row) for row in rows):
        return False
    told = [_tells_who(columns, row) for row in rows if row[date].strip()]
    return bool(told) and not any(told)


def _tells_who(columns: Columns, row: Sequence[str]) -> bool:
    return any(row[place].strip() for field in BUYER_FIELDS for place in columns.places.get(field, ()))


def _is_contradicted(columns: Columns, receipts: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Say whether the sums can't be those of lines: price times quantity gives others."""
    price, quantity = columns.place("unit_price"), columns.place("quantity")
    if price is None:
        return False
    lines = [line for lines in receipts for line in lines]
    amount = columns.places["amount"][0]
    wrong = 0
    for line in lines:
        told, each = _number(line[amount]), _number(line[price])
        number = 1.0 if quantity is None else _number(line[quantity])
        if told is None or each is None or number is None:
            return False
        wrong += abs(told - each * number) > 0.011
    return wrong * 2 > len(lines)


def _is_told_again(columns: Columns, receipts: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Say whether so many receipts have one sum on all of their lines, of different things, that it is theirs."""
    item, amount = columns.place("item"), columns.places["amount"][0]
    if item is None or columns.place("unit_price") is not None:
        return False
    of_different = [lines for lines in receipts if len({line[item] for line in lines}) > 1]
    return len(of_different) >= _ENOUGH and len({lines[0][amount] for lines in of_different}) >= _ENOUGH


def _as_receipts(columns: Columns) -> Columns:
    """Return the columns with the amount as what the receipt cost."""
    places: Mapping[str, tuple[int, ...]] = {
        ("receipt_total" if field == "amount" else field): found for field, found in columns.places.items()
    }
    return columns._replace(places=places)


def _number(cell: str) -> float | None:
    found = taken_apart(cell)
    if found is None:
        return None
    try:
        number = float(found.core.replace(",", "."))
    except ValueError:
        return None
    return -number if found.negative else number
