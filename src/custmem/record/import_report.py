"""An import while it runs: where its rows come from, and what becomes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import CUSTOMERS, ImportReport, Reject, Remark

if TYPE_CHECKING:
    from datetime import date


class Origin(NamedTuple):
    """Where rows come from: `source` tells one program's numbers from another's; `walk_ins` are more of its names
    for nobody in particular; `columns_ignored` are the headers that nothing was taken from.
    """

    source: str
    today: date
    walk_ins: tuple[str, ...] = ()
    columns_ignored: tuple[str, ...] = ()


class Tally:
    """Counts what becomes of each row, while rows come in."""

    def __init__(self) -> None:
        self.added = self.updated = self.unchanged = self.customers_added = self.walk_ins = 0
        self.first_day: date | None = None
        self.last_day: date | None = None
        self._rejects: list[Reject] = []
        self._remarks: list[Remark] = []

    def reject(self, line: int, reason: str) -> None:
        """Count a row that can't be taken in."""
        self._rejects.append(Reject(line, reason))

    def remark(self, line: int, reason: str) -> None:
        """Keep something about a row that is taken in all the same."""
        self._remarks.append(Remark(line, reason))

    def report(self, kind: str, origin: Origin) -> ImportReport:
        """Return the count so far, its rejects and remarks in the order of the file."""
        return ImportReport(
            kind=kind,
            rows=self.added + self.updated + self.unchanged + len(self._rejects),
            added=self.added,
            updated=self.updated,
            unchanged=self.unchanged,
            rejected=len(self._rejects),
            rejects=tuple(sorted(self._rejects)),
            warnings=tuple(sorted(self._remarks)),
            columns_ignored=origin.columns_ignored,
            customers_added=self.added if kind == CUSTOMERS else self.customers_added,
            walk_ins=self.walk_ins,
            first_day=self.first_day,
            last_day=self.last_day,
        )
