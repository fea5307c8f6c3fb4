"""A customer forgotten: said beforehand what will go, then erased for good, wherever custmem keeps anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backups import copy_kept, turn
from custmem.book.journal import INSTANT
from custmem.book.opening import prepare_long_writer
from custmem.book.secure_erase import begin_unfinished, drop_unfinished, unfinished
from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.who import customer_meant, with_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import book_confirmations
from custmem.errors import Interrupted, NotFound, UsageError
from custmem.record.erasure import (
    SAID,
    cut_short,
    erase,
    finish_forgetting,
    held_by,
    ids_in,
    ids_of,
    mentions,
    traces_of,
)
from custmem.show import echo

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.erasure import Copies, Gone, Mention, Traces
    from custmem.domain.customers.identification import Match


def forget(desk: Desk, who: str) -> Answer:
    """Erase a customer. One that was cut short before is finished first.

    Raises UsageError when nobody said yes and nobody can be asked, BookLocked when another session holds the book.
    """
    finished = finish_cut_short(desk)
    try:
        match, gone = with_customer(desk, who, _looked_up)
    except NotFound:
        if finished is None:
            raise
        said = book_confirmations.said_finished_forgetting(finished.rewritten, finished.removed)
        return Answer(echo, Echo(said, {"customer": None, "copies": _copies(finished)}), is_echo=True)
    _agree(desk, match, gone)
    with turn(desk.path) as folder:
        ids, living, traces = _erase(desk, match, folder)
        copies = finish_forgetting(desk.path, ids, living, utc_now().strftime(INSTANT))
    with desk.reading() as book:
        named = mentions(book, traces)
    return _answer(match, gone, copies, named)


def finish_cut_short(desk: Desk) -> Copies | None:
    """Finish an erasure that was cut short, if there is one; one that had not begun is let go of."""
    if not unfinished(desk.path):
        return None
    with turn(desk.path):
        with desk.reading() as book:
            ids, living = cut_short(desk.path, book), ids_in(book)
        if ids:
            return finish_forgetting(desk.path, ids, living, utc_now().strftime(INSTANT))
        drop_unfinished(desk.path)
    return None


def _looked_up(book: sqlite3.Connection, match: Match) -> tuple[Match, Gone]:
    return match, held_by(book, ids_of(book, match.id))


def _agree(desk: Desk, match: Match, gone: Gone) -> None:
    """Say what will go, and go on only when somebody said yes. Raises UsageError, Interrupted."""
    if desk.options.yes:
        return
    if not desk.may_ask:
        raise UsageError(
            "forgetting a customer is final, and nobody said yes",
            f"custmem forget {match.handle} --yes erases them for good",
        )
    from custmem.show.asking import confirmed, tell

    tell(book_confirmations.what_will_go(match.name, match.handle, *gone))
    if not confirmed(f"erase {match.name} for good?"):
        raise Interrupted("stopped")


def _erase(desk: Desk, match: Match, folder: str) -> tuple[tuple[int, ...], frozenset[int], Traces]:
    """Erase the customer in the book itself, all of it or nothing; what was kept for the case goes when it fails."""
    try:
        with desk.writing("forget") as writing:
            prepare_long_writer(writing.book)
            meant = customer_meant(writing.book, f"#{match.id}", desk)
            copy_kept(desk.path, folder, "forget")
            ids, traces = ids_of(writing.book, meant.id), traces_of(writing.book, meant.id)
            begin_unfinished(desk.path, ids)
            erase(writing.book, ids)
            living = ids_in(writing.book)
            writing.said = SAID
    except BaseException:
        drop_unfinished(desk.path)
        raise
    return ids, living, traces


def _answer(match: Match, gone: Gone, copies: Copies, named: list[Mention]) -> Answer:
    said = book_confirmations.said_forgotten(
        match.name, gone.purchases, copies.rewritten, copies.removed, len({each.place for each in named})
    )
    record = {
        "customer": brief(match),
        "things": gone.things,
        "purchases_kept": gone.purchases,
        "told_by_others": gone.told_by_others,
        "copies": _copies(copies),
        "mentions": [{"place": each.place, "handle": each.handle} for each in named],
    }
    warnings = tuple(book_confirmations.named_at(each.place, each.handle) for each in named)
    return Answer(echo, Echo(said, record), is_echo=True, warnings=warnings)


def _copies(copies: Copies) -> dict[str, int]:
    return {"rewritten": copies.rewritten, "removed": copies.removed}
