"""Who sent whom to the shop, as far as it may be said to either of them."""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain.lexicon import is_form_of
from custmem.domain.silence import matter_of
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from custmem.domain.memory import Referral, Sender
    from custmem.domain.teller import Teller


def may_be_named(other: Referral | Sender, teller: Teller) -> bool:
    """Say whether one of two customers, of whom one sent the other, may be named to the other.

    Not somebody dead or put away, nor where either of them keeps silent about the other.
    """
    memory, silence = teller.memory, teller.silence
    if other.gone or silence.covers(None, other.name):
        return False
    if any(p.known_as_id == other.customer_id and p.id in silence.persons for p in memory.persons):
        return False
    topics = matter_of(*other.avoids)
    return not any(is_form_of(word, topic) for word in matter_of(memory.customer.name) for topic in topics)


def sent_to_thank_for(teller: Teller) -> list[Referral]:
    """Return whom they sent and were not thanked for yet, as far as they may be named."""
    decisions = teller.memory.decisions
    thanked = max(
        (each.id for each in teller.memory.sent if is_thanked(keys.referrals(each.id), teller)), default=0
    )
    return [
        each
        for each in teller.memory.sent
        if each.id > thanked
        and keys.referral_bought(each.id) not in decisions
        and each.said_on <= teller.today
        and may_be_named(each, teller)
    ]


def is_thanked(key: str, teller: Teller) -> bool:
    """Say whether thanks were said, and not only put off."""
    decision = teller.memory.decisions.get(key)
    return decision is not None and decision.verdict != "snoozed"


def sender_to_name(teller: Teller) -> str | None:
    """Return the name of who sent this customer, unless it was said before or must not be."""
    memory = teller.memory
    sender = memory.sent_by
    if sender is None or is_closed(keys.visit(memory.customer.id, "first"), teller):
        return None
    return sender.name if may_be_named(sender, teller) else None
