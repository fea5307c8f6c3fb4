"""What was typed after `remember WHO`: a kind in everyday words, and among its words a day or a taste of their own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import (
    CHANNELS,
    DIED,
    FIRST_WORDS,
    KIND_WORDS,
    NO_NAME,
    OWN_KINDS,
    REACHED_BY,
    SENTENCE_WORDS,
    TASTES,
)
from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import parse_day, parse_time
from custmem.domain.text.likeness import distance
from custmem.domain.typed.phrases_in_words import Doubt, day_at, occasion_at
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

_BIRTHDAY = ("birthday", "bday", "born")
_NEAR_FROM = 4
"""From so many letters on a word is nearly another when it is one slip away; from three more, two."""


class TypedKind(NamedTuple):
    """A kind as it was understood: one of ours, a relation, or a word of its own."""

    name: str
    is_relation: bool = False
    is_own: bool = False
    doubt: Doubt | None = None


class TypedPerson(NamedTuple):
    """A person as they were understood: name, birthday as typed, and what was told of them."""

    name: str
    birthday: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    died: str | None = None


def refuse_no_kind(kind: str, text: str, who: str, commands: Collection[str]) -> None:
    """Refuse what is no kind of thing to remember but a way to reach them, a command, or the verb of a sentence.

    Raises UsageError with the line to type.
    """
    plain, told = kind.lower(), f"{kind} {text}"
    if plain in REACHED_BY:
        raise UsageError(
            _("{kind} is how to reach them").format(kind=quoted(kind)),
            _("type: {line}").format(line=f'custmem edit {who} --{REACHED_BY[plain]} "{text}"'),
        )
    if plain in commands and plain not in KIND_WORDS and plain not in RELATIONS:
        raise UsageError(
            _("{kind} is a command of its own").format(kind=quoted(kind)),
            _("type: {line}").format(line=f"custmem {plain} {who} {text}"),
        )
    if plain in ("prefers", "wants") and text.lower().rstrip("s") in CHANNELS:
        raise UsageError(
            _("{told} is how they want to be reached").format(told=quoted(told)),
            _("type: {line}").format(line=f"custmem consent {who} --prefer {text.lower().rstrip('s')}"),
        )
    if plain in SENTENCE_WORDS or plain == "about":
        raise UsageError(_("{told} is a sentence").format(told=quoted(told)), _as_sentence(who, told))


def refuse_two_at_once(kind: str, text: str, who: str) -> None:
    """Refuse a text in which something else begins: likes tea and hates lilies. Raises UsageError."""
    words = text.lower().split()
    for before, word in pairwise(words):
        plain = word.strip(",;")
        begins = before.endswith((",", ";")) or before in ("and", "but")
        is_verb = KIND_WORDS.get(plain) in (*TASTES, "birthday") and plain.endswith(
            ("s", "born", "birthday", "allergic")
        )
        if (begins and is_verb and plain != "size") or (plain == kind and is_verb and plain.endswith("s")):
            raise UsageError(
                _("{told} is more than one thing").format(told=quoted(text)),
                _as_sentence(who, f"{kind} {text}"),
            )


def _as_sentence(who: str, told: str) -> str:
    return _("type: {line}").format(line=f'custmem jot "{who} {told}"')


class ToldDays(NamedTuple):
    """What an event or an absence is, with its days as they were typed; blank where none was told."""

    text: str
    on: str = ""
    until: str = ""


def told_days(words: Sequence[str], today: date, *, day_first: bool) -> ToldDays:
    """Return what is told with days in it: `graduation 12 june`, `from 1 july until 15 july`, `until 20 june`."""
    left, until = list(words), ""
    for at, word in enumerate(words):
        if word.lower() in ("until", "till", "to", "-") and (
            day := _whole_day(words[at + 1 :], today, day_first=day_first)
        ):
            left, until = list(words[:at]), day
            break
    for at, word in enumerate(left):
        begin = at + 1 if word.lower() in ("on", "from", "since") else at
        day = _whole_day(left[begin:], today, day_first=day_first)
        if day:
            return ToldDays(" ".join(left[:at]), day, until)
    return ToldDays(" ".join(left), "today" if until else "", until)


def _whole_day(words: Sequence[str], today: date, *, day_first: bool) -> str:
    day = day_at(words, today, day_first=day_first, lean="nearest") if words else None
    return (
        " ".join(words)
        if day and day[1] == len(words) and words[0].lower() not in ("on", "by", "from")
        else ""
    )


def read_kind(typed: str, line: str) -> TypedKind:
    """Return what kind was meant; `line` is the rest of the line, for a doubt about a word nearly known.

    A word that is no kind and no relation is a kind of its own, unless it is nearly one of them.
    """
    plain = " ".join(typed.lower().split()).replace(" ", "-")
    if plain in KIND_WORDS:
        return TypedKind(KIND_WORDS[plain])
    if plain in RELATIONS or plain.replace("-", " ") in RELATIONS or _has_relation(plain):
        return TypedKind(typed.lower().strip(), is_relation=True)
    near = _near(plain)
    if near:
        meant = KIND_WORDS.get(near, near)
        doubt = Doubt(f"{quoted(typed)} is nearly {near}", meant, line.format(kind=meant))
        return TypedKind(meant, is_relation=near in RELATIONS, doubt=doubt)
    return TypedKind(plain, is_own=True)


def _has_relation(plain: str) -> bool:
    """Say whether a phrase ends in a relation: `late-wife`, `best-friend`, `wife-s-brother`."""
    words = plain.split("-")
    return len(words) > 1 and (words[-1] in RELATIONS or words[0] in ("ex", "late"))


def _near(plain: str) -> str:
    """Return the relation or kind that a word is a slip away from; empty where there is none."""
    known = sorted((*KIND_WORDS, *RELATIONS))
    if len(plain) < _NEAR_FROM or plain in OWN_KINDS:
        return ""
    as_spoken = plain.replace("ph", "f")
    sounding = [word for word in known if word.replace("ph", "f") == as_spoken]
    if sounding:
        return sounding[0]
    slips = {
        word: distance(plain, word, 2) for word in known if abs(len(word) - len(plain)) <= 2 and len(word) > 3
    }
    allowed = 2 if len(plain) >= _NEAR_FROM + 3 else 1
    close = [word for word, slip in slips.items() if slip <= allowed]
    return min(close, key=lambda word: (slips[word], word[0] != plain[0], word)) if close else ""


def read_person(words: Sequence[str], today: date, *, day_first: bool, line: str) -> TypedPerson:
    """Return a person from the words after a relation: `Marie birthday 20 march likes lilies`."""
    name: list[str] = []
    facts: list[tuple[str, str]] = []
    birthday, doubts = "", list[Doubt]()
    died: str | None = None
    rest = list(words)
    while rest:
        plain = rest[0].lower().strip(",;")
        kind = KIND_WORDS.get(plain)
        day = occasion_at(rest[1:], today, day_first=day_first) if plain in _BIRTHDAY else None
        bare = day_at(rest, today, day_first=day_first, lean="past") if name else None
        if day:
            birthday, rest = day[0], rest[1 + day[1] :]
        elif plain in DIED and died is None:
            gone = day_at(rest[1:], today, day_first=day_first, lean="past")
            many = gone[1] if gone else 0
            died = " ".join(word for word in rest[1 : 1 + many] if word.lower() != "on")
            rest = rest[1 + many :]
        elif plain in ("called", "named") and not name:
            rest = rest[1:]
        elif kind in TASTES and (name or len(rest) > 1):
            many = next((at for at, word in enumerate(rest[1:]) if _begins_more(word)), len(rest) - 1)
            told = [
                word for at, word in enumerate(rest[1 : 1 + many]) if at or word.lower() not in FIRST_WORDS
            ]
            facts.append((str(kind), " ".join(told).strip(" ,;")))
            rest = rest[1 + many :]
        elif bare:
            said = " ".join(rest[: bare[1]])
            doubts.append(
                Doubt(
                    f"{quoted(said)} stands in the name", f"a birthday, {said}", f'{line} --birthday "{said}"'
                )
            )
            birthday, rest = said, rest[bare[1] :]
        elif plain in NO_NAME or plain[:1].isdigit() or (plain in RELATIONS and rest[0].islower()):
            raise UsageError(
                _("{word} is no part of a name").format(word=quoted(rest[0].strip(",;"))),
                _("a name in quotes is taken as it is; or say it in a sentence, with custmem jot or note"),
            )
        else:
            name.append(rest[0].strip(",;"))
            rest = rest[1:]
    return TypedPerson(" ".join(name), birthday, tuple(facts), tuple(doubts), died)


def _begins_more(word: str) -> bool:
    plain = word.lower().strip(",;")
    return plain in _BIRTHDAY or KIND_WORDS.get(plain) in TASTES


class Timed(NamedTuple):
    """A text, the day and the time that stood at its end; `is_bare` where nothing but the day said that it is one."""

    text: str
    on: date | None = None
    at: str = ""
    said: str = ""
    is_bare: bool = False


def text_and_day(
    words: Sequence[str],
    today: date,
    *,
    day_first: bool,
    prepositions: Sequence[str] = ("by", "on", "until", "before"),
) -> Timed:
    """Return a text without the day and time at its end: `20 tulips by fri`, `fitting on 3 march at 2pm`.

    Raises BadDate for a day that is past, and for what is clearly meant for a day and is none: `by 31 feb`.
    """
    left, at = without_time(list(words))
    found = _day_at_end(left, today, day_first=day_first, prepositions=prepositions)
    if found is None:
        _refuse_no_day(left, today, day_first=day_first)
        return Timed(" ".join(words))
    begin, day, is_bare = found
    said = " ".join(left[begin:])
    if not is_bare:
        said = said.partition(" ")[2]
    if day < today:
        raise BadDate(_("{typed} is past").format(typed=quoted(said)), _("give today or a later day"))
    left = left[:begin]
    if not at:
        left, at = without_time(left)
    return Timed(" ".join(left), day, at, said, is_bare)


_TIME = re.compile(r"\d{1,2}:\d\d(?: ?[ap]m)?|\d{1,2}(?:\.\d\d)? ?[ap]m", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?: ?[ap]m|h)?", re.IGNORECASE)


def without_time(words: list[str]) -> tuple[list[str], str]:
    """Return words without the time of day at their end, and that time; a bare number is one after `at` alone."""
    for many in (2, 1):
        said = " ".join(words[-many:])
        if len(words) > many + 1 and words[-many - 1].lower() == "at" and _HOUR.fullmatch(said):
            return words[: -many - 1], parse_time(said)
        if len(words) > many and _TIME.fullmatch(said):
            return words[:-many], parse_time(said)
    return words, ""


def _day_at_end(
    words: Sequence[str], today: date, *, day_first: bool, prepositions: Sequence[str]
) -> tuple[int, date, bool] | None:
    """Return where the day at the end of words begins, that day, and whether no preposition stands before it."""
    for at in range(1, len(words)):
        has_preposition = words[at].lower() in prepositions and at + 1 < len(words)
        begin = at + 1 if has_preposition else at
        if not has_preposition and words[at].lower() in (*prepositions, "for", "on", "from", "since"):
            continue
        day = day_at(words[begin:], today, day_first=day_first, lean="future")
        if day and begin + day[1] == len(words) and words[begin].lower() not in ("by", "until", "till"):
            return at, day[0], not has_preposition
    return None


_MEANT_FOR_A_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?"
    r"|\d{1,2}[./]\d{1,2}[./]?(?:\d{4})?",
    re.IGNORECASE,
)


def _refuse_no_day(words: Sequence[str], today: date, *, day_first: bool) -> None:
    for at, word in enumerate(words):
        said = " ".join(words[at + 1 :])
        if word.lower() in ("by", "on", "until") and _MEANT_FOR_A_DAY.fullmatch(said):
            parse_day(said, today, day_first=day_first)
