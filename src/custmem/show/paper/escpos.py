"""What a receipt printer can print: its code pages, by the profiles that come with python-escpos (an extra).

The profiles are read as the data they are. Importing the library itself would parse them as YAML for a second, leave
a folder in /tmp on every run, and bring the sockets that nobody here is to have.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from importlib.util import find_spec
from typing import TYPE_CHECKING

from custmem.domain.messages import paper
from custmem.domain.text.cleaning import quoted, wrap
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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


def trial_page(columns: int, printer: Printer | None) -> list[str]:
    """Return the page for paper of so many columns; with a receipt printer, what each of its code pages has."""
    lines = [paper.test_page(), paper.ruler(columns), "-" * columns]
    told = [*wrap(paper.letters(), columns), *wrap(paper.signs(), columns)]
    if printer is None:
        return [*lines, *told, "[ ] [X]", "=" * columns]
    fold = folding(printer.can_print)
    lines += [printer.name, "", paper.as_printed(), *wrap(fold(paper.letters()), columns)]
    lines += wrap(fold(paper.signs()), columns)
    lines += ["", *_by_page(printer, columns), "=" * columns]
    return settled(lines, printer.can_print)


def _by_page(printer: Printer, columns: int) -> Iterator[str]:
    """Yield each code page that has any of the letters, and those it has."""
    for page in printer.pages:
        has = [char for char in paper.letters() + paper.signs() if char in page.letters]
        if has:
            yield paper.code_page(page.number, page.name)
            yield from wrap("  " + "".join(has), columns)


INITIALIZE = b"\x1b@"
CODE_PAGE = b"\x1bt"
BOLD_ON, BOLD_OFF = b"\x1bE\x01", b"\x1bE\x00"
FEED = b"\x1bd\x04"
CUT = b"\x1dV\x00"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_UNKNOWN = "*"
"""For what nobody can spell in ASCII: not a `?`, which would look like a question of ours."""
_CURRENCIES = {
    **{"€": "EUR", "£": "GBP", "¥": "JPY", "₱": "PHP", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH"},
    **{"₩": "KRW", "₪": "ILS", "₫": "VND", "₦": "NGN", "₡": "CRC", "₲": "PYG", "₸": "KZT", "₵": "GHS"},
}
"""Signs as ISO 4217 writes them: a letter in their place would read as part of the number (`P120`)."""


def folding(can_print: Callable[[str], bool]) -> Callable[[str], str]:
    """Return what folds the characters that can't be printed, and leaves all others as they are."""

    def fold(text: str) -> str:
        if text.isascii():
            return text
        composed = unicodedata.normalize("NFC", text)
        return "".join(_folded(char, composed, at, can_print) for at, char in enumerate(composed))

    return fold


def _folded(char: str, text: str, at: int, can_print: Callable[[str], bool]) -> str:
    if char.isascii() or can_print(char):
        return char
    if char in _CURRENCIES:
        before = " " if text[at - 1 : at].isdigit() else ""
        after = " " if text[at + 1 : at + 2].isdigit() else ""
        return f"{before}{_CURRENCIES[char]}{after}"
    from anyascii import anyascii

    spelled = anyascii(char)
    if spelled or unicodedata.category(char)[0] in "MC":
        return spelled
    return _UNKNOWN


def settled(lines: Iterable[str], can_print: Callable[[str], bool]) -> list[str]:
    """Return lines that were set from folded text; where a text was cut, with a mark that can be printed."""
    mark = _ELLIPSIS if can_print(_ELLIPSIS) else "."
    return [line.replace(_ELLIPSIS, mark) for line in lines]


def receipt(lines: Sequence[str], printer: Printer, strong: Collection[str] = ()) -> bytes:
    """Return the bytes that print these lines; `strong` are the lines that stand in bold, without their margins.

    The printer is reset first: what a job before left it in would garble this one.
    """
    return b"".join(_pieces(lines, printer, strong))


def _pieces(lines: Sequence[str], printer: Printer, strong: Collection[str]) -> Iterator[bytes]:
    order = _most_useful(lines, printer)
    current: CodePage | None = None
    yield INITIALIZE
    for line in lines:
        is_strong = line.strip() in strong
        if is_strong:
            yield BOLD_ON
        for char in line:
            if char.isascii():
                yield char.encode()
                continue
            if current is None or char not in current.letters:
                current = next(page for page in order if char in page.letters)
                yield CODE_PAGE + bytes((current.number,))
            yield bytes((current.letters[char],))
        if is_strong:
            yield BOLD_OFF
        yield b"\n"
    yield FEED
    if printer.cuts:
        yield CUT


def _most_useful(lines: Iterable[str], printer: Printer) -> list[CodePage]:
    """Return the code pages, those with the most of these letters first, so that the printer switches seldom."""
    letters = Counter(char for line in lines for char in line if not char.isascii())
    useful = {
        page.number: sum(count for char, count in letters.items() if char in page.letters)
        for page in printer.pages
    }
    return sorted(printer.pages, key=lambda page: (-useful[page.number], page.number))
