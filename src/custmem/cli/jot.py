"""One sentence as it comes: shown as the commands that it means, and taken on Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.calls import called
from custmem.cli.index import NAMED
from custmem.cli.text_input import STDIN, words_for
from custmem.domain.jotted import JotReport, Taken
from custmem.domain.messages import jot as messages
from custmem.domain.text.names import bare_words
from custmem.domain.typed.jot import read_jot
from custmem.domain.typed.sale_line import Terms
from custmem.errors import Ambiguous, Conflict
from custmem.recall.memories import memory_of
from custmem.recall.search import by_words
from custmem.recall.settings import shop_of
from custmem.show import jot as jot_view
from custmem.show.asking import taken_by_enter, tell

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.domain.customers.identification import Match
    from custmem.domain.typed.jot import Jotted


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
            raise Conflict(messages.nothing_written(), messages.type_it_yourself())
    return Answer(jot_view, JotReport(tuple(_taken(context, meant)), True), is_echo=True)


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


def _taken(context: Context, meant: Sequence[tuple[int, Jotted]]) -> list[Taken]:
    """Run the commands in one transaction and as one change, and return what each said."""
    taken = []
    with context.together("jot") as whole:
        for number, each in meant:
            verb, *words = each.words
            answer = called(context, NAMED[verb], words)
            taken.append(Taken(number, each.line, True, str(getattr(answer.value, "said", "")), each.is_note))
        whole.said = messages.jotted([each.said for each in taken])
    return taken
