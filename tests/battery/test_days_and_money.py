"""Days and money: each day of the calendar and each amount that can be typed, in every command that takes one.

Either it is kept to the day and to the cent and shown so, or it is refused in one line; never a traceback, never a
float, never another day.
"""

from __future__ import annotations

import json
import random
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from battery.every_command import held
from custmem.cli import clock
from custmem.cli.index import COMMANDS
from custmem.cli.main import main
from custmem.domain.text.dates import next_on, parse_day, parse_occasion
from custmem.domain.text.money import MOST_MINOR, digits, parse_money, say_money
from custmem.errors import BadDate, BadMoney
from factories import (
    ONE_BOOK_FOR_ALL,
    TODAY,
    Ran,
    Shop,
    copied,
    dump,
    is_whole,
    made,
    process_environment,
    rows,
    typed,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    T = TypeVar("T")

pytestmark = pytest.mark.blackbox

CALENDAR = st.dates(date(1900, 1, 1), date(2200, 12, 31))
LEAP_DAY, COMMON_28 = date(2028, 2, 29), date(2027, 2, 28)


def said(ran: Ran) -> str:
    """What was said, whichever way, in one line at most where it failed."""
    assert "Traceback" not in ran.out + ran.err
    assert ran.status in (0, 2, 3, 5, 6), ran
    if ran.status:
        assert (ran.out, ran.err.count("\n")) == ("", 1), ran
    return ran.out + ran.err


# ------------------------------------------------------------------------------------------- 29 February


@pytest.fixture
def born_on_a_leap_day(shop: Shop) -> Shop:
    """Three customers of 29 February: born in 2000, in a year unknown, and married in 2004."""
    for number, name in enumerate(("Lucia Bianchi", "Anna Berg", "Ivo Horvat")):
        shop.customer(name, phone=f"055 123 45{number}")
    for line in (
        ("remember", "bianchi", "birthday", "29feb2000"),
        ("remember", "berg", "birthday", "--", "--02-29"),
        ("remember", "horvat", "anniversary", "29.2.2004"),
    ):
        assert typed(*line, book=shop.path).status == 0, line
    return shop


@pytest.mark.parametrize("year", range(2026, 2034))
def test_who_was_born_on_29_february_has_a_birthday_every_year(year: int, born_on_a_leap_day: Shop) -> None:
    """In a common year it is kept on the 28th; the years are counted all the same."""
    book = born_on_a_leap_day.path
    day = date(year, 2, 29 if year % 4 == 0 else 28)
    greeted = typed("greet", "bianchi", "--json", book=book, today=day).data
    (point,) = (point for point in greeted["talking_points"] if point["kind"] == "occasion")
    assert re.search(rf"\b{year - 2000}(st|nd|rd|th)\b", point["text"]), point["text"]
    assert "today" in point["text"]
    (unknown,) = (
        point
        for point in typed("greet", "berg", "--json", book=book, today=day).data["talking_points"]
        if point["kind"] == "occasion"
    )
    assert not re.search(r"\d(st|nd|rd|th)\b", unknown["text"]), unknown["text"]
    (married,) = (
        point
        for point in typed("greet", "horvat", "--json", book=book, today=day).data["talking_points"]
        if point["kind"] == "occasion"
    )
    assert re.search(rf"\b{year - 2004}(st|nd|rd|th)\b", married["text"]), married["text"]
    agenda = typed("agenda", "--json", book=book, today=day).data["items"]
    assert {
        (item["customer"]["handle"], item["due_on"]) for item in agenda if item["kind"] == "occasion"
    } >= {("bianchi", day.isoformat())}


@given(month_day=st.dates(date(2000, 1, 1), date(2000, 12, 31)), today=CALENDAR)
def test_every_occasion_comes_once_a_year(month_day: date, today: date) -> None:
    coming = next_on(month_day.month, month_day.day, today)
    assert 0 <= (coming - today).days <= 366
    again = next_on(month_day.month, month_day.day, coming + timedelta(1))
    assert (again.year, 364 < (again - coming).days < 368) == (coming.year + 1, True)


@pytest.mark.parametrize("typed_day", ["29 feb", "29.2.", "29feb", "02/29", "feb 29"])
def test_a_29_february_without_its_year_is_one_that_there_is(typed_day: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = typed("promise", "bianchi", "leap", "--by", typed_day, book=shop.path, today=date(2026, 6, 12))
    if typed_day == "02/29":
        assert ran.status == 2  # the day comes first here
    else:
        assert (ran.status, shop.rows("promise")[0]["due_on"]) == (0, "2028-02-29")


# --------------------------------------------------------------------------------- every command, every day


DAYS = (
    "9999-12-31|0001-01-01|0000-01-01|10000-01-01|1899-12-31|1900-01-01|2200-12-31|2201-01-01|2026-02-29|2028-02-29|"
    "31.4.|30 feb|31jun|32.1.|0.1.|1.13.|1.0.|eom|+3w|+1y|-1y|+200y|+8000y|+99999999999d|-99999999999w|in 2 months|"
    "in 0 days|2026-W53-1|20240229|fri|next fri|29 feb|| |٣.٤.|12 juni|2026-06-12T10:00|--02-29|29feb2000|29feb1900|"
    "29.2.2100|1604-02-29|1.1.00|31.12.99|12/31|6/7/26"
).split("|")
NO_SUCH_DAY = (
    "9999-12-31|0001-01-01|0000-01-01|10000-01-01|1899-12-31|2201-01-01|2026-02-29|31.4.|30 feb|31jun|32.1.|0.1.|1.13.|"
    "1.0.|+200y|+8000y|+99999999999d|2026-W53-1|20240229| |٣.٤.|2026-06-12T10:00|29feb1900|29.2.2100"
).split("|")
WITH_A_DAY = [
    (tuple(line.split("|")), option)
    for line, option in (
        ("promise|bianchi|x", "--by"),
        ("order|bianchi|x", "--expected"),
        ("appointment|bianchi|x", "--on"),
        ("complaint|bianchi|x", "--fix-by"),
        ("remember|bianchi|event|x", "--on"),
        ("remember|bianchi|away|x", "--on"),
        ("remember|bianchi|away|x|--on|today", "--until"),
        ("remember|bianchi|likes|x", "--until"),
        ("remember|bianchi|friend|Jo", "--birthday"),
        ("remember|bianchi|son|Al", "--died"),
        ("edit|bianchi", "--died"),
        ("edit|berg", "--since"),
        ("sold|bianchi|x|4", "--on"),
        ("visit|bianchi", "--on"),
        ("arrived|tea", "--on"),
        ("collected|CODE", "--on"),
        ("snooze|PROMISE", ""),
        ("add|Xaver Y|--new", "--birthday"),
        ("add|Yves Z|--new", "--since"),
        ("config|holidays", ""),
        ("remember|bianchi|birthday", ""),
        ("remember|bianchi|anniversary", ""),
        ("remember|bianchi|nameday", ""),
        ("edit|bianchi", "--birthday"),
        ("edit|bianchi", "--anniversary"),
        ("edit|bianchi", "--nameday"),
        ("edit|promise:1", "--by"),
        ("edit|promise:1", "--made"),
        ("edit|order:1", "--ordered"),
        ("edit|order:1", "--expected"),
        ("edit|order:1", "--arrived"),
        ("edit|complaint:1", "--fix-by"),
        ("edit|fact:1", "--learned"),
        ("edit|fact:1", "--until"),
        ("edit|visit:1", "--on"),
        ("quiet|bianchi", "--until"),
        ("voucher|bianchi|20", "--until"),
        ("best", "--since"),
        ("insights", "--since"),
    )
]
"""How a day is typed: after which words, and in which option; CODE is of an order, PROMISE of a promise."""
DAY_OPTIONS = {
    "--on",
    "--by",
    "--expected",
    "--fix-by",
    "--until",
    "--birthday",
    "--died",
    "--since",
}


def test_no_option_that_takes_a_day_is_left_out() -> None:
    """Whatever Typer declares under these names, or as a DATE, is tried below."""
    declared = {
        (command.name, option)
        for command in COMMANDS
        for parameter in made(command.name).params
        for option in parameter.opts
        if option in DAY_OPTIONS or parameter.metavar == "DATE"
    }
    tried_here = {(line[0], option or "day") for line, option in WITH_A_DAY}
    no_days = {(name, "--by") for name in ("referred", "contacted", "letter", "schedule")}
    assert declared - tried_here == no_days


def test_every_command_keeps_the_day_that_was_typed_or_refuses_it_in_one_line(
    shop: Shop, tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    shop.customer("Lucia Bianchi")
    shop.customer("Anna Berg")
    order = typed("order", "bianchi", "atlas", "--json", book=shop.path).data["order"]["code"]
    promise = typed("--json", "promise", "bianchi", "x", "--by", "today", book=shop.path).data["promise"][
        "code"
    ]
    codes = {"CODE": order, "PROMISE": promise}
    before = held(shop.path)
    # Every day with every way to type one; the first two rounds have each way and each day already.
    ways, days = len(WITH_A_DAY), random.Random(TODAY.toordinal()).sample(DAYS, len(DAYS))
    pairs = [
        (*WITH_A_DAY[at], days[(2 * at + step) % len(days)])
        for step in range(len(days))
        for at in range(ways)
    ]
    assert 2 * ways >= len(days) == len(pairs) // ways
    kept = refused = 0
    chosen = pairs[: trials(len(pairs), most=60)]
    for line, option, day in chosen:
        book = copied(shop.path, tmp_path / "one")
        line = tuple(codes.get(word, word) for word in line)
        words = (*line, f"{option}={day}") if option else (*line, "--", day)
        ran = typed(*words, book=book)
        said(ran)
        if ran.status:
            assert held(book) == before
            refused += 1
        else:
            kept += 1
            occasion = option in ("", "--birthday")
            is_none = line[:2] == ("config", "holidays") and not day.strip()  # a shop may have no holidays
            assert day not in NO_SUCH_DAY or is_none or (occasion and day in ("1604-02-29",)), (words, ran)
            stored = {
                value
                for table in dump(book).values()
                for row in table
                for key, value in row.items()
                if key.endswith(("_on", "_date")) and value
            }
            assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)) for value in stored)
            assert {date.fromisoformat(value).isoformat() for value in stored} == stored
            assert typed("greet", "bianchi", book=book).status == typed("agenda", book=book).status == 0
    tried(
        f"{len(WITH_A_DAY)} ways to type a day × {len(DAYS)} days: {len(chosen)} tried, {kept} kept, {refused} refused"
    )


