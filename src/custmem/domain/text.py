"""What people type and what a book holds, made safe to keep and safe to show on a terminal."""

from __future__ import annotations

from custmem.errors import UsageError

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
        from unicodedata import normalize

        kept = normalize("NFC", kept)
    if len(kept) > limit:
        raise UsageError(f"that text has {len(kept)} characters, {limit} is the most", "make it shorter")
    return kept


def shown(text: str, *, multiline: bool = False) -> str:
    """What the book holds, safe to show: as `clean`, but of any length and with its spaces as they are."""
    if _is_plain(text):
        return text
    from custmem.domain.characters import neutral

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
    from custmem.domain.characters import clusters

    return sum(columns for _, columns in clusters(text))


def fit(text: str, columns: int) -> str:
    """The text cut to `columns`, with an ellipsis where it was cut; a letter keeps all its marks."""
    if width(text) <= columns:
        return text
    if columns > 0 and _is_plain(text):
        return text[: columns - 1].rstrip() + _ELLIPSIS
    from custmem.domain.characters import clusters

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
    if _is_plain(word):
        return [word[start : start + columns] for start in range(0, len(word), columns)]
    from custmem.domain.characters import clusters

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
