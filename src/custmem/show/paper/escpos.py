"""ESC/POS: lines of text as the bytes that a receipt printer understands, each letter on a code page that has it.

What no code page of the printer has is folded before it is set, one character at a time, so that `Žofie Nováková`
stays as she is where `Đurđica` must become `Durdica`; there is never a `?` (docs/decisions).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from custmem.show.paper.printers import CodePage, Printer

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
