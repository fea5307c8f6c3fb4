"""How a customer's statement looks: the card, the tier, the vouchers, and below them every line of the ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import brief
from custmem.domain.customers.memory import money_record
from custmem.domain.loyalty.earning import next_tier, tier_at, tiers_from
from custmem.domain.loyalty.programme import Programme, card_on, statement
from custmem.domain.messages import loyalty as phrases
from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown, width
from custmem.domain.text.dates import iso
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.memory import Memory
    from custmem.domain.customers.refs import Numbers
    from custmem.domain.shop import Shop
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Statement(NamedTuple):
    """A customer with their year's worth, the shop, and the numbers of what is in the ledger."""

    memory: Memory
    shop: Shop
    today: date
    numbers: Numbers


class _Line(NamedTuple):
    on: date
    change: str
    what: str
    balance: str
    ref: str


def lines(held: Statement, style: Style) -> Iterator[str]:
    """Yield what they have, then a line for each thing that came or went, oldest first."""
    customer = held.memory.customer
    yield style("bold", shown(customer.name)) + f"  {customer.handle}"
    yield from (shown(line) for line in summary(held.memory, held.shop, held.today))
    ledger = _ledger(held)
    if ledger:
        yield ""
    days = [wording.plain_day(line.on, held.today) for line in ledger]
    broad = [max(map(width, column), default=0) for column in (days, *_columns(ledger))]
    for day, line in zip(days, ledger, strict=True):
        cells = (day, line.change, shown(line.what), line.balance)
        padded = [
            f"{' ' * (most - width(cell))}{cell}"
            if place in (1, 3)
            else f"{cell}{' ' * (most - width(cell))}"
            for place, (cell, most) in enumerate(zip(cells, broad, strict=True))
        ]
        yield "  ".join((*padded, style("dim", line.ref))).rstrip()


def _columns(ledger: list[_Line]) -> tuple[list[str], ...]:
    return (
        [line.change for line in ledger],
        [shown(line.what) for line in ledger],
        [line.balance for line in ledger],
    )


