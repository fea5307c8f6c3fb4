"""The echo of a write about a customer: one sentence that says what was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.text.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


def said_visit(name: str, day: date, is_new: bool) -> str:
    """Echo a visit."""
    return (
        f"{name}: visit noted for {wording.weekday_day(day)}"
        if is_new
        else f"{name}: {wording.weekday_day(day)} was noted already"
    )


def said_fact(name: str, kind: str, text: str, person: str | None = None, until: date | None = None) -> str:
    """Echo a fact."""
    whose = f" of {person}" if person else ""
    holds = f", until {wording.weekday_day(until)}" if until else ""
    return f"{name}: remembered {kind}{whose}: {text}{holds}"


def said_occasion(name: str, kind: str, month: int, day: int, year: int | None, person: str | None) -> str:
    """Echo a birthday, anniversary or name day."""
    whose = f" of {person}" if person else ""
    known = f" {year}" if year else ""
    return f"{name}: {wording.occasion_name(kind, None)}{whose} on {day} {MONTHS[month - 1]}{known}"


def said_event(name: str, kind: str, text: str, starts_on: date, ends_on: date, person: str | None) -> str:
    """Echo a life event or a time away."""
    whose = f" of {person}" if person else ""
    days = wording.weekday_day(starts_on)
    if ends_on != starts_on:
        days = f"from {days} to {wording.weekday_day(ends_on)}"
    return f"{name}: {kind}{whose}: {text}, {days}"


def said_person(
    name: str, relation: str, person: str | None, birthday: tuple[int, int, int | None] | None, died: bool
) -> str:
    """Echo someone in a customer's life."""
    who = f"{relation} {person}" if person else relation
    if died:
        return f"{name}: {who} has died; nothing more will be said of them"
    if birthday is None:
        return f"{name}: remembered {who}"
    month, day, year = birthday
    return f"{name}: remembered {who}, birthday {day} {MONTHS[month - 1]}{f' {year}' if year else ''}"


def said_sale(name: str, items: Sequence[str], money: str, recipient: str | None, on: date) -> str:
    """Echo a sale, with its price: the shopkeeper typed it."""
    whom = f" for {recipient}" if recipient else ""
    return f"{name}: sold {', '.join(items)}{whom}, {money}, {wording.weekday_day(on)}"


def said_promise(name: str, text: str, due_on: date, code: str) -> str:
    """Echo a promise."""
    return f"{name}: promised {text}, by {wording.weekday_day(due_on)} ({code})"


def said_added(name: str, handle: str, key: int) -> str:
    """Echo a new customer."""
    return f"{name} is in the book: {handle} (#{key})"


def said_edited(name: str, changed: Sequence[str]) -> str:
    """Echo a correction."""
    return f"{name}: changed {', '.join(changed)}"


def said_archived(name: str, back: bool) -> str:
    """Echo that a customer was put away or taken out."""
    return (
        f"{name}: back from the archive"
        if back
        else f"{name}: put away; kept, and no longer greeted or called"
    )


def said_two_people(name: str, handle: str, other: str, other_handle: str) -> str:
    """Echo that two customers who look alike are two people."""
    return f"{name} ({handle}) and {other} ({other_handle}) are two people; they won't be listed again"


def said_asked(name: str, point: str, answer: str) -> str:
    """Echo that a talking point was used."""
    return f'{name}: "{point}" - {answer}' if answer else f'{name}: "{point}" - noted as asked'


def answer_note(topic: str, answer: str) -> str:
    """Keep an answer beside what was asked about."""
    return f"asked about {topic}: {answer}"


def said_done(name: str, item: str, outcome: str | None) -> str:
    """Echo that a follow-up is done."""
    return f"{name}: done - {item}{f' ({outcome})' if outcome else ''}"


def said_snoozed(name: str, item: str, until: date, last: date | None) -> str:
    """Echo that a follow-up was put off, and that it won't come back if that is beyond the last day it is listed."""
    said = f"{name}: put off until {wording.weekday_day(until)} - {item}"
    if last is None:
        return said
    return f"{said}; too late for it: it is listed until {wording.weekday_day(last)} and won't come back"


