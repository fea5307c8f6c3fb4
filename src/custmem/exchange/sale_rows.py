"""A file's rows as lines of sales."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.incoming import (
    ITEM_LIMIT,
    RECEIPT_LIMIT,
    TAG_LIMIT,
    PurchaseRow,
    Remark,
    Withdrawn,
    is_sum,
)
from custmem.domain.messages.wording import counted
from custmem.domain.text.cleaning import quoted
from custmem.exchange.cells import Unusable, identifier, text_of
from custmem.exchange.column_values import Made
from custmem.exchange.days import SaleDays
from custmem.exchange.headers import key
from custmem.exchange.numbers import NumberColumn
from custmem.exchange.payment import (
    IS_NOT_YET,
    IS_OFF,
    IS_PARTLY_REFUNDED,
    IS_REFUNDED,
    IS_RETURN,
    IS_SOLD,
    Paid,
    Statuses,
    is_blank,
)
from custmem.exchange.receipt_lines import BUYER_FIELDS, BuyerReader, is_head
from custmem.exchange.row_reader import RowReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.exchange.columns import Columns
    from custmem.exchange.row_reader import Terms

    SaleRow = PurchaseRow | Withdrawn

_ONE = 1000
_ONCE_A_RECEIPT = ("date", "currency", "status", "cancelled", "type", *BUYER_FIELDS)
"""What a file may tell on the first line of a receipt alone."""
_NO_CATEGORY = ("None", "Uncategorized")
_COUNTED_ITEM = re.compile(r"([0-9]{1,4})\s?[x×*]\s?(\S.*)", re.IGNORECASE)
_COUNT_BEHIND = re.compile(r"(.*\S)\s+[x×]\s?([0-9]{1,4})", re.IGNORECASE)
_BETWEEN_ITEMS = re.compile(r"\s*(?:[,;|\n]|\s\+\s)\s*(?=[0-9]{1,4}\s?[x×*]\s?\S)", re.IGNORECASE)
_NOTHING_SAID: list[Remark] = []


class SaleReader(RowReader[PurchaseRow | Withdrawn]):
    """Reads rows as lines of sales. Show it every row with `see` first, so that it learns how they are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._columns = columns
        self._date = columns.places["date"][0]
        self._item, self._variant, self._quantity = map(columns.place, ("item", "variant", "quantity"))
        self._receipt, self._tag, self._type = map(columns.place, ("receipt", "tag", "type"))
        self._days = SaleDays(terms.today, day_first=terms.day_first, given=terms.order_given)
        self._numbers = NumberColumn("decimal", decimal=terms.decimal)
        self._quantities = Made(self._quantity_of)
        self._items = Made(_items_of)
        self._receipts = Made(lambda cell: identifier(cell, RECEIPT_LIMIT, "receipt"))
        self._tags = Made(_tag_of)
        self._paid = Paid(columns, terms)
        self._numbers.share(self._paid.columns)
        self._buyers = BuyerReader(columns)
        self._statuses = Statuses(columns)
        self._carried = _Carried(columns)
        self._shared = 0

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates and numbers are to be read."""
        self._days.see(cells[self._date])
        if self._quantity is not None:
            self._numbers.see(cells[self._quantity])
        self._paid.see(cells)

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._days.days.is_guess:
            yield self._date

    def two_ways(self) -> Iterator[tuple[int, str]]:
        """Yield the places of columns of amounts that can be read two ways, with an example."""
        yield from self._paid.two_ways()

    def read(self, line: int, cells: Sequence[str]) -> tuple[Sequence[SaleRow], list[Remark]]:
        """Return the lines of a sale that a row tells of, and remarks on it. Raises Unusable."""
        if self._columns.grouped:
            if is_head(self._columns, cells):
                self._carried.begin(cells)
                return (), _NOTHING_SAID
            cells = self._carried.added(cells)
        elif self._columns.continued:
            cells = self._carried.completed(cells)
            if self._type is not None and key(cells[self._type]) in self._columns.heads:
                return (), _NOTHING_SAID
        on = self._days.read(cells[self._date])
        item, counted, more = ("", 0, None) if self._item is None else self._items.read(cells[self._item])
        if item and self._variant is not None and cells[self._variant]:
            item = text_of(f"{item}, {cells[self._variant]}", ITEM_LIMIT, "item")
        quantity = _ONE if self._quantity is None else self._quantities.read(cells[self._quantity])
        if counted and quantity == _ONE:
            quantity = counted * _ONE
        amount, currency = self._paid.read(cells, quantity)
        if amount is None and not item:
            raise Unusable("has neither an item nor an amount")
        receipt = "" if self._receipt is None else self._receipts.read(cells[self._receipt])
        tag = "" if self._tag is None else self._tags.read(cells[self._tag])
        buyer = self._buyers.read(cells)
        remarks = _NOTHING_SAID
        if quantity < 0 < (amount or 0):  # told by the number alone: what was brought back is paid back
            amount = -(amount or 0)
        if amount is None and self._paid.line_is_told:
            remarks = [Remark(line, "has no amount; it was taken as 0")]
        row = PurchaseRow(line, on, item, quantity, amount or 0, currency, receipt, tag, *buyer)
        if not (
            self._statuses.is_told or more or self._paid.refunds or self._paid.owes or self._paid.by_receipt
        ):
            return (row,), remarks
        return self._told(row, cells, more, remarks)

    def finish(self) -> Iterator[PurchaseRow]:
        """Yield what the last receipts cost beside their lines."""
        yield from self._paid.rest()

    def said(self) -> Iterator[str]:
        """Yield what was met on the way, once all rows were read."""
        unknown = self._statuses.unknown
        if unknown:
            words = ", ".join(f"{quoted(word)} ({times})" for word, times in unknown.most_common(10))
            yield f"what these say of a sale is not known, and they were taken as sold: {words}"
        if self._shared:
            yield f"the amount of {counted(self._shared, 'row')} with several items was shared evenly among them"
        if not self._paid.is_told:
            yield "no column tells what was paid: the sales are kept without amounts"

    def _told(
        self,
        row: PurchaseRow,
        cells: Sequence[str],
        more: Sequence[tuple[str, int]] | None,
        remarks: list[Remark],
    ) -> tuple[Sequence[SaleRow], list[Remark]]:
        """Return a row by what became of it: sold, brought back, paid back in part, or nothing in the end."""
        verdict, word = self._statuses.read(cells) if self._statuses.is_told else (IS_SOLD, "")
        if verdict == IS_RETURN or (verdict == IS_REFUNDED and row.amount_minor < 0):
            row = row._replace(amount_minor=-abs(row.amount_minor))
        elif verdict == IS_REFUNDED or (verdict == IS_OFF and row.amount_minor >= 0):
            return (Withdrawn(row.line, f"is {word}: nothing was sold", row),), remarks
        elif verdict == IS_NOT_YET:
            return (Withdrawn(row.line, f"is {word}: it is not paid yet", row),), remarks
        owed = self._paid.owed(cells) if self._paid.owes else 0
        if owed > 0 and owed >= row.amount_minor >= 0 and row.amount_minor:
            return (Withdrawn(row.line, "is not paid yet", row),), remarks
        rows = [row] if not more else self._split(row, more)
        back = self._paid.refunded(cells) if self._paid.refunds else 0
        if back:
            rows.append(row._replace(item="refund", quantity_milli=_ONE, amount_minor=-back))
        elif verdict == IS_PARTLY_REFUNDED:
            remarks = [*remarks, Remark(row.line, f"is {word}, and no column tells how much was paid back")]
        if self._paid.by_receipt:
            return [*self._paid.completed(cells, rows)], remarks
        return rows, remarks

    def _split(self, row: PurchaseRow, more: Sequence[tuple[str, int]]) -> list[PurchaseRow]:
        """Return a row of several items as one line each; the amount is shared by their numbers, to the penny."""
        self._shared += 1
        pieces = sum(number for _, number in more)
        rows: list[PurchaseRow] = []
        left = row.amount_minor
        for item, number in more:
            part = left if len(rows) == len(more) - 1 else row.amount_minor * number // pieces
            left -= part
            rows.append(row._replace(item=item, quantity_milli=number * _ONE, amount_minor=part))
        return rows

    def _quantity_of(self, cell: str) -> int:
        """Return a quantity in thousandths, one where there is none."""
        if is_blank(cell):
            return _ONE
        quantity = int((self._numbers.read(cell) * _ONE).to_integral_value())
        if not quantity:
            raise Unusable("the quantity is zero")
        return quantity


class _Carried:
    """What only the first line of a receipt tells, carried on to the others."""

    def __init__(self, columns: Columns) -> None:
        self._receipt = columns.place("receipt")
        self._places = [place for field in _ONCE_A_RECEIPT for place in columns.places.get(field, ())]
        self._told: dict[int, str] = {}
        self._last = ""

    def begin(self, cells: Sequence[str]) -> None:
        """Take a row for the first of others."""
        self._told = {place: cells[place] for place in self._places if cells[place]}

    def added(self, cells: Sequence[str]) -> list[str]:
        """Return a row with what the first of them tells."""
        whole = list(cells)
        for place, cell in self._told.items():
            whole[place] = whole[place] or cell
        return whole

    def completed(self, cells: Sequence[str]) -> list[str]:
        """Return a row with what is carried on to it; one without a number belongs to the receipt before."""
        whole = list(cells)
        if self._receipt is None:
            if self._begins(cells):
                self.begin(cells)
            return self.added(whole)
        receipt = cells[self._receipt]
        if not receipt and self._last and not self._begins(cells):
            receipt = whole[self._receipt] = self._last
        if not receipt or receipt != self._last:
            self.begin(cells)
            self._last = receipt
        return self.added(whole)

    def _begins(self, cells: Sequence[str]) -> bool:
        return any(cells[place].strip() for place in self._places)


def _items_of(cell: str) -> tuple[str, int, tuple[tuple[str, int], ...] | None]:
    """Return an item, how many of it the cell itself says (0 for nothing), and all of them where it names several."""
    text = text_of(cell, ITEM_LIMIT, "item")
    if is_sum(text):
        raise Unusable(f"is a row of totals ({quoted(text)}), not a sale")
    if not text or not text[0].isdigit():
        behind = _COUNT_BEHIND.fullmatch(text)
        return (behind[1], int(behind[2]) or 1, None) if behind and int(behind[2]) else (text, 0, None)
    parts = [_COUNTED_ITEM.fullmatch(part.strip(" ,;")) for part in _BETWEEN_ITEMS.split(text)]
    counted = [(part[2].strip(), int(part[1])) for part in parts if part and int(part[1])]
    if len(counted) == len(parts) > 1:
        return text, 0, tuple(counted)
    if len(counted) == 1 == len(parts):
        return counted[0][0], counted[0][1], None
    return text, 0, None


def _tag_of(cell: str) -> str:
    tag = text_of(cell[: 4 * TAG_LIMIT], 4 * TAG_LIMIT, "tag")[:TAG_LIMIT].strip()
    return "" if tag in _NO_CATEGORY else tag
