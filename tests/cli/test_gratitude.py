"""Praise, suggestions and ratings; who sent whom; what the shop gave."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factories import TODAY, Run, Shop


@pytest.fixture(autouse=True)
def _known(shop: Shop) -> None:
    """Three who are told apart, and two of one name."""
    for name in ("Vera Hofer", "Nina Adler", "Otto Keller", "Anna Berg", "Anna Lind"):
        shop.customer(name)


TOMORROW = TODAY + timedelta(1)


@pytest.mark.parametrize("verb", ["praise", "suggestion"])
def test_what_they_said_is_kept_and_answered_once_on_the_next_visit(verb: str, run: Run) -> None:
    ran = run(verb, "vera", "the", "window table")
    assert (ran.status, ran.out) == (0, f"Vera Hofer: {verb} noted: the window table\n")
    assert "thank_praise" not in kinds(run, "vera", 0)
    (point,) = points(run, "vera", "thank_praise")
    assert point["text"].endswith(": the window table")
    run("asked", "vera", point["code"], today=TOMORROW)
    assert "thank_praise" not in kinds(run, "vera", 1)


def points(run: Run, who: str, kind: str) -> list[dict[str, str]]:
    data = run("greet", who, "--json", today=TOMORROW).data
    return [point for point in data["talking_points"] if point["kind"] == kind]


def kinds(run: Run, who: str, after: int) -> list[str]:
    data = run("greet", who, "--json", today=TODAY + timedelta(after)).data
    return [point["kind"] for point in data["talking_points"]]


@pytest.mark.parametrize(("stars", "is_poor"), [("1", True), ("2", True), ("3", False), ("5", False)])
def test_a_poor_rating_says_how_to_have_it_put_right(stars: str, is_poor: bool, run: Run) -> None:
    ran = run("rate", "vera", stars, "slow today")
    assert (ran.status, 'custmem complaint hofer "' in ran.out) == (0, is_poor)


@pytest.mark.parametrize(
    "line",
    [
        "rate vera 6",
        "rate vera 0",
        "rate vera good",
        "rate vera",
        "praise vera",
        "praise vera ''",
        "rate vera -1",
    ],
)
def test_a_rating_has_one_to_five_stars_and_praise_has_words(line: str, run: Run, shop: Shop) -> None:
    ran = run(*(word.strip("'") for word in line.split()))
    assert (ran.status, ran.out, shop.rows("remark")) == (2, "", [])
    assert "no such option" not in ran.err


def test_both_sides_of_a_referral_are_told(run: Run) -> None:
    assert run("referred", "nina", "--by", "vera").out == "Nina Adler: sent by Vera Hofer\n"
    assert "Nina Adler" in points(run, "vera", "thank_referral")[0]["text"]
    assert "Vera Hofer" in points(run, "nina", "welcome_new")[0]["text"]


def test_said_again_it_stays_and_another_needs_a_yes(run: Run, shop: Shop) -> None:
    run("referred", "nina", "--by", "vera")
    before = shop.rows("referral")
    again = run("referred", "nina", "--by", "hofer", "--json").data
    assert (again["referral"]["new"], shop.rows("referral")) == (False, before)
    assert run("referred", "nina", "--by", "otto").status == 5
    assert shop.rows("referral") == before
    assert run("referred", "nina", "--by", "otto", "--yes").status == 0
    assert [row["by_id"] for row in shop.rows("referral")] == [3]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("referred nina --by nina", 5),
        ("referred anna --by vera", 4),
        ("referred vera --by anna", 4),
        ("referred nobody --by vera", 3),
        ("referred vera --by nobody", 3),
        ("referred vera", 2),
    ],
)
def test_both_must_be_known_and_two(line: str, status: int, run: Run, shop: Shop) -> None:
    ran = run(*line.split())
    assert (ran.status, ran.out, shop.rows("referral")) == (status, "", [])


def test_nobody_was_sent_by_whom_they_sent(run: Run) -> None:
    run("referred", "nina", "--by", "vera")
    assert run("referred", "vera", "--by", "nina").status == 5


def test_thanks_are_due_after_the_first_purchase_and_done_by_their_code(run: Run) -> None:
    run("edit", "vera", "--phone", "055 123 456")
    run("referred", "nina", "--by", "vera")
    run("sold", "nina", "tea", "3")
    (item,) = run("agenda", "--json", today=TOMORROW).data["items"]
    assert (item["kind"], item["customer"]["handle"]) == ("thank_you", "hofer")
    assert "Nina Adler" in item["text"]
    assert run("done", item["code"], "she was glad", today=TODAY + timedelta(9)).status == 0
    assert run("done", item["code"], today=TODAY + timedelta(9)).status == 5
    assert run("agenda", "--json", today=TOMORROW).data["items"] == []


@pytest.mark.parametrize("option", ["--private", "--surprise"])
def test_a_first_purchase_that_must_not_be_known_is_nothing_to_thank_for(option: str, run: Run) -> None:
    run("referred", "nina", "--by", "vera")
    run("sold", "nina", "ring", "30", option)
    assert run("agenda", "--json", today=TOMORROW).data["items"] == []


def test_a_second_purchase_is_not_the_first(run: Run) -> None:
    run("sold", "nina", "tea", "3", "--on", "2026-01-12")
    run("referred", "nina", "--by", "vera")
    run("sold", "nina", "tea", "3")
    assert run("agenda", "--json", today=TOMORROW).data["items"] == []


def test_the_same_thing_is_never_given_twice_without_a_yes(run: Run, shop: Shop) -> None:
    assert run("gift", "vera", "a box of", "tea", "6,50").out == "Vera Hofer: given a box of tea, €6.50\n"
    ran = run("gift", "vera", "A Box of Tea", today=TODAY + timedelta(3))
    assert (ran.status, "on Friday 12 June" in ran.err) == (5, True)
    assert run("gift", "otto", "a box of tea").status == 0
    assert run("gift", "vera", "a box of tea", "--yes").status == 0
    assert sorted(row["cost_minor"] for row in shop.rows("gift")) == [0, 0, 650]


def test_what_is_left_of_the_year_s_money_is_said(run: Run) -> None:
    run("config", "gift_budget", "20")
    assert run("gift", "vera", "tea", "6.50").out.endswith("€13.50 left for gifts this year\n")
    assert run("gift", "otto", "wine", "15", "--json").data["budget_left"] == {
        "minor": -150,
        "currency": "EUR",
    }
    assert "€1.50 more than this year's money for gifts" in run("gift", "nina", "soap").out
    assert run("gift", "nina", "soap dish", "--json", today=TODAY.replace(year=2027)).data["budget_left"] == {
        "minor": 2000,
        "currency": "EUR",
    }
    run("config", "gift_budget", "none")
    assert run("gift", "nina", "a pen", "--json").data["budget_left"] is None


@pytest.mark.parametrize("typed", ["-5", "much", "1.250"])
def test_a_budget_is_an_amount(typed: str, run: Run) -> None:
    assert run("config", "gift_budget", "--", typed).status == 2


@pytest.mark.parametrize("words", [("",), ("tea", "-5")])
def test_a_gift_is_something_at_a_price_that_can_be(words: tuple[str, ...], run: Run, shop: Shop) -> None:
    ran = run("gift", "vera", *words)
    assert (ran.status, shop.rows("gift")) == (2, [])
    assert "no such option" not in ran.err


def test_the_best_are_given_something_to_their_own_day_and_it_is_done_by_its_code(
    run: Run, shop: Shop
) -> None:
    run("config", "gift_budget", "100")
    run("edit", "vera", "--address", "12 Elm Road")
    run("remember", "vera", "birthday", "15jun")
    run("sold", "vera", "writing desk", "900", "--on", "2026-01-12")
    items = run("agenda", "--json").data["items"]
    (code,) = [item["code"] for item in items if item["kind"] == "gift"]
    (card,) = [item["code"] for item in items if item["kind"] == "occasion"]
    assert run("skip", card).status == 0
    assert [item["code"] for item in run("agenda", "--json").data["items"]] == [code]
    assert run("done", code, "a pot of honey").status == 0
    assert run("agenda", "--json").data["items"] == []


def test_once_a_gift_has_a_price_the_currency_stays(run: Run) -> None:
    run("gift", "vera", "tea", "6.50")
    assert run("init", "--currency", "SEK").status == 5
