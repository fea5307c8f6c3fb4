"""Whose words in the search index are out of date: triggers mark them, so that no road to the book can forget to.

The index is derived from a customer's page; the writer makes the words of all who are marked anew before its
transaction ends (`custmem.record.index`). A change that is taken back marks the same customers again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = ("handle", "name", "nickname")
_OF_ONE = ("contact_point", "former_customer", "person", "fact", "wish")


def marking_triggers() -> Iterator[str]:
    """Yield the statements that renew every trigger that marks a customer as unindexed."""
    yield from _trigger("customer", "INSERT", _marked("new.id"))
    yield from _trigger("customer", "UPDATE", _marked("new.id"), of=_NAMED)
    yield from _trigger("customer", "DELETE", _marked("old.id"))
    for table in _OF_ONE:
        yield from _trigger(table, "INSERT", _marked("new.customer_id"))
        yield from _trigger(table, "UPDATE", _marked("new.customer_id") + _marked("old.customer_id"))
        yield from _trigger(table, "DELETE", _marked("old.customer_id"))
    yield from _trigger("purchase", "UPDATE", _buyer("new.id"), of=("customer_id", "private"))
    yield from _trigger("purchase_line", "INSERT", _buyer("new.purchase_id"), when="new.tag IS NOT NULL")
    yield from _trigger("purchase_line", "UPDATE", _buyer("new.purchase_id"), of=("purchase_id", "tag"))
    yield from _trigger("purchase_line", "DELETE", _buyer("old.purchase_id"), when="old.tag IS NOT NULL")


def _trigger(table: str, event: str, body: str, *, of: tuple[str, ...] = (), when: str = "") -> Iterator[str]:
    name = f"unindexed_{table}_{event.lower()}"
    columns = f" OF {', '.join(of)}" if of else ""
    condition = f" WHEN {when}" if when else ""
    yield f"DROP TRIGGER IF EXISTS {name}"
    yield f"CREATE TRIGGER {name} AFTER {event}{columns} ON {table}{condition} BEGIN {body}END"


def _marked(customer_id: str) -> str:
    return f"INSERT INTO unindexed (customer_id) SELECT {customer_id} WHERE {_UNMARKED.format(customer_id)}; "


def _buyer(purchase_id: str) -> str:
    return (
        "INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase "
        f"WHERE id = {purchase_id} AND customer_id IS NOT NULL AND {_UNMARKED.format('purchase.customer_id')}; "
    )


# Not OR IGNORE: the statement that fires a trigger would have its own way of handling conflicts put in its place.
_UNMARKED = "NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = {})"
