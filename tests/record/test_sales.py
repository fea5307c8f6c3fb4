"""A sale and a visit, and the figures they move in the same transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.customers.memory import Line
from custmem.errors import Duplicate
from custmem.recall.settings import shop_of
from custmem.record.sales import Sale, record_sale, record_visit
from factories import TODAY, Shop

if TYPE_CHECKING:
    from factories import Known


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer who buys."""
    return shop.customer("Lucia Bianchi")


def test_a_purchase_s_total_is_the_sum_of_its_lines(shop: Shop, lucia: Known) -> None:
    lines = (Line("tea", 250, 600, "tea"), Line("pot", 1000, 2000, None), Line("discount", 1000, -100, None))
    sale = Sale(TODAY, lines, None, None, None, False, False, None)
    shop.change(lambda book: record_sale(book, lucia.id, sale, shop_of(book)))
    (purchase,) = shop.rows("purchase")
    assert (sale.total_minor, purchase["total_minor"], purchase["currency"]) == (2500, 2500, "EUR")
    kept = [
        (line["item"], line["quantity_milli"], line["amount_minor"], line["tag"])
        for line in shop.rows("purchase_line")
    ]
    assert sorted(kept) == sorted(lines)


def test_spend_is_net_of_returns_and_a_return_is_a_day_here(shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia, minor=5000, on=TODAY - timedelta(3))
    shop.purchase(lucia, minor=-2000, on=TODAY)
    (customer,) = shop.rows("customer")
    assert (customer["spent_minor"], customer["visits"], customer["last_visit_on"]) == (3000, 2, "2026-06-12")


def test_two_purchases_on_one_day_are_one_visit(shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia)
    shop.purchase(lucia)
    assert [(customer["visits"], customer["spent_minor"]) for customer in shop.rows("customer")] == [(1, 900)]


def test_a_sale_typed_late_counts_on_its_own_day(shop: Shop, lucia: Known) -> None:
    shop.visit(lucia, TODAY)
    shop.purchase(lucia, on=TODAY - timedelta(30))
    (customer,) = shop.rows("customer")
    assert (customer["first_visit_on"], customer["last_visit_on"], customer["visits"]) == (
        "2026-05-13",
        "2026-06-12",
        2,
    )


def test_a_receipt_is_recorded_once_and_none_at_all_as_often_as_you_like(shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia, receipt="R1")
    with pytest.raises(Duplicate):
        shop.purchase(shop.customer("Anna Berg"), receipt="R1")
    shop.purchase(lucia)
    shop.purchase(lucia)
    assert len(shop.rows("purchase")) == 3


def test_a_visit_is_new_once_a_day(shop: Shop, lucia: Known) -> None:
    def visit() -> bool:
        return shop.change(lambda book: record_visit(book, lucia.id, TODAY, shop_of(book)))

    assert [visit(), visit()] == [True, False]


def test_a_visit_beside_a_return_is_noted_already(shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia, minor=-500, on=TODAY)
    assert shop.change(lambda book: record_visit(book, lucia.id, TODAY, shop_of(book))) is False


def test_after_twenty_sales_the_shop_knows_what_is_significant_to_it(shop: Shop, lucia: Known) -> None:
    for number in range(19):
        shop.purchase(lucia, minor=1000 + number)
    assert _setting(shop, "learned_significant_minor") == ""
    shop.purchase(lucia, minor=90_000)
    assert 1018 < int(_setting(shop, "learned_significant_minor")) <= 90_000
    assert int(_setting(shop, "learned_largest_minor")) >= 2 * int(
        _setting(shop, "learned_significant_minor")
    )


def test_the_shop_learns_again_only_when_its_sales_have_grown_by_a_tenth(shop: Shop, lucia: Known) -> None:
    learned = []
    for _ in range(30):
        shop.purchase(lucia, minor=1000)
        learned.append(_setting(shop, "learned_at_purchase"))
    assert list(dict.fromkeys(learned)) == ["0", "20", "22", "25", "28"]


def _setting(shop: Shop, key: str) -> str:
    return next(str(row["value"]) for row in shop.rows("setting") if row["key"] == key)
