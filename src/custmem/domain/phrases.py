"""Every sentence a person reads about a customer is made here, whole, so that it can be translated.

Each function takes plain values and returns one sentence or phrase in English; nothing else in the program glues
words together about a customer. `because` phrases say why a sentence is shown. A day is said with its weekday while
it is near and with its year once it is far.
"""

from __future__ import annotations

from custmem.domain.dates import MONTHS, WEEKDAYS
from custmem.domain.names import RELATIONS, relation_gender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

_DETERMINERS = frozenset("a an the my his her their our your some this that these those".split())
_SECOND_DAYS = 300
_MONTH_DAYS = 30.44
_NEARLY_A_YEAR_DAYS = 15


# --- days and spans -------------------------------------------------------------------------------------------


def day_phrase(day: date, today: date) -> str:
    """Say a day: `today`, `tomorrow`, `Friday 12 June`, and with its year when more than ten months away."""
    distance = (day - today).days
    if distance in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[distance + 1]
    named = plain_day(day, today)
    return f"{WEEKDAYS[day.weekday()]} {named}" if abs(distance) < 180 else named


def plain_day(day: date, today: date) -> str:
    """Say a day without its weekday: `12 June`, `12 June 2024`."""
    named = f"{day.day} {MONTHS[day.month - 1]}"
    return named if abs((day - today).days) <= _SECOND_DAYS else f"{named} {day.year}"


def weekday_day(day: date) -> str:
    """Say a day in full, as an echo of what was typed: `Friday 12 June 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def coming_day(day: date, today: date) -> str:
    """Say a day from today on the way people do: `today`, `this Friday, 12 June`, `next week, Tuesday 16 June`."""
    distance = (day - today).days
    if distance <= 1:
        return day_phrase(day, today)
    weeks = (day.toordinal() - 1) // 7 - (today.toordinal() - 1) // 7
    if weeks == 0:
        return f"this {WEEKDAYS[day.weekday()]}, {plain_day(day, today)}"
    if weeks == 1:
        return f"next week, {WEEKDAYS[day.weekday()]} {plain_day(day, today)}"
    return f"on {day_phrase(day, today)}"


def soon(day: date, today: date) -> str:
    """Say a coming day in short, its date being said elsewhere: `tomorrow`, `this Friday`, `next week`."""
    weeks = (day.toordinal() - 1) // 7 - (today.toordinal() - 1) // 7
    if (day - today).days <= 1 or weeks > 1:
        return on_day(day, today)
    return "next week" if weeks else f"this {WEEKDAYS[day.weekday()]}"


def on_day(day: date, today: date) -> str:
    """Say a day with its preposition: `today`, `yesterday`, `on Friday 12 June`."""
    said = day_phrase(day, today)
    return said if said in ("today", "tomorrow", "yesterday") else f"on {said}"


def ago(day: date, today: date) -> str:
    """Say how long ago a day was: `today`, `yesterday`, `5 days ago`, `3 weeks ago`, `4 months ago`, `2 years ago`."""
    return (
        "today"
        if day == today
        else "yesterday"
        if (today - day).days == 1
        else f"{span((today - day).days)} ago"
    )


def span(days: int) -> str:
    """Say a number of days as people do: days to two weeks, weeks to two months, months to two years, years.

    The nearest number is said, but a year must be (almost) over to count.
    """
    if days < 14:
        return _counted(days, "day")
    if days < 60:
        return _counted(round(days / 7), "week")
    if days < 715:
        return _counted(round(days / _MONTH_DAYS), "month")
    return _counted((days + _NEARLY_A_YEAR_DAYS) // 365, "year")


def every(days: int) -> str:
    """Say a usual gap: `every day`, `every 6 weeks`."""
    return "every day" if days == 1 else f"every {span(days)}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ordinal(number: int) -> str:
    """Say a number in order: `1st`, `2nd`, `10th`, `65th`."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


# --- people and things ----------------------------------------------------------------------------------------


def person_phrase(relation: str, name: str | None, whose: str) -> str:
    """Name someone in a customer's life: `her nephew Luca`; `whose` is her, his or their."""
    return f"{whose} {relation} {name}" if name else f"{whose} {relation}"


def someone_close(whose: str) -> str:
    """Speak of someone in a customer's life without saying who."""
    return f"someone close to {whom(whose)}"


