"""Two customers made one: everything of both is kept, every name and code still means it, and it can be taken back."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
from custmem.domain.followups.followups import all_with_codes
from custmem.domain.incoming import CustomerRow, PurchaseRow
from custmem.domain.keys import code_of
from custmem.domain.rule_context import teller_for
from custmem.domain.text.dates import MonthDay
from custmem.errors import Conflict
from custmem.recall.memories import memory_of
from custmem.recall.search import by_id, by_words
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import refresh_customer
from custmem.record.customers import edit_customer
from custmem.record.facts import person_died
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.merge import HELD, REFERRING, Merged, doubts_about, merge_customers
from custmem.record.merge_facts import OF_A_PERSON
from custmem.record.writing import Writing
from factories import NOW, ONE_BOOK_FOR_ALL, TODAY, Known, Shop, dump, is_whole, rows, taken_back

TOLD_ON = date(2025, 1, 10)


def merge(shop: Shop, one: Known, other: Known, today: date = TODAY) -> Merged:
    """Join the second customer into the first."""
    return shop.change(
        lambda book: merge_customers(book, one.id, other.id, shop_of(book), today), command="merge"
    )


def facts(shop: Shop, kind: str | None = None, *, retired: bool = False) -> list[str]:
    """The texts of all facts in force, or of those retired."""
    found = [fact for fact in shop.rows("fact") if (fact["retired_on"] is not None) == retired]
    return sorted(fact["text"] for fact in found if kind in (None, fact["kind"]))


@pytest.fixture
def anna(shop: Shop) -> Known:
    return shop.customer("Anna Rossi")


@pytest.fixture
def ana(shop: Shop) -> Known:
    return shop.customer("Ana Rosi")


# --- every table ------------------------------------------------------------------------------------------------


def test_every_column_that_says_which_customer_is_meant_is_dealt_with() -> None:
    meant = {
        (table.name, key.parent.name)
        for table in SQLModel.metadata.sorted_tables
        for key in table.foreign_keys
        if key.target_fullname == "customer.id"
    }
    assert set(REFERRING) == meant


def test_every_column_that_says_which_person_is_meant_is_dealt_with() -> None:
    meant = {
        table.name
        for table in SQLModel.metadata.sorted_tables
        for key in table.foreign_keys
        if key.target_fullname == "person.id"
    }
    assert set(OF_A_PERSON) == meant


def test_every_table_with_a_customer_of_its_own_is_handed_over_or_derived() -> None:
    own = {table.name for table in SQLModel.metadata.sorted_tables if "customer_id" in table.columns}
    derived = {"search_word", "unindexed"}
    assert own - derived == {table for table, _ in REFERRING}


# --- any two customers --------------------------------------------------------------------------------------

DAYS = st.sampled_from([(TODAY - timedelta(days)).isoformat() for days in (0, 1, 7, 30, 60, 400)])
FLAGS = st.integers(0, 1)
SOURCES = st.sampled_from(["told", "asked", "import"])
PERSONS = st.none() | st.integers(0, 2)
PAGE = st.fixed_dictionaries(
    {
        "nickname": st.sampled_from([None, "Annie", "Lulu"]),
        "language": st.sampled_from([None, "it", "sv"]),
        "since_on": DAYS,
        "archived_on": st.none() | DAYS,
        "dead": st.sampled_from([0, 0, 0, 1]),
        "died_on": st.none(),
    }
)
ROWS: dict[str, Any] = {
    "contact_point": st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["phone", "email"]),
            "value": st.sampled_from(["055 123 456", "055123456", "a@x.org"]),
            "label": st.sampled_from([None, "work", "home"]),
        }
    ),
    "person": st.fixed_dictionaries(
        {
            "relation": st.sampled_from(["nephew", "wife"]),
            "name": st.sampled_from([None, "Luca", "luca", "Eva"]),
            "known_as_id": st.sampled_from([None, 1, 2, 3]),
            "dead": FLAGS,
            "died_on": st.none() | DAYS,
            "private": FLAGS,
            "learned_on": DAYS,
            "source": SOURCES,
        }
    ),
    "fact": st.fixed_dictionaries(
        {
            "person_id": PERSONS,
            "kind": st.sampled_from(["likes", "dislikes", "looks", "allergy", "avoid-topic", "note"]),
            "text": st.sampled_from(["tea", "Tea", "nuts", "x" * 2000]),
            "learned_on": DAYS,
            "source": SOURCES,
            "guess": FLAGS,
            "once": FLAGS,
            "private": FLAGS,
            "until_on": st.none() | DAYS,
            "retired_on": st.none() | DAYS,
        }
    ),
    "occasion": st.fixed_dictionaries(
        {
            "person_id": PERSONS,
            "kind": st.sampled_from(["birthday", "nameday"]),
            "month": st.just(6),
            "day": st.sampled_from([14, 20]),
            "year": st.sampled_from([None, 1980, 1961]),
            "learned_on": DAYS,
            "source": SOURCES,
            "private": FLAGS,
        }
    ),
    "life_event": st.fixed_dictionaries(
        {
            "person_id": PERSONS,
            "kind": st.sampled_from(["event", "away"]),
            "text": st.sampled_from(["trip", "move"]),
            "starts_on": st.just("2026-06-01"),
            "ends_on": st.sampled_from(["2026-06-02", "2026-06-20"]),
            "learned_on": DAYS,
            "source": SOURCES,
            "private": FLAGS,
        }
    ),
    "purchase": st.fixed_dictionaries(
        {
            "on_date": DAYS,
            "currency": st.just("EUR"),
            "total_minor": st.sampled_from([450, 30000, -450]),
            "for_text": st.sampled_from([None, "nephew"]),
            "person_id": PERSONS,
            "occasion": st.sampled_from([None, "birthday"]),
            "surprise": FLAGS,
            "private": FLAGS,
        }
    ),
    "visit": st.fixed_dictionaries({"on_date": DAYS}),
    "contact": st.fixed_dictionaries(
        {"on_date": DAYS, "at": st.just("2026-06-12 09:30:00.000000"), "channel": st.just("call")}
    ),
    "promise": st.fixed_dictionaries(
        {
            "text": st.just("call"),
            "made_on": st.just("2026-06-01"),
            "due_on": DAYS,
            "closed_on": st.none() | DAYS,
        }
    ),
}
PAGES = st.tuples(
    PAGE, st.fixed_dictionaries({table: st.lists(drawn, max_size=3) for table, drawn in ROWS.items()})
)
VERDICTS = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from(["done", "snoozed", "skipped"])), max_size=4
)


def fill(book: sqlite3.Connection, customer_id: int, page: tuple[dict[str, Any], dict[str, Any]]) -> None:
    """Write a drawn page; a person_id counts the page's own persons."""
    fields, told = page
    assigned = ", ".join(f"{column} = :{column}" for column in fields)
    book.execute(f"UPDATE customer SET {assigned} WHERE id = :id", {**fields, "id": customer_id})
    persons: list[int | None] = []
    for table, drawn in {"person": told["person"], **told}.items():
        for row in drawn:
            values = {**row, "customer_id": customer_id}
            if "person_id" in row:
                at = row["person_id"]
                values["person_id"] = persons[at] if at is not None and at < len(persons) else None
            if row.get("known_as_id") == customer_id:
                values["known_as_id"] = None
            columns = ", ".join(values)
            marks = ", ".join(f":{column}" for column in values)
            (key,) = book.execute(
                f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING RETURNING id",
                values,
            ).fetchone() or (None,)
            if table == "person":
                persons.append(key)
    refresh_customer(book, customer_id, None)


