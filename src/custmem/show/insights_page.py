"""A period of the shop's history as one page that needs no other file: charts drawn in millimetres, to print on A4.

Why Jinja and SVG alone do it is in docs/decisions/0021-charts.md.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.domain.messages import insights as words
from custmem.domain.text.cleaning import fit, shown
from custmem.domain.text.money import digits, say_money
from custmem.domain.value import NamedTuple
from custmem.show.charts import Bar, named_by
from custmem.show.insights import about_sales, by_stars, heading, named, on_weekdays, said_sections

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from custmem.domain.insights import Insights, Week

WIDE = 182.0
"""An A4 page between its margins, in millimetres."""
_HIGH, _FOOT, _AXIS, _HEAD = 40.0, 5.0, 12.0, 3.0
_ROW, _LABEL, _SAID = 6.0, 36.0, 46.0
_LETTER = 1.7
"""A letter's width in a chart, about; a name that is longer than its room is cut."""
_LONGEST_LABEL = int(_LABEL / _LETTER)
_STEPS = (1, 2, 2.5, 5, 10)
_MOST_TICKS = 4
_DATE_ROOM = 10.0


class Box(NamedTuple):
    """A rectangle of a chart, what it shows in words, and whether it is of the second, lighter kind."""

    x: float
    y: float
    width: float
    height: float
    said: str
    light: bool = False


class Text(NamedTuple):
    """Words in a chart, and the end at which they are held: start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str


class Chart(NamedTuple):
    """A chart under its title: boxes, words and level lines, in a frame of millimetres, with a legend."""

    title: str
    width: float
    height: float
    boxes: tuple[Box, ...]
    texts: tuple[Text, ...]
    levels: tuple[float, ...] = ()
    legend: tuple[str, ...] = ()
    left: float = _AXIS


def page(insights: Insights, language: str) -> str:
    """Return the page; all text in it is escaped, and it asks for no other file."""
    from jinja2 import Environment  # heavy

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    with open(os.path.join(os.path.dirname(__file__), "insights.html"), encoding="utf-8") as file:
        template = environment.from_string(file.read())
    return (
        template.render(
            language=language,
            title=words.title_page(),
            shop=shown(insights.shop),
            period=heading(insights),
            said=about_sales(insights),
            charts=_charts(insights),
            sections=list(said_sections(insights)),
        )
        + "\n"
    )


def _charts(insights: Insights) -> list[Chart]:
    if insights.is_empty:
        return []
    weeks, unit = insights.weeks, 10 ** digits(insights.currency)

    def _of_sales(week: Week) -> str:
        return f"{words.week_of(week.monday)}: {say_money(week.sales_minor, insights.currency)}"

    def _of_visits(week: Week) -> str:
        return f"{words.week_of(week.monday)}: {words.visits_of(week.visits, week.new)}"

    charts = [
        _columns(
            words.sales_chart(1, insights.currency),
            weeks,
            [(week.sales_minor / unit,) for week in weeks],
            _of_sales,
        )
    ]
    if any(week.visits for week in weeks):
        stacked = [(week.visits - week.new, week.new) for week in weeks]
        chart = _columns(words.visits_chart(1), weeks, stacked, _of_visits)
        charts.append(chart._replace(legend=(words.already_known(), words.newly_met())))
    charts.append(_bars(words.weekday_chart(), on_weekdays(insights)))
    if insights.voices.rated:
        charts.append(_bars(words.title_stars(), by_stars(insights)))
    if insights.complaints:
        found = [
            Bar(shown(each.cause or words.no_cause()), each.number, str(each.number))
            for each in insights.complaints
        ]
        charts.append(_bars(words.title_complaints(), found))
    return charts


def _columns(
    title: str, weeks: Sequence[Week], sizes: Sequence[Sequence[float]], say: Callable[[Week], str]
) -> Chart:
    """Return a column a week, its parts one on the other; what is below nothing hangs below the line."""
    top = max(0.0, *(sum(parts) for parts in sizes))
    bottom = min(0.0, *(sum(parts) for parts in sizes))
    step = _step(top - bottom)
    top = max(step, -(-top // step) * step)
    bottom = bottom // step * step
    high = _HIGH - _FOOT - _HEAD
    scale = high / (top - bottom)

    def _at(size: float) -> float:
        return round(_HEAD + (top - size) * scale, 2)

    each = (WIDE - _AXIS) / len(weeks)
    wide = round(min(each * 0.8, 12.0), 2)
    boxes, levels, texts = [], [], []
    for place, (week, parts) in enumerate(zip(weeks, sizes, strict=True)):
        x, sofar = round(_AXIS + place * each + (each - wide) / 2, 2), 0.0
        for number, part in enumerate(parts):
            if part:
                ends = sorted((_at(sofar), _at(sofar + part)))
                boxes.append(Box(x, ends[0], wide, round(ends[1] - ends[0], 2), say(week), number > 0))
            sofar += part
    for tick in range(round((top - bottom) / step) + 1):
        size = bottom + tick * step
        levels.append(_at(size))
        texts.append(Text(_AXIS - 1.5, round(_at(size) + 0.9, 2), f"{size:g}", "end"))
    texts += _dates([week.monday for week in weeks], each)
    return Chart(title, WIDE, _HIGH, tuple(boxes), tuple(texts), tuple(levels))


def _step(span: float) -> float:
    """Return how far apart the levels of a chart are: a round number, so that there are but few."""
    rough = max(span, 1) / _MOST_TICKS
    power = 1.0
    while power * 10 <= rough:
        power *= 10
    return max(1.0, next(step * power for step in _STEPS if step * power >= rough))


def _dates(begins: Sequence[date], each: float) -> list[Text]:
    """Return where weeks, months or years begin, as there is room."""
    unit = named_by(len(begins) * each / _LETTER, begins, each >= _DATE_ROOM)
    texts: list[Text] = []
    last = ""
    for place, day in enumerate(begins):
        label, x = named(day, unit), round(_AXIS + place * each, 2)
        if label != last and (not texts or x - texts[-1].x >= _DATE_ROOM) and x < WIDE - _DATE_ROOM / 2:
            texts.append(Text(x, _HIGH - 1.0, label, "start"))
            last = label
    return texts


def _bars(title: str, found: Sequence[Bar]) -> Chart:
    """Return bars, one below the other."""
    most = max(0, *(bar.size for bar in found)) or 1
    room = WIDE - _LABEL - _SAID
    boxes, texts = [], []
    for place, bar in enumerate(found):
        y = place * _ROW + 1
        texts.append(Text(_LABEL - 2, y + 3.2, fit(bar.label, _LONGEST_LABEL), "end"))
        long = round(room * max(bar.size, 0) / most, 2)
        if long:
            boxes.append(Box(_LABEL, y, long, _ROW - 1.6, f"{bar.label}: {bar.said}"))
        texts.append(Text(round(_LABEL + long + 2, 2), y + 3.2, bar.said, "start"))
    return Chart(title, WIDE, len(found) * _ROW + 1, tuple(boxes), tuple(texts), left=_LABEL)
