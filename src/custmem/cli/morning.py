"""The morning page: what today asks for, and who is likely to come. It takes the express road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.recall.agenda import agenda_on, coming_up
from custmem.recall.settings import shop_of
from custmem.show import agenda as agenda_view

if TYPE_CHECKING:
    from custmem.cli.desk import Desk


def agenda(desk: Desk, *, everything: bool = False) -> Answer:
    """Say what today asks for and who is likely to come."""
    with desk.reading() as book:
        shop = shop_of(book)
        found = agenda_on(book, shop, desk.today, everything=everything)
        if not found.blocks:
            found = found._replace(soon=tuple(coming_up(book, shop, desk.today)))
    return Answer(agenda_view, agenda_view.Page(found, shop, everything))
