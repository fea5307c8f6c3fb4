"""Which of the old pages a text is in that is no UTF-8: the one that makes words of its letters."""

from __future__ import annotations

import codecs
import io
import os
import re
import shutil
import stat
import tempfile
from collections import Counter
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from custmem.domain.text.cleaning import quoted
from custmem.errors import BadData, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


# Windows writes these languages in its Central European page, and the rest of Europe's in its Western one.
_CENTRAL_EUROPEAN = ("cs", "hr", "sk", "sl", "pl", "hu")
_WESTERN = ("cp1252", "cp850", "mac_roman")
_CENTRAL = ("cp1250", "cp852", "mac_latin2", "iso8859_2")
_LETTERS = {
    "western": (
        *(
            "äöüß",
            "åäöé",
            "æøåéòô",
            "éèàçêëîïôûùœâ",
            "áéíóúñü",
            "àèéìòù",
            "ãõáéíóúâêôç",
            "ëïéèöü",
            "áæéíðóöúýþ",
        ),
    ),
    "central": ("čšžćđ", "ěščřžýáíéúůťďňó", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "äöüß"),
}
"""The letters of each language that are none of English; a text is of one language, but for a foreign name."""
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MOST_WORDS = 2000
_WRONG, _ODD = -6, -3


def windows_page(language: str) -> str:
    """Return the page that Windows writes a language in."""
    return "cp1250" if language.partition("-")[0].partition("_")[0] in _CENTRAL_EUROPEAN else "cp1252"


def likeliest_page(chunks: Iterable[bytes], language: str) -> str:
    """Return the name of the page; Windows' own of the shop's language where nothing tells better."""
    words: set[bytes] = set()
    for chunk in chunks:
        words.update(_WORD.findall(chunk))
        if len(words) > _MOST_WORDS:
            break
    pages = (*_CENTRAL, *_WESTERN) if windows_page(language) in _CENTRAL else (*_WESTERN, *_CENTRAL)
    # The first of those that are as good.
    return max(pages, key=lambda page: _merit_of(words, page))


def _merit_of(words: Iterable[bytes], page: str) -> int:
    """Say how well a page does with these words: letters of one language, in the middle of small ones."""
    letters: Counter[str] = Counter()
    merit = 0
    for word in words:
        merit += _merit(word.decode(page, "replace"), letters)
    side = _LETTERS["central" if page in _CENTRAL else "western"]
    own = max(sum(number for letter, number in letters.items() if letter in language) for language in side)
    foreign = sum(number for letter, number in letters.items() if not any(letter in each for each in side))
    return merit + 3 * own - foreign


def _merit(text: str, letters: Counter[str]) -> int:
    """Count the letters of a word that are none of English, and return how odd it looks, below zero."""
    merit = 0
    for at, letter in enumerate(text):
        if letter.isascii():
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if letter == "\ufffd" or not letter.isprintable():
            merit += _WRONG
        elif not letter.isalpha():
            # Marks and signs stand between words, hardly inside one.
            merit += _ODD if before.isalpha() or after.isalpha() else 0
        elif letter.isupper() and (before.islower() or (after.islower() and before.isupper())):
            merit += _ODD
        else:
            letters[letter.lower()] += 1
    return merit


