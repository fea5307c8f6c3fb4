"""The rows of a book that comes from elsewhere, checked against the tables' own classes before they are written.

SQLModel says of each column what it may hold, and Pydantic compiles that, once a table, into a check that is quicker
than building an object a row. What no command could have written is refused: an id that leaves none after it, an
amount beyond all money, a day that no calendar has, a handle that can't be typed.
"""

from __future__ import annotations

import re
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
from custmem.book.contents import DAY, FLAG, INSTANT, NUMBER
from custmem.book.journal import INSTANT as INSTANT_FORM
from custmem.domain.customers.tags import tag_from
from custmem.domain.keys import code_of
from custmem.domain.text.cleaning import clean, quoted, shown
from custmem.domain.text.dates import read_iso
from custmem.domain.text.money import MOST_MINOR
from custmem.errors import BadData, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping

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
