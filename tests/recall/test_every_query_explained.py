"""Every query of recall as it is really issued: none reads a growing table whole, but where the answer is the whole.

All lines that are measured, so some of every command, are typed into a generated book, with a few more that ask what
those do not; each statement is traced with the function of recall that asked it, and explained by SQLite. The book
has no statistics (ANALYZE), as a shop's has none. What no line asks is found by reading recall's own text.
"""

from __future__ import annotations

import ast
import re
import shutil
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from benchmarks.lines import LINES
from benchmarks.shop import TODAY
from benchmarks.typing_in import filled_in
from custmem.domain import keys
from custmem.domain.keys import code_of
from custmem.domain.text.names import fold
from custmem.recall import customers, history, rankings, recommendations
from factories import SOURCES, copied, typed
from generated import generated_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

RECALL = SOURCES / "recall"

WHOLE = {
    "settings.settings_of": (
        "setting",
        "every question needs the shop's settings, and they are few",
    ),
    "open_commitments.causes": (
        "complaint",
        "why customers complain is a count over every complaint there was",
    ),
    "customers.near_a_reward": (
        "stamp",
        "who is near a reward is read off every card, from a covering index",
    ),
    "dossier._history": (
        "change",
        "a dossier looks through all that was ever written, once in a while",
    ),
    "customer_query.customers_fitting": (
        "contact_point customer fact person purchase_line",
        "a set of customers is looked for in the whole book",
    ),
    "rankings.gone_on": (
        "customer",
        "`lapsed` ranks the whole book",
    ),
    "rankings._histories": (
        "customer visit",
        "`lapsed` ranks the whole book",
    ),
    "rankings._told": (
        "consent",
        "`lapsed` ranks the whole book",
    ),
    "insights._guests": (
        "customer visit",
        "`insights` counts who came in the whole book",
    ),
    "insights._days": (
        "visit",
        "`insights` counts who came in the whole book",
    ),
    "insights._programme": (
        "stamp",
        "who filled a card is read off every card, from a covering index",
    ),
    "insights._told": (
        "decision fact",
        "why customers buy and why they left is counted over all that was said",
    ),
    "insights._word": (
        "promise",
        "how many promises were kept is a count over all there were",
    ),
    "duplicates.profiles_in": (
        "contact_point customer occasion",
        "`duplicates` compares all pages",
    ),
    "duplicates._ranked": (
        "not_same",
        "`duplicates` leaves out whoever was said to be two people",
    ),
    "customer_query._bought": (
        "purchase_line",
        "what was bought is looked for among all there is",
    ),
    "exports._by_customer": (
        "consent contact_point customer_tag fact occasion person",
        "an export is the whole book, or all that may be reached",
    ),
    "exports.exported_customers": (
        "customer",
        "an export is the whole book, or all that may be reached",
    ),
    "exports.exported_sales": (
        "purchase",
        "an export is the whole book, or all that may be reached",
    ),
    "exports.exported_facts": (
        "fact",
        "an export is the whole book, or all that may be reached",
    ),
    "exports.exported_days": (
        "appointment occasion promise",
        "an export is the whole book, or all that may be reached",
    ),
    "exports.quiet_ones": (
        "quiet",
        "an export is the whole book, or all that may be reached",
    ),
    "rankings.outdated": (
        "customer",
        "who has been kept too long is looked for in the whole book",
    ),
    "rankings.histories_sampled": (
        "customer",
        "what is learned of returns is learned from the book",
    ),
}
"""Where recall reads a whole table that grows, or may grow, and why."""
ENDS = {
    "completion.here_lately": "customer purchase visit",
    "completion.named_with": "customer purchase visit",
    "agenda.seen_on": "visit",
    "customers.seen_on": "visit",
}
"""Where a table is read from the end of an index, as far as a LIMIT and no further: the plan says SCAN of that, too."""
OPEN_ONLY = {
    "ix_promise_open": "promises not kept yet: what one person owes does not grow with the book",
    "ix_complaint_open": "complaints not put right yet",
    "ix_special_order_open": "orders not collected yet",
    "ix_wish_open": "wishes not granted yet, for the one that a code means",
    "ix_arrival_in_stock": "what came into stock, the latest first, up to a limit",
}
"""Indices that hold only what is open: one that is read from end to end is read for its answer."""

