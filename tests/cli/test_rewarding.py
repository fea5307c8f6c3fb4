"""Stamps, rewards and the programme, as typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from factories import TODAY

if TYPE_CHECKING:
    from factories import Known, Run, Shop


@pytest.fixture
def anna(shop: Shop) -> Known:
    """A customer of a café with a programme."""
    shop.settings(loyalty_stamps="5", loyalty_reward="a coffee")
    return shop.customer("Anna Rossi", phone="055 1")


def test_stamps_are_put_on_a_card_and_a_full_one_is_redeemed(run: Run, shop: Shop, anna: Known) -> None:
    typed = [("stamp", "rossi"), ("stamp", "rossi", "5"), ("redeem", "anna", "rossi"), ("stamp", "rossi")]
    assert [run(*words).out for words in typed] == [
        "Anna Rossi: 1 stamp, 1 of 5\n",
        "Anna Rossi: 5 stamps; the card is full: a coffee\n",
        "Anna Rossi: got a coffee; 1 stamp left on the card\n",
        "Anna Rossi: 1 stamp, 2 of 5\n",
    ]
    assert [(row["kind"], row["number"], row["on_date"]) for row in shop.rows("stamp")] == [
        ("stamp", 1, "2026-06-12"),
        ("stamp", 5, "2026-06-12"),
        ("redeemed", 5, "2026-06-12"),
        ("stamp", 1, "2026-06-12"),
    ]


@pytest.mark.parametrize(("stamps", "missing"), [(1, "4 are missing"), (4, "1 is missing")])
def test_a_card_that_is_not_full_is_not_redeemed(
    stamps: int, missing: str, run: Run, shop: Shop, anna: Known
) -> None:
    run("stamp", "rossi", str(stamps))
    ran = run("redeem", "rossi", "--json")
    assert (ran.status, ran.error["code"]) == (5, "conflict")
    assert ran.error["message"] == f"rossi has {stamps} of 5 stamps: {missing}"
    assert len(shop.rows("stamp")) == 1


@pytest.mark.parametrize("number", ["0", "x", "101", "1.5", "99999", "³"])
def test_a_number_of_stamps_is_a_small_whole_one(number: str, run: Run, shop: Shop, anna: Known) -> None:
    ran = run("stamp", "rossi", number)
    assert (ran.status, shop.rows("stamp")) == (2, [])
    assert "is not a number of stamps" in ran.err


@pytest.mark.parametrize("words", [("stamp", "rossi"), ("redeem", "rossi")])
def test_without_a_programme_nothing_is_stamped(words: tuple[str, ...], run: Run, shop: Shop) -> None:
    shop.customer("Anna Rossi")
    ran = run(*words)
    assert (ran.status, shop.rows("stamp")) == (5, [])
    assert "custmem config loyalty_stamps 10 begins one" in ran.err


def test_the_programme_and_who_is_near_a_reward(run: Run, shop: Shop, anna: Known) -> None:
    assert "Nobody has half of the stamps" in run("loyalty").out
    for name, number in (("Bo Ek", "3"), ("Cara Lind", "7"), ("Dan Moor", "2")):
        shop.customer(name)
        run("stamp", name, number)
    lines = run("loyalty").out.splitlines()
    assert lines[0] == "5 stamps for a coffee"
    assert [line.split()[0] for line in lines[1:]] == ["lind", "ek"]
    assert lines[1].endswith("7 stamps · card full")
    assert lines[2].endswith("3 of 5 · two stamps to go")
    assert run("loyalty", "--plain", "--limit", "1").out == "lind\tCara Lind\t7\t5\t\n"
    run("archive", "lind")
    assert [customer["handle"] for customer in run("loyalty", "--json").data["customers"]] == ["ek"]


def test_the_last_line_of_a_greeting_says_how_near_the_reward_is(run: Run, shop: Shop, anna: Known) -> None:
    run("stamp", "rossi", "3")
    assert run("greet", "rossi").out.splitlines()[-1] == "two stamps to go"
    shop.purchase(anna, "green tea", on=TODAY - timedelta(10))
    assert (
        run("greet", "rossi").out.splitlines()[-1] == "Last bought: the green tea, 2 June · two stamps to go"
    )
    shop.purchase(anna, "a very long name of something that takes all of a line", on=TODAY - timedelta(9))
    last = run("greet", "rossi").out.splitlines()
    assert "two stamps to go" in last
    run("stamp", "rossi", "2")
    out = run("greet", "rossi").out
    assert "Card full: offer them a coffee" in out
    assert "to go" not in out


def test_a_reward_that_would_be_lost_is_on_the_agenda_and_settled_by_its_code(
    run: Run, shop: Shop, anna: Known
) -> None:
    run("config", "loyalty_months", "3")
    run("stamp", "rossi", "5", today=TODAY - timedelta(85))
    (item,) = run("agenda", "--json").data["items"]
    assert (item["kind"], item["text"]) == (
        "reward", "Tell them that a coffee on the full card is lost after Friday 19 June",
    )  # fmt: skip
    assert run("done", item["code"], "she comes on Monday").status == 0
    assert run("agenda", "--json").data["items"] == []
    assert run("greet", "rossi", "--json").data["alerts"][0]["kind"] == "reward_ready"
