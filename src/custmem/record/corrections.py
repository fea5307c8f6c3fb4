"""A thing on a customer's page put right, or taken out as never having been; what is kept of it follows at once.

The figures on the customer's row are made anew, what was decided of a thing goes with it, and what a decision closed is
open again once the decision is taken out.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from custmem.domain.customers.refs import POINTS, Ref, thing_of
from custmem.domain.text.names import fold
from custmem.errors import Conflict, Duplicate, UsageError
from custmem.language import _
from custmem.recall.customers import ON_CARD
from custmem.record.customer_stats import refresh_customer
from custmem.record.facts import ONE_ANSWER, OPPOSITE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.customers.refs import Held
    from custmem.domain.shop import Shop

_OF_A_PERSON = {"fact": "fact", "occasion": "occasion", "life_event": "event", "wish": "wish"}
"""What goes with a person, by table."""


def correct(book: sqlite3.Connection, held: Held, columns: Mapping[str, object], shop: Shop) -> None:
    """Change columns of a thing, and what is kept of it.

    Raises Duplicate where the same is there already, UsageError for what the book can't hold, Conflict for a card that
    would have fewer stamps than were redeemed.
    """
    thing = thing_of(held.ref)
    assigned = ", ".join(f"{column} = :{column}" for column in columns)
    try:
        book.execute(f"UPDATE {thing.table} SET {assigned} WHERE id = :id", {**columns, "id": held.row["id"]})
    except sqlite3.IntegrityError as error:
        raise _refused(held.ref, error) from None
    if held.ref.kind == "decision" and "decided_on" in columns:
        _close(book, held, str(columns["decided_on"]))
    _follow(book, held, shop)


def hand_over(book: sqlite3.Connection, held: Held, customer_id: int, shop: Shop) -> None:
    """Let a thing be another customer's, with what was decided of it; the figures of both follow.

    Raises Conflict where it is about a person in the first one's life, Duplicate as `correct`.
    """
    thing = thing_of(held.ref)
    if held.ref.kind != "purchase" and held.row.get("person_id") is not None:
        raise Conflict(
            _("{ref} is about somebody in their life").format(ref=held.ref),
            _('first: custmem edit {ref} --about ""').format(ref=held.ref),
        )
    person = ", person_id = NULL" if held.ref.kind == "purchase" else ""
    both = {"whose": customer_id, "id": held.ref.id}
    try:
        if held.ref.kind == "purchase":
            _mark_buyer(book, held.ref.id)
        book.execute(f"UPDATE {thing.table} SET customer_id = :whose{person} WHERE id = :id", both)
        if held.ref.kind == "purchase":
            _mark_buyer(book, held.ref.id)
    except sqlite3.IntegrityError as error:
        raise _refused(held.ref, error) from None
    if held.ref.kind == "purchase":  # the stamps that it earned go with it
        book.execute("UPDATE stamp SET customer_id = :whose WHERE :id IN (purchase_id, back_id)", both)
    for first, last in _key_ranges(held.ref):
        values = {"whose": customer_id, "first": first, "last": last}
        book.execute(f"UPDATE decision SET customer_id = :whose WHERE {_IN_RANGE.format('key')}", values)
        book.execute(
            f"UPDATE former_key SET customer_id = :whose WHERE {_IN_RANGE.format('now_key')}", values
        )
    _follow(book, held, shop)
    _follow(book, held._replace(customer_id=customer_id), shop)


def _mark_buyer(book: sqlite3.Connection, purchase_id: int) -> None:
    """Let the words of whoever has this purchase be made anew, on this way and on every way back and forth.

    A purchase that changes hands marks only who has it then, and one that goes nobody; by its tags, whoever had it
    would be found still.
    """
    book.execute("UPDATE purchase SET private = private WHERE id = :id", {"id": purchase_id})


def take_out(book: sqlite3.Connection, held: Held, shop: Shop) -> list[str]:
    """Take a thing out as never having been; return the words of facts that hold again without it.

    Raises Conflict for a card that would have fewer stamps than were redeemed.
    """
    ref, thing = held.ref, thing_of(held.ref)
    if ref.kind == "person":
        _take_out_what_is_theirs(book, held)
    if ref.line and _number_of_lines(book, ref.id) == 1:
        ref, thing = Ref(ref.kind, ref.id), thing_of(Ref(ref.kind, ref.id))
    if ref.kind == "decision":
        _close(book, held, None)
    if ref.kind == "purchase":
        _mark_buyer(book, ref.id)
    _forget_decisions(book, ref)
    key = ref.id if not ref.line else held.row["id"]
    book.execute(f"DELETE FROM {thing.table} WHERE id = :id", {"id": key})
    again = _revived(book, held) if ref.kind == "fact" else []
    _follow(book, held, shop)
    return again


def _take_out_what_is_theirs(book: sqlite3.Connection, held: Held) -> None:
    """Forget what was decided about the days and wishes of a person; the rows themselves go with the person."""
    for table, kind in _OF_A_PERSON.items():
        rows = book.execute(f"SELECT id FROM {table} WHERE person_id = :id", {"id": held.ref.id})
        for (key,) in rows.fetchall():
            _forget_decisions(book, Ref(kind, key))


_IN_RANGE = "{0} >= :first AND {0} < :last"


def _key_ranges(ref: Ref) -> list[tuple[str, str]]:
    """Return from where to where the keys are of what can be decided of a thing: `promise:7` and `promise:7:…`."""
    if ref.line or ref.kind in POINTS:
        return []
    return [
        between
        for beginning in thing_of(ref).keys
        for between in (
            (f"{beginning}:{ref.id}", f"{beginning}:{ref.id}\x00"),
            (f"{beginning}:{ref.id}:", f"{beginning}:{ref.id};"),
        )
    ]


def _forget_decisions(book: sqlite3.Connection, ref: Ref) -> None:
    for first, last in _key_ranges(ref):
        values = {"first": first, "last": last}
        book.execute(f"DELETE FROM decision WHERE {_IN_RANGE.format('key')}", values)
        book.execute(f"DELETE FROM former_key WHERE {_IN_RANGE.format('now_key')}", values)


def _number_of_lines(book: sqlite3.Connection, purchase_id: int) -> int:
    query = "SELECT count(*) FROM purchase_line WHERE purchase_id = :id"
    (number,) = book.execute(query, {"id": purchase_id}).fetchone()
    return int(number)


def _follow(book: sqlite3.Connection, held: Held, shop: Shop) -> None:
    """Let what is kept follow: the sum of a purchase, the customer's figures, a card that can't owe stamps."""
    if held.ref.line:
        book.execute(
            "UPDATE purchase SET total_minor = (SELECT sum(amount_minor) FROM purchase_line "
            "WHERE purchase_id = purchase.id) WHERE id = :id",
            {"id": held.ref.id},
        )
    if thing_of(held.ref).counts:
        refresh_customer(book, held.customer_id, shop.usual_gap_days)
    if held.ref.kind == "voucher":
        _refuse_overspent(book, held)
    if held.ref.kind in ("stamp", "purchase"):
        query = f"SELECT {ON_CARD} FROM stamp WHERE customer_id = :id"
        (on_card,) = book.execute(query, {"id": held.customer_id}).fetchone()
        if (on_card or 0) < 0:
            raise Conflict(
                _("the card would have fewer stamps than were redeemed"), _("put the reward right first")
            )


def _refuse_overspent(book: sqlite3.Connection, held: Held) -> None:
    """Raise Conflict for what was paid by a voucher that is now another customer's."""
    strays = book.execute(
        "SELECT 1 FROM voucher AS spent JOIN voucher AS held ON held.id = spent.of_id "
        "WHERE spent.customer_id <> held.customer_id AND :id IN (spent.id, held.id)",
        {"id": held.ref.id},
    ).fetchone()
    if strays:
        raise Conflict(_("something was paid by {ref}").format(ref=held.ref), _("drop that first"))


