"""The backup before something that touches much of the book: an import, a merge.

Either can be undone, and so it is a precaution against what nobody thought of. To copy and check a large book takes
seconds, and one copy a day is enough for that; a small book is copied before each.
"""

from __future__ import annotations

import os

from custmem.book.backup_files import backups_of, clock_day, folder_of
from custmem.book.backups import back_up
from custmem.book.book_state import noted_states, state_of
from custmem.book.copying import is_fit

LARGE = 32 * 1024 * 1024
"""A book of fewer bytes is copied before anybody would notice."""


def back_up_before(path: str, reason: str) -> None:
    """Back the book up for this reason, but a large one only if that was not done today and it has changed since.

    A backup that is relied on instead is there and opens. Raises as `back_up`.
    """
    if os.path.exists(path) and os.path.getsize(path) >= LARGE:
        states, state = noted_states(folder_of(path)), state_of(path)
        for backup in backups_of(path):
            is_of_now = states.get(os.path.basename(backup.path)) == state
            if (backup.day == clock_day() or is_of_now) and is_fit(backup.path):
                return
    back_up(path, reason)
