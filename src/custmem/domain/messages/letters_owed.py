"""What a letter says of what is owed: an order, an apology, whether all is well since."""

from __future__ import annotations

from custmem.language import _

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


def tell_me() -> list[str]:
    """Offer to put right whatever is not well with what they bought."""
    return [
        _("If anything is not as it should be, please tell me."),
        _("Should anything be wrong with it, I will put it right."),
        _("And if something is amiss, I want to know."),
    ]
