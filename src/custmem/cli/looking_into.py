"""Whose fault it was, once a command has failed as none should: custmem's, or a damaged book's."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from custmem.book.check import is_damaged
from custmem.book.faults import next_step
from custmem.book.opening import to_copy
from custmem.errors import BookDamaged
from custmem.recall.settings import shop_of

if TYPE_CHECKING:
    from custmem.errors import CustmemError


def damage_of(path: str) -> CustmemError | None:
    """Return the error that a damaged book is; None when nothing is wrong with it, and custmem is at fault."""
    if not (is_damaged(path) or not _has_readable_settings(path)):
        return None
    return BookDamaged(f"the book {path} is damaged", f"{next_step(path)}; nothing was changed")


def _has_readable_settings(path: str) -> bool:
    """Say whether the shop's settings and rules can be read: `config` takes in none that can't be."""
    try:
        with closing(to_copy(path)) as book:
            shop_of(book)
    except Exception:  # noqa: BLE001 (whatever it is, the settings are the cause)
        return False
    return True
