"""A backup made: one at a time, copied in one view, checked, and put among the others."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from errno import EDQUOT, EFBIG, ENOSPC
from typing import TYPE_CHECKING

from custmem.book.backup_files import (
    DRAFT,
    ENCRYPTED,
    LOCK,
    PLAIN,
    REASONS,
    Backup,
    backup_at,
    backups_of,
    copies_of,
    folder_of,
    name_of,
    names_in,
    outlived,
    parsed,
)
from custmem.book.copying import Draft, drafted, make_last, put
from custmem.book.encryption import encrypted_bytes
from custmem.book.faults import explained
from custmem.book.making import missing_parts, taken
from custmem.book.opening import look, to_copy
from custmem.errors import BookLocked, BookReadOnly, DiskFull
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.errors import BookError


WAIT_SECONDS = 60.0


@contextmanager
def turn(path: str, wait_seconds: float = WAIT_SECONDS, *, with_parents: bool = False) -> Iterator[str]:
    """Hold the folder of a book's backups, made 0700 where it is missing; drafts that a crash left are gone then.

    So is the folder that the book is in made; those above it only `with_parents`, since their drive may be missing.
    Raises BookLocked when somebody else holds it for too long, BookReadOnly, DiskFull.
    """
    folder = folder_of(path)
    try:
        for part in (*missing_parts(os.path.dirname(folder), with_parents=with_parents), folder):
            with suppress(FileExistsError):
                os.mkdir(part, mode=0o700)
        if os.stat(folder).st_mode & 0o077:
            os.chmod(folder, 0o700)
        lock = os.open(os.path.join(folder, LOCK), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise unwritable(error, folder) from error
    try:
        if not taken(lock, wait_seconds):
            raise BookLocked(
                _("another backup of {path} is being made").format(path=path), _("try again in a moment")
            )
        _remove_drafts(folder)
        try:
            yield folder
        except BaseException:  # Ctrl-C, too, wherever it fell
            _remove_drafts(folder)
            raise
    except OSError as error:
        raise unwritable(error, folder) from error
    finally:
        os.close(lock)


def unwritable(error: OSError, folder: str) -> BookError:
    """Return what it means that a folder takes no backup."""
    if error.errno in (ENOSPC, EDQUOT, EFBIG):
        return DiskFull(_("the disk is full: no backup was made"), _("make room and try again"))
    return BookReadOnly(
        _("no backup can be written in {folder}").format(folder=folder),
        _("check that the folder is there, and its rights"),
    )


def _remove_drafts(folder: str) -> None:
    """Whoever has the lock is the only one who makes drafts: any that are there were left by a crash."""
    for name in os.listdir(folder):
        if name.startswith(DRAFT):
            os.unlink(os.path.join(folder, name))


__all__ = ["REASONS", "Backup", "back_up", "back_up_to", "backups_of", "copies_of", "folder_of"]


def back_up(path: str, day: date, reason: str, wait_seconds: float = WAIT_SECONDS) -> Backup:
    """Copy the book as it is now, check the copy, and put it among the backups; those past their time are removed.

    A book that has not changed since its newest backup for this reason is not copied again. Raises NoBook,
    BookDamaged, BookLocked, BookReadOnly, DiskFull; UsageError when it is to be encrypted and can't be.
    """
    look(path)
    with turn(path, wait_seconds) as folder:
        known = next((backup for backup in backups_of(path) if backup.reason == reason), None)
        if known is not None and known.changed_ns == modified_ns(path):
            return known
        return copy_kept(path, folder, day, reason)


def copy_kept(path: str, folder: str, day: date, reason: str) -> Backup:
    """Copy the book as it is now and put the copy among the backups, for whoever has the turn. Raises as `back_up`."""
    at_ns = modified_ns(path)
    return keep(_drafted(path, folder), path, day, reason, at_ns)


def keep(draft: Draft, path: str, day: date, reason: str, at_ns: int) -> Backup:
    """Put a copy among the backups, for whoever has the turn; those past their time are removed. Raises as `put`."""
    folder, label = folder_of(path), day.isoformat()
    of_today = [told[1] for told in map(parsed, names_in(folder)) if told is not None and told[0] == label]
    number = max(of_today, default=0) + 1
    place = put(
        draft, path, lambda suffix: os.path.join(folder, name_of(label, number, reason, suffix)), at_ns
    )
    backup = backup_at(place)
    assert backup is not None  # name_of named it
    if backup.encrypted:
        _encrypt_plain(path, draft.held.recipient)
    for old in outlived(backups_of(path)):
        os.unlink(old.path)
    return backup


def back_up_to(path: str, place: str) -> str:
    """Copy the book as it is now to a place of somebody's choice, checked; returns the place.

    An encrypted one gets `.age` at its end. Raises Conflict when there is something already, and as `back_up`.
    """
    folder = os.path.dirname(os.path.abspath(place))
    try:
        at = modified_ns(path)
        draft = _drafted(path, folder)
        return put(draft, path, lambda suffix: place + ".age" * _lacks_age(place, suffix), at)
    except OSError as error:
        raise unwritable(error, folder) from error


def modified_ns(path: str) -> int:
    """Return when a file was last changed, in nanoseconds; 0 when it is not there."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _drafted(path: str, folder: str) -> Draft:
    try:
        book = to_copy(path)
        try:
            return drafted(book, folder)
        finally:
            book.close()
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _encrypt_plain(path: str, recipient: str) -> None:
    """Leave no backup plain once they are to be encrypted."""
    for backup in backups_of(path):
        if backup.encrypted:
            continue
        draft = os.path.join(folder_of(path), DRAFT + os.path.basename(backup.path))
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(backup.path, "rb") as plain, open(handle, "wb") as secret:
            secret.write(encrypted_bytes(plain.read(), recipient))
        make_last(draft, backup.changed_ns)
        os.rename(draft, backup.path.removesuffix(PLAIN) + ENCRYPTED)
        os.unlink(backup.path)


def _lacks_age(place: str, suffix: str) -> bool:
    return suffix == ENCRYPTED and not place.endswith(".age")
