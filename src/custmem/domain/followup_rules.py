"""The follow-up rules as data: all that there is to each, stated once, from when it is due to what ends it.

What the agenda, the sieves of `recall.due`, the documentation and the tests know of a follow-up's days and rank, they
read here; the function that makes it is in the module of its family. The built-in rules can be changed or switched off,
but for what is owed, and rules for purchases can be added. What differs from the built-in rule lies in the book's
settings, a short line a rule, which is read here at every greeting and so needs neither JSON nor TOML;
`custmem.exchange.rules_document` knows the document that people edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers import reaching
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


PREFIX = "rule."
"""What the key of a rule's setting begins with."""
CHANNELS = (*reaching.CHANNELS, reaching.COUNTER)
PURCHASE = "purchase"
CARD = "occasion-card"


class Rule(NamedTuple):
    """One rule: what it is about and `day`, the day that it counts from, are the program's; the rest the shop may set.

    `rank` is the most that one of its follow-ups scores, the higher the earlier. It is listed for so many days after
    it is due; without a number, until the day it is about is over or one of the verbs in `ends_with` was typed. What
    is owed is listed whatever the day; what is cheerful waits while a complaint is open.

    `delay` is in the unit that `unit` names, None in an added rule that only says what is significant. `channel` is
    blank for however the customer is reached, `wording` is blank for custmem's own sentence. The conditions are those
    of a purchase: the tag of one of its lines, its least total in minor units, and being a customer's first.
    `significant` says of a tag that it always or never is.
    """

    name: str
    kind: str
    unit: str
    day: str
    rank: int
    listed: int | None = None
    ends_with: tuple[str, ...] = ("done", "visit")
    is_owed: bool = False
    is_cheerful: bool = False
    delay: int | None = None
    channel: str = ""
    wording: str = ""
    on: bool = True
    after: str = ""
    tag: str = ""
    least_minor: int = 0
    first: bool = False
    significant: bool | None = None

    @property
    def is_about_purchases(self) -> bool:
        """Whether the conditions of a purchase can be set."""
        return bool(self.after) or self.kind in ("thank_you", "satisfaction")

    @property
    def days(self) -> int:
        """The delay as a number; 0 where none is set."""
        return self.delay or 0

    @property
    def listed_days(self) -> int:
        """For how many days after it is due it is listed; 0 where that is not a number of days."""
        return self.listed or 0


def _owed(name: str, kind: str, unit: str, day: str, rank: int, *ends_with: str, delay: int = 0) -> Rule:
    return Rule(name, kind, unit, day, rank, ends_with=ends_with, is_owed=True, delay=delay)


APPOINTMENT = Rule(
    "appointment", "appointment", "", "its day", 99, 0, ("done", "skip", "visit"), is_owed=True
)
COMPLAINT = _owed(
    "complaint", "complaint", "", "the day it is made, or is to be put right by", 110, "resolve"
)
ORDER = _owed("order", "order", "", "the day it arrives, or the day after it was expected", 100, "collected")
THANKS_FOR_SENT = Rule(
    "thank-you-sender",
    "thank_you",
    "",
    "the first purchase of somebody they sent",
    *(71, 12),
    is_cheerful=True,
    delay=1,
)
GIFT = Rule(
    "gift",
    "gift",
    "",
    "as long before their own occasion as a card",
    68,
    ends_with=("done", "gift"),
    is_cheerful=True,
)
REWARD = Rule(
    "reward", "reward", "", "the day a reward, stamps or a voucher is lost", 57, ends_with=("redeem", "visit")
)
SEASON = Rule("season", "season", "", "the first open day of the season", 10, is_cheerful=True)
FOLLOW_UPS = (
    APPOINTMENT,
    _owed("promise", "promise", "notice_days", "the day promised", 100, "done", delay=1),
    COMPLAINT,
    _owed("complaint-check", "complaint", "delay_days", "it was put right", 98, "done", delay=7),
    ORDER,
    _owed("order-nudge", "order", "delay_days", "they were told", 100, "collected", delay=7),
    Rule(
        "thank-you",
        "thank_you",
        "delay_days",
        "a significant purchase",
        *(70, 12),
        is_cheerful=True,
        delay=1,
    ),
    THANKS_FOR_SENT,
    Rule(
        "satisfaction",
        "satisfaction",
        "delay_days",
        "a significant purchase",
        *(60, 28),
        is_cheerful=True,
        delay=14,
    ),
    Rule(
        "satisfaction-again",
        "satisfaction",
        "delay_months",
        "one of the largest purchases",
        *(58, 28),
        is_cheerful=True,
        delay=3,
    ),
    Rule(CARD, "occasion", "lead_days", "an occasion", 69, ends_with=("done",), is_cheerful=True, delay=7),
    Rule("occasion-day", "occasion", "delay_days", "their own occasion", 95, 3, is_cheerful=True, delay=0),
    Rule("event", "event", "delay_days", "a life event", 75, 14, is_cheerful=True, delay=1),
    GIFT,
    REWARD,
    Rule("overdue", "overdue", "delay_days", "the day they are late", 45, 14, is_cheerful=True, delay=0),
    Rule("lapsed", "lapsed", "delay_days", "the day they seem gone", 40, 30, is_cheerful=True, delay=0),
    SEASON,
)
"""Every rule by which follow-ups are made, in the order in which their kinds are named."""
BUILT_IN: Mapping[str, Rule] = {rule.name: rule for rule in FOLLOW_UPS if rule.unit}
"""Every rule of a new book that can be changed, in the order in which they are listed."""
KINDS = tuple(dict.fromkeys(rule.kind for rule in FOLLOW_UPS))
"""Every kind of follow-up, by the name that `agenda --kind` takes."""
CHEERFUL = frozenset(rule.kind for rule in FOLLOW_UPS if rule.is_cheerful)
"""What would sound as if nothing had happened, while a complaint is open."""
SPANS = {
    "promise": (0, 30),
    "satisfaction-again": (1, 24),
    CARD: (1, 60),
    "occasion-day": (0, 30),
    "overdue": (0, 60),
}
"""The least and the most that a delay can be, in its unit."""
USUAL_SPAN = (1, 400)
PLACEHOLDERS = ("customer", "items", "when", "whom")
_ALLOWED = {"promise": 3, "complaint": 3, "order": 3}
_FLAGS = ("on", "first", "significant")
_NUMBERS = ("delay", "least_minor")
_FIXED = Rule._fields.index("delay")
"""What stands before the delay is never set."""
_MOST_DIGITS = {"delay": 3, "least_minor": 12}


