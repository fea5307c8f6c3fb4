"""A tag: a word or two that the shop sorts customers under, alike however it is typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from unicodedata import normalize

from custmem.domain.messages import queries
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import MONTHS, iso, month_length, parse_day, parse_day_of_year, shift_months
from custmem.domain.text.money import parse_money
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate, BadMoney, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from custmem.domain.customers.memory import Customer


TAG_LIMIT = 60
OFF = "^"
"""Before a tag: take it off."""


def tag_from(typed: str) -> str:
    """Return the tag that was typed, in small letters.

    Raises UsageError for what can't be one.
    """
    small = " ".join(clean(typed, limit=TAG_LIMIT).removeprefix("#").split()).casefold()
    tag = normalize("NFC", small)  # a Greek letter with two accents is folded into three signs
    if not tag or "," in tag or ":" in tag or tag.startswith(OFF):
        raise UsageError(
            _("{typed} can't be a tag").format(typed=quoted(typed)),
            _("a word or two without , or : for example: vip"),
        )
    return tag[:TAG_LIMIT]


TEXT, NUMBER, MONEY, DAY, RECURRING, CHOICE = "text", "number", "money", "day", "recurring", "choice"
STAGES = ("aware", "exploring", "growing", "committed", "leaving")
YES_NO = ("yes", "no")
FIELDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "name": (TEXT, ()),
    "handle": (TEXT, ()),
    "tag": (TEXT, ()),
    "likes": (TEXT, ()),
    "dislikes": (TEXT, ()),
    "usual": (TEXT, ()),
    "size": (TEXT, ()),
    "needs": (TEXT, ()),
    "allergy": (TEXT, ()),
    "note": (TEXT, ()),
    "person": (TEXT, ()),
    "city": (TEXT, ()),
    "address": (TEXT, ()),
    "phone": (TEXT, ()),
    "email": (TEXT, ()),
    "language": (TEXT, ()),
    "bought": (TEXT, ()),
    "wish": (TEXT, ()),
    "birthday": (RECURRING, ()),
    "first": (DAY, ()),
    "last": (DAY, ()),
    "since": (DAY, ()),
    "visits": (NUMBER, ()),
    "gap": (NUMBER, ()),
    "stamps": (NUMBER, ()),
    "spent": (MONEY, ()),
    "stage": (CHOICE, STAGES),
    "overdue": (CHOICE, YES_NO),
    "consent": (CHOICE, ("call", "message", "email", "letter")),
    "complaint": (CHOICE, ("open", "any", "none")),
    "promise": (CHOICE, ("open", "none")),
    "order": (CHOICE, ("open", "here", "none")),
    "referred": (CHOICE, YES_NO),
}
"""Every field, what its values are, and which there are where they are few."""
ANYTHING, NOTHING = "any", "none"
"""Of a text: that there is one, and that there is none."""
NAMED = "name"
"""The field of a word that stands alone."""
_COMPARING = (">=", "<=", ">", "<")
_SPANS = {"d": 1, "w": 7}
_MONTHS_OF = {"m": 1, "y": 12}
_LEAST_MONTH = 3


class Bounds(NamedTuple):
    """From what to what something is, both included; None is without end. `never` is that there is nothing at all."""

    low: int | str | None = None
    high: int | str | None = None
    never: bool = False


class Term(NamedTuple):
    """A field, the values of which one must fit, whether none may, and where it stands in the line, from 1."""

    field: str
    values: tuple[str | Bounds, ...]
    negated: bool
    at: int


class Listed(NamedTuple):
    """A customer in a list, with what a list for letters or a telephone round needs; a birthday is `06-12`, its year
    before it where it is known.
    """

    customer: Customer
    phone: str | None
    email: str | None
    address: str | None
    birthday: str | None
    tags: tuple[str, ...]
    stage: str


class _Piece(NamedTuple):
    text: str
    at: int
    quoted: bool


def parse_query(text: str, today: date, currency: str, *, day_first: bool = True) -> tuple[Term, ...]:
    """Return the terms of a query. Raises UsageError, which names the place and lists the fields or the values."""
    reading = _Reading(today, currency, day_first)
    return tuple(_term(text, start, end, reading) for start, end in _spans_of(text))


class _Reading(NamedTuple):
    today: date
    currency: str
    day_first: bool


def _spans_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each term begins and ends: blanks part them but within quotes."""
    start: int | None = None
    quote = 0
    for at, char in enumerate(text):
        if char == '"':
            quote = 0 if quote else at + 1
        if char.isspace() and not quote:
            if start is not None:
                yield start, at
            start = None
        elif start is None:
            start = at
    if quote:
        raise UsageError(queries.quote_open(quote), queries.quote_hint())
    if start is not None:
        yield start, len(text)


def _term(text: str, start: int, end: int, reading: _Reading) -> Term:
    at = start
    negated = text[at] == "^"
    at += negated
    body = text[at:end]
    name, colon, _ = body.partition(":")
    if not colon or '"' in name:
        if not body:
            raise UsageError(queries.nothing_negated(start + 1), queries.fields_hint(FIELDS))
        return Term(NAMED, tuple(piece.text for piece in _pieces(body, at)), negated, start + 1)
    field = name.casefold()
    if field not in FIELDS:
        raise UsageError(queries.no_field(name, at + 1), queries.fields_hint(FIELDS))
    pieces = list(_pieces(body[len(name) + 1 :], at + len(name) + 1))
    if not pieces or any(not piece.text for piece in pieces):
        raise UsageError(queries.no_value(field, at + 1), queries.example_hint(field, FIELDS[field][1]))
    return Term(field, tuple(_value(field, piece, reading) for piece in pieces), negated, start + 1)


