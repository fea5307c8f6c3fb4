"""The agenda as a person gets it, against the rules asked about every customer: nothing due is ever missing."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.followups.agenda import can_be_reached
from custmem.domain.followups.followups import due_today
from custmem.domain.rule_context import teller_for
from custmem.domain.text.dates import MonthDay
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_appointment
from custmem.record.customers import add_customer, record_consents
from factories import TODAY, Shop, typed

PAST = st.integers(0, 140).map(lambda days: TODAY - timedelta(days))
NEAR = st.integers(-20, 20).map(lambda days: TODAY + timedelta(days))
THINGS = st.one_of(
    st.tuples(st.just("purchase"), PAST, st.sampled_from([500, 5_000, 9_000, 40_000])),
    st.tuples(st.just("purchase"), PAST, st.sampled_from([-40_000, -500])),
    st.tuples(st.just("visits"), PAST, st.sampled_from([3, 7, 14, 30])),
    st.tuples(st.just("event"), NEAR, st.just(0)),
    st.tuples(st.just("birthday"), NEAR, st.just(0)),
    st.tuples(st.just("promise"), NEAR, st.just(0)),
    st.tuples(st.just("away"), NEAR, st.just(0)),
    st.tuples(st.just("appointment"), NEAR, st.just(0)),
    st.tuples(st.just("refusal"), NEAR, st.just(0)),
    st.tuples(st.just("christmas"), st.just(TODAY - timedelta(365)), st.sampled_from([5_000, 40_000])),
)
REACH = st.sampled_from([{"phone": "055 1"}, {"address": "Via Roma 1"}, {"card": "C-1"}, {}])
"""How they can be reached: by a call, by a letter, or by nothing."""


def live(shop: Shop, customer: Any, what: str, day: date, number: int) -> None:
    """Let one thing happen in a customer's life."""
    if what == "purchase":
        shop.purchase(customer, "writing desk", number, on=day, tag=(None, "desk", "shelf")[day.day % 3])
    elif what == "visits":
        shop.visit(customer, *(day - timedelta(number * times) for times in range(5)))
    elif what == "event":
        shop.event(customer, f"operation {day}", on=day)
    elif what == "appointment":
        shop.change(lambda book: record_appointment(book, customer.id, "fitting", day, None, TODAY))
    elif what == "refusal":
        shop.change(lambda book: record_consents(book, customer.id, {"any": "no"}, TODAY))
    elif what == "christmas":
        shop.purchase(customer, "gift box", minor=number, on=day)
        shop.visit(customer, day + timedelta(20), day + timedelta(50))
    elif what == "away":
        shop.event(customer, "cruise", on=day, until=day + timedelta(5), kind="away")
    elif what == "birthday":
        shop.person(customer, f"friend {day}", "Kim", birthday=MonthDay(day.month, day.day, None))
    else:
        shop.promise(customer, due_on=day, made_on=day - timedelta(1))


def by_the_rules(book_path: Path, *, everything: bool = True) -> set[tuple[int, str]]:
    """Return what the rules find due, asked about every customer in the book.

    Not everything is what can be done: all of whom something is owed, and of the others what can reach them.
    """
    with closing(sqlite3.connect(book_path)) as book:
        shop = shop_of(book)
        everybody = [key for (key,) in book.execute("SELECT id FROM customer")]
        memories = [memory_of(book, key, whole=True) for key in everybody]
        tellers = [teller_for(memory, shop, TODAY) for memory in memories]
    found = set()
    for teller in tellers:
        items = due_today(teller)
        whole = everything or any(item.obligation for item in items)
        found |= {(teller.memory.customer.id, item.code) for item in items if whole or can_be_reached(item)}
    return found


def by_the_agenda(book_path: Path) -> set[tuple[int, str]]:
    """Return what the whole agenda lists."""
    return listed_in(typed("agenda", "--all", "--json", book=book_path).data)


def listed_in(data: dict[str, Any]) -> set[tuple[int, str]]:
    """Return whom a page lists with what."""
    return {(item["customer"]["id"], item["code"]) for item in data["items"]}


def with_and_without_a_number(shop: Shop, name: str, **known: Any) -> tuple[Any, Any]:
    """Take in somebody who can be called, and somebody just like them whom nothing reaches."""
    return shop.customer(name, phone="055 1", **known), shop.customer(f"{name} II", **known)


