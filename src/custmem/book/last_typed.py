"""When somebody last typed a command at one terminal: so that `undo` can tell whether it is that which is taken back.

A question that was answered with no, or a command that only asks, writes nothing into the book. Whoever types `undo`
after it may mean it all the same, and is not to lose what was written before. The note is two instants, and no word.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from custmem.book.backup_files import TYPED, folder_of
from custmem.book.journal import INSTANT

if TYPE_CHECKING:
    from datetime import datetime


def note_typed(path: str, terminal: int, began: datetime, ended: datetime) -> None:
    """Note when a command began and ended at this terminal; where that can't be noted, `undo` asks once more."""
    with suppress(OSError):
        folder = folder_of(path)
        if not os.path.isdir(folder):
            os.mkdir(folder, mode=0o700)
        handle = os.open(_note(folder, terminal), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(handle, "w", encoding="ascii") as note:
            note.write(f"{began.strftime(INSTANT)}\n{ended.strftime(INSTANT)}\n")


def is_of_last_typed(path: str, terminal: int, at: datetime) -> bool:
    """Say whether what was written at this instant was written by the command that was typed last at this terminal."""
    try:
        with open(_note(folder_of(path), terminal), encoding="ascii") as note:
            began, ended = note.read(100).split("\n")[:2]
    except (OSError, ValueError):
        return False
    return began <= at.strftime(INSTANT) <= ended


def _note(folder: str, terminal: int) -> str:
    return os.path.join(folder, f"{TYPED}{terminal:x}")
