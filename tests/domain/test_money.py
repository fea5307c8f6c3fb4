"""Money as people type it and as they read it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.money import Money, digits, everyday, looks_like_money, parse_money, say_money
from custmem.errors import BadMoney

currencies = st.sampled_from(["EUR", "USD", "GBP", "JPY", "SEK", "CZK", "PHP", "KWD", "HUF", "XAF", "XTS"])


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        *(("24.90", "EUR", 2490), ("24,90", "EUR", 2490), ("24", "EUR", 2400), ("24.9", "EUR", 2490)),
        *((".50", "EUR", 50), ("0", "EUR", 0), ("-0", "EUR", 0), (" 24.90 ", "EUR", 2490)),
        *(("1 149,00", "EUR", 114900), ("1,149.00", "EUR", 114900), ("1.149,00", "EUR", 114900)),
        *(("1\u00a0149,00", "SEK", 114900), ("1\u202f149,00", "EUR", 114900), ("1'149.00", "CHF", 114900)),
        *(("1\u2019149.00", "CHF", 114900), ("1 234", "EUR", 123400), ("1,234,567", "EUR", 123456700)),
        *(("12,34,567.00", "INR", 123456700), ("1234.00", "EUR", 123400), ("1234", "EUR", 123400)),
        *(("$8.00", "USD", 800), ("-$12.96", "USD", -1296), ("$-12.96", "USD", -1296)),
        ("($33.62)", "USD", -3362),
        *(('"$1,149.00 "', "USD", 114900), ("$1,149.00 ", "USD", 114900), ("$24.90 USD", "USD", 2490)),
        *(("24.90 EUR", "EUR", 2490), ("EUR 24.90", "EUR", 2490), ("24.90eur", "EUR", 2490)),
        *(("€24.90", "EUR", 2490), ("24,90 €", "EUR", 2490), ("24,90 kr", "SEK", 2490)),
        ("kr. 24,90", "DKK", 2490),
        *(("24,-", "NOK", 2400), ("24.--", "CHF", 2400), ("24-", "EUR", -2400), ("\u221224", "EUR", -2400)),
        *(("¥2490", "JPY", 2490), ("2,490", "JPY", 2490), ("1.234", "KWD", 1234), ("24.9", "KWD", 24900)),
        *(("R24.90", "ZAR", 2490), ("Pen 2", "PEN", 200), ("24 XTS", "XTS", 2400)),
        *(("999999999999.99", "EUR", 99999999999999), ("007", "EUR", 700)),
    ],
)
def test_amounts_as_they_are_typed_and_exported(text: str, currency: str, expected: int) -> None:
    """The last mark is the decimal one where no more digits follow than the currency has."""
    assert expected == parse_money(text, currency)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "free", "NaN", "Infinity", "1e3", "1E2", "1_000", "0x10", "٣", "٢٤.٩٠", "24.9\u0660"),
        *("½", "²"),
        *("24.", "0.500", "12345.678", "1,149,00", "1.149.00", "1,2,3", "0,0,0", "0..0", "1.2.3"),
        "1 1490",
        *("1.149 000,00", "12.6.2026", "12-34", "12:30", "--5", "-(5)", "-5-", "(5", "+5", "5%", "2 x"),
        "3 for 5",
        *("9999999999999", "1" * 5000, "24.90 EURO", "€€5", "5 \x1b[31mEUR", "2.50.", "1,23.456,00"),
        "1.23.456,00",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """An amount is never guessed from what is no plain number."""
    with pytest.raises(BadMoney, match="is not an amount in EUR"):
        parse_money(text, "EUR")


@pytest.mark.parametrize("text", ["1.234", "1,234", "$1.234", "-999,000"])
def test_a_mark_before_three_digits_can_be_read_two_ways(text: str) -> None:
    """Over a thousand, or little more than one: the shopkeeper must say."""
    with pytest.raises(BadMoney, match="can be read two ways"):
        parse_money(text, "USD")


def test_the_hint_for_two_readings_is_what_to_type() -> None:
    """The hint holds the amount itself, once whole and once with its cents."""
    with pytest.raises(BadMoney) as caught:
        parse_money("1.234", "EUR")
    expected = ('"1.234" can be read two ways', "type 1234 or 1234.00")
    assert expected == (caught.value.message, caught.value.hint)


@pytest.mark.parametrize(
    ("text", "currency"),
    [("24 USD", "EUR"), ("$5", "EUR"), ("€5", "USD"), ("5 kr", "EUR"), ("£5", "JPY"), ("R$5", "ZAR")],
)
def test_another_currency_is_refused(text: str, currency: str) -> None:
    """The shop counts in one currency; nothing is converted."""
    with pytest.raises(BadMoney, match=f"is not in {currency}"):
        parse_money(text, currency)


@pytest.mark.parametrize(
    ("currency", "example"), [("EUR", "24.90 or 24,90"), ("JPY", "2490"), ("KWD", "24.900")]
)
def test_a_refusal_shows_how_that_currency_is_typed(currency: str, example: str) -> None:
    """No cents are asked for where there are none."""
    with pytest.raises(BadMoney) as caught:
        parse_money("much", currency)
    assert f"type it like {example}" == caught.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("14.90", True), ("2", True), ("-5", True), ("($33.62)", True), ("24 USD", True), ("€5", True)),
        *(("1.234", True), ("1,234", True), ("24,90 kr", True), ("2490.000", True)),
        *(("Gruffalo", False), ("Pen 2", False), ("R 2", False), ("2 x", False), ("5%", False), ("", False)),
        *(("12.6.2026", False), ("1e3", False), ("NaN", False), ("3-pack", False), ("A4", False)),
    ],
)
def test_a_price_is_told_from_an_item(text: str, expected: bool) -> None:
    """Only a whole amount is a price; one that can be read two ways is one, too, and refused later."""
    assert expected is looks_like_money(text)


def test_a_sign_that_is_a_word_counts_in_its_own_currency() -> None:
    """`R 2` may be an item's name in Rome, but is a price in Cape Town."""
    expected = (False, True)
    assert expected == (looks_like_money("R 2", "EUR"), looks_like_money("R 2", "ZAR"))


