"""Every kind of letter, for a customer of whom much is known and for one of whom almost nothing is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.customers.memory import Complaint, Referral, Remark, Sender
from custmem.domain.keys import code_of
from custmem.domain.letters.draft import draft
from custmem.domain.letters.kinds import KINDS, kind_named
from custmem.domain.letters.letter import Letter, Written, reworded
from custmem.errors import Conflict, NotFound
from memories import (
    a_memory,
    a_shop,
    away,
    days,
    decided,
    event,
    fact,
    occasion,
    order,
    person,
    promise,
    purchase,
)

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory

TODAY = date(2026, 6, 12)
SHOP = a_shop(shop="The Corner Bookshop", season="Midsummer=06-10..06-24")


def complaint(*, made: int = -10, resolved: int | None = None, **fields: Any) -> Complaint:
    """A complaint so many days ago, put right so many days ago."""
    known = {"fix_by": None, "promised": None, "resolution": "a new zip" if resolved is not None else None}
    resolved_on = None if resolved is None else days(resolved)
    return Complaint(
        **{
            "id": 1,
            "text": "she moaned about the zip",
            "made_on": days(made),
            "resolved_on": resolved_on,
            **known,
            **fields,
        }
    )


def well_known(**more: Any) -> Memory:
    """A customer of whom much is known, who has not been in for two months."""
    luca, per = person("nephew", "Luca"), person("husband", "Per")
    known: dict[str, Any] = {
        "address_as": "Mrs Bianchi",
        "points": [("phone", "020"), ("address", "7 Mill Lane, Exeter")],
        "persons": [luca, per],
        "facts": [fact("likes", "garden books"), fact("likes", "sea swimming", guess=True)],
        "occasions": [occasion(6, 19, 1966), occasion(6, 21, 2001, kind="anniversary")],
        "events": [event("graduation in medicine", on=days(-5), person_id=luca.id)],
        "purchases": [
            purchase("The Times Atlas", on=days(-58), total=9000),
            purchase("oak shelf", on=days(-360), total=40000),
        ],
        "orders": [order("Atlas of the Stars", arrived=days(-1))],
        "visits": [days(-58), days(-70), days(-80), days(-93)],
    }
    memory = a_memory(**{**known, **more})
    return memory._replace(
        complaints=(complaint(resolved=-200, made=-220),),
        sent=(Referral(9, 77, "Anna Berg", days(-20), days(-18), days(-18)),),
        remarks=(Remark(3, "praise", "the best shop in town", None, days(-30)),),
    )


def barely_known(**more: Any) -> Memory:
    """A customer of whom there is only the name."""
    return a_memory(name="Ivo Horvat", **more)


def written(kind: str, memory: Memory, **more: Any) -> Letter:
    found = kind_named(kind)
    assert found is not None
    return draft(memory, SHOP, TODAY, found, **more)


MUCH = {
    "thank-you": "Thank you for choosing The Times Atlas from us on 15 April.",
    "birthday": "Many happy returns on your 60th birthday!",
    "anniversary": "All good wishes to you and Per on your 25th anniversary!",
    "congratulation": "Congratulations to your nephew Luca on graduating!",
    "order": "Good news: what you ordered on 23 May is here: Atlas of the Stars.",
    "apology": "I am sorry for what you had to tell us on",
    "check-back": "How are you getting on with The Times Atlas?",
    "miss-you": "We have not seen you since 15 April and hope that all is well.",
    "referral": "Thank you for sending Anna Berg to us.",
    "season": "All good wishes for Midsummer!",
    "invitation": "You are warmly invited to look in at the shop.",
    "sympathy": "My thoughts are with you in these days.",
}
LITTLE = {
    "birthday": "Many happy returns of the day!",
    "anniversary": "All good wishes on your anniversary!",
    "season": "All good wishes for Midsummer!",
    "invitation": "You are warmly invited to look in at the shop.",
    "sympathy": "My thoughts are with you in these days.",
}


def test_every_kind_is_tried() -> None:
    assert set(MUCH) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", MUCH)
def test_much_is_known(kind: str) -> None:
    memory = well_known()
    if kind == "apology":
        memory = memory._replace(complaints=(complaint(promised="a new zip, free"),))
    letter = written(kind, memory)
    assert letter.sentences[0].startswith(MUCH[kind])
    assert letter.salutation == "Dear Mrs Bianchi,"
    assert len(letter.because) == len(letter.sentences)
    assert all(letter.because)
    assert letter.address == ("Lucia Bianchi", "7 Mill Lane", "Exeter")
    assert letter.signature == "The Corner Bookshop"


@pytest.mark.parametrize("kind", MUCH)
def test_almost_nothing_is_known(kind: str) -> None:
    if kind not in LITTLE:
        with pytest.raises(NotFound) as caught:
            written(kind, barely_known())
        assert caught.value.hint
        return
    letter = written(kind, barely_known())
    assert letter.sentences[0] == LITTLE[kind]
    assert letter.salutation == "Dear Ivo Horvat,"


@pytest.mark.parametrize("kind", ["thank-you", "congratulation", "apology", "season", "invitation"])
def test_the_shopkeeper_says_what_it_is_about(kind: str) -> None:
    letter = written(kind, barely_known(), about="the flowers")
    assert "the flowers" in letter.sentences[0]


@pytest.mark.parametrize("kind", MUCH)
def test_no_sentence_is_written_twice_in_two_years(kind: str) -> None:
    """Each year's letter differs, until all that can be said was said; then it says so."""
    memory = well_known()._replace(complaints=(complaint(resolved=-30),) if kind == "apology" else ())
    sent: list[Written] = []
    said: set[str] = set()
    for _ in range(12):
        try:
            letter = written(kind, memory, written=sent)
        except Conflict:
            break
        assert said.isdisjoint(letter.sentences)
        said |= set(letter.sentences)
        sent.append(Written(TODAY - timedelta(700), kind, letter.text))
    else:
        pytest.fail("it never ran out of words")
    assert len(sent) >= 2
    again = written(kind, memory, written=[one._replace(on=TODAY - timedelta(800)) for one in sent])
    assert again.sentences[0] in said


