"""The words that the shop sorts its customers under."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date


def tag_customer(book: sqlite3.Connection, customer_id: int, tags: Iterable[str], today: date) -> list[str]:
    """Sort a customer under these words, each kept as `tag_from` gives it; return those that are new."""
    return [
        tag
        for tag in tags
        if book.execute(
            "INSERT INTO customer_tag (customer_id, tag, tagged_on) VALUES (:id, :tag, :today) "
            "ON CONFLICT (customer_id, tag) DO NOTHING",
            {"id": customer_id, "tag": tag, "today": today.isoformat()},
        ).rowcount
    ]


def untag_customer(book: sqlite3.Connection, customer_id: int, tags: Iterable[str]) -> list[str]:
    """Sort a customer under these words no more; return those that were."""
    return [
        tag
        for tag in tags
        if book.execute(
            "DELETE FROM customer_tag WHERE customer_id = :id AND tag = :tag", {"id": customer_id, "tag": tag}
        ).rowcount
    ]


def join_tags(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Let a customer have the tags of another whose page joins theirs; what both have stays once."""
    both = {"id": customer_id, "other": other_id}
    book.execute(
        "DELETE FROM customer_tag WHERE customer_id = :other AND tag IN "
        "(SELECT tag FROM customer_tag WHERE customer_id = :id)",
        both,
    )
    book.execute("UPDATE customer_tag SET customer_id = :id WHERE customer_id = :other", both)
