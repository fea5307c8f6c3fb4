"""Pages in columns: every line within its width, one page of A4, what is owed on it before all else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.cleaning import width
from custmem.show.paper import columns, typeset
from custmem.show.paper.sheet import A4_COLUMNS, A4_LINES, ROLLS, Entry, Section, Sheet
from memories import any_memory, unhurried
from printed import MORNINGS, TEA_SHOP, TODAY, a_morning, salon_memories, tea_memories

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "pages"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a page with the file of that name, or write it anew with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = FOLDER / name
        if request.config.getoption("--update-golden"):
            FOLDER.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare


@pytest.mark.parametrize("name", MORNINGS)
def test_an_a4_page_is_as_it_was_agreed(name: str, golden: Callable[[str, str], None]) -> None:
    page = columns.a4_page(MORNINGS[name]())
    assert len(page) <= A4_LINES
    golden(f"{name}.a4.txt", "\n".join(page) + "\n")


@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("name", MORNINGS)
def test_a_roll_is_as_it_was_agreed(name: str, roll: int, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.{roll}.txt", "\n".join(columns.roll_lines(MORNINGS[name](), roll)) + "\n")


@pytest.mark.parametrize("name", MORNINGS)
def test_a_page_for_the_browser_is_as_it_was_agreed(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.html", typeset.page(MORNINGS[name](), "a4"))


def test_a_discreet_page_names_nobody_in_full_and_tells_nothing(golden: Callable[[str, str], None]) -> None:
    page = "\n".join(columns.a4_page(a_morning(tea_memories(), discreet=True))) + "\n"
    told = (
        "Öberg",
        "Nováková",
        "Šimić",
        "Darjeeling",
        "Sencha",
        "1966",
        "birthday",
        "grinder",
        "123 456",
        "Lipová",
    )
    assert [word for word in told if word in page] == []
    assert "Åsa Ö." in page
    golden("discreet.a4.txt", page)


def test_what_is_owed_stays_on_the_page_while_anything_else_gives_way() -> None:
    sheet = a_morning(salon_memories(60))
    kept, _ = columns.one_page(sheet)
    left = [entry for section in kept.sections for entry in section.entries if not entry.owed]
    owed = sum(entry.owed for section in sheet.sections for entry in section.entries)
    still = sum(entry.owed for section in kept.sections for entry in section.entries)
    assert (left, still < owed) == ([], True)
    assert str(owed - still) in kept.notes[0]


def test_a_sheet_of_several_pages_leaves_nothing_out() -> None:
    sheet = a_morning(salon_memories(60))
    pages = columns.a4_pages(sheet)
    assert len(pages) > 1
    assert [len(page) for page in pages if len(page) > A4_LINES] == []
    codes = [entry.code for section in sheet.sections for entry in section.entries if entry.code]
    text = "\n".join(line for page in pages for line in page)
    assert [code for code in codes if code not in text] == []


def test_an_entry_is_never_over_two_pages() -> None:
    long = Entry("word " * 40, name="Ana", code="ab12", tick=True)
    sheet = Sheet(TEA_SHOP, "Tea", "Friday", (), "", (Section("OWED", (long,) * 30),))
    for page in columns.a4_pages(sheet):
        assert page[-1].strip() != ""
        assert "ab12" in next(line for line in page if line.startswith(" ["))


TEXTS = st.text(st.sampled_from("abc Đž ř李龙ø€₱-—…\u0301🎂\u200d\x1b[31m\u202e\t"), min_size=0, max_size=120)


ENTRIES = st.tuples(
    *(TEXTS, TEXTS, st.sampled_from(["", "94m9"]), st.sampled_from(["", "OVERDUE 3 d"]), TEXTS, TEXTS),
    *(st.sampled_from(["", "09:30"]), st.booleans(), st.booleans()),
).map(lambda fields: Entry(*fields))


@unhurried
@given(st.lists(ENTRIES, max_size=70), st.sampled_from(ROLLS))
def test_every_line_is_within_its_width(entries: list[Entry], roll: int) -> None:
    sheet = Sheet(
        TEA_SHOP,
        "Corner",
        "Friday 12 June 2026",
        ("1 owed",),
        "printed 07:45",
        (Section("OWED", tuple(entries)),),
    )
    page = columns.a4_page(sheet)
    assert len(page) <= A4_LINES
    assert [line for line in page if width(line) > A4_COLUMNS] == []
    assert [line for line in columns.roll_lines(sheet, roll) if width(line) > roll] == []


@unhurried
@given(st.data())
def test_whatever_is_known_the_morning_has_room_on_one_page(data: st.DataObject) -> None:
    memories = [data.draw(any_memory(TODAY)) for _ in range(3)]
    for discreet in (False, True):
        page = columns.a4_page(a_morning(memories, discreet=discreet))
        assert len(page) <= A4_LINES
        assert [line for line in page if width(line) > A4_COLUMNS] == []
