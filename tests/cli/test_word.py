"""Keeping your word: what was promised, by when."""

from __future__ import annotations

from datetime import date

import pytest

from factories import Run, Shop


@pytest.fixture(autouse=True)
def _lucia(shop: Shop) -> None:
    """Everything here is promised to Lucia Bianchi."""
    shop.customer("Lucia Bianchi")


def test_a_promise_is_echoed_with_its_weekday_and_code(run: Run) -> None:
    ran = run("promise", "bianchi", "hold", "200 g Sencha", "--by", "2026-06-19")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    (code,) = [alert["code"] for alert in run("greet", "bianchi", "--json").data["alerts"]]
    parts = ("Lucia Bianchi", "hold 200 g Sencha", "Friday 19 June 2026", code)
    assert [part for part in parts if part not in ran.out] == []


def test_the_code_that_is_echoed_is_the_one_that_closes_it(run: Run) -> None:
    code = run("promise", "bianchi", "hold the tea", "--by", "+3d", "--json").data["promise"]["code"]
    assert run("done", code).status == 0


def test_a_promise_is_owed_at_the_counter_and_in_the_morning_under_one_code(run: Run) -> None:
    code = run("promise", "bianchi", "hold the tea", "--by", "today", "--json").data["promise"]["code"]
    assert [alert["code"] for alert in run("greet", "bianchi", "--json").data["alerts"]] == [code]
    assert [item["code"] for item in run("agenda", "--json").data["items"]] == [code]


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        *(
            ("fri", "2026-06-12"),
            ("next fri", "2026-06-19"),
            ("sat", "2026-06-13"),
            ("tomorrow", "2026-06-13"),
        ),
        *(
            ("today", "2026-06-12"),
            ("+3w", "2026-07-03"),
            ("in 2 months", "2026-08-12"),
            ("eom", "2026-06-30"),
        ),
        *(
            ("12.6.", "2026-06-12"),
            ("11.6.", "2027-06-11"),
            ("3mar", "2027-03-03"),
            ("12 June", "2026-06-12"),
        ),
        *(("12jun2027", "2027-06-12"), ("2026-12-24", "2026-12-24"), ("1/7", "2026-07-01")),
    ],
)
def test_the_day_of_a_promise_lies_ahead_in_any_of_these_forms(typed: str, due: str, run: Run) -> None:
    assert run("promise", "bianchi", "tea", "--by", typed, "--json").data["promise"]["due_on"] == due


@pytest.mark.parametrize("typed", ["yesterday", "-1d", "2026-06-11", "31.2.", "someday"])
def test_nothing_is_promised_for_a_day_that_is_past_or_none(typed: str, run: Run, shop: Shop) -> None:
    ran = run("promise", "bianchi", "tea", f"--by={typed}", "--json")
    assert (ran.status, ran.error["code"], shop.rows("promise")) == (2, "bad_date", [])


@pytest.mark.parametrize("words", [("promise", "bianchi", "tea"), ("promise", "bianchi", "", "--by", "fri")])
def test_a_promise_needs_its_words_and_its_day(words: tuple[str, ...], run: Run, shop: Shop) -> None:
    ran = run(*words)
    assert (ran.status, ran.out, shop.rows("promise")) == (2, "", [])


@pytest.mark.parametrize(
    ("words", "due", "at"),
    [
        (("call her", "--by", "fri 15:00"), "2026-06-12", "15:00"),
        (("call her", "--by", "tomorrow at 3pm"), "2026-06-13", "15:00"),
        (("call", "her", "by", "sat", "at", "9:30"), "2026-06-13", "09:30"),
        (("call", "her", "by", "sat"), "2026-06-13", None),
        (("set the alarm to 7:00", "--by", "sat"), "2026-06-13", None),
    ],
)
def test_a_promise_may_have_an_hour(words: tuple[str, ...], due: str, at: str | None, run: Run) -> None:
    promised = run("promise", "bianchi", *words, "--json").data["promise"]
    assert (promised["due_on"], promised["at"]) == (due, at)
    (item,) = run("agenda", "--json").data["items"]
    assert (f"by {at}" in item["text"]) == bool(at)


def test_promises_of_one_day_come_by_their_hour(run: Run) -> None:
    for at in ("16:00", "9:00"):
        run("promise", "bianchi", f"call at {at}", "--by", f"fri {at}")
    run("promise", "bianchi", "sort the tea", "--by", "fri")
    texts = [item["text"] for item in run("agenda", "--json").data["items"]]
    assert texts == [
        "Keep your word: sort the tea",
        "Keep your word by 09:00: call at 9:00",
        "Keep your word by 16:00: call at 16:00",
    ]


@pytest.mark.parametrize(
    ("typed", "kept", "again"),
    [
        ("3m", "3m", "2026-09-20"),
        ("2 weeks", "2w", "2026-07-04"),
        ("a year", "1y", "2027-06-20"),
        ("month", "1m", "2026-07-20"),
    ],
)
def test_a_promise_that_repeats_comes_back_counted_from_when_it_was_done(
    typed: str, kept: str, again: str, run: Run
) -> None:
    promised = run("promise", "bianchi", "oil the clock", "--by", "fri", "--every", typed, "--json").data
    assert promised["promise"]["every"] == kept
    assert f"+{kept}" in promised["said"]
    late = date(2026, 6, 20)
    assert run("done", promised["promise"]["code"], "--json", today=late).data["again_on"] == again
    (left,) = run("show", "bianchi", "--json", today=late).data["promises"]
    assert (left["due_on"], left["every"]) == (again, kept)
    run("undo", today=late)
    (back,) = run("show", "bianchi", "--json", today=late).data["promises"]
    assert back["due_on"] == "2026-06-12"


def test_a_promise_that_repeats_ends_when_it_is_skipped(run: Run) -> None:
    code = run("promise", "bianchi", "oil it", "--by", "fri", "--every", "3m", "--json").data["promise"][
        "code"
    ]
    assert run("skip", code, "she sold the clock").status == 0
    assert run("show", "bianchi", "--json").data["promises"] == []


def test_a_span_that_is_none_is_refused_with_one_that_is(run: Run) -> None:
    ran = run("promise", "bianchi", "oil it", "--by", "fri", "--every", "often")
    assert (ran.status, ran.err) == (2, 'custmem: "often" is no span of time; try 3m, 2 weeks, a year\n')


def test_the_shop_s_own_dates_have_a_page_of_their_own(run: Run) -> None:
    run("config", "shop", "Tea House")
    first = run("promise", "shop", "order Advent calendars", "--by", "1sep", "--every", "1y", "--json").data
    assert (first["customer"]["handle"], first["customer"]["name"]) == ("shop", "Tea House")
    second = run("promise", "shop", "count the stock", "--by", "fri", "--json").data
    assert second["customer"]["id"] == first["customer"]["id"]
    (item,) = run("agenda", "--json").data["items"]
    assert (item["customer"]["handle"], item["text"]) == ("shop", "Keep your word: count the stock")


def test_hour_and_repeat_of_a_promise_are_put_right_like_its_words(run: Run) -> None:
    run("promise", "bianchi", "oil it", "--by", "fri 15:00", "--every", "3m")
    assert run("edit", "promise:1", "--at", "16:30", "--every", "").status == 0
    (promise,) = run("show", "bianchi", "--json").data["promises"]
    assert (promise["at"], promise["every"]) == ("16:30", None)
