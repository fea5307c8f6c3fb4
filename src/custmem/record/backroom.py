"""The back room's writing: as at the counter, one transaction and one change, with a SQLModel session in it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Self

from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from custmem.book.opening import prepare_long_writer
from custmem.record.writing import Writing

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType


class BackRoom(Writing):
    """The write lock with a `session` on it; leaving it without an error commits all, or with an error nothing.

    `book` is the same connection, to be lent to functions that speak SQL: flush the session before they look.
    Committing or rolling back is left to leaving. A rehearsal does everything and then takes it back.
    Raises NoBook, BookLocked, BookReadOnly, BookDamaged, BookNewer, DiskFull.
    """

    def __init__(self, path: str, command: str, now: datetime, *, rehearsal: bool = False) -> None:
        super().__init__(path, command, now)
        self._rehearsal = rehearsal

    def __enter__(self) -> Self:
        super().__enter__()
        try:
            prepare_long_writer(self.book)
            # The connection is in a transaction of ours, which SQLAlchemy must neither begin nor end.
            engine = create_engine(
                "sqlite://",
                creator=lambda: self.book,
                poolclass=StaticPool,
                hide_parameters=True,
                skip_autocommit_rollback=True,
            )
            connection = engine.connect()
            connection.begin()
            self.session = Session(bind=connection, join_transaction_mode="rollback_only")
        except BaseException as error:
            self._leave(error)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error):
            error = error.orig
        self._leave(error)

    def _keep(self) -> None:
        try:
            self.session.flush()
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise error.orig from None  # whose cause it is
            raise
        if not self._rehearsal:
            super()._keep()
