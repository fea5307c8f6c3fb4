"""What a customer said about being reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import date


def record_consents(
    book: sqlite3.Connection, customer_id: int, consents: Mapping[str, str], today: date
) -> None:
    """Let these be all the answers of a customer, by channel; one that has not changed keeps its day."""
    for (channel,) in book.execute(
        "SELECT channel FROM consent WHERE customer_id = :id", {"id": customer_id}
    ).fetchall():
        if channel not in consents:
            book.execute(
                "DELETE FROM consent WHERE customer_id = :id AND channel = :channel",
                {"id": customer_id, "channel": channel},
            )
    for channel, answer in consents.items():
        book.execute(
            "INSERT INTO consent (customer_id, channel, answer, said_on) VALUES (:id, :channel, :answer, :today) "
            "ON CONFLICT (customer_id, channel) DO UPDATE SET answer = :answer, said_on = :today "
            "WHERE consent.answer <> :answer",
            {"id": customer_id, "channel": channel, "answer": answer, "today": today.isoformat()},
        )
