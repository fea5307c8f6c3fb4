"""The sieve that finds who may have something due: never narrower than the rules themselves."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.domain.customers.memory import Line
from custmem.domain.followup_rules import BUILT_IN, PREFIX, span_of
from custmem.domain.followups.followups import all_follow_ups, due_today
from custmem.domain.keys import code_of
from custmem.domain.loyalty.programme import Programme
from custmem.domain.rule_context import teller_for
from custmem.domain.shop import shop_from
from custmem.domain.text.dates import MonthDay, on_year
from custmem.recall.code_lookup import kindness_with_code, owed_with_code
from custmem.recall.due import MANY, Due, Kindness, owed_today, sieves
from custmem.recall.memories import memories_of
from custmem.recall.open_commitments import _ON_DAY, _SINCE
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer
from custmem.record.decisions import Verdict, decide, record_contact, record_promise
from custmem.record.facts import NewEvent, remember_event, remember_occasion, remember_person
from custmem.record.feedback import (
    NewComplaint,
    Resolution,
    record_complaint,
    record_gift,
    record_referral,
    resolve_complaint,
)
from custmem.record.ledger import new_voucher, put_stamps, record_reward, spend_vouchers
from custmem.record.sales import Sale, record_sale, record_visit
from factories import TODAY, Shop, copied

if TYPE_CHECKING:
    from pathlib import Path

    from custmem.domain.customers.memory import Memory

FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
CUSTOMERS = 24
KINDS = {
    *(
        "promise",
        "complaint",
        "thank_you",
        "satisfaction",
        "occasion",
        "event",
        "overdue",
        "lapsed",
        "reward",
    ),
}
KINDS_THAT_CONDITIONS_CAN_EMPTY = {"thank_you", "satisfaction"}
AT = "2026-06-12 09:30:00.000000"


def drawn_rules(chance: random.Random) -> dict[str, str]:
    """A shop where some of the rules were changed, switched off or added, in any way that an editor allows."""
    found = {"closed": chance.choice(("", "sun", "fri sat sun"))}
    found |= {"loyalty_stamps": "3", "loyalty_months": chance.choice(("1", "6"))}
    for rule in BUILT_IN.values():
        least, most = span_of(rule)
        delay = chance.choice((least, rule.days, rule.days + 3, min(most, 45)))
        line = f"delay={max(least, min(delay, most))}"
        if not rule.is_owed and chance.random() < 0.2:
            line += ";on=0"
        if rule.is_about_purchases and chance.random() < 0.3:
            line += chance.choice((";tag=RING", ";least_minor=20000", ";first=1"))
        found[PREFIX + rule.name] = line
    for number in range(3):
        what = chance.choice(("tag=ring", "tag=News", "least_minor=9000", "first=1;tag=žula"))
        found[f"{PREFIX}own-{number}"] = f"{what};delay={chance.choice((1, 3, 40, 200))}"
    found[PREFIX + "always"] = f"tag={chance.choice(('ring', 'news'))};significant=1"
    found[PREFIX + "never"] = f"tag={chance.choice(('ring', 'Žula'))};significant=0"
    return found


SHOPS: tuple[dict[str, str], ...] = (
    {},
    {"closed": "sun"},
    {"closed": "mon tue wed thu fri sat", "lead_days": "3"},
    {"closed": "mon tue wed thu fri sat sun"},
    {"closed": "sat sun", "lead_days": "30", "quiet_days": "0"},
    {"gift_budget_minor": "20000", "learned_best_minor": "9000"},
    *(drawn_rules(random.Random(number)) for number in range(4)),
)


class Known(NamedTuple):
    """A book with what is remembered of each of its customers."""

    path: Path
    memories: tuple[Memory, ...]


def fill(book: sqlite3.Connection, chance: random.Random) -> None:
    """A small shop's three years: every kind of thing that can become due, and every way it can be left out."""
    shop = shop_of(book)
    for number in range(CUSTOMERS):
        key = add_customer(book, f"Customer {number}", FIRST, {}, [])
        persons = [
            remember_person(book, key, "friend", f"Friend {n}", FIRST) for n in range(chance.randint(0, 2))
        ]
        private = chance.random() < 0.1
        for kind in chance.sample(("birthday", "anniversary", "nameday"), chance.randint(0, 2)):
            on = chance.choice([a_day(chance), date(2024, 2, 29), date(2024, 1, 2), date(2024, 12, 30)])
            day = MonthDay(on.month, on.day, chance.choice((None, 1980)))
            remember_occasion(book, key, chance.choice([None, *persons]), kind, day, FIRST, private=private)
        for kind in chance.choices(("event", "event", "away"), k=chance.randint(0, 4)):
            starts = a_day(chance)
            ends = starts + timedelta(chance.choice((0, 0, 2, 30)))
            remember_event(
                book, key, NewEvent(kind, f"{kind} of {starts}", starts, ends, None, private), FIRST
            )
        bought = sorted(a_day(chance) for _ in range(chance.randint(0, 6)))
        if chance.random() < 0.3:  # somebody with a rhythm that ends
            gap, start = chance.choice((3, 7, 40)), a_day(chance)
            bought = [start + timedelta(gap * n) for n in range(5)]
        for on in bought:
            tag = chance.choice((None, "ring", "Ring", "news", "Žula", "žula"))
            line = Line("ring", 1000, chance.choice((500, 9000, 90000, -9000)), tag)
            surprise, kept = chance.random() < 0.1, chance.random() < 0.1
            record_sale(book, key, Sale(on, (line,), None, None, None, surprise, kept, None), shop)
        for _ in range(chance.randint(0, 2)):
            record_visit(book, key, a_day(chance), shop)
        stamps = 0
        for on in sorted(a_day(chance) for _ in range(chance.randint(0, 9))):
            put = chance.randint(1, 3)
            put_stamps(book, key, put, on, Programme(3, "", None))
            stamps += put
            if stamps >= 3 and chance.random() < 0.2:
                record_reward(book, key, 3, on)
                stamps -= 3
        for _ in range(chance.randint(0, 1)):
            record_promise(book, key, "tea", a_day(chance), FIRST)
        for _ in range(chance.choice((0, 0, 1, 2))):
            made = a_day(chance)
            new = NewComplaint(
                "torn", made + timedelta(chance.randint(0, 9)) if chance.random() < 0.5 else None
            )
            complaint = record_complaint(book, key, new, made)
            if chance.random() < 0.7:
                right = made + timedelta(chance.randint(0, 20))
                resolve_complaint(book, key, complaint, Resolution("mended"), right, AT)
        if number and chance.random() < 0.5:
            record_referral(book, key, chance.randint(1, number), a_day(chance))
        for _ in range(chance.randint(0, 2)):
            given = a_day(chance)
            until = given + timedelta(chance.randint(0, 400)) if chance.random() < 0.8 else None
            new_voucher(book, key, 500, shop_from({}), given, until=until)
            if chance.random() < 0.5:
                spend_vouchers(book, key, chance.choice((200, 500)), given)
        for _ in range(chance.randint(0, 1)):
            record_gift(book, key, "tea", 500, "EUR", a_day(chance))
        for _ in range(chance.randint(0, 1)):
            record_contact(book, key, "call", "test", None, a_day(chance), AT)
        if chance.random() < 0.1:
            column, value = chance.choice((("archived_on", FIRST.isoformat()), ("dead", 1)))
            book.execute(f"UPDATE customer SET {column} = ? WHERE id = ?", (value, key))


