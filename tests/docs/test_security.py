"""SECURITY.md is true: each test that it names exists, each file of the battery is named, and none twice."""

from __future__ import annotations

import ast
import re

from factories import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)


def _tests_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_every_test_that_is_named_exists() -> None:
    assert NAMED
    assert [f"{path}::{name}" for path, name in NAMED if name not in _tests_in(path)] == []


def test_every_promise_names_a_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| promise ")]
    assert len(rows) > 15
    assert [row for row in rows if "::test_" not in row] == []


def test_every_file_of_the_battery_proves_a_promise() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "battery").glob("test_*.py")}
    assert files - {path for path, _ in NAMED} == set()


def test_no_test_is_named_twice() -> None:
    assert len(NAMED) == len(set(NAMED))
