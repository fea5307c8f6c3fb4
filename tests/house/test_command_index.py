"""Every entry of the index of commands is a function that can be called; tests/docs has it up to date."""

from __future__ import annotations

import inspect
import re

import pytest

from custmem.cli import global_options
from custmem.cli.command import Answer, Command, bound, function_of
from custmem.cli.completion import FILES
from custmem.cli.context import Context
from custmem.cli.global_options import OPTIONS
from custmem.cli.index import COMMANDS, NAMED
from custmem.cli.scenes import SCENES
from factories import made

EVERY = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)


@EVERY
def test_every_entry_is_a_function_that_is_given_a_context_and_returns_an_answer(command: Command) -> None:
    function = function_of(command.function)
    first, *own = inspect.signature(function).parameters.values()
    assert (first.annotation, inspect.signature(function).return_annotation) == (
        Context.__name__,
        Answer.__name__,
    )
    assert [parameter.name for parameter in own if not str(parameter.annotation)] == []


@EVERY
def test_every_command_is_made_by_typer_under_its_name_and_takes_what_the_index_says(
    command: Command,
) -> None:
    by_typer = made(command.name)
    parameters = by_typer.params
    arguments = [p.name for p in parameters if p.param_type_name == "argument"]
    options = [p.opts[0] for p in parameters if p.param_type_name == "option" and not p.hidden]
    assert by_typer.name == command.name
    assert arguments == [argument.name for argument in command.arguments]
    assert options == [option.names[0] for option in command.options]


@EVERY
def test_only_the_last_place_takes_more_than_a_word_and_none_that_must_be_follows_one_that_need_not(
    command: Command,
) -> None:
    places = command.arguments
    assert [place.name for place in places[:-1] if place.many] == []
    required = [place.required for place in places]
    assert required == sorted(required, reverse=True)


@EVERY
def test_every_option_has_its_purpose_on_one_line_and_every_value_is_called_something(
    command: Command,
) -> None:
    assert [each.names for each in command.options if not each.help or len(each.help) > 80] == []
    assert [each.names for each in command.options if each.value == each.value.lower() != ""] == [
        each.names for each in command.options if each.choices
    ]
    made_anew = made(command.name)
    page = made_anew.get_help(made_anew.make_context(command.name, [], resilient_parsing=True))
    assert re.findall(r"<\w+>", page) == []


def test_the_commands_are_those_of_the_scenes_in_their_order() -> None:
    paths = [path for _, scene in SCENES for path in scene]
    assert [command.function for command in COMMANDS] == paths
    assert list(NAMED) == [path.rpartition(".")[2].rstrip("_") for path in paths]


def test_the_options_that_go_everywhere_are_those_that_are_taken_out_of_a_line() -> None:
    known = {name: bool(option.value) for option in OPTIONS for name in option.names}
    switches, values = global_options._SWITCHES, global_options._VALUES
    assert known == {**dict.fromkeys((*switches, "-h", "--help"), False), **dict.fromkeys(values, True)}


def test_what_stands_in_a_usage_is_known_to_completion_or_free_text() -> None:
    words = {word for command in COMMANDS for word in re.findall("[A-Z]+", command.usage)}
    completed = {"WHO", "CODE", "KIND", "KEY", "QUERY", "SHELL", *FILES}
    free = set(
        "AMOUNT REF TAG ANSWER COST DATE STARS ITEM N NAME OUTCOME PERSON PRICE TEXT VALUE WHAT WHY".split()
    )
    assert words <= completed | free


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("greet rossi", {"who": ["rossi"]}),
        ("greet anna rossi", {"who": ["anna", "rossi"]}),
        ("greet", None),
        ("greet -h", None),
        ("greet -- x", None),
        ("note rossi", {"who": "rossi"}),
        ("note rossi moved house", {"who": "rossi", "text": ["moved", "house"]}),
        ("note rossi -", None),
        ("note rossi x --private", None),
        ("agenda", {}),
        ("agenda tomorrow", None),
        ("list", {}),
        ("snooze k7m9", None),
        ("snooze k7m9 next fri", {"code": "k7m9", "day": ["next", "fri"]}),
        ("snooze k7m9 -3d", None),
        ("sold rossi tea 4.50", {"who": "rossi", "items": ["tea", "4.50"]}),
        ("sold rossi tea -4.50", None),
        ("stamp rossi 2", {"who": "rossi", "number": "2"}),
        ("stamp anna rossi 2", None),
        ("referred rossi", None),
    ],
)
def test_plain_words_are_given_their_places_and_all_else_is_left_to_typer(
    line: str, given: dict[str, object] | None
) -> None:
    name, *words = line.split()
    assert bound(NAMED[name], words) == given
