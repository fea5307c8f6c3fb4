"""At the counter, asking: greet, find and show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.dates import MonthDay
from factories import LONG_AGO, TODAY, Run, Shop

if TYPE_CHECKING:
    from pathlib import Path


# --- greet ----------------------------------------------------------------------------------------------------


def test_greet_says_who_stands_there_and_how_to_address_and_say_the_name(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi", address_as="Mrs Bianchi", pronounce="BYAHN-kee")
    ran = run("greet", "bianchi")
    first = ran.out.splitlines()[0]
    assert (ran.status, ran.err) == (0, "")
    assert [part for part in ("Lucia Bianchi", "BYAHN-kee", "Mrs Bianchi") if part not in first] == []


def test_greet_s_first_line_always_says_how_long_since_the_last_visit(run: Run, shop: Shop) -> None:
    lucia = shop.customer(
        "Lucia Bianchi", address_as="Mrs Bianchi", pronounce="BYAHN-kee", visits=[TODAY - timedelta(21)]
    )
    shop.person(lucia, "dog", "Rex")
    assert "3 weeks ago" in run("greet", "bianchi").out.splitlines()[0]


def test_greet_makes_a_talking_point_of_a_fact_a_purchase_and_a_date_with_its_reason(run: Run) -> None:
    """The session of the first issue, word for word."""
    for line in (
        ("add", "Lucia Bianchi", "--address-as", "Mrs Bianchi", "--pronounce", "BYAHN-kee"),
        ("remember", "bianchi", "nephew", "Luca", "--birthday", "3mar"),
        (
            "sold",
            "bianchi",
            "storybook",
            "14.90",
            "--for",
            "nephew Luca",
            "--occasion",
            "birthday",
            "--on",
            "24feb",
        ),
    ):
        ran = run(*line)
        assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    ran = run("greet", "bianchi")
    assert "Ask whether her nephew Luca liked the storybook" in ran.out
    assert "his birthday was 3 March; bought 24 February" in ran.out


@pytest.mark.parametrize(
    "name", ["bianchi", "anna rossi", "carlo", "sven", "zofie", "maria", "ivo", "grete", "tereza"]
)
def test_a_greeting_is_at_most_five_lines_of_72_columns(name: str, run: Run, story_book: Path) -> None:
    lines = run("greet", name, book=story_book).out.splitlines()
    assert 1 <= len(lines) <= 5
    assert [line for line in lines if len(line) > 72] == []


def test_a_quiet_customer_gets_two_lines_at_most(run: Run, shop: Shop) -> None:
    shop.customer("Ivo Horvat", visits=[TODAY - timedelta(days) for days in (3, 10)])
    assert len(run("greet", "ivo").out.splitlines()) <= 2


def test_an_allergy_is_an_alert_before_anything_else_is_said(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg", birthday=MonthDay(6, 12, None))
    shop.fact(anna, "allergy", "nuts")
    second = run("greet", "anna").out.splitlines()[1]
    assert second.startswith("!")
    assert "nuts" in second
    (alert,) = run("greet", "anna", "--json").data["alerts"]
    assert (alert["kind"], "nuts" in alert["text"]) == ("allergy", True)


def test_no_more_than_two_alerts_stand_on_the_screen_and_all_are_in_the_data(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg")
    for number in range(4):
        shop.promise(anna, f"promise {number}", due_on=TODAY)
    assert len([line for line in run("greet", "anna").out.splitlines() if line.startswith("!")]) == 2
    assert len(run("greet", "anna", "--json").data["alerts"]) == 4


def test_what_is_private_spent_or_only_for_recognising_is_not_on_the_screen(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", looks="tall, red glasses", visits=[TODAY - timedelta(30)])
    shop.fact(lucia, "likes", "romances in secret", private=True)
    shop.purchase(lucia, "diary with a lock", 99900, private=True)
    shop.purchase(lucia, "green tea", 450)
    for form in ((), ("--plain",)):
        said = run("greet", "bianchi", *form).out
        assert [word for word in ("glasses", "romance", "diary", "999", "4.50", "450") if word in said] == []
    data = run("greet", "bianchi", "--json")
    assert [word for word in ("romance", "diary", "99900", "spent") if word in data.out] == []


def test_of_the_dead_nothing_is_said_but_that_they_died_and_what_is_owed(run: Run, shop: Shop) -> None:
    grete = shop.customer("Grete Lund", dead=True, birthday=MonthDay(6, 12, 1940), visits=[LONG_AGO])
    shop.fact(grete, "likes", "roses")
    ran = run("greet", "grete")
    assert (len(ran.out.splitlines()), ran.err) == (1, "")
    shop.promise(grete, "a pot of lilies")
    assert 'Settle with the family: the promise "a pot of lilies"' in run("greet", "grete").out
    data = run("greet", "grete", "--json").data
    assert ([alert["kind"] for alert in data["alerts"]], data["talking_points"], data["usual"]) == (
        *(["promise"], [], []),
    )


def test_a_code_beside_a_point_is_the_same_on_every_run_and_in_every_form(run: Run, story_book: Path) -> None:
    points = run("greet", "anna rossi", "--json", book=story_book).data["talking_points"]
    again = run("greet", "anna rossi", "--json", book=story_book).data["talking_points"]
    assert points == again
    assert points[0]["code"] in run("greet", "anna rossi", book=story_book).out
    assert points[0]["code"] in run("greet", "anna rossi", "--plain", book=story_book).out


def test_greet_plain_is_a_row_for_each_thing_to_say(run: Run, story_book: Path) -> None:
    rows = [line.split("\t") for line in run("greet", "bianchi", "--plain", book=story_book).out.splitlines()]
    assert {len(row) for row in rows} == {4}
    assert rows[0][:2] == ["customer", "#1"]
    assert {"alert", "usual", "last_purchase"} <= {row[0] for row in rows}


def test_greet_is_coloured_only_when_asked_in_a_pipe(run: Run, story_book: Path) -> None:
    assert "\x1b" not in run("greet", "bianchi", book=story_book).out
    coloured = run("greet", "bianchi", "--color", "always", book=story_book).out
    assert "\x1b[1;31m!" in coloured
    assert run("greet", "bianchi", "--color=never", book=story_book) == run(
        "greet", "bianchi", book=story_book
    )


def test_greet_is_an_answer_that_quiet_does_not_drop(run: Run, story_book: Path) -> None:
    assert run("greet", "bianchi", "-q", book=story_book) == run("greet", "bianchi", book=story_book)


def test_greeting_writes_nothing(run: Run, story_book: Path) -> None:
    before = story_book.read_bytes()
    run("greet", "bianchi", book=story_book)
    assert story_book.read_bytes() == before


# --- find -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        *("bianchi", "BIANCHI", "lucia bianchi", "bianchi lucia", "luc", "bia", "Lucìa"),
        *("#1", "055 123 456", "123456", "+39 055 123 456", "lucia@example.org", "LUCIA@EXAMPLE.ORG"),
    ],
)
def test_find_takes_any_part_of_a_name_and_any_way_to_reach_them(
    typed: str, run: Run, story_book: Path
) -> None:
    found = run("find", typed, "--json", book=story_book).data
    assert ([c["handle"] for c in found["customers"]], found["nearest_only"]) == (["bianchi"], False)


@pytest.mark.parametrize(
    ("typed", "handle"),
    [
        ("4400 17", "rossi"),
        ("440017", "rossi"),
        ("annina", "rossi-anna"),
        ("akesson", "akesson"),
        ("Åke", "akesson"),
    ],
)
def test_find_takes_card_nickname_and_names_without_their_accents(
    typed: str, handle: str, run: Run, story_book: Path
) -> None:
    assert [c["handle"] for c in run("find", typed, "--json", book=story_book).data["customers"]] == [handle]


def test_find_of_several_words_needs_no_quotes(run: Run, story_book: Path) -> None:
    assert run("find", "anna", "rossi", book=story_book) == run("find", "anna rossi", book=story_book)


def test_find_tells_namesakes_apart_by_what_differs(run: Run, story_book: Path) -> None:
    ran = run("find", "rossi", book=story_book)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert len(lines) == 2
    assert ["Via Verdi 8" in lines[0], "Piazza Nuova 1" in lines[1]] == [True, True]


def test_find_offers_the_nearest_names_and_says_that_they_are_only_near(run: Run, story_book: Path) -> None:
    ran = run("find", "biancchi", book=story_book)
    assert (ran.status, ran.err, "Lucia Bianchi" in ran.out) == (0, "", True)
    assert ran.out.splitlines()[0] != ran.out.splitlines()[-1]


def test_find_of_nobody_is_an_empty_list_and_no_failure(run: Run) -> None:
    assert run("find", "xyzzy", "--json").data == {"customers": [], "nearest_only": False}
    assert run("find", "xyzzy", "--plain") == (0, "", "")
    assert run("find", "xyzzy").status == 0


def test_find_plain_is_handle_id_name_visits_and_last_visit(run: Run, story_book: Path) -> None:
    assert run("find", "sven", "--plain", book=story_book) == (
        0,
        "akesson\t4\tSven Åkesson\t6\t2026-06-05\n",
        "",
    )


def test_find_ignores_what_could_be_an_operator_of_a_search_engine(run: Run, story_book: Path) -> None:
    for typed in ("%", "_", "*", "bianchi OR rossi", '"', "a'b", "NEAR(", "bia*", "lucia%"):
        assert run("find", typed, "--json", book=story_book).status == 0, typed


def test_those_put_away_come_last_when_found(run: Run, shop: Shop) -> None:
    shop.customer("Ivo Horvat", archived_on=LONG_AGO)
    shop.customer("Ivo Lund")
    found = run("find", "ivo", "--json").data["customers"]
    assert [(customer["name"], customer["archived"]) for customer in found] == [
        ("Ivo Lund", False),
        ("Ivo Horvat", True),
    ]


# --- show -----------------------------------------------------------------------------------------------------


def test_show_has_each_thing_with_its_reference_day_and_source(run: Run, story_book: Path) -> None:
    ran = run("show", "bianchi", book=story_book)
    assert (ran.status, ran.err) == (0, "")
    (line,) = [line for line in ran.out.splitlines() if "crime novels" in line]
    assert [part for part in ("likes", "10 January 2025", "told", "fact:4") if part not in line] == []
    for part in (
        "055 123 456",
        "nephew Luca",
        "dog Rex",
        "15 June 1961",
        "trip to Rome",
        "Gruffalo",
        "€14.90",
    ):
        assert part in ran.out


def test_show_has_private_things_only_when_asked(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.fact(lucia, "needs", "large print", private=True)
    shop.purchase(lucia, "diary with a lock", 2500, private=True)
    friend = shop.person(lucia, "friend", "Bruno", private=True)
    shop.fact(lucia, "likes", "grappa", person_id=friend)
    hidden = ("large print", "diary", "Bruno", "grappa")
    for form in ((), ("--json",), ("--plain",)):
        assert [word for word in hidden if word in run("show", "bianchi", *form).out] == []
        assert [word for word in hidden if word not in run("show", "bianchi", "--private", *form).out] == []


def test_a_private_person_s_birthday_is_private_too(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.person(lucia, "friend", "Bruno", private=True, birthday=MonthDay(3, 3, None))
    assert "3 March" not in run("show", "bianchi").out
    assert "3 March" in run("show", "bianchi", "--private").out


def test_show_reads_every_purchase_and_not_only_the_recent_ones(run: Run, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    for number in range(35):
        shop.purchase(lucia, f"item {number}", on=TODAY - timedelta(number))
    assert len(run("show", "bianchi", "--json").data["purchases"]) == 35


def test_show_plain_is_a_row_for_each_thing(run: Run, story_book: Path) -> None:
    rows = [line.split("\t") for line in run("show", "bianchi", "--plain", book=story_book).out.splitlines()]
    assert {len(row) for row in rows} == {6}
    assert ["likes", "fact:4", "2025-01-10", "told", "crime novels", ""] in rows
    assert ["likes", "fact:6", "2025-01-10", "told", "dinosaurs", "nephew Luca"] in rows


def test_what_was_ended_is_no_longer_shown(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    run("remember", "bianchi", "dislikes", "poetry")
    run("remember", "bianchi", "likes", "poetry")
    facts = run("show", "bianchi", "--json").data["facts"]
    assert [(fact["kind"], fact["text"]) for fact in facts] == [("likes", "poetry")]


def test_someone_of_two_words_needs_no_quotes(run: Run, story_book: Path) -> None:
    for verb in ("greet", "show"):
        assert run(verb, "anna", "rossi", book=story_book) == run(verb, "anna rossi", book=story_book)


def test_a_greeting_is_for_the_day_that_was_asked_about(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi", visits=[date(2026, 6, 1)])
    assert run("greet", "bianchi", "--json", today=date(2026, 6, 2)).data["visits"]["days_since"] == 1
    assert run("greet", "bianchi", "--json", today=date(2026, 5, 2)).data["visits"]["count"] == 0
