"""The one place where the clock is read."""

from __future__ import annotations

from datetime import UTC, date, datetime


def local_today() -> date:
    """Return the shop's calendar day, which is this computer's."""
    return date.today()  # noqa: DTZ011 (the shop's own day is meant)


def utc_now() -> datetime:
    """Return this instant in UTC."""
    return datetime.now(UTC)


def local(instant: datetime) -> datetime:
    """Return an instant as this computer's clocks show it."""
    return instant.astimezone()


def chosen_today(typed: str | None) -> date:
    """Return the day given by --today (or CUSTMEM_TODAY), or else the clock's.

    Raises BadDate.
    """
    actual = local_today()
    if not typed:
        return actual
    from custmem.domain.dates import parse_day

    return parse_day(typed, actual, day_first=True)
