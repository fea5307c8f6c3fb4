"""Thanks for praise and for whom they sent, the newcomer's welcome, and small gifts for the best."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from custmem.domain import keys
from custmem.domain.customers.memory import Gift, Memory, Referral, Remark, Sender
from custmem.domain.followups.followup import FollowUp
from custmem.domain.followups.followups import due_today
from custmem.domain.shop import Shop
from memories import (
    SHOP,
    TODAY,
    a_memory,
    a_shop,
    days,
    decided,
    fact,
    occasion,
    person,
    point_of,
    purchase,
    said,
    teller,
)

_ids = count(1)
SAID = days(-10)


def a_remark(kind: str = "praise", text: str = "the best bread", stars: int | None = None) -> Remark:
    """Something said of the shop."""
    return Remark(next(_ids), kind, text, stars, SAID)


def a_referral(name: str = "Nina Adler", **fields: Any) -> Referral:
    """Somebody they sent, who has not been here yet."""
    known = {"id": next(_ids), "customer_id": 900, "said_on": SAID, "first_visit_on": None}
    return Referral(**{**known, "name": name, **fields})


def thanked(memory: Memory, kind: str, today: date = TODAY) -> str | None:
    point = point_of(kind, memory, today)
    return point.text if point else None


def due(kind: str, memory: Memory, today: date, shop: Shop = SHOP) -> list[FollowUp]:
    return [item for item in due_today(teller(memory, today, shop)) if item.kind == kind]


# --- praise ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("remark", "text"),
    [
        (a_remark(), "Thank them for the praise: the best bread"),
        (a_remark("suggestion", "open at seven"), "Say that their suggestion was heard: open at seven"),
        (a_remark("rating", "", 5), "Thank them for the five stars"),
        (a_remark("rating", "a smile", 5), "Thank them for the five stars: a smile"),
        (a_remark("rating", "good", 4), None),
        (a_remark("rating", "slow", 1), None),
    ],
)
def test_praise_is_thanked_for_and_a_suggestion_was_heard(remark: Remark, text: str | None) -> None:
    assert thanked(a_memory()._replace(remarks=(remark,)), "thank_praise") == text


@pytest.mark.parametrize(("after", "shown"), [(0, False), (1, True), (365, True), (366, False)])
def test_thanks_for_praise_are_said_from_the_day_after_for_a_year(after: int, shown: bool) -> None:
    memory = a_memory()._replace(remarks=(a_remark(),))
    assert bool(thanked(memory, "thank_praise", SAID + timedelta(after))) is shown


def test_thanks_for_praise_wait_through_visits_and_are_said_once() -> None:
    remark = a_remark()
    memory = a_memory(visits=[days(-5), days(-4), days(-3)])._replace(remarks=(remark,))
    assert thanked(memory, "thank_praise")
    key = keys.praise(remark.id)
    assert not thanked(memory._replace(decisions={key: decided(key, "asked")}), "thank_praise")


def test_praise_of_an_avoided_topic_is_not_repeated() -> None:
    memory = a_memory(facts=[fact("avoid-topic", "bread")])._replace(remarks=(a_remark(),))
    assert thanked(memory, "thank_praise") is None


# --- who sent whom --------------------------------------------------------------------------------------------


def test_all_whom_they_sent_are_named_in_one_sentence_until_it_was_said() -> None:
    first, second = a_referral("Hannah Phillips", first_visit_on=days(-3)), a_referral("John Summer")
    memory = a_memory()._replace(sent=(first, second))
    assert thanked(memory, "thank_referral") == "Thank them for sending Hannah Phillips and John Summer"
    key = keys.referrals(second.id)
    once = memory._replace(decisions={key: decided(key, "asked")})
    assert thanked(once, "thank_referral") is None
    more = once._replace(sent=(first, second, a_referral("Ivo Horvat")))
    assert thanked(more, "thank_referral") == "Thank them for sending Ivo Horvat"


FRIEND = person("friend", "Nina", known_as_id=900, private=True)
SILENT = [
    ({}, {"gone": True}),
    ({"facts": [fact("avoid-topic", "Nina")]}, {}),
    ({"persons": [FRIEND]}, {}),
    ({"persons": [FRIEND._replace(private=False, dead=True)]}, {}),
    ({}, {"avoids": ("Lucia Bianchi",)}),
    ({}, {"avoids": ("never speak of Lucia",)}),
]


@pytest.mark.parametrize(("known", "fields"), SILENT)
def test_nobody_is_named_who_is_gone_or_where_one_of_the_two_keeps_silent(
    known: dict[str, Any], fields: dict[str, Any]
) -> None:
    sent = a_referral(first_bought_on=days(-1), **fields)
    memory = a_memory(**known)._replace(sent=(sent,))
    assert thanked(memory, "thank_referral") is None
    assert due("thank_you", memory, TODAY) == []
    sender = Sender(900, "Nina Adler", SAID, sent.gone, sent.avoids)
    newcomer = a_memory(**known)._replace(sent_by=sender)
    assert [text for text in said(newcomer) if "Nina" in text] == []


@pytest.mark.parametrize(("after", "listed"), [(0, False), (1, True), (13, True), (14, False)])
def test_who_sent_them_is_thanked_the_day_after_the_first_purchase(after: int, listed: bool) -> None:
    memory = a_memory()._replace(sent=(a_referral(first_bought_on=SAID),))
    found = due("thank_you", memory, SAID + timedelta(after))
    assert [item.text for item in found] == (
        ["Thank them for sending Nina Adler, who has bought here now"] if listed else []
    )


def test_thanks_for_a_buyer_wait_for_the_open_day_and_are_no_obligation() -> None:
    memory = a_memory()._replace(sent=(a_referral(first_bought_on=date(2026, 6, 13)),))
    shop = a_shop(closed="sun")
    assert due("thank_you", memory, date(2026, 6, 14), shop) == []
    (item,) = due("thank_you", memory, date(2026, 6, 15), shop)
    assert (item.due_on, item.obligation) == (date(2026, 6, 15), False)


def test_thanks_for_a_buyer_are_closed_by_a_visit_by_done_and_by_thanks_said_since() -> None:
    sent = a_referral(first_bought_on=days(-4))
    memory = a_memory()._replace(sent=(sent,))
    assert due("thank_you", memory, TODAY)
    assert not due("thank_you", a_memory(visits=[days(-1)])._replace(sent=(sent,)), TODAY)
    for key in (keys.referral_bought(sent.id), keys.referrals(sent.id)):
        assert not due("thank_you", memory._replace(decisions={key: decided(key)}), TODAY)
    before = keys.referrals(sent.id)
    earlier = memory._replace(decisions={before: decided(before, "asked", on=days(-8))})
    assert due("thank_you", earlier, TODAY)
    done = keys.referral_bought(sent.id)
    assert thanked(memory._replace(decisions={done: decided(done)}), "thank_referral") is None


def test_a_newcomer_is_welcomed_with_who_sent_them_on_the_first_visit_or_the_second() -> None:
    sender = Sender(900, "Vera Hofer", SAID)
    first = a_memory()._replace(sent_by=sender)
    assert thanked(first, "welcome_new") == "Welcome them, sent by Vera Hofer: say so"
    second = a_memory(visits=[days(-3)])._replace(sent_by=sender)
    again = "Second visit: thank them for coming back; sent by Vera Hofer: say so"
    assert thanked(second, "welcome_new") == again
    key = keys.visit(second.customer.id, "first")
    said_before = second._replace(decisions={key: decided(key, "asked")})
    assert thanked(said_before, "welcome_new") == "Second visit: thank them for coming back"


# --- gifts ----------------------------------------------------------------------------------------------------

BUDGET = a_shop(gift_budget_minor="20000")
BEST: dict[str, Any] = {"spent_minor": 50_000, "occasions": [occasion(6, 19)]}


def given(item: str, on: date) -> Gift:
    return Gift(next(_ids), item, 650, "EUR", on)


@pytest.mark.parametrize(("after", "listed"), [(-1, False), (0, True), (6, True), (7, False)])
def test_one_of_the_best_is_given_something_in_time_for_their_own_day(after: int, listed: bool) -> None:
    assert bool(due("gift", a_memory(**BEST), days(after), BUDGET)) is listed


def test_a_gift_is_suggested_with_what_they_like_and_without_what_they_had() -> None:
    memory = a_memory(**BEST, facts=[fact("likes", "green tea")])._replace(
        gifts=(given("a mug", days(-400)),)
    )
    (item,) = due("gift", memory, TODAY, BUDGET)
    assert item.text == (
        "Think of a small gift for their birthday: it is next week, Friday 19 June "
        "(likes green tea; not again: a mug)"
    )
    assert (item.because, item.obligation) == (
        "one of the best customers; €200.00 left for gifts this year",
        False,
    )


@pytest.mark.parametrize(
    ("known", "gifts", "shop"),
    [
        (BEST, (), SHOP),
        (BEST, (), a_shop(gift_budget_minor="0")),
        (BEST, (), BUDGET._replace(gifts_given={2026: 20_000})),
        (BEST, (given("tea", days(-100)),), BUDGET),
        ({**BEST, "spent_minor": 29_999}, (), BUDGET),
        ({**BEST, "occasions": [occasion(6, 19, private=True)]}, (), BUDGET),
        ({**BEST, "facts": [fact("avoid-topic", "birthdays")]}, (), BUDGET),
        ({**BEST, "dead": True}, (), BUDGET),
    ],
)
def test_nothing_is_suggested_without_money_for_it_or_twice_a_year_or_for_others(
    known: dict[str, Any], gifts: tuple[Gift, ...], shop: Shop
) -> None:
    assert due("gift", a_memory(**known)._replace(gifts=gifts), TODAY, shop) == []


@pytest.mark.parametrize(
    ("on", "verdict", "listed"), [(-90, "done", False), (-90, "skipped", True), (-400, "done", True)]
)
def test_a_gift_suggested_and_done_is_this_year_s_one(on: int, verdict: str, listed: bool) -> None:
    done = decided(keys.shop_gift(900, days(on).year), verdict, on=days(on))._replace(kind="gift")
    memory = a_memory(**BEST, decisions=[done])
    assert bool(due("gift", memory, TODAY, BUDGET)) is listed


def test_last_year_s_gifts_leave_this_year_s_money_alone() -> None:
    shop = BUDGET._replace(gifts_given={2025: 20_000})
    assert due("gift", a_memory(**BEST), TODAY, shop)


def test_no_amount_is_part_of_a_greeting() -> None:
    memory = a_memory(**BEST, purchases=[purchase("ring", on=days(-40), total=90_000)])
    assert [text for text in said(memory, shop=BUDGET) if "€" in text] == []
