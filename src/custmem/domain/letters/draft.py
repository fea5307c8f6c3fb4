"""A draft of a letter: what may not be written at all is refused first, then a few true sentences are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.reaching import allows, is_away
from custmem.domain.customers.sensitive_topics import is_unkind
from custmem.domain.letters import known
from custmem.domain.letters.kinds import is_missed
from custmem.domain.letters.letter import Letter, unsaid
from custmem.domain.messages import contacts, letters
from custmem.domain.rule_context import teller_for
from custmem.domain.text.cleaning import shown
from custmem.domain.text.names import possessive_from
from custmem.errors import Conflict, NotFound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.memory import Memory
    from custmem.domain.letters.kinds import LetterKind
    from custmem.domain.letters.letter import Written
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop

_OCCASIONS = ("birthday", "anniversary")


def draft(
    memory: Memory,
    shop: Shop,
    today: date,
    kind: LetterKind,
    *,
    about: str = "",
    written: Sequence[Written] = (),
    by: str = "letter",
) -> Letter:
    """Return a draft of a letter; `about` is what the shopkeeper said it is about, `written` what went before.

    Raises Conflict where it must not be written, NotFound where nothing is known that it could say.
    """
    teller = teller_for(memory, shop, today)
    customer = memory.customer
    _refuse(teller, kind, about, by)
    matter = kind.drafted_from(teller, about)
    if matter is None:
        raise NotFound(
            contacts.nothing_known(kind.name, customer.handle),
            contacts.instead(kind.name, customer.handle),
        )
    chosen = unsaid(matter.wanted, written, today)
    if not any(wanted.main for _, wanted in chosen):
        raise Conflict(contacts.all_said(customer.handle), contacts.all_said_hint())
    return Letter(
        kind=kind.name,
        customer=customer,
        day=letters.dated(today),
        address=_address(memory),
        salutation=letters.dear(_called(teller)),
        sentences=tuple(shown(sentence) for sentence, _ in chosen),
        closing=letters.closing(kind.name),
        signature=shown(shop.name),
        because=tuple(shown(wanted.because) for _, wanted in chosen),
        key=matter.key,
        facts={name: shown(value) for name, value in matter.facts.items()},
    )


def _refuse(teller: Teller, kind: LetterKind, about: str, by: str) -> None:
    """Raise Conflict where a letter of this kind must not be written to them."""
    memory = teller.memory
    name = memory.customer.handle
    if memory.customer.dead or teller.silence.everything:
        raise Conflict(contacts.has_died(name), contacts.write_by_hand())
    if not allows(memory.consents, by):
        raise Conflict(contacts.refused_letters(name), contacts.wants_none())
    if about and known.touches(about, teller):
        raise Conflict(contacts.not_to_be_mentioned(name), contacts.write_of_something_else())
    if kind.name in _OCCASIONS and known.is_hidden(kind.name, teller):
        raise Conflict(contacts.not_to_be_mentioned(name), contacts.write_of_something_else())
    if kind.cheerful and getattr(teller.silence, "quiet", False):
        raise Conflict(contacts.is_quiet(name), contacts.wait_until_quiet_is_over())
    if kind.cheerful and memory.has_open_complaint:
        raise Conflict(contacts.open_complaint(name), contacts.apologise_first(memory.customer.handle))
    if kind.name == "miss-you":
        if is_away(memory, teller.today):
            raise Conflict(contacts.away(name), contacts.wait_until_back())
        if not is_missed(teller):
            raise Conflict(
                contacts.was_just_here(name),
                contacts.instead(kind.name, memory.customer.handle),
            )


def _called(teller: Teller) -> str:
    """Return how they are written to: as they are addressed, where that is kind, else by name."""
    memory = teller.memory
    address = memory.fact("address-as")
    has_title = address is not None and possessive_from(address) in ("her", "his")
    if address and (has_title or not is_unkind(address, guess=False)):
        return shown(address)
    return shown(memory.customer.name)


def _address(memory: Memory) -> tuple[str, ...]:
    """Return the name and the address of an envelope; the name alone where no address is known."""
    found = next((point.value for point in memory.contact_points if point.kind == "address"), "")
    parts = (part.strip() for line in found.split("\n") for part in line.split(","))
    return (shown(memory.customer.name), *(shown(part) for part in parts if part))