@pytest.mark.parametrize("day", [*NO_SUCH_DAY, "-5"])
def test_a_today_that_is_none_is_refused_in_one_line(
    day: str, shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    for options in (
        ("--today", day, "agenda"),
        (f"--today={day}", "greet", "x"),
        ("note", "x", "y", "--today", day),
    ):
        status = main(["--book", str(shop.path), *options], {})
        out, err = capsys.readouterr()
        assert (status, out, err.count("\n")) == (2, "", 1), options
    assert main(["--book", str(shop.path), "agenda"], {"CUSTMEM_TODAY": day}) == 2


EDGES = [date(1900, 1, 1), date(1900, 3, 1), date(1999, 12, 31), LEAP_DAY, COMMON_28, date(2100, 2, 28)]
EDGES += [date(2100, 3, 1), date(2026, 12, 31), date(2027, 1, 1), date(2199, 12, 31), date(2200, 12, 31)]
# The days on which summer time begins and ends, in Europe and in America.
EDGES += [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 11, 1)]


@pytest.mark.parametrize("today", EDGES, ids=str)
def test_every_view_works_on_the_edges_of_the_calendar(
    today: date, story_book: Path, trials: Callable[..., int]
) -> None:
    views: list[tuple[str, ...]] = [
        *(
            ("greet", "bianchi"),
            ("greet", "sven"),
            ("show", "carlo rossi"),
            ("agenda",),
            ("agenda", "--days", "60"),
        ),
        *(("list",), ("loyalty",), ("match", "crime"), ("duplicates",), ("check",), ("visit", "zofie")),
        *(("sold", "maria", "lamp", "4"), ("remember", "bianchi", "birthday", "29feb"), ("config",)),
    ]
    for words in random.Random(today.toordinal()).sample(views, trials(len(views), least=5)):
        for form in ((), ("--json",), ("--plain",)) if words[0] in ("greet", "agenda") else ((),):
            ran = typed(*words, *form, book=story_book, today=today)
            assert (ran.status, "Traceback" in ran.err) == (0, False), (words, form, ran)
    assert is_whole(story_book)


