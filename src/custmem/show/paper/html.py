"""A sheet, or a grid of cards and labels, as one HTML page that needs no other file, to be printed from a browser."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.show.paper.sheet import ROLLS, Grid, Sheet

if TYPE_CHECKING:
    from typing import Any

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
