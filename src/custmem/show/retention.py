"""How those look who have not been here for longer than the shop keeps customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.retention import told
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.retention import Outdated
    from custmem.show.screen import Style


class Retention(NamedTuple):
    """For how many months customers are kept, None where nothing is set, and who is past it."""

    months: int | None
    customers: Sequence[Outdated] = ()


def lines(retention: Retention, style: Style) -> Iterator[str]:
    """Yield who is past it, and why they might be kept; nothing is erased by this."""
    if retention.months is None:
        yield _(
            "customers are kept for good; custmem config retention 3y lists who has not been here so long"
        )
        return
    number = len(retention.customers)
    yield style(
        "bold",
        plural(
            "{number} customer has not been here for {period}",
            "{number} customers have not been here for {period}",
            number,
        ).format(number=number, period=told(retention.months)),
    )
    for each in retention.customers:
        why = f"; {', '.join(each.because)}" if each.because else ""
        yield f"  {each.handle}  {shown(each.name)}  {each.last_on.isoformat()}{why}"
    if number:
        yield _("nothing is erased by itself: custmem forget WHO erases one of them for good")


def data(retention: Retention) -> dict[str, Any]:
    """Return the list as JSON."""
    return {
        "months": retention.months,
        "customers": [
            {
                "id": each.id,
                "handle": each.handle,
                "name": each.name,
                "last_on": each.last_on.isoformat(),
                "because": list(each.because),
            }
            for each in retention.customers
        ],
    }


def rows(retention: Retention) -> Iterator[tuple[object, ...]]:
    """Yield handle, name, the last day and the reasons of each."""
    for each in retention.customers:
        yield (each.handle, each.name, each.last_on.isoformat(), "; ".join(each.because))
