"""How much the battery tries: everything where CUSTMEM_BATTERY=full, or else a tenth of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = os.environ.get("CUSTMEM_BATTERY") == "full"


@pytest.fixture(scope="session")
def trials() -> Callable[[int], int]:
    """Return how many of so many trials are run now, and say so."""

    def scaled(full: int) -> int:
        number = full if FULL else -(-full // 10)
        print(f"trials: {number} of {full}")
        return number

    return scaled
