"""A customer erased for good, wherever custmem keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backups import copy_kept, turn
from custmem.book.journal import INSTANT
from custmem.book.opening import prepare_long_writer
from custmem.book.secure_erase import begin_unfinished, drop_unfinished, unfinished
from custmem.cli.clock import utc_now
from custmem.cli.command import Answer
from custmem.cli.customer_lookup import customer_meant, with_customer
from custmem.cli.moods import owed_in
from custmem.domain.customers.identification import Echo, brief, is_named_whole
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import Ambiguous, NotFound, UsageError
from custmem.language import _
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
from custmem.show.asking import agree, tell

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.retention import Copies, Gone, Mention, Traces


def forget(context: Context, who: Whole, dry_run: DryRun = False) -> Answer:
    """Erase a customer for good.

    From the book, its search index and history, and its backups; the shop's totals stay. It asks at a terminal, and
    takes --yes without one; there is no way back. One that was cut short before is finished first.

    Example: custmem forget rossi --yes
    """
    if dry_run:
        return _rehearsed(context, " ".join(who))
    finished = finish_cut_short(context)
    try:
        match, gone = with_customer(context, " ".join(who), _looked_up)
    except NotFound:
        if finished is None:
            raise
        said = book_confirmations.said_finished_forgetting(finished.rewritten, finished.removed)
        return Answer(echo, Echo(said, {"customer": None, "copies": _copies(finished)}), is_echo=True)
    if context.options.yes:
        _refuse_part_of_name(" ".join(who), match)
    _agree(context, match, gone)
    with turn(context.path) as folder:
        ids, living, traces = _erase(context, match, folder)
        copies = finish_forgetting(context.path, ids, living, utc_now().strftime(INSTANT))
    with context.reading() as book:
        named = mentions(book, traces)
    return _answer(match, gone, copies, named)


def _rehearsed(context: Context, typed: str) -> Answer:
    """Say what would go, and where somebody else's text names them; nothing does."""
    match, gone, named = with_customer(context, typed, _looked_through)
    told = book_confirmations.what_will_go(match.name, match.handle, *gone)
    said = book_confirmations.said_would_be("; ".join(told))
    return _told(match, gone, said, named, {"copies": None, "dry_run": True})


def finish_cut_short(context: Context) -> Copies | None:
    """Finish an erasure that was cut short, if there is one; one that had not begun is let go of."""
    if not unfinished(context.path):
        return None
    with turn(context.path):
        with context.reading() as book:
            ids, living = cut_short(context.path, book), ids_in(book)
        if ids:
            return finish_forgetting(context.path, ids, living, utc_now().strftime(INSTANT))
        drop_unfinished(context.path)
    return None


def _refuse_part_of_name(typed: str, match: Match) -> None:
    """Refuse to erase without a question who is named by a part of a word: `berg` once more, and Bergman goes.

    Raises Ambiguous.
    """
    if not is_named_whole(typed, match):
        raise Ambiguous(
            _("{typed} is only a part of a name, and forgetting is final").format(typed=quoted(typed)),
            _("custmem forget {handle} --yes erases them for good").format(handle=match.handle),
            [brief(match)],
        )


def _looked_up(book: sqlite3.Connection, match: Match) -> tuple[Match, Gone]:
    gone = held_by(book, ids_of(book, match.id))
    return match, gone._replace(owed=tuple(owed_in(book, match.id)))


def _looked_through(book: sqlite3.Connection, match: Match) -> tuple[Match, Gone, list[Mention]]:
    return *_looked_up(book, match), mentions(book, traces_of(book, match.id), own=ids_of(book, match.id))


def _agree(context: Context, match: Match, gone: Gone) -> None:
    """Say what will go, and go on only when somebody said yes. Raises UsageError, Declined."""
    if context.options.yes:
        return
    if not context.may_ask:
        raise UsageError(
            _("forgetting a customer is final, and nobody said yes"),
            _("custmem forget {handle} --yes erases them for good").format(handle=match.handle),
        )
    tell(book_confirmations.what_will_go(match.name, match.handle, *gone))
    agree(_("erase {name} for good?").format(name=match.name))


def _erase(context: Context, match: Match, folder: str) -> tuple[tuple[int, ...], frozenset[int], Traces]:
    """Erase the customer in the book itself, all of it or nothing; what was kept for the case goes when it fails."""
    try:
        with context.writing("forget") as writing:
            prepare_long_writer(writing.book)
            meant = customer_meant(writing.book, f"#{match.id}", context)
            copy_kept(context.path, folder, "forget")
            ids, traces = ids_of(writing.book, meant.id), traces_of(writing.book, meant.id)
            begin_unfinished(context.path, ids)
            erase(writing.book, ids)
            living = ids_in(writing.book)
            writing.said = SAID
    except BaseException:
        drop_unfinished(context.path)
        raise
    return ids, living, traces


def _answer(match: Match, gone: Gone, copies: Copies, named: list[Mention]) -> Answer:
    said = book_confirmations.said_forgotten(
        match.name,
        gone.purchases,
        copies.rewritten,
        copies.removed,
        len({each.place for each in named}),
        gone.owed,
    )
    return _told(match, gone, said, named, {"copies": _copies(copies), "dry_run": False})


def _told(match: Match, gone: Gone, said: str, named: list[Mention], more: dict[str, object]) -> Answer:
    record = {
        "customer": brief(match),
        "things": gone.things,
        "purchases_kept": gone.purchases,
        "told_by_others": gone.told_by_others,
        "owed": list(gone.owed),
        "mentions": [{"place": each.place, "handle": each.handle} for each in named],
        **more,
    }
    warnings = tuple(book_confirmations.named_at(each.place, each.handle) for each in named)
    return Answer(echo, Echo(said, record), is_echo=True, warnings=warnings)


def _copies(copies: Copies) -> dict[str, int]:
    return {"rewritten": copies.rewritten, "removed": copies.removed}
