"""A column of numbers: which mark is the decimal one is decided from the whole column, never value by value."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.text.cleaning import quoted
from custmem.domain.text.money import digits, parse_money
from custmem.errors import BadMoney
from custmem.exchange.cells import Unusable, undone
from custmem.exchange.column_values import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CORE = re.compile(r"[.,]?[0-9](?:[0-9.,' \u00a0\u202f\u2009\u2019]*[0-9])?")
_SPACES = str.maketrans("", "", " '\u00a0\u202f\u2009\u2019")
_MINUSES = str.maketrans({"\u2212": "-", "\u2013": "-"})
_OTHER = {".": ",", ",": "."}
_SOLID = re.compile(r"[0-9]+")
_UNKNOWN = "?"
_LARGEST = 10**12
_LONGEST_SIGN = 5
_TIMES = ("x", "×", "pcs", "st", "stk", "kom", "ks", "pz", "pc", "ud", "uds")


class Found(NamedTuple):
    """A number's digits and marks without spaces, its sign, and what stood round it."""

    core: str
    negative: bool
    before: str
    after: str


class NumberColumn(Column[Decimal]):
    """A column of plain numbers; `three_digits` says what a lone mark before three digits is where nothing tells.

    Look at every cell with `see`, then `read` each: Unusable for what is no number or could be two. `decimal` is the
    decimal mark that was said of the file.
    """

    what = "number"

    def __init__(self, three_digits: str = _UNKNOWN, *, decimal: str = "") -> None:
        super().__init__()
        self._three_digits = three_digits
        self._said = decimal
        self._decimal_marks = {".": 0, ",": 0}
        self._lone_marks: dict[str, str] = {}
        self._others: Sequence[NumberColumn] = ()

    def share(self, others: Sequence[NumberColumn]) -> None:
        """Let other columns of the same file tell the decimal mark where this one doesn't."""
        self._others = [other for other in others if other is not self]

    @property
    def two_ways(self) -> str:
        """A number of the column that can be read two ways, where nothing in the file tells which; "" for none."""
        undecided = self._lone_marks and self._decided() == _UNKNOWN
        return next(iter(self._lone_marks.values())) if undecided else ""

    def _look(self, cell: str) -> None:
        found = taken_apart(cell)
        mark = _own_mark(found.core) if found else ""
        if mark in self._decimal_marks:
            self._decimal_marks[mark] += 1
        elif found and mark == _UNKNOWN:
            self._lone_marks.setdefault("." if "." in found.core else ",", cell.strip())

    def _read(self, cell: str) -> Decimal:
        found = taken_apart(cell)
        if found is None or not self._fits(found.before, found.after):
            raise Unusable(f"{quoted(cell.strip())} is not {self._kind()}")
        mark = _own_mark(found.core)
        if mark == _UNKNOWN:
            mark = self._decided()
            if mark == _UNKNOWN:
                raise Unusable(
                    f"{quoted(cell.strip())} can be read two ways, and nothing in its column tells which"
                )
        number = _valued(found.core, mark)
        if number is None or number > _LARGEST:
            raise Unusable(f"{quoted(cell.strip())} is not {self._kind()}")
        return -number if found.negative else number

    def _decided(self) -> str:
        """Return the decimal mark: what was said, else what all but a slip of the values show, here or beside it."""
        if self._said:
            return self._said
        own = _prevailing(self._decimal_marks)
        if own or any(self._decimal_marks.values()):
            return own or _UNKNOWN
        beside = {
            mark: sum(other._decimal_marks[mark] for other in self._others) for mark in self._decimal_marks
        }
        told = _prevailing(beside)
        if told:
            return told
        if len(self._lone_marks) != 1:
            return _UNKNOWN
        (lone,) = self._lone_marks
        return self._fallen_back(lone)

    def _fallen_back(self, lone: str) -> str:
        if self._three_digits == _UNKNOWN:
            return _UNKNOWN
        return lone if self._three_digits == "decimal" else _OTHER[lone]

    def _kind(self) -> str:
        return "a number"

    def _fits(self, before: str, after: str) -> bool:
        return not before and (not after or after.lower().rstrip(".") in _TIMES)


