"""The book backed up when somebody asks for it, its backups listed, and the book restored from one."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from custmem.book.backup_elsewhere import back_up_to
from custmem.book.backup_files import backups_of, clock_day, folder_of
from custmem.book.backups import back_up
from custmem.book.book_state import is_unchanged
from custmem.book.making import no_folder
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.restore import found, restore
from custmem.cli.answer import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations
from custmem.errors import BookError, Interrupted, UsageError
from custmem.show import backups, echo
from custmem.show.backups import Backups, Listed, backup_data

if TYPE_CHECKING:
    from custmem.book.backup_files import Backup
    from custmem.cli.desk import Desk

OLD_AFTER_DAYS = 7
"""A newest backup is old when the book has changed since and so many days have gone by."""


def backup(desk: Desk, to: str | None, *, listed: bool) -> Answer:
    """Back the book up among its backups, or to a file or into a folder; or list what backups there are.

    Raises Conflict when there is a file at that place, BookReadOnly where the book's folder is missing, and as
    `back_up`.
    """
    if listed:
        if to is not None:
            raise UsageError("--list takes no place", "leave out one of the two")
        listing = [_listed(each) for each in backups_of(desk.path)]
        beside = os.path.dirname(folder_of(desk.path))
        if desk.options.book and not os.path.lexists(beside):
            raise no_folder(beside)
        return Answer(backups, Backups(folder_of(desk.path), listing))
    made = _listed(back_up(desk.path, "asked")) if to is None else _copied(desk, to)
    said = book_confirmations.said_backed_up(_short(desk, made.path), made.size, made.encrypted)
    return Answer(echo, Echo(said, {"backup": backup_data(made)}), is_echo=True)


def restore_from(desk: Desk, file: str, *, identity: str | None) -> Answer:
    """Put the book back as it is in a file; what is there now is kept aside.

    Raises UsageError without a yes where nobody can be asked, Interrupted when the answer is no, and as
    `custmem.book.restore`.
    """
    wanted = os.path.expanduser(file)
    key = os.path.expanduser(identity) if identity else None
    source = found(desk.path, wanted, key, with_parents=not desk.options.book)
    if not desk.options.yes:
        _ask(desk, _short(desk, source.file), source.customers)
    kept = restore(desk.path, source, key)
    name, aside = (_short(desk, place) for place in (source.file, kept or ""))
    said = book_confirmations.said_restored(name, source.customers, aside)
    record = {
        "restored": {
            "path": source.file,
            "customers": source.customers,
            "older": source.version < SCHEMA_VERSION,
        },
        "kept": kept,
    }
    return Answer(echo, Echo(said, record), is_echo=True)


def doubt_about_backups(desk: Desk) -> str:
    """Return what is wrong with the backups: none, the newest can't be used, or the book has long changed since.

    An encrypted one is taken at its word, as nobody has its key here.
    """
    newest = next(iter(backups_of(desk.path)), None)
    if newest is None:
        return book_confirmations.said_no_backup()
    if not newest.encrypted:
        try:
            found(desk.path, newest.path, None)
        except BookError:
            return book_confirmations.said_damaged_backup(os.path.basename(newest.path))
    day = date.fromisoformat(newest.day)
    days = (date.fromisoformat(clock_day()) - day).days
    if days > OLD_AFTER_DAYS and not is_unchanged(desk.path):
        return book_confirmations.said_old_backup(day, days)
    return ""


def _short(desk: Desk, place: str) -> str:
    """Return a place as it may be typed to restore it: a backup by its name alone."""
    return os.path.basename(place) if os.path.dirname(place) == folder_of(desk.path) else place


def _ask(desk: Desk, file: str, customers: int) -> None:
    if not desk.may_ask:
        raise UsageError("restoring replaces the book", "give --yes to do it without being asked")
    from custmem.show.asking import confirmed, tell

    tell([book_confirmations.asked_to_restore(file, customers)])
    if not confirmed("restore it?"):
        raise Interrupted("stopped")


def _copied(desk: Desk, to: str) -> Listed:
    """Copy the book to a file, or into a folder under the book's name and the day."""
    made = back_up_to(desk.path, os.path.expanduser(to)).path
    size, name = os.stat(made).st_size, os.path.basename(made)
    return Listed(name, made, clock_day(), "asked", name.endswith(".age"), size)


def _listed(backup: Backup) -> Listed:
    name = os.path.basename(backup.path)
    return Listed(name, backup.path, backup.day, backup.reason, backup.encrypted, backup.size)
