"""How the list of all customers looks: a table at a terminal, plain lines in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases, wording
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.customers import customer_data, customer_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from custmem.domain.customers.memory import Customer
    from custmem.show.style import Style


class Roll(NamedTuple):
    """Customers as a list, in order; `on_screen` when a person reads it at a terminal."""

    customers: Sequence[Customer]
    today: date
    on_screen: bool


def lines(roll: Roll, style: Style) -> Iterator[str]:
    """Yield the list: a table as wide as the terminal, or unwrapped lines where nobody looks."""
    if not roll.customers:
        yield _("No customer fits.")
    elif roll.on_screen:
        yield from _table(roll, style)
    else:
        for customer in roll.customers:
            yield "  ".join((customer.handle, shown(customer.name), _seen(customer, roll.today)))


def data(roll: Roll) -> dict[str, Any]:
    """Return the customers as JSON."""
    return {"customers": [customer_data(customer) for customer in roll.customers]}


def rows(roll: Roll) -> list[tuple[object, ...]]:
    """Return a row a customer: handle, id, name, visits, last visit."""
    return [customer_row(customer) for customer in roll.customers]


def _seen(customer: Customer, today: date) -> str:
    return phrases.last_seen(customer.visits, customer.last_visit_on, today)


def _table(roll: Roll, style: Style) -> Iterator[str]:
    """Yield a Rich table; names go in as `Text`, because markup in a name is only a name."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, pad_edge=False, header_style="bold")
    for title in (_("handle"), _("name"), _("visits"), _("last here")):
        is_number = title == _("visits")
        table.add_column(title, justify="right" if is_number else "left", overflow="ellipsis", no_wrap=True)
    for customer in roll.customers:
        seen = wording.ago(customer.last_visit_on, roll.today) if customer.last_visit_on else "-"
        cells = (customer.handle, shown(customer.name), str(customer.visits), seen)
        table.add_row(*(Text(cell) for cell in cells))
    console = Console(
        color_system="standard" if style.colored else None, force_terminal=style.colored, highlight=False
    )
    with console.capture() as captured:
        console.print(table)
    yield from captured.get().rstrip("\n").split("\n")
