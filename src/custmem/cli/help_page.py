"""The first help page: all commands, scene by scene, as wide as the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.global_options import OPTIONS
from custmem.domain.text.cleaning import wrap
from custmem.language import _, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.cli.command import Command

_NARROW = 80
"""Below so many columns a purpose stands on the line under its command."""


def help_page(commands: Sequence[Command], width: int) -> str:
    """Return the page that `custmem` and `custmem --help` print, in lines of at most so many columns."""
    lines = [
        _("custmem: the memory of a good shopkeeper"),
        "",
        _("usage: custmem COMMAND [words] [options]"),
    ]
    typed = [(f"{command.name} {command.usage}".strip(), spoken(command.help)) for command in commands]
    broad = max(len(usage) for usage, _purpose in typed)
    scene = ""
    for command, entry in zip(commands, typed, strict=True):
        if command.scene != scene:
            scene = command.scene
            lines += ["", f"{spoken(scene)}:"]
        lines += _entry(*entry, broad, width)
    lines += ["", _("Anywhere in the line:")]
    options = [
        (", ".join(option.names) + f" {option.value}".rstrip(), spoken(option.help)) for option in OPTIONS
    ]
    broad = max(len(usage) for usage, _purpose in options)
    for entry in options:
        lines += _entry(*entry, broad, width)
    lines.append("")
    for line in (
        _("WHO is a handle, #id, e-mail, phone, card number, nickname or any part of a name."),
        _('Try: custmem demo - or start: custmem add "Lucia Bianchi"'),
    ):
        lines += wrap(line, width)
    return "\n".join(lines)


def _entry(usage: str, purpose: str, broad: int, width: int) -> Iterator[str]:
    """Yield a command or an option with its purpose: beside it, or below it where the terminal is narrow."""
    if width >= _NARROW:
        first, *rest = wrap(purpose, max(width - broad - 4, _NARROW // 4))
        yield f"  {usage:<{broad}}  {first}"
        yield from _indented(rest, broad + 4)
    else:
        yield from _indented(wrap(usage, width - 2), 2)
        yield from _indented(wrap(purpose, width - 6), 6)


def _indented(lines: Sequence[str], by: int) -> Iterator[str]:
    for line in lines:
        yield " " * by + line
