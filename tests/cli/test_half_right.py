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
    ("add Maria Lopez mob 07700 900123", "contact_point", ("phone", "07700 900123")),
    ("add Maria Lopez bday 12/3", "occasion", (3, 12)),
    ("add Maria Lopez nephew Luca birthday 3 march", "person", ("nephew", "Luca")),
    ("add Maria Lopez dog Rex", "person", ("dog", "Rex")),
    ("sold brown tea for 4.50", "purchase_line", ("tea", 450)),
    ("sold brown tea at 4.50", "purchase_line", ("tea", 450)),
    ("sold brown tea 4.50 and scone 3", "purchase_line", ("scone", 300)),
    ("sold brown size 38 shoes 80", "purchase_line", ("size 38 shoes", 8000)),
    ("sold brown Chanel No 5 80", "purchase_line", ("Chanel No 5", 8000)),
    ("sold brown cherries 1.5 kg 6", "purchase_line", ("cherries 1.5 kg", 600)),
    ("sold brown 2 tyres 35 each", "purchase_line", ("tyres", 7000)),
    ("sold brown roses 25 for mothers day", "purchase", ("mother's day",)),
    ("sold brown roses 25 for wedding of her daughter", "purchase", ("daughter", "wedding")),
    ("sold brown roses 25 as a present for her mother", "purchase", ("mother",)),
    ("remember brown event graduation on 12 july", "life_event", ("graduation", "2026-07-12")),
    ("remember brown away until 20 june", "life_event", ("away", "2026-06-20")),
    ("remember brown away 15 june to 20 june", "life_event", ("2026-06-15", "2026-06-20")),
    ("remember brown husband died", "person", ("husband", 1)),
    ("remember brown friend called Jim", "person", ("friend", "Jim")),
    ("promise brown ring back tomorrow", "promise", ("ring back", "2026-06-13")),
    ("promise brown ring back on friday at 3pm", "promise", ("ring back", "2026-06-12", "15:00")),
    ("appointment brown fitting on fri at 2pm", "appointment", ("fitting", "2026-06-12", "14:00")),
    ("appointment brown fitting 19 june 14:30", "appointment", ("fitting", "2026-06-19", "14:30")),
    ("order brown The Moonstone by Wilkie Collins", "special_order", ("The Moonstone by Wilkie Collins",)),
    ("gift brown bookmark worth 3", "gift", ("bookmark", 300)),
    ("gift brown bookmark 3 euro", "gift", ("bookmark", 300)),
    ("rate brown five", "remark", (5,)),
    ("rate brown 4/5", "remark", (4,)),
    ("rate brown 5 stars", "remark", (5, "")),
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
    "add Maria Lopez, 12 march",
    "add Maria Lopez birthday 12 march 2031",
    "add Maria Lopez birthday 31 feb",
    "add Maria Lopez from the bakery",
    "add Maria Lopez vip",
    "add Maria Lopez tea 4.50",
    "add Maria Lopez since 2019",
    "add Maria Lopez 12.3.1961",
    "add Maria Lopez email maria.example.org",
    "add Maria Lopez maria@",
    "add Maria Lopez wife of Tom Baker",
    "add 0171 234567",
    "add maria@lopez.example",
    "sold emily brown tea 4.50",
    "sold brown tea 4€50",
    "sold brown tea €",
    "sold brown tea 45o",
    "sold brown tea 4.5O",
    "sold brown tea four fifty",
    "sold brown tea ten",
    "sold brown tea free",
    "sold brown tea 4.50 tomorrow",
    "sold brown tea 4.50 discount 1",
    "sold brown tea total 9",
    "sold brown tea 4.50 paid by card",
    "sold brown roses 25 birthday",
    "sold brown wine 12 for anniversary on monday",
    "remember emily brown likes tea",
    "remember brown likes tea and hates lilies",
    "remember brown likes tea, birthday 3 april",
    'remember brown "doesn\'t" like lilies',
    "remember brown no sugar",
    "remember brown turns 60 on 3 april",
    "remember brown phone 0171 999888",
    "remember brown address Mill Lane 4",
    "remember brown prefers email",
    "remember brown wish blue teapot",
    "remember brown graduation 12 july",
    "remember brown mother ill",
    "remember brown daughter Mia, 7",
    "remember brown sons Tom and Jim",
    "remember brown son Tom, daughter Mia",
    "remember brown nefew Luca",
    "remember brown nephew Luca born 2 feb 2031",
    "note emily brown moved house",
    "order brown The Atlas fri",
    "order brown The Atlas next week",
    "order brown atlas by 31 feb",
    "order brown atlas by yesterday",
    "promise brown ring by yesterday",
    "appointment brown fitting fri at 3",
    "appointment brown fri",
    "wish brown blue teapot by fri",
    "gift brown 3",
    "gift brown bookmark 3 for birthday",
    "rate brown lovely 5",
    "done",
    "skip",
    "asked brown loved it",
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
    assert (ran.status, ran.out, ran.err.partition("\n")[2].count("custmem: ")) == (2, "", 0)
    assert before == [
        shop.rows(table) for table in ("customer", "purchase", "fact", "person", "occasion", "promise")
    ]


