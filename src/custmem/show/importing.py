"""How the outcome of an import looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, PURCHASES, VISITS
from custmem.domain.messages.wording import counted
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.incoming import ImportReport, Reject, Remark
    from custmem.show.style import Style

LISTED = 10
"""So many rejects and warnings are listed for a person; --json and --plain have them all."""


_COUNTED = {
    CUSTOMERS: "customers",
    PURCHASES: "lines of sales",
    APPOINTMENTS: "appointments",
    VISITS: "visits",
}


class Imported(NamedTuple):
    """What came of an import; a rehearsal wrote nothing. `said` is of a whole book."""

    report: ImportReport
    rehearsal: bool
    said: str = ""


def lines(imported: Imported, style: Style) -> Iterator[str]:
    """Yield what happened, then what was left behind and why."""
    report = imported.report
    if report.kind == BOOK:
        yield style("bold", f"would be: {imported.said}" if imported.rehearsal else imported.said)
        return
    what = _COUNTED[report.kind]
    counts = f"{report.added} added, {report.updated} updated, {report.unchanged} unchanged, {report.rejected} rejected"
    would = "would be: " if imported.rehearsal else ""
    yield style("bold", f"{report.rows} {what} read; {would}{counts}")
    if report.kind != CUSTOMERS:
        if report.first_day and report.last_day:
            noun = "sales" if report.kind == PURCHASES else _COUNTED[report.kind]
            yield f"{noun} from {report.first_day} to {report.last_day}"
        if report.customers_added:
            yield f"{counted(report.customers_added, 'customer')} met for the first time"
        if report.walk_ins:
            belong = "belongs" if report.walk_ins == 1 else "belong"
            yield f"{counted(report.walk_ins, 'line')} {belong} to nobody in particular"
    if report.columns_ignored:
        named = ", ".join(shown(column) for column in report.columns_ignored)
        yield f"{counted(len(report.columns_ignored), 'column')} left behind: {named}"
    yield from _listed("rejected", report.rejects)
    yield from _listed("to look at", report.warnings)
    if imported.rehearsal:
        yield "nothing was written: leave out --dry-run to import"


def data(imported: Imported) -> dict[str, Any]:
    """Return the report as JSON; lines are counted from 1, the header's included."""
    report = imported.report
    return {
        "kind": report.kind,
        "rows": report.rows,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "rejects": [{"line": reject.line, "reason": reject.reason} for reject in report.rejects],
        "warnings": [{"line": remark.line, "reason": remark.reason} for remark in report.warnings],
        "columns_ignored": list(report.columns_ignored),
        "customers_added": report.customers_added,
        "walk_ins": report.walk_ins,
        "first_day": iso(report.first_day),
        "last_day": iso(report.last_day),
        "dry_run": imported.rehearsal,
    }


def rows(imported: Imported) -> Iterator[tuple[object, ...]]:
    """Yield the counts, then a row for each reject and each warning: what it is, the line, the reason."""
    report = imported.report
    for name in ("rows", "added", "updated", "unchanged", "rejected"):
        yield (name, getattr(report, name), "")
    yield from (("reject", reject.line, reject.reason) for reject in report.rejects)
    yield from (("warning", remark.line, remark.reason) for remark in report.warnings)


def _listed(title: str, remarks: Sequence[Reject | Remark]) -> Iterator[str]:
    if not remarks:
        return
    yield f"{title}:"
    for remark in remarks[:LISTED]:
        yield f"  line {remark.line}: {shown(remark.reason)}"
    if len(remarks) > LISTED:
        yield f"  and {len(remarks) - LISTED} more: --json lists them all"
