"""Days as the book has them, ISO texts, read as dates."""

from __future__ import annotations

from datetime import date


def day(value: object) -> date:
    """Return the day that is always there."""
    return date.fromisoformat(str(value))


def day_or_none(value: object) -> date | None:
    """Return the day, or None where there is none."""
    return None if value is None else day(value)
