"""What a jotted sentence means: the names in it, its clauses, and the commands that each of them is."""

from __future__ import annotations

import re
import shlex
from functools import lru_cache
from typing import TYPE_CHECKING

from custmem.domain.data.jot_patterns import (
    AFTER_COMMA,
    DAY_WORDS,
    FILLERS,
    LENGTHS,
    LIMITS,
    NEW_CLAUSE,
    NOT_ITEMS,
    PATTERNS,
    PLURALS,
    PRONOUNS,
    STARS,
    TASTE_VERBS,
    WAYS,
)
from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import clean
from custmem.domain.text.dates import MONTHS, parse_day, parse_occasion, parse_time
from custmem.domain.typed.phrases_in_words import day_at
from custmem.domain.typed.told_sale import has_price, told_sale
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate, CustmemError, NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from custmem.domain.typed.sale_line import Terms


TEXT_LIMIT = 2_000
_MOST_NAME_WORDS = 4
_QUOTES = str.maketrans(
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '\'""'
)


class Jotted(NamedTuple):
    """One command that a sentence means: its words after `custmem`; `is_note` where nothing was understood."""

    words: tuple[str, ...]
    is_note: bool = False

    @property
    def line(self) -> str:
        """The command as it would be typed."""
        return "custmem " + " ".join(map(_as_typed, self.words))


def _as_typed(word: str) -> str:
    """Return a word as a person would type it in a shell: in double quotes where it needs any."""
    plain = shlex.quote(word)
    return f'"{word}"' if plain != word and not any(char in word for char in '"$`\\!') else plain


class Named(NamedTuple):
    """A customer found in a sentence: the handle, and which of the words name them."""

    handle: str
    at: int
    many: int


def read_jot(
    sentence: str, find: Callable[[str], str | None], terms_of: Callable[[str], Terms]
) -> list[Jotted]:
    """Return the commands that a sentence means, in its order.

    `find` returns the handle that some words name whole, `terms_of` how a sale to that customer is read.
    Raises NotFound where no customer is named, UsageError for an empty sentence.
    """
    text = clean(sentence, limit=TEXT_LIMIT).translate(_QUOTES)
    if not text:
        raise UsageError(
            "nothing was jotted", 'for example: custmem jot "Rossi bought tea 4.50; likes crime"'
        )
    jotted: list[Jotted] = []
    subject: Named | None = None
    for clause in _clauses(text):
        words = clause.split()
        named = _named(words, find, only_first=subject is not None)
        if named is None and subject is None:
            continue
        if named:
            subject, clause = named, _without_name(words, named)
        assert subject is not None
        listener = _Listener(subject.handle, terms_of(subject.handle), find, not named or named.at == 0)
        for part in _parts(clause):
            jotted += listener.meant(part)
    if subject is None:
        raise NotFound(
            "no customer of yours is named in that", "begin with a name or a handle: Rossi bought tea 4.50"
        )
    return jotted


def _clauses(text: str) -> list[str]:
    """Return a text at its semicolons, line ends and full stops; a stop in a number or a title ends nothing."""
    parts = re.split(r"\s*[;\n]\s*|(?<=[a-z\d)])[.!]\s+(?=[A-Z])|[.!]\s*$", text)
    return [part.strip(" ,") for part in parts if part and part.strip(" ,.")]


def _named(words: Sequence[str], find: Callable[[str], str | None], *, only_first: bool) -> Named | None:
    """Return the first customer whom words name, the longest name first."""
    starts = range(1) if only_first else range(len(words))
    for at in starts:
        for many in range(min(_MOST_NAME_WORDS, len(words) - at), 0, -1):
            said = " ".join(words[at : at + many])
            plain = re.sub(r"(?:'s|'|:|,)+$", "", said).strip(" :,")
            handle = find(plain) if plain and plain.lower() not in NEW_CLAUSE else None
            if handle:
                return Named(handle, at, many)
    return None


def _without_name(words: Sequence[str], named: Named) -> str:
    left = [*words[: named.at], *words[named.at + named.many :]]
    return " ".join(left).strip(" ,:")


def _parts(clause: str) -> list[str]:
    """Return what a clause says at commas and `and`, where something new begins behind them."""
    begins = "|".join(re.escape(word) for word in NEW_CLAUSE)
    after_comma = "|".join(AFTER_COMMA)
    theirs = r"(?:his|her|their) (?:new )?(?:e-?mail|phone|number|mobile|address|birthday|[\w-]+ (?:likes|loves|is)\b)"
    parts = re.split(
        rf",? and (?=(?:{begins})\b|{theirs})|, (?=(?:{begins}|{after_comma})\b)", clause, flags=re.IGNORECASE
    )
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


