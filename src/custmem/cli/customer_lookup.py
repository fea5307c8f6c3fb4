"""From what was typed to one customer, never by a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import brief, clear_match, told_apart
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.errors import Ambiguous, Declined, NotFound, UsageError
from custmem.language import _, plural
from custmem.recall.memories import memories_of
from custmem.recall.misspelt import nearest
from custmem.recall.search import called_before
from custmem.recall.search import found as all_matches
from custmem.show.asking import choose, taken_by_enter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from datetime import date
    from typing import TypeVar

    from custmem.cli.context import Context
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.record.writing import Writing

    T = TypeVar("T")

TOLD_APART = 9
"""A list to choose from is no longer than one key can answer."""


def customer_meant(book: sqlite3.Connection, typed: str, context: Context) -> Match:
    """Return the one customer meant.

    Raises NotFound with the nearest names, or Ambiguous with the candidates.
    """
    if not typed.strip():
        raise UsageError(
            _("which customer is missing"), _("type any part of the name, for example: custmem greet rossi")
        )
    matches = all_matches(book, typed)
    if not matches:
        raise _nobody(book, typed)
    meant = clear_match(typed, matches) or _meant_by_a_former_name(book, typed, matches)
    if meant is None:
        raise _several(book, typed, matches, context)
    return next(match for match in matches if match.id == meant.id)


def _meant_by_a_former_name(book: sqlite3.Connection, typed: str, matches: list[Match]) -> Match | None:
    return clear_match(typed, called_before(book, typed, matches))


class SeveralCustomers(Ambiguous):
    """Several customers fit, and a person at the terminal may choose; no other ambiguity is asked about."""


def with_customer(context: Context, typed: str, act: Callable[[sqlite3.Connection, Match], T]) -> T:
    """Ask the book about one customer; at a terminal, let the person choose among several."""
    while True:
        try:
            with context.reading() as book:
                return act(book, customer_meant(book, typed, context))
        except SeveralCustomers as several:
            typed = _chosen(several, context)
        except Nobody as nobody:
            typed = _near_one(nobody, context)


def change_customer(
    context: Context, command: str, typed: str, act: Callable[[Writing, Match], T], words: str = ""
) -> T:
    """Write about one customer in one transaction; it is never held open while a person chooses among several.

    `words` are those that follow WHO: none of them may belong to the name.
    """
    while True:
        try:
            with context.writing(command) as writing:
                meant = customer_meant(writing.book, typed, context)
                _refuse_running_on(meant, command, typed, words)
                return act(writing, meant)
        except SeveralCustomers as several:
            typed = _chosen(several, context)
        except Nobody as nobody:
            typed = _near_one(nobody, context)


def _refuse_running_on(meant: Match, command: str, typed: str, words: str) -> None:
    """Refuse words that go on with the name: `sold emily brown tea 4.50` sold Emily Brown tea, or her brown tea."""
    named, said = fold(meant.name).split(), fold(typed).split()
    first, _space, rest = words.partition(" ")
    begin = next((at for at in range(len(named)) if named[at : at + len(said)] == said), None)
    if not rest or begin is None or typed.lower() == meant.handle:
        return
    if fold(first).split() == named[begin + len(said) :][:1] != []:
        raise UsageError(
            _("{word} may belong to the name {name}").format(word=quoted(first), name=meant.name),
            _("type: custmem {command} {handle} {rest}").format(
                command=command, handle=meant.handle, rest=rest
            ),
        )


class Nobody(NotFound):
    """Nobody is called that; a person at the terminal may mean the one whose name is near."""


def _near_one(nobody: Nobody, context: Context) -> str:
    """Return the #id of the single customer whose name is near, if the person at the terminal means them."""
    if not context.may_ask or len(nobody.candidates) != 1:
        raise nobody
    (near,) = nobody.candidates
    question = _("{message}; did you mean {name}? [Y/n]").format(message=nobody.message, name=near["name"])
    if not taken_by_enter(question):
        raise Declined(
            _("nobody was chosen, and nothing was changed"),
            _("type custmem find with a part of the name, or custmem add"),
        )
    return f"#{near['id']}"


def _nobody(book: sqlite3.Connection, typed: str) -> Nobody:
    near = nearest(book, typed)
    candidates = [brief(match) for match in near]
    hint = (
        _("did you mean one of these?")
        if near
        else _("type custmem find with a part of the name, or custmem add")
    )
    return Nobody(_("nobody in the book answers to {typed}").format(typed=quoted(typed)), hint, candidates)


def _several(
    book: sqlite3.Connection, typed: str, matches: list[Match], context: Context
) -> SeveralCustomers:
    few = apart(book, [match.id for match in matches[:TOLD_APART]], context.today)
    candidates = [
        {
            "id": memory.customer.id,
            "handle": memory.customer.handle,
            "name": memory.customer.name,
            "differs": differs,
        }
        for memory, differs in few
    ]
    more = len(matches) - len(few)
    hint = _("type more of the name, the handle or #id")
    if more > 0:
        hint = plural("{hint}; {number} more fits", "{hint}; {number} more fit", more).format(
            hint=hint, number=more
        )
    message = _("{typed} fits several customers").format(typed=quoted(typed))
    return SeveralCustomers(message, hint, candidates)


def apart(book: sqlite3.Connection, customer_ids: Iterable[int], today: date) -> list[tuple[Memory, str]]:
    """Return what is remembered of several customers whom the same words fit, each with what tells them apart."""
    return told_apart(list(memories_of(book, customer_ids)), today)


def _chosen(several: Ambiguous, context: Context) -> str:
    """Return the chosen candidate's #id, or raise the ambiguity again where nobody is there to choose."""
    if not context.may_ask:
        raise several
    number = choose(several)
    if number is None:
        raise several
    return f"#{several.candidates[number]['id']}"
