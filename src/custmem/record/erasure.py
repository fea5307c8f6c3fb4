"""A customer erased for good: in the book, in its journal, and in every copy of it.

What the shop took stays, without whom it came from; why what goes and what stays is
docs/decisions/0017-forgetting.md.
"""

from __future__ import annotations

from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING

from custmem.book.contents import TEXT, contents
from custmem.book.journal import close_change, open_change
from custmem.book.opening import to_read
from custmem.book.secure_erase import (
    copies_to_rewrite,
    end_unfinished,
    is_for_erasure,
    pack,
    read_copy,
    remove_copy,
    rewrite_copy,
    unfinished,
)
from custmem.domain.customers.retention import Copies, Gone, Mention, Traces
from custmem.domain.text.names import fold
from custmem.errors import BookError
from custmem.language import _
from custmem.record.erased_marks import keep_marks, mark_erased, marks_in
from custmem.record.search_index import index_unindexed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable


SAID = "a customer was forgotten"
"""What the history says of it, which names nobody."""
_NOT_THEIR_OWN = (
    *("customer", "purchase", "search_word", "unindexed"),
    *("former_customer", "former_key", "not_same"),
)
"""Tables with a customer's id that are not counted as things told: bookkeeping, and what stays."""
_KEYED = {"occasion": "occasion", "life_event": "event", "fact": "fact", "wish": "wish"}
"""How the key begins by which something in a table is decided about."""


def ids_of(book: sqlite3.Connection, customer_id: int) -> tuple[int, ...]:
    """Return by which ids a customer goes, and went before pages were joined."""
    former = book.execute(
        "SELECT id FROM former_customer WHERE customer_id = :id ORDER BY id", {"id": customer_id}
    )
    return (customer_id, *(key for (key,) in former.fetchall()))


def traces_of(book: sqlite3.Connection, customer_id: int) -> Traces:
    """Return by what a customer can be told in other people's text: names, phones and e-mails."""
    names = book.execute(
        "SELECT name FROM customer WHERE id = :id UNION SELECT name FROM former_customer WHERE customer_id = :id",
        {"id": customer_id},
    ).fetchall()
    points = book.execute(
        "SELECT kind, value FROM contact_point WHERE customer_id = :id AND kind IN ('phone', 'email', 'card')",
        {"id": customer_id},
    ).fetchall()
    return Traces.of([name for (name,) in names], points)


def held_by(book: sqlite3.Connection, ids: Iterable[int]) -> Gone:
    """Count what is held on a customer, before any of it goes."""
    listed = _listed(ids)
    things = 0
    for table in contents():
        names = {column.name for column in table.columns}
        if "customer_id" in names and table.name not in _NOT_THEIR_OWN:
            things += _count(book, f"{table.name} WHERE customer_id IN ({listed})")
    purchases = _count(book, f"purchase WHERE customer_id IN ({listed})")
    told = _count(book, f"person WHERE known_as_id IN ({listed}) AND customer_id NOT IN ({listed})")
    return Gone(things, purchases, told)


