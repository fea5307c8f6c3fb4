"""How the shop is doing: every figure of a small lived-in book counted by hand, its charts, and its page."""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from custmem.domain.keys import code_of, complaint, promise
from custmem.domain.text.cleaning import width
from factories import TODAY, Run, Shop
from story import with_codes

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent.parent / "golden" / "insights"
SINCE = date(2025, 6, 9)
"""The Monday 52 weeks before that of this week."""


def day(text: str) -> date:
    """A day of 2026, or of the year it says."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


@pytest.fixture
def lived_in(shop: Shop, run: Run) -> Shop:
    """Two years of a very small shop: four customers came in the period, one stayed away, and there is a walk-in."""
    ann, bo, cy = shop.customer("Ann Reed"), shop.customer("Bo Ek"), shop.customer("Cy Dahl")
    dee, eve = shop.customer("Dee Fox", since=day("06-01")), shop.customer("Eve Hall", since=day("06-03"))
    nobody = shop.customer("Walk-in customer")
    for of, on, minor in (
        *((ann, "2024-05-06", 1000), (ann, "2024-09-02", 2000), (bo, "2024-07-01", 4000)),
        *((ann, "2025-06-09", 3000), (ann, "06-12", 500), (cy, "06-08", 5000), (dee, "06-01", 1500)),
        *((eve, "06-03", 2500), (eve, "06-04", -1000), (nobody, "06-06", 700)),
    ):
        shop.purchase(of, minor=minor, on=day(on))
    shop.visit(cy, day("2024-05-07"))
    shop.visit(dee, day("06-10"))
    for due, closed in (("06-02", "06-01"), ("06-03", "06-05"), ("06-05", ""), ("06-12", "")):
        key = shop.promise(ann, f"hold tea until {due}", due_on=day(due), made_on=day("05-28"))
        if closed:
            assert run("done", code_of(promise(key)), today=day(closed)).status == 0
    key = shop.promise(bo, "order the lamp", due_on=day("06-04"), made_on=day("05-28"))
    assert run("skip", code_of(promise(key)), "no lamps any more", today=day("06-03")).status == 0
    for on, *line in (
        ("2025-03-01", "rate", "ann", "1"),
        *(("05-01", "rate", "ann", "5", "always a smile"), ("05-02", "rate", "cy", "4")),
        ("05-03", "praise", "dee", "you always find it"),
        ("2025-02-01", "complaint", "ann", "the wait", "--cause", "queue"),
        *(("05-04", "complaint", "ann", "it came late", "--cause", "Post"),),
        *(
            ("05-05", "complaint", "cy", "it came torn", "--cause", "post"),
            ("05-06", "complaint", "dee", "cold"),
        ),
        *(("05-07", "wish", "ann", "an atlas of the stars"), ("05-01", "wish", "bo", "Atlas of the stars")),
        *(("05-07", "wish", "dee", "a ring", "--private"), ("05-07", "wish", "eve", "a kite")),
        *(
            ("05-08", "remember", "ann", "why", "you know my taste"),
            ("05-08", "remember", "bo", "why", "it is near"),
        ),
        *(
            ("05-09", "remember", "cy", "why", "It is near"),
            ("05-09", "remember", "eve", "why", "my debts", "--private"),
        ),
        *(("2025-01-10", "gift", "ann", "a pen", "9"), ("2025-12-20", "gift", "ann", "a map", "6.50")),
        *(("02-01", "gift", "cy", "a box of tea", "4"), ("02-01", "config", "gift_budget", "50")),
        *(
            ("05-10", "config", "loyalty_stamps", "3"),
            ("05-10", "stamp", "ann", "3"),
            ("05-10", "stamp", "bo", "3"),
        ),
        *(("05-10", "stamp", "cy", "1"), ("05-10", "stamp", "dee", "2"), ("05-11", "redeem", "ann")),
    ):
        ran = run(*line, today=day(on))
        assert ran.status == 0, (line, ran)
    return shop


def told(run: Run, *words: str, today: date = TODAY) -> dict[str, Any]:
    """What insights says as JSON."""
    found: dict[str, Any] = run("insights", *words, "--json", today=today).data["insights"]
    return found


def eur(minor: int) -> dict[str, object]:
    """An amount as JSON has it."""
    return {"minor": minor, "currency": "EUR"}


def test_the_period_is_this_week_and_the_52_before_it_and_said(lived_in: Shop, run: Run) -> None:
    assert told(run)["period"] == {"since": "2025-06-09", "until": "2026-06-12", "weeks": 53}
    assert run("insights").out.startswith("9 June 2025 to 12 June 2026, 53 weeks\n")


def test_a_period_begins_on_the_day_asked_for(lived_in: Shop, run: Run) -> None:
    found = told(run, "--since", "2026-06-03")
    assert found["period"] == {"since": "2026-06-03", "until": "2026-06-12", "weeks": 2}
    assert found["total"] == eur(2500 - 1000 + 700 + 5000 + 500)


def test_a_young_book_is_looked_at_from_its_first_week(run: Run, shop: Shop) -> None:
    shop.purchase(shop.customer(), on=day("05-27"))
    assert told(run)["period"] == {"since": "2026-05-25", "until": "2026-06-12", "weeks": 3}
    assert told(run, "--since", "2001-01-01")["period"] == told(run)["period"]


def test_sales_are_net_of_returns_and_walk_ins_are_sales_but_no_people(lived_in: Shop, run: Run) -> None:
    found = told(run)
    assert (found["total"], found["total_named"], found["total_before"]) == (
        eur(12200),
        eur(11500),
        eur(6000),
    )
    assert found["sales"][-2:] == [
        {"week": "2026-06-01", "amount": eur(1500 + 2500 - 1000 + 700), "receipts": 3},
        {"week": "2026-06-08", "amount": eur(5500), "receipts": 2},
    ]
    assert found["visits"][-2:] == [
        {"week": "2026-06-01", "visits": 2, "new": 2},
        {"week": "2026-06-08", "visits": 3, "new": 0},
    ]
    assert (len(found["sales"]), len(found["visits"])) == (53, 53)
    assert sum(week["amount"]["minor"] for week in found["sales"]) == 12200


def test_weekdays_have_what_all_of_them_brought(lived_in: Shop, run: Run) -> None:
    monday, _tuesday, wednesday, thursday, friday, saturday, sunday = told(run)["weekdays"]
    assert monday == {"weekday": "mon", "amount": eur(3000 + 1500 + 5000), "visits": 3, "days": 3}
    assert wednesday == {"weekday": "wed", "amount": eur(2500), "visits": 2, "days": 2}
    assert (thursday["amount"], thursday["days"]) == (eur(-1000), 0)
    assert (friday["visits"], saturday["visits"], sunday["days"]) == (1, 0, 0)


def test_who_came_is_new_kept_or_won_back(lived_in: Shop, run: Run) -> None:
    found = told(run)
    names = ("visitors", "new", "new_came_again", "returning", "before", "kept", "won_back")
    assert {name: found[name] for name in names} == {
        **{"visitors": 4, "new": 2, "new_came_again": 1, "returning": 2},
        **{"before": 2, "kept": 1, "won_back": 1},
    }


def test_who_was_known_long_before_the_first_visit_noted_is_not_new(run: Run, shop: Shop) -> None:
    shop.visit(shop.customer("Old Friend", since=date(1995, 1, 1)), day("06-01"))
    shop.visit(shop.customer("New Face", since=day("05-30")), day("06-01"))
    found = told(run)
    assert (found["visitors"], found["new"], found["returning"]) == (2, 1, 1)


def test_the_share_of_the_best_is_the_one_that_best_says(lived_in: Shop, run: Run) -> None:
    best = run("best", "--since", SINCE.isoformat(), "--json").data
    assert told(run)["share"] == {
        **best["top"],
        "buyers": best["buyers"],
        "bring_80_percent": best["bring_80_percent"],
    }
    assert (best["total"], best["top"]["of_sales"], best["bring_80_percent"]) == (eur(11500), 43.4783, 3)


def test_promises_are_kept_in_time_late_dropped_or_overdue_and_today_s_may_be_kept_yet(
    lived_in: Shop, run: Run
) -> None:
    found = told(run)
    assert found["promises"] == {"due": 4, "in_time": 1, "late": 1, "dropped": 1, "open": 1}
    assert found["kept_rate"] == 50.0
    assert told(run, "--since", "2026-06-12")["kept_rate"] is None


def test_stars_are_averaged_and_praise_is_quoted(lived_in: Shop, run: Run) -> None:
    found = told(run)
    assert found["stars"] == {"average": 4.5, "count": 2, "by_star": {"1": 0, "2": 0, "3": 0, "4": 1, "5": 1}}
    assert found["praise"] == {"count": 1, "texts": ["you always find it", "always a smile"]}


def test_complaints_are_counted_by_cause(lived_in: Shop, run: Run) -> None:
    found = [(each["cause"], each["count"], each["open"]) for each in told(run)["complaints"]]
    assert found == [("post", 2, 2), (None, 1, 1)]


def test_a_cause_has_what_keeps_it_from_coming_again_the_latest_first(lived_in: Shop, run: Run) -> None:
    first, second = (code_of(complaint(number)) for number in (2, 3))
    said = run("resolve", first, "a new one", "--prevent", "a better box").out
    assert "; from now on: a better box; ask whether all is well on" in said
    run("resolve", second, "a new one", "--prevent", "another carrier", today=TODAY + timedelta(1))
    later = told(run, today=TODAY + timedelta(1))["complaints"]
    assert (later[0]["cause"], later[0]["prevented"]) == ("post", ["another carrier", "a better box"])
    assert (
        run("complaint", "--causes", "--json").data["causes"]
        == later[:1] + run("complaint", "--causes", "--json").data["causes"][1:]
    )
    assert "  from now on: a better box\n" in run("insights").out
    assert "from now on: a better box" in run("show", "ann").out
    run("edit", "complaint:2", "--prevent", "")
    assert told(run)["complaints"][0]["prevented"] == ["another carrier"]


def test_what_was_asked_for_in_vain_is_counted_together_and_nothing_private_is_told(
    lived_in: Shop, run: Run
) -> None:
    assert told(run)["wishes_unmet"] == [
        {"text": "an atlas of the stars", "count": 2, "since_on": "2026-05-01"},
        {"text": "a kite", "count": 1, "since_on": "2026-05-07"},
    ]
    assert [(each["text"], each["count"]) for each in told(run)["why_they_buy"]] == [
        ("it is near", 2),
        ("you know my taste", 1),
    ]
    for form in ((), ("--json",), ("--plain",)):
        out = run("insights", *form).out
        assert ("ring" in out.split(), "debts" in out) == (False, False)


def test_a_reason_that_held_until_a_day_holds_no_longer(lived_in: Shop, run: Run) -> None:
    run("remember", "ann", "why", "the kiosk is shut", "--until", "2026-06-20")
    assert "the kiosk is shut" in run("insights").out
    assert "the kiosk is shut" not in run("insights", today=day("06-21")).out


def test_wishes_of_who_died_or_is_put_away_are_nobody_s(lived_in: Shop, run: Run) -> None:
    run("archive", "eve", "--yes")
    run("edit", "bo", "--died", "11jun")
    assert [(each["text"], each["count"]) for each in told(run)["wishes_unmet"]] == [
        ("an atlas of the stars", 1)
    ]


def test_gifts_stand_against_the_year_s_budget(lived_in: Shop, run: Run) -> None:
    assert told(run)["gifts"] == {
        **{"count": 2, "cost": eur(1050), "year": 2026, "year_cost": eur(400)},
        **{"budget": eur(5000), "left": eur(4600)},
    }


def test_the_programme_s_finish_rate_counts_who_ever_filled_a_card(lived_in: Shop, run: Run) -> None:
    assert told(run)["programme"] == {"holders": 4, "finished": 2, "finish_rate": 50.0, "redeemed": 1}


def test_a_card_from_which_every_stamp_was_taken_back_is_none(lived_in: Shop, run: Run) -> None:
    assert run("stamp", "cy", "-1").status == 0
    assert told(run)["programme"]["holders"] == 3


def test_stamps_that_live_no_more_finish_no_card(lived_in: Shop, run: Run) -> None:
    run("config", "loyalty_months", "12")
    run("stamp", "eve", "2", today=day("2024-05-10"))
    run("stamp", "eve", "1", today=day("2025-09-10"))
    assert told(run)["programme"]["finished"] == 2


def test_why_they_left_is_what_skip_was_told(run: Run, story_book: Path) -> None:
    assert run(*with_codes("skip OVERDUE moved to Rome", story_book).split(), book=story_book).status == 0
    data = run("insights", "--json", book=story_book).data
    assert data["insights"]["why_they_left"] == [
        {"text": "moved to Rome", "count": 1, "since_on": "2026-06-12"}
    ]
    run("visit", "zofie", book=story_book, today=TODAY + timedelta(1))
    after = run("insights", "--json", book=story_book, today=TODAY + timedelta(1)).data
    assert after["insights"]["why_they_left"] == []


def test_nothing_says_so_and_names_the_last_day_there_was(lived_in: Shop, run: Run) -> None:
    out = run("insights", today=date(2028, 1, 5)).out
    assert "Nothing was sold in that time, and nobody came.\n" in out
    assert "The last day in the book is 12 June 2026: custmem insights --today 2026-06-12" in out
    assert told(run, today=date(2028, 1, 5))["kept_rate"] is None


def test_an_empty_book_is_no_error(run: Run) -> None:
    ran = run("insights")
    assert (ran.status, ran.out.splitlines()[1]) == (0, "Nothing was sold in that time, and nobody came.")


def test_a_book_that_was_left_alone_says_since_when(lived_in: Shop, run: Run) -> None:
    assert "Nothing since 12 June 2026." in run("insights", today=date(2026, 8, 1)).out
    assert "Nothing since" not in run("insights").out


def test_a_book_begun_in_the_period_says_why_everybody_is_new(run: Run, shop: Shop) -> None:
    shop.purchase(shop.customer(since=day("05-27")), on=day("05-27"))
    assert "the book begins on 27 May 2026: whoever came first after that is new to it" in run("insights").out


@pytest.mark.parametrize("words", [("--since", "2026-13-01"), ("--since", "2026-06-13")])
def test_a_day_that_is_none_or_has_not_come_yet_is_refused(words: tuple[str, ...], run: Run) -> None:
    assert run("insights", *words).status == 2


# --- charts ---------------------------------------------------------------------------------------------------


@pytest.fixture
def busy(lived_in: Shop) -> Shop:
    """The same shop with a customer who comes every week and pays another amount each time."""
    regular = lived_in.customer("Flo Gray", since=day("2025-06-01"))
    for week in range(53):
        on = SINCE + timedelta(7 * week + week % 5)
        if on <= TODAY:
            lived_in.purchase(regular, minor=1000 + 700 * (week * 5 % 9), on=on)
    return lived_in


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch, run: Run) -> Callable[..., str]:
    """Type a line at a terminal of so many columns, and return what stands on it."""

    def look(columns: int, *words: str) -> str:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("PAGER", "cat")
        ran = run("insights", *words, "--color", "never")
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    return look


@pytest.mark.parametrize("columns", [60, 100])
def test_charts_are_drawn_as_was_agreed(
    columns: int, busy: Shop, looked_at: Callable[..., str], request: pytest.FixtureRequest
) -> None:
    shown = looked_at(columns)
    path = GOLDEN / f"charts-{columns}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(shown, "utf-8")
    assert path.read_text("utf-8") == shown, "if this is meant: ./run test --update-golden"


@pytest.mark.parametrize("columns", [20, 32, 40, 47, 59, 60, 80, 100])
@pytest.mark.parametrize("since", ["2026-06-12", "2026-05-01", "2025-06-09", "2015-01-01"])
def test_a_chart_fits_any_terminal(
    columns: int, since: str, busy: Shop, looked_at: Callable[..., str]
) -> None:
    assert [line for line in looked_at(columns, "--since", since).splitlines() if width(line) > columns] == []


def test_where_weeks_have_no_room_a_column_holds_several_and_says_so(
    busy: Shop, looked_at: Callable[..., str]
) -> None:
    assert "Sales by week, in EUR" in looked_at(60)
    assert "Sales, 2 weeks a column, in EUR" in looked_at(40)


def test_a_pipe_gets_plain_letters(busy: Shop, run: Run) -> None:
    assert re.search("^ +#+", run("insights").out, re.MULTILINE)
    assert not re.search("[▁-█]", run("insights").out)


# --- the page -------------------------------------------------------------------------------------------------


def page_of(run: Run, folder: Path, *words: str) -> str:
    """The page that is written."""
    ran = run("insights", "--html", str(folder / "page.html"), *words)
    assert (ran.status, ran.err) == (0, "")
    return (folder / "page.html").read_text("utf-8")


def test_the_page_asks_for_nothing_outside_itself(busy: Shop, run: Run, tmp_path: Path) -> None:
    page = page_of(run, tmp_path)
    assert re.findall(r"https?:|//|url\(|@import|<script|<link|<img|<iframe|\bsrc=|\bhref=", page) == []
    assert """content="default-src 'none'; style-src 'unsafe-inline'\"""" in page


