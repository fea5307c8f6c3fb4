"""Who would want an item, and why: a wish first, then a taste of theirs or of somebody close, then what they bought.

A private thing, an avoided topic and the dead stay unsaid; a dislike or an allergy outranks a taste. What they asked
for themselves outranks a dislike, and an allergy is said beside it.
"""

from __future__ import annotations

from custmem.domain import phrases_of_orders
from custmem.domain.gifts import is_gift, may_be_spoken_of
from custmem.domain.limits import is_limited
from custmem.domain.matching import dislikes, fit, fits, harms, is_same, words_of
from custmem.domain.names import fold
from custmem.domain.silence import current, is_hushed
from custmem.domain.tact import may_be_read
from custmem.domain.teller import as_read, is_uncertain
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from custmem.domain.memory import Fact, Line, Wish
    from custmem.domain.teller import Teller

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
    customer = teller.memory.customer
    if customer.dead or customer.archived_on is not None or teller.silence.covers(None, item):
        return None
    words = words_of(item)
    for wish in fitting_wishes(item, words, spoken_wishes(teller), teller):
        owner = teller.owner(teller.memory.person(wish.person_id))
        because = phrases_of_orders.because_wished(wish.text, owner, wish.made_on, teller.today)
        warning = _warning(wish.person_id, item, teller)
        return Want(WISHED, phrases_of_orders.with_warning(because, warning), wish.person_id is None)
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
    return phrases_of_orders.because_taste(fact.kind, fact.text, owner, certain=certain)


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
            return phrases_of_orders.mind_allergy(fact.text, owner)
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
    because = phrases_of_orders.because_bought(named[best], len(days[best]), max(days[best]), teller.today)
    return Want(BOUGHT, because, own=True)


def _spoken_lines(teller: Teller) -> Iterator[tuple[date, Line]]:
    """Yield the lines of what they bought for themselves, as far as it may be spoken of."""
    for purchase in teller.memory.purchases:
        if purchase.on > teller.today or purchase.total_minor < 0 or is_gift(purchase):
            continue
        if may_be_spoken_of(purchase, teller.memory, teller.today):
            spoken = teller.items(purchase)
            yield from ((purchase.on, line) for line in purchase.lines if line.item in spoken)
