"""The second book: customers are tagged; how a day was taken, who is quiet for a while, what a consent is for."""

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
    _moods()
    _quiet()


def _labels() -> None:
    op.get_bind().exec_driver_sql("DROP TRIGGER IF EXISTS journal_fact_update")  # renewed with all the others
    op.add_column("fact", sa.Column("label", sa.String(length=40), nullable=True))


_MOODS = "mood IN ('glad', 'sad', 'plain', 'secret')"


def _moods() -> None:
    run = op.get_bind().exec_driver_sql
    for name in ("fact", "occasion", "life_event", "purchase", "consent"):
        run(f"DROP TRIGGER IF EXISTS journal_{name}_update")  # renewed with all the others
    for name in ("fact", "occasion", "life_event", "purchase"):
        check = sa.CheckConstraint(_MOODS, name="mood_known")
        op.add_column(name, sa.Column("mood", sa.String(), check, nullable=True))
    op.add_column("consent", sa.Column("purpose", sa.String(length=200), nullable=True))


def _quiet() -> None:
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
