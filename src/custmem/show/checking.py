"""How it looks when a book was looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown
from custmem.language import _, marked, spoken
from custmem.show.screen import Column, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.history import Check
    from custmem.show.drawing import Drawing

_TITLES = {
    "file": marked("the file"),
    "references": marked("what belongs to whom"),
    "index": marked("the search index"),
    "forgetting": marked("an erasure that was cut short"),
    "figures": marked("the figures kept of visits and sales"),
    "sums": marked("the sums of what was sold"),
    "stamps": marked("the stamps on cards"),
    "backups": marked("the backups"),
    "rights": marked("who may read it"),
    "orphaned": marked("backups of no book"),
}


def lines(checks: Sequence[Check], style: Style) -> Iterator[str]:
    """Yield what was looked at and what was found, a line each."""
    for check in checks:
        yield f"{spoken(_TITLES[check.name])}: {_fine(check, style) if check.ok else _wrong(check, style)}"


def screen(checks: Sequence[Check], drawing: Drawing) -> Iterator[RenderableType]:
    """Draw what was looked at as a table, with what was found."""
    columns = Column(_("looked at"), "bold"), Column(_("found"))
    yield drawing.table(
        columns,
        [
            (spoken(_TITLES[check.name]), _("whole") if check.ok else _wrong(check, Style(False)))
            for check in checks
        ],
    )


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


def _fine(check: Check, style: Style) -> str:
    said = {"rights": _("you alone"), "orphaned": _("none")}
    return style("green", said.get(check.name) or _("whole"))


def _wrong(check: Check, style: Style) -> str:
    if check.name == "forgetting":
        return _("finished now")
    if check.repaired and check.note:
        return shown(check.note)
    if check.repaired:
        return _("{number} differed from the pages; made anew").format(number=check.found)
    return style("red", shown(check.note))
