"""Decisions and codes of two pages made one: what was decided holds, and a code on paper still means its thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.codes import code_of
from custmem.domain.merging import keys_now, outranks, renamed, things
from custmem.domain.teller import teller_for
from custmem.recall.memories import memory_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

    from custmem.domain.memory import Decision
    from custmem.domain.merging import Joining, Thing
    from custmem.domain.shop import Shop


def things_of(book: sqlite3.Connection, customer_ids: Iterable[int], shop: Shop, today: date) -> list[Thing]:
    """Return everything of these customers that can have a code today."""
    memories = [memory_of(book, customer_id) for customer_id in customer_ids]
    return [thing for memory in memories for thing in things(teller_for(memory, shop, today))]


def join_decisions(
    book: sqlite3.Connection, own: Iterable[Decision], theirs: Iterable[Decision], joining: Joining
) -> None:
    """Let the other page's decisions hold for what their things are now; of two about one thing the stricter holds.

    None is dropped: the one that does not hold keeps the key that nothing has any more.
    """
    moving = {decision: renamed(decision.key, joining) for decision in theirs}
    staying = [decision for decision, key in moving.items() if key == decision.key]
    held = {decision.key: decision for decision in (*own, *staying)}
    for decision, key in moving.items():
        if key == decision.key:
            continue
        if key not in held:
            _rename(book, decision.key, key)
        elif outranks(decision, held[key]):
            _rename(book, key, _NOWHERE)
            _rename(book, decision.key, key)
            _rename(book, _NOWHERE, decision.key)
        held[key] = decision if key not in held or outranks(decision, held[key]) else held[key]
        remember_key(book, joining.customer_id, decision.key, key)


_NOWHERE = "merge"
"""The key of a decision for the moment in which two change places."""


def _rename(book: sqlite3.Connection, key: str, now: str) -> None:
    book.execute(
        "UPDATE decision SET key = :now, code = :code WHERE key = :key",
        {"key": key, "now": now, "code": code_of(now)},
    )


def join_codes(
    book: sqlite3.Connection, before: list[Thing], joining: Joining, shop: Shop, today: date
) -> None:
    """Remember what the things that were there before the merge are now, where their own key says it no longer."""
    after = things_of(book, [joining.customer_id], shop, today)
    for key, now in keys_now(before, after, joining).items():
        remember_key(book, joining.customer_id, key, now)


def remember_key(book: sqlite3.Connection, customer_id: int, key: str, now: str) -> None:
    """Remember what a key stands for now, also for the keys that stood for it."""
    values = {"customer_id": customer_id, "key": key, "now": now, "code": code_of(key)}
    book.execute(
        "UPDATE former_key SET now_key = :now WHERE customer_id = :customer_id AND now_key = :key", values
    )
    book.execute("DELETE FROM former_key WHERE key = :now", values)
    book.execute(
        "INSERT INTO former_key (key, customer_id, code, now_key) VALUES (:key, :customer_id, :code, :now) "
        "ON CONFLICT (key) DO UPDATE SET now_key = :now, customer_id = :customer_id",
        values,
    )
