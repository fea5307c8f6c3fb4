"""At the counter, selling: items with their prices, for whom and for what."""

from __future__ import annotations

import pytest

from factories import Run, Shop


@pytest.fixture(autouse=True)
def _lucia(shop: Shop) -> None:
    """Everything here is sold to Lucia Bianchi."""
    shop.customer("Lucia Bianchi")


def test_a_sale_is_echoed_with_items_recipient_money_and_weekday(run: Run) -> None:
    ran = run("sold", "bianchi", "storybook", "14.90", "--for", "nephew Luca")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    parts = ("Lucia Bianchi", "storybook", "nephew Luca", "€14.90", "Friday 12 June 2026")
    assert [part for part in parts if part not in ran.out] == []


@pytest.mark.parametrize(
    ("words", "lines", "total"),
    [
        (["tea", "4.50"], [("tea", 450)], 450),
        (["tea", "4,50"], [("tea", 450)], 450),
        (["tea"], [("tea", 0)], 0),
        (["tea", "4.50", "pot", "20"], [("tea", 450), ("pot", 2000)], 2450),
        (["tea", "pot", "20"], [("tea pot", 2000)], 2000),
        (["tea,", "pot", "20"], [("tea", 0), ("pot", 2000)], 2000),
        (["1984", "9.90"], [("1984", 990)], 990),
        (["tea", "€4.50"], [("tea", 450)], 450),
        (["The Gruffalo storybook", "14.90"], [("The Gruffalo storybook", 1490)], 1490),
        (["coat", "1 249,90"], [("coat", 124990)], 124990),
    ],
)
def test_items_and_prices_are_told_apart(
    words: list[str], lines: list[tuple[str, int]], total: int, run: Run
) -> None:
    purchase = run("sold", "bianchi", *words, "--json").data["purchase"]
    assert [(line["item"], line["amount"]["minor"]) for line in purchase["lines"]] == lines
    assert purchase["total"] == {"minor": total, "currency": "EUR"}


def test_a_return_is_a_negative_price(run: Run, shop: Shop) -> None:
    run("sold", "bianchi", "tea", "4.50")
    assert run("sold", "bianchi", "tea", "--", "-4.50").status == 0
    assert [row["total_minor"] for row in shop.rows("purchase")] == [450, -450]
    (customer,) = shop.rows("customer")
    assert (customer["spent_minor"], customer["visits"]) == (0, 1)


@pytest.mark.parametrize(
    ("quantity", "price", "minor", "kept"),
    [
        *(
            ("2", "4.50", 900, 2000),
            ("0.250", "24", 600, 250),
            ("0,25", "24", 600, 250),
            ("1", "3", 300, 1000),
        ),
        *(("1.5", "3.33", 500, 1500), ("3", "0.10", 30, 3000)),
    ],
)
def test_a_quantity_multiplies_the_price_for_one(
    quantity: str, price: str, minor: int, kept: int, run: Run, shop: Shop
) -> None:
    assert run("sold", "bianchi", "tea", price, "--qty", quantity).status == 0
    (line,) = shop.rows("purchase_line")
    assert (line["amount_minor"], line["quantity_milli"]) == (minor, kept)


@pytest.mark.parametrize("quantity", ["0", "-1", ".5", "two", "1e3", "0.0001", "99999999", "٣", "1_0", "nan"])
def test_a_quantity_that_is_none_is_refused(quantity: str, run: Run, shop: Shop) -> None:
    ran = run("sold", "bianchi", "tea", "4", f"--qty={quantity}")
    assert (ran.status, shop.rows("purchase"), ran.out) == (2, [], "")


def test_a_quantity_is_for_one_item_only(run: Run, shop: Shop) -> None:
    ran = run("sold", "bianchi", "tea", "4", "pot", "20", "--qty", "2")
    assert (ran.status, shop.rows("purchase")) == (2, [])


@pytest.mark.parametrize(
    "words",
    [["4.50"], ["4.50", "tea"], ["tea", "4.50", "3.20"], ["", "4.50"], ["\x1b[0m", "4"]],
)
def test_a_price_without_its_item_is_refused(words: list[str], run: Run, shop: Shop) -> None:
    ran = run("sold", "bianchi", *words)
    assert (ran.status, ran.out, shop.rows("purchase")) == (2, "", [])


