"""What was answered becomes what it is: a day, a taste, a form of address, a phone, a person, or a note."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factories import TODAY, Run, Shop

VISITS = [TODAY - timedelta(7 * week) for week in range(1, 9)]


def learn_code(topic: str, shop_run: Run) -> str:
    why = shop_run("greet", "berg", "--why", "--json").data["why"]
    return str(next(point["code"] for point in why if point["kind"] == "learn" and point["about"] == topic))


@pytest.mark.parametrize(
    ("topic", "answer", "table", "kept"),
    [
        ("birthday", "3 March", "occasion", {"kind": "birthday", "month": 3, "day": 3, "source": "asked"}),
        ("birthday", "she would not say", "fact", {"kind": "note", "source": "asked"}),
        ("likes", "crime novels", "fact", {"kind": "likes", "text": "crime novels", "source": "asked"}),
        ("form of address", "Mrs Berg", "fact", {"kind": "address-as", "text": "Mrs Berg"}),
        ("for whom", "nephew Luca", "person", {"relation": "nephew", "name": "Luca"}),
        ("for whom", "the neighbours upstairs", "fact", {"kind": "note"}),
        ("phone", "055 123 4567", "contact_point", {"kind": "phone", "value": "055 123 4567"}),
        ("phone", "anna@example.org", "contact_point", {"kind": "email", "value": "anna@example.org"}),
        ("phone", "has none", "fact", {"kind": "note"}),
    ],
)
def test_an_answer_is_kept_as_what_it_is(
    topic: str, answer: str, table: str, kept: dict[str, object], run: Run, shop: Shop
) -> None:
    anna = shop.customer("Anna Berg", visits=VISITS)
    shop.purchase(anna, "storybook", on=TODAY - timedelta(30), for_text="a child")
    shop.promise(anna)
    ran = run("asked", "berg", learn_code(topic, run), answer)
    assert (ran.status, ran.err) == (0, "")
    (row,) = shop.rows(table)
    assert {key: row[key] for key in kept} == kept
    assert topic not in [point["about"] for point in run("greet", "berg", "--json").data["talking_points"]]


def test_show_has_the_figures_that_the_counter_s_card_never_has(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg", visits=VISITS)
    shop.fact(anna, "needs", "large print", private=True)
    shop.purchase(anna, "desk", 12345, on=TODAY - timedelta(40))
    counter, page, whole = (
        run(*line.split()).out for line in ("greet berg", "show berg", "show --private berg")
    )
    assert ["large print" in text for text in (counter, page, whole)] == [False, False, True]
    assert ["spent €123.45" in text for text in (counter, page, whole)] == [False, True, True]
    figures = run("show", "berg", "--json").data["figures"]
    assert (figures["spent"], figures["best"]) == ({"minor": 12345, "currency": "EUR"}, False)


def test_what_an_outcome_says_of_taste_is_a_guess_to_be_confirmed(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg", visits=VISITS, phone="055 123 4567")
    shop.promise(anna)
    code = run("agenda", "--json").data["items"][0]["code"]
    ran = run("done", code, "she", "loves", "Sicilian", "cooking", "--json")
    (fact,) = shop.rows("fact")
    assert (fact["kind"], fact["text"], fact["guess"]) == ("likes", "Sicilian cooking", 1)
    assert ran.data["fact_id"] == fact["id"]
    points = run("greet", "berg", "--json").data["talking_points"]
    assert "confirm" in [point["kind"] for point in points]
