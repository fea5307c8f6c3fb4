"""The ledger of a loyalty programme: stamps put on a card and taken from it, vouchers and what is spent of them.

Rows are only added. What a card holds and what is left of a voucher are sums, and neither is ever below zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.loyalty.earning import VISIT, VOUCHER, bonus_from, by_from, earned, kept_of
from custmem.domain.loyalty.programme import card_on
from custmem.domain.shop import is_double
from custmem.domain.text.dates import iso, shift_months
from custmem.domain.value import NamedTuple
from custmem.recall.commitments import stamped, vouchers
from custmem.recall.memories import memory_of

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.loyalty.earning import Bonus
    from custmem.domain.loyalty.programme import Programme
    from custmem.domain.shop import Shop
    from custmem.record.sales import Sale

START, PAPER, REFERRAL = "head start", "paper card", "referral"
"""Why stamps were put on a card, where it was not for coming or buying."""


class Movement(NamedTuple):
    """What was written: the row's id, and how many stamps of a head start came before it."""

    id: int
    start: int = 0


def put_stamps(
    book: sqlite3.Connection,
    customer_id: int,
    number: int,
    on: date,
    programme: Programme,
    *,
    why: str | None = None,
    purchase_id: int | None = None,
) -> Movement:
    """Put so many stamps on a customer's card; a new one has its head start, but not one taken over from paper."""
    begun = book.execute(
        "SELECT 1 FROM stamp WHERE customer_id = :id LIMIT 1", {"id": customer_id}
    ).fetchone()
    start = programme.start if begun is None and why != PAPER else 0
    if start:
        _add(book, customer_id, "stamp", start, on, why=START)
    return Movement(_add(book, customer_id, "stamp", number, on, why=why, purchase_id=purchase_id), start)


def take_stamps(book: sqlite3.Connection, customer_id: int, number: int, on: date) -> int:
    """Take so many stamps back that are on a customer's card, and return the row's id."""
    return _add(book, customer_id, "taken", number, on)


def record_reward(book: sqlite3.Connection, customer_id: int, needed: int, today: date) -> int:
    """Take from a customer's card what a reward costs, and return the row's id."""
    return _add(book, customer_id, "redeemed", needed, today)


def _add(
    book: sqlite3.Connection,
    customer_id: int,
    kind: str,
    number: int,
    on: date,
    *,
    why: str | None = None,
    purchase_id: int | None = None,
    back_id: int | None = None,
) -> int:
    (stamp_id,) = book.execute(
        "INSERT INTO stamp (customer_id, kind, number, on_date, purchase_id, back_id, why) "
        "VALUES (:customer_id, :kind, :number, :on, :purchase_id, :back_id, :why) RETURNING id",
        {
            "customer_id": customer_id,
            "kind": kind,
            "number": number,
            "on": on.isoformat(),
            "purchase_id": purchase_id,
            "back_id": back_id,
            "why": why,
        },
    ).fetchone()
    return int(stamp_id)


def stamp_sale(
    book: sqlite3.Connection, customer_id: int, purchase_id: int, sale: Sale, shop: Shop
) -> tuple[int, int]:
    """Put on a card what a sale earns, or take from it what a return undoes; returns both numbers."""
    programme = shop.programme
    taken = 0
    if programme is None:
        return 0, 0
    if any(line.amount_minor < 0 for line in sale.lines):
        taken = _take_for_return(book, customer_id, purchase_id, sale.on, shop)
    twice = is_double(sale.on, programme.double)
    number = earned(sale.lines, programme, shop.currency, is_double=twice)
    if number and not _was_stamped_today(book, customer_id, sale.on, programme, shop):
        put_stamps(book, customer_id, number, sale.on, programme, purchase_id=purchase_id)
        return number, taken
    return 0, taken


def _was_stamped_today(
    book: sqlite3.Connection, customer_id: int, on: date, programme: Programme, shop: Shop
) -> bool:
    """Say whether a visit of this day is on the card already, where a visit is what counts."""
    by = by_from(programme.by, shop.currency)
    if by is None or by.rule != VISIT:
        return False
    (number,) = book.execute(
        "SELECT COALESCE(sum(CASE kind WHEN 'stamp' THEN stamp.number ELSE -stamp.number END), 0) FROM stamp "
        "JOIN purchase ON purchase.id = purchase_id WHERE stamp.customer_id = :id AND purchase.on_date = :on",
        {"id": customer_id, "on": on.isoformat()},
    ).fetchone()
    return bool(number > 0)


