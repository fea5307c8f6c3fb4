"""What is said of a period of the shop's history, beside its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages.wording import day_of_month, on_day, short_month
from custmem.language import _, plural

if TYPE_CHECKING:
    from datetime import date

_WHOLE = 100
"""From so many per cent on nobody reads tenths."""


def decimal(value: float, places: int = 1) -> str:
    """Say a number with digits after the decimal mark of the language."""
    return f"{value:.{places}f}".replace(".", _("."))


def percentage(value: float) -> str:
    """Say a share; a large one without digits after the mark."""
    return _("{number} %").format(number=decimal(value, 0 if value >= _WHOLE else 1))


def whole_day(day: date) -> str:
    """Say a day with its year."""
    return _("{day} {year}").format(day=day_of_month(day.month, day.day), year=day.year)


def short_day(day: date) -> str:
    """Name the day on which a week begins below a chart: `8 Jun`."""
    return _("{day} {month}").format(day=day.day, month=short_month(day.month))


def weekdays() -> tuple[str, ...]:
    """Name the days of the week, Monday first."""
    return (
        *(_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday")),
        *(_("Friday"), _("Saturday"), _("Sunday")),
    )


# --- the period -----------------------------------------------------------------------------------------------


def period(first: date, last: date, weeks: int) -> str:
    """Say which days are looked at."""
    return plural("{first} to {last}, {number} week", "{first} to {last}, {number} weeks", weeks).format(
        first=whole_day(first), last=whole_day(last), number=weeks
    )


def nothing() -> str:
    """Say that the book has nothing of these days."""
    return _("Nothing was sold in that time, and nobody came.")


def last_known(day: date) -> str:
    """Say when there was something last, and how to look at it."""
    return _("The last day in the book is {day}: custmem insights --today {iso}").format(
        day=whole_day(day), iso=day.isoformat()
    )


def nothing_since(day: date) -> str:
    """Say on which day there was something last, where that is a while ago."""
    return _("Nothing since {day}.").format(day=whole_day(day))


def taken(amount: str) -> str:
    """Say what was taken in all."""
    return _("{amount} taken, net of what came back").format(amount=amount)


def taken_from_nobody(amount: str) -> str:
    """Say what of it came from people who are not in the book."""
    return _("{amount} of it from people who are not in the book").format(amount=amount)


def than_before(change: float) -> str:
    """Compare with the same number of days before."""
    if change < 0:
        return _("{percent} less than in the same time before").format(percent=percentage(-change))
    return _("{percent} more than in the same time before").format(percent=percentage(change))


def as_before() -> str:
    """Say that it is what it was."""
    return _("as much as in the same time before")


# --- the charts -----------------------------------------------------------------------------------------------


def sales_chart(each: int, currency: str) -> str:
    """Head the chart of sales; a column may hold several weeks."""
    if each == 1:
        return _("Sales by week, in {currency}").format(currency=currency)
    return plural(
        "Sales, {number} week a column, in {currency}", "Sales, {number} weeks a column, in {currency}", each
    ).format(number=each, currency=currency)


def visits_chart(each: int) -> str:
    """Head the chart of visits; a column may hold several weeks."""
    if each == 1:
        return _("Visits by week")
    return plural("Visits, {number} week a column", "Visits, {number} weeks a column", each).format(
        number=each
    )


def week_of(day: date) -> str:
    """Name a week by its Monday."""
    return _("week of {day}").format(day=whole_day(day))


def visits_of(visits: int, new: int) -> str:
    """Say how many came in a week, and how many of them for the first time."""
    return plural("{number} visit, new {new}", "{number} visits, new {new}", visits).format(
        number=visits, new=new
    )


def already_known() -> str:
    """Name the visits of who was here before, in the legend of a chart."""
    return _("known already")


def newly_met() -> str:
    """Name the visits of who came first, in the legend of a chart."""
    return _("here for the first time")


def title_stars() -> str:
    """Head the chart of ratings."""
    return _("Stars")


def no_cause() -> str:
    """Name the complaints of which no cause was noted."""
    return _("no cause noted")


def weekday_chart() -> str:
    """Head the chart of weekdays."""
    return _("What each day of the week brings on average")


def on_a_weekday(amount: str, visits: str) -> str:
    """Say what a day brings on average; the number of visits may have a fraction."""
    return _("{amount}, visits: {visits}").format(amount=amount, visits=visits)


# --- customers ------------------------------------------------------------------------------------------------


def came(visitors: int, new: int, returning: int) -> str:
    """Say who came."""
    return plural(
        "{number} customer came: new {new}, returning {returning}",
        "{number} customers came: new {new}, returning {returning}",
        visitors,
    ).format(number=visitors, new=new, returning=returning)


def book_began(day: date) -> str:
    """Say why nearly everybody is new."""
    return _("the book begins on {day}: whoever came first after that is new to it").format(
        day=whole_day(day)
    )


def came_again(new: int, again: int) -> str:
    """Say how many of the new customers came another time."""
    return plural(
        "{again} of {number} new customer came again", "{again} of {number} new customers came again", new
    ).format(number=new, again=again)


def kept(before: int, number: int, rate: str) -> str:
    """Say how many of those of the time before were kept."""
    return plural(
        "{number} of {before} customer who came in the time before came again: {rate}",
        "{number} of {before} customers who came in the time before came again: {rate}",
        before,
    ).format(before=before, number=number, rate=rate)


def won_back(number: int) -> str:
    """Say how many were won back."""
    return plural(
        "{number} came back after staying away for all of the time before",
        "{number} came back after staying away for all of the time before",
        number,
    ).format(number=number)


def share(percent: int, of_sales: str, number: int) -> str:
    """Say what the best of the customers bring, and how many bring most."""
    return plural(
        "the best {percent} % of customers bring {share} of what customers in the book spent; {number} brings 80 %",
        "the best {percent} % of customers bring {share} of what customers in the book spent; {number} bring 80 %",
        number,
    ).format(percent=percent, share=of_sales, number=number)


# --- the shop's word, and theirs ------------------------------------------------------------------------------


def kept_word(due: int, number: int, rate: str) -> str:
    """Say how many promises were kept."""
    return plural(
        "{number} of {due} promise that was due was kept: {rate}",
        "{number} of {due} promises that were due were kept: {rate}",
        due,
    ).format(number=number, due=due, rate=rate)


def kept_late(number: int) -> str:
    """Say how many of them were kept late."""
    return plural("{number} of them late", "{number} of them late", number).format(number=number)


def dropped(number: int) -> str:
    """Say how many promises were dropped."""
    return plural("{number} was dropped", "{number} were dropped", number).format(number=number)


def still_open(number: int) -> str:
    """Say how many promises are overdue."""
    return plural("{number} is overdue", "{number} are overdue", number).format(number=number)


def stars(average: str, ratings: int) -> str:
    """Say what the ratings come to."""
    return plural(
        "{average} stars on average, from {number} rating",
        "{average} stars on average, from {number} ratings",
        ratings,
    ).format(average=average, number=ratings)


def number_of_stars(number: int) -> str:
    """Name a rating."""
    return plural("{number} star", "{number} stars", number).format(number=number)


def praised(number: int) -> str:
    """Say how often the shop was praised."""
    return plural("praised {number} time", "praised {number} times", number).format(number=number)


def in_quotes(text: str) -> str:
    """Give somebody's own words."""
    return _('"{text}"').format(text=text)


