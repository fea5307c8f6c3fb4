"""A whole book taken in from its document: into an empty book, every row under its own id, all of it or nothing.

What comes back is checked as what is typed is: a text is cleaned and has its limit, a day is a day, and the book's own
constraints and references hold at each row.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from custmem.book.contents import contents, insertion, set_last_id
from custmem.domain.kept_settings import is_kept_so
from custmem.domain.text.cleaning import quoted
from custmem.errors import BadData, Conflict
from custmem.language import _
from custmem.recall.settings import settings_of, shop_of
from custmem.record.customer_stats import refresh_customers
from custmem.record.derived import figures_differing
from custmem.record.document_rows import MOST_ID, SETTINGS_TABLE, RowCheck, hint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from custmem.book.contents import Contents


_ABOUT_PERSONS = ("fact", "occasion", "life_event", "purchase", "wish")
_OF_ANOTHER_S = (
    "SELECT 1 FROM {0} JOIN person ON person.id = {0}.person_id "
    "WHERE person.customer_id IS NOT {0}.customer_id LIMIT 1"
)
_STILL_TO_COME = (
    "SELECT 1 FROM former_customer WHERE id > "
    "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'customer'), 0) LIMIT 1"
)
_MISFITS: tuple[tuple[str, Callable[[], str]], ...] = (
    *(
        (
            _OF_ANOTHER_S.format(table),
            lambda: _("something in the book is about a person in another customer's life"),
        )
        for table in _ABOUT_PERSONS
    ),
    (
        "SELECT 1 FROM former_customer JOIN customer USING (id) LIMIT 1",
        lambda: _("a former customer in the book has the id of one who is there"),
    ),
    (
        "SELECT 1 FROM former_customer JOIN customer USING (handle) LIMIT 1",
        lambda: _("a former customer in the book has the handle of one who is there"),
    ),
    (
        _STILL_TO_COME,
        lambda: _("a former customer in the book has an id that is still to be given out"),
    ),
    *(
        (
            f"SELECT 1 FROM {table} WHERE currency <> :currency LIMIT 1",
            lambda: _("an amount in the book is in another currency than the book's"),
        )
        for table in ("purchase", "complaint", "gift")
    ),
)
"""What is asked of the whole book, and what is wrong when there is an answer."""


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
                _("the book has a table that custmem does not know: {name}").format(name=quoted(name)), hint()
            )
        if name in self.counts:
            raise BadData(_("the book has the table {name} twice").format(name=name), hint())
        self._open = self._known[name]
        self._insert = insertion(self._open)
        self._check = RowCheck(self._open)
        self._last_id = last_id
        self.counts[name] = 0

    def take(self, values: Mapping[str, object], where: str) -> None:
        """Put one row in."""
        assert self._open is not None
        row = self._check.checked(values, where)
        try:
            self._book.execute(self._insert, row)
        except sqlite3.IntegrityError as error:
            raise BadData(f"{where}: {_reason(error)}", hint()) from None
        self.counts[self._open.name] += 1

    def end(self) -> None:
        """Look whether all has come, and the settings make a shop."""
        self._close()
        missing = [name for name in self._known if name not in self.counts]
        if missing:
            raise BadData(_("the book lacks the table {missing}").format(missing=missing[0]), hint())
        self._refuse_settings()
        self._refuse_misfits()
        self._make_figures_anew()

    def _make_figures_anew(self) -> None:
        """Keep of visits and sales what the rows themselves say."""
        differing: set[int] = set()
        after = None
        while True:
            found, after = figures_differing(self._book, after)
            differing.update(found)
            if after is None:
                break
        if differing:
            refresh_customers(self._book, sorted(differing), shop_of(self._book).usual_gap_days)

    def _refuse_settings(self) -> None:
        for key, value in settings_of(self._book).items():
            if not is_kept_so(key, value):
                raise BadData(
                    _("the setting {key} of the book can't be {value}").format(
                        key=quoted(key), value=quoted(value)
                    ),
                    hint(),
                )

    def _refuse_misfits(self) -> None:
        """Look for what each row says rightly by itself, and not together with another."""
        currency = shop_of(self._book).currency
        for query, wrong in _MISFITS:
            if self._book.execute(query, {"currency": currency}).fetchone() is not None:
                raise BadData(wrong(), hint())

    def _close(self) -> None:
        """Let the table that is done count on from where it was."""
        table, last_id = self._open, self._last_id
        if table is None or not table.numbered:
            return None
        (newest,) = self._book.execute(f"SELECT max(id) FROM {table.name}").fetchone()
        if last_id is None and newest is None:
            return set_last_id(self._book, table.name, None)
        if type(last_id) is not int or not (newest or 0) <= last_id <= MOST_ID:
            raise BadData(
                _("the last_id of {name} is not the last of its ids").format(name=table.name), hint()
            )
        return set_last_id(self._book, table.name, last_id)


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
