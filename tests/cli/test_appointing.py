"""Appointments and consents as they are typed, and what the agenda makes of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, Run, Shop
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

MONDAY = date(2026, 6, 15)


@pytest.fixture
def code(run: Run, shop: Shop) -> str:
    """The code of Lucia Bianchi's appointment on Monday."""
    shop.customer("Lucia Bianchi")
    data = run("appointment", "bianchi", "a fitting", "--on", "mon", "--at", "2pm", "--json").data
    return str(data["appointment"]["code"])


def kinds(run: Run, *options: str, today: date = MONDAY) -> list[str]:
    return [item["kind"] for item in run("agenda", *options, "--json", today=today).data["items"]]


def test_an_appointment_is_echoed_with_its_weekday_its_time_and_its_code(code: str, run: Run) -> None:
    said = run("appointment", "bianchi", "colour", "--on", "16jun", "--at", "9.30").out
    assert said.startswith("Lucia Bianchi: colour, Tuesday 16 June 2026 at 09:30 (")
    assert code not in said


@pytest.mark.parametrize(
    "words",
    [
        ("appointment", "bianchi", "--on", "mon"),
        ("appointment", "bianchi", "fitting"),
        ("appointment", "bianchi", "fitting", "--on", "yesterday"),
        ("appointment", "bianchi", "fitting", "--on", "mon", "--at", "noonish"),
    ],
)
def test_an_appointment_needs_its_words_a_day_to_come_and_a_time_that_is_one(
    words: tuple[str, ...], run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    ran = run(*words)
    assert (ran.status, ran.out, shop.rows("appointment")) == (2, "", [])


def test_the_agenda_and_the_counter_speak_of_it_on_its_day(code: str, run: Run) -> None:
    assert kinds(run) == ["appointment"]
    assert kinds(run, today=TODAY) == kinds(run, today=MONDAY + timedelta(1)) == []
    assert (
        run("greet", "bianchi", today=MONDAY).out.splitlines()[1]
        == f"! {code}  Appointment at 14:00: a fitting"
    )
    data = run("agenda", "--json", today=MONDAY).data
    assert [guest["because"] for guest in data["expected_today"]] == ["appointment at 14:00"]


@pytest.mark.parametrize(
    "line",
    ["visit bianchi", "sold bianchi tea 4", "done {}", "skip {} ill"],
)
def test_what_closes_an_appointment(line: str, code: str, run: Run) -> None:
    assert run(*line.format(code).split(), today=MONDAY).status == 0
    assert kinds(run) == []


def test_one_that_was_called_off_is_kept_as_such_and_not_called_off_twice(
    code: str, run: Run, shop: Shop
) -> None:
    assert "a fitting" in run("skip", code, "she is ill").out
    (row,) = shop.rows("appointment")
    assert row["cancelled_on"] == TODAY.isoformat()
    assert run("skip", code).status == 5


def test_skip_calls_off_before_the_day_and_snooze_moves_it(code: str, run: Run, shop: Shop) -> None:
    run("snooze", code, "+5d")
    assert kinds(run) == []
    assert kinds(run, today=date(2026, 6, 17)) == ["appointment"]
    run("skip", code, "moves away")
    assert kinds(run, today=date(2026, 6, 17)) == []
    assert shop.rows("appointment")[0]["cancelled_on"] == TODAY.isoformat()


# --- how they want to be reached ------------------------------------------------------------------------------


def test_consents_are_told_answered_and_shown(run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg")
    assert run("consent", "berg").out == "Anna Berg: has not said how they want to be reached\n"
    run("consent", "berg", "--refuse", "call,message", "--prefer", "email")
    said = "Anna Berg: call refused, message refused, email preferred\n"
    assert run("consent", "berg").out == said
    run("consent", "berg", "--refuse", "any")
    assert run("consent", "berg").out == "Anna Berg: does not want to be contacted\n"
    assert run("consent", "berg", "--json").data["consents"] == {"any": "no"}


@pytest.mark.parametrize(
    "options", [("--allow", "fax"), ("--prefer", "any"), ("--allow", "call", "--refuse", "call")]
)
def test_what_makes_no_sense_is_refused(options: tuple[str, ...], run: Run, shop: Shop) -> None:
    shop.customer("Anna Berg")
    assert (run("consent", "berg", *options).status, shop.rows("consent")) == (2, [])


def test_whoever_wants_no_contact_is_owed_a_promise_and_no_kindness(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg", phone="055 1")
    shop.promise(anna)
    shop.event(anna, "exams", on=TODAY - timedelta(1))
    assert kinds(run, today=TODAY) == ["promise", "event"]
    run("consent", "berg", "--refuse", "any")
    data = run("agenda", "--json").data
    assert [(item["kind"], item["channel"], item["reach"]) for item in data["items"]] == [
        ("promise", "counter", None)
    ]


# --- the agenda's options -------------------------------------------------------------------------------------


def test_several_days_list_each_thing_once_on_its_day(code: str, run: Run, shop: Shop) -> None:
    run("promise", "bianchi", "hold the tea", "--by", "sat")
    run("remember", "bianchi", "event", "exams", "--on", "16jun")
    data = run("agenda", "--days", "7", "--json").data
    assert [item["kind"] for item in data["items"]] == ["promise"]
    assert [(day["date"], [item["kind"] for item in day["items"]]) for day in data["coming"]] == [
        ("2026-06-15", ["appointment"]),
        ("2026-06-17", ["event"]),
    ]
    page = run("agenda", "--days", "7").out
    assert "MONDAY 15 JUNE 2026" in page
    assert page.count(code) == 1


def test_what_was_put_off_comes_back_on_its_day_of_the_week_page(code: str, run: Run, shop: Shop) -> None:
    run("edit", "bianchi", "--phone", "055 123 456")
    run("promise", "bianchi", "hold the tea", "--by", "fri")
    run("sold", "bianchi", "samovar", "900", "--on", "11jun")
    for kind in ("promise", "thank_you"):
        run("snooze", code_of(run("agenda", "--json"), kind), "+4d")
    data = run("agenda", "--days", "7", "--json").data
    assert [(day["date"], [item["kind"] for item in day["items"]]) for day in data["coming"]] == [
        ("2026-06-15", ["appointment"]),
        ("2026-06-16", ["promise", "thank_you"]),
    ]


def test_one_customer_s_agenda_and_one_kind_s(code: str, run: Run, shop: Shop) -> None:
    shop.promise(shop.customer("Anna Berg"), due_on=MONDAY)
    assert kinds(run) == ["promise", "appointment"]
    assert kinds(run, "--for", "berg") == kinds(run, "--kind", "promise") == ["promise"]
    assert kinds(run, "--kind", "appointment,thank-you", "--kind", "promise") == ["promise", "appointment"]
    assert kinds(run, "--kind", "overdue") == []
    for narrowed in (("--kind", "overdue"), ("--for", "berg", "--kind", "order")):
        page = run("agenda", *narrowed).out
        assert ("othing of what was asked for" in page, "Nothing is owed" in page) == (True, False)
    assert run("agenda", "--for", "nobody").status == 3
    ran = run("agenda", "--kind", "nonsense", "--json")
    assert (ran.status, "appointment, promise" in ran.error["hint"]) == (2, True)


def test_nothing_is_printed_when_nothing_is_due_and_that_was_asked_for(code: str, run: Run) -> None:
    assert run("agenda", "--if-any") == (0, "", "")
    assert run("agenda", "--if-any", "--json").data["items"] == []
    assert "a fitting" in run("agenda", "--if-any", today=MONDAY).out
    assert "a fitting" in run("agenda", "--if-any", "--days", "5").out


def test_what_can_wait_is_named(run: Run, shop: Shop) -> None:
    shop.settings(kind_things_a_morning="2")
    for number in range(3):
        anna, ivo = (
            shop.customer(f"{name} {number}", phone=f"055 {code}{number}")
            for name, code in (("Anna", 1), ("Ivo", 2))
        )
        shop.event(anna, "exams", on=TODAY - timedelta(1))
        shop.purchase(ivo, minor=90_000, on=TODAY - timedelta(1))
    data = run("agenda", "--json").data
    assert (data["held_back"], data["held_back_kinds"]) == (4, {"event": 1, "thank_you": 3})
    assert "4 more can wait (1 life event, 3 words of thanks): custmem agenda --all" in run("agenda").out
    assert run("agenda", "--all", "--json").data["held_back"] == 0


# --- bookings from elsewhere ----------------------------------------------------------------------------------

BOOKINGS = """\
Code,Staff,Service,Date,Time,TimeInt
ANN01,JJ,CUT,06/15/2026,3:50:00 PM,950
ANN01,JJ,CUT,06/15/2026,3:50:00 PM,950
IVO01,JJ,COLOUR,06/30/2026,9:00:00 AM,540
,JJ,CUT,06/15/2026,9:00:00 AM,540
"""


def test_bookings_are_taken_in_once(run: Run, shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "bookings.csv"
    file.write_text(BOOKINGS)
    data = run("import", str(file), "--json").data
    assert (data["kind"], data["added"], data["rejected"], data["customers_added"]) == (
        "appointments",
        3,
        1,
        2,
    )
    assert data["rejects"] == [{"line": 5, "reason": "names no customer"}]
    before = (shop.rows("appointment"), shop.rows("customer"))
    again = run("import", str(file), "--json").data
    assert (again["added"], again["unchanged"]) == (0, 3)
    assert (shop.rows("appointment"), shop.rows("customer")) == before
    assert kinds(run) == ["appointment", "appointment"]


@pytest.mark.parametrize(
    "header",
    [
        "Date,Code,Service,Staff",  # who did not come
        "Cancel Date,Code,Service,Time,Date",
    ],
)
def test_what_did_not_happen_is_no_booking(header: str, run: Run, shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text(f"{header}\n{','.join(['06/15/2026'] * len(header.split(',')))}\n")
    assert (run("import", str(file)).status, shop.rows("appointment")) == (6, [])


def test_a_report_of_bookings_called_off_is_kept_and_never_listed(
    run: Run, shop: Shop, tmp_path: Path
) -> None:
    file = tmp_path / "report.csv"
    file.write_text(
        "Cancel Date,Code,Service,Staff,Booking Date,Canceled By,Days\n"
        "06/11/2026,ANN01,CUT,JJ,06/15/2026,ADMIN,4\n06/12/2026,IVO01,COLOUR,JJ,06/15/2026,ADMIN,3\n"
    )
    data = run("import", str(file), "--json").data
    assert (data["kind"], data["added"], data["rejected"]) == ("appointments", 2, 0)
    assert "of these appointments 2 are called off" in data["warnings"][0]["reason"]
    booked = shop.rows("appointment")
    assert [(row["text"], row["on_date"]) for row in booked] == [
        ("CUT", "2026-06-15"), ("COLOUR", "2026-06-15"),
    ]  # fmt: skip
    assert [row for row in booked if row["cancelled_on"] is None] == []
    assert run("agenda", "--days", "7", "--json").data["coming"] == []
    monday = run("agenda", "--all", "--json", today=MONDAY).data
    assert (monday["items"], monday["expected_today"]) == ([], [])


def test_the_page_shows_what_is_agreed_and_how_they_want_to_be_reached(code: str, run: Run) -> None:
    run("consent", "bianchi", "--refuse", "letter")
    page = run("show", "bianchi").out
    assert f"  a fitting, Monday 15 June, 14:00  {code}  appointment:1\n" in page
    assert "  letter refused  consent:1\n" in page
    data = run("show", "bianchi", "--json").data
    assert (data["appointments"][0]["at"], data["consents"]) == ("14:00", {"letter": "no"})
