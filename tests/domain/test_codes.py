"""Short codes for everything that can be acted on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.keys import ALPHABET, code_of, looks_like_code

LOOK_ALIKES = "0o 1il 5s 8b uv 2z".split()


def test_the_alphabet_has_neither_look_alikes_nor_vowels() -> None:
    assert [letter for letter in "aeiouy" if letter in ALPHABET] == []
    assert [pair for pair in LOOK_ALIKES if sum(letter in ALPHABET for letter in pair) > 1] == []
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert ALPHABET.lower() == ALPHABET


@given(st.text())
def test_a_code_is_four_letters_of_the_alphabet(key: str) -> None:
    code = code_of(key)
    assert (len(code), set(code) <= set(ALPHABET)) == (4, True)
    assert looks_like_code(code)
    assert looks_like_code(code.upper())


def test_codes_never_change_for_they_are_on_paper() -> None:
    """A new way to make codes would break every printed page."""
    assert [code_of(key) for key in ("promise:1", "gift:1", "purchase:1", "occasion:1:2026:day")] == [
        *("94m9", "cwr9", "tr9t", "n69n"),
    ]


def test_three_hundred_things_hardly_ever_share_a_code() -> None:
    made = [keys.purchase(number) for number in range(100)] + [keys.promise(number) for number in range(100)]
    made += [keys.occasion_day(number, 2026) for number in range(100)]
    assert len({code_of(key) for key in made}) >= len(made) - 3


def test_codes_are_spread_over_the_whole_alphabet() -> None:
    codes = [code_of(keys.thanks(number)) for number in range(2000)]
    for place in range(4):
        counts = [sum(code[place] == letter for code in codes) for letter in ALPHABET]
        assert min(counts) >= 50
        assert max(counts) <= 150


def test_what_cannot_be_a_code_is_told_from_one() -> None:
    assert not any(map(looks_like_code, ("", "94m", "94m99", "rose", "promise", "94m ", "äcwr")))
