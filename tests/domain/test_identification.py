"""Who is meant by what was typed, and what tells several apart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.identification import (
    Match,
    card_key,
    clear_match,
    email_key,
    id_from,
    looks_like_phone,
    phone_digits,
    same_phone,
    told_apart,
)
from memories import TODAY, a_memory, days, fact, occasion, person, purchase

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory

ANNA = Match(1, "rossi", "Anna Rossi", "Annina", False)
CARLO = Match(2, "rossi-carlo", "Carlo Rossi", None, False)
ANNAMARIA = Match(3, "rossi-anna-maria", "Anna Maria Rossi", None, False)
HANS = Match(5, "meier", "Hans Meier", None, False)
JUNIOR = Match(6, "meier-hans", "Hans Meier jr", None, False)
GONE = Match(4, "rossi-ada", "Ada Rossi", None, True)


@pytest.mark.parametrize(
    ("typed", "matches", "meant"),
    [
        ("ross", [ANNA], ANNA),  # the only one who fits
        ("rossi", [ANNA, CARLO], ANNA),  # a whole handle decides
        ("ross", [ANNA, CARLO], None),
        ("anna", [ANNA, ANNAMARIA], None),
        ("anna rossi", [ANNA, ANNAMARIA], ANNA),  # the whole name, though it begins a longer one
        ("ROSSI  Anna", [ANNA, ANNAMARIA], ANNA),
        ("rossi-carlo", [CARLO, ANNA], CARLO),  # a handle of two words
        ("annina", [ANNA, CARLO], ANNA),
        ("an ro", [ANNA, ANNAMARIA], None),
        ("rossi", [ANNA, GONE], ANNA),  # who is put away is meant only when nobody else fits
        ("ada", [GONE], GONE),
        ("hans meier", [HANS, JUNIOR], None),  # a longer name begins with it
        ("rossi", [], None),
    ],
)
def test_one_clear_match_is_taken_and_no_other(typed: str, matches: list[Match], meant: Match | None) -> None:
    assert clear_match(typed, matches) == meant
    assert clear_match(typed, matches[::-1]) == meant


def test_two_of_one_name_are_never_told_apart_by_it() -> None:
    twin = Match(9, "rossi-anna-2", "Anna Rossi", None, False)
    assert clear_match("anna rossi", [ANNA, twin]) is None
    assert clear_match("rossi-anna-2", [ANNA, twin]) == twin


def test_two_put_away_are_as_unclear_as_two_others() -> None:
    assert clear_match("rossi", [GONE, GONE._replace(id=5, handle="rossi-eva", name="Eva Rossi")]) is None


@given(
    st.lists(st.sampled_from((ANNA, CARLO, ANNAMARIA, GONE)), unique=True),
    st.sampled_from(("rossi", "anna", "a")),
)
def test_whoever_is_taken_is_one_of_those_who_fit(matches: list[Match], typed: str) -> None:
    assert clear_match(typed, matches) in (None, *matches)


@pytest.mark.parametrize(
    ("typed", "expected"), [("#12", 12), (" #7 ", 7), ("12", 12), ("#", None), ("#1a", None)]
)
def test_a_number_after_a_hash_is_an_id(typed: str, expected: int | None) -> None:
    assert id_from(typed) == expected


def test_an_endless_id_is_none() -> None:
    assert id_from("#" + "9" * 30) is None


@pytest.mark.parametrize("typed", ["055 123 456", "+46 (0)70-123 45 67", "987", "0043.1.234"])
def test_these_can_be_phone_numbers(typed: str) -> None:
    assert looks_like_phone(typed)


@pytest.mark.parametrize("typed", ["12", "rossi", "0 0", "12a4", "١٢٣٤", ""])
def test_these_cannot(typed: str) -> None:
    assert not looks_like_phone(typed)


@pytest.mark.parametrize(
    ("kept", "typed", "same"),
    [
        ("055 123 456", "456", True),  # its end
        ("055 123 456", "+39 55 123 456", True),  # a country code the book doesn't have
        ("+39 55 123 456", "055 123 456", True),  # and one that only the book has
        ("055 123 456", "055 123 457", False),
        ("055 123 456", "123", False),  # its middle
        ("456", "055 123 456", False),  # an extension is no number
    ],
)
def test_a_phone_is_the_same_where_its_last_digits_agree(kept: str, typed: str, same: bool) -> None:
    assert same_phone(phone_digits(kept), phone_digits(typed)) is same


@given(st.from_regex(r"\+?[0-9][0-9 ()./-]{6,14}", fullmatch=True))
def test_every_number_is_found_by_itself(number: str) -> None:
    digits = phone_digits(number)
    assert not digits or same_phone(digits, digits)


def test_addresses_and_cards_are_compared_without_what_people_type_differently() -> None:
    assert email_key(" Lucia@Example.ORG ") == "lucia@example.org"
    assert card_key("4400-17 AB") == card_key("440017ab") == "440017ab"


# --- told apart -----------------------------------------------------------------------------------------------


def differs(*memories: Memory, today: date = TODAY) -> list[str]:
    return [text for _, text in told_apart(memories, today)]


def test_only_what_differs_is_said() -> None:
    first = a_memory(points=[("address", "Via Roma 3")], persons=[person("dog", "Rex")])
    second = a_memory(points=[("address", "Via Roma 3")], persons=[person("dog", "Bella")])
    assert differs(first, second) == ["dog Rex", "dog Bella"]


def test_a_street_somebody_s_name_and_the_last_purchase_tell_apart() -> None:
    known = a_memory(
        points=[("phone", "055"), ("address", "Via Roma 3")],
        persons=[person("dog", "Rex")],
        purchases=[purchase("ring", on=days(-3)), purchase("tea", on=days(-9))],
    )
    assert differs(known, a_memory()) == ["Via Roma 3 · dog Rex · bought the ring 3 days ago", ""]


def test_the_last_visit_tells_apart_where_nothing_else_does() -> None:
    assert differs(a_memory(visits=[days(-3)]), a_memory(visits=[days(-40)])) == [
        *("last here 3 days ago", "last here 6 weeks ago"),
    ]


def test_what_is_private_or_to_be_avoided_or_a_surprise_tells_nobody_apart() -> None:
    silent = a_memory(
        persons=[
            person("friend", "Zed", private=True),
            person("son", "Tim"),
            person("dog", "Rex", dead=True),
        ],
        facts=[fact("avoid-topic", "Tim")],
        occasions=[occasion(6, 20)],
        purchases=[
            purchase("ring", on=days(-1), private=True),
            purchase("necklace", on=days(-2), surprise=True),
            purchase("bracelet", on=days(-3), surprise=True, occasion="birthday"),
            purchase("bone", on=days(-4), for_text="dog Rex"),
        ],
    )
    assert differs(silent, a_memory()) == ["last here yesterday", ""]


def test_a_sale_brought_back_or_still_to_come_was_not_bought() -> None:
    earlier = purchase("tea", on=days(-9))
    known = a_memory(
        purchases=[purchase("ring", on=days(-3), total=-9000), purchase("pen", on=days(5)), earlier]
    )
    assert differs(known, a_memory()) == ["bought the tea 9 days ago", ""]
