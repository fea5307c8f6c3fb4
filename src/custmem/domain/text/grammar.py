"""What English does with a word that was typed: whether it is one or many, a thing or what somebody does."""

from __future__ import annotations

import re

_NOUNS_IN_ING = frozenset(
    "baptising blessing booking boxing briefing building camping christening climbing closing "
    "concreting confirming cooking crossing cycling dancing drawing evening farming fencing fishing "
    "fitting gardening gathering greeting handfasting hearing hiking housewarming king knitting "
    "launching meeting morning naming offering opening outing painting planning posting prizegiving "
    "racing ranking reading riding ring rowing running sailing screening sewing shooting signing "
    "singing sitting skiing spring sting string surfing swimming thanksgiving thing training "
    "unveiling upbringing viewing warming wedding whitening wing wrestling writing".split()
)
"""Words of events that end as what somebody does, and are things."""
_AND = re.compile(r" and (?:the |[0-9]+ )")
_HEAD_ENDS = re.compile(r",| (?:of|for|with|in|from|by|to|and|at|on|without)\b|\(")
_SINGLE_IN_S = ("ss", "us", "is", "ous")
_SINGLE = frozenset(
    "lens atlas canvas gas news series chaos christmas mathematics cosmos bias pancreas".split()
)
"""One thing whose word ends like several."""
_SHORTEST_DOING = 5


def are_many(things: str) -> bool:
    """Say whether things are several, or one that is said like several: `the ring and the pen`, `red shoes`."""
    if _AND.search(things):
        return True
    head = _HEAD_ENDS.split(things)[0].split()
    last = head[-1] if head else ""
    return last.islower() and last.endswith("s") and not last.endswith(_SINGLE_IN_S) and last not in _SINGLE


def is_doing(text: str) -> bool:
    """Say whether an event is told as what somebody does: `moving house`, and not `wedding`."""
    first = text.split()[0] if text.split() else ""
    return (
        first.islower()
        and first.endswith("ing")
        and len(first) > _SHORTEST_DOING
        and first not in _NOUNS_IN_ING
    )
