"""How letters sound, in whatever language, so that Meyer and Maier, Smyth and Schmid are found by one key."""

from __future__ import annotations

VOWELS = frozenset("aeiouyj")
SOUNDS = (
    ("tsch", "s"),
    ("sch", "s"),
    ("ch", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("gh", "g"),
    ("sh", "s"),
    ("cz", "s"),
    ("ck", "k"),
    ("dt", "t"),
    ("tz", "s"),
    ("ts", "s"),
    ("x", "ks"),
    ("qu", "kv"),
    ("ce", "se"),
    ("ci", "si"),
)
"""Letters and what they are heard as, replaced in this order: longer ones before those they hold."""
ALIKE = {
    "b": "p",
    "c": "k",
    "d": "t",
    "f": "v",
    "g": "k",
    "q": "k",
    "w": "v",
    "z": "s",
}
"""A consonant and the one it is taken for."""
