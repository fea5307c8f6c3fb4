"""A follow-up: something due to a customer, on which days it is listed, and by which channel."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.reaching import COUNTER, reached
from custmem.domain.keys import code_of
from custmem.domain.messages import orders
from custmem.domain.rule_context import channel_by
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.domain.customers.memory import Memory, Wish
    from custmem.domain.followup_rules import Rule
    from custmem.domain.rule_context import Teller
    from custmem.domain.text.money import Money


class FollowUp(NamedTuple):
    """Something due: listed from `listed_from` to `listed_to`; an obligation is never held back.

    A visit on `met_from` or later closes it: they were here, and the counter could say it. `at` is the time of day of
    an appointment, `reach` the number or address for the channel. What is `their_own` day is heard of even by whoever
    was called for another reason just now. `back_on` is the day until which it was put off, `letter` the kind of letter
    that says it.
    """

    kind: str
    key: str
    text: str
    because: str
    due_on: date
    listed_from: date
    listed_to: date | None
    channel: str
    score: int
    amount: Money | None = None
    obligation: bool = False
    met_from: date | None = None
    at: str | None = None
    reach: str | None = None
    their_own: bool = False
    to_supplier: bool = False
    back_on: date | None = None
    letter: str = ""

    @property
    def code(self) -> str:
        """The short code by which it is done, snoozed or skipped."""
        return code_of(self.key)

    @property
    def moment(self) -> str:
        """Its place within its day: what has an hour after the rest, and appointments without one last."""
        return self.at or ("~" if self.kind == "appointment" else "")


def channel_for(memory: Memory) -> str:
    """Return how to reach them: as they prefer and allow, or at the counter when nothing is known."""
    return reached(memory).channel


def channel_of(rule: Rule, memory: Memory, usual: str | None = None) -> str:
    """Return how to reach them: by the rule's channel where there is one that they may be reached by, or as usual."""
    return channel_by(rule, memory, usual or channel_for(memory))


def listed(
    rule: Rule,
    key: str,
    text: str,
    because: str,
    due_on: date,
    channel: str,
    *,
    since: date | None = None,
    until: date | None = None,
    less: int = 0,
    **more: Any,
) -> FollowUp:
    """Return a follow-up by a rule: listed from the day it is due or `since` an earlier one, for as long as the rule
    says or `until` a day, and with so much `less` than its rank.
    """
    if until is None and rule.listed is not None:
        until = due_on + timedelta(rule.listed)
    return FollowUp(
        *(rule.kind, key, text, because, due_on, since or due_on, until, channel, rule.rank - less),
        obligation=rule.is_owed,
        **more,
    )


def wishes_open(teller: Teller) -> Iterator[FollowUp]:
    """Yield every open wish, to be found by its code and listed on no morning.

    One that is private or touches what must not be said is without its words.
    """
    for wish in teller.memory.wishes:
        silent = wish.private or teller.silence.covers(wish.person_id, wish.text)
        yield FollowUp(
            kind="wish",
            key=keys.wish(wish.id),
            text=orders.grant_wish(None if silent else wish.text),
            because=orders.because_asked(wish.made_on, teller.today),
            due_on=wish.made_on,
            listed_from=date.max,
            listed_to=None,
            channel=COUNTER,
            score=0,
        )


def same_wish(memory: Memory, text: str, person_id: int | None, *, private: bool) -> Wish | None:
    """Return the open wish for the same person in the same words; twice in the book, a greeting would say it twice."""
    told = (person_id, private, fold(text))
    return next(
        (wish for wish in memory.wishes if told == (wish.person_id, wish.private, fold(wish.text))), None
    )
