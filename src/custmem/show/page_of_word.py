"""How a customer's open orders and wishes look on their page, with the codes that they are settled by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.keys import code_of
from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import iso
from custmem.language import _

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from custmem.domain.customers.memory import Memory, SpecialOrder, Wish


def order_line(order: SpecialOrder, today: date) -> str:
    """Say what was ordered, what became of it, and by what it is settled."""
    steps = [_("ordered {day}").format(day=wording.plain_day(order.ordered_on, today))]
    if order.expected_on and not order.arrived_on:
        steps.append(_("expected {day}").format(day=wording.day_phrase(order.expected_on, today)))
    if order.arrived_on:
        steps.append(_("here since {day}").format(day=wording.plain_day(order.arrived_on, today)))
    if order.told_on:
        steps.append(_("told {day}").format(day=wording.plain_day(order.told_on, today)))
    mark = " [private]" if order.private else ""
    return f"{shown(order.item)}{mark}  ({', '.join(steps)}) {code_of(keys.order(order.id))} order:{order.id}"


def wish_line(wish: Wish, memory: Memory, today: date) -> str:
    """Say what is wished for, since when and for whom, and by what it is settled."""
    person = memory.person(wish.person_id)
    owner = shown(f"{person.relation} {person.name or ''}".strip()) + ": " if person else ""
    mark = " [private]" if wish.private else ""
    asked = _("(asked for {day})").format(day=wording.plain_day(wish.made_on, today))
    return f"{owner}{shown(wish.text)}{mark}  {asked} {code_of(keys.wish(wish.id))} wish:{wish.id}"


def order_data(order: SpecialOrder) -> dict[str, Any]:
    """Return an order as JSON has it."""
    return {
        "id": order.id,
        "ref": f"order:{order.id}",
        "code": code_of(keys.order(order.id)),
        "item": order.item,
        "ordered_on": order.ordered_on.isoformat(),
        "expected_on": iso(order.expected_on),
        "arrived_on": iso(order.arrived_on),
        "told_on": iso(order.told_on),
        "private": order.private,
    }


def wish_data(wish: Wish) -> dict[str, Any]:
    """Return a wish as JSON has it."""
    return {
        "id": wish.id,
        "ref": f"wish:{wish.id}",
        "code": code_of(keys.wish(wish.id)),
        "text": wish.text,
        "person_id": wish.person_id,
        "made_on": wish.made_on.isoformat(),
        "private": wish.private,
    }
