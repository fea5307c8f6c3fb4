"""A customer taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.founding import make_if_missing
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.duplicates.candidates import profile_of
from custmem.domain.messages import confirmations
from custmem.domain.messages.duplicates import why_alike
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day, parse_occasion
from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer
from custmem.record.facts import NewFact, remember_fact, remember_occasion
from custmem.show import echo

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from custmem.cli.desk import Desk
    from custmem.domain.text.dates import MonthDay

NAME_LIMIT = 200
VALUE_LIMIT = 500


class NewCustomer(NamedTuple):
    """One `add` as it was typed."""

    name: str
    address_as: str | None = None
    pronounce: str | None = None
    nickname: str | None = None
    looks: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    card: str | None = None
    address: str | None = None
    birthday: str | None = None
    language: str | None = None
    since: str | None = None
    is_new: bool = False


def add(desk: Desk, new: NewCustomer) -> Answer:
    """Take in a new customer; the first one starts the book.

    Raises Duplicate when somebody likely is in the book already, unless --new or --yes, or the person says so.
    """
    name = clean(new.name, limit=NAME_LIMIT)
    if not name:
        raise UsageError("the name is missing", 'for example: custmem add "Lucia Bianchi"')
    points = list(_points(new))
    make_if_missing(desk)
    is_new = new.is_new or desk.options.yes
    if not is_new and desk.may_ask:
        is_new = _is_said_to_be_new(desk, new, name, points)
    with desk.writing("add") as writing:
        shop = shop_of(writing.book)
        on = parse_occasion(new.birthday, desk.today, day_first=shop.day_first) if new.birthday else None
        known = None if is_new else _known_already(writing.book, new, name, points, on)
        if known:
            raise known
        since = parse_day(new.since, desk.today, day_first=shop.day_first, lean="past") if new.since else None
        fields = {
            "nickname": clean(new.nickname, limit=NAME_LIMIT) if new.nickname else None,
            "language": clean(new.language, limit=35) if new.language else None,
            "since_on": iso(since),
        }
        customer_id = add_customer(writing.book, name, desk.today, fields, points)
        for kind, text in (
            ("address-as", new.address_as),
            ("pronounce", new.pronounce),
            ("looks", new.looks),
        ):
            if text and clean(text):
                remember_fact(writing.book, customer_id, NewFact(kind, clean(text)), desk.today)
        if on:
            remember_occasion(writing.book, customer_id, None, "birthday", on, desk.today)
        customer = memory_of(writing.book, customer_id).customer
        writing.said = confirmations.said_added(customer.name, customer.handle, customer.id)
    record = {"customer": brief(customer)}
    return Answer(echo, Echo(writing.said, record), is_echo=True)


def _points(new: NewCustomer) -> Iterator[tuple[str, str]]:
    given = (
        *(("phone", phone) for phone in new.phones),
        *(("email", email) for email in new.emails),
        ("card", new.card),
        ("address", new.address),
    )
    for kind, value in given:
        kept = clean(value, limit=VALUE_LIMIT) if value else ""
        if kept:
            yield kind, checked_point(kind, kept)


def checked_point(kind: str, value: str) -> str:
    """Return the value if it can be a phone or an e-mail at all.

    Raises UsageError.
    """
    if kind == "email" and ("@" not in value or " " in value):
        raise UsageError(f"{quoted(value)} is no e-mail address", "it has an @ and no spaces")
    if kind == "phone" and sum(char.isdigit() for char in value) < 3:
        raise UsageError(f"{quoted(value)} is no phone number", "it has at least three digits")
    return value


def _is_said_to_be_new(desk: Desk, new: NewCustomer, name: str, points: list[tuple[str, str]]) -> bool:
    """Ask at the terminal about who may be in the book already, and hold nothing open meanwhile.

    Returns whether the person said that it is somebody new; raises Duplicate when they said it is not.
    """
    with desk.reading() as book:
        shop = shop_of(book)
        on = parse_occasion(new.birthday, desk.today, day_first=shop.day_first) if new.birthday else None
        known = _known_already(book, new, name, points, on)
    if known is None:
        return False
    from custmem.show.asking import confirmed_despite  # only when somebody is asked

    if not confirmed_despite(known, "add a new customer all the same?"):
        raise Duplicate("nobody was added", f"custmem edit {known.candidates[0]['handle']} corrects a page")
    return True


def _known_already(
    book: sqlite3.Connection, new: NewCustomer, name: str, points: list[tuple[str, str]], on: MonthDay | None
) -> Duplicate | None:
    """Return the refusal to take in somebody who likely is in the book already, with who that may be and why."""
    from custmem.recall.duplicates import (
        likely_twins,  # loads what compares two customers, and only to add one
    )

    birthday = (on.year or 0, on.month, on.day) if on else None
    nickname = clean(new.nickname, limit=NAME_LIMIT) if new.nickname else ""
    newcomer = profile_of(0, name, nickname=nickname, birthday=birthday, points=points)
    found = likely_twins(book, name, newcomer)
    if not found:
        return None
    candidates = [{**brief(match), "because": why_alike(likeness.reasons)} for match, likeness in found]
    match, likeness = found[0]
    return Duplicate(
        f"{quoted(name)} may be in the book already ({match.handle}, {why_alike(likeness.reasons[:2])})",
        "--new adds a new customer all the same",
        candidates,
    )
