"""How the causes of complaints look: how often each came, what is open of it, what it cost, and when it came last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.memory import money_record
from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from custmem.domain.customers.memory import Cause
    from custmem.show.screen import Style


class Causes(NamedTuple):
    """The causes, the most frequent first, in the shop's currency."""

    causes: tuple[Cause, ...]
    currency: str
    today: date


def lines(found: Causes, style: Style) -> Iterator[str]:
    """Yield a line for each cause."""
    if not found.causes:
        yield _("Nobody has complained.")
    for each in found.causes:
        parts = [
            style("bold", shown(each.cause or _("no cause noted"))),
            wording.counted(each.number, "complaint"),
        ]
        if each.open:
            parts.append(style("red", _("{number} open").format(number=each.open)))
        if each.cost_minor:
            parts.append(_("cost {money}").format(money=say_money(each.cost_minor, found.currency)))
        parts.append(_("last {day}").format(day=wording.plain_day(each.last_on, found.today)))
        yield " · ".join(parts)
        for prevention in each.prevented:
            yield "  " + _("from now on: {prevention}").format(prevention=shown(prevention))


def data(found: Causes) -> dict[str, Any]:
    """Return the causes; `cause` is null for complaints of which none was noted."""
    return {
        "causes": [
            {
                "cause": each.cause,
                "count": each.number,
                "open": each.open,
                "cost": money_record(each.cost_minor, found.currency),
                "last_on": each.last_on.isoformat(),
                "prevented": list(each.prevented),
            }
            for each in found.causes
        ]
    }


def rows(found: Causes) -> Iterator[tuple[object, ...]]:
    """Yield a row for each cause: cause, how often, open, cost, last day."""
    for each in found.causes:
        cost = say_money(each.cost_minor, found.currency)
        yield (each.cause or "", each.number, each.open, cost, each.last_on.isoformat())
