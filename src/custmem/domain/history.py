"""What was written, command by command, and what came of looking a book over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime


FINAL = "forget"
"""The one command that is never taken back, and with it nothing before it."""


class Change(NamedTuple):
    """One command that wrote; `undone` once it was taken back, `returnable` while it can be brought back.

    `undo` and `redo` are the number to type for it to go or to return, with all that must go or return before it.
    `pages` are the names on the pages that it touched, a few of them, and `more_pages` how many others.
    """

    id: int
    at: datetime
    command: str
    said: str
    undone: bool
    returnable: bool
    undo: int | None = None
    redo: int | None = None
    pages: tuple[str, ...] = ()
    more_pages: int = 0


class History(NamedTuple):
    """The newest changes, newest first; `older` where there are more."""

    changes: Sequence[Change]
    older: bool


def counted_through(changes: Iterable[Change], first_id: int, returnable: int) -> Iterator[Change]:
    """Yield the changes, newest first, each with the number that takes it back or brings it back.

    The first change made the book, and stays; `returnable` is how many can be brought back.
    """
    standing, at_wall = 0, False
    for change in changes:
        if change.undone:
            yield change._replace(redo=returnable) if change.returnable else change
            returnable -= change.returnable
            continue
        standing += 1
        at_wall = at_wall or change.command == FINAL or change.id == first_id
        yield change if at_wall else change._replace(undo=standing)


class Check(NamedTuple):
    """One thing that was looked at: how much of it was wrong, whether it has been made anew, and what to do."""

    name: str
    found: int = 0
    repaired: bool = False
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong with it."""
        return self.found == 0
