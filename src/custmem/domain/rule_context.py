"""What the rules may say of a customer on a day: what is silent, what is closed, which rule holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.customers.contraindications import is_limited
from custmem.domain.customers.memory import RECENT_PURCHASES
from custmem.domain.customers.mentions import content, shares
from custmem.domain.customers.reaching import may_be_by
from custmem.domain.customers.sensitive_topics import aloud, is_unkind, may_be_read
from custmem.domain.customers.suppression import Silence, current, is_hushed, is_surprise, silence_for
from custmem.domain.messages import phrases, wording
from custmem.domain.relations import is_parted, is_spouse
from custmem.domain.text.cleaning import clean
from custmem.domain.text.names import fold, possessive_from
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from custmem.domain.customers.memory import Fact, Line, Memory, Occasion, Person, Purchase
    from custmem.domain.followup_rules import Rule
    from custmem.domain.shop import Shop


OLD_FACT_DAYS = 365
ONCE_DAYS = 90
"""What was seen once is a question for so long, and then forgotten."""
OFFERED = ("likes", "usual")
"""Facts that are as good as an offer: what speaks against the thing speaks against them."""
_MANNERS = ("usual", "needs")
"""Preferences that tell of how somebody is, and may do so unkindly."""
PREFERENCES = ("usual", "needs", "likes", "size", "dislikes")
MOST_YEARS = 120
"""A birthday beyond this was written with a year that means none, as some programs write 1900."""
_SMALL_FOR_DAYS = {"baby": 730, "newborn": 365, "infant": 730, "toddler": 1460}
"""For so long a child is called that."""
_GROWN = "child"


class Teller(NamedTuple):
    """What every rule below needs: the memory, what to keep silent about, whose it is, what came back, the day.

    With `only_open` nobody asks for what is not open on the day: a rule need not make a sentence for it.
    """

    memory: Memory
    silence: Silence
    whose: str
    returned: Mapping[str, date]
    shop: Shop
    today: date
    only_open: bool = False

    @property
    def is_dead(self) -> bool:
        """Whether the customer has died, by their page or by what a note tells."""
        return self.memory.customer.dead or self.silence.everything

    def passes_over(self, first: date, last: date | None) -> bool:
        """Say whether a window of days, both included, is none that is asked for."""
        return self.only_open and (first > self.today or (last is not None and last < self.today))

    def owner(self, person: Person | None) -> str | None:
        """Name the person a thing belongs to; None when it is the customer's own."""
        if person is None:
            return None
        return wording.person_phrase(relation_on(person, self.memory, self.today), person.name, self.whose)

    def spoken(self, text: str | None) -> str | None:
        """Return the words that may be said; None where they touch what must not be."""
        return None if self.silence.covers(None, text) else text

    def said_aloud(self, text: str | None) -> str | None:
        """Return the words that may be read at the counter: no surprise, nothing in confidence, nothing of health."""
        if text and (is_hushed(text) or is_surprise(text) or not may_be_read(text)):
            return None
        return self.spoken(text)

    def items(self, purchase: Purchase) -> list[str]:
        """Return the items of a purchase but those that must not be said or were brought back."""
        return [
            line.item
            for line in purchase.lines
            if line.item
            and line.amount_minor >= 0
            and not (self.returned and self.returned.get(fold(line.item), date.min) >= purchase.on)
            and may_be_read(line.item)
            and not self.silence.covers(None, line.item)
        ]

    def things(self, purchase: Purchase) -> str:
        """Speak of the items of a purchase, as far as they may be said."""
        return wording.items_phrase(self.items(purchase))


def teller_for(memory: Memory, shop: Shop, today: date) -> Teller:
    """Return what the rules need to speak of this customer on this day."""
    whose = possessive_from(memory.fact("address-as") or "")
    return Teller(memory, silence_for(memory, today), whose, _returned(memory), shop, today)


def _returned(memory: Memory) -> dict[str, date]:
    """Return each item that was brought back, and the last day it was; also under other words or at the same price."""
    returned: dict[str, date] = {}
    for purchase in reversed(memory.purchases):
        for line in purchase.lines:
            if line.amount_minor < 0:
                bought = taken_back(line.item, line.amount_minor, purchase.on, memory)
                returned |= {fold(item): purchase.on for item in (line.item, bought and bought.item) if item}
    return returned


def taken_back(item: str, amount_minor: int, on: date, memory: Memory) -> Line | None:
    """Return what a return takes back: the very thing, else the latest of its price, or of a word in common."""
    sold = [each for purchase in memory.purchases if purchase.on <= on for each in purchase.lines]
    bought = [each for each in sold if each.amount_minor > 0]
    same = [each for each in bought if fold(each.item) == fold(item)]
    words = content(item)
    alike = [each for each in bought if shares(fold(each.item).split(), words)]
    of_price = [each for each in bought if each.amount_minor == -amount_minor]
    both = [each for each in alike if each in of_price]
    return next(iter(same or both or of_price or alike), None)


