"""The book's tables: SQLModel describes them, and everything else about the schema follows from here.

Days are ISO dates of the shop's own calendar; instants are UTC; money is an integer of minor units beside its
currency; a quantity is in thousandths, so that 250 g of tea is 250. Ids are never used twice. CHECK constraints
are the last line: the counter writes plain SQL past the models, and even a wrong line of it can't put in nonsense.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from custmem.book.commitment_tables import (
    NAME_LIMIT,
    TEXT_LIMIT,
    flag,
    iso_day,
    not_blank,
    now,
    numbered,
    of_person,
    one_of,
)

CONTACT_KINDS = ("phone", "email", "card", "address")
KIND_LIMIT = 40
FACT_KINDS = (
    *("likes", "dislikes", "usual", "size", "needs", "allergy", "avoid-topic"),
    *("looks", "pronounce", "address-as", "note"),
)
SOURCES = ("told", "asked", "import")
OCCASION_KINDS = ("birthday", "anniversary", "nameday")
EVENT_KINDS = ("event", "away")
VERDICTS = ("done", "asked", "snoozed", "skipped")
CHANNELS = ("call", "message", "email", "letter", "counter")
MOODS = ("glad", "sad", "plain", "secret")


class Setting(SQLModel, table=True):
    """One thing set for the shop, or learned from its own sales."""

    key: str = Field(primary_key=True, max_length=60)
    value: str = Field(max_length=TEXT_LIMIT)


class Customer(SQLModel, table=True):
    """A person the shop knows, with the figures of their history that the morning needs kept at hand."""

    __table_args__ = numbered(
        UniqueConstraint("handle"),
        UniqueConstraint("source", "external_id"),
        not_blank("handle"),
        not_blank("name"),
        flag("dead"),
        CheckConstraint("visits >= 0", name="visits_counted"),
        CheckConstraint("usual_gap_days IS NULL OR usual_gap_days > 0", name="usual_gap_days_positive"),
        CheckConstraint(
            "usual_weekday IS NULL OR usual_weekday BETWEEN 0 AND 6", name="usual_weekday_of_week"
        ),
        *map(iso_day, ("since_on", "archived_on", "died_on", "first_visit_on", "last_visit_on")),
        *map(iso_day, ("expected_on", "overdue_on", "lapsed_on")),
        Index("ix_customer_expected", "expected_on", "usual_weekday", "spent_minor"),
        Index("ix_customer_overdue", "overdue_on", "spent_minor"),
        Index("ix_customer_lapsed", "lapsed_on", "spent_minor"),
        Index("ix_customer_archived", "archived_on", sqlite_where=text("archived_on IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    handle: str = Field(max_length=60)
    name: str = Field(max_length=NAME_LIMIT)
    nickname: str | None = Field(default=None, max_length=NAME_LIMIT)
    language: str | None = Field(default=None, max_length=35)
    since_on: date
    source: str | None = Field(default=None, max_length=60)
    external_id: str | None = Field(default=None, max_length=NAME_LIMIT)
    archived_on: date | None = None
    dead: bool = False
    died_on: date | None = None
    visits: int = 0
    first_visit_on: date | None = None
    last_visit_on: date | None = None
    usual_gap_days: int | None = None
    usual_weekday: int | None = None
    expected_on: date | None = None
    overdue_on: date | None = None
    lapsed_on: date | None = None
    spent_minor: int = 0


class ContactPoint(SQLModel, table=True):
    """A way to reach or tell a customer: phone, e-mail, card number, postal address."""

    __tablename__ = "contact_point"
    __table_args__ = numbered(
        one_of("kind", CONTACT_KINDS), not_blank("value"), Index("ix_contact_point_customer", "customer_id")
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    kind: str
    label: str | None = Field(default=None, max_length=60)
    value: str = Field(max_length=500)


class CustomerTag(SQLModel, table=True):
    """A word the shop sorts a customer under, in small letters: `vip`, `choir`."""

    __tablename__ = "customer_tag"
    __table_args__ = numbered(
        UniqueConstraint("customer_id", "tag"),
        not_blank("tag"),
        iso_day("tagged_on"),
        Index("ix_customer_tag_tag", "tag", "customer_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    tag: str = Field(max_length=60)
    tagged_on: date


class FormerCustomer(SQLModel, table=True):
    """Who a customer was before two pages were made one: the id, handle, name and number that still mean them."""

    __tablename__ = "former_customer"
    __table_args__ = (
        UniqueConstraint("handle"),
        UniqueConstraint("source", "external_id"),
        not_blank("handle"),
        not_blank("name"),
        iso_day("merged_on"),
        Index("ix_former_customer_customer", "customer_id"),
    )

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    handle: str = Field(max_length=60)
    name: str = Field(max_length=NAME_LIMIT)
    source: str | None = Field(default=None, max_length=60)
    external_id: str | None = Field(default=None, max_length=NAME_LIMIT)
    merged_on: date


class FormerKey(SQLModel, table=True):
    """What a thing's key was before two pages were made one, and what it is now: its code, on paper, still means it."""

    __tablename__ = "former_key"
    __table_args__ = (
        not_blank("key"),
        not_blank("now_key"),
        Index("ix_former_key_customer", "customer_id"),
        Index("ix_former_key_code", "code"),
    )

    key: str = Field(primary_key=True, max_length=120)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    code: str = Field(max_length=8)
    now_key: str = Field(max_length=120)


