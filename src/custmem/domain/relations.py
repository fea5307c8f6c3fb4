"""Ordinary words for whoever belongs to a customer's life, and whose things are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.data.relations import BEFORE, IN_LAW, LATE, SAME_KIN, WHOSE
from custmem.domain.data.relations import SPOUSES as SPOUSES

if TYPE_CHECKING:
    from typing import Literal


RELATIONS = frozenset(
    (
        *WHOSE,
        *(f"{before}{kin}" for before, kins in BEFORE.items() for kin in kins),
        *(f"{kin}-in-law" for kin in IN_LAW),
    )
)
"""Ordinary words for whoever belongs to a customer's life, people and animals, in small letters."""


def same_kin(word: str) -> frozenset[str]:
    """Return all words for one relation: `mum` is mother, too; the word alone for most."""
    return frozenset(next((words for words in SAME_KIN if word in words), (word,)))


def is_spouse(relation: str) -> bool:
    """Say whether an anniversary is shared with whom this relation names: `hubby`, `better half`, `late wife`."""
    plain = relation.lower().replace("-", " ").replace("é", "e")
    for before in (*LATE, "other ", "better "):
        plain = plain.removeprefix(before)
    return plain.strip() in SPOUSES


def is_parted(relation: str) -> bool:
    """Say whether a relation is to a husband or wife of former times: `ex-wife`, `ex`."""
    former = relation.lower().replace("-", " ")
    return former == "ex" or (former.startswith("ex ") and is_spouse(former.removeprefix("ex ")))


def is_late(relation: str) -> bool:
    """Say whether a relation itself says that they are dead: `late wife`."""
    return relation.lower().replace("-", " ").startswith(LATE)


def relation_gender(relation: str) -> Literal["his", "her", "its", "their"]:
    """Whose, for the person or animal a relation names: wife's brother is his, friend of her son theirs."""
    plain = " ".join(relation.lower().replace("-", " ").split())
    head = plain.partition(" of ")[0].removesuffix(" in law").rpartition(" ")[2]
    kin = head.removeprefix("step").removeprefix("god")
    whose = WHOSE.get(kin, "their")
    return "their" if whose == "its" and kin != head else whose
