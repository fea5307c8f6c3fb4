"""The tables of the shop's word, the journal and the search index, and what a column may hold.

They are described as the others are (`custmem.book.tables`, which loads these).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

TEXT_LIMIT = 2000
NAME_LIMIT = 200


def now() -> datetime:
    """Return the instant a row is made at, in UTC, unless it says its own."""
    return datetime.now(UTC)


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """Allow only these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def not_blank(column: str) -> CheckConstraint:
    """Allow any text but none."""
    return CheckConstraint(f"length({column}) > 0", name=f"{column}_not_blank")


def flag(column: str) -> CheckConstraint:
    """Allow yes and no."""
    return CheckConstraint(f"{column} IN (0, 1)", name=f"{column}_flag")


def iso_day(column: str) -> CheckConstraint:
    """Allow an ISO date, or nothing where the column may be without."""
    return CheckConstraint(
        f"{column} IS NULL OR (length({column}) = 10 AND {column} LIKE '____-__-__')", name=f"{column}_day"
    )


def of_person(table: str) -> Index:
    """Index what is a person's: few rows are, and none of the rest is looked through when a person goes."""
    return Index(f"ix_{table}_person", "person_id", sqlite_where=text("person_id IS NOT NULL"))


def numbered(*more: Any) -> tuple[Any, ...]:
    """Return table arguments: these constraints, and ids that are never given out a second time."""
    return (*more, {"sqlite_autoincrement": True})


