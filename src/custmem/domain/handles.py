"""Handles: a short name in ASCII for each customer, made from the name."""

from __future__ import annotations

from custmem.domain.names import APOSTROPHES, PARTICLES, SUFFIXES, TITLES, bare, fold

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