def decided(book: sqlite3.Connection, customer_id: int, verdicts: list[tuple[int, str]]) -> None:
    """Decide some of what is there to decide."""
    memory = memory_of(book, customer_id)
    keys = [thing.key for thing in all_with_codes(teller_for(memory, shop_of(book), TODAY))]
    for at, verdict in verdicts:
        if keys:
            key = keys[at % len(keys)]
            until = "2026-06-20" if verdict == "snoozed" else None
            book.execute(
                "INSERT INTO decision (customer_id, key, code, kind, verdict, until_on, decided_on, at) VALUES "
                "(?, ?, ?, 'x', ?, ?, '2026-06-12', '2026-06-12 09:30:00.000000') ON CONFLICT DO NOTHING",
                (customer_id, key, code_of(key), verdict, until),
            )


def codes(path: Path, customer_ids: tuple[int, ...]) -> dict[str, set[str]]:
    """The codes of everything that can be acted on, by what its key begins with."""
    found: dict[str, set[str]] = {}
    with closing(sqlite3.connect(path)) as book:
        for customer_id in customer_ids:
            teller = teller_for(memory_of(book, customer_id), shop_of(book), TODAY)
            for thing in all_with_codes(teller):
                found.setdefault(thing.key.partition(":")[0], set()).add(thing.code)
    return found