def _close(book: sqlite3.Connection, held: Held, on: str | None) -> None:
    """Let what a decision closed be closed on this day, or be open again."""
    what, _, rest = str(held.row["key"]).partition(":")
    number, _, more = rest.partition(":")
    verdict = str(held.row["verdict"])
    if verdict == "snoozed" or not number.isdigit():
        return
    closed = _CLOSES.get((what, more, verdict)) or _CLOSES.get((what, more, ""))
    if closed is None:
        return
    table, column = closed
    values = {"on": on, "id": int(number)}
    if column == "resolved_on" and on is None:
        book.execute(
            "UPDATE complaint SET resolved_on = NULL, resolution = NULL, apology = NULL, cost_minor = NULL, "
            "currency = NULL, prevention = NULL WHERE id = :id",
            values,
        )
        return
    book.execute(f"UPDATE {table} SET {column} = :on WHERE id = :id AND {column} IS NOT NULL", values)


_CLOSES = {
    ("promise", "", ""): ("promise", "closed_on"),
    ("wish", "", ""): ("wish", "closed_on"),
    ("complaint", "", "done"): ("complaint", "resolved_on"),
    ("complaint", "check", ""): ("complaint", "asked_on"),
    ("order", "", "skipped"): ("special_order", "cancelled_on"),
    ("order", "", "done"): ("special_order", "collected_on"),
    ("order", "told", ""): ("special_order", "told_on"),
    ("appointment", "", "skipped"): ("appointment", "cancelled_on"),
}
"""What a decision closes, by what it is about and what was decided: the table, and the day it keeps."""


