"""What English does with a word that was typed: whether it is one or many, a thing or what somebody does."""

from __future__ import annotations

import re

_AFTER_DOING = frozenset(
    "a abroad an and at away back engaged for from her his home house in into married my off on out over round school "
    "the their through to university up with work".split()
)
"""What follows where somebody does something: `moving house`, `going to Rome`; a `driving test` is a thing."""
_AND = re.compile(r" and (?:the |[0-9]+ )")
_HEAD_ENDS = re.compile(r",| (?:of|for|with|in|from|by|to|and|at|on|without)\b|\(")
_SINGLE_IN_S = ("ss", "us", "is", "ous")
_SINGLE = frozenset(
    "lens atlas canvas gas news series chaos christmas mathematics cosmos bias pancreas".split()
)
"""One thing whose word ends like several."""
_THINGS = frozenset("christening evening hearing meeting opening wedding".split())
"""What may be followed by such a word, and is a thing all the same: `the wedding in Jamaica`."""
_SHORTEST_DOING = 5


def are_many(things: str) -> bool:
    """Say whether things are several, or one that is said like several: `the ring and the pen`, `red shoes`."""
    if _AND.search(things):
        return True
    head = _HEAD_ENDS.split(things)[0].split()
    last = head[-1] if head else ""
    return last.islower() and last.endswith("s") and not last.endswith(_SINGLE_IN_S) and last not in _SINGLE


def is_doing(text: str) -> bool:
    """Say whether an event is told as what somebody does: `moving house`, and not `wedding` or `driving test`."""
    first, *rest = [*text.split(), ""]
    is_verb = first.islower() and first.endswith("ing") and len(first) > _SHORTEST_DOING
    return is_verb and rest[0].lower() in _AFTER_DOING and first not in _THINGS
