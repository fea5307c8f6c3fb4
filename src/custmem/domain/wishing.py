"""A wish of a customer, as the thing that its code stands for: it is granted or dropped, and never due on a day."""

from __future__ import annotations

from datetime import date

from custmem.domain import keys, phrases_of_orders
from custmem.domain.followup import FollowUp
from custmem.domain.names import fold
from custmem.domain.reaching import COUNTER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import Memory, Wish
    from custmem.domain.teller import Teller


def wishes_open(teller: Teller) -> Iterator[FollowUp]:
    """Yield every open wish, to be found by its code and listed on no morning.

    One that is private or touches what must not be said is without its words.
    """
    for wish in teller.memory.wishes:
        silent = wish.private or teller.silence.covers(wish.person_id, wish.text)
        yield FollowUp(
            kind="wish",
            key=keys.wish(wish.id),
            text=phrases_of_orders.grant_wish(None if silent else wish.text),
            because=phrases_of_orders.because_asked(wish.made_on, teller.today),
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
