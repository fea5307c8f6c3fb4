"""One command's writing: one transaction, filed as one change, on disk or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.driver import sqlite3
from custmem.book.journal import INSTANT, close_change, open_change
from custmem.book.opening import explained, to_write
from custmem.record.search_index import index_unindexed

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType
    from typing import Self


class Writing:
    """The write lock, held for as short as it takes; leaving it without an error commits.

    Set `said` to the one-line echo before leaving: it is what `history` will show of this change.
    Raises NoBook, BookLocked, BookReadOnly, BookDamaged, BookNewer, DiskFull.
    """

    def __init__(self, path: str, command: str, now: datetime) -> None:
        self._path = path
        self._command = command
        self._now = now
        self.said = ""

    def __enter__(self) -> Self:
        self.book = to_write(self._path)
        try:
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
        """Make the change last, with the search index in line with it."""
        index_unindexed(self.book)
        self._end()
        self.book.execute("COMMIT")

    def _begin(self) -> None:
        self._change_id = open_change(self.book, self._command, self.at)

    def _end(self) -> None:
        close_change(self.book, self._change_id, self.said)
