"""Sheets besides the morning's: a customer's card for the box, the evening's lines, the sheet by the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import paper, till
from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.show.paper.morning import name_on_paper
from custmem.show.paper.sheet import Entry, Section, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from custmem.domain.box_card import BoxCard
    from custmem.domain.customers.memory import Customer
    from custmem.show.paper.sheet import Shopfront

_LINES_EACH = 2
_LINES_FOR_OTHERS = 4
_COMMAND_COLUMNS = 26


class Seen(NamedTuple):
    """Somebody who was here on a day, and what they bought as far as it may be said."""

    customer: Customer
    bought: str


def box_card_sheet(card: BoxCard, front: Shopfront, today: date, *, discreet: bool = False) -> Sheet:
    """Return a customer's card; discreet, with the tastes and what to mind alone."""
    head = [paper.addressed(card.address_as)] if card.address_as and not discreet else []
    head += [paper.pronounced(card.pronounce)] if card.pronounce else []
    parts = [("careful", card.careful), ("learned", (*head, *card.likes))]
    if not discreet:
        parts += [("people", card.people), ("reach", card.reach)]
    parts += [("card", (card.stamps,) if card.stamps else ())]
    return Sheet(
        shop=front,
        title=name_on_paper(card.customer, discreet=discreet),
        day=f"#{card.customer.id}" if discreet else f"{card.customer.handle}  #{card.customer.id}",
        counts=(paper.customer_since(card.customer.since_on, today),),
        printed="",
        sections=tuple(
            Section(paper.section(name), tuple(Entry(shown(text)) for text in texts))
            for name, texts in parts
            if texts
        ),
    )


def evening_sheet(
    seen: Sequence[Seen], front: Shopfront, today: date, printed: str, *, discreet: bool = False
) -> Sheet:
    """Return who was here today, each with lines to write down what was learned, and lines for who else was."""
    entries = tuple(
        Entry(
            "" if discreet else shown(each.bought),
            name=name_on_paper(each.customer, discreet=discreet),
            blanks=_LINES_EACH,
        )
        for each in seen
    )
    others = Section(paper.section("others"), (Entry(paper.whoever_else(), blanks=_LINES_FOR_OTHERS),))
    here = (Section(paper.section("seen"), entries),) if entries else ()
    return Sheet(
        shop=front,
        title=front.name,
        day=paper.day_and_week(today),
        counts=(paper.here_today(len(seen)),),
        printed=paper.printed_at(printed),
        sections=(*here, others),
        foot=paper.write_up(),
        short_foot=paper.write_up_in_short(),
        short_day=weekday_day(today),
    )


def till_sheet(front: Shopfront) -> Sheet:
    """Return the sheet that lies by the till: what one types, and what comes of it."""
    return Sheet(
        shop=front,
        title=front.name,
        day=till.title(),
        counts=(till.any_part_of_a_name(),),
        printed="",
        sections=tuple(Section(title, tuple(_typed(lines))) for title, lines in till.sections()),
        foot=till.all_commands(),
        name_columns=_COMMAND_COLUMNS,
    )


def _typed(lines: Iterable[tuple[str, str]]) -> Iterable[Entry]:
    for line, meaning in lines:
        yield Entry(meaning, name=line)
