"""Backups made: copied in one view, checked, and put among the others or in a place of somebody's choice."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, contextmanager, suppress
from errno import EDQUOT, EFBIG, ENOSPC
from hashlib import blake2b
from typing import IO, TYPE_CHECKING, NamedTuple

from custmem.book.backup_files import (
    DRAFT,
    ENCRYPTED,
    LOCK,
    PLAIN,
    REASONS,
    Backup,
    backup_at,
    backups_of,
    clock_day,
    copies_of,
    folder_of,
    name_of,
    names_in,
    next_number,
    number_after,
    outlived,
)
from custmem.book.book_state import note_state, noted_states, state_of
from custmem.book.copying import Draft, drafted, is_fit, make_last, new_draft, put
from custmem.book.encryption import encrypted_bytes
from custmem.book.faults import explained
from custmem.book.making import missing_parts, no_folder, taken
from custmem.book.opening import look, to_copy
from custmem.book.placing import sweep, under_way
from custmem.errors import BookLocked, BookReadOnly, Conflict, DiskFull, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from custmem.errors import BookError


WAIT_SECONDS = 60.0


@contextmanager
def turn(path: str, wait_seconds: float = WAIT_SECONDS, *, with_parents: bool = False) -> Iterator[str]:
    """Hold the folder of a book's backups, made 0700 where it is missing; drafts that a crash left are gone then,
    wherever they are.

    So is the folder that the book is in made; those above it only `with_parents`, since their drive may be missing.
    Raises BookLocked when somebody else holds it for too long, BookReadOnly, DiskFull.
    """
    folder = folder_of(path)
    try:
        made_folder(path, with_parents=with_parents)
        lock = os.open(os.path.join(folder, LOCK), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise unwritable(error, folder) from error
    try:
        if not taken(lock, wait_seconds):
            raise BookLocked(
                _("another backup of {path} is being made").format(path=path), _("try again in a moment")
            )
        _remove_drafts(folder)
        sweep(path)
        try:
            yield folder
        except BaseException:  # Ctrl-C, too, wherever it fell
            _remove_drafts(folder)
            raise
    except OSError as error:
        raise unwritable(error, folder) from error
    finally:
        os.close(lock)


def made_folder(path: str, *, with_parents: bool) -> str:
    """Return the folder of a book's backups, made 0700 where it is missing. Raises OSError, and as `missing_parts`."""
    folder = folder_of(path)
    for part in (*missing_parts(os.path.dirname(folder), with_parents=with_parents), folder):
        with suppress(FileExistsError):
            os.mkdir(part, mode=0o700)
    if os.stat(folder).st_mode & 0o077:
        with suppress(OSError):  # a disk that knows no rights, such as a memory stick's; `check` tells of it
            os.chmod(folder, 0o700)
    return folder


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


def keep(draft: Draft, path: str, reason: str, spared: str = "") -> Backup:
    """Put a copy among the backups, for whoever has the turn; those past their time are removed. Raises as `put`.

    One is `spared`: the book is about to be restored from it, and that may be cut short.
    """
    folder, day = folder_of(path), clock_day()
    number = next_number(names_in(folder))
    place = put(draft, path, lambda suffix: os.path.join(folder, name_of(day, number, reason, suffix)))
    backup = backup_at(place)
    assert backup is not None  # name_of named it
    if backup.encrypted:
        _encrypt_plain(path, draft.held.recipient)
    for old in outlived(backups_of(path)):
        if old.path not in (place, spared):
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


_FILE_ENDS = (PLAIN, ".age")


class Elsewhere(NamedTuple):
    """Where a copy is, and which older ones were removed from its folder for it."""

    path: str
    removed: tuple[str, ...] = ()


