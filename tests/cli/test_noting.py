"""At the counter, noting: visit, note and asked."""

from __future__ import annotations

import shlex
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.dates import MonthDay
from factories import TODAY, Run, Shop
from jot_sentences import SENTENCES, TRADES
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

# --- visit ----------------------------------------------------------------------------------------------------


def test_a_visit_is_echoed_with_its_weekday_and_recorded(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    ran = run("visit", "bianchi")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    assert [part for part in ("Lucia Bianchi", "Friday 12 June 2026") if part not in ran.out] == []
    assert [(row["customer_id"], row["on_date"]) for row in shop.rows("visit")] == [(lucia.id, "2026-06-12")]


def test_a_second_visit_on_one_day_is_told_and_not_recorded(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert run("visit", "bianchi", "--json").data["new"] is True
    assert run("visit", "bianchi", "--json").data["new"] is False
    assert len(shop.rows("visit")) == 1


def test_a_purchase_is_a_visit_by_itself(run: Run, shop: Shop) -> None:
    shop.purchase(shop.customer("Lucia Bianchi"), on=TODAY)
    assert run("visit", "bianchi", "--json").data["new"] is False
    assert run("greet", "bianchi", "--json").data["visits"]["count"] == 1


def test_a_visit_moves_the_figures_kept_of_a_customer(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi", visits=[TODAY - timedelta(14), TODAY - timedelta(7)])
    run("visit", "bianchi")
    (customer,) = shop.rows("customer")
    kept = ("visits", "first_visit_on", "last_visit_on", "usual_gap_days", "expected_on")
    assert tuple(customer[key] for key in kept) == (3, "2026-05-29", "2026-06-12", 7, "2026-06-19")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        *(
            ("2026-06-10", "2026-06-10"),
            ("10.6.", "2026-06-10"),
            ("10/6", "2026-06-10"),
            ("10 June", "2026-06-10"),
        ),
        *(
            ("10jun", "2026-06-10"),
            ("10jun2025", "2025-06-10"),
            ("jun 10", "2026-06-10"),
            ("today", "2026-06-12"),
        ),
        *(
            ("yesterday", "2026-06-11"),
            ("fri", "2026-06-12"),
            ("thu", "2026-06-11"),
            ("last fri", "2026-06-05"),
        ),
        *(
            ("3 days ago", "2026-06-09"),
            ("a week ago", "2026-06-05"),
            ("-2d", "2026-06-10"),
            ("24dec", "2025-12-24"),
        ),
    ],
)
def test_the_day_of_a_visit_is_typed_in_any_of_these_forms_and_lies_behind(
    typed: str, day: str, run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    assert run("visit", "bianchi", "--on", typed, "--json").data["on"] == day
    assert run("visit", "bianchi", f"--on={typed}", "--json").data["on"] == day


def test_a_shop_that_writes_the_month_first_is_read_so(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    shop.settings(date_order="month-first")
    assert run("visit", "bianchi", "--on", "6/10", "--json").data["on"] == "2026-06-10"


@pytest.mark.parametrize("typed", ["tomorrow", "2026-06-13", "31.2.", "blursday", "13/13", "+1d"])
def test_a_visit_is_not_noted_on_a_day_that_has_not_come_or_is_none(typed: str, run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("visit", "bianchi", "--on", typed)
    assert (ran.status, ran.out) == (2, "")
    assert shop.rows("visit") == []


def test_visit_takes_a_name_of_two_words_without_quotes(run: Run, story_book: Path) -> None:
    assert run("visit", "anna", "rossi", "--json", book=story_book).data["customer"]["name"] == "Anna Rossi"


def test_quiet_drops_the_echo_and_still_writes(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert run("visit", "bianchi", "--quiet") == (0, "", "")
    assert len(shop.rows("visit")) == 1


def test_plain_gives_the_echo_as_one_cell(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("visit", "bianchi", "--plain")
    assert (ran.status, ran.err, "\t" in ran.out, ran.out.count("\n")) == (0, "", False, 1)


# --- note -----------------------------------------------------------------------------------------------------


def test_a_note_is_kept_for_show_with_its_day_and_never_said(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("note", "bianchi", "moved", "house")
    assert (ran.status, ran.err, "moved house" in ran.out) == (0, "", True)
    (fact,) = run("show", "bianchi", "--json").data["facts"]
    assert (fact["kind"], fact["text"], fact["learned_on"]) == ("note", "moved house", "2026-06-12")
    assert "moved house" not in run("greet", "bianchi", "--json").out


def test_note_is_remember_note(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    run("note", "bianchi", "moved house")
    run("remember", "bianchi", "note", "moved house")
    assert len(shop.rows("fact")) == 1


def test_a_private_note_is_shown_only_when_asked(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert run("note", "bianchi", "between us", "--private").status == 0
    assert "between us" not in run("show", "bianchi").out
    assert "between us" in run("show", "bianchi", "--private").out


def test_a_note_for_somebody_of_two_words_is_typed_with_quotes_round_the_name(
    run: Run, story_book: Path
) -> None:
    assert "Anna Rossi" in run("note", "anna rossi", "moved house", book=story_book).out


@pytest.mark.parametrize("text", ["", "   ", "\x1b[31m", "\u200b"])
def test_a_note_of_nothing_is_refused(text: str, run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("note", "bianchi", text)
    assert (ran.status, ran.out) == (2, "")
    assert shop.rows("fact") == []


def test_after_two_dashes_everything_is_words(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    run("note", "bianchi", "--", "--json", "is", "a", "word", "here", "-q")
    (fact,) = shop.rows("fact")
    assert fact["text"] == "--json is a word here -q"


# --- asked ----------------------------------------------------------------------------------------------------


@pytest.fixture
def gift_code(run: Run, shop: Shop) -> str:
    """The code of a talking point: a present for a nephew that was not yet asked after."""
    lucia = shop.customer("Lucia Bianchi", address_as="Mrs Bianchi")
    shop.person(lucia, "nephew", "Luca")
    shop.purchase(lucia, "storybook", 1490, on=date(2026, 5, 30), for_text="nephew Luca")
    return code_of(run("greet", "bianchi", "--json"), "ask_gift")


def test_a_point_that_was_asked_is_not_said_again(gift_code: str, run: Run) -> None:
    ran = run("asked", "bianchi", gift_code)
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    assert gift_code not in run("greet", "bianchi").out


def test_the_answer_is_kept_as_a_fact_of_the_one_it_is_about(gift_code: str, run: Run, shop: Shop) -> None:
    run("asked", "bianchi", gift_code, "he", "loved", "it")
    (fact,) = [fact for fact in shop.rows("fact") if fact["source"] == "asked"]
    (luca,) = shop.rows("person")
    assert ("he loved it" in fact["text"], fact["person_id"]) == (True, luca["id"])
    assert "he loved it" in run("show", "bianchi").out


def test_a_code_may_be_typed_in_capitals(gift_code: str, run: Run) -> None:
    assert run("asked", "bianchi", gift_code.upper()).status == 0


def test_asked_twice_is_a_conflict_that_names_the_day(gift_code: str, run: Run) -> None:
    run("asked", "bianchi", gift_code, today=TODAY)
    ran = run("asked", "bianchi", gift_code, "--json", today=TODAY + timedelta(1))
    assert (ran.status, ran.error["code"]) == (5, "conflict")
    assert "yesterday" in ran.error["message"]


def test_a_code_of_nothing_is_not_found_and_told_where_codes_are(gift_code: str, run: Run) -> None:
    ran = run("asked", "bianchi", "xxxx")
    assert (ran.status, ran.out, "custmem greet" in ran.err) == (3, "", True)


def test_another_customer_s_code_is_not_found(gift_code: str, run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg")
    assert run("asked", "anna", gift_code).status == 3


def test_a_point_can_be_answered_after_its_day(gift_code: str, run: Run) -> None:
    assert run("asked", "bianchi", gift_code, today=TODAY + timedelta(300)).status == 0


@pytest.mark.parametrize(
    ("answer", "kept"), [("yes", True), ("Yes, still", True), ("no", False), ("never!", False)]
)
def test_a_fact_asked_about_is_confirmed_by_yes_and_ended_by_no(
    answer: str, kept: bool, run: Run, shop: Shop
) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.fact(lucia, "likes", "crime novels", guess=True)
    code = code_of(run("greet", "bianchi", "--json"), "confirm")
    run("asked", "bianchi", code, *answer.split())
    facts = run("show", "bianchi", "--json").data["facts"]
    expected = [("crime novels", False, "asked", "2026-06-12")] if kept else []
    assert [(f["text"], f["guess"], f["source"], f["learned_on"]) for f in facts] == expected


def test_a_birthday_that_was_asked_for_is_learned(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi", visits=[TODAY - timedelta(days) for days in (7, 14, 21)])
    code = code_of(run("greet", "bianchi", "--json"), "learn")
    run("asked", "bianchi", code, "3", "march", "1961")
    (occasion,) = shop.rows("occasion")
    assert (occasion["kind"], occasion["month"], occasion["day"], occasion["year"]) == (
        "birthday",
        3,
        3,
        1961,
    )
    assert occasion["source"] == "asked"


def test_a_birthday_answered_in_words_becomes_a_note(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi", visits=[TODAY - timedelta(days) for days in (7, 14, 21)])
    code = code_of(run("greet", "bianchi", "--json"), "learn")
    assert run("asked", "bianchi", code, "she would rather not say").status == 0
    (fact,) = shop.rows("fact")
    assert (fact["kind"], "rather not say" in fact["text"]) == ("note", True)


def test_what_they_like_is_learned_as_what_they_like(run: Run, shop: Shop) -> None:
    days = [TODAY - timedelta(days) for days in (7, 14, 21)]
    shop.customer("Lucia Bianchi", visits=days, birthday=MonthDay(1, 2, None))
    code = code_of(run("greet", "bianchi", "--json"), "learn")
    run("asked", "bianchi", code, "crime novels")
    (fact,) = shop.rows("fact")
    assert (fact["kind"], fact["text"], fact["source"]) == ("likes", "crime novels", "asked")


def test_a_kept_promise_can_be_closed_at_the_counter(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.promise(lucia, "hold the tea")
    code = code_of(run("greet", "bianchi", "--json"), "promise")
    assert run("asked", "bianchi", code).status == 0
    assert run("greet", "bianchi", "--json").data["alerts"] == []
    assert run("agenda", "--json").data["items"] == []


@pytest.mark.parametrize("at", range(0, len(SENTENCES) + len(TRADES), 30))
def test_what_a_sentence_means_is_taken_as_it_is_typed(at: int, run: Run) -> None:
    for name in (
        "Anna Rossi",
        "Emily Brown",
        "Lucia Bianchi",
        "Ada Byron",
        "Tom Baker",
        "Bo Ek",
        "Clara Lund",
    ):
        run("add", name, "--new")
    for name in ("Anne Lefèvre", "Pat O'Brien"):
        run("add", name, "--new")
    for sentence, commands in (*SENTENCES, *TRADES)[at : at + 30]:
        ran = run("jot", sentence, "--yes", "--json", today=date(2026, 3, 12))
        assert ran.status == 0, (sentence, ran.out)
        assert [shlex.split(each["command"])[1] for each in ran.data["commands"]] == [
            line.split()[0] for line in commands
        ]
        run("undo")
