"""Every sentence a person reads about a customer is made here, whole, so that it can be translated.

Each function takes plain values and returns one sentence or phrase in English; nothing else in the program glues
words together about a customer. `because` phrases say why a sentence is shown. The words they are made of are in
`wording`, and what is said back to the shopkeeper who typed something is in `echoes`.
"""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.dates import WEEKDAYS
from custmem.domain.names import relation_gender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


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
    return f"last here {wording.ago(last_on, today)}"


def found_by(kind: str, words: str) -> str:
    """Say by what a customer was found, where neither their name nor a head line says it; else nothing."""
    if kind == "person":
        return f'someone close is "{words}"'
    if kind in ("note", "tag"):
        return f'{kind} "{words}"'
    return f'another form of "{words}"' if kind == "short-name" else ""


def has_died(died_on: date | None, today: date) -> str:
    """Say that the customer has died, and nothing more."""
    return f"died {wording.on_day(died_on, today)}" if died_on else "has died"


def allergy(things: Sequence[str], guessed: bool, owner: str | None) -> str:
    """Warn of allergies, all of one person's in one sentence."""
    listed = ", ".join(things)
    whose = f" ({owner})" if owner else ""
    return f"Allergy{whose}: {listed}{' - not certain, ask' if guessed else ''}"


def because_learned(day: date, today: date) -> str:
    """Say when something was learned."""
    return f"noted {wording.day_phrase(day, today)}" if day <= today else "noted"


def promise_alert(text: str | None, due_on: date, today: date) -> str:
    """Remind of a promise at the counter; without its words where they touch what must not be said."""
    what = f": {text}" if text else ""
    if due_on < today:
        return f"Promised for {wording.plain_day(due_on, today)} and still owed{what}"
    return f"Promised for {wording.day_phrase(due_on, today)}{what}"


def because_promised(made_on: date, today: date) -> str:
    """Say when a promise was made."""
    return f"promised {wording.on_day(made_on, today)}" if made_on <= today else "promised"


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
    bought = f"bought {wording.plain_day(bought_on, today)}"
    if occasion_on is None or occasion is None:
        return bought
    subject = f"{gender} {occasion}" if gender else occasion
    if occasion_on == today:
        return f"{subject} is today; {bought}"
    return f"{subject} was {wording.plain_day(occasion_on, today)}; {bought}"


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


def because_bought(bought_on: date, today: date) -> str:
    """Say when it was bought."""
    return f"bought {wording.plain_day(bought_on, today)}"


def wish_luck(text: str, owner: str | None, whose: str) -> str:
    """Wish well before a life event."""
    of_whom = f" ({owner})" if owner else ""
    return f"Wish {wording.whom(whose)} well for: {text}{of_whom}"


def wish_trip(text: str, whose: str) -> str:
    """Wish a good time away."""
    return f"Wish {wording.whom(whose)} a good time away: {text}"


def because_event(starts_on: date, ends_on: date, today: date) -> str:
    """Say when a life event is or was: `next week, Friday 12 June`, `until tomorrow`, `on Friday 12 June`."""
    if ends_on < today:
        return (
            wording.on_day(ends_on, today)
            if starts_on == ends_on
            else f"ended {wording.on_day(ends_on, today)}"
        )
    if starts_on > today or ends_on == today:
        return wording.coming_day(max(starts_on, today), today)
    return f"until {wording.day_phrase(ends_on, today)}"


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
    return f"back since {wording.day_phrase(ends_on, today)}"


def kind_word(text: str, owner: str | None) -> str:
    """Speak gently of something sad."""
    of_whom = f" ({owner})" if owner else ""
    return f"A kind word, if the moment is right: {text}{of_whom}"


