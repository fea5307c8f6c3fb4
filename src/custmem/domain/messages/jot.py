"""What `jot` says: what it understood, what it did not, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence


def take_it() -> str:
    """Ask whether the commands are what was meant."""
    return _("take it so? [Y/n]")


def nothing_written() -> str:
    """Say that nothing was taken."""
    return _("nothing was written")


def type_it_yourself() -> str:
    """Say what to do instead."""
    return _("type the commands as you mean them, or say it in other words")


def kept_as_note(words: str) -> str:
    """Name what was not understood."""
    return _("not understood, kept as a note: {words}").format(words=words)


def not_taken() -> str:
    """Say that a script has to say yes."""
    return _("nothing was written; --yes takes it so")


def several(said: str) -> str:
    """Say that a name in the sentence fits several customers."""
    return _('"{said}" fits several customers').format(said=said)


def name_whole() -> str:
    """Say how one of them is named."""
    return _("name the one you mean with first and last name, or by the handle")


def jotted(said: Sequence[str]) -> str:
    """Say in one line what was taken, for the history."""
    return _("jotted: {said}").format(said="; ".join(said))
