"""Who is in the book: found, shown with all that is known of them, taken in, and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import understood
from custmem.cli.customer_lookup import TOLD_APART, apart, change_customer, with_customer
from custmem.cli.days import since_day
from custmem.cli.init import make_if_missing
from custmem.domain.customers.identification import Echo, brief, looks_like_phone
from custmem.domain.customers.query import OFF, parse_query, tag_from
from custmem.domain.duplicates.candidates import profile_of
from custmem.domain.messages import confirmations
from custmem.domain.messages.corrections import said_tagged, why_alike
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_occasion
from custmem.domain.typed.newcomer import read_newcomer
from custmem.domain.typed.phrases_in_words import Doubtful
from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate, UsageError
from custmem.language import _
from custmem.recall.customer_query import customers_fitting
from custmem.recall.customers import KEYS, Sorting, customers_with_ids, numbers_of, with_worth
from custmem.recall.duplicates import likely_twins
from custmem.recall.memories import memory_of
from custmem.recall.misspelt import MOST_NEAREST, nearest
from custmem.recall.search import by_goods, by_told
from custmem.recall.search import found as fitting
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer, tag_customer, untag_customer
from custmem.record.facts import NewFact, remember_fact, remember_occasion, remember_person
from custmem.show import customers as customers_view
from custmem.show import echo, page, roll
from custmem.show.asking import confirmed_despite

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from typing import Annotated, Any

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Limit, Who, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Customer
    from custmem.domain.text.dates import MonthDay
    from custmem.domain.typed.remembered import TypedPerson
    from custmem.record.writing import Writing
    from custmem.show.page import Page


NAME_LIMIT = 200
VALUE_LIMIT = 500
_SORTINGS: Mapping[str, Callable[[Customer], Any]] = {
    "name": KEYS[Sorting.NAME],
    "last": KEYS[Sorting.LAST],
    "visits": KEYS[Sorting.VISITS],
    "spent": lambda customer: (-customer.spent_minor, customer.id),
}


def find(
    context: Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="any part of what you know")],
) -> Answer:
    """Customers by part of a name, phone, e-mail or card.

    Also by what was told of them, bought or wished for, and by where they live; after fewer than five come the nearest
    names.

    Example: custmem find ann
    """
    typed = " ".join(text)
    with context.reading() as book:
        matches = fitting(book, typed) or by_told(book, typed) or by_goods(book, typed)
        if len(matches) < MOST_NEAREST and not looks_like_phone(typed):
            known = {match.id for match in matches}
            near = [match for match in nearest(book, typed) if match.id not in known]
            matches += near[: MOST_NEAREST - len(matches)]
        found = list(dict.fromkeys(match.id for match in matches))
        customers = customers_with_ids(book, found)
        several = apart(book, found, context.today) if 1 < len(found) <= TOLD_APART else []
    told = {memory.customer.id: differs for memory, differs in several}
    return Answer(customers_view, customers_view.Listing(customers, told, context.today, matches))


def show(
    context: Context,
    who: Whole,
    private: Annotated[bool, typer.Option("--private", help="private things too")] = False,
) -> Answer:
    """All that is known of a customer.

    Each thing has its day and its source, and the figures stand with them: it is a page for the back room.

    Example: custmem show rossi
    """

    def ask(book: sqlite3.Connection, match: Match) -> Page:
        shop, numbers = shop_of(book), numbers_of(book, match.id)
        memory = with_worth(book, memory_of(book, match.id, whole=True), shop, context.today)
        return page.Page(memory, shop, context.today, private, numbers)

    return Answer(page, with_customer(context, " ".join(who), ask))


def add(
    context: Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="the whole name")],
    address_as: Annotated[
        str | None, typer.Option(metavar="TEXT", help="how to address them: Mrs Bianchi")
    ] = None,
    pronounce: Annotated[
        str | None, typer.Option(metavar="TEXT", help="how to say the name: BYAHN-kee")
    ] = None,
    nickname: Annotated[str | None, typer.Option(metavar="TEXT", help="another name they go by")] = None,
    looks: Annotated[
        str | None, typer.Option(metavar="TEXT", help="how to recognise them; never on the counter's screen")
    ] = None,
    phone: Annotated[list[str] | None, typer.Option(metavar="PHONE", help="may be given again")] = None,
    email: Annotated[list[str] | None, typer.Option(metavar="EMAIL", help="may be given again")] = None,
    card: Annotated[str | None, typer.Option(metavar="NUMBER", help="the number of their card")] = None,
    address: Annotated[str | None, typer.Option(metavar="TEXT", help="street and town")] = None,
    birthday: Annotated[
        str | None, typer.Option(metavar="DATE", help="3mar, or with the year: 3mar1961")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="LANGUAGE", help="what they like to be spoken to in: it, sv")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="customer since this day")] = None,
    new_: Annotated[
        bool, typer.Option("--new", help="a new customer, although somebody alike is in the book")
    ] = False,
) -> Answer:
    """Take in a new customer.

    The first one starts the book. Phone, e-mail, birthday and tastes may follow the name as they come. Somebody who
    is likely in the book already is not taken in a second time.

    Example: custmem add "Lucia Bianchi" --address-as "Mrs Bianchi" --phone "055 123 456"
    """
    if not clean(" ".join(name), limit=NAME_LIMIT):
        raise UsageError(
            _("the name is missing"),
            _("for example: {example}").format(example='custmem add "Lucia Bianchi"'),
        )
    nickname = clean(nickname, limit=NAME_LIMIT) if nickname else None
    make_if_missing(context)
    with context.reading() as book:
        day_first = shop_of(book).day_first

    def take_in(is_sure: bool) -> Echo:
        typed = read_newcomer(name, context.today, day_first=day_first, phones=phone or ())
        if typed.doubts and not is_sure:
            raise Doubtful(typed.doubts)
        born = birthday or typed.birthday
        points = list(_points(typed.phones, (*(email or ()), *typed.emails), card, address))
        told = [("address-as", address_as), ("pronounce", pronounce), ("looks", looks), *typed.facts]
        newcomer = _Newcomer(
            typed.name,
            nickname,
            points,
            parse_occasion(born, context.today, day_first=day_first) if born else None,
            since_day(since, context.today, day_first=day_first) if since else None,
            clean(language, limit=35) if language else None,
            [(kind, clean(text)) for kind, text in told if text and clean(text)],
            typed.persons,
        )
        return _take_in(context, newcomer, is_new=new_ or context.options.yes)

    return Answer(echo, understood(context, take_in), is_echo=True)


class _Newcomer(NamedTuple):
    """A new customer, read and checked: what is written of them."""

    name: str
    nickname: str | None
    points: list[tuple[str, str]]
    birthday: MonthDay | None
    since_on: date | None
    language: str | None
    facts: list[tuple[str, str]]
    persons: tuple[tuple[str, TypedPerson], ...]


def _take_in(context: Context, new: _Newcomer, *, is_new: bool) -> Echo:
    """Write a new customer into the book, unless they are likely in it already.

    Raises Duplicate.
    """

    def _known_in(book: sqlite3.Connection) -> Duplicate | None:
        return _known_already(book, new.name, new.nickname or "", new.points, new.birthday)

    if not is_new and context.may_ask:
        with context.reading() as book:
            known = _known_in(book)
        is_new = known is not None and _is_said_to_be_new(known)
    with context.writing("add") as writing:
        known = None if is_new else _known_in(writing.book)
        if known:
            raise known
        fields = {"nickname": new.nickname, "language": new.language, "since_on": iso(new.since_on)}
        customer_id = add_customer(writing.book, new.name, context.today, fields, new.points)
        for kind, text in new.facts:
            remember_fact(writing.book, customer_id, NewFact(kind, text), context.today)
        if new.birthday:
            remember_occasion(writing.book, customer_id, None, "birthday", new.birthday, context.today)
        company = [_bring_along(writing.book, customer_id, each, context) for each in new.persons]
        customer = memory_of(writing.book, customer_id).customer
        said = confirmations.said_added(customer.name, customer.handle, customer.id)
        writing.said = confirmations.said_added_with(said, new.points, new.birthday, [*new.facts, *company])
    return Echo(writing.said, {"customer": brief(customer)})


def _bring_along(
    book: sqlite3.Connection, customer_id: int, told: tuple[str, TypedPerson], context: Context
) -> tuple[str, str]:
    """Remember somebody of a new customer's life, and return who it is in words."""
    relation, person = told
    day_first = shop_of(book).day_first
    person_id = remember_person(book, customer_id, relation, person.name or None, context.today)
    said = [person.name] if person.name else []
    if person.birthday:
        born = parse_occasion(person.birthday, context.today, day_first=day_first)
        remember_occasion(book, customer_id, person_id, "birthday", born, context.today)
        said.append(
            _("birthday {day}").format(day=confirmations.day_and_year(born.month, born.day, born.year))
        )
    for kind, text in person.facts:
        remember_fact(book, customer_id, NewFact(kind, clean(text), person_id), context.today)
        said.append(f"{kind} {text}")
    return relation, ", ".join(said)


