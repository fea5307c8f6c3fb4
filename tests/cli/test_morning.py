"""Each morning: what today asks for, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.dates import MonthDay
from factories import TODAY, Run, Shop, dump
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Known

TOMORROW = TODAY + timedelta(1)


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer to whom something is promised for today."""
    known = shop.customer("Lucia Bianchi", phone="055 123 456")
    shop.promise(known, "hold 200 g Sencha")
    return known


@pytest.fixture
def code(run: Run, lucia: Known) -> str:
    """The code of that promise."""
    return code_of(run("agenda", "--json"), "promise")


# --- agenda ---------------------------------------------------------------------------------------------------


def test_a_free_morning_says_that_nothing_is_owed(run: Run) -> None:
    ran = run("agenda")
    assert (ran.status, ran.err, "Friday 12 June 2026" in ran.out) == (0, "", True)
    assert run("agenda", "--json").data == {
        "date": "2026-06-12",
        "items": [],
        "expected_today": [],
        "orders_expected": [],
        "held_back": 0,
        "held_back_exact": True,
        "held_back_kinds": {},
        "at_counter": 0,
        "quiet_since": None,
        "coming": [],
        "coming_up": [],
    }
    assert run("agenda", "--plain") == (0, "", "")


def test_what_is_owed_stands_on_the_page_with_its_code_customer_and_reason(run: Run, code: str) -> None:
    page = run("agenda").out
    assert [
        part for part in (code, "Lucia Bianchi", "hold 200 g Sencha", "call", "promised") if part not in page
    ] == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--kind", "season"), "Nothing of what was asked for is due today."),
        (("--for", "ann"), "Ann Lund: nothing is due today."),
        (("--for", "ann", "--kind", "order"), "Ann Lund: nothing of what was asked for is due today."),
    ],
)
def test_a_page_of_a_part_says_nothing_of_the_rest(
    options: tuple[str, ...], said: str, run: Run, shop: Shop, lucia: Known
) -> None:
    shop.customer("Ann Lund")
    page = run("agenda", *options).out.splitlines()
    assert page[2] == said
    assert not [line for line in page if "Nothing is owed" in line]


@pytest.mark.parametrize(
    ("option", "said"),
    [("--for", "which customer is missing"), ("--kind", "which kind is missing"), ("--kind=,", "which kind")],
)
def test_a_part_that_is_left_blank_is_not_the_whole_agenda(
    option: str, said: str, run: Run, lucia: Known
) -> None:
    ran = run("agenda", *([option] if "=" in option else [option, ""]))
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_number_of_days_that_is_none_is_said_in_words(run: Run) -> None:
    ran = run("agenda", "--days", "abc")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == 'custmem: --days can\'t be "abc"; a whole number, from 1 to 60\n'


def test_the_coming_days_stand_below_all_that_is_of_today_and_above_what_to_type(
    run: Run, shop: Shop
) -> None:
    guest = shop.customer("Sven Lund", visits=[TODAY - timedelta(7 * weeks) for weeks in range(1, 7)])
    shop.promise(guest, "ring", due_on=TODAY + timedelta(2))
    page = run("agenda", "--days", "3").out
    parts = (
        "Nothing is owed",
        "LIKELY IN TODAY",
        "SUNDAY 14 JUNE",
        "Keep your word: ring",
        "custmem done CODE",
    )
    assert [part for part in parts if part not in page] == []
    assert sorted(parts, key=page.index) == list(parts)


def test_the_morning_page_is_never_wider_than_76_columns(run: Run, story_book: Path) -> None:
    for today in (TODAY, date(2026, 3, 3), date(2026, 5, 29)):
        lines = run("agenda", book=story_book, today=today).out.splitlines()
        assert [line for line in lines if len(line) > 76 and "custmem done" not in line] == []


def test_a_promise_is_listed_from_the_day_before_until_it_is_kept(run: Run, shop: Shop) -> None:
    shop.promise(shop.customer("Lucia Bianchi"), due_on=TODAY)

    def listed(days: int) -> list[tuple[str, int]]:
        items = run("agenda", "--json", today=TODAY + timedelta(days)).data["items"]
        return [(item["due_on"], item["overdue_days"]) for item in items]

    assert listed(-2) == []
    assert [listed(days) for days in (-1, 0, 1, 400)] == [[("2026-06-12", days)] for days in (0, 0, 1, 400)]


def test_several_reasons_for_one_customer_make_one_block(run: Run, shop: Shop, lucia: Known) -> None:
    shop.promise(lucia, "ask about the atlas")
    assert run("agenda").out.count("Lucia Bianchi") == 1
    assert len(run("agenda", "--json").data["items"]) == 2


