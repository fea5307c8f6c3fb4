"""Special orders, typed: ordered, arrived, told, collected or called off, under one code."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, Known, Run, Shop

if TYPE_CHECKING:
    from factories import Ran

ORDERED = TODAY - timedelta(8)


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """Everything here is ordered for Lucia Bianchi."""
    return shop.customer("Lucia Bianchi", phone="055 123 456")


@pytest.fixture
def code(lucia: Known, run: Run) -> str:
    """The code of an order for her."""
    ran = run("order", "bianchi", "Atlas of the Stars", "--expected", "10jun", "--json", today=ORDERED)
    return str(ran.data["order"]["code"])


def owed(run: Run, today: date = TODAY) -> list[str]:
    """What is owed for orders, in the words of the morning's page."""
    items = run("agenda", "--json", today=today).data["items"]
    return [item["text"] for item in items if item["kind"] == "order"]


def here(run: Run, today: date = TODAY) -> list[str]:
    """The alerts of her greeting."""
    return [alert["text"] for alert in run("greet", "bianchi", "--json", today=today).data["alerts"]]


def refused(ran: Ran) -> tuple[int, str]:
    """How a line was refused."""
    return ran.status, str(ran.error["code"])


def test_an_order_is_echoed_with_its_day_and_code(lucia: Known, run: Run) -> None:
    ran = run("order", "bianchi", "Atlas", "of the Stars", "--expected", "fri")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    parts = ("Lucia Bianchi", "Atlas of the Stars", "Friday 12 June 2026")
    assert [part for part in parts if part not in ran.out] == []


def test_an_order_is_chased_told_reminded_and_collected_under_one_code(
    code: str, run: Run, shop: Shop
) -> None:
    assert owed(run, date(2026, 6, 10)) == []
    assert owed(run, date(2026, 6, 11)) == ["Ask the supplier about Atlas of the Stars: expected yesterday"]
    said = run("arrived", code).out
    assert "Lucia Bianchi" in said
    assert "call 055 123 456" in said
    assert owed(run) == ["Tell them that their order is here: Atlas of the Stars"]
    assert here(run) == ["Their order is here: Atlas of the Stars (today)"]
    assert run("done", code, "she", "comes", "Monday").status == 0
    assert owed(run) == []
    assert here(run) == ["Their order is here: Atlas of the Stars (today)"]
    assert run("agenda", "--json").data["expected_today"][0]["customer"]["handle"] == "bianchi"
    assert owed(run, TODAY + timedelta(7)) == ["Remind them that their order is waiting: Atlas of the Stars"]
    assert run("done", code, today=TODAY + timedelta(7)).status == 0
    assert owed(run, TODAY + timedelta(20)) == []
    assert len(owed(run, TODAY + timedelta(21))) == 1
    day = TODAY + timedelta(22)
    assert (
        run("collected", code, today=day).out
        == "Lucia Bianchi: collected Atlas of the Stars, Saturday 4 July 2026\n"
    )
    assert (owed(run, day), here(run, day)) == ([], [])
    (visit,) = shop.rows("visit")
    assert visit["on_date"] == day.isoformat()
    for verb in ("collected", "done", "arrived"):
        assert refused(run(verb, code, "--json", today=day)) == (5, "conflict")


def test_an_order_that_is_asked_for_at_the_counter_is_told(code: str, run: Run, shop: Shop) -> None:
    run("arrived", code)
    assert run("asked", "bianchi", code, "she will come back with the car").status == 0
    assert [row["told_on"] for row in shop.rows("special_order")] == [TODAY.isoformat()]
    assert owed(run) == []


def test_a_chase_put_off_does_not_hide_that_it_is_here(code: str, run: Run) -> None:
    assert run("snooze", code, "+5d").status == 0
    assert owed(run) == []
    run("arrived", code)
    assert len(owed(run)) == 1


def test_an_order_is_called_off_only_with_the_reason_why(code: str, run: Run, shop: Shop) -> None:
    ran = run("skip", code, "--json")
    assert (refused(ran), shop.rows("decision")) == ((2, "usage"), [])
    assert run("skip", code, "she", "has", "it").status == 0
    assert [row["cancelled_on"] for row in shop.rows("special_order")] == [TODAY.isoformat()]
    assert (owed(run), here(run)) == ([], [])
    assert refused(run("collected", code, "--json")) == (5, "conflict")


def test_a_promise_is_dropped_only_with_the_reason_why(lucia: Known, run: Run) -> None:
    code = run("promise", "bianchi", "hold the tea", "--by", "today", "--json").data["promise"]["code"]
    assert refused(run("skip", code, "--json")) == (2, "usage")
    assert run("skip", code, "sold out").status == 0


def test_whom_to_tell_is_said_as_the_morning_s_page_says_it(code: str, run: Run) -> None:
    run("consent", "bianchi", "--refuse", "call")
    ran = run("arrived", code, "--json")
    (item,) = run("agenda", "--json").data["items"]
    assert (item["channel"], item["reach"]) == (ran.data["channel"], ran.data["reach"])
    assert "send a message to 055 123 456" in ran.data["said"]


def test_whoever_was_told_of_an_order_hears_of_nothing_kind_for_a_fortnight(
    code: str, run: Run, shop: Shop, lucia: Known
) -> None:
    shop.event(lucia, "exams", on=TODAY - timedelta(1))
    run("done", code, "they ship it on Monday")  # said by the supplier, so nobody called her
    assert [item["kind"] for item in run("agenda", "--json").data["items"]] == ["event"]
    run("arrived", code)
    run("done", code, "she comes on Monday")
    assert run("agenda", "--json").data["items"] == []
    assert [row["text"] for row in shop.rows("contact")] == ["she comes on Monday"]


