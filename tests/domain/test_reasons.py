"""Why a greeting says what it says: every point once, in its order, and nothing silent is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.greeting.greeting import Reason, greeting, reasons
from memories import SHOP, TODAY, a_memory, any_memory, decided, event, fact, purchase, todays, unhurried


def why_of(kind: str, told: Sequence[Reason]) -> list[str]:
    return [reason.why for reason in told if reason.point.kind == kind]


@unhurried
@given(st.data(), todays)
def test_what_is_said_is_what_the_greeting_says_in_its_order(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today))
    explained = reasons(memory, SHOP, today)
    shown = greeting(memory, SHOP, today)
    assert [reason.point for reason in explained if reason.said] == [*shown.alerts, *shown.points]
    assert len({reason.point.key for reason in explained}) == len(explained)
    assert all(reason.why for reason in explained)


def test_each_thing_that_is_left_out_says_what_keeps_it() -> None:
    wedding = event("wedding", on=TODAY + timedelta(40))
    bought = purchase("desk", on=TODAY - timedelta(20), total=90_000)
    visits = [TODAY - timedelta(days) for days in (20, 10, 5)]
    memory = a_memory(
        events=[wedding], purchases=[bought], visits=visits, facts=[fact("likes", "tea", guess=True)]
    )
    assert why_of("wish_luck", reasons(memory, SHOP, TODAY))[0].startswith("waits: not before")
    assert why_of("ask_purchase", reasons(memory, SHOP, TODAY)) == ["faded: 2 visits without being used"]
    late = reasons(memory, SHOP, TODAY + timedelta(400))
    assert why_of("wish_luck", late)[0].startswith("over: its time was until")
    asked = memory._replace(decisions={keys.purchase(bought.id): decided(keys.purchase(bought.id), "asked")})
    assert why_of("ask_purchase", reasons(asked, SHOP, TODAY))[0].startswith("over: asked")
    off = decided(keys.purchase(bought.id), "snoozed", until=TODAY + timedelta(3))
    put_off = memory._replace(decisions={off.key: off})
    assert why_of("ask_purchase", reasons(put_off, SHOP, TODAY))[0].startswith("waits: put off until")


def test_a_second_question_and_whatever_better_points_outrank_is_left_out() -> None:
    memory = a_memory(
        facts=[fact("likes", f"thing {n}", guess=True) for n in range(3)],
        events=[event(f"trip {n}", on=TODAY + timedelta(n + 1)) for n in range(3)],
        visits=[TODAY - timedelta(9)],
    )
    told = reasons(memory, SHOP, TODAY)
    assert sum(reason.said for reason in told) == 3
    assert "left out: 3 better points took its place" in why_of("confirm", told)
    quiet = memory._replace(events=())
    assert "left out: one of its sort is said already" in why_of("confirm", reasons(quiet, SHOP, TODAY))


def test_what_must_not_be_said_is_not_among_the_reasons() -> None:
    memory = a_memory(
        facts=[fact("avoid-topic", "wedding"), fact("likes", "gin", guess=True, private=True)],
        events=[event("wedding", on=TODAY + timedelta(3))],
        visits=[TODAY - timedelta(9)],
    )
    told = " ".join(f"{reason.point.text} {reason.why}" for reason in reasons(memory, SHOP, TODAY))
    assert "wedding" not in told
    assert "gin" not in told
