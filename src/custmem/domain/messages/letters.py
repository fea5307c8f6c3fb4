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


def tell_me() -> list[str]:
    """Offer to put right whatever is not well with what they bought."""
    return [
        _("If anything is not as it should be, please tell me."),
        _("Should anything be wrong with it, I will put it right."),
        _("And if something is amiss, I want to know."),
    ]


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


# --- orders ---------------------------------------------------------------------------------------------------


def order_here(item: str, ordered: str) -> list[str]:
    """Say that what they ordered is here."""
    patterns = (
        _("Good news: what you ordered {ordered} is here: {item}."),
        _("What we fetched for you has arrived: {item}."),
        _("Here and waiting for you: {item}."),
    )
    return [pattern.format(item=item, ordered=ordered) for pattern in patterns]


def order_later(item: str, ordered: str) -> list[str]:
    """Say that what they ordered takes longer than was said."""
    patterns = (
        _("I am sorry: what you ordered {ordered} is taking longer than we thought: {item}."),
        _("We are still waiting for what you ordered {ordered}, and I am sorry for it: {item}."),
        _("I am sorry to keep you waiting: {item} has not come yet."),
    )
    return [pattern.format(item=item, ordered=ordered) for pattern in patterns]


def order_earlier(item: str, expected: str) -> list[str]:
    """Say that what they ordered comes sooner than was said."""
    patterns = (
        _("Good news: what you ordered comes sooner than we thought: {item}, {expected}."),
        _("It will be here sooner than I told you, {expected}: {item}."),
    )
    return [pattern.format(item=item, expected=expected) for pattern in patterns]


def order_coming(item: str, expected: str) -> list[str]:
    """Say when what they ordered is expected."""
    patterns = (
        _("What you ordered is expected {expected}: {item}."),
        _("A word about your order: {item} is expected here {expected}."),
        _("We expect your order here {expected}: {item}."),
    )
    return [pattern.format(item=item, expected=expected) for pattern in patterns]


def expected_by(day: str) -> list[str]:
    """Say on which day it was to come."""
    patterns = (
        _("It was to be here {day}."),
        _("We had counted on having it here {day}."),
    )
    return [pattern.format(day=day) for pattern in patterns]


def collect() -> list[str]:
    """Ask them to come for it."""
    return [
        _("Come for it whenever it suits you."),
        _("It is kept for you until you come."),
        _("You can collect it whenever you pass by."),
    ]


# --- when something went wrong --------------------------------------------------------------------------------


def apology(day: str) -> list[str]:
    """Apologise for what they complained of, without repeating it: their words were for the shop's ears."""
    patterns = (
        _("I am sorry for what you had to tell us {day}."),
        _("Please accept my apology for what went wrong; you told us of it {day}."),
        _("I am sorry that we let you down, and I thank you for telling us {day}."),
        _("What you told us {day} should not have happened, and I am sorry that it did."),
    )
    return [pattern.format(day=day) for pattern in patterns]


def apology_for(about: str) -> list[str]:
    """Apologise for something the shopkeeper named."""
    patterns = (_("I am sorry about {about}."), _("Please accept my apology for {about}."))
    return [pattern.format(about=about) for pattern in patterns]


def promised(words: str) -> list[str]:
    """Repeat what was promised to put it right."""
    patterns = (
        _("What we promised you stands: {words}."),
        _("You have our word: {words}."),
    )
    return [pattern.format(words=words) for pattern in patterns]


def put_right(words: str) -> list[str]:
    """Say how it was put right."""
    patterns = (
        _("This is how we have put it right: {words}."),
        _("It has been put right: {words}."),
    )
    return [pattern.format(words=words) for pattern in patterns]


def will_put_right() -> list[str]:
    """Offer to put it right."""
    return [
        _("I would like to put it right."),
        _("Please let me put it right."),
        _("I want to make good for it."),
    ]


def check_back(things: str, day: str) -> list[str]:
    """Ask how they are getting on with a purchase."""
    patterns = (
        _("How are you getting on with {things}?"),
        _("Is all well with {things}?"),
        _("You took home {things} {day}: is all well?"),
        _("I wanted to ask how you are getting on with {things}."),
    )
    return [pattern.format(things=things, day=day) for pattern in patterns]