def test_the_page_s_charts_are_well_formed_and_within_their_frames(
    busy: Shop, run: Run, tmp_path: Path
) -> None:
    charts = re.findall(r"<svg.*?</svg>", page_of(run, tmp_path), re.DOTALL)
    assert len(charts) == 5  # sales, visits, weekdays, stars, complaints
    for chart in map(ElementTree.fromstring, charts):
        _x, _y, wide, high = map(float, chart.attrib["viewBox"].split())
        boxes = list(chart.iter("rect"))
        assert boxes
        for box in boxes:
            x, y, width_, height = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
            assert 0 <= x <= x + width_ <= wide + 0.01
            assert 0 <= y <= y + height <= high + 0.01


def test_a_week_in_which_more_came_back_than_was_sold_hangs_below_the_line(
    lived_in: Shop, run: Run, tmp_path: Path
) -> None:
    lived_in.purchase(lived_in.customer("Gus Hale"), minor=-9000, on=day("06-09"))
    assert told(run)["sales"][-1]["amount"] == eur(5500 - 9000)
    assert "week of 8 June 2026: -€35.00" in page_of(run, tmp_path)


def test_what_people_said_is_escaped(lived_in: Shop, run: Run, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script><img src=//evil.example/x>"
    run("config", "shop", evil)
    run("praise", "ann", evil)
    run("wish", "ann", evil)
    run("remember", "ann", "why", evil)
    run("complaint", "ann", "late", "--cause", evil)
    page = page_of(run, tmp_path)
    assert ("<script" in page, "<img" in page) == (False, False)
    assert page.count("&lt;script&gt;") >= 5


def test_the_page_names_nobody(lived_in: Shop, run: Run, tmp_path: Path) -> None:
    page = page_of(run, tmp_path)
    names = [name for name in ("Reed", "Dahl", "Fox", "Hall", "Walk-in") if name in page]
    assert names == []


def test_the_page_prints_on_a4_and_speaks_the_shop_s_language(
    lived_in: Shop, run: Run, tmp_path: Path
) -> None:
    run("config", "language", "sv")
    page = page_of(run, tmp_path)
    assert ("size: A4" in page, '<html lang="sv">' in page) == (True, True)
    assert "Försäljning per vecka" in page


def test_the_page_is_the_owner_s_alone_and_replaces_nothing_unasked(
    lived_in: Shop, run: Run, tmp_path: Path
) -> None:
    page_of(run, tmp_path)
    path = tmp_path / "page.html"
    assert path.stat().st_mode & 0o777 == 0o600
    ran = run("insights", "--html", str(path), "--json")
    assert (ran.status, ran.error["code"]) == (5, "conflict")
    assert run("insights", "--html", str(path), "--yes", "--json").data["path"] == str(path)
    assert run("insights", "--html", str(lived_in.path)).status == 5


def test_it_asks_and_writes_nothing_into_the_book(lived_in: Shop, run: Run, tmp_path: Path) -> None:
    with closing(sqlite3.connect(lived_in.path)) as book:
        before = book.execute("SELECT max(id) FROM change").fetchone()
        page_of(run, tmp_path)
        assert book.execute("SELECT max(id) FROM change").fetchone() == before
