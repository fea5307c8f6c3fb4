"""How the list of likely pairs looks: each two customers, how likely they are one person, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages.corrections import why_alike
from custmem.domain.messages.visits import last_seen
from custmem.domain.text.cleaning import fit, shown
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.customers import COLUMNS, customer_data
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.memory import Customer
    from custmem.domain.duplicates.linkage import LikelyPair, Number
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Duplicates(NamedTuple):
    """Likely pairs, the likeliest first; `name` where they were asked for one customer."""

    pairs: Sequence[LikelyPair]
    today: date
    name: str = ""


def lines(found: Duplicates, style: Style) -> Iterator[str]:
    """Yield each pair in three lines: how likely, and both customers; then why. At the end what to type."""
    if not found.pairs:
        yield _nothing(found)
        return
    for pair in found.pairs:
        share = f"{int(100 * pair.score)}%"
        yield f"{share:>4}  {_customer(pair.a, found.today, style)}"
        yield f"      {_customer(pair.b, found.today, style)}"
        yield f"      {style('dim', why_alike(pair.reasons))}"
    yield ""
    yield _what_to_type(found)


def screen(found: Duplicates, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table of both customers of each pair with the reasons, and below it what to type."""
    if not found.pairs:
        yield drawing.say(_nothing(found))
        return
    columns = (
        Column(_("alike"), "bold", right=True),
        Column(_("one"), "green"),
        Column(_("other"), "green"),
        Column(_("because")),
    )
    yield drawing.table(
        columns,
        [
            (
                f"{int(100 * pair.score)}%",
                f"{pair.a.handle} #{pair.a.id} {pair.a.name}",
                f"{pair.b.handle} #{pair.b.id} {pair.b.name}",
                why_alike(pair.reasons),
            )
            for pair in found.pairs
        ],
    )
    yield drawing.say("")
    yield drawing.say(_what_to_type(found))


def _nothing(found: Duplicates) -> str:
    if found.name:
        return _("Nobody else looks like {name}: nothing to sort out.").format(name=shown(found.name))
    return _("No two customers look alike: nothing to sort out.")


def _what_to_type(found: Duplicates) -> str:
    first = found.pairs[0]
    two = f"'#{first.a.id}' '#{first.b.id}'"  # in quotes, or a shell takes the rest for a comment
    return _("custmem merge {two}: one person · custmem duplicates --not {two}: two people").format(two=two)


def data(found: Duplicates) -> dict[str, Any]:
    """Return the pairs as JSON, the likeliest first."""
    return {
        "pairs": [
            {
                "a": _customer_data(pair.a, pair.numbers[0]),
                "b": _customer_data(pair.b, pair.numbers[1]),
                "score": round(pair.score, 4),
                "because": why_alike(pair.reasons),
                "reasons": list(pair.reasons),
            }
            for pair in found.pairs
        ]
    }


def rows(found: Duplicates) -> Iterator[tuple[object, ...]]:
    """Yield a row a pair: both handles, the score, why."""
    for pair in found.pairs:
        yield pair.a.handle, pair.b.handle, f"{pair.score:.4f}", why_alike(pair.reasons)


def _customer(customer: Customer, today: date, style: Style) -> str:
    seen = last_seen(customer.visits, customer.last_visit_on, today)
    parts = [shown(customer.name), seen, *([_("put away")] if customer.archived_on else [])]
    told = fit(" · ".join(parts), COLUMNS - len(customer.handle))
    return f"{style('green', customer.handle)}  #{customer.id}  {told}"


def _customer_data(customer: Customer, number: Number) -> dict[str, Any]:
    return {**customer_data(customer), "source": number.source, "external_id": number.external_id}
