"""What is said back of tact: what a note was taken for, what is held back, how a day was taken, what speaks against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


# --- understood -----------------------------------------------------------------------------------------------


def has_died(person: str, whose: str) -> str:
    """Say that a death was understood; `whose` is the dead person's own: her, his, its or their."""
    return by_whose(
        whose,
        her=_("{person} has died: nothing more will be said of her"),
        his=_("{person} has died: nothing more will be said of him"),
        its=_("{person} has died: nothing more will be said of it"),
        their=_("{person} has died: nothing more will be said of them"),
    ).format(person=person)


def customer_died(name: str, handle: str) -> str:
    """Say that a note is taken for the customer's own death, and how that is said for good."""
    return _("{name} has died, as it reads: nothing more will be said; custmem edit {handle} --died").format(
        name=name, handle=handle
    )


def parted(people: Sequence[str]) -> str:
    """Say that a parting was understood, and what is not spoken of any more."""
    if not people:
        return _("parted: no anniversary will be wished any more")
    return _("parted: nothing more will be said of {people}, nor of the anniversary").format(
        people=wording.all_of(people)
    )


def others_parted(people: Sequence[str]) -> str:
    """Say that somebody in their life is taken to have parted, and what is not spoken of any more."""
    return _("parted: no anniversary of {people} will be spoken of any more").format(
        people=wording.all_of(people)
    )


def widowed() -> str:
    """Say that somebody is taken for widowed of whom no husband or wife is in the book."""
    return _("widowed: no anniversary will be wished any more")


def plan_is_off(event: str, day: date, today: date) -> str:
    """Say that a plan is taken to be off."""
    return _("nothing more will be said of {event}, {day}").format(
        event=event, day=wording.day_phrase(day, today)
    )


def thing_is_gone(things: str) -> str:
    """Say that a purchase is no pleasure any more and will not be asked after."""
    return _("nothing more will be said of {things}").format(things=things)


def not_kept(days: Sequence[str]) -> str:
    """Say that a day is not celebrated."""
    return _("nothing more will be said of {days}").format(days=wording.all_of(days))


def no_word_of_a_baby() -> str:
    """Say that a child was lost before it was born, or soon after."""
    return _("nothing will be said of a baby for a year")


def has_own_page(name: str, who: str) -> str:
    """Say how a death is written on the page of somebody who is a customer, too."""
    return _("{name} has a page, too: custmem edit {who} --died").format(name=name, who=who)


# --- held back, or still on -----------------------------------------------------------------------------------


def whose_day(person: str, occasion: str, month: int, day: int) -> str:
    """Name a day of somebody's: `Tom's birthday 12 June`."""
    return _("{person}'s {occasion} {day}").format(
        person=person, occasion=occasion, day=wording.day_of_month(month, day)
    )


def own_day(occasion: str, month: int, day: int) -> str:
    """Name a day of theirs: `anniversary 14 June`."""
    return _("{occasion} {day}").format(occasion=occasion, day=wording.day_of_month(month, day))


def dated(event: str, day: date, today: date) -> str:
    """Name a plan with its day: `wedding, Thursday 18 June`."""
    return _("{event}, {day}").format(event=event, day=wording.day_phrase(day, today))


def held_back(things: Sequence[str], line: str) -> str:
    """Say what is held back in doubt, and the line that says that it is still on."""
    return _("held back until you say so: {things}; still on? type: {line}").format(
        things=wording.listed(things), line=line
    )


def still_on(things: Sequence[str], line: str) -> str:
    """Say what is still on although a note speaks of it, and the line that ends it."""
    return _("still on: {things}; not any more? type: {line}").format(
        things=wording.listed(things), line=line
    )


def ask_still_on(things: Sequence[str]) -> str:
    """Ask at a terminal whether what a note speaks of is over."""
    return _("still on: {things}; not any more?").format(things=wording.listed(things))


def answered_over(people: Sequence[str]) -> str:
    """Say that nothing cheerful is said about somebody from now on."""
    return _("nothing cheerful will be said of {people}").format(people=wording.all_of(people))


def answered_on(things: Sequence[str]) -> str:
    """Say that all stays as it was."""
    return _("still on: {things}").format(things=wording.listed(things))


def offer_quiet(handle: str) -> str:
    """Offer to say nothing cheerful to somebody for a while."""
    return _("nothing cheerful for a while? type: custmem quiet {handle}").format(handle=handle)


