"""Laws of tact: whatever is known, a greeting and an agenda keep silent what must be, and the card keeps its size."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.greeting.greeting import greeting
from custmem.domain.greeting.talking_points import in_order, open_points
from custmem.domain.text.cleaning import width
from custmem.show.greeting import COLUMNS, LINES, lines
from custmem.show.screen import Style
from memories import SHOP, a_memory, any_memory, asked_for, fact, purchase, said, teller, todays, unhurried

SECRET = "zeppelin"


@unhurried
@given(st.data(), todays)
def test_an_avoided_topic_is_in_no_sentence(data: st.DataObject, today: date) -> None:
    """What carries the word is silent; allergies are said, and promises are owed without their words."""
    memory = data.draw(any_memory(today, marker=SECRET))
    open_to_all = memory._replace(
        persons=tuple(p._replace(private=False) for p in memory.persons),
        facts=(
            *(f._replace(private=False) for f in memory.facts if f.kind not in ("allergy", *_ONE_ANSWER)),
            fact("avoid-topic", f"the {SECRET}"),
        ),
        events=tuple(e._replace(private=False) for e in memory.events),
        purchases=tuple(p._replace(private=False) for p in memory.purchases),
        promises=tuple(p._replace(text=f"{p.text} {SECRET}") for p in memory.promises),
    )
    told = "\n".join((*said(open_to_all, today), *asked_for(open_to_all, today)))
    assert SECRET not in told.lower()


_ONE_ANSWER = ("address-as", "pronounce", "looks")
"""How to say a name is no topic."""


@unhurried
@given(st.data(), todays, st.integers(0, 400))
def test_a_surprise_is_in_no_sentence_before_its_day_is_over(
    data: st.DataObject, today: date, days_ago: int
) -> None:
    memory = data.draw(any_memory(today))
    occasion = data.draw(st.sampled_from(("birthday", "anniversary", "christmas", None)))
    bought = purchase(
        SECRET,
        on=today - timedelta(days_ago),
        total=90_000,
        surprise=True,
        for_text="wife",
        occasion=occasion,
    )
    if occasion == "christmas" and (today.month, today.day) > (12, 25):
        return
    hidden = memory._replace(purchases=(bought, *memory.purchases), occasions=())
    if occasion == "christmas" and bought.on <= date(bought.on.year, 12, 25) < today:
        return
    told = "\n".join((*said(hidden, today), *asked_for(hidden, today)))
    assert SECRET not in told.lower()


@unhurried
@given(st.data(), todays)
def test_the_order_is_total_and_the_same_on_every_run(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today))
    first, second = (open_points(teller(memory, today)) for _ in range(2))
    assert first == second
    assert in_order(reversed(first), teller(memory, today)) != [] or first == []
    scores = [point.score for point in first]
    assert scores == sorted(scores, reverse=True)


@unhurried
@given(st.data(), todays, st.sampled_from(("李明" * 20, "Ж" * 60, "Anna " * 20, "e\u0301" * 80, "🎂" * 40)))
def test_the_card_is_never_more_than_five_lines_of_72_columns(
    data: st.DataObject, today: date, wide: str
) -> None:
    memory = data.draw(any_memory(today, marker=wide[:30]))
    memory = memory._replace(
        customer=memory.customer._replace(name=wide),
        facts=(
            *(f._replace(private=False) for f in memory.facts),
            fact("likes", wide),
            fact("allergy", wide),
        ),
    )
    card = lines(greeting(memory, SHOP, today), Style(False))
    assert 1 <= len(card) <= LINES
    assert [line for line in card if width(line) > COLUMNS] == []


def test_a_customer_of_forty_facts_gets_three_points_and_one_of_none_two_lines() -> None:
    today = date(2026, 6, 12)
    visits = [today - timedelta(days) for days in (9, 16, 23)]
    facts = [fact("likes", f"thing {n}", guess=n % 2 == 0, learned_on=date(2024, 1, 1)) for n in range(40)]
    sales = [purchase(f"desk {n}", on=today - timedelta(10 + n), total=90_000) for n in range(5)]
    many = greeting(a_memory(facts=facts, purchases=sales, visits=visits), SHOP, today)
    assert len(many.points) == 3
    assert len(lines(many, Style(False))) == LINES
    quiet = a_memory(purchases=[purchase("tea", on=today - timedelta(5))], visits=[today - timedelta(12)])
    assert len(lines(greeting(quiet, SHOP, today), Style(False))) == 2
    new = greeting(a_memory(since_on=today), SHOP, today)
    assert [point.kind for point in new.points] == ["welcome_new"]
