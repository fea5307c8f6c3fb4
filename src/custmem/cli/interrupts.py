"""Ctrl-C, from the first moment to the last: it ends a command by status 130, without a word, nothing half done.

So do a window that is closed (HUP) and a system that shuts down (TERM).
"""

from __future__ import annotations

import os
import sys
from signal import (
    ITIMER_REAL,
    SIG_DFL,
    SIGALRM,
    SIGHUP,
    SIGINT,
    SIGTERM,
    default_int_handler,
    getsignal,
    setitimer,
    signal,
)
from typing import TYPE_CHECKING

from custmem.errors import Interrupted

if TYPE_CHECKING:
    from typing import NoReturn

_STOPPING = (SIGINT, SIGTERM, SIGHUP)
_heard = False
_SOON_SECONDS = 0.002


def leave_at_once() -> None:
    """From now on an interrupt ends the process there and then: nothing is begun yet, or all is done.

    Where interrupts are ignored, as under nohup, they stay so.
    """
    for number in _STOPPING:
        if getsignal(number) in (default_int_handler, SIG_DFL, _unwind):
            signal(number, _leave)
    if getsignal(SIGINT) is _leave:
        signal(SIGALRM, _leave)


def unwind() -> None:
    """From now on an interrupt unwinds what was begun: the book is as it was, drafts are removed."""
    for number in _STOPPING:
        if getsignal(number) is _leave:
            signal(number, _unwind)
    if getsignal(SIGINT) is _unwind:
        signal(SIGALRM, _unwind)
        sys.unraisablehook = _unheeded


def was_heard() -> bool:
    """Whether an interrupt came, though it may have been taken for an error on its way through a library."""
    return _heard


def _leave(*_: object) -> NoReturn:
    os._exit(Interrupted.exit_status)


def _unwind(*_: object) -> NoReturn:
    global _heard
    _heard = True
    raise KeyboardInterrupt


def _unheeded(lost: sys.UnraisableHookArgs) -> None:
    """Interrupt again, soon, where Python would only print and forget it: in a library's clearing up, say.

    What goes wrong while an interrupt unwinds what was begun is of no interest to anybody.
    """
    if isinstance(lost.exc_value, KeyboardInterrupt):
        setitimer(ITIMER_REAL, _SOON_SECONDS)
    elif not _heard:
        sys.__unraisablehook__(lost)
