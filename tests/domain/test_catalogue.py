"""Every sentence about a customer is made from whole marked patterns, and what people typed only fills their places."""

from __future__ import annotations

import ast
import inspect
import re
import string
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem import language
from custmem.domain.messages import (
    book_confirmations,
    confirmations,
    contacts,
    corrections,
    counter,
    feedback,
    file_doubts,
    insights,
    letters,
    letters_owed,
    loyalty,
    occasions,
    orders,
    pages,
    paper,
    phrases,
    queries,
    tact,
    tastes,
    visits,
    wording,
)
from factories import ROOT
from memories import TODAY, days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType

MODULES = (
    wording,
    phrases,
    visits,
    feedback,
    corrections,
    loyalty,
    occasions,
    orders,
    tact,
    tastes,
    contacts,
    letters,
    letters_owed,
    paper,
    pages,
    counter,
)
"""Every module that makes sentences about a customer: a new one belongs here."""
ECHOES = (confirmations, book_confirmations, corrections, file_doubts, insights, pages, queries)
"""Modules that echo a write or ask about a file: of whole marked patterns, too."""
MARKING = [
    path
    for path in sorted((ROOT / "src" / "custmem").rglob("*.py"))
    if re.search(
        r"^from custmem\.language import .*\b(_|marked|plural)\b", path.read_text("utf-8"), re.MULTILINE
    )
]
NOT_SAYING = {"whose_of", "letters", "signs", "sections"}
"""Functions that answer a question about words instead of saying any."""
SAYING = [
    pytest.param(function, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in MODULES
    for name, function in vars(module).items()
    if inspect.isfunction(function) and function.__module__ == module.__name__
    if name[0] != "_" and name not in NOT_SAYING
]

OCCASIONS = ("birthday", "anniversary", "nameday")
TASTES = ("usual", "likes", "dislikes", "size", "needs")
CHOICES: dict[str, tuple[Any, ...]] = {
    "whose": ("her", "his", "their"),
    "because_gift.gender": (None, "her", "his", "its", "their"),
    "counted.noun": ("visit", "person", "line", "stamp"),
    "found_by.kind": ("person", "note", "tag", "short-name", "name"),
    "learn.what": ("phone", "birthday", "likes", "for whom", "name day", "form of address"),
    "because_learn.what": ("phone", "birthday"),
    "why_closed.verdict": ("done", "asked", "skipped"),
    "because_taste.kind": ("usual", "likes"),
    "section.name": ("owed", "appointments", "likely", "seen"),
    "congratulation.news": ("graduation", "wedding", "baby", "exam"),
    **dict.fromkeys(["nothing_known.kind", "instead.kind"], ("thank-you", "order", "miss-you", "season")),
    "said_contacted.by": ("call", "message", "email", "letter", "met"),
    "weekday": (None, 0, 1, 2, 3, 4, 5, 6),
    "month": tuple(range(1, 13)),
    **dict.fromkeys([f"{name}.kind" for name in ("preference", "preferences", "uncertain", "still")], TASTES),
    "confirm.kind": TASTES,
    "small_gift.kind": OCCASIONS,
    **dict.fromkeys([f"because_{name}.kind" for name in ("day", "occasion")], OCCASIONS),
    **dict.fromkeys(
        [f"occasion_{name}.kind" for name in ("wish", "card", "call", "offer", "name", "title")], OCCASIONS
    ),
}
"""What a parameter may be, by its name or by its function's and its own, where it is no word of a person's."""
FOLLOW_UPS = ("thank_you", "satisfaction", "occasion", "event", "overdue", "lapsed", "season")
REASONS = ("same_name", "like_phone", "same_town", "other_name", "other_card")

typed = st.integers(0, 999).map(lambda number: f"λ{number}μ")
"""Words that a person typed: letters, small as in the name of a thing, but none of English's."""
near = st.integers(-800, 800) | st.integers(-15, 15)


@st.composite
def _values(draw: st.DrawFn, function: Callable[..., str]) -> dict[str, Any]:
    """Draw something for each parameter of a function."""
    return {
        name: draw(_value_of(f"{function.__name__}.{name}", str(parameter.annotation)))
        for name, parameter in inspect.signature(function).parameters.items()
    }


def _value_of(parameter: str, kind: str) -> st.SearchStrategy[Any]:
    name = parameter.partition(".")[2]
    if parameter == "why_alike.reasons":
        return st.lists(st.sampled_from(REASONS), unique=True)
    if parameter in CHOICES or name in CHOICES:
        return st.sampled_from(CHOICES.get(parameter, CHOICES.get(name, ())))
    made: dict[str, st.SearchStrategy[Any]] = {
        "str": typed,
        "date": st.just(TODAY) if name == "today" else near.map(days),
        "int": st.integers(1, 800),
        "bool": st.booleans(),
        "Sequence[tuple[str, str]]": st.lists(st.tuples(typed, typed), max_size=4),
        "Sequence[str]": st.lists(typed, min_size=name == "names", max_size=4),
        "Mapping[str, int]": st.dictionaries(st.sampled_from(FOLLOW_UPS), st.integers(0, 9)),
    }
    strategy = made[kind.removesuffix(" | None")]
    return st.none() | strategy if kind.endswith(" | None") else strategy


def _with_braces(value: Any) -> Any:
    """What a person typed, with braces in it that would be places if it were a pattern."""
    if isinstance(value, list):
        return [_with_braces(each) for each in value]
    if isinstance(value, tuple):
        return tuple(map(_with_braces, value))
    return value.replace("μ", "μ{0}{person}}{") if isinstance(value, str) else value


def _joined(said: str | list[str]) -> str:
    """One text of what a function says, which may be several sentences to choose from."""
    return said if isinstance(said, str) else "\n".join(said)


def _abroad(pattern: str) -> str:
    """A pattern in a language that has no letter in common with English; its places keep their names."""
    return re.sub(r"\{\w+\}|[A-Za-z]", lambda found: found[0] if found[0][0] == "{" else "ж", pattern)


@pytest.mark.parametrize("function", SAYING)
@given(data=st.data())
@settings(max_examples=25)
def test_every_word_of_ours_comes_from_the_catalogue(
    function: Callable[..., str], data: st.DataObject
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in MODULES:
            patch.setattr(module, "_", _abroad)
            patch.setattr(module, "plural", lambda one, many, number: _abroad(many), raising=False)
        said = _joined(function(**data.draw(_values(function))))
    assert not set(said) & set(string.ascii_letters), said


@pytest.mark.parametrize("function", SAYING)
@given(data=st.data())
@settings(max_examples=25)
def test_every_place_is_filled_and_a_brace_that_was_typed_stays(
    function: Callable[..., str], data: st.DataObject
) -> None:
    values = data.draw(_values(function))
    said = _joined(function(**values))
    assert not set(said) & set("{}"), said
    braced = function(**{name: _with_braces(value) for name, value in values.items()})
    assert _joined(braced) == _with_braces(said)


def _glued(module: ModuleType) -> Iterator[str]:
    """Yield where a module puts words together: in an f-string, with + or %, or by a word that joins."""
    nodes = list(ast.walk(ast.parse(inspect.getsource(module))))
    formats = {id(node.format_spec) for node in nodes if isinstance(node, ast.FormattedValue)}
    for node in nodes:
        if id(node) in formats:
            continue  # how a number is written is no words
        parts: list[ast.AST] = []
        if isinstance(node, ast.JoinedStr):
            is_option = isinstance(node.values[0], ast.Constant) and str(node.values[0].value).startswith(
                "--"
            )
            parts = [] if is_option else list(node.values)
        elif isinstance(node, ast.BinOp):
            parts = [node.left, node.right]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
            parts = [node.func.value]
        for part in parts:
            if isinstance(part, ast.Constant) and re.search("[A-Za-z]", str(part.value or "")):
                yield f"line {part.lineno}: {part.value!r}"


def test_every_module_of_sentences_is_tried_here() -> None:
    marking = {path.stem for path in MARKING if path.parent.name == "messages"}
    assert {module.__name__.rpartition(".")[2] for module in (*MODULES, *ECHOES)} == marking


@pytest.mark.parametrize(
    "module", dict.fromkeys([*MODULES, *ECHOES]), ids=lambda module: str(module.__name__)
)
def test_no_words_are_glued(module: ModuleType) -> None:
    assert list(_glued(module)) == []


@pytest.mark.parametrize("path", MARKING, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_places_have_names(path: Path) -> None:
    marked = [
        argument.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "marked", "plural")
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    assert marked
    places = [field for pattern in marked for _, field, _, _ in string.Formatter().parse(pattern)]
    assert [field for field in places if field is not None and not field.isidentifier()] == []


# --- the marks ------------------------------------------------------------------------------------------------


def test_a_pattern_is_said_in_english_as_it_is() -> None:
    assert language._("Ask whether {person} liked {things}") == "Ask whether {person} liked {things}"


@pytest.mark.parametrize(
    ("number", "form"), [(0, "many"), (1, "one"), (2, "many"), (21, "many"), (-1, "many")]
)
def test_one_alone_has_a_form_of_its_own(number: int, form: str) -> None:
    assert language.plural("one", "many", number) == form


@pytest.mark.parametrize(
    ("whose", "chosen"), [("her", "A"), ("his", "B"), ("their", "C"), ("its", "C"), ("", "C")]
)
def test_a_whole_sentence_is_chosen_by_whose_it_is(whose: str, chosen: str) -> None:
    assert language.by_whose(whose, her="A", his="B", their="C") == chosen


def test_what_is_an_animal_s_may_have_a_sentence_of_its_own() -> None:
    assert language.by_whose("its", her="A", his="B", its="D", their="C") == "D"


@pytest.mark.parametrize(
    ("ago", "expected"), [(7 * 2, "2 tygodnie temu"), (7 * 5, "5 tygodni temu"), (3, "3 dni temu")]
)
def test_a_language_may_have_more_forms_than_english(
    ago: int, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    polish = {
        "{number} day ago": ("{number} dzień temu", "{number} dni temu", "{number} dni temu"),
        "{number} week ago": ("{number} tydzień temu", "{number} tygodnie temu", "{number} tygodni temu"),
    }

    def in_polish(one: str, many: str, number: int) -> str:
        form = 0 if number == 1 else 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
        return polish[one][form] if one in polish else many

    monkeypatch.setattr(wording, "plural", in_polish)
    assert wording.ago(TODAY - timedelta(ago), TODAY) == expected


def test_a_language_may_bend_a_weekday_after_its_preposition(monkeypatch: pytest.MonkeyPatch) -> None:
    russian = {
        "on Wednesday {day}": "в среду {day}",
        "Wednesday {day}": "среда {day}",
        "{day} June": "{day} июня",
    }
    monkeypatch.setattr(wording, "_", lambda pattern: russian.get(pattern, pattern))
    wednesday = date(2026, 6, 17)
    assert wording.on_day(wednesday, TODAY) == "в среду 17 июня"
    assert wording.day_phrase(wednesday, TODAY) == "среда 17 июня"


def test_people_are_counted_as_people() -> None:
    assert [wording.counted(number, "person") for number in (1, 2)] == ["1 person", "2 people"]
