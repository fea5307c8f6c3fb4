"""The shop's settings."""

from __future__ import annotations

from custmem.domain.shop import DEFAULTS, Shop, shop_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def shop_of(book: sqlite3.Connection) -> Shop:
    """Return the shop whose book this is."""
    return shop_from(settings_of(book))


def settings_of(book: sqlite3.Connection) -> dict[str, str]:
    """Return every setting by its key; one that was never set has its default."""
    return {**DEFAULTS, **dict(book.execute("SELECT key, value FROM setting"))}
