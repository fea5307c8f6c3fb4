"""The echo of reaching out to a customer, in person or by letter; of trying in vain; and what became of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from datetime import date


def said_contacted(name: str, by: str, text: str | None, until: date | None, today: date) -> str:
    """Echo that they were reached, and until when no kind word follows."""
    patterns = {
        "call": _("{name}: called"),
        "message": _("{name}: sent a message"),
        "email": _("{name}: sent an e-mail"),
        "letter": _("{name}: sent a letter"),
        "met": _("{name}: met"),
    }
    said = patterns[by].format(name=name)
    if text:
        said = _("{said} ({text})").format(said=said, text=text)
    return _rested(said, until, today)


def said_tried(name: str, text: str, until: date, times: int, today: date) -> str:
    """Echo that nobody answered: it comes back, and how often it was tried."""
    back = wording.on_day(until, today)
    if times > 1:
        return _("{name}: no answer, the {time} time; it comes back {day}: {text}").format(
            name=name, time=wording.ordinal(times), day=back, text=text
        )
    return _("{name}: no answer; it comes back {day}: {text}").format(name=name, day=back, text=text)


def no_answer() -> str:
    """Say in the book that nobody answered."""
    return _("no answer")


def said_sent(name: str, kind: str, until: date | None, closed: bool, today: date) -> str:
    """Echo that a letter is in the post, and what is closed by it."""
    said = (
        _("{name}: {kind} letter noted as sent, and off the page")
        if closed
        else _("{name}: {kind} letter noted as sent")
    ).format(name=name, kind=kind)
    return _rested(said, until, today)


def _rested(said: str, until: date | None, today: date) -> str:
    if until is None:
        return said
    return _("{said}; no other kind word before {day}").format(
        said=said, day=wording.day_phrase(until, today)
    )


def once_it_is_sent(line: str) -> str:
    """Say what to type once a letter is in the post."""
    return _("once it is in the post: {line}").format(line=line)


def no_address(name: str) -> str:
    """Say that a letter can't be posted."""
    return _("no address of {name} is known: hand it over").format(name=name)


def just_reached(name: str, day: date, today: date) -> str:
    """Say that they were reached only a few days ago."""
    return _("{name} was reached {day}: another word so soon may be too much").format(
        name=name, day=wording.on_day(day, today)
    )


def letters_in(path: str, number: int) -> str:
    """Say into which file letters went."""
    return plural("{number} letter in {path}", "{number} letters in {path}", number).format(
        number=number, path=path
    )


def left_out(number: int) -> str:
    """Say how many get no letter."""
    return plural("{number} gets none:", "{number} get none:", number).format(number=number)


def gift_ideas(name: str) -> str:
    """Head ideas for a gift."""
    return _("What would please {name}:").format(name=name)


def no_gift_ideas(name: str) -> str:
    """Say that nothing is known that would please."""
    return _("Nothing is known that would please {name}: ask what they like").format(name=name)


def left_of_the_budget(left: str) -> str:
    """Say how much is left of the year's money for gifts."""
    return _("{left} left of this year's money for gifts").format(left=left)


def note_the_gift(handle: str) -> str:
    """Say what to type once it is given."""
    return _("once it is given: custmem gift {handle} ITEM COST").format(handle=handle)


def ask_given(item: str, whose: str) -> str:
    """Ask how a gift of the shop's landed."""
    return by_whose(
        whose,
        her=_("Ask her how she liked what you gave her: {item}"),
        his=_("Ask him how he liked what you gave him: {item}"),
        their=_("Ask how they liked what you gave them: {item}"),
    ).format(item=item)


def because_given(day: date, today: date) -> str:
    """Say when it was given."""
    return _("given {day}").format(day=wording.on_day(day, today))


def letters_noted(number: int) -> str:
    """Echo that letters are in the post."""
    return plural("{number} letter noted as sent", "{number} letters noted as sent", number).format(
        number=number
    )
