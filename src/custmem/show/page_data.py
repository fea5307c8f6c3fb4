"""The things of a customer's page as JSON has them, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.dates import iso

if TYPE_CHECKING:
    from typing import Any

    from custmem.domain.customers.memory import Fact, LifeEvent, Occasion, Person, Purchase


def person_data(person: Person) -> dict[str, Any]:
    """Return somebody in their life as JSON has it."""
    return {
        "id": person.id,
        "ref": f"person:{person.id}",
        "relation": person.relation,
        "name": person.name,
        "customer_id": person.known_as_id,
        "dead": person.dead,
        "died_on": iso(person.died_on),
        "private": person.private,
        "learned_on": person.learned_on.isoformat(),
        "source": person.source,
    }


def fact_data(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON has it."""
    return {
        "id": fact.id,
        "ref": f"fact:{fact.id}",
        "person_id": fact.person_id,
        "kind": fact.called,
        "text": fact.text,
        "learned_on": fact.learned_on.isoformat(),
        "source": fact.source,
        "guess": fact.guess,
        "once": fact.once,
        "private": fact.private,
        "until_on": iso(fact.until_on),
    }


def occasion_data(occasion: Occasion) -> dict[str, Any]:
    """Return a day of each year as JSON has it."""
    return {
        "id": occasion.id,
        "ref": f"occasion:{occasion.id}",
        "person_id": occasion.person_id,
        "kind": occasion.kind,
        "month": occasion.month,
        "day": occasion.day,
        "year": occasion.year,
        "private": occasion.private,
        "learned_on": occasion.learned_on.isoformat(),
        "source": occasion.source,
    }


def event_data(event: LifeEvent) -> dict[str, Any]:
    """Return a life event as JSON has it."""
    return {
        "id": event.id,
        "ref": f"event:{event.id}",
        "person_id": event.person_id,
        "kind": event.kind,
        "text": event.text,
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "private": event.private,
        "learned_on": event.learned_on.isoformat(),
        "source": event.source,
    }


def purchase_data(purchase: Purchase) -> dict[str, Any]:
    """Return a purchase with its items as JSON has it."""
    return {
        "id": purchase.id,
        "ref": f"purchase:{purchase.id}",
        "on": purchase.on.isoformat(),
        "total": {"minor": purchase.total_minor, "currency": purchase.currency},
        "for": purchase.for_text,
        "person_id": purchase.person_id,
        "occasion": purchase.occasion,
        "surprise": purchase.surprise,
        "private": purchase.private,
        "receipt": purchase.receipt,
        "lines": [
            {
                "ref": f"purchase:{purchase.id}.{place}",
                "item": line.item,
                "quantity": line.quantity_milli / 1000,
                "amount": {"minor": line.amount_minor, "currency": purchase.currency},
                "tag": line.tag,
            }
            for place, line in enumerate(purchase.lines, start=1)
        ],
    }
