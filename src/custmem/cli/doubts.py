"""What was typed and can be read two ways: a person is asked, a script is told what to type instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.typed.doubt import Doubtful
from custmem.errors import Conflict
from custmem.language import _
from custmem.show.asking import taken_by_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from custmem.cli.context import Context
    from custmem.domain.typed.doubt import Doubt

    T = TypeVar("T")


def understood(context: Context, act: Callable[[bool], T]) -> T:
    """Call `act`, which raises Doubtful before it writes anything; asked and answered, call it again as sure.

    Raises Conflict when the person says that something else is meant.
    """
    if context.options.yes:
        return act(True)
    try:
        return act(False)
    except Doubtful as doubtful:
        if not context.may_ask:
            raise
        doubts = doubtful.doubts
    _settle(doubts)
    return act(True)


def _settle(doubts: Sequence[Doubt]) -> None:
    for doubt in doubts:
        question = _("{what}: {reading}? [Y/n]").format(what=doubt.what, reading=doubt.reading)
        if not taken_by_enter(question):
            raise Conflict(_("nothing was written"), _("type it so: {line}").format(line=doubt.line))
