"""A column that is looked at as a whole before its first cell is read, and reads each value once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from custmem.domain.data.status_words import NO, YES
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


Value = TypeVar("Value")
_REMEMBERED = 20_000


class Column(Generic[Value]):
    """Look at every cell with `see` first; then `read` them: the same text is read only once.

    `read` returns a cell's value, or raises Unusable. It is a look-up and no function of Python's, for it is called
    for each cell of a file.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self.read: Callable[[str], Value] = _Values(self._read).__getitem__

    def see(self, cell: str) -> None:
        """Take a cell into account for how the column is to be read."""
        if cell not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen.add(cell)
            self._look(cell)

    def _look(self, cell: str) -> None:
        raise NotImplementedError

    def _read(self, cell: str) -> Value:
        raise NotImplementedError


class Made(Column[Value]):
    """A column whose cells need not be looked at first: each is made into its value, once."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def _look(self, cell: str) -> None:
        """Nothing depends on the other cells."""

    def _read(self, cell: str) -> Value:
        return self._make(cell)


class _Values(dict[str, Value]):
    """The values of the cells that were met of late."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cell: str) -> Value:
        value = self._make(cell)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[cell] = value
        return value


SAMPLED = 300
"""So many rows are looked at."""
_EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]{2,}")
_PHONE = re.compile(r"\+?\(?[0-9][0-9 ()/.\-]{5,}[0-9]")
_DATE = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.]\s?[0-9]{1,2}[-/.]\s?(?:[0-9]{4}|[0-9]{2})"
    r"|(?:19|20)[0-9]{6}|[0-9]{1,2}(?:\.|er)? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?[0-9]{2,4}\.?"
    r"|[^\W\d_]{3,12}\.? [0-9]{1,2},? [0-9]{4})\.?(?:[T, ].*)?"
)
_TIME = re.compile(r"[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2})?(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[^\w+-]{0,3}(?:[A-Z]{2,3}\s?)?[(+\-\u2212]?\s?[^\w\s]?\s?[0-9][0-9.,' \u00a0\u202f]*\)?-?\s?"
    r"(?:[^\w\s]|[A-Za-z]{2,3}|kr\.?|Kč|zł)?"
)
_WHOLE = re.compile(r"-?[0-9]+(?:\.0)?")
_DECIMALS = re.compile(r"[.,][0-9]{2}(?:[^0-9]|$)")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*\.?(?:[-'’][^\W\d_]+)*\.?")
_NOT_PEOPLE = frozenset(
    "ltd inc gmbh llc ag ab as aps oy sa srl spa doo sro bv kg co corp plc company electricity bank insurance "
    "lamp chair table set kit pack box".split()
)
_ANSWERS = YES | NO
_SUBSCRIBED = (
    "subscri",
    "opted",
    "opt-in",
    "opt-out",
    "abonn",
    "prenumer",
    "odjav",
    "odhláš",
    "désinscr",
    "disiscr",
)
_MOST, _SOME = 0.6, 0.25


class Values(NamedTuple):
    """The share of a column's filled cells that look like each; `filled` and `distinct` are counts of the sample."""

    filled: int = 0
    distinct: int = 0
    emails: float = 0
    phones: float = 0
    dates: float = 0
    times: float = 0
    numbers: float = 0
    whole: float = 0
    money: float = 0
    negative: float = 0
    names: float = 0
    answers: float = 0
    subscribed: float = 0

    @property
    def is_emails(self) -> bool:
        """Whether nearly all are e-mail addresses."""
        return self.emails > 0.9

    @property
    def is_dates(self) -> bool:
        """Whether most are dates."""
        return self.dates > _MOST

    @property
    def is_phones(self) -> bool:
        """Whether most are phone numbers and no dates."""
        return self.phones > _MOST and not self.is_dates

    @property
    def is_numbers(self) -> bool:
        """Whether most are numbers, and no dates, phones or times."""
        return self.numbers > _MOST and not self.is_dates and not self.times > _MOST

    @property
    def is_amounts(self) -> bool:
        """Whether most are numbers and some have pence or a sign of money."""
        return self.is_numbers and self.money > _SOME

    @property
    def is_names(self) -> bool:
        """Whether most could be the names of people."""
        return self.names > _MOST


def values_of(rows: Iterable[Sequence[str]], width: int) -> list[Values]:
    """Return what each column's cells look like, from the first rows of a table."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for at, row in enumerate(rows):
        if at >= SAMPLED:
            break
        for place, cell in enumerate(row[:width]):
            text = cell.strip()
            if text and text not in ("-", "--"):
                columns[place].append(text[:200])
    return [_looked_at(cells) for cells in columns]


def looks_like_data(cell: str) -> bool:
    """Say whether a cell can't be a header: an e-mail address, a number, a day, a phone."""
    text = cell.strip()
    return bool(
        _EMAIL.fullmatch(text) or _DATE.fullmatch(text) or _PHONE.fullmatch(text) or _NUMBER.fullmatch(text)
    )


def looks_like_a_name(text: str) -> bool:
    """Say whether a text could be somebody's name: two to five capitalised words, or one, without digits."""
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= 5 or not all(_WORD.fullmatch(word) for word in words):
        return False
    if any(word in _NOT_PEOPLE for word in fold(text).split()):
        return False
    # "Reading lamp" is no name; "Anna van der Berg" is, and so is what has no capitals, like 小龙.
    return words[-1][:1].isupper() or (not words[-1][:1].islower() and len(text) > 1)


def _looked_at(cells: list[str]) -> Values:
    count = len(cells)
    if not count:
        return Values()

    def share(*patterns: re.Pattern[str]) -> float:
        """Return how many of the cells are of these patterns, from 0 to 1."""
        return sum(any(pattern.fullmatch(cell) for pattern in patterns) for cell in cells) / count

    plain = [cell.lstrip("'") for cell in cells]
    dates = sum(bool(_DATE.fullmatch(cell)) for cell in plain) / count
    phones = sum(
        bool(_PHONE.fullmatch(cell))
        and sum(char.isdigit() for char in cell) >= 7
        and (cell[0] in "+0(" or any(char in " -/()" for char in cell) or len(cell) >= 9)
        for cell in plain
    )
    return Values(
        filled=count,
        distinct=len(set(cells)),
        emails=share(_EMAIL),
        phones=phones / count,
        dates=dates,
        times=share(_TIME),
        numbers=share(_NUMBER),
        whole=share(_WHOLE),
        money=sum(bool(_NUMBER.fullmatch(cell)) and _is_money(cell) for cell in cells) / count,
        negative=sum(
            bool(_NUMBER.fullmatch(cell)) and (cell.startswith(("-", "(", "\u2212")) or cell.endswith("-"))
            for cell in cells
        )
        / count,
        names=sum(map(looks_like_a_name, cells)) / count,
        subscribed=sum(any(stem in cell.lower() for stem in _SUBSCRIBED) for cell in cells) / count,
        answers=sum(fold(cell).replace(" ", "") in _ANSWERS or cell in _ANSWERS for cell in cells) / count,
    )


def _is_money(cell: str) -> bool:
    return bool(_DECIMALS.search(cell)) or any(not char.isascii() or char in "$" for char in cell.strip())