def recipient_phrase(for_text: str, whose: str) -> str:
    """Name whom a purchase was for as typed: `nephew Luca` becomes `her nephew Luca`, `Ann` stays `Ann`."""
    first = for_text.split()[0].lower() if for_text.split() else ""
    return f"{whose} {for_text}" if first in RELATIONS else for_text


def the_item(item: str) -> str:
    """Speak of an item: a title stays as it is (`The Gruffalo`), a plain thing gets its article (`the ring`)."""
    first = item.split()[0] if item.split() else ""
    return f"the {item}" if first[:1].islower() and first.lower() not in _DETERMINERS else item


def items_phrase(items: Sequence[str], most: int = 2) -> str:
    """Speak of the items of a purchase, the first few of many: `The Gruffalo and the pen`; blank if none is named."""
    named = [the_item(item) for item in dict.fromkeys(items) if item]
    if len(named) > most:
        return f"{', '.join(named[:most])} and {len(named) - most} more"
    return " and ".join(named)


def known_by(relation: str, name: str) -> str:
    """Tell a customer from others by who belongs to them: `dog Rex`."""
    return f"{relation} {name}"


def bought(item: str, on: date, today: date) -> str:
    """Tell a customer from others by what they last bought."""
    return f"bought {the_item(item)} {ago(on, today)}"


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
    said = f"{name} (say {pronounce})" if pronounce else name
    parts = [said]
    if address_as and address_as != name:
        parts.append(f"as {address_as}" if brief else f"address as {address_as}")
    if company:
        parts.append(f"with {' and '.join(company)}")
    if last:
        parts.append(last)
    return " · ".join(parts)


def last_seen(visits: int, last_on: date | None, today: date) -> str:
    """Say when they were last here."""
    if last_on is None or visits == 0:
        return "no visit noted yet"
    if last_on >= today:
        return "here today"
    return f"last here {ago(last_on, today)}"


def has_died(died_on: date | None, today: date) -> str:
    """Say that the customer has died, and nothing more."""
    return f"died {on_day(died_on, today)}" if died_on else "has died"


def allergy(things: Sequence[str], guessed: bool, owner: str | None) -> str:
    """Warn of allergies, all of one person's in one sentence."""
    listed = ", ".join(things)
    whose = f" ({owner})" if owner else ""
    return f"Allergy{whose}: {listed}{' - not certain, ask' if guessed else ''}"


def because_learned(day: date, today: date) -> str:
    """Say when something was learned."""
    return f"noted {day_phrase(day, today)}" if day <= today else "noted"


def promise_alert(text: str | None, due_on: date, today: date) -> str:
    """Remind of a promise at the counter; without its words where they touch what must not be said."""
    what = f": {text}" if text else ""
    if due_on < today:
        return f"Promised for {plain_day(due_on, today)} and still owed{what}"
    return f"Promised for {day_phrase(due_on, today)}{what}"


def because_promised(made_on: date, today: date) -> str:
    """Say when a promise was made."""
    return f"promised {on_day(made_on, today)}" if made_on <= today else "promised"


def ask_gift(recipient: str, things: str) -> str:
    """Ask after a present."""
    return f"Ask whether {recipient} liked {things or 'the present'}"


def ask_gift_for_occasion(occasion: str, things: str) -> str:
    """Ask after something bought for an occasion without a named recipient."""
    return f"Ask whether {things or 'the present'} was right for the {occasion}"


def because_gift(
    gender: str | None, occasion: str | None, occasion_on: date | None, bought_on: date, today: date
) -> str:
    """Say which day the present was for and when it was bought."""
    bought = f"bought {plain_day(bought_on, today)}"
    if occasion_on is None or occasion is None:
        return bought
    subject = f"{gender} {occasion}" if gender else occasion
    if occasion_on == today:
        return f"{subject} is today; {bought}"
    return f"{subject} was {plain_day(occasion_on, today)}; {bought}"


def whose_of(relation: str) -> str:
    """Return his, her, its or their for someone known by a relation."""
    return relation_gender(relation)


def ask_purchase(things: str, whose: str) -> str:
    """Ask how something bought is doing: a ring, a haircut, a dinner."""
    return f"Ask whether {_they(whose, 'is', 'are')} happy with {things}"