@pytest.mark.parametrize(
    ("today", "typed_day", "meant"),
    [
        (date(2026, 12, 20), "+3w", "2027-01-10"),
        (date(2027, 12, 31), "+2m", "2028-02-29"),
        (date(2026, 12, 31), "+2m", "2027-02-28"),
        (LEAP_DAY, "+1y", "2029-02-28"),
        (LEAP_DAY, "+4y", "2032-02-29"),
        (date(2026, 12, 5), "eom", "2026-12-31"),
        (date(2028, 2, 1), "eom", "2028-02-29"),
        (date(2027, 2, 1), "eom", "2027-02-28"),
        (date(2026, 12, 31), "eom", "2026-12-31"),
        (date(2026, 12, 31), "tomorrow", "2027-01-01"),
        (date(2026, 12, 31), "next fri", "2027-01-08"),
        (date(2026, 12, 28), "fri", "2027-01-01"),
        (date(2026, 12, 31), "1 jan", "2027-01-01"),
        (date(2026, 12, 31), "1.1.", "2027-01-01"),
        (date(2027, 1, 1), "31.12.", "2027-12-31"),
        (date(2026, 3, 28), "tomorrow", "2026-03-29"),
        (date(2026, 10, 24), "+2d", "2026-10-26"),
    ],
)
def test_a_day_told_from_today_is_right_across_years_and_clock_changes(
    today: date, typed_day: str, meant: str, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi", since=date(2025, 1, 1))
    ran = typed("promise", "bianchi", "x", "--by", typed_day, "--json", book=shop.path, today=today)
    assert (ran.data["promise"]["due_on"], shop.rows("promise")[0]["due_on"]) == (meant, meant)
    weekday = f"{date.fromisoformat(meant):%A}"
    assert weekday in ran.data["said"]


@pytest.mark.parametrize(
    ("today", "week"),
    [(date(2026, 12, 31), 53), (date(2027, 1, 3), 53), (date(2027, 1, 4), 1), (date(2024, 12, 30), 1)],
)
def test_a_week_53_is_one_and_belongs_to_the_year_of_its_thursday(today: date, week: int, shop: Shop) -> None:
    assert f"(week {week})" in typed("agenda", book=shop.path, today=today).out


@given(day=CALENDAR, today=CALENDAR, day_first=st.booleans())
def test_a_day_as_it_is_written_is_that_day(day: date, today: date, day_first: bool) -> None:
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day:%d %B %Y}", f"{day:%d%b%Y}"):
        assert parse_day(text, today, day_first=day_first) == day
    parted = f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}"
    assert parse_day(parted, today, day_first=day_first) == day
    if day > today:
        with pytest.raises(BadDate, match="still to come"):
            parse_occasion(day.isoformat(), today, day_first=day_first)
    else:
        assert parse_occasion(day.isoformat(), today, day_first=day_first)[:2] == (day.month, day.day)


