"""What went wrong: noted, put right by its code and by nothing else, asked about a week later, counted by cause."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factories import TODAY, Run, Shop


@pytest.fixture(autouse=True)
def _lucia(shop: Shop) -> None:
    """It is Lucia Bianchi who complains."""
    shop.customer("Lucia Bianchi")


def complained(run: Run, *words: str) -> str:
    """Complain, and return the code."""
    return str(run("complaint", "bianchi", "the soup was cold", *words, "--json").data["complaint"]["code"])


def test_a_complaint_is_echoed_with_its_day_and_code(run: Run) -> None:
    ran = run("complaint", "bianchi", "the soup", "was cold", "--fix-by", "+7d")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    (code,) = [alert["code"] for alert in run("greet", "bianchi", "--json").data["alerts"]]
    parts = ("Lucia Bianchi", "the soup was cold", "Friday 19 June 2026", code)
    assert [part for part in parts if part not in ran.out] == []


def test_it_has_one_code_at_the_counter_and_in_the_morning(run: Run) -> None:
    code = complained(run)
    assert [alert["code"] for alert in run("greet", "bianchi", "--json").data["alerts"]] == [code]
    assert [item["code"] for item in run("agenda", "--json").data["items"]] == [code]


def test_resolve_keeps_how_and_the_week_after_it_is_asked_about(run: Run, shop: Shop) -> None:
    code = complained(run, "--cause", "kitchen")
    more = ("--apology", "by hand", "--cost", "8,50", "--promised", "never again")
    data = run("resolve", code, "a", "fresh bowl", *more, "--json").data
    (row,) = shop.rows("complaint")
    kept = (row["resolution"], row["cause"], row["apology"], row["promised"], row["cost_minor"])
    assert kept == ("a fresh bowl", "kitchen", "by hand", "never again", 850)
    assert data["complaint"]["cost"] == {"minor": 850, "currency": "EUR"}
    assert run("agenda", "--json").data["items"] == []
    (item,) = run("agenda", "--json", today=TODAY + timedelta(7)).data["items"]
    assert (item["kind"], item["due_on"], item["code"] != code) == ("complaint", "2026-06-19", True)
    assert run("done", item["code"], today=TODAY + timedelta(8)).status == 0
    assert run("agenda", "--json", today=TODAY + timedelta(9)).data["items"] == []


def test_done_with_words_puts_it_right(run: Run, shop: Shop) -> None:
    code = complained(run)
    ran = run("done", code, "a fresh bowl")
    (row,) = shop.rows("complaint")
    assert (ran.status, row["resolution"], row["resolved_on"]) == (0, "a fresh bowl", "2026-06-12")
    assert "Friday 19 June 2026" in ran.out


def test_asking_at_the_counter_closes_the_question_of_the_morning(run: Run) -> None:
    run("resolve", complained(run), "a fresh bowl")
    later = TODAY + timedelta(3)
    (alert,) = run("greet", "bianchi", "--json", today=later).data["alerts"]
    assert alert["kind"] == "complaint_check"
    assert run("asked", "bianchi", alert["code"], "all is well", today=later).status == 0
    assert run("greet", "bianchi", "--json", today=later).data["alerts"] == []
    assert run("agenda", "--json", today=TODAY + timedelta(7)).data["items"] == []


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("done CODE", 2),
        ("resolve CODE", 2),
        ("skip CODE", 5),
        ("asked bianchi CODE fine", 5),
        ("resolve CODE better --cost -1", 2),
        ("resolve CODE better --cost much", 2),
    ],
)
def test_nothing_but_how_it_was_put_right_closes_it(line: str, status: int, run: Run, shop: Shop) -> None:
    code = complained(run)
    ran = run(*line.replace("CODE", code).split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert [row["resolved_on"] for row in shop.rows("complaint")] == [None]
    assert [item["code"] for item in run("agenda", "--json").data["items"]] == [code]


def test_the_error_without_words_names_what_is_missing_and_how_to_say_it(run: Run) -> None:
    code = complained(run)
    ran = run("done", code)
    assert f"how it was put right is missing; for example: custmem resolve {code}" in ran.err


@pytest.mark.parametrize("verb", ["resolve", "done"])
def test_what_was_put_right_is_closed(verb: str, run: Run) -> None:
    code = complained(run)
    run("resolve", code, "a fresh bowl")
    assert (run(verb, code, "again", "--json").error["code"]) == "conflict"


def test_an_unknown_code_is_nobody_s(run: Run) -> None:
    ran = run("resolve", "zzzz", "a fresh bowl", "--json")
    assert (ran.status, ran.error["code"]) == (3, "not_found")


def test_the_code_of_a_promise_is_no_complaint_s(run: Run) -> None:
    code = run("promise", "bianchi", "tea", "--by", "fri", "--json").data["promise"]["code"]
    assert run("resolve", code, "tea").status == 3


@pytest.mark.parametrize(
    ("words", "due_on", "late"),
    [((), "2026-06-12", 0), (("--fix-by", "+1d"), "2026-06-13", 1), (("--fix-by", "+2d"), "2026-06-14", 0)],
)
def test_it_may_be_put_off_and_is_late_only_by_a_day_that_was_named(
    words: tuple[str, ...], due_on: str, late: int, run: Run
) -> None:
    code = complained(run, *words)
    assert run("snooze", code, "+2d").status == 0
    for days in (0, 1):
        assert run("agenda", "--json", today=TODAY + timedelta(days)).data["items"] == []
    (item,) = run("agenda", "--json", today=TODAY + timedelta(2)).data["items"]
    assert (item["code"], item["due_on"], item["overdue_days"]) == (code, due_on, late)


def test_causes_are_counted_the_most_frequent_first_however_they_are_spelt(run: Run) -> None:
    complained(run, "--cause", "Kitchen")
    run("resolve", complained(run, "--cause", "kitchen"), "a bowl", "--cost", "8")
    complained(run, "--cause", "post")
    complained(run)
    causes = run("complaint", "--causes", "--json").data["causes"]
    found = [(c["cause"], c["count"], c["open"], c["cost"]["minor"], c["last_on"]) for c in causes]
    assert found == [
        ("kitchen", 2, 1, 800, "2026-06-12"),
        (None, 1, 1, 0, "2026-06-12"),
        ("post", 1, 1, 0, "2026-06-12"),
    ]
    assert run("complaint", "--causes").out.splitlines() == [
        "kitchen · 2 complaints · 1 open · cost €8.00 · last 12 June",
        "no cause noted · 1 complaint · 1 open · last 12 June",
        "post · 1 complaint · 1 open · last 12 June",
    ]
    assert run("complaint", "--causes", "--plain").out.splitlines()[2] == "post\t1\t1\t€0.00\t2026-06-12"


def test_where_nobody_complained_there_is_no_cause(run: Run) -> None:
    ran = run("complaint", "--causes")
    assert (ran.status, ran.out) == (0, "Nobody has complained.\n")


@pytest.mark.parametrize(
    "line",
    ["complaint", "complaint bianchi", "complaint bianchi --causes", "complaint bianchi cold --fix-by -3d"],
)
def test_a_complaint_needs_whose_and_what_and_a_day_ahead(line: str, run: Run, shop: Shop) -> None:
    ran = run(*line.split())
    assert (ran.status, ran.out, shop.rows("complaint")) == (2, "", [])


def test_hostile_words_are_kept_and_shown_harmlessly(run: Run) -> None:
    run("complaint", "bianchi", "cold\x1b[31m \u202esoup", "--cause", "\x1b]0;x\x07kitchen")
    for line in ("greet bianchi", "agenda", "show bianchi", "complaint --causes"):
        assert not set(run(*line.split()).out) & {"\x1b", "\u202e", "\x07"}


def test_whoever_was_asked_whether_all_is_well_hears_of_nothing_kind_for_a_fortnight(
    run: Run, shop: Shop
) -> None:
    anna = shop.customer("Anna Berg", phone="055 123 456")
    complaint = run("complaint", "berg", "the soup was cold", "--json", today=TODAY - timedelta(8)).data
    run("resolve", complaint["complaint"]["code"], "a fresh bowl", today=TODAY - timedelta(8))
    shop.event(anna, "exams", on=TODAY - timedelta(1))
    check, exams = run("agenda", "--json").data["items"]
    assert (check["kind"], exams["kind"]) == ("complaint", "event")
    run("done", check["code"], "all is well")
    assert run("agenda", "--json").data["items"] == []
