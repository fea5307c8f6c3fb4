"""Charts in letters: columns over time, and bars beside their names, in as many columns as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import fit, width
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

HEIGHT = 6
_UPRIGHT = " ▁▂▃▄▅▆▇█"
_LYING = " ▏▎▍▌▋▊▉█"
_EIGHTHS = 8
_LONGEST_LABEL = 0.4
"""Of the room there is, so much is for the names of bars."""
_SHORTEST_BAR = 5
_WIDEST = 8
"""Columns are at most so wide."""
WEEK, MONTH, YEAR = 7, 30, 365
"""What is named below a chart, by about how many days it has."""


class Bar(NamedTuple):
    """A bar: its name, how long it is, and what is written behind it."""

    label: str
    size: float
    said: str


def over_time(
    begins: Sequence[date],
    sizes: Sequence[int],
    room: int,
    say: Callable[[int], str],
    name: Callable[[date, int], str],
    *,
    unicode: bool,
) -> tuple[list[str], int]:
    """Return columns in lines, with what the highest stands for, and below them when they begin; and how many of the
    sizes one column holds, where there is no room for each.

    `name` names the week, the month or the year that a day begins. What is below nothing is a minus at the foot.
    """
    each = 1
    while True:
        summed = [sum(sizes[at : at + each]) for at in range(0, len(sizes), each)]
        top = max(0, *summed)
        marks = [say(top), say(0)]
        axis = max(map(width, marks)) + 1
        if len(summed) <= max(1, room - axis) or each >= len(sizes):
            break
        each += 1
    wide = max(1, min(_WIDEST, (room - axis) // max(1, len(summed))))
    lines = []
    for row in range(HEIGHT, 0, -1):
        mark = marks[0] if row == HEIGHT else marks[1] if row == 1 and top else ""
        cells = "".join(_cell(size, top, row, wide, unicode=unicode) for size in summed)
        lines.append(f"{' ' * (axis - 1 - width(mark))}{mark} {cells}".rstrip())
    lines.append(" " * axis + _dates(begins[::each], wide, room - axis, name))
    return lines, each


def _cell(size: int, top: int, row: int, wide: int, *, unicode: bool) -> str:
    """Return one column's part of a line; a wide one leaves a gap."""
    if size < 0:
        char = "-" if row == 1 else " "
    else:
        eighths = round(size * HEIGHT * _EIGHTHS / top) if top else 0
        filled = min(_EIGHTHS, max(0, eighths - (row - 1) * _EIGHTHS))
        if row == 1 and size:
            filled = max(1, filled)  # a little is not nothing
        char = _UPRIGHT[filled] if unicode else "#" if filled >= (1 if row == 1 else _EIGHTHS // 2) else " "
    return char if wide == 1 else char * (wide - 1) + " "


def _dates(begins: Sequence[date], wide: int, room: int, name: Callable[[date, int], str]) -> str:
    """Return the line below: each week, or each month or year where it begins, as there is room."""
    unit = named_by(len(begins) * wide, begins, wide >= _WIDEST)
    line, last = "", None
    for place, day in enumerate(begins):
        label, at = name(day, unit), place * wide
        if label != last and (not line or at > width(line)) and at + width(label) <= room:
            line += " " * (at - width(line)) + label
            last = label
    return line


def named_by(letters: float, begins: Sequence[date], has_room: bool) -> int:
    """Return what is named below a chart that has room for so many letters: weeks, months or years."""
    if has_room:
        return WEEK
    months = len({(day.year, day.month) for day in begins})
    return YEAR if months * 2 > letters else MONTH


def bars(found: Sequence[Bar], room: int, *, unicode: bool) -> list[str]:
    """Return bars in lines, one below the other, each with its name before and what is said of it behind."""
    broad = min(max(width(bar.label) for bar in found), int(room * _LONGEST_LABEL))
    behind = max(width(bar.said) for bar in found)
    length = room - broad - behind - 4
    top = max(bar.size for bar in found)
    lines = []
    for bar in found:
        label = fit(bar.label, broad)
        label += " " * (broad - width(label))
        drawn = ""
        if length >= _SHORTEST_BAR:
            drawn = _lying(bar.size / top if top > 0 else 0, min(length, 40), unicode=unicode) + "  "
        lines.append(f"{label}  {drawn}{' ' * (behind - width(bar.said))}{bar.said}".rstrip())
    return lines


def _lying(part: float, length: int, *, unicode: bool) -> str:
    eighths = max(0, round(part * length * _EIGHTHS))
    if not unicode:
        return "#" * (eighths // _EIGHTHS) + " " * (length - eighths // _EIGHTHS)
    whole, rest = divmod(eighths, _EIGHTHS)
    drawn = _LYING[-1] * whole + (_LYING[rest] if rest else "")
    return drawn + " " * (length - len(drawn))
