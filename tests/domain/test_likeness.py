"""How alike: slips between words, and which name explains best what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.likeness import (
    SLIP,
    UNLIKE,
    Reading,
    likelihood,
    most_slips,
    readings,
    slips,
    unlikelihood,
)

words = st.text("abcdo", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("typed", "nearer", "farther"),
    [
        *(("rossi", "rossi", "rosso"), ("rosi", "rossi", "russo"), ("nov", "nova", "novakova")),
        *(("meier", "mayer", "maxwell"), ("smiht", "smith", "smart"), ("anna", "hanna", "hana")),
        *(("micheal", "michael", "michaela"), ("novakvoa", "novakova", "novotna")),
    ],
)
def test_the_nearer_of_two_words_is_fewer_slips_away(typed: str, nearer: str, farther: str) -> None:
    near, far = slips(typed, nearer), slips(typed, farther)
    assert near is not None
    assert far is None or near < far


@pytest.mark.parametrize(
    ("typed", "word"), [("anna", "berg"), ("al", "bo"), ("bi", "bianchi-x"), ("rossi", "bianchi"), ("x", "y")]
)
def test_words_of_other_letters_are_not_near(typed: str, word: str) -> None:
    assert slips(typed, word) is None or word.startswith(typed)


def test_another_form_of_the_name_and_an_initial_are_less_than_two_slips() -> None:
    alone, told = slips("bill", "william"), slips("bill", "william", ("william", "will"))
    assert 0 < (told or 9) < 1 < (alone or 9)
    assert 1 < (slips("john", "j") or 9) < 2


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("debby", "deborah"),
        ("melo", "carmelo"),
        ("freddy", "fredericka"),
        ("bella", "rosabella"),
        ("lani", "leilani"),
    ],
)
def test_a_piece_of_a_name_with_a_pet_s_ending_is_nearer_than_no_piece(typed: str, name: str) -> None:
    wrong = slips(typed, name)
    assert wrong is not None
    assert wrong < 2
    assert slips(typed, "washington") is None


@given(words, words)
def test_a_word_is_itself_and_nothing_else_costs_nothing(typed: str, word: str) -> None:
    wrong = slips(typed, word)
    assert (wrong == 0) == (typed == word)
    assert wrong is None or 0 <= wrong <= max(most_slips(typed) + 1, 1.5)


def near(typed: str, word: str) -> float | None:
    """The slips between two words, without other forms."""
    return slips(typed, word)


@given(st.lists(words, min_size=1, max_size=3), st.lists(words, min_size=1, max_size=4))
def test_the_name_itself_is_explained_best(typed: list[str], name: list[str]) -> None:
    cost = {word: unlikelihood(3, 1000) for word in typed}
    best = likelihood(Reading(tuple(typed)), cost, near, typed)
    assert best == 0
    assert likelihood(Reading(tuple(typed)), cost, near, name) <= best


def test_the_rarer_word_counts_more_and_a_name_of_other_words_not_at_all() -> None:
    typed = Reading(("alexandra", "zilm"))
    cost = {"alexandra": unlikelihood(40, 1000), "zilm": unlikelihood(1, 1000)}
    by_family, by_given = (
        likelihood(typed, cost, near, name) for name in (["jackson", "zilm"], ["alexandra", "webb"])
    )
    assert by_given < by_family < 0
    assert likelihood(typed, cost, near, ["jackson", "webb"]) == UNLIKE
    assert likelihood(Reading(("om",)), {"om": 9.0}, near, ["o", "connor"]) == UNLIKE


def test_reading_two_words_as_one_costs_something() -> None:
    cost = {"phoebe": 10.0}
    assert likelihood(Reading(("phoebe",), 0.7), cost, near, ["phoebe"]) == -0.7 * SLIP


def test_what_was_typed_is_read_as_it_is_joined_and_cut_where_names_begin_or_end() -> None:
    known = {"anna", "rossi", "ross"}
    read = {reading.words for reading in readings(["annarossi", "x"], known.intersection)}
    assert read == {("annarossi", "x"), ("annarossix",), ("anna", "rossi", "x")}
    assert [reading.words for reading in readings(["anna"], lambda _: known)] == [("anna",)]


def test_a_word_of_which_only_the_longer_half_is_known_is_cut_there() -> None:
    read = readings(["annarosi"], {"anna"}.intersection)
    assert ("anna", "rosi") in {reading.words for reading in read}
