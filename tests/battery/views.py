"""Every way to look at what the book holds, and what a customer of it is made of, for the battery.

A command is among VIEWS or has a line that writes in `plain_lines`; one that is in neither makes the battery fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from battery.keyboard import typed
from factories import TODAY
from plain_lines import MADE_ANEW, NO_PLAIN_WORDS, WRITING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factories import Ran

FORMS: tuple[tuple[str, ...], ...] = ((), ("--json",), ("--plain",), ("--color", "always"))

OF_ONE = (
    "greet WHO",
    "greet --why WHO",
    "show WHO",
    "show --private WHO",
    "consent WHO",
    "dossier WHO",
    "gift WHO",
    "print card WHO",
    *("letter WHO birthday", "letter WHO thank-you", "letter WHO invitation", "letter WHO miss-you"),
)
"""What is asked about one customer."""
OF_ALL = (
    *("list", "list --archived", "list --sort last", "find anna", "agenda", "agenda --all --days 7"),
    *(
        "match anna",
        "best",
        "lapsed",
        "lapsed --all",
        "insights",
        "insights --since 2020-01-01",
        "duplicates",
        "complaint --causes",
        "loyalty",
        "config",
        "config rules",
        "config shop",
    ),
    *("check", "history", "export"),
    *("print", "print --paper 42 --pages", "print --discreet", "print evening", "print labels", "print till"),
    *("letter season --all anna --about Christmas", "schedule --at 07:30 --to lp --by cron --dry-run"),
)
"""What is asked about all of them."""
VIEWS = frozenset(line.split()[0] for line in (*OF_ONE, *OF_ALL)) | {"completion"}
WRITES = (
    frozenset(line.split()[0] for line in WRITING) | NO_PLAIN_WORDS | MADE_ANEW | {"jot", "counter"} - VIEWS
)


def looked_at(
    book: Path, lines: Sequence[str], who: str = "", forms: Sequence[tuple[str, ...]] = FORMS
) -> Iterator[tuple[tuple[str, ...], Ran]]:
    """Type each view in each form, and yield the line with what came of it."""
    for line in lines:
        for form in forms:
            words = (*form, *(who if word == "WHO" else word for word in line.split()))
            yield words, typed(*words, book=book)


def offered(book: Path) -> Iterator[tuple[tuple[str, ...], Ran]]:
    """Ask for completion as each shell does, with the beginning of a name and without."""
    for shell in ("bash", "zsh", "fish"):
        for half in (("greet", ""), ("greet", "a"), ("done", ""), ("asked", "#1", "")):
            words = ("__complete", shell, *half)
            yield words, typed(*words, book=book, today=TODAY)
