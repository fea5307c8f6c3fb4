"""What people type and what a book holds, made safe to keep and safe to show on a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from unicodedata import normalize

from custmem.domain.data.name_words import BLANKS, SEEN_FORMATS
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator


_NON_JOINER, _JOINER, _EMOJI_STYLE = "\u200c", "\u200d", "\ufe0f"
_LINE_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")

_MOST_MARKS = 30
"""So many marks on one letter are kept: the limit of Unicode's Stream-Safe Text (UAX 15), which no language reaches."""


def neutral(text: str, *, multiline: bool) -> str:
    """What is left once nothing in it hides, steers a terminal or covers what is above and below."""
    if _is_harmless(text):
        return text
    text = _without_sequences(text).replace("\r\n", "\n")
    kept: list[str] = []
    marks = 0
    for at, char in enumerate(text):
        if unicodedata.category(char)[0] == "M":
            marks += 1
            if marks <= _MOST_MARKS and _is_seen(char):
                kept.append(char)
            continue
        if char not in (_NON_JOINER, _JOINER):
            marks = 0
        if char.isspace():
            kept.append("\n" if multiline and char in _LINE_BREAKS else " ")
        elif char in (_NON_JOINER, _JOINER):
            if kept and _takes_joiner(kept[-1]) and _takes_joiner(text[at + 1 : at + 2]):
                kept.append(char)
        elif _is_seen(char):
            kept.append(char)
    return "".join(kept)


def _is_harmless(text: str) -> bool:
    """The fast way past the rest: to Python all that is dropped is unprintable, but blanks and plane 14."""
    return (
        text.isprintable() and max(text) < "\U000e0000" and BLANKS.isdisjoint(text) and not _is_flooded(text)
    )


def _is_flooded(text: str) -> bool:
    """Whether a letter has more marks than any language gives it: they would cover the lines above and below."""
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks > _MOST_MARKS:
            return True
    return False


def _is_seen(char: str) -> bool:
    """Not a control, a format, a surrogate, a private or never assigned character, a tag or a blank.

    Characters newer than this Python's Unicode are unassigned too, and stay: next year's emoji.
    """
    code = ord(char)
    if code < 0x7F:
        return code >= 0x20
    category = unicodedata.category(char)
    if category in ("Cc", "Cs", "Co"):
        return False
    if category == "Cf":
        return char in SEEN_FORMATS
    never_assigned = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return not (never_assigned or 0xE0000 <= code <= 0xE0FFF or char in BLANKS)


def _takes_joiner(char: str) -> bool:
    """Whether a joiner beside this character can mean something: in scripts from Hebrew on, and in emoji.

    In Latin, Greek and Cyrillic it would only make two equal names look alike and differ.
    """
    if not ("\u0590" <= char < "\u1e00" or char >= "\u2190") or not _is_seen(char):
        return False
    category = unicodedata.category(char)
    return category[0] in "LM" or category in ("So", "Sk")


def _without_sequences(text: str) -> str:
    """Drop terminal sequences whole, as ECMA-48 delimits them, rather than leave `[31m` behind."""
    starts = [at for at, char in enumerate(text) if char in "\x1b\x90\x98\x9b\x9d\x9e\x9f"]
    if not starts:
        return text
    last_end = max(text.rfind("\x07"), text.rfind("\x9c"), text.rfind("\x1b\\"))
    kept: list[str] = []
    resume = 0
    for start in starts:
        if start >= resume:
            kept.append(text[resume:start])
            resume = _sequence_end(text, start, last_end)
    kept.append(text[resume:])
    return "".join(kept)


def _sequence_end(text: str, start: int, last_end: int) -> int:
    """Where the sequence that starts here is over; `last_end` is the text's last string terminator."""
    if text[start] == "\x1b":
        kind, body = text[start + 1 : start + 2], start + 2
    else:
        kind, body = chr(ord(text[start]) - 0x40), start + 1
    if kind == "[":
        return _past(text, _past_all(text, body, "\x20", "\x3f"), "\x40", "\x7e")
    if kind and kind in "]PX^_":
        # Without its end a terminal would swallow the rest; what a person wrote is worth more.
        return _string_end(text, body) if body <= last_end else body
    if kind and kind in "()*+-./#% ":
        return _past(text, body, "\x30", "\x7e")
    return start + 1


def _past(text: str, at: int, low: str, high: str) -> int:
    return at + 1 if low <= text[at : at + 1] <= high else at


def _past_all(text: str, at: int, low: str, high: str) -> int:
    while low <= text[at : at + 1] <= high:
        at += 1
    return at


