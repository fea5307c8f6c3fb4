"""How the list of backups looks: newest first, each with its day, why it was made, and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages.book_confirmations import megabytes
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.show.screen import Style


class Listed(NamedTuple):
    """A backup as it is listed."""

    name: str
    path: str
    day: str
    reason: str
    encrypted: bool
    size: int


class Backups(NamedTuple):
    """The backups of a book, newest first, and the folder that they are in."""

    folder: str
    backups: Sequence[Listed]


def lines(found: Backups, style: Style) -> Iterator[str]:
    """Yield the folder, a line a backup, and what to type."""
    if not found.backups:
        yield _("There is no backup yet: custmem backup makes one.")
        return
    broad = max(len(backup.name) for backup in found.backups)
    yield f"{shown(found.folder)}:"
    for backup in found.backups:
        yield f"  {style('green', backup.name)}{' ' * (broad - len(backup.name))}  {megabytes(backup.size):>10}"
    yield ""
    yield _("custmem restore latest, or custmem restore NAME: the book as it was then")


def data(found: Backups) -> dict[str, Any]:
    """Return the backups as JSON, newest first."""
    return {"folder": found.folder, "backups": [backup_data(backup) for backup in found.backups]}


def backup_data(backup: Listed) -> dict[str, Any]:
    """Return a backup as JSON."""
    return backup._asdict()


def rows(found: Backups) -> Iterator[tuple[object, ...]]:
    """Yield a row a backup: its day, why it was made, whether it is encrypted, its size in bytes, its path."""
    for backup in found.backups:
        yield backup.day, backup.reason, "yes" if backup.encrypted else "no", backup.size, backup.path
