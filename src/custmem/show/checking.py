"""How it looks when a book was looked over."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.checkup import Check
    from custmem.show.style import Style

_TITLES = {
    "file": "the file",
    "references": "what belongs to whom",
    "index": "the search index",
    "forgetting": "a forgetting that was cut short",
    "figures": "the figures kept of visits and sales",
}


def lines(checks: Sequence[Check], style: Style) -> Iterator[str]:
    """Yield what was looked at and what was found, a line each."""
    for check in checks:
        found = f"{check.found} differed from the pages; made anew"
        if check.name == "forgetting":
            found = "finished now"
        yield f"{_TITLES[check.name]}: {style('green', 'whole') if check.ok else found}"


def data(checks: Sequence[Check]) -> dict[str, Any]:
    """Return the checks as JSON."""
    return {
        "checks": [
            {"name": check.name, "ok": check.ok, "found": check.found, "repaired": check.repaired}
            for check in checks
        ]
    }


def rows(checks: Sequence[Check]) -> Iterator[tuple[object, ...]]:
    """Yield a row a check: its name, whether all was well, what was found, whether it was made anew."""
    for check in checks:
        yield (check.name, "yes" if check.ok else "no", check.found, "yes" if check.repaired else "no")
