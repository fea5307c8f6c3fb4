"""Who is meant by what was typed, by which handle, and how several are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.gifts import is_silenced, may_be_spoken_of
from custmem.domain.customers.suppression import silence_for
from custmem.domain.messages import phrases, wording
from custmem.domain.text.names import APOSTROPHES, PARTICLES, SUFFIXES, TITLES, bare, fold, query_words, words
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Protocol

    from custmem.domain.customers.memory import Memory, Purchase
    from custmem.domain.customers.suppression import Silence

    class _Named(Protocol):
        @property
        def id(self) -> int:
            """The number."""

        @property
        def handle(self) -> str:
            """The handle."""

        @property
        def name(self) -> str:
            """The name."""


_DIGITS = frozenset("0123456789")
_PHONE_MARKS = frozenset("+-()./ \u00a0")
LEAST_PHONE_DIGITS = 3
PHONE_RUN = 9
"""Runs of a phone's digits are indexed no longer: whoever types more is compared with the whole number."""
NATIONAL_DIGITS = 7
"""Two numbers that agree on so many last digits and differ only by what comes before are one."""


class Match(NamedTuple):
    """A customer who fits what was typed, with what was found: the kind of word, and the words."""

    id: int
    handle: str
    name: str
    nickname: str | None
    archived: bool
    by: str = "name"
    words: str = ""


def clear_match(typed: str, matches: Sequence[Match]) -> Match | None:
    """Return the one customer clearly meant among all that fit, or None.

    A whole handle decides, and among several a whole name does unless a longer name begins with it: `hans meier`
    beside Hans Meier jr is nobody. Those put away in the archive are meant only when nobody else fits, or so called:
    whoever puts Mr Berg away twice does not mean Mrs Bergman.
    """
    by_handle = [match for match in matches if match.handle == typed.strip().lower()]
    if by_handle:
        return by_handle[0]
    wanted = query_words(typed)
    called_so = [match for match in matches if _is_whole(match, wanted)]
    present = [match for match in matches if not match.archived]
    if not present or (called_so and all(match.archived for match in called_so)):
        present = list(matches)
    if len(present) == 1:
        return present[0]
    exact = [match for match in present if _is_whole(match, wanted)]
    if len(exact) != 1 or any(_is_longer(match, wanted) for match in present if match is not exact[0]):
        return None
    return exact[0]


def is_named_whole(typed: str, match: Match) -> bool:
    """Say whether whoever was found was named by whole words, and not by a part of one or by another form of it."""
    if match.by != "name":
        return match.by != "short-name"
    own = {word for name in (*_names(match), match.handle) for word in query_words(name)}
    return own.issuperset(query_words(typed))


def _is_whole(match: Match, wanted: Sequence[str]) -> bool:
    return any(sorted(query_words(name)) == sorted(wanted) for name in _names(match))


def _is_longer(match: Match, wanted: Sequence[str]) -> bool:
    """Say whether a longer name begins with what was typed: Hans Meier jr, where `hans meier` was."""
    return any(query_words(name)[: len(wanted)] == tuple(wanted) for name in _names(match))


def _names(match: Match) -> list[str]:
    return [name for name in (match.name, match.nickname) if name]


_LONGEST_ID = 15


def id_from(typed: str) -> int | None:
    """Return the id in `#12` or `12`, or None."""
    digits = typed.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_ID else None


def looks_like_phone(typed: str) -> bool:
    """Say whether something typed can be (the end of) a phone number."""
    enough = len(phone_digits(typed)) >= LEAST_PHONE_DIGITS
    return enough and all(char in _PHONE_MARKS or (char.isascii() and char.isdigit()) for char in typed)


def phone_digits(text: str) -> str:
    """Return a phone number's digits without what is dialled before the number itself: `+`, `00`, `0`, `(0)`."""
    return "".join(filter(_DIGITS.__contains__, text.replace("(0)", ""))).lstrip("0")


def same_phone(kept: str, typed: str) -> bool:
    """Say whether a kept number's digits end in the typed ones, or the typed number in a whole kept one."""
    return kept.endswith(typed) or (len(kept) >= NATIONAL_DIGITS and typed.endswith(kept))


def email_key(text: str) -> str:
    """Return an e-mail address as it is compared."""
    return text.strip().lower()


def card_key(text: str) -> str:
    """Return a card number as it is compared: folded, without spaces and dashes."""
    return fold(text).replace(" ", "")


_LONGEST_HANDLE = 32
_NO_APOSTROPHE = str.maketrans("", "", APOSTROPHES)


def handle_base(name: str) -> tuple[str, ...]:
    """Handles to try for a name, best first: family name, then family and given name; ASCII, 32 characters.

    The last word is the family name, or the last before a comma. Titles, suffixes and particles are left
    out. The caller adds a number where all are taken.
    """
    sections = [found for part in name.split(",") if (found := _without_titles(part.split()))]
    if not sections:
        sections = [_handle_words(name.split()) or ["customer"]]
    family = sections[0][-1]
    others = sections[1:] or [sections[0][:-1]]
    given = next((word for section in others for word in section if word not in PARTICLES), None)
    handles = (family,) if given is None else (family, f"{family}-{given}")
    return tuple(dict.fromkeys(handle[:_LONGEST_HANDLE].strip("-") for handle in handles))


