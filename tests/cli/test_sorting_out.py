"""`duplicates`: the likely pairs, for one customer or all; and two who are two people, remembered."""

from __future__ import annotations

import pytest

from factories import Known, Run, Shop

PHONE = "055 123 4567"


@pytest.fixture
def webers(shop: Shop) -> tuple[Known, Known]:
    """Martin Weber, in the book twice."""
    return shop.customer("Martin Weber", phone=PHONE), shop.customer("Martn Weber", phone=PHONE)


def test_each_pair_is_listed_with_its_reasons_and_what_to_type(run: Run, webers: tuple[Known, Known]) -> None:
    ran = run("duplicates")
    assert (ran.status, ran.err) == (0, "")
    for part in (
        "Martin Weber",
        "Martn Weber",
        "same phone; name nearly the same",
        "merge '#1' '#2'",
        "--not '#1' '#2'",
    ):
        assert part in ran.out
    assert PHONE not in ran.out


def test_a_script_gets_both_customers_the_score_and_the_codes(run: Run, webers: tuple[Known, Known]) -> None:
    (pair,) = run("duplicates", "--json").data["pairs"]
    assert [pair[side]["handle"] for side in "ab"] == ["weber", webers[1].handle]
    assert pair["reasons"] == ["same_phone", "like_name"]
    assert pair["because"] == "same phone; name nearly the same"
    assert 0.6 <= pair["score"] <= 1
    assert run("duplicates", "--plain").out.split("\t")[:2] == ["weber", webers[1].handle]


def test_the_number_of_another_program_is_told_and_none_made_from_a_name(
    run: Run, shop: Shop, webers: object
) -> None:
    shop.change(
        lambda book: book.execute("UPDATE customer SET source = 'till', external_id = 'K7' WHERE id = 1")
    )
    shop.change(
        lambda book: book.execute(
            "UPDATE customer SET source = 'till', external_id = 'name:martn' WHERE id = 2"
        )
    )
    (pair,) = run("duplicates", "--json").data["pairs"]
    assert [(pair[side]["source"], pair[side]["external_id"]) for side in "ab"] == [
        ("till", "K7"),
        (None, None),
    ]


def test_two_who_are_two_people_are_never_listed_again(
    run: Run, shop: Shop, webers: tuple[Known, Known]
) -> None:
    data = run("duplicates", "--not", "#2", "#1", "--json").data
    assert set(data) == {"a", "b", "said", "said_on"}
    assert "two people" in data["said"]
    assert run("duplicates", "--json").data == {"pairs": []}
    assert run("duplicates", "--not", "#1", "#2").status == 0
    assert len(shop.rows("not_same")) == 1
    assert shop.rows("change")[-1]["command"] == "duplicates"


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--not", "#1", "#9"), 3, "not_found"),
        (("--not", "w", "#2"), 4, "ambiguous"),
        (("--not", "#1", "#1"), 2, "usage"),
        (("#1", "--not", "#1", "#2"), 2, "usage"),
        (("--not", "#1"), 2, "usage"),
        (("nobody",), 3, "not_found"),
        (("--limit", "0"), 2, "usage"),
    ],
)
def test_what_can_t_be_meant_is_refused_and_nothing_is_remembered(
    words: tuple[str, ...], status: int, code: str, run: Run, shop: Shop, webers: object
) -> None:
    ran = run("duplicates", *words, "--json")
    assert (ran.status, ran.error["code"], shop.rows("not_same")) == (status, code, [])


def test_for_one_customer_only_their_pairs(run: Run, shop: Shop, webers: object) -> None:
    for _ in range(2):
        shop.customer("Helga Brandt", email="helga@example.org")
    assert len(run("duplicates", "--json").data["pairs"]) == 2
    assert len(run("duplicates", "martin", "weber", "--json").data["pairs"]) == 1
    assert len(run("duplicates", "--limit", "1", "--json").data["pairs"]) == 1


def test_where_nobody_looks_alike_it_says_so(run: Run, shop: Shop) -> None:
    shop.customer("Martin Weber")
    assert run("duplicates").out == "No two customers look alike: nothing to sort out.\n"
    assert run("duplicates", "weber").out == "Nobody else looks like Martin Weber: nothing to sort out.\n"
    assert run("duplicates", "--plain").out == ""


def test_somebody_put_away_is_marked(run: Run, webers: object) -> None:
    run("archive", "#1")
    assert "put away" in run("duplicates").out
