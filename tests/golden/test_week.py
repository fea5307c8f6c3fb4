"""A week of a bookshop, told as a shopkeeper types it, and what each morning's page says: read it as one would."""

from __future__ import annotations

import shlex
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from story import code_of

if TYPE_CHECKING:
    from factories import Run

MONDAY = date(2026, 6, 8)
FOLDER = Path(__file__).parent / "pages"
WEEK = (
    # Monday
    """
    init --shop "Corner Books" --closed sun
    add "Lucia Bianchi" --phone "055 123 4567" --address-as "Mrs Bianchi" --birthday 16jun1961
    add "William Jones" --email will@example.org
    add "Vera Hofer" --phone "0123 456 789"
    remember bianchi nephew Luca --birthday 12jun
    sold bianchi "The Gruffalo" 14.90 --for "nephew Luca" --occasion birthday
    order jones "Atlas of the Stars" --expected 2026-06-10
    promise hofer "ring about the reading group" --by 2026-06-09
    """,
    # Tuesday
    """
    done {promise} "she comes on Thursday, and likes crime novels"
    sold hofer "collected works of Svevo" 240
    wish bianchi "a cookbook of Sicily"
    appointment hofer "choose the reading group's books" --on 2026-06-11 --at 15:30
    """,
    # Wednesday
    """
    complaint jones "the last parcel came torn" --fix-by 2026-06-12 --cause post
    remember jones event "piano exam" --on 2026-06-11
    add "Nina Adler" --phone "0123 999 888"
    referred adler --by hofer
    """,
    # Thursday
    """
    arrived "Atlas of the Stars"
    sold hofer "The Moonstone" 12
    sold adler "Letters of a Traveller" 32
    arrived "A cookbook of Sicily"
    """,
    # Friday
    """
    resolve {complaint} "sent a new copy" --apology "said on the phone" --cost 12
    done {order} "he comes on Saturday"
    praise bianchi "the lovely window"
    """,
    # Saturday
    """
    collected "Atlas of the Stars"
    visit bianchi
    """,
    # Sunday, closed
    "",
)


@pytest.mark.parametrize("mornings", [len(WEEK)], ids=["a-week"])
def test_each_morning_of_the_week_is_as_it_was_agreed(
    mornings: int, run: Run, request: pytest.FixtureRequest
) -> None:
    pages = []
    for number in range(mornings):
        today = MONDAY + timedelta(number)
        if number:
            pages.append(run("agenda", today=today).out)
        for line in filter(None, map(str.strip, WEEK[number].splitlines())):
            words = shlex.split(line)
            open_today = run("agenda", "--json", today=today) if "{" in line else None
            typed = [
                code_of(open_today, word[1:-1]) if open_today and word[:1] == "{" else word for word in words
            ]
            ran = run(*typed, today=today)
            assert (ran.status, ran.err) == (0, ""), (line, ran)
    pages.append(run("agenda", today=MONDAY + timedelta(7)).out)
    shown = "\n".join(pages)
    path = FOLDER / "week.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(shown)
    assert path.read_text() == shown, "if this is meant: ./run test --update-golden"
    assert sum(len(list(filter(None, map(str.strip, day.splitlines())))) for day in WEEK) >= 25
