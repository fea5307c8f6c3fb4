"""A customer's page put right: their own words, how to reach them, their days and what is remembered of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.customers import NAME_LIMIT, VALUE_LIMIT, checked_point
from custmem.cli.days import past_day, since_day
from custmem.cli.moods import agree_though_owed, owed_in
from custmem.cli.thing_edits import NothingNewError, answers_to, found
from custmem.domain.customers.corrections import day_of_year, said_thing
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.refs import POINTS, Ref, ref_from, thing_of
from custmem.domain.messages import confirmations, tact
from custmem.domain.messages import corrections as messages
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_occasion
from custmem.domain.value import NamedTuple
from custmem.errors import NotFound, UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.corrections import correct, take_out
from custmem.record.customers import add_contact_point, edit_customer
from custmem.record.facts import NewFact, remember_fact, remember_occasion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from custmem.cli.context import Context
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

OWN = ("name", "handle", "nickname", "language", "since", "died")
DAYS = ("birthday", "anniversary", "nameday")
FACTS = (
    *("address-as", "pronounce", "looks", "likes", "dislikes", "usual", "size", "needs", "allergy"),
    *("avoid-topic", "note"),
)
_SOME_DAY = "(no day known)"
FIELDS = (*OWN, *POINTS, *DAYS, *FACTS)
"""Everything that `edit WHO` can put right by a word of its own."""


class Change(NamedTuple):
    """A field that is another now, with what it held and what it holds; blank for nothing."""

    field: str
    before: str
    after: str


def edit_page(
    context: Context, typed: str, values: Mapping[str, str], rewords: Mapping[Ref, str], drops: list[Ref]
) -> Echo:
    """Put a customer's page right, in one change; at a terminal it is asked for field by field if nothing is given.

    `values` are what was typed, by field; blank takes a thing away. `rewords` and `drops` are of numbered things.
    """
    unknown = [name for name in values if name not in FIELDS]
    if unknown:
        raise UsageError(
            f"a customer's page has no {unknown[0]} of its own",
            f"custmem show numbers what has: custmem edit promise:1 --{unknown[0]} …",
        )
    if not (values or rewords or drops):
        typed, values, rewords = _asked(context, typed)

    if "died" in values:
        agree_though_owed(context, typed, _("write down the death all the same?"))

    def act(writing: Writing, match: Match) -> Echo:
        shop, memory = shop_of(writing.book), memory_of(writing.book, match.id)
        changed = [
            *_own(writing, memory, values, context, shop),
            *_points(writing, memory, values, shop),
            *_days(writing, memory, values, context, shop),
            *_facts(writing, memory, values, context, shop),
            *(_reword(writing, match, ref, text, shop) for ref, text in rewords.items()),
            *(_drop(writing, match, ref, shop) for ref in drops),
        ]
        if not changed:
            raise NothingNewError
        customer = memory_of(writing.book, match.id).customer
        writing.said = messages.said_page_put_right(
            customer.name, [messages.said_changed(*change) for change in changed]
        )
        fields = [change.field for change in changed]
        owed = owed_in(writing.book, match.id) if "died" in fields else []
        said = confirmations.said_together([writing.said, tact.still_owed(owed)]) if owed else writing.said
        return Echo(said, {"customer": brief(customer), "changed": fields})

    try:
        return change_customer(context, "edit", typed, act)
    except NothingNewError:
        customer = with_customer(context, typed, lambda _, match: match)
        said = messages.said_nothing_new(customer.name)
        return Echo(said, {"customer": brief(customer), "changed": []})


def _asked(context: Context, typed: str) -> tuple[str, dict[str, str], dict[Ref, str]]:
    """Ask for each field at the terminal, what is known offered; nothing is held open meanwhile.

    Returns who is meant, what was answered otherwise by field, and by number where a field is there several times.
    """
    if not context.may_ask:
        raise UsageError(
            "nothing to change was given", 'for example: custmem edit rossi --phone "055 123 456"'
        )
    memory = with_customer(context, typed, lambda book, match: memory_of(book, match.id))
    known: dict[str, str] = {name: _own_value(memory, name) for name in OWN if name != "died"}
    several: dict[str, str] = {}
    for name in (*POINTS, *DAYS, *FACTS):
        held = _held(memory, name)
        if len(held) > 1:
            several |= {f"{name}, {ref}": words for ref, words in held.items()}
        else:
            known[name] = next(iter(held.values()), "")
    answers, more = answers_to("", known), answers_to("", several)
    numbered = {name.rpartition(", ")[2]: words for name, words in more.items()}
    rewords = {ref: words for text, words in numbered.items() if (ref := ref_from(text)) is not None}
    return f"#{memory.customer.id}", answers, rewords


def _own_value(memory: Memory, name: str) -> str:
    value = getattr(memory.customer, "since_on" if name == "since" else name)
    return str(value) if value else ""


def _held(memory: Memory, name: str) -> dict[Ref, str]:
    """Return what the page has of a field of this name, by number; private things too, it is the owner who asks."""
    if name in POINTS:
        return {Ref(name, point.id): point.value for point in memory.contact_points if point.kind == name}
    if name in DAYS:
        return {
            Ref("occasion", day.id): day_of_year(day.month, day.day, day.year)
            for day in memory.occasions
            if day.kind == name and day.person_id is None
        }
    return {
        Ref("fact", fact.id): fact.text
        for fact in memory.facts
        if fact.kind == name and fact.person_id is None
    }


def _the_one(memory: Memory, name: str) -> tuple[Ref, str] | None:
    """Return the one thing of this field; None where there is none. Raises UsageError where there are several."""
    held = _held(memory, name)
    if len(held) > 1:
        refs = ", ".join(map(str, held))
        raise UsageError(
            f"{memory.customer.handle} has {len(held)} of {name}: {refs}",
            f"say which: custmem edit {next(iter(held))} --text …",
        )
    return next(iter(held.items()), None)


def _own(
    writing: Writing, memory: Memory, values: Mapping[str, str], context: Context, shop: Shop
) -> Iterator[Change]:
    fields: dict[str, str | int | None] = {}
    changed = []
    for name in OWN:
        if name not in values:
            continue
        kept = clean(values[name], limit=NAME_LIMIT)
        if name == "died":
            died_on = past_day(kept, context, shop) if kept else None
            fields |= {"dead": 1, "died_on": iso(died_on)}
            if not memory.customer.dead or memory.customer.died_on != died_on:
                changed.append(Change(name, iso(memory.customer.died_on) or "", iso(died_on) or _SOME_DAY))
            continue
        if name == "since":
            value: str | None = since_day(kept, context.today, day_first=shop.day_first).isoformat()
        elif name in ("name", "handle") and not kept:
            raise UsageError(f"the {name} can't be blank", f"give the new {name}")
        else:
            value = _checked_handle(kept) if name == "handle" else kept or None
        before = _own_value(memory, name)
        if (value or "") != before:
            fields["since_on" if name == "since" else name] = value
            changed.append(Change(name, before, value or ""))
    if changed:
        edit_customer(writing.book, memory.customer.id, fields)
    yield from changed


def _checked_handle(typed: str) -> str:
    handle = typed.lower()
    parts = handle.split("-")
    if not all(part and part.isascii() and part.isalnum() for part in parts) or len(handle) > 60:
        raise UsageError(
            f"{quoted(typed)} is no handle",
            "letters a to z, digits and single dashes, for example rossi-anna",
        )
    return handle


def _points(writing: Writing, memory: Memory, values: Mapping[str, str], shop: Shop) -> Iterator[Change]:
    for kind in POINTS:
        if kind not in values:
            continue
        kept = clean(values[kind], limit=VALUE_LIMIT)
        value = checked_point(kind, kept) if kept else ""
        one = _the_one(memory, kind)
        if one is None and value:
            add_contact_point(writing.book, memory.customer.id, kind, value)
        elif one is None or one[1] == value:
            continue
        else:
            _set_words(writing, one[0], {"value": value} if value else None, shop)
        yield Change(kind, one[1] if one else "", value)


def _days(
    writing: Writing, memory: Memory, values: Mapping[str, str], context: Context, shop: Shop
) -> Iterator[Change]:
    for kind in DAYS:
        if kind not in values:
            continue
        one, said = _the_one(memory, kind), ""
        if not values[kind].strip():
            if one is None:
                continue
            _set_words(writing, one[0], None, shop)
        else:
            on = parse_occasion(values[kind], context.today, day_first=shop.day_first)
            said = day_of_year(on.month, on.day, on.year)
            if one is None:
                remember_occasion(writing.book, memory.customer.id, None, kind, on, context.today)
            elif one[1] == said:
                continue
            else:
                columns = {"month": on.month, "day": on.day, "year": on.year}
                _set_words(writing, one[0], columns, shop)
        yield Change(kind, one[1] if one else "", said)


def _facts(
    writing: Writing, memory: Memory, values: Mapping[str, str], context: Context, shop: Shop
) -> Iterator[Change]:
    for kind in FACTS:
        if kind not in values:
            continue
        text, one = clean(values[kind]), _the_one(memory, kind)
        if one is None:
            if not text:
                continue
            remember_fact(writing.book, memory.customer.id, NewFact(kind, text), context.today)
        elif one[1] == text:
            continue
        else:
            _set_words(writing, one[0], {"text": text} if text else None, shop)
        yield Change(kind, one[1] if one else "", text)


def _set_words(writing: Writing, ref: Ref, columns: Mapping[str, object] | None, shop: Shop) -> None:
    """Put a thing of the page right, or take it out for None."""
    thing = found(writing.book, ref)
    if columns is None:
        take_out(writing.book, thing, shop)
    else:
        correct(writing.book, thing, columns, shop)


def _reword(writing: Writing, match: Match, ref: Ref, typed: str, shop: Shop) -> Change:
    text = clean(typed)
    thing = found(writing.book, ref)
    if thing.customer_id != match.id:
        raise _no_such(ref, match)
    column = "value" if ref.kind in POINTS else "text"
    _set_words(writing, ref, {column: text} if text else None, shop)
    return Change(str(ref), str(thing.row[column]), text)


def _drop(writing: Writing, match: Match, ref: Ref, shop: Shop) -> Change:
    thing = found(writing.book, ref)
    if thing.customer_id != match.id:
        raise _no_such(ref, match)
    take_out(writing.book, thing, shop)
    return Change(str(ref), said_thing(ref, thing_of(ref), thing.row), "")


def _no_such(ref: Ref, match: Match) -> NotFound:
    return NotFound(f"{match.handle} has no {ref}", f"custmem show {match.handle} lists what there is")