def quiet_from_now(whom: str, until: date | None, handle: str) -> str:
    """Echo that nothing cheerful is said for a while, and how it ends."""
    if until is not None:
        return _(
            "{whom}: quietly until {day}; what is owed stays; custmem quiet {handle} --over ends it"
        ).format(whom=whom, day=wording.weekday_day(until), handle=handle)
    return _("{whom}: quietly from now on; what is owed stays; custmem quiet {handle} --over ends it").format(
        whom=whom, handle=handle
    )


def quiet_is_over(whom: str) -> str:
    """Echo that somebody is spoken to, or of, as before."""
    return _("{whom}: spoken of as before").format(whom=whom)


# --- what is owed all the same ---------------------------------------------------------------------------------


def order_owed(item: str | None) -> str:
    """Name an order that is not settled yet; without its words where they must not be said."""
    return _("the order of {item}").format(item=item) if item else _("an order (custmem show has it)")


def promise_owed(promise: str | None) -> str:
    """Name a promise that is not kept yet; without its words where they must not be said."""
    if not promise:
        return _("a promise (custmem show has it)")
    return _('the promise "{promise}"').format(promise=promise)


def complaint_owed(complaint: str | None) -> str:
    """Name a complaint that is not put right yet; without its words where they must not be said."""
    if not complaint:
        return _("a complaint (custmem show has it)")
    return _('the complaint "{complaint}"').format(complaint=complaint)


def still_owed(things: Sequence[str]) -> str:
    """Say what is still owed to somebody who is put away, joined, erased or has died."""
    return _("still owed: {things}").format(things=wording.all_of(things))


def settle(thing: str) -> str:
    """Say what is owed to somebody who has died, to those they leave."""
    return _("Settle with the family: {thing}").format(thing=thing)


# --- how a day was taken --------------------------------------------------------------------------------------


def will_wish_and_ask(whose: str, first: date | None, after: date, today: date) -> str:
    """Say what comes of a glad day: wishes in the days before, a question after."""
    asked = wording.plain_day(after, today)
    if first is None:
        return _("will ask how it went from {day}").format(day=asked)
    return by_whose(
        whose,
        her=_("will wish her luck from {first}, ask how it went from {day}"),
        his=_("will wish him luck from {first}, ask how it went from {day}"),
        their=_("will wish them luck from {first}, ask how it went from {day}"),
    ).format(first=wording.plain_day(first, today), day=asked)


def quiet_word_from(after: date, today: date) -> str:
    """Say what comes of a sad day."""
    return _("a sad day: no wishes, a quiet word from {day}").format(day=wording.plain_day(after, today))


def kept_secret() -> str:
    """Say what comes of a secret."""
    return _("kept secret: nothing is said of it; once it is told, type it again with --mood glad")


def only_said(first: date | None, today: date) -> str:
    """Say what comes of a day that is neither known to be glad nor sad."""
    if first is None:
        return _("not known to be glad or sad: it is only said that it was (--mood glad, --mood sad)")
    return _(
        "not known to be glad or sad: from {day} it is only said that it is (--mood glad, --mood sad)"
    ).format(day=wording.plain_day(first, today))


def asked_without_words(after: date, today: date) -> str:
    """Say what comes of a day that is not for the card."""
    return _("not for the card: from {day} it says only to ask how they are").format(
        day=wording.plain_day(after, today)
    )


def bought_for_something_sad() -> str:
    """Say that a purchase is taken for a sad one."""
    return _("for something sad: nobody will ask how it was liked")


# --- what speaks against --------------------------------------------------------------------------------------


def mind(item: str, reason: str) -> str:
    """Warn that something known speaks against an item; it is taken all the same."""
    return _("taken, but mind with {item}: {reason}").format(item=item, reason=reason)


def mind_private(item: str, handle: str) -> str:
    """Warn, without its words, that something private speaks against an item."""
    return _(
        "taken, but mind with {item}: something private speaks against it (custmem show {handle} --private)"
    ).format(item=item, handle=handle)


def reason_of(kind: str, text: str, person: str | None) -> str:
    """Say what speaks against an item: `allergy: nuts`, `her son Eli: allergy: nuts`, `dislikes heels`."""
    patterns = {
        "allergy": _("allergy: {text}"),
        "dislikes": _("dislikes {text}"),
        "needs": _("needs {text}"),
    }
    said = patterns.get(kind, _("noted: {text}")).format(text=text)
    return _("{person}: {reason}").format(person=person, reason=said) if person else said
