"""How a file is to be read: what the shop is like, and what was said of this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Terms(NamedTuple):
    """The day, the shop's currency, order of dates and language; columns, kind and encoding set by hand, if any."""

    today: date
    currency: str
    day_first: bool
    language: str = "en"
    chosen: Mapping[str, str] = {}
    kind: str | None = None
    encoding: str | None = None
