"""The driver without its packages: loaded alone where nothing has loaded them, and in nobody's way afterwards."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factories import SOURCES

_ASK = """
from custmem.book.driver import sqlite3 as driver
book = driver.connect(":memory:", isolation_level=None)
for _ in range(300):
    assert book.execute(f"SELECT {_ % 200}").fetchone() == (_ % 200,)
"""
_ALONE = 'assert not {"functools", "collections", "sqlite3"} & set(sys.modules), sorted(sys.modules)'
_WHOLE = """
import functools, sqlite3
assert functools.partial and functools.lru_cache(None) and sqlite3.connect is driver.connect
assert sqlite3.Error is driver.Error and sqlite3.dbapi2.Date
assert sqlite3.connect(":memory:").execute("SELECT 7").fetchone() == (7,)
"""


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param((_ASK, _ALONE, _WHOLE), id="alone-and-then-the-whole"),
        pytest.param(("import functools", _ASK, _WHOLE), id="functools-is-there-already"),
        pytest.param(("import sqlite3", _ASK, _WHOLE), id="all-is-there-already"),
        pytest.param(
            ("import _functools; del _functools._lru_cache_wrapper", _ASK, _WHOLE), id="another-python"
        ),
    ],
)
def test_the_driver_is_one_and_the_same_however_it_is_loaded(steps: tuple[str, ...]) -> None:
    script = "\n".join(("import sys; sys.path.insert(0, sys.argv[1])", *steps, "print('whole')"))
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script, str(SOURCES.parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("whole\n", "")
