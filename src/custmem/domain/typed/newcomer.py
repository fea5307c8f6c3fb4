"""What was typed after `add`: a name, and with it phone, e-mail, birthday and tastes as they come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.data.kind_words import FIRST_WORDS, KIND_WORDS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.typed.doubt import Doubt
from custmem.domain.typed.phrases_in_words import occasion_at
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

NAME_LIMIT = 200
_PHONE = re.compile(r"\+?\(?\d[\d()/.\- ]*")
_LEAST_DIGITS = 3
_BIRTHDAY = ("birthday", "bday", "born", "b-day")
_CONTACT = {
    "phone": "phone",
    "tel": "phone",
    "mobile": "phone",
    "email": "email",
    "e-mail": "email",
    "mail": "email",
}


class TypedNewcomer(NamedTuple):
    """A new customer as they were understood; `facts` are kinds with their words."""

    name: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read_newcomer(
    words: Sequence[str], today: date, *, day_first: bool, phones: Sequence[str] = ()
) -> TypedNewcomer:
    """Return who is to be taken in; `phones` were given as options, and digits left over belong to the last of them.

    Words before the first number, address or day are the name. One word in quotes is taken as it is.
    """
    if len(words) == 1 and " " in words[0].strip():
        return TypedNewcomer(clean(words[0], limit=NAME_LIMIT), tuple(phones))
    rest = [clean(word, limit=NAME_LIMIT) for word in words]
    name: list[str] = []
    given = list(phones)
    emails, facts, birthday, left = list[str](), list[tuple[str, str]](), "", list[str]()
    has_begun = False
    while rest:
        word = rest[0].strip(",;")
        kind = KIND_WORDS.get(word.lower()) if name else None
        digits = _phone_words(rest) if name else []
        day = _birthday_at(rest, today, day_first=day_first) if name else None
        if "@" in word and name:
            emails.append(word)
            rest, has_begun = rest[1:], True
        elif word.lower() in _CONTACT and name and len(rest) > 1:
            rest, has_begun = rest[1:], True
        elif day:
            birthday, rest, has_begun = day[0], rest[day[1] :], True
        elif digits:
            given, rest, has_begun = _with_phone(given, phones, digits), rest[len(digits) :], True
        elif kind and kind not in ("event", "away"):
            many = _until_next(rest[1:], today, day_first=day_first)
            told = [
                each for at, each in enumerate(rest[1 : 1 + many]) if at or each.lower() not in FIRST_WORDS
            ]
            facts.append((kind, " ".join(told).strip(" ,;")))
            rest, has_begun = rest[1 + many :], True
        else:
            (left if has_begun else name).append(word)
            if rest[0].endswith((",", ";")) and name:
                has_begun = True
            rest = rest[1:]
    found = TypedNewcomer(
        " ".join(name), tuple(given), tuple(emails), birthday, tuple(fact for fact in facts if fact[1])
    )
    return found._replace(doubts=_doubts(found, " ".join(left)))


def _phone_words(words: Sequence[str]) -> list[str]:
    """Return the words from the first on that are one phone number."""
    taken: list[str] = []
    for word in words:
        if not _PHONE.fullmatch(word.strip(",;")) or (taken and word.startswith("+")):
            break
        taken.append(word)
        if word.endswith((",", ";")):
            break
    return taken if sum(char.isdigit() for word in taken for char in word) >= _LEAST_DIGITS else []


def _with_phone(given: list[str], options: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return the phones with one more, or with the digits that an option's value left over: `--phone 0171 667788`."""
    digits = " ".join(word.strip(",;") for word in words)
    if options and given == list(options):
        return [*given[:-1], f"{given[-1]} {digits}"]
    return [*given, digits]


def _birthday_at(words: Sequence[str], today: date, *, day_first: bool) -> tuple[str, int] | None:
    """Return the day after a word for a birthday, as it was typed, and how many words that takes."""
    if words[0].lower().strip(",;:") not in _BIRTHDAY:
        return None
    day = occasion_at(words[1:], today, day_first=day_first)
    return (day[0], day[1] + 1) if day else None


def _until_next(words: Sequence[str], today: date, *, day_first: bool) -> int:
    """Return how many words belong to what is told, up to the next thing that has a word of its own."""
    for at, word in enumerate(words):
        plain = word.lower().strip(",;")
        if plain in KIND_WORDS or plain in _CONTACT or "@" in word or _phone_words(words[at:]):
            return at
        if _birthday_at(words[at:], today, day_first=day_first):
            return at
    return len(words)


def _doubts(found: TypedNewcomer, left: str) -> tuple[Doubt, ...]:
    """Return what may not be what it was taken for: words that nothing introduced, digits inside a name."""
    line = line_of(found)
    doubts = []
    if left:
        told = found._replace(facts=(*found.facts, ("likes", left)))
        doubts.append(Doubt(f"what is {quoted(left)}?", f"something they like: {left}", line_of(told)))
    if any(char.isdigit() for char in found.name):
        doubts.append(
            Doubt(f"there are digits in the name {quoted(found.name)}", f"the name {found.name}", line)
        )
    return tuple(doubts)


def line_of(found: TypedNewcomer) -> str:
    """Return the line that says this newcomer and can be read in no other way."""
    parts = [f'custmem add "{found.name}"']
    parts += [f'--phone "{phone}"' for phone in found.phones]
    parts += [f"--email {email}" for email in found.emails]
    if found.birthday:
        parts.append(f'--birthday "{found.birthday}"')
    parts += [f'{kind} "{text}"' for kind, text in found.facts]
    return " ".join(parts)