def _they(whose: str, singular: str, plural: str) -> str:
    """Return the pronoun with its verb: she is, he is, they are."""
    pronoun = {"her": "she", "his": "he"}.get(whose)
    return f"{pronoun} {singular}" if pronoun else f"they {plural}"


def whom(whose: str) -> str:
    """Return the pronoun for the one spoken to: her, him or them."""
    return {"her": "her", "his": "him"}.get(whose, "them")


def because_bought(bought_on: date, today: date) -> str:
    """Say when it was bought."""
    return f"bought {plain_day(bought_on, today)}"


def wish_luck(text: str, owner: str | None, whose: str) -> str:
    """Wish well before a life event."""
    of_whom = f" ({owner})" if owner else ""
    return f"Wish {whom(whose)} well for: {text}{of_whom}"


def wish_trip(text: str, whose: str) -> str:
    """Wish a good time away."""
    return f"Wish {whom(whose)} a good time away: {text}"


def because_event(starts_on: date, ends_on: date, today: date) -> str:
    """Say when a life event is or was: `next week, Friday 12 June`, `until tomorrow`, `on Friday 12 June`."""
    if ends_on < today:
        return on_day(ends_on, today) if starts_on == ends_on else f"ended {on_day(ends_on, today)}"
    if starts_on > today or ends_on == today:
        return coming_day(max(starts_on, today), today)
    return f"until {day_phrase(ends_on, today)}"


def ask_event(text: str, owner: str | None) -> str:
    """Ask after a life event that is over."""
    of_whom = f" ({owner})" if owner else ""
    return f"Ask how it went: {text}{of_whom}"


def ask_trip(text: str, owner: str | None) -> str:
    """Ask after a time away."""
    of_whom = f" ({owner})" if owner else ""
    return f"Ask how the time away was: {text}{of_whom}"


def back_since(ends_on: date, today: date) -> str:
    """Say since when they are back."""
    return f"back since {day_phrase(ends_on, today)}"


def kind_word(text: str, owner: str | None) -> str:
    """Speak gently of something sad."""
    of_whom = f" ({owner})" if owner else ""
    return f"A kind word, if the moment is right: {text}{of_whom}"