@given(
    text=st.text(max_size=30) | st.from_regex(r"[-+]?\d{0,12}[dwmy./-]?\d{0,4}", fullmatch=True),
    today=CALENDAR,
)
def test_whatever_is_typed_is_a_day_that_is_kept_or_refused(text: str, today: date) -> None:
    for lean in ("past", "future", "nearest"):
        found = _or_what_is_said(partial(parse_day, text, today, day_first=True, lean=lean))
        assert 1900 <= found.year <= 2200 if isinstance(found, date) else "\n" not in found


def _or_what_is_said(read: Callable[[], T]) -> T | str:
    try:
        return read()
    except (BadDate, BadMoney) as error:
        return f"{error.message}; {error.hint}"


# ----------------------------------------------------------------------------------------- midnight and zones


def test_a_midnight_that_passes_during_a_command_changes_nothing_of_it(
    story_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Today is read once: every further look at the clock would be a day later."""
    asked: list[date] = []

    def a_day_later_each_time() -> date:
        asked.append(TODAY + timedelta(len(asked)))
        return asked[-1]

    monkeypatch.setattr(clock, "local_today", a_day_later_each_time)
    from custmem.cli.main import main

    for line in (
        "visit bianchi",
        "sold bianchi tea 4",
        "promise bianchi x --by today",
        "note bianchi y",
        "agenda",
    ):
        asked.clear()
        assert main(["--book", str(story_book), "--quiet", *line.split()], {}) == 0
        assert (line, asked) == (line, [TODAY])
    assert rows(story_book, "promise")[-1]["due_on"] == TODAY.isoformat()
    assert (
        rows(story_book, "visit")[-1]["day"] == TODAY.isoformat()
        if "day" in rows(story_book, "visit")[0]
        else True
    )


ZONES = ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Europe/Rome", "America/St_Johns", "UTC"]


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_the_shop_s_own_day_wherever_it_is(zone: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = datetime.now(ZoneInfo(zone)).date()
    ran = subprocess.run(
        [sys.executable, "-m", "custmem", "--book", str(shop.path), "visit", "bianchi", "--json"],
        env=process_environment(TZ=zone),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    after = datetime.now(ZoneInfo(zone)).date()
    assert ran.returncode == 0, ran.stderr
    (visit,) = shop.rows("visit")
    assert visit["on_date"] in (before.isoformat(), after.isoformat())
    assert re.search(
        rf"{before.day} {before:%B}|{after.day} {after:%B}", json.loads(ran.stdout)["data"]["said"]
    )


# ------------------------------------------------------------------------------------------------- money


AMOUNTS = {
    "EUR": {
        **{
            "0": 0,
            "0.00": 0,
            "4": 400,
            "4.5": 450,
            "24,90": 2490,
            "€24.90": 2490,
            "24.90 EUR": 2490,
            "24,-": 2400,
        },
        **{"1.234,56": 123456, "1,234.56": 123456, "1 234,56": 123456, "1'234.56": 123456, ".50": 50},
        **{"12,34,567.89": 123456789, "9999999999.99": 999999999999, "10000000000": 10**12, "-0": 0},
        **dict.fromkeys(
            ("0.005", "1.234", "1,234", "10000000000.01", "1e5", "12345678901234", "9" * 30), None
        ),
        **dict.fromkeys(
            ("1.234.56", "1,23,4", "1..2", "4.505", "24.90 USD", "¥500", "1_000", "5.", "9" * 59), None
        ),
    },
    "JPY": {
        **{"2490": 2490, "¥2490": 2490, "1,234": 1234, "1.234": 1234, "2490円": 2490, "0": 0},
        **dict.fromkeys(("24.90", "0.5", "1e5", "€5", "1,234.5", "9" * 20), None),
    },
    "KRW": {"₩15000": 15000, "15,000": 15000, "1.5": None, "10000000000000": None},
    "KWD": {
        **{"24.900": 24900, "24,9": 24900, "1.234": 1234, "0.005": 5, "1,234.567": 1234567},
        **dict.fromkeys(("0.0005", "1.2345", "1e5"), None),
    },
    "BHD": {"0.001": 1, "1": 1000, "1234567.890": 1234567890, "1000000000.001": None},
}


@pytest.mark.parametrize(
    ("currency", "text", "minor"),
    [(currency, text, minor) for currency, amounts in AMOUNTS.items() for text, minor in amounts.items()],
)
def test_an_amount_is_kept_to_the_last_digit_or_refused_in_one_line(
    currency: str, text: str, minor: int | None, shop: Shop
) -> None:
    """In every command that takes one: a price, a return, a gift, the year's money for gifts, what a complaint cost."""
    shop.settings(currency=currency)
    shop.customer("Lucia Bianchi")
    complaint = typed("complaint", "bianchi", "torn", "--json", book=shop.path).data["complaint"]["code"]
    minus = text.startswith("-")
    lines = {
        ("purchase", "total_minor"): ("sold", "bianchi", "tea", *(("--",) if minus else ()), text),
        ("gift", "cost_minor"): ("gift", "bianchi", "tea", *(("--",) if minus else ()), text),
        ("complaint", "cost_minor"): ("resolve", complaint, "a new one", f"--cost={text}"),
        ("setting", "value"): ("config", "gift_budget", *(("--",) if minus else ()), text),
    }
    for (table, column), words in lines.items():
        before = held(shop.path)
        ran = typed(*words, book=shop.path)
        said(ran)
        if minor is None:
            assert (ran.status, words) == (2, words)
            assert held(shop.path) == before
        else:
            assert (ran.status, words) == (0, words), ran
            if table == "setting":
                (kept,) = (row["value"] for row in shop.rows("setting") if row["key"] == "gift_budget_minor")
                assert kept == str(minor)
            else:
                assert [row[column] or 0 for row in shop.rows(table)] == [minor], words
    if minor:
        returned = typed("--json", "sold", "bianchi", "tea", "--", f"-{text}", book=shop.path).data[
            "purchase"
        ]
        assert returned["total"] == {"minor": -minor, "currency": currency}
        assert shop.rows("customer")[0]["spent_minor"] == 0


QUANTITIES = {"1": 1000, "2": 2000, "0,25": 250, "0.250": 250, "0.001": 1, "1000": 1_000_000}
NO_QUANTITIES = ["0", "-1", "0.0001", "1e3", "nan", "inf", "1.234,5", "", "x", "999999999999", "9" * 40]


@pytest.mark.parametrize("text", [*QUANTITIES, *NO_QUANTITIES])
def test_a_quantity_is_thousandths_or_refused_in_one_line(text: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = typed("sold", "bianchi", "tea", "24", f"--qty={text}", book=shop.path)
    said(ran)
    if text in QUANTITIES:
        (line,) = shop.rows("purchase_line")
        assert (ran.status, line["quantity_milli"]) == (0, QUANTITIES[text])
        assert line["amount_minor"] == round(2400 * QUANTITIES[text] / 1000)
    elif text:
        assert (ran.status, shop.rows("purchase")) == (2, [])


def test_what_is_more_than_a_sale_can_hold_is_refused_whichever_way_it_comes_together(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    for words in (
        ("tea", "9999999999", "pot", "9999999999"),
        ("tea", "9999999999", "--qty", "1000"),
        ("tea", "9999999999", "--", "-9999999999"),
        ("tea", str(2**63)),
        ("tea", str(2**63 // 100)),
        ("tea", "--", f"-{2**63}"),
    ):
        ran = typed("sold", "bianchi", *words, book=shop.path)
        assert (said(ran).count("\n"), ran.status, shop.rows("purchase")) == (1, 2, []), words


def test_a_book_full_of_the_largest_sales_sums_without_a_float(
    shop: Shop, tried: Callable[[str], None]
) -> None:
    """Nine million sales of the largest amount would be needed to leave 64 bits: what is kept is set near there."""
    lucia = shop.customer("Lucia Bianchi")
    near = 2**63 - 1 - MOST_MINOR // 2
    shop.change(
        lambda book: book.execute("UPDATE customer SET spent_minor = ? WHERE id = ?", (near, lucia.id))
    )
    before = held(shop.path)
    ran = typed("sold", "bianchi", "ring", "9999999999.99", book=shop.path)
    said(ran)
    (customer,) = shop.rows("customer")
    assert isinstance(customer["spent_minor"], int), ran
    if ran.status:
        assert held(shop.path) == before
    for words in (
        ("greet", "bianchi"),
        ("show", "bianchi"),
        ("agenda",),
        ("list",),
        ("check",),
        ("loyalty",),
    ):
        assert typed(*words, book=shop.path).status == 0, words
    assert isinstance(shop.rows("customer")[0]["spent_minor"], int)
    tried(f"one sale over 2^63: status {ran.status}")


def test_no_column_of_money_ever_holds_a_float(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    for words in (("4.50",), ("0.10", "pot", "0.20"), ("0.07", "--qty", "0.333"), ("33.33", "--qty", "3")):
        assert typed("sold", "bianchi", "tea", *words, book=shop.path).status == 0
    with closing(sqlite3.connect(shop.path)) as book:
        for table in ("purchase", "purchase_line", "gift", "complaint", "customer"):
            for row in book.execute(f"PRAGMA table_info({table})").fetchall():
                if row[1].endswith("_minor") or row[1].endswith("_milli"):
                    kinds = {kind for (kind,) in book.execute(f"SELECT typeof({row[1]}) FROM {table}")}
                    assert kinds <= {"integer", "null"}, (table, row[1])
    assert shop.rows("customer")[0]["spent_minor"] == sum(row["total_minor"] for row in shop.rows("purchase"))


CURRENCIES = ("EUR", "SEK", "JPY", "KRW", "KWD", "BHD", "USD", "ISK", "TND")


@given(minor=st.integers(-MOST_MINOR + 1, MOST_MINOR - 1), currency=st.sampled_from(CURRENCIES))
def test_an_amount_as_it_is_said_is_that_amount_again(minor: int, currency: str) -> None:
    assert parse_money(say_money(minor, currency), currency) == minor


@given(
    text=st.text(max_size=40) | st.from_regex(r"[-+€$¥ ]?[\d.,' e]{0,40}[-€$]?", fullmatch=True),
    currency=st.sampled_from(CURRENCIES),
)
def test_whatever_is_typed_is_whole_minor_units_or_refused(text: str, currency: str) -> None:
    minor = _or_what_is_said(lambda: parse_money(text, currency))
    if isinstance(minor, str):
        assert "\n" not in minor
    else:
        assert abs(minor) < 10 ** (12 + digits(currency) + 1) < 2**63


@settings(suppress_health_check=ONE_BOOK_FOR_ALL, max_examples=12)
@given(prices=st.lists(st.integers(-MOST_MINOR // 20, MOST_MINOR // 20), min_size=1, max_size=6))
def test_what_a_customer_spent_is_the_sum_of_what_was_sold(prices: list[int], shop: Shop) -> None:
    """Returns included; to the cent, and after every sale."""
    if not shop.rows("customer"):
        shop.customer("Lucia Bianchi")
    before = shop.rows("customer")[0]["spent_minor"]
    for price in prices:
        amount = say_money(price, "EUR")
        ran = typed(
            "--json", "sold", "bianchi", "tea", *(("--",) if price < 0 else ()), amount, book=shop.path
        )
        assert ran.data["purchase"]["total"] == {"minor": price, "currency": "EUR"}
    assert shop.rows("customer")[0]["spent_minor"] == before + sum(prices)
    assert typed("check", book=shop.path).status == 0


@pytest.mark.parametrize("currency", CURRENCIES)
def test_an_import_keeps_amounts_of_every_currency(currency: str, shop: Shop, tmp_path: Path) -> None:
    shop.settings(currency=currency)
    after = digits(currency)
    amount = {0: "2490", 2: "24.90", 3: "24.900"}[after]
    file = tmp_path / "sales.csv"
    huge = "9" * 25
    file.write_text(
        "Date,Client,Item,Amount\n"
        f"2026-06-01,Ann Reed,tea,{amount}\n2026-06-02,Ann Reed,tea,-{amount}\n2026-06-03,Ann Reed,gold,{huge}\n"
        "2026-02-29,Ann Reed,leap,1\n1899-12-31,Ann Reed,old,1\n9999-12-31,Ann Reed,far,1\n"
    )
    ran = typed("import", str(file), "--kind", "purchases", "--json", book=shop.path)
    data = ran.data
    minor = {0: 2490, 2: 2490, 3: 24900}[after]
    assert sorted(row["total_minor"] for row in shop.rows("purchase")) == [-minor, minor]
    assert [reject["line"] for reject in data["rejects"]] == [4, 5, 6, 7]
    assert shop.rows("customer")[0]["spent_minor"] == 0
