"""The shop's settings, changed."""

from __future__ import annotations

import json
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


_KEY = "import_map:"
LONGEST_NAME, _LONGEST = 40, 2000


def save_map(book: sqlite3.Connection, name: str, said: dict[str, object]) -> bool:
    """Keep what was said of a file; False where it is too long to be kept."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    if len(text) > _LONGEST:
        return False
    change_settings(book, {_KEY + name: text})
    return True


def saved_map(book: sqlite3.Connection, name: str) -> dict[str, object] | None:
    """Return what was kept under a name, or None."""
    row = book.execute("SELECT value FROM setting WHERE key = :key", {"key": _KEY + name}).fetchone()
    return dict(json.loads(row[0])) if row else None


def names_of_maps(book: sqlite3.Connection) -> list[str]:
    """Return the names under which something is kept."""
    rows = book.execute(
        "SELECT key FROM setting WHERE substr(key, 1, 11) = :start ORDER BY key", {"start": _KEY}
    )
    return [key.removeprefix(_KEY) for (key,) in rows]
