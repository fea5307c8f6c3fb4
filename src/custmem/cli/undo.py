"""Taking back what was written, bringing it back, and the list of it all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.book.sidecars import is_of_last_typed
from custmem.cli.clock import local, utc_now
from custmem.cli.command import Answer
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.history import history as history_of
from custmem.record.undo import Turning, about_to_go, bring_back, take_back
from custmem.show import history as history_view
from custmem.show import turned
from custmem.show.asking import agree, tell

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.domain.history import Change

_FRESH = timedelta(minutes=10)
_MOST_TOLD = 10


def undo(
    context: Context,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Take the last change back, or the last N.

    Whatever wrote, an import or a merge just like a note. It says how old a change is and whose page it touches, and
    asks at a terminal when that is older than ten minutes, or was not the last thing typed there. A redo brings it
    back. Only what was done by forget is final.

    Example: custmem undo
    """
    wanted = _number(number)
    agreed = _agreed(context, wanted) if context.may_ask and not context.options.yes else None
    with Turning(context.path, "undo", utc_now()) as writing:
        gone = [_here(change) for change in take_back(writing.book, wanted, agreed)]
    return Answer(turned, turned.Turned(book_confirmations.said_taken_back, gone, utc_now()), is_echo=True)


def _agreed(context: Context, wanted: int) -> list[Change]:
    """Return what is about to be taken back; whoever may not mean it is told and asked. Raises Declined."""
    with context.reading() as book:
        going = about_to_go(book, wanted)
    now = utc_now()
    is_meant = all(
        now - change.at <= _FRESH and is_of_last_typed(context.path, context.terminal, change.at)
        for change in going
    )
    if not is_meant:
        tell(book_confirmations.asked_to_take_back(going[:_MOST_TOLD], now, len(going) - _MOST_TOLD))
        agree(_("take it back?") if len(going) == 1 else _("take them back?"))
    return going


def redo(
    context: Context,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Bring back what was taken back.

    The oldest first, as long as nothing was written since.

    Example: custmem redo
    """
    wanted = _number(number)
    with Turning(context.path, "redo", utc_now()) as writing:
        back = [_here(change) for change in bring_back(writing.book, wanted)]
    return Answer(turned, turned.Turned(book_confirmations.said_brought_back, back, utc_now()), is_echo=True)


def history(
    context: Context,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="at most so many changes")] = 20,
) -> Answer:
    """What was written, and what can be taken back.

    Newest first: when, by which command, what was said, and what to type to take it back.

    Example: custmem history
    """
    with context.reading() as book:
        found = history_of(book, limit)
    here = found._replace(changes=[_here(change) for change in found.changes])
    return Answer(history_view, history_view.Listed(here, limit, context.today))


def _here(change: Change) -> Change:
    """Return a change with its time as the shop's clock showed it."""
    return change._replace(at=local(change.at))


def _number(typed: str | None) -> int:
    if typed is None:
        return 1
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= 9
    if not (is_number and int(typed) >= 1):
        raise UsageError(
            _("{typed} is not a number of changes").format(typed=quoted(typed)),
            _("a whole number, as custmem history has it"),
        )
    return int(typed)
