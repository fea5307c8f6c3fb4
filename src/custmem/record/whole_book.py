"""The rows of a book that comes from elsewhere, checked against the tables' own classes before they are written.

SQLModel says of each column what it may hold, and Pydantic compiles that, once a table, into a check that is quicker
than building an object a row. What no command could have written is refused: an id that leaves none after it, an
amount beyond all money, a day that no calendar has, a handle that can't be typed.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, NotRequired

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    TypeAdapter,
    ValidationError,
    with_config,
)
from typing_extensions import TypedDict

from custmem.book.commitment_tables import TEXT_LIMIT
from custmem.book.contents import DAY, FLAG, INSTANT, NUMBER, contents, insertion, set_last_id
from custmem.book.journal import INSTANT as INSTANT_FORM
from custmem.domain.customers.query import tag_from
from custmem.domain.keys import code_of
from custmem.domain.settings import is_kept_so
from custmem.domain.text.cleaning import clean, quoted, shown
from custmem.domain.text.dates import read_iso
from custmem.domain.text.money import MOST_MINOR
from custmem.errors import BadData, Conflict, UsageError
from custmem.language import _
from custmem.recall.settings import settings_of, shop_of
from custmem.record.customer_stats import figures_differing, refresh_customers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from custmem.book.contents import Contents, Held


SETTINGS_TABLE = "setting"
MOST_ID = 10**12
"""No shop ever has so many of anything, and beyond 2**53 not every program can read a number."""
_MOST_NUMBER = 10**9
_KEY = r"[a-z]+:[0-9]{1,12}(:.*)?"
_FORMS = {
    "handle": re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII),
    "at_time": re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]"),
    "key": re.compile(_KEY),
    "now_key": re.compile(_KEY),
    "currency": re.compile(r"[A-Z]{3}"),
    "mark": re.compile(r"[0-9a-f]{32}"),
}
"""How a text is written that no person types, by its column's name; settings have a check of their own."""


class RowCheck:
    """The check of one table's rows."""

    def __init__(self, table: Contents) -> None:
        self._table = table
        self._blank = dict.fromkeys(column.name for column in table.columns)
        form = with_config(ConfigDict(extra="forbid"))(_typed_dict(table))
        self._adapter: TypeAdapter[dict[str, Any]] = TypeAdapter(form)

    def checked(self, values: Mapping[str, object], where: str) -> dict[str, Any]:
        """Return a row as it is to be written. Raises BadData, without any value of it."""
        told = {name: value for name, value in values.items() if value is not None}
        try:
            row = {**self._blank, **self._adapter.validate_python(told)}
        except ValidationError as error:
            raise BadData(f"{where}: {self._said(error)}", hint()) from None
        match self._table.name:
            case "occasion":
                _refuse_no_day_of_a_year(row["month"], row["day"], where)
            case "decision" | "former_key" if row["code"] != code_of(row["key"]):
                raise BadData(_("{where}: the code is not that of its key").format(where=where), hint())
            case "customer_tag" if not _is_tag(row["tag"]):
                raise BadData(f"{where}: " + _("{name} can't be a tag").format(name="tag"), hint())
        return row

    def _said(self, error: ValidationError) -> str:
        """Say what is wrong with the first value that is; a value itself is never repeated."""
        first = error.errors(include_url=False, include_input=False, include_context=True)[0]
        name, kind = str(first["loc"][0]), first["type"]
        if kind == "extra_forbidden":
            return _("{table} has no {unknown}").format(table=self._table.name, unknown=quoted(name))
        if kind == "value_error":
            return str(first["ctx"]["error"]).format(name=name)
        return _wrong(kind).format(name=name)


def hint() -> str:
    """Return what to do about a document that can't be taken in."""
    return _("nothing was written; correct it there, or export the book once more")


def _wrong(kind: str) -> str:
    """Return what it means that Pydantic finds this kind of fault."""
    match kind:
        case "missing":
            return _("{name} is missing")
        case "int_type":
            return _("{name} is not a number")
        case "string_type":
            return _("{name} is not text")
        case "greater_than_equal" | "less_than_equal":
            return _("{name} is a number that can't be")
        case _other:
            return _("{name} is nothing that the book holds")


def _typed_dict(table: Contents) -> Any:
    form: Any = TypedDict
    return form(
        table.name,
        {column.name: _field(column, is_setting=table.name == SETTINGS_TABLE) for column in table.columns},
    )


def _field(column: Held, *, is_setting: bool) -> Any:
    """Return what a column may hold, as Pydantic reads it."""
    kinds: dict[str, Any] = {
        FLAG: Annotated[StrictInt, Field(ge=0, le=1)],
        DAY: Annotated[StrictStr, AfterValidator(_day)],
        INSTANT: Annotated[StrictStr, AfterValidator(_instant)],
        NUMBER: Annotated[StrictInt, _span(column)],
    }
    held = kinds.get(column.kind) or Annotated[StrictStr, AfterValidator(_Text(column.limit))]
    if column.name in _FORMS and not is_setting:
        held = Annotated[held, AfterValidator(_Form(_FORMS[column.name]))]
    return NotRequired[held] if column.optional else held


def _span(column: Held) -> Any:
    if column.refers:
        return Field(ge=1, le=MOST_ID)
    most = MOST_MINOR if column.name.endswith(("_minor", "_milli")) else _MOST_NUMBER
    return Field(ge=-most, le=most)


class _Text:
    """Cleans a text as a typed one is cleaned; what the book could have held already stays as it is, to the byte.

    Only a long one, such as a note, may go over several lines.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._multiline = limit >= TEXT_LIMIT

    def __call__(self, text: str) -> str:
        """Return the text as the book may hold it."""
        if len(text) > self._limit:
            raise ValueError(_("{{name}} is longer than {limit} characters").format(limit=self._limit))
        is_kept = not text or not text.isspace()
        if is_kept and text.isascii() and text.isprintable():
            return text
        is_kept = is_kept and shown(text, multiline=self._multiline) == text
        if is_kept and unicodedata.is_normalized("NFC", text):
            return text
        return clean(text, limit=self._limit, multiline=self._multiline)


class _Form:
    """Refuses a text that is not written as those of its column are."""

    def __init__(self, form: re.Pattern[str]) -> None:
        self._form = form

    def __call__(self, text: str) -> str:
        """Return the text as it is."""
        if self._form.fullmatch(text) is None:
            raise ValueError(_("{name} is not written as the book has it"))
        return text


def _is_tag(text: str) -> bool:
    try:
        return tag_from(text) == text
    except UsageError:
        return False


def _day(text: str) -> str:
    if read_iso(text) is None:
        raise ValueError(_("{name} is not a day"))
    return text


def _instant(text: str) -> str:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(_("{name} is not an instant")) from None
    if found.strftime(INSTANT_FORM) != text:
        raise ValueError(_("{name} is not an instant"))
    return text


def _refuse_no_day_of_a_year(month: int, day: int, where: str) -> None:
    try:
        date(2000, month, day)
    except ValueError:
        raise BadData(_("{where}: there is no such day in the year").format(where=where), hint()) from None


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