def occasion_wish(kind: str, owner: str | None, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on, before or just after an occasion; the count is said only when its year is known."""
    named = wording.occasion_name(kind, count)
    if owner is None:
        if day == today:
            return f"Wish {wording.whom(whose)} a happy {named} today"
        return f"Wish {wording.whom(whose)} " + (
            f"well: {named} {wording.soon(day, today)}" if day > today else f"a belated happy {named}"
        )
    if day >= today:
        return f"Ask about the {named} of {owner} {wording.soon(day, today)}"
    return f"Ask how the {named} of {owner} was"


def because_day(kind: str, day: date, today: date, year: int | None) -> str:
    """Say which day an occasion is, and since when where that is known: `3 March, born 1961`."""
    since = {"birthday": "born", "anniversary": "since"}.get(kind)
    return (
        f"{wording.plain_day(day, today)}, {since} {year}"
        if since and year
        else wording.plain_day(day, today)
    )


def because_occasion(kind: str, day: date, today: date, year: int | None) -> str:
    """Say what an occasion is, and which day: `birthday 3 March, born 1961`."""
    return f"{wording.occasion_name(kind, None)} {because_day(kind, day, today, year)}"


def welcome_back(whose: str, days: int) -> str:
    """Welcome someone after a long time."""
    return f"Welcome {wording.whom(whose)} back after {wording.span(days)}"


def because_away(last_on: date, usual_gap_days: int | None, today: date) -> str:
    """Say when they were last here, against their usual gap where one is known."""
    usual = f", usually {wording.every(usual_gap_days)}" if usual_gap_days else ""
    return f"last here {wording.plain_day(last_on, today)}{usual}"


def welcome_first(whose: str) -> str:
    """Welcome someone who was never here before, as far as the book knows."""
    return f"Welcome {wording.whom(whose)}: the first visit noted"


def because_new(since_on: date, today: date) -> str:
    """Say since when somebody without a visit is known."""
    return (
        f"in the book since {wording.day_phrase(since_on, today)}" if since_on < today else "new in the book"
    )


def welcome_second(whose: str) -> str:
    """Welcome someone on their second visit."""
    return f"Second visit: thank {wording.whom(whose)} for coming back"


def because_first(first_on: date, today: date) -> str:
    """Say when the first visit was."""
    return f"first here {wording.plain_day(first_on, today)}"


def milestone(visit: int) -> str:
    """Mark a round number of visits."""
    return f"This is visit number {visit}: a word of thanks"


def because_counted(first_on: date, today: date) -> str:
    """Say since when visits are counted."""
    return f"counted since {wording.plain_day(first_on, today)}"


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
    noted = wording.plain_day(learned_on, today)
    if guess:
        return f"only a guess, of {noted}"
    return f"seen once, {noted}" if once else f"noted {noted}, and not heard since"


def learn(what: str, whose: str) -> str:
    """Suggest the most useful thing not yet known, as something to find out and never as a form to fill in."""
    asked = {
        "phone": f"Ask for {whose} phone number",
        "birthday": f"Find out {whose} birthday, if it comes up",
        "likes": f"Find out what {_they(whose, 'likes', 'like')}, if it comes up",
        "for whom": f"Find out whom {_they(whose, 'buys', 'buy')} presents for, if it comes up",
        "name day": f"Find out {whose} name day, if it comes up",
        "form of address": f"Find out how {_they(whose, 'likes', 'like')} to be addressed, if it comes up",
    }
    return asked[what]


def because_learn(what: str, visits: int) -> str:
    """Say why something should be learned."""
    if what == "phone":
        return "something is owed, and there is no way to reach them yet"
    return f"{wording.counted(visits, 'visit')}, and not known yet"


def figures(visits: int, spent: str, usual_gap_days: int | None) -> str:
    """Say, to the owner alone, how often they come and what they have spent."""
    rhythm = f", about {wording.every(usual_gap_days)}" if usual_gap_days else ""
    return f"{wording.counted(visits, 'visit')}{rhythm}; spent {spent}"


def private_fact(kind: str, text: str, of_whom: str | None) -> str:
    """Say, to the owner alone, something private."""
    return f"private, {kind} of {of_whom}: {text}" if of_whom else f"private, {kind}: {text}"


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
    return f"Last bought: {what}{whose}, {wording.plain_day(bought_on, today)}"


# --- the agenda's lines ---------------------------------------------------------------------------------------


def promise_due(text: str | None) -> str:
    """Say what is owed; without its words where they touch what must not be said."""
    return f"Keep your word: {text}" if text else "Keep your word: a promise is due (custmem show has it)"


def thank_you(things: str, whose: str) -> str:
    """Thank for a significant purchase."""
    return f"Thank {wording.whom(whose)} for {things or 'the purchase'}"


def satisfaction(things: str) -> str:
    """Ask whether a significant purchase pleases."""
    return f"Ask whether all is well with {things or 'the purchase'}"


def occasion_card(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say that a card must be written in time."""
    return f"Write a card for {whose} {wording.occasion_name(kind, count)}: it is {wording.coming_day(day, today)}"


def occasion_call(kind: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Say what to wish on the day, or on the first open day after it."""
    named = wording.occasion_name(kind, count)
    if day == today:
        return f"Send good wishes: {named} today"
    return f"Send good wishes: {whose} {named} was {wording.on_day(day, today)}"


def occasion_offer(kind: str, owner: str, whose: str, count: int | None, day: date, today: date) -> str:
    """Remind a customer in time of the occasion of someone close to them."""
    named = wording.occasion_name(kind, count)
    return f"Remind {wording.whom(whose)} of the {named} of {owner}: it is {wording.coming_day(day, today)}"


def with_tastes(sentence: str, tastes: Sequence[str]) -> str:
    """Add what is known of the tastes of the one it is for."""
    return f"{sentence} ({'; '.join(tastes)})" if tastes else sentence


def because_with_tastes(because: str, tastes: Sequence[str]) -> str:
    """Add to a reason what is known of the tastes of the one it is about."""
    return "; ".join((because, *tastes))


def overdue(days_since: int) -> str:
    """Say that someone is missed."""
    return f"Not seen for {wording.span(days_since)}: a friendly word"


def lapsed(days_since: int) -> str:
    """Say that someone seems to be gone."""
    return f"Not seen for {wording.span(days_since)}: ask what is wrong, or what would please"


def because_rhythm(usual_gap_days: int, last_on: date, today: date) -> str:
    """Say what the rhythm is and when it broke."""
    return f"usually {wording.every(usual_gap_days)}; last here {wording.plain_day(last_on, today)}"


def expected(weekday: int | None, usual_gap_days: int) -> str:
    """Say why somebody is likely to come today."""
    if weekday is not None:
        return f"usually comes on a {WEEKDAYS[weekday]}, about {wording.every(usual_gap_days)}"
    return f"usually comes about {wording.every(usual_gap_days)}"


# --- who may be one person ------------------------------------------------------------------------------------


_ALIKE = {
    "same_name": "same name",
    "part_of_name": "one name is part of the other",
    "like_name": "name nearly the same",
    "short_name": "a short form of the name",
    "swapped_name": "given and family name swapped",
    "same_birthday": "same birthday",
    "like_birthday": "birthday nearly the same",
    "same_phone": "same phone",
    "like_phone": "phone one digit apart",
    "same_email": "same e-mail",
    "like_email": "e-mail nearly the same",
    "same_card": "same card",
    "same_address": "same address",
    "like_address": "address nearly the same",
    "same_town": "same town",
}
_UNLIKE = {
    "other_first_name": "another first name",
    "other_last_name": "another last name",
    "other_name": "another name",
    "other_birthday": "another birthday",
    "other_phone": "another phone",
    "other_email": "another e-mail",
    "other_card": "another card",
    "other_address": "another address",
}


def why_alike(reasons: Sequence[str]) -> str:
    """Say why two customers may be one person, and what speaks against it; never the thing itself."""
    alike = "; ".join(_ALIKE[reason] for reason in reasons if reason in _ALIKE)
    unlike = ", ".join(_UNLIKE[reason] for reason in reasons if reason in _UNLIKE)
    return f"{alike}; but {unlike}" if alike and unlike else alike or unlike
