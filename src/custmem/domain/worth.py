"""What counts as a significant purchase in this shop, learned from its own sales.

A newspaper never, a bedroom set always: significant is the top twentieth of the shop's sales and at least three
times the median, kept between three and thirty everyday amounts, so that neither a kiosk nor a furniture shop goes
wrong.
"""

from __future__ import annotations

from custmem.domain.money import everyday

ENOUGH_SALES = 20
"""With fewer sales there is nothing to learn from, and five everyday amounts are significant."""


def significant_minor(median_minor: int, top_twentieth_minor: int, currency: str) -> int:
    """Return from which total a purchase is significant, in minor units."""
    unit = everyday(currency)
    return max(3 * unit, min(30 * unit, max(top_twentieth_minor, 3 * median_minor)))


def largest_minor(top_hundredth_minor: int, significant: int) -> int:
    """Return from which total a purchase is one of the largest, in minor units."""
    return max(top_hundredth_minor, 2 * significant)
