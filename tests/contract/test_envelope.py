"""The JSON envelope: one document, the same shape for every command, on success and on failure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from custmem.cli.index import COMMANDS
from factories import Run, Shop

if TYPE_CHECKING:
    from pathlib import Path

ENVELOPE = {"custmem", "command", "ok", "data", "errors"}


def test_success_is_one_line_of_json_with_exactly_the_promised_keys(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("greet", "bianchi", "--json")
    assert (ran.status, ran.err, ran.out.count("\n"), ran.out[-1]) == (0, "", 1, "\n")
    document = json.loads(ran.out)
    assert set(document) == ENVELOPE
    assert tuple(document[key] for key in ("custmem", "command", "ok", "errors")) == (1, "greet", True, [])


def test_failure_is_the_same_envelope_on_stdout_with_one_error_and_empty_data(run: Run) -> None:
    ran = run("greet", "nobody", "--json")
    assert (ran.status, ran.err) == (3, "")
    document = json.loads(ran.out)
    assert set(document) == ENVELOPE
    assert tuple(document[key] for key in ("custmem", "command", "ok", "data")) == (1, "greet", False, {})
    (error,) = document["errors"]
    assert {"code", "message", "hint", "candidates"} == set(error)


@pytest.mark.parametrize(
    "words",
    [
        *(("--json", "greet", "bianchi"), ("greet", "--json", "bianchi"), ("greet", "bianchi", "--json")),
        *(("--json", "list", "--limit", "3"), ("list", "--limit", "3", "--json")),
    ],
)
def test_json_may_be_asked_for_anywhere_in_the_line(words: tuple[str, ...], run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert json.loads(run(*words).out)["ok"]


def test_a_line_that_is_no_command_still_answers_in_json(run: Run) -> None:
    ran = run("--json", "grete", "rossi")
    assert (ran.status, ran.err) == (2, "")
    assert json.loads(ran.out)["errors"][0]["code"] == "usage"


def test_a_global_option_without_its_value_still_answers_in_json(run: Run) -> None:
    ran = run("greet", "rossi", "--json", "--today", today=None)
    assert (ran.status, ran.err) == (2, "")
    assert json.loads(ran.out)["errors"][0]["code"] == "usage"


@pytest.mark.parametrize("command", [command.name for command in COMMANDS if " " not in command.name])
def test_an_unknown_option_is_a_usage_error_of_its_command(command: str, run: Run) -> None:
    ran = run(command, "--no-such-option", "--json")
    document = json.loads(ran.out)
    assert (2, "", command, "usage") == (
        ran.status,
        ran.err,
        document["command"],
        document["errors"][0]["code"],
    )


def test_letters_of_every_script_stand_in_json_as_they_are(run: Run, shop: Shop) -> None:
    shop.customer("Zoë 李明 Đorđe")
    ran = run("list", "--json")
    assert "Zoë 李明 Đorđe" in ran.out
    assert ran.data["customers"][0]["name"] == "Zoë 李明 Đorđe"


def test_an_ambiguous_name_lists_candidates_with_what_tells_them_apart(run: Run, shop: Shop) -> None:
    shop.customer("Carlo Rossi", address="Via Verdi 8")
    shop.customer("Anna Rossi", address="Piazza Nuova 1")
    ran = run("greet", "ross", "--json")
    assert ran.status == 4
    assert {"id", "handle", "name", "differs"} == set(ran.error["candidates"][0])
    differs = {candidate["name"]: candidate["differs"] for candidate in ran.error["candidates"]}
    assert differs == {"Carlo Rossi": "Via Verdi 8", "Anna Rossi": "Piazza Nuova 1"}


def test_a_name_not_found_lists_the_nearest_as_candidates(run: Run, shop: Shop) -> None:
    known = shop.customer("Lucia Bianchi")
    ran = run("greet", "biancchi", "--json")
    assert ran.status == 3
    assert ran.error["candidates"] == [{"id": known.id, "handle": "bianchi", "name": "Lucia Bianchi"}]


def test_quiet_leaves_json_as_it_is(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert run("visit", "bianchi", "--json", "--quiet").data["new"] is True


def test_json_is_never_asked_a_question_and_never_coloured(run: Run, story_book: Path) -> None:
    ran = run("greet", "ross", "--json", "--color", "always", book=story_book)
    assert (ran.status, ran.err, "\x1b" in ran.out) == (4, "", False)
