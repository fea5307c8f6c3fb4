"""How a period of the shop's history looks: charts of weeks and days, and what there is to say of the rest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.memory import money_record
from custmem.domain.customers.ranking import TOP_PERCENT, percent
from custmem.domain.insights import WEEK
from custmem.domain.messages import insights as words
from custmem.domain.messages.wording import short_month
from custmem.domain.shop import WEEKDAYS
from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import digits, say_money
from custmem.domain.value import NamedTuple
from custmem.show import causes
from custmem.show.charts import MONTH, YEAR, Bar, bars, over_time
from custmem.show.screen import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.insights import Insights, Said
    from custmem.show.drawing import Drawing

LISTED = 8
"""So many texts of a kind are listed."""
_PLAIN_COLUMNS = 76
_ROW = 6


class Told(NamedTuple):
    """What is known of a period, and the file that its page is in, if it was written."""

    insights: Insights
    path: str | None = None


def lines(told: Told, style: Style) -> Iterator[str]:
    """Yield it in sections, with charts in plain letters; or where the page is."""
    if told.path is not None:
        yield words.written(told.path)
        return
    for at, (title, entries) in enumerate(sections(told.insights, _PLAIN_COLUMNS, unicode=False)):
        if at:
            yield ""
        yield style("bold", title)
        yield from entries


def screen(told: Told, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw the same in the columns there are."""
    if told.path is not None:
        yield drawing.say(words.written(told.path))
        return
    for at, (title, entries) in enumerate(sections(told.insights, drawing.columns, unicode=drawing.unicode)):
        if at:
            yield drawing.say("")
        yield drawing.say(title, "bold")
        for entry in entries:
            yield drawing.say(entry)


