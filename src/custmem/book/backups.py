"""A backup of the book, made: copied in one view, checked, put among the others, and those outlived removed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

from custmem.book.backup_list import REASONS, Backup, backup_at, backups_of, copies_of, names_in
from custmem.book.backup_names import (
    DRAFT,
    ENCRYPTED,
    PLAIN,
    clock_day,
    folder_of,
    name_of,
    next_number,
)
from custmem.book.backup_turn import WAIT_SECONDS, turn
from custmem.book.book_state import note_state, noted_states, state_of
from custmem.book.copying import Draft, drafted, is_fit, make_last, new_draft, put
from custmem.book.faults import explained
from custmem.book.opening import look, to_copy
from custmem.book.rotation import outlived

__all__ = ["REASONS", "Backup", "back_up", "backups_of", "copies_of", "folder_of"]


def back_up(path: str, reason: str, wait_seconds: float = WAIT_SECONDS) -> Backup:
    """Copy the book as it is now, check the copy, and put it among the backups; those past their time are removed.

    A book that has not changed since its newest backup for this reason is not copied again, if that one is still
    whole. Raises NoBook, BookDamaged, BookLocked, BookReadOnly, DiskFull; UsageError when it is to be encrypted and
    can't be.
    """
    look(path)
    with turn(path, wait_seconds) as folder:
        state = state_of(path)
        known = next((backup for backup in backups_of(path) if backup.reason == reason), None)
        if known is not None and _is_of_now(known, folder, state):
            return known
        backup = copy_kept(path, folder, reason)
        note_state(folder, os.path.basename(backup.path), state)
        return backup


def copy_kept(path: str, folder: str, reason: str) -> Backup:
    """Copy the book as it is now and put the copy among the backups, for whoever has the turn. Raises as `back_up`."""
    return keep(copied(path, new_draft(folder)), path, reason)


def keep(draft: Draft, path: str, reason: str) -> Backup:
    """Put a copy among the backups, for whoever has the turn; those past their time are removed. Raises as `put`."""
    folder, day = folder_of(path), clock_day()
    number = next_number(names_in(folder))
    place = put(draft, path, lambda suffix: os.path.join(folder, name_of(day, number, reason, suffix)))
    backup = backup_at(place)
    assert backup is not None  # name_of named it
    if backup.encrypted:
        _encrypt_plain(path, draft.held.recipient)
    for old in outlived(backups_of(path)):
        if old.path != place:
            os.unlink(old.path)
    return backup


def copied(path: str, file: str) -> Draft:
    """Copy the book as it is now into a new file, a draft for `put`."""
    try:
        with closing(to_copy(path)) as book:
            return drafted(book, file)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _is_of_now(known: Backup, folder: str, state: str) -> bool:
    noted = noted_states(folder).get(os.path.basename(known.path))
    return noted == state and is_fit(known.path, closely=True)


def _encrypt_plain(path: str, recipient: str) -> None:
    """Leave no backup plain once they are to be encrypted."""
    from custmem.book.encryption import encrypted_bytes

    for backup in backups_of(path):
        if backup.encrypted:
            continue
        draft = os.path.join(folder_of(path), DRAFT + os.path.basename(backup.path))
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(backup.path, "rb") as plain, open(handle, "wb") as secret:
            secret.write(encrypted_bytes(plain.read(), recipient))
        make_last(draft, os.stat(backup.path).st_mtime_ns)
        os.rename(draft, backup.path.removesuffix(PLAIN) + ENCRYPTED)
        os.unlink(backup.path)
