"""Completing what is typed in a shell: the script that a shell loads, and the callback that it asks at each TAB.

The callback takes the express road. Whatever goes wrong, it offers nothing and says nothing: a line that somebody is
typing is never disturbed. It makes no book, changes none, and never waits for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.commands import COMMANDS
from custmem.cli.half_typed import half_typed, options_of, slot_of, unquoted
from custmem.cli.options import COLORS
from custmem.domain.customers.identification import Candidate, beginning
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.show.candidates import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from custmem.cli.desk import Desk
    from custmem.cli.half_typed import HalfTyped
    from custmem.cli.options import Options

SHELLS = ("bash", "zsh", "fish")
CHOICES = {
    "--color": COLORS,
    "--date-order": ("day-first", "month-first"),
    "--kind": ("customers", "purchases", "appointments"),
    "--paper": ("a4", "42", "48", "32"),
    "--sort": ("name", "last", "visits"),
}
"""Values that an option takes and no other."""
FILES = ("FILE", "PATH")
"""What a usage calls a file: the shell knows best how to complete those."""


def completion(_desk: Desk, shell: str) -> Answer:
    """Print the script that a shell loads to complete custmem's lines."""
    if shell not in SHELLS:
        raise UsageError(
            f"there is no completion for {quoted(shell)}", f"custmem completion is for {', '.join(SHELLS)}"
        )
    from custmem.show import completion as completion_scripts

    return Answer(completion_scripts, shell)


def offered(options: Options, environment: Mapping[str, str], words: Sequence[str]) -> Offer:
    """Return what may stand in the place of the last of a shell's words; the first is the shell's own name."""
    shell, *typed = words
    line = half_typed([unquoted(word) for word in typed] if shell == "bash" else typed)
    slot, beside = slot_of(line)
    if slot in FILES:
        return Offer(shell, files=True)
    if slot not in ("WHO", "CODE"):
        found = beginning(_words_for(slot, line), line.current)
    else:
        from custmem.cli.glancing import (
            Glance,
            codes,
            customers,  # what needs no book loads no SQLite
        )

        desk = Glance(_options(line, options), environment)
        found = customers(line, beside, shell, desk) if slot == "WHO" else codes(line, desk)
    return Offer(shell, tuple(each._replace(value=f"{line.head}{each.value}") for each in found))


def _words_for(slot: str, line: HalfTyped) -> Iterable[Candidate]:
    """Return the words of a fixed set, of which one stands at the cursor; none where a text is free."""
    if slot == "OPTION":
        return [Candidate(name, option.help) for option in options_of(line.command) for name in option.names]
    if slot == "COMMAND":
        return [Candidate(command.name, command.help) for command in COMMANDS]
    if slot == "KIND" and line.command == "remember":
        return map(Candidate, _kinds(line.current))
    if slot == "KEY":
        from custmem.domain.settings import SETTINGS

        return map(Candidate, ("rules", *(setting.name for setting in SETTINGS)))
    if slot == "SHELL":
        return map(Candidate, SHELLS)
    return map(Candidate, CHOICES.get(line.wants.names[0], ()) if line.wants else ())


def _options(line: HalfTyped, options: Options) -> Options:
    """Return the options that the line being typed has given, above those of the callback's own line."""
    return options._replace(
        book=line.given.get("--book") or options.book,
        today=line.given.get("--today") or options.today,
        no_input=True,
    )


def _kinds(current: str) -> Iterable[str]:
    """Return the kinds of things to remember; the many relations only once one is begun."""
    from custmem.cli.remembering import EVENTS, FACTS, OCCASIONS
    from custmem.domain.relations import RELATIONS

    return (*FACTS, *EVENTS, *OCCASIONS, *(sorted(RELATIONS) if current else ()))
