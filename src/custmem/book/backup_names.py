"""Where a book's backups lie and what they are called; asked after every command, so it loads next to nothing.

`book.db.backups/2026-06-12-01-daily.db` is the first backup made on that day of the shop, and the daily one; with
`.age` at its end it is encrypted.
"""

from __future__ import annotations

import os

LOCK = ".lock"
DRAFT = ".draft-"
"""How a copy's name begins until it is checked and put in its place."""
PLAIN, ENCRYPTED, DAMAGED = ".db", ".db.age", ".damaged"
_DAY = "0000-00-00"


def folder_of(path: str) -> str:
    """Return the folder of a book's backups, beside the book; it may not be there yet."""
    return os.path.abspath(path) + ".backups"


def name_of(day: str, number: int, reason: str, suffix: str = PLAIN) -> str:
    """Return what a backup is called."""
    return f"{day}-{number:02}-{reason}{suffix}"


def parsed(name: str) -> tuple[str, int, str, bool] | None:
    """Return the day, the number on that day, the reason and whether it is encrypted; None for any other file."""
    encrypted = name.endswith(ENCRYPTED)
    stem = name.removesuffix(ENCRYPTED if encrypted else PLAIN)
    day, dash, rest = stem[:10], stem[10:11], stem[11:]
    number, second, reason = rest.partition("-")
    shape = "".join("0" if sign.isdigit() else sign for sign in day)
    is_named = stem != name and shape == _DAY and dash == second == "-" and reason.isalpha()
    if not (is_named and name.isascii() and number.isdigit()):
        return None
    return day, int(number), reason, encrypted
