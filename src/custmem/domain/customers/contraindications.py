"""One fact limits another: an allergy, a pregnancy, an outcome in words that says they dislike it.

What limits is heeded also when it is private or must not be spoken of: leaving something out says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.suppression import current, matter_of
from custmem.domain.text.lexicon import is_form_of
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.customers.memory import Fact, Memory


class _Class(NamedTuple):
    """Words that tell of a limit, and words of the things that it is a limit to."""

    told: frozenset[str]
    things: frozenset[str]


def _class(told: str, things: str) -> _Class:
    return _Class(frozenset(told.split()), frozenset(things.split()))


_CLASSES = (
    _class(
        "alcohol alcoholic teetotal teetotaller sober sobriety "
        "abstinent abstinence pregnant pregnancy expecting recovering aa halal mormon",
        "wine beer whisky whiskey gin vodka rum champagne prosecco "
        "cognac brandy liqueur cider sherry port ale lager stout "
        "sancerre riesling merlot cava spritz grappa bourbon "
        "absinthe vermouth eggnog alcohol cocktail cocktails sekt "
        "malbec rioja chianti barolo pinot chardonnay chablis shiraz syrah bordeaux burgundy beaujolais "
        "guinness pint pints pils pilsner ipa tequila mezcal scotch negroni martini mojito margarita aperol "
        "schnapps sake pimms booze",
    ),
    _class(
        "nut nuts peanut peanuts hazelnut hazelnuts walnut walnuts almond almonds cashew pistachio",
        "nut nuts peanut hazelnut walnut almond almonds marzipan "
        "praline pralines nougat cashew pistachio pecan pesto satay",
    ),
    _class(
        "gluten celiac coeliac wheat",
        "bread cake cakes pastry croissant pasta biscuit biscuits cookie "
        "cookies flour beer bun muffin pie tart bagel baguette",
    ),
    _class(
        "lactose milk dairy vegan",
        "milk cheese cream butter yoghurt yogurt latte cappuccino custard cheesecake gelato",
    ),
    _class(
        "sugar diabetes diabetic",
        "chocolate chocolates candy sweets praline pralines cake cakes "
        "jam honey cookie cookies marzipan fudge caramel toffee",
    ),
    _class(
        "vegetarian vegan veggie meatless",
        "meat ham sausage sausages salami bacon steak beef pork chicken salmon tuna turkey lamb foie",
    ),
    _class(
        "fish shellfish seafood",
        "fish shellfish seafood salmon tuna shrimp prawn prawns oyster oysters crab lobster",
    ),
    _class(
        "halal kosher muslim jewish pork", "pork ham bacon salami chorizo prosciutto gammon lard pancetta"
    ),
    _class("egg eggs", "egg eggs mayonnaise meringue omelette eggnog"),
    _class("smoking smoke smoker nicotine", "cigarettes cigarette cigar cigars tobacco pipe"),
    _class(
        "perfume fragrance scent scents scented", "perfume fragrance scent scented cologne incense potpourri"
    ),
    _class("fur leather vegan", "fur leather suede"),
    _class("caffeine", "coffee espresso latte cappuccino"),
)
_ALCOHOL = _CLASSES[0]
_DRINK = frozenset("drink drinks drinking drinker booze".split())
_NO = frozenset(
    "no not never non t dont doesnt cant longer stopped stop quit gave given giving off without".split()
)
_BEFORE_DRINK = 4
_ON_DRINKING = frozenset(
    "any anymore more now at all since alcohol because for currently while until and or in last this again".split()
)
"""What may follow where drinking means alcohol: who `doesn't drink coffee` may like wine."""
_EXPECTING = (("baby", "due"), ("due", "date"), ("expecting",), ("pregnant",))
_FREE = frozenset(("free", "without", "no", "non", "vegan", "decaf", "alcoholfree", "dummy"))
"""An item that says so itself is no danger: `gluten-free bread`."""


def is_limited(
    item: str, memory: Memory, today: date, person_id: int | None = None, since: Fact | None = None
) -> bool:
    """Say whether something known of the customer, or of the person it is for, speaks against offering an item.

    `since` is the fact that speaks for it: a mere dislike that was told before it gives way, an allergy never does.
    """
    words = set(fold(item).split())
    if not words or words & _FREE:
        return False
    if _is_expecting(memory, today, person_id) and _meet(words, _ALCOHOL.things):
        return True
    return any(_limiting(words, memory, today, person_id, since))


def what_speaks_against(item: str, memory: Memory, today: date, person_id: int | None = None) -> Fact | None:
    """Return the fact that speaks against an item, an allergy before a dislike; None where none does."""
    words = set(fold(item).split())
    if not words or words & _FREE:
        return None
    against = _limiting(words, memory, today, person_id, None)
    return min(against, key=lambda fact: fact.kind != "allergy", default=None)


def _limiting(
    words: set[str], memory: Memory, today: date, person_id: int | None, since: Fact | None
) -> Iterator[Fact]:
    """Yield the facts that speak against an item with these words."""
    yield from (
        fact
        for fact in memory.facts
        if fact.person_id == person_id
        and fact is not since
        and current(fact.until_on, today)
        and (fact.kind == "allergy" or since is None or fact.learned_on >= since.learned_on)
        and _speaks_against(fact, words)
    )


def _speaks_against(fact: Fact, words: Iterable[str]) -> bool:
    if fact.kind in ("likes", "usual", "avoid-topic", "pronounce", "address-as"):
        return False
    told = matter_of(fact.text)
    if _drinks_no_more(fact.text) and _meet(words, _ALCOHOL.things):
        return True
    for limit in _CLASSES:
        if not told.isdisjoint(limit.told) and _meet(words, limit.things):
            return True
    if fact.kind == "allergy":
        return _meet(words, told)
    return fact.kind == "dislikes" and bool(told) and all(_meet(words, (word,)) for word in told)


def _drinks_no_more(text: str) -> bool:
    """Say whether a text tells of somebody who drinks no alcohol, in the words people use: `doesn't drink anymore`."""
    said = fold(text).split()
    if "wagon" in said or ("dry" in said and "january" in said):
        return True
    for at, word in enumerate(said):
        before, after = said[max(0, at - _BEFORE_DRINK) : at], said[at + 1 : at + 2]
        if word in _DRINK and not _NO.isdisjoint(before) and (not after or after[0] in _ON_DRINKING):
            return True
    return False


def _is_expecting(memory: Memory, today: date, person_id: int | None) -> bool:
    """Say whether a child is on the way by a life event that is still to come: `baby due` on its day."""
    return any(
        event.starts_on >= today
        and event.person_id == person_id
        and any(set(words) <= set(fold(event.text).split()) for words in _EXPECTING)
        for event in memory.events
    )


def _meet(words: Iterable[str], others: Iterable[str]) -> bool:
    return any(is_form_of(word, other) for word in words for other in others)
