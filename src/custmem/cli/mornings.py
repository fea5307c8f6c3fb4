"""The agenda with options: of several days, of one customer, of some kinds; Typer's road calls it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import with_customer
from custmem.domain.followup_rules import KINDS
from custmem.domain.followups.agenda import Agenda, falling_due
from custmem.domain.followups.agenda import agenda as agenda_of
from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.recall.agenda import agenda_on
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.show import agenda as agenda_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.shop import Shop


class Wanted(NamedTuple):
    """One `agenda` as it was typed: for how many days, whose, of which kinds; `if_any` says nothing of nothing."""

    days: int = 1
    who: str | None = None
    kinds: tuple[str, ...] = ()
    everything: bool = False
    if_any: bool = False


def agenda(desk: Desk, wanted: Wanted) -> Answer:
    """Say what today and the days after it ask for. Raises UsageError for a kind that there is not."""
    kinds = _checked(wanted.kinds)
    asked = _of_everybody if wanted.who is None else _of_somebody
    return Answer(agenda_view, asked(desk, wanted, kinds))


def _of_everybody(desk: Desk, wanted: Wanted, kinds: Sequence[str]) -> agenda_view.Page:
    with desk.reading() as book:
        shop = shop_of(book)

        def _on(day: date) -> Agenda:
            return agenda_on(book, shop, day, everything=wanted.everything, kinds=kinds)

        return _page([_on(desk.today + timedelta(days)) for days in range(wanted.days)], shop, wanted)


def _of_somebody(desk: Desk, wanted: Wanted, kinds: Sequence[str]) -> agenda_view.Page:
    def _ask(book: sqlite3.Connection, match: Match) -> agenda_view.Page:
        shop, memory = shop_of(book), memory_of(book, match.id, whole=True)

        def _on(day: date) -> Agenda:
            return agenda_of([memory], [], [memory], shop, day, everything=True, kinds=kinds)

        page = _page([_on(desk.today + timedelta(days)) for days in range(wanted.days)], shop, wanted)
        return page._replace(whose=match.name)

    return with_customer(desk, wanted.who or "", _ask)


def _page(found: Sequence[Agenda], shop: Shop, wanted: Wanted) -> agenda_view.Page:
    """Return the page of these days, each thing on its day once."""
    today, *later = found
    listed = {item.key for block in today.blocks for item in block.items}
    coming = []
    for day in later:
        due = falling_due(day, listed)
        listed |= {item.key for block in due.blocks for item in block.items}
        coming.append(due)
    whole = today._replace(coming=tuple(day for day in coming if day.blocks))
    return agenda_view.Page(whole, shop, wanted.everything, wanted.if_any, some_kinds=bool(wanted.kinds))


def _checked(typed: Sequence[str]) -> list[str]:
    """Return the kinds typed, several in one with commas. Raises UsageError."""
    found = [
        word.strip().lower().replace("-", "_") for words in typed for word in words.split(",") if word.strip()
    ]
    if typed and not found:
        raise UsageError("which kind is missing", f"one of {', '.join(KINDS)}")
    for kind in found:
        if kind not in KINDS:
            raise UsageError(f"{quoted(kind)} is no kind of follow-up", f"one of {', '.join(KINDS)}")
    return found
