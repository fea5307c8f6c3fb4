"""How many commands taken at once look: what each said, with the number of its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.show.screen import Style


class Done(NamedTuple):
    """One command: the number of its line, the line, and its echo; blank for a question."""

    number: int
    line: str
    said: str


class Batch(NamedTuple):
    """All commands, and how many that is in words."""

    commands: tuple[Done, ...]
    said: str


def lines(batch: Batch, _style: Style) -> Iterator[str]:
    """Yield what each command said, then how many there were."""
    for each in batch.commands:
        yield f"{each.number:>4}  {shown(each.said or each.line)}"
    yield batch.said


def data(batch: Batch) -> dict[str, Any]:
    """Return each command with its line; all of them were taken, or this is not shown."""
    return {
        "commands": [
            {"line": each.number, "command": each.line, "ok": True, "said": each.said}
            for each in batch.commands
        ],
        "notes": [],
        "said": batch.said,
    }


def rows(batch: Batch) -> Iterator[tuple[object, ...]]:
    """Yield a row a command: its line's number, the command, that it was taken, what it said."""
    for each in batch.commands:
        yield each.number, each.line, "yes", each.said