class _Listener:
    """Who hears the parts of one clause in turn: whom it is about, and who of their life was spoken of last."""

    def __init__(
        self, handle: str, terms: Terms, find: Callable[[str], str | None], is_subject: bool
    ) -> None:
        self.handle, self.terms, self.find = handle, terms, find
        self.is_subject = is_subject
        """Whether the customer is the one who does what is told, and not the shop."""
        self._person = ""
        self._told: list[tuple[str, ...]] = []
        self._was_note = False

    def meant(self, part: str) -> list[Jotted]:
        """Return the commands that one part of a sentence means, or the note that keeps it."""
        plain, reason = _without_reason(_without_fillers(part))
        own = re.match(rf"(?:(?:his|her|their|the) )?(?:{_relation_words()})\b", plain, re.IGNORECASE)
        if self._person and not own:
            made = self._understood(f"{self._person} {plain}", only_of_a_person=True)
        elif self._was_note and plain.split()[0].lower() in _OF_SOMEBODY:
            made = None
        else:
            made = self._understood(plain)
        if own:
            named = re.match(r"\S+(?: [A-Z][\w-]*)*", plain[own.start() :].removeprefix("the "))
            self._person = re.sub(r"'s?$", "", named[0]) if named else own[0]
        self._was_note = made is None
        if made is None:
            return [Jotted(("note", self.handle, part), is_note=True)]
        made = [
            each for each in made if not any(told[: len(each.words)] == each.words for told in self._told)
        ]
        self._told += [each.words for each in made]
        return [*made, *([Jotted(("note", self.handle, reason), is_note=True)] if reason else [])]

    def _understood(self, plain: str, *, only_of_a_person: bool = False) -> list[Jotted] | None:
        for expression, command in _compiled():
            matched = expression.fullmatch(plain)
            if matched is None:
                continue
            groups = {name: value.strip(" ,") for name, value in matched.groupdict().items() if value}
            if only_of_a_person and "relation" not in groups:
                continue
            if "--by-shop" in command and self.is_subject and not _SHOP_DOES.match(plain):
                continue
            try:
                made = list(_commands(command, _named_groups(groups), self.handle, self.terms, self.find))
                _check_days(made, self.terms)
            except (CustmemError, _Unfit):
                continue
            return made
        return None


_OF_SOMEBODY = ("born", "birthday", "turns", "died", "graduates", "is")
"""What is not said of the customer where the words before were not understood."""
_SHOP_DOES = re.compile(r"(?:I|we)\b|\w+ (?:him|her|them|it)\b", re.IGNORECASE)
_REASON = re.compile(
    r",? (?=(?:because|since|as he|as she|so that|which|especially)\b)"
    r"|, (?=(?:too|so|very|but|none|not in|out of|sold out)\b)"
)


def _without_reason(part: str) -> tuple[str, str]:
    """Return what is told, and the reason or remark after it, which no command has room for."""
    told, *reason = _REASON.split(part, maxsplit=1)
    return (told, reason[0]) if reason and told.strip() else (part, "")


def _check_days(made: Sequence[Jotted], terms: Terms) -> None:
    """Raise for a day or a time among the options that can't be one."""
    for each in made:
        for option, value in zip(each.words, each.words[1:], strict=False):
            if option in ("--on", "--by", "--expected") and each.words[0] != "referred":
                parse_day(value, terms.today, day_first=terms.day_first)
            elif option == "--at":
                parse_time(value)


class _Unfit(Exception):
    """A pattern fits the words but not their meaning."""


def _relation_words() -> str:
    return "|".join(
        re.escape(word).replace(r"\-", "[- ]") for word in sorted(RELATIONS, key=len, reverse=True)
    )


def _without_fillers(part: str) -> str:
    for filler in FILLERS:
        if part.lower().startswith(f"{filler} ") and not _fits_as_it_is(part):
            return _without_fillers(part[len(filler) + 1 :])
    return part


def _fits_as_it_is(part: str) -> bool:
    return any(expression.fullmatch(part) for expression, _ in _compiled())


