"""A complaint met in the morning or at the counter: it is closed by how it was put right, and by nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.messages import confirmations
from custmem.domain.shop import next_open_day
from custmem.errors import Conflict, UsageError
from custmem.recall.memories import memory_of
from custmem.record.feedback import Resolution, resolve_complaint

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.customers.memory import Complaint, Customer
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing


def put_right(
    writing: Writing, customer: Customer, item: FollowUp, how: str | None, shop: Shop, today: date
) -> str:
    """Take the outcome of a follow-up as how the complaint was put right, and return what is said of it.

    Raises UsageError when there is none.
    """
    if how is None:
        raise missing_resolution(item.code)
    complaint_id = int(item.key.partition(":")[2])
    resolve_complaint(writing.book, customer.id, complaint_id, Resolution(how), today, writing.at)
    text = complaint_of(writing.book, customer.id, complaint_id).text
    return confirmations.said_resolved(customer.name, text, how, checked_on(today, shop))


def missing_resolution(code: str) -> UsageError:
    """Return the error that says what is missing to close a complaint."""
    return UsageError(
        "how it was put right is missing", f'for example: custmem resolve {code} "a fresh bowl, and the wine"'
    )


def not_put_right(code: str) -> Conflict:
    """Return the error that a complaint is neither skipped nor asked away."""
    return Conflict(
        f"{code} is a complaint, and stays open until it is put right",
        f'custmem resolve {code} "how" closes it, custmem snooze {code} DATE puts it off',
    )


def checked_on(today: date, shop: Shop) -> date:
    """Return the day on which what was put right today is asked about."""
    return next_open_day(today + timedelta(shop.rules["complaint-check"].days), shop)


def complaint_of(book: sqlite3.Connection, customer_id: int, complaint_id: int) -> Complaint:
    """Return a customer's complaint by its id."""
    return next(each for each in memory_of(book, customer_id).complaints if each.id == complaint_id)
