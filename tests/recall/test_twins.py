"""Who in the book a newcomer may be, found through the index."""

from __future__ import annotations

from contextlib import closing

import pytest

from custmem.book.opening import to_read
from custmem.domain.duplicates.candidates import profile_of
from custmem.domain.text.dates import MonthDay
from custmem.recall.duplicates import likely_twins
from factories import Shop


def found(
    shop: Shop, name: str, *points: tuple[str, str], birthday: tuple[int, int, int] | None = None
) -> list[tuple[str, set[str]]]:
    with closing(to_read(str(shop.path))) as book:
        newcomer = profile_of(0, name, birthday=birthday, points=points)
        return [(match.handle, set(each.reasons)) for match, each in likely_twins(book, name, newcomer)]


@pytest.fixture
def lucia(shop: Shop) -> Shop:
    shop.customer(
        "Lucia Bianchi",
        phone="+39 055 123456",
        email="l@example.org",
        card="4400-17",
        address="Via Roma 3, Firenze",
        birthday=MonthDay(6, 15, 1961),
    )
    return shop


@pytest.mark.parametrize(
    ("name", "points", "reason"),
    [
        *(("lucia bianchi", [], "same_name"), ("Bianchi, Lucia", [], "same_name")),
        *(("Bianchi Lucia", [], "swapped_name"), ("Mrs Lúcia Bianchi", [], "same_name")),
        *(("L.", [("email", "L@Example.org")], "same_email"), ("L.", [("card", "44 00-17")], "same_card")),
        *(
            ("X Y", [("phone", "055123456")], "same_phone"),
            ("X Y", [("phone", "0039055123456")], "same_phone"),
        ),
        *(("Lucia Bianci", [("address", "via Roma 3")], "same_address"),),
    ],
)
def test_somebody_known_is_recognised(
    name: str, points: list[tuple[str, str]], reason: str, lucia: Shop
) -> None:
    ((handle, reasons),) = found(lucia, name, *points)
    assert (handle, reason in reasons) == ("bianchi", True)


def test_a_misspelt_name_with_the_same_birthday_is_recognised(lucia: Shop) -> None:
    ((handle, reasons),) = found(lucia, "Luciaa Bianchi", birthday=(1961, 6, 15))
    assert (handle, reasons) == ("bianchi", {"like_name", "same_birthday"})


@pytest.mark.parametrize(
    ("name", "points"),
    [
        ("Lucia Bianci", []),
        ("Lucia Bianchini", []),
        ("Luca Bianchi", [("address", "Via Roma 3, Firenze")]),
        ("Igor Lind", [("address", "Via Roma 3, Firenze"), ("email", "l@example.net")]),
        ("L.", [("phone", "055123457")]),
    ],
)
def test_somebody_alike_is_somebody_else(name: str, points: list[tuple[str, str]], lucia: Shop) -> None:
    assert found(lucia, name, *points) == []


def test_in_an_empty_book_nobody_is_known(shop: Shop) -> None:
    assert found(shop, "Lucia Bianchi", ("phone", "055123456")) == []


def test_of_many_namesakes_a_few_are_told_the_likeliest_first(shop: Shop) -> None:
    for year in range(1950, 1962):
        shop.customer("Anna Berg", birthday=MonthDay(5, 2, year), phone=f"055 1234 {year}")
    told = found(shop, "Anna Berg", ("phone", "055 1234 1955"), birthday=(1955, 5, 2))
    assert len(told) == 5
    assert told[0][1] >= {"same_name", "same_phone", "same_birthday"}


def test_the_shop_s_own_phone_is_nobody_s(shop: Shop) -> None:
    for name in "Bo Cy Di Ed Fay Gus Hal Ike Jo Kit Lou Moe".split():
        shop.customer(f"{name} Berg", phone="055 000 1111")
    assert found(shop, "Lucia Bianchi", ("phone", "055 000 1111")) == []
