"""One sentence as it comes, taken apart into the commands that it means; what is not understood stays a note.

The patterns are a table (`custmem.domain.data.jot_patterns`); nothing is learned and nothing is guessed: the same
sentence always means the same.
"""

from __future__ import annotations

import re
import shlex
from functools import lru_cache
from typing import TYPE_CHECKING

from custmem.domain.data.jot_patterns import (
    AFTER_COMMA,
    DAY_WORDS,
    FILLERS,
    NEW_CLAUSE,
    PATTERNS,
    STARS,
    WAYS,
)
from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import clean
from custmem.domain.typed.sale import line_words, read_sale
from custmem.domain.value import NamedTuple
from custmem.errors import CustmemError, NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from custmem.domain.typed.sale import Terms

TEXT_LIMIT = 2_000
_MOST_NAME_WORDS = 4
_QUOTES = str.maketrans(
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '\'""'
)
_PRICE = re.compile(r"(?:^|[\s€$£@])-?\d+(?:[.,]\d{1,2})?(?:\s?(?:€|euros?|kr))?(?=$|[\s,;])", re.IGNORECASE)


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
        for part in _parts(clause):
            jotted += _meant(part, subject.handle, terms_of(subject.handle), find)
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
    parts = re.split(rf",? and (?=(?:{begins})\b)|, (?=(?:{begins}|{after_comma})\b)", clause)
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


def _meant(part: str, handle: str, terms: Terms, find: Callable[[str], str | None]) -> Iterator[Jotted]:
    """Yield the commands that one part of a sentence means, or the note that keeps it."""
    plain = _without_fillers(part)
    for expression, command in _compiled():
        matched = expression.fullmatch(plain)
        if matched:
            groups = {name: value.strip(" ,") for name, value in matched.groupdict().items() if value}
            try:
                yield from _commands(command, _named_groups(groups), handle, terms, find)
            except (CustmemError, _Unfit):
                continue
            return
    yield Jotted(("note", handle, part), is_note=True)


class _Unfit(Exception):
    """A pattern fits the words but not their meaning."""


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
    relation = "|".join(
        sorted((re.escape(word).replace(r"\-", "[- ]") for word in RELATIONS), key=len, reverse=True)
    )
    stands = {
        "day": rf"(?P<day>{DAY_WORDS})",
        "until": rf"(?P<until>{DAY_WORDS})",
        "time": r"(?P<time>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)",
        "phone": r"(?P<phone>\+?\(?\d[\d()/.\- ]{2,})",
        "email": r"(?P<email>[^\s@]+@[^\s@]+\.\w+)",
        "relation": rf"(?:his |her |their )?(?P<relation>{relation})",
        "name": r"(?P<name>[^\W\d_][\w'-]*(?: (?-i:[A-Z])[\w'-]*)*)",
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
    return groups


def _commands(
    command: tuple[str, ...],
    groups: dict[str, str],
    handle: str,
    terms: Terms,
    find: Callable[[str], str | None],
) -> Iterator[Jotted]:
    """Yield the commands that a pattern means with what it found."""
    if command[0] == "sold":
        if "--priced" in command and not _PRICE.search(groups["sale"]):
            raise _Unfit
        yield from _sale(groups["sale"], handle, terms, back="--back" in command)
    elif command[0] == "birthday":
        yield Jotted(_birthday(groups, handle))
    elif command[0] == "person-taste":
        about = groups.get("name") or groups["relation"]
        yield from _person(groups, handle, terms)
        kind = "likes" if groups["verb"].lower() in ("likes", "loves") else "dislikes"
        yield Jotted(("remember", handle, kind, groups["text"], "--about", about))
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


def _person(groups: dict[str, str], handle: str, terms: Terms) -> Iterator[Jotted]:
    """Yield the person that something is told of, where they are not known by now."""
    name = groups.get("name", "")
    if not terms.is_known(f"{groups['relation']} {name}".strip()):
        yield Jotted(("remember", handle, groups["relation"], *([name] if name else [])))


def _filled(command: tuple[str, ...], groups: dict[str, str], handle: str) -> Iterator[str]:
    """Yield a command's words with what matched in their places; an option whose value matched nothing is left out."""
    for part in command:
        option, _, value = part.rpartition(" ")
        if value == "WHO":
            yield handle
        elif value.startswith("<"):
            said = groups.get(value[1:-1])
            if said:
                yield from (option, said) if option else (said,)
        else:
            yield from part.split(" ") if option.startswith("--") else (part,)


def _birthday(groups: dict[str, str], handle: str) -> tuple[str, ...]:
    if "relation" not in groups:
        return ("remember", handle, "birthday", groups["day"])
    name = (groups["name"],) if "name" in groups else ()
    return ("remember", handle, groups["relation"], *name, "--birthday", groups["day"])


def _sale(text: str, handle: str, terms: Terms, *, back: bool) -> Iterator[Jotted]:
    """Yield the sale that was told, and a note for what stands after it and is no part of it."""
    pieces = [piece.strip() for piece in text.split(", ")]
    priced = max((at for at, piece in enumerate(pieces) if _PRICE.search(piece)), default=len(pieces) - 1)
    told, _, after = pieces[priced].rpartition(" and ")
    if told and not _PRICE.search(after) and _PRICE.search(told):
        pieces[priced : priced + 1] = [told, after]
    sale = read_sale(_sale_words(", ".join(pieces[: priced + 1])), terms, handle)
    if sale.doubts:
        raise _Unfit
    sale = sale._replace(back=back or sale.back)
    yield Jotted(("sold", handle, *line_words(sale)))
    rest = ", ".join(pieces[priced + 1 :])
    if rest:
        yield Jotted(("note", handle, rest), is_note=True)


_NUMBERS = {
    "a": "",
    "an": "",
    "the": "",
    "some": "",
    "one": "",
    "two": "2x",
    "three": "3x",
    "four": "4x",
    "five": "5x",
    "six": "6x",
}


def _sale_words(text: str) -> list[str]:
    """Return a told sale as it is typed after `sold`: without articles, and `3 candles at 4.50` as 3x candles 4.50."""
    text = re.sub(r"(?:^|(?<=, )|(?<=and ))(\d{1,2}) (?=[^\W\d])(?=.* (?:at|@) )", r"\1x ", text)
    text = re.sub(r"\s(?:at|for)(?= (?:€ ?)?\d+(?:[.,]\d\d?)?(?:$|[\s,]))", "", text)
    words: list[str] = []
    for at, word in enumerate(text.split()):
        begins = at == 0 or words[-1:] == ["+"] or (words and words[-1].endswith(","))
        said = _NUMBERS.get(word.lower(), word) if begins else word
        said = "+" if said == "and" and at and _PRICE.search(words[-1]) else said
        if said:
            words.append(said)
    return words
