"""Files of customers of whom it is known who is in them twice: imported as they are, and judged by what is listed."""

from __future__ import annotations

import csv
import os
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factories import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = os.environ.get("CUSTMEM_FIELD_DATA", "")
_CASES = Path(_FOLDER)

pytestmark = [
    pytest.mark.field,
    pytest.mark.skipif(not _FOLDER, reason="CUSTMEM_FIELD_DATA names no folder"),
]


class Case(NamedTuple):
    """A file, which of its customers are one person, and how well that must be found."""

    file: str
    truth: str
    precision: float
    f1: float


CASES = (
    Case("2-names/febrl/dataset1.csv", "truth/dups_febrl1.csv", 0.99, 0.97),
    Case("derived/rldata500.csv", "truth/dups_rldata500.csv", 0.98, 0.96),
    Case("2-names/splink/fake_1000.csv", "2-names/splink/fake_1000.csv", 0.99, 0.66),
)


def known_pairs(case: Case) -> set[frozenset[str]]:
    """Return who is one person: pairs as they are listed, or all within one cluster."""
    with (_CASES / case.truth).open(newline="") as file:
        rows = list(csv.DictReader(file))
    if "id_a" in rows[0]:
        return {frozenset((row["id_a"], row["id_b"])) for row in rows}
    clusters: dict[str, list[str]] = {}
    for row in rows:
        clusters.setdefault(row["cluster"], []).append(row["unique_id"])
    return {frozenset(pair) for members in clusters.values() for pair in combinations(members, 2)}


def precision_and_f1(listed: Iterable[frozenset[str]], known: set[frozenset[str]]) -> tuple[float, float]:
    found = set(listed)
    right = len(found & known)
    return right / len(found), 2 * right / (len(found) + len(known))


@pytest.mark.parametrize("case", CASES, ids=[Path(case.file).stem for case in CASES])
def test_who_is_in_a_file_twice_is_listed_and_hardly_anybody_else(case: Case, run: Run) -> None:
    assert run("import", str(_CASES / case.file)).status == 0
    pairs = run("duplicates", "--json").data["pairs"]
    listed = (frozenset((pair["a"]["external_id"], pair["b"]["external_id"])) for pair in pairs)
    precision, f1 = precision_and_f1(listed, known_pairs(case))
    assert precision >= case.precision
    assert f1 >= case.f1
