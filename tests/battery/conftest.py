"""The battery: from outside, as often as it takes. At a tenth by itself; in full with CUSTMEM_BATTERY=full.

`trials(full)` says how often to try, `tried(...)` what was tried and what came of it; both are printed, a line a
test, at the end of the run (tests/conftest.py), so that nobody has to take a green dot's word for it.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from battery.every_command import Line

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

    def __call__(self, full: int, most: int | None = None, least: int = 1) -> int:
        """Return `full` in a full battery, else a tenth of it, rounded up; at most `most`, at least `least`."""
        count = full if self._in_full else -(-full // _A_TENTH)
        if most is not None and not self._in_full:
            count = min(count, most)
        count = max(count, min(least, full))
        if self.test is not None:
            self.test.user_properties.append(("trials", [count, full]))
        return count


@pytest.fixture(scope="session")
def trials() -> Callable[..., int]:
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


@pytest.fixture(scope="session")
def prepared_lines(told_book: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Every command's first example, each with a book on which it runs; made once, and loaded for every fork."""
    from battery.every_command import every_command

    return every_command(told_book, tmp_path_factory.mktemp("every"))


@pytest.fixture
def lines(prepared_lines: list[Line], monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    """Every command, as its help shows it, in a folder with the files that examples name."""
    folder = prepared_lines[0].book.parent
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(folder)
    return prepared_lines
