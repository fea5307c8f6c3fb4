"""A customer's card for the box on the shelf: what one may know at a glance, nothing private or hushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.customers.suppression import current, is_hushed
from custmem.domain.loyalty.programme import card_on
from custmem.domain.messages import phrases
from custmem.domain.messages.loyalty import card_holds
from custmem.domain.rule_context import is_uncertain, may_celebrate, spoken_facts, teller_for
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Customer, Memory
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop


class BoxCard(NamedTuple):
    """What stands on the card, in the order in which it is read."""

    customer: Customer
    address_as: str | None
    pronounce: str | None
    careful: tuple[str, ...]
    likes: tuple[str, ...]
    people: tuple[str, ...]
    reach: tuple[str, ...]
    stamps: str | None


def box_card(memory: Memory, shop: Shop, today: date) -> BoxCard:
    """Return a customer's card; of who died there is nothing but the name."""
    teller = teller_for(memory, shop, today)
    if memory.customer.dead or teller.silence.everything:
        return BoxCard(memory.customer, None, None, (), (), (), (), None)
    return BoxCard(
        memory.customer,
        memory.fact("address-as"),
        memory.fact("pronounce"),
        tuple(_careful(teller)),
        tuple(_likes(teller)),
        tuple(_people(teller)),
        tuple(f"{point.kind} {point.value}" for point in memory.contact_points if point.kind != "card"),
        _stamps(teller),
    )


def _careful(teller: Teller) -> Iterator[str]:
    things = [
        fact.text
        for fact in teller.memory.facts
        if fact.kind == "allergy"
        and fact.person_id is None
        and not fact.private
        and current(fact.until_on, teller.today)
    ]
    if things:
        yield phrases.allergy(things, False, None)


def _likes(teller: Teller) -> Iterator[str]:
    """Yield what holds for certain: a guess has no place where it can't be asked about."""
    for fact in spoken_facts(teller):
        if not (fact.guess or fact.once or delicate(fact.text)):
            certain = not is_uncertain(fact, teller.today)
            yield (
                phrases.preference(fact.kind, fact.text)
                if certain
                else phrases.still(fact.kind, fact.text, fact.learned_on)
            )


def _people(teller: Teller) -> Iterator[str]:
    memory = teller.memory
    days: dict[int | None, list[str]] = {}
    for occasion in memory.occasions:
        if may_celebrate(occasion, teller):
            said = phrases.because_occasion(occasion.kind, occasion.month, occasion.day, occasion.year)
            days.setdefault(occasion.person_id, []).append(said)
    yield from days.get(None, ())
    for person in memory.persons:
        is_silent = person.private or person.dead or person.id in teller.silence.persons
        if person.name and not is_silent and not is_hushed(person.relation):
            named = f"{person.relation} {person.name}"
            yield f"{named}: {'; '.join(days[person.id])}" if person.id in days else named


def _stamps(teller: Teller) -> str | None:
    programme = teller.shop.programme
    if programme is None:
        return None
    card = card_on(teller.today, teller.memory.stamped, programme)
    return card_holds(card.stamps, card.needed, card.full_until, teller.today, programme.unit)
