"""Stamps know their purchase, there are vouchers, promises have an hour and repeat, orders move; what prevents a complaint."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the ledger of a loyalty programme needs."""
    _stamps()
    _vouchers()
    _prevention()
    for name, length in (("at_time", 5), ("every", 8)):
        op.add_column("promise", sa.Column(name, sa.String(length=length), nullable=True))
    op.add_column("special_order", _day("moved_on"))


def _stamps() -> None:
    """Make the table of stamps anew, since SQLite changes no check of a table; no id is given out a second time."""
    run = op.get_bind().exec_driver_sql
    run(
        "CREATE TABLE stamps_to_be (\n"
        "    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n"
        "    customer_id INTEGER NOT NULL,\n"
        "    kind VARCHAR NOT NULL,\n"
        "    number INTEGER NOT NULL,\n"
        "    on_date DATE NOT NULL,\n"
        "    purchase_id INTEGER,\n"
        "    back_id INTEGER,\n"
        "    why VARCHAR(200),\n"
        "    CONSTRAINT kind_known CHECK (kind IN ('stamp', 'taken', 'redeemed')),\n"
        "    CONSTRAINT on_date_day CHECK "
        "(on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),\n"
        "    CONSTRAINT number_some CHECK (number > 0),\n"
        "    CONSTRAINT back_id_of_what_was_taken CHECK (back_id IS NULL OR kind = 'taken'),\n"
        "    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,\n"
        "    FOREIGN KEY(purchase_id) REFERENCES purchase (id) ON DELETE CASCADE,\n"
        "    FOREIGN KEY(back_id) REFERENCES purchase (id) ON DELETE CASCADE\n"
        ")"
    )
    run(
        "INSERT INTO stamps_to_be (id, customer_id, kind, number, on_date) "
        "SELECT id, customer_id, kind, number, on_date FROM stamp"
    )
    given_out = run("SELECT seq FROM sqlite_sequence WHERE name = 'stamp'").scalar()
    run("DROP TABLE stamp")  # and its triggers, which are made anew with all the others
    run("ALTER TABLE stamps_to_be RENAME TO stamp")
    if given_out is not None:
        run("DELETE FROM sqlite_sequence WHERE name = 'stamp'")
        run(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('stamp', {int(given_out)})")
    op.create_index("ix_stamp_customer", "stamp", ["customer_id", "on_date", "kind", "number"])
    op.create_index("ix_stamp_day", "stamp", ["on_date", "kind", "customer_id"])
    for name, column in (("ix_stamp_purchase", "purchase_id"), ("ix_stamp_back", "back_id")):
        op.create_index(name, "stamp", [column], sqlite_where=sa.text(f"{column} IS NOT NULL"))


def _vouchers() -> None:
    op.create_table(
        "voucher",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("amount_minor", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        _day("on_date", nullable=False),
        _day("until_on"),
        sa.Column("of_id", sa.Integer(), nullable=True),
        sa.Column("why", sa.String(length=200), nullable=True),
        sa.CheckConstraint("length(currency) = 3", name="currency_code"),
        sa.CheckConstraint("amount_minor <> 0", name="amount_minor_some"),
        sa.CheckConstraint("(of_id IS NULL) = (amount_minor > 0)", name="of_id_of_what_was_spent"),
        sa.CheckConstraint("of_id IS NULL OR until_on IS NULL", name="until_on_of_a_voucher"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["of_id"], ["voucher.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_voucher_customer", "voucher", ["customer_id"])
    op.create_index(
        "ix_voucher_of", "voucher", ["of_id", "amount_minor"], sqlite_where=sa.text("of_id IS NOT NULL")
    )
    op.create_index("ix_voucher_until", "voucher", ["until_on"], sqlite_where=sa.text("until_on IS NOT NULL"))


def _day(name: str, *, nullable: bool = True) -> sa.Column[object]:
    is_day = f"{name} IS NULL OR (length({name}) = 10 AND {name} LIKE '____-__-__')"
    return sa.Column(name, sa.Date(), sa.CheckConstraint(is_day, name=f"{name}_day"), nullable=nullable)


def _prevention() -> None:
    op.get_bind().exec_driver_sql(
        "DROP TRIGGER IF EXISTS journal_complaint_update"
    )  # renewed with all the others
    op.add_column("complaint", sa.Column("prevention", sa.String(length=2000), nullable=True))
