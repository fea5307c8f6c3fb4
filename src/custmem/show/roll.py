"""How the list of all customers looks: a table at a terminal, plain lines in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases, wording
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.customers import customer_data, customer_row
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.memory import Customer
    from custmem.show.drawing import Drawing
    from custmem.show.style import Style


class Roll(NamedTuple):
    """Customers as a list, in order."""

    customers: Sequence[Customer]
    today: date


def lines(roll: Roll, _style: Style) -> Iterator[str]:
    """Yield unwrapped lines, a customer each."""
    if not roll.customers:
        yield _("No customer fits.")
    for customer in roll.customers:
        seen = phrases.last_seen(customer.visits, customer.last_visit_on, roll.today)
        yield "  ".join((customer.handle, shown(customer.name), seen))


def screen(roll: Roll, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table."""
    if not roll.customers:
        yield drawing.say(_("No customer fits."))
        return
    columns = (
        Column(_("handle"), "green"),
        Column(_("name")),
        Column(_("visits"), right=True),
        Column(_("last here")),
    )
    yield drawing.table(columns, [_cells(customer, roll.today) for customer in roll.customers])


def _cells(customer: Customer, today: date) -> tuple[str, ...]:
    seen = wording.ago(customer.last_visit_on, today) if customer.last_visit_on else "-"
    return customer.handle, customer.name, str(customer.visits), seen


def data(roll: Roll) -> dict[str, Any]:
    """Return the customers as JSON."""
    return {"customers": [customer_data(customer) for customer in roll.customers]}


def rows(roll: Roll) -> list[tuple[object, ...]]:
    """Return a row a customer: handle, id, name, visits, last visit."""
    return [customer_row(customer) for customer in roll.customers]
