"""What stamps say in SQL: how many are on a card, and whose full card is soon none."""

from __future__ import annotations

ON_CARD = "sum(CASE kind WHEN 'stamp' THEN number ELSE -number END)"
MAY_LOSE_A_REWARD = (
    "SELECT customer_id FROM stamp WHERE customer_id IN (SELECT customer_id FROM stamp "
    "WHERE on_date BETWEEN :since AND :until AND kind = 'stamp') AND on_date <= :today "
    f"GROUP BY customer_id HAVING {ON_CARD} >= :needed"
)
REDEEMED_BY = (
    "(SELECT count(*) FROM stamp WHERE customer_id = customer.id AND kind = 'redeemed' AND on_date <= :today)"
)