def settle(book: sqlite3.Connection, chance: random.Random) -> None:
    """Decide about some of what may become due in these years."""
    for memory in memories_of(book, range(1, CUSTOMERS + 1)):
        for _ in range(chance.randint(0, 5)):
            items = list(all_follow_ups(teller_for(memory, shop_from({}), a_day(chance))))
            if items:
                item = chance.choice(items)
                until = item.listed_from + timedelta(chance.randint(0, 3)) if chance.random() < 0.7 else None
                verdict = Verdict(item.key, item.kind, "snoozed" if until else "done", until_on=until)
                decide(book, memory.customer.id, verdict, a_day(chance), AT)


def a_day(chance: random.Random) -> date:
    return FIRST + timedelta(chance.randrange((LAST - FIRST).days))


def days_to_look_at(memories: tuple[Memory, ...], chance: random.Random) -> list[date]:
    """Days all over the years, each turn of a year, each end of February and of a month, and edges of windows."""
    found = {a_day(chance) for _ in range(25)}
    for year in (2024, 2025, 2026):
        found |= {date(year, 12, 23) + timedelta(number) for number in range(0, 16, 2)}
        found |= {date(year, 2, 21) + timedelta(number) for number in range(0, 12, 2)}
        found |= {date(year, month, 1) - timedelta(1) for month in (3, 5, 10, 12)}
    sales = [sale.on for memory in memories for sale in memory.purchases]
    for on in chance.sample(sales, 5):
        found |= {on + timedelta(number) for number in (1, 15, 22, 42, 49, 91, 92, 120)}
    for memory in memories:
        customer = memory.customer
        if customer.overdue_on and customer.lapsed_on:
            found |= {customer.overdue_on + timedelta(number) for number in (0, 14, 20)}
            found |= {customer.lapsed_on + timedelta(number) for number in (0, 30, 36)}
        found |= {
            entry.on + timedelta(number) for entry in memory.stamped[:2] for number in (17, 30, 31, 184)
        }
        found |= {decision.until_on for decision in memory.decisions.values() if decision.until_on}
    return sorted(found)