def check_back_after_complaint(day: str) -> list[str]:
    """Ask whether all is well since a complaint was put right."""
    patterns = (
        _("We put things right for you {day}: has all been well since?"),
        _("I wanted to ask whether all has been well since we put things right {day}."),
    )
    return [pattern.format(day=day) for pattern in patterns]


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


# --- why a sentence stands there, and why there is no letter ---------------------------------------------------


def because_you_said() -> str:
    """Say that a sentence rests on the line that was typed."""
    return _("you asked for it")


def has_died(name: str) -> str:
    """Refuse a letter to somebody dead."""
    return _("{name} has died").format(name=name)


def refused_letters(name: str) -> str:
    """Refuse a letter to somebody who wants none."""
    return _("{name} does not want letters").format(name=name)


def wants_none() -> str:
    """Say what to do instead."""
    return _("say it when they come; custmem consent shows what they do want")


def is_quiet(name: str) -> str:
    """Refuse a cheerful letter to somebody who is in a bad time."""
    return _("nothing cheerful goes to {name} for now").format(name=name)


def open_complaint(name: str) -> str:
    """Refuse a cheerful letter beside an open complaint."""
    return _("a complaint of {name} is still open").format(name=name)


def not_to_be_mentioned(name: str) -> str:
    """Refuse a letter about what must not be mentioned."""
    return _("{name} does not want to be spoken to of that").format(name=name)


def all_said(name: str) -> str:
    """Say that everything custmem knows to say was written already."""
    return _("all that custmem could say to {name} was written in the last two years").format(name=name)


def nothing_known(kind: str, name: str) -> str:
    """Say what is missing for a letter of a kind."""
    return {
        "thank-you": _("nothing is known that {name} could be thanked for"),
        "congratulation": _("no glad news of {name} is known"),
        "order": _("{name} has no open order that may be written about"),
        "apology": _("no complaint of {name} is known"),
        "check-back": _("{name} bought nothing lately that could be asked about"),
        "miss-you": _("nobody knows when {name} was last here"),
        "referral": _("{name} has sent nobody that is not yet thanked for"),
        "season": _("it is none of the shop's own seasons"),
    }[kind].format(name=name)


def was_just_here(name: str) -> str:
    """Refuse to miss somebody who was here of late."""
    return _("{name} was here of late").format(name=name)


def away(name: str) -> str:
    """Refuse to miss somebody who is away."""
    return _("{name} is away, as was told").format(name=name)


def instead(kind: str, handle: str) -> str:
    """Say what to type for a letter that has nothing to say."""
    return {
        "thank-you": _('name it, for example: --about "the flowers"'),
        "congratulation": _('name it, for example: --about "the new flat"'),
        "order": _("note it first: custmem order {handle} ITEM"),
        "apology": _("note it first: custmem complaint {handle} TEXT"),
        "check-back": _("or thank them: custmem letter {handle} thank-you"),
        "miss-you": _("or invite them: custmem letter {handle} invitation"),
        "referral": _("note it first: custmem referred NAME --by {handle}"),
        "season": _(
            'name it with --about Christmas, or once for all: custmem config season "Christmas=1dec..24dec"'
        ),
    }.get(kind, "").format(handle=handle)


def listed(names: Sequence[str]) -> str:
    """Name a few people."""
    return wording.all_of(names)


def all_said_hint() -> str:
    """Say what to do when every sentence was used."""
    return _("write a few words of your own: they are remembered with --sent")


def write_by_hand() -> str:
    """Leave what is left to say to the shopkeeper."""
    return _("a word to the family is yours to write")


def write_of_something_else() -> str:
    """Say what to do about a topic that must not be mentioned."""
    return _("write of something else")


def apologise_first(handle: str) -> str:
    """Say what comes before any cheerful letter."""
    return _("first: custmem letter {handle} apology").format(handle=handle)


def wait_until_back() -> str:
    """Say what to do about somebody who is away."""
    return _("wait until they are back")
