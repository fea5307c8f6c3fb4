"""The second book: customers are tagged."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what has come since the first book."""
    _tags()
    _erased_marks()
    _labels()


def _labels() -> None:
    op.get_bind().exec_driver_sql("DROP TRIGGER IF EXISTS journal_fact_update")  # renewed with all the others
    op.add_column("fact", sa.Column("label", sa.String(length=40), nullable=True))


def _tags() -> None:
    op.create_table(
        "customer_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=60), nullable=False),
        sa.Column("tagged_on", sa.Date(), nullable=False),
        sa.CheckConstraint("length(tag) > 0", name="tag_not_blank"),
        sa.CheckConstraint(
            "tagged_on IS NULL OR (length(tagged_on) = 10 AND tagged_on LIKE '____-__-__')",
            name="tagged_on_day",
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id", "tag"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_customer_tag_tag", "customer_tag", ["tag", "customer_id"])


def _erased_marks() -> None:
    op.create_table(
        "erased_mark",
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
        sqlite_with_rowid=False,
    )
