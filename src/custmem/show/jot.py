"""How a jotted sentence looks: what each part meant and what came of it, and what was kept as a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import counter as messages
from custmem.domain.text.cleaning import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.domain.typed.batch_line import JotReport
    from custmem.show.screen import Style


def lines(report: JotReport, _style: Style) -> Iterator[str]:
    """Yield the echo of each command, or the commands themselves where nothing was written."""
    for each in report.commands:
        yield shown(each.said or each.line)
    for note in _notes(report):
        yield shown(messages.kept_as_note(note))
    if not report.is_taken:
        yield messages.not_taken()


def data(report: JotReport) -> dict[str, Any]:
    """Return each command with the line it would be typed as, and what was not understood."""
    return {
        "commands": [
            {"line": each.number, "command": each.line, "ok": each.ok, "said": each.said}
            for each in report.commands
        ],
        "notes": list(_notes(report)),
        "said": report.said,
    }


def rows(report: JotReport) -> Iterator[tuple[object, ...]]:
    """Yield a row a command: the sentence's number, the command, whether it was taken, what it said."""
    for each in report.commands:
        yield each.number, each.line, "yes" if each.ok else "no", each.said


def _notes(report: JotReport) -> Iterator[str]:
    for each in report.commands:
        if each.is_note:
            yield each.line.partition(" note ")[2].partition(" ")[2].strip("'\"")
