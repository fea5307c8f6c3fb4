"""The rules applied: what is significant, which rule a purchase falls under, and what a rule's own wording says."""

from __future__ import annotations

from custmem.domain.memory import RECENT_PURCHASES
from custmem.domain.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from custmem.domain.memory import Memory, Purchase
    from custmem.domain.rules import Rule
    from custmem.domain.shop import Shop
    from custmem.domain.teller import Teller


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
    from custmem.domain.reaching import may_be_by  # the morning alone reaches out

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