def _string_end(text: str, at: int) -> int:
    while text[at] not in "\x07\x9c":
        if text.startswith("\x1b\\", at):
            return at + 2
        at += 1
    return at + 1


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Each character with the marks, styles and joined emoji that belong to it, and its columns."""
    cluster, columns, joined = "", 0, False
    for char in text:
        if cluster and (joined or _extends(char)):
            cluster += char
            if char == _EMOJI_STYLE and columns == 1:
                columns = 2
            elif not (joined and char >= "\u2190"):
                columns += _columns(char)
        else:
            if cluster:
                yield cluster, columns
            cluster, columns = char, _columns(char)
        joined = char == _JOINER
    if cluster:
        yield cluster, columns


def _extends(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "M" or category == "Cf" or _is_skin_tone(char) or _is_final_jamo(char)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc") or _is_skin_tone(char) or _is_final_jamo(char):
        return 0
    # All of the block "Symbols and Pictographs Extended-A" is wide, also what this Python does not know yet.
    wide = unicodedata.east_asian_width(char) in "WF" or "\U0001fa70" <= char <= "\U0001faff"
    return 2 if wide else 1


def _is_skin_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_final_jamo(char: str) -> bool:
    """A Hangul vowel or final consonant written apart, which a terminal draws into the syllable before it."""
    return "\u1160" <= char <= "\u11ff"


_FIRST_MARK, _GREEK, _BEYOND_CYRILLIC = "\u0300", "\u0370", "\u0483"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
LONGEST_LINE = 500
"""What an error says is cut to so many columns: it may repeat a path of a megabyte."""


def clean(text: str, *, limit: int = 2000, multiline: bool = False) -> str:
    """What was typed, safe to keep: NFC, nothing invisible, runs of white space as one space.

    Line breaks stay only with `multiline`. Raises UsageError above `limit` characters.
    """
    kept = shown(text, multiline=multiline)
    kept = "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip("\n")
    # Composing joins four characters at most, and a flood of accents takes it the square of the time.
    if len(kept) <= 4 * limit and not _is_composed(kept):
        kept = normalize("NFC", kept)
    if len(kept) > limit:
        raise UsageError(
            _("that text has {kept} characters, {limit} is the most").format(kept=len(kept), limit=limit),
            _("make it shorter"),
        )
    return kept


def shown(text: str, *, multiline: bool = False) -> str:
    """What the book holds, safe to show: as `clean`, but of any length and with its spaces as they are."""
    if _is_plain(text):
        return text

    return neutral(text, multiline=multiline)


def quoted(text: str, columns: int = 40) -> str:
    """What was typed, in quotes, on one line and cut to `columns`: for messages."""
    return f'"{in_brief(text, columns)}"'


def in_brief(text: str, columns: int) -> str:
    """What was typed, on one line and cut to `columns`; a flood of accents, which takes none, is cut as well."""
    kept = fit(" ".join(shown(text[: 25 * columns]).split()), columns)
    return kept if len(kept) <= 4 * columns else kept[: 4 * columns] + _ELLIPSIS


def width(text: str) -> int:
    """How many terminal columns the text takes: wide characters and emoji two, marks and formats none."""
    if _is_plain(text):
        return len(text)

    return sum(columns for _, columns in clusters(text))


def fit(text: str, columns: int) -> str:
    """The text cut to `columns`, with an ellipsis where it was cut; a letter keeps all its marks."""
    if width(text) <= columns:
        return text
    if columns > 0 and _is_plain(text):
        return text[: columns - 1].rstrip() + _ELLIPSIS

    kept: list[str] = []
    room = columns - 1
    for cluster, needed in clusters(text):
        if needed > room:
            break
        kept.append(cluster)
        room -= needed
    return "".join(kept).rstrip() + _ELLIPSIS if columns > 0 else ""


def wrap(text: str, columns: int) -> list[str]:
    """The text in lines of at most `columns`, broken between words; a word too long for a line goes over several.

    Nothing is lost of an address, or of a language that is written without spaces.
    """
    lines = [""]
    used = 0
    for word in text.split():
        needed = width(word)
        if lines[-1] and used + 1 + needed <= columns:
            lines[-1] += f" {word}"
            used += 1 + needed
            continue
        pieces = [word] if needed <= columns else _pieces(word, columns)
        if not lines[-1]:
            lines.pop()
        lines += pieces
        used = width(pieces[-1])
    return lines


def _pieces(word: str, columns: int) -> list[str]:
    """A word too long for a line in pieces of at most `columns`; a letter keeps all its marks."""
    columns = max(1, columns)  # a terminal may be narrower than what stands before the word
    if _is_plain(word):
        return [word[start : start + columns] for start in range(0, len(word), columns)]

    pieces, used = [""], 0
    for cluster, needed in clusters(word):
        if pieces[-1] and used + needed > columns:
            pieces.append("")
            used = 0
        pieces[-1] += cluster
        used += needed
    return pieces


def _is_plain(text: str) -> bool:
    """Whether every character is seen and takes one column, as in Latin, Greek and Cyrillic: no table is asked."""
    if not text.isprintable():
        return False
    if text.isascii():
        return True
    last = max(text)
    return last < _FIRST_MARK or (
        last < _BEYOND_CYRILLIC and not any(_FIRST_MARK <= char < _GREEK for char in text)
    )


def _is_composed(text: str) -> bool:
    """Whether all of it comes before the first mark, and so can't be composed any further."""
    return text.isascii() or max(text) < _FIRST_MARK