@lru_cache
def _compiled() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Return the patterns as expressions, made at the first use."""
    relation = _relation_words()
    proper = r"(?-i:[^\W\d_a-zß-ÿ])[\w'-]*"
    stands = {
        "day": rf"(?P<day>{DAY_WORDS})",
        "until": rf"(?P<until>{DAY_WORDS})",
        "time": r"(?P<time>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)",
        "phone": r"(?P<phone>\+?\(?\d[\d()/.\- ]{2,})",
        "email": r"(?P<email>[^\s@]+@[^\s@]+\.\w+)",
        "relation": rf"(?:his |her |their )?(?P<relation>{relation})",
        "name": r"(?P<name>[^\W\d_][\w'-]*(?: (?-i:[A-Z])[\w'-]*)*)",
        "proper": rf"(?P<name>{proper}(?: {proper})*)",
        "names": rf"(?P<names>{proper}(?:, {proper})*,? and {proper})",
        "relations": rf"(?P<relations>{'|'.join(PLURALS)})",
        "street": r"(?P<street>(?=.*\d)\S.*?)",
        "clock": r"(?P<clock>\d{1,2}:\d\d(?: ?[ap]m)?|\d{1,2}(?:\.\d\d)? ?[ap]m|(?<=at )\d{1,2}(?:\.[0-5]\d)?)",
        "text": r"(?P<text>\S.*?)",
        "sale": r"(?P<sale>\S.*?)",
    }
    made = []
    for pattern, command in PATTERNS:
        for each in pattern.split("|(?:is |was )?born") if "|(?:is |was )?born" in pattern else [pattern]:
            whole = each if each is pattern or each.startswith("(?:<") else "(?:is |was )?born" + each
            for alternative in _alternatives(whole):
                expression = re.sub(r"(?<!\(\?P)<(\w+)>", lambda found: stands[found[1]], alternative)
                made.append((re.compile(expression, re.IGNORECASE), command))
    return tuple(made)


def _alternatives(pattern: str) -> list[str]:
    """Return a pattern at those bars that stand in no brackets: a group's name may stand in each of them."""
    parts, depth, begun = [], 0, 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[begun:at])
            begun = at + 1
    return [*parts, pattern[begun:]]


def _named_groups(groups: dict[str, str]) -> dict[str, str]:
    """Return what matched, said as a command takes it: `five` is 5, `e-mails` is email."""
    if "stars" in groups:
        groups["stars"] = STARS.get(groups["stars"].lower(), groups["stars"])
    if "way" in groups:
        groups["way"] = WAYS.get(groups["way"].lower(), groups["way"].lower())
    if "relation" in groups:
        groups["relation"] = groups["relation"].lower()
    if "name" in groups:
        groups["name"] = re.sub(r"'s?$", "", groups["name"])
    if groups.get("name", "").lower() in ("his", "her", "their"):
        del groups["name"]
    if "unit" in groups:
        many = groups["many"].lower()
        groups["length"] = f"+{LENGTHS.get(many, many)}{groups['unit'][0].lower()}"
    return groups


def _commands(
    command: tuple[str, ...],
    groups: dict[str, str],
    handle: str,
    terms: Terms,
    find: Callable[[str], str | None],
) -> Iterator[Jotted]:
    """Yield the commands that a pattern means with what it found."""
    _refuse_unfit(command, groups, terms)
    if command[0] == "sold" and "sale" in groups:
        sale = told_sale(groups["sale"], handle, terms, back="--back" in command)
        if sale is None or ("--priced" in command and not has_price(groups["sale"])):
            raise _Unfit
        yield Jotted(("sold", handle, *sale.words))
        if sale.rest:
            yield Jotted(("note", handle, sale.rest), is_note=True)
    elif command[0] == "birthday":
        yield Jotted(_birthday(groups, handle, terms))
    elif command[0] == "person-taste":
        about = groups.get("name") or groups["relation"]
        yield from _person(groups, handle, terms)
        kind = TASTE_VERBS.get(groups.get("verb", "").lower(), command[3])
        yield Jotted(("remember", handle, kind, groups["text"], "--about", about))
    elif command[0] == "persons":
        relation = PLURALS[groups["relations"].lower()]
        for name in re.split(r",? and |, ", groups["names"]):
            yield Jotted(("remember", handle, relation, name))
    elif command[0] in ("likes-but-not", "usual-but-not"):
        yield Jotted(("remember", handle, command[0].partition("-")[0], groups["text"]))
        yield Jotted(("remember", handle, "dislikes", groups["other"]))
    elif command[0] == "referred":
        by = find(groups["text"])
        if by is None:
            raise _Unfit
        yield Jotted(("referred", handle, "--by", by))
    elif command[0] == "sent":
        whom = find(groups["text"])
        if whom is None:
            raise _Unfit
        yield Jotted(("referred", whom, "--by", handle))
    else:
        if "relation" in groups and "--about <relation>" in command:
            yield from _person(groups, handle, terms)
        elif "name" in groups and "--about <relation>" in command:
            raise _Unfit
        yield Jotted(tuple(_filled(command, groups, handle)))


