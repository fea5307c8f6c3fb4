"""How a day, an occasion or a purchase is taken: glad, sad, plain or secret; as it was said, or by its words.

What is not known to be glad is never wished for, and what is not known to be sad gets no quiet word: of all else it is
only said that it is. The longest entry decides (`crash course` is no crash), a secret before what is sad, and that
before what is glad.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.data import mood_words
from custmem.domain.data.hushed_words import SAD_ITEMS
from custmem.domain.text.lexicon import lexicon
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from custmem.domain.customers.memory import LifeEvent, Purchase

GLAD, SAD, PLAIN, SECRET = "glad", "sad", "plain", "secret"
MOODS = (GLAD, SAD, PLAIN, SECRET)
_LISTS = (
    (SECRET, mood_words.SECRET),
    (SAD, mood_words.SAD),
    (GLAD, mood_words.GLAD),
    (None, mood_words.NO_MOOD),
)


def mood_of(event: LifeEvent) -> str:
    """Return how a life event is taken; a time away is a glad one, but where its words are sad."""
    if event.mood:
        return event.mood
    mood = mood_in(event.text)
    return GLAD if event.kind == "away" and mood == PLAIN and not is_hushed_event(event) else mood


def mood_of_purchase(purchase: Purchase) -> str:
    """Return how a purchase is taken: sad by what it was for, or where the thing itself is for mourning alone."""
    if purchase.mood:
        return purchase.mood
    if is_for_something_sad(
        purchase.occasion, purchase.for_text, [line.item for line in purchase.lines], None
    ):
        return SAD
    return mood_in(purchase.occasion or "")


def is_for_something_sad(
    occasion: str | None, for_text: str | None, items: list[str], mood: str | None
) -> bool:
    """Say whether a sale that is being written is taken for a sad one."""
    if mood:
        return mood == SAD
    meant = mood_in(" ".join(filter(None, (occasion, for_text))))
    return meant == SAD or any(lexicon(SAD_ITEMS).said_in(fold(item).split()) for item in items)


def is_hushed_event(event: LifeEvent) -> bool:
    """Say whether a life event is of the kinds that are not read over the shoulder."""
    return bool(delicate(event.text))


def mood_in(text: str) -> str:
    """Return the mood that the words of a text tell; plain where they tell none."""
    return _mood_in(fold(text))


@cache
def _mood_in(said: str) -> str:
    words = said.split()
    found = [(place, mood) for mood, listed in _LISTS for place in lexicon(listed).found(words)]
    longest = [
        mood
        for place, mood in found
        if not any(
            other.start <= place.start
            and place.end <= other.end
            and other.end - other.start > place.end - place.start
            for other, _ in found
        )
    ]
    mood = next((mood for mood in (SECRET, SAD, GLAD) if mood in longest), PLAIN)
    return PLAIN if mood == GLAD and delicate(said) else mood
