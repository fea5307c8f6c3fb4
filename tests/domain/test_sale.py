"""What was typed after `sold`: items, prices, for whom, what for, which day; what may be something else is a doubt."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.typed.sale import read_sale
from custmem.domain.typed.sale_line import SoldItem, Terms, TypedSale, line_words
from custmem.errors import BadMoney, UsageError

TERMS = Terms("EUR", date(2026, 3, 12), True, lambda who: who == "Marie")


def sale(*words: str) -> TypedSale:
    return read_sale(words, TERMS)


def said(typed: TypedSale) -> list[tuple[str, int, int | None]]:
    return [(item.text, item.milli // 1000, item.minor) for item in typed.items]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("brown red roses 4.50", [("brown red roses", 1, 450)]),
        ("tea 4.50 scones 3", [("tea", 1, 450), ("scones", 1, 300)]),
        ("tea, scones", [("tea", 1, None), ("scones", 1, None)]),
        ("tea + scones", [("tea", 1, None), ("scones", 1, None)]),
        ("3x tulips 4.50", [("tulips", 3, 1350)]),
        ("tulips 3x 4.50", [("tulips", 3, 1350)]),
        ("tulips 3 x 4.50", [("tulips", 3, 1350)]),
        ("tulips @4.50 x3", [("tulips", 3, 1350)]),
        ("tulips 4.50 each x3", [("tulips", 3, 1350)]),
        ("tulips x10 30 total", [("10 tulips", 1, 3000)]),
        ("20 tulips 25", [("20 tulips", 1, 2500)]),
        ("1984 9.99", [("1984", 1, 999)]),
        ("beer 0.5l 4.50", [("beer 0.5l", 1, 450)]),
        ("sunday roast 12", [("sunday roast", 1, 1200)]),
        ("tea 5 euro", [("tea", 1, 500)]),
        ("tea -4.50", [("tea", 1, -450)]),
    ],
)
def test_the_words_up_to_a_price_are_one_item(words: str, items: list[tuple[str, int, int | None]]) -> None:
    typed = sale(*words.split())
    assert (said(typed), typed.doubts) == (items, ())


def test_quotes_take_the_words_as_they_are() -> None:
    assert said(sale("tea for two", "4.50", "The Gruffalo", "14.90")) == [
        ("tea for two", 1, 450),
        ("The Gruffalo", 1, 1490),
    ]


def test_a_price_in_words_is_a_price() -> None:
    assert said(sale("tea", "5 euro")) == [("tea", 1, 500)]


@pytest.mark.parametrize(
    ("words", "for_text", "occasion", "on"),
    [
        ("roses 25 for husband", "husband", "", None),
        ("roses for husband 25", "husband", "", None),
        ("roses for Marie 25", "Marie", "", None),
        ("storybook 14.90 for nephew Luca's birthday", "nephew Luca", "birthday", None),
        ("wine 12 for christmas", "", "christmas", None),
        ("roses 5 yesterday", "", "", date(2026, 3, 11)),
        ("roses yesterday 5", "", "", date(2026, 3, 11)),
        ("roses 25 for wife on 3 march", "wife", "", date(2026, 3, 3)),
        ("roses 25 on 3 march for wife", "wife", "", date(2026, 3, 3)),
        ("roses 25 3 march", "", "", date(2026, 3, 3)),
        ("roses 25 for her mother's funeral", "mother", "funeral", None),
    ],
)
def test_what_follows_the_price_says_for_whom_what_for_and_when(
    words: str, for_text: str, occasion: str, on: date | None
) -> None:
    typed = sale(*words.split())
    assert (typed.for_text, typed.occasion, typed.on, typed.doubts) == (for_text, occasion, on, ())
    assert len(typed.items) == 1


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("roses 25 surprise", (True, False, False)),
        ("roses 25 for wife as a surprise", (True, False, False)),
        ("roses 25 private", (False, True, False)),
        ("kettle 39 back", (False, False, True)),
    ],
)
def test_the_last_words_say_how_it_is_kept(words: str, flags: tuple[bool, bool, bool]) -> None:
    typed = sale(*words.split())
    assert (typed.surprise, typed.private, typed.back) == flags


@pytest.mark.parametrize(
    "words", ["tea for two 4.50", "roses 25 red", "roses fri 25", "wine 12 for anniversary on 4 july"]
)
def test_what_may_be_something_else_is_a_doubt_with_the_line_to_type(words: str) -> None:
    doubts = sale(*words.split()).doubts
    assert doubts
    assert all(doubt.line.startswith("custmem sold rossi") for doubt in doubts)


@pytest.mark.parametrize("words", ["tea 5%", "tea nan", "4.50 tea", "Canon EOS 5 899", "0x tea 4"])
def test_what_is_no_sale_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        sale(*words.split())


@pytest.mark.parametrize("words", [("tea", "5 000,00 x"), ("tea", "")])
def test_a_spoiled_price_or_a_blank_item_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        sale(*words)


def test_another_currency_is_refused() -> None:
    with pytest.raises(BadMoney, match="not in EUR"):
        sale("tea", "5", "dollars")


ITEMS = st.lists(
    st.tuples(
        st.sampled_from(["tea", "red roses", "The Gruffalo", "20 tulips"]),
        st.integers(1, 9),
        st.sampled_from(["4.50", "25", "14.90"]),
    ),
    min_size=1,
    max_size=4,
)


@given(ITEMS, st.sampled_from(["", "nephew Luca", "wife"]), st.sampled_from(["", "birthday", "christmas"]))
def test_a_sale_s_own_line_says_the_same_sale(
    items: list[tuple[str, int, str]], for_text: str, occasion: str
) -> None:
    """What a doubt offers to type is read as what it was taken for, and raises no doubt."""
    words = [word for text, many, price in items for word in (f"{many}x", text, price)]
    first = sale(*words)._replace(for_text=for_text, occasion=occasion)
    typed = [
        word for word in line_words(first) if not word.startswith("--") and word not in (for_text, occasion)
    ]
    again = sale(*typed)
    assert (said(again), again.doubts) == (said(first), ())
    assert all(isinstance(item, SoldItem) for item in again.items)