def said_skipped(name: str, item: str, why: str | None) -> str:
    """Echo that a follow-up will not be done."""
    return f"{name}: skipped - {item}{f' ({why})' if why else ''}"


def said_merged(name: str, other: str, handle: str, brought: Mapping[str, int], *, rehearsal: bool) -> str:
    """Echo that two pages are one; `brought` counts, by noun, what the other page held."""
    counts = ", ".join(wording.counted(number, noun) for noun, number in brought.items() if number)
    whose = f"{other} ({handle})" + (f", {counts}" if counts else "")
    if rehearsal:
        return f"{name}: would be joined with {whose}; nothing was written"
    return f"{name}: joined with {whose}; both handles work"


def said_made_anew(derived: Sequence[str]) -> str:
    """Say in the history what was made anew from the pages."""
    return f"made anew: {' and '.join(derived)}"


def delicate(matters: Sequence[str]) -> str:
    """Warn that what was written is better kept private."""
    return (
        f"that speaks of {' and '.join(matters)}, and whoever opens their page reads it; "
        "such things are better told with --private"
    )


def also_known_as(name: str) -> str:
    """Keep the name on the other of two pages made one."""
    return f"also known as {name}"


def on_the_other_page(what: str, handle: str) -> str:
    """Keep what the other of two pages made one said differently."""
    return f"{what} on the other page ({handle})"


def put_away_on(day: date, handle: str) -> str:
    """Keep that one of two pages made one was in the archive."""
    return f"{handle} was put away on {wording.weekday_day(day)}"


def died_on(day: date) -> str:
    """Say when somebody died."""
    return f"died on {wording.weekday_day(day)}"


def day_of_year(kind: str, month: int, day: int, year: int | None) -> str:
    """Name a birthday, anniversary or name day with its date: `birthday 3 March 1980`."""
    return f"{wording.occasion_name(kind, None)} {day} {MONTHS[month - 1]}{f' {year}' if year else ''}"


def said_founded(path: str, settings: Mapping[str, str], is_new: bool) -> str:
    """Echo a new book, or new settings, with what was assumed."""
    closed = f", closed {settings['closed'].replace(' ', ', ')}" if settings["closed"] else ""
    order = settings["date_order"].replace("-", " ")
    what = "a new book" if is_new else "settings changed"
    name = f" for {settings['shop']}" if settings["shop"] else ""
    return f"{what}{name}: {path} ({settings['currency']}, {order}{closed})"


def next_in_a_new_book() -> str:
    """Say the line to begin a new book with."""
    return 'next: custmem add "Lucia Bianchi"'


def said_sums_differ(number: int) -> str:
    """Say that sales don't come to the sum of what was sold."""
    sales = wording.counted(number, "purchase")
    return f"{sales} with a total that is not the sum of the lines; nothing was changed, look at custmem backup --list"


def said_cards_overdrawn(number: int) -> str:
    """Say that more stamps were turned into rewards than there were."""
    whose = wording.counted(number, "customer")
    return f"{whose} with more stamps redeemed than were given; nothing was changed"


def said_appointment(name: str, text: str, on: date, at: str | None, code: str) -> str:
    """Echo an appointment."""
    time = f" at {at}" if at else ""
    return f"{name}: {text}, {wording.weekday_day(on)}{time} ({code})"


def said_consents(name: str, consents: Mapping[str, str]) -> str:
    """Say how a customer wants to be reached, in one line."""
    return f"{name}: {consents_phrase(consents) or 'nothing said about being reached'}"


def consents_phrase(consents: Mapping[str, str]) -> str:
    """Say how somebody wants to be reached: `call refused, email preferred`; blank where nothing was said."""
    if consents == {"any": "no"}:
        return "does not want to be contacted"
    words = {"yes": "allowed", "no": "refused", "preferred": "preferred"}
    return ", ".join(f"{channel} {words[answer]}" for channel, answer in consents.items())


