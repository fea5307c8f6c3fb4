"""Every sentence about what a customer likes, takes and needs: said, asked, or still to be found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def preference(kind: str, text: str) -> str:
    """Say one preference: `usual: tea with milk`, `likes crime novels`, `dislikes e-books`, `size 42`."""
    patterns = {
        "usual": _("usual: {thing}"),
        "likes": _("likes {thing}"),
        "dislikes": _("dislikes {thing}"),
        "size": _("size {thing}"),
        "needs": _("needs {thing}"),
    }
    return patterns[kind].format(thing=text)


def preferences(kind: str, texts: Sequence[str]) -> str:
    """Say all preferences of one kind together: `usual: window table, tea with milk`."""
    return preference(kind, wording.listed(texts))


def uncertain(kind: str, text: str) -> str:
    """Say a preference that was guessed or seen once as a question: `likes crime novels?`."""
    patterns = {
        "usual": _("usual: {thing}?"),
        "likes": _("likes {thing}?"),
        "dislikes": _("dislikes {thing}?"),
        "size": _("size {thing}?"),
        "needs": _("needs {thing}?"),
    }
    return patterns[kind].format(thing=text)


def still(kind: str, text: str, learned_on: date) -> str:
    """Say an old preference as a question, with its age: `still likes crime novels? (noted 2024)`."""
    patterns = {
        "usual": _("still {thing}? (noted {year})"),
        "likes": _("still likes {thing}? (noted {year})"),
        "dislikes": _("still dislikes {thing}? (noted {year})"),
        "size": _("still size {thing}? (noted {year})"),
        "needs": _("still needs {thing}? (noted {year})"),
    }
    return patterns[kind].format(thing=text, year=learned_on.year)


def same_again(things: str) -> str:
    """Offer what they always take."""
    return _("same again? {things}").format(things=things)


def with_tastes(sentence: str, tastes: Sequence[str]) -> str:
    """Add what is known of the tastes of the one it is for."""
    if not tastes:
        return sentence
    return _("{sentence} ({tastes})").format(sentence=sentence, tastes="; ".join(tastes))


def taste_of(whom: str, taste: str) -> str:
    """Say whose a taste is, where it is not theirs of whom the sentence speaks: `his wife Eva: likes peonies`."""
    return _("{whom}: {taste}").format(whom=whom, taste=taste)


def because_with_tastes(because: str, tastes: Sequence[str]) -> str:
    """Add to a reason what is known of the tastes of the one it is about."""
    return "; ".join((because, *tastes))


# --- asked ----------------------------------------------------------------------------------------------------


def confirm(kind: str, text: str, whose: str, *, known: bool) -> str:
    """Turn a fact into a question: one that was known and is only old is asked with `still`."""
    pattern = _ask_whether_still(kind, whose) if known else _ask_whether(kind, whose)
    return pattern.format(thing=text)


def _ask_whether_still(kind: str, whose: str) -> str:
    """Return the pattern that asks whether something known is still so."""
    patterns = {
        "usual": _("Ask whether it is still {thing}"),
        "size": _("Ask whether size {thing} is still right"),
        "likes": by_whose(
            whose,
            her=_("Ask whether she still likes {thing}"),
            his=_("Ask whether he still likes {thing}"),
            their=_("Ask whether they still like {thing}"),
        ),
        "dislikes": by_whose(
            whose,
            her=_("Ask whether she still dislikes {thing}"),
            his=_("Ask whether he still dislikes {thing}"),
            their=_("Ask whether they still dislike {thing}"),
        ),
        "needs": by_whose(
            whose,
            her=_("Ask whether she still needs {thing}"),
            his=_("Ask whether he still needs {thing}"),
            their=_("Ask whether they still need {thing}"),
        ),
    }
    return patterns[kind]


def _ask_whether(kind: str, whose: str) -> str:
    """Return the pattern that asks whether something guessed or seen once is so."""
    patterns = {
        "usual": _("Ask whether it is to be {thing}"),
        "size": _("Ask whether size {thing} is right"),
        "likes": by_whose(
            whose,
            her=_("Ask whether she likes {thing}"),
            his=_("Ask whether he likes {thing}"),
            their=_("Ask whether they like {thing}"),
        ),
        "dislikes": by_whose(
            whose,
            her=_("Ask whether she dislikes {thing}"),
            his=_("Ask whether he dislikes {thing}"),
            their=_("Ask whether they dislike {thing}"),
        ),
        "needs": by_whose(
            whose,
            her=_("Ask whether she needs {thing}"),
            his=_("Ask whether he needs {thing}"),
            their=_("Ask whether they need {thing}"),
        ),
    }
    return patterns[kind]


def because_uncertain(guess: bool, once: bool, learned_on: date, today: date) -> str:
    """Say why a fact is asked about."""
    if guess:
        pattern = _("only a guess, from {day}")
    else:
        pattern = _("seen once, {day}") if once else _("noted {day}, and not heard since")
    return pattern.format(day=wording.plain_day(learned_on, today))


# --- found out ------------------------------------------------------------------------------------------------


def learn(what: str, whose: str) -> str:
    """Suggest the most useful thing not yet known, as something to find out and never as a form to fill in."""
    asked = {
        "phone": by_whose(
            whose,
            her=_("Ask for her phone number"),
            his=_("Ask for his phone number"),
            their=_("Ask for their phone number"),
        ),
        "birthday": by_whose(
            whose,
            her=_("Find out her birthday, if it comes up"),
            his=_("Find out his birthday, if it comes up"),
            their=_("Find out their birthday, if it comes up"),
        ),
        "likes": by_whose(
            whose,
            her=_("Find out what she likes, if it comes up"),
            his=_("Find out what he likes, if it comes up"),
            their=_("Find out what they like, if it comes up"),
        ),
        "for whom": by_whose(
            whose,
            her=_("Find out whom she buys presents for, if it comes up"),
            his=_("Find out whom he buys presents for, if it comes up"),
            their=_("Find out whom they buy presents for, if it comes up"),
        ),
        "name day": by_whose(
            whose,
            her=_("Find out her name day, if it comes up"),
            his=_("Find out his name day, if it comes up"),
            their=_("Find out their name day, if it comes up"),
        ),
        "form of address": by_whose(
            whose,
            her=_("Find out how she likes to be addressed, if it comes up"),
            his=_("Find out how he likes to be addressed, if it comes up"),
            their=_("Find out how they like to be addressed, if it comes up"),
        ),
    }
    return asked[what]


def because_learn(what: str, visits: int) -> str:
    """Say why something should be learned."""
    if what == "phone":
        return _("something is owed, and there is no way to reach them yet")
    return plural("{number} visit, and not known yet", "{number} visits, and not known yet", visits).format(
        number=visits
    )