def said_by(text: str, number: int) -> str:
    """Give words with how many said them, where more than one did."""
    if number == 1:
        return text
    return plural("{text} · {number} time", "{text} · {number} times", number).format(
        text=text, number=number
    )


def asked_for(text: str, number: int, day: date, today: date) -> str:
    """Say what was asked for and not had, by how many and since when."""
    if number == 1:
        return _("{text} · asked {day}").format(text=text, day=on_day(day, today))
    return plural(
        "{text} · {number} time · first asked {day}", "{text} · {number} times · first asked {day}", number
    ).format(text=text, number=number, day=on_day(day, today))


def and_more(number: int) -> str:
    """Say how many more there are than are listed."""
    return plural("and {number} more", "and {number} more", number).format(number=number)


# --- gifts and loyalty ----------------------------------------------------------------------------------------


def gifts(number: int, amount: str) -> str:
    """Say what was given in the period."""
    return plural("{number} gift given, for {amount}", "{number} gifts given, for {amount}", number).format(
        number=number, amount=amount
    )


def budget(year: int, amount: str, whole: str, left: str, *, over: bool) -> str:
    """Say what of a year's money for gifts was spent; `left` is what is left, or what it is over by."""
    pattern = (
        _("in {year} {amount} of {whole}: {left} over")
        if over
        else _("in {year} {amount} of {whole}: {left} left")
    )
    return pattern.format(year=year, amount=amount, whole=whole, left=left)


def no_budget(year: int, amount: str) -> str:
    """Say what was spent on gifts in a year without a budget."""
    return _("in {year} {amount}; custmem config gift_budget sets money aside").format(
        year=year, amount=amount
    )


def finished(holders: int, number: int, rate: str) -> str:
    """Say how many filled a card."""
    return plural(
        "{number} of {holders} customer with a card filled one: {rate}",
        "{number} of {holders} customers with a card filled one: {rate}",
        holders,
    ).format(number=number, holders=holders, rate=rate)


def nobody_has_a_card() -> str:
    """Say that no stamp was given yet."""
    return _("nobody has a stamp yet")


def redeemed(number: int) -> str:
    """Say how many rewards were given in the period."""
    return plural("{number} reward given", "{number} rewards given", number).format(number=number)


# --- titles ---------------------------------------------------------------------------------------------------


def title_customers() -> str:
    """Head who came."""
    return _("Customers")


def title_word() -> str:
    """Head the promises."""
    return _("Promises kept")


def title_voices() -> str:
    """Head the ratings and the praise."""
    return _("Stars and praise")


def title_complaints() -> str:
    """Head the complaints."""
    return _("Complaints by cause")


def title_unmet() -> str:
    """Head the open wishes."""
    return _("Asked for and not had yet")


def title_reasons() -> str:
    """Head why customers buy here."""
    return _("Why they buy")


def title_left() -> str:
    """Head why customers left."""
    return _("Why they left")


def title_gifts() -> str:
    """Head the gifts."""
    return _("Gifts")


def title_loyalty() -> str:
    """Head the loyalty programme."""
    return _("Loyalty")


def title_page() -> str:
    """Name the whole page."""
    return _("How the shop is doing")


def written(path: str) -> str:
    """Say where the page is."""
    return _("the page is in {path}; open it in a browser, or print it from there").format(path=path)
