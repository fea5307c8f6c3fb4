"""What came of looking a book over."""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Check(NamedTuple):
    """One thing that was looked at: how much of it was wrong, whether it has been made anew, and what to do."""

    name: str
    found: int = 0
    repaired: bool = False
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong with it."""
        return self.found == 0