def occasion_wish(kind: str, owner: str | None, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on, before or just after an occasion; the count is said only when its year is known."""
    named = occasion_name(kind, count)
    if owner is None:
        if day == today:
            return f"Wish {whom(whose)} a happy {named} today"
        return f"Wish {whom(whose)} " + (
            f"well: {named} {soon(day, today)}" if day > today else f"a belated happy {named}"
        )
    if day >= today:
        return f"Ask about the {named} of {owner} {soon(day, today)}"
    return f"Ask how the {named} of {owner} was"


def occasion_name(kind: str, count: int | None) -> str:
    """Name an occasion: `birthday`, `65th birthday`, `name day`, `10th anniversary`."""
    named = "name day" if kind == "nameday" else kind
    return f"{ordinal(count)} {named}" if count else named


def because_day(kind: str, day: date, today: date, year: int | None) -> str:
    """Say which day an occasion is, and since when where that is known: `3 March, born 1961`."""
    since = {"birthday": "born", "anniversary": "since"}.get(kind)
    return f"{plain_day(day, today)}, {since} {year}" if since and year else plain_day(day, today)


def because_occasion(kind: str, day: date, today: date, year: int | None) -> str:
    """Say what an occasion is, and which day: `birthday 3 March, born 1961`."""
    return f"{occasion_name(kind, None)} {because_day(kind, day, today, year)}"


def welcome_back(whose: str, days: int) -> str:
    """Welcome someone after a long time."""
    return f"Welcome {whom(whose)} back after {span(days)}"


def because_away(last_on: date, usual_gap_days: int | None, today: date) -> str:
    """Say when they were last here, against their usual gap where one is known."""
    usual = f", usually {every(usual_gap_days)}" if usual_gap_days else ""
    return f"last here {plain_day(last_on, today)}{usual}"


def welcome_first(whose: str) -> str:
    """Welcome someone who was never here before, as far as the book knows."""
    return f"Welcome {whom(whose)}: the first visit noted"


def because_new(since_on: date, today: date) -> str:
    """Say since when somebody without a visit is known."""
    return f"in the book since {day_phrase(since_on, today)}" if since_on < today else "new in the book"


def welcome_second(whose: str) -> str:
    """Welcome someone on their second visit."""
    return f"Second visit: thank {whom(whose)} for coming back"


def because_first(first_on: date, today: date) -> str:
    """Say when the first visit was."""
    return f"first here {plain_day(first_on, today)}"


def milestone(visit: int) -> str:
    """Mark a round number of visits."""
    return f"This is visit number {visit}: a word of thanks"


def because_counted(first_on: date, today: date) -> str:
    """Say since when visits are counted."""
    return f"counted since {plain_day(first_on, today)}"


def confirm(kind: str, text: str, whose: str, *, known: bool) -> str:
    """Turn a fact into a question: one that was known and is only old is asked with `still`."""
    still = "still " if known else ""
    if kind == "usual":
        return f"Ask whether it is {still or 'to be '}{text}"
    if kind == "size":
        return f"Ask whether size {text} is {still}right"
    verb = {"likes": "like", "dislikes": "dislike", "needs": "need"}[kind]
    return f"Ask whether {_they(whose, f'{still}{verb}s', f'{still}{verb}')} {text}"


def because_uncertain(guess: bool, once: bool, learned_on: date, today: date) -> str:
    """Say why a fact is asked about."""
    noted = plain_day(learned_on, today)
    if guess:
        return f"only a guess, of {noted}"
    return f"seen once, {noted}" if once else f"noted {noted}, and not heard since"


def learn(what: str, whose: str) -> str:
    """Suggest the most useful thing not yet known: a birthday, or what they like."""
    wanted = f"what {_they(whose, 'likes', 'like')}" if what == "likes" else f"{whose} {what}"
    return f"Find out {wanted}, if it comes up"


def because_unknown(visits: int) -> str:
    """Say why something should be learned."""
    return f"{_counted(visits, 'visit')}, and not known yet"


def preference(kind: str, text: str) -> str:
    """Say one preference: `usual: tea with milk`, `likes crime novels`, `dislikes e-books`, `size 42`."""
    return {
        "usual": f"usual: {text}",
        "likes": f"likes {text}",
        "dislikes": f"dislikes {text}",
        "size": f"size {text}",
        "needs": f"needs {text}",
    }[kind]


def preferences(kind: str, texts: Sequence[str]) -> str:
    """Say all preferences of one kind together: `usual: window table, tea with milk`."""
    return preference(kind, ", ".join(texts))


def uncertain(kind: str, text: str) -> str:
    """Say a preference that was guessed or seen once as a question: `likes crime novels?`."""
    return f"{preference(kind, text)}?"


def still(kind: str, text: str, learned_on: date) -> str:
    """Say an old preference as a question, with its age: `still likes crime novels? (noted 2024)`."""
    asked = text if kind == "usual" else preference(kind, text)
    return f"still {asked}? (noted {learned_on.year})"


def same_again(things: str) -> str:
    """Offer what they always take."""
    return f"same again? {things}"


def last_purchase(things: str, recipient: str | None, bought_on: date, today: date) -> str:
    """Say the last purchase in words, never its price."""
    what = things or "a purchase"
    whose = f" for {recipient}" if recipient else ""
    return f"Last bought: {what}{whose}, {plain_day(bought_on, today)}"


# --- the agenda's lines ---------------------------------------------------------------------------------------


def promise_due(text: str | None) -> str:
    """Say what is owed; without its words where they touch what must not be said."""
    return f"Keep your word: {text}" if text else "Keep your word: a promise is due (custmem show has it)"


def thank_you(things: str, whose: str) -> str:
    """Thank for a significant purchase."""
    return f"Thank {whom(whose)} for {things or 'the purchase'}"


def satisfaction(things: str) -> str:
    """Ask whether a significant purchase pleases."""
    return f"Ask whether all is well with {things or 'the purchase'}"


def occasion_card(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say that a card must be written in time."""
    return f"Write a card for {whose} {occasion_name(kind, count)}: it is {coming_day(day, today)}"


def occasion_call(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on the day, or on the first open day after it."""
    named = occasion_name(kind, count)
    if day == today:
        return f"Send good wishes: {named} today"
    return f"Send good wishes: {whose} {named} was {on_day(day, today)}"


def occasion_offer(kind: str, owner: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Remind a customer in time of the occasion of someone close to them."""
    return (
        f"Remind {whom(whose)} of the {occasion_name(kind, count)} of {owner}: it is {coming_day(day, today)}"
    )


def with_tastes(sentence: str, tastes: Sequence[str]) -> str:
    """Add what is known of the tastes of the one it is for."""
    return f"{sentence} ({'; '.join(tastes)})" if tastes else sentence


def because_with_tastes(because: str, tastes: Sequence[str]) -> str:
    """Add to a reason what is known of the tastes of the one it is about."""
    return "; ".join((because, *tastes))


def overdue(days_since: int) -> str:
    """Say that someone is missed."""
    return f"Not seen for {span(days_since)}: a friendly word"


def lapsed(days_since: int) -> str:
    """Say that someone seems to be gone."""
    return f"Not seen for {span(days_since)}: ask what is wrong, or what would please"


def because_rhythm(usual_gap_days: int, last_on: date, today: date) -> str:
    """Say what the rhythm is and when it broke."""
    return f"usually {every(usual_gap_days)}; last here {plain_day(last_on, today)}"


def expected(weekday: int | None, usual_gap_days: int) -> str:
    """Say why somebody is likely to come today."""
    if weekday is not None:
        return f"usually comes on a {WEEKDAYS[weekday]}, about {every(usual_gap_days)}"
    return f"usually comes about {every(usual_gap_days)}"


# --- the echo of a write --------------------------------------------------------------------------------------


def said_visit(name: str, day: date, is_new: bool) -> str:
    """Echo a visit."""
    return (
        f"{name}: visit noted for {weekday_day(day)}"
        if is_new
        else f"{name}: {weekday_day(day)} was noted already"
    )


def said_fact(name: str, kind: str, text: str, person: str | None = None, until: date | None = None) -> str:
    """Echo a fact."""
    whose = f" of {person}" if person else ""
    holds = f", until {weekday_day(until)}" if until else ""
    return f"{name}: remembered {kind}{whose}: {text}{holds}"


def said_occasion(name: str, kind: str, month: int, day: int, year: int | None, person: str | None) -> str:
    """Echo a birthday, anniversary or name day."""
    whose = f" of {person}" if person else ""
    return (
        f"{name}: {occasion_name(kind, None)}{whose} on {day} {MONTHS[month - 1]}{f' {year}' if year else ''}"
    )


def said_event(name: str, kind: str, text: str, starts_on: date, ends_on: date, person: str | None) -> str:
    """Echo a life event or a time away."""
    whose = f" of {person}" if person else ""
    days = weekday_day(starts_on)
    if ends_on != starts_on:
        days = f"from {days} to {weekday_day(ends_on)}"
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
    return f"{name}: sold {', '.join(items)}{whom}, {money}, {weekday_day(on)}"


def said_promise(name: str, text: str, due_on: date, code: str) -> str:
    """Echo a promise."""
    return f"{name}: promised {text}, by {weekday_day(due_on)} ({code})"


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


def said_asked(name: str, point: str, answer: str) -> str:
    """Echo that a talking point was used."""
    return f'{name}: "{point}" - {answer}' if answer else f'{name}: "{point}" - noted as asked'


def answer_note(topic: str, answer: str) -> str:
    """Keep an answer beside what was asked about."""
    return f"asked about {topic}: {answer}"


def said_done(name: str, item: str, outcome: str | None) -> str:
    """Echo that a follow-up is done."""
    return f"{name}: done - {item}{f' ({outcome})' if outcome else ''}"


def said_snoozed(name: str, item: str, until: date) -> str:
    """Echo that a follow-up was put off."""
    return f"{name}: put off until {weekday_day(until)} - {item}"


def said_skipped(name: str, item: str, why: str | None) -> str:
    """Echo that a follow-up will not be done."""
    return f"{name}: skipped - {item}{f' ({why})' if why else ''}"


def said_founded(path: str, settings: Mapping[str, str], is_new: bool) -> str:
    """Echo a new book, or new settings, with what was assumed."""
    closed = f", closed {settings['closed'].replace(' ', ', ')}" if settings["closed"] else ""
    order = settings["date_order"].replace("-", " ")
    what = "a new book" if is_new else "settings changed"
    name = f" for {settings['shop']}" if settings["shop"] else ""
    return f"{what}{name}: {path} ({settings['currency']}, {order}{closed})"
