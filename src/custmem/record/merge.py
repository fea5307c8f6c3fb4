"""Two customers made one: rows handed over, decisions and codes that still mean their thing.

Rows keep their ids and only change whose they are, so that what was printed keeps its code. What is kept of two, and
why, is docs/decisions/0011-merging.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.duplicates.merging import Joining, doubts, keys_now, outranks, renamed
from custmem.domain.followups.followups import all_with_codes
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.rule_context import teller_for
from custmem.domain.text.dates import iso
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.errors import Conflict
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.record.customer_stats import refresh_customer
from custmem.record.customers import MOST_OF_ONE_NAME, edit_customer, is_taken, join_tags
from custmem.record.merge_facts import TOLD, JointPage, settle

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

    from custmem.domain.customers.memory import Customer, Decision
    from custmem.domain.duplicates.merging import Thing
    from custmem.domain.shop import Shop


def things_of(book: sqlite3.Connection, customer_ids: Iterable[int], shop: Shop, today: date) -> list[Thing]:
    """Return everything of these customers that can have a code today."""
    memories = [memory_of(book, customer_id) for customer_id in customer_ids]
    return [thing for memory in memories for thing in all_with_codes(teller_for(memory, shop, today))]


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


_STRICTEST_FIRST = "CASE answer WHEN 'no' THEN 0 WHEN 'preferred' THEN 1 ELSE 2 END"


def join_consents(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Hand the other's answers over; where both answered for one way of being reached, the stricter holds."""
    both = {"id": customer_id, "other": other_id}
    # Whoever refused to be reached at all on one page is not reached because the other once allowed it.
    book.execute(
        "DELETE FROM consent WHERE answer <> 'no' AND customer_id IN (:id, :other) AND EXISTS ("
        "SELECT 1 FROM consent AS refusal WHERE refusal.customer_id IN (:id, :other) "
        "AND refusal.customer_id <> consent.customer_id AND refusal.channel = 'any' AND refusal.answer = 'no')",
        both,
    )
    book.execute(
        "DELETE FROM consent WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER ("
        f"PARTITION BY channel ORDER BY {_STRICTEST_FIRST}, customer_id = :id DESC) AS place "
        "FROM consent WHERE customer_id IN (:id, :other)) AS ranked WHERE place > 1)",
        both,
    )
    book.execute("UPDATE consent SET customer_id = :id WHERE customer_id = :other", both)


