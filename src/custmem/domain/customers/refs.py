"""Everything on a customer's page has a number, `purchase:7`, and each kind of thing has fields that can be corrected.

This table is all that is said of them: what is typed for a field, in which column it is kept and what it may be;
which decisions go with the thing; and whether the customer's kept figures follow from it.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple

_NAME, _ITEM, _WORDS = 200, 500, 2000
_LINE = "line"


class Sort:
    """The sorts of value: a `PERSON` is one in the customer's life; `WHOM` may be one and is kept in words, too."""

    TEXT, PAST, DAY, MONTH_DAY, TIME, SPAN = "text", "past day", "day", "day of a year", "time", "span"
    MONEY, QUANTITY, NUMBER, FLAG = "money", "quantity", "number", "yes or no"
    PERSON, WHOM, CUSTOMER = "person", "whom", "customer"


class Field(NamedTuple):
    """One thing that can be corrected: its name as it is typed, and the column that keeps it."""

    name: str
    column: str
    sort: str = Sort.TEXT
    blank: bool = False
    limit: int = _WORDS
    choices: tuple[str, ...] = ()


class Thing(NamedTuple):
    """A kind of thing that `show` numbers.

    `keys` begin the keys of what can be decided about it; `counts` says that visits, spending and rhythm follow.
    """

    kind: str
    table: str
    fields: tuple[Field, ...]
    keys: tuple[str, ...] = ()
    counts: bool = False

    @property
    def words(self) -> Field | None:
        """The field that says in words what it is."""
        return next((field for field in self.fields if field.sort == Sort.TEXT), None)

    @property
    def day(self) -> Field | None:
        """The field that says when it was."""
        return next((field for field in self.fields if field.sort in (Sort.PAST, Sort.DAY)), None)

    def field(self, name: str) -> Field | None:
        """Return the field of this name; `text` is what it is in words, `on` its day."""
        named = next((field for field in self.fields if field.name == name), None)
        return named or {"text": self.words, "on": self.day}.get(name)


class Ref(NamedTuple):
    """What was typed to mean one thing: `purchase:7`, or its second item, `purchase:7.2`."""

    kind: str
    id: int
    line: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}.{self.line}" if self.line else f"{self.kind}:{self.id}"


class Held(NamedTuple):
    """A thing in the book: whose it is, and its row by column; of a purchase's item, the row of the item."""

    ref: Ref
    customer_id: int
    row: dict[str, object]


class Numbers(NamedTuple):
    """What a page has that a memory has without a number, each with its own, oldest first."""

    visits: tuple[tuple[int, str], ...]
    contacts: tuple[tuple[int, str, str, str | None], ...]
    stamps: tuple[tuple[int, str, int, str], ...]
    consents: dict[str, int]
    decisions: dict[str, int]
    referral: int | None
    tags: tuple[tuple[int, str], ...]
    vouchers: tuple[tuple[int, str, int, int | None, str | None, str], ...] = ()


def _text(name: str, column: str = "text", *, blank: bool = False, limit: int = _WORDS) -> Field:
    return Field(name, column, Sort.TEXT, blank, limit)


def _flags(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name, Sort.FLAG) for name in names)