@pytest.mark.parametrize("price", ["1.234", "$5", "24.999", "5 USD"])
def test_an_amount_that_can_be_read_two_ways_or_is_not_the_shop_s_money_is_refused(
    price: str, run: Run, shop: Shop
) -> None:
    ran = run("sold", "bianchi", "tea", price, "--json")
    assert (ran.status, ran.error["code"], shop.rows("purchase")) == (2, "bad_money", [])


def test_every_option_of_a_sale_is_kept(run: Run, shop: Shop) -> None:
    (lucia,) = shop.rows("customer")
    shop.person(shop.customer("Anna Berg"), "nephew", "Luca")  # another's nephew is not hers
    run("remember", "bianchi", "nephew", "Luca")
    ran = run(
        *(
            "sold",
            "bianchi",
            "storybook",
            "14.90",
            "--for",
            "nephew Luca",
            "--occasion",
            "Birthday",
            "--surprise",
        ),
        *("--private", "--on", "10.6.", "--tag", "Book", "--qty", "2", "--receipt", "R-77", "--json"),
    )
    hers = next(row["id"] for row in shop.rows("person") if row["customer_id"] == lucia["id"])
    assert ran.data["purchase"] == {
        "id": 1,
        "on": "2026-06-10",
        "total": {"minor": 2980, "currency": "EUR"},
        "for": "nephew Luca",
        "person_id": hers,
        "occasion": "birthday",
        "surprise": True,
        "private": True,
        "receipt": "R-77",
        "lines": [
            {
                "item": "storybook",
                "quantity": 2.0,
                "amount": {"minor": 2980, "currency": "EUR"},
                "tag": "book",
            }
        ],
    }


def test_what_was_sold_is_what_show_has(run: Run) -> None:
    sold = run("sold", "bianchi", "tea", "4.50", "--tag", "tea", "--json").data["purchase"]
    (shown,) = run("show", "bianchi", "--json").data["purchases"]
    lines = [{key: line[key] for key in sold["lines"][0]} for line in shown["lines"]]
    assert {**{key: shown[key] for key in sold}, "lines": lines} == sold


@pytest.mark.parametrize("whom", ["nephew", "Luca", "nephew Luca", "LUCA"])
def test_a_known_person_is_recognised_in_for(whom: str, run: Run) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    assert run("sold", "bianchi", "tea", "--for", whom, "--json").data["purchase"]["person_id"] == 1


def test_one_of_two_nephews_is_not_guessed(run: Run) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    run("remember", "bianchi", "nephew", "Marco")
    purchase = run("sold", "bianchi", "tea", "--for", "nephew", "--json").data["purchase"]
    assert (purchase["for"], purchase["person_id"]) == ("nephew", None)


def test_a_receipt_is_recorded_once(run: Run, shop: Shop) -> None:
    run("sold", "bianchi", "tea", "4", "--receipt", "R1")
    ran = run("sold", "bianchi", "pot", "20", "--receipt", "R1", "--json")
    assert (ran.status, ran.error["code"], len(shop.rows("purchase"))) == (5, "duplicate", 1)


def test_a_sale_lies_behind(run: Run) -> None:
    assert run("sold", "bianchi", "tea", "--on", "tomorrow").status == 2
    assert run("sold", "bianchi", "tea", "--on", "fri", "--json").data["purchase"]["on"] == "2026-06-12"


def test_a_sale_is_in_the_shop_s_own_currency(run: Run, shop: Shop) -> None:
    shop.settings(currency="JPY")
    purchase = run("sold", "bianchi", "tea", "1,249", "--json").data["purchase"]
    assert purchase["total"] == {"minor": 1249, "currency": "JPY"}


def test_an_item_may_begin_with_a_dash_after_two_dashes(run: Run) -> None:
    purchase = run("sold", "bianchi", "--json", "--", "--force, a novel", "12").data["purchase"]
    assert [line["item"] for line in purchase["lines"]] == ["--force, a novel"]


def test_a_sale_of_an_enormous_sum_is_refused_rather_than_overflow(run: Run, shop: Shop) -> None:
    ran = run("sold", "bianchi", "castle", "999999999999", "--qty", "9999999")
    assert (ran.status, ran.out) == (2, "")
    assert shop.rows("purchase") == []
