"""How often a battery tries: in full where CUSTMEM_BATTERY=full says so, else a tenth of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = os.environ.get("CUSTMEM_BATTERY") == "full"
"""Read at once: a test's own environment holds nothing of custmem's."""


@pytest.fixture(scope="session")
def trials() -> Callable[[int], int]:
    """Return how many trials to make where the full battery makes so many, and print it."""

    def scaled(full: int) -> int:
        number = full if FULL else -(-full // 10)
        print(f"trials: {number} of {full}")
        return number

    return scaled
