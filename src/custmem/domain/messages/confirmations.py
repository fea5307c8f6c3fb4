"""The echo of a write about a customer: one sentence that says what was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from custmem.domain.text.dates import MonthDay


def said_visit(name: str, day: date, is_new: bool) -> str:
    """Echo a visit."""
    said = _("{name}: visit noted for {day}") if is_new else _("{name}: the visit on {day} was noted already")
    return said.format(name=name, day=wording.weekday_day(day))


def said_fact(name: str, kind: str, text: str, person: str | None = None, until: date | None = None) -> str:
    """Echo a fact."""
    said = _("{name}: remembered {kind}: {text}").format(name=name, kind=_whose(kind, person), text=text)
    return _("{said}, until {day}").format(said=said, day=wording.weekday_day(until)) if until else said


def _whose(kind: str, person: str | None) -> str:
    """Name a kind of thing, and whose it is if not the customer's own."""
    return _("{kind} of {person}").format(kind=kind, person=person) if person else kind


def said_occasion(name: str, kind: str, month: int, day: int, year: int | None, person: str | None) -> str:
    """Echo a birthday, anniversary or name day."""
    occasion = _whose(wording.occasion_name(kind, None), person)
    return _("{name}: {occasion} on {day}").format(
        name=name, occasion=occasion, day=day_and_year(month, day, year)
    )


def day_and_year(month: int, day: int, year: int | None) -> str:
    """Say a day of the year, with its year where that is known."""
    said = wording.day_of_month(month, day)
    return _("{day} {year}").format(day=said, year=year) if year else said


def said_event(name: str, kind: str, text: str, starts_on: date, ends_on: date, person: str | None) -> str:
    """Echo a life event or a time away."""
    days = wording.weekday_day(starts_on)
    if ends_on != starts_on:
        days = _("from {first} to {last}").format(first=days, last=wording.weekday_day(ends_on))
    what = _whose(kind, person)
    return _("{name}: {kind}: {text}, {days}").format(name=name, kind=what, text=text, days=days)


def said_person(
    name: str, relation: str, person: str | None, birthday: tuple[int, int, int | None] | None, died: bool
) -> str:
    """Echo someone in a customer's life."""
    who = wording.known_by(relation, person) if person else relation
    if died:
        return _("{name}: {person} has died; nothing more will be said of them").format(name=name, person=who)
    if birthday is None:
        return _("{name}: remembered {person}").format(name=name, person=who)
    return _("{name}: remembered {person}, birthday {day}").format(
        name=name, person=who, day=day_and_year(*birthday)
    )


def said_sale(name: str, items: Sequence[str], money: str, recipient: str | None, on: date) -> str:
    """Echo a sale, with its price: the shopkeeper typed it."""
    said = (
        _("{name}: sold {items} for {person}, {money}, {day}")
        if recipient
        else _("{name}: sold {items}, {money}, {day}")
    )
    return said.format(
        name=name, items=wording.listed(items), person=recipient, money=money, day=wording.weekday_day(on)
    )


def counted_item(item: str, milli: int) -> str:
    """Say an item with how many of it were sold, or how much."""
    if milli == 1000:
        return item
    return _("{number} × {item}").format(number=format(milli / 1000, ".15g"), item=item)


def no_price() -> str:
    """Say in the place of an amount that none was told."""
    return _("no price noted")


def said_promise(
    name: str, text: str, due_on: date, code: str, at: str | None = None, every: str | None = None
) -> str:
    """Echo a promise, and how long after it was kept it comes back."""
    said = _("{name}: promised {promise}, by {day} ({code})").format(
        name=name, promise=text, day=wording.day_and_time(due_on, at), code=code
    )
    return (
        _("{said}; when it is done it comes back: +{span}").format(said=said, span=every) if every else said
    )


def said_again(said: str, due_on: date) -> str:
    """Echo that what is done comes back on a day."""
    return _("{said}; again by {day}").format(said=said, day=wording.weekday_day(due_on))


def said_added(name: str, handle: str, key: int) -> str:
    """Echo a new customer."""
    return _("{name} is in the book: {handle} (#{key})").format(name=name, handle=handle, key=key)


def said_added_with(
    said: str,
    points: Sequence[tuple[str, str]],
    birthday: MonthDay | None,
    facts: Sequence[tuple[str, str]],
) -> str:
    """Echo what came with the name: how to reach them, their birthday, what they like."""
    parts = _named(points)
    if birthday:
        day = day_and_year(birthday.month, birthday.day, birthday.year)
        parts.append(_("birthday {day}").format(day=day))
    parts += _named([fact for fact in facts if fact[0] not in _OF_THE_NAME])
    return _("{said}; {parts}").format(said=said, parts=wording.listed(parts)) if parts else said


def _named(told: Sequence[tuple[str, str]]) -> list[str]:
    """Say each thing behind its kind: `phone 055 1`, `likes tea`."""
    return [_("{kind} {text}").format(kind=kind, text=text) for kind, text in told]


