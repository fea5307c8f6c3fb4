"""What is longer than the screen, in the person's own pager: by then the book is closed, however long they read."""

from __future__ import annotations

import shlex
import signal
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

USUAL = "less -FRX"
_SHOWS_ALL = ("", "cat")


def paged(text: str, environment: Mapping[str, str]) -> bool:
    """Show a text in the pager that PAGER names, and wait until it is left; False where there is none."""
    try:
        command = shlex.split(environment.get("PAGER", USUAL))
    except ValueError:
        return False
    if not command or command[0] in _SHOWS_ALL:
        return False
    try:
        # LESS for who names a bare `less`: it would show colours as signs.
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": "FRX", **environment})
    except OSError:
        return False
    interrupts = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's now
    try:
        pager.communicate(text.encode("utf-8", "replace"))
    finally:
        signal.signal(signal.SIGINT, interrupts)
    return True
