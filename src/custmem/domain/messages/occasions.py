"""Every sentence about the days of a life, a life event or an occasion: before it, on the day, and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.text.lexicon import is_doing
from custmem.language import _, by_whose

if TYPE_CHECKING:
    from datetime import date


# --- life events ----------------------------------------------------------------------------------------------


def the_event(text: str) -> str:
    """Speak of a life event: `graduation` gets its article, `her move` and `Die Fledermaus` need none."""
    first, _between, rest = text.partition(" ")
    if first.lower() in ("a", "an", "the") and rest.partition(" ")[0] in wording.DETERMINERS:
        return the_event(rest)
    if first.lower() in ("a", "an") and rest:
        return _("the {event}").format(event=rest)
    if not first[:1].islower() or first.lower() in wording.DETERMINERS or is_doing(text):
        return text
    return _("the {event}").format(event=text)


def event_of(text: str, owner: str | None) -> str:
    """Speak of a life event and whose it is: `the recital of her son Tim`, `L'Etape du Tour (her son Tim)`."""
    event = the_event(text)
    if owner is None:
        return event
    pattern = _("{event} of {person}") if event != text else _("{event} ({person})")
    return pattern.format(event=event, person=owner)


def wish_luck(text: str, owner: str | None, whose: str) -> str:
    """Wish well before a glad life event: `for the driving test`, `for the recital of her son Tim`, `she is moving`."""
    if is_doing(text):
        if owner:
            pattern = by_whose(
                whose,
                her=_("Wish her well: {person} is {doing}"),
                his=_("Wish him well: {person} is {doing}"),
                their=_("Wish them well: {person} is {doing}"),
            )
        else:
            pattern = by_whose(
                whose,
                her=_("Wish her well: she is {doing}"),
                his=_("Wish him well: he is {doing}"),
                their=_("Wish them well: they are {doing}"),
            )
        return pattern.format(doing=text, person=owner)
    return by_whose(
        whose,
        her=_("Wish her well for {event}"),
        his=_("Wish him well for {event}"),
        their=_("Wish them well for {event}"),
    ).format(event=event_of(text, owner))


def in_the_diary(text: str, owner: str | None, whose: str, *, over: bool) -> str:
    """Say what is in somebody's diary, or was: a day of which nobody knows whether it is a glad one."""
    if owner:
        pattern = (
            _("Was in the diary of {person}: {event}") if over else _("In the diary of {person}: {event}")
        )
        return pattern.format(person=owner, event=text)
    return by_whose(
        whose,
        her=_("Was in her diary: {event}") if over else _("In her diary: {event}"),
        his=_("Was in his diary: {event}") if over else _("In his diary: {event}"),
        their=_("Was in their diary: {event}") if over else _("In their diary: {event}"),
    ).format(event=text)


def ask_how_they_are(owner: str | None, whose: str, handle: str) -> str:
    """Ask after somebody without a word of what it is about, and say where it is to be read."""
    if owner:
        return _("Ask how {person} is (custmem show {handle} says why)").format(person=owner, handle=handle)
    return by_whose(
        whose,
        her=_("Ask how she is (custmem show {handle} says why)"),
        his=_("Ask how he is (custmem show {handle} says why)"),
        their=_("Ask how they are (custmem show {handle} says why)"),
    ).format(handle=handle)


def kind_word_unsaid(owner: str | None, handle: str) -> str:
    """Speak gently of something sad that is not to be read on the card."""
    pattern = (
        _("A kind word about {person}, if the moment is right (custmem show {handle} says why)")
        if owner
        else _("A kind word, if the moment is right (custmem show {handle} says why)")
    )
    return pattern.format(person=owner, handle=handle)


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
    """Ask after a life event that is over: `how the driving test went`, `how moving house went`."""
    if is_doing(text):
        pattern = _("Ask how {doing} went ({person})") if owner else _("Ask how {doing} went")
        return pattern.format(doing=text, person=owner)
    return _("Ask how {event} went").format(event=event_of(text, owner))


def ask_trip(text: str, owner: str | None) -> str:
    """Ask after a time away: `how the cruise was`, `how Rome was`; `in Spain` is no name of a journey."""
    if text.partition(" ")[0].lower() in _WHERE:
        pattern = (
            _("Ask how the time away was: {trip} ({person})")
            if owner
            else _("Ask how the time away was: {trip}")
        )
        return pattern.format(trip=text, person=owner)
    pattern = _("Ask how {trip} was ({person})") if owner else _("Ask how {trip} was")
    return pattern.format(trip=the_event(text), person=owner)


_WHERE = frozenset("in at on to with by near round around across off until till from for away".split())


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
        return _own_wish(whose, 0).format(occasion=named)
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