_OF_THE_NAME = ("address-as", "pronounce", "looks")


def said_replaced(said: str, before: str) -> str:
    """Echo that something told before gives way."""
    return _("{said} (instead of {before})").format(said=said, before=before)


def said_person_with(said: str, facts: Sequence[tuple[str, str]]) -> str:
    """Echo somebody in a customer's life with what was told of them."""
    if not facts:
        return said
    return _("{said}; {facts}").format(said=said, facts=wording.listed(_named(facts)))


def said_together(said: Sequence[str]) -> str:
    """Echo several things that were done at once, one after the other."""
    return wording.clauses(said)


def said_archived(name: str, back: bool) -> str:
    """Echo that a customer was put away or taken out."""
    said = (
        _("{name}: back from the archive")
        if back
        else _("{name}: put away; kept, and no longer greeted or called")
    )
    return said.format(name=name)


def said_two_people(name: str, handle: str, other: str, other_handle: str) -> str:
    """Echo that two customers who look alike are two people."""
    return _(
        "{name} ({handle}) and {other} ({other_handle}) are two people; they won't be listed again"
    ).format(name=name, handle=handle, other=other, other_handle=other_handle)


def said_asked(name: str, point: str, answer: str) -> str:
    """Echo that a talking point was used."""
    said = _('{name}: "{point}" - {answer}') if answer else _('{name}: "{point}" - noted as asked')
    return said.format(name=name, point=point, answer=answer)


def answer_note(topic: str, answer: str) -> str:
    """Keep an answer beside what was asked about."""
    return _("asked about {topic}: {answer}").format(topic=topic, answer=answer)


def said_done(name: str, item: str, outcome: str | None) -> str:
    """Echo that a follow-up is done."""
    said = _("{name}: done - {item} ({outcome})") if outcome else _("{name}: done - {item}")
    return said.format(name=name, item=item, outcome=outcome)


def said_snoozed(name: str, item: str, until: date, last: date | None) -> str:
    """Echo that a follow-up was put off, and that it won't come back if that is beyond the last day it is listed."""
    said = _("{name}: put off until {day} - {item}").format(
        name=name, day=wording.weekday_day(until), item=item
    )
    if last is None:
        return said
    return _("{said}; too late for it: it is listed until {last} and won't come back").format(
        said=said, last=wording.weekday_day(last)
    )


def said_skipped(name: str, item: str, why: str | None) -> str:
    """Echo that a follow-up will not be done."""
    said = _("{name}: skipped - {item} ({reason})") if why else _("{name}: skipped - {item}")
    return said.format(name=name, item=item, reason=why)


def said_merged(name: str, other: str, handle: str, brought: Mapping[str, int], *, rehearsal: bool) -> str:
    """Echo that two pages are one; `brought` counts, by noun, what the other page held."""
    counts = [wording.counted(number, noun) for noun, number in brought.items() if number]
    whose = wording.listed([_("{name} ({handle})").format(name=other, handle=handle), *counts])
    said = (
        _("{name}: would be joined with {other}; nothing was written")
        if rehearsal
        else _("{name}: joined with {other}; both handles work")
    )
    return said.format(name=name, other=whose)


def said_made_anew(derived: Sequence[str]) -> str:
    """Say in the history what was made anew from the pages."""
    return _("made anew: {parts}").format(parts=wording.all_of(derived))


def delicate(matters: Sequence[str]) -> str:
    """Warn that what was written is better kept private."""
    return _(
        "that speaks of {matters}, and anybody who opens their page can read it; it is better told with --private"
    ).format(matters=wording.all_of(matters))


def also_known_as(name: str) -> str:
    """Keep the name on the other of two pages made one."""
    return _("also known as {name}").format(name=name)


def on_the_other_page(what: str, handle: str) -> str:
    """Keep what the other of two pages made one said differently."""
    return _("{what} on the other page ({handle})").format(what=what, handle=handle)


def put_away_on(day: date, handle: str) -> str:
    """Keep that one of two pages made one was in the archive."""
    return _("{handle} was put away on {day}").format(handle=handle, day=wording.weekday_day(day))


def died_on(day: date) -> str:
    """Say when somebody died."""
    return _("died on {day}").format(day=wording.weekday_day(day))


def day_of_year(kind: str, month: int, day: int, year: int | None) -> str:
    """Name a birthday, anniversary or name day with its date: `birthday 3 March 1980`."""
    return _("{occasion} {day}").format(
        occasion=wording.occasion_name(kind, None), day=day_and_year(month, day, year)
    )


def said_founded(path: str, settings: Mapping[str, str], is_new: bool) -> str:
    """Echo a new book, or new settings, with what was assumed."""
    known = [settings["currency"], settings["date_order"].replace("-", " ")]
    if settings["closed"]:
        known.append(_("closed {days}").format(days=wording.listed(settings["closed"].split())))
    if settings["shop"]:
        said = (
            _("a new book for {shop}: {path} ({settings})")
            if is_new
            else _("settings changed for {shop}: {path} ({settings})")
        )
    else:
        said = _("a new book: {path} ({settings})") if is_new else _("settings changed: {path} ({settings})")
    return said.format(shop=settings["shop"], path=path, settings=wording.listed(known))


