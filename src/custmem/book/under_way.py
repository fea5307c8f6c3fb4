"""What custmem is writing somewhere until it is whole: noted among the backups, so that a crash leaves none of it.

The note is locked for as long as its maker lives, and names the place. A note that nobody holds is a dead maker's:
whoever comes by next removes what it names. Where no note can be made, on a disk that can only be read, there is none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from time import time
from typing import TYPE_CHECKING

from custmem.book.backup_files import DRAFT, UNDER_WAY, WORDS, folder_of
from custmem.book.making import taken

if TYPE_CHECKING:
    from collections.abc import Iterator

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