def _points(
    phones: Sequence[str], emails: Sequence[str], card: str | None, address: str | None
) -> Iterator[tuple[str, str]]:
    given = (
        *(("phone", phone) for phone in phones),
        *(("email", email) for email in emails),
        ("card", card),
        ("address", address),
    )
    for kind, value in given:
        kept = clean(value, limit=VALUE_LIMIT) if value else ""
        if kept:
            yield kind, checked_point(kind, kept)


def checked_point(kind: str, value: str) -> str:
    """Return the value if it can be a phone or an e-mail at all.

    Raises UsageError.
    """
    if kind == "email" and (" " in value or not all(value.rpartition("@"))):
        raise UsageError(
            _("{value} is not an e-mail address").format(value=quoted(value)), _("it has an @ and no spaces")
        )
    if kind == "phone" and sum(char.isdigit() for char in value) < 3:
        raise UsageError(
            _("{value} is not a phone number").format(value=quoted(value)), _("it has at least three digits")
        )
    return value


def _is_said_to_be_new(known: Duplicate) -> bool:
    """Ask the person at the terminal whether it is somebody new, and hold nothing open meanwhile.

    Raises Duplicate when they say it is not.
    """
    if not confirmed_despite(known, _("add a new customer all the same?")):
        raise Duplicate(
            _("nobody was added"),
            _("custmem edit {candidates} corrects a page").format(candidates=known.candidates[0]["handle"]),
        )
    return True


