"""Every language says what English says: whole, with the same places, in the calendar's own words."""

from __future__ import annotations

import ast
import importlib.util
import string
from typing import TYPE_CHECKING, Any

import pytest
from babel.dates import get_day_names, get_month_names

from factories import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from factories import Run

SENTENCES = ROOT / "src" / "custmem" / "domain" / "messages"
WHOLE = (
    "wording",
    "phrases",
    "occasions",
    "tastes",
    "visits",
    "orders",
    "feedback",
    "loyalty",
    "confirmations",
)
"""What the greeting, the morning's page and the echoes are made from: whole in every language."""
UNTRANSLATED = {"sv": 1613, "nb": 1584, "hr": 1648, "cs": 1648, "tl": 1648}
"""So many patterns are said in English yet; a number that may only fall."""


def _catalogues() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "docs" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


catalogues: Any = _catalogues()
LANGUAGES: list[str] = catalogues.languages()


def messages(language: str) -> Iterator[Any]:
    """Every pattern of a language but the header."""
    yield from (message for message in catalogues.catalogue(language) if message.id)


def places(pattern: str) -> set[str | None]:
    """The names of a pattern's places."""
    return {field for _, field, _, _ in string.Formatter().parse(pattern)} - {None}


def said_of_customers() -> set[str]:
    """Every pattern that the greeting, the agenda and the echoes of a write are made from, in its first form."""
    paths = [SENTENCES / f"{name}.py" for name in WHOLE]
    paths.append(ROOT / "src" / "custmem" / "show" / "agenda.py")
    return {
        str(call.args[0].value)
        for path in paths
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("_", "plural")
        if isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_the_translator_wrote(language: str) -> None:
    with open(catalogues.place(language, "mo"), "rb") as file:
        assert file.read() == catalogues.compiled(language), "run: python docs/catalogues.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_pattern(language: str) -> None:
    for message in messages(language):
        if catalogues.is_translated(message):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            for form in forms:
                assert places(form) <= places(ids[-1])
                assert places(form) >= places(ids[0]) - {"number"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_the_agenda_and_the_echoes_are_whole(language: str) -> None:
    left = {
        message.id[0] if isinstance(message.id, tuple) else message.id
        for message in messages(language)
        if not catalogues.is_translated(message)
    }
    assert said_of_customers() & left == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_translated_yet_is_counted(language: str) -> None:
    left = [message for message in messages(language) if not catalogues.is_translated(message)]
    assert len(left) <= UNTRANSLATED[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_the_calendar_s(language: str) -> None:
    said = {message.id: message.string for message in messages(language) if isinstance(message.id, str)}
    english = [get_month_names("wide", locale="en")[month] for month in range(1, 13)]
    theirs = [get_month_names("wide", "format", locale=language)[month] for month in range(1, 13)]
    named = [said[f"{{day}} {name}"].split(" ", 1) for name in english]
    assert [name for _day, name in named] == theirs
    assert {day for day, _name in named} <= {"{day}", "{day}."}
    days = [get_day_names("wide", locale="en")[day] for day in range(7)]
    own = [get_day_names("wide", "format", locale=language)[day] for day in range(7)]
    assert [said[f"{name} {{day}} {{year}}"].split()[0] for name in days] == own


def test_a_shop_is_spoken_to_in_its_own_language_and_scripts_in_none(run: Run) -> None:
    run("add", "Lucia Bianchi")
    before = run("greet", "bianchi", "--json").data
    run("config", "language", "sv")
    assert "Hälsa kunden välkommen" in run("greet", "bianchi").out
    after = run("greet", "bianchi", "--json").data
    assert set(after) == set(before)
    assert [point["kind"] for point in after["talking_points"]] == [
        point["kind"] for point in before["talking_points"]
    ]
    assert run("visit", "bianchi").out == "Lucia Bianchi: besök noterat för fredag 12 juni 2026\n"
    run("config", "language", "en")
    assert (
        run("visit", "bianchi").out == "Lucia Bianchi: the visit on Friday 12 June 2026 was noted already\n"
    )


def test_a_language_without_a_catalogue_is_answered_in_english(run: Run) -> None:
    run("add", "Lucia Bianchi")
    run("config", "language", "fi")
    assert run("visit", "bianchi").out == "Lucia Bianchi: visit noted for Friday 12 June 2026\n"