def back_up_to(path: str, place: str, most: int | None = None) -> Elsewhere:
    """Copy the book as it is now to a file (`.db` at its end) or into a folder that is there, checked.

    In a folder, `most` leaves so many copies of this very book, the newest. An encrypted one gets `.age` at its end.
    Raises Conflict when there is something already, BookReadOnly for a folder that is missing, since its drive may
    be, UsageError, and as `custmem.book.backups.back_up`.
    """
    if "\0" in place:
        raise UsageError(
            _("{place} can't be a file's name").format(place=place),
            _("name the file: custmem backup shop.db"),
        )
    if os.path.exists(path) and os.path.exists(place) and os.path.samefile(path, place):
        raise Conflict(_("{place} is the book itself").format(place=place), _("name another place"))
    if os.path.isdir(place):
        return _into_folder(path, os.path.abspath(place), most)
    folder, name = os.path.split(os.path.abspath(place))
    if name in _FILE_ENDS or not place.endswith(_FILE_ENDS):
        raise BookReadOnly(
            _("there is no folder {folder}").format(folder=place),
            _("plug in the drive that it is on; a file's name ends in .db"),
        )
    if most is not None:
        raise UsageError(
            _("--keep is for a folder, not for a file"), _("name the folder that the copies are in")
        )
    if not os.path.isdir(folder):
        raise no_folder(folder)
    return Elsewhere(
        _put(path, folder, lambda suffix: os.path.join(folder, name) + ".age" * _lacks_age(name, suffix))
    )


def lent_copy(path: str) -> IO[bytes]:
    """Return a checked copy of the book, open to be read and in no folder any more.

    Raises as `custmem.book.backups.back_up`.
    """
    with turn(path) as folder:
        made = put(
            copied(path, new_draft(folder)), path, lambda suffix: os.path.join(folder, f"{DRAFT}lent{suffix}")
        )
        copy = open(made, "rb")  # noqa: SIM115 (whoever reads it closes it)
        os.unlink(made)
    return copy


def _into_folder(path: str, folder: str, most: int | None) -> Elsewhere:
    stem, mark = os.path.splitext(os.path.basename(os.path.realpath(path)))[0], _mark_of(path)
    form = re.compile(
        rf"{re.escape(stem)}-\d{{4}}-\d\d-\d\d-(\d{{2,9}})-{mark}({PLAIN}|{ENCRYPTED})", re.ASCII
    )
    ours = sorted(
        (int(told[1]), os.path.join(folder, told[0]))
        for told in map(form.fullmatch, names_in(folder))
        if told
    )
    number = number_after({each for each, _ in ours})
    start = os.path.join(folder, f"{stem}-{clock_day()}-{number:02}-{mark}")
    made = _put(path, folder, lambda suffix: start + suffix)
    gone = [copy for _, copy in ours[: max(len(ours) + 1 - most, 0)]] if most else []
    for copy in gone:
        os.unlink(copy)
    return Elsewhere(made, tuple(gone))


def _put(path: str, folder: str, place: Callable[[str], str]) -> str:
    try:
        with under_way(path, folder, DRAFT) as draft:
            return put(copied(path, draft), path, place)
    except OSError as error:
        raise unwritable(error, folder) from error


def _mark_of(path: str) -> str:
    """Return what tells this book from any other, in four letters: from the instant when it was made."""
    try:
        with closing(to_copy(path)) as book:
            born = book.execute("SELECT at FROM change ORDER BY id LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise explained(error, path) from error
    return blake2b(str(born).encode(), digest_size=2).hexdigest()


def _lacks_age(name: str, suffix: str) -> bool:
    return suffix == ENCRYPTED and not name.endswith(".age")


LARGE = 32 * 1024 * 1024
"""A book of fewer bytes is copied before anybody would notice."""


def back_up_before(path: str, reason: str) -> None:
    """Back the book up for this reason, but a large one only if that was not done today and it has changed since.

    A backup that is relied on instead is there and opens. Raises as `back_up`.
    """
    if os.path.exists(path) and os.path.getsize(path) >= LARGE:
        states, state = noted_states(folder_of(path)), state_of(path)
        for backup in backups_of(path):
            is_of_now = states.get(os.path.basename(backup.path)) == state
            if (backup.day == clock_day() or is_of_now) and is_fit(backup.path):
                return
    back_up(path, reason)
