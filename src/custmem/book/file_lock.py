"""A lock on an open file or folder that the system itself lifts when its holder is gone."""

from __future__ import annotations

import fcntl
from time import monotonic, sleep

_TRY_SECONDS = 0.025


def taken(handle: int, wait_seconds: float) -> bool:
    """Take the lock as soon as nobody else has it; False when that takes too long.

    Raises OSError where there are no such locks, as on some networks.
    """
    deadline = monotonic() + wait_seconds
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= deadline:
                return False
            sleep(_TRY_SECONDS)
        else:
            return True