def sections(insights: Insights, room: int, *, unicode: bool) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the charts and all else there is to say, each part under its title."""
    yield heading(insights), about_sales(insights)
    if insights.is_empty:
        yield from said_sections(insights)
        return
    begins = [week.monday for week in insights.weeks]
    unit = 10 ** digits(insights.currency)
    chart, each = over_time(
        begins,
        [week.sales_minor for week in insights.weeks],
        room,
        lambda minor: str(round(minor / unit)),
        named,
        unicode=unicode,
    )
    yield words.sales_chart(each, insights.currency), chart
    if any(week.visits for week in insights.weeks):
        chart, each = over_time(
            begins, [week.visits for week in insights.weeks], room, str, named, unicode=unicode
        )
        yield words.visits_chart(each), chart
    yield words.weekday_chart(), bars(on_weekdays(insights), room, unicode=unicode)
    for title, entries in said_sections(insights):
        if title == words.title_voices() and insights.voices.rated:
            entries = [entries[0], *bars(by_stars(insights), room, unicode=unicode), *entries[1:]]
        yield title, entries


def heading(insights: Insights) -> str:
    """Say which days are looked at."""
    period = insights.period
    return words.period(period.since, period.until, period.weeks)


def named(day: date, unit: int) -> str:
    """Name the week that begins on a day, or the month or the year that most of it is of, below a chart."""
    middle = day + timedelta(WEEK // 2)
    return {YEAR: str(middle.year), MONTH: short_month(middle.month)}.get(unit) or words.short_day(day)


def about_sales(insights: Insights) -> list[str]:
    """Say what was taken, from whom, and whether it is more than before."""
    period = insights.period
    if insights.is_empty:
        said = [words.nothing()]
        if period.last_on is not None and period.last_on < period.since:
            said.append(words.last_known(period.last_on))
        return said
    said = [words.taken(say_money(insights.sales_minor, insights.currency))]
    before, now = insights.before_minor, insights.sales_minor
    if before is not None and before > 0:
        change = round(100 * (now - before) / before, 1)
        said.append(words.than_before(change) if change else words.as_before())
    unnamed = now - insights.named_minor
    if unnamed:
        said.append(words.taken_from_nobody(say_money(unnamed, insights.currency)))
    if period.last_on is not None and (period.until - period.last_on).days > WEEK:
        said.append(words.nothing_since(period.last_on))
    return said


def on_weekdays(insights: Insights) -> list[Bar]:
    """Return what each weekday brings on average; days on which the shop is never open are left out."""
    return [
        Bar(
            words.weekdays()[day.weekday],
            day.sales_minor / day.days,
            words.on_a_weekday(
                say_money(round(day.sales_minor / day.days), insights.currency),
                words.decimal(day.visits / day.days),
            ),
        )
        for day in insights.weekdays
        if day.days
    ]


def by_stars(insights: Insights) -> list[Bar]:
    """Return how many gave how many stars, the best first."""
    given = insights.voices.stars
    return [
        Bar(words.number_of_stars(stars), given[stars - 1], str(given[stars - 1]))
        for stars in range(len(given), 0, -1)
    ]


def said_sections(insights: Insights) -> Iterator[tuple[str, list[str]]]:
    """Yield what is said in words, each part under its title; a part of which nothing is known is left out."""
    for title, entries in (
        (words.title_customers(), _about_guests(insights)),
        (words.title_word(), _about_word(insights)),
        (words.title_voices(), _about_voices(insights)),
        (words.title_complaints(), _about_complaints(insights)),
        (words.title_unmet(), _unmet(insights)),
        (words.title_reasons(), _said(insights.reasons)),
        (words.title_left(), _said(insights.left)),
        (words.title_gifts(), _about_gifts(insights)),
        (words.title_loyalty(), _about_programme(insights)),
    ):
        if entries:
            yield title, entries


def _about_guests(insights: Insights) -> list[str]:
    guests, period, share = insights.guests, insights.period, insights.share
    said = []
    if guests.visitors:
        said.append(words.came(guests.visitors, guests.new, guests.returning))
        if period.is_first and period.begun_on:
            said.append(words.book_began(period.begun_on))
        if guests.new:
            said.append(words.came_again(guests.new, guests.came_again))
    if guests.before:
        rate = words.percentage(percent(guests.kept, guests.before))
        said.append(words.kept(guests.before, guests.kept, rate))
    if guests.won_back:
        said.append(words.won_back(guests.won_back))
    if share.buyers:
        said.append(words.share(TOP_PERCENT, words.percentage(share.of_sales), share.most_bring))
    return said


def _about_word(insights: Insights) -> list[str]:
    word = insights.word
    if word.kept_rate is None:
        return []
    said = [words.kept_word(word.due, word.in_time + word.late, words.percentage(word.kept_rate))]
    for number, say in (
        (word.late, words.kept_late),
        (word.dropped, words.dropped),
        (word.open, words.still_open),
    ):
        if number:
            said.append(say(number))
    return said


def _about_voices(insights: Insights) -> list[str]:
    voices = insights.voices
    said = []
    if voices.average is not None:
        said.append(words.stars(words.decimal(voices.average), voices.rated))
    if voices.praises:
        said.append(words.praised(voices.praises))
    return [*said, *(words.in_quotes(shown(text)) for text in voices.praised)]


def _about_complaints(insights: Insights) -> list[str]:
    if not insights.complaints:
        return []
    found = causes.Causes(insights.complaints, insights.currency, insights.period.until)
    return list(causes.lines(found, Style(False)))


def _unmet(insights: Insights) -> list[str]:
    return _listed(
        [
            words.asked_for(shown(said.text), said.number, said.since_on, insights.period.until)
            for said in insights.unmet
        ]
    )


def _said(found: Sequence[Said]) -> list[str]:
    return _listed([words.said_by(shown(said.text), said.number) for said in found])


def _listed(entries: list[str]) -> list[str]:
    more = len(entries) - LISTED
    return entries if more <= 0 else [*entries[:LISTED], words.and_more(more)]


def _about_gifts(insights: Insights) -> list[str]:
    gifts, currency = insights.gifts, insights.currency
    left = gifts.left_minor
    if not gifts.number and not gifts.year_minor and left is None:
        return []
    said = [words.gifts(gifts.number, say_money(gifts.cost_minor, currency))]
    spent = say_money(gifts.year_minor, currency)
    if left is None or gifts.budget_minor is None:
        said.append(words.no_budget(gifts.year, spent))
    else:
        whole = say_money(gifts.budget_minor, currency)
        said.append(words.budget(gifts.year, spent, whole, say_money(abs(left), currency), over=left < 0))
    return said


def _about_programme(insights: Insights) -> list[str]:
    programme = insights.programme
    if programme is None:
        return []
    if programme.rate is None:
        return [words.nobody_has_a_card()]
    said = [words.finished(programme.holders, programme.finished, words.percentage(programme.rate))]
    if programme.redeemed:
        said.append(words.redeemed(programme.redeemed))
    return said


def data(told: Told) -> dict[str, Any]:
    """Return it as JSON; shares and rates are per cent, weeks are named by their Monday."""
    insights = told.insights
    period, guests, word, voices = insights.period, insights.guests, insights.word, insights.voices

    def money(minor: int) -> dict[str, object]:
        return {"minor": minor, "currency": insights.currency}

    return {
        "insights": {
            "period": {
                "since": period.since.isoformat(),
                "until": period.until.isoformat(),
                "weeks": period.weeks,
            },
            "sales": [
                {
                    "week": week.monday.isoformat(),
                    "amount": money(week.sales_minor),
                    "receipts": week.receipts,
                }
                for week in insights.weeks
            ],
            "visits": [
                {"week": week.monday.isoformat(), "visits": week.visits, "new": week.new}
                for week in insights.weeks
            ],
            "weekdays": [
                {
                    "weekday": WEEKDAYS[day.weekday],
                    "amount": money(day.sales_minor),
                    "visits": day.visits,
                    "days": day.days,
                }
                for day in insights.weekdays
            ],
            "total": money(insights.sales_minor),
            "total_before": None if insights.before_minor is None else money(insights.before_minor),
            "total_named": money(insights.named_minor),
            "visitors": guests.visitors,
            "new": guests.new,
            "new_came_again": guests.came_again,
            "returning": guests.returning,
            "before": guests.before,
            "kept": guests.kept,
            "won_back": guests.won_back,
            "share": {
                "top_percent": TOP_PERCENT,
                "of_sales": insights.share.of_sales,
                "buyers": insights.share.buyers,
                "bring_80_percent": insights.share.most_bring,
            },
            "kept_rate": word.kept_rate,
            "promises": {"due": word.due, **word._asdict()},
            "stars": {
                "average": voices.average,
                "count": voices.rated,
                "by_star": {str(number): given for number, given in enumerate(voices.stars, 1)},
            },
            "praise": {"count": voices.praises, "texts": list(voices.praised)},
            "complaints": causes.data(causes.Causes(insights.complaints, insights.currency, period.until))[
                "causes"
            ],
            "wishes_unmet": _said_data(insights.unmet),
            "why_they_buy": _said_data(insights.reasons),
            "why_they_left": _said_data(insights.left),
            "gifts": {
                "count": insights.gifts.number,
                "cost": money(insights.gifts.cost_minor),
                "year": insights.gifts.year,
                "year_cost": money(insights.gifts.year_minor),
                "budget": money_record(insights.gifts.budget_minor, insights.currency),
                "left": money_record(insights.gifts.left_minor, insights.currency),
            },
            "programme": {
                "holders": insights.programme.holders,
                "finished": insights.programme.finished,
                "finish_rate": insights.programme.rate,
                "redeemed": insights.programme.redeemed,
            }
            if insights.programme
            else None,
        },
        "path": told.path,
    }


def _said_data(found: Sequence[Said]) -> list[dict[str, object]]:
    return [
        {"text": said.text, "count": said.number, "since_on": said.since_on.isoformat()} for said in found
    ]


def rows(told: Told) -> Iterator[tuple[object, ...]]:
    """Yield a row for each figure: what it is of, which one, and its numbers; money in minor units."""
    for row in _rows(told.insights):
        yield (*row, *("" for _ in range(_ROW - len(row))))


def _rows(insights: Insights) -> Iterator[tuple[object, ...]]:
    period, guests, word, gifts = insights.period, insights.guests, insights.word, insights.gifts
    yield "period", period.since, period.until, period.weeks
    for week in insights.weeks:
        yield "week", week.monday, week.sales_minor, week.receipts, week.visits, week.new
    for day in insights.weekdays:
        yield "weekday", WEEKDAYS[day.weekday], day.sales_minor, day.visits, day.days
    yield "sales", "all", insights.sales_minor
    yield "sales", "before", insights.before_minor
    yield "sales", "named", insights.named_minor
    yield from (("customers", *pair) for pair in guests._asdict().items())
    yield "share", TOP_PERCENT, insights.share.of_sales, insights.share.most_bring
    yield from (("promises", *pair) for pair in word._asdict().items())
    yield from (("stars", number, given) for number, given in enumerate(insights.voices.stars, 1))
    yield from (("praise", text) for text in insights.voices.praised)
    for each in insights.complaints:
        yield "complaints", each.cause, each.number, each.open, each.cost_minor
    for name, found in (("wish", insights.unmet), ("why", insights.reasons), ("left", insights.left)):
        yield from ((name, said.text, said.number, said.since_on) for said in found)
    yield "gifts", gifts.year, gifts.number, gifts.cost_minor, gifts.year_minor, gifts.budget_minor
    if insights.programme:
        yield "programme", "", *insights.programme
