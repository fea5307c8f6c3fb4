"""How it looks what prints the morning's page by itself: the lines as they are written, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.show.screen import Style


class Scheduled(NamedTuple):
    """What starts the printing (systemd, cron, None: as it is), at what time, in which lines, and what was done."""

    by: str | None
    at: str | None
    lines: tuple[str, ...]
    said: str


def lines(scheduled: Scheduled, style: Style) -> Iterator[str]:
    """Yield the lines as they are written, and what was done with them."""
    yield from scheduled.lines
    yield style("dim", scheduled.said)


def data(scheduled: Scheduled) -> dict[str, Any]:
    """Return the JSON."""
    return {
        "by": scheduled.by,
        "at": scheduled.at,
        "lines": list(scheduled.lines),
        "said": scheduled.said,
    }


def rows(scheduled: Scheduled) -> Iterator[tuple[object, ...]]:
    """Yield a row for each line."""
    for line in scheduled.lines:
        yield (line,)
