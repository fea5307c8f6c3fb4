"""Laws of letters, over drawn customers: nothing private, avoided, surprising or dead is in any letter of any kind."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.customers.memory import Complaint, Referral, Remark
from custmem.domain.customers.suppression import silence_for
from custmem.domain.letters.draft import draft
from custmem.domain.letters.kinds import KINDS
from custmem.domain.text.names import fold
from custmem.errors import Conflict, NotFound
from memories import a_shop, any_memory, fact, todays, unhurried

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory
    from custmem.domain.letters.letter import Letter

SECRET = "zeppelin"
MANY = settings(unhurried, max_examples=100)
"""A hundred drawn customers, each with every kind of letter."""
SHOP = a_shop(shop="Corner", season="Advent=12-01..12-24;Summer=01-01..11-30")


@st.composite
def any_customer(draw: st.DrawFn, today: date, *, marker: str = "") -> Memory:
    """A customer of any shape, with complaints, praise and friends they sent."""
    memory = draw(any_memory(today, marker=marker))
    past = st.integers(-200, 0).map(lambda number: today + timedelta(number))
    made = draw(past)
    resolved = draw(st.none() | st.just(today))
    complaint = Complaint(
        1, "the zip broke", made, None, "a new zip", resolved, "a new zip" if resolved else None
    )
    return memory._replace(
        complaints=(complaint,) if draw(st.booleans()) else (),
        remarks=(Remark(1, "praise", "lovely shop", None, draw(past)),) if draw(st.booleans()) else (),
        sent=(Referral(1, 99, "Anna Berg", draw(past), None),) if draw(st.booleans()) else (),
        consents=draw(st.sampled_from([{}, {}, {"letter": "no"}, {"any": "no"}, {"letter": "preferred"}])),
    )


def letters(memory: Memory, today: date) -> list[Letter]:
    """Every letter that may be written to a customer on a day."""
    found = []
    for kind in KINDS:
        try:
            found.append(draft(memory, SHOP, today, kind))
        except (Conflict, NotFound):
            continue
    return found


@MANY
@given(st.data(), todays)
def test_each_letter_keeps_the_rules_of_silence(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_customer(today, marker=SECRET))
    found = letters(memory, today)
    silence = silence_for(memory, today)
    if memory.customer.dead or memory.consents.get("letter") == "no" or memory.consents == {"any": "no"}:
        assert found == []
    names = {word for p in memory.persons if p.dead or p.private for word in fold(p.name or "").split()}
    living = {
        word for p in memory.persons if not (p.dead or p.private) for word in fold(p.name or "").split()
    }
    for letter in found:
        told = fold(letter.text)
        assert SECRET not in told
        assert (
            not (names - living) & set(told.split()) & {"luca", "ruth", "rex", "anna", "maria"}
            or "Berg" in letter.text
        )
        assert len(letter.because) == len(letter.sentences) == len(set(letter.sentences))
        assert all(sentence.strip() and sentence[-1] in ".!?" for sentence in letter.sentences)
        kind = next(kind for kind in KINDS if kind.name == letter.kind)
        assert not (kind.cheerful and memory.has_open_complaint)
        assert not silence.everything


@MANY
@given(st.data(), todays)
def test_an_avoided_topic_is_in_no_letter(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_customer(today, marker=SECRET))
    open_to_all = memory._replace(
        persons=tuple(p._replace(private=False) for p in memory.persons),
        facts=(
            *(f._replace(private=False) for f in memory.facts if f.kind != "address-as"),
            fact("avoid-topic", f"the {SECRET}"),
        ),
        events=tuple(e._replace(private=False) for e in memory.events),
        purchases=tuple(p._replace(private=False) for p in memory.purchases),
    )
    assert [letter.kind for letter in letters(open_to_all, today) if SECRET in letter.text.lower()] == []


@MANY
@given(st.data(), todays)
def test_what_was_meant_as_a_surprise_is_in_no_letter(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_customer(today))
    hidden = memory._replace(
        purchases=tuple(
            p._replace(
                surprise=True, lines=tuple(line._replace(item=f"{line.item} {SECRET}") for line in p.lines)
            )
            for p in memory.purchases
        )
    )
    assert [letter.kind for letter in letters(hidden, today) if SECRET in letter.text.lower()] == []
