"""A copy of the book in a place of somebody's choice: a file, or a folder such as a memory stick's, rotated there.

In a folder it is called `book-2026-06-12-07-3fa9.db`: after the book, the day by the clock, a running number, and a
mark of this very book, so that two shops' copies on one stick never push each other out.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from hashlib import blake2b
from typing import IO, TYPE_CHECKING, NamedTuple

from custmem.book.backup_files import DRAFT, ENCRYPTED, PLAIN, clock_day, names_in, number_after
from custmem.book.backups import copied, turn, unwritable
from custmem.book.copying import new_draft, put
from custmem.book.faults import explained
from custmem.book.making import no_folder
from custmem.book.opening import to_copy
from custmem.book.under_way import under_way
from custmem.errors import BookReadOnly, Conflict, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

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
