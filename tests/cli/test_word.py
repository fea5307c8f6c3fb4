"""Keeping your word: what was promised, by when."""

from __future__ import annotations

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
