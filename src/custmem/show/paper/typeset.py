"""Pages set as PDF by typst (an extra): all text goes to it as data, so that none is ever taken for markup."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any

from custmem.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.domain.letters.letter import Letter
    from custmem.show.paper.sheet import Grid, Sheet, Shopfront

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
