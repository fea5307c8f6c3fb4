"""Whether a book is still as it was when it was copied: by SQLite's own count of changes, its size and its time.

The time alone would not do: a memory stick's is of two seconds, and a book that is put back by hand has an old one.
"""

from __future__ import annotations

import os
import struct
from contextlib import suppress

from custmem.book.backup_files import DRAFT, STATES, clock_day, folder_of

_HEADER = 100
_CHANGES_AT = 24
"""Where the header of a SQLite file counts the transactions that changed it (https://www.sqlite.org/fileformat.html)."""


def is_daily_due(path: str) -> bool:
    """Say whether the day's own backup is missing and the book has changed since each of its backups.

    A book that can't be changed from here, or is not there, needs none.
    """
    folder = folder_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    day = clock_day()
    if any(name.startswith(day) and "-daily." in name for name in names):
        return False
    if not (os.access(os.path.dirname(folder), os.W_OK) and os.access(path, os.W_OK)):
        return False
    return not is_unchanged(path)


def state_of(path: str) -> str:
    """Return what a book is like now, in one word; it is another after every change.

    Not for a process that holds the book: SQLite's locks are gone with the first handle that is closed.
    """
    with open(path, "rb") as file:
        head = file.read(_HEADER)
        found = os.fstat(file.fileno())
    changes = struct.unpack_from(">I", head, _CHANGES_AT)[0] if len(head) == _HEADER else 0
    return f"{changes}.{found.st_size}.{found.st_mtime_ns}"


def is_unchanged(path: str) -> bool:
    """Say whether a backup is there that was made when the book was as it is now."""
    folder = folder_of(path)
    try:
        state = state_of(path)
    except OSError:
        return True  # nobody can copy it either
    return any(
        noted == state and os.path.exists(os.path.join(folder, name))
        for name, noted in noted_states(folder).items()
    )


def noted_states(folder: str) -> dict[str, str]:
    """Return by its name what the book was like when each backup was made, as far as that was noted."""
    try:
        with open(os.path.join(folder, STATES), encoding="utf-8", errors="replace") as noted:
            lines = [line.split() for line in noted]
    except OSError:
        return {}
    return {line[0]: line[1] for line in lines if len(line) == 2}


def note_state(folder: str, name: str, state: str) -> None:
    """Note what the book was like when a backup was made, for whoever has the turn; backups that are gone go.

    Where a power cut takes the note, the worst is one backup more.
    """
    states = {**noted_states(folder), name: state}
    draft = os.path.join(folder, f"{DRAFT}states")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "w", encoding="utf-8") as file:
        for each, noted in sorted(states.items()):
            if os.path.exists(os.path.join(folder, each)):
                file.write(f"{each} {noted}\n")
    os.replace(draft, os.path.join(folder, STATES))


def forget_states(folder: str) -> None:
    """Let no backup be taken for the book as it is: it is about to be another one, with its own count of changes."""
    with suppress(OSError):  # there are none
        os.unlink(os.path.join(folder, STATES))
