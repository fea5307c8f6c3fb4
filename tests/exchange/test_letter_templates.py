"""The shop's own wording: filled in from what may be said, and every mistake is named by its file and line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from custmem.domain.letters.draft import draft
from custmem.domain.letters.kinds import kind_named
from custmem.domain.letters.letter import Letter
from custmem.errors import BadData
from custmem.exchange.letter_templates import in_own_words, template_path
from memories import a_memory, a_shop, fact

if TYPE_CHECKING:
    from pathlib import Path

SHOP = {"name": "Corner", "address": "12 High Street", "phone": "020"}


@pytest.fixture
def letter() -> Letter:
    kind = kind_named("birthday")
    assert kind is not None
    memory = a_memory(address_as="Mrs Bianchi", facts=[fact("likes", "garden books"), fact("note", "secret")])
    return draft(memory, a_shop(shop="Corner"), date(2026, 6, 12), kind)


def mistake(letter: Letter, path: Path, text: str) -> str:
    path.write_text(text)
    with pytest.raises(BadData) as caught:
        in_own_words(letter, str(path), SHOP)
    return caught.value.message


def test_the_templates_lie_beside_the_book(tmp_path: Path) -> None:
    assert template_path(str(tmp_path / "book.db"), "birthday") == str(tmp_path / "letters" / "birthday.txt")


def test_without_a_template_the_draft_stands(letter: Letter, tmp_path: Path) -> None:
    assert in_own_words(letter, str(tmp_path / "none.txt"), SHOP) is None


def test_a_template_is_filled_in(letter: Letter, tmp_path: Path) -> None:
    path = tmp_path / "birthday.txt"
    path.write_text(
        "{{ salutation }}\n\n{% for sentence in sentences %}{{ sentence }} {% endfor %}\n\n"
        "{% if taste %}(Something about {{ taste }}.){% endif %}{% if season %}No season.{% endif %}\n\n{{ shop.name }}"
    )
    assert in_own_words(letter, str(path), SHOP) == (
        "Dear Mrs Bianchi,\n\nMany happy returns of the day! "
        "I hope that the day brings you what you like: garden books. \n\n(Something about garden books.)\n\nCorner"
    )


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("Dear\n{{ salutation", 2, "end"),
        ("Dear\n\n{% if %}", 3, "Expected"),
        ("a\nb\n{{ birthdate }}", 3, "birthdate"),
        ("a\n{{ 1 / 0 }}", 2, "division"),
        ("a\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ("a\n\n{{ sentences.append('x') }}", 3, "unsafe"),
        ("{{ range(999999999) | list }}", 1, "Range"),
        ("a\n{% include 'other' %}", 2, "loader"),
        ("{{ shop.password }}", 1, "password"),
    ],
)
def test_a_mistake_is_named_by_file_and_line(
    text: str, line: int, told: str, letter: Letter, tmp_path: Path
) -> None:
    message = mistake(letter, tmp_path / "birthday.txt", text)
    assert f"birthday.txt, line {line}:" in message
    assert told.lower() in message.lower()
    assert "\n" not in message


def test_a_file_that_is_no_text_is_named(letter: Letter, tmp_path: Path) -> None:
    path = tmp_path / "birthday.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadData, match=r"birthday\.txt"):
        in_own_words(letter, str(path), SHOP)


def test_what_a_terminal_would_obey_is_taken_out(letter: Letter, tmp_path: Path) -> None:
    path = tmp_path / "birthday.txt"
    path.write_text("Dear \x1b[31mLucia\x1b[0m\u202e!")
    assert in_own_words(letter, str(path), SHOP) == "Dear Lucia!"
