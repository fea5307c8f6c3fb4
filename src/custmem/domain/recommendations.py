"""Who would want an item, and why: wishes, tastes and purchases that share a word with it.

Silence is broad, since in doubt nothing is said (`custmem.domain.customers.suppression`); to recommend
the same, and enough of them. Words that go with anything (`new`, `large`, `book`) count for little, and of
two colours one must be shared.

A private thing, an avoided topic and the dead stay unsaid; a dislike or an allergy outranks a taste. What
they asked for themselves outranks a dislike, and an allergy is said beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.contraindications import is_limited
from custmem.domain.customers.gifts import is_gift, may_be_spoken_of
from custmem.domain.customers.reaching import may_be_reached
from custmem.domain.customers.sensitive_topics import may_be_read
from custmem.domain.customers.suppression import current, is_hushed, matter_of
from custmem.domain.messages import orders
from custmem.domain.rule_context import as_read, is_uncertain
from custmem.domain.text.lexicon import is_form_of
from custmem.domain.text.likeness import distance
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Fact, Line, Memory, SpecialOrder, Wish
    from custmem.domain.rule_context import Teller


_COLOURS = frozenset(
    "beige black blue brown burgundy copper cream dark gold golden gray green grey ivory light lilac navy orange "
    "pink purple red rose silver turquoise violet white yellow".split()
)
_ANYTHING = frozenset(
    "another asked bag best big book bottle box brand card cheap classic copy cup different edition fine first fresh "
    "friend gift good great home item jar kind large last latest like limited long look lot love made medium much new "
    "next nice novel old original other pack paper paperback piece present pure quality real second series set shop "
    "short simple size small sort special story style thing tin title type use very vol volume want wish work".split()
)
"""What says little of a thing; as it is written in the singular."""
_REMEMBERED = 5000
"""What is in stock is compared with the taste of everybody who may come today."""
_words: dict[str, frozenset[str]] = {}
_LITTLE = 0.3
_HALF = 0.5
_LEAST = 3
_LEAST_LETTERS = 5
_ALLERGIC = frozenset(
    "allergic allergy against disease free intolerance intolerant mild severe strong trace".split()
)


def singular(word: str) -> str:
    """Return a folded word without its plural: `novels` and `novel`, `peonies` and `peony`, `boxes` and `box`."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST - 1:
            return word.removesuffix(ending) + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST:
        return word[:-1]
    return word


def words_of(text: str) -> frozenset[str]:
    """Return the words that carry a text's matter, folded and in the singular."""
    known = _words.get(text)
    if known is None:
        if len(_words) == _REMEMBERED:
            _words.clear()
        known = _words[text] = frozenset(singular(word) for word in matter_of(text))
    return known


def telling(words: Collection[str]) -> list[str]:
    """Return the words that say something of a thing."""
    return [word for word in words if _weight(word) == 1]


def fits(wanted: str, offered: str) -> bool:
    """Say whether an item is what these words of a wish, a taste or a purchase mean.

    They share a word that says something, and half of what the shorter of the two says.
    """
    return fit(words_of(wanted), words_of(offered))


def fitting(texts: Collection[str], offered: str) -> set[str]:
    """Return those of many texts that an item fits (`fits`).

    Most have none of its words, and their letters tell: a word's singular but for its last letter is in all its forms.
    """
    words = words_of(offered)
    begin = [word[:-1] for word in telling(words)]

    def may_fit(text: str) -> bool:
        letters = fold(text).replace(" ", "")  # a great grandson is one word
        return any(letters_of_word in letters for letters_of_word in begin)

    return {text for text in texts if may_fit(text) and fit(words_of(text), words)}


def fit(wanted: frozenset[str], offered: frozenset[str]) -> bool:
    """Say the same of the words of both (`words_of`), for who compares many."""
    return not wanted.isdisjoint(offered) and _overlap(wanted, offered) >= _HALF


def is_alike(wanted: str, offered: str) -> bool:
    """Say whether an item may be what was waited for: they share a word that says something, or nearly their letters.

    `moon stone`, `Moonston` and `The Moonstone by Wilkie Collins` may all be The Moonstone.
    """
    one, other = words_of(wanted), words_of(offered)
    if telling(one & other):
        return True
    letters = ["".join(_plain_words(text)) for text in (wanted, offered)]
    short, long = sorted(letters, key=len)
    if len(short) < _LEAST_LETTERS:
        return False
    return short in long or distance(short, long, 2) <= (1 if len(short) < 2 * _LEAST_LETTERS else 2)


def _plain_words(text: str) -> list[str]:
    """Return the folded words of a text without articles, in their order."""
    return [word for word in fold(text).split() if word not in ("a", "an", "the", "some")]


