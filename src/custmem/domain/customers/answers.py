"""What an answer in words says: a taste (`she loves the blue one`), a wish (`he'd like …`), a person, or nothing."""

from __future__ import annotations

from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import clean
from custmem.domain.text.names import fold

_LIKES = (" loves ", " likes ", " adores ", " prefers ", " is fond of ", " love ", " like ", " prefer ")
_DISLIKES = (
    *(" hates ", " dislikes ", " doesn't like ", " does not like ", " can't stand ", " hate ", " dislike "),
    *(" don't like ", " do not like ", " doesn't want ", " does not want "),
)
_ENDS = (". ", "; ", ", ", " but ", " and will ", " and wants ", " because ")
_SAY_NOTHING = frozenset(("it", "them", "that", "this", "him", "her", "to", "the idea", "the call"))
_LONGEST = 80


def taste_in(outcome: str) -> tuple[str, str] | None:
    """Return the kind of fact and its text that an outcome holds, or None; what is not wanted is looked for first."""
    said = f" {clean(outcome)} ".replace("\u2019", "'")
    low = said.lower()
    for kind, ways in (("dislikes", _DISLIKES), ("likes", _LIKES)):
        for way in ways:
            _, found, _ = low.partition(way)
            if found:
                return _text(kind, said[low.index(way) + len(way) :])
    return None


def _text(kind: str, rest: str) -> tuple[str, str] | None:
    """Return what is liked or not, up to where the sentence turns to something else."""
    for end in _ENDS:
        rest = rest.partition(end)[0]
    text = rest.strip(" .!;,")
    first = text.lower().partition(" ")[0]
    if not text or len(text) > _LONGEST or text.lower() in _SAY_NOTHING or first in _SAY_NOTHING:
        return None
    return kind, text


_WISHES = (
    *(
        "'d like ",
        "'d love ",
        " would like ",
        " would love ",
        " wants ",
        " wishes for ",
        " is after ",
        " asked for ",
    ),
    *(" dreams of ", " is looking for ", " hopes for "),
)
_LEADS = (
    "likes ",
    "loves ",
    "like ",
    "love ",
    "prefers ",
    "fond of ",
    "she likes ",
    "he likes ",
    "they like ",
    "i like ",
)
_NOTHING = frozenset(
    "nothing none no nope idea special particular really not sure know knows dont don t do anything much never mind "
    "in at all say said she he they didn want doesn to rather in i".split()
)


def wish_in(answer: str) -> str | None:
    """Return what an answer says somebody would like to have: `he'd like The Gruffalo's Child`."""
    said = f" {clean(answer)} ".replace("\u2019", "'")
    low = said.lower()
    if any(way in low for way in _DISLIKES):
        return None
    for way in _WISHES:
        at = low.find(way)
        if at >= 0:
            rest = said[at + len(way) :].strip(" .!;,")
            first = rest.lower().partition(" ")[0]
            return rest if rest and first not in _SAY_NOTHING and len(rest) <= _LONGEST else None
    return None


def told_taste(answer: str) -> str:
    """Return a taste as it was answered, without the words that lead to it: `likes almond croissants`."""
    text = clean(answer).strip(" .!")
    for lead in _LEADS:
        if text.lower().startswith(lead):
            return text[len(lead) :].strip() or text
    return text


def is_nothing(answer: str) -> bool:
    """Say whether an answer says that there is nothing to tell: `nothing special`, `don't know`."""
    return all(word in _NOTHING for word in fold(answer).split())


def person_in(answer: str) -> tuple[str, str | None] | None:
    """Return the relation and name that an answer tells: `for her sister Jo`; None where it tells none."""
    words = clean(answer).strip(" .!").split()
    while words and fold(words[0]) in _BEFORE_PERSON:
        words = words[1:]
    if not words:
        return None
    relation = words[0].lower()
    if relation not in RELATIONS and fold(relation) not in RELATIONS:
        return None
    return relation, " ".join(words[1:]).strip(" ,") or None


_BEFORE_PERSON = frozenset("for to her his their my the a an its it s is mostly usually often".split())