_ABOUT = Field("about", "person_id", Sort.PERSON, blank=True)
_POINT = (_text("text", "value", limit=_ITEM), _text("label", "label", blank=True, limit=60))
POINTS = ("phone", "email", "card", "address")
"""The ways to reach or tell a customer: all in one table, each numbered under its own name."""
LINE = Thing(
    _LINE,
    "purchase_line",
    (
        _text("item", "item", limit=_ITEM),
        Field("price", "amount_minor", Sort.MONEY),
        Field("qty", "quantity_milli", Sort.QUANTITY),
        _text("tag", "tag", blank=True, limit=60),
    ),
    counts=True,
)
"""One item of a purchase; the price is for one."""
THINGS = {
    thing.kind: thing
    for thing in (
        *(Thing(kind, "contact_point", _POINT) for kind in POINTS),
        Thing(
            "person",
            "person",
            (
                _text("name", "name", blank=True, limit=_NAME),
                _text("relation", "relation", limit=60),
                Field("died", "died_on", Sort.PAST, blank=True),
                Field("known-as", "known_as_id", Sort.CUSTOMER, blank=True),
                *_flags("dead", "private"),
            ),
        ),
        Thing(
            "fact",
            "fact",
            (
                _text("text"),
                _text("kind", "kind", limit=60),
                _text("label", "label", blank=True, limit=60),
                Field("learned", "learned_on", Sort.PAST),
                Field("until", "until_on", Sort.DAY, blank=True),
                _ABOUT,
                *_flags("guess", "once", "private"),
            ),
            keys=("fact", "allergy"),
        ),
        Thing(
            "occasion",
            "occasion",
            (
                Field("on", "month", Sort.MONTH_DAY),
                Field("kind", "kind", Sort.TEXT, choices=("birthday", "anniversary", "nameday")),
                _ABOUT,
                *_flags("private"),
            ),
            keys=("occasion",),
        ),
        Thing(
            "event",
            "life_event",
            (
                _text("text"),
                Field("on", "starts_on", Sort.DAY),
                Field("until", "ends_on", Sort.DAY),
                Field("kind", "kind", Sort.TEXT, choices=("event", "away")),
                _ABOUT,
                *_flags("private"),
            ),
            keys=("event",),
            counts=True,
        ),
        Thing(
            "purchase",
            "purchase",
            (
                Field("on", "on_date", Sort.PAST),
                Field("for", "for_text", Sort.WHOM, blank=True, limit=_NAME),
                _text("occasion", "occasion", blank=True, limit=60),
                _text("receipt", "receipt", blank=True, limit=_NAME),
                *_flags("surprise", "private"),
            ),
            keys=("gift", "purchase", "thanks"),
            counts=True,
        ),
        Thing("visit", "visit", (Field("on", "on_date", Sort.PAST),), counts=True),
        Thing(
            "contact",
            "contact",
            (
                _text("text", blank=True),
                Field("on", "on_date", Sort.PAST),
                Field("by", "channel", Sort.TEXT, choices=("call", "message", "email", "letter", "counter")),
            ),
        ),
        Thing(
            "promise",
            "promise",
            (
                _text("text"),
                Field("by", "due_on", Sort.DAY),
                Field("at", "at_time", Sort.TIME, blank=True),
                Field("every", "every", Sort.SPAN, blank=True),
                Field("made", "made_on", Sort.PAST),
            ),
            keys=("promise",),
        ),
        Thing(
            "appointment",
            "appointment",
            (_text("text"), Field("on", "on_date", Sort.DAY), Field("at", "at_time", Sort.TIME, blank=True)),
            keys=("appointment",),
        ),
        Thing(
            "order",
            "special_order",
            (
                _text("item", "item", limit=_ITEM),
                Field("expected", "expected_on", Sort.DAY, blank=True),
                Field("ordered", "ordered_on", Sort.PAST),
                Field("arrived", "arrived_on", Sort.PAST, blank=True),
                *_flags("private"),
            ),
            keys=("order",),
        ),
        Thing(
            "wish",
            "wish",
            (_text("text"), Field("on", "made_on", Sort.PAST), _ABOUT, *_flags("private")),
            keys=("wish",),
        ),
        Thing(
            "complaint",
            "complaint",
            (
                _text("text"),
                Field("on", "made_on", Sort.PAST),
                Field("fix-by", "fix_by", Sort.DAY, blank=True),
                _text("cause", "cause", blank=True, limit=60),
                _text("promised", "promised", blank=True),
                _text("apology", "apology", blank=True),
                _text("resolution", "resolution"),
                _text("prevent", "prevention", blank=True),
                Field("cost", "cost_minor", Sort.MONEY, blank=True),
            ),
            keys=("complaint",),
        ),
        Thing(
            "remark",
            "remark",
            (
                _text("text", blank=True),
                Field("stars", "stars", Sort.NUMBER),
                Field("on", "said_on", Sort.PAST),
            ),
            keys=("remark",),
        ),
        Thing(
            "gift",
            "gift",
            (
                _text("item", "item", limit=_ITEM),
                Field("cost", "cost_minor", Sort.MONEY),
                Field("on", "given_on", Sort.PAST),
            ),
        ),
        Thing("stamp", "stamp", (Field("number", "number", Sort.NUMBER), Field("on", "on_date", Sort.PAST))),
        Thing(
            "voucher",
            "voucher",
            (
                _text("text", "why", blank=True, limit=_NAME),
                Field("on", "on_date", Sort.PAST),
                Field("until", "until_on", Sort.DAY, blank=True),
            ),
            keys=("voucher",),
        ),
        Thing(
            "referral",
            "referral",
            (Field("by", "by_id", Sort.CUSTOMER), Field("on", "said_on", Sort.PAST)),
            keys=("referral", "referrals"),
        ),
        Thing(
            "consent",
            "consent",
            (
                Field("answer", "answer", Sort.TEXT, choices=("yes", "no", "preferred")),
                Field("on", "said_on", Sort.PAST),
            ),
        ),
        Thing(
            "decision",
            "decision",
            (
                _text("outcome", "outcome", blank=True),
                Field("on", "decided_on", Sort.PAST),
                Field("until", "until_on", Sort.DAY),
            ),
        ),
        Thing("tag", "customer_tag", (_text("text", "tag", limit=60),)),
    )
}
"""Every kind of thing on a page, by the word that stands before its number."""
MOVABLE = frozenset(
    "fact occasion event purchase visit contact promise appointment order wish complaint remark gift stamp".split()
)
"""What may turn out to be somebody else's: it is handed over whole."""


def ref_from(typed: str) -> Ref | None:
    """Return the thing that was typed, as `show` numbers it; None for any other words."""
    kind, colon, number = typed.strip().lower().partition(":")
    whole, dot, line = number.partition(".")
    if kind not in THINGS or not colon or not _is_number(whole):
        return None
    if dot and not (kind == "purchase" and _is_number(line) and int(line)):
        return None
    return Ref(kind, int(whole), int(line) if dot else 0)


def looks_like_ref(typed: str) -> bool:
    """Say whether words are meant for a number of this kind, right or wrong: `purchse:7`."""
    kind, colon, number = typed.strip().partition(":")
    return bool(colon) and kind.isalpha() and _is_number(number.replace(".", "", 1))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 15


def thing_of(ref: Ref) -> Thing:
    """Return what is known of the kind of thing that is meant; an item of a purchase is one of its own."""
    return LINE if ref.line else THINGS[ref.kind]
