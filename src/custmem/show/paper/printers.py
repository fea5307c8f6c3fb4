"""What a receipt printer can print: its code pages, by the profiles that come with python-escpos (an extra).

The profiles are read as the data they are. Importing the library itself would parse them as YAML for a second, leave
a folder in /tmp on every run, and bring the sockets that nobody here is to have.
"""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

DEFAULT_PROFILE = "default"
_UPPER_HALF = range(128, 256)


class CodePage(NamedTuple):
    """A code page: the number that `ESC t` takes for it, its name, and its letters above ASCII with their bytes."""

    number: int
    name: str
    letters: Mapping[str, int]


class Printer(NamedTuple):
    """A printer's profile: columns in its larger font, code pages, and how it cuts."""

    name: str
    columns: int
    pages: tuple[CodePage, ...]
    cuts: bool

    def can_print(self, char: str) -> bool:
        """Say whether some code page of the printer has a character."""
        return " " <= char <= "~" or any(char in page.letters for page in self.pages)


def printer_named(name: str) -> Printer:
    """Return a printer by its profile's name, in whatever case.

    Raises UsageError for a name that is none, or where the profiles are not installed.
    """
    known = _capabilities()
    profiles: dict[str, Any] = known["profiles"]
    found = next((key for key in profiles if key.lower() == name.strip().lower()), None)
    if found is None:
        some = ", ".join(sorted(profiles)[:6])
        raise UsageError(
            f"no receipt printer {quoted(name)} is known", f"one of {some} … or: {DEFAULT_PROFILE}"
        )
    profile = profiles[found]
    pages = [
        CodePage(int(number), encoding, letters)
        for number, encoding in sorted(profile["codePages"].items(), key=lambda each: int(each[0]))
        if (letters := _letters(known["encodings"].get(encoding, {})))
    ]
    features = profile.get("features", {})
    cuts = bool(features.get("paperFullCut") or features.get("paperPartCut"))
    return Printer(found, profile["fonts"]["0"]["columns"], tuple(pages), cuts)


def printer_names() -> list[str]:
    """Return the names of all profiles. Raises UsageError where they are not installed."""
    return sorted(_capabilities()["profiles"])


def _letters(encoding: Mapping[str, Any]) -> dict[str, int]:
    """Return the letters of a code page above ASCII with their bytes; none where nobody knows them."""
    if "data" in encoding:
        rows = "".join(encoding["data"])
        return {char: code for code, char in zip(_UPPER_HALF, rows, strict=False) if char.isprintable()}
    name = encoding.get("python_encode")
    if not name:
        return {}
    found: dict[str, int] = {}
    for code in _UPPER_HALF:
        try:
            char = bytes((code,)).decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if len(char) == 1 and char.isprintable():
            found.setdefault(char, code)
    return found


def _capabilities() -> dict[str, Any]:
    spec = find_spec("escpos")
    if spec is None or not spec.submodule_search_locations:
        raise UsageError(
            "what knows receipt printers is not installed",
            "install it with: pip install 'custmem[receipt]'",
        )
    path = os.path.join(next(iter(spec.submodule_search_locations)), "capabilities.json")
    with open(path, encoding="utf-8") as file:
        known: dict[str, Any] = json.load(file)
    return known
