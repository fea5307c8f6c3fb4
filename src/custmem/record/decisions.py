"""Promises made, and what a person decided about them, about follow-ups and about talking points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.answers import taste_in
from custmem.domain.keys import code_of
from custmem.domain.text.dates import after_span, iso
from custmem.domain.value import NamedTuple
from custmem.record.commitments import close_wish, record_collected, settle_appointment, settle_order
from custmem.record.facts import NewFact, remember_fact

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


class Verdict(NamedTuple):
    """What was decided about the thing of this key: done, asked, skipped, or snoozed until a day."""

    key: str
    kind: str
    verdict: str
    until_on: date | None = None
    outcome: str | None = None


def record_promise(
    book: sqlite3.Connection,
    customer_id: int,
    text: str,
    due_on: date,
    today: date,
    at_time: str | None = None,
    every: str | None = None,
) -> int:
    """Record what was promised, by when, and how long after it was kept it is due again (`3m`); return its id."""
    (promise_id,) = book.execute(
        "INSERT INTO promise (customer_id, text, made_on, due_on, at_time, every) "
        "VALUES (:customer_id, :text, :today, :due_on, :at_time, :every) RETURNING id",
        {
            "customer_id": customer_id,
            "text": text,
            "today": today.isoformat(),
            "due_on": due_on.isoformat(),
            "at_time": at_time,
            "every": every,
        },
    ).fetchone()
    return int(promise_id)


def promise_again(book: sqlite3.Connection, key: str, today: date) -> date | None:
    """Make a promise that repeats anew, now that it was kept, and return by when; None for anything else."""
    kind, _, number = key.partition(":")
    row = (
        kind == "promise"
        and book.execute(
            "SELECT customer_id, text, at_time, every FROM promise WHERE id = :id AND every IS NOT NULL",
            {"id": int(number)},
        ).fetchone()
    )
    if not row:
        return None
    customer_id, text, at_time, every = row
    due_on = after_span(today, every)
    record_promise(book, customer_id, text, due_on, today, at_time, every)
    return due_on


def decide(book: sqlite3.Connection, customer_id: int, verdict: Verdict, today: date, at: str) -> None:
    """Store a decision in place of an earlier one about the same thing; what is done or skipped is closed, be it a
    promise, a wish, or the question after a complaint.

    An order that is done was told, chased or reminded of, and stays open; one that is skipped is called off.
    """
    if verdict.kind in ("order", "order_here") and verdict.verdict != "snoozed":
        verdict = verdict._replace(key=settle_order(book, verdict.key, verdict.verdict, today))
    book.execute(
        "INSERT INTO decision (customer_id, key, code, kind, verdict, until_on, outcome, decided_on, at) "
        "VALUES (:customer_id, :key, :code, :kind, :verdict, :until, :outcome, :today, :at) "
        "ON CONFLICT (key) DO UPDATE SET verdict = :verdict, until_on = :until, outcome = :outcome, "
        "decided_on = :today, at = :at",
        {
            "customer_id": customer_id,
            "key": verdict.key,
            "code": code_of(verdict.key),
            "kind": verdict.kind,
            "verdict": verdict.verdict,
            "until": iso(verdict.until_on),
            "outcome": verdict.outcome,
            "today": today.isoformat(),
            "at": at,
        },
    )
    if verdict.kind == "promise" and verdict.verdict != "snoozed":
        book.execute(
            "UPDATE promise SET closed_on = :today WHERE id = :id",
            {"today": today.isoformat(), "id": int(verdict.key.partition(":")[2])},
        )
    complaint_id = keys.complaint_asked_about(verdict.key)
    if complaint_id is not None:
        asked_on = None if verdict.verdict == "snoozed" else today.isoformat()
        book.execute(
            "UPDATE complaint SET asked_on = :asked_on WHERE id = :id",
            {"asked_on": asked_on, "id": complaint_id},
        )
    if verdict.kind == "wish" and verdict.verdict != "snoozed":
        close_wish(book, int(verdict.key.partition(":")[2]), today)
    if verdict.kind == "appointment":
        settle_appointment(book, verdict.key, verdict.verdict, verdict.until_on, today)


def collect(book: sqlite3.Connection, customer_id: int, order_id: int, on: date, at: str) -> None:
    """Record that an order was collected; that they came in is recorded by whoever knows how."""
    record_collected(book, order_id, on)
    decide(book, customer_id, Verdict(keys.order(order_id), "collected", "done"), on, at)


def keep_taste(book: sqlite3.Connection, customer_id: int, outcome: str, today: date) -> int | None:
    """Store what an outcome says of taste as a guess, which the next greeting asks to have confirmed; else nothing."""
    taste = taste_in(outcome)
    if taste is None:
        return None
    kind, text = taste
    return remember_fact(book, customer_id, NewFact(kind, text, guess=True, source="asked"), today)


def record_contact(
    book: sqlite3.Connection,
    customer_id: int,
    channel: str,
    about: str,
    text: str | None,
    today: date,
    at: str,
) -> None:
    """Record that the shop reached out, so that nobody is called twice in a fortnight."""
    book.execute(
        "INSERT INTO contact (customer_id, on_date, at, channel, about, text) "
        "VALUES (:customer_id, :today, :at, :channel, :about, :text)",
        {
            "customer_id": customer_id,
            "today": today.isoformat(),
            "at": at,
            "channel": channel,
            "about": about,
            "text": text,
        },
    )
