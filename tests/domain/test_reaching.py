"""How customers may be reached: what they prefer, allow and refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.reaching import (
    CHANNELS,
    COUNTER,
    addressed,
    allows,
    answered,
    may_be_reached,
    reached,
)
from custmem.domain.followups.followups import due_today
from memories import TODAY, a_memory, days, event, occasion, promise, teller

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.customers.memory import Memory

ALL = (("phone", "055 1"), ("email", "a@b.example"), ("address", "Via Roma 3"))


@pytest.mark.parametrize(
    ("consents", "channel"),
    [
        ({}, "call"),
        ({"email": "preferred"}, "email"),
        ({"call": "no"}, "message"),
        ({"call": "no", "message": "no"}, "email"),
        ({"letter": "yes"}, "letter"),
        ({"call": "no", "message": "no", "email": "no", "letter": "no"}, COUNTER),
        ({"any": "no"}, COUNTER),
        ({"any": "no", "email": "yes"}, "email"),
        ({"any": "yes"}, "call"),
    ],
)
def test_a_channel_is_one_they_want(consents: Mapping[str, str], channel: str) -> None:
    assert reached(a_memory(points=ALL, consents=consents)).channel == channel


def test_what_is_preferred_but_unknown_gives_way() -> None:
    assert reached(a_memory(points=ALL[:1], consents={"email": "preferred"})) == ("call", "055 1")
    assert reached(a_memory()) == (COUNTER, None)


def test_a_refused_letter_is_not_written() -> None:
    memory = a_memory(points=ALL, consents={"letter": "no"}, occasions=[occasion(6, 19)])
    assert [item.channel for item in due_today(teller(memory))] == ["call"]


@given(
    st.dictionaries(st.sampled_from((*CHANNELS, "any")), st.sampled_from(("yes", "no"))),
    st.sampled_from(CHANNELS),
)
def test_nobody_is_ever_reached_in_a_way_they_refused(consents: dict[str, str], chosen: str) -> None:
    memory = a_memory(points=ALL, consents=consents)
    for found in (reached(memory), addressed(memory, chosen)):
        assert found.channel == COUNTER or allows(consents, found.channel)


REFUSED = {"any": "no"}


@pytest.mark.parametrize(
    ("memory", "kinds"),
    [
        (a_memory(consents=REFUSED, events=[event(on=days(-1))], occasions=[occasion(6, 12)]), []),
        (a_memory(consents=REFUSED, points=ALL, promises=[promise(due_on=TODAY)]), ["promise"]),
    ],
)
def test_whoever_wants_no_contact_hears_of_nothing_but_what_is_owed(memory: Memory, kinds: list[str]) -> None:
    assert not may_be_reached(memory)
    found = due_today(teller(memory))
    assert [(item.kind, item.channel) for item in found] == [(kind, COUNTER) for kind in kinds]


def test_the_line_carries_the_number() -> None:
    (item,) = due_today(teller(a_memory(points=ALL, promises=[promise(due_on=TODAY)])))
    assert (item.channel, item.reach) == ("call", "055 1")


def test_a_thank_you_call_holds_back_no_birthday() -> None:
    memory = a_memory(
        last_contact_on=days(-2), events=[event(on=days(-1))], occasions=[occasion(6, 12), occasion(6, 18)]
    )
    assert [item.kind for item in due_today(teller(memory))] == ["occasion", "occasion"]


@pytest.mark.parametrize(
    ("before", "allowed", "refused", "preferred", "after"),
    [
        ({}, ["email"], [], None, {"email": "yes"}),
        ({"email": "preferred", "call": "yes"}, [], ["any"], None, {"any": "no"}),
        ({"any": "no"}, ["email"], [], None, {"any": "no", "email": "yes"}),
        ({"any": "no", "call": "no"}, ["any"], [], None, {"any": "yes"}),
        ({"email": "preferred"}, [], [], "call", {"call": "preferred", "email": "yes"}),
        ({"email": "preferred"}, ["any"], ["call"], None, {"any": "yes", "call": "no", "email": "preferred"}),
        ({"email": "preferred"}, [], ["email"], "call", {"call": "preferred", "email": "no"}),
    ],
)
def test_one_answer_follows_the_other(
    before: dict[str, str],
    allowed: list[str],
    refused: list[str],
    preferred: str | None,
    after: dict[str, str],
) -> None:
    assert answered(before, allowed, refused, preferred) == after
