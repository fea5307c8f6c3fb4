"""What was typed and can be read two ways, or is told already: a person is asked, a script is told what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.names import query_words
from custmem.domain.typed.doubt import Doubtful
from custmem.errors import Ambiguous, Conflict, Duplicate, UsageError
from custmem.language import _
from custmem.show.asking import agree, choose, taken_by_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from custmem.cli.context import Context
    from custmem.domain.typed.doubt import Doubt

    T = TypeVar("T")


MOST_TO_CHOOSE = 9
"""A list to choose from is no longer than one key can answer."""
_ARTICLES = ("a", "an", "the", "some")


class ToldTwice(Duplicate):
    """The same thing is in the book and still open; a person may say that it is another one."""


def is_same(told: str, known: str) -> bool:
    """Say whether two texts tell the same thing: case, accents, articles and stops don't make it another."""
    one, other = (
        [word for word in query_words(text) if word not in _ARTICLES] or list(query_words(text))
        for text in (told, known)
    )
    return one == other


def understood(context: Context, act: Callable[[bool], T]) -> T:
    """Call `act`, which raises Doubtful or ToldTwice before it writes anything; once answered, call it again as sure.

    Raises Conflict when the person says that something else is meant, Declined when it is the same thing.
    """
    if context.options.yes:
        return act(True)
    try:
        return act(False)
    except Doubtful as doubtful:
        if not context.may_ask:
            raise
        known, doubts = "", doubtful.doubts
    except ToldTwice as twice:
        if not context.may_ask:
            raise
        known, doubts = twice.message, ()
    if known:
        agree(_("{known}; is this another one?").format(known=known))
    _settle(doubts)
    return act(True)


def chosen_code(context: Context, question: str, candidates: Sequence[Mapping[str, object]]) -> str:
    """Return the code of the candidate that the person at the terminal chooses.

    Raises UsageError with the candidates where nobody is there to choose, or where there is nothing to choose.
    """
    few = candidates[:MOST_TO_CHOOSE]
    if not few:
        raise UsageError(question, _("nothing is open today"))
    if not context.may_ask:
        raise UsageError(question, _("type the code of the one you mean"), few)
    number = choose(Ambiguous(question, candidates=few))
    if number is None:
        raise UsageError(question, _("type the code of the one you mean"), few)
    return str(few[number]["code"])


def _settle(doubts: Sequence[Doubt]) -> None:
    for doubt in doubts:
        question = _("{what}: {reading}? [Y/n]").format(what=doubt.what, reading=doubt.reading)
        if not taken_by_enter(question):
            raise Conflict(_("nothing was written"), _("type it so: {line}").format(line=doubt.line))
