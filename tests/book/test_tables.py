"""The tables: one truth in SQLModel, the same in every migrated book, and nonsense refused at the last line."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, create_engine
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
import story
from custmem.book.journal import JOURNALLESS, open_change
from custmem.book.migrating import MIGRATIONS
from custmem.book.opening import SCHEMA_VERSION
from factories import copied, rows, tables, typed

if TYPE_CHECKING:
    from pathlib import Path

METADATA = SQLModel.metadata
MODELS = {
    str(model.__tablename__): model
    for model in SQLModel.__subclasses__()
    if model.__module__.startswith("custmem.book.") and hasattr(model, "__table__")
}
CHECKS = [
    (table.name, str(constraint.name))
    for table in METADATA.sorted_tables
    for constraint in sorted(table.constraints, key=lambda constraint: str(constraint.name))
    if isinstance(constraint, CheckConstraint)
]


def schema_of(path: Path | None) -> dict[str, tuple[str, frozenset[str]]]:
    """Return each table and index as its head and its clauses, without regard to order and spelling."""
    with closing(sqlite3.connect(path) if path else _from_metadata()) as book:
        found = book.execute(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
            "AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
        ).fetchall()
    return {name: _clauses(sql) for name, sql in found}


def _from_metadata() -> sqlite3.Connection:
    engine = create_engine("sqlite://")
    connection = engine.raw_connection()
    METADATA.create_all(engine)
    book = connection.driver_connection
    assert isinstance(book, sqlite3.Connection)
    return book


def _clauses(sql: str) -> tuple[str, frozenset[str]]:
    plain = " ".join(sql.replace('"', "").split()).replace("( ", "(").replace(" )", ")")
    head, _, body = plain.partition("(")
    body, _, tail = body.rpartition(")")
    clauses, depth, start = [], 0, 0
    for at, char in enumerate(f"{body},"):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            clauses.append(body[start:at].strip())
            start = at + 1
    # A column that was added later has its check beside it, a column of a new table below all of them.
    apart = [part if n == 0 else f"CONSTRAINT {part}" for c in clauses for n, part in enumerate(_parted(c))]
    return f"{head.strip()} … {tail.strip()}", frozenset(apart)


def _parted(clause: str) -> list[str]:
    return [clause] if clause.startswith("CONSTRAINT") else clause.split(" CONSTRAINT ")


def test_a_migrated_book_has_exactly_the_tables_columns_constraints_and_indices_of_the_models(
    book_path: Path,
) -> None:
    assert schema_of(book_path) == schema_of(None)


def test_alembic_finds_nothing_left_to_migrate(book_path: Path) -> None:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(book_path))
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_newest_migration_is_the_version_that_opening_expects(book_path: Path) -> None:
    assert ScriptDirectory(MIGRATIONS).get_heads() == [SCHEMA_VERSION]
    assert rows(book_path, "alembic_version") == [{"version_num": SCHEMA_VERSION}]


def test_every_table_is_a_model_and_every_model_a_table(book_path: Path) -> None:
    assert set(MODELS) == set(METADATA.tables) == set(tables(book_path)) - {"alembic_version"}


@pytest.mark.parametrize("table", [table for table in METADATA.tables if table not in JOURNALLESS])
def test_every_table_but_the_journal_s_own_is_journaled_on_insert_update_and_delete(
    table: str, book_path: Path
) -> None:
    with closing(sqlite3.connect(book_path)) as book:
        found = book.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).fetchall()
    events = sorted(event for (sql,) in found for event in re.findall(r"journal_\w+ AFTER (\w+) ON", sql))
    assert events == ["DELETE", "INSERT", "UPDATE"]


def test_ids_are_never_given_out_a_second_time() -> None:
    # A former customer keeps the id that the customer had.
    numbered = [
        table for table in METADATA.sorted_tables if "id" in table.columns and table.name != "former_customer"
    ]
    assert len(numbered) >= 10
    assert [table.name for table in numbered if not table.dialect_options["sqlite"]["autoincrement"]] == []


def test_a_customer_s_rows_go_with_the_customer() -> None:
    orphans = [
        f"{table.name}.{key.parent.name}"
        for table in METADATA.sorted_tables
        for key in table.foreign_keys
        if key.target_fullname == "customer.id"
        and key.parent.name == "customer_id"
        and key.ondelete != "CASCADE"
    ]
    assert orphans == []


# --- the last line --------------------------------------------------------------------------------------------

_SPECIAL = {
    "visits_counted": "visits = -1",
    "usual_weekday_of_week": "usual_weekday = 7",
    "usual_gap_days_positive": "usual_gap_days = 0",
    "month_of_year": "month = 13",
    "day_of_month": "day = 32",
    "year_sane": "year = 1604",
    "ends_after_start": "ends_on = '1999-12-31'",
    "currency_code": "currency = 'EURO'",
    "number_some": "number = 0",
    "quantity_some": "quantity_milli = 0",
    "decision.until_on_day": "until_on = '12 June' WHERE until_on IS NOT NULL",
    "cost_minor_no_income": "cost_minor = -1",
    "cost_in_a_currency": "currency = NULL WHERE cost_minor IS NOT NULL",
    "resolved_how": "resolution = NULL WHERE resolved_on IS NOT NULL",
    "complaint.fix_by_day": "fix_by = '12 June' WHERE fix_by IS NOT NULL",
    "complaint.resolved_on_day": "resolved_on = '12 June' WHERE resolved_on IS NOT NULL",
    "stars_of_a_rating": "stars = NULL WHERE kind = 'rating'",
    "stars_one_to_five": "stars = 6 WHERE kind = 'rating'",
    "remark.kind_known": "kind = 'nonsense' WHERE kind <> 'rating'",
    "text_but_for_a_rating": "text = '' WHERE kind <> 'rating'",
    "by_id_somebody_else": "by_id = customer_id",
    "customer_id_first": "other_id = customer_id",
    "told_of_what_arrived": "told_on = '2026-06-12', arrived_on = NULL",
    "time_of_day": "at_time = 'noon'",
    "back_id_of_what_was_taken": "back_id = 1 WHERE kind = 'stamp'",
    "amount_minor_some": "amount_minor = 0 WHERE of_id IS NOT NULL",
    "of_id_of_what_was_spent": "of_id = id WHERE of_id IS NULL",
    "until_on_of_a_voucher": "until_on = '2026-06-12' WHERE of_id IS NOT NULL",
    "voucher.until_on_day": "until_on = '12 June' WHERE of_id IS NULL",
    "snoozed_until": "verdict = 'snoozed', until_on = NULL",
}


def nonsense(table: str, check: str) -> str:
    """Return an assignment that only this constraint refuses."""
    special = _SPECIAL.get(f"{table}.{check}", _SPECIAL.get(check))
    if special:
        return special
    ways = {"_day": "'12 June'", "_flag": "2", "_known": "'nonsense'", "_not_blank": "''"}
    suffix = next(
        suffix for suffix in ways if check.endswith(suffix)
    )  # a new sort of check wants its nonsense here
    return f"{check.removesuffix(suffix)} = {ways[suffix]}"


@pytest.fixture(scope="module")
def lived_in_book(told_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of `story` after somebody was forgotten, and its decisions: every table has rows."""
    path = copied(told_book, tmp_path_factory.mktemp("lived-in"))
    till = path.with_name("till.csv")
    till.write_text("Date,Name,Item,Amount,Receipt\n2026-06-01,Olga Quist,tea,4.50,Q7\n")
    for line in (("import", str(till), "--kind", "purchases"), ("forget", "quist", "--yes")):
        ran = typed(*line, book=path)
        assert ran.status == 0, (line, ran)
    story.decide(path)
    return path


