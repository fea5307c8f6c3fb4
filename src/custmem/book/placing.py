"""Files written for elsewhere: whole and on the disk under their name or not there at all, swept after a crash."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from errno import EDQUOT, EFBIG, ENOSPC
from time import time
from typing import TYPE_CHECKING

from custmem.book.backup_files import DRAFT, UNDER_WAY, WORDS, folder_of
from custmem.book.making import flush_folder, taken
from custmem.errors import BookReadOnly, Conflict, DiskFull, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def refuse_place(path: str, place: str, *, over: bool) -> None:
    """Refuse a place for a file that is a folder, a device or the book itself, or that is taken unless `over`.

    Raises UsageError, Conflict, BookReadOnly for a folder that is missing.
    """
    if "\0" in place:
        raise UsageError(_("{place} can't be a file's name").format(place=place), _("name another"))
    if os.path.isdir(place):
        raise UsageError(_("{place} is a folder").format(place=place), _("name the file in it"))
    if os.path.exists(place) and not os.path.isfile(place):
        raise UsageError(_("{place} is a device, not a file").format(place=place), _("name a file"))
    if os.path.exists(place) and os.path.exists(path) and os.path.samefile(place, path):
        raise Conflict(_("{place} is the book itself").format(place=place), _("name another file"))
    if os.path.lexists(place) and not over:
        raise Conflict(
            _("there is a file {place} already").format(place=place),
            _("name another, or write over it with --yes"),
        )


def write_whole(path: str, place: str, pieces: Iterable[bytes]) -> None:
    """Write a file of the book's beside its place, and put it there once it is on the disk.

    A link is left a link: what it leads to is written. Raises BookReadOnly, DiskFull.
    """
    place = os.path.realpath(place)
    folder = os.path.dirname(place)
    try:
        with under_way(path, folder, EXPORT) as draft:
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, place)
            flush_folder(folder)
    except OSError as error:
        if error.errno in (ENOSPC, EDQUOT, EFBIG):
            raise DiskFull(
                _("the disk is full"), _("make room and try again; nothing was written")
            ) from error
        raise BookReadOnly(
            _("nothing can be written into {folder}").format(folder=folder),
            _("check that it is there, and its rights"),
        ) from error


EXPORT = ".export-"
"""How the name of something exported begins until it is whole."""
_OURS = (DRAFT, EXPORT, WORDS)
"""Only what is called so is ever removed, whatever a note says."""
_LONG_AGO_SECONDS = 86_400.0
_JUST_NOW_SECONDS = 60.0


@contextmanager
def under_way(path: str, folder: str, prefix: str) -> Iterator[str]:
    """Lend a place in `folder` for a draft of something of the book's; nothing is there yet, nor stays afterwards.

    It is 0600 if it is made by `os.open` and 0700 by `os.mkdir`, as everything of custmem's. Raises OSError.
    """
    sweep(path)
    draft = os.path.join(os.path.abspath(folder), f"{prefix}{os.urandom(8).hex()}")
    note, handle = _noted(path, draft)
    try:
        yield draft
    finally:
        _remove(draft)
        if note:
            with suppress(OSError):
                os.unlink(note)
            os.close(handle)


def sweep(path: str) -> int:
    """Remove what makers that were killed have left, wherever it is; returns how many there were."""
    folder = folder_of(path)
    try:
        notes = [name for name in os.listdir(folder) if name.startswith(UNDER_WAY)]
    except OSError:
        return 0
    return sum(_swept(os.path.join(folder, name)) for name in notes)


def _noted(path: str, draft: str) -> tuple[str, int]:
    """Note a draft and hold the note; nothing and -1 where that can't be."""
    folder = folder_of(path)
    try:
        if not os.path.isdir(folder):
            os.mkdir(folder, mode=0o700)
        handle, note = tempfile.mkstemp(prefix=UNDER_WAY, dir=folder)  # 0600
    except OSError:
        return "", -1
    with suppress(OSError):  # a network without such locks
        taken(handle, 0.0)
    os.write(handle, os.fsencode(draft))
    os.fsync(handle)
    return note, handle


def _swept(note: str) -> bool:
    """Remove what a note names, unless its maker lives; returns whether anything was."""
    try:
        handle = os.open(note, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        age = time() - os.fstat(handle).st_mtime
        draft = os.fsdecode(os.read(handle, 1 << 16))
        if not _is_left(handle, age) or (not draft and age < _JUST_NOW_SECONDS):
            return False
        if draft and not os.path.isdir(os.path.dirname(draft)):
            return False  # on a stick that is not plugged in, say: it will be
        was_there = os.path.lexists(draft)
        if was_there and not _remove(draft):
            return False
        os.unlink(note)
    except OSError:
        return False
    finally:
        os.close(handle)
    return was_there


def _is_left(handle: int, age: float) -> bool:
    try:
        return taken(handle, 0.0)
    except OSError:  # a network without such locks
        return age > _LONG_AGO_SECONDS


def _remove(draft: str) -> bool:
    """Leave nothing of a draft; returns whether it is gone. What is not called as ours are stays."""
    if not os.path.basename(draft).startswith(_OURS):
        return False
    with suppress(OSError):
        if os.path.isdir(draft) and not os.path.islink(draft):
            shutil.rmtree(draft)
        elif os.path.lexists(draft):
            os.unlink(draft)
    return not os.path.lexists(draft)
