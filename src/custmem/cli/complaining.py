"""What went wrong: a complaint noted, put right, and counted by its cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import coming_day
from custmem.cli.putting_right import checked_on, complaint_of, missing_resolution
from custmem.cli.who import change_customer, customer_meant
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import complaint_record
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations, wording
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.domain.value import NamedTuple
from custmem.errors import Ambiguous, BadMoney, Conflict, NotFound, UsageError
from custmem.recall.commitments import decision_with_code
from custmem.recall.customers import customers_with_ids
from custmem.recall.open_commitments import causes, open_with_code
from custmem.recall.settings import shop_of
from custmem.record.feedback import NewComplaint, Resolution, record_complaint, resolve_complaint
from custmem.show import causes as causes_view
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

_CAUSE_LIMIT = 60


class Complained(NamedTuple):
    """One `complaint` as it was typed."""

    text: str
    fix_by: str | None = None
    cause: str | None = None
    promised: str | None = None


class Resolved(NamedTuple):
    """One `resolve` as it was typed."""

    text: str
    cause: str | None = None
    apology: str | None = None
    cost: str | None = None
    promised: str | None = None
    who: str | None = None


def complaint(desk: Desk, who: str, typed: Complained) -> Answer:
    """Note a complaint; it is owed an answer until it is put right."""
    text = clean(typed.text)
    if not text:
        raise UsageError(
            "what went wrong is missing", 'for example: custmem complaint rossi "the soup was cold"'
        )

    def act(writing: Writing, match: Match) -> Echo:
        fix_by = coming_day(typed.fix_by, desk, shop_of(writing.book)) if typed.fix_by else None
        new = NewComplaint(text, fix_by, _cause(typed.cause), _words(typed.promised))
        complaint_id = record_complaint(writing.book, match.id, new, desk.today)
        code = code_of(keys.complaint(complaint_id))
        writing.said = confirmations.said_complaint(match.name, text, fix_by, code)
        record = complaint_record(complaint_of(writing.book, match.id, complaint_id))
        return Echo(writing.said, {"customer": brief(match), "complaint": record})

    return Answer(echo_view, change_customer(desk, "complaint", who, act), is_echo=True)


def recurring(desk: Desk) -> Answer:
    """Say why customers complain, the most frequent cause first."""
    with desk.reading() as book:
        return Answer(
            causes_view, causes_view.Causes(tuple(causes(book)), shop_of(book).currency, desk.today)
        )


def resolve(desk: Desk, code: str, typed: Resolved) -> Answer:
    """Say how a complaint was put right; a week later it is asked whether all is well.

    Raises NotFound for a code that is no complaint's, Conflict when it was put right already.
    """
    text = clean(typed.text)
    if not text:
        raise missing_resolution(quoted(code)[1:-1] or "CODE")
    with desk.writing("resolve") as writing:
        shop = shop_of(writing.book)
        customer_id, complaint_id = _open(writing.book, desk, code, typed.who)
        cost = _cost(typed.cost, shop) if typed.cost else None
        how = Resolution(
            *(text, _cause(typed.cause), _words(typed.apology), _words(typed.promised)),
            cost_minor=cost,
            currency=None if cost is None else shop.currency,
        )
        resolve_complaint(writing.book, customer_id, complaint_id, how, desk.today, writing.at)
        (customer,) = customers_with_ids(writing.book, [customer_id])
        resolved = complaint_of(writing.book, customer_id, complaint_id)
        check_on = checked_on(desk.today, shop)
        writing.said = confirmations.said_resolved(customer.name, resolved.text, text, check_on)
        record = {"complaint": complaint_record(resolved), "check_on": check_on.isoformat()}
        echo = Echo(writing.said, {"customer": brief(customer), **record})
    return Answer(echo_view, echo, is_echo=True)


def _open(book: sqlite3.Connection, desk: Desk, code: str, who: str | None) -> tuple[int, int]:
    """Return whose open complaint this code means, and its id."""
    code = code.strip()
    meant = customer_meant(book, who, desk).id if who is not None else None
    found = [pair for pair in open_with_code(book, code) if meant in (None, pair[0])]
    if len(found) > 1:
        candidates = list(map(brief, customers_with_ids(book, [customer_id for customer_id, _ in found])))
        raise Ambiguous(
            f"{code.lower()} is the code of several complaints", "say whose with --who", candidates
        )
    if found:
        return found[0]
    closed = decision_with_code(book, code.lower())
    if closed is not None and keys.is_open_complaint(closed.key):
        when = wording.on_day(closed.decided_on, desk.today)
        raise Conflict(
            f"{code.lower()} was put right already, {when}", "a new complaint is noted with custmem complaint"
        )
    raise NotFound(f"no open complaint has the code {quoted(code)}", "custmem agenda shows today's codes")


def _cause(typed: str | None) -> str | None:
    return (clean(typed, limit=_CAUSE_LIMIT) or None) if typed else None


def _words(typed: str | None) -> str | None:
    return (clean(typed) or None) if typed else None


def _cost(typed: str, shop: Shop) -> int:
    minor = parse_money(typed, shop.currency)
    if not 0 <= minor <= MOST_MINOR:
        raise BadMoney(f"{quoted(typed)} is no cost", "give what it cost the shop, for example: 12.50")
    return minor
