"""Keeping your word: what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import coming_day
from custmem.cli.who import change_customer
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.errors import UsageError
from custmem.recall.settings import shop_of
from custmem.record.decisions import record_promise
from custmem.show import echo

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def promise(desk: Desk, who: str, typed: str, by: str) -> Answer:
    """Record a promise; it stays on the agenda until it is kept."""
    text = clean(typed)
    if not text:
        raise UsageError(
            "what was promised is missing", 'for example: custmem promise rossi "hold the tea" --by fri'
        )

    def act(writing: Writing, match: Match) -> Echo:
        due_on = coming_day(by, desk, shop_of(writing.book))
        promise_id = record_promise(writing.book, match.id, text, due_on, desk.today)
        code = code_of(keys.promise(promise_id))
        writing.said = confirmations.said_promise(match.name, text, due_on, code)
        record = {"id": promise_id, "code": code, "text": text, "due_on": due_on.isoformat()}
        return Echo(writing.said, {"customer": brief(match), "promise": record})

    return Answer(echo, change_customer(desk, "promise", who, act), is_echo=True)
