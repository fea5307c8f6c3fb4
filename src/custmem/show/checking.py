"""How it looks when a book was looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.history import Check
    from custmem.show.style import Style

_TITLES = {
    "file": "the file",
    "references": "what belongs to whom",
    "index": "the search index",
    "forgetting": "a forgetting that was cut short",
    "figures": "the figures kept of visits and sales",
    "sums": "the sums of what was sold",
    "stamps": "the stamps on cards",
    "backups": "the backups",
}


def lines(checks: Sequence[Check], style: Style) -> Iterator[str]:
    """Yield what was looked at and what was found, a line each."""
    for check in checks:
        yield f"{_TITLES[check.name]}: {style('green', 'whole') if check.ok else _wrong(check, style)}"


def data(checks: Sequence[Check]) -> dict[str, Any]:
    """Return the checks as JSON."""
    return {
        "checks": [
            {
                "name": check.name,
                "ok": check.ok,
                "found": check.found,
                "repaired": check.repaired,
                "note": check.note,
            }
            for check in checks
        ]
    }


def rows(checks: Sequence[Check]) -> Iterator[tuple[object, ...]]:
    """Yield a row a check: its name, whether all was well, what was found, whether it was made anew, what to do."""
    for check in checks:
        yield (
            check.name,
            "yes" if check.ok else "no",
            check.found,
            "yes" if check.repaired else "no",
            check.note,
        )


def _wrong(check: Check, style: Style) -> str:
    if check.name == "forgetting":
        return "finished now"
    if check.repaired:
        return f"{check.found} differed from the pages; made anew"
    return style("red", shown(check.note))
