"""How something told is taken: as said, or asked about where a note leaves it in doubt; what is owed all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from custmem.cli.customer_lookup import with_customer
from custmem.domain.customers.aftermath import Aftermath, after_note, owed_to
from custmem.domain.customers.bereavement import TELLING
from custmem.domain.customers.identification import Echo
from custmem.domain.customers.moods import MOODS
from custmem.domain.messages import tact
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.recall.memories import memory_of
from custmem.record.customers import note_is_plain, record_quiet
from custmem.show.asking import agree, confirmed, tell

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.cli.context import Context
    from custmem.record.writing import Writing


def mood_typed(typed: str | None) -> str | None:
    """Return how a day was said to be taken. Raises UsageError."""
    if typed is None or typed.lower() in MOODS:
        return typed.lower() if typed else None
    raise UsageError(f"{quoted(typed)} is no mood", f"one of {', '.join(MOODS)}")


def aftermath(writing: Writing, echo: Echo, today: date) -> Aftermath:
    """Return what becomes of what was just written, before it lasts: a page that can't be read takes in nothing."""
    if "fact" not in echo.record:
        return Aftermath()
    memory, fact_id = memory_of(writing.book, _id_in(echo, "customer")), _id_in(echo, "fact")
    fact = next((fact for fact in memory.facts if fact.id == fact_id), None)
    if fact is None or fact.kind not in TELLING or fact.mood is not None:
        return Aftermath()
    return after_note(memory, fact, today)


def settled(context: Context, echo: Echo, after: Aftermath) -> Echo:
    """Ask at a terminal whether what a note speaks of is over; without one the echo has the line to type.

    No transaction is open while somebody thinks about it.
    """
    said = list(after.sentences)
    customer: Any = echo.record["customer"]
    if after.persons and context.may_ask:
        over = confirmed(tact.ask_still_on(after.doubtful))
        with context.writing("quiet" if over else "note") as writing:
            if over:
                for person in after.persons:
                    record_quiet(writing.book, customer["id"], person.id, context.today)
                said = [tact.answered_over([person.name or person.relation for person in after.persons])]
            else:
                note_is_plain(writing.book, _id_in(echo, "fact"))
                said = [tact.answered_on(after.doubtful)]
            writing.said = f"{customer['name']}: {said[0]}"
        said = [*after.understood, *said]
    return Echo("; ".join([echo.said, *said]), echo.record)


def _id_in(echo: Echo, what: str) -> int:
    """Return the id of what was written."""
    record: Any = echo.record[what]
    return int(record["id"])


def owed_in(book: sqlite3.Connection, customer_id: int) -> list[str]:
    """Name what a customer is still owed, whatever becomes of their page."""
    return list(owed_to(memory_of(book, customer_id)).values())


def agree_though_owed(context: Context, typed: str, question: str) -> None:
    """Name what a customer is still owed and go on only when somebody at the terminal says so. Raises Declined."""
    if not context.may_ask or context.options.yes:
        return
    owed = with_customer(context, typed, lambda book, match: owed_in(book, match.id))
    if owed:
        tell([tact.still_owed(owed)])
        agree(question)