def screen(held: Statement, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw what they have in a frame, and the ledger as a table."""
    customer = held.memory.customer
    yield drawing.panel(
        f"{customer.name}  {customer.handle}", list(summary(held.memory, held.shop, held.today))
    )
    ledger = _ledger(held)
    if ledger:
        columns = (
            *(Column(_("day")), Column("+/-", right=True), Column(_("what"))),
            *(Column(_("left"), right=True), Column(_("number"), "dim")),
        )
        yield drawing.table(
            columns,
            [
                (wording.plain_day(line.on, held.today), line.change, line.what, line.balance, line.ref)
                for line in ledger
            ],
        )


def data(held: Statement) -> dict[str, Any]:
    """Return the same as JSON."""
    memory, shop, today = held.memory, held.shop, held.today
    programme = shop.programme
    card = card_on(today, memory.stamped, programme) if programme else None
    tiers = tiers_from(shop.tiers, shop.currency) or ()
    tier = tier_at(memory.worth_minor, tiers)
    return {
        "customer": brief(memory.customer),
        "programme": programme._asdict() if programme else None,
        "card": {
            "stamps": card.stamps,
            "needed": card.needed,
            "ready": card.is_full,
            "full_until": iso(card.full_until),
            "next_lost": {"number": card.next_lost, "after": iso(card.next_lost_after)}
            if card.next_lost
            else None,
            "redeemed": card.redeemed,
        }
        if card
        else None,
        "tier": {"name": tier.name, "gives": tier.gives} if tier else None,
        "year": money_record(memory.worth_minor, shop.currency) if tiers else None,
        "member_price": shop.member_price or None if memory.has_card else None,
        "vouchers": voucher_data(memory, today),
        "ledger": [
            {"on": line.on.isoformat(), "change": line.change, "what": line.what, "balance": line.balance}
            | ({"ref": line.ref} if line.ref else {})
            for line in _ledger(held)
        ],
    }


def voucher_data(memory: Memory, today: date) -> list[dict[str, Any]]:
    """Return a customer's vouchers as JSON has them, also those that ended or are used up."""
    return [
        {
            "id": each.id,
            "ref": f"voucher:{each.id}",
            "amount": money_record(each.amount_minor, each.currency),
            "left": money_record(each.left_minor, each.currency),
            "on": each.on.isoformat(),
            "until": iso(each.until),
            "good": each.is_good(today),
            "why": each.why,
        }
        for each in memory.vouchers
    ]


def rows(held: Statement) -> Iterator[tuple[object, ...]]:
    """Yield a row for each line of the ledger: day, change, what it was, the balance, its number."""
    for line in _ledger(held):
        yield line.on, line.change, line.what, line.balance, line.ref


def summary(memory: Memory, shop: Shop, today: date) -> Iterator[str]:
    """Yield what a customer has of the programme: the card, the tier and the way to the next, and the vouchers."""
    programme = shop.programme
    if programme is not None and memory.has_card:
        card = card_on(today, memory.stamped, programme)
        said = phrases.card_holds(card.stamps, card.needed, card.full_until, today, programme.unit)
        if card.next_lost_after and not card.is_full:
            lost = phrases.soon_lost(card.next_lost, card.next_lost_after, today)
            said = f"{said} · {lost}"
        yield said
    elif programme is not None:
        yield phrases.no_card(memory.customer.handle)
    tiers = tiers_from(shop.tiers, shop.currency) or ()
    if tiers:
        tier, above = tier_at(memory.worth_minor, tiers), next_tier(memory.worth_minor, tiers)
        money = say_money(memory.worth_minor, shop.currency)
        said = phrases.year(money, *((tier.name, tier.gives) if tier else ("", "")))
        if above is not None:
            missing = say_money(above.from_minor - memory.worth_minor, shop.currency)
            said = f"{said} · {phrases.to_next(missing, above.name)}"
        yield said
    if shop.member_price and memory.has_card:
        yield phrases.member_price(shop.member_price)
    for voucher in memory.vouchers:
        if voucher.left_minor > 0:
            left, money = (
                say_money(minor, voucher.currency) for minor in (voucher.left_minor, voucher.amount_minor)
            )
            line = phrases.voucher_line(left, money, voucher.until, today)
            yield f"{_('voucher')}: {line}  voucher:{voucher.id}"


def _ledger(held: Statement) -> list[_Line]:
    """Return every line of the ledger, of stamps and of vouchers, by day."""
    programme = held.shop.programme or Programme(1, "", None)
    found = [
        _Line(
            entry.on,
            f"{entry.number:+d}",
            phrases.what_happened(entry.kind, entry.why, programme.reward),
            str(entry.balance),
            f"stamp:{entry.id}" if entry.id else "",
        )
        for entry in statement(held.today, held.memory.stamped, programme)
    ]
    spendings = [*held.numbers.vouchers, *_ended(held)]
    left = 0
    for key, on, amount, of, why, currency in sorted(spendings, key=lambda each: (each[1], each[0] or 0)):
        left += amount
        found.append(
            _Line(
                date.fromisoformat(on),
                say_money(amount, currency) if amount < 0 else f"+{say_money(amount, currency)}",
                phrases.voucher_use(of, why),
                say_money(left, currency),
                f"voucher:{key}" if key else "",
            )
        )
    return sorted(found, key=lambda line: line.on)


def _ended(held: Statement) -> Iterator[tuple[int, str, int, int | None, str | None, str]]:
    """Yield what was lost with each voucher that ended, as a line that the ledger itself has not."""
    for each in held.memory.vouchers:
        if each.until is not None and each.until < held.today and each.left_minor > 0:
            day = (each.until + timedelta(1)).isoformat()
            yield 0, day, -each.left_minor, each.id, "lost", each.currency
