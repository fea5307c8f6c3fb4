"""What people type and what a book holds, made safe."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.cleaning import clean, fit, quoted, shown, width, wrap
from custmem.errors import UsageError

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
# Surrogates come in through command-line arguments that are not UTF-8.
anything = st.text(st.characters(exclude_categories=()))
nasty = st.text(
    st.sampled_from(
        "ab é \u0301\u0915\u094d\u200c\u200d\u200b\u202e\u2066\ud800\U000e0041❤\ufe0f👩"
        "\x1b[]\\0;m\x07\x9b\x9c\x9d\n\r\t"
    )
)
FORBIDDEN = {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C, 0xFEFF)
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("Lucia Bianchi", "Lucia Bianchi"), ("  Lucia \t Bianchi\n", "Lucia Bianchi"), ("", "")),
        ("\x00", ""),
        *(("\x1b[31mred\x1b[0m", "red"), ("\x1b]0;title\x07x", "x"), ("\x1b]8;;http://x\x1b\\y", "y")),
        *(("\x9b31mred", "red"), ("\x9d0;title\x9cx", "x"), ("\x1bPq#0\x1b\\x", "x"), ("\x1b(Bx", "x")),
        ("\x1bx", "x"),
        *(("\x1b[", ""), ("\x1b]", ""), ("\x1b]never ended", "never ended"), ("\x1b", ""), ("a\x1b[1", "a")),
        *(("a\u202eb\u2066c\u200fd\u061ce", "abcde"), ("a\u200bb\ufeffc\u2060d\u00ade", "abcde")),
        *(("a\ud800b\udc80c", "abc"), ("a\ue000b\ufdd0c\uffff", "abc"), ("a\U000e0041\U000e0101b", "ab")),
        *(("e\u0301", "é"), ("a\u00a0b\u3000c", "a b c"), ("a\x7fb\x85c\u2028d", "ab c d")),
        *(("\u3164\u2800", ""), ("\u0600", "\u0600"), ("\U0001fae8", "\U0001fae8")),
    ],
)
def test_what_is_kept(text: str, expected: str) -> None:
    """Terminal sequences go whole, the invisible goes, white space is one space, letters are composed."""
    assert expected == clean(text)


@pytest.mark.parametrize(
    "text", [FAMILY, "❤\ufe0f\u200d\U0001f525", "\u0645\u06cc\u200c\u062e", "\u0915\u094d\u200d\u0937"]
)
def test_joiners_stay_where_scripts_and_emoji_need_them(text: str) -> None:
    """A family of emoji, Persian and Devanagari are written with joiners."""
    assert text == clean(text)


@pytest.mark.parametrize(
    "text", ["a\u200db", "a\u200c", "\u200da", "\u03b1\u200d\u03b2", "\u0915\u200d\u200d "]
)
def test_joiners_go_where_they_would_only_hide(text: str) -> None:
    """Two Latin names that look alike must not differ by a joiner."""
    assert text.replace("\u200d", "").replace("\u200c", "").strip() == clean(text)


def test_line_breaks_stay_only_where_lines_are_asked_for() -> None:
    """A note may have lines, a name may not."""
    text = "\r\n one  two \r\nthree\u2028four\n\nfive\n"
    expected = ("one two three four five", "one two\nthree\nfour\n\nfive")
    assert expected == (clean(text), clean(text, multiline=True))


def test_the_limit_counts_what_is_kept() -> None:
    """Spaces and escapes that go anyway do not make a text too long."""
    name = "a" * 10
    assert name == clean(f"  \x1b[31m{name}\x1b[0m  ", limit=10)


@pytest.mark.parametrize("text", ["a" * 11, "e\u0301" * 11, "a\u0300\u0316" * 10**5, "日" * 11])
def test_too_long_a_text_is_refused_with_the_limit(text: str) -> None:
    """The message names the limit and nothing of the text."""
    with pytest.raises(UsageError, match=r"^that text has \d+ characters, 10 is the most$"):
        clean(text, limit=10)


def test_shown_keeps_length_and_spaces() -> None:
    """Output is neutralised only: a note as long as an import let in stays whole."""
    expected = "a  b c" * 1000
    assert expected == shown("a  b\tc\x1b[0m" * 1000)


def test_shown_keeps_lines_where_asked() -> None:
    """A note on several lines is shown on them."""
    expected = ("a b", "a\nb")
    assert expected == (shown("a\nb"), shown("a\nb", multiline=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("", 0), ("abc", 3), ("Müller", 6), ("Mu\u0308ller", 6), ("日本", 4), ("ｱ", 1), ("Ａ", 2)),
        ("한글", 4),
        *((FAMILY, 2), ("❤", 1), ("❤\ufe0f", 2), ("\U0001f44b\U0001f3fd", 2), ("\U0001fae8", 2)),
        ("a\u200bb", 2),
        *(("\u0915\u094d\u200d\u0937", 2), ("\u1112\u1161\u11ab", 2), ("\u0915\u093e", 2)),
    ],
)
def test_columns_on_a_terminal(text: str, expected: int) -> None:
    """Wide characters and emoji take two columns, marks and formats none."""
    assert expected == width(text)


@pytest.mark.parametrize("code", range(0x20, 0x700, 0x20))
def test_letters_in_a_line_take_the_columns_that_each_takes_alone(code: int) -> None:
    """The quick way for Latin, Greek and Cyrillic counts as the slow one does, which a wide letter takes."""
    for letter in map(chr, range(code, code + 0x20)):
        assert width(f"a{letter}b日") - width("日") == width(f"a{letter}b")


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        *(("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, "")),
        ("hello", -1, ""),
        *(
            ("one two", 5, "one…"),
            ("日本語", 4, "日…"),
            ("日本語", 5, "日本…"),
            (FAMILY + "abc", 4, FAMILY + "a…"),
        ),
        *(("e\u0301e\u0301e\u0301", 2, "e\u0301…"), ("", 0, "")),
    ],
)
def test_text_is_cut_to_columns(text: str, columns: int, expected: str) -> None:
    """An ellipsis says that there was more, and no letter loses its marks."""
    assert expected == fit(text, columns)


def test_quoted_is_one_short_harmless_line() -> None:
    """Messages repeat what was typed, but not all of it and not its escapes."""
    expected = '"a b aaaaaaa…"'
    assert expected == quoted("a\nb \x1b[31m" + "a" * 99, 12)


@given(anything | nasty, st.booleans())
def test_clean_is_idempotent(text: str, multiline: bool) -> None:
    """What was cleaned once stays as it is."""
    once = clean(text, limit=10**6, multiline=multiline)
    assert once == clean(once, limit=10**6, multiline=multiline)


@given(anything | nasty)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    """No controls, no bidi marks, no surrogates: neither kept nor shown."""
    for safe in (clean(text, limit=10**6), shown(text)):
        assert set() == {char for char in safe if unicodedata.category(char) in ("Cc", "Cs", "Co")}
        assert FORBIDDEN.isdisjoint(safe)
        assert safe == safe.encode().decode()


@given(anything | nasty)
def test_what_was_kept_is_shown_as_it_is(text: str) -> None:
    """Showing takes nothing away from what cleaning let through."""
    kept = clean(text, limit=10**6)
    assert kept == shown(kept)


@given(nasty, st.integers(-1, 12))
def test_a_cut_text_fits(text: str, columns: int) -> None:
    """It never takes more columns than there are, and is the beginning of the text."""
    cut = fit(text, columns)
    assert width(cut) <= max(columns, width(""))
    assert text.startswith(cut.removesuffix("…"))


@pytest.mark.parametrize("letter", ["z", "क", "안"])
def test_a_letter_keeps_no_more_marks_than_a_language_has(letter: str) -> None:
    flood = letter + "\u0335" * 400 + "ebra " + letter + "\u0335" * 30
    kept = letter + "\u0335" * 30 + "ebra " + letter + "\u0335" * 30
    assert clean(flood) == shown(flood) == kept


@given(st.text(max_size=300).map(shown), st.integers(2, 60))
def test_wrapped_text_fits_and_nothing_of_it_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert [line for line in lines if width(line) > columns] == []
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("call a@b.example", ["call", "a@b.example"]),
        ("call maria@b.example now", ["call", "maria@b.exa", "mple now"]),
        ("本を注文すると約束した", ["本を注文す", "ると約束し", "た"]),
    ],
)
def test_a_word_too_long_for_a_line_goes_over_several(text: str, lines: list[str]) -> None:
    assert wrap(text, 11) == lines
