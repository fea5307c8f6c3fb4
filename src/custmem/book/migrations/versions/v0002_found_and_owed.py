"""Found and owed: an index made anew by marks, pages joined or kept apart, and the tables of the shop's word."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KINDS = "'name', 'nickname', 'handle', 'email', 'phone', 'card', 'person', 'note', 'wish', 'tag'"
_DERIVED = ("search_word", "spelling")


def upgrade() -> None:
    """Make the tables; the index is derived, so it starts empty with everybody marked as unindexed."""
    op.create_table(
        "arrival",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=500), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("gone_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "arrived_on IS NULL OR (length(arrived_on) = 10 AND arrived_on LIKE '____-__-__')",
            name="arrived_on_day",
        ),
        sa.CheckConstraint(
            "gone_on IS NULL OR (length(gone_on) = 10 AND gone_on LIKE '____-__-__')", name="gone_on_day"
        ),
        sa.CheckConstraint("length(item) > 0", name="item_not_blank"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("arrival", schema=None) as batch_op:
        batch_op.create_index(
            "ix_arrival_in_stock", ["arrived_on"], unique=False, sqlite_where=sa.text("gone_on IS NULL")
        )

    op.create_table(
        "unindexed",
        sa.Column("customer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("customer_id"),
    )
    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at_time", sa.String(length=5), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.CheckConstraint("at_time IS NULL OR at_time LIKE '__:__'", name="time_of_day"),
        sa.CheckConstraint(
            "cancelled_on IS NULL OR (length(cancelled_on) = 10 AND cancelled_on LIKE '____-__-__')",
            name="cancelled_on_day",
        ),
        sa.CheckConstraint(
            "made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')", name="made_on_day"
        ),
        sa.CheckConstraint(
            "on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')", name="on_date_day"
        ),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "external_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index("ix_appointment_customer", ["customer_id", "on_date"], unique=False)
        batch_op.create_index(
            "ix_appointment_day",
            ["on_date", "at_time"],
            unique=False,
            sqlite_where=sa.text("cancelled_on IS NULL"),
        )

    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("fix_by", sa.Date(), nullable=True),
        sa.Column("cause", sa.String(length=60), nullable=True),
        sa.Column("promised", sa.String(length=2000), nullable=True),
        sa.Column("apology", sa.String(length=2000), nullable=True),
        sa.Column("cost_minor", sa.Integer(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("resolved_on", sa.Date(), nullable=True),
        sa.Column("resolution", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "fix_by IS NULL OR (length(fix_by) = 10 AND fix_by LIKE '____-__-__')", name="fix_by_day"
        ),
        sa.CheckConstraint(
            "made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')", name="made_on_day"
        ),
        sa.CheckConstraint(
            "resolved_on IS NULL OR (length(resolved_on) = 10 AND resolved_on LIKE '____-__-__')",
            name="resolved_on_day",
        ),
        sa.CheckConstraint("(cost_minor IS NULL) = (currency IS NULL)", name="cost_in_a_currency"),
        sa.CheckConstraint("(resolution IS NULL) = (resolved_on IS NULL)", name="resolved_how"),
        sa.CheckConstraint("cost_minor IS NULL OR cost_minor >= 0", name="cost_minor_no_income"),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index("ix_complaint_customer", ["customer_id"], unique=False)
        batch_op.create_index(
            "ix_complaint_open", ["made_on"], unique=False, sqlite_where=sa.text("resolved_on IS NULL")
        )
        batch_op.create_index(
            "ix_complaint_resolved",
            ["resolved_on"],
            unique=False,
            sqlite_where=sa.text("resolved_on IS NOT NULL"),
        )

    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.CheckConstraint("answer IN ('yes', 'no', 'preferred')", name="answer_known"),
        sa.CheckConstraint("channel IN ('call', 'message', 'email', 'letter', 'any')", name="channel_known"),
        sa.CheckConstraint(
            "said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')", name="said_on_day"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id", "channel"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "former_customer",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("handle", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("merged_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "merged_on IS NULL OR (length(merged_on) = 10 AND merged_on LIKE '____-__-__')",
            name="merged_on_day",
        ),
        sa.CheckConstraint("length(handle) > 0", name="handle_not_blank"),
        sa.CheckConstraint("length(name) > 0", name="name_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("handle"),
        sa.UniqueConstraint("source", "external_id"),
    )
    with op.batch_alter_table("former_customer", schema=None) as batch_op:
        batch_op.create_index("ix_former_customer_customer", ["customer_id"], unique=False)

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
    with op.batch_alter_table("former_key", schema=None) as batch_op:
        batch_op.create_index("ix_former_key_code", ["code"], unique=False)
        batch_op.create_index("ix_former_key_customer", ["customer_id"], unique=False)

    op.create_table(
        "gift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=500), nullable=False),
        sa.Column("cost_minor", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "given_on IS NULL OR (length(given_on) = 10 AND given_on LIKE '____-__-__')", name="given_on_day"
        ),
        sa.CheckConstraint("cost_minor >= 0", name="cost_minor_no_income"),
        sa.CheckConstraint("length(currency) = 3", name="currency_code"),
        sa.CheckConstraint("length(item) > 0", name="item_not_blank"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("gift", schema=None) as batch_op:
        batch_op.create_index("ix_gift_customer", ["customer_id"], unique=False)
        batch_op.create_index("ix_gift_day", ["given_on", "cost_minor"], unique=False)

    op.create_table(
        "not_same",
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')", name="said_on_day"
        ),
        sa.CheckConstraint("customer_id < other_id", name="customer_id_first"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("customer_id", "other_id"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("not_same", schema=None) as batch_op:
        batch_op.create_index("ix_not_same_other", ["other_id"], unique=False)

    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')", name="said_on_day"
        ),
        sa.CheckConstraint("customer_id <> by_id", name="by_id_somebody_else"),
        sa.ForeignKeyConstraint(["by_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index("ix_referral_by", ["by_id"], unique=False)

    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.CheckConstraint("(kind = 'rating') = (stars IS NOT NULL)", name="stars_of_a_rating"),
        sa.CheckConstraint("kind = 'rating' OR length(text) > 0", name="text_but_for_a_rating"),
        sa.CheckConstraint("kind IN ('praise', 'suggestion', 'rating')", name="kind_known"),
        sa.CheckConstraint(
            "said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')", name="said_on_day"
        ),
        sa.CheckConstraint("stars IS NULL OR stars BETWEEN 1 AND 5", name="stars_one_to_five"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("remark", schema=None) as batch_op:
        batch_op.create_index("ix_remark_customer", ["customer_id"], unique=False)
        batch_op.create_index("ix_remark_day", ["said_on"], unique=False)

    op.create_table(
        "special_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=500), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("collected_on", sa.Date(), nullable=True),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "arrived_on IS NULL OR (length(arrived_on) = 10 AND arrived_on LIKE '____-__-__')",
            name="arrived_on_day",
        ),
        sa.CheckConstraint(
            "cancelled_on IS NULL OR (length(cancelled_on) = 10 AND cancelled_on LIKE '____-__-__')",
            name="cancelled_on_day",
        ),
        sa.CheckConstraint(
            "collected_on IS NULL OR (length(collected_on) = 10 AND collected_on LIKE '____-__-__')",
            name="collected_on_day",
        ),
        sa.CheckConstraint(
            "expected_on IS NULL OR (length(expected_on) = 10 AND expected_on LIKE '____-__-__')",
            name="expected_on_day",
        ),
        sa.CheckConstraint(
            "ordered_on IS NULL OR (length(ordered_on) = 10 AND ordered_on LIKE '____-__-__')",
            name="ordered_on_day",
        ),
        sa.CheckConstraint(
            "told_on IS NULL OR (length(told_on) = 10 AND told_on LIKE '____-__-__')", name="told_on_day"
        ),
        sa.CheckConstraint("length(item) > 0", name="item_not_blank"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.CheckConstraint("told_on IS NULL OR arrived_on IS NOT NULL", name="told_of_what_arrived"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("special_order", schema=None) as batch_op:
        batch_op.create_index("ix_special_order_customer", ["customer_id"], unique=False)
        batch_op.create_index(
            "ix_special_order_open",
            ["arrived_on", "expected_on"],
            unique=False,
            sqlite_where=sa.text("collected_on IS NULL AND cancelled_on IS NULL"),
        )

    op.create_table(
        "stamp",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.CheckConstraint("kind IN ('stamp', 'redeemed')", name="kind_known"),
        sa.CheckConstraint(
            "on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')", name="on_date_day"
        ),
        sa.CheckConstraint("number > 0", name="number_some"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("stamp", schema=None) as batch_op:
        batch_op.create_index("ix_stamp_customer", ["customer_id", "on_date"], unique=False)

    op.create_table(
        "wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "closed_on IS NULL OR (length(closed_on) = 10 AND closed_on LIKE '____-__-__')",
            name="closed_on_day",
        ),
        sa.CheckConstraint(
            "made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')", name="made_on_day"
        ),
        sa.CheckConstraint("length(text) > 0", name="text_not_blank"),
        sa.CheckConstraint("private IN (0, 1)", name="private_flag"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("wish", schema=None) as batch_op:
        batch_op.create_index("ix_wish_customer", ["customer_id"], unique=False)
        batch_op.create_index(
            "ix_wish_person", ["person_id"], unique=False, sqlite_where=sa.text("person_id IS NOT NULL")
        )

    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index(
            "ix_fact_person", ["person_id"], unique=False, sqlite_where=sa.text("person_id IS NOT NULL")
        )

    with op.batch_alter_table("life_event", schema=None) as batch_op:
        batch_op.create_index(
            "ix_life_event_person", ["person_id"], unique=False, sqlite_where=sa.text("person_id IS NOT NULL")
        )

    with op.batch_alter_table("occasion", schema=None) as batch_op:
        batch_op.create_index(
            "ix_occasion_person", ["person_id"], unique=False, sqlite_where=sa.text("person_id IS NOT NULL")
        )

    with op.batch_alter_table("purchase", schema=None) as batch_op:
        batch_op.create_index(
            "ix_purchase_person", ["person_id"], unique=False, sqlite_where=sa.text("person_id IS NOT NULL")
        )
    _make_the_index_anew()


def _make_the_index_anew() -> None:
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
