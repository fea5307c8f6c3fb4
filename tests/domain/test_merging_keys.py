"""Two pages made one: which decision holds, what a key becomes, and what an old code means now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.customers.memory import Decision
from custmem.domain.duplicates.merging import Joining, keys_now, outranks, renamed
from custmem.domain.followups.followups import all_with_codes
from custmem.domain.rule_context import teller_for
from custmem.domain.text.dates import MonthDay
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from factories import TODAY

if TYPE_CHECKING:
    from factories import Known, Shop

JOINING = Joining(1, 2, {"occasion": {9: 5}, "life_event": {8: 4}, "fact": {7: 3}, "person": {6: 2}})


@pytest.mark.parametrize(
    ("key", "now"),
    [
        ("overdue:2:2026-05-19", "overdue:1:2026-05-19"),
        ("lapsed:2:2026-05-19", "lapsed:1:2026-05-19"),
        ("learn:2:birthday", "learn:1:birthday"),
        ("visit:2:first", "visit:1:first"),
        ("occasion:9:2026:day", "occasion:5:2026:day"),
        ("event:8:before", "event:4:before"),
        *((same, same) for same in ("overdue:1:2026-05-19", "overdue:3:2026-05-19", "occasion:8:2026:card")),
        *((same, same) for same in ("promise:2", "gift:2", "purchase:2:again", "thanks:2", "event:9:after")),
        *((same, same) for same in ("allergy:7", "fact:7:2026-01-01")),
    ],
)
def test_a_key_with_the_other_s_id_or_a_row_made_one_is_renamed_and_no_other(key: str, now: str) -> None:
    assert renamed(key, JOINING) == now


def decision(verdict: str, until_on: date | None = None) -> Decision:
    return Decision("key", "code", "kind", verdict, until_on, None, TODAY)


@pytest.mark.parametrize(
    ("other", "own", "other_holds"),
    [
        (decision("done"), decision("snoozed", TODAY), True),
        (decision("snoozed", TODAY), decision("done"), False),
        (decision("skipped"), decision("done"), False),
        (decision("snoozed", date(2026, 7, 1)), decision("snoozed", TODAY), True),
        (decision("snoozed", TODAY), decision("snoozed", TODAY), False),
    ],
)
def test_dealt_with_holds_before_put_off_then_the_later_day(
    other: Decision, own: Decision, other_holds: bool
) -> None:
    assert outranks(other, own) is other_holds


def things_of(shop: Shop, known: Known) -> list[Any]:
    def act(book: Any) -> list[Any]:
        return list(all_with_codes(teller_for(memory_of(book, known.id), shop_of(book), TODAY)))

    return shop.change(act)


def test_things_of_the_same_kind_stand_for_each_other_and_what_is_gone_for_nothing(shop: Shop) -> None:
    often = [date(2026, 3, day) for day in (1, 8, 15, 22, 29)]
    anna = shop.customer("Anna Rossi", visits=[*often, date(2026, 4, 5)], birthday=MonthDay(6, 12, None))
    ana = shop.customer("Ana Rosi", visits=often, birthday=MonthDay(6, 12, None))
    shop.fact(ana, "allergy", "nuts")
    shop.fact(anna, "allergy", "milk")
    joining = Joining(anna.id, ana.id, {"occasion": {2: 1}})
    now = keys_now(things_of(shop, ana), things_of(shop, anna), joining)
    assert now["lapsed:2:2026-03-29"] == "lapsed:1:2026-04-05"
    assert now["occasion:2:2026:day"] == "occasion:1:2026:day"
    assert now["visit:2:2026-03-29"] == "visit:1:2026-04-05"
    assert now["learn:2:likes"] == "learn:1:likes"
    assert now["allergy:1"] == "allergy:2"
    alone = keys_now(things_of(shop, ana), [], joining)
    assert alone == {}
