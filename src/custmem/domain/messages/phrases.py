"""Sentences for the greeting, whole, so that they can be translated; and why each is said.

Each function takes plain values and returns one sentence or phrase; nothing else in the program glues words together
about a customer. A sentence with a part that may be missing has a pattern with it and one without, and one for each of
her, his and their (`catalogue`). `because` phrases say why a sentence is shown. Sentences about tastes, visits, and the
days of a life stand in modules of their own and are had from here; the days, people and things that fill the
placeholders are in `wording`, and what is said back to the shopkeeper who typed something is in `echoes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.messages.occasions import ask_event as ask_event
from custmem.domain.messages.occasions import ask_how_they_are as ask_how_they_are
from custmem.domain.messages.occasions import ask_trip as ask_trip
from custmem.domain.messages.occasions import back_since as back_since
from custmem.domain.messages.occasions import because_day as because_day
from custmem.domain.messages.occasions import because_event as because_event
from custmem.domain.messages.occasions import because_occasion as because_occasion
from custmem.domain.messages.occasions import in_the_diary as in_the_diary
from custmem.domain.messages.occasions import kind_word as kind_word
from custmem.domain.messages.occasions import kind_word_unsaid as kind_word_unsaid
from custmem.domain.messages.occasions import occasion_call as occasion_call
from custmem.domain.messages.occasions import occasion_card as occasion_card
from custmem.domain.messages.occasions import occasion_offer as occasion_offer
from custmem.domain.messages.occasions import occasion_wish as occasion_wish
from custmem.domain.messages.occasions import the_event
from custmem.domain.messages.occasions import wish_luck as wish_luck
from custmem.domain.messages.occasions import wish_trip as wish_trip
from custmem.domain.messages.tastes import because_learn as because_learn
from custmem.domain.messages.tastes import because_uncertain as because_uncertain
from custmem.domain.messages.tastes import because_with_tastes as because_with_tastes
from custmem.domain.messages.tastes import confirm as confirm
from custmem.domain.messages.tastes import learn as learn
from custmem.domain.messages.tastes import preference as preference
from custmem.domain.messages.tastes import preferences as preferences
from custmem.domain.messages.tastes import same_again as same_again
from custmem.domain.messages.tastes import still as still
from custmem.domain.messages.tastes import taste_of as taste_of
from custmem.domain.messages.tastes import uncertain as uncertain
from custmem.domain.messages.tastes import with_tastes as with_tastes
from custmem.domain.messages.visits import because_away as because_away
from custmem.domain.messages.visits import because_counted as because_counted
from custmem.domain.messages.visits import because_first as because_first
from custmem.domain.messages.visits import because_new as because_new
from custmem.domain.messages.visits import because_rhythm as because_rhythm
from custmem.domain.messages.visits import expected as expected
from custmem.domain.messages.visits import figures as figures
from custmem.domain.messages.visits import lapsed as lapsed
from custmem.domain.messages.visits import last_seen as last_seen
from custmem.domain.messages.visits import milestone as milestone
from custmem.domain.messages.visits import overdue as overdue
from custmem.domain.messages.visits import welcome_back as welcome_back
from custmem.domain.messages.visits import welcome_first as welcome_first
from custmem.domain.messages.visits import welcome_second as welcome_second
from custmem.domain.relations import relation_gender
from custmem.domain.text.lexicon import are_many
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


# What is handed on stands together, one import a module.
# isort: off


# isort: on


# --- the greeting's lines -------------------------------------------------------------------------------------


def header(
    name: str,
    address_as: str | None,
    pronounce: str | None,
    company: Sequence[str],
    last: str | None,
    *,
    brief: bool = False,
) -> str:
    """Say who stands there: name, how to say it, form of address, who comes along, when they were last here."""
    parts = [_("{name} (say {sound})").format(name=name, sound=pronounce) if pronounce else name]
    if address_as and address_as != name:
        addressed = _("as {address}") if brief else _("address as {address}")
        parts.append(addressed.format(address=address_as))
    if company:
        parts.append(_("with {people}").format(people=wording.all_of(company)))
    if last:
        parts.append(last)
    return " · ".join(parts)


def quietly() -> str:
    """Mark somebody to whom nothing cheerful is said for a while."""
    return _("quietly")


def seen_bringing_back(seen: str) -> str:
    """Add to when they were last here that it was only to bring something back."""
    return _("{seen}, to bring something back").format(seen=seen)


def seen_quietly(last: str) -> str:
    """Add to when they were last here that nothing cheerful is said to them for a while."""
    return _("{last} · quietly").format(last=last)


def read_first(handle: str) -> str:
    """Say that their page tells of something which the card does not say."""
    return _("read before you greet: custmem show {handle}").format(handle=handle)


def and_more(text: str, kinds: Sequence[str], number: int) -> str:
    """Add to an alert how many more there are, and of what kinds."""
    return _("{alert} · {kinds}: +{number} more").format(
        alert=text, kinds=wording.listed(kinds), number=number
    )


def alert_kind(kind: str) -> str:
    """Name a kind of alert in a word or two."""
    return {
        "allergy": _("allergy"),
        "order_here": _("order"),
        "appointment": _("appointment"),
        "promise": _("promise"),
        "complaint_open": _("complaint"),
        "complaint_check": _("complaint"),
        "reward_ready": _("reward"),
    }.get(kind, kind)


def found_by(kind: str, words: str) -> str:
    """Say by what a customer was found, where neither their name nor a head line says it; else nothing."""
    patterns = {
        "person": _('someone close is "{words}"'),
        "note": _('note "{words}"'),
        "tag": _('tag "{words}"'),
        "short-name": _('another form of "{words}"'),
    }
    return patterns.get(kind, "").format(words=words)


def has_died(died_on: date | None, today: date) -> str:
    """Say that the customer has died, and nothing more."""
    return _("died {on_day}").format(on_day=wording.on_day(died_on, today)) if died_on else _("has died")


def allergy(things: Sequence[str], guessed: bool, owner: str | None) -> str:
    """Warn of allergies, all of one person's in one sentence."""
    if owner:
        pattern = (
            _("Allergy ({person}): {things} - not certain, ask")
            if guessed
            else _("Allergy ({person}): {things}")
        )
    else:
        pattern = _("Allergy: {things} - not certain, ask") if guessed else _("Allergy: {things}")
    return pattern.format(person=owner, things=wording.listed(things))