def _take_for_return(book: sqlite3.Connection, customer_id: int, back_id: int, on: date, shop: Shop) -> int:
    """Take back the stamps of purchases of which too little is kept now, as far as they are still on the card."""
    programme = shop.programme
    assert programme is not None
    held: dict[int, int] = {}
    for entry in stamped(book, customer_id):
        if entry.purchase_id is not None:
            held.setdefault(entry.purchase_id, 0)
            held[entry.purchase_id] += entry.number if entry.kind == "stamp" else -entry.number
    purchases = memory_of(book, customer_id, whole=True).purchases
    before = kept_of([each for each in purchases if each.id != back_id])
    now = kept_of(purchases)
    taken = 0
    for purchase in purchases:
        number = held.get(purchase.id, 0)
        if number <= 0 or now[purchase.id] == before.get(purchase.id):
            continue
        twice = is_double(purchase.on, programme.double)
        due = earned(now[purchase.id], programme, shop.currency, is_double=twice)
        if now[purchase.id] and due == 0 and not programme.by:
            due = number  # stamped by a rule that is no more: only what came back whole counts
        on_card = card_on(on, stamped(book, customer_id), programme).stamps
        back = min(number - due, on_card)
        if back > 0:
            _add(book, customer_id, "taken", back, on, purchase_id=purchase.id, back_id=back_id)
            taken += back
    return taken


def reward_referral(
    book: sqlite3.Connection, customer_id: int, sender_id: int, shop: Shop, today: date
) -> Bonus | None:
    """Give both what a referral brings, once in a customer's life; returns what it was."""
    bonus = bonus_from(shop.referral, shop.currency) if shop.referral else None
    if (
        bonus is None
        or (bonus.kind != VOUCHER and shop.programme is None)
        or _was_rewarded(book, customer_id)
    ):
        return None
    for key, number in ((sender_id, bonus.sender), (customer_id, bonus.newcomer)):
        if number and bonus.kind == VOUCHER:
            new_voucher(book, key, number, shop, today, why=REFERRAL)
        elif number and shop.programme is not None:
            put_stamps(book, key, number, today, shop.programme, why=REFERRAL)
    return bonus


def _was_rewarded(book: sqlite3.Connection, customer_id: int) -> bool:
    found = book.execute(
        "SELECT 1 FROM stamp WHERE customer_id = :id AND why = :why UNION ALL "
        "SELECT 1 FROM voucher WHERE customer_id = :id AND why = :why",
        {"id": customer_id, "why": REFERRAL},
    ).fetchone()
    return found is not None


FOR_EVER = "for ever"


def new_voucher(
    book: sqlite3.Connection,
    customer_id: int,
    minor: int,
    shop: Shop,
    today: date,
    *,
    until: date | str | None = None,
    why: str | None = None,
) -> tuple[int, date | None]:
    """Record a voucher; returns its id and until when it is good: as told, else for as long as the shop's are."""
    ends = None if isinstance(until, str) else until
    if until is None and shop.voucher_months:
        ends = shift_months(today, shop.voucher_months)
    return _add_voucher(book, customer_id, minor, shop.currency, today, ends, None, why), ends


def spend_vouchers(book: sqlite3.Connection, customer_id: int, minor: int, today: date) -> list[int]:
    """Spend an amount that is there of a customer's vouchers, the first to end first; returns the rows' ids."""
    spent = []
    for voucher in vouchers(book, customer_id):
        if minor > 0 and voucher.is_good(today):
            part = min(minor, voucher.left_minor)
            minor -= part
            row = (customer_id, -part, voucher.currency, today, None, voucher.id, None)
            spent.append(_add_voucher(book, *row))
    return spent


def _add_voucher(
    book: sqlite3.Connection,
    customer_id: int,
    minor: int,
    currency: str,
    on: date,
    until: date | None,
    of_id: int | None,
    why: str | None,
) -> int:
    (voucher_id,) = book.execute(
        "INSERT INTO voucher (customer_id, amount_minor, currency, on_date, until_on, of_id, why) "
        "VALUES (:customer_id, :minor, :currency, :on, :until, :of_id, :why) RETURNING id",
        {
            "customer_id": customer_id,
            "minor": minor,
            "currency": currency,
            "on": on.isoformat(),
            "until": iso(until),
            "of_id": of_id,
            "why": why,
        },
    ).fetchone()
    return int(voucher_id)