class NotSame(SQLModel, table=True):
    """Two customers who look alike and are two people: the owner said so."""

    __tablename__ = "not_same"
    __table_args__ = (
        CheckConstraint("customer_id < other_id", name="customer_id_first"),
        Index("ix_not_same_other", "other_id"),
        iso_day("said_on"),
        {"sqlite_with_rowid": False},
    )

    customer_id: int = Field(primary_key=True, foreign_key="customer.id", ondelete="CASCADE")
    other_id: int = Field(primary_key=True, foreign_key="customer.id", ondelete="CASCADE")
    said_on: date


class Person(SQLModel, table=True):
    """Someone in a customer's life; may be a customer too."""

    __table_args__ = numbered(
        not_blank("relation"),
        one_of("source", SOURCES),
        flag("dead"),
        flag("private"),
        iso_day("died_on"),
        iso_day("learned_on"),
        Index("ix_person_customer", "customer_id"),
        Index("ix_person_known_as", "known_as_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    relation: str = Field(max_length=60)
    name: str | None = Field(default=None, max_length=NAME_LIMIT)
    known_as_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="SET NULL")
    dead: bool = False
    died_on: date | None = None
    private: bool = False
    learned_on: date
    source: str = "told"


class Fact(SQLModel, table=True):
    """One thing remembered of a customer or a person, with the day and the source it was learned."""

    __table_args__ = numbered(
        one_of("mood", MOODS),
        one_of("kind", FACT_KINDS),
        one_of("source", SOURCES),
        not_blank("text"),
        flag("guess"),
        flag("once"),
        flag("private"),
        *map(iso_day, ("learned_on", "until_on", "retired_on")),
        Index("ix_fact_customer", "customer_id"),
        of_person("fact"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE")
    kind: str
    text: str = Field(max_length=TEXT_LIMIT)
    learned_on: date
    source: str = "told"
    guess: bool = False
    once: bool = False
    private: bool = False
    until_on: date | None = None
    retired_on: date | None = None
    label: str | None = Field(default=None, max_length=KIND_LIMIT)
    """A note's own kind, in a word of the shopkeeper's: job, hobby, car."""
    mood: str | None = None


class Occasion(SQLModel, table=True):
    """A date that recurs each year; the year it began may be unknown."""

    __table_args__ = numbered(
        one_of("mood", MOODS),
        one_of("kind", OCCASION_KINDS),
        one_of("source", SOURCES),
        CheckConstraint("month BETWEEN 1 AND 12", name="month_of_year"),
        CheckConstraint("day BETWEEN 1 AND 31", name="day_of_month"),
        CheckConstraint("year IS NULL OR year BETWEEN 1800 AND 2200", name="year_sane"),
        flag("private"),
        iso_day("learned_on"),
        Index("ix_occasion_day", "month", "day", "person_id", "private", "customer_id"),
        Index("ix_occasion_customer", "customer_id"),
        of_person("occasion"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE")
    kind: str
    month: int
    day: int
    year: int | None = None
    learned_on: date
    source: str = "told"
    private: bool = False
    mood: str | None = None


class LifeEvent(SQLModel, table=True):
    """What happens once in a customer's life, or a time they are away."""

    __tablename__ = "life_event"
    __table_args__ = numbered(
        one_of("mood", MOODS),
        one_of("kind", EVENT_KINDS),
        one_of("source", SOURCES),
        not_blank("text"),
        *map(iso_day, ("starts_on", "ends_on", "learned_on")),
        CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
        flag("private"),
        Index("ix_life_event_ends", "ends_on"),
        Index("ix_life_event_customer", "customer_id"),
        of_person("life_event"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE")
    kind: str
    text: str = Field(max_length=TEXT_LIMIT)
    starts_on: date
    ends_on: date
    learned_on: date
    source: str = "told"
    private: bool = False
    mood: str | None = None


class Quiet(SQLModel, table=True):
    """A while in which nothing cheerful is said, of a customer or of one person; or that it is over."""

    __table_args__ = numbered(
        *map(iso_day, ("since_on", "until_on", "over_on")),
        Index("ix_quiet_customer", "customer_id"),
        of_person("quiet"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE")
    since_on: date
    until_on: date | None = None
    over_on: date | None = None


class Purchase(SQLModel, table=True):
    """A sale seen from the customer's side; without a customer it is a walk-in's. A return is negative."""

    __table_args__ = numbered(
        one_of("mood", MOODS),
        UniqueConstraint("source", "external_id"),
        CheckConstraint("length(currency) = 3", name="currency_code"),
        iso_day("on_date"),
        flag("surprise"),
        flag("private"),
        Index("ix_purchase_customer", "customer_id", "on_date", "total_minor"),
        Index("ix_purchase_day", "on_date", "total_minor", "customer_id"),
        Index("ix_purchase_total", "total_minor"),
        of_person("purchase"),
        Index(
            "ix_purchase_meant",
            "customer_id",
            sqlite_where=text("for_text IS NOT NULL OR occasion IS NOT NULL"),
        ),
        Index("ix_purchase_receipt", "receipt", sqlite_where=text("receipt IS NOT NULL AND source IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="CASCADE")
    on_date: date
    currency: str
    total_minor: int
    receipt: str | None = Field(default=None, max_length=NAME_LIMIT)
    for_text: str | None = Field(default=None, max_length=NAME_LIMIT)
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    occasion: str | None = Field(default=None, max_length=60)
    surprise: bool = False
    private: bool = False
    source: str | None = Field(default=None, max_length=60)
    external_id: str | None = Field(default=None, max_length=NAME_LIMIT)
    mood: str | None = None


class ErasedMark(SQLModel, table=True):
    """What tells that a sale or a number in a file is of somebody who was erased: a hash, of which nothing is read."""

    __tablename__ = "erased_mark"
    __table_args__ = ({"sqlite_with_rowid": False},)

    mark: str = Field(primary_key=True, max_length=32)


class PurchaseLine(SQLModel, table=True):
    """One item of a purchase; the item is blank where the till kept only the amount."""

    __tablename__ = "purchase_line"
    __table_args__ = numbered(
        UniqueConstraint("source", "external_id"),
        CheckConstraint("quantity_milli <> 0", name="quantity_some"),
        Index("ix_purchase_line_purchase", "purchase_id"),
        Index("ix_purchase_line_back", "purchase_id", sqlite_where=text("amount_minor < 0")),
    )

    id: int | None = Field(default=None, primary_key=True)
    purchase_id: int = Field(foreign_key="purchase.id", ondelete="CASCADE")
    item: str = Field(max_length=500)
    quantity_milli: int = 1000
    amount_minor: int
    tag: str | None = Field(default=None, max_length=60)
    source: str | None = Field(default=None, max_length=60)
    external_id: str | None = Field(default=None, max_length=NAME_LIMIT)


class Visit(SQLModel, table=True):
    """A day on which they came in without buying; a purchase is a visit by itself."""

    __table_args__ = numbered(UniqueConstraint("customer_id", "on_date"), iso_day("on_date"))

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    on_date: date


class Contact(SQLModel, table=True):
    """You reached out to them: a call, a note, a message."""

    __table_args__ = numbered(
        one_of("channel", CHANNELS),
        iso_day("on_date"),
        Index("ix_contact_customer", "customer_id", "on_date"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    on_date: date
    at: datetime = Field(default_factory=now)
    channel: str
    about: str | None = Field(default=None, max_length=120)
    text: str | None = Field(default=None, max_length=TEXT_LIMIT)


class Decision(SQLModel, table=True):
    """What a person decided about a follow-up or a talking point; everything else about those is computed."""

    __table_args__ = numbered(
        UniqueConstraint("key"),
        one_of("verdict", VERDICTS),
        CheckConstraint("(verdict = 'snoozed') = (until_on IS NOT NULL)", name="snoozed_until"),
        *map(iso_day, ("decided_on", "until_on")),
        Index("ix_decision_customer", "customer_id"),
        Index("ix_decision_code", "code"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    key: str = Field(max_length=120)
    code: str = Field(max_length=8)
    kind: str = Field(max_length=30)
    verdict: str
    until_on: date | None = None
    outcome: str | None = Field(default=None, max_length=TEXT_LIMIT)
    decided_on: date
    at: datetime = Field(default_factory=now)
