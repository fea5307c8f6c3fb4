"""A file written for other programs: beside its place first, put there when it is whole and on disk."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

from custmem.book.secure_erase import EXPORT_DRAFT
from custmem.domain.text.cleaning import quoted
from custmem.errors import BookReadOnly, Conflict, DiskFull, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from custmem.cli.context import Context

_FULL = 28
"""ENOSPC, as every system numbers it."""


def write_file(context: Context, path: str, pieces: Iterable[bytes]) -> None:
    """Write a file that only its owner can read. Raises UsageError, Conflict, BookReadOnly, DiskFull."""
    path = os.path.expanduser(path)
    refuse_place_for(context, path)
    folder = os.path.dirname(os.path.abspath(path))
    try:
        handle, draft = tempfile.mkstemp(prefix=EXPORT_DRAFT, dir=folder)
        try:
            with os.fdopen(handle, "wb") as written:
                for piece in pieces:
                    written.write(piece)
                flush(written)
            os.replace(draft, path)
        except BaseException:
            os.unlink(draft)
            raise
    except OSError as error:
        raise failed(error, folder) from error


def refuse_place_for(context: Context, path: str) -> None:
    """Refuse a path at which no file can be put. Raises UsageError, Conflict."""
    example = "custmem export customers --csv customers.csv"
    if "\0" in path:
        raise UsageError(_("{path} can't be a file's name").format(path=quoted(path)), example)
    if os.path.isdir(path):
        raise UsageError(_("{path} is a folder").format(path=quoted(path)), example)
    if os.path.exists(path) and not os.path.isfile(path):
        raise UsageError(_("{path} is a device, not a file").format(path=quoted(path)), example)
    if os.path.exists(path) and os.path.exists(context.path) and os.path.samefile(path, context.path):
        raise Conflict(_("{path} is the book itself").format(path=quoted(path)), _("name another file"))
    if os.path.lexists(path) and not context.options.yes:
        raise Conflict(
            _("there is a file {path} already").format(path=quoted(path)),
            _("name another, or write over it with --yes"),
        )


def flush(file: IO[bytes]) -> None:
    """Let a file be on disk."""
    file.flush()
    os.fsync(file.fileno())


def failed(error: OSError, folder: str) -> BookReadOnly | DiskFull:
    """Return what went wrong with a file, as a person is told."""
    if error.errno == _FULL:
        return DiskFull(_("the disk is full"), _("make room and try again; nothing was written"))
    return BookReadOnly(
        _("nothing can be written into {folder}").format(folder=folder),
        _("check the folder's rights, or name another"),
    )
