"""Pages as PDF and HTML: one page, nothing that people typed is markup, and a missing extra is named."""

from __future__ import annotations

import sys

import pytest

from custmem.domain.loyalty.programme import Programme
from custmem.errors import UsageError
from custmem.show.paper import cards, typeset
from custmem.show.paper.columns import in_room
from custmem.show.paper.sheet import Entry, Section, Sheet
from printed import MORNINGS, TEA_SHOP, a_morning, salon_memories

HOSTILE = '#set page(width: 1pt) <script>alert(1)</script> $x$ *b* [[ {{ name }} {% raise %} "'


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has, as its page tree says."""
    import re

    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


@pytest.mark.parametrize("name", MORNINGS)
def test_a_morning_is_one_page(name: str) -> None:
    pdf = typeset.sheet_pdf(in_room(MORNINGS[name]()))
    assert (pdf[:5], pages_of(pdf)) == (b"%PDF-", 1)


def test_even_a_day_of_sixty_appointments_is_one_page_unless_asked() -> None:
    sheet = a_morning(salon_memories(60))
    assert pages_of(typeset.sheet_pdf(in_room(sheet))) == 1
    assert pages_of(typeset.sheet_pdf(sheet, pages=True)) > 1


def test_what_people_typed_is_never_markup() -> None:
    sheet = Sheet(
        TEA_SHOP, HOSTILE, "Friday", (HOSTILE,), "", (Section(HOSTILE, (Entry(HOSTILE, HOSTILE),)),)
    )
    assert pages_of(typeset.sheet_pdf(sheet)) == 1
    page = typeset.page(sheet, "a4")
    assert "<script>" not in page
    assert "{{ name }}" in page


def test_a_page_for_the_browser_asks_for_no_other_file() -> None:
    page = typeset.page(MORNINGS["salon"](), "48")
    assert "size: 80mm auto" in page
    assert [mark for mark in ("http", "src=", "@import", "url(", "<link", "<script") if mark in page] == []


def test_labels_and_cards_are_as_many_sheets_as_they_need() -> None:
    addressed = [(f"Ana {number}", "Lipová 8, 120 00 Praha") for number in range(22)]
    grid = cards.address_labels(addressed, cards.grid_named("L7160"))
    assert (grid.pages, pages_of(typeset.grid_pdf(grid)), len(cards.grid_pages(grid))) == (2, 2, 2)
    stamps = cards.stamp_cards(10, Programme(10, "a coffee", 12), TEA_SHOP, 2)
    assert (stamps.pages, pages_of(typeset.grid_pdf(stamps))) == (1, 1)
    assert "\n".join(cards.grid_on_a_roll(stamps, 32)).count("[X] [X] [ ]") == 10


@pytest.mark.parametrize("name", ["", "3", "0x4", "21x2", "ax3"])
def test_a_sheet_of_labels_that_is_none_is_refused(name: str) -> None:
    if name == "":
        assert cards.grid_named(name).rows == 7
        return
    with pytest.raises(UsageError):
        cards.grid_named(name)


def test_without_typst_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError) as caught:
        typeset.sheet_pdf(MORNINGS["nothing"]())
    assert "custmem[pdf]" in caught.value.hint
