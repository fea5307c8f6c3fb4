"""What came in, who would want it, and what was wished for, typed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factories import TODAY, Known, Run, Shop


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """She likes crime novels and has a nephew."""
    known = shop.customer("Lucia Bianchi")
    shop.fact(known, "likes", "crime novels")
    shop.person(known)
    return known


def kinds(run: Run) -> list[str]:
    """The kinds of talking points in her greeting."""
    return [point["kind"] for point in run("greet", "bianchi", "--json").data["talking_points"]]


def test_what_came_in_names_who_would_want_it_and_why(lucia: Known, run: Run, shop: Shop) -> None:
    shop.customer("Bo Ek")
    ran = run("arrived", "The Moonstone, a crime novel", "--json")
    (match,) = ran.data["matches"]
    assert (match["handle"], match["by"], match["because"]) == ("bianchi", "taste", "likes crime novels")
    assert "Lucia Bianchi (likes crime novels)" in ran.data["said"]
    assert [row["item"] for row in shop.rows("arrival")] == ["The Moonstone, a crime novel"]
    assert "new_for_you" in kinds(run)


def test_what_is_noted_twice_is_in_stock_once(run: Run, shop: Shop) -> None:
    run("arrived", "tea set", today=TODAY - timedelta(3))
    again = run("arrived", "Tea set", "--json").data["arrival"]
    assert (again["arrived_on"], again["new"]) == ("2026-06-09", False)
    assert len(shop.rows("arrival")) == 1


def test_what_is_gone_is_said_no_more(lucia: Known, run: Run, shop: Shop) -> None:
    run("arrived", "The Moonstone, a crime novel")
    assert run("arrived", "moonstone", "--gone").status == 0
    assert "new_for_you" not in kinds(run)
    assert [row["gone_on"] for row in shop.rows("arrival")] == [TODAY.isoformat()]
    assert run("arrived", "moonstone", "--gone", "--json").error["code"] == "not_found"


def test_of_two_things_in_stock_the_whole_name_decides(run: Run) -> None:
    run("arrived", "green tea")
    run("arrived", "black tea")
    assert run("arrived", "tea", "--gone", "--json").error["code"] == "ambiguous"
    assert run("arrived", "green tea", "--gone").status == 0


def test_a_wish_is_echoed_kept_and_said_once_it_is_here(lucia: Known, run: Run) -> None:
    said = run("wish", "bianchi", "an atlas", "--about", "nephew").out
    assert said.startswith("Lucia Bianchi: wishes for an atlas, for nephew Luca (")
    assert "wish_arrived" not in kinds(run)
    (match,) = run("arrived", "Atlas of the Stars", "--json").data["matches"]
    assert (match["by"], match["because"]) == ("wish", 'asked for "an atlas" for their nephew Luca today')
    assert "wish_arrived" in kinds(run)
    assert "an atlas" in run("show", "bianchi").out


def test_a_wish_told_again_is_one_wish_and_is_said_once(lucia: Known, run: Run) -> None:
    first = run("wish", "bianchi", "an atlas", "--json", today=TODAY - timedelta(3)).data["wish"]
    again = run("wish", "bianchi", "An Atlas", "--json").data
    assert again["wish"] == first
    assert again["said"].startswith("Lucia Bianchi: wishes for an atlas, as was noted already (")
    run("arrived", "atlas")
    assert kinds(run).count("wish_arrived") == 1
    assert run("done", first["code"]).status == 0
    assert open_wishes(run) == []
    assert run("wish", "bianchi", "an atlas", "--json").data["wish"]["id"] != first["id"]


def test_the_same_wish_of_another_person_or_in_private_is_another_wish(lucia: Known, run: Run) -> None:
    for options in ((), ("--about", "nephew"), ("--private",)):
        for _again in range(2):
            run("wish", "bianchi", "an atlas", *options)
    assert open_wishes(run) == ["an atlas"] * 3


def open_wishes(run: Run) -> list[str]:
    """Her wishes that are not granted yet."""
    return [wish["text"] for wish in run("show", "bianchi", "--private", "--json").data["wishes"]]


def test_a_wish_is_closed_by_what_they_buy(lucia: Known, run: Run) -> None:
    run("wish", "bianchi", "an atlas of the stars")
    run("sold", "bianchi", "tea", "3")
    assert open_wishes(run) == ["an atlas of the stars"]
    assert "wish granted: an atlas of the stars" in run("sold", "bianchi", "Atlas of the Stars", "89").out
    assert open_wishes(run) == []


@pytest.mark.parametrize("verb", ["done", "skip"])
def test_a_wish_is_closed_by_its_code(verb: str, lucia: Known, run: Run) -> None:
    code = run("wish", "bianchi", "an atlas", "--json").data["wish"]["code"]
    assert run(verb, code).status == 0
    assert open_wishes(run) == []
    assert run(verb, code, "--json").error["code"] == "conflict"


@pytest.mark.parametrize(
    ("answer", "left"), [("she took it", []), ("", []), ("no, not that one", ["an atlas"])]
)
def test_a_wish_is_closed_by_the_answer_at_the_counter(
    answer: str, left: list[str], lucia: Known, run: Run
) -> None:
    run("wish", "bianchi", "an atlas")
    run("arrived", "Atlas of the Stars")
    points = run("greet", "bianchi", "--json").data["talking_points"]
    code = next(point["code"] for point in points if point["kind"] == "wish_arrived")
    assert run("asked", "bianchi", code, answer).status == 0
    assert (open_wishes(run), "wish_arrived" in kinds(run)) == (left, False)


def test_a_private_wish_is_never_said_and_is_closed_all_the_same(lucia: Known, run: Run) -> None:
    code = run("wish", "bianchi", "a stairlift", "--private", "--json").data["wish"]["code"]
    assert run("arrived", "stairlift", "--json").data["matches"] == []
    lines = ("agenda", "greet bianchi", "show bianchi", "match stairlift", f"done {code}")
    assert [line for line in lines if "a stairlift" in run(*line.split()).out] == []
    assert open_wishes(run) == []


@pytest.mark.parametrize("words", [("wish", "bianchi", ""), ("match", ""), ("match", "the")])
def test_a_wish_and_a_search_need_words(words: tuple[str, ...], lucia: Known, run: Run) -> None:
    ran = run(*words, "--json")
    assert (ran.status, ran.error["code"]) == (2, "usage")


def test_nobody_is_who_would_want_what_nobody_likes(run: Run) -> None:
    assert run("match", "harpsichord").out == "Nobody in the book is known to want that.\n"


def test_the_best_reason_comes_first_and_a_rare_word_before_a_common_one(run: Run, shop: Shop) -> None:
    for number in range(8):
        shop.customer(f"Common {number} Reader", likes="novels of adventure")
    shop.customer("Rare Reader", likes="adventure in Patagonia")
    shop.customer("Wishing Reader")
    run("wish", "wishing", "Patagonia adventure")
    shop.purchase(shop.customer("Buying Reader"), "Patagonia: a guide to its glaciers")
    found = run("match", "Patagonia adventure", "--json").data["customers"]
    assert [customer["name"] for customer in found[:2]] == ["Wishing Reader", "Rare Reader"]
    assert (found[-1]["name"], found[-1]["by"]) == ("Buying Reader", "bought")


def test_those_put_away_or_dead_want_nothing(run: Run, shop: Shop) -> None:
    shop.customer("Ann Gone", likes="harpsichords", archived_on=TODAY)
    shop.customer("Bo Dead", likes="harpsichords", dead=True)
    assert run("match", "harpsichord", "--json").data["customers"] == []


def test_who_would_want_it_in_plain_rows(lucia: Known, run: Run) -> None:
    assert run("match", "crime novel", "--plain").out.split("\t")[-1] == "likes crime novels\n"