def erase(book: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take everything of a customer out of the book, inside the caller's transaction, and the journal with it.

    The caller makes the search index anew, and lets nothing of the pages themselves stay (`custmem.book.secure_erase`).
    """
    listed = _listed(ids)
    mark_erased(book, listed)
    _forget_told(book, listed)
    _keep_sales(book, listed)
    book.execute(f"DELETE FROM former_customer WHERE id IN ({listed})")
    book.execute(f"DELETE FROM customer WHERE id IN ({listed})")
    for table in contents():
        names = {column.name for column in table.columns}
        if "customer_id" in names and _count(book, f"{table.name} WHERE customer_id IN ({listed})"):
            raise BookError(
                _("not all of it would go, so nothing went"), _("this is custmem's fault: report it")
            )
    _clear_journal(book)


def _forget_told(book: sqlite3.Connection, listed: str) -> None:
    """Take away the customer as a person in other people's lives, with all that was told of that person."""
    persons = [
        key for (key,) in book.execute(f"SELECT id FROM person WHERE known_as_id IN ({listed})").fetchall()
    ]
    if not persons:
        return
    theirs = _listed(persons)
    for table, prefix in _KEYED.items():
        rows = book.execute(f"SELECT id FROM {table} WHERE person_id IN ({theirs})").fetchall()
        for (key,) in rows:
            _drop_decided(book, f"{prefix}:{key}")
    for (key,) in book.execute(f"SELECT id FROM purchase WHERE person_id IN ({theirs})").fetchall():
        _drop_decided(book, f"gift:{key}")
    book.execute(f"UPDATE purchase SET for_text = NULL WHERE person_id IN ({theirs})")
    book.execute(f"DELETE FROM person WHERE id IN ({theirs})")


def _drop_decided(book: sqlite3.Connection, key: str) -> None:
    for table, column in (("decision", "key"), ("former_key", "key"), ("former_key", "now_key")):
        book.execute(
            f"DELETE FROM {table} WHERE {column} = :key OR substr({column}, 1, length(:key) + 1) = :key || ':'",
            {"key": key},
        )


def _keep_sales(book: sqlite3.Connection, listed: str) -> None:
    """Let sales stay as somebody's; an item that nobody else bought could tell whose they were, and is blanked."""
    their_lines = f"purchase_id IN (SELECT id FROM purchase WHERE customer_id IN ({listed}))"
    book.execute(
        f"UPDATE purchase_line SET item = '' WHERE {their_lines} AND item <> '' AND item NOT IN ("
        "SELECT item FROM purchase_line JOIN purchase ON purchase.id = purchase_line.purchase_id "
        f"WHERE item IN (SELECT item FROM purchase_line WHERE {their_lines}) "
        f"AND (customer_id IS NULL OR customer_id NOT IN ({listed})))"
    )
    book.execute(
        f"UPDATE purchase_line SET source = NULL, external_id = NULL WHERE {their_lines} "
        "AND (source IS NOT NULL OR external_id IS NOT NULL)"
    )
    book.execute(
        "UPDATE purchase SET customer_id = NULL, receipt = NULL, for_text = NULL, person_id = NULL, occasion = NULL, "
        f"surprise = 0, private = 0, source = NULL, external_id = NULL WHERE customer_id IN ({listed})"
    )


def _clear_journal(book: sqlite3.Connection) -> None:
    """Let nothing before this be taken back any more, and nothing be read of what was said of it."""
    book.execute("DELETE FROM journal")
    book.execute("UPDATE change SET said = '', undone_after = NULL")


_OTHERS_OWN = ("customer", "former_customer", "contact_point")
"""Where a namesake's name and a household's telephone stand: they are those others' own."""
_REMEMBERED = 1 << 16
"""So many texts are looked at once only: items and tags come again and again."""


def mentions(book: sqlite3.Connection, traces: Traces, own: Collection[int] = ()) -> list[Mention]:
    """Return where other people's text, or the shop's, names the customer: for the owner to look at and correct.

    `own` are the customer's ids where the rows that go are still there.
    """
    found: list[tuple[str, int | None]] = []
    are_in = lru_cache(_REMEMBERED)(traces.are_in)
    for table in contents():
        texts = [column.name for column in table.columns if column.kind == TEXT]
        owner = "customer_id" if any(column.name == "customer_id" for column in table.columns) else ""
        key = table.key[0]
        if not texts or table.name in _OTHERS_OWN:
            continue
        query = f"SELECT {key}, {owner or 'NULL'}, {', '.join(texts)} FROM {table.name} ORDER BY {key}"
        found += [
            (f"{table.name}:{row[0]}", row[1])
            for row in book.execute(query)
            if row[1] not in own and any(text and are_in(text) for text in row[2:])
        ]
    handles = dict(book.execute("SELECT id, handle FROM customer").fetchall()) if found else {}
    return [Mention(place, handles.get(customer_id)) for place, customer_id in found]


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))


