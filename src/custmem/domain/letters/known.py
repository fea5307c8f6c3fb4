"""What a letter may speak of: the few things known for certain that nobody in the house must not read.

A letter lies on a table where others read it: what was meant for somebody is not named before its day, a surprise
never, and nothing of health, faith, money or bodies.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.gifts import gift_day, is_gift, is_silenced, may_be_spoken_of, recipient
from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.customers.suppression import is_form_of, is_hushed, is_surprise, matter_of
from custmem.domain.messages.letters import your_person
from custmem.domain.messages.wording import items_phrase
from custmem.domain.relations import is_spouse
from custmem.domain.rule_context import (
    is_grave,
    is_significant,
    is_uncertain,
    may_celebrate,
    spoken_facts,
    years_on,
)
from custmem.domain.text.dates import last_on, next_on
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import LifeEvent, Occasion, Person, Purchase
    from custmem.domain.rule_context import Teller

_GLAD = {
    "graduation": frozenset("graduation graduates graduated graduating degree diploma".split()),
    "wedding": frozenset("wedding marries married marrying marriage".split()),
    "baby": frozenset("baby birth born newborn twins".split()),
    "exam": frozenset("passed passes".split()),
}
"""Words of news that is glad beyond doubt, where nothing sad stands beside them."""
_DOUBTFUL = frozenset(
    "no not never off cancelled canceled called postponed moved failed due expecting lost almost maybe perhaps "
    "attending guest goes to".split()
)
"""Beside these even glad words are not congratulated on: a guest at a wedding does not marry."""
_LATE_DAYS = 60
_AHEAD_DAYS = 60
_BIRTHDAY_LATE_DAYS = 30
_ROUND, _YOUNG = 10, 18
_ABOUT_DAYS = 365


def tastes(teller: Teller) -> list[str]:
    """Return what they like for certain, newest first, as far as it may be written."""
    return [
        fact.text
        for fact in spoken_facts(teller)
        if fact.kind == "likes"
        and not is_uncertain(fact, teller.today)
        and not delicate(fact.text)
        and not is_surprise(fact.text)
    ]


def purchases(teller: Teller, *, within: int = _ABOUT_DAYS) -> Iterator[tuple[Purchase, str]]:
    """Yield the purchases of the last so many days that may be written of, newest first, each with its things."""
    since = teller.today - timedelta(within)
    for purchase in teller.memory.purchases:
        if not since <= purchase.on <= teller.today or purchase.total_minor < 0:
            continue
        if purchase.surprise or not may_be_spoken_of(purchase, teller.memory, teller.today):
            continue
        if is_silenced(purchase, teller.memory, teller.silence) or _is_still_secret(purchase, teller):
            continue
        items = [item for item in teller.items(purchase) if not delicate(item)]
        if len(items) == len([line for line in purchase.lines if line.item]) and items:
            yield purchase, items_phrase(items)


def _is_still_secret(purchase: Purchase, teller: Teller) -> bool:
    """Say whether a purchase was for somebody whose day is not over, or not known."""
    if not is_gift(purchase):
        return False
    day = gift_day(purchase, teller.memory)
    return day is None or day >= teller.today


def significant(teller: Teller, *, within: int) -> Iterator[tuple[Purchase, str]]:
    """Yield the purchases worth a word, as `purchases` does."""
    return (
        (bought, things)
        for bought, things in purchases(teller, within=within)
        if is_significant(bought, teller.shop)
    )


def whom_for(purchase: Purchase, teller: Teller) -> str | None:
    """Name whom a present was for, if they are known by name and may be named."""
    person = recipient(purchase, teller.memory)
    return named(person, teller) if person is not None and person.name else None


def named(person: Person, teller: Teller) -> str | None:
    """Name somebody close to them; None where they must not be spoken of."""
    if person.private or person.dead or person.id in teller.silence.persons:
        return None
    return your_person(person.relation, person.name)


def occasion_near(kind: str, teller: Teller) -> tuple[Occasion, date] | None:
    """Return their own occasion of a kind, and the day it is written for: the last while it is fresh, else the next."""
    for occasion in teller.memory.occasions:
        if occasion.kind == kind and occasion.person_id is None and may_celebrate(occasion, teller):
            last = last_on(occasion.month, occasion.day, teller.today)
            is_fresh = (teller.today - last).days <= _BIRTHDAY_LATE_DAYS
            return occasion, last if is_fresh else next_on(occasion.month, occasion.day, teller.today)
    return None


def is_hidden(kind: str, teller: Teller) -> bool:
    """Say whether an occasion of theirs is known and must not be spoken of."""
    if teller.silence.covers_occasion(None, kind):
        return True
    own = [each for each in teller.memory.occasions if each.kind == kind and each.person_id is None]
    return bool(own) and all(not (may_celebrate(each, teller) or each.private) for each in own)


def pleasant_years(occasion: Occasion, day: date) -> int | None:
    """Return which birthday or anniversary it is where that is a pleasure to read: a round one, or one of the young."""
    count = years_on(occasion, day)
    if count is None:
        return None
    return count if count % _ROUND == 0 or (occasion.kind == "anniversary") or count <= _YOUNG else None


def spouse(teller: Teller) -> str | None:
    """Name the one the anniversary is shared with, by first name; None where there is none or it must not be said."""
    couple = [p for p in teller.memory.persons if is_spouse(p.relation) and p.name and named(p, teller)]
    return couple[0].name if len(couple) == 1 else None


def glad_news(teller: Teller) -> tuple[LifeEvent, str, str | None] | None:
    """Return the newest glad news with what kind it is and whom it is of; None where none is known to be glad."""
    found = sorted(teller.memory.events, key=lambda event: event.starts_on, reverse=True)
    for event in found:
        news = _kind_of_news(event)
        near = (
            teller.today - timedelta(_LATE_DAYS) <= event.starts_on <= teller.today + timedelta(_AHEAD_DAYS)
        )
        if news is None or not near or event.private or teller.silence.covers_event(event):
            continue
        if event.id in teller.silence.mourning or is_grave(event) or is_hushed(event.text):
            continue
        if is_surprise(event.text) or (event.starts_on > teller.today and news != "wedding"):
            continue
        person = teller.memory.person(event.person_id)
        whom = named(person, teller) if person else None
        if person is None or whom is not None:
            return event, news, whom
    return None


def _kind_of_news(event: LifeEvent) -> str | None:
    words = set(fold(event.text).split())
    if event.kind != "event" or words & _DOUBTFUL or delicate(event.text):
        return None
    return next((news for news, told in _GLAD.items() if words & told), None)


def has_a_loss(teller: Teller) -> bool:
    """Say whether the book knows of a loss: a death in the family, or an event that tells of one."""
    if teller.silence.mourning:
        return True
    recently = teller.today - timedelta(_ABOUT_DAYS)
    return any(
        p.dead and not p.private and (p.died_on or teller.today) >= recently for p in teller.memory.persons
    )


def may_be_written(text: str | None, teller: Teller) -> str | None:
    """Return words that may stand in a letter; None where they touch what must not be said, or are delicate."""
    if (
        not text
        or teller.silence.covers(None, text)
        or is_hushed(text)
        or is_surprise(text)
        or delicate(text)
    ):
        return None
    return text


def touches(about: str, teller: Teller) -> bool:
    """Say whether words typed for a letter touch what must not be said to them."""
    return teller.silence.covers(None, about)


def speaks_of(about: str, taste: str) -> bool:
    """Say whether what a letter is about is to their taste: they share a word, in whatever form."""
    return any(is_form_of(word, liked) for word in matter_of(about) for liked in matter_of(taste))
