"""What came of looking a book over."""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Check(NamedTuple):
    """One thing that was looked at: how much of it was wrong, and whether it has been made anew."""

    name: str
    found: int = 0
    repaired: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong with it."""
        return self.found == 0
