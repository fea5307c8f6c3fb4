"""Taking back what was written, bringing it back, and the list of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.clock import local, utc_now
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.recall.history import history as history_of
from custmem.show import history as history_view
from custmem.show import turned

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.history import Change


def undo(desk: Desk, number: str | None = None) -> Answer:
    """Take the last changes back, one or so many.

    Raises NotFound when there are not so many, Conflict when one of them is final; then nothing is taken back.
    """
    from custmem.record.undo import Turning, take_back

    wanted = _number(number)
    with Turning(desk.path, "undo", utc_now()) as writing:
        gone = [_here(change) for change in take_back(writing.book, wanted)]
    return Answer(turned, turned.Turned(book_confirmations.said_taken_back, gone, utc_now()), is_echo=True)


def redo(desk: Desk, number: str | None = None) -> Answer:
    """Bring back what was taken back since the last thing was written, one change or so many.

    Raises NotFound when there are not so many, Conflict when something was written since; then nothing is brought back.
    """
    from custmem.record.undo import Turning, bring_back

    wanted = _number(number)
    with Turning(desk.path, "redo", utc_now()) as writing:
        back = [_here(change) for change in bring_back(writing.book, wanted)]
    return Answer(turned, turned.Turned(book_confirmations.said_brought_back, back, utc_now()), is_echo=True)


def history(desk: Desk, *, limit: int) -> Answer:
    """List what was written, newest first."""
    with desk.reading() as book:
        found = history_of(book, limit)
    here = found._replace(changes=[_here(change) for change in found.changes])
    return Answer(history_view, history_view.Listed(here, limit, desk.today))


def _here(change: Change) -> Change:
    """Return a change with its time as the shop's clock showed it."""
    return change._replace(at=local(change.at))


def _number(typed: str | None) -> int:
    if typed is None:
        return 1
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= 9
    if not (is_number and int(typed) >= 1):
        raise UsageError(
            f"{quoted(typed)} is no number of changes", "a whole number, as custmem history has it"
        )
    return int(typed)
