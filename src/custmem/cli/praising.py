"""What customers say of the shop: praise, suggestions, ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import change_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Remark, remark_record
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import UsageError
from custmem.record.feedback import record_remark
from custmem.show import echo

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing

_STARS = ("1", "2", "3", "4", "5")
_POOR = 2


def praise(desk: Desk, who: str, typed: str) -> Answer:
    """Note praise; they are thanked for it once."""
    return _remark(desk, "praise", who, typed, 'for example: custmem praise rossi "the best bread in town"')


def suggestion(desk: Desk, who: str, typed: str) -> Answer:
    """Note a suggestion; they are told once that it was heard."""
    return _remark(desk, "suggestion", who, typed, 'for example: custmem suggestion rossi "open at seven"')


def rate(desk: Desk, who: str, stars: str, typed: str) -> Answer:
    """Note a rating of one to five stars; a poor one says how to have it put right."""
    if stars.strip() not in _STARS:
        raise UsageError(
            f"{quoted(stars)} is no rating", "give 1 to 5 stars, for example: custmem rate rossi 5"
        )
    number, text = int(stars), clean(typed)

    def act(writing: Writing, match: Match) -> Echo:
        remark_id = record_remark(writing.book, match.id, "rating", text, desk.today, number)
        poor = number <= _POOR
        writing.said = confirmations.said_rating(match.name, match.handle, number, text, poor=poor)
        remark = Remark(remark_id, "rating", text, number, desk.today)
        return Echo(writing.said, {"customer": brief(match), "remark": remark_record(remark)})

    return Answer(echo, change_customer(desk, "rate", who, act), is_echo=True)


def _remark(desk: Desk, kind: str, who: str, typed: str, example: str) -> Answer:
    text = clean(typed)
    if not text:
        raise UsageError("what they said is missing", example)

    def _act(writing: Writing, match: Match) -> Echo:
        remark_id = record_remark(writing.book, match.id, kind, text, desk.today)
        writing.said = confirmations.said_remark(match.name, kind, text)
        remark = Remark(remark_id, kind, text, None, desk.today)
        return Echo(writing.said, {"customer": brief(match), "remark": remark_record(remark)})

    return Answer(echo, change_customer(desk, kind, who, _act), is_echo=True)
