"""Making a book: one maker at a time, filled beside its place, then moved into it.

A new book gets the newest shape at once, from a file that is made from the tables and their migrations
(`docs/generate.py`): to load those would take most of a second, at the very first thing that anybody types.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from errno import EINVAL
from time import monotonic, sleep
from typing import TYPE_CHECKING

from custmem.book.backup_files import NEW_BOOK, folder_of
from custmem.book.book_state import forget_states
from custmem.book.faults import explained
from custmem.book.journal import INSTANT, close_change, open_change
from custmem.book.opening import WRITE_WAIT_SECONDS, refuse_folder_name, to_fill
from custmem.errors import BookError, BookLocked, BookReadOnly
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType
    from typing import Self


_TRY_SECONDS = 0.025


def taken(handle: int, wait_seconds: float) -> bool:
    """Take the lock as soon as nobody else has it; False when that takes too long.

    Raises OSError where there are no such locks, as on some networks.
    """
    deadline = monotonic() + wait_seconds
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= deadline:
                return False
            sleep(_TRY_SECONDS)
        else:
            return True


_LONGEST_NAME = 255 - len("-journal")
"""Bytes; SQLite keeps a journal of that name beside the book while it writes."""


class Folder:
    """Where a book will be, made if it is missing, and held while the book is made.

    A book whose name is a link is made where the link leads. Raises BookReadOnly, BookLocked.
    """

    def __init__(self, path: str, *, with_parents: bool) -> None:
        self._named = path
        self._with_parents = with_parents

    def __enter__(self) -> Self:
        self._made: list[str] = []
        self._handle = -1
        self._is_held = False
        try:
            refuse_folder_name(self._named)
            self._place = os.path.realpath(self._named)
            self._path, name = os.path.split(self._place)
            if os.path.islink(self._place):
                raise BookReadOnly(
                    _("{named} is a link that leads nowhere").format(named=self._named),
                    _("mend it, or name another book"),
                )
            if len(os.fsencode(name)) > _LONGEST_NAME:
                raise BookReadOnly(_("the name of the book is too long"), _("name it shorter"))
            self._make()
            self._handle = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY)
            self._is_held = self._hold()
            if self._is_held:
                self._sweep()
        except OSError as error:
            self._leave(is_made=False)
            raise self._unusable() from error
        except BaseException:
            self._leave(is_made=False)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave(is_made=error is None)
        if isinstance(error, OSError):
            raise self._unusable() from error

    def is_taken(self) -> bool:
        """Say whether something is at the book's place."""
        return os.path.lexists(self._place)

    @contextmanager
    def draft(self) -> Iterator[str]:
        """Lend an empty file beside the book's place; whatever comes of it, nothing of it stays."""
        handle, name = tempfile.mkstemp(prefix=NEW_BOOK, dir=self._path)
        os.close(handle)
        try:
            yield name
        finally:
            for left in (name, f"{name}-journal"):
                with suppress(OSError):  # moved to its place, or its drive is gone
                    os.unlink(left)

    def take_in(self, draft: str) -> bool:
        """Move a finished draft to the book's place for good; False when something is there by now."""
        if not self._is_held:
            try:
                os.link(draft, self._place)
                os.unlink(draft)
            except FileExistsError:
                return False
            except OSError:  # a disk without links, such as a memory stick's
                if self.is_taken():
                    return False
                os.rename(draft, self._place)
        elif self.is_taken():
            return False
        else:
            os.rename(draft, self._place)
        for made in (*self._made, self._place):
            flush_folder(os.path.dirname(made))
        return True

    def _make(self) -> None:
        """Make what is missing of the folder, each part 0700, and remember it."""
        for part in missing_parts(self._path, with_parents=self._with_parents):
            try:
                os.mkdir(part, mode=0o700)
            except FileExistsError:  # somebody else makes a book here, too
                continue
            self._made.append(part)

    def _hold(self) -> bool:
        """Wait until nobody else makes a book here; False where a folder can't be held, as on some networks.

        The lock is given back by the system when a maker is killed.
        """
        try:
            is_held = taken(self._handle, WRITE_WAIT_SECONDS)
        except OSError:
            return False
        if not is_held:
            raise BookLocked(
                _("another program is making a book in {path}").format(path=self._path),
                _("try again in a moment"),
            )
        return True

    def _sweep(self) -> None:
        """Remove the drafts of makers that were killed: nobody alive has one while we hold the folder."""
        for name in os.listdir(self._path):
            if name.startswith(NEW_BOOK):
                with suppress(OSError):
                    os.unlink(os.path.join(self._path, name))

    def _leave(self, *, is_made: bool) -> None:
        if self._handle >= 0:
            if self._is_held and not is_made:
                with suppress(OSError):  # the drive is gone
                    self._sweep()
            os.close(self._handle)
        if not is_made:
            for made in reversed(self._made):
                with suppress(OSError):  # somebody else has put something into it
                    os.rmdir(made)

    def _unusable(self) -> BookError:
        return BookReadOnly(
            _("no book can be made in {path}").format(path=self._path),
            _("check the folder's rights, or name another"),
        )


def missing_parts(folder: str, *, with_parents: bool) -> list[str]:
    """Return what is missing of a book's folder, to be made one after the other.

    Raises BookReadOnly, unless `with_parents`, where more than the folder itself is missing: its drive may be.
    """
    missing: list[str] = []
    part = folder
    while not os.path.lexists(part):
        missing.insert(0, part)
        part = os.path.dirname(part)
    if len(missing) > 1 and not with_parents:
        raise no_folder(os.path.dirname(folder))
    return missing


def no_folder(folder: str) -> BookReadOnly:
    """Return what it means that there is no such folder."""
    return BookReadOnly(
        _("there is no folder {folder}").format(folder=folder),
        _("make it, or plug in the drive that it is on"),
    )


def flush_folder(folder: str) -> None:
    """Make the names in a folder last through a power cut; some network's disks do that by themselves or not at all."""
    handle = os.open(folder or ".", os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != EINVAL:
            raise
    finally:
        os.close(handle)


NEWEST = os.path.join(os.path.dirname(__file__), "migrations", "newest.sql")
"""The statements that make an empty file a book of the newest shape."""


def make(path: str, settings: Mapping[str, str], *, with_parents: bool = True) -> bool:
    """Make a new book with these settings; False when somebody else made it in the same moment.

    The file is 0600, and its folder is made 0700 where it is missing; without `with_parents`, the folder it is in
    must be there. After an error nothing is left of either. Raises BookReadOnly, BookLocked, DiskFull.
    """
    with Folder(path, with_parents=with_parents) as folder:
        if folder.is_taken():
            return False
        try:
            with folder.draft() as draft:
                fill(draft, settings)
                forget_states(folder_of(path))
                return folder.take_in(draft)
        except sqlite3.Error as error:
            raise explained(error, path) from error


def fill(path: str, settings: Mapping[str, str]) -> None:
    """Give an empty file the newest shape, the journal armed, and write its settings: all or nothing."""
    with open(NEWEST, encoding="utf-8") as file:
        shape = file.read()
    with closing(to_fill(path)) as book:
        book.executescript(f"BEGIN IMMEDIATE;\n{shape}")
        change_id = open_change(book, "init", datetime.now(UTC).strftime(INSTANT))
        book.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", sorted(settings.items()))
        close_change(book, change_id, _("the book was made"))
        book.execute("COMMIT")
