"""What came of an import."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.incoming import Reject, Remark


class ImportReport(NamedTuple):
    """What came of an import; rows = added + updated + unchanged + rejected.

    Of purchases a row is a line of a sale: `customers_added` is how many people were met for the first time,
    `walk_ins` how many lines belong to nobody in particular, and the days are the first and the last of the sales.
    """

    kind: str
    rows: int
    added: int
    updated: int
    unchanged: int
    rejected: int
    rejects: tuple[Reject, ...]
    warnings: tuple[Remark, ...]
    columns_ignored: tuple[str, ...]
    customers_added: int
    walk_ins: int
    first_day: date | None
    last_day: date | None
