"""The echo of a complaint, a remark, a referral or a gift: one sentence to the shopkeeper who typed it."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def said_complaint(name: str, text: str, fix_by: date | None, code: str) -> str:
    """Echo a complaint."""
    by = f", to be put right by {wording.weekday_day(fix_by)}" if fix_by else ""
    return f"{name}: complaint noted: {text}{by} ({code})"


def said_resolved(name: str, text: str, how: str, check_on: date) -> str:
    """Echo that a complaint was put right, and when it will be asked about."""
    return f"{name}: put right: {text} - {how}; ask whether all is well on {wording.weekday_day(check_on)}"


def said_remark(name: str, kind: str, text: str) -> str:
    """Echo praise or a suggestion."""
    return f"{name}: {kind} noted: {text}"


def said_rating(name: str, handle: str, stars: int, text: str, *, poor: bool) -> str:
    """Echo a rating; a poor one with the way to have it put right."""
    words = f": {text}" if text else ""
    hint = f'; to have it put right: custmem complaint {handle} "what went wrong"' if poor else ""
    return f"{name}: {wording.counted(stars, 'star')} of 5{words}{hint}"


def said_referred(name: str, sender: str, *, is_new: bool) -> str:
    """Echo who sent a customer."""
    return f"{name}: sent by {sender}" if is_new else f"{name}: that {sender} sent them was noted already"


def said_gift(name: str, item: str, cost: str | None, left: str | None, *, over: bool) -> str:
    """Echo what the shop gave, and what is left for gifts this year where a budget is set."""
    price = f", {cost}" if cost else ""
    if left is None:
        return f"{name}: given {item}{price}"
    rest = f"{left} over this year's gifts" if over else f"{left} left for gifts this year"
    return f"{name}: given {item}{price}; {rest}"
