"""What a letter says: of each thing several whole sentences, so that it is not said twice in the same words.

Each says no more than what is known. A thing somebody typed stands behind a colon or between articles of its own, for
nobody knows whether it is one or many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


# --- salutation, close, people and days -----------------------------------------------------------------------


def dear(name: str) -> str:
    """Begin a letter."""
    return _("Dear {name},").format(name=name)


def closing(kind: str) -> str:
    """End a letter, as befits its kind."""
    if kind == "sympathy":
        return _("With heartfelt sympathy,")
    if kind in ("order", "apology", "check-back"):
        return _("With kind regards,")
    return _("With warm wishes,")


def your_person(relation: str, name: str | None) -> str:
    """Name somebody close to whom the letter goes to: `your nephew Luca`."""
    if name:
        return _("your {relation} {name}").format(relation=relation, name=name)
    return _("your {relation}").format(relation=relation)


def on_the_day(day: date, today: date) -> str:
    """Say a day in a letter: read days later, it must not say `yesterday`."""
    return _("on {day}").format(day=wording.plain_day(day, today))


def dated(day: date) -> str:
    """Date a letter: `12 June 2026`."""
    return _("{day} {year}").format(day=wording.day_of_month(day.month, day.day), year=day.year)


# --- occasions ------------------------------------------------------------------------------------------------


def birthday(count: int | None) -> list[str]:
    """Wish a happy birthday; the years are said only where they are known and a pleasure."""
    if count is None:
        return [
            _("Many happy returns of the day!"),
            _("I wish you a very happy birthday."),
            _("All good wishes for your birthday!"),
            _("A very happy birthday to you, and a good year ahead."),
            _("May your birthday be a happy one."),
        ]
    years = wording.ordinal(count)
    patterns = (
        _("Many happy returns on your {years} birthday!"),
        _("I wish you a very happy {years} birthday."),
        _("All good wishes for your {years} birthday!"),
        _("Congratulations on your {years} birthday!"),
    )
    return [pattern.format(years=years) for pattern in patterns]


def anniversary(spouse: str | None, count: int | None) -> list[str]:
    """Wish a happy anniversary, to both where the other one may be named."""
    years = wording.ordinal(count) if count else ""
    if spouse and count:
        patterns = (
            _("All good wishes to you and {spouse} on your {years} anniversary!"),
            _("I wish you and {spouse} a very happy {years} anniversary."),
            _("Congratulations to you and {spouse} on your {years} anniversary!"),
        )
    elif spouse:
        patterns = (
            _("All good wishes to you and {spouse} on your anniversary!"),
            _("I wish you and {spouse} a very happy anniversary."),
            _("A happy anniversary to you and {spouse}!"),
        )
    elif count:
        patterns = (
            _("All good wishes on your {years} anniversary!"),
            _("I wish you a very happy {years} anniversary."),
            _("Congratulations on your {years} anniversary!"),
        )
    else:
        patterns = (
            _("All good wishes on your anniversary!"),
            _("I wish you a very happy anniversary."),
            _("A happy anniversary to you!"),
        )
    return [pattern.format(spouse=spouse, years=years) for pattern in patterns]


def season(name: str) -> list[str]:
    """Wish well for the shop's own season."""
    patterns = (
        _("All good wishes for {season}!"),
        _("Our best wishes to you for {season}."),
        _("I wish you and yours all the best for {season}."),
        _("Kind wishes for {season} from all of us at the shop."),
    )
    return [pattern.format(season=name) for pattern in patterns]


def last_season(things: str) -> list[str]:
    """Remember what they chose in the last season."""
    patterns = (
        _("I remember what you chose a year ago: {things}."),
        _("A year ago you took home {things}."),
        _("Last year I had the pleasure of finding {things} for you."),
    )
    return [pattern.format(things=things) for pattern in patterns]


# --- thanks ---------------------------------------------------------------------------------------------------


def thanks(things: str, day: str) -> list[str]:
    """Thank for a purchase."""
    patterns = (
        _("Thank you for choosing {things} from us {day}."),
        _("Thank you for coming to us for {things}."),
        _("It was a pleasure to help you {day}: thank you for choosing {things}."),
        _("My thanks for your trust in us: you took home {things} {day}."),
    )
    return [pattern.format(things=things, day=day) for pattern in patterns]


def thanks_for_visit(day: str) -> list[str]:
    """Thank for a visit."""
    patterns = (
        _("Thank you for coming in {day}."),
        _("It was good to see you in the shop {day}: thank you."),
        _("Thank you for your visit {day}."),
    )
    return [pattern.format(day=day) for pattern in patterns]


def thanks_for(about: str) -> list[str]:
    """Thank for something the shopkeeper named."""
    patterns = (_("Thank you for {about}."), _("My warm thanks for {about}."))
    return [pattern.format(about=about) for pattern in patterns]


def for_whom(whom: str) -> list[str]:
    """Hope that a present pleased."""
    patterns = (
        _("I hope it was the right choice for {whom}."),
        _("I hope {whom} was pleased."),
    )
    return [pattern.format(whom=whom) for pattern in patterns]


def kind_words() -> list[str]:
    """Thank for praise."""
    return [
        _("Thank you as well for your kind words about us: they did us good."),
        _("Your kind words about us have not been forgotten."),
    ]


def referral(names: str) -> list[str]:
    """Thank for somebody they sent."""
    patterns = (
        _("Thank you for sending {names} to us."),
        _("It was kind of you to speak well of us to {names}."),
        _("We owe it to you that {names} found us: thank you."),
        _("Thank you for recommending us to {names}."),
    )
    return [pattern.format(names=names) for pattern in patterns]


