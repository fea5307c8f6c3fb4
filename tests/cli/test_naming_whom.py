"""WHO is never guessed: one clear match is taken, several are told apart, nobody is told the nearest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.dates import MonthDay
from factories import TODAY, Run, Shop, dump

if TYPE_CHECKING:
    from pathlib import Path

WRITES = (
    *(
        "visit ross",
        "note ross hello",
        "sold ross tea 4",
        "remember ross likes tea",
        "edit ross --nickname R",
    ),
    *("archive ross", "promise ross tea --by fri", "asked ross xxxx"),
)


@pytest.mark.parametrize("line", ["greet ross", "show ross", *WRITES])
def test_two_rossis_are_nobody_without_a_terminal_and_nothing_is_written(
    line: str, run: Run, story_book: Path
) -> None:
    before = dump(story_book)
    ran = run(*line.split(), book=story_book)
    assert (ran.status, ran.out) == (4, "")
    assert [
        part for part in ("Anna Rossi", "Piazza Nuova 1", "Carlo Rossi", "Via Verdi 8") if part not in ran.err
    ] == []
    assert dump(story_book) == before


@pytest.mark.parametrize(
    "line", ["greet nobody", "show nobody", *(line.replace("ross", "nobody") for line in WRITES)]
)
def test_nobody_is_not_found_and_nothing_is_written(line: str, run: Run, story_book: Path) -> None:
    before = dump(story_book)
    ran = run(*line.split(), book=story_book)
    assert (ran.status, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert dump(story_book) == before


@pytest.mark.parametrize("typed", ["biancchi", "bianhci", "bianci", "lucai bianchi"])
def test_a_misspelt_name_is_offered_and_not_taken(typed: str, run: Run, story_book: Path) -> None:
    ran = run("visit", *typed.split(), book=story_book)
    assert (ran.status, ran.out, "Lucia Bianchi" in ran.err) == (3, "", True)


def test_no_input_and_json_and_plain_never_ask(run: Run, story_book: Path) -> None:
    for option in ("--no-input", "--json", "--plain", "--yes"):
        assert run("greet", "ross", option, book=story_book).status == 4


def test_a_whole_name_is_clear_though_it_is_part_of_another(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg")
    shop.customer("Anna Berglund")
    assert run("greet", "anna berg", "--json").data["customer"]["name"] == "Anna Berg"


def test_a_whole_handle_decides_and_a_whole_name_unless_a_longer_one_begins_with_it(
    run: Run, shop: Shop
) -> None:
    berg = shop.customer("Anna Berg")
    shop.customer("Berg Olsen")
    assert run("greet", "berg", "--json").data["customer"]["id"] == berg.id
    hans = shop.customer("Hans Meier")
    shop.customer("Hans Meier jr")
    assert run("greet", "hans meier").status == 4
    assert run("greet", hans.handle).status == 0


def test_a_bare_number_is_an_id_unless_a_phone_fits_it_too(run: Run, shop: Shop) -> None:
    first = shop.customer("Anna Berg")
    assert run("greet", str(first.id), "--json").data["customer"]["id"] == first.id
    for number in range(120):
        shop.customer(f"Number {'x' * (number % 7)}{number}")
    called = shop.customer("Sven Lund", phone="070 444 112")
    assert run("greet", "111", "--json").data["customer"]["id"] == 111
    assert run("greet", "112").status == 4
    assert run("greet", "#112", "--json").data["customer"]["id"] == 112
    assert called.id != 112


@pytest.mark.parametrize(
    "typed",
    [
        *("+49 30 1234567", "+49 (0)30 123 4567", "030 1234567", "(030) 123 45 67", "0049 30 1234567"),
        *("030/1234567", "030-123-4567", "1234567", "123 4567", "49301234567"),
    ],
)
@pytest.mark.parametrize("kept", ["+49 (0)30 123 4567", "+49 30 1234567", "030 1234567"])
def test_a_phone_is_one_however_it_is_written(kept: str, typed: str, run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg", phone="040 555")
    known = shop.customer("Sven Lund", phone=kept)
    assert run("greet", typed, "--json").data["customer"]["id"] == known.id


def test_every_candidate_can_be_chosen_by_the_handle_and_the_id_that_are_shown(
    run: Run, story_book: Path
) -> None:
    candidates = run("greet", "ross", "--json", book=story_book).error["candidates"]
    for candidate in candidates:
        chosen = run("greet", f"#{candidate['id']}", "--json", book=story_book).data["customer"]
        assert chosen["handle"] == candidate["handle"]


def test_candidates_are_told_apart_by_company_and_last_purchase(run: Run, shop: Shop) -> None:
    anna, carlo = shop.customer("Anna Rossi"), shop.customer("Carlo Rossi")
    shop.person(anna, "dog", "Rex")
    shop.purchase(carlo, "bread", on=TODAY - timedelta(1))
    ran = run("greet", "ross")
    assert (ran.status, "Rex" in ran.err, "bread" in ran.err) == (4, True, True)


def test_candidates_are_never_told_apart_by_what_is_private_avoided_dead_or_a_surprise(
    run: Run, shop: Shop
) -> None:
    anna, carlo = shop.customer("Anna Rossi"), shop.customer("Carlo Rossi")
    shop.person(anna, "friend", "Bruno", private=True)
    shop.purchase(anna, "diary", private=True)
    shop.purchase(anna, "ring", surprise=True, for_text="husband")
    shop.fact(carlo, "avoid-topic", "gambling")
    shop.purchase(carlo, "gambling chips")
    run("remember", "carlo", "dog", "Rex")
    run("remember", "carlo", "dog", "Rex", "--died")
    said = run("greet", "ross").err + run("greet", "ross", "--json").out + run("find", "ross").out
    assert [word for word in ("Bruno", "diary", "ring,", "the ring", "gambling", "Rex") if word in said] == []


def test_no_more_candidates_than_one_key_can_choose_are_shown_and_the_rest_counted(
    run: Run, shop: Shop
) -> None:
    for number in range(12):
        shop.customer(f"Rossi {chr(65 + number)}lfa")
    error = run("greet", "ross", "--json").error
    assert (len(error["candidates"]), "3 more" in error["hint"]) == (9, True)


@pytest.mark.parametrize(
    "typed", ["", "  ", "#", "#x", "#-1", "@", "...", "🦊", "%", "_", "'; DROP TABLE customer; --"]
)
def test_what_can_mean_nobody_means_nobody(typed: str, run: Run, story_book: Path) -> None:
    ran = run("greet", typed, book=story_book)
    assert (ran.status in (2, 3), ran.out) == (True, "")
    assert run("list", "--json", book=story_book).data["customers"]


def test_an_id_is_that_customer_and_nobody_else(run: Run, shop: Shop) -> None:
    first, second = shop.customer("Anna Berg"), shop.customer("Number 1")
    assert run("greet", f"#{first.id}", "--json").data["customer"]["id"] == first.id
    assert run("greet", f"#{second.id}", "--json").data["customer"]["id"] == second.id
    assert run("greet", "#3").status == run("greet", "#999999999999999999999").status == 3


def test_a_phone_is_known_by_its_end_and_with_or_without_its_country(run: Run, shop: Shop) -> None:
    known = shop.customer("Sven Lund", phone="+46 70 123 45 67")
    for typed in ("070-123 45 67", "0046701234567", "+46701234567", "1234567", "4567", "567"):
        assert run("greet", typed, "--json").data["customer"]["id"] == known.id, typed
    assert run("greet", "67").status == run("greet", "999 4567").status == 3


def test_a_namesake_with_a_birthday_is_still_only_one_of_two(run: Run, shop: Shop) -> None:
    shop.customer("Anna Rossi", birthday=MonthDay(6, 12, 1961))
    shop.customer("Anna Rossi")
    assert run("greet", "anna rossi").status == 4


@pytest.mark.parametrize("named", ["berg", "Anna Berg", "anna berg"])
def test_whoever_was_put_away_is_still_meant_by_their_own_name_and_nobody_else_is(
    named: str, run: Run, shop: Shop
) -> None:
    shop.customer("Anna Berg")
    shop.customer("Anna Bergman")
    assert run("archive", named).out.startswith("Anna Berg: put away")
    again = run("archive", named)
    assert (again.status, again.out) == (5, "")
    assert run("greet", named).out.startswith("Anna Berg ")
    assert run("greet", "bergm").out.startswith("Anna Bergman")
