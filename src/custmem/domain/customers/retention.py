"""How long customers are kept who do not come any more: the shop's own rule, and what speaks for keeping one longer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
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
