"""The book looked over: the file itself, and what is derived from the pages, made anew where it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.check import refuse_damaged, refuse_orphans
from custmem.cli.answer import Answer
from custmem.domain.history import Check
from custmem.domain.messages import confirmations
from custmem.recall.settings import shop_of
from custmem.show import checking

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from typing import Any

    from custmem.cli.desk import Desk
    from custmem.record.derived import Stretch


def check(desk: Desk) -> Answer:
    """Look the book over; the lock to write is taken only if there is something to make anew.

    Raises BookDamaged.
    """
    for refuse in (refuse_damaged, refuse_orphans):
        with desk.reading() as book:
            refuse(book, desk.path)
    from custmem.record import derived

    words = _through(desk, derived.words_differing)
    spellings = _through(desk, derived.spellings_missing) | _through(desk, derived.spellings_in_excess)
    figures = _through(desk, derived.figures_differing)
    found = {"index": len(words) + len(spellings), "figures": len(figures)}
    if any(found.values()):
        _make_anew(desk, bool(found["index"]), figures)
    checks = [Check("file"), Check("references")]
    checks += [Check(name, number, repaired=number > 0) for name, number in found.items()]
    if _finished_forgetting(desk):
        checks.append(Check("forgetting", 1, repaired=True))
    checks += [*_ledger(desk), _backups(desk)]
    return Answer(checking, checks)


def _finished_forgetting(desk: Desk) -> bool:
    """Finish erasing a customer where that was cut short; returns whether it was."""
    from custmem.book.secure_erase import unfinished

    if not unfinished(desk.path):
        return False
    from custmem.cli.forgetting import finish_cut_short

    return finish_cut_short(desk) is not None


def _through(desk: Desk, question: Callable[[sqlite3.Connection, Any], Stretch]) -> set[Any]:
    """Return what differs in the whole book, asked stretch by stretch, so that nobody waits for the whole of it."""
    found: set[Any] = set()
    after = None
    while True:
        with desk.reading() as book:
            differing, after = question(book, after)
        found.update(differing)
        if after is None:
            return found


def _ledger(desk: Desk) -> list[Check]:
    """Compare what can't be made anew, since nobody knows which of two figures is right."""
    from custmem.record.derived import cards_overdrawn, sums_differing

    sums, cards = (len(_through(desk, question)) for question in (sums_differing, cards_overdrawn))
    return [
        Check("sums", sums, note=confirmations.said_sums_differ(sums) if sums else ""),
        Check("stamps", cards, note=confirmations.said_cards_overdrawn(cards) if cards else ""),
    ]


def _backups(desk: Desk) -> Check:
    """Look whether there is a good backup that is not old."""
    from custmem.cli.backing_up import doubt_about_backups

    doubt = doubt_about_backups(desk)
    return Check("backups", int(bool(doubt)), note=doubt)


def _make_anew(desk: Desk, index: bool, figures: set[int]) -> None:
    from custmem.book.opening import prepare_long_writer
    from custmem.record.customer_stats import refresh_customers
    from custmem.record.search_index import rebuild_index

    with desk.writing("check") as writing:
        prepare_long_writer(writing.book)
        if index:
            rebuild_index(writing.book)
        if figures:
            refresh_customers(writing.book, sorted(figures), shop_of(writing.book).usual_gap_days)
        anew = {"the search index": index, "the kept figures": bool(figures)}
        writing.said = confirmations.said_made_anew([name for name, is_anew in anew.items() if is_anew])
