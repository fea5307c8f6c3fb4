"""The book looked over: the file itself, and what is derived from the pages, made anew where it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backup_files import orphaned_folders
from custmem.book.check import close_to_others, open_to_others, refuse_damaged, refuse_orphans
from custmem.book.opening import prepare_long_writer
from custmem.book.secure_erase import unfinished
from custmem.cli.backups import doubt_about_backups
from custmem.cli.command import Answer
from custmem.domain.history import Check
from custmem.domain.messages import book_confirmations, confirmations
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record import customer_stats
from custmem.record.customer_stats import refresh_customers
from custmem.record.search_index import rebuild_index
from custmem.show import checking

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from typing import Any

    from custmem.cli.context import Context
    from custmem.record.customer_stats import Stretch


def check(context: Context) -> Answer:
    """Whether the book is whole.

    What is derived from its pages is made anew where it differs; the lock to write is taken only then.

    Example: custmem check
    """
    for refuse in (refuse_damaged, refuse_orphans):
        with context.reading() as book:
            refuse(book, context.path)
    words = _through(context, customer_stats.words_differing)
    spellings = _through(context, customer_stats.spellings_missing)
    spellings |= _through(context, customer_stats.spellings_in_excess)
    figures = _through(context, customer_stats.figures_differing)
    found = {"index": len(words) + len(spellings), "figures": len(figures)}
    if any(found.values()):
        _make_anew(context, bool(found["index"]), figures)
    checks = [Check("file"), Check("references")]
    checks += [Check(name, number, repaired=number > 0) for name, number in found.items()]
    if _finished_forgetting(context):
        checks.append(Check("forgetting", 1, repaired=True))
    checks += [*_ledger(context), _backups(context), _rights(context), _orphaned(context)]
    return Answer(checking, checks)


def _rights(context: Context) -> Check:
    """Look whether the book and its backups are their owner's alone, and make them so."""
    files = open_to_others(context.path)
    if not files:
        return Check("rights")
    if close_to_others(files):
        return Check(
            "rights", len(files), repaired=True, note=book_confirmations.said_closed_to_others(len(files))
        )
    return Check("rights", len(files), note=book_confirmations.said_open_to_others(files[0], len(files)))


def _orphaned(context: Context) -> Check:
    """Look for backups of no book: of one that was moved, or was known by the name of a link."""
    folders = orphaned_folders(context.path)
    return Check("orphaned", len(folders), note=book_confirmations.said_orphaned(folders) if folders else "")


def _finished_forgetting(context: Context) -> bool:
    """Finish erasing a customer where that was cut short; returns whether it was."""
    if not unfinished(context.path):
        return False
    from custmem.cli.erasure import finish_cut_short  # loads the tables, once an erasure was cut short

    return finish_cut_short(context) is not None


def _through(context: Context, question: Callable[[sqlite3.Connection, Any], Stretch]) -> set[Any]:
    """Return what differs in the whole book, asked stretch by stretch, so that nobody waits for the whole of it."""
    found: set[Any] = set()
    after = None
    while True:
        with context.reading() as book:
            differing, after = question(book, after)
        found.update(differing)
        if after is None:
            return found


def _ledger(context: Context) -> list[Check]:
    """Compare what can't be made anew, since nobody knows which of two figures is right."""
    sums, cards = (
        len(_through(context, question))
        for question in (customer_stats.sums_differing, customer_stats.cards_overdrawn)
    )
    return [
        Check("sums", sums, note=confirmations.said_sums_differ(sums) if sums else ""),
        Check("stamps", cards, note=confirmations.said_cards_overdrawn(cards) if cards else ""),
    ]


def _backups(context: Context) -> Check:
    """Look whether there is a good backup that is not old."""
    doubt = doubt_about_backups(context)
    return Check("backups", int(bool(doubt)), note=doubt)


def _make_anew(context: Context, index: bool, figures: set[int]) -> None:
    with context.writing("check") as writing:
        prepare_long_writer(writing.book)
        if index:
            rebuild_index(writing.book)
        if figures:
            refresh_customers(writing.book, sorted(figures), shop_of(writing.book).usual_gap_days)
        anew = {_("the search index"): index, _("the figures kept of visits and sales"): bool(figures)}
        writing.said = confirmations.said_made_anew([name for name, is_anew in anew.items() if is_anew])
