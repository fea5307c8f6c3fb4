"""The language for sets of customers: terms, ranges, negation, and errors that name their place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.query import FIELDS, Bounds, parse_query
from custmem.errors import UsageError

TODAY = date(2026, 6, 12)


def parsed(text: str) -> list[tuple[str, tuple[object, ...], bool]]:
    return [(term.field, term.values, term.negated) for term in parse_query(text, TODAY, "EUR")]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("anna", ("name", ("anna",), False)),
        ("^anna", ("name", ("anna",), True)),
        ('"anna berg"', ("name", ("anna berg",), False)),
        ("tag:vip,choir", ("tag", ("vip", "choir"), False)),
        ('bought:"red roses, long",tulips', ("bought", ("red roses, long", "tulips"), False)),
        ("^city:lund", ("city", ("lund",), True)),
        ("LIKES:crime", ("likes", ("crime",), False)),
        ("visits:3", ("visits", (Bounds(3, 3),), False)),
        ("visits:>3", ("visits", (Bounds(4, None),), False)),
        ("visits:<=3", ("visits", (Bounds(None, 3),), False)),
        ("visits:2..5", ("visits", (Bounds(2, 5),), False)),
        ("visits:..5", ("visits", (Bounds(None, 5),), False)),
        ("spent:>500", ("spent", (Bounds(50001, None),), False)),
        ("spent:100..200.50", ("spent", (Bounds(10000, 20050),), False)),
        ("last:>90d", ("last", (Bounds(None, "2026-03-13"),), False)),
        ("last:<90d", ("last", (Bounds("2026-03-15", None),), False)),
        ("last:2w", ("last", (Bounds("2026-05-29", "2026-06-12"),), False)),
        ("last:2026-02", ("last", (Bounds("2026-02-01", "2026-02-28"),), False)),
        ("last:2025", ("last", (Bounds("2025-01-01", "2025-12-31"),), False)),
        ("last:<2026-02", ("last", (Bounds(None, "2026-01-31"),), False)),
        ("last:2025..2026-02", ("last", (Bounds("2025-01-01", "2026-02-28"),), False)),
        ("last:never", ("last", (Bounds(never=True),), False)),
        ("since:<1y", ("since", (Bounds("2025-06-13", None),), False)),
        ("birthday:june", ("birthday", (Bounds(601, 631),), False)),
        ("birthday:12jun", ("birthday", (Bounds(612, 612),), False)),
        ("birthday:dec..jan", ("birthday", (Bounds(1201, 131),), False)),
        ("birthday:week", ("birthday", (Bounds(612, 619),), False)),
        ("stage:leaving", ("stage", ("leaving",), False)),
        ("consent:email", ("consent", ("email",), False)),
    ],
)
def test_a_term_is_understood(typed: str, expected: tuple[str, tuple[object, ...], bool]) -> None:
    assert parsed(typed) == [expected]


def test_terms_stand_where_they_were_typed() -> None:
    assert [term.at for term in parse_query("anna  tag:vip ^stage:growing", TODAY, "EUR")] == [1, 7, 15]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("colour:red", 1),
        ("anna colour:red", 6),
        ("tag:", 1),
        ("tag:vip,", 1),
        ("^", 1),
        ("visits:many", 8),
        ("anna spent:1,x", 14),
        ("last:soon", 6),
        ("last:9999w..", 6),
        ("birthday:whenever", 10),
        ("stage:gone", 7),
        ("consent:pigeon", 9),
        ('tag:"vip', 5),
    ],
)
def test_an_error_names_the_place(typed: str, place: int) -> None:
    with pytest.raises(UsageError) as raised:
        parse_query(typed, TODAY, "EUR")
    assert f"character {place}" in raised.value.message
    assert raised.value.hint


def test_an_unknown_field_is_told_the_fields_there_are() -> None:
    with pytest.raises(UsageError) as raised:
        parse_query("colour:red", TODAY, "EUR")
    assert all(field in raised.value.hint for field in FIELDS)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_understood_or_refused(typed: str) -> None:
    try:
        terms = parse_query(typed, TODAY, "EUR")
    except UsageError:
        return
    assert all(term.field in FIELDS and term.values for term in terms)
