"""The one place where the clock is read."""

from __future__ import annotations

from datetime import UTC, date, datetime

from custmem.domain.text.dates import parse_day, read_iso


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
    if not typed:
        return local_today()
    day = read_iso(typed)  # as a script gives it
    if day is None:
        day = parse_day(typed, local_today(), day_first=True)
    return day
