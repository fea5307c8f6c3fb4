"""A customer's page: taken in, corrected, put away; and the list of them all."""

from __future__ import annotations

from custmem.cli.answer import Answer
from custmem.cli.days import past_day
from custmem.cli.founding import make_if_missing
from custmem.cli.who import all_matches, change_customer
from custmem.domain import phrases
from custmem.domain.dates import parse_day, parse_occasion
from custmem.domain.echo import Echo
from custmem.domain.text import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate, NotFound, UsageError
from custmem.recall.customers import Sorting, customers_in_book
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import add_customer, edit_customer, set_contact_point, twins
from custmem.record.facts import NewFact, drop, remember_fact, remember_occasion, reword_fact
from custmem.show import echo as echo_view
from custmem.show import roll as roll_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from custmem.cli.desk import Desk
    from custmem.domain.shop import Shop
    from custmem.domain.who import Match
    from custmem.record.writing import Writing

NAME_LIMIT = 200
VALUE_LIMIT = 500
_DROPPABLE = ("fact", "person", "occasion", "event")


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
        writing.said = phrases.said_added(customer.name, customer.handle, customer.id)
    record = {"customer": {"id": customer.id, "handle": customer.handle, "name": customer.name}}
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
            yield kind, _checked_point(kind, kept)


def _checked_point(kind: str, value: str) -> str:
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


class Correction(NamedTuple):
    """One `edit` as it was typed; None leaves a thing as it is, blank takes it away."""

    fields: Mapping[str, str | None]
    points: Mapping[str, str | None]
    died: str | None = None
    rewords: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        given = (*self.fields.values(), *self.points.values(), self.died)
        return all(value is None for value in given) and not self.rewords and not self.drops


def edit(desk: Desk, who: tuple[str, ...] | list[str], correction: Correction) -> Answer:
    """Correct a customer's page."""
    typed = " ".join(who)
    if correction.is_empty:
        typed, correction = _asked_correction(desk, typed)

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        changed = [
            *_edit_fields(writing, match, correction, desk, shop),
            *_edit_points(writing, match, correction),
            *(_reword(writing, match, reword) for reword in correction.rewords),
            *(_drop(writing, match, what) for what in correction.drops),
        ]
        customer = memory_of(writing.book, match.id).customer
        writing.said = phrases.said_edited(customer.name, changed)
        brief = {"id": customer.id, "handle": customer.handle, "name": customer.name}
        return Echo(writing.said, {"customer": brief, "changed": changed})

    return Answer(echo_view, change_customer(desk, "edit", typed, act), is_echo=True)


def _asked_correction(desk: Desk, typed: str) -> tuple[str, Correction]:
    """Ask for each field at the terminal, what is known offered; nothing is held open meanwhile."""
    if not desk.may_ask:
        raise UsageError(
            "nothing to change was given", 'for example: custmem edit rossi --phone "055 123 456"'
        )
    from custmem.cli.who import with_customer
    from custmem.show.asking import ask

    memory = with_customer(desk, typed, lambda book, match: memory_of(book, match.id))
    known = {point.kind: point.value for point in memory.contact_points}
    customer = memory.customer
    fields = {"name": customer.name, "nickname": customer.nickname or "", "language": customer.language or ""}
    points = {kind: known.get(kind, "") for kind in ("phone", "email", "card", "address")}
    new_fields = {field: ask(f"{field}?", value) for field, value in fields.items()}
    new_points = {kind: ask(f"{kind}?", value) for kind, value in points.items()}
    return f"#{customer.id}", Correction(
        fields={field: value if value != fields[field] else None for field, value in new_fields.items()},
        points={kind: value if value != points[kind] else None for kind, value in new_points.items()},
    )


