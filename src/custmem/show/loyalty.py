"""How the loyalty programme looks: what it is, and who is near a reward, full cards first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import brief
from custmem.domain.customers.memory import money_record
from custmem.domain.messages import loyalty as phrases_of_loyalty
from custmem.domain.text.cleaning import fit, shown, width
from custmem.domain.text.dates import iso
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.loyalty.earning import Tier
    from custmem.domain.loyalty.programme import Card, Holder, Programme
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style

_NAME_COLUMNS = 30


class Loyalty(NamedTuple):
    """The programme, if there is one, the customers near a reward with their cards, and what else the shop gives."""

    programme: Programme | None
    near: Sequence[tuple[Holder, Card]]
    today: date
    tiers: Sequence[Tier] = ()
    member_price: str = ""
    currency: str = ""


def _about(loyalty: Loyalty) -> Iterator[str]:
    """Yield what the programme is, the member price and the tiers."""
    if loyalty.programme is None:
        yield _("There is no loyalty programme yet: custmem config loyalty_stamps 10 begins one.")
    else:
        yield loyalty.programme.said
    if loyalty.member_price:
        yield phrases_of_loyalty.member_price(loyalty.member_price)
    for tier in loyalty.tiers:
        yield phrases_of_loyalty.tier_from(
            tier.name, say_money(tier.from_minor, loyalty.currency), tier.gives
        )


def lines(loyalty: Loyalty, style: Style) -> Iterator[str]:
    """Yield the programme, then a line a customer."""
    first, *more = _about(loyalty)
    yield style("bold", shown(first)) if loyalty.programme else first
    yield from map(shown, more)
    if loyalty.programme is None:
        return
    if not loyalty.near:
        yield _("Nobody has half of the stamps for a reward yet.")
    broad = max((width(customer.handle) for customer, _ in loyalty.near), default=0)
    said: dict[tuple[int, date | None], str] = {}  # many cards hold the same
    for customer, card in loyalty.near:
        name = fit(shown(customer.name), _NAME_COLUMNS)
        held = said.get((card.stamps, card.full_until))
        if held is None:
            held = said[card.stamps, card.full_until] = _held(card, loyalty)
        pads = " " * (broad - width(customer.handle)), " " * (_NAME_COLUMNS - width(name))
        yield f"{style('green', customer.handle)}{pads[0]}  {name}{pads[1]}  {held}"


def _held(card: Card, loyalty: Loyalty) -> str:
    unit = loyalty.programme.unit if loyalty.programme else ""
    return phrases_of_loyalty.card_holds(card.stamps, card.needed, card.full_until, loyalty.today, unit)


def screen(loyalty: Loyalty, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw the programme, and a table of who is near a reward."""
    first, *more = _about(loyalty)
    yield drawing.say(first, "bold" if loyalty.programme else "")
    for line in more:
        yield drawing.say(line)
    if loyalty.programme is None:
        return
    yield drawing.say("")
    if not loyalty.near:
        yield drawing.say(_("Nobody has half of the stamps for a reward yet."))
        return
    columns = Column(_("handle"), "green"), Column(_("name")), Column(_("card"))
    yield drawing.table(
        columns, [(customer.handle, customer.name, _held(card, loyalty)) for customer, card in loyalty.near]
    )


def data(loyalty: Loyalty) -> dict[str, Any]:
    """Return the programme and the cards as JSON."""
    programme = loyalty.programme
    return {
        "programme": programme._asdict() if programme else None,
        "member_price": loyalty.member_price or None,
        "tiers": [
            {"name": each.name, "from": money_record(each.from_minor, loyalty.currency), "gives": each.gives}
            for each in loyalty.tiers
        ],
        "customers": [
            {
                **brief(customer),
                "stamps": card.stamps,
                "ready": card.is_full,
                "full_until": iso(card.full_until),
            }
            for customer, card in loyalty.near
        ],
    }


def rows(loyalty: Loyalty) -> Iterator[tuple[object, ...]]:
    """Yield a row a customer: handle, name, stamps, how many are needed, until when a full card holds."""
    for customer, card in loyalty.near:
        yield customer.handle, customer.name, card.stamps, card.needed, card.full_until
