"""What came of a jotted sentence: each command that it meant, and what that said."""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Taken(NamedTuple):
    """One command of a sentence: the number of the sentence, the line, whether it was taken, and its echo."""

    number: int
    line: str
    ok: bool
    said: str
    is_note: bool


class JotReport(NamedTuple):
    """All commands of what was jotted; `is_taken` is False where nothing was written."""

    commands: tuple[Taken, ...]
    is_taken: bool

    @property
    def said(self) -> str:
        """The echoes, one after the other."""
        return "; ".join(each.said for each in self.commands if each.said)
