"""What tests put into a book and get out of a command: each factory fills in what a test does not name."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from hypothesis import HealthCheck

import custmem
from custmem.book.backup_files import LOCK, STATES, folder_of, parsed
from custmem.book.making import make
from custmem.book.opening import SCHEMA_VERSION
from custmem.cli.app import made_of
from custmem.cli.command import function_of
from custmem.cli.index import NAMED
from custmem.cli.main import main
from custmem.domain.customers.memory import Line
from custmem.domain.shop import DEFAULTS
from custmem.domain.text.dates import MonthDay
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer, edit_customer
from custmem.record.decisions import Verdict, decide, record_contact, record_promise
from custmem.record.facts import (
    NewEvent,
    NewFact,
    remember_event,
    remember_fact,
    remember_occasion,
    remember_person,
)
from custmem.record.sales import Sale, record_sale, record_visit
from custmem.record.settings import change_settings
from custmem.record.undo import Turning, bring_back, take_back
from custmem.record.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Self, TypeVar

    T = TypeVar("T")

TODAY = date(2026, 6, 12)
"""The day of every test that does not name another: a Friday."""
LONG_AGO = TODAY - timedelta(400)
NOW = datetime(2026, 6, 12, 9, 30, tzinfo=UTC)
ONE_BOOK_FOR_ALL = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)
"""Health checks that a property test does without when all its examples are written into one book."""
ROOT = Path(__file__).parents[1]
SOURCES = Path(custmem.__file__).parent
SPECIMENS = [
    path for path in sorted((ROOT / "tests/book/specimens").glob("*.sql")) if path.stem < SCHEMA_VERSION
]
"""A book of every shape that there was before today's, as an earlier custmem wrote it."""
_NAMES = ("Lucia Bianchi", "Anna Berg", "Ivo Horvat", "Zofie Novakova", "Sven Lund", "Maria Santos")


def made(name: str) -> Any:
    """Return a command as Typer makes it."""
    return made_of(name, function_of(NAMED[name].function))


class Ran(NamedTuple):
    """What came of one command line."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The `data` of a command that succeeded with --json."""
        document = json.loads(self.out)
        assert (self.status, self.err, document["ok"], document["errors"]) == (0, "", True, [])
        data: dict[str, Any] = document["data"]
        return data

    @property
    def error(self) -> dict[str, Any]:
        """The one error of a command that failed with --json."""
        document = json.loads(self.out)
        assert (document["ok"], document["data"], self.err) == (False, {}, "")
        error: dict[str, Any]
        (error,) = document["errors"]
        return error


class Run(Protocol):
    """Types one command line; None leaves --today or --book out."""

    def __call__(self, *words: str, today: date | None = TODAY, book: Path | None = ...) -> Ran:
        """Return what came of it."""


def typed(*words: str, book: Path, today: date = TODAY) -> Ran:
    """Type one command line where the fixture `run` can't: in fixtures of a session, and in property tests."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["--today", today.isoformat(), "--book", str(book), *words], {})
    return Ran(status, out.getvalue(), err.getvalue())


class Known(NamedTuple):
    """A customer that a factory put into the book."""

    id: int
    handle: str
    name: str


class Shop:
    """A book of a test's own, and the ways to put into it what has happened so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._names = iter(_NAMES)

    def change(self, act: Callable[[sqlite3.Connection], T], *, command: str = "factory") -> T:
        """Do something to the book in one transaction, as a command would."""
        with Writing(str(self.path), command, NOW) as writing:
            return act(writing.book)

    def customer(
        self,
        name: str | None = None,
        *,
        since: date = LONG_AGO,
        phone: str | None = None,
        email: str | None = None,
        card: str | None = None,
        address: str | None = None,
        birthday: MonthDay | None = None,
        visits: Sequence[date] = (),
        archived_on: date | None = None,
        dead: bool = False,
        **attributes: str,
    ) -> Known:
        """Take in a customer; attributes are nickname, language, or facts such as address_as and likes."""
        called = name or next(self._names)
        points = {"phone": phone, "email": email, "card": card, "address": address}
        fields: dict[str, str | None] = {}
        for key in {"nickname", "language"} & set(attributes):
            fields[key] = attributes.pop(key)

        def act(book: sqlite3.Connection) -> Known:
            key = add_customer(book, called, since, fields, [(kind, v) for kind, v in points.items() if v])
            for kind, text in attributes.items():
                remember_fact(book, key, NewFact(kind.replace("_", "-"), text), since)
            if birthday:
                remember_occasion(book, key, None, "birthday", birthday, since)
            for day in visits:
                record_visit(book, key, day, shop_of(book))
            if archived_on or dead:
                put_away = archived_on.isoformat() if archived_on else None
                edit_customer(book, key, {"archived_on": put_away, "dead": int(dead)})
            (handle,) = book.execute("SELECT handle FROM customer WHERE id = ?", (key,)).fetchone()
            return Known(key, handle, called)

        return self.change(act)

    def fact(
        self,
        of: Known,
        kind: str = "likes",
        text: str = "crime novels",
        *,
        on: date = TODAY - timedelta(30),
        **attributes: Any,
    ) -> int:
        """Remember a fact; attributes are those of NewFact."""
        return self.change(lambda book: remember_fact(book, of.id, NewFact(kind, text, **attributes), on))

    def person(
        self,
        of: Known,
        relation: str = "nephew",
        name: str | None = "Luca",
        *,
        birthday: MonthDay | None = None,
        **attributes: Any,
    ) -> int:
        """Remember someone in a customer's life."""

        def act(book: sqlite3.Connection) -> int:
            key = remember_person(book, of.id, relation, name, LONG_AGO, **attributes)
            if birthday:
                remember_occasion(book, of.id, key, "birthday", birthday, LONG_AGO)
            return key

        return self.change(act)

    def event(
        self, of: Known, text: str = "graduation", *, on: date, until: date | None = None, kind: str = "event"
    ) -> int:
        """Remember a life event, or a time away."""
        event = NewEvent(kind, text, on, until or on)
        return self.change(lambda book: remember_event(book, of.id, event, LONG_AGO))

    def purchase(
        self,
        of: Known,
        item: str = "green tea",
        minor: int = 450,
        *,
        on: date = TODAY - timedelta(10),
        for_text: str | None = None,
        occasion: str | None = None,
        person_id: int | None = None,
        surprise: bool = False,
        private: bool = False,
        receipt: str | None = None,
        tag: str | None = None,
    ) -> int:
        """Record a sale of one item."""
        line = Line(item, 1000, minor, tag)
        sale = Sale(on, (line,), for_text, person_id, occasion, surprise, private, receipt)
        return self.change(lambda book: record_sale(book, of.id, sale, shop_of(book)))

    def visit(self, of: Known, *days: date) -> None:
        """Record that a customer came in on these days."""

        def act(book: sqlite3.Connection) -> None:
            for day in days:
                record_visit(book, of.id, day, shop_of(book))

        self.change(act)

    def promise(
        self,
        of: Known,
        text: str = "hold 200 g Sencha",
        *,
        due_on: date = TODAY,
        made_on: date = TODAY - timedelta(2),
    ) -> int:
        """Record a promise."""
        return self.change(lambda book: record_promise(book, of.id, text, due_on, made_on))

    def decision(self, of: Known, key: str, verdict: str = "done", **attributes: Any) -> None:
        """Store a decision about the thing of this key."""
        decided = Verdict(key, key.partition(":")[0], verdict, **attributes)
        self.change(lambda book: decide(book, of.id, decided, TODAY, "2026-06-12 09:30:00.000000"))

    def contact(self, of: Known, *, on: date = TODAY, channel: str = "call") -> None:
        """Record that the shop reached out."""
        at = f"{on} 09:30:00.000000"
        self.change(lambda book: record_contact(book, of.id, channel, "test", None, on, at))

    def settings(self, **settings: str) -> None:
        """Change settings of the shop."""
        self.change(lambda book: change_settings(book, settings))

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return every row of a table, oldest first."""
        return rows(self.path, table)


class Keyboard(io.StringIO):
    """A keyboard at which these lines were typed."""

    def isatty(self) -> bool:
        """Somebody sits there."""
        return True


class Clock(date):
    """What this computer's clock says, by which copies of the book are labelled; `--today` has no say in it."""

    shows = TODAY

    @classmethod
    def today(cls) -> Self:
        """Return the day that the clock shows."""
        return cls(cls.shows.year, cls.shows.month, cls.shows.day)