# --- glad news ------------------------------------------------------------------------------------------------


def congratulation(news: str, whom: str | None, *, is_past: bool) -> list[str]:
    """Congratulate on glad news of a kind that is known to be glad; None of what is still to come but a wedding."""
    own = {
        "graduation": (
            _("Congratulations on your graduation!"),
            _("Well done: I was delighted to hear of your graduation."),
            _("My warmest congratulations on graduating."),
        ),
        "wedding": (
            _("Congratulations on your wedding!"),
            _("I wish you both every happiness in your married life."),
            _("My warmest congratulations to you both on your wedding."),
        ),
        "baby": (
            _("Congratulations on the baby!"),
            _("What happy news: my warmest congratulations on the new arrival."),
            _("All good wishes to you and the little one."),
        ),
        "exam": (
            _("Congratulations on passing!"),
            _("Well done: I was delighted to hear that you passed."),
        ),
    }
    theirs = {
        "graduation": (
            _("Congratulations to {whom} on graduating!"),
            _("I was delighted to hear that {whom} has graduated."),
            _("Please tell {whom} how glad we are of the graduation."),
        ),
        "wedding": (
            _("Congratulations on the wedding of {whom}!"),
            _("I was delighted to hear of the wedding of {whom}."),
            _("Please give {whom} our warmest wishes on the wedding."),
        ),
        "baby": (
            _("Congratulations to {whom} on the baby!"),
            _("What happy news of {whom}: my warmest congratulations on the new arrival."),
        ),
        "exam": (
            _("Congratulations to {whom} on passing!"),
            _("I was delighted to hear that {whom} passed."),
        ),
    }
    if news == "wedding" and not is_past:
        ahead = (
            (_("All good wishes to {whom} for the wedding!"), _("I wish {whom} a wonderful wedding day."))
            if whom
            else (_("All good wishes for your wedding!"), _("I wish you both a wonderful wedding day."))
        )
        return [pattern.format(whom=whom) for pattern in ahead]
    patterns = (theirs if whom else own)[news] if is_past else ()
    return [pattern.format(whom=whom) for pattern in patterns]


def congratulation_on(about: str) -> list[str]:
    """Congratulate on something the shopkeeper named."""
    patterns = (_("Congratulations on {about}!"), _("My warmest congratulations on {about}."))
    return [pattern.format(about=about) for pattern in patterns]


# --- come again -----------------------------------------------------------------------------------------------


def miss_you(day: str) -> list[str]:
    """Say since when they have been missed."""
    patterns = (
        _("We have not seen you since {day} and hope that all is well."),
        _("You were last in the shop on {day}: we miss you."),
        _("It is a while since {day}, when you were last here; I hope that you are well."),
        _("The shop has not been the same since {day}, when you last looked in."),
    )
    return [pattern.format(day=day) for pattern in patterns]


def has_come_in(item: str) -> list[str]:
    """Name something in stock that is to their taste."""
    patterns = (
        _("Something has come in that made me think of you: {item}."),
        _("You may like to see what is new: {item}."),
    )
    return [pattern.format(item=item) for pattern in patterns]


def invitation(about: str) -> list[str]:
    """Invite them to something the shopkeeper named."""
    patterns = (
        _("I would like to invite you to {about}."),
        _("You are warmly invited to {about}."),
        _("It would be a pleasure to see you at {about}."),
    )
    return [pattern.format(about=about) for pattern in patterns]


def look_in() -> list[str]:
    """Invite them to the shop."""
    return [
        _("You are warmly invited to look in at the shop."),
        _("Do look in at the shop when you are near: you are welcome."),
        _("I would be glad to see you in the shop one of these days."),
    ]


def thought_of_you(taste: str) -> list[str]:
    """Say why they were thought of."""
    patterns = (
        _("I thought of you because you like {taste}."),
        _("Knowing that you like {taste}, I thought of you."),
    )
    return [pattern.format(taste=taste) for pattern in patterns]


# --- a few kind sentences -------------------------------------------------------------------------------------


def what_they_like(taste: str) -> list[str]:
    """Wish them what they like, behind a colon: a taste may be anything, garden books or the window seat."""
    patterns = (
        _("I hope that the day brings you what you like: {taste}."),
        _("May the year ahead bring you more of what you like: {taste}."),
        _("I wish you a day with what you like best: {taste}."),
    )
    return [pattern.format(taste=taste) for pattern in patterns]


def good_to_see_you() -> list[str]:
    """Say that their visits are a pleasure."""
    return [
        _("It is always good to see you in the shop."),
        _("We are glad of each of your visits."),
        _("Thank you for coming to us as you do."),
    ]


def sympathy(*, is_known: bool) -> list[str]:
    """Say a word of sympathy that names nobody: who is gone is not spoken of unasked."""
    if is_known:
        return [
            _("I was very sorry to hear of your loss."),
            _("My thoughts are with you in your loss."),
            _("I am so sorry for your loss."),
        ]
    return [
        _("My thoughts are with you in these days."),
        _("I am thinking of you, and I am sorry."),
        _("I was very sorry to hear your news."),
    ]


def here_for_you() -> list[str]:
    """Offer help and ask for nothing."""
    return [
        _("If there is anything that we can do, we are here."),
        _("Please do not feel that you must answer."),
    ]


def listed(names: Sequence[str]) -> str:
    """Name a few people."""
    return wording.all_of(names)


def because_you_said() -> str:
    """Say that a sentence rests on the line that was typed."""
    return _("you asked for it")
