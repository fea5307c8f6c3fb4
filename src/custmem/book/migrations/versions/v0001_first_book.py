"""The first book: every table of version 0.1."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and index."""
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("command", sa.String(length=60), nullable=False),
        sa.Column("said", sa.String(length=2000), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("finished", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("finished IN (0, 1)", name="finished_flag"),
        sa.CheckConstraint("undone IN (0, 1)", name="undone_flag"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index("ix_change_open", ["id"], unique=False, sqlite_where=sa.text("finished = 0"))

    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("handle", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("nickname", sa.String(length=200), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.Column("dead", sa.Boolean(), nullable=False),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.Column("first_visit_on", sa.Date(), nullable=True),
        sa.Column("last_visit_on", sa.Date(), nullable=True),
        sa.Column("usual_gap_days", sa.Integer(), nullable=True),
        sa.Column("usual_weekday", sa.Integer(), nullable=True),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("overdue_on", sa.Date(), nullable=True),
        sa.Column("lapsed_on", sa.Date(), nullable=True),
        sa.Column("spent_minor", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "archived_on IS NULL OR (length(archived_on) = 10 AND archived_on LIKE '____-__-__')",
            name="archived_on_day",
        ),
        sa.CheckConstraint(
            "died_on IS NULL OR (length(died_on) = 10 AND died_on LIKE '____-__-__')", name="died_on_day"
        ),
        sa.CheckConstraint(
            "expected_on IS NULL OR (length(expected_on) = 10 AND expected_on LIKE '____-__-__')",
            name="expected_on_day",
        ),
        sa.CheckConstraint(
            "first_visit_on IS NULL OR (length(first_visit_on) = 10 AND first_visit_on LIKE '____-__-__')",
            name="first_visit_on_day",
        ),
        sa.CheckConstraint(
            "lapsed_on IS NULL OR (length(lapsed_on) = 10 AND lapsed_on LIKE '____-__-__')",
            name="lapsed_on_day",
        ),
        sa.CheckConstraint(
            "last_visit_on IS NULL OR (length(last_visit_on) = 10 AND last_visit_on LIKE '____-__-__')",
            name="last_visit_on_day",
        ),
        sa.CheckConstraint(
            "overdue_on IS NULL OR (length(overdue_on) = 10 AND overdue_on LIKE '____-__-__')",
            name="overdue_on_day",
        ),
        sa.CheckConstraint(
            "since_on IS NULL OR (length(since_on) = 10 AND since_on LIKE '____-__-__')", name="since_on_day"
        ),
        sa.CheckConstraint("dead IN (0, 1)", name="dead_flag"),
        sa.CheckConstraint("length(handle) > 0", name="handle_not_blank"),
        sa.CheckConstraint("length(name) > 0", name="name_not_blank"),
        sa.CheckConstraint("usual_gap_days IS NULL OR usual_gap_days > 0", name="usual_gap_days_positive"),
        sa.CheckConstraint(
            "usual_weekday IS NULL OR usual_weekday BETWEEN 0 AND 6", name="usual_weekday_of_week"
        ),
        sa.CheckConstraint("visits >= 0", name="visits_counted"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("handle"),
        sa.UniqueConstraint("source", "external_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(
            "ix_customer_expected", ["expected_on", "usual_weekday", "spent_minor"], unique=False
        )
        batch_op.create_index("ix_customer_lapsed", ["lapsed_on", "spent_minor"], unique=False)
        batch_op.create_index("ix_customer_overdue", ["overdue_on", "spent_minor"], unique=False)

    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.String(length=2000), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "spelling",
        sa.Column("spelling", sa.String(length=200), nullable=False),
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("spelling", "word"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("about", sa.String(length=120), nullable=True),
        sa.Column("text", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "channel IN ('call', 'message', 'email', 'letter', 'counter')", name="channel_known"
        ),
        sa.CheckConstraint(
            "on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')", name="on_date_day"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index("ix_contact_customer", ["customer_id", "on_date"], unique=False)

    op.create_table(
        "contact_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=True),
        sa.Column("value", sa.String(length=500), nullable=False),
        sa.CheckConstraint("kind IN ('phone', 'email', 'card', 'address')", name="kind_known"),
        sa.CheckConstraint("length(value) > 0", name="value_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_point", schema=None) as batch_op:
        batch_op.create_index("ix_contact_point_customer", ["customer_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=2000), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("(verdict = 'snoozed') = (until_on IS NOT NULL)", name="snoozed_until"),
        sa.CheckConstraint(
            "decided_on IS NULL OR (length(decided_on) = 10 AND decided_on LIKE '____-__-__')",
            name="decided_on_day",
        ),
        sa.CheckConstraint(
            "until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')", name="until_on_day"
        ),
        sa.CheckConstraint("verdict IN ('done', 'asked', 'snoozed', 'skipped')", name="verdict_known"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index("ix_decision_code", ["code"], unique=False)
        batch_op.create_index("ix_decision_customer", ["customer_id"], unique=False)

    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("undo_sql", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_change", ["change_id"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("known_as_id", sa.Integer(), nullable=True),
        sa.Column("dead", sa.Boolean(), nullable=False),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.CheckConstraint(
            "died_on IS NULL OR (length(died_on) = 10 AND died_on LIKE '____-__-__')", name="died_on_day"
        ),
        sa.CheckConstraint(
            "learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')",
            name="learned_on_day",
        ),
        sa.CheckConstraint("source IN ('told', 'asked', 'import')", name="source_known"),
        sa.CheckConstraint("dead IN (0, 1)", name="dead_flag"),
        sa.CheckConstraint("length(relation) > 0", name="relation_not_blank"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["known_as_id"], ["customer.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_customer", ["customer_id"], unique=False)
        batch_op.create_index("ix_person_known_as", ["known_as_id"], unique=False)

    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "closed_on IS NULL OR (length(closed_on) = 10 AND closed_on LIKE '____-__-__')",
            name="closed_on_day",
        ),
        sa.CheckConstraint(
            "due_on IS NULL OR (length(due_on) = 10 AND due_on LIKE '____-__-__')", name="due_on_day"
        ),
        sa.CheckConstraint(
            "made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')", name="made_on_day"
        ),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.create_index("ix_promise_customer", ["customer_id"], unique=False)
        batch_op.create_index(
            "ix_promise_open", ["due_on"], unique=False, sqlite_where=sa.text("closed_on IS NULL")
        )

    op.create_table(
        "search_word",
        sa.Column("word", sa.String(length=500), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('name', 'nickname', 'handle', 'email', 'phone', 'card')", name="kind_known"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("word", "customer_id", "kind"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("search_word", schema=None) as batch_op:
        batch_op.create_index("ix_search_word_customer", ["customer_id"], unique=False)

    op.create_table(
        "visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')", name="on_date_day"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id", "on_date"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("guess", sa.Boolean(), nullable=False),
        sa.Column("once", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('likes', 'dislikes', 'usual', 'size', 'needs', 'allergy', 'avoid-topic', 'looks', 'pronounce', 'address-as', 'note')",
            name="kind_known",
        ),
        sa.CheckConstraint(
            "learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')",
            name="learned_on_day",
        ),
        sa.CheckConstraint(
            "retired_on IS NULL OR (length(retired_on) = 10 AND retired_on LIKE '____-__-__')",
            name="retired_on_day",
        ),
        sa.CheckConstraint("source IN ('told', 'asked', 'import')", name="source_known"),
        sa.CheckConstraint(
            "until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')", name="until_on_day"
        ),
        sa.CheckConstraint("guess IN (0, 1)", name="guess_flag"),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.CheckConstraint("once IN (0, 1)", name="once_flag"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index("ix_fact_customer", ["customer_id"], unique=False)

    op.create_table(
        "life_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "ends_on IS NULL OR (length(ends_on) = 10 AND ends_on LIKE '____-__-__')", name="ends_on_day"
        ),
        sa.CheckConstraint("kind IN ('event', 'away')", name="kind_known"),
        sa.CheckConstraint(
            "learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')",
            name="learned_on_day",
        ),
        sa.CheckConstraint("source IN ('told', 'asked', 'import')", name="source_known"),
        sa.CheckConstraint(
            "starts_on IS NULL OR (length(starts_on) = 10 AND starts_on LIKE '____-__-__')",
            name="starts_on_day",
        ),
        sa.CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("life_event", schema=None) as batch_op:
        batch_op.create_index("ix_life_event_customer", ["customer_id"], unique=False)
        batch_op.create_index("ix_life_event_ends", ["ends_on"], unique=False)

    op.create_table(
        "occasion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('birthday', 'anniversary', 'nameday')", name="kind_known"),
        sa.CheckConstraint(
            "learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')",
            name="learned_on_day",
        ),
        sa.CheckConstraint("source IN ('told', 'asked', 'import')", name="source_known"),
        sa.CheckConstraint("day BETWEEN 1 AND 31", name="day_of_month"),
        sa.CheckConstraint("month BETWEEN 1 AND 12", name="month_of_year"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.CheckConstraint("year IS NULL OR year BETWEEN 1800 AND 2200", name="year_sane"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("occasion", schema=None) as batch_op:
        batch_op.create_index("ix_occasion_customer", ["customer_id"], unique=False)
        batch_op.create_index("ix_occasion_day", ["month", "day"], unique=False)

    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("total_minor", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.String(length=200), nullable=True),
        sa.Column("for_text", sa.String(length=200), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.String(length=60), nullable=True),
        sa.Column("surprise", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')", name="on_date_day"
        ),
        sa.CheckConstraint("length(currency) = 3", name="currency_code"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.CheckConstraint("surprise IN (0, 1)", name="surprise_flag"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "external_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("purchase", schema=None) as batch_op:
        batch_op.create_index("ix_purchase_customer", ["customer_id", "on_date", "total_minor"], unique=False)
        batch_op.create_index("ix_purchase_day", ["on_date", "total_minor", "customer_id"], unique=False)
        batch_op.create_index(
            "ix_purchase_receipt",
            ["receipt"],
            unique=False,
            sqlite_where=sa.text("receipt IS NOT NULL AND source IS NULL"),
        )
        batch_op.create_index("ix_purchase_total", ["total_minor"], unique=False)

    op.create_table(
        "purchase_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=500), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), nullable=False),
        sa.Column("amount_minor", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=60), nullable=True),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.CheckConstraint("quantity_milli <> 0", name="quantity_some"),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "external_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("purchase_line", schema=None) as batch_op:
        batch_op.create_index("ix_purchase_line_purchase", ["purchase_id"], unique=False)


def downgrade() -> None:
    """A book is never taken below its first shape."""
