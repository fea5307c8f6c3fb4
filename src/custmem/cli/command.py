"""A command as it is known before it is loaded, and the answer it gives: a value, and the view that can show it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from custmem.show.out import LongView, View


class Answer(NamedTuple):
    """A verb's answer; an echo says what was written, and is what `--quiet` drops. Warnings are talk, on stderr."""

    view: View | LongView
    value: object
    is_echo: bool = False
    warnings: tuple[str, ...] = ()


class Argument(NamedTuple):
    """A place for a word, or for all the words that are left: the parameter, and how a usage calls it."""

    name: str
    metavar: str
    help: str
    required: bool = False
    many: bool = False

    @property
    def slot(self) -> str:
        """What stands there, in one word: WHO, CODE, TEXT."""
        return self.metavar.split()[0].strip("[]…")


class Option(NamedTuple):
    """An option: its names, what its value is called (blank for a switch), and its purpose."""

    names: tuple[str, ...]
    value: str
    help: str
    required: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that it takes and no other: `name|last|visits` says them."""
        return tuple(self.value.split("|")) if "|" in self.value else ()


class Command(NamedTuple):
    """A command: its name, its function (`module.function` in here), its scene, its purpose, and what it takes."""

    name: str
    function: str
    scene: str
    help: str
    example: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()

    @property
    def usage(self) -> str:
        """What is typed after its name, without what may be left out and has a name."""
        asked_for = (f"{option.names[0]} {option.value}" for option in self.options if option.required)
        return " ".join((*(argument.metavar for argument in self.arguments), *asked_for))


def function_of(path: str) -> Callable[..., Answer]:
    """Return the function that a command is; this is the one import that a line on the short road costs."""
    module, _, name = path.rpartition(".")
    function: Callable[..., Answer] = getattr(import_module(f"custmem.cli.{module}"), name)
    return function


def bound(command: Command, words: Sequence[str]) -> dict[str, object] | None:
    """Return plain words as the arguments that they are: one each, and the last place may take all that are left.

    None where it takes a parser to read the line, or to say what is wrong with it.
    """
    places = command.arguments
    least = sum(place.required for place in places)
    takes_all = bool(places) and places[-1].many
    if len(words) < least or (len(words) > len(places) and not takes_all):
        return None
    if any(word.startswith("-") for word in words) or any(option.required for option in command.options):
        return None
    return {
        place.name: list(words[number:]) if place.many else words[number]
        for number, place in enumerate(places[: len(words)])
    }
