"""Ordinary words for whoever belongs to a customer's life, and whose things are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from typing import Literal


_HIS_RELATIONS = frozenset(
    "boy boyfriend brother dad daddy father granddad grandad grandpa grandson grandfather husband "
    "nephew son uncle widower hubby bf".split()
)
_HER_RELATIONS = frozenset(
    "aunt auntie daughter fiancée fiancee gran grandma granny girl girlfriend granddaughter grandmother mom "
    "mother mum mummy nan nana niece sister widow wife wifey gf".split()
)
_ANIMALS = frozenset(
    "bird budgie bunny canary cat chinchilla dog donkey ferret fish gerbil goat guinea-pig hamster hen horse "
    "kitten mouse parrot pet pig pony puppy rabbit rat snake tortoise".split()
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

SPOUSES = frozenset(
    "wife husband spouse partner fiance fiancee hubby wifey missus half boyfriend girlfriend bf gf".split()
)
"""Whoever an anniversary is shared with; `half` is the better or the other one."""
_SAME_KIN = tuple(
    frozenset(words.split())
    for words in (
        "mother mum mummy mom mommy",
        "father dad daddy",
        "grandmother gran granny grandma nan nana",
        "grandfather grandad granddad grandpa",
        "husband hubby",
        "wife wifey missus",
        "boyfriend bf",
        "girlfriend gf",
        "son boy",
        "daughter girl",
        "neighbour neighbor",
    )
)
_CHILDREN = frozenset("baby newborn infant toddler child kid boy girl son daughter teenager".split())
"""Words for one child as it grows."""
_COMPANY = (
    frozenset(fold(word) for word in _ANIMALS) | _CHILDREN | {"twin", "stepson", "stepdaughter", "stepchild"}
)
_LATE = ("late ", "deceased ")


def same_kin(word: str) -> frozenset[str]:
    """Return all words for one relation: `mum` is mother, too; the word alone for most."""
    return next((words for words in _SAME_KIN if word in words), frozenset((word,)))


def is_company(relation: str) -> bool:
    """Say whether somebody comes along, or is asked after by name: an animal, a child, a husband or wife."""
    plain = fold(relation)
    return plain in _COMPANY or is_spouse(relation)


def is_one(relation: str, name: str | None, other_relation: str, other_name: str | None) -> bool:
    """Say whether two of somebody's people are one: son Tom and son Tom Lund, husband Per and partner Per.

    Two without a name may be two, and so may a name and none.
    """
    words, other_words = _words(name), _words(other_name)
    if not words or not other_words or not (words <= other_words or other_words <= words):
        return False
    kin, other_kin = _kin(relation), _kin(other_relation)
    return (
        kin == other_kin
        or (kin == "parent" and other_kin in _PARENTS)
        or (other_kin == "parent" and kin in _PARENTS)
    )


_PARENTS = ("mother", "father")


def _words(name: str | None) -> frozenset[str]:
    return frozenset(fold(name).split()) if name else frozenset()


def _kin(relation: str) -> str:
    """Return one word for all words of a relation: a wife, a partner and an ex-wife may be one person by turns."""
    plain = fold(relation).removeprefix("late ").removeprefix("deceased ")
    if is_spouse(plain) or is_parted(plain):
        return "spouse"
    if plain in _CHILDREN:
        return "child"
    return min(same_kin(plain))


def is_spouse(relation: str) -> bool:
    """Say whether an anniversary is shared with whom this relation names: `hubby`, `better half`, `late wife`."""
    plain = (
        relation.lower().replace("-", " ").replace("é", "e").removeprefix("late ").removeprefix("deceased ")
    )
    return plain.removeprefix("other ").removeprefix("better ").strip() in SPOUSES


def is_parted(relation: str) -> bool:
    """Say whether a relation is to a husband or wife of former times: `ex-wife`, `ex`."""
    former = relation.lower().replace("-", " ")
    return former == "ex" or (former.startswith("ex ") and is_spouse(former.removeprefix("ex ")))


def is_late(relation: str) -> bool:
    """Say whether a relation itself says that they are dead: `late wife`."""
    return relation.lower().replace("-", " ").startswith(_LATE)


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
