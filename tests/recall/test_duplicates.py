"""Who in the book is likely one person, found in the book itself."""

from __future__ import annotations

from contextlib import closing

from custmem.book.opening import to_read
from custmem.domain.duplicates.linkage import LikelyPair
from custmem.domain.text.dates import MonthDay
from custmem.recall.duplicates import likely_pairs
from custmem.record.customers import keep_apart
from factories import TODAY, Known, Shop

BIRTHDAY = MonthDay(3, 12, 1961)


def listed(shop: Shop, only: Known | None = None, limit: int | None = None) -> list[LikelyPair]:
    with closing(to_read(str(shop.path))) as book:
        return likely_pairs(book, only.id if only else None, limit)


def test_the_one_longer_in_the_book_is_named_first_with_why(shop: Shop) -> None:
    first = shop.customer("Martin Weber", birthday=BIRTHDAY)
    second = shop.customer("Martn Weber", birthday=BIRTHDAY)
    (pair,) = listed(shop)
    assert (pair.a.id, pair.b.id) == (first.id, second.id)
    assert set(pair.reasons) == {"like_name", "same_birthday"}
    assert 0.6 <= pair.score <= 1.0


def test_the_likeliest_pair_comes_first_and_a_limit_keeps_it(shop: Shop) -> None:
    shop.customer("Helga Brandt", birthday=BIRTHDAY)
    shop.customer("Helga Brnadt", birthday=BIRTHDAY)
    sure = [shop.customer("Ivo Dvorak", phone="055 123 4567", birthday=BIRTHDAY) for _ in range(2)]
    both = listed(shop)
    assert len(both) == 2
    assert both[0].score > both[1].score
    (best,) = listed(shop, limit=1)
    assert [best.a.id, best.b.id] == [known.id for known in sure]


def test_for_one_customer_only_their_pairs_are_listed(shop: Shop) -> None:
    shop.customer("Helga Brandt", birthday=BIRTHDAY)
    shop.customer("Helga Brandt", birthday=BIRTHDAY)
    ivo = [shop.customer("Ivo Dvorak", phone="055 123 4567") for _ in range(2)]
    assert [(pair.a.name, pair.b.name) for pair in listed(shop, ivo[1])] == [("Ivo Dvorak", "Ivo Dvorak")]


def test_who_was_said_to_be_two_people_is_never_listed_again(shop: Shop) -> None:
    a, b = (shop.customer("Ivo Dvorak", phone="055 123 4567") for _ in range(2))
    shop.change(lambda book: keep_apart(book, b.id, a.id, TODAY))
    assert listed(shop) == []
    assert [(row["customer_id"], row["other_id"]) for row in shop.rows("not_same")] == [(a.id, b.id)]


def test_somebody_in_the_other_s_life_is_another_person(shop: Shop) -> None:
    father, son = (shop.customer("Ivo Dvorak", phone="055 123 4567") for _ in range(2))
    assert len(listed(shop)) == 1
    shop.person(father, "son", "Ivo", known_as_id=son.id)
    assert listed(shop) == []


def test_somebody_put_away_is_listed_and_two_who_are_put_away_are_not(shop: Shop) -> None:
    shop.customer("Ivo Dvorak", phone="055 123 4567", archived_on=TODAY)
    assert listed(shop) == []
    shop.customer("Ivo Dvorak", phone="055 123 4567")
    assert len(listed(shop)) == 1
    shop.customer("Ivo Dvorak", phone="055 123 4567", archived_on=TODAY)
    assert len(listed(shop)) == 2


def test_the_dead_may_be_in_the_book_twice(shop: Shop) -> None:
    for _ in range(2):
        shop.customer("Ivo Dvorak", phone="055 123 4567", dead=True)
    assert len(listed(shop)) == 1


def test_a_private_birthday_is_no_reason(shop: Shop) -> None:
    for _ in range(2):
        shop.customer("Ivo Dvorak", phone="055 123 4567", birthday=BIRTHDAY)
    shop.change(lambda book: book.execute("UPDATE occasion SET private = 1"))
    (pair,) = listed(shop)
    assert "same_birthday" not in pair.reasons


def test_a_birthday_of_somebody_close_is_not_the_customer_s(shop: Shop) -> None:
    for name in ("Anna Weber", "Karl Weber"):
        shop.person(shop.customer(name), "nephew", "Luca", birthday=BIRTHDAY)
    assert listed(shop) == []


def test_an_empty_book_and_a_book_of_one_have_no_pairs(shop: Shop) -> None:
    assert listed(shop) == []
    shop.customer("Ivo Dvorak")
    assert listed(shop) == []
