"""Taken back: a change remembers when, so that redo knows what it may bring back; what was brought back is indexed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column and indices; nothing else moves."""
    op.add_column("change", sa.Column("undone_after", sa.Integer(), nullable=True))
    op.create_index(
        "ix_change_undone", "change", ["undone_after"], sqlite_where=sa.text("undone_after IS NOT NULL")
    )
    op.create_index(
        "ix_purchase_line_back", "purchase_line", ["purchase_id"], sqlite_where=sa.text("amount_minor < 0")
    )
