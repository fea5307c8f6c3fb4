"""One numbered thing put right: what was typed for its fields, or answered at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.customer_lookup import customer_meant
from custmem.cli.persons import person_meant
from custmem.domain.customers.corrections import (
    columns_of,
    echoed_value,
    line_columns,
    said_thing,
    said_value,
    value_typed,
)
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.refs import MOVABLE, Ref, Sort, thing_of
from custmem.domain.messages import corrections as messages
from custmem.errors import NotFound, UsageError
from custmem.recall.customers import held
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.corrections import correct, hand_over
from custmem.show.asking import ask

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from custmem.cli.context import Context
    from custmem.domain.customers.refs import Field, Held
    from custmem.domain.shop import Shop

WHOSE = "whose"
"""The option that hands a thing over to another customer."""
TAKEN_AWAY = "-"
"""What is answered at the terminal to take away what may be missing."""


class NothingNewError(Exception):
    """Everything was left as it is: nothing is to be written, and no line of history."""


def found(book: sqlite3.Connection, ref: Ref) -> Held:
    """Return the thing that is meant. Raises NotFound."""
    thing = held(book, ref)
    if thing is None:
        raise NotFound(f"there is no {ref}", "custmem show WHO numbers everything that there is")
    return thing


def edit_thing(context: Context, ref: Ref, typed: Mapping[str, str]) -> Echo:
    """Put a thing right, in one change; at a terminal it is asked for field by field if nothing is given.

    Raises NotFound, UsageError for a field that it has not, and as `correct`.
    """
    edits = {ref: dict(typed)} if typed else _asked(context, ref)
    try:
        with context.writing("edit") as writing:
            held_first = found(writing.book, ref)
            shop = shop_of(writing.book)
            customer = memory_of(writing.book, held_first.customer_id).customer
            changed: list[str] = []
            said: list[str] = []
            for part, values in edits.items():
                for about, value in _sorted_by_part(writing.book, part, values).items():
                    names, told = _put_right(writing.book, about, value, context, shop)
                    changed += names
                    said += told
            whose = typed.get(WHOSE)
            if not changed and whose is None:
                raise NothingNewError
            if changed:
                writing.said = messages.said_put_right(customer.name, str(ref), said)
            if whose is not None:
                writing.said = _handed_over(writing.book, ref, whose, context, shop)
            now = found(writing.book, ref)
            owner = memory_of(writing.book, now.customer_id).customer
            what = said_thing(ref, thing_of(ref), now.row)
            record = {"customer": brief(owner), "ref": str(ref), "changed": changed, "what": what}
            return Echo(writing.said, record)
    except NothingNewError:
        return Echo(messages.said_nothing_new(str(ref)), {"ref": str(ref), "changed": []})


def _handed_over(book: sqlite3.Connection, ref: Ref, whose: str, context: Context, shop: Shop) -> str:
    if ref.line or ref.kind not in MOVABLE:
        raise UsageError(f"{ref} can't be somebody else's", "drop it, and note it where it belongs")
    thing = found(book, ref)
    before = memory_of(book, thing.customer_id).customer
    to = customer_meant(book, whose, context)
    hand_over(book, thing, to.id, shop)
    what = said_thing(ref, thing_of(ref), thing.row)
    return messages.said_handed_over(before.name, str(ref), what, to.name)


def _sorted_by_part(
    book: sqlite3.Connection, ref: Ref, typed: Mapping[str, str]
) -> dict[Ref, dict[str, str]]:
    """Return what was typed by what it is about: of a purchase of one item the price is the item's.

    Raises UsageError for a field that there is not.
    """
    thing, parts = thing_of(ref), {ref: dict[str, str]()}
    for name, value in typed.items():
        if name == WHOSE:
            continue
        if thing.field(name) is not None and (ref.kind != "purchase" or name != "text"):
            parts[ref][name] = value
            continue
        if ref.kind == "purchase" and not ref.line and thing_of(Ref("purchase", ref.id, 1)).field(name):
            number = int(str(found(book, ref).row["lines"]))
            if number != 1:
                raise UsageError(
                    f"{ref} has {number} items", f"say which: custmem edit {ref}.1 --{name} …, {ref}.2 …"
                )
            parts.setdefault(Ref("purchase", ref.id, 1), {})[name] = value
            continue
        fields = ", ".join(f"--{field.name}" for field in thing.fields)
        raise UsageError(f"{ref} has no {name} to put right", f"it has {fields}")
    return parts


def _put_right(
    book: sqlite3.Connection, ref: Ref, typed: Mapping[str, str], context: Context, shop: Shop
) -> tuple[list[str], list[str]]:
    """Change what differs; return the names of the fields and what is said of each."""
    thing, before = thing_of(ref), found(book, ref)
    columns: dict[str, object] = {}
    fields: list[Field] = []
    for name, words in typed.items():
        field = thing.field(name)
        assert field is not None
        fields.append(field)
        columns |= _columns(book, field, words, before, context, shop)
    if ref.line:
        columns = _of_line(before, columns)
    changed = {column: value for column, value in columns.items() if before.row.get(column) != value}
    if not changed:
        return [], []
    correct(book, before, changed, shop)
    after = found(book, ref)
    names, said = [], []
    for field in fields:
        old, new = (_said(book, field, each, shop, echoed_value) for each in (before, after))
        if old != new:
            names.append(field.name)
            said.append(messages.said_changed(field.name, old, new))
    return names, said


def _of_line(before: Held, columns: dict[str, object]) -> dict[str, object]:
    """Let the amount of an item follow its price and its quantity."""
    price, milli = columns.pop("amount_minor", None), columns.pop("quantity_milli", None)
    if price is None and milli is None:
        return columns
    assert isinstance(price, int | None)
    assert isinstance(milli, int | None)
    return columns | line_columns(before.row, price, milli)


def _columns(
    book: sqlite3.Connection, field: Field, words: str, before: Held, context: Context, shop: Shop
) -> dict[str, object]:
    if field.sort == Sort.CUSTOMER:
        return {field.column: customer_meant(book, words, context).id if words.strip() else None}
    if field.sort == Sort.PERSON:
        person = person_meant(words, memory_of(book, before.customer_id)) if words.strip() else None
        return {field.column: person.id if person else None}
    value = value_typed(field, words, context.today, currency=shop.currency, day_first=shop.day_first)
    if field.sort == Sort.WHOM:
        recipients = memory_of(book, before.customer_id).persons_named(str(value)) if value else []
        return {field.column: value, "person_id": recipients[0].id if len(recipients) == 1 else None}
    return columns_of(field, value, shop.currency)


def _said(
    book: sqlite3.Connection,
    field: Field,
    of: Held,
    shop: Shop,
    say: Callable[[Field, Mapping[str, object], str], str] = said_value,
) -> str:
    """Say what a field holds; a person or a customer by name."""
    value = of.row.get(field.column)
    if value is None or field.sort not in (Sort.PERSON, Sort.CUSTOMER):
        return say(field, of.row, shop.currency)
    if field.sort == Sort.CUSTOMER:
        return memory_of(book, int(str(value))).customer.name
    person = memory_of(book, of.customer_id).person(int(str(value)))
    return " ".join(filter(None, (person.relation, person.name))) if person else ""


def _asked(context: Context, ref: Ref) -> dict[Ref, dict[str, str]]:
    """Ask at the terminal for each field, what is known offered; return what was answered otherwise.

    Raises UsageError where nobody can be asked.
    """
    if not context.may_ask:
        fields = ", ".join(f"--{field.name}" for field in thing_of(ref).fields)
        raise UsageError("nothing to change was given", f"{ref} has {fields}")
    with context.reading() as book:
        shop, whole = shop_of(book), found(book, ref)
        parts = [ref]
        if ref.kind == "purchase" and not ref.line:
            parts += [Ref("purchase", ref.id, place + 1) for place in range(int(str(whole.row["lines"])))]
        known = {
            part: {field.name: _said(book, field, found(book, part), shop) for field in thing_of(part).fields}
            for part in parts
        }
    return {part: answers_to(f"{part} ", values) for part, values in known.items()}


def answers_to(what: str, known: Mapping[str, str]) -> dict[str, str]:
    """Ask for each of these, Enter keeps it and - takes it away; return the answers that are new."""
    answers = {}
    for name, value in known.items():
        answer = ask(f"{what}{name}?", value)
        if answer != value:
            answers[name] = "" if answer == TAKEN_AWAY else answer
    return answers