@settings(max_examples=40)
@given(
    lives=st.lists(st.tuples(REACH, st.lists(THINGS, max_size=4)), min_size=1, max_size=3),
    rules=st.fixed_dictionaries(
        {},
        optional={
            "rule.promise": st.integers(0, 30).map("delay={}".format),
            "rule.thank-you": st.sampled_from(["on=0", "delay=5", "least_minor=8000", "tag=desk", "first=1"]),
            "rule.satisfaction": st.sampled_from(["on=0", "delay=1", "delay=40", "first=1"]),
            "rule.satisfaction-again": st.sampled_from(["on=0", "delay=1", "delay=4"]),
            "rule.occasion-day": st.sampled_from(["on=0", "delay=3"]),
            "rule.event": st.sampled_from(["on=0", "delay=5"]),
            "rule.overdue": st.sampled_from(["on=0", "delay=5"]),
            "rule.lapsed": st.sampled_from(["on=0", "delay=9"]),
            "rule.desks": st.integers(1, 60).map("tag=Desk;delay={}".format),
            "rule.always": st.just("tag=desk;significant=1"),
            "rule.never": st.just("tag=shelf;significant=0"),
            "lead_days": st.integers(1, 20).map(str),
        },
    ),
    closed=st.sampled_from(
        ["", "sun", "fri sat sun", "mon tue wed thu fri sat", "mon tue wed thu fri sat sun"]
    ),
)
def test_whatever_the_rules_find_due_is_on_the_agenda_and_nothing_else(
    lives: list[tuple[dict[str, Any], list[tuple[str, date, int]]]],
    rules: dict[str, str],
    closed: str,
    template_book: Path,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(shutil.copy(template_book, Path(folder) / "book.db")))
        shop.settings(
            closed=closed, holidays="06-11 06-12 2026-06-08 easter+60", season="June=06-01..06-20", **rules
        )
        for number, (reach, things) in enumerate(lives):
            customer = shop.customer(f"Customer {number}", **reach)
            for thing in things:
                live(shop, customer, *thing)
        assert by_the_agenda(shop.path) == by_the_rules(shop.path)
        pages = [
            typed("agenda", *options, book=shop.path).out for options in ((), (), ("--all",), ("--all",))
        ]
        assert pages[0::2] == pages[1::2]
        page = typed("agenda", "--days", "30", "--json", book=shop.path).data
        left_out = by_the_rules(shop.path, everything=False) - listed_in(page)
        assert listed_in(page) <= by_the_rules(shop.path, everything=False)
        assert len({customer_id for customer_id, _ in left_out}) == page["held_back"]
        assert owed_in(page["coming"]) == owed_in(day_by_day(shop.path))


OWED = ("--kind", "promise,appointment")
"""What is owed and has its day: asked for alone, no page looks ahead for what is coming up."""


