"""The battery: from outside, as often as it takes. At a tenth by itself; in full with CUSTMEM_BATTERY=full.

`trials(full)` says how often to try, `tried(...)` what was tried and what came of it; both are printed, a line a
test, at the end of the run (tests/conftest.py), so that nobody has to take a green dot's word for it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_FOLDER = Path(__file__).parent
_A_TENTH = 10


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Mark every test in this folder, so that no file of it can forget to."""
    for item in items:
        if _FOLDER in item.path.parents:
            item.add_marker(pytest.mark.battery)


class Trials:
    """How often to try something; each figure is kept with the test that asked for it."""

    def __init__(self) -> None:
        self.test: pytest.Item | None = None
        # Read once, before the first test: each test has an environment without settings of custmem's.
        self._in_full = os.environ.get("CUSTMEM_BATTERY") == "full"

    def __call__(self, full: int) -> int:
        """Return `full` in a full battery, else a tenth of it, rounded up."""
        count = full if self._in_full else -(-full // _A_TENTH)
        if self.test is not None:
            self.test.user_properties.append(("trials", [count, full]))
        return count


@pytest.fixture(scope="session")
def trials() -> Callable[[int], int]:
    """How often to try: `for at in range(trials(1000))`."""
    return Trials()


@pytest.fixture(autouse=True)
def _whose_trials(request: pytest.FixtureRequest, trials: Trials) -> None:
    trials.test = request.node


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> Callable[[str | Mapping[str, int]], None]:
    """Say what was tried how often, and what came of it, as a sentence or as figures.

    `tried({"lines typed": 480, "refused in one line": 202})`: the figures of all cases of a test are added up.
    """

    def say(what: str | Mapping[str, int]) -> None:
        if isinstance(what, str):
            request.node.user_properties.append(("tried", what))
        else:
            request.node.user_properties.append(("came", list(what.items())))

    return say