def because_learned(day: date, today: date) -> str:
    """Say when something was learned."""
    return _("noted {day}").format(day=wording.day_phrase(day, today)) if day <= today else _("noted")


def promise_alert(text: str | None, due_on: date, today: date, at: str | None = None) -> str:
    """Remind of a promise at the counter; without its words where they touch what must not be said."""
    if due_on < today:
        day = wording.plain_day(due_on, today)
        pattern = (
            _("Promised for {day} and still owed: {promise}")
            if text
            else _("Promised for {day} and still owed")
        )
    else:
        day = wording.with_time(wording.day_phrase(due_on, today), at)
        pattern = _("Promised for {day}: {promise}") if text else _("Promised for {day}")
    return pattern.format(day=day, promise=text)


def because_promised(made_on: date, today: date) -> str:
    """Say when a promise was made."""
    if made_on > today:
        return _("promised")
    return _("promised {on_day}").format(on_day=wording.on_day(made_on, today))


def ask_gift(recipient: str, things: str) -> str:
    """Ask after a present."""
    pattern = (
        _("Ask whether {person} liked {things}") if things else _("Ask whether {person} liked the present")
    )
    return pattern.format(person=recipient, things=things)


def ask_gift_for_occasion(occasion: str, things: str) -> str:
    """Ask after something bought for an occasion without a named recipient."""
    pattern = _("Ask whether {things} was right for {occasion}")
    if not things:
        pattern = _("Ask whether the present was right for {occasion}")
    elif are_many(things):
        pattern = _("Ask whether {things} were right for {occasion}")
    return pattern.format(things=things, occasion=the_event(occasion))


def because_gift(
    gender: str | None, occasion: str | None, occasion_on: date | None, bought_on: date, today: date
) -> str:
    """Say which day the present was for and when it was bought."""
    if occasion_on is None or occasion is None:
        return because_bought(bought_on, today)
    if occasion_on == today:
        pattern = by_whose(
            gender or "",
            her=_("her {occasion} is today; bought {bought}"),
            his=_("his {occasion} is today; bought {bought}"),
            its=_("its {occasion} is today; bought {bought}"),
            their=_("their {occasion} is today; bought {bought}")
            if gender
            else _("{occasion} is today; bought {bought}"),
        )
    else:
        pattern = by_whose(
            gender or "",
            her=_("her {occasion} was {day}; bought {bought}"),
            his=_("his {occasion} was {day}; bought {bought}"),
            its=_("its {occasion} was {day}; bought {bought}"),
            their=_("their {occasion} was {day}; bought {bought}")
            if gender
            else _("{occasion} was {day}; bought {bought}"),
        )
    day, bought = wording.plain_day(occasion_on, today), wording.plain_day(bought_on, today)
    named = wording.occasion_as_typed(occasion)
    return pattern.format(occasion=named, day=day, bought=bought)


