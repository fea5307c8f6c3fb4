"""A sheet, or a grid of cards and labels, as one HTML page that needs no other file, to be printed from a browser."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any

from custmem.errors import UsageError
from custmem.show.paper.sheet import ROLLS, Grid, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.domain.letters.letter import Letter
    from custmem.show.paper.sheet import Shopfront


_MILLIMETRES = {48: "80mm", 42: "80mm", 32: "58mm"}
"""The width of the paper that rolls of so many columns are printed on."""


def page(printed: Sheet | Grid, paper: str, language: str = "en") -> str:
    """Return the page; all text in it is escaped, and it asks for no other file.

    `paper` is `a4` or the columns of a roll.
    """
    from jinja2 import Environment

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    with open(os.path.join(os.path.dirname(__file__), "page.html"), encoding="utf-8") as file:
        template = environment.from_string(file.read())
    return template.render(language=language, **_shape(paper), **_matter(printed)) + "\n"


def _shape(paper: str) -> dict[str, str]:
    columns = next((width for width in ROLLS if str(width) == paper), None)
    if columns is None:
        return {
            **{"size": "A4", "margin": "14mm", "width": "182mm", "font": "10pt", "roll": ""},
            "columns": "5mm 12mm 42mm 1fr auto",
        }
    return {
        **{"size": f"{_MILLIMETRES[columns]} auto", "margin": "3mm", "width": _MILLIMETRES[columns]},
        **{"font": "9pt", "roll": "yes", "columns": "5mm auto 1fr auto"},
    }


def _matter(printed: Sheet | Grid) -> dict[str, Any]:
    if isinstance(printed, Sheet):
        empty = dict.fromkeys(("across", "cell_width", "cell_height", "gap"), 0)
        return {"sheet": printed, "grid": None, "title": printed.title or printed.day, **empty}
    return {
        **{"sheet": None, "grid": printed, "title": printed.cells[0].title if printed.cells else ""},
        **{"across": printed.columns, "cell_width": printed.width},
        **{"cell_height": printed.height, "gap": printed.gap},
    }


_TEMPLATE = os.path.join(os.path.dirname(__file__), "page.typ")


def sheet_pdf(sheet: Sheet, *, pages: bool = False) -> bytes:
    """Return a sheet as PDF, on one page in smaller type unless `pages`. Raises UsageError without typst."""
    return _set({"title": sheet.title or sheet.day, "sheet": _plain(sheet), "pages": pages})


def grid_pdf(grid: Grid) -> bytes:
    """Return cards or labels as PDF. Raises UsageError without typst."""
    title = grid.cells[0].title if grid.cells else ""
    return _set({"title": title, "grid": _plain(grid)})


def letters_pdf(letters: Sequence[Letter], front: Shopfront, *, card: bool) -> bytes:
    """Return letters as PDF, each on a page of its own: A4 with the address, or a card to fold into an envelope.

    Raises UsageError without typst.
    """
    set_out = [
        {
            "shop": _plain(front),
            "address": list(letter.address),
            "day": letter.day,
            "salutation": "" if letter.own else letter.salutation,
            "paragraphs": list(letter.own or letter.paragraphs),
            "closing": "" if letter.own else letter.closing,
            "signature": "" if letter.own else letter.signature,
        }
        for letter in letters
    ]
    return _set({"title": front.name, "letters": set_out, "card": card})


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF of typst's has, as its tree of pages says."""
    return max((int(count) for count in re.findall(rb"/Count (\d+)", pdf)), default=1)


def _plain(value: Any) -> Any:
    """Return a value of named fields as JSON has it."""
    if hasattr(value, "_asdict"):
        return {field: _plain(each) for field, each in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _set(page: Mapping[str, Any]) -> bytes:
    try:
        import typst
    except ImportError:
        raise UsageError(
            "what sets pages as PDF is not installed", "install it with: pip install 'custmem[pdf]'"
        ) from None
    return typst.compile(_TEMPLATE, format="pdf", sys_inputs={"page": json.dumps(page)})
