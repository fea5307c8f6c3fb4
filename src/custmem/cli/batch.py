"""Many commands at once, one a line: all of them are taken, or none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from custmem.book.opening import prepare_long_writer
from custmem.cli.answer import Answer
from custmem.cli.calls import called
from custmem.cli.context import Context
from custmem.cli.global_options import take_options
from custmem.cli.index import NAMED
from custmem.domain.messages import batch as messages
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.typed.batch_line import words_of
from custmem.errors import BadData, CustmemError, NotFound, UsageError
from custmem.show import batch as batch_view

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Annotated

    import typer

    from custmem.cli.global_options import Options

FROM_STDIN = "-"
NOT_ONE_OF_MANY = frozenset(
    "init demo import export merge forget restore backup check undo redo counter jot batch completion schedule".split()
)
"""What opens the book in a way of its own, or asks a person, can't be part of one transaction."""
_OF_A_LINE = ("today", "yes")
"""The global options that a line may have."""


def batch(
    context: Context,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="a file of commands; none, or -, is standard input")
    ] = None,
) -> Answer:
    """Many commands, one a line: all of them or none.

    Lines are as you would type them, with or without custmem before them; blank lines and those that begin with # are
    passed over. If one fails, it is named and nothing is written. A line may have --today and --yes of its own.

    Example: custmem batch evening.txt
    """
    with context.reading():
        pass  # a book that must be brought up to date first is known before the lines are read
    done, warnings = [], []
    with context.together() as whole:
        prepare_long_writer(whole.book)
        for number, line in _numbered(file):
            try:
                words = words_of(line)
                if words:
                    answer = _taken(context, words)
                    said = str(getattr(answer.value, "said", ""))
                    done.append(batch_view.Done(number, clean(line, limit=len(line) + 1), said))
                    warnings += [messages.in_line(number, warning) for warning in answer.warnings]
            except CustmemError as error:
                error.message = messages.in_line(number, error.message)
                error.hint = messages.nothing_written(error.hint)
                raise
    view = batch_view.Batch(tuple(done), messages.said_batch(len(done)))
    return Answer(batch_view, view, is_echo=True, warnings=tuple(warnings))


def _numbered(file: str | None) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers. Raises NotFound, BadData, UsageError where nothing can come."""
    try:
        if file not in (None, FROM_STDIN):
            assert file is not None
            with open(file, "rb") as opened:
                raw = opened.read()
        elif sys.stdin is None or sys.stdin.isatty():
            raise UsageError("nothing is coming from standard input", "custmem batch evening.txt")
        else:
            raw = sys.stdin.buffer.read()
        yield from enumerate(raw.decode("utf-8-sig").splitlines(), start=1)
    except UnicodeDecodeError:
        raise BadData(messages.not_text(), "save them as UTF-8") from None
    except (OSError, ValueError) as error:
        raise NotFound(
            f"{quoted(file or '')} can't be read", "check its name, its folder and its rights"
        ) from error


def _taken(context: Context, words: list[str]) -> Answer:
    """Call one command, in its own day if it says so; nobody is asked anything meanwhile."""
    options, (verb, *rest) = _options_of(words, context)
    command = NAMED.get(verb)
    if command is None:
        raise UsageError(f"there is no command {quoted(verb)}", "custmem --help lists the commands")
    if verb in NOT_ONE_OF_MANY:
        raise UsageError(messages.not_in_batch(verb), messages.alone())
    return called(context.within(options), command, rest)


def _options_of(words: list[str], context: Context) -> tuple[Options, list[str]]:
    own, rest = take_options(words, {})
    for name, value in own._asdict().items():
        if name not in _OF_A_LINE and value != getattr(type(own)(), name):
            raise UsageError(
                messages.not_for_a_line(f"--{name.replace('_', '-')}"), messages.before_the_file()
            )
    if not rest:
        raise UsageError("a line has no command", "custmem --help lists the commands")
    held = context.options
    return held._replace(today=own.today or held.today, yes=own.yes or held.yes, no_input=True), rest