def is_same(item: str, offered: str) -> bool:
    """Say whether two names may mean one item; in doubt yes.

    They do when one says all of the other, and half of it besides; or when the one is a part of the other that is set
    apart in it, as a title is: `The Moonstone`, `The Moonstone, a crime novel`, `Wilkie Collins: The Moonstone`. But a
    `crime novel` without a capital is a kind of thing: who has one does not have them all.
    """
    one, other = words_of(item), words_of(offered)
    if fold(item) == fold(offered) or one == other:
        return True
    if offered == offered.lower() and other < one:
        return False
    shorter, longer = sorted((one, other), key=_total)
    if not telling(shorter) or not shorter <= longer:
        return False
    apart = [words_of(part) for text in (item, offered) for part in _parts(text)]
    return _total(shorter) >= _HALF * _total(longer) or apart.count(shorter) > 1


def _parts(text: str) -> list[str]:
    """Return the parts of a name that commas, colons, brackets or `by` set apart."""
    for mark in (",", ";", ":", "(", ")", "/", " - ", "\N{EN DASH}", "\N{EM DASH}", " by "):
        text = text.replace(mark, "\n")
    return [part for part in text.split("\n") if part.strip()]


def dislikes(disliked: str, offered: str) -> bool:
    """Say whether an item may be what somebody does not like: half of the words in any of their forms; in doubt yes."""
    unwanted = words_of(disliked)
    met = [word for word in unwanted if any(is_form_of(word, other) for other in words_of(offered))]
    return bool(telling(met)) and 2 * len(met) >= len(unwanted)


def harms(allergy: str, offered: str) -> bool:
    """Say whether an item may hold what somebody is allergic to: one word in any form, also as the end of another.

    Walnuts and hazelnuts are nuts, and so is a coconut here: in doubt yes.
    """
    allergens = [word for word in words_of(allergy) if word not in _ALLERGIC and len(word) >= _LEAST]
    return any(
        is_form_of(word, allergen) or word.endswith(allergen)
        for word in words_of(offered)
        for allergen in allergens
    )


def _overlap(wanted: frozenset[str], offered: frozenset[str]) -> float:
    """Return how much of the shorter of two texts is in the other as well; nothing where their colours differ."""
    shared = wanted & offered
    colours = wanted & _COLOURS, offered & _COLOURS
    if not telling(shared) or (all(colours) and not colours[0] & colours[1]):
        return 0
    return _total(shared) / min(_total(wanted), _total(offered))


def _total(words: Collection[str]) -> float:
    return sum(map(_weight, words))


def _weight(word: str) -> float:
    return _LITTLE if word in _ANYTHING or word in _COLOURS or len(word) < _LEAST or word.isdigit() else 1


def orders_sold(memory: Memory, items: Sequence[str], on: date) -> list[SpecialOrder]:
    """Return an open order for each item sold that is called the very same, the oldest first."""
    waiting = [order for order in memory.orders if order.ordered_on <= on]
    sold: list[SpecialOrder] = []
    for item in items:
        fitting = next((order for order in waiting if fold(order.item) == fold(item)), None)
        if fitting is not None:
            waiting.remove(fitting)
            sold.append(fitting)
    return sold


def wishes_granted(memory: Memory, items: Sequence[str], on: date) -> list[Wish]:
    """Return the open wishes that something sold fits."""
    return [
        wish for wish in memory.wishes if wish.made_on <= on and any(fits(wish.text, item) for item in items)
    ]


TASTES = ("usual", "likes")
WISHED, TASTE, BOUGHT = "wish", "taste", "bought"
RANKS = (WISHED, TASTE, BOUGHT)


class Want(NamedTuple):
    """Why somebody would want an item: by a wish, a taste, or what they bought; `own` unless it is for another."""

    by: str
    because: str
    own: bool

    @property
    def rank(self) -> tuple[int, bool]:
        """The best reason first."""
        return (RANKS.index(self.by), not self.own)


def wants(item: str, teller: Teller) -> Want | None:
    """Return the best reason why this customer would want an item, if there is one that may be said."""
    want = _wants(item, teller)
    return None if want is None else want._replace(because=_as_allowed(want.because, teller.memory))


def _as_allowed(because: str, memory: Memory) -> str:
    """Add to a reason what reaching them is allowed for, or that they asked to be left in peace."""
    if not may_be_reached(memory):
        return orders.not_to_be_contacted(because)
    return orders.for_purpose(because, memory.purpose) if memory.purpose else because


def _wants(item: str, teller: Teller) -> Want | None:
    customer = teller.memory.customer
    if (
        teller.silence.quiet
        or customer.dead
        or customer.archived_on is not None
        or teller.silence.covers(None, item)
    ):
        return None
    words = words_of(item)
    for wish in fitting_wishes(item, words, spoken_wishes(teller), teller):
        owner = teller.owner(teller.memory.person(wish.person_id))
        because = orders.because_wished(wish.text, owner, wish.made_on, teller.today)
        warning = _warning(wish.person_id, item, teller)
        return Want(WISHED, orders.with_warning(because, warning), wish.person_id is None)
    for fact in fitting_tastes(item, words, spoken_tastes(teller), teller):
        return Want(TASTE, why_tasted(fact, teller), fact.person_id is None)
    return _bought_like(item, teller)


