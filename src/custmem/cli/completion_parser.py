"""A line that is still being typed: which command it is, what stands before the cursor, and what may stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.global_options import OPTIONS
from custmem.cli.index import NAMED
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.cli.command import Option


class HalfTyped(NamedTuple):
    """A line up to the cursor; `wants` is the option whose value `current` is, and `head` what stays before it."""

    command: str
    words: tuple[str, ...]
    given: Mapping[str, str]
    wants: Option | None
    current: str
    head: str = ""
    only_words: bool = False


def half_typed(typed: Sequence[str]) -> HalfTyped:
    """Read a line's words, the last of which is being typed and may be blank."""
    words: list[str] = []
    given: dict[str, str] = {}
    wants: Option | None = None
    only_words = False
    *before, current = typed or ("",)
    for word in before:
        name, equals, value = word.partition("=")
        option = None if only_words else option_named(words[0] if words else "", name)
        if wants is not None and _is_value(word, wants):
            given[wants.names[0]] = word
            more = wants.value.partition(" ")[2]  # of `--not WHO WHO` there are two
            wants = wants._replace(value=more) if more else None
        elif word == "--" and not only_words:
            only_words, wants = True, None
        elif option is not None:
            given[option.names[0]] = value
            wants = option if option.value and not equals else None
        elif only_words or not word.startswith("-"):
            words.append(word)
    head = ""
    if wants is not None and not _is_value(current, wants):
        wants = None
    if wants is None and not only_words and current.startswith("--") and "=" in current:
        name, _, value = current.partition("=")
        wants, head, current = option_named(words[0] if words else "", name), f"{name}=", value
    command, rest = (words[0], tuple(words[1:])) if words else ("", ())
    return HalfTyped(command, rest, given, wants, current, head, only_words)


def _is_value(word: str, option: Option) -> bool:
    """Say whether the word after an option is its value; of `--died [DATE]` it may be left out."""
    return not (option.value.startswith("[") and word.startswith("-"))


def options_of(name: str) -> tuple[Option, ...]:
    """Return the options of a command, then those that go with every command."""
    command = NAMED.get(name)
    return (*(command.options if command else ()), *OPTIONS)


def option_named(command: str, name: str) -> Option | None:
    """Return a command's option of this name, or the one that goes with every command, if there is one."""
    if not name.startswith("-"):
        return None
    return next((option for option in options_of(command) if name in option.names), None)


def slot_of(line: HalfTyped) -> tuple[str, tuple[str, ...]]:
    """Return what the word at the cursor is, as a usage calls it, and the words before it that belong to it.

    A command with a single slot takes all its words for it: `greet anna sv`. OPTION and COMMAND are slots as well;
    blank where nothing is known.
    """
    if line.wants is not None:
        return line.wants.value.partition(" ")[0].strip("[]"), ()
    if line.current.startswith("-") and not line.only_words:
        return "OPTION", ()
    if not line.command or (line.command == "help" and not line.words):
        return "COMMAND", ()
    command = NAMED.get(line.command)
    slots = [place.slot for place in command.arguments] if command else []
    if len(slots) == 1:
        return ("WHO" if line.command in _ABOUT_CUSTOMERS else slots[0]), line.words
    return (slots[len(line.words)] if len(line.words) < len(slots) else "", ())


_ABOUT_CUSTOMERS = ("find", "list")
"""Commands whose text is words of customers' names, too."""


def unquoted(word: str) -> str:
    """Return a word of a line as the shell will read it, without its quotes, one of which may be open still."""
    kept: list[str] = []
    quote = ""
    chars = iter(word)
    for char in chars:
        if char == "\\" and quote != "'":
            kept.append(next(chars, ""))
        elif char == quote:
            quote = ""
        elif char in "'\"" and not quote:
            quote = char
        else:
            kept.append(char)
    return "".join(kept)
