"""Every sentence about what was ordered for a customer, what they wish for, and what came in that they would like."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def order_here(item: str | None, whose: str, arrived_on: date, today: date) -> str:
    """Say at the counter that their order is here; without its words where they must not be said."""
    since = "today" if arrived_on == today else f"since {wording.plain_day(arrived_on, today)}"
    if item is None:
        return f"{whose.capitalize()} order is here, {since} (custmem show --private has it)"
    return f"{whose.capitalize()} order is here: {item} ({since})"


def because_ordered(ordered_on: date, arrived_on: date | None, told_on: date | None, today: date) -> str:
    """Say what became of an order so far: `ordered 3 June; here since yesterday; told today`."""
    parts = [f"ordered {_when(ordered_on, today)}"]
    if arrived_on is not None:
        parts.append(f"arrived {_when(arrived_on, today)}")
    if told_on is not None:
        parts.append(f"told {_when(told_on, today)}")
    return "; ".join(parts)


def because_told_by_visit(ordered_on: date, arrived_on: date, came_on: date, today: date) -> str:
    """Say that they were here since an order arrived, and did not take it along."""
    return f"{because_ordered(ordered_on, arrived_on, None, today)}; they were here {_when(came_on, today)}"


def _when(day: date, today: date) -> str:
    return "today" if day == today else wording.plain_day(day, today)


def tell_order(item: str | None, whose: str) -> str:
    """Ask to tell somebody that their order is here."""
    if item is None:
        return f"Tell {wording.whom(whose)} that {whose} order is here (custmem show --private has it)"
    return f"Tell {wording.whom(whose)} that {whose} order is here: {item}"


def chase_order(item: str | None, expected_on: date | None, today: date) -> str:
    """Ask to chase the supplier after an order that is late, or that no day was given for."""
    if item is None:
        return "Ask the supplier after an order that is not here yet (custmem show --private has it)"
    if expected_on is None:
        return f"Ask the supplier when it comes: {item}"
    verb = "was" if expected_on < today else "is"
    return f"Ask the supplier: {item} {verb} expected {wording.on_day(expected_on, today)}"


def remind_order(item: str | None, whose: str) -> str:
    """Ask to remind somebody of an order that waits for them."""
    if item is None:
        return f"Remind {wording.whom(whose)} that {whose} order waits (custmem show --private has it)"
    return f"Remind {wording.whom(whose)} that {whose} order waits: {item}"


def expected_for_order(arrived_on: date, today: date) -> str:
    """Say why somebody is likely to come: they were told that their order is here."""
    return f"has an order to collect, here since {_when(arrived_on, today)}"


def grant_wish(text: str | None) -> str:
    """Name what a wish is about; without its words where they must not be said."""
    return (
        f"Find what they wish for: {text}"
        if text
        else "Find what they wish for (custmem show --private has it)"
    )


def because_asked(made_on: date, today: date) -> str:
    """Say when a wish was told."""
    return f"asked for {_when(made_on, today)}"


def wish_arrived(item: str, whose: str) -> str:
    """Ask to show somebody what they asked for and is here now."""
    return f"Show {wording.whom(whose)} what {_they(whose)} asked for: {item}"


def new_for_them(item: str, whose: str) -> str:
    """Ask to show somebody something new."""
    return f"Show {wording.whom(whose)} what is new: {item}"


def because_wished(text: str, owner: str | None, made_on: date, today: date) -> str:
    """Say what was wished for and when, and for whom."""
    return f'asked for "{text}"{f" for {owner}" if owner else ""} {_when(made_on, today)}'


def because_taste(kind: str, text: str, owner: str | None, *, certain: bool) -> str:
    """Say which taste of theirs, or of somebody close to them, something fits."""
    said = f"usual: {text}" if kind == "usual" else f"likes {text}"
    whose = f"{owner}: {said}" if owner else said
    return whose if certain else f"{whose}, as far as is known"


def because_bought(item: str, times: int, on: date, today: date) -> str:
    """Say what they bought that is like it."""
    often = f" {times} times, last" if times > 1 else ""
    return f"bought {item}{often} {_when(on, today)}"


def in_since(because: str, arrived_on: date, today: date) -> str:
    """Add since when something is in stock."""
    return f"{because}; in since {_when(arrived_on, today)}"


def mind_allergy(text: str, owner: str | None) -> str:
    """Warn that somebody may not bear what they wish for."""
    return f"mind the allergy{f' of {owner}' if owner else ''}: {text}"


def with_warning(because: str, warning: str | None) -> str:
    """Add a warning to a reason."""
    return f"{because}; {warning}" if warning else because


def _they(whose: str) -> str:
    return {"her": "she", "his": "he"}.get(whose, "they")
