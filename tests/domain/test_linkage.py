"""Are two customers one person? Tables of who is and who is not, and the laws that every comparison keeps."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.duplicates.candidates import Profile, Rarity, counted, profile_of
from custmem.domain.duplicates.linkage import (
    LISTED,
    Odds,
    chance,
    compare,
    least_bits,
    odds_in,
    odds_learned,
    twin,
)

MILL_LANE = ("address", "Mill Lane 4, 4021 Portree")
HARBOUR = ("address", "Harbour Street 9, 4021 Portree")
PHONE = ("phone", "055 123 4567")
FAMILY_MAIL = ("email", "weber@example.org")
MARCH_61, MAY_64, AUGUST_90 = (1961, 3, 12), (1964, 5, 25), (1990, 8, 7)

BOOK = [
    profile_of(at, name, points=[("address", f"Oak Road {at}, 4000 Lund")])
    for at, name in enumerate(
        f"{given} {family}"
        for given in "Anna Karl Maria Peter Jana Igor Lena Otto Vera Paul".split()
        for family in "Smith Novak Lind Berg Rossi Horvat Santos Meyer Clark Dvorak".split()
    )
]


def page(
    name: str, birthday: tuple[int, int, int] | None = None, *points: tuple[str, str], nickname: str = ""
) -> Profile:
    return profile_of(999, name, nickname=nickname, birthday=birthday, points=points)


def score(a: Profile, b: Profile, odds: Odds | None = None) -> float:
    rarity = counted([*BOOK, a, b])
    found = compare(a, b, rarity)
    assert found is not None
    return chance(found, odds or odds_in(rarity.customers))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (page("Martin Weber", None, PHONE), page("Martin Weber", None, PHONE)),
        (page("Martin Weber", MARCH_61), page("Martn Weber", MARCH_61)),
        (page("Martin Weber", MARCH_61), page("Martin Weber", (1961, 3, 22))),
        (page("Martin Weber", (1961, 3, 12)), page("Martin Weber", (1961, 12, 3))),
        (page("Martin Weber", MARCH_61), page("Martin Weber", (0, 3, 12), MILL_LANE)),
        (page("Martin Weber", MARCH_61), page("Weber Martin", MARCH_61)),
        (page("Weber, Martin", MARCH_61), page("Dr. Martin Weber", MARCH_61)),
        (page("Robert Weber", None, MILL_LANE), page("Bob Weber", None, MILL_LANE)),
        (page("Grete Weber", None, MILL_LANE, nickname="Mausi"), page("Mausi Weber", None, MILL_LANE)),
        (page("Martin Weber", None, FAMILY_MAIL), page("Martin", None, FAMILY_MAIL)),
        (page("Martin Weber", None, ("card", "44-17")), page("Martin Webber", None, ("card", "4417"))),
        (page("Helga Brandt", MARCH_61, MILL_LANE), page("Helga Weber", MARCH_61, MILL_LANE)),
        (page("Mar tin Weber", MARCH_61), page("Martin Weber", MARCH_61)),
        (page("Müller, Jürgen", MARCH_61), page("Jurgen Muller", MARCH_61)),
        (page("Anna van der Velde", MARCH_61), page("Anna Velde", MARCH_61)),
        (page("Cirino Tagliaferro"), page("Cirino Tagliaferro")),
    ],
)  # fmt: skip
def test_one_person_with_two_pages_is_listed(a: Profile, b: Profile) -> None:
    assert score(a, b) >= LISTED


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Married, one phone, one address, one e-mail.
        (
            page("Martin Weber", MARCH_61, MILL_LANE, PHONE, FAMILY_MAIL),
            page("Helga Weber", MAY_64, MILL_LANE, PHONE, FAMILY_MAIL),
        ),
        (page("Martin Weber", None, MILL_LANE, PHONE), page("Helga Weber", None, MILL_LANE, PHONE)),
        (page("Peter Weber", None, MILL_LANE, PHONE), page("Petra Weber", None, MILL_LANE, PHONE)),
        (page("Martin Weber", None, MILL_LANE, PHONE), page("Martina Weber", None, MILL_LANE, PHONE)),
        (page("Marko Weber", MARCH_61, MILL_LANE), page("Marka Weber", MAY_64, MILL_LANE)),
        # Twins.
        (
            page("Paul Weber", AUGUST_90, MILL_LANE, PHONE),
            page("Jonas Weber", AUGUST_90, MILL_LANE, PHONE),
        ),
        (page("Pia Weber", AUGUST_90, MILL_LANE, PHONE), page("Lia Weber", AUGUST_90, MILL_LANE, PHONE)),
        (page("Mario Weber", AUGUST_90, MILL_LANE), page("Maria Weber", AUGUST_90, MILL_LANE)),
        # Father and son of one name.
        (page("Martin Weber", MARCH_61, MILL_LANE, PHONE), page("Martin Weber", AUGUST_90, MILL_LANE, PHONE)),
        # Namesakes, and neighbours.
        (page("Anna Smith", MARCH_61), page("Anna Smith", AUGUST_90)),
        (page("Anna Smith", None, MILL_LANE), page("Lena Novak", None, MILL_LANE)),
        (page("Martin Weber", MARCH_61), page("Igor Lind", MARCH_61)),
        (page("Marko Horvat"), page("Marka Horvat")),
        (page("Martin Weber"), page("Helga Brandt")),
    ],
)
def test_two_people_are_not_listed(a: Profile, b: Profile) -> None:
    assert score(a, b) < LISTED


def test_where_nobody_tells_families_apart_a_book_of_duplicates_shows_how_its_pairs_are_to_be_read() -> None:
    twins = (page("Paul Weber", AUGUST_90, MILL_LANE), page("Jonas Weber", AUGUST_90, MILL_LANE))
    assert score(*twins) < score(*twins, odds=odds_in(1000, duplicates=450, households=5))


def test_a_common_name_says_less_than_a_rare_one() -> None:
    assert score(page("Anna Smith"), page("Anna Smith")) < score(
        page("Cirino Sokcevic"), page("Cirino Sokcevic")
    )


def test_a_phone_that_half_the_book_has_says_nothing() -> None:
    shops_own = ("phone", "055 000 1111")
    many = [profile_of(at, f"Someone {at}", points=[shops_own]) for at in range(40)]
    a, b = page("Anna Smith", None, shops_own), page("Igor Lind", None, shops_own)
    found = compare(a, b, counted([*many, a, b]))
    assert found is not None
    assert "same_phone" not in found.reasons


def test_the_reasons_say_what_agrees_first_and_then_what_does_not() -> None:
    a = page("Martin Weber", MARCH_61, MILL_LANE, ("email", "a@example.org"))
    b = page("Martin Weber", MARCH_61, MILL_LANE, ("email", "zz@example.net"))
    found = compare(a, b, counted([*BOOK, a, b]))
    assert found is not None
    assert found.reasons[-1] == "other_email"
    assert set(found.reasons) == {"same_name", "same_birthday", "same_address", "other_email"}


def test_what_can_t_be_listed_is_not_compared_to_its_end() -> None:
    rarity = counted(BOOK)
    assert compare(BOOK[0], BOOK[-1], rarity, least_bits(len(BOOK))) is None


def test_odds_are_learned_from_what_a_book_holds() -> None:
    pairs = [(page("Cirino Tagliaferro", MARCH_61), page("Cirino Tagliafero", MARCH_61))] * 200
    rarity = counted(BOOK)
    found = [each for a, b in pairs if (each := compare(a, b, rarity))]
    assert odds_learned(len(BOOK), found).strangers > odds_in(len(BOOK)).strangers


@pytest.mark.parametrize(
    ("newcomer", "known", "is_asked"),
    [
        (page("Igor Lind", None, PHONE), page("Martin Weber", None, PHONE), True),
        (page("Martin Weber", AUGUST_90), page("Martin Weber", MARCH_61), True),
        (page("Martn Weber", MARCH_61), page("Martin Weber", MARCH_61), True),
        (page("Martn Weber"), page("Martin Weber"), False),
        (page("Marka Horvat"), page("Marko Horvat"), False),
        (page("Bob Tagliaferro"), page("Robert Tagliaferro"), False),
        (page("Helga Weber", None, MILL_LANE), page("Martin Weber", None, MILL_LANE), False),
    ],
)
def test_a_newcomer_is_asked_about_when_more_than_a_name_nearly_the_same_is_shared(
    newcomer: Profile, known: Profile, is_asked: bool
) -> None:
    rarity = counted([*BOOK, newcomer, known])
    assert is_asked == (twin(newcomer, known, rarity, odds_in(rarity.customers)) is not None)


# --- the laws ---------------------------------------------------------------------------------------------------

names = st.builds(
    "{} {}".format,
    st.sampled_from("Anna Ana Martin Martina Martn Bob Robert Igor A".split()),
    st.sampled_from("Weber Webber Smith Tagliaferro Horvat".split()),
)
birthdays = st.none() | st.tuples(st.sampled_from((0, 1961, 1990)), st.integers(1, 12), st.integers(1, 28))
points = st.lists(
    st.sampled_from(
        (
            PHONE,
            ("phone", "0551234568"),
            FAMILY_MAIL,
            ("email", "webr@example.org"),
            MILL_LANE,
            HARBOUR,
            ("card", "1"),
        )
    ),
    max_size=3,
    unique_by=lambda point: point[0],
)
profiles = st.builds(lambda name, day, reached: page(name, day, *reached), names, birthdays, points)
RARITY = counted(BOOK)
ODDS = odds_in(len(BOOK))


def law_score(a: Profile, b: Profile, rarity: Rarity = RARITY) -> float:
    found = compare(a, b, rarity)
    assert found is not None
    return chance(found, ODDS)


@given(profiles, profiles)
def test_a_score_is_a_chance_and_the_same_both_ways(a: Profile, b: Profile) -> None:
    assert 0.0 <= law_score(a, b) <= 1.0
    assert law_score(a, b) == pytest.approx(law_score(b, a))


@given(profiles, profiles, st.sampled_from(("birthday", "phones", "emails", "cards", "addresses")))
def test_another_field_that_agrees_never_lowers_a_score(a: Profile, b: Profile, field: str) -> None:
    told = page(
        "X", MARCH_61, ("phone", "0700 999 888"), ("email", "new@mail.org"), ("card", "77"), MILL_LANE
    )
    shared: dict[str, Any] = {field: getattr(told, field)}
    without: dict[str, Any] = {field: None if field == "birthday" else ()}
    bare = law_score(a._replace(**without), b._replace(**without))
    assert law_score(a._replace(**shared), b._replace(**shared)) >= bare - 1e-9


@given(profiles, profiles)
def test_another_birthday_lowers_a_score(a: Profile, b: Profile) -> None:
    unknown = law_score(a._replace(birthday=None), b._replace(birthday=None))
    assert law_score(a._replace(birthday=MARCH_61), b._replace(birthday=AUGUST_90)) <= unknown


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (page("Hans Meier", None, PHONE), page("Hans Meier jr", None, PHONE)),
        (page("Hans Meier sen.", None, MILL_LANE), page("Hans Meier jun.", None, MILL_LANE)),
        (page("Martin Weber II", None, PHONE, MILL_LANE), page("Martin Weber III", None, PHONE, MILL_LANE)),
        (page("Martin Weber", MARCH_61, MILL_LANE), page("Martin Weber", (1992, 3, 12), MILL_LANE)),
        (page("Martin Weber", MARCH_61, PHONE), page("Martin Weber", (1993, 7, 2), PHONE)),
    ],
)
def test_father_and_son_of_one_name_are_two(a: Profile, b: Profile) -> None:
    assert score(a, b) < LISTED