def is_closed(key: str, teller: Teller) -> bool:
    """Say whether a person has dealt with the thing of this key, or put it off beyond today."""
    decision = teller.memory.decisions.get(key)
    if decision is None:
        return False
    return decision.verdict != "snoozed" or (decision.until_on or teller.today) > teller.today


def spoken_facts(teller: Teller) -> list[Fact]:
    """Return the customer's own preferences that may be said today, newest first within each kind."""
    facts = [
        said
        for fact in teller.memory.facts
        if fact.kind in PREFERENCES
        and fact.person_id is None
        and not fact.private
        and still_holds(fact, teller.today)
        and not (fact.kind in OFFERED and is_limited(fact.text, teller.memory, teller.today, since=fact))
        and (said := as_read(fact)) is not None
        and not teller.silence.covers(None, said.text)
    ]
    return sorted(
        facts, key=lambda fact: (PREFERENCES.index(fact.kind), -fact.learned_on.toordinal(), -fact.id)
    )


def as_read(fact: Fact) -> Fact | None:
    """Return a preference as it may be read at the counter, without its reason; None where nothing of it may be.

    A confidence may not, nor an insult, nor a guess at delicate things.
    """
    if is_hushed(fact.text) or (fact.guess and is_unkind(fact.text, guess=True)):
        return None
    said = aloud(fact.text, of_people=fact.kind in _MANNERS)
    if said is None or said == fact.text:
        return None if said is None else fact
    return fact._replace(text=said)


def still_holds(fact: Fact, today: date) -> bool:
    """Say whether a fact may still be so: until its day, and what was seen once for no longer than a season."""
    seen_long_ago = fact.once and (today - fact.learned_on).days > ONCE_DAYS
    return current(fact.until_on, today) and not seen_long_ago


def is_uncertain(fact: Fact, today: date) -> bool:
    """Say whether a fact is shown as a question: guessed, seen once, or not heard for a year."""
    return fact.guess or fact.once or (today - fact.learned_on).days > OLD_FACT_DAYS


def tastes(person_id: int | None, teller: Teller) -> list[str]:
    """Return what is known of the tastes of a person close to the customer: flowers, sizes, a budget."""
    if person_id is None:
        return []
    return [
        _taste(said, teller.today)
        for fact in teller.memory.facts
        if fact.person_id == person_id
        and fact.kind in PREFERENCES
        and not fact.private
        and still_holds(fact, teller.today)
        and not (fact.kind in OFFERED and is_limited(fact.text, teller.memory, teller.today, person_id, fact))
        and (said := as_read(fact)) is not None
        and not teller.silence.covers(person_id, said.text)
    ]


def _taste(fact: Fact, today: date) -> str:
    """Say a taste of somebody close; what is old is a question with its year, since children grow out of it."""
    if fact.guess or fact.once:
        return phrases.uncertain(fact.kind, fact.text)
    if is_uncertain(fact, today):
        return phrases.still(fact.kind, fact.text, fact.learned_on)
    return phrases.preference(fact.kind, fact.text)


def tastes_for(occasion: Occasion, teller: Teller) -> list[str]:
    """Return the tastes to have in mind for an occasion: of whose day it is; for an anniversary, the other one's."""
    if occasion.kind != "anniversary" or occasion.person_id is not None:
        return tastes(occasion.person_id, teller)
    couple = [person for person in teller.memory.persons if is_spouse(person.relation) and not person.dead]
    known = tastes(couple[0].id, teller) if len(couple) == 1 else []
    return [phrases.taste_of(teller.owner(couple[0]) or "", known[0]), *known[1:]] if known else []


def relation_on(person: Person, memory: Memory, today: date) -> str:
    """Return what a person is to the customer by now: who was a baby years ago is their child."""
    most = _SMALL_FOR_DAYS.get(person.relation.lower())
    if most is None:
        return person.relation
    born = [
        date(day.year, day.month, min(day.day, 28))
        for day in memory.occasions
        if day.person_id == person.id and day.kind == "birthday" and day.year
    ]
    since = born[0] if born else person.learned_on
    return _GROWN if (today - since).days > most else person.relation


def may_celebrate(occasion: Occasion, teller: Teller) -> bool:
    """Say whether an occasion may be spoken of: none private, of the dead, of an ex-wife; no anniversary of a widow."""
    person = teller.memory.person(occasion.person_id)
    if occasion.mood not in (None, "glad") or (person is not None and is_parted(person.relation)):
        return False
    named = wording.occasion_name(occasion.kind, None)
    return not (occasion.private or teller.silence.covers_occasion(occasion.person_id, named))


def years_on(occasion: Occasion, day: date) -> int | None:
    """Return which birthday or anniversary this is; None when the year is unknown or it would be no number."""
    if occasion.year is None or occasion.kind == "nameday" or occasion.year >= day.year:
        return None
    years = day.year - occasion.year
    return years if years <= MOST_YEARS else None


