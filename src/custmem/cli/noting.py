"""At the counter, just now: they came in, or something was said.

These verbs write, and take the express road.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import past_day
from custmem.cli.who import change_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.errors import UsageError
from custmem.recall.settings import shop_of
from custmem.record.sales import record_visit
from custmem.show import echo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def visit(desk: Desk, who: Sequence[str], *, on: str | None = None) -> Answer:
    """Note that a customer came in."""

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        day = past_day(on, desk, shop)
        is_new = record_visit(writing.book, match.id, day, shop)
        writing.said = confirmations.said_visit(match.name, day, is_new)
        return Echo(writing.said, {"customer": brief(match), "on": day.isoformat(), "new": is_new})

    return Answer(echo, change_customer(desk, "visit", " ".join(who), act), is_echo=True)


def note(desk: Desk, who: str, words: Sequence[str], *, private: bool = False) -> Answer:
    """Note something free about a customer; it is kept for `show` and never said."""
    from custmem.record.facts import (
        NewFact,
        remember_fact,  # a visit needs none of it
    )

    text = clean(" ".join(words))
    if not text:
        raise UsageError("the note is empty", "for example: custmem note rossi moved house")

    warnings = () if private else second_thoughts(text)

    def act(writing: Writing, match: Match) -> Echo:
        fact = NewFact("note", text, private=private)
        fact_id = remember_fact(writing.book, match.id, fact, desk.today)
        writing.said = confirmations.said_fact(match.name, "note", text)
        record = {"id": fact_id, "kind": "note", "text": text, "learned_on": desk.today.isoformat()}
        return Echo(writing.said, {"customer": brief(match), "fact": record, "warnings": list(warnings)})

    return Answer(echo, change_customer(desk, "note", who, act), True, warnings)


def second_thoughts(text: str) -> tuple[str, ...]:
    """Return the warning that a text is better kept private, if it is; it is only ever a warning."""
    from custmem.domain.customers.sensitive_topics import delicate

    matters = delicate(text)
    return (confirmations.delicate(matters),) if matters else ()
