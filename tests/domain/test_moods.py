"""How a day is taken; that nothing is wished for or read aloud that must not be, whatever its words."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from custmem.domain.customers.moods import GLAD, PLAIN, SAD, SECRET, mood_in, mood_of, mood_of_purchase
from custmem.domain.customers.sensitive_topics import MATTERS, aloud, delicate
from custmem.domain.data.hushed_words import ONLY_OF_PEOPLE
from custmem.domain.greeting.greeting import greeting
from custmem.domain.messages.occasions import ask_event, wish_luck
from custmem.domain.messages.phrases import ask_gift_for_occasion
from custmem.show.greeting import lines
from custmem.show.screen import Style
from memories import SHOP, TODAY, a_memory, asked_for, days, event, fact, purchase, said

WORDS = st.sampled_from(
    "wedding driving test moving house crash course bank day first opera the a his her Die Fledermaus Memorial trip "
    "funeral ashes graduation marathon MOT due dinner for of in to Rome Max's mum's exams two 10 km".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
HUSHED = [
    line
    for matter in ("health", "religion", "politics", "money trouble")
    for line in MATTERS[matter].splitlines()
    if line and line not in ONLY_OF_PEOPLE.splitlines()
]
WRONG = re.compile(r"\b(?:the|a|an) (?:the|a|an|his|her|their|my)\b", re.IGNORECASE)
PRONOUNS = {"her": ("she is", "her"), "his": ("he is", "him"), "their": ("they are", "them")}


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        *(
            ("taking Rex to be put to sleep", SAD),
            ("scattering her mother's ashes", SAD),
            ("wake for Joe", SAD),
        ),
        *(("his father's funeral", SAD), ("divorce hearing", SAD), ("last day at work", SAD)),
        *(("proposing to Kate", SECRET), ("interview, her boss mustn't know", SECRET)),
        *(("first day at the bank", GLAD), ("crash course in Italian", GLAD), ("Memorial Day trip", GLAD)),
        *(("graduation", GLAD), ("piano recital", GLAD), ("moving house", GLAD), ("L'Etape du Tour", GLAD)),
        *(("Die Fledermaus", PLAIN), ("MOT due", PLAIN), ("knee surgery", PLAIN), ("blood test", PLAIN)),
        *(("police interview", PLAIN), ("eye exam", PLAIN), ("wake-up call", PLAIN)),
    ],
)
def test_a_day_is_taken_by_its_words(text: str, mood: str) -> None:
    assert mood_in(text) == mood


def test_what_was_said_of_a_day_outranks_its_words() -> None:
    assert mood_of(event("graduation", on=TODAY, mood=SAD)) == SAD
    assert mood_of(event("the old house", on=TODAY, mood=GLAD)) == GLAD


@pytest.mark.parametrize(
    ("items", "occasion", "mood"),
    [
        (("funeral wreath",), None, SAD),
        (("black dress",), "her father's funeral", SAD),
        (("door wreath",), "christmas", GLAD),
        (("Death on the Nile",), None, PLAIN),
        (("ring",), "proposing to Kate", SECRET),
    ],
)
def test_a_purchase_is_taken_by_what_it_was_for(
    items: tuple[str, ...], occasion: str | None, mood: str
) -> None:
    assert mood_of_purchase(purchase(*items, on=TODAY, occasion=occasion)) == mood


@given(TEXTS, st.sampled_from(sorted(PRONOUNS)), st.sampled_from((None, "her son Tim")))
@example("a the wedding", "her", None)
@example("a his trip", "his", "her son Tim")
@example("a the her opera", "their", None)
def test_whatever_words_an_event_is_made_of_its_sentence_has_one_article(
    text: str, whose: str, owner: str | None
) -> None:
    own = {match.group().lower() for match in WRONG.finditer(text)}
    for sentence in (
        wish_luck(text, owner, whose),
        ask_event(text, owner),
        ask_gift_for_occasion(text, "red shoes"),
    ):
        assert {match.group().lower() for match in WRONG.finditer(sentence)} <= own, sentence
        assert "  " not in sentence
    assert f"Wish {PRONOUNS[whose][1]} well" in wish_luck(text, owner, whose)


@pytest.mark.parametrize(
    ("things", "verb"),
    [
        *(
            ("the red shoes", "were"),
            ("the ring", "was"),
            ("the ring and the pen", "were"),
            ("The Leopard", "was"),
        ),
        *(
            ("the box of tea bags", "was"),
            ("the dress", "was"),
            ("the atlas", "was"),
            ("white peonies", "were"),
        ),
    ],
)
def test_several_things_were_right_and_one_was(things: str, verb: str) -> None:
    assert f"{things} {verb} right for the wedding" in ask_gift_for_occasion("a wedding", things)


@given(TEXTS, st.integers(-20, 10))
def test_nothing_is_wished_for_that_is_not_known_to_be_glad(text: str, on: int) -> None:
    memory = a_memory(events=[event(text, on=days(on))])
    told = "\n".join([*said(memory), *asked_for(memory)])
    if mood_in(text) != GLAD:
        assert "Wish them well for" not in told
        assert "how it went" not in told
    if mood_in(text) == SECRET:
        assert text not in told


@given(st.sampled_from(HUSHED), st.integers(-20, 10), st.sampled_from(("event", "item", "needs", "likes")))
def test_what_is_hushed_is_never_on_the_card(words: str, on: int, where: str) -> None:
    marked = f"zeppelin {words}"
    memory = a_memory(
        events=[event(marked, on=days(on))] if where == "event" else (),
        purchases=[purchase(marked, on=days(-9), total=90_000)] if where == "item" else (),
        facts=[fact(where, marked)] if where in ("needs", "likes") else (),
        visits=[days(-9)],
    )
    assert delicate(marked)
    assert "zeppelin" not in "\n".join(lines(greeting(memory, SHOP, TODAY), Style(False)))
    assert "zeppelin" not in "\n".join(said(memory))


@given(st.sampled_from(HUSHED), st.sampled_from((", she has {}", " because of her {}", " ({})", "; {}")))
def test_what_a_need_asks_for_stays_and_its_reason_goes(words: str, reason: str) -> None:
    assert aloud(f"a chair{reason.format(words)}", of_people=True) == "a chair"


def test_the_page_is_to_be_read_before_a_greeting_where_it_tells_of_health() -> None:
    told = a_memory(facts=[fact("note", "pregnant, due in October")])
    card = "\n".join(lines(greeting(told, SHOP, TODAY), Style(False)))
    assert ("read before you greet: custmem show bianchi" in card, "pregnant" in card) == (True, False)
    private = a_memory(facts=[fact("note", "pregnant", private=True)])
    assert greeting(private, SHOP, TODAY).marks == ()
