"""Two pages made one: the name somebody had, the codes that still mean a thing, and what is whose person's."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OF_A_PERSON = ("fact", "occasion", "life_event", "purchase")


def upgrade() -> None:
    """Make the tables and indices; nobody was joined before, so `former_customer` is empty and made anew."""
    op.drop_table("former_customer")
    op.create_table(
        "former_customer",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("handle", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("merged_on", sa.Date(), nullable=False),
        sa.CheckConstraint("length(handle) > 0", name="handle_not_blank"),
        sa.CheckConstraint("length(name) > 0", name="name_not_blank"),
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
        "former_key",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("now_key", sa.String(length=120), nullable=False),
        sa.CheckConstraint("length(key) > 0", name="key_not_blank"),
        sa.CheckConstraint("length(now_key) > 0", name="now_key_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_former_key_customer", "former_key", ["customer_id"])
    op.create_index("ix_former_key_code", "former_key", ["code"])
    for table in _OF_A_PERSON:
        where = sa.text("person_id IS NOT NULL")
        op.create_index(f"ix_{table}_person", table, ["person_id"], sqlite_where=where)
