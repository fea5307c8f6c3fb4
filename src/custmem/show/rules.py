"""How the follow-up rules look: a document to edit, or a row a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.followup_rules import Rule
    from custmem.show.screen import Style


class Rules(NamedTuple):
    """The rules, as the document that people edit, and the currency that amounts are in."""

    rules: Sequence[Rule]
    document: str
    currency: str


def lines(found: Rules, _style: Style) -> Iterator[str]:
    """Yield the document as it is, without colour: it is to be kept in a file."""
    yield from found.document.splitlines()


def data(found: Rules) -> dict[str, Any]:
    """Return the rules as JSON."""
    return {"rules": [rule_data(rule, found.currency) for rule in found.rules]}


def rows(found: Rules) -> Iterator[tuple[object, ...]]:
    """Yield a row a rule: name, kind, delay, its unit, channel, whether it is on, wording."""
    for rule in found.rules:
        on = "on" if rule.on else "off"
        yield rule.name, rule.kind, rule.delay, rule.unit, rule.channel, on, rule.wording


def rule_data(rule: Rule, currency: str) -> dict[str, Any]:
    """Return one rule as JSON has it; blank texts are None."""
    return {
        "name": rule.name,
        "kind": rule.kind,
        "on": rule.on,
        "delay": rule.delay,
        "unit": rule.unit,
        "channel": rule.channel or None,
        "wording": rule.wording or None,
        "after": rule.after or None,
        "tag": rule.tag or None,
        "least_amount": {"minor": rule.least_minor, "currency": currency} if rule.least_minor else None,
        "first_purchase": rule.first,
        "significant": rule.significant,
    }