def said_complaint(name: str, text: str, fix_by: date | None, code: str) -> str:
    """Echo a complaint."""
    by = f", to be put right by {wording.weekday_day(fix_by)}" if fix_by else ""
    return f"{name}: complaint noted: {text}{by} ({code})"


def said_resolved(name: str, text: str, how: str, check_on: date) -> str:
    """Echo that a complaint was put right, and when it will be asked about."""
    return f"{name}: put right: {text} - {how}; ask whether all is well on {wording.weekday_day(check_on)}"


def said_remark(name: str, kind: str, text: str) -> str:
    """Echo praise or a suggestion."""
    return f"{name}: {kind} noted: {text}"


def said_rating(name: str, handle: str, stars: int, text: str, *, poor: bool) -> str:
    """Echo a rating; a poor one with the way to have it put right."""
    words = f": {text}" if text else ""
    hint = f'; to have it put right: custmem complaint {handle} "what went wrong"' if poor else ""
    return f"{name}: {wording.counted(stars, 'star')} of 5{words}{hint}"


def said_referred(name: str, sender: str, *, is_new: bool) -> str:
    """Echo who sent a customer."""
    return f"{name}: sent by {sender}" if is_new else f"{name}: that {sender} sent them was noted already"


def said_gift(name: str, item: str, cost: str | None, left: str | None, *, over: bool) -> str:
    """Echo what the shop gave, and what is left for gifts this year where a budget is set."""
    price = f", {cost}" if cost else ""
    if left is None:
        return f"{name}: given {item}{price}"
    rest = f"{left} over this year's gifts" if over else f"{left} left for gifts this year"
    return f"{name}: given {item}{price}; {rest}"


_NAMED = 3


def said_ordered(name: str, item: str, expected_on: date | None, code: str) -> str:
    """Echo a special order."""
    when = f", expected {wording.weekday_day(expected_on)}" if expected_on else ""
    return f"{name}: ordered {item}{when} ({code})"


def said_here(name: str, item: str, on: date, channel: str, reach: str | None, code: str) -> str:
    """Echo that an order is here, with whom to tell and how."""
    ways = {"call": "call", "message": "send a message to", "email": "write to", "letter": "write to"}
    how = f"{ways[channel]} {reach}" if channel in ways and reach else "tell them when they come in"
    return f"{name}: {item} is here since {wording.weekday_day(on)}; {how} ({code})"


def said_collected(name: str, item: str, on: date) -> str:
    """Echo that an order was handed over."""
    return f"{name}: collected {item}, {wording.weekday_day(on)}"


def said_wish(name: str, text: str, owner: str | None, code: str, *, is_new: bool) -> str:
    """Echo a wish."""
    noted = "" if is_new else ", as was noted already"
    return f"{name}: wishes for {text}{f', for {owner}' if owner else ''}{noted} ({code})"


def said_in_stock(item: str, on: date, wanted: Sequence[tuple[str, str]], *, is_new: bool) -> str:
    """Echo an arrival, and name who would want it, each with the reason."""
    since = f"{item} is in stock since {wording.weekday_day(on)}"
    head = since if is_new else f"{since}, as was noted already"
    if not wanted:
        return f"{head}; nobody in the book asked for it"
    named = ", ".join(f"{name} ({because})" for name, because in wanted[:_NAMED])
    more = f" and {len(wanted) - _NAMED} more" if len(wanted) > _NAMED else ""
    return f"{head}; for {named}{more}"


def said_gone(item: str) -> str:
    """Echo that something is in stock no more."""
    return f"{item} is gone; nobody is told of it any more"


def bought(items: Sequence[str]) -> str:
    """Keep by what a wish was granted."""
    return f"bought {', '.join(items)}"


def said_with(sale: str, collected: Sequence[str], granted: Sequence[str]) -> str:
    """Add to the echo of a sale which orders it handed over and which wishes it granted."""
    parts = [sale]
    if collected:
        parts.append(f"collected as ordered: {', '.join(collected)}")
    if granted:
        parts.append(f"wish granted: {', '.join(granted)}")
    return "; ".join(parts)