def template(folder: Path) -> Path:
    """Make a new book with the settings of every new book, to be copied by tests."""
    path = folder / "template.db"
    make(str(path), DEFAULTS)
    return path


def copied(template: Path, folder: Path, name: str = "book.db") -> Path:
    """Return a copy of a book, in a folder of its own."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Path(shutil.copy(template, folder / name))


def names_beside(book: Path) -> list[str]:
    """Return what is in a book's folder but its backups, whose folder holds only finished ones and their lock."""
    backups = Path(folder_of(str(book)))
    if backups.exists():
        others = [
            path.name
            for path in backups.iterdir()
            if path.name not in (LOCK, STATES) and not parsed(path.name)
        ]
        assert others == []
    return sorted(path.name for path in book.parent.iterdir() if path != backups)


def tables(path: Path) -> list[str]:
    """Return the names of a book's own tables."""
    with closing(sqlite3.connect(path)) as book:
        names = book.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
    return [name for (name,) in names]


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    """Return every row of a table, ordered by all its columns."""
    with closing(sqlite3.connect(path)) as book:
        book.row_factory = sqlite3.Row
        found = [dict(row) for row in book.execute(f"SELECT * FROM {table}")]
    return sorted(found, key=lambda row: [str(value).rjust(20) for value in row.values()])


def dump(path: Path, *, without: Sequence[str] = ("change", "journal")) -> dict[str, list[dict[str, Any]]]:
    """Return everything in a book but what was done when: each table with all its rows."""
    return {table: rows(path, table) for table in tables(path) if table not in without}


def in_its_columns(
    rows: Sequence[Mapping[str, Any]], older: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return a table's rows with no other columns than the older ones have: what a newer custmem keeps besides."""
    columns = list(older[0]) if older else []
    return [{name: row[name] for name in columns} for row in rows]


def taken_back(path: Path, number: int = 1) -> None:
    """Take the last changes back, as `undo` does."""
    with Turning(str(path), "undo", NOW) as writing:
        take_back(writing.book, number)


def brought_back(path: Path, number: int = 1) -> None:
    """Bring changes back, as `redo` does."""
    with Turning(str(path), "redo", NOW) as writing:
        bring_back(writing.book, number)


def is_whole(path: Path) -> bool:
    """Say whether SQLite finds nothing wrong with the file."""
    with closing(sqlite3.connect(path)) as book:
        found = [
            row
            for check in ("integrity_check", "foreign_key_check")
            for row in book.execute(f"PRAGMA {check}")
        ]
    return found == [("ok",)]


def modules() -> Iterator[Path]:
    """Yield every Python file of the program."""
    yield from sorted(SOURCES.rglob("*.py"))


def process_environment(**more: str) -> dict[str, str]:
    """Return this test's environment for a process of custmem, which finds these very sources."""
    return {**os.environ, "PYTHONPATH": str(SOURCES.parent), "PAGER": "cat", **more}
