"""A file that leaves the book: put in place when it is whole, and why it could not be."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.book.placing import refuse_place, write_whole
from custmem.errors import BookReadOnly, DiskFull, OutputFailed, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from custmem.cli.context import Context


STDOUT = "-"
"""A place that is standard output, and no file."""


_FULL = 28
"""ENOSPC, as every system numbers it."""


def write_file(context: Context, path: str, pieces: Iterable[bytes]) -> None:
    """Write a file that only its owner can read; a crash leaves none of it, wherever it is.

    Raises UsageError, Conflict, BookReadOnly, DiskFull.
    """
    path = os.path.expanduser(path)
    refuse_place(context.path, path, over=context.options.yes)
    write_whole(context.path, path, pieces)


def write_page(context: Context, path: str, content: bytes) -> None:
    """Write what is to be printed into a file, as `write_file`; its place was looked at before. Raises OutputFailed."""
    try:
        write_whole(context.path, path, [content])
    except (BookReadOnly, DiskFull) as error:
        raise OutputFailed(error.message, error.hint) from error


def refuse_on_screen(context: Context) -> None:
    """Refuse to write a PDF on a terminal. Raises UsageError."""
    if context.on_screen and not context.options.json:
        raise UsageError(_("a PDF can't be shown on a terminal"), _("name a file, or add > page.pdf"))


def failed(error: OSError, folder: str) -> BookReadOnly | DiskFull:
    """Return what went wrong with a file, as a person is told."""
    if error.errno == _FULL:
        return DiskFull(_("the disk is full"), _("make room and try again; nothing was written"))
    return BookReadOnly(
        _("nothing can be written into {folder}").format(folder=folder),
        _("check the folder's rights, or name another"),
    )
