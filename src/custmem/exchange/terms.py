"""How a file is to be read: what the shop is like, and what was said of this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Terms(NamedTuple):
    """The day, the shop's currency, order of dates and language; and what was set by hand for this file, if anything.

    `chosen` maps headers (or the numbers of columns) to fields; `order_given` is whether `day_first` was said of the
    file itself; `decimal` is its decimal mark, `delimiter` what sets its cells apart.
    """

    today: date
    currency: str
    day_first: bool
    language: str = "en"
    chosen: Mapping[str, str] = {}
    kind: str | None = None
    encoding: str | None = None
    order_given: bool = False
    currency_given: bool = False
    no_header: bool = False
    skip_lines: int = 0
    sheet: str | None = None
    decimal: str = ""
    delimiter: str = ""
