"""Which backups have outlived their use: a rule about their labels and their order, that looks at no file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from custmem.book.backup_list import Backup

DAILY = "daily"
DAYS, WEEKS, MONTHS = 7, 4, 12
OF_OTHER_REASONS = 5
"""So many of each other reason are kept, the newest ones."""


def outlived(backups: Sequence[Backup]) -> list[Backup]:
    """Return the backups to be removed of these, which are given newest first; never the one that was made last.

    Of the daily ones stay those of the 7 newest days, then the last of each of 4 weeks, then of 12 months, of what
    is older still; so what was the last of its week is there when it is to be the last of its month. What is older
    is what was made before, whatever day the clock showed: a clock that was wrong for a week fills no place for long.
    """
    kept = set(backups[:1])
    older = [backup for backup in backups if backup.reason == DAILY]
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last = _last_of_each(span, most, older)
        kept.update(last)
        older = (
            [backup for backup in older[older.index(last[-1]) + 1 :] if backup.day != last[-1].day]
            if last
            else []
        )
    of_reason: dict[str, int] = {}
    for backup in backups:
        of_reason[backup.reason] = of_reason.get(backup.reason, 0) + 1
        if backup.reason != DAILY and of_reason[backup.reason] <= OF_OTHER_REASONS:
            kept.add(backup)
    return [backup for backup in backups if backup not in kept]


def _last_of_each(
    span: Callable[[Backup], object], most: int, newest_first: Iterable[Backup]
) -> list[Backup]:
    """Return the last backup of each of so many days, weeks or months."""
    last: dict[object, Backup] = {}
    for backup in newest_first:
        last.setdefault(span(backup), backup)
    return list(last.values())[:most]


def _day(backup: Backup) -> object:
    return backup.day


def _week(backup: Backup) -> object:
    return date.fromisoformat(backup.day).isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.day[:7]
