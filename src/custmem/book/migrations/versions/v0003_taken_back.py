"""Taken back: a change remembers when, so that redo knows what it may bring back; and whole tables are read no more."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column, a table for runs of new rows, and indices; nothing else moves."""
    op.create_table(
        "journal_run",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.add_column("change", sa.Column("undone_after", sa.Integer(), nullable=True))
    op.create_index(
        "ix_change_undone", "change", ["undone_after"], sqlite_where=sa.text("undone_after IS NOT NULL")
    )
    op.create_index(
        "ix_purchase_line_back", "purchase_line", ["purchase_id"], sqlite_where=sa.text("amount_minor < 0")
    )
    op.create_index(
        "ix_customer_archived", "customer", ["archived_on"], sqlite_where=sa.text("archived_on IS NOT NULL")
    )
    op.create_index("ix_wish_open", "wish", ["id", "customer_id"], sqlite_where=sa.text("closed_on IS NULL"))
    op.create_index("ix_complaint_cause", "complaint", ["cause", "resolved_on", "cost_minor", "made_on"])
    op.drop_index("ix_stamp_customer", "stamp")
    op.create_index("ix_stamp_customer", "stamp", ["customer_id", "on_date", "kind", "number"])
    op.create_index("ix_stamp_day", "stamp", ["on_date", "kind", "customer_id"])
