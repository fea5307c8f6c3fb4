"""`custmem config retention`: who has not been here for long, and why they might be kept; nobody is erased by it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factories import Run, Shop


@pytest.fixture
def known(run: Run, shop: Shop) -> None:
    """One who was here last year, one long ago, and one long ago to whom something is owed."""
    for name, day in (("Anna Berg", "2025-06-01"), ("Bo Lund", "2020-01-02"), ("Cy Roe", "2019-01-02")):
        customer = shop.customer(name)
        run("sold", customer.handle, "tea", "25", "--on", day, today=date(2026, 6, 12))
    run("promise", "roe", "call about the lamp", "--by", "2026-07-01")


@pytest.mark.usefixtures("known")
def test_who_has_not_been_here_so_long_is_listed_with_what_speaks_for_keeping_them(
    run: Run, shop: Shop
) -> None:
    data = run("config", "retention", "3y", "--json").data
    assert data["months"] == 36
    assert [(each["name"], each["because"]) for each in data["customers"]] == [
        ("Cy Roe", ["something is still owed to them"]),
        ("Bo Lund", []),
    ]
    assert len(shop.rows("customer")) == 3
    assert run("config", "retention", "--json").data == data


@pytest.mark.usefixtures("known")
def test_the_rule_is_given_up_again(run: Run) -> None:
    run("config", "retention", "18m")
    assert run("config", "retention", "none", "--json").data == {"months": None, "customers": []}
    assert "kept for good" in run("config", "retention").out


@pytest.mark.parametrize("typed", ["3", "years", "0y", "-1y", "2000y"])
def test_what_is_no_period_is_refused(run: Run, typed: str) -> None:
    assert run("config", "retention", typed, "--json").status == 2
