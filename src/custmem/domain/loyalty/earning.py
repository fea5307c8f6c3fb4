"""What a sale earns: stamps by visit, amount or tag, double days, tiers by a year's worth, rewards for a referral.

What the owner typed is kept as it was typed, and read here whenever it is needed: `amount 10`, `2 stamps`,
`Silver 300: 5 % off; Gold 800: 10 % off`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.errors import BadMoney

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.customers.memory import Line, Purchase
    from custmem.domain.loyalty.programme import Programme


HAND, VISIT, AMOUNT, TAG, VOUCHER = "hand", "visit", "amount", "tag", "voucher"
MOST_STAMPS = 100
MOST_TIERS = 9
_LONGEST_NAME = 40


class By(NamedTuple):
    """What a sale stamps by: each visit, each full `minor` of its sum, or each thing of this tag."""

    rule: str
    minor: int = 0
    tag: str = ""


class Bonus(NamedTuple):
    """What a referral brings the one who sent and the one who came: stamps, or vouchers in minor units."""

    kind: str
    sender: int
    newcomer: int


class Tier(NamedTuple):
    """A tier: its name, from which worth of a year on, in minor units, and what it gives."""

    name: str
    from_minor: int
    gives: str


def by_from(typed: str, currency: str) -> By | None:
    """Return what a sale stamps by: `visit`, `amount 10`, `tag bread`; None for what is neither, nor by hand."""
    rule, _, rest = typed.strip().partition(" ")
    rule, rest = rule.lower(), rest.strip()
    if rule == AMOUNT and rest:
        minor = _amount(rest, currency)
        return By(rule, minor) if minor else None
    if rule == TAG and rest:
        return By(rule, tag=rest.lower())
    return By(rule) if rule in (VISIT, HAND) and not rest else None


def bonus_from(typed: str, currency: str) -> Bonus | None:
    """Return what a referral brings: `2 stamps`, `3 / 1 stamps`, `voucher 5`; None for what can't be read."""
    words = typed.lower().replace("/", " / ").split()
    is_voucher = VOUCHER in words
    numbers = [word for word in words if word not in (VOUCHER, "/", "stamps", "stamp", "points", "point")]
    if not 1 <= len(numbers) <= 2 or (len(numbers) == 2) != ("/" in words):
        return None
    read = [_amount(number, currency) if is_voucher else _stamps(number) for number in numbers]
    if None in read:
        return None
    return Bonus(VOUCHER if is_voucher else "stamp", read[0] or 0, read[-1] or 0)


def tiers_from(typed: str, currency: str) -> tuple[Tier, ...] | None:
    """Return the tiers, the lowest first: `Silver 300: 5 % off; Gold 800: 10 % off`; None for what can't be read."""
    found = []
    for part in filter(None, map(str.strip, typed.split(";"))):
        head, _, gives = part.partition(":")
        name, _, amount = head.strip().rpartition(" ")
        minor = _amount(amount, currency)
        if not (name.strip() and gives.strip() and minor) or len(name.strip()) > _LONGEST_NAME:
            return None
        found.append(Tier(name.strip(), minor, gives.strip()))
    tiers = tuple(sorted(found, key=lambda tier: tier.from_minor))
    amounts, names = {tier.from_minor for tier in tiers}, {fold(tier.name) for tier in tiers}
    return tiers if len(amounts) == len(names) == len(tiers) <= MOST_TIERS else None


def tier_at(worth_minor: int, tiers: Sequence[Tier]) -> Tier | None:
    """Return the tier of a year's worth; None below the lowest."""
    reached = [tier for tier in tiers if worth_minor >= tier.from_minor]
    return reached[-1] if reached else None


def next_tier(worth_minor: int, tiers: Sequence[Tier]) -> Tier | None:
    """Return the tier above that of a year's worth; None at the top."""
    return next((tier for tier in tiers if worth_minor < tier.from_minor), None)


def earned(lines: Sequence[Line], programme: Programme, currency: str, *, is_double: bool) -> int:
    """Return how many stamps these lines of a purchase earn; what came back earns nothing."""
    by = by_from(programme.by, currency) if programme.by else None
    bought = [line for line in lines if line.amount_minor >= 0]
    if by is None or not bought:
        return 0
    number = 0
    if by.rule == VISIT:
        number = 1
    elif by.rule == AMOUNT:
        number = max(0, sum(line.amount_minor for line in lines)) // by.minor
    elif by.rule == TAG:
        number = sum(max(1, line.quantity_milli // 1000) for line in bought if _is_of(line, by.tag))
    return min(number * (1 + is_double), MOST_MINOR)


def kept_of(purchases: Sequence[Purchase]) -> dict[int, list[Line]]:
    """Return what the customer has kept of each purchase, by its id, when every return went off the purchase it is of.

    A thing that came back is off the latest purchase that has it: by its name, else by the words, else by its price.
    """
    kept: dict[int, list[Line]] = {}
    for purchase in sorted(purchases, key=lambda each: (each.on, each.id)):
        for back in purchase.lines:
            if back.amount_minor < 0:
                _take_back(back, kept)
        kept[purchase.id] = [line for line in purchase.lines if line.amount_minor >= 0]
    return kept


def _take_back(back: Line, kept: dict[int, list[Line]]) -> None:
    left = back.quantity_milli
    for is_it in (_has_its_name, _has_its_words, _has_its_price):
        for purchase_id in reversed(kept):
            for place, line in enumerate(kept[purchase_id]):
                if left > 0 and line.quantity_milli > 0 and is_it(line, back):
                    taken = min(left, line.quantity_milli)
                    left -= taken
                    rest = line.quantity_milli - taken
                    amount = line.amount_minor * rest // line.quantity_milli
                    kept[purchase_id][place] = line._replace(quantity_milli=rest, amount_minor=amount)
            kept[purchase_id] = [line for line in kept[purchase_id] if line.quantity_milli > 0]
            if left <= 0:
                return


def _has_its_name(line: Line, back: Line) -> bool:
    return fold(line.item) == fold(back.item)


def _has_its_words(line: Line, back: Line) -> bool:
    return set(fold(back.item).split()) <= set(fold(line.item).split())


def _has_its_price(line: Line, back: Line) -> bool:
    return line.amount_minor == -back.amount_minor


def _is_of(line: Line, tag: str) -> bool:
    return fold(tag) == fold(line.tag or "") or f" {fold(tag)} " in f" {fold(line.item)} "


def _amount(typed: str, currency: str) -> int | None:
    try:
        minor = parse_money(typed, currency)
    except BadMoney:
        return None
    return minor if 0 < minor <= MOST_MINOR else None


def _stamps(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 4
    return int(typed) if is_number and int(typed) <= MOST_STAMPS else None
