"""`merge` as it is typed: what it says, what it refuses, and what still means the customer afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.text.dates import MonthDay
from custmem.record.writing import Writing
from factories import TODAY, Run, Shop, dump
from story import code_of

if TYPE_CHECKING:
    from factories import Known

LATE = [date(2026, 3, 10) + timedelta(14 * number) for number in range(6)]
"""Every fortnight until 19 May: overdue on the day of all tests."""


@pytest.fixture
def anna(shop: Shop) -> Known:
    return shop.customer("Anna Rossi", phone="055 1")


@pytest.fixture
def ana(shop: Shop, anna: Known) -> Known:
    return shop.customer("Ana Rosi", phone="055 2")


def test_it_says_who_was_joined_and_with_what(run: Run, shop: Shop, ana: Known) -> None:
    shop.visit(ana, TODAY)
    shop.fact(ana, text="tea")
    shop.fact(ana, text="jazz")
    said = "Anna Rossi: joined with Ana Rosi (rosi), 1 visit, 2 facts; both handles work\n"
    assert run("merge", "rossi", "rosi", "--yes") == (0, said, "")


def test_both_handles_both_ids_and_the_former_name_greet_the_one_who_stays(
    run: Run, shop: Shop, ana: Known
) -> None:
    shop.customer("Bo Rosing")
    run("merge", "rossi", "rosi", "--yes")
    for typed in ("rossi", "rosi", "#1", "#2", "ana rosi"):
        ran = run("greet", typed)
        assert (ran.status, ran.out.startswith("Anna Rossi")) == (0, True), typed
    assert run("add", "Bo Rosi", "--json").data["customer"]["handle"] == "rosi-bo"


def test_a_handle_that_begins_another_s_still_means_its_own(run: Run, shop: Shop, anna: Known) -> None:
    shop.customer("Eva Berg")
    shop.customer("Bo Bergman")
    run("merge", "rossi", "berg", "--yes")
    assert run("visit", "berg", "--json").data["customer"]["handle"] == "rossi"


def test_a_former_name_typed_whole_means_who_had_it(run: Run, shop: Shop, ana: Known) -> None:
    shop.customer("Ana Rosinelli")
    run("merge", "rossi", "rosi", "--yes")
    assert run("visit", "ana rosi", "--json").data["customer"]["handle"] == "rossi"
    assert run("visit", "ana", "--json").error["code"] == "ambiguous"


def test_a_rehearsal_says_what_would_be_and_writes_nothing(run: Run, shop: Shop, ana: Known) -> None:
    before = shop.path.read_bytes()
    ran = run("merge", "rossi", "rosi", "--yes", "--dry-run")
    assert (ran.status, ran.out) == (
        0,
        "Anna Rossi: would be joined with Ana Rosi (rosi); nothing was written\n",
    )
    assert shop.path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("rossi", "rossi"), 5, "conflict"),
        (("rossi", "nobody"), 3, "not_found"),
        (("ro", "rosi"), 4, "ambiguous"),
        (("rossi",), 2, "usage"),
        (("rossi", "rosi", "berg"), 2, "usage"),
    ],
)
def test_who_can_t_be_told_is_not_joined(
    words: tuple[str, ...], status: int, code: str, run: Run, shop: Shop, ana: Known
) -> None:
    before = dump(shop.path)
    ran = run("merge", *words, "--yes", "--json")
    assert (ran.status, ran.error["code"]) == (status, code)
    assert dump(shop.path) == before


def test_two_tills_that_join_the_same_two_join_them_once(
    run: Run, shop: Shop, ana: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quicker(*words: Any, **more: Any) -> Writing:
        monkeypatch.setattr("custmem.cli.context.Writing", Writing)
        assert run("merge", "rossi", "rosi", "--yes").status == 0
        return Writing(*words, **more)

    monkeypatch.setattr("custmem.cli.context.Writing", quicker)
    ran = run("merge", "rossi", "rosi", "--yes", "--json")
    assert (ran.status, ran.error["message"]) == (5, "both are rossi: there is nothing to join")


def test_the_dead_are_not_joined_with_the_living_unless_it_is_said(run: Run, shop: Shop, anna: Known) -> None:
    shop.customer("Grete Lund", dead=True)
    ran = run("merge", "rossi", "lund")
    assert (ran.status, ran.out) == (5, "")
    assert ran.err == (
        "custmem: rossi and lund are not joined: lund has died, and so rossi would have, too; "
        "give --yes to join them all the same\n"
    )
    assert run("merge", "rossi", "lund", "--dry-run", "--json").data["doubts"] == [
        "lund has died, and so rossi would have, too"
    ]
    assert run("merge", "rossi", "lund", "--yes").status == 0
    assert shop.rows("customer")[0]["dead"] == 1


@pytest.mark.parametrize("verb", ["done", "skip"])
def test_the_code_of_who_was_overdue_this_morning_still_works(
    verb: str, run: Run, shop: Shop, ana: Known
) -> None:
    shop.visit(ana, *LATE)
    code = code_of(run("agenda", "--json"), "overdue")
    run("merge", "rossi", "rosi", "--yes")
    assert code_of(run("agenda", "--json"), "overdue") != code
    ran = run(verb, code, "--json")
    assert (ran.data["customer"]["handle"], ran.data["kind"]) == ("rossi", "overdue")
    assert [item for item in run("agenda", "--json").data["items"] if item["kind"] == "overdue"] == []
    assert (run("done", code).status, run("done", code, "--json").error["code"]) == (5, "conflict")


def test_the_codes_of_two_who_were_overdue_mean_the_one_thing_that_is_left(
    run: Run, shop: Shop, anna: Known, ana: Known
) -> None:
    shop.visit(ana, *LATE)
    shop.visit(anna, *LATE[:-1], LATE[-1] - timedelta(1))
    codes = [item["code"] for item in run("agenda", "--json").data["items"] if item["kind"] == "overdue"]
    assert len(set(codes)) == 2
    run("merge", "rossi", "rosi", "--yes")
    for code in codes:
        assert run("snooze", code, "+3d").status == 0
        assert run("agenda", "--json").data["items"] == []
        shop.change(lambda book: book.execute("DELETE FROM decision").rowcount)


def test_what_was_put_off_under_an_old_code_is_not_due(run: Run, shop: Shop, ana: Known) -> None:
    shop.visit(ana, *LATE)
    code = code_of(run("agenda", "--json"), "overdue")
    run("snooze", code, "+3d")
    run("merge", "rossi", "rosi", "--yes")
    assert run("agenda", "--json").data["items"] == []
    later = run("agenda", "--json", today=TODAY + timedelta(3)).data["items"]
    assert [item["kind"] for item in later] == ["overdue"]
    assert run("done", code, today=TODAY + timedelta(3)).status == 0


def test_a_birthday_told_on_both_pages_is_wished_once_by_either_code(
    run: Run, shop: Shop, anna: Known
) -> None:
    birthday = MonthDay(6, 12, 1961)
    shop.customer("Ana Rosi", birthday=birthday)
    code = code_of(run("greet", "rosi", "--json"), "occasion")
    run("remember", "rossi", "birthday", "12jun1961")
    run("merge", "rossi", "rosi", "--yes")
    points = run("greet", "rossi", "--json").data["talking_points"]
    assert [point["kind"] for point in points].count("occasion") == 1
    assert run("asked", "rosi", code, "thanked", "me").status == 0
    points = run("greet", "rossi", "--json").data["talking_points"]
    assert [point["kind"] for point in points].count("occasion") == 0
    assert run("asked", "rosi", code, "--json").error["code"] == "conflict"


def test_presents_promises_and_events_keep_their_codes(run: Run, shop: Shop, ana: Known) -> None:
    shop.purchase(ana, "storybook", 1490, for_text="nephew Luca")
    shop.promise(ana)
    shop.event(ana, on=TODAY - timedelta(2))
    before = run("greet", "rosi", "--json").data
    codes = {point["code"] for part in ("alerts", "talking_points") for point in before[part]}
    run("merge", "rossi", "rosi", "--yes")
    after = run("greet", "rossi", "--json").data
    rows_codes = {
        point["code"]
        for part in ("alerts", "talking_points")
        for point in before[part]
        if point["kind"] in ("promise", "ask_gift", "ask_event")
    }
    assert len(rows_codes) == 3
    assert rows_codes <= codes & {
        point["code"] for part in ("alerts", "talking_points") for point in after[part]
    }


def test_the_silence_of_either_page_covers_both(run: Run, shop: Shop, anna: Known, ana: Known) -> None:
    shop.event(anna, "football party", on=TODAY - timedelta(2))
    shop.fact(ana, "avoid-topic", "football")
    assert "football" in run("greet", "rossi").out
    run("merge", "rossi", "rosi", "--yes")
    assert "football" not in run("greet", "rossi").out


def test_without_a_terminal_it_wants_a_yes(run: Run, shop: Shop, ana: Known) -> None:
    before = dump(shop.path)
    ran = run("merge", "rossi", "rosi")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "custmem: two customers are joined only when somebody says so; custmem merge rossi rosi --yes joins them, "
        "--dry-run shows what would become of it\n"
    )
    assert dump(shop.path) == before


def test_what_speaks_against_it_is_told_though_somebody_said_yes(run: Run, shop: Shop, anna: Known) -> None:
    shop.customer("Grete Lund", dead=True)
    assert (
        run("merge", "rossi", "lund", "--yes").err == "custmem: lund has died, and so rossi would have, too\n"
    )