@settings(max_examples=40, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(pages=st.tuples(PAGES, PAGES), verdicts=st.tuples(VERDICTS, VERDICTS))
def test_any_two_customers_keep_all_they_have_and_taken_back_are_the_same_to_the_byte(
    pages: tuple[Any, Any], verdicts: tuple[Any, Any], template_book: Path
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(template_book, Path(folder) / "book.db"))
        shop = Shop(path)
        anna, ana = shop.customer("Anna Rossi"), shop.customer("Ana Rosi")
        shop.customer("Sven Lund")

        def live(book: sqlite3.Connection) -> None:
            for known, page, verdict in zip((anna, ana), pages, verdicts, strict=True):
                fill(book, known.id, page)
                decided(book, known.id, verdict)

        shop.change(live)
        before, codes_before = dump(path), codes(path, (1, 2))
        merged = merge(shop, anna, ana)
        _keeps_everything(before, dump(path), merged)
        _finds_every_code(path, codes_before)
        _is_indexed_as_if_made_anew(shop)
        assert is_whole(path)
        taken_back(path)
        assert dump(path) == before


def _keeps_everything(before: dict[str, Any], after: dict[str, Any], merged: Merged) -> None:
    for table in HELD:
        theirs = [row for row in before[table] if row["customer_id"] == 2]
        gone = 0 if table == "fact" else merged.same[table]
        notes = len(after["fact"]) - len(before["fact"]) if table == "fact" else 0
        assert len(after[table]) == len(before[table]) - gone + notes, table
        assert merged.moved[table] == len(theirs) - gone, table
        assert all(row["customer_id"] != 2 for row in after[table])
        kept = {row["id"] for row in after[table]}
        assert {row["id"] for row in before[table] if row["customer_id"] != 2} <= kept, table
    told = Counter((fact["kind"], fact["text"]) for fact in after["fact"])
    assert told >= Counter((fact["kind"], fact["text"]) for fact in before["fact"] if fact["kind"] != "note")
    assert Counter(row["total_minor"] for row in after["purchase"]) == Counter(
        row["total_minor"] for row in before["purchase"]
    )
    assert {row["on_date"] for row in after["visit"]} == {row["on_date"] for row in before["visit"]}
    assert {row["value"] for row in after["contact_point"]} == {
        row["value"] for row in before["contact_point"]
    }
    assert {(d["verdict"], d["outcome"]) for d in after["decision"]} == {
        (d["verdict"], d["outcome"]) for d in before["decision"]
    }
    (customer,) = [row for row in after["customer"] if row["id"] == 1]
    assert customer["visits"] == len({row["on_date"] for row in (*after["visit"], *after["purchase"])})


def _finds_every_code(path: Path, before: dict[str, set[str]]) -> None:
    """Of what can be acted on after the merge, every kind that was there before is found by its old codes."""
    after = codes(path, (1,))
    now = {row["code"]: code_of(row["now_key"]) for row in rows(path, "former_key")}
    closed = {row["code"] for row in rows(path, "decision") if row["verdict"] != "snoozed"}
    for kind in ("overdue", "lapsed", "learn"):
        open_before = {now.get(code, code) for code in before.get(kind, ())} - closed
        if kind in after and kind != "learn":
            assert open_before <= after[kind], kind
    if after:  # of the dead nothing is said, and nothing of those in the archive is due
        assert before.get("promise", set()) <= after.get("promise", set())


def _is_indexed_as_if_made_anew(shop: Shop) -> None:
    anew = Shop(Path(shutil.copy(shop.path, shop.path.with_name("anew.db"))))

    def remake(book: sqlite3.Connection) -> None:
        for table in ("search_word", "spelling"):
            book.execute(f"DELETE FROM {table}")
        book.execute("INSERT INTO unindexed (customer_id) SELECT id FROM customer")

    anew.change(remake)
    for table in ("search_word", "spelling", "unindexed"):
        assert shop.rows(table) == anew.rows(table)


# --- who is meant -------------------------------------------------------------------------------------------


def found(shop: Shop, typed: str) -> list[int]:
    with closing(sqlite3.connect(shop.path)) as book:
        return [
            match.id for match in (by_id(book, int(typed[1:])) if typed[0] == "#" else by_words(book, typed))
        ]


def test_both_handles_both_ids_and_both_names_mean_the_one_who_stays(
    shop: Shop, anna: Known, ana: Known
) -> None:
    merge(shop, anna, ana)
    assert [found(shop, typed) for typed in ("rossi", "rosi", "#1", "#2", "Ana Rosi")] == [[1]] * 5
    (former,) = shop.rows("former_customer")
    assert (former["id"], former["customer_id"], former["handle"], former["name"]) == (
        2,
        1,
        "rosi",
        "Ana Rosi",
    )


def test_a_chain_of_merges_leads_to_the_last(shop: Shop, anna: Known, ana: Known) -> None:
    third = shop.customer("A. Rossi-Verdi")
    merge(shop, ana, third)
    merge(shop, anna, ana)
    assert [found(shop, typed) for typed in ("#3", "#2", third.handle, "rosi")] == [[1]] * 4


def test_a_former_handle_is_nobody_else_s(shop: Shop, anna: Known, ana: Known) -> None:
    merge(shop, anna, ana)
    assert shop.customer("Bo Rosi").handle == "rosi-bo"


def test_who_has_their_old_handle_back_can_be_joined_again(shop: Shop, anna: Known, ana: Known) -> None:
    merge(shop, anna, ana)
    shop.change(lambda book: edit_customer(book, anna.id, {"handle": "rosi"}))
    merge(shop, shop.customer("Sven Lund"), anna)
    assert found(shop, "rosi") == found(shop, "#1") == found(shop, "#2") == [3]


# --- what is told twice -------------------------------------------------------------------------------------


def test_the_same_fact_stays_in_force_once_as_it_was_heard_last_and_as_private_as_either(
    shop: Shop, anna: Known, ana: Known
) -> None:
    shop.fact(anna, text="tea", on=TOLD_ON, private=True, source="import")
    shop.fact(ana, text="Tea", guess=True, until_on=TODAY)
    merged = merge(shop, anna, ana)
    held = next(fact for fact in shop.rows("fact") if fact["kind"] == "likes" and not fact["retired_on"])
    assert [held[key] for key in ("text", "private", "guess", "until_on", "source")] == [
        "Tea",
        1,
        0,
        None,
        "told",
    ]
    assert (facts(shop, "likes", retired=True), merged.same["fact"]) == (["tea"], 1)


def test_where_only_one_answer_holds_the_first_page_s_does_and_the_other_s_is_a_note(
    shop: Shop, anna: Known, ana: Known
) -> None:
    for known, text in ((anna, "Mrs Rossi"), (ana, "Ms Rosi")):
        shop.fact(known, "address-as", text, on=TOLD_ON, source="asked")
    shop.fact(anna, "likes", "coffee")
    shop.fact(ana, "dislikes", "Coffee", private=True)
    merge(shop, anna, ana)
    assert facts(shop, "address-as") == ["Mrs Rossi"]
    assert facts(shop, "dislikes") == []
    notes = {fact["text"]: fact for fact in shop.rows("fact") if fact["kind"] == "note"}
    note = notes["address-as Ms Rosi on the other page (rosi)"]
    assert (note["learned_on"], note["source"]) == (TOLD_ON.isoformat(), "asked")
    assert notes["dislikes Coffee on the other page (rosi)"]["private"] == 1


def test_one_birthday_takes_the_year_that_only_the_other_page_knows(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi", birthday=MonthDay(3, 3, None))
    ana = shop.customer("Ana Rosi", birthday=MonthDay(3, 3, 1980))
    merge(shop, anna, ana)
    (birthday,) = shop.rows("occasion")
    assert (birthday["id"], birthday["year"]) == (1, 1980)
    assert facts(shop, "note") == ["also known as Ana Rosi"]


def test_another_birthday_is_kept_as_a_note_with_the_day_it_was_learned(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi", birthday=MonthDay(3, 5, None))
    ana = shop.customer("Ana Rosi", birthday=MonthDay(3, 3, 1980), since=TOLD_ON)
    merge(shop, anna, ana)
    (birthday,) = shop.rows("occasion")
    note = next(fact for fact in shop.rows("fact") if "birthday" in fact["text"])
    assert (birthday["day"], note["text"]) == (5, "birthday 3 March 1980 on the other page (rosi)")
    assert note["learned_on"] == TOLD_ON.isoformat()


def test_one_nephew_has_the_facts_days_and_presents_of_both(shop: Shop, anna: Known, ana: Known) -> None:
    first = shop.person(anna)
    second = shop.person(ana, "Nephew", "Luca", birthday=MonthDay(6, 20, None))
    shop.fact(ana, text="dinosaurs", person_id=second)
    shop.event(ana, on=TODAY)
    shop.purchase(ana, for_text="nephew Luca", person_id=second)
    merge(shop, anna, ana)
    (person,) = shop.rows("person")
    assert person["id"] == first
    for table in ("occasion", "purchase"):
        assert [row["person_id"] for row in shop.rows(table)] == [first]
    assert ("dinosaurs", first) in [(fact["text"], fact["person_id"]) for fact in shop.rows("fact")]


@pytest.mark.parametrize("name", [None, "Marco"])
def test_in_doubt_both_persons_are_kept(name: str | None, shop: Shop, anna: Known, ana: Known) -> None:
    shop.person(anna)
    shop.person(ana, "nephew", name)
    merge(shop, anna, ana)
    assert len(shop.rows("person")) == 2


def test_a_nephew_who_died_on_one_page_has_died(shop: Shop, anna: Known, ana: Known) -> None:
    shop.person(anna)
    died = shop.person(ana)
    shop.change(lambda book: person_died(book, died, date(2026, 5, 1)))
    merge(shop, anna, ana)
    (person,) = shop.rows("person")
    assert (person["dead"], person["died_on"]) == (1, "2026-05-01")


def test_nobody_is_a_person_in_their_own_life_and_others_know_them_still(
    shop: Shop, anna: Known, ana: Known
) -> None:
    sven = shop.customer("Sven Lund")
    shop.person(anna, "wife", "Ana", known_as_id=ana.id)
    shop.person(sven, "neighbour", "Ana", known_as_id=ana.id)
    merge(shop, anna, ana)
    assert {row["relation"]: row["known_as_id"] for row in shop.rows("person")} == {
        "wife": None,
        "neighbour": anna.id,
    }


def test_a_day_noted_for_both_is_one_visit_and_the_figures_are_of_both(
    shop: Shop, anna: Known, ana: Known
) -> None:
    shop.visit(anna, date(2026, 6, 1), date(2026, 6, 8))
    shop.visit(ana, date(2026, 6, 1), date(2026, 6, 11))
    shop.purchase(ana, minor=450, on=date(2026, 5, 20))
    merged = merge(shop, anna, ana)
    assert (merged.moved["visit"], merged.same["visit"]) == (1, 1)
    customer = merged.customer
    assert (customer.visits, customer.first_visit_on, customer.last_visit_on, customer.spent_minor) == (
        *(4, date(2026, 5, 20), date(2026, 6, 11)),
        450,
    )


def test_blanks_of_the_page_are_filled_and_what_differs_is_noted(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi", nickname="Annie")
    ana = shop.customer("Ana Rosi", nickname="Anita", language="it", since=TOLD_ON, dead=True)
    merged = merge(shop, anna, ana)
    assert (merged.customer.name, merged.customer.nickname, merged.customer.language) == (
        *("Anna Rossi", "Annie"),
        "it",
    )
    assert (merged.customer.since_on, merged.customer.dead) == (TOLD_ON, True)
    assert set(merged.notes) == {"also known as Ana Rosi", "also known as Anita"}


def test_who_is_present_on_either_page_is_present(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi", archived_on=TODAY)
    merged = merge(shop, anna, shop.customer("Ana Rosi"))
    assert merged.customer.archived_on is None
    assert "rossi was put away on Friday 12 June 2026" in merged.notes


# --- what speaks against it ---------------------------------------------------------------------------------


def against(shop: Shop, one: int, other: int) -> list[str]:
    with closing(sqlite3.connect(shop.path)) as book:
        return doubts_about(book, one, other)


def tell_apart(shop: Shop, one: int, other: int) -> None:
    shop.change(
        lambda book: (
            book.execute(
                "INSERT INTO not_same (customer_id, other_id, said_on) VALUES (?, ?, '2026-06-12')",
                (min(one, other), max(one, other)),
            ).rowcount
        )
    )


def test_two_who_were_told_apart_are_doubted_whichever_comes_first(
    shop: Shop, anna: Known, ana: Known
) -> None:
    assert against(shop, 1, 2) == []
    tell_apart(shop, 1, 2)
    assert against(shop, 2, 1) == against(shop, 1, 2) == ["you said that they are two people"]
    merge(shop, anna, ana)
    assert shop.rows("not_same") == []


def test_the_dead_and_the_living_are_doubted(shop: Shop, anna: Known) -> None:
    grete = shop.customer("Grete Lund", dead=True)
    assert against(shop, anna.id, grete.id) == ["lund has died, and so rossi would have, too"]


def test_the_same_customer_twice_is_refused(shop: Shop, anna: Known) -> None:
    with pytest.raises(Conflict, match="both are rossi"):
        against(shop, anna.id, anna.id)


def test_whoever_was_told_apart_from_one_is_told_apart_from_both(shop: Shop, anna: Known, ana: Known) -> None:
    sven, ivo = shop.customer("Sven Lund"), shop.customer("Ivo Horvat")
    for one, other in ((2, 3), (1, 3), (2, 4)):
        tell_apart(shop, one, other)
    merge(shop, anna, ana)
    assert [(row["customer_id"], row["other_id"]) for row in shop.rows("not_same")] == [
        (1, sven.id),
        (1, ivo.id),
    ]


# --- decisions and codes ------------------------------------------------------------------------------------


def decisions(shop: Shop) -> dict[str, str]:
    return {row["key"]: row["verdict"] for row in shop.rows("decision")}


def test_a_decision_about_the_other_holds_for_the_one_who_stays(shop: Shop, anna: Known, ana: Known) -> None:
    shop.decision(ana, "learn:2:likes", "asked")
    shop.decision(ana, "promise:9", "done")
    merge(shop, anna, ana)
    assert decisions(shop) == {"learn:1:likes": "asked", "promise:9": "done"}
    assert {row["code"] for row in shop.rows("decision")} == {code_of("learn:1:likes"), code_of("promise:9")}


@pytest.mark.parametrize(
    ("own", "other", "holds"),
    [
        (("snoozed", TODAY), ("done", None), "done"),
        (("done", None), ("snoozed", TODAY), "done"),
        (("skipped", None), ("done", None), "skipped"),
        (("snoozed", TODAY), ("snoozed", TODAY + timedelta(9)), "snoozed"),
    ],
)
def test_of_two_decisions_the_stricter_holds_and_the_other_is_kept(
    own: tuple[str, date | None],
    other: tuple[str, date | None],
    holds: str,
    shop: Shop,
    anna: Known,
    ana: Known,
) -> None:
    shop.decision(anna, "learn:1:likes", own[0], until_on=own[1])
    shop.decision(ana, "learn:2:likes", other[0], until_on=other[1])
    merge(shop, anna, ana)
    held = {row["key"]: row for row in shop.rows("decision")}
    assert held["learn:1:likes"]["verdict"] == holds
    assert held["learn:1:likes"]["until_on"] == (
        max(filter(None, (own[1], other[1]))).isoformat() if holds == "snoozed" else None
    )
    assert sorted(row["verdict"] for row in held.values()) == sorted((own[0], other[0]))
    assert all(row["code"] == code_of(key) for key, row in held.items())


def test_a_birthday_wished_on_one_page_is_wished(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi", birthday=MonthDay(6, 12, None))
    ana = shop.customer("Ana Rosi", birthday=MonthDay(6, 12, None))
    shop.decision(ana, "occasion:2:2026:day")
    merge(shop, anna, ana)
    assert decisions(shop) == {"occasion:1:2026:day": "done"}


# --- recognised in files ------------------------------------------------------------------------------------


def import_rows(shop: Shop, *told: Any, source: str = "csv") -> tuple[int, int, int]:
    origin = Origin(source, TODAY, (), ())
    take_in = import_customers if isinstance(told[0], CustomerRow) else import_sales
    with Writing(str(shop.path), "import", NOW) as room:
        report = take_in(room, told, origin)
    return report.added, report.updated, report.unchanged


ANNA = CustomerRow(2, "Anna Rossi", external_id="11", emails=("a@x.org",), birthday=MonthDay(3, 5, 1980))
ANA = CustomerRow(
    3, "Ana Rosi", external_id="12", phones=("055 123456",), address_as="Ms", birthday=MonthDay(3, 3, 1980)
)


def known_as(shop: Shop, key: int) -> Known:
    row = next(row for row in shop.rows("customer") if row["id"] == key)
    return Known(row["id"], row["handle"], row["name"])


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_the_file_that_made_both_changes_nothing_when_it_comes_again(
    order: tuple[int, int], shop: Shop
) -> None:
    import_rows(shop, ANNA, ANA)
    merge(shop, known_as(shop, order[0]), known_as(shop, order[1]))
    before = dump(shop.path)
    assert import_rows(shop, ANNA, ANA) == (0, 0, 2)
    assert dump(shop.path) == before


def test_a_new_customer_of_that_file_is_not_taken_for_the_one_joined(shop: Shop) -> None:
    anna = shop.customer("Anna Rossi")
    import_rows(shop, ANA)
    merge(shop, anna, known_as(shop, 2))
    newcomer = CustomerRow(4, "Anna Rossi", external_id="13", phones=("055 123456",))
    assert import_rows(shop, newcomer) == (1, 0, 0)
    assert import_rows(shop, ANA) == (0, 0, 1)


@pytest.mark.parametrize("shared", [{"emails": ("a@x.org",)}, {"phones": ("055 123456",)}, {}])
def test_who_came_in_without_a_number_is_known_again_by_their_former_name(
    shared: dict[str, Any], shop: Shop
) -> None:
    anna = shop.customer("Anna Rossi")
    row = CustomerRow(2, "Ana Rosi", **shared)
    import_rows(shop, row)
    merge(shop, anna, known_as(shop, 2))
    assert import_rows(shop, row) == (0, 0, 1)
    if shared:
        assert import_rows(shop, row._replace(name="Bo Rosi")) == (1, 0, 0)


def sale(line: int = 2, item: str = "Tea", **who: Any) -> PurchaseRow:
    return PurchaseRow(line, date(2026, 6, 1), item, 1000, 500, "EUR", **who)


@pytest.mark.parametrize(
    "who", [{"external_id": "12"}, {"email": "a@x.org"}, {"phone": "055 123456"}, {"name": "Ana Rosi"}]
)
def test_what_the_other_bought_in_a_file_is_bought_by_the_one_who_stays(
    who: dict[str, Any], shop: Shop
) -> None:
    anna = shop.customer("Anna Rossi")
    import_rows(shop, sale(**who))
    merge(shop, anna, known_as(shop, 2))
    assert import_rows(shop, sale(**who), sale(3, "Cake", **who)) == (1, 0, 1)
    assert [row["customer_id"] for row in shop.rows("purchase")] == [anna.id] * len(shop.rows("purchase"))
    assert len(shop.rows("customer")) == 1


def test_namesakes_of_a_file_who_turned_out_to_be_one_can_be_sold_to_by_name(shop: Shop) -> None:
    import_rows(shop, CustomerRow(2, "Anna Berg"), CustomerRow(3, "Anna Berg", notes=("tall",)))
    merge(shop, known_as(shop, 1), known_as(shop, 2))
    assert import_rows(shop, sale(name="Anna Berg")) == (1, 0, 0)
    assert [row["customer_id"] for row in shop.rows("purchase")] == [1]


# --- a large book -------------------------------------------------------------------------------------------


def test_no_statement_of_a_merge_looks_a_table_through(shop: Shop, anna: Known, ana: Known) -> None:
    for known in (anna, ana):
        person = shop.person(known, birthday=MonthDay(6, 20, None))
        shop.fact(known, person_id=person)
        shop.purchase(known, person_id=person, for_text="nephew")
        shop.visit(known, TODAY)
        shop.event(known, on=TODAY)
        shop.decision(known, f"learn:{known.id}:likes")
    tell_apart(shop, 1, shop.customer("Sven Lund").id)
    ran: list[str] = []

    def act(book: sqlite3.Connection) -> list[str]:
        book.set_trace_callback(ran.append)
        merge_customers(book, anna.id, ana.id, shop_of(book), TODAY)
        book.set_trace_callback(None)
        plans = [
            (statement, row[3])
            for statement in dict.fromkeys(ran)
            if statement.startswith(("SELECT", "UPDATE", "DELETE", "INSERT"))
            for row in book.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
        return [
            f"{plan}: {statement}"
            for statement, plan in plans
            if plan.startswith("SCAN ") and not _is_small(plan)
        ]

    assert shop.change(act) == []
    assert len(ran) > 50


def _is_small(plan: str) -> bool:
    """Whether what is looked through is the shop's few settings, the latest arrivals, or a list made on the way."""
    few = ("setting", "CONSTANT", "latest", "ranked", "(subquery-1)", "(subquery-2)", "(subquery-3)")
    return plan.split()[1] in few or "ix_arrival_in_stock" in plan
