"""One command's writing: one transaction, filed as one change, on disk or not at all."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from custmem.book.faults import explained
from custmem.book.journal import INSTANT, close_change, open_change
from custmem.book.opening import prepare_long_writer, to_write
from custmem.record.search_index import index_unindexed

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType
    from typing import Self


class Writing:
    """The write lock, held for as short as it takes; leaving it without an error commits.

    Set `said` to the one-line echo before leaving: it is what `history` will show of this change. A rehearsal does
    everything and then takes it back; what is long (an import, a merge) waits in memory until it is committed.
    Raises NoBook, BookLocked, BookReadOnly, BookDamaged, BookNewer, DiskFull.
    """

    def __init__(
        self, path: str, command: str, now: datetime, *, rehearsal: bool = False, is_long: bool = False
    ) -> None:
        self._path = path
        self._command = command
        self._now = now
        self._rehearsal = rehearsal
        self._is_long = is_long
        self.said = ""

    def __enter__(self) -> Self:
        self.book = to_write(self._path)
        try:
            if self._is_long:
                prepare_long_writer(self.book)
            self._begin()
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
