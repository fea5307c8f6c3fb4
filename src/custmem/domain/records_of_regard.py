"""A complaint, a remark and a gift as every JSON document shows them."""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain.codes import code_of
from custmem.domain.dates import iso

TYPE_CHECKING = False
if TYPE_CHECKING:
    from custmem.domain.memory import Complaint, Gift, Remark


def complaint_record(complaint: Complaint) -> dict[str, object]:
    """Return a complaint with its code and, once it was put right, how."""
    return {
        "id": complaint.id,
        "code": code_of(keys.complaint(complaint.id)),
        "text": complaint.text,
        "made_on": complaint.made_on.isoformat(),
        "fix_by": iso(complaint.fix_by),
        "cause": complaint.cause,
        "promised": complaint.promised,
        "apology": complaint.apology,
        "cost": money_record(complaint.cost_minor, complaint.currency),
        "resolved_on": iso(complaint.resolved_on),
        "resolution": complaint.resolution,
    }


def remark_record(remark: Remark) -> dict[str, object]:
    """Return praise, a suggestion or a rating."""
    return {
        "id": remark.id,
        "kind": remark.kind,
        "text": remark.text,
        "stars": remark.stars,
        "said_on": remark.said_on.isoformat(),
    }


def gift_record(gift: Gift) -> dict[str, object]:
    """Return what the shop gave."""
    return {
        "id": gift.id,
        "item": gift.item,
        "cost": money_record(gift.cost_minor, gift.currency),
        "given_on": gift.given_on.isoformat(),
    }


def money_record(minor: int | None, currency: str | None) -> dict[str, object] | None:
    """Return an amount in minor units with its currency; None for none."""
    return None if minor is None else {"minor": minor, "currency": currency}
