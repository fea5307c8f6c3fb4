"""Complaints: owned first, listed until they are put right, asked about once, and nothing cheerful beside them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from custmem.domain import keys
from custmem.domain.customers.memory import Complaint, Memory
from custmem.domain.followups.followups import due_today
from custmem.domain.greeting.talking_points import alerts
from custmem.domain.shop import Shop
from memories import (
    SHOP,
    TODAY,
    a_memory,
    a_shop,
    days,
    decided,
    fact,
    open_kinds,
    point_of,
    purchase,
    said,
    teller,
)

_ids = count(1)
MADE = days(-10)


def a_complaint(text: str = "the soup was cold", made_on: date = MADE, **fields: Any) -> Complaint:
    """A complaint that is not yet put right."""
    known = dict.fromkeys(("fix_by", "promised", "resolved_on", "resolution"))
    return Complaint(**{"id": next(_ids), "text": text, "made_on": made_on, **known, **fields})


def resolved(on: date, text: str = "the soup was cold", **fields: Any) -> Complaint:
    """A complaint that was put right on a day."""
    return a_complaint(text, min(MADE, on), **{"resolved_on": on, "resolution": "a fresh bowl", **fields})


def complaining(*complaints: Complaint, **known: Any) -> Memory:
    """A customer who complained."""
    return a_memory(**known)._replace(complaints=complaints)


def alerted(memory: Memory, today: date = TODAY) -> list[tuple[str, str]]:
    return [(alert.kind, alert.text) for alert in alerts(teller(memory, today))]


def owed(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[tuple[str, date]]:
    items = due_today(teller(memory, today, shop))
    return [(item.key, item.due_on) for item in items if item.kind == "complaint"]


def test_an_open_complaint_is_owned_first_with_what_was_promised_and_until_when() -> None:
    memory = complaining(a_complaint(promised="a free dinner", fix_by=days(-2)))
    assert alerted(memory) == [
        (
            "complaint_open",
            "Own the failure first: the soup was cold; promised: a free dinner; was due on Wednesday 10 June",
        )
    ]


@pytest.mark.parametrize("late", [0, 1, 9, 400])
def test_it_is_listed_from_the_day_it_is_made_every_day_until_it_is_put_right(late: int) -> None:
    open_one = a_complaint()
    key = keys.complaint(open_one.id)
    assert owed(complaining(open_one), MADE + timedelta(late)) == [(key, MADE)]
    assert owed(complaining(open_one), MADE - timedelta(1)) == []


def test_it_is_late_from_the_day_it_is_to_be_put_right_by_and_listed_before_that() -> None:
    open_one = a_complaint(fix_by=days(3))
    key = keys.complaint(open_one.id)
    assert owed(complaining(open_one), MADE) == [(key, days(3))]
    assert owed(complaining(open_one), days(4)) == [(key, days(3))]


@pytest.mark.parametrize("closed", ["sun", "mon tue wed thu fri sat sun"])
def test_a_closed_day_does_not_put_it_off(closed: str) -> None:
    open_one = a_complaint(made_on=date(2026, 6, 14))
    assert owed(complaining(open_one), date(2026, 6, 14), a_shop(closed=closed)) != []


def test_it_may_be_put_off_to_a_day_and_no_visit_nor_call_closes_it() -> None:
    open_one = a_complaint()
    key = keys.complaint(open_one.id)
    memory = complaining(
        open_one, decisions=[decided(key, "snoozed", until=TODAY)], visits=[TODAY], last_contact_on=TODAY
    )
    assert (owed(memory, days(-1)), owed(memory)) == ([], [(key, MADE)])
    assert [kind for kind, _ in alerted(memory, days(-1))] == ["complaint_open"]


@pytest.mark.parametrize(("after", "due"), [(6, False), (7, True), (8, True), (300, True)])
def test_a_week_after_it_was_put_right_it_is_asked_about_until_that_was_done(after: int, due: bool) -> None:
    one = resolved(MADE)
    found = owed(complaining(one), MADE + timedelta(after))
    assert found == ([(keys.complaint_check(one.id), MADE + timedelta(7))] if due else [])


@pytest.mark.parametrize(("verdict", "shown"), [("done", False), ("asked", False), ("skipped", False)])
def test_asking_about_it_is_closed_by_each_decision_and_not_by_a_visit(verdict: str, shown: bool) -> None:
    one = resolved(MADE)
    key = keys.complaint_check(one.id)
    memory = complaining(one, decisions=[decided(key, verdict)], visits=[days(-1)])
    assert bool(owed(memory)) is shown
    assert [kind for kind, _ in alerted(memory)] == []
    assert owed(complaining(one, visits=[days(-1)])) != []


def test_asking_about_it_moves_to_the_open_day() -> None:
    one = resolved(date(2026, 6, 7))  # a Sunday, so that a week later is one
    shop = a_shop(closed="sun")
    assert owed(complaining(one), date(2026, 6, 14), shop) == []
    assert owed(complaining(one), date(2026, 6, 15), shop) == [
        (keys.complaint_check(one.id), date(2026, 6, 15))
    ]


def test_at_the_counter_it_is_asked_about_from_the_day_after_it_was_put_right() -> None:
    memory = complaining(resolved(days(-1)))
    assert alerted(memory) == [("complaint_check", "Ask whether all is well now: the soup was cold")]
    assert alerted(complaining(resolved(TODAY))) == []


def test_what_touches_an_avoided_topic_is_owed_without_its_words() -> None:
    avoided = [fact("avoid-topic", "soup")]
    for one in (a_complaint(promised="another soup"), resolved(days(-8), resolution="soup for two")):
        memory = complaining(one, facts=avoided)
        texts = [*said(memory), *(f"{i.text} {i.because}" for i in due_today(teller(memory)))]
        assert [text for text in texts if "soup" in text.lower()] == []
        assert len(alerts(teller(memory))) == len(owed(memory)) == 1


def test_the_dead_and_those_put_away_are_still_owed_an_answer() -> None:
    gone = complaining(a_complaint(), dead=True)
    assert (len(alerted(gone)), len(owed(gone))) == (1, 1)
    assert alerted(gone)[0][1].startswith("Settle with the family: the complaint")
    assert len(owed(complaining(a_complaint(), archived_on=days(-1)))) == 1


# --- what stands beside it ------------------------------------------------------------------------------------

FRIDAYS = [days(-7 * week) for week in range(1, 10)]


def test_nothing_cheerful_stands_beside_an_open_complaint() -> None:
    bought = [purchase("Sancerre", on=day, total=9000) for day in FRIDAYS]
    known: dict[str, Any] = {"purchases": bought, "facts": [fact("likes", "white wine")]}
    without, beside = a_memory(**known), complaining(a_complaint(), **known)
    assert {"milestone", "ask_purchase", "learn"} <= set(open_kinds(without))
    assert {"milestone", "ask_purchase", "learn"}.isdisjoint(open_kinds(beside))
    assert any("same again" in text for text in said(without))
    assert not any("same again" in text for text in said(beside))
    assert {item.kind for item in due_today(teller(without))} & {"thank_you", "satisfaction"}
    assert {item.kind for item in due_today(teller(beside))} == {"complaint"}


def test_once_it_was_put_right_all_is_said_again() -> None:
    bought = [purchase("Sancerre", on=day, total=9000) for day in FRIDAYS]
    assert "ask_purchase" in open_kinds(complaining(resolved(days(-8)), purchases=bought))


# --- coming back ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("complaint", "visits", "is_thanked"),
    [
        (resolved(days(-3)), [days(-10)], True),
        (resolved(days(-3)), [days(-3)], True),
        (resolved(days(-3)), [days(-2)], False),
        (resolved(days(-3)), [], False),
        (resolved(TODAY), [days(-10)], False),
        (resolved(days(-365)), [days(-400)], True),
        (resolved(days(-366)), [days(-400)], False),
        (a_complaint(made_on=days(-70)), [days(-70)], True),
        (a_complaint(made_on=days(-70)), [days(-59)], False),
        (a_complaint(made_on=days(-30)), [days(-30)], False),
        (a_complaint(made_on=days(-100)), [days(-70)], False),
    ],
)
def test_who_comes_back_after_a_complaint_is_thanked_on_that_visit(
    complaint: Complaint, visits: list[date], is_thanked: bool
) -> None:
    assert ("thank_return" in open_kinds(complaining(complaint, visits=visits))) is is_thanked


def test_thanks_for_coming_back_are_said_once() -> None:
    memory = complaining(resolved(days(-3)), visits=[days(-10)])
    point = point_of("thank_return", memory)
    assert point is not None
    assert point.text == "Thank them for coming back after what went wrong"
    again = memory._replace(decisions={point.key: decided(point.key, "asked")})
    assert point_of("thank_return", again) is None


def test_nobody_is_welcomed_back_twice_in_one_greeting() -> None:
    texts = said(complaining(resolved(days(-3)), visits=[days(-200)]))
    assert sum("back" in text and text.startswith(("Thank", "Welcome")) for text in texts) == 1
