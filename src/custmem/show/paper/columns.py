"""A sheet set in columns of text: A4 of 76 columns and 60 lines, and receipt rolls, which are as long as they need be.

Rules are ASCII and boxes are `[ ]`: line drawing makes a receipt printer switch code pages, and many have none for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import paper
from custmem.domain.text.cleaning import fit, width, wrap
from custmem.domain.value import NamedTuple
from custmem.show.paper.sheet import A4_COLUMNS, A4_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from custmem.show.paper.sheet import Entry, Sheet

_WHEN_GAP = 2
_BOX = "[ ]"
_TIME_COLUMNS = 6
_CODE_COLUMNS = 5
_ROLL_INDENT = 4
FULL, WITHOUT_REASONS, ONE_LINE = 0, 1, 2
"""How much of an entry is set: all of it, without the reason, or in a single line."""


class Detail(NamedTuple):
    """How much is set of what is owed, and of all else."""

    owed: int
    others: int


ALL = Detail(FULL, FULL)
LEAST = Detail(ONE_LINE, ONE_LINE)
_STEPS = (
    ALL,
    Detail(FULL, WITHOUT_REASONS),
    Detail(WITHOUT_REASONS, WITHOUT_REASONS),
    Detail(WITHOUT_REASONS, ONE_LINE),
    LEAST,
)
"""The more there is, the less is set of each."""


# --- A4 -------------------------------------------------------------------------------------------------------


def a4_pages(sheet: Sheet) -> list[list[str]]:
    """Return a sheet on as many pages as it takes, an entry never over two of them."""
    room = A4_LINES - len(_head(sheet, "")) - 1
    pages: list[list[str]] = [[]]
    for block in _blocks(sheet, ALL):
        if len(pages[-1]) + len(block) > room and pages[-1]:
            pages.append([])
            block = block[1:] if not block[0] else block
        pages[-1] += block
    tail = _tail(sheet)
    if len(pages[-1]) + len(tail) > room + 1:
        pages.append([])
    pages[-1] += tail
    numbered = (
        [*_head(sheet, paper.page_of(number, len(pages))), *page]
        for number, page in enumerate(pages, start=1)
    )
    return [[line.rstrip() for line in page] for page in numbered]


def a4_page(sheet: Sheet) -> list[str]:
    """Return a sheet on the one page that it has room on: less of each entry first, then fewer entries.

    What is owed gives way last, and what is left out is counted.
    """
    sheet, detail = one_page(sheet)
    return [line.rstrip() for line in _set(sheet, detail)]


def one_page(sheet: Sheet) -> tuple[Sheet, Detail]:
    """Return what of a sheet has room on one A4 page, and in how much detail it is set."""
    for detail in _STEPS:
        if len(_set(sheet, detail)) <= A4_LINES:
            return sheet, detail
    fewest, most = 0, sum(len(section.entries) for section in sheet.sections)
    while fewest < most:  # how many entries must go is sought by halves: setting a page takes its time
        middle = (fewest + most) // 2
        if len(_set(_without_last(sheet, middle), LEAST)) <= A4_LINES:
            most = middle
        else:
            fewest = middle + 1
    return _without_last(sheet, fewest), LEAST


def in_room(sheet: Sheet) -> Sheet:
    """Return what of a sheet has room on one A4 page, for whoever sets it in type: it can be smaller, within reason."""
    shorter, detail = one_page(sheet)
    if detail != LEAST:
        return shorter
    sections = (
        section._replace(entries=tuple(entry._replace(reason="") for entry in section.entries))
        for section in shorter.sections
    )
    return shorter._replace(sections=tuple(sections))


def _without_last(sheet: Sheet, number: int) -> Sheet:
    """Return a sheet without so many of its last entries, those not owed first; it says how much it leaves out.

    What is owed and left out is said before all else.
    """
    places = [(at, entry) for at, section in enumerate(sheet.sections) for entry in section.entries]
    going = [place for place, (_, entry) in enumerate(places) if not entry.owed][::-1]
    going += [place for place, (_, entry) in enumerate(places) if entry.owed][::-1]
    gone = set(going[:number])
    sections = (
        section._replace(
            entries=tuple(entry for place, (of, entry) in enumerate(places) if of == at and place not in gone)
        )
        for at, section in enumerate(sheet.sections)
    )
    shorter = sheet._replace(sections=tuple(section for section in sections if section.entries))
    owed = _owed(sheet) - _owed(shorter)
    kind = number - owed
    notes = (paper.not_on_this_page(owed, owed=True), *sheet.notes) if owed else sheet.notes
    left_out = (paper.not_on_this_page(kind, owed=False), *sheet.left_out) if kind else sheet.left_out
    return shorter._replace(notes=notes, left_out=left_out)


def _owed(sheet: Sheet) -> int:
    return sum(entry.owed for section in sheet.sections for entry in section.entries)


def _set(sheet: Sheet, detail: Detail) -> list[str]:
    body = [line for block in _blocks(sheet, detail) for line in block]
    return [*_head(sheet, paper.page_of(1, 1)), *body, *_tail(sheet)]


def _head(sheet: Sheet, numbered: str) -> list[str]:
    left = fit(sheet.title.upper(), A4_COLUMNS - width(sheet.day) - 2)
    lines = [_apart(left, sheet.day, A4_COLUMNS), "=" * A4_COLUMNS]
    right = f"{sheet.printed}  {numbered}".rstrip() if sheet.printed else ""
    if sheet.counts or right:
        counts = fit("  ".join(sheet.counts), A4_COLUMNS - width(right) - 2)
        lines.append(_apart(counts, right, A4_COLUMNS))
    for note in sheet.notes:
        lines += ["", *wrap(note, A4_COLUMNS)]
    return lines


def _tail(sheet: Sheet) -> list[str]:
    lines: list[str] = []
    if sheet.left_out or sheet.foot:
        lines.append("")
    for said in sheet.left_out:
        lines += wrap(f"+ {said}", A4_COLUMNS)
    return [*lines, *(wrap(sheet.foot, A4_COLUMNS) if sheet.foot else ())]


def _blocks(sheet: Sheet, detail: Detail) -> Iterator[list[str]]:
    """Yield the lines of each entry, before the first one of a section its heading."""
    whole = [entry for section in sheet.sections for entry in section.entries]
    for section in sheet.sections:
        heading = ["", section.title]
        for entry in section.entries:
            lead = _lead(entry, section.entries, whole, sheet.name_columns)
            yield [*heading, *_a4_entry(entry, lead, detail.owed if entry.owed else detail.others)]
            heading = []


def _a4_entry(entry: Entry, lead: str, detail: int) -> list[str]:
    """Set an entry behind its `lead`: what there is to do, when, how to reach them, and why."""
    room = A4_COLUMNS - width(lead)
    beside = room - (_WHEN_GAP + width(entry.when) if entry.when else 0)
    way = f"({entry.way})" if entry.way else ""
    if detail == ONE_LINE:
        with_way = f"{entry.text} {way}".rstrip()
        text = with_way if width(with_way) <= beside else fit(entry.text, beside)
        return [_apart(lead + text, entry.when, A4_COLUMNS)]
    first, *rest = wrap(entry.text, beside) if entry.text else [""]
    said = [first, *(wrap(" ".join(rest), room) if rest else ())]
    if entry.reason and detail == FULL:
        said += wrap(f"({'; '.join(filter(None, (entry.way, entry.reason)))})", room)
    elif way:
        _add(said, way, room, beside)
    lines = [_apart(lead + said[0], entry.when, A4_COLUMNS)]
    lines += [" " * width(lead) + line for line in said[1:]]
    return [*lines, *_blank_lines(entry, A4_COLUMNS)]


def _add(lines: list[str], way: str, room: int, beside: int) -> None:
    """Put a number to dial behind the last line, or in a line of its own: it is not broken up."""
    if width(lines[-1]) + 1 + width(way) <= (room if lines[1:] else beside):
        lines[-1] = f"{lines[-1]} {way}".lstrip()
    else:
        lines += wrap(way, room)


def _lead(entry: Entry, others: Sequence[Entry], whole: Sequence[Entry], name_columns: int) -> str:
    """Return what stands before the text: box, code and name in the same columns all down the page, a time between."""
    box = (f" {_BOX} " if entry.tick else "  -  ") if _any(whole, "tick") else "  "
    code = entry.code.ljust(_CODE_COLUMNS) if _any(whole, "code") else ""
    time = _padded(entry.time, _TIME_COLUMNS) if _any(others, "time") else ""
    name = _padded(entry.name, name_columns + 1) if _any(whole, "name") else ""
    return box + code + time + name


def _any(entries: Iterable[Entry], field: str) -> bool:
    return any(getattr(entry, field) for entry in entries)


def _blank_lines(entry: Entry, columns: int) -> list[str]:
    """Return lines to write on, with room between them for a pen."""
    return [line for _ in range(entry.blanks) for line in ("", "    " + "_" * (columns - 4))]


# --- receipt rolls --------------------------------------------------------------------------------------------


def roll_lines(sheet: Sheet, columns: int) -> list[str]:
    """Return a sheet for a receipt roll of so many columns, which is as long as it need be."""
    rule, thin = "=" * columns, "-" * columns
    day = sheet.short_day or sheet.day
    lines = [rule, *(_centred(part, columns) for part in wrap(day.upper(), columns)), rule]
    if sheet.title:
        lines[1:1] = [_centred(part, columns) for part in wrap(sheet.title.upper(), columns)]
    for note in sheet.notes:
        lines += [*wrap(note, columns), thin]
    for section in sheet.sections:
        number = str(len(section.entries)) if _any(section.entries, "tick") else ""
        lines.append(_apart(fit(section.title, columns - len(number) - 1), number, columns))
        for entry in section.entries:
            lines += _roll_entry(entry, columns)
        lines.append(thin)
    for said in sheet.left_out:
        lines += wrap(f"+ {said}", columns)
    if sheet.short_foot or sheet.printed:
        lines += _both(sheet.short_foot, sheet.printed, columns)
    return [line.rstrip() for line in lines]


def _roll_entry(entry: Entry, columns: int) -> list[str]:
    box = f"{_BOX} " if entry.tick else "  "
    lead = " ".join(filter(None, (entry.code, entry.time)))
    head = f"{box}{lead} " if lead else box
    room = columns - width(head) - (width(entry.when) + 1 if entry.when else 0)
    who, told = (entry.name, entry.text) if entry.name else (entry.text, "")
    first, *rest = wrap(who, room) if who else [""]
    lines = [_apart(head + first, entry.when, columns)]
    inner = columns - _ROLL_INDENT
    more = [*rest, *(wrap(told, inner) if told else ())]
    reason = "; ".join(filter(None, (entry.way, entry.reason)))
    more += wrap(reason, inner) if reason else []
    lines += [" " * _ROLL_INDENT + line for line in more]
    return [*lines, *_blank_lines(entry, columns)]


def _both(left: str, right: str, columns: int) -> list[str]:
    """Return two texts on one line where both have room, else on two."""
    if left and right and width(left) + width(right) >= columns:
        return [*wrap(left, columns), *wrap(right, columns)]
    return [_apart(left, right, columns)]


def _centred(text: str, columns: int) -> str:
    return " " * ((columns - width(text)) // 2) + text


def _apart(left: str, right: str, columns: int) -> str:
    """Return one text at the left margin and one at the right."""
    return f"{left}{' ' * max(1, columns - width(left) - width(right))}{right}" if right else left


def _padded(text: str, columns: int) -> str:
    """Return a text cut and filled to a column's width, with a blank after it."""
    cut = fit(text, columns - 1)
    return cut + " " * (columns - width(cut))
