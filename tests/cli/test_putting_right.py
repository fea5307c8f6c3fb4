"""`edit REF`, `edit WHO`, `drop` and `tag`: what is wrong is put right, and the echo says what stood there before."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, dump, taken_back

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Known, Run, Shop


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """A customer to be put right."""
    return shop.customer("Lucia Bianchi", phone="055 123 456", likes="tea")


def said(run: Run, *words: str) -> str:
    """Return the echo of a line that succeeds."""
    ran = run(*words)
    assert ran.status == 0, ran
    return ran.out.strip()


def test_a_purchase_is_put_right_by_its_number(run: Run, shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia, "storybook", 1490, on=TODAY)
    assert said(run, "edit", "purchase:1", "--price", "12", "--on", "yesterday") == (
        "Lucia Bianchi: purchase:1 put right: on Thursday 11 June 2026 (was Friday 12 June 2026), "
        "price €12.00 (was €14.90)"
    )
    (customer,) = shop.rows("customer")
    assert (customer["spent_minor"], customer["last_visit_on"]) == (1200, "2026-06-11")


def test_of_several_items_it_is_said_which(run: Run, shop: Shop, lucia: Known) -> None:
    run("sold", "bianchi", "tea", "4", "lamp", "20")
    ran = run("edit", "purchase:1", "--price", "3")
    assert (ran.status, "purchase:1.1" in ran.err) == (2, True)
    assert "qty 3 (was 1)" in said(run, "edit", "purchase:1.2", "--qty", "3")
    (purchase,) = run("show", "bianchi", "--json").data["purchases"]
    assert [line["amount"]["minor"] for line in purchase["lines"]] == [400, 6000]
    assert purchase["total"]["minor"] == 6400
    assert [line["ref"] for line in purchase["lines"]] == ["purchase:1.1", "purchase:1.2"]


def test_what_was_another_customer_s_is_handed_over(run: Run, shop: Shop, lucia: Known) -> None:
    shop.customer("Anna Rossi")
    shop.purchase(lucia, "storybook", 1490, on=TODAY)
    assert said(run, "edit", "purchase:1", "--whose", "rossi") == (
        "purchase:1 (storybook, €14.90, Friday 12 June 2026) is now Anna Rossi's, not Lucia Bianchi's"
    )
    assert [row["spent_minor"] for row in shop.rows("customer")] == [0, 1490]


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("edit visit:1 --on 1june", "visit:1 put right: on Monday 1 June 2026"),
        ("edit promise:1 --by 20june", "by Saturday 20 June 2026 (was Friday 12 June 2026)"),
        ("edit promise:1 --text|call her", "text call her (was hold 200 g Sencha)"),
        ("edit person:1 --name Luka --relation cousin", "name Luka (was Luca), relation cousin (was nephew)"),
        ("edit fact:1 --about nephew", "about nephew Luca"),
        ("edit fact:1 --private", "private yes (was no)"),
        ("edit occasion:1 --on|5 april 1960", "on 5 April 1960 (was 3 March)"),
        ("edit event:1 --on 3july --until 4july", "on Friday 3 July 2026 (was Wednesday 1 July 2026)"),
        ("edit gift:1 --cost 3 --item|a map", "item a map (was a globe), cost €3.00 (was €5.00)"),
        ("edit order:1 --expected 1july", "expected Wednesday 1 July 2026"),
        ("edit wish:1 --about nephew", "about nephew Luca"),
        ("edit complaint:1 --cause post", "cause post"),
        ("edit remark:1 --text|always kind", "text always kind (was kind)"),
        ("edit appointment:1 --at 15:00", "at 15:00"),
        ("edit phone:1 --text|055 99", "text 055 99 (was 055 123 456)"),
        ("edit stamp:1 --number 2", "number 2 (was 3)"),
        ("edit consent:1 --answer yes", "answer yes (was no)"),
    ],
)
def test_every_kind_of_thing_says_what_it_held(
    line: str, then: str, run: Run, shop: Shop, lucia: Known
) -> None:
    from custmem.domain.text.dates import MonthDay

    shop.visit(lucia, TODAY)
    shop.promise(lucia)
    shop.person(lucia, birthday=MonthDay(3, 3, None))
    shop.event(lucia, on=date(2026, 7, 1))
    for words in (
        "gift|bianchi|a globe|5",
        "order|bianchi|an atlas",
        "wish|bianchi|a puzzle",
        "complaint|bianchi|it was torn",
        "praise|bianchi|kind",
        "appointment|bianchi|fitting|--on|20june",
        "config|loyalty_stamps|10",
        "stamp|bianchi|3",
        "consent|bianchi|--refuse|letter",
    ):
        assert run(*words.split("|")).status == 0, words
    before = dump(shop.path)
    first, _, rest = line.partition("|")
    assert then in said(run, *first.split(), *([rest] if rest else []))
    assert dump(shop.path) != before
    taken_back(shop.path)
    assert dump(shop.path) == before


def test_what_is_left_as_it_is_writes_nothing(run: Run, shop: Shop, lucia: Known) -> None:
    shop.promise(lucia)
    before = dump(shop.path, without=())
    assert said(run, "edit", "promise:1", "--by", "2026-06-12") == (
        "promise:1: everything is as it was; nothing was written"
    )
    assert said(run, "edit", "bianchi", "--phone", "055 123 456") == (
        "Lucia Bianchi: everything is as it was; nothing was written"
    )
    assert dump(shop.path, without=()) == before


def test_enter_through_all_of_it_writes_nothing(
    run: Run, shop: Shop, lucia: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sold", "bianchi", "tea", "4", "lamp", "20")
    before = dump(shop.path, without=())
    _at_terminal(monkeypatch, "\n" * 60)
    for what in ("bianchi", "purchase:1", "fact:1", "phone:1"):
        assert "nothing was written" in said(run, "edit", what)
    assert dump(shop.path, without=()) == before


def test_at_a_terminal_enter_keeps_and_a_dash_takes_away(
    run: Run, shop: Shop, lucia: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    # name, handle, nickname, language, since, phone, e-mail, card, address, birthday …
    _at_terminal(monkeypatch, "Lucia Verdi\n\nLu\n\n\n-\nlu@example.org\n\n\n4apr1970\n")
    assert said(run, "edit", "bianchi") == (
        "Lucia Verdi: name Lucia Verdi (was Lucia Bianchi), nickname Lu, phone taken away (was 055 123 456), "
        "email lu@example.org, birthday 4 April 1970"
    )


def _at_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    class Terminal:
        def __init__(self, stream: object) -> None:
            self.stream = stream

        def __getattr__(self, name: str) -> object:
            return getattr(self.stream, name)

        def isatty(self) -> bool:
            return True

    import io

    monkeypatch.setattr(sys, "stdin", Terminal(io.StringIO(typed)))
    monkeypatch.setattr(sys, "stderr", Terminal(sys.stderr))


def test_a_page_has_every_field_of_add_and_of_remember(run: Run, shop: Shop, lucia: Known) -> None:
    line = (
        "edit bianchi --nickname Lu --language it --since 1jan --email lu@example.org --card 77 --address Lund "
        "--birthday 4apr --anniversary 5may --nameday 6jun --address-as Mrs --pronounce BYAHN --looks tall --dislikes "
        "lilies --usual tulips --size 42 --needs chair --allergy nuts --avoid-topic divorce --note kind"
    ).split()
    before = dump(shop.path)
    data = run(*line, "--json").data
    assert len(data["changed"]) == (len(line) - 2) / 2
    assert "likes" not in data["changed"]
    taken_back(shop.path)
    assert dump(shop.path) == before


def test_of_several_the_number_decides(run: Run, shop: Shop, lucia: Known) -> None:
    shop.fact(lucia, "likes", "crime novels")
    ran = run("edit", "bianchi", "--likes", "opera")
    assert (ran.status, "fact:1, fact:2" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["edit", "fact:99", "--text", "x"], 3),
        (["edit", "shoe:1", "--text", "x"], 2),
        (["edit", "fact:1", "--price", "3"], 2),
        (["edit", "fact:1"], 2),
        (["edit", "fact:1", "--text", ""], 2),
        (["edit", "fact:1", "--until", "someday"], 2),
        (["edit", "fact:1", "--about", "nephew"], 3),
        (["edit", "fact:1", "--drop", "fact:1"], 2),
        (["edit", "phone:2", "--text", "x"], 3),
        (["edit", "email:1", "--text", "x"], 3),
        (["edit", "bianchi", "--price", "3"], 2),
        (["drop", "fact:99"], 3),
        (["drop", "bianchi"], 2),
        (["drop", "fact:1", "fact:99"], 3),
        (["tag", "bianchi", "a,b"], 2),
        (["tag", "bianchi", "^"], 2),
    ],
)
def test_what_can_t_be_put_right_is_one_line_and_writes_nothing(
    words: list[str], status: int, run: Run, shop: Shop, lucia: Known
) -> None:
    before = dump(shop.path, without=())
    ran = run(*words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert dump(shop.path, without=()) == before


def test_things_are_taken_out_in_one_change(run: Run, shop: Shop, lucia: Known) -> None:
    shop.purchase(lucia, "storybook", 1490, on=TODAY)
    shop.visit(lucia, date(2026, 6, 1))
    before = dump(shop.path)
    data = run("drop", "purchase:1", "visit:1", "fact:1", "--json").data
    assert [each["ref"] for each in data["dropped"]] == ["purchase:1", "visit:1", "fact:1"]
    assert data["dropped"][0]["what"] == "storybook, €14.90, Friday 12 June 2026"
    (customer,) = shop.rows("customer")
    assert (customer["visits"], customer["spent_minor"], customer["last_visit_on"]) == (0, 0, None)
    taken_back(shop.path)
    assert dump(shop.path) == before


def test_a_person_goes_with_all_that_is_theirs(run: Run, shop: Shop, lucia: Known) -> None:
    person = shop.person(lucia)
    shop.fact(lucia, "likes", "dinosaurs", person_id=person)
    run("drop", f"person:{person}", "fact:2")
    assert [fact["text"] for fact in shop.rows("fact")] == ["tea"]


def test_a_fact_that_gave_way_holds_again(run: Run, shop: Shop, lucia: Known) -> None:
    run("remember", "bianchi", "looks", "tall")
    run("remember", "bianchi", "looks", "small")
    assert said(run, "drop", "fact:3").endswith("holds again: tall")
    assert [fact["text"] for fact in run("show", "bianchi", "--json").data["facts"]] == ["tea", "tall"]


def test_a_promise_whose_keeping_is_taken_out_is_owed_again(run: Run, shop: Shop, lucia: Known) -> None:
    shop.promise(lucia)
    (code,) = [item["code"] for item in run("agenda", "--json").data["items"] if item["kind"] == "promise"]
    run("done", code)
    assert [item for item in run("agenda", "--json").data["items"] if item["kind"] == "promise"] == []
    said(run, "drop", "decision:1")
    assert [item["code"] for item in run("agenda", "--json").data["items"]] == [code]


def test_stamps_that_were_redeemed_are_not_taken_out(run: Run, shop: Shop, lucia: Known) -> None:
    run("config", "loyalty_stamps", "10")
    run("stamp", "bianchi", "10")
    run("redeem", "bianchi")
    assert run("drop", "stamp:1").status == 5
    assert run("edit", "stamp:1", "--number", "9").status == 5
    assert run("drop", "stamp:2").status == 0
    assert run("drop", "stamp:1").status == 0


def test_at_a_terminal_it_is_asked_before_anything_is_taken_out(
    run: Run, shop: Shop, lucia: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at_terminal(monkeypatch, "n\n")
    declined = run("drop", "fact:1")
    assert (declined.status, "stopped: nothing was changed" in declined.err) == (5, True)
    assert len(shop.rows("fact")) == 1
    assert run("drop", "fact:1", "--yes").status == 0
    assert shop.rows("fact") == []


def test_tags_are_put_on_and_taken_off(run: Run, shop: Shop, lucia: Known) -> None:
    assert said(run, "tag", "bianchi", "VIP", "choir boys") == "Lucia Bianchi: tagged vip, choir boys"
    assert said(run, "tag", "bianchi", "vip") == "Lucia Bianchi: nothing new about vip"
    data = run("tag", "bianchi", "^vip", "new", "--json").data
    assert (data["tags"], data["added"], data["removed"]) == (["choir boys", "new"], ["new"], ["vip"])
    assert [tag["tag"] for tag in run("show", "bianchi", "--json").data["tags"]] == ["choir boys", "new"]


def test_tags_of_two_who_are_one_are_joined(run: Run, shop: Shop, lucia: Known) -> None:
    shop.customer("Lucia Bianchi")
    run("tag", "#1", "vip")
    run("tag", "#2", "vip", "choir")
    assert run("merge", "#1", "#2", "--yes").status == 0
    assert [tag["tag"] for tag in run("show", "#1", "--json").data["tags"]] == ["choir", "vip"]


def test_a_book_without_the_thing_is_as_it_was_for_everybody_else(
    run: Run, shop: Shop, lucia: Known, tmp_path: Path
) -> None:
    anna = shop.customer("Anna Rossi")
    shop.purchase(anna, "tea", 450, on=TODAY)
    before = shop.rows("customer")[1]
    shop.purchase(lucia, "storybook", 1490, on=TODAY)
    run("drop", "purchase:2")
    assert shop.rows("customer")[1] == before


def test_a_sale_that_was_another_s_takes_its_tags_along_back_and_forth(run: Run, shop: Shop) -> None:
    for name in ("Anna Berg", "Sven Holm"):
        shop.customer(name)
    run("sold", "berg", "desk", "300", "--tag", "furniture")
    run("edit", "purchase:1", "--whose", "holm")
    for verb, whose in (("undo", "berg"), ("redo", "holm"), ("undo", "berg")):
        assert run(verb).status == 0
        found = run("find", "furniture", "--json").data["customers"]
        assert [customer["handle"] for customer in found] == [whose]
        assert index_differs(run) == 0


def test_by_the_tags_of_a_sale_that_is_taken_out_nobody_is_found(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg")
    run("sold", "berg", "desk", "300", "--tag", "furniture")
    run("drop", "purchase:1", "--yes")
    for verb, found in (("undo", ["berg"]), ("redo", [])):
        assert index_differs(run) == 0
        assert run(verb).status == 0
        customers = run("find", "furniture", "--json").data["customers"]
        assert [customer["handle"] for customer in customers] == found
    assert index_differs(run) == 0


def index_differs(run: Run) -> int:
    """Return how many words of the search index `check` found to be otherwise than the pages have them."""
    checks = {check["name"]: check["found"] for check in run("check", "--json").data["checks"]}
    return int(checks["index"])
