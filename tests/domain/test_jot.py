"""One sentence as it comes, taken apart into the commands that it means."""

from __future__ import annotations

import shlex
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.names import fold
from custmem.domain.typed.jot import Jotted, read_jot
from custmem.domain.typed.sale_line import Terms
from custmem.errors import NotFound, UsageError
from jot_sentences import SENTENCES, TRADES

TODAY = date(2026, 3, 12)
CUSTOMERS = {
    "rossi": "Anna Rossi",
    "brown": "Emily Brown",
    "bianchi": "Lucia Bianchi",
    "byron": "Ada Byron",
    "baker": "Tom Baker",
    "ek": "Bo Ek",
    "lund": "Clara Lund",
    "lefevre": "Anne Lefèvre",
    "obrien": "Pat O'Brien",
}


def find(said: str) -> str | None:
    """The customer whom words name whole, without a title."""
    words = [word for word in fold(said).replace("'", "").split() if word not in ("mrs", "mr", "ms")]
    fitting = [
        handle
        for handle, name in CUSTOMERS.items()
        if words and all(word in (*fold(name).replace("'", "").split(), handle) for word in words)
    ]
    return fitting[0] if len(fitting) == 1 else None


def terms(_handle: str) -> Terms:
    return Terms("EUR", TODAY, True, lambda _who: False)


def jotted(sentence: str) -> list[Jotted]:
    return read_jot(sentence, find, terms)


def lines(sentence: str) -> list[str]:
    return [shlex.join(each.words) for each in jotted(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"), [*SENTENCES, *TRADES], ids=[sentence for sentence, _ in (*SENTENCES, *TRADES)]
)
def test_a_sentence_means_these_commands(sentence: str, expected: tuple[str, ...]) -> None:
    assert lines(sentence) == [shlex.join(shlex.split(line)) for line in expected]


def test_nine_in_ten_of_the_sentences_are_wholly_understood() -> None:
    whole = [sentence for sentence, _ in SENTENCES if not any(each.is_note for each in jotted(sentence))]
    assert len(SENTENCES) >= 60
    assert len(whole) >= 0.9 * len(SENTENCES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Baker got a promotion",
        "Baker picked up his order",
        "Clara got engaged!",
        "Rossi wants to be told when the new Camilleri is in",
        "Ek's dog Rex died in March",
        "Bianchi is expecting a baby in June",
        "Brown asked whether we have the Gruffalo",
        "Tom asked for a refund of 20",
        "Pat O'Brien paid 50 on account",
    ],
)
def test_what_is_in_no_pattern_stays_a_note_and_is_taken_for_nothing_else(sentence: str) -> None:
    assert [each.is_note for each in jotted(sentence)] == [True]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rossi prefers to be called Signora Rossi", ["remember rossi address-as 'Signora Rossi'"]),
        ("Brown no phone calls please", ["consent brown --refuse call"]),
        ("Bianchi recommended us to Clara", ["referred lund --by bianchi"]),
        ("Rossi bought tea 4.50 and paid with card", ["sold rossi tea 4.50", "note rossi 'paid with card'"]),
        ("Brown tulips 12", ["sold brown tulips 12"]),
        ("Ek called, his phone is now 070 1234567", ["note ek called", "edit ek --phone '070 1234567'"]),
    ],
)
def test_cousins_of_the_sentences_are_understood_too(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_a_second_name_begins_a_second_subject() -> None:
    assert lines("Rossi likes tea; Brown hates lilies") == [
        "remember rossi likes tea",
        "remember brown dislikes lilies",
    ]


def test_nobody_named_is_an_error_that_says_how() -> None:
    with pytest.raises(NotFound, match="no customer"):
        jotted("somebody bought tea 4.50")


def test_nothing_said_is_refused() -> None:
    with pytest.raises(UsageError):
        jotted("  ")


@given(st.text(max_size=60))
def test_whatever_is_said_of_a_customer_is_kept(said: str) -> None:
    """Each part of a sentence becomes a command or a note; no text is too odd."""
    try:
        commands = jotted(f"Rossi {said}")
    except (NotFound, UsageError):
        return
    assert all(
        each.words[0]
        in (
            "note",
            "sold",
            "remember",
            "edit",
            "consent",
            "promise",
            "order",
            "wish",
            "complaint",
            "praise",
            "suggestion",
            "rate",
            "referred",
            "gift",
            "appointment",
            "visit",
        )
        for each in commands
    )
