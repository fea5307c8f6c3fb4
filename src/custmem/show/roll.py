"""How the list of all customers looks: a table at a terminal, plain lines in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases, wording
from custmem.domain.text.cleaning import quoted, shown
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _
from custmem.show.customers import customer_data, customer_row
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.query import Listed
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style

COLUMNS = (
    *("handle", "name", "visits", "last", "gap", "spent", "stage"),
    *("phone", "email", "address", "birthday", "tags"),
)
"""What can be listed of a customer."""
_USUAL = ("handle", "name", "visits", "last")
_NUMBERS = ("visits", "gap", "spent")


class Roll(NamedTuple):
    """Customers as a list, in order; `columns` if some were named."""

    customers: Sequence[Listed]
    today: date
    columns: tuple[str, ...] = ()
    currency: str = ""


def checked_columns(typed: str | None) -> tuple[str, ...]:
    """Return the columns that were named, none if none were. Raises UsageError."""
    names = tuple(word.strip().casefold() for word in (typed or "").split(",") if word.strip())
    for name in names:
        if name not in COLUMNS:
            raise UsageError(
                _("there is no column {typed}").format(typed=quoted(name)),
                _("the columns are {names}").format(names=", ".join(COLUMNS)),
            )
    return names


def lines(roll: Roll, _style: Style) -> Iterator[str]:
    """Yield unwrapped lines, a customer each."""
    if not roll.customers:
        yield _("No customer fits.")
    elif roll.columns:
        for listed in roll.customers:
            yield "  ".join(_cell(listed, name, roll, is_spoken=True) or "-" for name in roll.columns)
    else:
        for listed in roll.customers:
            customer = listed.customer
            seen = phrases.last_seen(customer.visits, customer.last_visit_on, roll.today)
            yield "  ".join((customer.handle, shown(customer.name), seen))


def screen(roll: Roll, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table."""
    if not roll.customers:
        yield drawing.say(_("No customer fits."))
        return
    names, heads = roll.columns or _USUAL, _heads()
    columns = [
        Column(heads[name], "green" if name == "handle" else "", right=name in _NUMBERS) for name in names
    ]
    cells = [
        [_cell(listed, name, roll, is_spoken=True) or "-" for name in names] for listed in roll.customers
    ]
    yield drawing.table(columns, cells)


def data(roll: Roll) -> dict[str, Any]:
    """Return the customers as JSON, with how to reach them, their birthday, tags and stage."""
    return {
        "customers": [
            {
                **customer_data(listed.customer),
                "phone": listed.phone,
                "email": listed.email,
                "address": listed.address,
                "birthday": listed.birthday,
                "tags": list(listed.tags),
                "stage": listed.stage,
            }
            for listed in roll.customers
        ]
    }


def rows(roll: Roll) -> list[tuple[object, ...]]:
    """Return a row a customer: handle, id, name, visits, last visit, or the columns that were named."""
    if roll.columns:
        return [
            tuple(_cell(listed, name, roll, is_spoken=False) for name in roll.columns)
            for listed in roll.customers
        ]
    return [customer_row(listed.customer) for listed in roll.customers]


def _cell(listed: Listed, name: str, roll: Roll, *, is_spoken: bool) -> str:
    """Return one cell; days and money as a person reads them, or as a program does."""
    customer = listed.customer
    match name:
        case "last" if customer.last_visit_on:
            last = customer.last_visit_on
            return wording.ago(last, roll.today) if is_spoken else last.isoformat()
        case "last":
            return ""
        case "gap":
            return str(customer.usual_gap_days or "")
        case "spent":
            spent = customer.spent_minor
            return say_money(spent, roll.currency) if is_spoken else str(spent)
        case "visits":
            return str(customer.visits)
        case "tags":
            return shown(", ".join(listed.tags))
        case "handle" | "name":
            return shown(customer.handle if name == "handle" else customer.name)
        case _:
            return shown(getattr(listed, name) or "")


def _heads() -> dict[str, str]:
    return {
        "handle": _("handle"),
        "name": _("name"),
        "visits": _("visits"),
        "last": _("last here"),
        "gap": _("days between"),
        "spent": _("spent"),
        "stage": _("stage"),
        "phone": _("phone"),
        "email": _("e-mail"),
        "address": _("address"),
        "birthday": _("birthday"),
        "tags": _("tags"),
    }
