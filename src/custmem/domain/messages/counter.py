"""What the counter's window says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def left() -> str:
    """Say that the window was closed."""
    return _("the counter is closed; what was written is in the book")


def status(shop: str, today: date, owed: int, expected: Sequence[str]) -> str:
    """Say in one line what today holds: how much is owed, and who is likely to come."""
    parts = [shop] if shop else []
    parts.append(wording.weekday_day(today))
    parts.append(
        plural("{number} owed", "{number} owed", owed).format(number=owed) if owed else _("nothing owed")
    )
    if expected:
        parts.append(_("expected: {names}").format(names=", ".join(expected)))
    return " · ".join(parts)


def welcome() -> tuple[str, ...]:
    """Say how the window is used."""
    return (
        _("Type any part of a name; Enter greets the one that is marked."),
        _("Then: sold tea 4.50 · 1 he loved it · note moved house · or just a sentence."),
    )


def nobody(typed: str) -> tuple[str, ...]:
    """Say that nobody is called that, and what Enter would do."""
    return (_('nobody in the book answers to "{typed}"; Enter takes them in').format(typed=typed),)


def enter_takes_it() -> str:
    """Say that a sentence is taken as it was understood."""
    return _("Enter takes it so")


def here_today(names: Sequence[str]) -> tuple[str, ...]:
    """Say who was here today."""
    if not names:
        return (_("nobody was noted today"),)
    return (_("Here today:"), *(f"  {name}" for name in names))


def needs_its_own_line(verb: str) -> str:
    """Say that a command prints more than the window can hold."""
    return _("{verb} is for a terminal of its own: custmem {verb}").format(verb=verb)


def begin_page() -> str:
    """Say the three lines to begin with, where there is no book yet."""
    return _(
        "There is no book yet. To begin:\n"
        "  custmem demo                  look round in a made-up shop\n"
        "  custmem init                  start a book of your own\n"
        '  custmem add "Lucia Bianchi"   take in the first customer'
    )