@pytest.mark.parametrize(
    ("owed", "kind", "waiting"),
    [(0, 12, 3), (3, 12, 3), (15, 0, 15)],  # fifteen promises leave no room on the page
)
def test_kindness_is_capped_and_obligations_are_not(
    owed: int, kind: int, waiting: int, run: Run, shop: Shop
) -> None:
    for number in range(15):
        shop.customer(f"Anna {number}berg", birthday=MonthDay(6, 12, None), phone=f"055 1{number:02}")
    for number in range(owed):
        shop.promise(shop.customer(f"Ivo {number}vat"))
    data = run("agenda", "--json").data
    kinds = [item["kind"] for item in data["items"]]
    assert (kinds.count("promise"), kinds.count("occasion"), len(kinds)) == (owed, kind, owed + kind)
    assert (data["held_back"], data["held_back_exact"]) == (waiting, True)
    everything = run("agenda", "--all", "--json").data
    assert (len(everything["items"]), everything["held_back"]) == (owed + 15, 0)
    assert f"{waiting} more can wait" in run("agenda").out


def test_obligations_stand_before_kindness(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg", birthday=MonthDay(6, 12, None), phone="055 1")
    shop.promise(shop.customer("Ivo Horvat"), due_on=TOMORROW)
    assert [item["kind"] for item in run("agenda", "--json").data["items"]] == ["promise", "occasion"]


def test_nobody_is_called_twice_in_a_fortnight_but_for_what_is_owed(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg")
    shop.event(anna, "exams", on=TODAY - timedelta(1))
    shop.promise(anna)
    shop.contact(anna, on=TODAY - timedelta(13))
    assert [item["kind"] for item in run("agenda", "--json").data["items"]] == ["promise"]


def test_a_closed_day_moves_what_is_kind_to_the_next_open_one(run: Run, shop: Shop) -> None:
    shop.settings(closed="fri sat sun")
    shop.customer("Anna Berg", birthday=MonthDay(6, 12, None), phone="055 1")
    (item,) = run("agenda", "--json", today=date(2026, 6, 15)).data["items"]
    assert item["due_on"] == "2026-06-15"


def test_plain_is_a_row_for_each_item(run: Run, code: str) -> None:
    (row,) = [line.split("\t") for line in run("agenda", "--plain").out.splitlines()]
    assert row[:6] == [code, "promise", "bianchi", "Lucia Bianchi", "2026-06-12", "call"]
    assert len(row) == 9


def test_who_comes_on_fridays_is_expected_on_a_friday(run: Run, shop: Shop) -> None:
    shop.customer("Sven Lund", visits=[TODAY - timedelta(7 * weeks) for weeks in range(1, 7)])
    expected = {
        day: [
            guest["customer"]["name"] for guest in run("agenda", "--json", today=day).data["expected_today"]
        ]
        for day in (TODAY - timedelta(1), TODAY, TOMORROW)
    }
    assert expected == {TODAY - timedelta(1): [], TODAY: ["Sven Lund"], TOMORROW: []}


def test_who_was_here_today_is_no_longer_expected(run: Run, shop: Shop) -> None:
    shop.customer("Sven Lund", visits=[TODAY - timedelta(7 * weeks) for weeks in range(1, 7)])
    run("visit", "sven")
    assert run("agenda", "--json").data["expected_today"] == []


def test_the_same_morning_has_the_same_page_however_often_it_is_asked_for(run: Run, story_book: Path) -> None:
    assert run("agenda", book=story_book) == run("agenda", book=story_book)


# --- done, skip, snooze ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["done", "skip"])
def test_what_is_done_or_skipped_is_echoed_and_never_listed_again(verb: str, run: Run, code: str) -> None:
    ran = run(verb, code, "she", "is", "glad")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    assert [
        part for part in ("Lucia Bianchi", "hold 200 g Sencha", "she is glad") if part not in ran.out
    ] == []
    for days in (0, 1, 30, 365):
        assert run("agenda", "--json", today=TODAY + timedelta(days)).data["items"] == []


@pytest.mark.parametrize(("verb", "verdict"), [("done", "done"), ("skip", "skipped")])
def test_a_decision_is_stored_with_its_words_and_closes_the_promise(
    verb: str, verdict: str, run: Run, shop: Shop, code: str
) -> None:
    run(verb, code, "she is glad")
    (decision,) = shop.rows("decision")
    assert (decision["verdict"], decision["outcome"], decision["code"]) == (verdict, "she is glad", code)
    assert [row["closed_on"] for row in shop.rows("promise")] == ["2026-06-12"]


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        *(
            ("+3d", "2026-06-15"),
            ("tomorrow", "2026-06-13"),
            ("next fri", "2026-06-19"),
            ("1 july", "2026-07-01"),
        ),
        *(
            ("2026-08-01", "2026-08-01"),
            ("15.6.", "2026-06-15"),
            ("in 2 weeks", "2026-06-26"),
            ("eom", "2026-06-30"),
        ),
        *(("mon", "2026-06-15"), ("fri", "2026-06-19")),
    ],
)
def test_what_is_put_off_comes_back_on_that_day(typed: str, until: str, run: Run, code: str) -> None:
    ran = run("snooze", code, *typed.split(), "--json")
    assert ran.data["until"] == until
    back = date.fromisoformat(until)
    assert run("agenda", "--json", today=back - timedelta(1)).data["items"] == []
    assert code_of(run("agenda", "--json", today=back), "promise") == code


