"""The echo of a write: one sentence that says what was understood, to the shopkeeper who typed it."""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.dates import MONTHS

TYPE_CHECKING = False
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


def with_what_to_type_next(said: str) -> str:
    """Add to the echo of a new book the line to begin with."""
    return f'{said}; next: custmem add "Lucia Bianchi"'


def said_sums_differ(number: int) -> str:
    """Say that sales don't come to the sum of what was sold."""
    sales = wording.counted(number, "purchase")
    return f"{sales} with a total that is not the sum of the lines; nothing was changed, look at custmem backup --list"


def said_cards_overdrawn(number: int) -> str:
    """Say that more stamps were turned into rewards than there were."""
    whose = wording.counted(number, "customer")
    return f"{whose} with more stamps redeemed than were given; nothing was changed"