def _pieces(body: str, offset: int) -> Iterator[_Piece]:
    """Yield the values between commas, their quotes taken off; `offset` is where the first begins."""
    start, is_quoted = 0, False
    for at in range(len(body) + 1):
        if at < len(body) and body[at] == '"':
            is_quoted = not is_quoted
        if at == len(body) or (body[at] == "," and not is_quoted):
            raw = body[start:at]
            yield _Piece(raw.replace('"', "").strip(), offset + start, '"' in raw)
            start = at + 1


def _value(field: str, piece: _Piece, reading: _Reading) -> str | Bounds:
    kind, choices = FIELDS[field]
    if kind == TEXT:
        return piece.text
    if kind == CHOICE:
        if piece.text.casefold() not in choices:
            raise _refused(field, piece)
        return piece.text.casefold()
    try:
        if kind == RECURRING:
            return _recurring(piece.text.casefold(), reading)
        if kind == DAY:
            return _day_bounds(piece.text.casefold(), reading)
        return _number_bounds(piece.text, kind, reading)
    except (ValueError, BadDate, BadMoney):
        raise _refused(field, piece) from None


def _refused(field: str, piece: _Piece) -> UsageError:
    return UsageError(
        queries.bad_value(field, piece.text, piece.at + 1), queries.example_hint(field, FIELDS[field][1])
    )


def _number_bounds(text: str, kind: str, reading: _Reading) -> Bounds:
    sign, rest = _sign_of(text)
    if not sign and ".." in rest:
        low, _, high = rest.partition("..")
        if not low and not high:
            raise ValueError(text)
        return Bounds(
            _number(low, kind, reading) if low else None, _number(high, kind, reading) if high else None
        )
    number = _number(rest, kind, reading)
    return {
        "": Bounds(number, number),
        ">": Bounds(number + 1, None),
        ">=": Bounds(number, None),
        "<": Bounds(None, number - 1),
        "<=": Bounds(None, number),
    }[sign]


def _number(text: str, kind: str, reading: _Reading) -> int:
    if kind == MONEY:
        return parse_money(text, reading.currency)
    if not (text.isascii() and text.isdigit() and len(text) < len("1000000000")):
        raise ValueError(text)
    return int(text)


def _sign_of(text: str) -> tuple[str, str]:
    sign = next((each for each in _COMPARING if text.startswith(each)), "")
    return sign, text[len(sign) :].strip()


def _day_bounds(text: str, reading: _Reading) -> Bounds:
    """Return the days that are meant: `>90d` is longer ago than that, `2026-06` a month, `<1jun` before a day."""
    if text == "never":
        return Bounds(never=True)
    sign, rest = _sign_of(text)
    ago = _span_ago(rest, reading.today)
    if ago is not None:
        one = timedelta(1)
        low, high = {
            "": (ago, reading.today),
            ">": (None, ago - one),
            ">=": (None, ago),
            "<": (ago + one, None),
            "<=": (ago, None),
        }[sign]
        return Bounds(iso(low), iso(high))
    if not sign and ".." in rest:
        begin, _, end = rest.partition("..")
        if not begin and not end:
            raise ValueError(text)
        return Bounds(
            _days(begin, reading)[0].isoformat() if begin else None,
            _days(end, reading)[1].isoformat() if end else None,
        )
    first, last = _days(rest, reading)
    one = timedelta(1)
    low, high = {
        "": (first, last),
        ">": (last + one, None),
        ">=": (first, None),
        "<": (None, first - one),
        "<=": (None, last),
    }[sign]
    return Bounds(iso(low), iso(high))


def _span_ago(text: str, today: date) -> date | None:
    """Return the day so long ago: `90d`, `6w`, `3m`, `1y`; None for what is no span."""
    number, unit = text[:-1], text[-1:]
    if not (number.isascii() and number.isdigit() and len(number) < len("10000")):
        return None
    try:
        if unit in _SPANS:
            return today - timedelta(int(number) * _SPANS[unit])
        return shift_months(today, -int(number) * _MONTHS_OF[unit]) if unit in _MONTHS_OF else None
    except (ValueError, OverflowError):
        return date.min


def _days(text: str, reading: _Reading) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    parts = text.split("-")
    if all(part.isascii() and part.isdigit() for part in parts) and len(parts[0]) == len("2026"):
        year = int(parts[0])
        if len(parts) == 1:
            return date(year, 1, 1), date(year, 12, 31)
        if len(parts) == len(("2026", "06")):
            month = int(parts[1])
            first = date(year, month, 1)
            return first, first.replace(day=month_length(year, month))
    day = parse_day(text, reading.today, day_first=reading.day_first, lean="past")
    return day, day


def _recurring(text: str, reading: _Reading) -> Bounds:
    """Return from which to which day of the year, as month times a hundred and day: a month, a day or a range."""
    if ".." in text:
        begin, _, end = text.partition("..")
        return Bounds(_days_of_year(begin, reading)[0], _days_of_year(end, reading)[1])
    return Bounds(*_days_of_year(text, reading))


def _days_of_year(text: str, reading: _Reading) -> tuple[int, int]:
    if text in ("today", "tomorrow"):
        day = reading.today + timedelta(text == "tomorrow")
        return (day.month * 100 + day.day,) * 2
    if text == "week":
        last = reading.today + timedelta(7)
        return reading.today.month * 100 + reading.today.day, last.month * 100 + last.day
    if text == "month":
        return reading.today.month * 100 + 1, reading.today.month * 100 + 31
    if len(text) >= _LEAST_MONTH:
        for number, month in enumerate(MONTHS, start=1):
            if month.casefold().startswith(text):
                return number * 100 + 1, number * 100 + 31
    found = parse_day_of_year(text, reading.today, day_first=reading.day_first)
    return (found.month * 100 + found.day,) * 2
