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


def wait_until_quiet_is_over() -> str:
    """Say what may be written to somebody in a bad time."""
    return _("sympathy, apology, order and check-back may be written")
