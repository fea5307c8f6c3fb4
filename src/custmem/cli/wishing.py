"""What a customer asked for and the shop did not have, or said they would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.remembering import person_meant
from custmem.cli.who import change_customer
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Wish
from custmem.domain.followups.followup import same_wish
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.errors import UsageError
from custmem.recall.memories import memory_of
from custmem.record.commitments import record_wish
from custmem.show import echo

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def wish(desk: Desk, who: str, typed: str, *, about: str | None = None, private: bool = False) -> Answer:
    """Record a wish, once; the day something fits it, the greeting says so."""
    text = clean(typed)
    if not text:
        raise UsageError(
            "what they wish for is missing", 'for example: custmem wish rossi "an atlas of the stars"'
        )

    def act(writing: Writing, match: Match) -> Echo:
        memory = memory_of(writing.book, match.id)
        person = person_meant(about, memory) if about else None
        person_id = person.id if person else None
        known = same_wish(memory, text, person_id, private=private)
        wished = known or Wish(
            id=record_wish(writing.book, match.id, text, desk.today, person_id=person_id, private=private),
            person_id=person_id,
            text=text,
            made_on=desk.today,
            private=private,
        )
        code = code_of(keys.wish(wished.id))
        owner = f"{person.relation} {person.name or ''}".strip() if person else None
        writing.said = confirmations.said_wish(match.name, wished.text, owner, code, is_new=known is None)
        record = {
            "id": wished.id,
            "code": code,
            "text": wished.text,
            "person_id": person_id,
            "made_on": wished.made_on.isoformat(),
            "private": private,
        }
        return Echo(writing.said, {"customer": brief(match), "wish": record})

    return Answer(echo, change_customer(desk, "wish", who, act), is_echo=True)