def test_there_are_a_hundred_and_fifty_of_them() -> None:
    assert len({line for line, *_ in UNDERSTOOD} | set(ASKED)) >= 150


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


TOLD_TWICE = (
    "promise brown ring back --by 20jun",
    "promise brown Ring back! --by 25jun",
    "appointment brown a fitting --on 19jun --at 14:30",
    "appointment brown fitting --on 19jun --at 15:30",
    "order brown the atlas",
    "order brown Atlas --expected 20jun",
)


@pytest.mark.usefixtures("_brown")
@pytest.mark.parametrize("line", TOLD_TWICE)
def test_what_is_told_twice_is_refused_with_the_line_to_type_and_taken_with_yes(
    line: str, run: Run, shop: Shop
) -> None:
    run("promise", "brown", "ring back", "--by", "20jun")
    run("appointment", "brown", "fitting", "--on", "19jun", "--at", "14:30")
    run("order", "brown", "atlas")
    before = {table: len(shop.rows(table)) for table in ("promise", "appointment", "special_order")}
    ran = run(*shlex.split(line))
    assert (ran.status, ran.out, ran.err.count("already"), ran.err.count("--yes")) == (5, "", 1, 1)
    assert before == {table: len(shop.rows(table)) for table in before}
    assert run(*shlex.split(line), "--yes").status == 0
    assert sum(len(shop.rows(table)) for table in before) == sum(before.values()) + 1


@pytest.mark.usefixtures("_brown")
def test_the_same_complaint_again_is_taken_and_said_so(run: Run) -> None:
    code = run("complaint", "brown", "cup was chipped", "--json").data["complaint"]["code"]
    assert f"open already ({code})" in run("complaint", "brown", "The cup was chipped!").out


@pytest.mark.usefixtures("_brown")
def test_a_taste_against_one_that_is_kept_is_taken_and_says_how_to_take_the_other_out(run: Run) -> None:
    run("remember", "brown", "likes", "roses")
    assert "custmem drop fact:1" in run("remember", "brown", "hates", "roses").out


@pytest.mark.usefixtures("_brown")
def test_a_verb_without_its_code_lists_what_there_is_to_choose(run: Run) -> None:
    code = run("promise", "brown", "ring back", "--by", "today", "--json").data["promise"]["code"]
    for line in (["done"], ["skip"], ["tried"], ["asked", "brown"]):
        error = run(*line, "--json").error
        assert error["code"] == "usage"
        assert code in [each["code"] for each in error["candidates"]], line
    assert f"{code}  Emily Brown: " in run("done").err
    assert [each["code"] for each in run("done", "brown", "--json").error["candidates"]] == [code]


@pytest.mark.usefixtures("_brown")
@pytest.mark.parametrize("typed", ["moonston", "moon stone", "The Moonstone by Wilkie Collins"])
def test_what_came_in_is_offered_to_whoever_waits_for_something_alike(
    typed: str, run: Run, shop: Shop
) -> None:
    code = run("order", "brown", "The Moonstone", "--json").data["order"]["code"]
    error = run("arrived", typed, "--json").error
    assert (error["code"], [each["code"] for each in error["candidates"]]) == ("ambiguous", [code])
    assert shop.rows("arrival") == []
    assert run("arrived", typed, "--yes").status == 0
    assert [row["item"] for row in shop.rows("arrival")] == [typed]
    assert run("arrived", code).status == 0


@pytest.mark.usefixtures("_brown")
def test_what_came_in_under_a_wishs_code_is_what_was_wished_for(run: Run, shop: Shop) -> None:
    code = run("wish", "brown", "blue teapot", "--json").data["wish"]["code"]
    assert run("arrived", code).status == 0
    assert [row["item"] for row in shop.rows("arrival")] == ["blue teapot"]


def test_a_double_name_is_known_with_its_hyphen_and_without(run: Run) -> None:
    run("add", "Anne-Sophie Lefèvre")
    assert run("add", "Anne Sophie Lefevre").status == 5
    run("add", "Marie Claire Dubois")
    assert run("add", "Marie-Claire Dubois").status == 5


@pytest.mark.usefixtures("_brown")
def test_codes_are_several_with_commas_or_spaces(run: Run) -> None:
    codes = [
        run("promise", "brown", text, "--by", "fri", "--json").data["promise"]["code"]
        for text in ("ring", "write")
    ]
    assert run("tried", *codes).out.count("no answer") == 2
    assert run("snooze", *codes, "+5d").out.count("put off") == 2
    assert run("done", ",".join(codes)).out.count("done") == 2
