"""One at a time among the backups of a book: a lock that the system itself lifts when its holder is gone."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from errno import EDQUOT, EFBIG, ENOSPC
from typing import TYPE_CHECKING

from custmem.book.backup_names import DRAFT, LOCK, folder_of
from custmem.book.file_lock import taken
from custmem.book.folder import missing_parts
from custmem.book.under_way import sweep
from custmem.errors import BookLocked, BookReadOnly, DiskFull

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            raise BookLocked(f"another backup of {path} is being made", "try again in a moment")
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


def unwritable(error: OSError, folder: str) -> BookError:
    """Return what it means that a folder takes no backup."""
    if error.errno in (ENOSPC, EDQUOT, EFBIG):
        return DiskFull("the disk is full: no backup was made", "make room and try again")
    return BookReadOnly(
        f"no backup can be written in {folder}", "check that the folder is there, and its rights"
    )


def _remove_drafts(folder: str) -> None:
    """Whoever has the lock is the only one who makes drafts: any that are there were left by a crash."""
    for name in os.listdir(folder):
        if name.startswith(DRAFT):
            os.unlink(os.path.join(folder, name))