def owed_in(days: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return what is owed, with the day that it falls due on."""
    kinds = ("promise", "appointment")
    return sorted(
        (day["date"], item["code"]) for day in days for item in day["items"] if item["kind"] in kinds
    )


def day_by_day(book_path: Path) -> list[dict[str, Any]]:
    """Return for each of the coming days what its own page has due on that very day, and today's has not yet."""
    today = {item["code"] for item in typed("agenda", "--json", *OWED, book=book_path).data["items"]}
    found = []
    for number in range(1, 30):
        data = typed("agenda", "--json", *OWED, book=book_path, today=TODAY + timedelta(number)).data
        due = [i for i in data["items"] if i["due_on"] == data["date"] and i["code"] not in today]
        found.append({"date": data["date"], "items": due})
    return found


def test_the_whole_story_s_agenda_is_what_the_rules_say(story_book: Path) -> None:
    assert by_the_agenda(story_book) == by_the_rules(story_book) != set()
    page = listed_in(typed("agenda", "--json", book=story_book).data)
    assert set() != page <= by_the_rules(story_book, everything=False)


def test_whoever_comes_every_day_is_asked_about_what_was_large_among_all_that_was_small(shop: Shop) -> None:
    regulars = with_and_without_a_number(shop, "Rosa Regular")
    for regular in regulars:
        shop.purchase(regular, "writing desk", 40_000, on=TODAY - timedelta(80))
        for days in range(79, -1, -1):
            shop.purchase(regular, "newspaper", 250, on=TODAY - timedelta(days))
    day = TODAY + timedelta(12)  # three months and a little after the desk
    listed = [
        typed("agenda", *options, "--json", book=shop.path, today=day).data["items"]
        for options in ((), ("--for", regulars[0].handle), ("--all",))
    ]
    asked = [
        [(i["customer"]["name"], i["because"]) for i in items if i["kind"] == "satisfaction"]
        for items in listed
    ]
    called, unreached = ("Rosa Regular", "bought 24 March"), ("Rosa Regular II", "bought 24 March")
    assert asked == [[called], [called], [called, unreached]]
    code = next(item["code"] for item in listed[0] if item["kind"] == "satisfaction")
    assert typed("done", code, "all is well", book=shop.path, today=day).status == 0


@pytest.mark.parametrize("day", [28, 29])
def test_a_leap_day_s_birthday_is_due_on_the_28th_of_a_common_year(day: int, shop: Shop) -> None:
    with_and_without_a_number(shop, "Leap Lund", birthday=MonthDay(2, 29, None))
    today = date(2027, 2, 28) if day == 28 else date(2028, 2, 29)
    assert due_by_name(shop, today, "due_on") == [("Leap Lund", today.isoformat())]
    assert due_by_name(shop, today, "due_on", "--all") == [
        ("Leap Lund", today.isoformat()),
        ("Leap Lund II", today.isoformat()),
    ]


def due_by_name(shop: Shop, today: date, field: str, *options: str) -> list[tuple[str, str]]:
    """Return a field of each thing that a day's page lists, with whose it is."""
    items = typed("agenda", *options, "--json", book=shop.path, today=today).data["items"]
    return [(item["customer"]["name"], item[field]) for item in items]


def test_new_year_divides_no_window(shop: Shop) -> None:
    shop.customer("Silvester Lund", address="Via Roma 1", birthday=MonthDay(1, 2, None))
    shop.customer("Silvester Lund II", birthday=MonthDay(1, 2, None))
    day = date(2026, 12, 29)
    assert due_by_name(shop, day, "kind") == [("Silvester Lund", "occasion")]
    assert due_by_name(shop, day, "kind", "--all") == [
        ("Silvester Lund", "occasion"),
        ("Silvester Lund II", "occasion"),
    ]


def test_the_best_customers_kindness_is_seen_first_when_there_is_too_much(shop: Shop) -> None:
    for number in range(20):
        known = shop.customer(f"Anna {number}", phone=f"055 {number}", birthday=MonthDay(6, 12, None))
        if number >= 8:
            shop.purchase(known, minor=100 * number, on=TODAY - timedelta(60))
    unreached = shop.customer("Anna Unreached", birthday=MonthDay(6, 12, None))
    shop.purchase(unreached, minor=9_900, on=TODAY - timedelta(60))
    data = typed("agenda", "--json", book=shop.path).data
    assert [item["customer"]["name"] for item in data["items"]] == [
        f"Anna {number}" for number in range(19, 7, -1)
    ]
    assert (data["held_back"], data["at_counter"]) == (8, 1)
    assert len(typed("agenda", "--all", "--json", book=shop.path).data["items"]) == 21


def test_the_best_of_many_kinds_of_kindness_is_never_crowded_out_by_another_kind(shop: Shop) -> None:
    """A birthday today is seen although a hundred better customers are overdue."""

    def crowd(book: sqlite3.Connection) -> None:
        for number in range(100):
            key = add_customer(book, f"Overdue {number}", TODAY, {}, [("phone", f"055 {number}")])
            book.execute(
                "UPDATE customer SET visits = 9, usual_gap_days = 7, last_visit_on = '2026-05-30', "
                "overdue_on = '2026-06-10', lapsed_on = '2026-06-14', expected_on = '2026-06-06', "
                "spent_minor = 99999 WHERE id = ?",
                (key,),
            )

    shop.change(crowd)
    shop.customer("Anna Berg", phone="055 100", birthday=MonthDay(6, 12, None))
    data = typed("agenda", "--json", book=shop.path).data
    assert (data["items"][0]["customer"]["name"], data["held_back"]) == ("Anna Berg", 89)


def test_those_put_away_and_the_dead_have_nothing_due(shop: Shop) -> None:
    for known in (shop.customer("A Lund", archived_on=TODAY), shop.customer("B Lund", dead=True)):
        shop.event(known, on=TODAY - timedelta(2))
        shop.purchase(known, minor=90_000, on=TODAY - timedelta(1))
        shop.person(known, birthday=MonthDay(6, 12, None))
    assert by_the_agenda(shop.path) == by_the_rules(shop.path) == set()
