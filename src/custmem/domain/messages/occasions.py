"""Every sentence about the days of a life, a life event or an occasion: before it, on the day, and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose

if TYPE_CHECKING:
    from datetime import date


# --- life events ----------------------------------------------------------------------------------------------


def wish_luck(text: str, owner: str | None, whose: str) -> str:
    """Wish well before a life event."""
    if owner:
        pattern = by_whose(
            whose,
            her=_("Wish her well: {event} ({person})"),
            his=_("Wish him well: {event} ({person})"),
            their=_("Wish them well: {event} ({person})"),
        )
    else:
        pattern = by_whose(
            whose,
            her=_("Wish her well: {event}"),
            his=_("Wish him well: {event}"),
            their=_("Wish them well: {event}"),
        )
    return pattern.format(event=text, person=owner)


def wish_trip(text: str, whose: str) -> str:
    """Wish a good time away."""
    return by_whose(
        whose,
        her=_("Wish her a good time away: {trip}"),
        his=_("Wish him a good time away: {trip}"),
        their=_("Wish them a good time away: {trip}"),
    ).format(trip=text)


def because_event(starts_on: date, ends_on: date, today: date) -> str:
    """Say when a life event is or was: `next week, Friday 12 June`, `until tomorrow`, `on Friday 12 June`."""
    if ends_on < today:
        on_day = wording.on_day(ends_on, today)
        return on_day if starts_on == ends_on else _("ended {on_day}").format(on_day=on_day)
    if starts_on > today or ends_on == today:
        return wording.coming_day(max(starts_on, today), today)
    return wording.until_day(ends_on, today)


def ask_event(text: str, owner: str | None) -> str:
    """Ask after a life event that is over."""
    pattern = _("Ask how it went: {event} ({person})") if owner else _("Ask how it went: {event}")
    return pattern.format(event=text, person=owner)


def ask_trip(text: str, owner: str | None) -> str:
    """Ask after a time away."""
    pattern = (
        _("Ask how the time away was: {trip} ({person})") if owner else _("Ask how the time away was: {trip}")
    )
    return pattern.format(trip=text, person=owner)


def back_since(ends_on: date, today: date) -> str:
    """Say since when they are back."""
    return _("back {since_day}").format(since_day=wording.since_day(ends_on, today))


def kind_word(text: str, owner: str | None) -> str:
    """Speak gently of something sad."""
    pattern = (
        _("A kind word, if the moment is right: {event} ({person})")
        if owner
        else _("A kind word, if the moment is right: {event}")
    )
    return pattern.format(event=text, person=owner)


# --- occasions ------------------------------------------------------------------------------------------------


def occasion_wish(kind: str, owner: str | None, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on, before or just after an occasion; the count is said only when its year is known."""
    if owner is None:
        pattern = _own_wish(whose, (day - today).days)
    elif day >= today:
        pattern = _("Ask about the {occasion} of {person} {on_day}")
    else:
        pattern = _("Ask how the {occasion} of {person} was")
    named, on_day = wording.occasion_name(kind, count), wording.soon(day, today)
    return pattern.format(occasion=named, person=owner, on_day=on_day)


def _own_wish(whose: str, days_to_go: int) -> str:
    """Return the pattern of a wish for a customer's own occasion, on its day, before it or after it."""
    if days_to_go == 0:
        return by_whose(
            whose,
            her=_("Wish her a happy {occasion} today"),
            his=_("Wish him a happy {occasion} today"),
            their=_("Wish them a happy {occasion} today"),
        )
    if days_to_go > 0:
        return by_whose(
            whose,
            her=_("Wish her well: {occasion} {on_day}"),
            his=_("Wish him well: {occasion} {on_day}"),
            their=_("Wish them well: {occasion} {on_day}"),
        )
    return by_whose(
        whose,
        her=_("Wish her a belated happy {occasion}"),
        his=_("Wish him a belated happy {occasion}"),
        their=_("Wish them a belated happy {occasion}"),
    )


def because_day(kind: str, month: int, day: int, year: int | None) -> str:
    """Say which day is an occasion's own, and since when where that is known: `3 March, born 1961`."""
    patterns = {"birthday": _("{day}, born {year}"), "anniversary": _("{day}, since {year}")}
    pattern = patterns.get(kind, "{day}") if year else "{day}"
    return pattern.format(day=wording.day_of_month(month, day), year=year)


def because_occasion(kind: str, month: int, day: int, year: int | None) -> str:
    """Say what an occasion is, and its own day, even in a year that has none: `birthday 29 February, born 1960`."""
    pattern = _("{occasion} {day}")
    if year:
        patterns = {
            "birthday": _("birthday {day}, born {year}"),
            "anniversary": _("anniversary {day}, since {year}"),
        }
        pattern = patterns.get(kind, pattern)
    return pattern.format(
        occasion=wording.occasion_name(kind, None), day=wording.day_of_month(month, day), year=year
    )


def occasion_card(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say that a card must be written in time."""
    return by_whose(
        whose,
        her=_("Write a card for her {occasion}: it is {coming_day}"),
        his=_("Write a card for his {occasion}: it is {coming_day}"),
        their=_("Write a card for their {occasion}: it is {coming_day}"),
    ).format(occasion=wording.occasion_name(kind, count), coming_day=wording.coming_day(day, today))


def occasion_call(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on the day, or on the first open day after it."""
    named = wording.occasion_name(kind, count)
    if day == today:
        return _("Send good wishes: {occasion} today").format(occasion=named)
    return by_whose(
        whose,
        her=_("Send good wishes: her {occasion} was {on_day}"),
        his=_("Send good wishes: his {occasion} was {on_day}"),
        their=_("Send good wishes: their {occasion} was {on_day}"),
    ).format(occasion=named, on_day=wording.on_day(day, today))


def occasion_offer(kind: str, owner: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Remind a customer in time of the occasion of someone close to them."""
    return by_whose(
        whose,
        her=_("Remind her of the {occasion} of {person}: it is {coming_day}"),
        his=_("Remind him of the {occasion} of {person}: it is {coming_day}"),
        their=_("Remind them of the {occasion} of {person}: it is {coming_day}"),
    ).format(
        occasion=wording.occasion_name(kind, count), person=owner, coming_day=wording.coming_day(day, today)
    )
