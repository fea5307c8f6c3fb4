"""What was typed after `add`: a name, and with it phone, e-mail, birthday and tastes as they come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import FIRST_WORDS, KIND_WORDS
from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_occasion
from custmem.domain.text.names import PARTICLES
from custmem.domain.typed.phrases_in_words import Doubt, occasion_at
from custmem.domain.typed.remembered import read_person
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.typed.remembered import TypedPerson

NAME_LIMIT = 200
_PHONE = re.compile(r"\+?\(?\d[\d()/.\- ]*")
_LEAST_DIGITS = 3
_LEAST_BARE_DIGITS = 6
"""Digits that no word says to be a phone's are one from so many on; `2019` is a year."""
_PLAIN = re.compile(r"[\d ]+")
_MONEY = re.compile(r"\d+[.,]\d\d")
_NO_NAME = (
    "from",
    "the",
    "lives",
    "living",
    "since",
    "works",
    "is",
    "has",
    "was",
    "with",
    "works",
    "vip",
    "vegan",
    "vegetarian",
)
"""Words that no name goes on with."""
_JOINING = frozenset(
    ("and", "und", "och", "og", "y", "e", "i", "a", "et", "jr", "jr.", "sen", "sen.", "senior", "junior")
)
_BIRTHDAY = ("birthday", "bday", "born", "b-day")
_CONTACT = {
    "phone": "phone",
    "tel": "phone",
    **dict.fromkeys(("mobile", "mob", "cell", "ph", "telephone", "telefon", "handy", "number"), "phone"),
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
    persons: tuple[tuple[str, TypedPerson], ...] = ()
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
    has_begun = is_phone = False
    doubts: list[Doubt] = []
    persons: list[tuple[str, TypedPerson]] = []
    while rest:
        word = rest[0].strip(",;")
        kind = KIND_WORDS.get(word.lower()) if name else None
        digits = _phone_words(rest, least=_LEAST_DIGITS if is_phone else _LEAST_BARE_DIGITS) if name else []
        day = _birthday_at(rest, today, day_first=day_first) if name else None
        bare = (
            occasion_at(rest, today, day_first=day_first)
            if name and not is_phone and word[:1].isdigit()
            else None
        )
        is_phone = False
        if (
            bare
            and (bare[1] > 1 or sum(map(str.isdigit, bare[0])) < _LEAST_DIGITS + 5)
            and not _PLAIN.fullmatch(bare[0])
        ):
            birthday, rest, has_begun = bare[0], rest[bare[1] :], True
            doubts.append(Doubt(f"{quoted(bare[0])} stands in the name", f"a birthday, {bare[0]}", ""))
        elif "@" in word and name:
            emails.append(word)
            rest, has_begun = rest[1:], True
        elif word.lower() in _CONTACT and name and len(rest) > 1:
            is_phone = _CONTACT[word.lower()] == "phone"
            if not is_phone and "@" not in rest[1]:
                raise UsageError(
                    _("{value} is not an e-mail address").format(value=quoted(rest[1])),
                    _("it has an @ and no spaces"),
                )
            rest, has_begun = rest[1:], True
        elif day:
            birthday, rest, has_begun = day[0], rest[day[1] :], True
        elif kind in ("birthday", "anniversary", "nameday"):
            parse_occasion(" ".join(rest[1:4]), today, day_first=day_first)  # says what is wrong with it
            left.append(word)
            rest, has_begun = rest[1:], True
        elif name and word.islower() and word in RELATIONS:
            many = next((at for at, each in enumerate(rest, 1) if each.endswith((",", ";"))), len(rest))
            line = f'custmem add "{" ".join(name)}" {word} '
            person = read_person(rest[1:many], today, day_first=day_first, line=line)
            doubts += person.doubts
            persons.append((word, person))
            rest, has_begun = rest[many:], True
        elif digits and not _MONEY.fullmatch(" ".join(digits)):
            given, rest, has_begun = _with_phone(given, phones, digits), rest[len(digits) :], True
        elif kind and kind not in ("event", "away"):
            many = _until_next(rest[1:], today, day_first=day_first)
            told = [
                each for at, each in enumerate(rest[1 : 1 + many]) if at or each.lower() not in FIRST_WORDS
            ]
            facts.append((kind, " ".join(told).strip(" ,;")))
            rest, has_begun = rest[1 + many :], True
        else:
            has_begun = has_begun or (bool(name) and _is_no_name(word, name))
            (left if has_begun else name).append(word)
            if rest[0].endswith((",", ";")) and name:
                has_begun = True
            rest = rest[1:]
    kept = tuple(fact for fact in facts if fact[1])
    found = TypedNewcomer(" ".join(name), tuple(given), tuple(emails), birthday, kept, tuple(persons))
    if not any(char.isalpha() for char in found.name) or "@" in found.name:
        raise UsageError(
            _("the name is missing"),
            _("for example: {example}").format(example='custmem add "Lucia Bianchi"'),
        )
    if left:
        doubt, found = _with_left(found, " ".join(left))
        doubts.append(doubt)
    if any(char.isdigit() for char in found.name):
        what = f"there are digits in the name {quoted(found.name)}"
        doubts.append(Doubt(what, f"the name {found.name}", ""))
    return found._replace(doubts=tuple(doubt._replace(line=doubt.line or line_of(found)) for doubt in doubts))


def _is_no_name(word: str, name: Sequence[str]) -> bool:
    """Say whether a word can't go on with a name: a relation, `from`, or small letters after a name in capitals."""
    plain = word.strip("(),;.").lower()
    if plain in _JOINING or plain in PARTICLES or not word.islower():
        return word.startswith("(")
    return plain in RELATIONS or plain in _NO_NAME or any(part[:1].isupper() for part in name)


def _phone_words(words: Sequence[str], least: int = _LEAST_DIGITS) -> list[str]:
    """Return the words from the first on that are one phone number, if they have so many digits."""
    taken: list[str] = []
    for word in words:
        if not _PHONE.fullmatch(word.strip(",;")) or (taken and word.startswith("+")):
            break
        taken.append(word)
        if word.endswith((",", ";")):
            break
    return taken if sum(char.isdigit() for word in taken for char in word) >= least else []


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


def _with_left(found: TypedNewcomer, left: str) -> tuple[Doubt, TypedNewcomer]:
    """Return the doubt about words that nothing introduced, and the newcomer with what they likely are."""
    first, *others = left.lower().split()
    is_taste = not others and first not in _NO_NAME
    kind, reading = ("likes", "something they like") if is_taste else ("note", "a note")
    told = found._replace(facts=(*found.facts, (kind, left)))
    return Doubt(f"what is {quoted(left)}?", f"{reading}: {left}", ""), told


def line_of(found: TypedNewcomer) -> str:
    """Return the line that says this newcomer and can be read in no other way."""
    parts = [f'custmem add "{found.name}"']
    parts += [f'--phone "{phone}"' for phone in found.phones]
    parts += [f"--email {email}" for email in found.emails]
    if found.birthday:
        parts.append(f'--birthday "{found.birthday}"')
    parts += [f'{kind} "{text}"' for kind, text in found.facts]
    parts += [f"{relation} {person.name}" for relation, person in found.persons]
    return " ".join(parts)
