"""The word lists are nothing but data: an entry a line, folded, each once; forms of a word are matched whole."""

from __future__ import annotations

import pytest

from custmem.domain.data import (
    doubt_words,
    hushed_words,
    loss_words,
    mood_words,
    visit_words,
    word_families,
)
from custmem.domain.text.lexicon import ANY_WORDS, family_of, is_form_of, lexicon
from custmem.domain.text.names import fold

LISTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": text
    for module in (doubt_words, hushed_words, loss_words, mood_words, visit_words, word_families)
    for name, text in vars(module).items()
    if name.isupper()
}


@pytest.mark.parametrize("name", LISTS)
def test_an_entry_is_a_line_of_folded_words(name: str) -> None:
    entries = [line for line in LISTS[name].splitlines() if line]
    assert [entry for entry in entries if fold(entry.replace(ANY_WORDS, "")).split() != _words(entry)] == []
    assert [entry for entry in entries if entry.startswith(ANY_WORDS) or entry.endswith(ANY_WORDS)] == []


def _words(entry: str) -> list[str]:
    return [word for word in entry.split() if word != ANY_WORDS]


@pytest.mark.parametrize("name", [name for name in LISTS if not name.startswith("word_families")])
def test_no_entry_stands_twice_in_a_list(name: str) -> None:
    entries = [line for line in LISTS[name].splitlines() if line]
    assert sorted(entry for entry in set(entries) if entries.count(entry) > 1) == []


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_of_a_list_is_found_in_its_own_words(name: str) -> None:
    listed = lexicon(LISTS[name])
    entries = [line for line in LISTS[name].splitlines() if line]
    assert [
        entry for entry in entries if not listed.said_in(entry.replace(ANY_WORDS, "some one").split())
    ] == []


@pytest.mark.parametrize(
    "pair",
    [
        "bank bankrupt",
        "wake awake",
        "party part",
        "grandson grandpa",
        "trek tree",
        "mass massage",
        "cruise cruiser",
    ],
)
def test_what_only_looks_alike_is_no_form(pair: str) -> None:
    one, other = pair.split()
    assert not is_form_of(one, other)


def test_a_family_speaks_of_one_thing() -> None:
    assert {"pregnancy", "baby"} <= family_of("pregnant")
    assert family_of("tennis") == {"tennis"}


def test_of_entries_that_begin_alike_the_longest_is_found() -> None:
    found = list(lexicon("crash\ncrash course").found("a crash course in crash tests".split()))
    assert [(place.start, place.end) for place in found] == [(1, 3), (4, 5)]


def test_a_star_stands_for_up_to_four_words() -> None:
    called_off = lexicon("called * off")
    assert called_off.said_in("she called the big wedding off".split())
    assert called_off.said_in("called off".split())
    assert not called_off.said_in("called a b c d e off".split())