def whose_of(relation: str) -> str:
    """Return his, her, its or their for someone known by a relation."""
    return relation_gender(relation)


def ask_purchase(things: str, whose: str) -> str:
    """Ask how something bought is doing: a ring, a haircut, a dinner."""
    return by_whose(
        whose,
        her=_("Ask whether she is happy with {things}"),
        his=_("Ask whether he is happy with {things}"),
        their=_("Ask whether they are happy with {things}"),
    ).format(things=things)


def because_bought(bought_on: date, today: date) -> str:
    """Say when it was bought."""
    return _("bought {day}").format(day=wording.plain_day(bought_on, today))


def because_told(told_on: date, today: date) -> str:
    """Say when something was heard of."""
    return _("heard of {day}").format(day=wording.plain_day(told_on, today))


def last_purchase(things: str, recipient: str | None, bought_on: date, today: date) -> str:
    """Say the last purchase in words, never its price."""
    if recipient:
        pattern = (
            _("Last bought: {things} for {person}, {day}")
            if things
            else _("Last bought: a purchase for {person}, {day}")
        )
    else:
        pattern = _("Last bought: {things}, {day}") if things else _("Last bought: a purchase, {day}")
    return pattern.format(things=things, person=recipient, day=wording.plain_day(bought_on, today))


# --- the agenda's lines ---------------------------------------------------------------------------------------


def promise_due(text: str | None, at: str | None = None) -> str:
    """Say what is owed; without its words where they touch what must not be said."""
    if not text:
        return _("Keep your word: a promise is due (custmem show has it)")
    if at:
        return _("Keep your word by {time}: {promise}").format(time=at, promise=text)
    return _("Keep your word: {promise}").format(promise=text)


def thank_you(things: str, whose: str) -> str:
    """Thank for a significant purchase."""
    if not things:
        return by_whose(
            whose,
            her=_("Thank her for the purchase"),
            his=_("Thank him for the purchase"),
            their=_("Thank them for the purchase"),
        )
    return by_whose(
        whose,
        her=_("Thank her for {things}"),
        his=_("Thank him for {things}"),
        their=_("Thank them for {things}"),
    ).format(things=things)


def satisfaction(things: str) -> str:
    """Ask whether a significant purchase pleases."""
    if not things:
        return _("Ask whether all is well with the purchase")
    return _("Ask whether all is well with {things}").format(things=things)


def why_alert() -> str:
    """Say why an alert is said."""
    return _("always said while it holds")


def why_said(place: int) -> str:
    """Say that a point is among the best."""
    return _("said: the {ordinal} in rank today").format(ordinal=wording.ordinal(place))


def why_too_much() -> str:
    """Say that a point would be one too many of its sort."""
    return _("left out: one of its sort is said already")


def why_outranked(chosen: int) -> str:
    """Say that better points took its place."""
    return plural(
        "left out: {number} better point took its place",
        "left out: {number} better points took its place",
        chosen,
    ).format(number=chosen)


def why_closed(verdict: str, on: date, today: date) -> str:
    """Say that a point was dealt with."""
    patterns = {
        "done": _("over: done {on_day}"),
        "asked": _("over: asked {on_day}"),
        "skipped": _("over: skipped {on_day}"),
    }
    return patterns[verdict].format(on_day=wording.on_day(on, today))


def why_put_off(until: date, today: date) -> str:
    """Say that a point was put off."""
    return _("waits: put off until {day}").format(day=wording.plain_day(until, today))


def why_early(opens_on: date, today: date) -> str:
    """Say that a point has its time still to come."""
    return _("waits: not before {day}").format(day=wording.plain_day(opens_on, today))


def why_late(closes_on: date, today: date) -> str:
    """Say that a point has had its time."""
    return _("over: its time was until {day}").format(day=wording.plain_day(closes_on, today))


def why_faded(visits: int) -> str:
    """Say that a point was left unused for so long that it faded."""
    return plural(
        "faded: {number} visit without being used", "faded: {number} visits without being used", visits
    ).format(number=visits)
