"""How it looks who would want a thing: a line a customer, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases
from custmem.domain.text.cleaning import fit, shown, width
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.customers import COLUMNS, customer_data, customer_row
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.memory import Customer
    from custmem.domain.recommendations import Want
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Wanted(NamedTuple):
    """Who would want a thing, best first, each with the reason."""

    by: tuple[tuple[Customer, Want], ...]
    today: date


def lines(wanted: Wanted, style: Style) -> Iterator[str]:
    """Yield a line a customer, best first: handle, name, why, and when they were last here."""
    if not wanted.by:
        yield _("Nobody in the book is known to want that.")
        return
    broad = max(width(customer.handle) for customer, _ in wanted.by)
    for customer, want in wanted.by:
        seen = phrases.last_seen(customer.visits, customer.last_visit_on, wanted.today)
        said = " · ".join((shown(customer.name), shown(want.because), seen))
        padding = " " * (broad - width(customer.handle))
        yield f"{style('green', customer.handle)}{padding}  {fit(said, COLUMNS - broad)}"


def screen(wanted: Wanted, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table, best first."""
    if not wanted.by:
        yield drawing.say(_("Nobody in the book is known to want that."))
        return
    columns = Column(_("handle"), "green"), Column(_("name")), Column(_("because")), Column(_("last here"))
    yield drawing.table(
        columns,
        [
            (
                customer.handle,
                customer.name,
                want.because,
                phrases.last_seen(customer.visits, customer.last_visit_on, wanted.today),
            )
            for customer, want in wanted.by
        ],
    )


def data(wanted: Wanted) -> dict[str, Any]:
    """Return the customers as JSON, best first, each with the reason and what it comes from."""
    return {
        "customers": [
            {**customer_data(customer), "by": want.by, "because": want.because}
            for customer, want in wanted.by
        ]
    }


def rows(wanted: Wanted) -> Iterator[tuple[object, ...]]:
    """Yield a row a customer: handle, id, name, visits, last visit, reason."""
    for customer, want in wanted.by:
        yield (*customer_row(customer), want.because)
