"""A line that is still being typed: its command, what is given already, and what stands at the cursor."""

from __future__ import annotations

import pytest

from custmem.cli.completion import HalfTyped, half_typed, slot_of, unquoted


def read(line: str) -> HalfTyped:
    return half_typed(line.split(" "))


@pytest.mark.parametrize(
    ("line", "command", "words", "current"),
    [
        ("", "", (), ""),
        ("gr", "", (), "gr"),
        ("greet ", "greet", (), ""),
        ("greet anna sv", "greet", ("anna",), "sv"),
        ("--json greet an", "greet", (), "an"),
        ("--book x greet --color never an", "greet", (), "an"),
        ("--book=x --today 12jun greet an", "greet", (), "an"),
        ("note --private rossi mo", "note", ("rossi",), "mo"),
        ("promise --by fri rossi te", "promise", ("rossi",), "te"),
        ("greet --unknown an", "greet", (), "an"),
        ("greet -- --an", "greet", (), "--an"),
        ("remember rossi dog --died --private re", "remember", ("rossi", "dog"), "re"),
        ("remember rossi dog --died 2may re", "remember", ("rossi", "dog"), "re"),
    ],
)
def test_words_are_told_from_options_and_their_values(
    line: str, command: str, words: tuple[str, ...], current: str
) -> None:
    found = read(line)
    assert (found.command, found.words, found.wants, found.current) == (command, words, None, current)


@pytest.mark.parametrize(
    ("line", "wants", "head", "current"),
    [
        ("--color ", "--color", "", ""),
        ("greet --color al", "--color", "", "al"),
        ("greet --color=al", "--color", "--color=", "al"),
        ("list --sort --x", "--sort", "", "--x"),
        ("promise rossi tea --by ", "--by", "", ""),
        ("done k7m9 --who ro", "--who", "", "ro"),
    ],
)
def test_an_option_waits_for_its_value(line: str, wants: str, head: str, current: str) -> None:
    found = read(line)
    assert found.wants is not None
    assert (found.wants.names[0], found.head, found.current) == (wants, head, current)


@pytest.mark.parametrize(
    "line", ["greet --unknown=al", "greet -- --color=al", "edit rossi --died --pr", "x --by=f"]
)
def test_what_is_no_option_waits_for_nothing(line: str) -> None:
    assert read(line).wants is None


def test_what_was_given_is_known_by_the_option_s_first_name() -> None:
    found = read("--book=my.db archive --back --today 12jun ro")
    assert found.given == {"--book": "my.db", "--back": "", "--today": "12jun"}


@pytest.mark.parametrize(
    ("line", "slot", "beside"),
    [
        ("greet ", "WHO", ()),
        ("greet anna ", "WHO", ("anna",)),
        ("find anna ", "WHO", ("anna",)),
        ("list ", "WHO", ()),
        ("note ", "WHO", ()),
        ("note rossi ", "TEXT", ()),
        ("note rossi moved ", "", ()),
        ("asked rossi ", "CODE", ()),
        ("asked rossi k7m9 ", "ANSWER", ()),
        ("done ", "CODE", ()),
        ("done k7m9 ", "OUTCOME", ()),
        ("remember rossi ", "KIND", ()),
        ("sold rossi ", "ITEM", ()),
        ("promise rossi tea ", "", ()),
        ("import ", "FILE", ()),
        ("completion ", "SHELL", ()),
        ("agenda ", "", ()),
        ("nothing ", "", ()),
        ("", "COMMAND", ()),
        ("gr", "COMMAND", ()),
        ("help gr", "COMMAND", ()),
        ("help greet x", "", ()),
        ("greet --pl", "OPTION", ()),
        ("greet -- --pl", "WHO", ()),
        ("--book ", "PATH", ()),
        ("done k7m9 --who an", "WHO", ()),
        ("remember rossi dog --died ", "DATE", ()),
        ("find --today ", "DATE", ()),
        ("duplicates --not ", "WHO", ()),
        ("duplicates --not rossi ", "WHO", ()),
        ("duplicates --not rossi berg --li", "OPTION", ()),
        ("merge rossi ", "WHO", ()),
    ],
)
def test_the_word_at_the_cursor_is_what_the_usage_calls_it(
    line: str, slot: str, beside: tuple[str, ...]
) -> None:
    assert slot_of(read(line)) == (slot, beside)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(
            ("sven", "sven"),
            ('"anna s', "anna s"),
            ("'anna s", "anna s"),
            ("o\\'b", "o'b"),
            ('"o\'b"', "o'b"),
        ),
        *(
            ("my\\ shop/b.db", "my shop/b.db"),
            ("'a'\"b\"c", "abc"),
            ("'a\\b'", "a\\b"),
            ("a\\", "a"),
            ("o'b", "ob"),
        ),
    ],
)
def test_a_word_loses_its_quotes_as_in_a_shell(typed: str, meant: str) -> None:
    assert unquoted(typed) == meant