def added(name: str) -> Rule:
    """Return an added rule with nothing said yet: it follows a purchase."""
    return BUILT_IN["satisfaction"]._replace(name=name, delay=None, after=PURCHASE)


def span_of(rule: Rule) -> tuple[int, int]:
    """Return the least and the most that this rule's delay can be."""
    return SPANS.get(rule.name, (0, 365) if rule.kind == "lapsed" else USUAL_SPAN)


def placeholders_of(rule: Rule) -> tuple[str, ...]:
    """Return what may stand in braces in this rule's wording."""
    if rule.kind in ("overdue", "lapsed"):
        return ("customer", "when")
    return PLACEHOLDERS[: _ALLOWED.get(rule.kind, len(PLACEHOLDERS))]


def rules_from(settings: Mapping[str, str], lead_days: int) -> dict[str, Rule]:
    """Return every rule by its name: the built-in ones as they were changed, then those added, by name.

    A card's lead days are a setting of their own.
    """
    rules = {**BUILT_IN, CARD: BUILT_IN[CARD]._replace(delay=lead_days)}
    for key in sorted(key for key in settings if key.startswith(PREFIX)):
        name = key[len(PREFIX) :]
        rules[name] = read(rules.get(name) or added(name), settings[key])
    return rules


def written(rule: Rule) -> str:
    """Return what is kept of a rule: `delay=7;tag=glasses`; only what differs from how it was made."""
    usual = BUILT_IN.get(rule.name) or added(rule.name)
    return ";".join(
        f"{field}={_told(value)}"
        for field, value, before in zip(Rule._fields[_FIXED:], rule[_FIXED:], usual[_FIXED:], strict=True)
        if value != before
    )


def read(usual: Rule, line: str) -> Rule:
    """Return a rule with what is kept of it; what can't be read stays as usual, so that no line stops a morning."""
    told = dict(part.partition("=")[::2] for part in line.split(";"))
    changed: dict[str, Any] = {
        field: value
        for field in Rule._fields[_FIXED:]
        if field in told and (value := _value(field, told[field])) is not _UNREADABLE
    }
    return usual._replace(**changed)


_UNREADABLE = object()


def _told(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "", True: "1", False: "0"}[value]
    return str(value).replace("%", "%25").replace(";", "%3B")


def _value(field: str, told: str) -> object:
    if field in _NUMBERS:
        if not told:
            return None if field == "delay" else 0
        is_number = told.isascii() and told.isdigit() and len(told) <= _MOST_DIGITS[field]
        return int(told) if is_number else _UNREADABLE
    if field in _FLAGS:
        if not told and field == "significant":
            return None
        return {"1": True, "0": False}.get(told, _UNREADABLE)
    return told.replace("%3B", ";").replace("%25", "%")
