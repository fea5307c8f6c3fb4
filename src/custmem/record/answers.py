"""What a customer answered becomes what it is: a fact, a wish, a person, a day, a way to reach them, or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.answers import is_nothing, person_in, taste_in, told_taste, wish_in
from custmem.domain.customers.identification import NATIONAL_DIGITS, phone_digits
from custmem.domain.messages import confirmations
from custmem.domain.text.dates import parse_occasion
from custmem.domain.text.names import fold
from custmem.errors import BadDate
from custmem.record.commitments import record_wish
from custmem.record.customers import set_contact_point
from custmem.record.facts import (
    NewFact,
    confirm_fact,
    remember_fact,
    remember_occasion,
    remember_person,
    retire_fact,
)

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.customers.memory import Memory
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.shop import Shop

_YES = frozenset("yes y yep still ja da ano si sì oui oo".split())
_NO = frozenset("no n nope not never nej nei ne non hindi".split())
_DAYS = {"birthday": "birthday", "name day": "nameday"}


def is_no(answer: str) -> bool:
    """Say whether an answer begins with a no."""
    return next(iter(fold(answer).split()), "") in _NO


def keep_answer(
    book: sqlite3.Connection, memory: Memory, point: Point | FollowUp, answer: str, today: date, shop: Shop
) -> int | None:
    """Store the answer to a talking point; returns the fact's id where it is one."""
    first = next(iter(fold(answer).split()), "")
    fact_id = getattr(point, "fact_id", None)
    if point.kind == "confirm" and fact_id is not None and first in _YES | _NO:
        (confirm_fact if first in _YES else retire_fact)(book, fact_id, today)
        return int(fact_id)
    topic = getattr(point, "topic", "")
    person_id = getattr(point, "person_id", None)
    if point.kind == "learn" and not is_nothing(answer):
        if topic == "form of address":
            return remember_fact(
                book, memory.customer.id, NewFact("address-as", answer, source="asked"), today
            )
        if topic == "likes":
            kind, text = taste_in(answer) or ("likes", told_taste(answer))
            return remember_fact(book, memory.customer.id, NewFact(kind, text, source="asked"), today)
        if _learned(book, memory, topic, answer, today, shop):
            return None
    wished = wish_in(answer)
    if wished:
        record_wish(book, memory.customer.id, wished, today, person_id=person_id)
    text = confirmations.answer_note(topic or point.text, answer)
    fact = NewFact("note", text, person_id=person_id, source="asked")
    return remember_fact(book, memory.customer.id, fact, today)


def _learned(
    book: sqlite3.Connection, memory: Memory, topic: str, answer: str, today: date, shop: Shop
) -> bool:
    """Store a day, a way to reach them, or somebody in their life; False when the answer is none of these."""
    customer_id = memory.customer.id
    if topic in _DAYS:
        try:
            day = parse_occasion(answer, today, day_first=shop.day_first)
        except BadDate:
            return False
        remember_occasion(book, customer_id, None, _DAYS[topic], day, today, source="asked")
        return True
    if topic == "phone":
        kind = "email" if "@" in answer and " " not in answer else "phone"
        if kind == "phone" and len(phone_digits(answer)) < NATIONAL_DIGITS:
            return False
        set_contact_point(book, customer_id, kind, answer)
        return True
    if topic == "for whom":
        meant = person_in(answer)
        if meant is not None:
            relation, name = meant
            remember_person(book, customer_id, relation, name, today)
            return True
    return False
