"""The parts of a customer's page, each thing with its number: the shop's word, what they said, visits, stamps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.memory import complaint_record, gift_record, remark_record
from custmem.domain.keys import code_of
from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import iso
from custmem.domain.text.money import say_money
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.memory import (
        Complaint,
        Fact,
        Gift,
        LifeEvent,
        Memory,
        Occasion,
        Person,
        Purchase,
        Remark,
        SpecialOrder,
        Wish,
    )
    from custmem.domain.customers.refs import Numbers


MOST_LINES = 12
"""Of each the latest so many for a person to read; JSON and --plain have all."""


def sections_of_numbers(numbers: Numbers, today: date) -> list[tuple[str, list[str]]]:
    """Return the sections of a page with their lines, the latest first; those without a line are left out."""
    visits = [f"{_day(on, today)}  visit:{number}" for number, on in numbers.visits]
    contacts = [
        f"{_day(on, today)}  {channel}{f': {shown(text)}' if text else ''}  contact:{number}"
        for number, on, channel, text in numbers.contacts
    ]
    stamps = [
        f"{_day(on, today)}  {_stamped(kind, count)}  stamp:{number}"
        for number, kind, count, on in numbers.stamps
    ]
    vouchers = [
        f"{_day(on, today)}  {say_money(minor, currency)}{f' of voucher:{of}' if of else ''}"
        f"{f': {shown(why)}' if why else ''}  voucher:{number}"
        for number, on, minor, of, why, currency in numbers.vouchers
    ]
    return [
        ("Came in without buying", _latest(visits)),
        ("Reached out", _latest(contacts)),
        ("Stamps", _latest(stamps)),
        ("Vouchers", _latest(vouchers)),
    ]


def _latest(lines: Sequence[str]) -> list[str]:
    newest = list(lines[::-1][:MOST_LINES])
    more = len(lines) - len(newest)
    return [*newest, f"and {more} before: custmem show … --plain has all"] if more else newest


def _day(on: str, today: date) -> str:
    return wording.plain_day(date.fromisoformat(on), today)


def _stamped(kind: str, number: int) -> str:
    if kind == "stamp":
        return wording.counted(number, "stamp")
    return f"{number} for a reward" if kind == "redeemed" else f"{number} taken back"


def data_of_numbers(numbers: Numbers) -> dict[str, Any]:
    """Return the same for JSON, oldest first, and the numbers of the answers about being reached by channel."""
    return {
        "visits_noted": [{"id": number, "ref": f"visit:{number}", "on": on} for number, on in numbers.visits],
        "contacts": [
            {"id": number, "ref": f"contact:{number}", "on": on, "by": channel, "text": text}
            for number, on, channel, text in numbers.contacts
        ],
        "stamps": [
            {"id": number, "ref": f"stamp:{number}", "kind": kind, "number": count, "on": on}
            for number, kind, count, on in numbers.stamps
        ],
        "vouchers": [
            {
                "id": number,
                "ref": f"voucher:{number}",
                "on": on,
                "amount": {"minor": minor, "currency": currency},
                "of": f"voucher:{of}" if of else None,
                "why": why,
            }
            for number, on, minor, of, why, currency in numbers.vouchers
        ],
        "consent_refs": {channel: f"consent:{number}" for channel, number in numbers.consents.items()},
        "tags": [{"id": number, "ref": f"tag:{number}", "tag": tag} for number, tag in numbers.tags],
    }


def rows_of_numbers(numbers: Numbers) -> Iterator[tuple[object, ...]]:
    """Yield a row for each: its kind, reference, day, state and words."""
    for number, on in numbers.visits:
        yield ("visit", f"visit:{number}", on, "", "")
    for number, on, channel, text in numbers.contacts:
        yield ("contact", f"contact:{number}", on, channel, text or "")
    for number, kind, count, on in numbers.stamps:
        yield (kind, f"stamp:{number}", on, "", str(count))
    for number, on, minor, _of, why, currency in numbers.vouchers:
        yield ("voucher", f"voucher:{number}", on, why or "", say_money(minor, currency))
    for number, tag in numbers.tags:
        yield ("tag", f"tag:{number}", "", "", tag)


def sections_of_regard(memory: Memory, numbers: Numbers, today: date) -> list[tuple[str, list[str]]]:
    """Return the sections of a page with their lines; those without a line are left out by the page."""
    sent = [_sent_line(each.name, each.customer_id, each.said_on, each.id, today) for each in memory.sent]
    by = memory.sent_by
    return [
        (_("Complained"), [_complaint_line(complaint, today) for complaint in memory.complaints]),
        (_("Said of the shop"), [_remark_line(remark, today) for remark in memory.remarks]),
        (
            _("Sent by"),
            [_sent_line(by.name, by.customer_id, by.said_on, numbers.referral, today)] if by else [],
        ),
        (_("Sent us"), sent),
        (_("Given"), [_gift_line(gift, today) for gift in memory.gifts]),
    ]


def data_of_regard(memory: Memory, numbers: Numbers) -> dict[str, Any]:
    """Return the same for JSON."""
    by = memory.sent_by
    return {
        "complaints": [
            {**complaint_record(each), "ref": f"complaint:{each.id}"} for each in memory.complaints
        ],
        "remarks": [{**remark_record(each), "ref": f"remark:{each.id}"} for each in memory.remarks],
        "sent_by": {
            "ref": f"referral:{numbers.referral}",
            "customer_id": by.customer_id,
            "name": by.name,
            "said_on": by.said_on.isoformat(),
        }
        if by
        else None,
        "sent": [
            {
                "id": each.id,
                "ref": f"referral:{each.id}",
                "customer_id": each.customer_id,
                "name": each.name,
                "said_on": each.said_on.isoformat(),
                "first_visit_on": iso(each.first_visit_on),
            }
            for each in memory.sent
        ],
        "gifts": [{**gift_record(each), "ref": f"gift:{each.id}"} for each in memory.gifts],
    }


def rows_of_regard(memory: Memory, numbers: Numbers) -> Iterator[tuple[object, ...]]:
    """Yield a row for each: its kind, reference, day, state and words."""
    for complaint in memory.complaints:
        state = "resolved" if complaint.resolved_on else "open"
        yield ("complaint", f"complaint:{complaint.id}", complaint.made_on, state, complaint.text)
    for remark in memory.remarks:
        stars = f"{remark.stars}/5" if remark.stars else ""
        yield (remark.kind, f"remark:{remark.id}", remark.said_on, stars, remark.text)
    if memory.sent_by:
        by = memory.sent_by
        yield ("sent_by", f"referral:{numbers.referral}", by.said_on, f"#{by.customer_id}", by.name)
    for each in memory.sent:
        yield ("sent", f"referral:{each.id}", each.said_on, f"#{each.customer_id}", each.name)
    for gift in memory.gifts:
        cost = say_money(gift.cost_minor, gift.currency)
        yield ("gift", f"gift:{gift.id}", gift.given_on, cost, gift.item)


def _complaint_line(complaint: Complaint, today: date) -> str:
    made = wording.plain_day(complaint.made_on, today)
    parts = [shown(complaint.text)]
    if complaint.cause:
        parts.append(_("cause: {cause}").format(cause=shown(complaint.cause)))
    if complaint.promised:
        parts.append(_("promised: {promise}").format(promise=shown(complaint.promised)))
    if complaint.resolved_on is None:
        said = _("open, by {day}") if complaint.fix_by else _("open")
        day = wording.day_phrase(complaint.fix_by, today) if complaint.fix_by else ""
        parts.append(f"{said.format(day=day)}, {code_of(keys.complaint(complaint.id))}")
    else:
        day = wording.plain_day(complaint.resolved_on, today)
        parts.append(_("put right {day}: {how}").format(day=day, how=shown(complaint.resolution or "")))
    if complaint.apology:
        parts.append(_("apology: {apology}").format(apology=shown(complaint.apology)))
    if complaint.prevention:
        parts.append(_("from now on: {prevention}").format(prevention=shown(complaint.prevention)))
    if complaint.cost_minor is not None and complaint.currency:
        parts.append(_("cost {money}").format(money=say_money(complaint.cost_minor, complaint.currency)))
    return f"{made}  {'; '.join(parts)}  complaint:{complaint.id}"


def _remark_line(remark: Remark, today: date) -> str:
    kinds = {"praise": _("praise"), "suggestion": _("suggestion")}
    kind = kinds.get(remark.kind, remark.kind)
    if remark.stars:
        kind = plural("{number} star of 5", "{number} stars of 5", remark.stars).format(number=remark.stars)
    words = f": {shown(remark.text)}" if remark.text else ""
    return f"{wording.plain_day(remark.said_on, today)}  {kind}{words}  remark:{remark.id}"


def _sent_line(name: str, customer_id: int, said_on: date, number: int | None, today: date) -> str:
    told = _("(told {day})").format(day=wording.plain_day(said_on, today))
    return f"{shown(name)} #{customer_id}  {told} referral:{number}"


def _gift_line(gift: Gift, today: date) -> str:
    cost = f", {say_money(gift.cost_minor, gift.currency)}" if gift.cost_minor else ""
    return f"{wording.plain_day(gift.given_on, today)}  {shown(gift.item)}{cost}  gift:{gift.id}"


def order_line(order: SpecialOrder, today: date) -> str:
    """Say what was ordered, what became of it, and by what it is settled."""
    steps = [_("ordered {day}").format(day=wording.plain_day(order.ordered_on, today))]
    if order.expected_on and not order.arrived_on:
        steps.append(_("expected {day}").format(day=wording.day_phrase(order.expected_on, today)))
    if order.arrived_on:
        steps.append(_("here since {day}").format(day=wording.plain_day(order.arrived_on, today)))
    if order.told_on:
        steps.append(_("told {day}").format(day=wording.plain_day(order.told_on, today)))
    mark = " [private]" if order.private else ""
    return f"{shown(order.item)}{mark}  ({', '.join(steps)}) {code_of(keys.order(order.id))} order:{order.id}"


def wish_line(wish: Wish, memory: Memory, today: date) -> str:
    """Say what is wished for, since when and for whom, and by what it is settled."""
    person = memory.person(wish.person_id)
    owner = shown(f"{person.relation} {person.name or ''}".strip()) + ": " if person else ""
    mark = " [private]" if wish.private else ""
    asked = _("(asked for {day})").format(day=wording.plain_day(wish.made_on, today))
    return f"{owner}{shown(wish.text)}{mark}  {asked} {code_of(keys.wish(wish.id))} wish:{wish.id}"


def order_data(order: SpecialOrder) -> dict[str, Any]:
    """Return an order as JSON has it."""
    return {
        "id": order.id,
        "ref": f"order:{order.id}",
        "code": code_of(keys.order(order.id)),
        "item": order.item,
        "ordered_on": order.ordered_on.isoformat(),
        "expected_on": iso(order.expected_on),
        "arrived_on": iso(order.arrived_on),
        "told_on": iso(order.told_on),
        "private": order.private,
    }


def wish_data(wish: Wish) -> dict[str, Any]:
    """Return a wish as JSON has it."""
    return {
        "id": wish.id,
        "ref": f"wish:{wish.id}",
        "code": code_of(keys.wish(wish.id)),
        "text": wish.text,
        "person_id": wish.person_id,
        "made_on": wish.made_on.isoformat(),
        "private": wish.private,
    }


def person_data(person: Person) -> dict[str, Any]:
    """Return somebody in their life as JSON has it."""
    return {
        "id": person.id,
        "ref": f"person:{person.id}",
        "relation": person.relation,
        "name": person.name,
        "customer_id": person.known_as_id,
        "dead": person.dead,
        "died_on": iso(person.died_on),
        "private": person.private,
        "learned_on": person.learned_on.isoformat(),
        "source": person.source,
    }


def fact_data(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON has it."""
    return {
        "id": fact.id,
        "ref": f"fact:{fact.id}",
        "person_id": fact.person_id,
        "kind": fact.called,
        "text": fact.text,
        "learned_on": fact.learned_on.isoformat(),
        "source": fact.source,
        "guess": fact.guess,
        "once": fact.once,
        "private": fact.private,
        "until_on": iso(fact.until_on),
    }


