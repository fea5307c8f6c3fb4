"""A customer taken in, and the list of them all."""

from __future__ import annotations

from custmem.cli.answer import Answer
from custmem.cli.founding import make_if_missing
from custmem.domain import echoes
from custmem.domain.dates import parse_day, parse_occasion
from custmem.domain.echo import Echo, brief
from custmem.domain.text import clean
from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate, UsageError
from custmem.recall.customers import Sorting, customers_in_book
from custmem.recall.memories import memory_of
from custmem.recall.search import found as fitting
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer, twins
from custmem.record.facts import NewFact, remember_fact, remember_occasion
from custmem.show import echo as echo_view
from custmem.show import roll as roll_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.cli.desk import Desk
    from custmem.record.writing import Writing

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


def add(desk: Desk, new: NewCustomer) -> Answer:
    """Take in a new customer; the first one starts the book.

    Raises Duplicate when somebody has this very name, phone, e-mail or card, unless --yes.
    """
    name = clean(new.name, limit=NAME_LIMIT)
    if not name:
        raise UsageError("the name is missing", 'for example: custmem add "Lucia Bianchi"')
    points = list(_points(new))
    make_if_missing(desk)
    with desk.writing("add") as writing:
        shop = shop_of(writing.book)
        if not desk.options.yes:
            _refuse_twins(writing, name, points)
        since = parse_day(new.since, desk.today, day_first=shop.day_first, lean="past") if new.since else None
        fields = {
            "nickname": clean(new.nickname, limit=NAME_LIMIT) if new.nickname else None,
            "language": clean(new.language, limit=35) if new.language else None,
            "since_on": since.isoformat() if since else None,
        }
        customer_id = add_customer(writing.book, name, desk.today, fields, points)
        for kind, text in (
            ("address-as", new.address_as),
            ("pronounce", new.pronounce),
            ("looks", new.looks),
        ):
            if text and clean(text):
                remember_fact(writing.book, customer_id, NewFact(kind, clean(text)), desk.today)
        if new.birthday:
            on = parse_occasion(new.birthday, desk.today, day_first=shop.day_first)
            remember_occasion(writing.book, customer_id, None, "birthday", on, desk.today)
        customer = memory_of(writing.book, customer_id).customer
        writing.said = echoes.said_added(customer.name, customer.handle, customer.id)
    record = {"customer": brief(customer)}
    return Answer(echo_view, Echo(writing.said, record), is_echo=True)


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
        raise UsageError(f'"{value}" is no e-mail address', "it has an @ and no spaces")
    if kind == "phone" and sum(char.isdigit() for char in value) < 3:
        raise UsageError(f'"{value}" is no phone number', "it has at least three digits")
    return value


def _refuse_twins(writing: Writing, name: str, points: list[tuple[str, str]]) -> None:
    found = twins(writing.book, name, points)
    if not found:
        return
    _, handle, _, same = found[0]
    candidates = [{"id": key, "handle": handle, "name": name} for key, handle, name, _ in found]
    raise Duplicate(
        f"a customer with this {same} is in the book already ({handle})",
        "give --yes to add another all the same",
        candidates,
    )


def list_customers(
    desk: Desk, query: str, *, sort: str = "name", archived: bool = False, limit: int | None = None
) -> Answer:
    """List the customers in the book, or those whose names fit."""
    sortings = {"name": Sorting.NAME, "last": Sorting.LAST, "visits": Sorting.VISITS}
    if sort not in sortings:
        raise UsageError(f'the list can\'t be sorted by "{clean(sort, limit=60)}"', "by name, last or visits")
    with desk.reading() as book:
        only = [match.id for match in fitting(book, query)] if query.strip() else None
        found = customers_in_book(book, only, sortings[sort], archived=archived, limit=limit)
    return Answer(roll_view, roll_view.Roll(found, desk.today, desk.on_screen))
