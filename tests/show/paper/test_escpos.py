"""Receipt printers: the bytes read back are the text, and what a printer lacks is folded, one character at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.errors import UsageError
from custmem.show.paper import columns
from custmem.show.paper.escpos import (
    Printer,
    folding,
    printer_named,
    printer_names,
    receipt,
    settled,
    trial_page,
)
from custmem.show.paper.sheet import ROLLS, folded
from printed import MORNINGS, read_back

ASKED = "đ ž ř ø ₱ € 李"


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("TM-T88III", "d ž r ø PHP € Li"),
        ("simple", "d z r o PHP EUR Li"),
        ("TM-T20II", "đ ž ř ø PHP € Li"),
        ("POS-5890", "đ ž ř ø PHP € Li"),
    ],
)
def test_only_what_a_printer_lacks_is_folded(profile: str, expected: str) -> None:
    assert folding(printer_named(profile).can_print)(ASKED) == expected


def test_names_stay_as_they_are_where_the_printer_has_their_letters() -> None:
    fold = folding(printer_named("TM-T88III").can_print)
    assert fold("Žofie Nováková, Đurđica Šimić, Åsa Öberg") == "Žofie Nováková, Durdica Šimic, Åsa Öberg"


def test_a_currency_is_told_from_its_amount() -> None:
    fold = folding(printer_named("simple").can_print)
    assert [fold(amount) for amount in ("₱120", "120₱", "€24.90", "24,90 €")] == [
        *("PHP 120", "120 PHP", "EUR 24.90", "24,90 EUR")
    ]


@pytest.mark.parametrize("profile", ["default", "TM-T88III", "TM-T20II", "POS-5890", "simple"])
@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("name", MORNINGS)
def test_the_bytes_read_back_are_the_text(name: str, roll: int, profile: str) -> None:
    printer = printer_named(profile)
    sheet = folded(MORNINGS[name](), folding(printer.can_print))
    lines = settled(columns.roll_lines(sheet, roll), printer.can_print)
    assert read_back(receipt(lines, printer), printer).strip("\n") == "\n".join(lines).strip("\n")
    assert "?" not in "".join(lines)


@given(st.text(max_size=80), st.sampled_from(["default", "TM-T88III", "simple"]))
def test_any_text_can_be_printed_once_it_is_folded(text: str, profile: str) -> None:
    printer = printer_named(profile)
    line = " ".join(folding(printer.can_print)("".join(c for c in text if c.isprintable())).split())
    assert read_back(receipt([line], printer), printer) == f"{line}\n"
    assert ("?" in line) <= ("?" in text or "？" in text or any(ord(char) > 0x2000 for char in text))


def test_the_code_pages_are_those_of_the_library_itself() -> None:
    """python-escpos encodes each letter by the same byte."""
    from escpos.magicencode import Encoder  # it reads its profiles as YAML: a second

    printer = printer_named("TM-T20II")
    library = Encoder({page.name: page.number for page in printer.pages})
    for page in printer.pages:
        for char in "áéßžřđøŁ€":
            if char in page.letters:
                assert bytes((page.letters[char],)) == library.encode(char, page.name)


def test_every_profile_can_be_used() -> None:
    for name in printer_names():
        printer = printer_named(name.upper())
        assert (printer.name, printer.columns > 0) == (name, True)


def test_a_printer_nobody_knows_is_named() -> None:
    with pytest.raises(UsageError, match="NoSuch"):
        printer_named("NoSuch")


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custmem.show.paper.escpos.find_spec", lambda name: None)
    with pytest.raises(UsageError) as caught:
        printer_named("default")
    assert "custmem[receipt]" in caught.value.hint


def test_a_test_page_has_what_each_code_page_can_do() -> None:
    printer = printer_named("TM-T88III")
    page = trial_page(42, printer)
    assert max(map(len, page)) <= 42
    assert "code page 16: CP1252" in page
    assert read_back(receipt(page, printer), printer).strip("\n") == "\n".join(page)


def test_a_test_page_of_a_plain_printer_is_a_ruler_and_letters() -> None:
    page = trial_page(76, None)
    assert page[1] == "1234567890" * 7 + "123456"


def test_a_printer_without_letters_of_its_own_still_prints() -> None:
    bare = Printer("bare", 20, (), cuts=False)
    assert read_back(receipt([folding(bare.can_print)("Åsa")], bare), bare) == "Asa\n"
