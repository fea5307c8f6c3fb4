"""Days as they are typed for a command, completed in the direction that the command is about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import parse_day
from custmem.errors import BadDate
from custmem.language import _

if TYPE_CHECKING:
    from datetime import date

    from custmem.cli.context import Context
    from custmem.domain.shop import Shop

LATELY_DAYS = 60
"""`event --on 3mar` typed in April is about this March; typed in November it is about the next."""


def past_day(typed: str | None, context: Context, shop: Shop) -> date:
    """Return the day something happened: today when nothing is typed, never later than today.

    Raises BadDate.
    """
    if not typed:
        return context.today
    day = _parsed(typed, context.today, shop, "past")
    if day > context.today:
        raise BadDate(
            _("{typed} has not come yet").format(typed=quoted(typed)),
            _("give the day it happened, today or before"),
        )
    return day


def coming_day(typed: str, context: Context, shop: Shop) -> date:
    """Return the day something is due: today or later.

    Raises BadDate.
    """
    day = _parsed(typed, context.today, shop, "future")
    if day < context.today:
        raise BadDate(_("{typed} is past").format(typed=quoted(typed)), _("give today or a later day"))
    return day


def later_day(typed: str, context: Context, shop: Shop) -> date:
    """Return the day something is put off to, after today: `fri` typed on a Friday is the next one.

    Raises BadDate.
    """
    day = _parsed(typed, context.today, shop, "future")
    if day > context.today:
        return day
    tomorrow = context.today + timedelta(1)
    again = _parsed(typed, tomorrow, shop, "future")
    if again == context.today + timedelta(7):
        return again
    when = "today" if day == context.today else "past"
    raise BadDate(
        _("{typed} is {when}").format(typed=quoted(typed), when=when), _("give a later day, for example: +3d")
    )


def event_day(typed: str, context: Context, shop: Shop) -> date:
    """Return the day of a life event: one without a year is the last two months' or else the coming one.

    Raises BadDate.
    """
    before = _parsed(typed, context.today, shop, "past")
    if context.today - before <= timedelta(LATELY_DAYS):
        return before
    return _parsed(typed, context.today, shop, "future")


def _parsed(typed: str, today: date, shop: Shop, lean: str) -> date:
    return parse_day(typed, today, day_first=shop.day_first, lean=lean)
