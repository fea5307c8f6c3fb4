"""The root group makes a command only when it is named: a module that was renamed would fail in silence."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from custmem.cli.commands import COMMANDS, SCENES, Command, command_named
from custmem.cli.express import VERBS
from custmem.cli.typed.root import LazyGroup, made


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_listed_command_is_made_under_its_name(command: Command) -> None:
    assert made(command.name).name == command.name


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_s_own_page_begins_as_the_first_page_has_it(command: Command) -> None:
    gist = re.split("[,;:.]", command.help)[0].lower()
    assert made(command.name).help.lower().startswith(gist)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_s_usage_names_what_it_must_be_given_and_no_more_than_it_takes(command: Command) -> None:
    required = len(re.sub(r"\[.*?\]…?|--[a-z-]+ [A-Z]+", "", command.usage).split())
    parameters = made(command.name).params
    arguments = [parameter for parameter in parameters if parameter.param_type_name == "argument"]
    assert len([argument for argument in arguments if argument.required]) <= required <= len(arguments)
    options = [p.opts[0] for p in parameters if p.param_type_name == "option" and p.required]
    assert re.findall("--[a-z-]+", command.usage) == options


def test_the_group_lists_every_command_in_the_order_of_the_help_page() -> None:
    assert LazyGroup(name="custmem").list_commands(None) == [command.name for command in COMMANDS]


def test_names_are_unique_and_every_scene_is_known() -> None:
    names = [command.name for command in COMMANDS]
    assert sorted(set(names)) == sorted(names)
    assert {command.scene for command in COMMANDS} <= {scene for scene, _ in SCENES}


def test_a_command_that_is_not_listed_is_not_looked_for() -> None:
    assert LazyGroup(name="custmem").get_command(None, "rm") is None
    assert command_named("rm") is None


@pytest.mark.parametrize("name", sorted(VERBS))
def test_an_express_verb_is_a_command_and_its_module_makes_it(name: str) -> None:
    assert command_named(name)
    assert callable(getattr(import_module(f"custmem.cli.{VERBS[name].module}"), name))


@pytest.mark.parametrize("name", sorted(VERBS))
def test_an_express_verb_asks_for_as_many_words_as_its_declaration(name: str) -> None:
    arguments = [parameter for parameter in made(name).params if parameter.param_type_name == "argument"]
    # A text that is asked for may come from the editor, and then its place in the line is empty.
    asked_for = [argument for argument in arguments if not argument.metavar.startswith("[")]
    assert VERBS[name].least == len(asked_for)
    many = [argument for argument in arguments if argument.nargs == -1]
    assert VERBS[name].rest == bool(many)
    assert VERBS[name].alone == len(arguments) - len(many)