# --- what must not be written ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", MUCH)
def test_nobody_writes_to_the_dead(kind: str) -> None:
    with pytest.raises(Conflict):
        written(kind, well_known(dead=True))


@pytest.mark.parametrize("kind", MUCH)
def test_who_wants_no_letters_gets_none(kind: str) -> None:
    with pytest.raises(Conflict, match="does not want letters"):
        written(kind, well_known(consents={"letter": "no"}))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.cheerful])
def test_nothing_cheerful_is_written_beside_an_open_complaint(kind: str) -> None:
    with pytest.raises(Conflict) as caught:
        written(kind, well_known()._replace(complaints=(complaint(),)))
    assert "apology" in caught.value.hint


def test_who_does_not_keep_birthdays_gets_no_card() -> None:
    with pytest.raises(Conflict):
        written("birthday", well_known(facts=[fact("avoid-topic", "birthdays")]))


def test_a_widow_gets_no_card_for_her_anniversary() -> None:
    with pytest.raises(Conflict):
        written("anniversary", well_known(persons=[person("husband", "Per", dead=True)]))


def test_the_complaint_is_not_quoted() -> None:
    letter = written("apology", well_known()._replace(complaints=(complaint(resolved=-3),)))
    assert "moaned" not in letter.text
    assert "a new zip" in letter.text


def test_a_surprise_is_never_written_of() -> None:
    bought = purchase("ring", on=days(-40), total=90000, surprise=True, for_text="wife", occasion="birthday")
    with pytest.raises(NotFound):
        written("check-back", a_memory(purchases=[bought]))


def test_a_present_is_not_written_of_before_its_day() -> None:
    bought = purchase("ring", on=days(-4), total=90000, for_text="wife", occasion="christmas")
    with pytest.raises(NotFound):
        written("check-back", a_memory(purchases=[bought]))


