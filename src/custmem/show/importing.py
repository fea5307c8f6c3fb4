"""How the outcome of an import looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, PURCHASES, VISITS
from custmem.domain.messages.wording import listed
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.incoming import ImportReport, Reject, Remark
    from custmem.show.style import Style

LISTED = 10
"""So many rejects and warnings are listed for a person; --json and --plain have them all."""


class Imported(NamedTuple):
    """What came of an import; a rehearsal wrote nothing. `said` is of a whole book."""

    report: ImportReport
    rehearsal: bool
    said: str = ""


def lines(imported: Imported, style: Style) -> Iterator[str]:
    """Yield what happened, then what was left behind and why."""
    report = imported.report
    if report.kind == BOOK:
        rehearsed = _("would be: {said}").format(said=imported.said)
        yield style("bold", rehearsed if imported.rehearsal else imported.said)
        return
    counts = _("{added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected").format(
        added=report.added, updated=report.updated, unchanged=report.unchanged, rejected=report.rejected
    )
    counts = _("would be: {said}").format(said=counts) if imported.rehearsal else counts
    patterns = {
        CUSTOMERS: _("{number} customers read; {counts}"),
        PURCHASES: _("{number} lines of sales read; {counts}"),
        APPOINTMENTS: _("{number} appointments read; {counts}"),
        VISITS: _("{number} visits read; {counts}"),
    }
    yield style("bold", patterns[report.kind].format(number=report.rows, counts=counts))
    if report.kind != CUSTOMERS:
        if report.first_day and report.last_day:
            patterns = {
                PURCHASES: _("sales from {first} to {last}"),
                APPOINTMENTS: _("appointments from {first} to {last}"),
                VISITS: _("visits from {first} to {last}"),
            }
            yield patterns[report.kind].format(first=report.first_day, last=report.last_day)
        if report.customers_added:
            yield plural(
                "{number} customer met for the first time",
                "{number} customers met for the first time",
                report.customers_added,
            ).format(number=report.customers_added)
        if report.walk_ins:
            yield plural(
                "{number} line of sales to nobody in particular",
                "{number} lines of sales to nobody in particular",
                report.walk_ins,
            ).format(number=report.walk_ins)
    if report.columns_ignored:
        yield plural(
            "{number} column left behind: {names}",
            "{number} columns left behind: {names}",
            len(report.columns_ignored),
        ).format(
            number=len(report.columns_ignored), names=listed([shown(name) for name in report.columns_ignored])
        )
    yield from _listed(_("rejected"), report.rejects)
    yield from _listed(_("to look at"), report.warnings)
    if imported.rehearsal:
        yield _("nothing was written: leave out --dry-run to import")


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
        yield "  " + _("line {line}: {reason}").format(line=remark.line, reason=shown(remark.reason))
    if len(remarks) > LISTED:
        yield "  " + _("and {number} more: --json lists them all").format(number=len(remarks) - LISTED)
