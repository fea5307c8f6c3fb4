"""Sentences of thanks, and about complaints.

The sentences are made as in `phrases`: whole, from plain values that may be said.

The sentences are made as in `phrases`: whole, from plain values that may be said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.messages.tastes import with_tastes
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def thank_praise(text: str, whose: str) -> str:
    """Thank for praise."""
    return by_whose(
        whose,
        her=_("Thank her for the praise: {praise}"),
        his=_("Thank him for the praise: {praise}"),
        their=_("Thank them for the praise: {praise}"),
    ).format(praise=text)


def thank_stars(text: str, whose: str) -> str:
    """Thank for the best rating there is, with or without words."""
    if not text:
        return by_whose(
            whose,
            her=_("Thank her for the five stars"),
            his=_("Thank him for the five stars"),
            their=_("Thank them for the five stars"),
        )
    return by_whose(
        whose,
        her=_("Thank her for the five stars: {words}"),
        his=_("Thank him for the five stars: {words}"),
        their=_("Thank them for the five stars: {words}"),
    ).format(words=text)


def suggestion_heard(text: str, whose: str) -> str:
    """Say that a suggestion was heard."""
    return by_whose(
        whose,
        her=_("Say that her suggestion was heard: {suggestion}"),
        his=_("Say that his suggestion was heard: {suggestion}"),
        their=_("Say that their suggestion was heard: {suggestion}"),
    ).format(suggestion=text)


def because_said(said_on: date, today: date) -> str:
    """Say when something was said of the shop."""
    return _("said {on_day}").format(on_day=wording.on_day(said_on, today))


def thank_referral(names: Sequence[str], whose: str) -> str:
    """Thank for those whom somebody sent, all by name."""
    return by_whose(
        whose,
        her=_("Thank her for sending {people}"),
        his=_("Thank him for sending {people}"),
        their=_("Thank them for sending {people}"),
    ).format(people=listed(names))


def because_sent(came: int, number: int, said_on: date, today: date) -> str:
    """Say how many of those who were sent have come, and when the last of them was told of."""
    if number == 1:
        pattern = _("has been here; told {on_day}") if came else _("not here yet; told {on_day}")
    else:
        pattern = plural(
            "{came} of {number} have been here; told {on_day}",
            "{came} of {number} have been here; told {on_day}",
            number,
        )
    return pattern.format(came=came, number=number, on_day=wording.on_day(said_on, today))


def thank_for_buyer(name: str, whose: str) -> str:
    """Thank for somebody sent, now that they have bought something."""
    return by_whose(
        whose,
        her=_("Thank her for sending {person}, who has bought here now"),
        his=_("Thank him for sending {person}, who has bought here now"),
        their=_("Thank them for sending {person}, who has bought here now"),
    ).format(person=name)


def because_first_bought(on: date, today: date) -> str:
    """Say when the first purchase was."""
    return _("first purchase {on_day}").format(on_day=wording.on_day(on, today))


def welcome_sent(whose: str, sender: str) -> str:
    """Welcome somebody who was sent, on the first visit."""
    return by_whose(
        whose,
        her=_("Welcome her, sent by {sender}: say so"),
        his=_("Welcome him, sent by {sender}: say so"),
        their=_("Welcome them, sent by {sender}: say so"),
    ).format(sender=sender)


def welcome_sent_again(whose: str, sender: str) -> str:
    """Welcome somebody who was sent, on the second visit."""
    return by_whose(
        whose,
        her=_("Second visit: thank her for coming back; sent by {sender}: say so"),
        his=_("Second visit: thank him for coming back; sent by {sender}: say so"),
        their=_("Second visit: thank them for coming back; sent by {sender}: say so"),
    ).format(sender=sender)


def small_gift(
    kind: str, whose: str, day: date, today: date, likes: Sequence[str], given: Sequence[str]
) -> str:
    """Suggest a small present from the shop, with what they like and what they had already."""
    sentence = by_whose(
        whose,
        her=_("Think of a small gift for her {occasion}: it is {coming_day}"),
        his=_("Think of a small gift for his {occasion}: it is {coming_day}"),
        their=_("Think of a small gift for their {occasion}: it is {coming_day}"),
    ).format(occasion=wording.occasion_name(kind, None), coming_day=wording.coming_day(day, today))
    not_again = [_("not again: {things}").format(things=wording.listed(given))] if given else []
    return with_tastes(sentence, [*likes, *not_again])


def because_best(left: str) -> str:
    """Say why somebody gets a present: they are among the best customers, and the year's money allows it."""
    return _("one of the best customers; {money} left for gifts this year").format(money=left)


def listed(names: Sequence[str]) -> str:
    """Name several: `Hannah, John and Vera`."""
    *before, last = names
    return _("{people} and {last}").format(people=wording.listed(before), last=last) if before else last


def own_failure(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say that a complaint comes before all else; without its words where they touch what must not be said."""
    return _("Own the failure first: {matter}").format(matter=_matter(text, promised, fix_by, today))


def put_right(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say in the morning what is still to be put right."""
    return _("Put right: {matter}").format(matter=_matter(text, promised, fix_by, today))


def _matter(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Name a complaint, what was promised and by when, as a list."""
    parts = [text or _("a complaint is open (custmem show has it)")]
    if text and promised:
        parts.append(_("promised: {promise}").format(promise=promised))
    if fix_by:
        pattern = _("due {on_day}") if fix_by >= today else _("was due {on_day}")
        parts.append(pattern.format(on_day=wording.on_day(fix_by, today)))
    return "; ".join(parts)


def because_complained(made_on: date, today: date) -> str:
    """Say when somebody complained."""
    if made_on > today:
        return _("complained")
    return _("complained {on_day}").format(on_day=wording.on_day(made_on, today))


def all_well(text: str | None) -> str:
    """Ask whether all is well since a complaint was put right."""
    if not text:
        return _("Ask whether all is well now since the complaint")
    return _("Ask whether all is well now: {complaint}").format(complaint=text)


def said_resolved(name: str, text: str, how: str, check_on: date, prevention: str | None = None) -> str:
    """Echo that a complaint was put right, what keeps it from coming again, and when it will be asked about."""
    pattern = (
        _(
            "{name}: put right: {complaint} - {how}; from now on: {prevention}; ask whether all is well on {day}"
        )
        if prevention
        else _("{name}: put right: {complaint} - {how}; ask whether all is well on {day}")
    )
    return pattern.format(
        name=name, complaint=text, how=how, prevention=prevention, day=wording.weekday_day(check_on)
    )


def because_put_right(resolved_on: date, resolution: str | None, today: date) -> str:
    """Say when a complaint was put right, and how."""
    pattern = _("put right {on_day}: {how}") if resolution else _("put right {on_day}")
    return pattern.format(on_day=wording.on_day(resolved_on, today), how=resolution)


def came_back(whose: str) -> str:
    """Thank somebody who came back after something went wrong."""
    return by_whose(
        whose,
        her=_("Thank her for coming back after what went wrong"),
        his=_("Thank him for coming back after what went wrong"),
        their=_("Thank them for coming back after what went wrong"),
    )
