"""The key of each thing that can be acted on."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from memories import TODAY


def all_keys(number: int, day: date = TODAY) -> list[str]:
    """One key of every kind, all made from the same number and day."""
    by_number = (
        *(keys.promise, keys.gift, keys.purchase, keys.purchase_again, keys.thanks),
        *(keys.event_before, keys.event_after, keys.allergy),
    )
    found = [make(number) for make in by_number]
    found += [keys.occasion_card(number, day.year), keys.occasion_day(number, day.year)]
    found += [keys.overdue(number, day), keys.lapsed(number, day), keys.fact(number, day)]
    return [*found, keys.learning(number, "birthday"), keys.visit(number, "second")]


def test_no_two_kinds_of_things_share_a_key() -> None:
    assert len(set(all_keys(1))) == len(all_keys(1))


def test_no_two_things_of_a_kind_share_a_key() -> None:
    assert set(all_keys(1)).isdisjoint(all_keys(11))


def test_a_key_is_the_same_each_time() -> None:
    assert all_keys(7) == all_keys(7)


def test_each_year_s_occasion_and_each_absence_is_a_thing_of_its_own() -> None:
    assert keys.occasion_day(1, 2026) != keys.occasion_day(1, 2027)
    assert keys.occasion_card(1, 2026) != keys.occasion_card(1, 2027)
    assert keys.overdue(1, TODAY) != keys.overdue(1, TODAY + timedelta(1))
    assert keys.lapsed(1, TODAY) != keys.lapsed(1, TODAY + timedelta(1))


def test_a_fact_heard_again_may_be_asked_again_once_it_is_old() -> None:
    assert keys.fact(1, TODAY) != keys.fact(1, TODAY + timedelta(400))


def test_a_promise_s_key_tells_its_number() -> None:
    assert keys.promise(12).partition(":") == ("promise", ":", "12")
