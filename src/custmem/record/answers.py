"""What a customer answered becomes what it is: a fact confirmed or ended, a day, a way to reach them, or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import echoes
from custmem.domain.names import fold
from custmem.domain.relations import RELATIONS
from custmem.domain.typed_dates import parse_occasion
from custmem.domain.who import NATIONAL_DIGITS, phone_digits
from custmem.errors import BadDate
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

    from custmem.domain.followup import FollowUp
    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Memory
    from custmem.domain.shop import Shop

_YES = frozenset("yes y yep still ja da ano si sì oui oo".split())
_NO = frozenset("no n nope not never nej nei ne non hindi".split())
_DAYS = {"birthday": "birthday", "name day": "nameday"}
_FACTS = {"likes": "likes", "form of address": "address-as"}


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
    if point.kind == "learn":
        if topic in _FACTS:
            return remember_fact(
                book, memory.customer.id, NewFact(_FACTS[topic], answer, source="asked"), today
            )
        if _learned(book, memory, topic, answer, today, shop):
            return None
    text = echoes.answer_note(topic or point.text, answer)
    fact = NewFact("note", text, person_id=getattr(point, "person_id", None), source="asked")
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
    relation, _, name = answer.partition(" ")
    if topic == "for whom" and fold(relation) in RELATIONS:
        remember_person(book, customer_id, fold(relation), name.strip() or None, today)
        return True
    return False
