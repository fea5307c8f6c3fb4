"""A line of a batch: its words, and what came of it."""

from __future__ import annotations

import re

from custmem.domain.value import NamedTuple
from custmem.errors import UsageError


class Taken(NamedTuple):
    """One command of a sentence: the number of the sentence, the line, whether it was taken, and its echo."""

    number: int
    line: str
    ok: bool
    said: str
    is_note: bool


class JotReport(NamedTuple):
    """All commands of what was jotted; `is_taken` is False where nothing was written."""

    commands: tuple[Taken, ...]
    is_taken: bool

    @property
    def said(self) -> str:
        """The echoes, one after the other."""
        return "; ".join(each.said for each in self.commands if each.said)


_WORD = re.compile(
    r"""\s*(?:
        '(?P<single>[^']*(?:'(?!\s|$)[^']*)*)'(?=\s|$)  # in single quotes, which end where the word ends: 'it's late'
      | (?P<plain>(?:[^\s"]|"(?:[^"\\]|\\.)*")+)        # any other; double quotes hold words together anywhere in it
    )""",
    re.VERBOSE,
)


_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


_ESCAPED = re.compile(r"\\(.)")


def words_of(line: str) -> list[str]:
    """Return the words of a line; none for a blank one or one that begins with `#`, which is a remark.

    An apostrophe within a word or without its fellow is a letter. Raises UsageError for a quote that does not end.
    """
    line = line.strip()
    if line.startswith("#"):
        return []
    words, at = [], 0
    while at < len(line):
        found = _WORD.match(line, at)
        if found is None:
            raise UsageError('a " has no end', "close it, or write the words without quotes")
        single, plain = found["single"], found["plain"]
        words.append(single if single is not None else _QUOTED.sub(_unquoted, plain))
        at = found.end()
    return words[1:] if words[:1] == ["custmem"] else words


def _unquoted(found: re.Match[str]) -> str:
    return _ESCAPED.sub(r"\1", found[1])