def next_in_a_new_book() -> str:
    """Say the line to begin a new book with."""
    return _('next: custmem add "Lucia Bianchi"')


def said_sums_differ(number: int) -> str:
    """Say that sales don't come to the sum of what was sold."""
    return plural(
        "{number} purchase whose total is not the sum of its lines; nothing was changed: see custmem backup --list",
        "{number} purchases whose total is not the sum of their lines; nothing was changed: see custmem backup --list",
        number,
    ).format(number=number)


def said_cards_overdrawn(number: int) -> str:
    """Say that more stamps were turned into rewards than there were."""
    return plural(
        "{number} customer with more stamps redeemed than were given; nothing was changed",
        "{number} customers with more stamps redeemed than were given; nothing was changed",
        number,
    ).format(number=number)


def said_appointment(name: str, text: str, on: date, at: str | None, code: str) -> str:
    """Echo an appointment."""
    return _("{name}: {matter}, {moment} ({code})").format(
        name=name, matter=text, moment=wording.day_and_time(on, at), code=code
    )


def said_consents(name: str, consents: Mapping[str, str]) -> str:
    """Say how a customer wants to be reached, in one line."""
    said = consents_phrase(consents) or _("has not said how they want to be reached")
    return _("{name}: {consents}").format(name=name, consents=said)


def consents_phrase(consents: Mapping[str, str]) -> str:
    """Say how somebody wants to be reached: `call refused, email preferred`; blank where nothing was said."""
    if consents == {"any": "no"}:
        return _("does not want to be contacted")
    words = {
        "yes": _("{channel} allowed"),
        "no": _("{channel} refused"),
        "preferred": _("{channel} preferred"),
    }
    return wording.listed([words[answer].format(channel=channel) for channel, answer in consents.items()])


def said_complaint(name: str, text: str, fix_by: date | None, code: str) -> str:
    """Echo a complaint."""
    if fix_by is None:
        return _("{name}: complaint noted: {complaint} ({code})").format(name=name, complaint=text, code=code)
    return _("{name}: complaint noted: {complaint}, to be put right by {day} ({code})").format(
        name=name, complaint=text, day=wording.weekday_day(fix_by), code=code
    )


def said_remark(name: str, kind: str, text: str) -> str:
    """Echo praise or a suggestion."""
    said = _("{name}: praise noted: {text}") if kind == "praise" else _("{name}: suggestion noted: {text}")
    return said.format(name=name, text=text)


def said_rating(name: str, handle: str, stars: int, text: str, *, poor: bool) -> str:
    """Echo a rating; a poor one with the way to have it put right."""
    said = (
        plural("{name}: {number} star of 5: {text}", "{name}: {number} stars of 5: {text}", stars)
        if text
        else plural("{name}: {number} star of 5", "{name}: {number} stars of 5", stars)
    ).format(name=name, number=stars, text=text)
    if not poor:
        return said
    return _('{said}; to have it put right: custmem complaint {handle} "what went wrong"').format(
        said=said, handle=handle
    )


def said_referred(name: str, sender: str, *, is_new: bool) -> str:
    """Echo who sent a customer."""
    said = _("{name}: sent by {sender}") if is_new else _("{name}: that {sender} sent them was noted already")
    return said.format(name=name, sender=sender)


def said_gift(name: str, item: str, cost: str | None, left: str | None, *, over: bool) -> str:
    """Echo what the shop gave, and what is left for gifts this year where a budget is set."""
    said = _("{name}: given {item}, {cost}") if cost else _("{name}: given {item}")
    said = said.format(name=name, item=item, cost=cost)
    if left is None:
        return said
    rest = (
        _("{said}; {money} more than this year's money for gifts")
        if over
        else _("{said}; {money} left for gifts this year")
    )
    return rest.format(said=said, money=left)


def said_wish(name: str, text: str, owner: str | None, code: str, *, is_new: bool) -> str:
    """Echo a wish."""
    said = _("{name}: wishes for {wish}, for {person}") if owner else _("{name}: wishes for {wish}")
    said = said.format(name=name, wish=text, person=owner)
    said = said if is_new else _("{said}, as was noted already").format(said=said)
    return _("{said} ({code})").format(said=said, code=code)


def bought(items: Sequence[str]) -> str:
    """Keep by what a wish was granted."""
    return _("bought {items}").format(items=wording.listed(items))


def said_with(sale: str, collected: Sequence[str], granted: Sequence[str]) -> str:
    """Add to the echo of a sale which orders it handed over and which wishes it granted."""
    said = sale
    if collected:
        said = _("{said}; collected as ordered: {items}").format(said=said, items=wording.listed(collected))
    if granted:
        said = _("{said}; wish granted: {wishes}").format(said=said, wishes=wording.listed(granted))
    return said
