"""Tact: how a day was taken, a while without anything cheerful, and what a consent is for."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOODS = "mood IN ('glad', 'sad', 'plain', 'secret')"


def upgrade() -> None:
    """Add a table and five columns; nobody has said anything in them yet."""
    run = op.get_bind().exec_driver_sql
    for name in ("fact", "occasion", "life_event", "purchase", "consent"):
        run(f"DROP TRIGGER IF EXISTS journal_{name}_update")  # renewed with all the others
    for name in ("fact", "occasion", "life_event", "purchase"):
        check = sa.CheckConstraint(_MOODS, name="mood_known")
        op.add_column(name, sa.Column("mood", sa.String(), check, nullable=True))
    op.add_column("consent", sa.Column("purpose", sa.String(length=200), nullable=True))
    op.create_table(
        "quiet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        _day("since_on", nullable=False),
        _day("until_on"),
        _day("over_on"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quiet_customer", "quiet", ["customer_id"])
    op.create_index("ix_quiet_person", "quiet", ["person_id"], sqlite_where=sa.text("person_id IS NOT NULL"))


def _day(name: str, *, nullable: bool = True) -> sa.Column[object]:
    is_day = f"{name} IS NULL OR (length({name}) = 10 AND {name} LIKE '____-__-__')"
    return sa.Column(name, sa.Date(), sa.CheckConstraint(is_day, name=f"{name}_day"), nullable=nullable)
