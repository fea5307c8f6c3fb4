"""A whole book taken in from its document: into an empty book, every row under its own id, all of it or nothing.

What comes back is checked as what is typed is: a text is cleaned and has its limit, a day is a day, and the book's own
constraints and references hold at each row.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from custmem.book.contents import DAY, FLAG, INSTANT, NUMBER, contents, insertion, set_last_id
from custmem.book.journal import INSTANT as INSTANT_FORM
from custmem.domain.settings import SETTINGS, known_setting
from custmem.domain.text.cleaning import clean, quoted, shown
from custmem.errors import BadData, Conflict, UsageError
from custmem.language import _
from custmem.recall.settings import settings_of, shop_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.book.contents import Contents, Held


SETTINGS_TABLE = "setting"
_LARGEST = 2**63


def refuse_unless_empty(book: sqlite3.Connection, path: str) -> None:
    """Look whether the book is as new: nobody and nothing in it but settings. Raises Conflict."""
    for table in contents():
        if table.name != SETTINGS_TABLE and book.execute(f"SELECT 1 FROM {table.name} LIMIT 1").fetchone():
            raise Conflict(
                _("the book {path} is not empty, and a whole book is taken in by a new one only").format(
                    path=path
                ),
                _("name a new one: custmem --book new.db import FILE"),
            )


class Arriving:
    """The tables of a document on their way into the book, one after the other. Raises BadData."""

    def __init__(self, book: sqlite3.Connection) -> None:
        self._book = book
        self._known = {table.name: table for table in contents()}
        self._open: Contents | None = None
        self._insert = ""
        self._last_id: object = None
        self.counts: dict[str, int] = {}
        book.execute(f"DELETE FROM {SETTINGS_TABLE}")

    @property
    def order(self) -> list[str]:
        """The tables' names, each after those that it refers to."""
        return list(self._known)

    def begin(self, name: str, last_id: object) -> None:
        """Go on with this table; rows that follow are its own."""
        self._close()
        if name not in self._known:
            raise BadData(
                _("the book has a table that custmem does not know: {name}").format(name=quoted(name)),
                _hint(),
            )
        if name in self.counts:
            raise BadData(_("the book has the table {name} twice").format(name=name), _hint())
        self._open = self._known[name]
        self._insert = insertion(self._open)
        self._last_id = last_id
        self.counts[name] = 0

    def take(self, values: Mapping[str, object], where: str) -> None:
        """Put one row in."""
        assert self._open is not None
        row = _checked(self._open, values, where)
        try:
            self._book.execute(self._insert, row)
        except sqlite3.IntegrityError as error:
            raise BadData(f"{where}: {_reason(error)}", _hint()) from None
        self.counts[self._open.name] += 1

    def end(self) -> None:
        """Look whether all has come, and the settings make a shop."""
        self._close()
        missing = [name for name in self._known if name not in self.counts]
        if missing:
            raise BadData(_("the book lacks the table {missing}").format(missing=missing[0]), _hint())
        try:
            settings, shop = settings_of(self._book), shop_of(self._book)
            for setting in SETTINGS:
                known_setting(setting, settings, shop)
            if not (len(shop.currency) == 3 and shop.currency.isascii() and shop.currency.isalpha()):
                raise ValueError(shop.currency)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise BadData(_("a setting in the book says nothing that custmem knows"), _hint()) from error

    def _close(self) -> None:
        """Let the table that is done count on from where it was."""
        table, last_id = self._open, self._last_id
        if table is None or not table.numbered:
            return None
        (newest,) = self._book.execute(f"SELECT max(id) FROM {table.name}").fetchone()
        if last_id is None and newest is None:
            return set_last_id(self._book, table.name, None)
        if not isinstance(last_id, int) or not (newest or 0) <= last_id < _LARGEST:
            raise BadData(
                _("the last_id of {name} is not the last of its ids").format(name=table.name), _hint()
            )
        return set_last_id(self._book, table.name, last_id)


def _checked(table: Contents, values: Mapping[str, object], where: str) -> dict[str, Any]:
    row = {column.name: _value(column, values.get(column.name), where) for column in table.columns}
    unknown = [name for name in values if name not in row]
    if unknown:
        raise BadData(
            _("{where}: {name} has no {unknown}").format(
                where=where, name=table.name, unknown=quoted(unknown[0])
            ),
            _hint(),
        )
    if "month" in row and "day" in row and isinstance(row["month"], int) and isinstance(row["day"], int):
        try:
            date(2000, row["month"], row["day"])
        except ValueError:
            raise BadData(
                _("{where}: there is no such day in the year").format(where=where), _hint()
            ) from None
    return row


def _value(column: Held, value: object, where: str) -> object:
    """Return what the column is to hold. Raises BadData where it is of another kind."""
    if value is None:
        return None
    if column.kind in (NUMBER, FLAG):
        if type(value) is not int or not -_LARGEST <= value < _LARGEST:
            raise BadData(_("{where}: {name} is not a number").format(where=where, name=column.name), _hint())
        return value
    if not isinstance(value, str):
        raise BadData(_("{where}: {name} is not text").format(where=where, name=column.name), _hint())
    if column.kind in _DAYS:
        if not _DAYS[column.kind](value):
            raise BadData(
                _("{where}: {name} is not a {kind}").format(where=where, name=column.name, kind=column.kind),
                _hint(),
            )
        return value
    try:
        return cleaned(value, column.limit)
    except UsageError:
        raise BadData(
            _("{where}: {name} is longer than {limit} characters").format(
                where=where, name=column.name, limit=column.limit
            ),
            _hint(),
        ) from None


def cleaned(text: str, limit: int) -> str:
    """Return a text as the book may hold it; what it could have held already stays as it is, to the byte."""
    if len(text) <= limit and shown(text, multiline=True) == text and unicodedata.is_normalized("NFC", text):
        return text
    return clean(text, limit=limit, multiline=True)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_instant(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).strftime(INSTANT_FORM) == text
    except ValueError:
        return False


_DAYS = {DAY: _is_day, INSTANT: _is_instant}


def _hint() -> str:
    return _("nothing was written; correct it there, or export the book once more")


def _reason(error: sqlite3.IntegrityError) -> str:
    """Say which rule of the book a row breaks; SQLite names constraints and columns, never a value."""
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return _("it belongs to somebody or something that is not in the book")
    told = str(error).partition(": ")[2]
    if name in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"):
        return _("{column} is there already").format(column=told)
    if name == "SQLITE_CONSTRAINT_NOTNULL":
        return _("{column} is missing").format(column=told)
    return _("the book does not take it ({rule})").format(rule=told)


def take_in_book(book: sqlite3.Connection, path: str, schema: object, newest: str) -> Arriving:
    """Begin to take in a whole book of this schema. Raises Conflict, BadData."""
    if schema != newest:
        if isinstance(schema, str) and schema.isdigit() and schema > newest:
            raise BadData(
                _("the book was exported by a newer custmem"), _("update custmem; nothing was written")
            )
        raise BadData(
            _("the book was exported by an earlier custmem"),
            _("bring that book up to date with this custmem, and export it once more"),
        )
    refuse_unless_empty(book, path)
    return Arriving(book)
