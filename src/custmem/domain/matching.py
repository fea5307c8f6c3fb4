"""Whether an item is what somebody would want: by the words that the two have in common, in singular and plural.

Silence is broad, since in doubt nothing is said (`custmem.domain.silence`); to recommend something the words must be
the same, and enough of them. Words that go with anything (`new`, `large`, `book`) count for little, and of two colours
one must be shared.
"""

from __future__ import annotations

from custmem.domain.lexicon import is_form_of
from custmem.domain.names import fold
from custmem.domain.silence import matter_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

_COLOURS = frozenset(
    "beige black blue brown burgundy copper cream dark gold golden gray green grey ivory light lilac navy orange "
    "pink purple red rose silver turquoise violet white yellow".split()
)
_ANYTHING = frozenset(
    "another asked bag best big book bottle box brand card cheap classic copy cup different edition fine first fresh "
    "friend gift good great home item jar kind large last latest like limited long look lot love made medium much new "
    "next nice novel old original other pack paper paperback piece present pure quality real second series set shop "
    "short simple size small sort special story style thing tin title type use very vol volume want wish work".split()
)
"""What says little of a thing; as it is written in the singular."""
_REMEMBERED = 5000
"""What is in stock is compared with the taste of everybody who may come today."""
_words: dict[str, frozenset[str]] = {}
_LITTLE = 0.3
_HALF = 0.5
_LEAST = 3
_ALLERGIC = frozenset(
    "allergic allergy against disease free intolerance intolerant mild severe strong trace".split()
)


def singular(word: str) -> str:
    """Return a folded word without its plural: `novels` and `novel`, `peonies` and `peony`, `boxes` and `box`."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST - 1:
            return word.removesuffix(ending) + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST:
        return word[:-1]
    return word


def words_of(text: str) -> frozenset[str]:
    """Return the words that carry a text's matter, folded and in the singular."""
    known = _words.get(text)
    if known is None:
        if len(_words) == _REMEMBERED:
            _words.clear()
        known = _words[text] = frozenset(singular(word) for word in matter_of(text))
    return known


def telling(words: Collection[str]) -> list[str]:
    """Return the words that say something of a thing."""
    return [word for word in words if _weight(word) == 1]


def fits(wanted: str, offered: str) -> bool:
    """Say whether an item is what these words of a wish, a taste or a purchase mean.

    They share a word that says something, and half of what the shorter of the two says.
    """
    return fit(words_of(wanted), words_of(offered))


def fitting(texts: Collection[str], offered: str) -> set[str]:
    """Return those of many texts that an item fits (`fits`).

    Most have none of its words, and their letters tell: a word's singular but for its last letter is in all its forms.
    """
    words = words_of(offered)
    begin = [word[:-1] for word in telling(words)]

    def may_fit(text: str) -> bool:
        letters = fold(text).replace(" ", "")  # a great grandson is one word
        return any(letters_of_word in letters for letters_of_word in begin)

    return {text for text in texts if may_fit(text) and fit(words_of(text), words)}


def fit(wanted: frozenset[str], offered: frozenset[str]) -> bool:
    """Say the same of the words of both (`words_of`), for who compares many."""
    return not wanted.isdisjoint(offered) and _overlap(wanted, offered) >= _HALF


def is_same(item: str, offered: str) -> bool:
    """Say whether two names may mean one item; in doubt yes.

    They do when one says all of the other, and half of it besides; or when the one is a part of the other that is set
    apart in it, as a title is: `The Moonstone`, `The Moonstone, a crime novel`, `Wilkie Collins: The Moonstone`. But a
    `crime novel` without a capital is a kind of thing: who has one does not have them all.
    """
    one, other = words_of(item), words_of(offered)
    if fold(item) == fold(offered) or one == other:
        return True
    if offered == offered.lower() and other < one:
        return False
    shorter, longer = sorted((one, other), key=_total)
    if not telling(shorter) or not shorter <= longer:
        return False
    apart = [words_of(part) for text in (item, offered) for part in _parts(text)]
    return _total(shorter) >= _HALF * _total(longer) or apart.count(shorter) > 1


def _parts(text: str) -> list[str]:
    """Return the parts of a name that commas, colons, brackets or `by` set apart."""
    for mark in (",", ";", ":", "(", ")", "/", " - ", "\N{EN DASH}", "\N{EM DASH}", " by "):
        text = text.replace(mark, "\n")
    return [part for part in text.split("\n") if part.strip()]


def dislikes(disliked: str, offered: str) -> bool:
    """Say whether an item may be what somebody does not like: half of the words in any of their forms; in doubt yes."""
    unwanted = words_of(disliked)
    met = [word for word in unwanted if any(is_form_of(word, other) for other in words_of(offered))]
    return bool(telling(met)) and 2 * len(met) >= len(unwanted)


def harms(allergy: str, offered: str) -> bool:
    """Say whether an item may hold what somebody is allergic to: one word in any form, also as the end of another.

    Walnuts and hazelnuts are nuts, and so is a coconut here: in doubt yes.
    """
    allergens = [word for word in words_of(allergy) if word not in _ALLERGIC and len(word) >= _LEAST]
    return any(
        is_form_of(word, allergen) or word.endswith(allergen)
        for word in words_of(offered)
        for allergen in allergens
    )


def _overlap(wanted: frozenset[str], offered: frozenset[str]) -> float:
    """Return how much of the shorter of two texts is in the other as well; nothing where their colours differ."""
    shared = wanted & offered
    colours = wanted & _COLOURS, offered & _COLOURS
    if not telling(shared) or (all(colours) and not colours[0] & colours[1]):
        return 0
    return _total(shared) / min(_total(wanted), _total(offered))


def _total(words: Collection[str]) -> float:
    return sum(map(_weight, words))


def _weight(word: str) -> float:
    return _LITTLE if word in _ANYTHING or word in _COLOURS or len(word) < _LEAST or word.isdigit() else 1
