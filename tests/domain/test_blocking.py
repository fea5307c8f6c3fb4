"""Who is compared with whom: whoever shares something few share, and never everybody with everybody."""

from __future__ import annotations

import random

import pytest

from custmem.domain.duplicates.candidates import (
    MOST_IN_A_BLOCK,
    Profile,
    counted,
    profile_of,
    sound,
    worth_comparing,
)

MARCH_61 = (1961, 3, 12)


def compared(profiles: list[Profile]) -> set[tuple[int, int]]:
    return set(worth_comparing(profiles, counted(profiles)))


def shop_of(customers: int) -> list[Profile]:
    """Make up a shop whose commonest names grow with it, as they do."""
    chance = random.Random(customers)
    given = [
        first + last for first in ("jan", "kar", "lo", "mi", "no", "pe") for last in ("na", "ris", "tus")
    ]
    family = [f"{a}{b}{c}{d}" for a in "bdfghlmn" for b in "aeo" for c in "rtlk" for d in ("son", "er", "ic")]
    weights = [1 / (at + 1) for at in range(len(family))]
    return [
        profile_of(
            at,
            f"{chance.choice(given)} {chance.choices(family, weights)[0]}",
            birthday=(chance.randrange(1930, 2010), chance.randrange(1, 13), chance.randrange(1, 29)),
            points=[
                ("phone", f"0{chance.randrange(10**8, 10**9)}"),
                ("address", f"{chance.choice(family)} street {chance.randrange(1, 90)}, Lund"),
            ],
        )
        for at in range(customers)
    ]


def page(name: str, birthday: tuple[int, int, int] | None = None, **points: str) -> Profile:
    return profile_of(1, name, birthday=birthday, points=points.items())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (page("Anna Berg", phone="+47 55 12 34 56"), page("X", phone="55123456")),
        (page("Anna Berg", email="A@b.org"), page("X", email="a@b.org")),
        (page("Anna Berg", card="12-3"), page("X", card="123")),
        (page("Anna Berg"), page("Bergh Hanna Anna")),
        (page("Philipp Meier"), page("Filip Mayer")),
        (page("Anna Berg", MARCH_61), page("Ana Brg", MARCH_61)),
        (page("Anna Berg", MARCH_61), page("Anna Xx", (1961, 3, 22))),
        (page("", MARCH_61), page("Anna", MARCH_61)),
        (page("Anna Berg", address="Mill Lane 4, Lund"), page("X", address="mill lane 4")),
    ],
)
def test_who_shares_something_few_share_is_compared(a: Profile, b: Profile) -> None:
    assert compared([a, b]) == {(0, 1)}


def test_strangers_are_not_compared() -> None:
    assert compared([profile_of(1, "Anna Berg"), profile_of(2, "Igor Lind")]) == set()


def test_each_two_are_compared_once() -> None:
    twice = [
        profile_of(at, "Anna Berg", birthday=MARCH_61, points=[("phone", "055123456")]) for at in range(3)
    ]
    found = list(worth_comparing(twice, counted(twice)))
    assert sorted(found) == [(0, 1), (0, 2), (1, 2)]


def test_a_name_that_very_many_have_is_parted_by_what_else_they_share() -> None:
    namesakes = [
        profile_of(at, "Anna Berg", birthday=(1900 + at % 100, 1 + at % 12, 1 + at % 28)) for at in range(200)
    ]
    again = profile_of(900, "Anna Berg", birthday=namesakes[7].birthday)
    assert (7, 200) in compared([*namesakes, again])


def test_ten_times_the_customers_are_not_a_hundred_times_the_comparisons() -> None:
    few, many = (len(compared(shop_of(size))) for size in (400, 4000))
    assert many < 25 * max(few, 400)
    assert many < 4000 * 3 * MOST_IN_A_BLOCK


def test_a_book_of_one_name_and_one_address_is_still_not_compared_each_with_each() -> None:
    alike = [profile_of(at, "Anna Berg", points=[("address", "Mill Lane 4, Lund")]) for at in range(2000)]
    assert len(compared(alike)) < 2000


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("meier", "mayer"),
        ("schmidt", "smit"),
        ("philipp", "filip"),
        ("katharina", "catarina"),
        ("novak", "nowack"),
    ],
)
def test_names_that_sound_alike_sound_the_same(a: str, b: str) -> None:
    assert sound(a) == sound(b)