def _count(book: sqlite3.Connection, of: str) -> int:
    (number,) = book.execute(f"SELECT count(*) FROM {of}").fetchone()
    return int(number)


def finish_forgetting(path: str, ids: tuple[int, ...], living: frozenset[int], at: str) -> Copies:
    """Do what follows once the book's own rows are gone: pack it, rewrite its copies, and let go of the note of it.

    `living` are the ids in the book. It can be cut short anywhere, and be done again. For whoever has the turn among
    the backups. A copy that is good and can't be rewritten now, on a full disk say, is never given up for that.
    Raises BookLocked, BookReadOnly, DiskFull.
    """
    try:
        pack(path)
        copies = forget_in_copies(path, ids, living, at)
    except BookError as error:
        error.message = _("all rows of the customer are gone, but {problem}").format(problem=error.message)
        error.hint = _("once that is mended, custmem check packs the book and rewrites its backups")
        raise
    end_unfinished(path)
    return copies


def forget_in_copies(path: str, ids: tuple[int, ...], living: frozenset[int], at: str) -> Copies:
    """Rewrite every copy of the book without the customer, or remove it."""
    copies = copies_to_rewrite(path)
    with closing(to_read(path)) as book:
        marks = marks_in(book)
    names: set[str] = set()
    for copy in copies:
        read_copy(copy, lambda book: names.update(_names(book, ids)))
    rewritten = removed = 0
    for copy in copies:
        if is_for_erasure(copy):
            remove_copy(copy)
        elif read_copy(copy, _whole) and rewrite_copy(
            copy, lambda book: _erased(book, ids, living, names, marks, at)
        ):
            rewritten += 1
        else:
            remove_copy(copy)
            removed += 1
    return Copies(rewritten, removed)


def cut_short(path: str, book: sqlite3.Connection) -> tuple[int, ...]:
    """Return the ids of an erasure that was cut short after the book's own rows were gone.

    One that was cut short before that has not begun: nothing went.
    """
    ids = unfinished(path)
    return () if ids and ids[0] in ids_in(book) else ids


def ids_in(book: sqlite3.Connection) -> frozenset[int]:
    """Return the ids of everybody in the book, also those from before pages were joined."""
    return frozenset(
        key for (key,) in book.execute("SELECT id FROM customer UNION ALL SELECT id FROM former_customer")
    )


def _names(book: sqlite3.Connection, ids: Iterable[int]) -> list[str]:
    listed = ", ".join(map(str, ids))
    return [
        fold(name) for (name,) in book.execute(f"SELECT name FROM customer WHERE id IN ({listed})").fetchall()
    ]


def _whole(book: sqlite3.Connection) -> None:
    book.execute("SELECT count(*) FROM customer").fetchone()


def _erased(
    book: sqlite3.Connection,
    ids: tuple[int, ...],
    living: frozenset[int],
    names: set[str],
    marks: frozenset[str],
    at: str,
) -> bool:
    """Erase the customer in a copy; False where their page can't be told from somebody else's there.

    The copy keeps the book's own marks: a sale that came after it is not to bring them back either.
    """
    listed = ", ".join(map(str, ids))
    joined = f"SELECT 1 FROM former_customer WHERE (id IN ({listed})) <> (customer_id IN ({listed})) LIMIT 1"
    if book.execute(joined).fetchone() is not None:
        return False
    change_id = open_change(book, "forget", at)
    erase(book, ids)
    keep_marks(book, marks)
    index_unindexed(book)
    close_change(book, change_id, SAID)
    book.execute("DELETE FROM journal")
    others = book.execute("SELECT id, name FROM customer").fetchall()
    return not any(key not in living and fold(name) in names for key, name in others)
