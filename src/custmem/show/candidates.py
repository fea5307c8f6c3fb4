"""How completion's callback answers a shell: one candidate a line, with what it means behind a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import fit, shown
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.identification import Candidate

COLUMNS = 60
"""What a candidate means is cut here, so that each stays on a line of its own."""
FILES = ":files"
"""What says to a shell: files stand here, complete those yourself."""


class Offer(NamedTuple):
    """What may stand in a place, for a shell; files the shell completes itself."""

    shell: str
    candidates: tuple[Candidate, ...] = ()
    files: bool = False


def lines(offer: Offer) -> Iterator[str]:
    """Yield the candidates; bash has no use for what they mean."""
    if offer.files:
        yield FILES
    for candidate in offer.candidates:
        told = "" if offer.shell == "bash" else fit(_one_line(candidate.text), COLUMNS)
        yield f"{_one_line(candidate.value)}\t{told}" if told else _one_line(candidate.value)


def _one_line(text: str) -> str:
    return " ".join(shown(text).split())