MORE_LINES: tuple[tuple[str, ...], ...] = (
    ("undo",),
    ("note", "#3", "moved", "again"),
    ("redo",),
    ("greet", "lucia"),
    ("greet", "nobody of this name"),
    ("greet", "bellandini", "--why"),
    ("show", "bellandini", "--private"),
    ("find", "055"),
    ("find", "#3"),
    ("find", "l.bellandini.1@example.org"),
    ("find", "l.bell"),
    ("find", "dinosaurs"),
    ("agenda", "--days", "7"),
    ("agenda", "--all"),
    ("print", "evening"),
    ("agenda", "--for", "bellandini"),
    ("agenda", "--kind", "promise"),
    ("done", "zzzz"),
    ("done", "6666"),
    ("asked", "bellandini", "6666"),
    ("resolve", "6666", "a new one"),
    ("arrived", "The Leopard, volume 11"),
    ("arrived", "The Leopard"),
    ("arrived", code_of(keys.wish(1))),
    ("arrived", "a crime novel, number 3", "--gone"),
    ("match", "jazz"),
    ("match", "jazz and tea"),
    ("gift", "bellandini", "a box of tea"),
    ("add", "Lucia Belandini", "--phone", "+30 210 1920090"),
    ("list", "--archived"),
    ("list", "--sort", "visits"),
    (
        "list",
        "tag:vip",
        "likes:crime,any",
        "^dislikes:none",
        "wish:any",
        "person:nephew",
        "city:lund",
        "phone:070",
    ),
    (
        "list",
        "bought:crime",
        "stage:leaving",
        "consent:email",
        "birthday:june",
        "birthday:dec..jan",
        "stamps:>3",
    ),
    (
        "list",
        "complaint:open",
        "^complaint:any",
        "^complaint:none",
        "promise:open",
        "^promise:none",
        "order:open",
    ),
    (
        "list",
        "order:here",
        "^order:none",
        "referred:yes",
        "^referred:no",
        "overdue:yes",
        "last:never",
        "spent:>5",
    ),
    ("list", "handle:bellandini", "anna"),
    ("export", "customers", "--csv", "-"),
    ("export", "sales", "--csv", "-"),
    ("export", "facts", "--csv", "-"),
    ("export", "agenda", "--ical", "-"),
    ("export", "mailing", "email", "--csv", "-"),
    ("stats",),
    ("config", "retention", "24 months"),
    ("config", "retention"),
    ("note", "bellandini", "likes jazz very much"),
    ("history",),
    ("history", "--limit", "50"),
    ("lapsed",),
    ("lapsed", "--all", "--today", "2024-01-01"),
    ("insights", "--since", "2026-05-01"),
    ("best",),
    ("list", "--limit", "3"),
    ("remember", "bellandini", "nephew", "Luca", "--about", "nephew"),
    ("config", "loyalty_tiers", "Silver 1: 5 % off"),
    ("greet", "bellandini"),
    ("demo",),
    ("__complete", "zsh", "greet", ""),
    ("__complete", "zsh", "greet", "a"),
    ("__complete", "zsh", "done", ""),
    ("__complete", "zsh", "resolve", ""),
    ("__complete", "zsh", "asked", "bellandini", ""),
    ("__complete", "zsh", "archive", "--back", ""),
)
"""Lines that ask what the measured ones do not; some of them fail, which is asked about, too."""


AT_THE_COUNTER = "greet find show visit note asked agenda done snooze skip completion __complete".split()


class Asked(NamedTuple):
    """A statement as it was issued: where in recall, by which command, and in full."""

    where: str
    command: str
    sql: str


class Step(NamedTuple):
    """What SQLite does with one table in one step of a statement: reads it whole, with an index or without."""

    asked: Asked
    table: str
    by: str | None
    """The index through which it does."""


