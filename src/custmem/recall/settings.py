"""The shop's settings."""

from __future__ import annotations

from custmem.domain.shop import DEFAULTS, Shop, shop_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def shop_of(book: sqlite3.Connection) -> Shop:
    """Return the shop whose book this is, with what it gave away if it keeps a budget for that."""
    shop = shop_from(settings_of(book))
    if shop.gift_budget_minor is None:
        return shop
    given = book.execute("SELECT substr(given_on, 1, 4), sum(cost_minor) FROM gift GROUP BY 1")
    return shop._replace(gifts_given={int(year): minor for year, minor in given})


def settings_of(book: sqlite3.Connection) -> dict[str, str]:
    """Return every setting by its key; one that was never set has its default."""
    return {**DEFAULTS, **dict(book.execute("SELECT key, value FROM setting"))}
