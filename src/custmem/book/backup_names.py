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


def is_daily_due(path: str, day: str) -> bool:
    """Say whether the day's own backup is missing and the book has changed since each of its backups.

    A book that can't be changed from here, or is not there, needs none.
    """
    folder = folder_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    if any(name.startswith(day) and "-daily." in name for name in names):
        return False
    try:
        changed_ns = os.stat(path).st_mtime_ns
        copied_ns = [os.stat(os.path.join(folder, name)).st_mtime_ns for name in names if parsed(name)]
    except OSError:
        return False
    return (
        changed_ns not in copied_ns
        and os.access(os.path.dirname(folder), os.W_OK)
        and os.access(path, os.W_OK)
    )
