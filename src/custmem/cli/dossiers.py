"""A customer asks what is held on them: all of it, as a page to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import with_customer
from custmem.recall.dossier import dossier_of
from custmem.recall.settings import shop_of
from custmem.show import dossier as dossier_view

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.context import Context
    from custmem.cli.parameters import Whole
    from custmem.domain.customers.identification import Match


def dossier(context: Context, who: Whole) -> Answer:
    """All that is held on a customer, to hand over.

    Of every kind, private things included: a page to hand over to them.

    Example: custmem dossier rossi
    """

    def ask(book: sqlite3.Connection, match: Match) -> dossier_view.Handed:
        return dossier_view.Handed(dossier_of(book, match.id), shop_of(book).name, context.today)

    return Answer(dossier_view, with_customer(context, " ".join(who), ask))
