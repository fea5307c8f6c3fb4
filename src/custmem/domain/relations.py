"""Ordinary words for whoever belongs to a customer's life, and whose things are theirs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_HIS_RELATIONS = frozenset(
    "boy boyfriend brother dad daddy father granddad grandad grandpa grandson grandfather husband "
    "nephew son uncle widower".split()
)
_HER_RELATIONS = frozenset(
    "aunt auntie daughter fiancée fiancee gran grandma granny girl girlfriend granddaughter grandmother mom "
    "mother mum mummy niece sister widow wife".split()
)
_ANIMALS = frozenset(
    "bird budgie canary cat dog donkey ferret fish goat guinea-pig hamster hen horse kitten parrot pet "
    "pig pony puppy rabbit tortoise".split()
)
_ANYONE = frozenset(
    "acquaintance baby boss carer caregiver child children classmate client colleague cousin customer "
    "couple dogs doctor employee employer family fiancé fiance flatmate friend grandchild "
    "grandchildren grandparents guest guardian in-laws kid kids landlord lodger mate neighbor neighbour "
    "nurse parent parents partner pupil relative roommate sibling spouse student teacher teammate "
    "tenant toddler triplets twin twins sons daughters brothers sisters nephews nieces cats".split()
)
_KIN = ("mother", "father", "sister", "brother", "son", "daughter")
RELATIONS = (
    _HIS_RELATIONS
    | _HER_RELATIONS
    | _ANIMALS
    | _ANYONE
    | {f"{kin}-in-law" for kin in _KIN}
    | {f"step{kin}" for kin in (*_KIN, "child")}
    | {f"god{kin}" for kin in ("mother", "father", "son", "daughter", "child")}
    | {f"half-{kin}" for kin in ("sister", "brother")}
    | {f"foster-{kin}" for kin in ("mother", "father", "son", "daughter", "child")}
    | {f"great-{kin}" for kin in ("aunt", "uncle", "niece", "nephew", "grandmother", "grandfather")}
    | {f"ex-{kin}" for kin in ("husband", "wife", "boyfriend", "girlfriend", "partner")}
)
"""Ordinary words for whoever belongs to a customer's life, people and animals, in small letters."""


def relation_gender(relation: str) -> Literal["his", "her", "its", "their"]:
    """Whose, for the person or animal a relation names: wife's brother is his, friend of her son theirs."""
    plain = " ".join(relation.lower().replace("-", " ").split())
    head = plain.partition(" of ")[0].removesuffix(" in law").rpartition(" ")[2]
    kin = head.removeprefix("step").removeprefix("god")
    if kin in _HIS_RELATIONS:
        return "his"
    if kin in _HER_RELATIONS:
        return "her"
    return "its" if head in _ANIMALS else "their"
