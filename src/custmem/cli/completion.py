"""Completing what is typed in a shell: the script that a shell loads, and the callback that it asks at each TAB.

The callback needs no parser. Whatever goes wrong, it offers nothing and says nothing: a line that somebody is
typing is never disturbed. It makes no book, changes none, and never waits for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.completion_parser import half_typed, options_of, slot_of, unquoted
from custmem.cli.index import COMMANDS
from custmem.domain.customers.identification import Candidate, beginning
from custmem.domain.relations import RELATIONS
from custmem.domain.settings import SETTINGS
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.show import completion as completion_scripts
from custmem.show.candidates import Offer, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Annotated

    import typer

    from custmem.cli.completion_parser import HalfTyped
    from custmem.cli.context import Context
    from custmem.cli.global_options import Options

SHELLS = ("bash", "zsh", "fish")
FILES = ("FILE", "PATH")
"""What a usage calls a file: the shell knows best how to complete those."""


def completion(
    _context: Context, shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish")]
) -> Answer:
    """Let bash, zsh or fish complete what you type.

    Commands, options, customers and codes are completed. The script is printed and nothing is installed.
    In bash: source <(custmem completion bash)

    Example: custmem completion bash
    """
    if shell not in SHELLS:
        raise UsageError(
            _("there is no completion for {shell}").format(shell=quoted(shell)),
            _("custmem completion is for {shells}").format(shells=", ".join(SHELLS)),
        )
    return Answer(completion_scripts, shell)


def lines_offered(options: Options, environment: Mapping[str, str], words: Sequence[str]) -> Iterator[str]:
    """Yield what the callback answers to a shell, a candidate a line."""
    yield from lines(offered(options, environment, words))


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
        from custmem.cli.completion_candidates import (
            Glance,
            codes,
            customers,  # a fixed word needs no book
        )

        context = Glance(_options(line, options), environment)
        found = customers(line, beside, shell, context) if slot == "WHO" else codes(line, context)
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
        return map(Candidate, ("rules", *(setting.name for setting in SETTINGS)))
    if slot == "SHELL":
        return map(Candidate, SHELLS)
    return map(Candidate, line.wants.choices if line.wants else ())


def _options(line: HalfTyped, options: Options) -> Options:
    """Return the options that the line being typed has given, above those of the callback's own line."""
    return options._replace(
        book=line.given.get("--book") or options.book,
        today=line.given.get("--today") or options.today,
        no_input=True,
    )


def _kinds(current: str) -> Iterable[str]:
    """Return the kinds of things to remember; the many relations only once one is begun."""
    from custmem.cli.facts import (
        EVENTS,
        FACTS,
        OCCASIONS,  # loads what writes
    )

    return (*FACTS, *EVENTS, *OCCASIONS, *(sorted(RELATIONS) if current else ()))