def _edit_fields(
    writing: Writing, match: Match, correction: Correction, desk: Desk, shop: Shop
) -> Iterator[str]:
    fields: dict[str, str | int | None] = {}
    for field, value in correction.fields.items():
        if value is None:
            continue
        kept = clean(value, limit=NAME_LIMIT)
        if field == "since_on":
            fields[field] = parse_day(kept, desk.today, day_first=shop.day_first, lean="past").isoformat()
        elif field in ("name", "handle") and not kept:
            raise UsageError(f"the {field} can't be blank", f"give the new {field}")
        elif field == "handle":
            fields[field] = _checked_handle(kept)
        else:
            fields[field] = kept or None
        yield "since" if field == "since_on" else field
    if correction.died is not None:
        died_on = past_day(correction.died, desk, shop) if correction.died else None
        fields |= {"dead": 1, "died_on": died_on.isoformat() if died_on else None}
        yield "died"
    if fields:
        edit_customer(writing.book, match.id, fields)


def _checked_handle(typed: str) -> str:
    handle = typed.lower()
    parts = handle.split("-")
    if not all(part and part.isascii() and part.isalnum() for part in parts) or len(handle) > 60:
        raise UsageError(
            f"{quoted(typed)} is no handle",
            "letters a to z, digits and single dashes, for example rossi-anna",
        )
    return handle


def _edit_points(writing: Writing, match: Match, correction: Correction) -> Iterator[str]:
    for kind, value in correction.points.items():
        if value is None:
            continue
        kept = clean(value, limit=VALUE_LIMIT)
        set_contact_point(writing.book, match.id, kind, _checked_point(kind, kept) if kept else "")
        yield kind


def _reword(writing: Writing, match: Match, typed: str) -> str:
    reference, equals, words = typed.partition("=")
    what, key = _reference(reference)
    text = clean(words)
    if what != "fact" or not equals or not text:
        raise UsageError(
            f'"{clean(typed, limit=200)}" says no new words', 'for example: --reword "fact:12=likes tea"'
        )
    memory = memory_of(writing.book, match.id)
    if all(fact.id != key for fact in memory.facts):
        raise _no_such(reference, match)
    reword_fact(writing.book, key, text)
    return reference


def _drop(writing: Writing, match: Match, reference: str) -> str:
    what, key = _reference(reference)
    if not drop(writing.book, match.id, what, key):
        raise _no_such(reference, match)
    return reference


def _reference(typed: str) -> tuple[str, int]:
    what, _, number = typed.strip().partition(":")
    if what not in _DROPPABLE or not (number.isascii() and number.isdigit() and len(number) <= 15):
        raise UsageError(
            f'"{clean(typed, limit=200)}" names nothing on a page', "as custmem show has it: fact:12"
        )
    return what, int(number)


def _no_such(reference: str, match: Match) -> NotFound:
    return NotFound(f"{match.handle} has no {reference}", f"custmem show {match.handle} lists what there is")


def archive(desk: Desk, who: list[str], *, back: bool) -> Answer:
    """Put a customer away, or take them out again."""

    def act(writing: Writing, match: Match) -> Echo:
        if match.archived != back:
            state = "is not put away" if back else "is put away already"
            raise Duplicate(f"{match.handle} {state}", "custmem list --archived shows those who are")
        edit_customer(writing.book, match.id, {"archived_on": None if back else desk.today.isoformat()})
        writing.said = phrases.said_archived(match.name, back)
        brief = {"id": match.id, "handle": match.handle, "name": match.name}
        return Echo(writing.said, {"customer": brief, "archived": not back})

    return Answer(echo_view, change_customer(desk, "archive", " ".join(who), act), is_echo=True)


def list_customers(
    desk: Desk, query: str, *, sort: str = "name", archived: bool = False, limit: int | None = None
) -> Answer:
    """List the customers in the book, or those whose names fit."""
    sortings = {"name": Sorting.NAME, "last": Sorting.LAST, "visits": Sorting.VISITS}
    if sort not in sortings:
        raise UsageError(f'the list can\'t be sorted by "{clean(sort, limit=60)}"', "by name, last or visits")
    with desk.reading() as book:
        only = [match.id for match in all_matches(book, query)] if query.strip() else None
        found = customers_in_book(book, only, sortings[sort], archived=archived, limit=limit)
    return Answer(roll_view, roll_view.Roll(found, desk.today, desk.on_screen))
