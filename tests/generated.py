"""A generated shop in a book, for the tests that need many customers, and the lines that are measured on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.filling import remember_all, write_customers, write_purchases
from benchmarks.shop import TODAY
from factories import typed

if TYPE_CHECKING:
    from pathlib import Path

SEED, SIZE, PURCHASES = 7, 1200, 5000

_RULES = """
[rules.glasses]
after = "purchase"
tag = "furniture"
delay_days = 7

[rules.newcomers]
after = "purchase"
first_purchase = true
delay_days = 5

[rules.sets]
after = "purchase"
tag = "toys"
significant = true
"""


def generated_book(path: Path) -> Path:
    """Fill a new book with a generated shop, as the benchmarks do, and with every setting that brings a question."""
    folder = path.parent
    write_customers(folder / "customers.csv", SEED, SIZE)
    write_purchases(folder / "purchases.csv", SEED, SIZE, PURCHASES)
    (folder / "rules.toml").write_text(_RULES)
    for line in (
        f"import {folder / 'customers.csv'}",
        f"import {folder / 'purchases.csv'}",
        "config loyalty_months 12",
        "config gift_budget 500",
        "config season Midsummer=1jun..30jun",
        f"config rules {folder / 'rules.toml'}",
    ):
        ran = typed(*line.split(), book=path, today=TODAY)
        assert ran.status == 0, (line, ran)
    remember_all(str(path), SEED, SIZE)
    return path
