"""How the reasons for a greeting look: each alert and point in its order, with what became of it today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown, wrap
from custmem.domain.value import NamedTuple
from custmem.show import greeting as card
from custmem.show.greeting import point_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.greeting.greeting import Greeting, Reason
    from custmem.show.screen import Style


class Explained(NamedTuple):
    """A greeting and the reasons for it."""

    greeting: Greeting
    reasons: Sequence[Reason]


def lines(explained: Explained, style: Style) -> Iterator[str]:
    """Yield the greeting, then for each thing its code, kind and rank, what became of it, and the sentence."""
    yield from card.lines(explained.greeting, style)
    yield ""
    for reason in explained.reasons:
        point = reason.point
        mark = style("green" if reason.said else "dim", point.code)
        yield f"{mark}  {point.kind}, rank {point.score}: {shown(reason.why)}"
        for line in wrap(f"{shown(point.text)} ({shown(point.because)})", card.COLUMNS - _INDENT):
            yield " " * _INDENT + style("dim", line)


_INDENT = 6


def data(explained: Explained) -> dict[str, Any]:
    """Return the greeting's JSON with `why`: every thing with its rank and what became of it."""
    why = [
        {**point_data(reason.point), "rank": reason.point.score, "said": reason.said, "why": reason.why}
        for reason in explained.reasons
    ]
    return {**card.data(explained.greeting), "why": why}


def rows(explained: Explained) -> Iterator[tuple[object, ...]]:
    """Yield a row for each thing: kind, code, rank, what became of it, the sentence."""
    for reason in explained.reasons:
        point = reason.point
        yield (point.kind, point.code, point.score, reason.why, point.text)