def test_who_was_here_last_week_is_not_missed() -> None:
    with pytest.raises(Conflict, match="was here of late"):
        written("miss-you", well_known(purchases=[], visits=[days(-7)]))


def test_who_is_away_is_not_missed() -> None:
    with pytest.raises(Conflict, match="away"):
        written("miss-you", well_known(events=[away(on=days(-20), until=days(20))]))


def test_years_are_told_only_where_they_are_a_pleasure() -> None:
    assert (
        "birthday" in written("birthday", well_known(occasions=[occasion(6, 19, 1965)])).sentences[0] or True
    )
    texts = {
        year: written("birthday", well_known(occasions=[occasion(6, 19, year)])).text
        for year in (1965, 1966, 2010)
    }
    assert ["61" in texts[1965], "60th" in texts[1966], "16th" in texts[2010]] == [False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "wedding of a cousin, as a guest",
            "wedding called off",
            "baby due",
            "operation",
            "funeral of her degree tutor",
        ),
        *("first day at the bank", "graduation postponed", "miscarriage after a birth"),
    ],
)
def test_only_news_that_is_glad_beyond_doubt_is_congratulated_on(text: str) -> None:
    with pytest.raises((NotFound, Conflict)):
        written("congratulation", barely_known(events=[event(text, on=days(-3))]))


def test_a_baby_still_to_come_is_not_congratulated_on() -> None:
    with pytest.raises(NotFound):
        written("congratulation", barely_known(events=[event("birth of twins", on=days(9))]))


def test_what_is_delicate_is_not_named() -> None:
    bought = purchase("a chemo scarf", on=days(-10), total=9000)
    with pytest.raises(NotFound):
        written("check-back", a_memory(purchases=[bought]))


def test_an_order_that_is_late_is_owned_up_to() -> None:
    late = order("Atlas of the Stars", expected=days(-3))
    letter = written("order", a_memory(orders=[late]))
    assert letter.sentences == (
        "I am sorry: what you ordered on 23 May is taking longer than we thought: Atlas of the Stars.",
        "It was to be here on 9 June.",
    )


def test_an_order_on_its_way_is_said_with_its_day() -> None:
    coming = order("Atlas of the Stars", expected=days(6))
    assert written("order", a_memory(orders=[coming])).sentences == (
        "What you ordered is expected on 18 June: Atlas of the Stars.",
    )


def test_a_private_order_is_not_put_on_paper() -> None:
    with pytest.raises(NotFound):
        written("order", a_memory(orders=[order("Atlas", arrived=days(-1), private=True)]))


def test_who_was_thanked_for_somebody_is_not_thanked_again() -> None:
    with pytest.raises(NotFound):
        written("referral", well_known(decisions=[decided("referrals:9")]))


def test_an_invitation_names_a_taste_only_where_it_fits() -> None:
    garden = written("invitation", well_known(), about="our evening of gardening")
    wine = written("invitation", well_known(), about="our wine evening")
    assert ["garden books" in garden.text, "garden books" in wine.text] == [True, False]


def test_a_letter_closes_what_it_was_due_for() -> None:
    card = written("birthday", well_known())
    assert card.key is not None
    assert len(code_of(card.key)) == 4


def test_own_words_take_the_place_of_a_draft() -> None:
    letter = reworded(
        written("birthday", well_known()), "Dear Lucia,\n\n  all the best!  \n\n\n\nYours,\nAnna\n"
    )
    assert letter.text == "Dear Lucia,\n\nall the best!\n\nYours,\nAnna"


def test_a_sender_is_no_reason_for_thanks() -> None:
    with pytest.raises(NotFound):
        written("referral", barely_known()._replace(sent_by=Sender(5, "Anna Berg", days(-3))))


def test_promises_are_not_put_into_letters() -> None:
    letter = written("thank-you", well_known(promises=[promise("the secret", due_on=TODAY)]))
    assert "secret" not in letter.text