class MoneyColumn(NumberColumn):
    """A column of amounts in one currency; signs of that currency may stand round them, or any where `any_sign`."""

    def __init__(
        self, currency: str, *, decimal: str = "", any_sign: bool = False, delimiter: str = ""
    ) -> None:
        self.currency = currency
        # 1.234 in yen can only be thousands, in dinars of three decimals only a fraction; in euros it is either.
        super().__init__({0: "grouping", 3: "decimal"}.get(digits(currency), _UNKNOWN), decimal=decimal)
        self._any_sign = any_sign
        self._delimiter = delimiter
        self._signs: dict[tuple[str, str], bool] = {}

    def _kind(self) -> str:
        return f"an amount in {self.currency}"

    def _fallen_back(self, lone: str) -> str:
        found = super()._fallen_back(lone)
        if found == _UNKNOWN and {".": ";", ",": ","}[lone] == self._delimiter:
            # Whoever sets cells apart by semicolons has commas in numbers, and the other way round.
            return _OTHER[lone]
        return found

    def _fits(self, before: str, after: str) -> bool:
        fits = self._signs.get((before, after))
        if fits is None:
            try:
                parse_money(f"{before}1{after}", self.currency)
                fits = True
            except BadMoney:
                fits = self._any_sign and len(before + after) <= _LONGEST_SIGN
            self._signs[before, after] = fits
        return fits


def _prevailing(marks: Mapping[str, int]) -> str:
    """Return the mark that is the decimal one in all but a slip of the values; "" where neither is."""
    dots, commas = marks["."], marks[","]
    if dots > 20 * commas:
        return "."
    return "," if commas > 20 * dots else ""


def minor_units(amount: Decimal, currency: str) -> int:
    """Return an amount in minor units, half a unit rounded away from zero."""
    return int(amount.scaleb(digits(currency)).to_integral_value(ROUND_HALF_UP))


def taken_apart(cell: str) -> Found | None:
    """Return a number taken apart, or None where there is none in the cell."""
    text = undone(cell).translate(_MINUSES)
    core = _CORE.search(text)
    if core is None:
        return None
    before, after = text[: core.start()].strip(), text[core.end() :].strip()
    if after[:2] in (",-", ".-"):  # 24,- is 24 flat
        after = after[1:].lstrip("-")
    elif after in (".", ","):
        after = ""
    bracketed = before[:1] == "(" and after[-1:] == ")"
    if bracketed:
        before, after = before[1:], after[:-1]
    minuses = before.count("-") + after.count("-")
    if minuses > 1:
        return None
    before, after = (side.replace("-", "").removeprefix("+").strip() for side in (before, after))
    return Found(core[0].translate(_SPACES), bool(minuses) != bracketed, before, after)


def _own_mark(core: str) -> str:
    """Return the decimal mark that a number shows by itself: `.`, `,`, none, or `?` where 1.234 is either."""
    dots, commas = core.count("."), core.count(",")
    if dots and commas:
        return "." if core.rfind(".") > core.rfind(",") else ","
    if not dots and not commas:
        return ""
    mark = "." if dots else ","
    if dots + commas > 1:
        return _OTHER[mark]
    head, _, tail = core.partition(mark)
    return _UNKNOWN if len(tail) == 3 and 1 <= len(head) <= 3 and head[0] != "0" else mark


def _valued(core: str, mark: str) -> Decimal | None:
    """Return the number, where its thousands are set off rightly or not at all."""
    whole, _, part = core.partition(mark) if mark else (core, "", "")
    group = _OTHER.get(mark, "")
    if group and group in whole:
        first, *others = whole.split(group)
        even = {len(other) for other in others[:-1]} <= {3} or {len(other) for other in others[:-1]} == {2}
        if not (even and 1 <= len(first) <= 3 and len(others[-1]) == 3):
            return None
        whole = first + "".join(others)
    if not _SOLID.fullmatch(whole or "0") or (part and not _SOLID.fullmatch(part)):
        return None
    return Decimal(f"{whole or '0'}.{part or '0'}")
