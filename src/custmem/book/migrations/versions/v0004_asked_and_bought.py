"""Asked and bought: what is owed no more is not looked through each morning, nor every purchase at each greeting."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_CHECKED = (
    "decision JOIN complaint ON decision.key = 'complaint:' || complaint.id || ':check' "
    "WHERE decision.verdict <> 'snoozed'"
)


def upgrade() -> None:
    """Add two days that are kept, and their indices; fill them from the pages, unjournaled, as they were always so."""
    run = op.get_bind().exec_driver_sql
    for name in ("complaint", "referral"):
        run(f"DROP TRIGGER IF EXISTS journal_{name}_update")  # renewed with all the others
    op.add_column("complaint", _day("asked_on"))
    op.add_column("referral", _day("first_bought_on"))
    run(
        "UPDATE complaint SET asked_on = (SELECT decided_on FROM decision WHERE key = "
        "'complaint:' || complaint.id || ':check' AND verdict <> 'snoozed')"
    )
    run(
        "UPDATE referral SET first_bought_on = (SELECT min(on_date) FROM purchase "
        "WHERE purchase.customer_id = referral.customer_id AND total_minor >= 0)"
    )
    # Whoever takes back that a customer was asked takes the day back with it.
    run(
        "INSERT INTO journal (change_id, undo_sql) SELECT change_id, 'UPDATE complaint SET asked_on = NULL WHERE id = ' "
        f"|| complaint_id FROM (SELECT complaint.id AS complaint_id, decision.id AS decision_id FROM {_CHECKED}) "
        "JOIN journal ON undo_sql = 'DELETE FROM decision WHERE id = ' || decision_id"
    )
    op.drop_index("ix_complaint_resolved", "complaint")
    op.create_index(
        "ix_complaint_unasked",
        "complaint",
        ["resolved_on"],
        sqlite_where=sa.text("resolved_on IS NOT NULL AND asked_on IS NULL"),
    )
    op.create_index(
        "ix_referral_first_bought",
        "referral",
        ["first_bought_on"],
        sqlite_where=sa.text("first_bought_on IS NOT NULL"),
    )
    op.drop_index("ix_occasion_day", "occasion")
    op.create_index("ix_occasion_day", "occasion", ["month", "day", "person_id", "private", "customer_id"])
    op.create_index(
        "ix_purchase_meant",
        "purchase",
        ["customer_id"],
        sqlite_where=sa.text("for_text IS NOT NULL OR occasion IS NOT NULL"),
    )


def _day(name: str) -> sa.Column[object]:
    is_day = f"{name} IS NULL OR (length({name}) = 10 AND {name} LIKE '____-__-__')"
    return sa.Column(name, sa.Date(), sa.CheckConstraint(is_day, name=f"{name}_day"), nullable=True)
