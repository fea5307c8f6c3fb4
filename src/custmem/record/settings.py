"""The shop's settings, changed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


def change_settings(book: sqlite3.Connection, settings: Mapping[str, str]) -> None:
    """Set each of these settings to its new value."""
    for key, value in settings.items():
        book.execute(
            "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value",
            {"key": key, "value": value},
        )


def has_purchases(book: sqlite3.Connection) -> bool:
    """Say whether any sale is in the book, or anything else that has a price."""
    return any(
        book.execute(f"SELECT 1 FROM {priced} LIMIT 1").fetchone()
        for priced in ("purchase", "gift", "complaint WHERE currency IS NOT NULL")
    )
