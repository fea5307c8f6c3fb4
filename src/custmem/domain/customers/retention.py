"""What is held on a customer, row by row; how long they are kept, and what goes when they are forgotten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import phone_digits
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


NAME = "retention"
KEY = "retention_months"
_PERIOD = re.compile(r"([0-9]{1,3})\s*(y|years?|m|months?)", re.IGNORECASE)
_LONGEST = 1200


class Outdated(NamedTuple):
    """A customer who has not been here for so long; `because` says why they might be kept all the same."""

    id: int
    handle: str
    name: str
    last_on: date
    because: tuple[str, ...]


def months_from(typed: str) -> int | None:
    """Return a period in months, None for none: `3y`, `18m`. Raises UsageError."""
    if typed.strip().lower() in ("none", "off"):
        return None
    found = _PERIOD.fullmatch(typed.strip())
    months = int(found[1]) * (12 if found[2][0] in "yY" else 1) if found else 0
    if not 0 < months <= _LONGEST:
        raise UsageError(
            _("{period} is no time to keep customers for").format(period=quoted(typed)),
            _("years or months, for example: custmem config retention 3y; or none"),
        )
    return months


def told(months: int) -> str:
    """Return a period as it is typed."""
    return f"{months // 12}y" if months % 12 == 0 else f"{months}m"


def reasons(owed: int, coming: int, vouchers: int, bought: int) -> tuple[str, ...]:
    """Return why somebody might be kept: what is owed, an appointment ahead, stamps, how often they bought."""
    found = []
    if owed:
        found.append(_("something is still owed to them"))
    if coming:
        found.append(_("they have an appointment"))
    if vouchers:
        found.append(_("there are stamps on their card"))
    if bought >= _OFTEN:
        found.append(_("they bought {number} times").format(number=bought))
    return tuple(found)


_OFTEN = 10


class Held(NamedTuple):
    """A row that is about the customer: of which table, by which of its columns, and what is in it."""

    table: str
    column: str
    values: Mapping[str, object]


class Typed(NamedTuple):
    """A command that was typed about the customer: its instant in UTC, its name, and what was said of it."""

    at: str
    command: str
    said: str


class Dossier(NamedTuple):
    """All that is held on a customer; `told` is what other customers told of them."""

    id: int
    handle: str
    name: str
    currency: str
    held: tuple[Held, ...]
    told: tuple[Held, ...]
    history: tuple[Typed, ...]


_LEAST_DIGITS = 6
"""A number with fewer digits would be found in every price."""


class Gone(NamedTuple):
    """How much is held on a customer: things told, purchases, persons in others' lives who they are; what is owed."""

    things: int
    purchases: int
    told_by_others: int
    owed: tuple[str, ...] = ()


class Mention(NamedTuple):
    """Where a customer is named in a text that is not theirs: the place, and on whose page it is, if on any."""

    place: str
    handle: str | None


class Copies(NamedTuple):
    """What became of the book's copies: rewritten without the customer, or removed."""

    rewritten: int = 0
    removed: int = 0


class Traces(NamedTuple):
    """By what a customer can be told in a text: folded names, digits of numbers, e-mail addresses in small letters."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    emails: tuple[str, ...]

    @classmethod
    def of(cls, names: Iterable[str], points: Iterable[tuple[str, str]]) -> Traces:
        """Return the traces of somebody with these names and ways to be reached; a single short name is none."""
        told = list(points)
        numbers = {phone_digits(value) for kind, value in told if kind in ("phone", "card")}
        emails = {value.lower() for kind, value in told if kind == "email"}
        folded = {fold(name) for name in names}
        return cls(
            tuple(sorted(name for name in folded if name)),
            tuple(sorted(number for number in numbers if len(number) >= _LEAST_DIGITS)),
            tuple(sorted(emails)),
        )

    def are_in(self, text: str) -> bool:
        """Say whether a text names them."""
        if self.names:
            words = f" {fold(text)} "
            if any(f" {name} " in words for name in self.names):
                return True
        if any(email in text.lower() for email in self.emails):
            return True
        if not self.numbers:
            return False
        digits = "".join(char for char in text if char.isdigit())
        return any(number in digits for number in self.numbers)
