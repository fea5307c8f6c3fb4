"""What a column of the book may hold, and how a table is numbered and indexed: the last line for whoever writes."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, text

TEXT_LIMIT = 2000
NAME_LIMIT = 200


def now() -> datetime:
    """Return the instant a row is made at, in UTC, unless it says its own."""
    return datetime.now(UTC)


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """Allow only these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def not_blank(column: str) -> CheckConstraint:
    """Allow any text but none."""
    return CheckConstraint(f"length({column}) > 0", name=f"{column}_not_blank")


def flag(column: str) -> CheckConstraint:
    """Allow yes and no."""
    return CheckConstraint(f"{column} IN (0, 1)", name=f"{column}_flag")


def iso_day(column: str) -> CheckConstraint:
    """Allow an ISO date, or nothing where the column may be without."""
    return CheckConstraint(
        f"{column} IS NULL OR (length({column}) = 10 AND {column} LIKE '____-__-__')", name=f"{column}_day"
    )


def of_person(table: str) -> Index:
    """Index what is a person's: few rows are, and none of the rest is looked through when a person goes."""
    return Index(f"ix_{table}_person", "person_id", sqlite_where=text("person_id IS NOT NULL"))


def numbered(*more: Any) -> tuple[Any, ...]:
    """Return table arguments: these constraints, and ids that are never given out a second time."""
    return (*more, {"sqlite_autoincrement": True})