def _revived(book: sqlite3.Connection, held: Held) -> list[str]:
    """Let the facts hold again that gave way to this one on the day it was told; return their words."""
    kind, text, told_on = (str(held.row[column]) for column in ("kind", "text", "learned_on"))
    rows = book.execute(
        "SELECT id, kind, text FROM fact WHERE customer_id = :customer_id AND person_id IS :person_id "
        "AND retired_on = :told_on AND kind IN (:kind, :opposite) ORDER BY id DESC",
        {
            "customer_id": held.customer_id,
            "person_id": held.row["person_id"],
            "told_on": told_on,
            "kind": kind,
            "opposite": OPPOSITE.get(kind),
        },
    ).fetchall()
    gave_way = [
        (key, words)
        for key, other, words in rows
        if (other == kind and kind in ONE_ANSWER) or (other != kind and fold(words) == fold(text))
    ][:1]
    for key, _words in gave_way:
        book.execute("UPDATE fact SET retired_on = NULL WHERE id = :id", {"id": key})
    return [words for _key, words in gave_way]


def _refused(ref: Ref, error: sqlite3.IntegrityError) -> Duplicate | UsageError:
    """Say which rule of the book stands against it; SQLite names constraints and columns, never a value."""
    if getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_UNIQUE":
        return Duplicate(
            _("{ref} can't be changed to that: it is noted already").format(ref=ref),
            _("custmem drop {ref} takes it out").format(ref=ref),
        )
    reasons = {
        "ends_after_start": _("it would end before it begins"),
        "resolved_how": _("it is not put right yet: custmem resolve says how"),
        "told_of_what_arrived": _("they were told that it is here"),
        "snoozed_until": _("only what was put off has a day that it comes back"),
        "kind_known": _("that is not a kind of thing to remember"),
        "stars_of_a_rating": _("only a rating has stars"),
        "stars_one_to_five": _("there are one to five stars"),
        "text_but_for_a_rating": _("the words can't be blank"),
        "by_id_somebody_else": _("nobody can send themselves"),
    }
    reason = reasons.get(str(error).rpartition(": ")[2], _("that can't be so of {ref}").format(ref=ref))
    return UsageError(reason, _("custmem edit --help shows what can be put right"))
