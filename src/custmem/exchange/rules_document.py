"""The follow-up rules as a document to edit: TOML, complete, with what each thing means beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from custmem.domain.followup_rules import BUILT_IN, Rule, placeholders_of
from custmem.domain.text.money import digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEAD = """\
# When each follow-up is due, by which channel, and in which words. Change what you like, switch a rule off with
# on = false, add rules of your own, and hand it back: custmem config rules rules.toml
#
# channel: call, message, email, letter or counter; "" is however a customer is reached.
# wording: "" is custmem's own sentence. What stands in braces is filled in; where it is not known, or where your
# words would touch what must not be said, custmem's own sentence is said.
"""
_TAIL = """\
# A rule of your own asks after purchases in place of the rule "satisfaction": those with a tag, from an amount on, or a
# customer's first. It can say instead that a tag is never significant, or always.
#
# [rules.glasses]
# after = "purchase"
# tag = "glasses"
# delay_days = 7
# channel = "call"
# wording = "Ask whether {customer} is happy with {items}"
#
# [rules.newspaper]
# after = "purchase"
# tag = "newspaper"
# significant = false
"""
_MEANING = {
    "promise": "what you promised; listed so many days before, and never switched off",
    "complaint-check": "asked after so long once a complaint is resolved; never switched off",
    "order-nudge": "what was ordered and lies uncollected for so long; never switched off",
    "thank-you": "thanks after a significant purchase",
    "satisfaction": "how a significant purchase does",
    "satisfaction-again": "and once more, of one of the largest",
    "occasion-card": "a card or a reminder, so many days before an occasion",
    "occasion-day": "good wishes on the day itself, or so many days after it",
    "event": "how a life event went, so many days after it",
    "overdue": "missed, so many days after they are later than is usual with them",
    "lapsed": "seems gone, so many days after they are far past what is usual with them",
}


def document(rules: Mapping[str, Rule], currency: str) -> str:
    """Return the rules as a TOML document; reading it gives these rules again."""
    parts = [_HEAD, *("\n".join(_table(rule, currency)) + "\n" for rule in rules.values()), _TAIL]
    return "\n".join(parts)


def _table(rule: Rule, currency: str) -> Iterator[str]:
    """Yield one rule; of conditions only those that are set."""
    meaning = _MEANING.get(rule.name)
    if meaning:
        marks = ", ".join(f"{{{name}}}" for name in placeholders_of(rule))
        yield f"# {meaning}. In its wording: {marks}"
    yield f"[rules.{rule.name}]"
    if rule.after:
        yield f"after = {_text(rule.after)}"
    if rule.tag:
        yield f"tag = {_text(rule.tag)}"
    if rule.least_minor:
        yield f"least_amount = {_text(_amount(rule.least_minor, currency))}"
    if rule.first:
        yield "first_purchase = true"
    if rule.significant is not None:
        yield f"significant = {_flag(rule.significant)}"
    if rule.delay is not None:
        yield f"{rule.unit} = {rule.delay}"
    if rule.name in BUILT_IN or rule.delay is not None:
        yield f"channel = {_text(rule.channel)}"
        yield f"wording = {_text(rule.wording)}"
    if not rule.is_owed:
        yield f"on = {_flag(rule.on)}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _amount(minor: int, currency: str) -> str:
    after = digits(currency)
    if not after:
        return str(minor)
    whole, part = divmod(minor, 10**after)
    return f"{whole}.{part:0{after}}" if part else str(whole)
