"""Many commands in one transaction: the lines of a file, or what one sentence means; all of them are taken, or none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from custmem.book.opening import prepare_long_writer
from custmem.cli.calls import called
from custmem.cli.command import Answer
from custmem.cli.context import Context
from custmem.cli.global_options import take_options
from custmem.cli.index import NAMED
from custmem.cli.text_input import STDIN, words_for
from custmem.domain.messages import counter as messages
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.names import bare_words
from custmem.domain.typed.batch_line import JotReport, Taken, words_of
from custmem.domain.typed.jot import read_jot
from custmem.domain.typed.sale_line import Terms
from custmem.errors import Ambiguous, BadData, Conflict, CustmemError, NotFound, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.search import by_words
from custmem.recall.settings import shop_of
from custmem.show import batch as batch_view
from custmem.show import jot as jot_view
from custmem.show.asking import taken_by_enter, tell

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from typing import Annotated

    import typer

    from custmem.cli.global_options import Options
    from custmem.domain.customers.identification import Match
    from custmem.domain.typed.jot import Jotted


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


def jot(
    context: Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="a sentence with a name in it; - reads one a line")
    ],
) -> Answer:
    """One sentence as it comes, names found in it.

    Each part that is understood is shown as the command it means and taken on Enter, or with --yes. What is not
    understood is kept as a note, and named.

    Example: custmem jot "Rossi bought a storybook 14.90 for nephew Luca; likes crime"
    """
    said = words_for(context, text)
    sentences = [line for line in said.splitlines() if line.strip()] if list(text) == [STDIN] else [said]
    with context.reading() as book:
        meant = [
            (number, each) for number, said in enumerate(sentences, 1) for each in _read(book, said, context)
        ]
    if not context.options.yes:
        if not context.may_ask:
            return Answer(
                jot_view,
                JotReport(
                    tuple(Taken(number, each.line, False, "", each.is_note) for number, each in meant), False
                ),
            )
        tell([*(each.line for _, each in meant), *_notes(meant)])
        if not taken_by_enter(messages.take_it()):
            raise Conflict(messages.nothing_taken(), messages.type_it_yourself())
    return Answer(jot_view, JotReport(tuple(_parts_taken(context, meant)), True), is_echo=True)


def _notes(meant: Sequence[tuple[int, Jotted]]) -> list[str]:
    return [messages.kept_as_note(each.words[-1]) for _, each in meant if each.is_note]


def _read(book: sqlite3.Connection, sentence: str, context: Context) -> list[Jotted]:
    """Return the commands that a sentence means; a customer is named by whole words, and never by a guess."""
    shop = shop_of(book)

    def _find(said: str) -> str | None:
        wanted = bare_words(said)
        if not wanted:
            return None
        whole = [match for match in by_words(book, " ".join(wanted)) if _has_all(match, wanted)]
        exact = [match for match in whole if match.handle == said.strip().lower()] or whole
        if len(exact) > 1:
            raise Ambiguous(
                messages.several(said),
                messages.name_whole(),
                [{"id": match.id, "handle": match.handle, "name": match.name} for match in exact],
            )
        return exact[0].handle if exact else None

    def _terms_of(handle: str) -> Terms:
        (match,) = [each for each in by_words(book, handle) if each.handle == handle]
        memory = memory_of(book, match.id)
        return Terms(
            shop.currency, context.today, shop.day_first, lambda who: bool(memory.persons_named(who))
        )

    return read_jot(sentence, _find, _terms_of)


def _has_all(match: Match, wanted: Sequence[str]) -> bool:
    own = {*bare_words(match.name), *bare_words(match.nickname or ""), match.handle}
    return all(word in own for word in wanted)


def _parts_taken(context: Context, meant: Sequence[tuple[int, Jotted]]) -> list[Taken]:
    """Run the commands in one transaction and as one change, and return what each said."""
    taken = []
    with context.together("jot") as whole:
        for number, each in meant:
            verb, *words = each.words
            answer = called(context, NAMED[verb], words)
            taken.append(Taken(number, each.line, True, str(getattr(answer.value, "said", "")), each.is_note))
        whole.said = messages.jotted([each.said for each in taken])
    return taken
