"""The book's tables of what was written when: each change, and the way back of each row it touched."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from custmem.book.constraints import NAME_LIMIT, TEXT_LIMIT, flag, now, numbered


class Change(SQLModel, table=True):
    """One command that wrote: the unit of `undo`; `redo` returns it while `undone_after` is the newest change."""

    __table_args__ = numbered(
        flag("undone"),
        flag("finished"),
        Index("ix_change_open", "id", sqlite_where=text("finished = 0")),
        Index("ix_change_undone", "undone_after", sqlite_where=text("undone_after IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=now)
    command: str = Field(max_length=60)
    said: str = Field(default="", max_length=TEXT_LIMIT)
    undone: bool = False
    finished: bool = Field(default=False, sa_column_kwargs={"server_default": text("0")})
    undone_after: int | None = None


class JournalRun(SQLModel, table=True):
    """A table into which many rows are being put that the journal files as one: the first of their ids.

    It is empty whenever nobody is writing.
    """

    __tablename__ = "journal_run"

    name: str = Field(primary_key=True, max_length=NAME_LIMIT)
    first_id: int


class JournalEntry(SQLModel, table=True):
    """One row's way back: the SQL that takes back one insert, update or delete of a change."""

    __tablename__ = "journal"
    __table_args__ = numbered(Index("ix_journal_change", "change_id"))

    id: int | None = Field(default=None, primary_key=True)
    change_id: int = Field(foreign_key="change.id", ondelete="CASCADE")
    undo_sql: str
