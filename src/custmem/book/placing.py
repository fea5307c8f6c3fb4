"""A file written for elsewhere: whole and on the disk under its name, or not there at all, also after a crash."""

from __future__ import annotations

import os
from errno import EDQUOT, EFBIG, ENOSPC
from typing import TYPE_CHECKING

from custmem.book.making import flush_folder
from custmem.book.under_way import EXPORT, under_way
from custmem.errors import BookReadOnly, Conflict, DiskFull, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable


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
