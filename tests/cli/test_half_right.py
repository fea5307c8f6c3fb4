"""Lines that are half right: each is understood rightly or asked about, and none is taken wrongly in silence."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factories import Run, Shop

UNDERSTOOD = (
    ('add "Tom Baker" --phone 0171 667788', "contact_point", ("phone", "0171 667788")),
    ("add Tom Baker 0171 667788", "contact_point", ("phone", "0171 667788")),
    ("add Tom Baker tom@baker.example", "contact_point", ("email", "tom@baker.example")),
    ("add Tom Baker phone 0171 667788 born 3.4.1961", "occasion", (4, 3)),
    ("add Tom Baker birthday 14 march", "occasion", (3, 14)),
    ("add Tom Baker likes crime novels", "fact", ("likes", "crime novels")),
    ("add Tom Baker, allergic to nuts", "fact", ("allergy", "nuts")),
    ('add "Tom Baker 3rd"', "customer", ("Tom Baker 3rd",)),
    ("sold brown brown red roses 4.50", "purchase_line", ("brown red roses", 450)),
    ("sold brown roses 25 for husband", "purchase", ("husband",)),
    ("sold brown roses for husband 25", "purchase", ("husband",)),
    ("sold brown roses 5 yesterday", "purchase", ("2026-06-11",)),
    ("sold brown roses yesterday 5", "purchase", ("2026-06-11",)),
    ("sold brown tulips @4.50 x3", "purchase_line", ("tulips", 1350)),
    ("sold brown 3x tulips 4.50", "purchase_line", ("tulips", 1350)),
    ("sold brown tulips 4.50 each x3", "purchase_line", ("tulips", 1350)),
    ('sold brown tea "5 euro"', "purchase_line", ("tea", 500)),
    ("sold brown tea 5 euro", "purchase_line", ("tea", 500)),
    ("sold brown 20 tulips 25", "purchase_line", ("20 tulips", 2500)),
    ("sold brown 1984 9.99", "purchase_line", ("1984", 999)),
    ("sold brown tea, scones 3", "purchase_line", ("tea", 0)),
    ("sold brown kettle 39 back", "purchase_line", ("kettle", -3900)),
    ("sold brown wine 12 for christmas", "purchase", ("christmas",)),
    ('sold brown storybook 14.90 for "nephew Luca\'s birthday"', "purchase", ("nephew Luca",)),
    ("sold brown roses 25 surprise", "purchase", (1,)),
    ("remember brown hates lilies", "fact", ("dislikes", "lilies")),
    ("remember brown loves tea", "fact", ("likes", "tea")),
    ("remember brown drinks oat milk", "fact", ("usual", "oat milk")),
    ("remember brown wears 38", "fact", ("size", "38")),
    ("remember brown allergic to nuts", "fact", ("allergy", "nuts")),
    ("remember brown born 3 april", "occasion", (4, 3)),
    ("remember brown hobby sailing", "fact", ("note", "sailing", "hobby")),
    ("remember brown job nurse", "fact", ("note", "nurse", "job")),
    ("remember brown wife Marie birthday 20 march", "person", ("wife", "Marie")),
    ("remember brown wife Marie born 20 march", "occasion", (3, 20)),
    ("remember brown wife Marie likes lilies", "fact", ("likes", "lilies")),
    ("order brown 20 tulips by fri", "special_order", ("20 tulips", "2026-06-12")),
    ("order brown the atlas for tomorrow", "special_order", ("the atlas", "2026-06-13")),
    ("promise brown ring back by tomorrow", "promise", ("ring back", "2026-06-13")),
    ("greet 1", "customer", ("Emily Brown",)),
)
ASKED = (
    "add Mrs Reed 0171 234567 roses birthday 14 march",
    "add Henry 8",
    "sold brown tea for two 4.50",
    "sold brown roses 25 red",
    "sold brown roses fri 25",
    "sold brown tea 5%",
    "sold brown tea nan",
    "sold brown tea none",
    'sold brown tea "5 000,00 x"',
    "sold brown tea 5 dollars",
    "sold brown 4.50 tea",
    "sold brown Canon EOS 5 899",
    "sold brown 0x tea 4",
    "sold brown tea 1.250",
    "sold brown wine 12 for anniversary on 4 july",
    "remember brown nephw Luca",
    "remember brown lkes tea",
    "remember brown brithday 3apr",
    "remember brown hobby sailing --birthday 3apr",
    "remember brown wife Marie 20 march",
    "remember brown birthday 3apr2031",
    "remember brown away cruise --on 20jul --until 1jul",
    "promise brown ring back",
    "sold brown",
    "remember brown likes",
)


@pytest.fixture
def _brown(run: Run) -> None:
    assert run("add", "Emily Brown").status == 0


@pytest.mark.usefixtures("_brown")
@pytest.mark.parametrize(("line", "table", "held"), UNDERSTOOD, ids=[line for line, *_ in UNDERSTOOD])
def test_a_half_right_line_is_understood(
    line: str, table: str, held: tuple[object, ...], run: Run, shop: Shop
) -> None:
    ran = run(*shlex.split(line))
    assert (ran.status, ran.err) == (0, "")
    assert any(set(held) <= set(row.values()) for row in shop.rows(table)), shop.rows(table)


@pytest.mark.usefixtures("_brown")
@pytest.mark.parametrize("line", ASKED)
def test_what_may_be_something_else_is_refused_with_the_next_step_and_nothing_is_written(
    line: str, run: Run, shop: Shop
) -> None:
    before = [shop.rows(table) for table in ("customer", "purchase", "fact", "person", "occasion", "promise")]
    ran = run(*shlex.split(line))
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert before == [
        shop.rows(table) for table in ("customer", "purchase", "fact", "person", "occasion", "promise")
    ]


def test_there_are_sixty_of_them_at_least() -> None:
    assert len({line for line, *_ in UNDERSTOOD} | set(ASKED)) >= 60


@pytest.mark.usefixtures("_brown")
def test_several_codes_are_several_things_done(run: Run, shop: Shop) -> None:
    codes = [
        run("promise", "brown", text, "--by", "fri", "--json").data["promise"]["code"]
        for text in ("ring", "write")
    ]
    ran = run("done", *codes, "both", "kept")
    assert (ran.status, ran.out.count("done")) == (0, 2)
    assert {row["outcome"] for row in shop.rows("decision")} == {"both kept"}
    assert run("undo").status == 0
    assert shop.rows("decision") == []


@pytest.mark.usefixtures("_brown")
def test_what_was_bought_wished_for_and_where_they_live_finds_them(run: Run) -> None:
    run("sold", "brown", "The Gruffalo", "14.90")
    run("wish", "brown", "blue teapot")
    run("edit", "brown", "--address", "Mill Lane 4, Portree")
    for typed in ("gruffalo", "who bought the Gruffalo", "teapot", "portree"):
        assert [each["handle"] for each in run("find", typed, "--json").data["customers"]] == ["brown"], typed
    run("sold", "brown", "secret ring", "100", "--surprise")
    assert run("find", "secret ring", "--json").data["customers"] == []


@pytest.mark.usefixtures("_brown")
def test_fewer_than_five_are_followed_by_the_nearest_names(run: Run) -> None:
    run("add", "Annie Browne")
    found = run("find", "ann browne", "--json").data["customers"]
    assert [(each["name"], each["matched"]["by"] == "spelling") for each in found] == [
        ("Annie Browne", False),
        ("Emily Brown", True),
    ]


def test_a_whole_name_of_one_word_is_not_beaten_by_longer_ones(run: Run) -> None:
    for name in ("Johnny Walker", "Walker", "Walker Smith"):
        run("add", name, "--new")
    assert run("find", "walkrr", "--json").data["customers"][0]["name"] == "Walker"
