"""Found by any word: a search index made anew by triggers' marks, merged customers, pairs who are not the same."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KINDS = "'name', 'nickname', 'handle', 'email', 'phone', 'card', 'person', 'note', 'tag'"
_DERIVED = ("search_word", "spelling")


def upgrade() -> None:
    """Make the tables; the index is derived, so it starts empty with everybody marked as unindexed."""
    op.create_table(
        "former_customer",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("handle", sa.String(length=60), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("merged_on", sa.Date(), nullable=False),
        sa.CheckConstraint("length(handle) > 0", name="handle_not_blank"),
        sa.CheckConstraint(
            "merged_on IS NULL OR (length(merged_on) = 10 AND merged_on LIKE '____-__-__')",
            name="merged_on_day",
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("handle"),
        sa.UniqueConstraint("source", "external_id"),
    )
    op.create_index("ix_former_customer_customer", "former_customer", ["customer_id"])
    op.create_table(
        "not_same",
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.CheckConstraint("customer_id < other_id", name="customer_id_first"),
        sa.CheckConstraint(
            "said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')", name="said_on_day"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("customer_id", "other_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_not_same_other", "not_same", ["other_id"])
    op.create_table(
        "unindexed",
        sa.Column("customer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("customer_id"),
    )
    for table in _DERIVED:
        op.drop_table(table)  # and its journal triggers with it
        for way_back in ("DELETE FROM", "INSERT INTO", "UPDATE"):
            op.execute(f"DELETE FROM journal WHERE undo_sql LIKE '{way_back} {table} %'")
    op.create_table(
        "spelling",
        sa.Column("spelling", sa.String(length=200), nullable=False),
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("spelling", "word"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_word",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("word", sa.String(length=500), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"kind IN ({_KINDS})", name="kind_known"),
        sa.PrimaryKeyConstraint("kind", "word", "customer_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_search_word_customer", "search_word", ["customer_id"])
    op.execute("INSERT INTO unindexed (customer_id) SELECT id FROM customer")
