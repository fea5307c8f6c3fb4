"""The shop's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.shop import DEFAULTS, Shop, shop_from

if TYPE_CHECKING:
    import sqlite3


# A budget is of a year: what was given in earlier ones would be added up at every greeting for nothing.
_GIVEN_LATELY = (
    "SELECT substr(given_on, 1, 4), sum(cost_minor) FROM gift WHERE given_on >= "
    "(SELECT CAST(CAST(substr(max(given_on), 1, 4) AS INTEGER) - 1 AS TEXT) FROM gift) GROUP BY 1"
)


def shop_of(book: sqlite3.Connection) -> Shop:
    """Return the shop whose book this is; if it keeps a budget for gifts, with what it gave away in the last year in
    which it gave any, and in the year before that.
    """
    shop = shop_from(settings_of(book))
    if shop.gift_budget_minor is None:
        return shop
    return shop._replace(gifts_given={int(year): minor for year, minor in book.execute(_GIVEN_LATELY)})


def language_of(book: sqlite3.Connection) -> str:
    """Return the language that the shop is spoken to in."""
    found = book.execute("SELECT value FROM setting WHERE key = 'language'").fetchone()
    return str(found[0]) if found else DEFAULTS["language"]


def settings_of(book: sqlite3.Connection) -> dict[str, str]:
    """Return every setting by its key; one that was never set has its default."""
    return {**DEFAULTS, **dict(book.execute("SELECT key, value FROM setting"))}