def _without_titles(parts: list[str]) -> list[str]:
    """The handle words of a name without the titles before it and the suffixes behind it."""
    plain = [bare(part) for part in parts]
    start, end = 0, len(parts)
    while start < end and plain[start] in TITLES:
        start += 1
    while end > start and plain[end - 1] in SUFFIXES:
        end -= 1
    return _handle_words(parts[start:end])


def _handle_words(parts: list[str]) -> list[str]:
    """Each part in ASCII, its hyphens kept: Lloyd-Jones is lloyd-jones, O'Brien obrien."""
    folded = (fold(part.translate(_NO_APOSTROPHE)) for part in parts)
    ascii_only = ("".join(filter(str.isascii, text)).split() for text in folded)
    return ["-".join(found) for found in ascii_only if found]


class Echo(NamedTuple):
    """What a write says of itself; `record` holds only what JSON can, `then` what a person may type next."""

    said: str
    record: Mapping[str, object]
    then: str = ""


def brief(customer: _Named) -> dict[str, object]:
    """Return whom something is about, as every JSON document names a customer."""
    return {"id": customer.id, "handle": customer.handle, "name": customer.name}


def told_apart(memories: Sequence[Memory], today: date) -> list[tuple[Memory, str]]:
    """Return each candidate with what tells them from the others: street, who comes along, last purchase.

    Only what differs is said, and nothing private, silenced or still a surprise.
    """
    traits = [_traits(memory, today) for memory in memories]
    said = []
    for memory, own in zip(memories, traits, strict=True):
        telling = [
            trait
            for kind, trait in own.items()
            if any(other.get(kind) != trait for other in traits if other is not own)
        ]
        said.append((memory, " · ".join(telling)))
    return said


def _traits(memory: Memory, today: date) -> dict[str, str]:
    silence = silence_for(memory, today)
    found: dict[str, str] = {}
    for point in memory.contact_points:
        if point.kind == "address":
            found.setdefault("street", point.value)
    if memory.customer.dead:
        return {**found, "died": phrases.has_died(memory.customer.died_on, today)}
    for person in memory.persons:
        if person.name and person.id not in silence.persons:
            found.setdefault("company", wording.known_by(person.relation, person.name))
    for purchase in memory.purchases:
        items = [line.item for line in purchase.lines if line.item]
        if items and _tells_apart(purchase, items, memory, silence, today):
            found.setdefault("purchase", wording.bought(items[0], purchase.on, today))
    past = [day for day in memory.visit_days if day <= today]
    if not found and past:
        found["visit"] = phrases.last_seen(len(past), past[0], today)
    return found


def _tells_apart(
    purchase: Purchase, items: Sequence[str], memory: Memory, silence: Silence, today: date
) -> bool:
    """Say whether a purchase happened, was no return, and may be spoken of."""
    if purchase.total_minor < 0 or purchase.on > today or not may_be_spoken_of(purchase, memory, today):
        return False
    return not (is_silenced(purchase, memory, silence) or silence.covers(None, *items))


class Candidate(NamedTuple):
    """A word that may be put in the place of what was typed, and what it means."""

    value: str
    text: str = ""


class Named(NamedTuple):
    """A customer by every name they are found by."""

    handle: str
    name: str
    nickname: str | None


def beginning(candidates: Iterable[Candidate], typed: str) -> list[Candidate]:
    """Return the candidates that begin with what was typed, in any case."""
    return [candidate for candidate in candidates if candidate.value.lower().startswith(typed.lower())]


def handles(customers: Sequence[Named]) -> list[Candidate]:
    """Return each customer's handle, for a shell that puts it in the place of whatever was typed."""
    return [Candidate(customer.handle, customer.name) for customer in customers]


def handles_past_a_filter(customers: Sequence[Named], typed: str) -> list[Candidate]:
    """Return each customer as a shell lets them pass that compares by itself what was typed with what is offered.

    Such a shell (fish) takes a word that begins with what was typed before one that holds it, or whose description
    does, and it knows accents from letters. So where a handle begins with it, whoever is found by another name is
    offered as that name and the handle, `anna.rossi`, which means them as well; and a description that would not
    have it gets it.
    """
    started = [customer.handle.startswith(typed.lower()) for customer in customers]
    if any(started):
        return [
            Candidate(
                customer.handle if starts else f"{_found_by(customer, typed)}.{customer.handle}",
                customer.name,
            )
            for customer, starts in zip(customers, started, strict=True)
        ]
    return [Candidate(customer.handle, _with(customer.name, typed)) for customer in customers]


def _found_by(customer: Named, typed: str) -> str:
    """Return the word of a customer's names that begins with what was typed, spelt with what was typed."""
    query = "".join(query_words(typed))
    own = (*words(customer.name), *words(customer.nickname or ""))
    rest = next((word[len(query) :] for word in own if word.startswith(query)), "")
    return f"{typed.lower()}{rest}"


def _with(name: str, typed: str) -> str:
    return name if typed.lower() in name.lower() else f"{name} ({typed})"