def occasion_data(occasion: Occasion) -> dict[str, Any]:
    """Return a day of each year as JSON has it."""
    return {
        "id": occasion.id,
        "ref": f"occasion:{occasion.id}",
        "person_id": occasion.person_id,
        "kind": occasion.kind,
        "month": occasion.month,
        "day": occasion.day,
        "year": occasion.year,
        "private": occasion.private,
        "learned_on": occasion.learned_on.isoformat(),
        "source": occasion.source,
    }


def event_data(event: LifeEvent) -> dict[str, Any]:
    """Return a life event as JSON has it."""
    return {
        "id": event.id,
        "ref": f"event:{event.id}",
        "person_id": event.person_id,
        "kind": event.kind,
        "text": event.text,
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "private": event.private,
        "learned_on": event.learned_on.isoformat(),
        "source": event.source,
    }


def purchase_data(purchase: Purchase) -> dict[str, Any]:
    """Return a purchase with its items as JSON has it."""
    return {
        "id": purchase.id,
        "ref": f"purchase:{purchase.id}",
        "on": purchase.on.isoformat(),
        "total": {"minor": purchase.total_minor, "currency": purchase.currency},
        "for": purchase.for_text,
        "person_id": purchase.person_id,
        "occasion": purchase.occasion,
        "surprise": purchase.surprise,
        "private": purchase.private,
        "receipt": purchase.receipt,
        "lines": [
            {
                "ref": f"purchase:{purchase.id}.{place}",
                "item": line.item,
                "quantity": line.quantity_milli / 1000,
                "amount": {"minor": line.amount_minor, "currency": purchase.currency},
                "tag": line.tag,
            }
            for place, line in enumerate(purchase.lines, start=1)
        ],
    }
