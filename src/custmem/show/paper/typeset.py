"""Pages set as PDF by typst (an extra): all text goes to it as data, so that none is ever taken for markup."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from custmem.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.show.paper.sheet import Grid, Sheet

_TEMPLATE = os.path.join(os.path.dirname(__file__), "page.typ")


def sheet_pdf(sheet: Sheet, *, pages: bool = False) -> bytes:
    """Return a sheet as PDF, on one page in smaller type unless `pages`. Raises UsageError without typst."""
    return _set({"title": sheet.title or sheet.day, "sheet": _plain(sheet), "pages": pages})


def grid_pdf(grid: Grid) -> bytes:
    """Return cards or labels as PDF. Raises UsageError without typst."""
    title = grid.cells[0].title if grid.cells else ""
    return _set({"title": title, "grid": _plain(grid)})


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