def is_significant(purchase: Purchase, shop: Shop) -> bool:
    """Say whether a purchase is significant: by the tag of a line, else by its total without what never is."""
    ruled = _about_significance(shop.rules.values())
    if not ruled:
        return purchase.total_minor >= shop.significant_minor
    always = {same_tag(rule.tag) for rule in ruled if rule.significant}
    never = {same_tag(rule.tag) for rule in ruled if not rule.significant}
    left = purchase.total_minor
    for line in purchase.lines:
        tag = same_tag(line.tag or "")
        if tag in always and line.amount_minor >= 0 <= purchase.total_minor:
            return True
        if tag in never:
            left -= line.amount_minor
    return left >= shop.significant_minor


def always_significant(rules: Mapping[str, Rule]) -> list[str]:
    """Return the tags of what is significant at any price."""
    return [rule.tag for rule in _about_significance(rules.values()) if rule.significant]


def _about_significance(rules: Iterable[Rule]) -> list[Rule]:
    return [rule for rule in rules if rule.significant is not None and rule.on and rule.tag]


def asking_rules(shop: Shop) -> list[Rule]:
    """Return the added rules by which purchases are asked after, those with the most conditions first."""
    found = [rule for rule in shop.rules.values() if rule.after and rule.on and rule.delay is not None]
    return sorted(
        found,
        key=lambda rule: (
            -bool(rule.tag) - bool(rule.least_minor) - rule.first,
            -rule.least_minor,
            rule.name,
        ),
    )


def asking_rule(purchase: Purchase, teller: Teller) -> Rule | None:
    """Return the rule by which this purchase is asked after: its tag's, else the usual one if it is significant."""
    for rule in asking_rules(teller.shop):
        if fits(rule, purchase, teller):
            return rule
    usual = teller.shop.rules["satisfaction"]
    if usual.on and is_significant(purchase, teller.shop) and fits(usual, purchase, teller):
        return usual
    return None


def fits(rule: Rule, purchase: Purchase, teller: Teller) -> bool:
    """Say whether a purchase meets a rule's conditions; of its lines only those count that may be spoken of."""
    if purchase.total_minor < rule.least_minor:
        return False
    if rule.tag and not _has_tag(rule, purchase, teller):
        return False
    return not rule.first or _is_first(purchase, teller.memory)


def _has_tag(rule: Rule, purchase: Purchase, teller: Teller) -> bool:
    return bool(tagged_items(rule, purchase, teller)) or any(
        not line.item and line.amount_minor >= 0 and same_tag(line.tag or "") == same_tag(rule.tag)
        for line in purchase.lines
    )


def tagged_items(rule: Rule, purchase: Purchase, teller: Teller) -> list[str]:
    """Return the items of a purchase that a rule is about: those with its tag, or all."""
    tag = same_tag(rule.tag)
    of_tag = {line.item for line in purchase.lines if same_tag(line.tag or "") == tag}
    return [item for item in teller.items(purchase) if not tag or item in of_tag]


def same_tag(tag: str) -> str:
    """Return a tag as it is compared: without capitals, of ASCII alone, since that is how the book's index has it."""
    return tag if tag.islower() else "".join(char.lower() if char.isascii() else char for char in tag)


def _is_first(purchase: Purchase, memory: Memory) -> bool:
    """Say whether nothing was bought before; of more purchases than are looked at, the days of visits tell."""
    came = memory.customer.first_visit_on
    if len(memory.purchases) >= RECENT_PURCHASES and came is not None and came < purchase.on:
        return False
    return not any(
        other.total_minor >= 0 and (other.on, other.id) < (purchase.on, purchase.id)
        for other in memory.purchases
    )


def channel_by(rule: Rule, memory: Memory, usual: str) -> str:
    """Return the rule's channel where the customer can be reached by it and has not refused it, else the usual one."""
    if not rule.channel:
        return usual
    return rule.channel if may_be_by(memory, rule.channel) else usual


def said_by(rule: Rule, own: str, teller: Teller, *, names_whom: bool = False, **known: str | None) -> str:
    """Return the sentence of a follow-up in the rule's wording, or else custmem's own.

    The wording gives way where it names what is not known or must not be said, where it touches an avoided topic, and,
    with `names_whom`, where the thing is about somebody whom it does not name.
    """
    if not rule.wording or (names_whom and "{whom}" not in rule.wording):
        return own
    sentence = filled(rule.wording, {"customer": teller.memory.customer.name, **known})
    if sentence is None or teller.silence.covers(None, sentence):
        return own
    return sentence


def filled(wording: str, known: Mapping[str, str | None]) -> str | None:
    """Return a wording with its placeholders filled; None where one of them is not known."""
    first, *rest = wording.split("{")
    said = [first]
    for part in rest:
        name, brace, after = part.partition("}")
        value = known.get(name) if brace else None
        if not value:
            return None
        said += [value, after]
    return clean("".join(said), limit=20_000)