class Change(SQLModel, table=True):
    """One command that wrote: the unit of `undo`; `redo` returns it while `undone_after` is the newest change."""

    __table_args__ = numbered(
        flag("undone"),
        flag("finished"),
        Index("ix_change_open", "id", sqlite_where=text("finished = 0")),
        Index("ix_change_undone", "undone_after", sqlite_where=text("undone_after IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=now)
    command: str = Field(max_length=60)
    said: str = Field(default="", max_length=TEXT_LIMIT)
    undone: bool = False
    finished: bool = Field(default=False, sa_column_kwargs={"server_default": text("0")})
    undone_after: int | None = None


class JournalRun(SQLModel, table=True):
    """A table into which many rows are being put that the journal files as one: the first of their ids.

    It is empty whenever nobody is writing.
    """

    __tablename__ = "journal_run"

    name: str = Field(primary_key=True, max_length=NAME_LIMIT)
    first_id: int


class JournalEntry(SQLModel, table=True):
    """One row's way back: the SQL that takes back one insert, update or delete of a change."""

    __tablename__ = "journal"
    __table_args__ = numbered(Index("ix_journal_change", "change_id"))

    id: int | None = Field(default=None, primary_key=True)
    change_id: int = Field(foreign_key="change.id", ondelete="CASCADE")
    undo_sql: str


WORD_KINDS = ("name", "nickname", "handle", "email", "phone", "card", "person", "note", "wish", "tag")


class SearchWord(SQLModel, table=True):
    """The search index: one folded word (or run of a phone's digits) by which a customer is found.

    Derived, and so not journaled: whatever changes a customer marks them as `Unindexed`.
    """

    __tablename__ = "search_word"
    __table_args__ = (
        one_of("kind", WORD_KINDS),
        Index("ix_search_word_customer", "customer_id"),
        {"sqlite_with_rowid": False},
    )

    kind: str = Field(primary_key=True)
    word: str = Field(primary_key=True, max_length=500)
    customer_id: int = Field(primary_key=True)


class Spelling(SQLModel, table=True):
    """What a word of a name looks like with one letter left out, so that a misspelt name finds its nearest."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    spelling: str = Field(primary_key=True, max_length=NAME_LIMIT)
    word: str = Field(primary_key=True, max_length=NAME_LIMIT)


class Unindexed(SQLModel, table=True):
    """A customer whose words in the search index must be made anew before the change that marked them ends."""

    customer_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


_TEXT, _NAME, _ITEM = 2000, 200, 500
REMARK_KINDS = ("praise", "suggestion", "rating")
REACHED_BY = ("call", "message", "email", "letter", "any")
CONSENTS = ("yes", "no", "preferred")
STAMP_KINDS = ("stamp", "taken", "redeemed")


class SpecialOrder(SQLModel, table=True):
    """Something fetched for one customer: ordered, arrived, told, collected, or called off.

    `moved_on` is the day on which it got a new day to be expected on, until they are told.
    """

    __tablename__ = "special_order"
    __table_args__ = numbered(
        not_blank("item"),
        flag("private"),
        *map(iso_day, ("ordered_on", "expected_on", "arrived_on", "told_on", "collected_on", "cancelled_on")),
        CheckConstraint("told_on IS NULL OR arrived_on IS NOT NULL", name="told_of_what_arrived"),
        Index("ix_special_order_customer", "customer_id"),
        Index(
            "ix_special_order_open",
            "arrived_on",
            "expected_on",
            sqlite_where=text("collected_on IS NULL AND cancelled_on IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    item: str = Field(max_length=_ITEM)
    ordered_on: date
    expected_on: date | None = None
    arrived_on: date | None = None
    told_on: date | None = None
    moved_on: date | None = Field(default=None, sa_column_args=(iso_day("moved_on"),))
    collected_on: date | None = None
    cancelled_on: date | None = None
    private: bool = False


class Wish(SQLModel, table=True):
    """What they asked for and the shop did not have, or said they would like; closed when they have it."""

    __table_args__ = numbered(
        not_blank("text"),
        flag("private"),
        *map(iso_day, ("made_on", "closed_on")),
        of_person("wish"),
        Index("ix_wish_customer", "customer_id"),
        Index("ix_wish_open", "id", "customer_id", sqlite_where=text("closed_on IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE")
    text: str = Field(max_length=_TEXT)
    made_on: date
    closed_on: date | None = None
    private: bool = False


class Arrival(SQLModel, table=True):
    """Something that came into stock and may please somebody, until it is gone."""

    __table_args__ = numbered(
        not_blank("item"),
        *map(iso_day, ("arrived_on", "gone_on")),
        Index("ix_arrival_in_stock", "arrived_on", sqlite_where=text("gone_on IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    item: str = Field(max_length=_ITEM)
    arrived_on: date
    gone_on: date | None = None


class Complaint(SQLModel, table=True):
    """What went wrong for a customer, what was promised, what it cost, and how it was put right."""

    __table_args__ = numbered(
        not_blank("text"),
        *map(iso_day, ("made_on", "fix_by", "resolved_on")),
        CheckConstraint("cost_minor IS NULL OR cost_minor >= 0", name="cost_minor_no_income"),
        CheckConstraint("(cost_minor IS NULL) = (currency IS NULL)", name="cost_in_a_currency"),
        CheckConstraint("(resolution IS NULL) = (resolved_on IS NULL)", name="resolved_how"),
        Index("ix_complaint_customer", "customer_id"),
        Index("ix_complaint_open", "made_on", sqlite_where=text("resolved_on IS NULL")),
        Index(
            "ix_complaint_unasked",
            "resolved_on",
            sqlite_where=text("resolved_on IS NOT NULL AND asked_on IS NULL"),
        ),
        Index("ix_complaint_cause", "cause", "resolved_on", "cost_minor", "made_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    text: str = Field(max_length=_TEXT)
    made_on: date
    fix_by: date | None = None
    cause: str | None = Field(default=None, max_length=60)
    promised: str | None = Field(default=None, max_length=_TEXT)
    apology: str | None = Field(default=None, max_length=_TEXT)
    cost_minor: int | None = None
    currency: str | None = Field(default=None, max_length=3)
    resolved_on: date | None = None
    resolution: str | None = Field(default=None, max_length=_TEXT)
    asked_on: date | None = Field(default=None, sa_column_args=(iso_day("asked_on"),))
    prevention: str | None = Field(default=None, max_length=_TEXT)


class Remark(SQLModel, table=True):
    """What they said of the shop: praise, a suggestion, or a rating of one to five stars."""

    __table_args__ = numbered(
        one_of("kind", REMARK_KINDS),
        iso_day("said_on"),
        CheckConstraint("(kind = 'rating') = (stars IS NOT NULL)", name="stars_of_a_rating"),
        CheckConstraint("stars IS NULL OR stars BETWEEN 1 AND 5", name="stars_one_to_five"),
        CheckConstraint("kind = 'rating' OR length(text) > 0", name="text_but_for_a_rating"),
        Index("ix_remark_customer", "customer_id"),
        Index("ix_remark_day", "said_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    kind: str
    text: str = Field(default="", max_length=_TEXT)
    stars: int | None = None
    said_on: date


class Gift(SQLModel, table=True):
    """What the shop gave a customer: an item and what it cost the shop."""

    __table_args__ = numbered(
        not_blank("item"),
        iso_day("given_on"),
        CheckConstraint("cost_minor >= 0", name="cost_minor_no_income"),
        CheckConstraint("length(currency) = 3", name="currency_code"),
        Index("ix_gift_customer", "customer_id"),
        Index("ix_gift_day", "given_on", "cost_minor"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    item: str = Field(max_length=_ITEM)
    cost_minor: int = 0
    currency: str
    given_on: date


class Referral(SQLModel, table=True):
    """Who sent a customer to the shop, and when the customer first bought something, kept for those to be thanked."""

    __table_args__ = numbered(
        UniqueConstraint("customer_id"),
        CheckConstraint("customer_id <> by_id", name="by_id_somebody_else"),
        iso_day("said_on"),
        Index("ix_referral_by", "by_id"),
        Index(
            "ix_referral_first_bought", "first_bought_on", sqlite_where=text("first_bought_on IS NOT NULL")
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    by_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    said_on: date
    first_bought_on: date | None = Field(default=None, sa_column_args=(iso_day("first_bought_on"),))


class Promise(SQLModel, table=True):
    """What you said you would do, and by when; `every` (`3m`) says how long after it was done it comes back."""

    __table_args__ = numbered(
        not_blank("text"),
        *map(iso_day, ("made_on", "due_on", "closed_on")),
        Index("ix_promise_customer", "customer_id"),
        Index("ix_promise_open", "due_on", sqlite_where=text("closed_on IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    text: str = Field(max_length=_TEXT)
    made_on: date
    due_on: date
    closed_on: date | None = None
    at_time: str | None = Field(default=None, max_length=5)
    every: str | None = Field(default=None, max_length=8)


class Appointment(SQLModel, table=True):
    """A day, and maybe a time, agreed with a customer."""

    __table_args__ = numbered(
        UniqueConstraint("source", "external_id"),
        not_blank("text"),
        *map(iso_day, ("on_date", "made_on", "cancelled_on")),
        CheckConstraint("at_time IS NULL OR at_time LIKE '__:__'", name="time_of_day"),
        Index("ix_appointment_customer", "customer_id", "on_date"),
        Index("ix_appointment_day", "on_date", "at_time", sqlite_where=text("cancelled_on IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    text: str = Field(max_length=_TEXT)
    on_date: date
    at_time: str | None = Field(default=None, max_length=5)
    made_on: date
    cancelled_on: date | None = None
    source: str | None = Field(default=None, max_length=60)
    external_id: str | None = Field(default=None, max_length=_NAME)


class Consent(SQLModel, table=True):
    """Whether a customer wants to be reached in a way, or would rather be reached so than otherwise."""

    __table_args__ = numbered(
        UniqueConstraint("customer_id", "channel"),
        one_of("channel", REACHED_BY),
        one_of("answer", CONSENTS),
        iso_day("said_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    channel: str
    answer: str
    said_on: date
    purpose: str | None = Field(default=None, max_length=_NAME)


class Stamp(SQLModel, table=True):
    """Stamps put on a customer's card, taken back, or turned into a reward: a ledger, in which rows are only added.

    `purchase_id` is the purchase that earned them; of stamps taken back `back_id` is the return that took them.
    """

    __table_args__ = numbered(
        one_of("kind", STAMP_KINDS),
        iso_day("on_date"),
        CheckConstraint("number > 0", name="number_some"),
        CheckConstraint("back_id IS NULL OR kind = 'taken'", name="back_id_of_what_was_taken"),
        Index("ix_stamp_customer", "customer_id", "on_date", "kind", "number"),
        Index("ix_stamp_day", "on_date", "kind", "customer_id"),
        Index("ix_stamp_purchase", "purchase_id", sqlite_where=text("purchase_id IS NOT NULL")),
        Index("ix_stamp_back", "back_id", sqlite_where=text("back_id IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    kind: str
    number: int = 1
    on_date: date
    purchase_id: int | None = Field(default=None, foreign_key="purchase.id", ondelete="CASCADE")
    back_id: int | None = Field(default=None, foreign_key="purchase.id", ondelete="CASCADE")
    why: str | None = Field(default=None, max_length=_NAME)


class Voucher(SQLModel, table=True):
    """A voucher that a customer holds, or (`of_id`) what was spent of one, below zero; its balance is the sum."""

    __table_args__ = numbered(
        *map(iso_day, ("on_date", "until_on")),
        CheckConstraint("length(currency) = 3", name="currency_code"),
        CheckConstraint("amount_minor <> 0", name="amount_minor_some"),
        CheckConstraint("(of_id IS NULL) = (amount_minor > 0)", name="of_id_of_what_was_spent"),
        CheckConstraint("of_id IS NULL OR until_on IS NULL", name="until_on_of_a_voucher"),
        Index("ix_voucher_customer", "customer_id"),
        Index("ix_voucher_of", "of_id", "amount_minor", sqlite_where=text("of_id IS NOT NULL")),
        Index("ix_voucher_until", "until_on", sqlite_where=text("until_on IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    amount_minor: int
    currency: str
    on_date: date
    until_on: date | None = None
    of_id: int | None = Field(default=None, foreign_key="voucher.id", ondelete="CASCADE")
    why: str | None = Field(default=None, max_length=_NAME)
