"""Who may have something due today: a first sieve on indices, so that a morning never reads the whole book.

What comes through is only a candidate: `custmem.domain.followups.followups` decides from the customer's
here are never narrower than the rules' own, and a test holds the two against each other. The sieves stand
in the order of the rules' scores, and each lets the best customers through first, so that a morning can stop early.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.rhythm import paused_days
from custmem.domain.followup_rules import CARD, SEASON, Rule
from custmem.domain.followups.purchases import MONTH_ENDS
from custmem.domain.loyalty.programme import REWARD_LEAD_DAYS, closing_days, half_of
from custmem.domain.rule_context import always_significant, asking_rules
from custmem.domain.shop import longest_closed
from custmem.domain.text.dates import shift_months
from custmem.domain.value import NamedTuple
from custmem.recall.commitments import thanks_owed
from custmem.recall.customers import MAY_LOSE_STAMPS, REDEEMED_BY
from custmem.recall.open_commitments import LIVING, booked_on, called_for_today, complaints_owed, orders_owed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterator, Mapping
    from typing import Any

    from custmem.domain.shop import Shop


MOST_EACH = 60
"""Of one kind of kindness only so many of the best customers are looked at in one morning."""
MANY = 100
"""A shop with more candidates than that has its kindness counted on indices alone."""
_WITH_TAG = " AND EXISTS (SELECT 1 FROM purchase_line WHERE purchase_id = purchase.id AND lower(tag) = lower(:{name}))"
_FIRST = (
    " AND NOT EXISTS (SELECT 1 FROM purchase AS other WHERE other.customer_id = purchase.customer_id "
    "AND other.total_minor >= 0 AND (other.on_date, other.id) < (purchase.on_date, purchase.id))"
)


_OF_SILENCE = ("overdue", "lapsed")
_HAS_A_WAY = "EXISTS (SELECT 1 FROM contact_point WHERE customer_id = customer.id AND kind <> 'card')"


class Due(NamedTuple):
    """A customer who may have the thing of this key due."""

    customer_id: int
    key: str


class Sieve(NamedTuple):
    """One kind of kindness as a question: its rows are a customer's id and what the key is made from.

    `window` alone can be counted on an index; `condition` leaves out what must not be spoken of. `kind` is the kind of
    follow-up that it is for.
    """

    columns: str
    table: str
    window: str
    condition: str
    values: Mapping[str, Any]
    key: Callable[..., str]
    kind: str


class Kindness:
    """The candidates for kindness, best kind and best customers first, each kind asked for when it is reached."""

    def __init__(
        self,
        book: sqlite3.Connection,
        shop: Shop,
        today: date,
        *,
        everything: bool = False,
        kinds: Collection[str] = (),
        only_reachable: bool = False,
    ) -> None:
        self._book = book
        self._today = today
        self._most = -1 if everything else MOST_EACH
        self._waiting = [sieve for sieve in sieves(shop, today) if not kinds or sieve.kind in kinds]
        self._missed = [sieve for sieve in self._waiting if sieve.kind in _OF_SILENCE]
        if only_reachable:
            self._waiting = [_reachable(sieve) for sieve in self._waiting]
        self._unseen: dict[str, int] = {}
        self._kind = ""
        self._left = 0

    def batches(self) -> Iterator[list[Due]]:
        """Yield the open candidates of one kind after the other."""
        while self._waiting:
            sieve = self._waiting.pop(0)
            found, beyond = _best(self._book, sieve, self._most)
            closed = closed_keys(self._book, [due.key for due in found], self._today)
            self._kind = sieve.kind
            self._unseen[sieve.kind] = self._unseen.get(sieve.kind, 0) + beyond
            yield [due for due in found if due.key not in closed]

    def customer_ids(self) -> Iterator[int]:
        """Yield each candidate customer once."""
        met: set[int] = set()
        for batch in self.batches():
            for position, due in enumerate(batch):
                if due.customer_id not in met:
                    met.add(due.customer_id)
                    self._left = len(batch) - position - 1
                    yield due.customer_id
            self._left = 0

    def are_many(self) -> bool:
        """Say whether there are so many candidates that nobody would read them all."""
        found = 0
        for sieve in self._waiting:
            found += _count(self._book, sieve)
            if found > MANY:
                return True
        return False

    def unreachable(self) -> int:
        """Return how many are missed of whom there is neither number nor address, and no more is known this morning."""
        return sum(
            _count(self._book, sieve._replace(window=f"{sieve.window} AND NOT {_HAS_A_WAY}"))
            for sieve in self._missed
        )

    def unseen_kinds(self) -> dict[str, int]:
        """Return how many candidates of each kind were not looked at: a count on indices, which may hold some
        that are closed or must stay unsaid.
        """
        counts = dict(self._unseen)
        for kind, count in (
            (self._kind, self._left),
            *((s.kind, _count(self._book, s)) for s in self._waiting),
        ):
            counts[kind] = counts.get(kind, 0) + count
        return {kind: count for kind, count in counts.items() if count}


def owed_today(book: sqlite3.Connection, today: date, rules: Mapping[str, Rule]) -> list[Due]:
    """Return whatever is owed by these rules: promises within their notice, orders that may ask for something, the
    day's appointments, complaints, and whom thanks may be owed for somebody they sent.
    """
    rows = book.execute(
        "SELECT customer_id, id FROM promise WHERE closed_on IS NULL AND due_on <= :until ORDER BY due_on, id",
        {"until": (today + timedelta(rules["promise"].days)).isoformat()},
    )
    return [
        *(Due(customer_id, keys.promise(key)) for customer_id, key in rows),
        *(Due(customer_id, keys.order(key)) for customer_id, key in orders_owed(book, today)),
        *(Due(customer_id, keys.appointment(key)) for customer_id, key in booked_on(book, today)),
        *(
            Due(customer_id, key)
            for customer_id, key in complaints_owed(book, today, rules["complaint-check"].days)
        ),
        *(Due(customer_id, key) for customer_id, key in thanks_owed(book, today)),
    ]


def likely_today(book: sqlite3.Connection, today: date, most: int) -> list[int]:
    """Return the customers who may come today: told of an order first, then by rhythm and weekday, the best first.

    Those with a usual weekday are expected on the one nearest to their gap; each day is one seek on the index.
    """
    near = [(today + timedelta(days), today.weekday()) for days in range(-3, 4)]
    found: list[tuple[int, int]] = []
    for day, weekday in (*near, (today, None)):
        kept = "IS NULL" if weekday is None else "= :weekday"
        found += book.execute(
            f"SELECT -spent_minor, id FROM customer WHERE expected_on = :day AND usual_weekday {kept} "
            f"AND last_visit_on < :today AND {LIVING} ORDER BY spent_minor DESC LIMIT :most",
            {"day": day.isoformat(), "weekday": weekday, "today": today.isoformat(), "most": most},
        ).fetchall()
    called_for = called_for_today(book, today, most)
    return list(dict.fromkeys((*called_for, *(customer_id for _, customer_id in sorted(found)))))[:most]


def sieves(shop: Shop, today: date) -> Iterator[Sieve]:
    """Yield the sieves in the order of the scores that the rules give; a closed week can move a day by a week."""
    slack = longest_closed(shop, today)
    rules = shop.rules
    if (rule := rules["occasion-day"]).on:
        for days in range(rule.listed_days + slack + 1):
            yield _own(_occasions(today - timedelta(rule.days + days), keys.occasion_day))
    if (rule := rules["event"]).on:
        yield _events(today - timedelta(rule.days), rule.listed_days + slack)
    if (rule := rules["thank-you"]).on:
        until = today - timedelta(rule.days)
        yield from _significant(shop, rule, until, rule.listed_days + slack, keys.thanks)
    if (rule := rules[CARD]).on:
        for days in range(1, rule.days + 1):
            yield _occasions(today + timedelta(days), keys.occasion_card)
    if (shop.left_for_gifts(today.year) or 0) > 0:
        for days in range(1, shop.lead_days + 1):
            yield _days_of_the_best(today + timedelta(days), shop.best_minor)
    for rule in asking_rules(shop):
        until = today - timedelta(rule.days)
        yield _purchases(rule, 0, until, rule.listed_days + slack, keys.purchase)
    if (rule := rules["satisfaction"]).on:
        until = today - timedelta(rule.days)
        yield from _significant(shop, rule, until, rule.listed_days + slack, keys.purchase)
    yield from _rewards(shop, today)
    if (rule := rules["satisfaction-again"]).on:
        again = shift_months(today, -rule.days)
        days = rule.listed_days + slack + 2 * MONTH_ENDS
        yield _purchases(rule, shop.largest_minor, again + timedelta(MONTH_ENDS), days, keys.purchase_again)
    paused = paused_days(shop.pauses, date.min, today)
    if (rule := rules["overdue"]).on:
        days = rule.listed_days + slack + paused
        yield _missed("overdue_on", today - timedelta(rule.days), today, days, keys.overdue)
    if (rule := rules["lapsed"]).on:
        days = rule.listed_days + slack + paused
        yield _missed("lapsed_on", today - timedelta(rule.days), today, days, keys.lapsed)
    yield from _seasons(shop, today)


def _significant(
    shop: Shop, rule: Rule, until: date, days: int, key: Callable[[int], str]
) -> Iterator[Sieve]:
    """Purchases that are significant by their total, and those that are by a tag at any price."""
    yield _purchases(rule, shop.significant_minor, until, days, key)
    for tag in always_significant(shop.rules):
        yield _purchases(rule, 0, until, days, key, tag=tag)


def _rewards(shop: Shop, today: date) -> Iterator[Sieve]:
    """Vouchers that end soon, and customers some of whose stamps soon live no more, if half a card may be full."""
    yield Sieve(
        "voucher.customer_id, voucher.id",
        "voucher",
        "voucher.until_on BETWEEN :now AND :until",
        "1",
        {"now": today, "until": today + timedelta(REWARD_LEAD_DAYS)},
        keys.voucher_ends,
        "reward",
    )
    if shop.programme is None:
        return
    days = closing_days(today, shop.programme)
    if days:
        needed = shop.programme.needed
        for least, key in ((needed, keys.reward_ends), (half_of(shop.programme), keys.stamps_end)):
            yield Sieve(
                f"customer.id, customer.id, {REDEEMED_BY}",
                "customer",
                f"customer.id IN ({MAY_LOSE_STAMPS})",
                "1",
                {"since": days[0], "until": days[1], "least": least, "today": today},
                key,
                "reward",
            )


def _seasons(shop: Shop, today: date) -> Iterator[Sieve]:
    """Significant purchases in the season before, for each season that today lies in."""
    for season in shop.seasons:
        now = season.days_around(today)
        if now is not None:
            first, last = season.days_of(now[0].year - 1)
            days = (last - first).days
            for sieve in _significant(shop, SEASON, last, days, keys.thanks):
                yield _in_season(sieve, season.name, now[0].year)


def _occasions(day: date, key: Callable[[int, int], str]) -> Sieve:
    """Occasions kept on one day; those of 29 February on the 28th where the year has none."""
    kept = "month = :month AND day = :day"
    if (day.month, day.day) == (2, 28) and (day + timedelta(1)).month == 3:
        kept = "month = 2 AND day IN (28, 29)"
    return Sieve(
        "occasion.customer_id, occasion.id",
        "occasion",
        kept,
        "occasion.private = 0",
        {"month": day.month, "day": day.day},
        lambda occasion_id: key(occasion_id, day.year),
        "occasion",
    )


def _own(sieve: Sieve) -> Sieve:
    """Only the occasions that are the customer's own, and nobody's who is close to them."""
    return sieve._replace(condition=f"{sieve.condition} AND occasion.person_id IS NULL")


def _days_of_the_best(day: date, best_minor: int) -> Sieve:
    """Their own occasions of those who have spent so much."""
    sieve = _own(_occasions(day, keys.shop_gift))
    condition = f"{sieve.condition} AND customer.spent_minor >= :best"
    return sieve._replace(condition=condition, values={**sieve.values, "best": best_minor}, kind="gift")


def _events(until: date, days: int) -> Sieve:
    return Sieve(
        "life_event.customer_id, life_event.id",
        "life_event",
        "ends_on BETWEEN :since AND :until",
        "life_event.kind = 'event' AND life_event.private = 0",
        {"since": until - timedelta(days), "until": until},
        keys.event_after,
        "event",
    )


def _purchases(
    rule: Rule, least_minor: int, until: date, days: int, key: Callable[[int], str], *, tag: str = ""
) -> Sieve:
    """Purchases of at least so much that meet a rule's conditions: each day is one seek on the index, past all
    that is small.
    """
    listed = ", ".join(f"'{until - timedelta(number)}'" for number in range(days + 1))
    window = f"on_date IN ({listed}) AND total_minor >= :least AND customer_id IS NOT NULL"
    tags = {name: wanted for name, wanted in (("tag", tag), ("of_tag", rule.tag)) if wanted}
    window += "".join(_WITH_TAG.format(name=name) for name in tags)
    return Sieve(
        "purchase.customer_id, purchase.id",
        "purchase",
        window,
        "purchase.private = 0" + (_FIRST if rule.first else ""),
        {"least": max(least_minor, rule.least_minor), **tags},
        key,
        "thank_you" if key is keys.thanks else "satisfaction",
    )


def _in_season(sieve: Sieve, name: str, year: int) -> Sieve:
    """Return a sieve of purchases as one of customers who may hear of a season, once a year."""
    return sieve._replace(
        columns="purchase.customer_id, purchase.customer_id",
        key=lambda customer_id: keys.season(customer_id, name, year),
        kind="season",
    )


def _missed(column: str, until: date, today: date, days: int, key: Callable[[int, date], str]) -> Sieve:
    return Sieve(
        "customer.id, customer.id, last_visit_on",
        "customer",
        f"{column} BETWEEN :since AND :until",
        "NOT EXISTS (SELECT 1 FROM appointment WHERE customer_id = customer.id AND on_date >= :now "
        "AND cancelled_on IS NULL)",
        {"since": until - timedelta(days), "until": until, "now": today},
        lambda customer_id, last: key(customer_id, date.fromisoformat(last)),
        column.removesuffix("_on"),
    )


def _reachable(sieve: Sieve) -> Sieve:
    """Return a sieve of silence that lets through only whom a call or a letter could reach."""
    if sieve.kind not in _OF_SILENCE:
        return sieve
    return sieve._replace(window=f"{sieve.window} AND {_HAS_A_WAY}")


def _best(book: sqlite3.Connection, sieve: Sieve, most: int) -> tuple[list[Due], int]:
    """Return the candidates who are the best customers, at most so many, and how many more there are."""
    joined = "" if sieve.table == "customer" else f" JOIN customer ON customer.id = {sieve.table}.customer_id"
    rows = book.execute(
        f"SELECT {sieve.columns} FROM {sieve.table}{joined} "
        f"WHERE {sieve.window} AND {sieve.condition} AND {LIVING} "
        "ORDER BY customer.spent_minor DESC, customer.id LIMIT :most",
        _iso({**sieve.values, "most": most}),
    ).fetchall()
    beyond = _count(book, sieve) - len(rows) if len(rows) == most else 0
    return [Due(row[0], sieve.key(*row[1:])) for row in rows], beyond


def _count(book: sqlite3.Connection, sieve: Sieve) -> int:
    (count,) = book.execute(
        f"SELECT count(*) FROM {sieve.table} WHERE {sieve.window}", _iso(sieve.values)
    ).fetchone()
    return int(count)


def closed_keys(book: sqlite3.Connection, wanted: list[str], today: date) -> set[str]:
    """Return those of the keys that a person has dealt with, or put off beyond today."""
    closed: set[str] = set()
    for start in range(0, len(wanted), 500):
        chunk = wanted[start : start + 500]
        rows = book.execute(
            f"SELECT key, until_on FROM decision WHERE key IN ({', '.join('?' * len(chunk))})", chunk
        )
        closed.update(key for key, until_on in rows if until_on is None or until_on > today.isoformat())
    return closed


def _iso(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int) else str(value) for name, value in values.items()}
