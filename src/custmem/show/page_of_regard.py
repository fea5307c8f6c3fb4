"""How complaints, remarks, referrals and gifts look on a customer's page."""

from __future__ import annotations

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
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from custmem.domain.customers.memory import Complaint, Gift, Memory, Remark
    from custmem.domain.customers.refs import Numbers


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
