"""How the list of what was written looks: a line a change, with what to type to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.messages.book_confirmations import said_erased, said_nothing_to_turn, said_taken_back
from custmem.domain.text.cleaning import fit, shown
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.history import Change, History
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style

SAID_COLUMNS = 100


class Listed(NamedTuple):
    """What was written; `limit` is how many changes were asked for."""

    history: History
    limit: int
    today: date


def lines(listed: Listed, style: Style) -> Iterator[str]:
    """Yield a line a change: what takes it back or brings it back, when it was written, by which command, its words."""
    changes = listed.history.changes
    if not changes:
        yield _("Nothing was written yet.")
        return
    times = [_time(change, listed.today) for change in changes]
    broad = [max(map(len, column)) for column in ([_step(each) for each in changes], times)]
    broad.append(max(len(shown(change.command)) for change in changes))
    for change, time in zip(changes, times, strict=True):
        step = style("green", f"{_step(change):<{broad[0]}}")
        said = fit(shown(_words(change)), SAID_COLUMNS)
        command = f"{shown(change.command):<{broad[2]}}"
        yield f"{step}  {time:>{broad[1]}}  {command}  {style('dim', said) if change.undone else said}"
    yield ""
    yield from _what_to_type(listed)


def screen(listed: Listed, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table of the changes, and below it what to type."""
    changes = listed.history.changes
    if not changes:
        yield drawing.say(_("Nothing was written yet."))
        return
    columns = Column("", "green"), Column(_("when")), Column(_("by")), Column(_("what"))
    yield drawing.table(
        columns, [(_step(each), _time(each, listed.today), each.command, _words(each)) for each in changes]
    )
    yield drawing.say("")
    for line in _what_to_type(listed):
        yield drawing.say(line)


def _what_to_type(listed: Listed) -> Iterator[str]:
    changes = listed.history.changes
    if listed.history.older:
        yield _("There is more: custmem history --limit {number}").format(number=2 * listed.limit)
    if any(_step(change) for change in changes):
        yield _("custmem undo N takes back a change and all after it · custmem redo N brings them back")
    else:
        yield said_nothing_to_turn()


def data(listed: Listed) -> dict[str, Any]:
    """Return the changes as JSON, newest first; `undo` and `redo` are the number to type, or null."""
    return {
        "changes": [
            {**change_data(change), "undone": change.undone, "undo": change.undo, "redo": change.redo}
            for change in listed.history.changes
        ],
        "older": listed.history.older,
    }


def rows(listed: Listed) -> Iterator[tuple[object, ...]]:
    """Yield a row a change: id, when, command, what was said, whether it was taken back, what to type."""
    for change in listed.history.changes:
        at = change.at.isoformat(timespec="seconds")
        undone = "yes" if change.undone else "no"
        yield change.id, at, change.command, change.said, undone, _step(change)


def change_data(change: Change) -> dict[str, Any]:
    """Return a change as every JSON document has it; its time is local, with its distance from UTC."""
    at = change.at.isoformat(timespec="seconds")
    return {"id": change.id, "at": at, "command": change.command, "said": change.said}


def _time(change: Change, today: date) -> str:
    return f"{wording.plain_day(change.at.date(), today)}, {change.at:%H:%M}"


def _words(change: Change) -> str:
    words = change.said or said_erased()
    return said_taken_back(words) if change.undone else words


def _step(change: Change) -> str:
    if change.undo is not None:
        return f"undo {change.undo}"
    return "" if change.redo is None else f"redo {change.redo}"
