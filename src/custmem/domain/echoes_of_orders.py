"""The echo of an order, a wish or an arrival: one sentence that says what was understood."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_NAMED = 3


def said_ordered(name: str, item: str, expected_on: date | None, code: str) -> str:
    """Echo a special order."""
    when = f", expected {wording.weekday_day(expected_on)}" if expected_on else ""
    return f"{name}: ordered {item}{when} ({code})"


def said_here(name: str, item: str, on: date, channel: str, reach: str | None, code: str) -> str:
    """Echo that an order is here, with whom to tell and how."""
    ways = {"call": "call", "message": "send a message to", "email": "write to", "letter": "write to"}
    how = f"{ways[channel]} {reach}" if channel in ways and reach else "tell them when they come in"
    return f"{name}: {item} is here since {wording.weekday_day(on)}; {how} ({code})"


def said_collected(name: str, item: str, on: date) -> str:
    """Echo that an order was handed over."""
    return f"{name}: collected {item}, {wording.weekday_day(on)}"


def said_wish(name: str, text: str, owner: str | None, code: str, *, is_new: bool) -> str:
    """Echo a wish."""
    noted = "" if is_new else ", as was noted already"
    return f"{name}: wishes for {text}{f', for {owner}' if owner else ''}{noted} ({code})"


def said_in_stock(item: str, on: date, wanted: Sequence[tuple[str, str]], *, is_new: bool) -> str:
    """Echo an arrival, and name who would want it, each with the reason."""
    since = f"{item} is in stock since {wording.weekday_day(on)}"
    head = since if is_new else f"{since}, as was noted already"
    if not wanted:
        return f"{head}; nobody in the book asked for it"
    named = ", ".join(f"{name} ({because})" for name, because in wanted[:_NAMED])
    more = f" and {len(wanted) - _NAMED} more" if len(wanted) > _NAMED else ""
    return f"{head}; for {named}{more}"


def said_gone(item: str) -> str:
    """Echo that something is in stock no more."""
    return f"{item} is gone; nobody is told of it any more"


def bought(items: Sequence[str]) -> str:
    """Keep by what a wish was granted."""
    return f"bought {', '.join(items)}"


def said_with(sale: str, collected: Sequence[str], granted: Sequence[str]) -> str:
    """Add to the echo of a sale which orders it handed over and which wishes it granted."""
    parts = [sale]
    if collected:
        parts.append(f"collected as ordered: {', '.join(collected)}")
    if granted:
        parts.append(f"wish granted: {', '.join(granted)}")
    return "; ".join(parts)
