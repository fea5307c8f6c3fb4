"""What is offered for a line that is still being typed."""

from __future__ import annotations

import pytest

from custmem.domain.customers.identification import (
    Candidate,
    Named,
    beginning,
    handles,
    handles_past_a_filter,
)

SVEN = Named("akesson", "Sven Åkesson", None)
ZOFIE = Named("novakova", "Žofie Nováková", None)
ANNA = Named("rossi", "Anna Rossi", None)
ANNALISA = Named("annalisa", "Annalisa", None)
ANN_MARI = Named("lund", "Ann-Mari Lund", None)
LULU = Named("bianchi", "Lucia Bianchi", "Lulu")


@pytest.mark.parametrize("typed", ["gr", "GR", "greet"])
def test_a_word_is_offered_for_its_beginning_in_any_case(typed: str) -> None:
    assert beginning([Candidate("greet", "x"), Candidate("find")], typed) == [Candidate("greet", "x")]


def test_a_customer_is_offered_as_their_handle_and_their_whole_name_says_who_it_is() -> None:
    assert handles([SVEN, ANNA]) == [Candidate("akesson", "Sven Åkesson"), Candidate("rossi", "Anna Rossi")]


@pytest.mark.parametrize(
    ("customers", "typed", "offered"),
    [
        # All by their handles, or none: the handles go past the filter as they are, or by their descriptions.
        ([ANNA, LULU], "", [("rossi", "Anna Rossi"), ("bianchi", "Lucia Bianchi")]),
        ([ANNALISA], "ANNA", [("annalisa", "Annalisa")]),
        ([SVEN], "sven", [("akesson", "Sven Åkesson")]),
        ([SVEN], "ÅKE", [("akesson", "Sven Åkesson")]),
        ([ZOFIE], "zof", [("novakova", "Žofie Nováková (zof)")]),
        ([LULU], "lul", [("bianchi", "Lucia Bianchi (lul)")]),
        # Some by their handles: the others by a word that begins alike.
        ([ANNALISA, ANNA], "ann", [("annalisa", "Annalisa"), ("anna.rossi", "Anna Rossi")]),
        ([ANNA, ANNALISA], "Anna", [("anna.rossi", "Anna Rossi"), ("annalisa", "Annalisa")]),
        ([ANNALISA, ANN_MARI], "ann", [("annalisa", "Annalisa"), ("ann.lund", "Ann-Mari Lund")]),
        (
            [Named("lukas", "Lukas", None), LULU],
            "lu",
            [("lukas", "Lukas"), ("lucia.bianchi", "Lucia Bianchi")],
        ),
        ([Named("ross", "Ross", None), ANNA], "ross", [("ross", "Ross"), ("rossi", "Anna Rossi")]),
    ],
)
def test_a_shell_that_compares_by_itself_is_given_what_it_lets_pass(
    customers: list[Named], typed: str, offered: list[tuple[str, str]]
) -> None:
    assert [tuple(candidate) for candidate in handles_past_a_filter(customers, typed)] == offered


def test_whoever_was_found_by_a_name_they_no_longer_have_is_offered_all_the_same() -> None:
    found = handles_past_a_filter([Named("oldberg", "Oldberg", None), ANNA], "old")
    assert found == [Candidate("oldberg", "Oldberg"), Candidate("old.rossi", "Anna Rossi")]
