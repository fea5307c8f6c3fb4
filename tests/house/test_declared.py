"""What completion knows of the commands without loading Typer is what Typer declares."""

from __future__ import annotations

import re
from typing import Any

import pytest

from custmem.cli import options
from custmem.cli.commands import COMMANDS, Command
from custmem.cli.completing import CHOICES, FILES
from custmem.cli.half_typed import GLOBAL_OPTIONS, Option, options_of
from custmem.cli.typed.root import made

EVERYWHERE = len(GLOBAL_OPTIONS.splitlines())


def as_declared(parameter: Any) -> Option:
    value = "" if parameter.is_flag else parameter.metavar or "TEXT"
    return Option((*parameter.opts, *parameter.secondary_opts), value, parameter.help)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_s_options_are_those_that_it_declares(command: Command) -> None:
    declared = [p for p in made(command.name).params if p.param_type_name == "option" and not p.hidden]
    known = list(options_of(command.name))[:-EVERYWHERE]
    assert known == [as_declared(parameter) for parameter in declared], "run: python docs/generate.py"


def test_the_options_that_go_everywhere_are_those_that_are_taken_out_of_a_line() -> None:
    known = {name: bool(option.value) for option in options_of("") for name in option.names}
    switches, values = options._SWITCHES, options._VALUES
    assert known == {**dict.fromkeys((*switches, "-h", "--help"), False), **dict.fromkeys(values, True)}


def test_every_option_has_its_purpose_on_one_line() -> None:
    every = [option for command in COMMANDS for option in options_of(command.name)]
    assert [option.names for option in every if not option.help or len(option.help) > 80] == []


def test_options_with_choices_are_declared_by_some_command() -> None:
    known = {name for command in COMMANDS for option in options_of(command.name) for name in option.names}
    assert set(CHOICES) - known == set()


def test_what_stands_in_a_usage_is_known_to_completion_or_free_text() -> None:
    words = {word for command in COMMANDS for word in re.findall("[A-Z]+", command.usage)}
    completed = {"WHO", "CODE", "KIND", "KEY", "QUERY", "SHELL", *FILES}
    free = {
        "ANSWER",
        "COST",
        "DATE",
        "STARS",
        "ITEM",
        "N",
        "NAME",
        "OUTCOME",
        "PRICE",
        "TEXT",
        "VALUE",
        "WHY",
    }
    assert words <= completed | free
