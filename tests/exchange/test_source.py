"""Bytes and encodings of files from elsewhere."""

from __future__ import annotations

import io
import os
import stat
from typing import TYPE_CHECKING

import pytest

from custmem.errors import BadData, UsageError
from custmem.exchange.source import Encoding, encoding_of, format_of, opened

if TYPE_CHECKING:
    from pathlib import Path

NAMES = "Ivana Šarić;Zofie Nováková;Åsa Öberg\n"


def encoding(data: bytes, language: str = "en", chosen: str | None = None) -> Encoding:
    return encoding_of(io.BytesIO(data), language, chosen)


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_that_says_its_encoding_or_is_utf_8_is_read_as_that(name: str) -> None:
    assert NAMES.encode(name).decode(encoding(NAMES.encode(name)).name) == NAMES


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(name: str) -> None:
    assert name == encoding(("name;phone\n" * 10).encode(name)).name


@pytest.mark.parametrize(
    ("language", "page", "text"),
    [
        ("cs", "cp1250", "Nováková Jiří"),
        ("hr", "cp1250", "Šarić Đuro"),
        ("sv", "cp1252", "Åsa Öberg"),
        ("cs-CZ", "cp1250", "Ž"),
    ],
)
def test_what_is_not_utf_8_is_in_the_page_of_the_shop_s_language(language: str, page: str, text: str) -> None:
    assert Encoding(page, "replace") == encoding(f"name\n{text}\n".encode(page), language)


def test_a_letter_cut_between_two_chunks_is_still_utf_8() -> None:
    data = b"a" * ((1 << 20) - 1) + "å".encode() + b"\n"
    assert Encoding("utf-8") == encoding(data)


def test_utf_8_with_a_broken_byte_stays_utf_8_and_its_line_is_named() -> None:
    data = "name\nZofie Nováková\n".encode() + b"Anna B\xe9rg\n"
    assert Encoding("utf-8", "replace", 3) == encoding(data)


def test_a_broken_byte_far_behind_the_last_letter_is_found_on_its_line() -> None:
    data = "å\n".encode() + b"x\n" * (1 << 20) + b"\xff\n"
    assert encoding(data).damaged_line == (1 << 20) + 2


def test_an_encoding_named_by_hand_wins_and_its_mark_never_sticks_to_the_header() -> None:
    assert encoding("Šarić".encode(), chosen="windows-1250").name == "cp1250"
    assert encoding("name".encode("utf-8-sig"), chosen="UTF8").name == "utf-8-sig"


@pytest.mark.parametrize("name", ["klingon", "base64", "\0"])
def test_an_encoding_that_nobody_knows_is_a_mistake_in_the_command(name: str) -> None:
    with pytest.raises(UsageError, match="is not an encoding"):
        encoding(b"name\n", chosen=name)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.4", "a PDF"),
        (b"SQLite format 3\x00", "a database"),
        (bytes(range(256)) * 8, "not text"),
    ],
)
def test_what_is_no_text_is_bad_data_and_says_what_it_is(data: bytes, message: str) -> None:
    with pytest.raises(BadData, match=message) as caught:
        encoding(data)
    assert caught.value.hint


def test_a_few_control_characters_make_no_file_binary() -> None:
    assert encoding(b"name,note\nAnna,\x00\x01\x02\x07\n").name == "utf-8"


def test_a_file_that_is_missing_or_a_folder_is_bad_data(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="there is no file"):
        opened(str(tmp_path / "missing.csv"))
    with pytest.raises(BadData, match="is a folder"):
        opened(str(tmp_path))
    with pytest.raises(BadData, match="can't be read"):
        opened("a\0b")


def test_a_pipe_is_copied_aside_where_nobody_else_can_read_it() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"name\nAnna\n")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe, opened("-", pipe) as copy:
        assert copy.read() == b"name\nAnna\n"
        copy.seek(0)
        assert copy.read(4) == b"name"
        assert stat.S_IMODE(os.fstat(copy.fileno()).st_mode) & 0o077 == 0


def test_a_named_pipe_is_read_like_standard_input() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"name\nAnna\n")
    os.close(writing)
    with opened(f"/dev/fd/{reading}") as copy:
        assert copy.read() == b"name\nAnna\n"
    os.close(reading)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused_before_it_is_read(device: str) -> None:
    with pytest.raises(BadData, match="is a device, not a file"):
        opened(device)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"PK\x03\x04rest", "workbook"),
        (b"\xef\xbb\xbfBEGIN:VCARD\r\n", "vcard"),
        ("BEGIN:VCARD\n".encode("utf-16"), "vcard"),
        (b"begin:vcalendar\n", "icalendar"),
        (b"name,phone\n", "delimited"),
        (b"", "delimited"),
    ],
)
def test_a_file_s_first_bytes_tell_its_format(head: bytes, kind: str) -> None:
    assert format_of(io.BytesIO(head)) == kind


@pytest.mark.parametrize("page", ["cp850", "mac_roman", "cp1252"])
def test_the_old_page_is_the_one_that_makes_words_of_its_letters(page: str) -> None:
    found = encoding_of(io.BytesIO("Jörg Müller, Köln\nBérénice Noël\n".encode(page)))
    assert (found.name, found.page) == (page, "" if page == "cp1252" else page)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("cp1250", "Číslo;Zákazník;Jiří Dvořák;Čeká na platbu"),
        ("cp1250", "Željka Šimić;Količina;Đurđa"),
        ("cp1250", "Łukasz Żółć;Święta;wysyłkę"),
        ("cp852", "Číslo;Zákazník;Jiří Dvořák;Čeká na platbu"),
        ("iso8859_2", "Ľubomír Kováč;Ďuriš;Žaneta Šťastná"),
        ("cp1252", "Hélène Lefèvre;Prénom;Françoise"),
        ("cp1252", "Søren Kjær;Fødselsdag;Århus"),
        ("cp850", "José Núñez;Móvil;Código"),
    ],
)
def test_letters_tell_the_page_in_an_english_shop_by_which_one_language_they_are_of(
    page: str, text: str
) -> None:
    data = f"{text}\n".encode(page)
    assert data.decode(encoding(data).name) == f"{text}\n"
