"""How the outcome of an import looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, PURCHASES, VISITS
from custmem.domain.messages.wording import listed
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import MonthDay, iso
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.incoming import ImportReport, Reject, Remark, TakenFor
    from custmem.show.screen import Style

LISTED, _SHOWN = 10, 3
"""So many rejects and warnings are listed for a person; --json and --plain have them all."""


class Imported(NamedTuple):
    """What came of an import; a rehearsal wrote nothing, and has examples of what it would write.

    `said` is of a whole book; `taken_for` is what any other file was taken for.
    """

    report: ImportReport
    rehearsal: bool
    said: str = ""
    taken_for: TakenFor | None = None
    examples: tuple[object, ...] = ()


def preview(taken_for: TakenFor, examples: Sequence[object]) -> Iterator[str]:
    """Yield what a file is taken for, which columns mean what and why, and its first rows as they will stand."""
    patterns = {
        CUSTOMERS: _("taken for customers:"),
        PURCHASES: _("taken for sales:"),
        APPOINTMENTS: _("taken for appointments:"),
        VISITS: _("taken for visits:"),
    }
    yield patterns[taken_for.kind]
    if taken_for.program:
        yield _("  it seems to be a file of {program}").format(program=taken_for.program)
    for column in taken_for.columns:
        if column.field:
            yield _("  {header}: {field} ({evidence})").format(
                header=shown(column.header), field=column.field.replace("_", " "), evidence=column.evidence
            )
    left = [shown(column.header) for column in taken_for.columns if not column.field]
    if left:
        yield _("  left behind: {names}").format(names=listed(left))
    if examples:
        yield _("as they will stand in the book:")
    for example in examples:
        told = ", ".join(f"{name.replace('_', ' ')} {text}" for name, text in _told(example).items())
        yield f"  {shown(told)}"


def _told(example: object) -> dict[str, str]:
    """Return what a row tells, in words; what it does not tell is left out."""
    told: dict[str, str] = {}
    for name, value in example._asdict().items():  # type: ignore[attr-defined]
        if name == "line" or value in ("", (), None):
            continue
        if name == "amount_minor":
            told["amount"] = say_money(value, example.currency)  # type: ignore[attr-defined]
        elif name == "quantity_milli":
            told["quantity"] = f"{value / 1000:g}"
        elif name != "currency":
            told[name] = _in_words(value)
    return told


def _in_words(value: object) -> str:
    if isinstance(value, MonthDay):
        year = f"{value.year:04}" if value.year else "-"
        return f"{year}-{value.month:02}-{value.day:02}"
    if isinstance(value, tuple):
        return "; ".join(_joined(each) if isinstance(each, tuple) else str(each) for each in value)
    return str(value)


def _joined(pair: tuple[object, ...]) -> str:
    """Return a pair, like a relation and a name, or a fact without the mark that it is private."""
    return " ".join(str(part) for part in pair if not isinstance(part, bool))


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
    if imported.rehearsal and imported.taken_for:
        yield from preview(imported.taken_for, imported.examples[:_SHOWN])
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
        "program": imported.taken_for.program if imported.taken_for else "",
        "columns": [
            {"header": column.header, "field": column.field or None, "evidence": column.evidence}
            for column in (imported.taken_for.columns if imported.taken_for else ())
        ],
        "examples": [_told(example) for example in imported.examples],
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
