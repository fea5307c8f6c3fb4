"""The shop as the rules see it."""

from __future__ import annotations

import pytest

from custmem.domain.shop import DEFAULTS, shop_from


def test_a_new_book_has_a_shop_with_every_default() -> None:
    shop = shop_from({})
    assert (shop.currency, shop.day_first, shop.closed_weekdays) == ("EUR", True, frozenset())
    assert (shop.lead_days, shop.kind_things_a_morning, shop.quiet_days) == (7, 12, 14)
    assert (shop.usual_gap_days, shop.learned_at_purchase) == (None, 0)
    assert shop == shop_from(DEFAULTS)


def test_what_was_set_outranks_the_default() -> None:
    settings = {"shop": "Corner Books", "closed": "sun mon", "date_order": "month-first", "quiet_days": "30"}
    shop = shop_from(settings)
    assert (shop.name, shop.closed_weekdays, shop.day_first, shop.quiet_days) == (
        *("Corner Books", frozenset((6, 0)), False, 30),
    )


def test_a_weekday_that_is_none_closes_nothing() -> None:
    assert shop_from({"closed": "none sunday"}).closed_weekdays == frozenset()


@pytest.mark.parametrize(
    ("settings", "significant", "largest"),
    [
        ({}, 5000, 30000),
        ({"currency": "SEK"}, 50000, 300000),
        ({"learned_significant_minor": "8000", "learned_largest_minor": "90000"}, 8000, 90000),
        ({"learned_significant_minor": "8000", "significant_minor": "20000"}, 20000, 30000),
        ({"significant_minor": "50000"}, 50000, 50000),
    ],
)
def test_significant_is_set_by_hand_or_learned_or_five_everyday_amounts(
    settings: dict[str, str], significant: int, largest: int
) -> None:
    shop = shop_from(settings)
    assert (shop.significant_minor, shop.largest_minor) == (significant, largest)
