"""The echo of a change of the shop's settings and rules."""

from __future__ import annotations

from custmem.domain.wording import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def said_setting(name: str, value: str, was: str) -> str:
    """Echo a setting changed, with what it was."""
    now = value or "empty"
    return f"{name} is {now} already" if value == was else f"{name} is now {now} (it was {was or 'empty'})"


def said_rules(changed: Sequence[str]) -> str:
    """Echo rules stored: which of them are other than before."""
    if not changed:
        return "the rules are as they were"
    return f"{counted(len(changed), 'rule')} changed: {', '.join(changed)}"
