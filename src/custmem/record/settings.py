"""The shop's settings, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.followup_rules import BUILT_IN, CARD, PREFIX, written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from custmem.domain.followup_rules import Rule


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
        for priced in ("purchase", "gift", "voucher", "complaint WHERE currency IS NOT NULL")
    )


def store_rules(book: sqlite3.Connection, rules: Mapping[str, Rule]) -> None:
    """Keep these follow-up rules and no others; a rule as in a new book needs no row, a card's lead is a setting."""
    card = rules[CARD]
    change_settings(book, {"lead_days": str(card.days)})
    kept = {**rules, CARD: card._replace(delay=BUILT_IN[CARD].delay)}
    lines = {PREFIX + name: written(rule) for name, rule in kept.items()}
    change_settings(book, {key: line for key, line in lines.items() if line})
    stored = book.execute(
        "SELECT key FROM setting WHERE substr(key, 1, :length) = :prefix",
        {"length": len(PREFIX), "prefix": PREFIX},
    ).fetchall()
    book.executemany(
        "DELETE FROM setting WHERE key = :key", [{"key": key} for (key,) in stored if not lines.get(key)]
    )
