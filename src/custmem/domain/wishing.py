"""A wish of a customer, as the thing that its code stands for: it is granted or dropped, and never due on a day."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_orders
from custmem.domain.names import fold
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.memory import Memory, Wish
    from custmem.domain.teller import Teller


class OpenWish(NamedTuple):
    """A wish that is not granted yet."""

    key: str
    text: str
    because: str
    made_on: date


def wishes_open(teller: Teller) -> Iterator[OpenWish]:
    """Yield every open wish; one that is private or touches what must not be said without its words."""
    for wish in teller.memory.wishes:
        silent = wish.private or teller.silence.covers(wish.person_id, wish.text)
        yield OpenWish(
            key=keys.wish(wish.id),
            text=phrases_of_orders.grant_wish(None if silent else wish.text),
            because=phrases_of_orders.because_asked(wish.made_on, teller.today),
            made_on=wish.made_on,
        )


def same_wish(memory: Memory, text: str, person_id: int | None, *, private: bool) -> Wish | None:
    """Return the open wish for the same person in the same words; twice in the book, a greeting would say it twice."""
    told = (person_id, private, fold(text))
    return next(
        (wish for wish in memory.wishes if told == (wish.person_id, wish.private, fold(wish.text))), None
    )
