"""What was written is taken back, newest first, and brought back in the order it was written in.

It is one way for all commands and all tables: the journal's (`custmem.book.journal`). Neither is a change of its own:
a change stands or is taken back, and whatever is written next ends the bringing back of what was taken back before.
"""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from custmem.book.journal import drop_old_ways, turn
from custmem.book.opening import prepare_long_writer
from custmem.domain.history import FINAL
from custmem.errors import Conflict, NotFound
from custmem.language import _, plural
from custmem.recall.history import changes, is_something_lost, with_pages
from custmem.record.writing import Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from custmem.domain.history import Change
    from custmem.errors import CustmemError


class Turning(Writing):
    """The write lock, and no change of its own: what is written goes to the changes that are turned."""

    def _begin(self) -> None:
        prepare_long_writer(self.book)

    def _end(self) -> None:
        """Leave the changes as `turn` has left them."""


def about_to_go(book: sqlite3.Connection, number: int) -> list[Change]:
    """Return the last changes, so many, newest first, as they would be taken back, with whose pages they touched.

    Raises NotFound when there are not so many, and Conflict when one of them is final.
    """
    last = list(islice((change for change in changes(book) if not change.undone), number))
    standing = [change for change in last if change.undo is not None]
    if len(standing) < number:
        raise _too_few(len(standing), is_final=any(change.command == FINAL for change in last))
    return [with_pages(book, change) for change in standing]


def take_back(book: sqlite3.Connection, number: int, agreed: Sequence[Change] | None = None) -> list[Change]:
    """Take the last changes back, so many, and return them newest first.

    Raises as `about_to_go`, and Conflict when those that somebody `agreed` to are no longer the last: then none is.
    """
    going = about_to_go(book, number)
    if agreed is not None and [change.id for change in going] != [change.id for change in agreed]:
        raise Conflict(
            "somebody else wrote something meanwhile", "custmem history says what; nothing was taken back"
        )
    drop_old_ways(book)
    for change in going:
        turn(book, change.id)
    return going


def bring_back(book: sqlite3.Connection, number: int) -> list[Change]:
    """Bring back what was taken back since the last thing was written, so many, and return them oldest first.

    Raises NotFound when there are not so many, and Conflict when something was written since: then none is.
    """
    undone = list(takewhile(lambda change: change.undone, changes(book)))
    returnable = [change for change in reversed(undone) if change.returnable]
    if len(returnable) < number:
        raise _too_few_to_return(len(returnable), is_late=is_something_lost(book))
    returning = returnable[:number]
    for change in returning:
        turn(book, change.id)
    return [with_pages(book, change) for change in returning]


def _too_few(number: int, *, is_final: bool) -> CustmemError:
    if is_final and number:
        return Conflict(
            plural(
                "before the last change somebody was forgotten, and that is final",
                "before the last {number} changes somebody was forgotten, and that is final",
                number,
            ).format(number=number),
            f"custmem undo {number}",
        )
    if is_final:
        return Conflict(
            _("nothing can be taken back: somebody was forgotten, and that is final"),
            _("what is written from now on can be"),
        )
    if number:
        return NotFound(
            plural(
                "only {number} change can be taken back", "only {number} changes can be taken back", number
            ).format(number=number),
            f"custmem undo {number}",
        )
    return NotFound(_("there is nothing to take back"), _("custmem history lists what was written"))


def _too_few_to_return(number: int, *, is_late: bool) -> CustmemError:
    if number:
        return NotFound(
            plural(
                "only {number} change can be brought back",
                "only {number} changes can be brought back",
                number,
            ).format(number=number),
            f"custmem redo {number}",
        )
    if is_late:
        return Conflict(
            _("nothing can be brought back: something was written since it was taken back"),
            _("custmem history says what"),
        )
    return NotFound(
        _("nothing was taken back that could be brought back"), _("custmem history lists what was written")
    )