@pytest.mark.parametrize(("table", "check"), CHECKS)
def test_a_row_that_makes_no_sense_is_refused_by_the_file_itself(
    table: str, check: str, lived_in_book: Path
) -> None:
    with (
        closing(sqlite3.connect(lived_in_book)) as book,
        pytest.raises(sqlite3.IntegrityError, match=f"failed: {check}$"),
    ):
        book.execute(f"UPDATE {table} SET {nonsense(table, check)}")


@pytest.mark.parametrize(
    ("statement", "refused"),
    [
        ("INSERT INTO visit (customer_id, on_date) SELECT customer_id, on_date FROM visit", "UNIQUE"),
        ("UPDATE customer SET handle = 'same'", "UNIQUE"),
        ("UPDATE decision SET key = 'same'", "UNIQUE"),
        ("UPDATE fact SET customer_id = 999", "FOREIGN KEY"),
        ("UPDATE fact SET person_id = 999", "FOREIGN KEY"),
        ("UPDATE purchase_line SET purchase_id = 999", "FOREIGN KEY"),
        ("UPDATE customer SET name = NULL", "NOT NULL"),
        ("UPDATE purchase SET total_minor = NULL", "NOT NULL"),
    ],
)
def test_a_row_that_stands_alone_or_twice_is_refused(statement: str, refused: str, story_book: Path) -> None:
    story.decide(story_book)
    with closing(sqlite3.connect(story_book)) as book:
        book.execute("PRAGMA foreign_keys = ON")
        open_change(book, "test", "2026-06-12 08:00:00.000000")
        with pytest.raises(sqlite3.IntegrityError, match=refused):
            book.execute(statement)


@pytest.mark.parametrize(
    "table", sorted(set(MODELS) - {"unindexed", "journal_run"})
)  # empty when nobody writes
def test_every_row_that_any_command_wrote_is_valid_to_its_model(table: str, lived_in_book: Path) -> None:
    written: list[dict[str, Any]] = rows(lived_in_book, table)
    assert written
    for row in written:
        model = MODELS[table].model_validate(row)
        assert {name: getattr(model, name) for name in row}.keys() == row.keys()
