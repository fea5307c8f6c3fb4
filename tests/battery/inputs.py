"""Every place where a person can type text: each argument and option of each command, as Typer declares them.

None can be forgotten: a command or a required word that is new here makes the battery fail until it is told how a
line with it is typed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from battery.keyboard import typed
from custmem.cli.index import COMMANDS
from factories import made
from story import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

USUAL = {
    **{
        "who": "#1",
        "other": "#2",
        "by": "#2",
        "code": "CODE",
        "day": "+3d",
        "stars": "5",
        "name": "Anna Berg",
    },
    **{"text": "tea", "item": "tea", "items": "tea", "kind": "likes", "shell": "bash", "tags": "vip"},
}
"""What is typed for a word that a command must be given."""
LINES: Mapping[str, Mapping[str, str]] = {
    **{name: {"who": "#1", "text": "tea"} for name in ("note", "praise", "suggestion", "complaint", "wish")},
    "remember": {"who": "#1", "kind": "likes", "text": "tea"},
    "skip": {"code": "CODE", "why": "no need"},
    "tried": {"code": "CODE"},
    "contacted": {"who": "#1"},
    "letter": {"who": "#1", "kind": "birthday"},
    **{name: {} for name in ("print", "schedule")},
    "promise": {"who": "#1", "text": "tea", "by": "+3d"},
    "appointment": {"who": "#1", "text": "fitting", "on": "+3d"},
    "import": {"file": "receipts.csv"},
    "restore": {"file": "latest"},
    "duplicates": {},
}
"""The least that is typed with a command, where that is more than its required words as they are usual."""
BESIDE: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("remember", "on"): {"kind": "event"},
    ("remember", "until"): {"kind": "event", "on": "+3d"},
    ("remember", "birthday"): {"kind": "nephew", "text": "Luca"},
    ("remember", "died"): {"kind": "nephew", "text": "Luca"},
    ("resolve", "*"): {"text": "a new one"},
    ("config", "value"): {"key": "shop"},
    ("import", "map_"): {"map_": "Client=name"},
}
"""What more is typed beside one word or option, or (`*`) beside every other; a blank takes something away."""
WRITTEN_AT = (("export", "file"), ("backup", "to"), ("demo", "keep"))
"""Where what is typed is a place for a file that is made."""
FLAGS: Mapping[str, tuple[str, ...]] = {"add": ("--new",)}
"""What is typed with a command in any case: nobody is refused for being like somebody else."""


class Input(NamedTuple):
    """One place for a text: an argument or an option of a command."""

    command: str
    name: str
    option: str
    """How the option is typed; blank for an argument."""
    metavar: str

    def __str__(self) -> str:
        return f"{self.command} {self.option or self.name}"


def _parameters(command: str) -> list[Any]:
    every = made(command).params
    return [each for each in every if not getattr(each, "is_flag", False) and each.name != "help"]


def _least(command: str) -> dict[str, str]:
    return {each.name: USUAL.get(each.name, "tea") for each in _parameters(command) if each.required}


def inputs_of(command: str) -> list[Input]:
    """Return every place for a text in a command's line."""
    return [
        Input(
            command, each.name, each.opts[0] if each.param_type_name == "option" else "", each.metavar or ""
        )
        for each in _parameters(command)
    ]


def kept_inside(where: Input, text: str, folder: Path) -> str:
    """Return what is typed for a place for a file: as hostile as it is, it is inside of `folder` or of its parents.

    What is absolute begins in the folder, and what leads further out than these stays in it. Devices are as they are.
    """
    if (where.command, where.name) not in WRITTEN_AT or text.startswith(("/dev/", "/proc/")):
        return text
    own = os.fspath(folder.parents[3])

    def is_inside(typed_place: str) -> bool:
        place = os.path.join(folder, os.path.expanduser(typed_place))
        return f"{os.path.normpath(place)}/".startswith(f"{own}/")

    inside = [place for place in (text, f"./{text}") if is_inside(place)]
    return inside[0] if inside else f"./{text.replace('..', '.')}"


EVERY = {command.name: inputs_of(command.name) for command in COMMANDS}


def line_for(where: Input, text: str, code: str = "") -> list[str]:
    """Return a command line with this text in this place, and in the others what makes it a line that is obeyed."""
    given = {
        **LINES.get(where.command, _least(where.command)),
        **(BESIDE.get((where.command, "*"), {}) if where.name != "text" else {}),
        **BESIDE.get((where.command, where.name), {}),
    }
    given = {name: word.replace("CODE", code) for name, word in given.items() if word}
    options: list[str] = []
    arguments: list[str] = []
    for each in _parameters(where.command):
        here = each.name == where.name
        if not here and each.name not in given:
            assert not each.required, (
                f"tests/battery/inputs.py: what is typed for {where.command} {each.name}?"
            )
            continue
        word = text if here else given[each.name]
        if each.param_type_name == "argument":
            arguments.append(word)
        elif each.nargs > 1:
            options += [each.opts[0], word.lstrip("-"), "#2"]
        else:
            options.append(f"{each.opts[0]}={word}")
    return [where.command, *FLAGS.get(where.command, ()), *options, "--", *arguments]


def fresh_code(command: str, book: Path, number: int) -> str:
    """Return a code that this command can act on, made for it just now; blank where it needs none."""
    if command in ("done", "skip", "snooze", "tried"):
        return str(
            typed("promise", "#1", f"tea {number}", "--by", "+0d", "--json", book=book).data["promise"][
                "code"
            ]
        )
    if command == "resolve":
        return str(typed("complaint", "#1", f"cold {number}", "--json", book=book).data["complaint"]["code"])
    if command == "collected":
        return str(typed("order", "#1", f"tea {number}", "--json", book=book).data["order"]["code"])
    if command == "asked":
        typed("promise", "#1", f"tea {number}", "--by", "+0d", book=book)
        return code_of(typed("greet", "#1", "--json", book=book), "promise")
    return ""
