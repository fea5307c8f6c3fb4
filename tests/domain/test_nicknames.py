"""What people are called: a table of names, and the laws that every line and every answer keeps."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.data.nicknames import NICKNAMES
from custmem.domain.text.names import fold, other_names

LINES = [line.split() for line in NICKNAMES.replace("\n    ", " ").strip().split("\n")]
WORDS = sorted({word for line in LINES for word in line})
EXAMPLES = (
    # English, old and new
    *("bill william", "will william", "liam william", "peggy margaret", "daisy margaret", "polly mary"),
    *("jack john", "hank henry", "harry henry", "dick richard", "sally sarah", "molly mary", "nell eleanor"),
    *("nell helen", "bess elizabeth", "fanny frances", "ned edward", "sukey susan", "nabby abigail"),
    *("tilly matilda", "hattie harriet", "nan nancy", "mamie mary", "delia cordelia", "lettie letitia"),
    *("zeke ezekiel", "hez hezekiah", "jed jedediah", "al albert", "al alan", "jon jonathan"),
    *("catherine kathryn", "steven stephen", "geoffrey jeffrey", "ann anna", "sara sarah", "bob robert"),
    # Italian, Spanish, Portuguese, French
    *("beppe giuseppe", "joe giuseppe", "gigi luigi", "lucy lucia", "pepe jose", "paco francisco"),
    *("chuy jesus", "lola dolores", "charo rosario", "ze jose", "juca joao", "manu emmanuel", "pierre pete"),
    # German and Austrian, Dutch
    *("sepp josef", "hans johannes", "uschi ursula", "uli ulrich", "gitti brigitte", "resi theresia"),
    *("wim willem", "jaap jacob", "kees cornelis"),
    # Swedish, Norwegian, Danish, Finnish
    *("lasse lars", "kalle karl", "bosse bo", "pelle per", "kicki christina", "lotta charlotte"),
    *("stine kristine", "jussi johannes"),
    # Croatian, Serbian, Slovene, Czech, Slovak, Polish
    *("ivica ivan", "joza josip", "joso josip", "mate matej", "stipe stjepan", "kata katarina"),
    *("honza jan", "pepa josef", "mirek miroslav", "katka katarina", "zuzka zuzana", "jirka jiri"),
    *("kasia katarzyna", "gosia malgorzata", "tomek tomasz"),
    # Russian and Ukrainian, Greek, Hungarian
    *("sasha aleksandr", "sasha aleksandra", "misha mikhail", "volodya vladimir", "katya ekaterina"),
    *("natasha natalia", "dima dmitry", "lena elena", "kostas konstantinos", "jim dimitrios", "pista istvan"),
    # Irish, Hebrew, Arabic, Filipino
    *("paddy padraig", "yossi yosef", "mo mohammed", "cory corazon"),
)
STRANGERS = (
    *("albert alan", "alfred alexander", "maria marko", "john james", "anna hannelore", "paul peter"),
    *("edward edmund", "robert rupert", "mary margaret", "josef johannes", "helen eleanor", "ivan josip"),
)


@pytest.mark.parametrize("pair", EXAMPLES)
def test_a_short_form_and_its_name_are_known_both_ways(pair: str) -> None:
    short, name = pair.split()
    assert name in other_names(short)
    assert short in other_names(name)


@pytest.mark.parametrize("pair", STRANGERS)
def test_different_names_stay_different_though_they_share_a_short_form(pair: str) -> None:
    one, other = pair.split()
    assert WORDS.count(one) == WORDS.count(other) == 1
    assert other not in other_names(one)
    assert one not in other_names(other)


@given(st.sampled_from(WORDS))
def test_whoever_goes_by_another_word_goes_by_this_one(word: str) -> None:
    others = other_names(word)
    assert others
    assert all(word in other_names(other) for other in others)


@given(st.sampled_from(WORDS))
def test_other_names_are_other_and_said_once(word: str) -> None:
    others = other_names(word)
    assert word not in others
    assert len(set(others)) == len(others)


@given(st.sampled_from(WORDS))
def test_they_are_all_the_words_of_all_the_lines_that_have_it_in_the_table_s_order(word: str) -> None:
    words = [other for line in LINES if word in line for other in line if other != word]
    assert other_names(word) == tuple(dict.fromkeys(words))


@given(st.text(alphabet="abeilmn \n", max_size=6) | st.text(max_size=6))
def test_what_is_no_whole_word_of_the_table_has_no_other_names(word: str) -> None:
    assert bool(other_names(word)) == (word in WORDS)


@pytest.mark.parametrize("word", ["", " ", ",", "willia", "illiam", "bill will", "william ,", "Bill", "xqzt"])
def test_a_part_of_a_word_or_several_are_none(word: str) -> None:
    assert other_names(word) == ()


def test_every_word_is_folded_and_of_plain_letters() -> None:
    assert [word for word in WORDS if not (word.isascii() and word.isalpha() and fold(word) == word)] == []


def test_no_line_stands_alone_twice_or_says_a_word_twice() -> None:
    assert [line for line in LINES if len(line) < 2] == []
    assert [line for line in LINES if len(set(line)) < len(line)] == []
    assert [line for line, times in Counter(frozenset(line) for line in LINES).items() if times > 1] == []


def test_a_name_is_where_the_alphabet_has_it() -> None:
    assert sorted(LINES) == LINES