@pytest.fixture(scope="module")
def filled(template_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of many customers."""
    return generated_book(copied(template_book, tmp_path_factory.mktemp("generated")))


@pytest.fixture(scope="module")
def asked(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Asked]:
    """Every statement that recall issued while all lines were typed, each once for a command."""
    scratch = tmp_path_factory.mktemp("typed")
    book = scratch / "book.db"
    seen: dict[tuple[str, str, str], Asked] = {}
    command = ""

    def keep(sql: str) -> None:
        if sql.startswith("--"):  # what SQLite asks itself inside a statement is traced as a comment
            return
        where = _asker()
        if where:
            same = (where, command, re.sub(r"'[^']*'|\d+", "?", sql))
            seen.setdefault(same, Asked(where, command, sql))

    connect = sqlite3.connect

    def traced(*words: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*words, **named)
        connection.set_trace_callback(keep)
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", traced)
        patch.setattr(
            recommendations, "MOST_OF_A_WORD", 300
        )  # so that a book of this size has a word told of more
        shutil.copy(filled, book)
        for run, line in enumerate(LINES):
            for words in (*line.before, line.words):
                command = words[0]
                given = filled_in(words, run, book, scratch)
                ran = typed(*given, book=book, today=TODAY)
                assert ran.status == (line.status if words == line.words else 0), (given, ran)
        for words in MORE_LINES:
            command = words[0]
            typed(*words, book=book, today=TODAY)
        patch.setattr(rankings, "DAY_BY_DAY", 0)  # as a very large book is ranked
        command = "lapsed"
        typed("lapsed", book=book, today=TODAY)
        command = "counter"
        with closing(sqlite3.connect(book)) as asking:
            customers.seen_on(asking, TODAY)
            history._named_in(asking, "INSERT INTO fact (id, customer_id) VALUES (1, 1)")
    return list(seen.values())


@pytest.fixture(scope="module")
def read_whole(filled: Path, asked: list[Asked]) -> list[Step]:
    """Every table that a statement reads from end to end."""
    with closing(sqlite3.connect(filled)) as book:
        names = {name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return [step for each in asked for step in _whole_tables(_plan(book, each), each, names)]


def test_no_query_reads_a_growing_table_whole_but_where_the_answer_is_the_whole(
    read_whole: list[Step],
) -> None:
    found: dict[str, set[str]] = {}
    for step in read_whole:
        if step.by not in OPEN_ONLY:
            found.setdefault(step.asked.where, set()).add(step.table)
    expected = {**{where: tables for where, (tables, _) in WHOLE.items()}, **ENDS}
    assert {where: set(tables.split()) for where, tables in expected.items()} == found


def test_an_index_that_is_read_whole_holds_only_what_is_open(filled: Path, read_whole: list[Step]) -> None:
    read = {step.by for step in read_whole if step.by in OPEN_ONLY}
    with closing(sqlite3.connect(filled)) as book:
        partial = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
        assert (set(OPEN_ONLY), set()) == (read, read - {name for (name,) in book.execute(partial)})


def test_nothing_at_the_counter_sorts_or_groups_a_whole_table(
    filled: Path, asked: list[Asked], read_whole: list[Step]
) -> None:
    whole = {step.asked for step in read_whole}
    with closing(sqlite3.connect(filled)) as book:
        sorted_whole = [
            each
            for each in asked
            if each.command in AT_THE_COUNTER
            and each in whole
            and each.where not in ENDS
            and any("TEMP B-TREE" in step for step in _plan(book, each))
        ]
    assert sorted_whole == []


@pytest.mark.parametrize(
    "text", ["SELECT * FROM purchase", "SELECT who.id FROM customer AS who ORDER BY name"]
)
def test_a_query_that_reads_a_whole_table_would_be_found(text: str, filled: Path) -> None:
    each = Asked("nowhere", "none", text)
    with closing(sqlite3.connect(filled)) as book:
        (step,) = _whole_tables(_plan(book, each), each, {"purchase", "customer"})
    assert (step.table in ("purchase", "customer"), step.by) == (True, None)


def test_every_statement_in_recall_was_issued_here(asked: list[Asked]) -> None:
    issued = "\n".join({each.sql for each in asked})
    assert [where for where, pattern in _statements() if not re.search(pattern, issued)] == []


def _asker() -> str:
    """Return the module and function of recall that is asking just now, or nothing where another room is."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and not frame.f_code.co_filename.startswith(str(SOURCES)):
        frame = frame.f_back
    if frame is None or not frame.f_code.co_filename.startswith(str(RECALL)):
        return ""
    module = frame.f_code.co_filename.removeprefix(str(RECALL)).strip("/").removesuffix(".py")
    return f"{module}.{frame.f_code.co_name}"


def _plan(book: sqlite3.Connection, asked: Asked) -> list[str]:
    book.create_function("folded", 1, fold, deterministic=True)  # a question about names calls it
    return [step for *_, step in book.execute(f"EXPLAIN QUERY PLAN {asked.sql}")]


def _whole_tables(plan: list[str], asked: Asked, tables: set[str]) -> Iterator[Step]:
    """Yield the tables that are read from end to end; what the statement makes on its way is none of the book's."""
    for step in plan:
        scan = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
        if scan:
            name, index = scan.groups()
            aliased = re.search(rf"\b(?:FROM|JOIN)\s+(\w+)\s+AS\s+{name}\b", asked.sql)
            table = aliased[1] if aliased else name
            if table in tables:
                yield Step(asked, table, index)


def _statements() -> Iterator[tuple[str, str]]:
    """Yield where each piece of SQL stands in recall, and what it looks like once its parameters are filled in."""
    for path in sorted(RECALL.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {
            id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
        }
        for node in ast.walk(tree):
            text = _text_of(node) if id(node) not in inside else None
            if (
                text
                and "(?P<" not in text
                and re.search(r"\b(SELECT|EXISTS|FROM)\b.*\b(FROM|WHERE)\b", text, re.DOTALL)
            ):
                parts = re.split(r":\w+|:?(?:\{\w*\}|\0)|\?", text)
                yield f"{path.stem}:{getattr(node, 'lineno', 0)}", ".*?".join(map(re.escape, parts))


def _text_of(node: ast.AST) -> str | None:
    """Return the text of a string, with a NUL for each value put into it."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None