STDIN = "-"
_CHUNK = 1 << 20
_LOOKED_AT = 8192

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = (
    (b"%PDF", "a PDF", "ask the program it comes from for CSV"),
    (b"SQLite format 3\x00", "a database", "ask the program it belongs to for CSV"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
    (b"{\\rtf", "a text processor's", "save it as CSV"),
    (b"<!DOCTYPE html", "a web page", "open it in a spreadsheet and save it as CSV"),
    (b"<html", "a web page", "open it in a spreadsheet and save it as CSV"),
    (b"<?xml", "an XML file", "ask the program it comes from for CSV"),
)
DELIMITED, WORKBOOK, VCARD, ICALENDAR = "delimited", "workbook", "vcard", "icalendar"


class Encoding(NamedTuple):
    """How to decode a file; `damaged_line` is the first line with bytes that don't fit, 0 for none.

    `page` is the old page that its letters were found to be in, and `line` where the first of these stands.
    """

    name: str
    errors: str = "strict"
    damaged_line: int = 0
    page: str = ""
    line: int = 0


def opened(path: str, stdin: BinaryIO | None = None) -> BinaryIO:
    """Open a file's bytes to be read more than once; `-` is `stdin`.

    A pipe is copied aside first, into a nameless file that only its owner can read. Raises BadData.
    """
    if path == STDIN and stdin is not None:
        return _copied(stdin)
    try:
        file = open(path, "rb")  # noqa: SIM115 (the caller closes it)
        mode = os.fstat(file.fileno()).st_mode
        if not stat.S_ISREG(mode):
            with file:
                _refuse_device(path, mode, file)
                return _copied(file)
    except FileNotFoundError as error:
        raise BadData(f"there is no file {quoted(path)}", "check its name and folder") from error
    except IsADirectoryError as error:
        raise BadData(f"{quoted(path)} is a folder", "name the file in it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BadData(f"the file {quoted(path)} can't be read", "check its rights") from error
    return file


def _refuse_device(path: str, mode: int, file: BinaryIO) -> None:
    """Refuse what may never end, like /dev/zero, or is a whole disk; a terminal ends with Ctrl-D.

    Raises BadData.
    """
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not file.isatty()):
        raise BadData(f"{quoted(path)} is a device, not a file", "name a file, or - for standard input")


def _copied(stream: BinaryIO) -> BinaryIO:
    copy = cast("BinaryIO", tempfile.TemporaryFile())  # noqa: SIM115 (the caller closes it)
    shutil.copyfileobj(stream, copy, _CHUNK)
    copy.seek(0)
    return copy


def format_of(file: BinaryIO) -> str:
    """Return what kind of file it is: `delimited`, `workbook`, `vcard` or `icalendar`; all else is text."""
    file.seek(0)
    head = file.read(_LOOKED_AT)
    file.seek(0)
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return WORKBOOK
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _unmarked_utf16(head):
        head = head.replace(b"\x00", b"")
    first = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:20].upper().replace(b" ", b"")
    if first.startswith(b"BEGIN:VCARD"):
        return VCARD
    return (
        ICALENDAR
        if first.startswith((b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"))
        else DELIMITED
    )


def encoding_of(file: BinaryIO, language: str = "en", chosen: str | None = None) -> Encoding:
    """Return the encoding of a file: what was chosen, what its first bytes say, UTF-8, or Windows' page.

    A file that is UTF-8 but for a few broken bytes stays UTF-8, since another page would spoil every name in it.
    Raises BadData for an empty file, one that is no text or not in the chosen encoding, UsageError for an encoding
    nobody knows.
    """
    file.seek(0)
    head = file.read(_LOOKED_AT)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if not head:
        raise BadData("the file is empty", "export it once more")
    _refuse_other_kinds(head)
    if chosen is not None:
        return _as_chosen(file, _known(chosen, marked))
    name = marked or _unmarked_utf16(head)
    if name is not None:
        return Encoding(name, "replace")
    _refuse_binary(head)
    broken_at, letters = _first_broken(file, "utf-8")
    if broken_at is None:
        return Encoding("utf-8")
    if letters:
        return Encoding("utf-8", "replace", _line_at(file, broken_at))
    page = likeliest_page(_chunks(file), language)
    # Hardly any page gives every byte a meaning: those without one are of no use to anybody.
    if page == windows_page(language):
        return Encoding(page, "replace")
    return Encoding(page, "replace", 0, page, _line_at(file, broken_at))


def _known(chosen: str, marked: str | None) -> str:
    try:
        io.TextIOWrapper(io.BytesIO(), encoding=chosen)  # refuses codecs that are no text's
        name = codecs.lookup(chosen).name
        codecs.getincrementaldecoder(chosen)().decode(b"", final=True)  # refuses the one called "undefined"
    except (LookupError, ValueError) as error:
        raise UsageError(
            f"{quoted(chosen)} is not an encoding", "name one like utf-8, cp1252, cp1250 or utf-16"
        ) from error
    return "utf-8-sig" if name == "utf-8" and marked == "utf-8-sig" else name


def _as_chosen(file: BinaryIO, name: str) -> Encoding:
    broken_at, _ = _first_broken(file, name)
    if broken_at is not None:
        raise BadData(
            f"line {_line_at(file, broken_at)} is not {name}", "name another encoding with --encoding"
        )
    return Encoding(name)


def _unmarked_utf16(head: bytes) -> str | None:
    """Return which UTF-16 it is by where the zeros stand: every other byte of plain text is one."""
    pairs = len(head) // 2
    if pairs and head[1::2].count(0) > 0.4 * pairs and not head[0::2].count(0):
        return "utf-16-le"
    if pairs and head[0::2].count(0) > 0.4 * pairs and not head[1::2].count(0):
        return "utf-16-be"
    return None


def _refuse_other_kinds(head: bytes) -> None:
    for mark, what, hint in _NOT_TEXT:
        if head.lstrip().startswith(mark):
            raise BadData(f"the file is {what}, not CSV", hint)


def _refuse_binary(head: bytes) -> None:
    """Refuse what has too many control characters for a text; a few may be some joker's name."""
    controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\r\f\x1b")
    if controls > max(16, len(head) // 20):
        raise BadData("the file is not text", "export it as CSV")


def _first_broken(file: BinaryIO, encoding: str) -> tuple[int | None, bool]:
    """Return where the bytes stop being in an encoding, and whether letters beyond ASCII were right before that."""
    decode = codecs.getincrementaldecoder(encoding)().decode
    letters, done = False, 0
    for chunk in (*_chunks(file), b""):
        try:
            text = decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            # Its start counts from what was left over of the chunk before.
            before = error.object[: error.start]
            return max(
                0, done + len(chunk) - len(error.object) + error.start
            ), letters or not before.isascii()
        letters = letters or not text.isascii()
        done += len(chunk)
    return None, letters


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield chunk


def _line_at(file: BinaryIO, offset: int) -> int:
    file.seek(0)
    lines = 1
    while offset > 0 and (chunk := file.read(min(_CHUNK, offset))):
        lines += chunk.count(b"\n")
        offset -= len(chunk)
    return lines
