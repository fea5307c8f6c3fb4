"""One command's writing: one transaction, filed as one change, on disk or not at all."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from custmem.book.faults import explained
from custmem.book.journal import INSTANT, close_change, open_change
from custmem.book.opening import prepare_long_writer, to_write
from custmem.record.search_index import index_unindexed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from types import TracebackType
    from typing import Self


class Writing:
    """The write lock, held for as short as it takes; leaving it without an error commits.

    Set `said` to the one-line echo before leaving: it is what `history` will show of this change. A rehearsal does
    everything and then takes it back; what is long (an import, a merge) waits in memory until it is committed.
    `opened` is given the book as soon as it is open.
    Raises NoBook, BookLocked, BookReadOnly, BookDamaged, BookNewer, DiskFull.
    """

    def __init__(
        self,
        path: str,
        command: str,
        now: datetime,
        *,
        rehearsal: bool = False,
        is_long: bool = False,
        opened: Callable[[sqlite3.Connection], None] | None = None,
    ) -> None:
        self._path = path
        self._command = command
        self._now = now
        self._rehearsal = rehearsal
        self._is_long = is_long
        self._opened = opened
        self.said = ""

    def __enter__(self) -> Self:
        self.book = to_write(self._path)
        try:
            if self._is_long:
                prepare_long_writer(self.book)
            self._begin()
            if self._opened is not None:
                self._opened(self.book)
        except BaseException as error:
            self._leave(error)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave(error)

    @property
    def at(self) -> str:
        """The instant of this change, in UTC, as the book writes instants."""
        return self._now.strftime(INSTANT)

    def _leave(self, error: BaseException | None) -> None:
        try:
            if error is None:
                self._keep()
        except sqlite3.Error as fault:
            raise explained(fault, self._path) from fault
        finally:
            if self.book.in_transaction:
                self.book.execute("ROLLBACK")
            self.book.close()
        if isinstance(error, sqlite3.Error):
            raise explained(error, self._path) from error

    def _keep(self) -> None:
        """Make the change last, with the search index in line with it; a rehearsal is left to be rolled back."""
        if self._rehearsal:
            return
        index_unindexed(self.book)
        self._end()
        self.book.execute("COMMIT")

    def _begin(self) -> None:
        self._change_id = open_change(self.book, self._command, self.at)

    def _end(self) -> None:
        close_change(self.book, self._change_id, self.said)


class Together(Writing):
    """Several commands' writing in one transaction: all of it is on disk, or none.

    With a `command` all of it is one change; without one, each command's part is a change of its own.
    """

    def part(self, command: str, now: datetime) -> Part:
        """Return the writing of one of the commands."""
        return Part(self, command, now)

    @property
    def is_one_change(self) -> bool:
        """Whether the parts are filed as one change."""
        return bool(self._command)

    def _begin(self) -> None:
        if self.is_one_change:
            super()._begin()

    def _end(self) -> None:
        if self.is_one_change:
            super()._end()


class Part(Writing):
    """One command's writing within another transaction, which alone commits."""

    def __init__(self, whole: Together, command: str, now: datetime) -> None:
        super().__init__(whole._path, command, now)
        self._whole = whole

    def __enter__(self) -> Self:
        self.book = self._whole.book
        if not self._whole.is_one_change:
            self._begin()
        return self

    def _leave(self, error: BaseException | None) -> None:
        if isinstance(error, sqlite3.Error):
            raise explained(error, self._path) from error
        if error is None:
            index_unindexed(self.book)
            if not self._whole.is_one_change:
                self._end()
