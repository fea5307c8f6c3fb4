"""How the echo of a write looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown

if TYPE_CHECKING:
    from typing import Any

    from custmem.domain.customers.identification import Echo
    from custmem.show.screen import Style


def lines(echo: Echo, _style: Style) -> list[str]:
    """Return what was understood, in one line, and maybe what to type next, in another."""
    return [shown(line) for line in (echo.said, echo.then) if line]


def data(echo: Echo) -> dict[str, Any]:
    """Return the record written, and what was said of it."""
    return {**echo.record, "said": echo.said}


def rows(echo: Echo) -> list[tuple[object, ...]]:
    """Return what was said as one cell."""
    return [(echo.said,)]
