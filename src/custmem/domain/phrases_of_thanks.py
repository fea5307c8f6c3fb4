"""How the shop says thanks: for praise, for whom somebody sent, for years of custom.

The sentences are made as in `phrases`: whole, from plain values that may be said.
"""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def thank_praise(text: str, whose: str) -> str:
    """Thank for praise."""
    return f"Thank {wording.whom(whose)} for the praise: {text}"


def thank_stars(text: str, whose: str) -> str:
    """Thank for the best rating there is, with or without words."""
    said = f": {text}" if text else ""
    return f"Thank {wording.whom(whose)} for the five stars{said}"


def suggestion_heard(text: str, whose: str) -> str:
    """Say that a suggestion was heard."""
    return f"Say that {whose} suggestion was heard: {text}"


def because_said(said_on: date, today: date) -> str:
    """Say when something was said of the shop."""
    return f"said {wording.on_day(said_on, today)}"


def thank_referral(names: Sequence[str], whose: str) -> str:
    """Thank for those whom somebody sent, all by name."""
    return f"Thank {wording.whom(whose)} for sending {listed(names)}"


def because_sent(came: int, number: int, said_on: date, today: date) -> str:
    """Say how many of those who were sent have come, and when the last of them was told of."""
    told = f"told {wording.on_day(said_on, today)}"
    if number == 1:
        return f"has been here; {told}" if came else f"not here yet; {told}"
    return f"{came} of {number} have been here; {told}"


def thank_for_buyer(name: str, whose: str) -> str:
    """Thank for somebody sent, now that they have bought something."""
    return f"Thank {wording.whom(whose)} for sending {name}, who has bought here now"


def because_first_bought(on: date, today: date) -> str:
    """Say when the first purchase was."""
    return f"first purchase {wording.on_day(on, today)}"


def welcome_sent(whose: str, sender: str) -> str:
    """Welcome somebody who was sent, on the first visit."""
    return f"Welcome {wording.whom(whose)}, sent by {sender}: say so"


def welcome_sent_again(whose: str, sender: str) -> str:
    """Welcome somebody who was sent, on the second visit."""
    return f"Second visit: thank {wording.whom(whose)} for coming back; sent by {sender}: say so"


def small_gift(
    kind: str, whose: str, day: date, today: date, likes: Sequence[str], given: Sequence[str]
) -> str:
    """Suggest a small present from the shop, with what they like and what they had already."""
    said = [*likes, *([f"not again: {', '.join(given)}"] if given else [])]
    known = f" ({'; '.join(said)})" if said else ""
    named = wording.occasion_name(kind, None)
    return f"Think of a small gift for {whose} {named}: it is {wording.coming_day(day, today)}{known}"


def because_best(left: str) -> str:
    """Say why somebody gets a present: they are among the best customers, and the year's money allows it."""
    return f"one of the best customers; {left} left for gifts this year"


def listed(names: Sequence[str]) -> str:
    """Name several: `Hannah, John and Vera`."""
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last