def test_the_day_put_off_to_is_echoed_with_its_weekday(run: Run, code: str) -> None:
    assert "Monday 15 June 2026" in run("snooze", code, "+3d").out


@pytest.mark.parametrize("typed", ["today", "yesterday", "2026-06-11", "blursday", "+0d"])
def test_nothing_is_put_off_to_today_or_before(typed: str, run: Run, shop: Shop, code: str) -> None:
    before = dump(shop.path)
    ran = run("snooze", code, typed, "--json")
    assert (2, "bad_date", before) == (ran.status, ran.error["code"], dump(shop.path))
    assert "today or" not in ran.error["hint"]


@pytest.mark.parametrize("verb", ["done", "skip"])
def test_a_code_is_understood_with_blanks_around_it(verb: str, run: Run, code: str) -> None:
    assert run(verb, f" {code.upper()} ", "she called").status == 0


def test_who_puts_off_what_is_kind_beyond_its_last_day_is_told_that_it_won_t_come_back(
    run: Run, shop: Shop
) -> None:
    shop.purchase(shop.customer("Anna Berg", phone="055 1"), "globe", minor=90000, on=TODAY - timedelta(1))
    thanks, last = code_of(run("agenda", "--json"), "thank_you"), TODAY + timedelta(12)
    assert (
        "it is listed until Wednesday 24 June 2026 and won't come back" in run("snooze", thanks, "+13d").out
    )
    assert thanks not in run("agenda", today=last + timedelta(1)).out
    assert run("undo").status == 0
    assert "come back" not in run("snooze", thanks, "+12d").out
    assert code_of(run("agenda", "--json", today=last), "thank_you") == thanks


def test_what_was_put_off_can_be_put_off_again_and_done_before_its_day(
    run: Run, shop: Shop, code: str
) -> None:
    assert (
        run("snooze", code, "+3d").status
        == run("snooze", code, "+9d").status
        == run("done", code).status
        == 0
    )
    assert [row["verdict"] for row in shop.rows("decision")] == ["done"]


@pytest.mark.parametrize("verb", ["done", "skip", "snooze"])
def test_what_is_closed_can_t_be_closed_again(verb: str, run: Run, code: str) -> None:
    run("done", code)
    ran = run(verb, code, *(["+3d"] if verb == "snooze" else []), "--json", today=TOMORROW)
    assert (ran.status, ran.error["code"], "yesterday" in ran.error["message"]) == (5, "conflict", True)


@pytest.mark.parametrize("verb", ["done", "skip", "snooze"])
@pytest.mark.parametrize("typed", ["xxxx", "0000", "toolongacode", "%", "'"])
def test_a_code_of_nothing_is_not_found(verb: str, typed: str, run: Run, code: str) -> None:
    ran = run(verb, typed, *(["+3d"] if verb == "snooze" else []))
    assert (ran.status, ran.out, "custmem agenda" in ran.err) == (3, "", True)


def test_a_code_from_an_older_page_still_works(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg", birthday=MonthDay(6, 12, None), phone="055 1")
    code = code_of(run("agenda", "--json"), "occasion")
    assert run("done", code, today=TODAY + timedelta(10)).status == 0


def test_a_code_may_be_typed_in_capitals(run: Run, code: str) -> None:
    assert run("done", code.upper()).status == 0


def test_a_kind_word_that_was_said_counts_as_having_reached_out(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg", birthday=MonthDay(6, 12, None), phone="055 123")
    run("done", code_of(run("agenda", "--json"), "occasion"), "she laughed")
    (contact,) = shop.rows("contact")
    assert (contact["channel"], contact["on_date"], contact["text"]) == ("call", "2026-06-12", "she laughed")


def test_a_promise_kept_is_no_outreach(run: Run, shop: Shop, code: str) -> None:
    run("done", code)
    assert shop.rows("contact") == []


def test_a_code_that_two_things_share_is_told_apart_by_whose(
    run: Run, shop: Shop, lucia: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.promise(shop.customer("Anna Berg"), "call back")
    for module in ("recall.code_lookup", "domain.followups.followup", "record.decisions"):
        monkeypatch.setattr(f"custmem.{module}.code_of", lambda key: "same")
    ran = run("done", "same", "--json")
    assert (ran.status, ran.error["code"]) == (4, "ambiguous")
    assert {candidate["handle"] for candidate in ran.error["candidates"]} == {"bianchi", "berg"}
    assert run("done", "same", "--who", "anna", "--json").data["customer"]["handle"] == "berg"


def test_who_must_own_what_the_code_means(run: Run, shop: Shop, code: str) -> None:
    shop.customer("Anna Berg")
    ran = run("done", code, "--who", "anna")
    assert (ran.status, ran.err) == (
        3,
        f'custmem: "anna" has nothing due with the code "{code}"; custmem agenda shows today\'s codes\n',
    )
    assert run("done", code, "--who", "bianchi").status == 0


def test_reading_the_agenda_writes_nothing(run: Run, story_book: Path) -> None:
    before = story_book.read_bytes()
    run("agenda", "--all", book=story_book)
    assert story_book.read_bytes() == before
