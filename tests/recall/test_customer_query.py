"""Sets of customers asked of a book: every field, negation, and what is never in a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factories import Run

TOLD = (
    ("add", "Anna Berg", "--phone", "+46 70 111 22 33", "--email", "anna@example.org"),
    ("add", "Bo Lind", "--address", "Storgatan 1, 222 22 Lund"),
    ("add", "Cia Holm"),
    ("remember", "anna", "likes", "crime novels"),
    ("remember", "anna", "dislikes", "horror"),
    ("remember", "anna", "usual", "a flat white"),
    ("remember", "anna", "size", "38"),
    ("remember", "anna", "needs", "a chair"),
    ("remember", "anna", "allergy", "nuts"),
    ("remember", "anna", "note", "moved in May"),
    ("remember", "anna", "nephew", "Luca"),
    ("remember", "anna", "birthday", "12jun1961"),
    ("remember", "bo", "birthday", "3jan"),
    ("remember", "cia", "likes", "crime novels", "--private"),
    ("wish", "anna", "a first edition"),
    ("sold", "anna", "Montalbano", "40", "--on", "2026-06-10"),
    ("sold", "bo", "tea", "5", "--on", "2025-01-10"),
    ("sold", "bo", "tea", "5", "--on", "2025-02-10"),
    ("complaint", "bo", "the tea was stale"),
    ("promise", "anna", "ring", "--by", "2026-06-20"),
    ("order", "bo", "a samovar"),
    ("consent", "anna", "--prefer", "email"),
    ("referred", "cia", "--by", "anna"),
    ("stamp", "anna", "3"),
)


@pytest.fixture
def told(run: Run) -> Run:
    """A book with three customers, each told something."""
    run("config", "loyalty_stamps", "10")
    for line in TOLD:
        assert run(*line, "--yes").status == 0, line
    return run


def handles(run: Run, *query: str) -> set[str]:
    return {customer["name"].split()[0] for customer in run("list", *query, "--json").data["customers"]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("anna", {"Anna"}),
        ("^anna", {"Bo", "Cia"}),
        ("name:berg,holm", {"Anna", "Cia"}),
        ("likes:crime", {"Anna"}),
        ("^likes:crime", {"Bo", "Cia"}),
        ("dislikes:horror", {"Anna"}),
        ("usual:white", {"Anna"}),
        ("size:38", {"Anna"}),
        ("needs:chair", {"Anna"}),
        ("allergy:any", {"Anna"}),
        ("allergy:none", {"Bo", "Cia"}),
        ("note:moved", {"Anna"}),
        ("person:nephew", {"Anna"}),
        ("person:luca", {"Anna"}),
        ("city:lund", {"Bo"}),
        ("address:storgatan", {"Bo"}),
        ("phone:70111", {"Anna"}),
        ("phone:none", {"Bo", "Cia"}),
        ("email:anna@", {"Anna"}),
        ("language:sv", set()),
        ("bought:montalbano", {"Anna"}),
        ("bought:tea,montalbano", {"Anna", "Bo"}),
        ("wish:edition", {"Anna"}),
        ("birthday:june", {"Anna"}),
        ("birthday:today", {"Anna"}),
        ("birthday:dec..jan", {"Bo"}),
        ("first:2025", {"Bo"}),
        ("last:>90d", {"Bo"}),
        ("last:<90d", {"Anna"}),
        ("last:never", {"Cia"}),
        ("since:2026-06", {"Anna", "Bo", "Cia"}),
        ("visits:2", {"Bo"}),
        ("visits:1..2", {"Anna", "Bo"}),
        ("gap:>1", set()),
        ("spent:>20", {"Anna"}),
        ("spent:5..10", {"Bo"}),
        ("stamps:>=3", {"Anna"}),
        ("stage:aware", {"Cia"}),
        ("stage:exploring", {"Anna", "Bo"}),
        ("overdue:yes", set()),
        ("overdue:no", {"Anna", "Bo", "Cia"}),
        ("consent:email", {"Anna"}),
        ("complaint:open", {"Bo"}),
        ("complaint:any", {"Bo"}),
        ("complaint:none", {"Anna", "Cia"}),
        ("promise:open", {"Anna"}),
        ("promise:none", {"Bo", "Cia"}),
        ("order:open", {"Bo"}),
        ("order:here", set()),
        ("order:none", {"Anna", "Cia"}),
        ("referred:yes", {"Anna"}),
        ("referred:no", {"Bo", "Cia"}),
        ("tag:vip", set()),
        ("tag:none", {"Anna", "Bo", "Cia"}),
        ("bought:tea ^city:lund", set()),
    ],
)
def test_each_field_finds_whom_it_should(query: str, expected: set[str], told: Run) -> None:
    assert handles(told, *query.split(" ")) == expected


def test_columns_are_chosen_and_a_wrong_one_is_told_which_there_are(told: Run) -> None:
    assert (
        told("list", "anna", "--columns", "name,phone,birthday").out
        == "Anna Berg  +46 70 111 22 33  1961-06-12\n"
    )
    refused = told("list", "--columns", "colour")
    assert refused.status == 2
    assert "birthday" in refused.err


def test_an_unknown_field_is_refused_with_its_place(told: Run) -> None:
    refused = told("list", "anna", "colour:red")
    assert refused.status == 2
    assert "character 6" in refused.err
    assert "birthday" in refused.err


def test_best_is_net_of_what_came_back(told: Run) -> None:
    told("sold", "bo", "piano", "9000", "--on", "2026-06-01")
    told("sold", "bo", "piano", "-9000", "--on", "2026-06-02")
    best = told("best", "--json").data
    assert [(each["name"], each["spent"]["minor"]) for each in best["customers"]] == [
        ("Anna Berg", 4000),
        ("Bo Lind", 1000),
    ]
    assert (best["total"]["minor"], best["customers"][0]["share"]) == (5000, 80.0)


def test_lapsed_names_who_came_twice_and_stayed_away(told: Run) -> None:
    found = told("lapsed", "--json").data["customers"]
    assert [(each["name"], each["visits"]) for each in found] == [("Bo Lind", 2)]
    assert found[0]["channel"] == "letter"
    assert found[0]["liked"] == "tea"
