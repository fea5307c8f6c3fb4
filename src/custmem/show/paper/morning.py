"""The morning page: an agenda as a sheet of paper, what is owed first; discreet where the paper lies on the counter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.messages import paper, visits
from custmem.domain.messages.wording import weekday_day
from custmem.domain.shop import is_open
from custmem.domain.text.cleaning import shown
from custmem.domain.text.names import TITLES, bare
from custmem.show.agenda import way_of
from custmem.show.paper.sheet import Entry, Section, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.customers.memory import Customer
    from custmem.domain.followups.agenda import Agenda, Block, Expected
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.show.paper.sheet import Shopfront

_DATES = frozenset(("occasion", "gift", "season"))
"""Kinds of kindness that stand under a heading of their own: there is a day to keep."""
_CLOSED_LOOKED_AHEAD = 7


def morning_sheet(
    agenda: Agenda,
    shop: Shop,
    front: Shopfront,
    printed: str,
    *,
    discreet: bool = False,
    notes: Iterable[str] = (),
) -> Sheet:
    """Return the morning's page; `discreet` names nobody in full and tells nothing of anybody's life.

    `printed` is the time of day, and `notes` are what is to be said before all else.
    """
    sections = [section for section in _sections(agenda, discreet=discreet) if section.entries]
    owed, booked, kind = (sum(map(belongs, agenda.blocks)) for belongs in (_is_owed, _is_booked, _is_kind))
    are_booked = {block.customer.id for block in agenda.blocks if _is_booked(block)}
    guests = sum(1 for guest in agenda.expected if guest.customer.id not in are_booked)
    closed = _next_closed(agenda.day, shop)
    return Sheet(
        shop=front,
        title=front.name,
        day=paper.day_and_week(agenda.day),
        counts=(
            *paper.summary(owed, booked, kind, guests),
            *((paper.closed_on(closed),) if closed else ()),
        ),
        printed=paper.printed_at(printed),
        sections=tuple(sections),
        notes=(*notes, *(() if agenda.blocks else (paper.nothing_due(),))),
        left_out=tuple(_left_out(agenda)),
        foot=paper.type_back() if agenda.blocks else "",
        short_foot=paper.type_back_in_short() if agenda.blocks else "",
        short_day=weekday_day(agenda.day),
    )


def has_anything(agenda: Agenda) -> bool:
    """Say whether a morning asks for anything: a page of nothing is not printed with --if-any."""
    return bool(agenda.blocks)


def _is_booked(block: Block) -> bool:
    return any(item.kind == "appointment" for item in block.items)


def _is_owed(block: Block) -> bool:
    return any(item.obligation and item.kind != "appointment" for item in block.items)


def _is_kind(block: Block) -> bool:
    return not (_is_owed(block) or _is_booked(block))


def _next_closed(today: date, shop: Shop) -> date | None:
    coming = (today + timedelta(days) for days in range(1, _CLOSED_LOOKED_AHEAD + 1))
    return next((day for day in coming if not is_open(day, shop)), None)


def _sections(agenda: Agenda, *, discreet: bool) -> Iterator[Section]:
    said = {guest.customer.id: guest for guest in agenda.expected}
    booked = [(item, block) for block in agenda.blocks for item in block.items if item.kind == "appointment"]
    due = [block for block in map(_without_appointments, agenda.blocks) if block.items]
    owed, kind = [block for block in due if block.obliged], [block for block in due if not block.obliged]
    dated = [block for block in kind if block.items[0].kind in _DATES]
    others = [block for block in kind if block.items[0].kind not in _DATES]
    yield Section(paper.section("owed"), tuple(_entries(owed, agenda.day, discreet)))
    yield Section(
        paper.section("appointments"),
        tuple(
            _appointment(item, block, said.get(block.customer.id), discreet)
            for item, block in sorted(booked, key=lambda each: (each[0].moment, each[1].customer.id))
        ),
    )
    yield Section(paper.section("dates"), tuple(_entries(dated, agenda.day, discreet)))
    yield Section(paper.section("follow-ups"), tuple(_entries(others, agenda.day, discreet)))
    told = {block.customer.id for _, block in booked}
    yield Section(
        paper.section("likely"),
        tuple(_guest(guest, discreet) for guest in agenda.expected if guest.customer.id not in told),
    )


def _without_appointments(block: Block) -> Block:
    return block._replace(items=tuple(item for item in block.items if item.kind != "appointment"))


def _entries(blocks: Iterable[Block], today: date, discreet: bool) -> Iterator[Entry]:
    """Yield an entry for each thing due; several to one customer make one call, so the name stands once."""
    for block in blocks:
        name = name_on_paper(block.customer, discreet=discreet)
        for item in block.items:
            yield Entry(
                text=paper.without_details(item.kind) if discreet else shown(item.text),
                name=name,
                code=item.code,
                when=paper.when_due(item.due_on, today, owed=item.obligation),
                way=item.channel if discreet else way_of(item, block.customer.handle),
                reason="" if discreet else shown(item.because),
                tick=True,
                owed=block.obliged,
                late=item.obligation and item.due_on < today,
            )
            name = ""


def _appointment(item: FollowUp, block: Block, guest: Expected | None, discreet: bool) -> Entry:
    """Return an appointment with its time in a column of its own, and the best thing to say to them below it."""
    point = guest.point if guest else None
    text = paper.without_details(item.kind) if discreet else _without_time(item)
    return Entry(
        text=text,
        name=name_on_paper(block.customer, discreet=discreet),
        code=item.code,
        time=paper.at_time(item.at or ""),
        reason=shown(point.text) if point and not discreet else "",
        tick=True,
        owed=True,
    )


def _without_time(item: FollowUp) -> str:
    """Return the words of an appointment; its time stands in a column of its own."""
    said = shown(item.text)
    _, mark, matter = said.partition(": ")
    return matter if mark else said


def _guest(guest: Expected, discreet: bool) -> Entry:
    name = name_on_paper(guest.customer, discreet=discreet)
    if discreet:
        return Entry(text="", name=name)
    if guest.point is None:
        return Entry(text=shown(guest.because), name=name)
    return Entry(text=shown(guest.point.text), name=name, reason=shown(guest.because))


def _left_out(agenda: Agenda) -> Iterator[str]:
    if agenda.held_back:
        counted = visits.can_wait(agenda.held_back, agenda.held_back_kinds)
        yield f"{counted}: {paper.all_else()}"


def name_on_paper(customer: Customer, *, discreet: bool) -> str:
    """Return a customer's name for paper; discreet, the first name and the initial of the last: `Åsa Ö.`."""
    name = shown(customer.name)
    if not discreet:
        return name
    parts = [part for part in name.split() if bare(part) not in TITLES] or name.split()
    if len(parts) < 2:
        return name
    initial = next((char for char in parts[-1] if char.isalnum()), "")
    return f"{parts[0]} {initial}." if initial else parts[0]