def test_an_order_arrives_by_its_item_too(code: str, run: Run, shop: Shop) -> None:
    assert run("arrived", "ATLAS of the stars").status == 0
    assert [row["arrived_on"] for row in shop.rows("special_order")] == [TODAY.isoformat()]
    assert shop.rows("arrival") == []


def test_of_several_orders_for_one_thing_the_code_decides(code: str, run: Run, shop: Shop) -> None:
    shop.customer("Bo Ek")
    other = run("order", "ek", "atlas of the stars", "--json").data["order"]["code"]
    ran = run("arrived", "Atlas of the Stars", "--json")
    assert refused(ran) == (4, "ambiguous")
    assert [(each["handle"], each["code"]) for each in ran.error["candidates"]] == [
        ("bianchi", code),
        ("ek", other),
    ]
    assert run("arrived", code).status == 0
    assert run("arrived", "Atlas of the Stars", "--json").data["customer"]["handle"] == "ek"


@pytest.mark.parametrize("on", [TODAY, TODAY + timedelta(3)])
def test_who_buys_the_very_thing_has_collected_it(on: date, code: str, run: Run, shop: Shop) -> None:
    ran = run("sold", "bianchi", "tea", "3", "atlas of the STARS", "89", today=on)
    assert "collected as ordered: Atlas of the Stars" in ran.out
    assert [row["collected_on"] for row in shop.rows("special_order")] == [on.isoformat()]


@pytest.mark.parametrize(
    "line", ["visit bianchi", "sold bianchi atlas 9", "sold bianchi|atlas of the stars|-89"]
)
def test_nothing_else_collects_an_order(line: str, code: str, run: Run, shop: Shop) -> None:
    run("arrived", code)
    first, *rest = line.split("|")
    assert run(*first.split(), *rest).status == 0
    assert [row["collected_on"] for row in shop.rows("special_order")] == [None]


@pytest.mark.parametrize("verb", ["arrived", "collected"])
def test_nothing_is_here_or_gone_before_it_was_ordered(verb: str, code: str, run: Run) -> None:
    ran = run(verb, "Atlas of the Stars", "--on", "1jun")
    assert "that is before it was ordered, " in ran.err


@pytest.mark.parametrize("verb", ["arrived", "collected"])
def test_what_is_missing_is_shown_by_an_example_of_the_very_verb(verb: str, run: Run) -> None:
    assert f'for example: custmem {verb} "the atlas"' in run(verb, "").err


@pytest.mark.parametrize(
    ("words", "status", "error"),
    [
        (("order", "bianchi", ""), 2, "usage"),
        (("order", "bianchi", "globe", "--expected", "yesterday"), 2, "bad_date"),
        (("order", "nobody", "globe"), 3, "not_found"),
        (("arrived", "cccc"), 3, "not_found"),
        (("arrived", ""), 2, "usage"),
        (("arrived", "Atlas of the Stars", "--on", "1jun"), 2, "bad_date"),
        (("arrived", "Atlas of the Stars", "--on", "tomorrow"), 2, "bad_date"),
        (("collected", "cccc"), 3, "not_found"),
        (("collected", "globe"), 3, "not_found"),
        (("collected", "Atlas of the Stars", "--on", "1jun"), 2, "bad_date"),
    ],
)
def test_what_makes_no_sense_is_refused(
    words: tuple[str, ...], status: int, error: str, code: str, run: Run, shop: Shop
) -> None:
    before = shop.rows("special_order")
    assert refused(run(*words, "--json")) == (status, error)
    assert (shop.rows("special_order"), shop.rows("arrival")) == (before, [])


def test_a_private_order_is_shown_on_the_private_page_alone(lucia: Known, run: Run) -> None:
    run("order", "bianchi", "a ring", "--private", "--expected", "today")
    day = TODAY + timedelta(1)
    lines = ("agenda", "greet bianchi", "show bianchi", "show bianchi --json")
    assert [line for line in lines if "ring" in run(*line.split(), today=day).out] == []
    assert len(owed(run, day)) == 1
    assert "a ring [private]" in run("show", "bianchi", "--private").out
    assert run("show", "bianchi", "--private", "--json").data["orders"][0]["item"] == "a ring"


def test_an_order_s_new_day_is_told_once_and_then_waited_for(code: str, run: Run) -> None:
    moved = run("order", code, "--expected", "26jun", "--json").data
    assert moved["order"]["expected_on"] == "2026-06-26"
    assert "now expected on Friday 26 June 2026; call 055 123 456" in moved["said"]
    (item,) = run("agenda", "--json").data["items"]
    assert (item["code"], item["channel"]) == (code, "call")
    assert item["text"] == "Tell them the new day of their order: Atlas of the Stars, Friday 26 June"
    (alert,) = run("greet", "bianchi", "--json").data["alerts"]
    assert alert["text"] == item["text"]
    assert run("done", code).status == 0
    assert run("agenda", "--json").data["items"] == []
    late = run("agenda", "--json", today=date(2026, 6, 27)).data["items"]
    assert [each["text"] for each in late] == [
        "Ask the supplier about Atlas of the Stars: expected yesterday"
    ]


def test_who_came_in_since_has_heard_the_new_day_of_their_order(code: str, run: Run) -> None:
    run("order", code, "--expected", "26jun")
    run("visit", "bianchi", today=TODAY + timedelta(1))
    assert run("agenda", "--json", today=TODAY + timedelta(1)).data["items"] == []


def test_a_new_day_needs_an_order_on_its_way_and_a_day(code: str, run: Run) -> None:
    ran = run("order", code)
    assert (ran.status, ran.err) == (
        2,
        f"custmem: the new day of {code} is missing; custmem order {code} --expected fri\n",
    )
    run("arrived", code)
    assert run("order", code, "--expected", "26jun").status == 5