def _known_already(
    book: sqlite3.Connection,
    name: str,
    nickname: str,
    points: list[tuple[str, str]],
    on: MonthDay | None,
) -> Duplicate | None:
    """Return the refusal to take in somebody who likely is in the book already, with who that may be and why."""
    birthday = (on.year or 0, on.month, on.day) if on else None
    newcomer = profile_of(0, name, nickname=nickname, birthday=birthday, points=points)
    found = likely_twins(book, name, newcomer)
    if not found:
        return None
    candidates = [{**brief(match), "because": why_alike(likeness.reasons)} for match, likeness in found]
    match, likeness = found[0]
    return Duplicate(
        _("{name} may be in the book already ({handle}, {reasons})").format(
            name=quoted(name), handle=match.handle, reasons=why_alike(likeness.reasons[:2])
        ),
        _("--new adds a new customer all the same"),
        candidates,
    )


def list_(
    context: Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]", help="words of a name, or field:value; without it, everybody"),
    ] = None,
    sort: Annotated[str, typer.Option(metavar="name|last|visits|spent", help="what comes first")] = "name",
    columns: Annotated[
        str | None, typer.Option(metavar="NAMES", help="what to list: handle,name,phone,email,birthday,tags")
    ] = None,
    archived: Annotated[bool, typer.Option("--archived", help="those put away")] = False,
    limit: Limit = None,
) -> Answer:
    """The customers in the book, or those of a kind.

    Fields are tag, likes, bought, city, last, first, since, visits, spent, birthday, stage, consent, complaint and
    more: `tag:vip`, `last:>90d`, `spent:100..500`, `birthday:june`. A `^` before one negates it, a comma between values
    is or. A wrong one lists them all.

    Example: custmem list --sort last --limit 20

    Example: custmem list visits:>5 ^stage:leaving --columns name,phone
    """
    if sort not in _SORTINGS:
        raise UsageError(
            _("the list can't be sorted by {typed}").format(typed=quoted(sort)),
            _("by name, last, visits or spent"),
        )
    wanted = roll.checked_columns(columns)
    with context.reading() as book:
        shop = shop_of(book)
        terms = parse_query(" ".join(query or ()), context.today, shop.currency, day_first=shop.day_first)
        found = customers_fitting(book, terms, shop, context.today, archived=archived)
    found.sort(key=lambda each: _SORTINGS[sort](each.customer))
    return Answer(roll, roll.Roll(found[:limit], context.today, wanted, shop.currency))


def tag(
    context: Context,
    who: Who,
    tags: Annotated[
        list[str], typer.Argument(metavar="TAG", help="a word to sort them under; ^TAG takes it off")
    ],
) -> Answer:
    """Sort a customer under words of your own.

    Several may be given: custmem tag rossi vip choir ^newcomer. A tag is alike in capitals and small letters.

    Example: custmem tag rossi vip
    """
    on = [tag_from(typed) for typed in tags if not typed.startswith(OFF)]
    off = [tag_from(typed.removeprefix(OFF)) for typed in tags if typed.startswith(OFF)]

    def act(writing: Writing, match: Match) -> Echo:
        new = tag_customer(writing.book, match.id, on, context.today)
        gone = untag_customer(writing.book, match.id, off)
        known = [each for each in (*on, *off) if each not in (*new, *gone)]
        writing.said = said_tagged(match.name, new, gone, known)
        tagged = writing.book.execute(
            "SELECT tag FROM customer_tag WHERE customer_id = :id ORDER BY tag", {"id": match.id}
        )
        held = [each for (each,) in tagged]
        return Echo(writing.said, {"customer": brief(match), "tags": held, "added": new, "removed": gone})

    return Answer(echo, change_customer(context, "tag", who, act), is_echo=True)
