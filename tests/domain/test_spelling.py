"""Keys of a word: one slip of the finger, or another spelling of the same sound, shares one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.likeness import distance, kept, looked_up, sound

letters = st.text("abcd", min_size=2, max_size=30)


def test_a_word_is_kept_as_it_is_with_each_letter_left_out_and_by_its_sound() -> None:
    """The word itself is among them; a single letter has no shorter one."""
    expected = ["ana ann anna nna ~an", "a ~a", "~"]
    assert expected == [" ".join(sorted(kept(word))) for word in ("anna", "a", "")]


def test_a_long_word_is_kept_by_its_beginning() -> None:
    """A megabyte name makes no megabytes of keys."""
    assert kept("ab" * 12) == kept("ab" * 10**6) == looked_up("ab" * 10**6)


@given(letters, st.data())
def test_words_one_slip_apart_share_a_spelling(word: str, data: st.DataObject) -> None:
    """So a misspelt name is found by looking its spellings up."""
    at = data.draw(st.integers(0, len(word) - 2))
    letter = data.draw(st.sampled_from("abcdx"))
    slips = {
        "missing": word[:at] + word[at + 1 :],
        "too many": word[:at] + letter + word[at:],
        "wrong": word[:at] + letter + word[at + 1 :],
        "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }
    for slip in slips.values():
        assert distance(word, slip, 1) <= 1
        assert not kept(word).isdisjoint(kept(slip))


@given(st.text("abcde", min_size=5, max_size=12), st.data())
def test_two_letters_too_many_are_looked_past(word: str, data: st.DataObject) -> None:
    """A word is looked up with two letters left out, so two more than it should have are no hindrance."""
    first, second = (data.draw(st.integers(0, len(word))) for _ in range(2))
    longer = word[:first] + "x" + word[first:]
    longer = longer[:second] + "y" + longer[second:]
    assert len(longer) > 12 or word in looked_up(longer)


@pytest.mark.parametrize(
    "alike",
    [
        *("mayer meier meyer mayr maier", "smith smyth schmid schmidt schmit", "muller mueller miller"),
        *("filip philip phillip", "kovac kowac covak", "jon john", "katherine catherine", "yana jana"),
        *("stephen stefen", "nicholas nikolas", "alexander aleksander", "ozturk osturk"),
    ],
)
def test_these_sound_alike(alike: str) -> None:
    assert len({sound(word) for word in alike.split()}) == 1


@pytest.mark.parametrize("apart", ["anna hanna", "berg burns", "maria marko", "rossi bossi", "lund london"])
def test_these_do_not(apart: str) -> None:
    first, *others = apart.split()
    assert all(sound(first) != sound(other) for other in others)


@given(st.text())
def test_no_word_is_too_odd(word: str) -> None:
    assert all(kept(word))
    assert len(sound(word)) <= 2 * len(word)