def spoken_wishes(teller: Teller) -> list[tuple[frozenset[str], Wish]]:
    """Return the open wishes that may be spoken of, each with its words."""
    return [
        (words_of(wish.text), wish)
        for wish in teller.memory.wishes
        if not wish.private
        and wish.made_on <= teller.today
        and not (is_hushed(wish.text) or teller.silence.covers(wish.person_id, wish.text))
        and may_be_read(wish.text)
    ]


def spoken_tastes(teller: Teller) -> list[tuple[frozenset[str], Fact]]:
    """Return the tastes that may be spoken of, their own before those of people close to them, each with its words."""
    return [
        (words_of(said.text), said)
        for fact in sorted(teller.memory.facts, key=lambda fact: fact.person_id is not None)
        if fact.kind in TASTES
        and not fact.private
        and fact.learned_on <= teller.today
        and current(fact.until_on, teller.today)
        and (said := as_read(fact)) is not None
        and not teller.silence.covers(fact.person_id, said.text)
    ]


def fitting_wishes(
    item: str, words: frozenset[str], wishes: Sequence[tuple[frozenset[str], Wish]], teller: Teller
) -> Iterator[Wish]:
    """Yield those of the wishes that an item with these words fits."""
    for wished, wish in wishes:
        if fit(wished, words) and not teller.silence.covers(None, item):
            yield wish


def fitting_tastes(
    item: str, words: frozenset[str], tastes: Sequence[tuple[frozenset[str], Fact]], teller: Teller
) -> Iterator[Fact]:
    """Yield those of the tastes that an item with these words fits; none where they have it, or must not."""
    for taste, fact in tastes:
        if not fit(taste, words) or teller.silence.covers(None, item) or has_bought(item, teller):
            continue
        if not _bars(fact.person_id, item, teller, since=fact):
            yield fact


def why_tasted(fact: Fact, teller: Teller) -> str:
    """Return the reason that a taste is, named as somebody else's where it is; an uncertain one says so."""
    owner = teller.owner(teller.memory.person(fact.person_id))
    certain = not is_uncertain(fact, teller.today)
    return orders.because_taste(fact.kind, fact.text, owner, certain=certain)


def has_bought(item: str, teller: Teller) -> bool:
    """Say whether they bought the very item: a title they have is never recommended."""
    return any(
        is_same(line.item, item)
        for purchase in teller.memory.purchases
        for line in purchase.lines
        if line.item and line.amount_minor >= 0 and purchase.on <= teller.today
    )


def _bars(person_id: int | None, item: str, teller: Teller, since: Fact | None = None) -> bool:
    """Say whether something known of the one it would be for speaks against an item, private things included.

    Besides a dislike or an allergy that names it, that is what limits whole classes of things (`domain.limits`).
    """
    return is_limited(item, teller.memory, teller.today, person_id, since) or any(
        (fact.kind == "dislikes" and dislikes(fact.text, item))
        or (fact.kind == "allergy" and harms(fact.text, item))
        for fact in teller.memory.facts
        if fact.person_id == person_id and current(fact.until_on, teller.today)
    )


def _warning(person_id: int | None, item: str, teller: Teller) -> str | None:
    for fact in teller.memory.facts:
        if fact.kind != "allergy" or fact.private or fact.person_id != person_id:
            continue
        if current(fact.until_on, teller.today) and harms(fact.text, item):
            owner = teller.owner(teller.memory.person(person_id))
            return orders.mind_allergy(fact.text, owner)
    return None


def _bought_like(item: str, teller: Teller) -> Want | None:
    """Return what they bought for themselves that is like an item; the very same only when it was more than once."""
    named: dict[str, str] = {}
    days: dict[str, set[date]] = {}
    for on, line in _spoken_lines(teller):
        if fits(line.item, item) or (line.tag and fits(line.tag, item)):
            named.setdefault(fold(line.item), line.item)
            days.setdefault(fold(line.item), set()).add(on)
    again = {key for key, on in days.items() if len(on) > 1 or not is_same(named[key], item)}
    is_theirs = has_bought(item, teller) and not any(is_same(named[key], item) for key in again)
    if not again or is_theirs or _bars(None, item, teller):
        return None
    best = max(again, key=lambda key: (len(days[key]), max(days[key])))
    because = orders.because_bought(named[best], len(days[best]), max(days[best]), teller.today)
    return Want(BOUGHT, because, own=True)


def _spoken_lines(teller: Teller) -> Iterator[tuple[date, Line]]:
    """Yield the lines of what they bought for themselves, as far as it may be spoken of."""
    for purchase in teller.memory.purchases:
        if purchase.on > teller.today or purchase.total_minor < 0 or is_gift(purchase):
            continue
        if may_be_spoken_of(purchase, teller.memory, teller.today):
            spoken = teller.items(purchase)
            yield from ((purchase.on, line) for line in purchase.lines if line.item in spoken)
