"""Two people who look alike: said once, in either order, and taken back with its change."""

from __future__ import annotations

from functools import partial

import pytest

from custmem.errors import CustmemError
from custmem.record.customers import keep_apart
from factories import TODAY, Shop


def test_it_is_said_once_in_either_order(shop: Shop) -> None:
    a, b = shop.customer("Anna Berg"), shop.customer("Anna Berg")
    for first, second in ((b, a), (a, b)):
        shop.change(partial(keep_apart, customer_id=first.id, other_id=second.id, today=TODAY))
    assert shop.rows("not_same") == [{"customer_id": a.id, "other_id": b.id, "said_on": TODAY.isoformat()}]


def test_nobody_is_kept_apart_from_themselves(shop: Shop) -> None:
    anna = shop.customer("Anna Berg")
    with pytest.raises(CustmemError):
        shop.change(lambda book: keep_apart(book, anna.id, anna.id, TODAY))
