"""A customer asks what is held on them, or wants it gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import with_customer
from custmem.recall.dossier import dossier_of
from custmem.recall.settings import shop_of
from custmem.show import dossier as dossier_view

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match


def dossier(desk: Desk, who: str) -> Answer:
    """Show all that is held on a customer, private things too, to be handed over to them."""

    def ask(book: sqlite3.Connection, match: Match) -> dossier_view.Handed:
        return dossier_view.Handed(dossier_of(book, match.id), shop_of(book).name, desk.today)

    return Answer(dossier_view, with_customer(desk, who, ask))