_MARKS = ("--priced", "--bare", "--by-shop", "--no-day")
"""What a pattern's command says of the pattern, and is no option of the command."""
_TASTES = (
    "likes",
    "dislikes",
    "usual",
    "allergy",
    "size",
    "person-taste",
    "wish",
    "needs",
    "likes-but-not",
    "usual-but-not",
)


def _refuse_unfit(command: Sequence[str], groups: dict[str, str], terms: Terms) -> None:
    """Raise _Unfit where words fit a pattern and can't be what it is for."""
    texts = [groups[name].lower().split() for name in ("text", "other", "sale", "what") if name in groups]
    for words in texts:
        if all(word in PRONOUNS for word in words) or words[0] in ("nothing", "anything", "none"):
            raise _Unfit
        is_taste = any(part in _TASTES for part in command)
        if (is_taste or "sale" in groups) and not LIMITS.isdisjoint(words):
            raise _Unfit
        if is_taste and (len(words) > 1 and words[0] in ("it", "that", "when", "how", "to")):
            raise _Unfit
    if "--bare" in command:
        said = [word.strip(",:'\"") for words in texts for word in words]
        if any(word in NOT_ITEMS or word.removesuffix("'s") in RELATIONS for word in said):
            raise _Unfit
    if "--no-day" in command:
        words = groups["text"].split()
        ends_in_day = any(
            day_at(words[at:], terms.today, day_first=terms.day_first, lean="future")
            for at in range(1, len(words))
        )
        if ends_in_day or words[0].lower() in ("his", "her", "their") or words[-1].lower() == "back":
            raise _Unfit


def _person(groups: dict[str, str], handle: str, terms: Terms) -> Iterator[Jotted]:
    """Yield the person that something is told of, where they are not known by now."""
    name = groups.get("name", "")
    if not terms.is_known(f"{groups['relation']} {name}".strip()):
        yield Jotted(("remember", handle, groups["relation"], *([name] if name else [])))


def _filled(command: tuple[str, ...], groups: dict[str, str], handle: str) -> Iterator[str]:
    """Yield a command's words with what matched in their places; an option whose value matched nothing is left out."""

    def _in(words: str) -> str:
        return re.sub(r"<(\w+)>", lambda found: groups.get(found[1], ""), words).strip(" :")

    for part in command:
        option, _, value = part.partition(" ") if part.startswith("--") else ("", "", part)
        if part == "WHO":
            yield handle
        elif option == "--died":
            yield from filter(None, (option, _in(value)))
        elif part in _MARKS:
            continue
        elif option == "--about" and "name" in groups:
            yield from (option, groups["name"])
        elif not option or _in(value):
            yield from filter(None, (option, _with_more(_in(value), groups)))


def _with_more(text: str, groups: dict[str, str]) -> str:
    """Return a text whose remark was cut off from it with its comma: `cake` and `chocolate` are `cake, chocolate`."""
    more = groups.get("more", "")
    if more and text.endswith(more) and text != more:
        between = " " if more.startswith("about ") else ", "
        return f"{text[: -len(more)].rstrip(' ,')}{between}{more}"
    return text


def _birthday(groups: dict[str, str], handle: str, terms: Terms) -> tuple[str, ...]:
    day = _birth_day(groups["day"], terms)
    name = groups.get("name", "")
    if "relation" in groups:
        return ("remember", handle, groups["relation"], *([name] if name else []), "--birthday", day)
    if name and not terms.is_known(name):
        raise _Unfit
    return ("remember", handle, "birthday", day, *(["--about", name] if name else []))


def _birth_day(typed: str, terms: Terms) -> str:
    """Return a birthday as it may be typed: `next Tuesday` is its day of the year; `next week` is none."""
    try:
        parse_occasion(typed, terms.today, day_first=terms.day_first)
    except BadDate:
        if (
            typed.lower().split()[-1] in ("week", "month", "year", "weeks", "months", "eom")
            or typed[0] in "+i"
        ):
            raise
        day = parse_day(typed, terms.today, day_first=terms.day_first, lean="future")
        return f"{day.day} {MONTHS[day.month - 1]}"
    return typed
