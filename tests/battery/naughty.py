"""Hostile text, and how to tell that what was printed of it is harmless.

Our own strings are always there; the Big List of Naughty Strings joins them where CUSTMEM_FIELD_DATA has it.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path

MEGABYTE = 1_000_000
CONTROLS = (
    "\x1b]0;owned\x07Anna",
    "Anna\x1b[2J\x1b[31m",
    "\x1b[1mAnna\x1b",
    "\x9b31mAnna",
    "\x1b]8;;https://evil.example\x1b\\Anna\x1b]8;;\x1b\\",
    "\x1b]52;c;ZXZpbA==\x07Anna",
    "\x9d52;c;ZXZpbA==\x9cAnna",
    "\x1bP+q544e\x1b\\Anna",
    "\x1b_Gf=24;AAAA\x1b\\Anna",
    "\x1bcAnna\x1b[6n",
    "An\x00na",
    "\x00",
    "An\tna\nBerg",
    "Anna\r\nBerg",
    "Anna\rGrete",
    "An\x08\x7fna",
    "".join(map(chr, range(32))) + "Anna",
    "".join(map(chr, range(0x7F, 0xA0))) + "Anna",
    "Anna\x85Berg\u2028Lund\u2029Nord",
    "Anna\x0b\x0cBerg",
)
INVISIBLE = (
    "\u202eannA",
    "Anna \u202dBerg\u202c",
    "\u2066Anna\u2069 \u2067Berg\u2068",
    "\u200eAnna\u200f\u061c",
    "An\u200bna",
    "An\u00adna\u2060",
    "\ufeffAnna",
    "\u200d",
    "\u3164\u2800\u115f",
    "\U000e0041\U000e0042Anna\U000e007f",
    "Anna\ufffe\uffff\U0001ffff",
    "\ue000Anna\U0010fffd",
    "\ufff9Anna\ufffaBerg\ufffb",
)
MARKUP = (
    "[bold]Anna[/bold]",
    "[/b] Anna",
    "[red]Anna",
    "[link=https://evil.example]Anna[/link]",
    "[on red blink]Anna[/]",
    "\\[bold]Anna",
    ":tea: Anna",
    "<b>Anna</b>",
    "<script>alert(1)</script>",
    "&lt;Anna&gt;",
    "{0} Anna {name}",
    "{__class__}",
    "{0.__class__.__mro__}",
    "%s%n Anna",
    "%(name)s",
    "${HOME} $(id) `id`",
    "Anna\\n",
    "**Anna** _Berg_",
)
FORMULAS = (
    "=1+1 Anna",
    "=cmd|' /C calc'!A0",
    "+1+1 Anna",
    "-1+1 Anna",
    "@SUM(1) Anna",
    "\t=1+1 Anna",
    "\r=1+1 Anna",
    '=HYPERLINK("http://evil.example","Anna")',
    "'=1+1 Anna",
)
PATHS = (
    "../../etc/passwd",
    "../Anna",
    "~",
    "~root/Anna",
    "/dev/null",
    "/dev/zero",
    "/dev/full",
    "/proc/self/mem",
    "/proc/self/environ",
    "file:Anna?mode=memory",
    "file:///etc/passwd",
    ":memory:",
    "Anna.db?cache=shared#x",
    "C:\\Windows\\Anna",
    "CON",
    ".",
    "..",
    "/",
    "Anna/",
    "a" * 300,
)
QUERIES = (
    "Anna'; DROP TABLE customer; --",
    '" OR 1=1 --',
    "' UNION SELECT value FROM setting --",
    "%",
    "_",
    "%nn_",
    "A%na _erg",
    "\\%Anna",
    "Anna* OR Berg",
    "NEAR(Anna Berg)",
    '"Anna" AND NOT',
    "name:Anna ^Anna (Anna",
    ":name Anna ? ?1",
    "Anna -- /* Berg */",
)
WORDS = (
    "-Anna",
    "--",
    "-",
    "--json",
    "--book",
    "--help",
    "-h",
    "#1",
    "#99999999999999999999999",
    "#-1",
    "Anna@Berg",
    "anna@example.org, berg@example.org",
    "",
    " ",
    "0",
    "-0.0",
    "1e308",
    "NaN",
    "Infinity",
    "1_000",
    "٣٤٥ Anna",
    "９９９",
    "²³",
    "0x10",
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    "+99999999999d",
    "in 99999999 months",
    "None",
    "null",
    '{"custmem": 1}',
    '"',
    "'",
    '""""',
    "a,b;c\td|e",
    "BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD",
    "FN;CHARSET=UTF-8:Anna\\, Berg\\;",
)
LETTERS = (
    "Å" * 150,
    "𝒜𝓃𝓃𝒶",
    "Аnnа",
    "ＡＮＮＡ",
    "👩‍👩‍👧 Anna",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "é" + "\u0301" * 90,
    "Z" + "\u0335\u0489" * 400 + "algo",
    "آنا برگ",
    "אנה 123 ברג",
    "नमस्ते क्‍ष",
    "ﷺ﷽",
    "ẞßﬁǅİı",
    "İstanbul ıssız",
    "안나 ᄀ" + "ᅡ" * 80,
    "𠮷野家",
    "a\u0301" * 2000,
)
BROKEN = ("Anna\udcff", "\udc80\udc9b31mAnna", "\ud800Anna", "\udfff")
"""Bytes of an argument that are no UTF-8, as Python hands them on, and halves of characters."""
HUGE = ("a" * MEGABYTE, "\x1b]0;" * (MEGABYTE // 4), "Z" + "\u0301" * MEGABYTE, "a " * (MEGABYTE // 2))

OURS = (*CONTROLS, *INVISIBLE, *MARKUP, *FORMULAS, *PATHS, *QUERIES, *WORDS, *LETTERS, *BROKEN)


def big_list() -> list[str]:
    """Return the Big List of Naughty Strings, or nothing where it is not at hand."""
    folder = os.environ.get("CUSTMEM_FIELD_DATA")
    path = Path(folder, "6-naughty", "blns", "blns.json") if folder else None
    return json.loads(path.read_text(encoding="utf-8")) if path and path.exists() else []


def strings() -> list[str]:
    """Return every naughty string once, those of a megabyte aside."""
    return list(dict.fromkeys((*OURS, *big_list())))


_OWN_COLOURS = ("\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[32m", "\x1b[0m")
_SEEN_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
_FLOOD = re.compile("M{31}")
_JOINERS = "\u200c\u200d"


def harm_in(printed: str, *, plain: bool = False, colored: bool = False) -> str:
    """Return the first thing in an output that has no business there, with its surroundings; nothing if all is well.

    Harm is a control other than a line break (in --plain, a tab between cells), a format that turns, hides or joins
    what is not to be joined, half a character, and one that is nobody's.
    """
    text = printed
    for code in _OWN_COLOURS if colored else ():
        text = text.replace(code, "")
    if (
        text.isascii()
        and text.replace("\n", "").replace("\t", "").isprintable()
        and (plain or "\t" not in text)
    ):
        return ""
    allowed = "\n\t" if plain else "\n"
    if _FLOOD.search("".join("M" if unicodedata.category(char)[0] == "M" else "." for char in text)):
        return "a flood of marks"
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        if char in allowed or category not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            continue
        beside = text[at - 1 : at], text[at + 1 : at + 2]
        if char in _SEEN_FORMATS or (char in _JOINERS and all(map(_may_join, beside))):
            continue
        return f"U+{ord(char):04X} in {text[max(0, at - 30) : at + 30]!a}"
    return ""


def _may_join(char: str) -> bool:
    return bool(char) and not char.isascii() and unicodedata.category(char)[0] in "LMS"
