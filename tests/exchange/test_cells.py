"""Cells: what programs put round a value, numbers of theirs, phones, e-mails, cards."""

from __future__ import annotations

import pytest

from custmem.exchange.cells import (
    Spoilt,
    Unusable,
    card_of,
    emails_of,
    identifier,
    phones_of,
    text_of,
    undone,
)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("'=1+1", "=1+1"),
        ("'+46 70 123", "+46 70 123"),
        ('="00123"', "00123"),
        ("'t Hooft", "'t Hooft"),
        ("=SUM(A1)", "=SUM(A1)"),
        ("'", "'"),
        ("", ""),
    ],
)
def test_what_keeps_a_spreadsheet_from_calculating_is_undone(cell: str, value: str) -> None:
    assert value == undone(cell)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("'9013808660771", "9013808660771"), ("'1234AB", "1234AB"), (" 00001 ", "00001"), ("--", "")],
)
def test_a_number_of_another_program_is_kept_as_it_is_without_shopify_s_apostrophe(
    cell: str, value: str
) -> None:
    assert value == identifier(cell, 200, "number")


@pytest.mark.parametrize("cell", ["6.28123E+12", "6,28123E+12", "'4.67012e+10", "1E+05"])
def test_a_number_that_a_spreadsheet_rounded_is_spoilt(cell: str) -> None:
    with pytest.raises(Spoilt, match="was rounded by a spreadsheet"):
        identifier(cell, 200, "phone")
    with pytest.raises(Spoilt):
        phones_of(cell)


@pytest.mark.parametrize("cell", ["12E5", "E12", "1.5"])
def test_a_code_with_an_e_in_it_is_a_code(cell: str) -> None:
    assert cell == identifier(cell, 200, "number")


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("'+31612345678", ["+31612345678"]),
        ("0400 111 222 ::: 08-123 456", ["0400 111 222", "08-123 456"]),
        ("070-123 45 67, 08-123 456", ["070-123 45 67", "08-123 456"]),
        ("08/123 456", ["08/123 456"]),
        ("--", []),
        ("100", ["100"]),
    ],
)
def test_a_cell_holds_one_phone_number_or_several(cell: str, phones: list[str]) -> None:
    assert phones == phones_of(cell)


@pytest.mark.parametrize("cell", ["call her mother", "1", "1" * 21])
def test_what_has_no_number_of_a_phone_s_length_is_none(cell: str) -> None:
    with pytest.raises(Unusable, match="is not a phone number"):
        phones_of(cell)


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("SAM@example.com", ["SAM@example.com"]),
        ("mailto:a@example.com", ["a@example.com"]),
        ("Anna Berg <anna@example.com>", ["anna@example.com"]),
        ("a@example.com ::: b@example.com", ["a@example.com", "b@example.com"]),
        ("a@example.com; b@example.com", ["a@example.com", "b@example.com"]),
        ("", []),
    ],
)
def test_a_cell_holds_one_e_mail_address_or_several(cell: str, emails: list[str]) -> None:
    assert emails == emails_of(cell)


@pytest.mark.parametrize("cell", ["none", "a@", "@b", "a b@example.com"])
def test_what_is_no_e_mail_address_is_unusable(cell: str) -> None:
    with pytest.raises(Unusable, match="is not an e-mail address"):
        emails_of(cell)


def test_a_payment_card_s_number_never_comes_into_the_book() -> None:
    assert card_of("4006381333931", 100) == "4006381333931"
    with pytest.raises(Unusable, match="payment card") as caught:
        card_of("4111 1111 1111 1111", 100)
    assert "4111" not in str(caught.value)


def test_text_is_made_safe_and_a_text_too_long_is_unusable_without_telling_it() -> None:
    assert text_of("Anna \x1b[31mred\x00", 20, "name") == "Anna red"
    with pytest.raises(Unusable) as caught:
        text_of("secret " * 100, 20, "name")
    assert str(caught.value) == "the name is longer than 20 characters"
