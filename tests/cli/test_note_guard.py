"""The note guard warns on stderr, never blocks, and has nothing to say of what is private already."""

from __future__ import annotations

import pytest

from factories import Run, Shop


@pytest.mark.parametrize(
    "line",
    [
        ("note", "rossi", "he", "is", "broke"),
        ("remember", "rossi", "looks", "fat"),
        ("remember", "rossi", "note", "votes Tory"),
    ],
)
def test_a_delicate_note_is_written_and_warned_of(line: tuple[str, ...], run: Run, shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    ran = run(*line)
    assert (ran.status, ran.err.count("\n")) == (0, 1)
    assert "--private" in ran.err
    assert len(shop.rows("fact")) == 1


def test_the_warning_holds_none_of_the_words(run: Run, shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    assert "bankrupt" not in run("note", "rossi", "went bankrupt with Otto").err


@pytest.mark.parametrize(
    "line",
    [
        *(("note", "rossi", "moved house"), ("note", "rossi", "he is broke", "--private")),
        *(
            ("remember", "rossi", "allergy", "herpes ointment"),
            ("remember", "rossi", "needs", "he is broke", "--private"),
        ),
    ],
)
def test_there_is_no_warning_of_what_is_harmless_private_or_told_as_what_it_is(
    line: tuple[str, ...], run: Run, shop: Shop
) -> None:
    shop.customer("Carlo Rossi")
    ran = run(*line)
    assert (ran.status, ran.err) == (0, "")


def test_a_script_finds_the_warning_in_the_document(run: Run, shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    ran = run("note", "rossi", "he is broke", "--json")
    assert (ran.err, len(ran.data["warnings"])) == ("", 1)
    assert run("note", "rossi", "moved house", "--json").data["warnings"] == []
    assert run("note", "rossi", "he is broke", "--quiet").err == ""