@pytest.fixture(scope="module")
def known(template_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Known:
    """One shop's three years."""
    chance = random.Random(4)
    shop = Shop(copied(template_book, tmp_path_factory.mktemp("due")))
    shop.change(lambda book: fill(book, chance))
    shop.change(lambda book: settle(book, chance))
    with closing(sqlite3.connect(shop.path)) as book:
        return Known(shop.path, tuple(memories_of(book, range(1, CUSTOMERS + 1))))


@pytest.mark.parametrize("settings", SHOPS, ids=str)
def test_whatever_the_rules_say_is_due_comes_through_the_sieve(
    known: Known, settings: dict[str, str]
) -> None:
    shop = shop_from(settings)
    missing, met = [], set()
    with closing(sqlite3.connect(known.path)) as book:
        for today in days_to_look_at(known.memories, random.Random(str(settings))):
            sieved = {*owed_today(book, today, shop.rules)}
            for batch in Kindness(book, shop, today, everything=True).batches():
                sieved.update(batch)
            for memory in known.memories:
                for item in due_today(teller_for(memory, shop, today)):
                    met.add(item.kind)
                    if Due(memory.customer.id, item.key) not in sieved:
                        missing.append((today.isoformat(), item.key))
    assert missing == []
    met -= {"gift"}  # where there is money for it
    off = {
        kind for kind in KINDS - {"reward"} if not any(r.on for r in shop.rules.values() if r.kind == kind)
    }
    off -= {"thank_you"}  # whoever sent somebody is thanked by no rule
    assert KINDS - off <= met | KINDS_THAT_CONDITIONS_CAN_EMPTY
    assert met <= KINDS - off


@pytest.mark.parametrize("day", [29, 30])
def test_a_large_sale_at_a_month_s_end_is_looked_for_three_months_later(shop: Shop, day: int) -> None:
    """Three months after 30 November is 28 February, and three months before that day is the 28th."""
    customer = shop.customer("Ada Late")
    shop.purchase(customer, "bedroom set", 900000, on=date(2025, 11, day))
    with closing(sqlite3.connect(shop.path)) as book:
        (memory,) = memories_of(book, [customer.id])
        today = date(2026, 2, 28)
        items = [item.key for item in due_today(teller_for(memory, shop_of(book), today))]
        found = {due.key for batch in Kindness(book, shop_of(book), today).batches() for due in batch}
        assert len(items) == 1
        assert set(items) <= found


def test_a_morning_s_candidates_are_customers_each_named_once(known: Known) -> None:
    with closing(sqlite3.connect(known.path)) as book:
        for today in days_to_look_at(known.memories, random.Random(1))[::20]:
            kindness = Kindness(book, shop_from({}), today)
            found = list(kindness.customer_ids())
            assert len(set(found)) == len(found)
            assert kindness.unseen_kinds() == {}


def test_whoever_is_put_away_or_has_died_is_no_candidate(known: Known) -> None:
    gone = {m.customer.id for m in known.memories if m.customer.dead or m.customer.archived_on}
    assert gone
    with closing(sqlite3.connect(known.path)) as book:
        for today in days_to_look_at(known.memories, random.Random(2))[::10]:
            assert gone.isdisjoint(Kindness(book, shop_from({}), today, everything=True).customer_ids())


def test_every_code_on_a_page_is_understood_that_day_and_a_fortnight_later(known: Known) -> None:
    shop, lost = shop_from({}), []
    with closing(sqlite3.connect(known.path)) as book:
        for today in days_to_look_at(known.memories, random.Random(3))[::12]:
            for memory in known.memories:
                for item in due_today(teller_for(memory, shop, today)):
                    for day in (today, today + timedelta(14)):
                        found = [
                            *owed_with_code(book, item.code, TODAY),
                            *kindness_with_code(book, item.code, shop, day),
                        ]
                        if Due(memory.customer.id, item.key) not in found:
                            lost.append((today, day, item.key))
                        assert {code_of(due.key) for due in found} <= {item.code}
    assert lost == []


def test_of_many_candidates_the_best_customers_come_first_and_the_rest_is_counted(shop: Shop) -> None:
    def act(book: sqlite3.Connection) -> None:
        for number in range(70):
            key = add_customer(book, f"Customer {number}", TODAY, {}, [])
            remember_occasion(book, key, None, "birthday", MonthDay(TODAY.month, TODAY.day, None), TODAY)
            edit_spent(book, key, number)

    shop.change(act)
    with closing(sqlite3.connect(shop.path)) as book:
        kindness = Kindness(book, shop_from({}), TODAY)
        found = list(kindness.customer_ids())
        assert found == list(range(70, 10, -1))
        assert sum(kindness.unseen_kinds().values()) == 10


def test_a_shop_with_many_candidates_is_told_from_one_that_can_count_them(shop: Shop) -> None:
    def fill_up(number: int) -> bool:
        def act(book: sqlite3.Connection) -> None:
            for _ in range(number):
                key = add_customer(book, "Ada Rossi", TODAY, {}, [])
                remember_occasion(book, key, None, "birthday", MonthDay(TODAY.month, TODAY.day, None), TODAY)

        shop.change(act)
        with closing(sqlite3.connect(shop.path)) as book:
            return Kindness(book, shop_from({}), TODAY).are_many()

    assert not fill_up(MANY)
    assert fill_up(1)


def test_on_its_day_only_their_own_occasion_is_looked_at_and_a_card_is_for_everybody_s(shop: Shop) -> None:
    shop.customer("Ada Rossi", birthday=MonthDay(TODAY.month, TODAY.day, None))
    near = shop.customer("Ben Rossi")
    day = TODAY + timedelta(3)

    def act(book: sqlite3.Connection) -> None:
        daughter = remember_person(book, near.id, "daughter", "Eva", TODAY)
        for each in (TODAY, day):
            remember_occasion(
                book, near.id, daughter, "birthday", MonthDay(each.month, each.day, None), TODAY
            )

    shop.change(act)
    with closing(sqlite3.connect(shop.path)) as book:
        found = [due for batch in Kindness(book, shop_from({}), TODAY).batches() for due in batch]
    assert {due.key.split(":")[-1] for due in found if due.customer_id == near.id} == {"card"}
    assert {due.key.split(":")[-1] for due in found} == {"card", "day"}


def edit_spent(book: sqlite3.Connection, key: int, minor: int) -> None:
    book.execute("UPDATE customer SET spent_minor = ? WHERE id = ?", (minor, key))


def test_29_february_is_looked_for_on_the_day_it_is_kept(shop: Shop) -> None:
    customer = shop.customer("Ada Leap", birthday=MonthDay(2, 29, 2000))
    with closing(sqlite3.connect(shop.path)) as book:
        for year in (2026, 2028):
            kept = on_year(2, 29, year)
            for today in (kept - timedelta(7), kept - timedelta(1), kept, kept + timedelta(3)):
                found = Kindness(book, shop_from({}), today, everything=True).customer_ids()
                assert list(found) == [customer.id]


def test_no_question_about_appointments_or_a_season_reads_a_whole_table(shop: Shop) -> None:
    settings = {"season": "Christmas=12-01..12-24", f"{PREFIX}always": "tag=ring;significant=1"}
    seasons = [s for s in sieves(shop_from(settings), date(2026, 12, 2)) if s.kind == "season"]
    assert len(seasons) == 2
    asked = [
        (_ON_DAY, {"day": "2026-06-12"}),
        (_SINCE, {"day": "2026-06-12"}),
        *((f"SELECT {s.columns} FROM {s.table} WHERE {s.window}", dict(s.values)) for s in seasons),
    ]
    with closing(sqlite3.connect(shop.path)) as book:
        plans = [
            step[3] for query, values in asked for step in book.execute(f"EXPLAIN QUERY PLAN {query}", values)
        ]
    assert [plan for plan in plans if plan.startswith("SCAN")] == []