def join_referrals(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Hand over who sent whom; nobody sent himself, and of two who sent one person the first to be told stays."""
    both = {"id": customer_id, "other": other_id}
    book.execute("DELETE FROM referral WHERE customer_id IN (:id, :other) AND by_id IN (:id, :other)", both)
    book.execute(
        "DELETE FROM referral WHERE customer_id IN (:id, :other) AND id > "
        "(SELECT min(id) FROM referral WHERE customer_id IN (:id, :other))",
        both,
    )
    book.execute("UPDATE referral SET customer_id = :id WHERE customer_id = :other", both)
    book.execute("UPDATE referral SET by_id = :id WHERE by_id = :other", both)


HELD = (
    *(*TOLD, "purchase", "visit", "contact", "promise", "decision", "special_order", "wish", "complaint"),
    *("remark", "gift", "appointment", "stamp", "voucher", "quiet"),
)
"""The tables whose rows are a customer's own: each row changes whose it is."""
REFERRING = (
    *((table, "customer_id") for table in (*HELD, "former_customer", "former_key", "not_same")),
    *((table, "customer_id") for table in ("consent", "referral", "customer_tag")),
    ("referral", "by_id"),
    ("person", "known_as_id"),
    ("not_same", "other_id"),
)
"""Every column that says which customer is meant; a test holds this against the tables."""


class Merged(NamedTuple):
    """What came of a merge: the other's rows by table, those that were one with a row of this page, the notes kept."""

    customer: Customer
    other: Customer
    moved: dict[str, int]
    same: dict[str, int]
    notes: tuple[str, ...]


def doubts_about(book: sqlite3.Connection, customer_id: int, other_id: int) -> list[str]:
    """Return what the book says against these two being one person.

    Raises Conflict when both are the same customer.
    """
    one, other = (memory_of(book, key).customer for key in (customer_id, other_id))
    if customer_id == other_id:
        raise Conflict(
            _("both are {handle}: there is nothing to join").format(handle=one.handle),
            _("name two customers"),
        )
    row = book.execute(
        "SELECT 1 FROM not_same WHERE customer_id = :first AND other_id = :second",
        {"first": min(customer_id, other_id), "second": max(customer_id, other_id)},
    ).fetchone()
    return doubts(one, other, told_apart=row is not None)


def merge_customers(
    book: sqlite3.Connection, customer_id: int, other_id: int, shop: Shop, today: date
) -> Merged:
    """Make two customers one, who goes by the first one's name and handle."""
    before = things_of(book, (customer_id, other_id), shop, today)
    own, theirs = memory_of(book, customer_id), memory_of(book, other_id)
    ids = {table: _ids(book, table, other_id) for table in HELD}
    lost_visits = _drop_same_days(book, customer_id, other_id)
    for table in (*HELD, "former_customer", "former_key"):
        _hand_over(book, table, customer_id, other_id)
    join_consents(book, customer_id, other_id)
    join_tags(book, customer_id, other_id)
    join_referrals(book, customer_id, other_id)
    page = JointPage(book, customer_id, theirs.customer.handle, ids, today)
    settle(page)
    _join_pages(own.customer, theirs.customer, page)
    joining = Joining(customer_id, other_id, page.one)
    join_decisions(book, own.decisions.values(), theirs.decisions.values(), joining)
    _point_to(book, customer_id, other_id)
    _leave(book, own.customer, theirs.customer, today)
    refresh_customer(book, customer_id, shop.usual_gap_days)
    settled = {d.key for page in (own, theirs) for d in page.decisions.values() if d.verdict != "snoozed"}
    join_codes(book, [thing for thing in before if thing.key not in settled], joining, shop, today)
    same = {table: len(page.one.get(table, ())) for table in HELD} | {"visit": lost_visits}
    moved = {table: len(ids[table]) - (0 if table == "fact" else same[table]) for table in HELD}
    return Merged(memory_of(book, customer_id).customer, theirs.customer, moved, same, tuple(page.notes))


def _ids(book: sqlite3.Connection, table: str, customer_id: int) -> frozenset[int]:
    rows = book.execute(f"SELECT id FROM {table} WHERE customer_id = :id", {"id": customer_id})
    return frozenset(key for (key,) in rows)


def _drop_same_days(book: sqlite3.Connection, customer_id: int, other_id: int) -> int:
    """Take away the other's visits on days that are noted for both: a day is noted once."""
    return book.execute(
        "DELETE FROM visit WHERE customer_id = :other AND on_date IN "
        "(SELECT on_date FROM visit WHERE customer_id = :id)",
        {"id": customer_id, "other": other_id},
    ).rowcount


def _hand_over(book: sqlite3.Connection, table: str, customer_id: int, other_id: int) -> None:
    book.execute(
        f"UPDATE {table} SET customer_id = :id WHERE customer_id = :other",
        {"id": customer_id, "other": other_id},
    )


def _join_pages(own: Customer, other: Customer, page: JointPage) -> None:
    """Fill the blanks of the page that stays, and keep as notes what the other says differently."""
    if fold(other.name) != fold(own.name):
        page.note(confirmations.also_known_as(other.name))
    if other.nickname and own.nickname and fold(other.nickname) != fold(own.nickname):
        page.note(confirmations.also_known_as(other.nickname))
    if other.language and own.language and other.language != own.language:
        page.note_theirs(f"language {other.language}")
    if other.died_on and own.died_on and other.died_on != own.died_on:
        page.note_theirs(confirmations.died_on(other.died_on))
    present = own.archived_on is None or other.archived_on is None
    for customer in (own, other):
        if customer.archived_on is not None and (present or customer is other):
            page.note(confirmations.put_away_on(customer.archived_on, customer.handle))
    died_on = own.died_on or other.died_on
    edit_customer(
        page.book,
        own.id,
        {
            "nickname": own.nickname or other.nickname,
            "language": own.language or other.language,
            "since_on": min(own.since_on, other.since_on).isoformat(),
            "archived_on": None if present else str(own.archived_on),
            "dead": int(own.dead or other.dead),
            "died_on": iso(died_on),
        },
    )


def _point_to(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Let whatever else means the other mean the customer; nobody is a person in their own life by another page."""
    both = {"id": customer_id, "other": other_id}
    book.execute("UPDATE person SET known_as_id = :id WHERE known_as_id = :other", both)
    book.execute("UPDATE person SET known_as_id = NULL WHERE customer_id = :id AND known_as_id = :id", both)
    pairs = book.execute(
        "SELECT customer_id, other_id, said_on FROM not_same WHERE customer_id = :other "
        "UNION ALL SELECT customer_id, other_id, said_on FROM not_same WHERE other_id = :other",
        both,
    ).fetchall()
    book.execute("DELETE FROM not_same WHERE customer_id = :other", both)
    book.execute("DELETE FROM not_same WHERE other_id = :other", both)
    for first, second, said_on in pairs:
        third = second if first == other_id else first
        if third != customer_id:
            _tell_apart(book, min(third, customer_id), max(third, customer_id), said_on)


def _tell_apart(book: sqlite3.Connection, first: int, second: int, said_on: str) -> None:
    book.execute(
        "INSERT INTO not_same (customer_id, other_id, said_on) VALUES (:first, :second, :said_on) "
        "ON CONFLICT (customer_id, other_id) DO NOTHING",
        {"first": first, "second": second, "said_on": said_on},
    )


def _leave(book: sqlite3.Connection, own: Customer, other: Customer, today: date) -> None:
    """Take the other's page away; their id, handle, name and number mean the customer from now on."""
    book.execute(
        "INSERT INTO former_customer (id, customer_id, handle, name, source, external_id, merged_on) "
        "SELECT id, :id, :handle, name, source, external_id, :today FROM customer WHERE id = :other",
        {
            "id": own.id,
            "other": other.id,
            "handle": _former_handle(book, other.handle),
            "today": today.isoformat(),
        },
    )
    book.execute("DELETE FROM customer WHERE id = :id", {"id": other.id})


def _former_handle(book: sqlite3.Connection, handle: str) -> str:
    """Return the handle, numbered when whoever had it had got it back from an earlier merge of theirs."""
    query = "SELECT 1 FROM former_customer WHERE handle = :handle"
    if book.execute(query, {"handle": handle}).fetchone() is None:
        return handle
    numbered = (f"{handle[:_LONGEST_STEM]}-{number}" for number in range(2, MOST_OF_ONE_NAME))
    return next(free for free in numbered if not is_taken(book, free))


_LONGEST_STEM = 50
