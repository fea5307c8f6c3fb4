"""The backup before something that touches much of the book: an import, a merge.

Either can be undone, and so it is a precaution against what nobody thought of. To copy and check a large book takes
seconds, and one copy a day is enough for that; a small book is copied before each.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.book.backup_files import backups_of
from custmem.book.backups import back_up, modified_ns

if TYPE_CHECKING:
    from datetime import date

LARGE = 32 * 1024 * 1024
"""A book of fewer bytes is copied before anybody would notice."""


def back_up_before(path: str, day: date, reason: str) -> None:
    """Back the book up for this reason, but a large one only if that was not done today and it has changed since.

    Raises as `back_up`.
    """
    if os.path.exists(path) and os.path.getsize(path) >= LARGE:
        changed = modified_ns(path)
        if any(backup.day == day.isoformat() or backup.changed_ns == changed for backup in backups_of(path)):
            return
    back_up(path, day, reason)
