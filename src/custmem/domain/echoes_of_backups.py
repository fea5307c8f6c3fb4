"""The echo of a backup made and of a book restored, and what a look at the backups found."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

MEGABYTE = 1_000_000


def said_backed_up(place: str, size: int, encrypted: bool) -> str:
    """Echo a backup made."""
    if encrypted:
        return f"the book is backed up, checked and encrypted: {place} ({megabytes(size)})"
    return f"the book is backed up and checked: {place} ({megabytes(size)})"


def asked_to_restore(file: str, customers: int) -> str:
    """Say what a restore would do, before it is asked about."""
    known = wording.counted(customers, "customer")
    return f"{file} is a whole book with {known}; the book as it is now would be kept aside"


def said_restored(file: str, customers: int, kept: str) -> str:
    """Echo a book restored."""
    known = wording.counted(customers, "customer")
    if not kept:
        return f"the book is restored from {file}: {known}"
    return f"the book is restored from {file}: {known}; what was there before is kept as {kept}"


def said_no_backup() -> str:
    """Say that there is no backup at all."""
    return "there is none yet; custmem backup makes one"


def said_old_backup(day: date, days: int) -> str:
    """Say that the newest backup is old, and that the book has changed since."""
    return f"the newest is of {wording.weekday_day(day)}, {days} days ago; custmem backup makes one"


def said_damaged_backup(name: str) -> str:
    """Say that the newest backup is of no use."""
    return f"{name} can't be used; custmem backup makes a new one"


def megabytes(size: int) -> str:
    """Return a file's size as people say it."""
    return f"{size / MEGABYTE:.1f} MB"