@pytest.mark.parametrize(
    ("minor", "currency", "expected"),
    [
        *((2490, "EUR", "€24.90"), (2490, "USD", "$24.90"), (2490, "GBP", "£24.90"), (2490, "JPY", "¥2490")),
        *((24900, "SEK", "249.00 SEK"), (-500, "EUR", "-€5.00"), (-5, "KWD", "-0.005 KWD")),
        (5, "EUR", "€0.05"),
        *((0, "EUR", "€0.00"), (-2490, "KRW", "-2490 KRW")),
    ],
)
def test_amounts_as_people_read_them(minor: int, currency: str, expected: str) -> None:
    """A sign where everybody knows it, else the code behind."""
    assert expected == say_money(minor, currency)


@pytest.mark.parametrize(
    ("currency", "expected"), [("EUR", 2), ("HUF", 2), ("JPY", 0), ("KWD", 3), ("XTS", 2)]
)
def test_digits_are_those_of_iso_4217(currency: str, expected: int) -> None:
    """Two, but for the currencies without cents and those with thousandths."""
    assert expected == digits(currency)


@pytest.mark.parametrize(
    ("currency", "expected"), [("EUR", 1000), ("SEK", 10000), ("JPY", 1500), ("XTS", 1000), ("UGX", 1000)]
)
def test_everyday_amounts_are_about_ten_euros(currency: str, expected: int) -> None:
    """Where the currency is not known, ten units, but never next to nothing."""
    assert expected == everyday(currency)


def test_money_is_an_amount_and_its_currency() -> None:
    """JSON's two keys are the value's two fields."""
    expected = {"minor": 2490, "currency": "EUR"}
    assert expected == Money(2490, "EUR")._asdict()


@given(st.integers(-(10**11), 10**11), currencies)
def test_what_is_said_is_read_back(minor: int, currency: str) -> None:
    """say_money and parse_money are each other's inverse."""
    assert minor == parse_money(say_money(minor, currency), currency)


@given(
    st.integers(0, 10**11), st.sampled_from([" ", ".", ",", "'", "\u00a0", "\u202f"]), st.sampled_from(".,")
)
def test_thousands_may_be_set_off_by_any_other_mark(minor: int, group: str, mark: str) -> None:
    """With both cents and thousands there is one reading only."""
    if group != mark:
        whole = f"{minor // 100:,}".replace(",", group)
        assert minor == parse_money(f"{whole}{mark}{minor % 100:02}", "EUR")


@given(st.text() | st.text("0123456789.,-() '€$krEUSD\u00a0\u0663", max_size=16), currencies)
def test_arbitrary_text_is_an_amount_or_refused(text: str, currency: str) -> None:
    """No input makes the parser raise anything but BadMoney, and what it takes looks like money."""
    with contextlib.suppress(BadMoney):
        parse_money(text, currency)
        assert looks_like_money(text, currency)
