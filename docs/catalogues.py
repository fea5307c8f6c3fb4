"""Brings the catalogues of all languages up to date with what is marked in the code, and compiles them.

python docs/catalogues.py            update every custmem.po by docs/reference/custmem.pot, and make its custmem.mo
python docs/catalogues.py --check    change nothing, name what is stale, and leave with status 1 if anything is
python docs/catalogues.py --begin hr begin a language, in two letters

A translator edits `src/custmem/locale/*/LC_MESSAGES/custmem.po` and then runs the first of these. What is not
translated yet is said in English.
"""

from __future__ import annotations

import io
import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOCALE = os.path.join(ROOT, "src", "custmem", "locale")
_ANY_TIME = datetime(2026, 1, 1, tzinfo=UTC)
"""The header has a time; what is made twice of the same is to be the same."""
TEMPLATE = os.path.join(ROOT, "docs", "reference", "custmem.pot")


def languages() -> list[str]:
    """Return the languages that there are catalogues of, beside English."""
    return sorted(name for name in os.listdir(LOCALE) if len(name) == 2)


def place(language: str, end: str) -> str:
    """Return where the catalogue of a language lies: `po` for people, `mo` for the program."""
    return os.path.join(LOCALE, language, "LC_MESSAGES", f"custmem.{end}")


def template() -> Catalog:
    """Return what is marked in the code."""
    with open(TEMPLATE, "rb") as file:
        text = file.read().replace(b"nplurals=INTEGER; plural=EXPRESSION", b"nplurals=2; plural=(n != 1)")
    return read_po(io.BytesIO(text))


def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language as it lies there."""
    with open(place(language, "po"), "rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> bytes:
    """Return the catalogue of a language with what is marked now, and without what is not any more."""
    found = catalogue(language) if os.path.exists(place(language, "po")) else Catalog(locale=language)
    found.update(template(), no_fuzzy_matching=True)
    found.obsolete.clear()
    return _written(found)


def _written(found: Catalog) -> bytes:
    """Write a catalogue without the days and names that a header would have, which change by themselves."""
    kept = io.BytesIO()
    write_po(kept, found, width=110, omit_header=True)
    forms = f"nplurals={found.num_plurals}; plural={found.plural_expr};"
    name = Locale.parse(str(found.locale)).english_name
    head = (
        f'# custmem in {name}.\nmsgid ""\nmsgstr ""\n"Language: {found.locale}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {forms}\\n"\n\n'
    )
    return head.encode() + kept.getvalue()


def is_translated(message: Message) -> bool:
    """Say whether a pattern has all its forms in the other language."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return bool(forms) and all(forms)


def compiled(language: str) -> bytes:
    """Return the catalogue of a language as the program reads it."""
    found = catalogue(language)
    for message in [each for each in found if each.id and not is_translated(each)]:
        found.delete(message.id)
    found.creation_date = found.revision_date = _ANY_TIME
    made = io.BytesIO()
    write_mo(made, found)
    return made.getvalue()


def _brought_up_to_date(path: str, now: bytes, *, check: bool) -> bool:
    """Write a file that is stale, or only name it; says whether it was."""
    there = b""
    if os.path.exists(path):
        with open(path, "rb") as file:
            there = file.read()
    if there == now:
        return False
    sys.stdout.write(
        f"{os.path.relpath(path, ROOT)} is stale\n" if check else f"{os.path.relpath(path, ROOT)}\n"
    )
    if not check:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(now)
    return True


def main(arguments: Sequence[str]) -> int:
    """Bring all catalogues up to date, or with --check only say which are not."""
    check = list(arguments) == ["--check"]
    begun = arguments[1:] if arguments[:1] == ["--begin"] else []
    stale = False
    for language in sorted({*languages(), *begun}):
        stale |= _brought_up_to_date(place(language, "po"), updated(language), check=check)
        stale |= _brought_up_to_date(place(language, "mo"), compiled(language), check=check)
    return int(check and stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
