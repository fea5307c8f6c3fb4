"""A customer's page corrected or put away, in the back writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import past_day
from custmem.cli.pages import NAME_LIMIT, VALUE_LIMIT, checked_point
from custmem.cli.who import change_customer, with_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day
from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate, NotFound, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import edit_customer, set_contact_point
from custmem.record.facts import drop, reword_fact
from custmem.show import echo

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

_DROPPABLE = ("fact", "person", "occasion", "event")


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
        writing.said = confirmations.said_edited(customer.name, changed)
        return Echo(writing.said, {"customer": brief(customer), "changed": changed})

    return Answer(echo, change_customer(desk, "edit", typed, act), is_echo=True)


def _asked_correction(desk: Desk, typed: str) -> tuple[str, Correction]:
    """Ask for each field at the terminal, what is known offered; nothing is held open meanwhile."""
    if not desk.may_ask:
        raise UsageError(
            "nothing to change was given", 'for example: custmem edit rossi --phone "055 123 456"'
        )
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
        fields |= {"dead": 1, "died_on": iso(died_on)}
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
        set_contact_point(writing.book, match.id, kind, checked_point(kind, kept) if kept else "")
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
        writing.said = confirmations.said_archived(match.name, back)
        return Echo(writing.said, {"customer": brief(match), "archived": not back})

    return Answer(echo, change_customer(desk, "archive", " ".join(who), act), is_echo=True)
