"""The kept figures of many customers at once."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.memory import Line
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import KEPT_COLUMNS, NO_HISTORY, refresh_customer, refresh_customers
from custmem.record.facts import NewEvent, remember_event
from custmem.record.sales import Sale, record_sale, record_visit
from factories import TODAY

if TYPE_CHECKING:
    import sqlite3

    from factories import Known, Shop

_FIGURES = f"SELECT {', '.join(KEPT_COLUMNS)} FROM customer ORDER BY id"


def live(book: sqlite3.Connection, who: Known, chance: random.Random) -> None:
    """Give a customer a life of visits, sales, returns and a time away."""
    shop = shop_of(book)
    for _ in range(chance.randrange(12)):
        day = TODAY - timedelta(chance.randrange(400))
        if chance.random() < 0.3:
            record_visit(book, who.id, day, shop)
        else:
            amount = chance.choice((-500, 0, 250, 1000))
            record_sale(
                book,
                who.id,
                Sale(day, [Line("tea", 1000, amount, None)], None, None, None, False, False, None),
                shop,
            )
    if chance.random() < 0.5:
        away = NewEvent("away", "cruise", TODAY - timedelta(9), TODAY + timedelta(20))
        remember_event(book, who.id, away, TODAY)


def test_the_figures_of_many_are_those_of_each(shop: Shop) -> None:
    customers = [shop.customer(f"Customer Number{number}") for number in range(25)]

    def act(book: sqlite3.Connection) -> None:
        for who in customers:
            live(book, who, random.Random(who.id))
        for gap in (None, 30):
            for who in customers:
                refresh_customer(book, who.id, gap)
            expected = book.execute(_FIGURES).fetchall()
            book.execute("UPDATE customer SET visits = 99, spent_minor = 99, expected_on = NULL")
            refresh_customers(book, [who.id for who in customers], gap)
            assert expected == book.execute(_FIGURES).fetchall()

    shop.change(act)


def test_nobody_else_s_figures_are_touched(shop: Shop) -> None:
    first, second = shop.customer(visits=[TODAY]), shop.customer(visits=[TODAY])

    def act(book: sqlite3.Connection) -> list[tuple[int, int]]:
        book.execute("UPDATE customer SET visits = 99")
        refresh_customers(book, [second.id], None)
        return book.execute("SELECT id, visits FROM customer ORDER BY id").fetchall()

    assert shop.change(act) == [(first.id, 99), (second.id, 1)]


def test_who_was_never_here_has_no_history(shop: Shop) -> None:
    who = shop.customer()

    def act(book: sqlite3.Connection) -> object:
        book.execute("UPDATE customer SET visits = 99")
        refresh_customers(book, [who.id], None)
        return book.execute(_FIGURES).fetchone()

    assert shop.change(act) == tuple(NO_HISTORY.values())
