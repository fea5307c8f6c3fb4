"""Questions to a person at the terminal, on stderr, so that stdout stays data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from custmem.domain.text.cleaning import shown
from custmem.errors import Declined
from custmem.language import _
from custmem.show.out import candidate_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from custmem.errors import Ambiguous, CustmemError


def choose(several: Ambiguous) -> int | None:
    """Let the person choose a candidate; returns its position, or None for what is no answer.

    Raises Declined when they would rather not.
    """
    sys.stderr.write(f"{shown(several.message)}:\n")
    for number, candidate in enumerate(several.candidates, start=1):
        sys.stderr.write(f"  {number}  {candidate_line(candidate)}\n")
    answer = ask(
        _("which one? [1-{candidates}, Enter for none]").format(candidates=len(several.candidates)), ""
    )
    if answer.lower() in ("", "n", "no", "none"):
        raise Declined(_("nobody was chosen, and nothing was changed"))
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(several.candidates):
        return int(answer) - 1
    return None


def ask(question: str, default: str) -> str:
    """Return the typed answer, or the default for a bare Enter or the end of input."""
    offered = f" [{shown(default)}]" if default else ""
    return _line(f"{shown(question)}{offered} ").strip() or default


def _line(question: str) -> str:
    """Return the line that was typed; blank at the end of input, where not even Enter was."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline()


def tell(told: Sequence[str]) -> None:
    """Say what a question is about, a line each."""
    sys.stderr.writelines(f"{shown(line)}\n" for line in told)


def confirmed(question: str) -> bool:
    """Return whether the person said yes."""
    return ask(f"{question} [y/N]", "").lower() in ("y", "yes")


def taken_by_enter(question: str) -> bool:
    """Return whether the person takes the likeliest reading, for which Enter will do; Ctrl-D will not."""
    typed = _line(f"{shown(question)} ")
    return bool(typed) and typed.strip().lower() in ("", "y", "yes")


def agree(question: str) -> None:
    """Go on only when the person says yes. Raises Declined, so that a no ends every command alike."""
    if not confirmed(question):
        raise Declined(_("stopped: nothing was changed"))


def confirmed_despite(doubt: CustmemError, question: str) -> bool:
    """Say what speaks against it, and whom it is about; return whether the person said yes all the same."""
    tell((doubt.message, *(f"  {candidate_line(candidate)}" for candidate in doubt.candidates)))
    return confirmed(question)


Row = TypeVar("Row")
_LONG = 20_000
_AT_ONCE = 500


def counted_rows(rows: Iterable[Row], total: int, *, on_screen: bool) -> Iterator[Row]:
    """Yield the rows; of many, at a terminal, show how many are read, how fast, and how long it will take."""
    if not on_screen or total < _LONG:
        yield from rows
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.speed:,.0f}/s"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total)
        for at, row in enumerate(rows, 1):
            if at % _AT_ONCE == 0:
                shown.update(task, completed=at)
            yield row
