"""Every sentence about what was ordered for a customer, what they wish for, and what came in that they would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_NAMED = 3


def order_here(item: str | None, whose: str, arrived_on: date, today: date) -> str:
    """Say at the counter that their order is here; without its words where they must not be said."""
    if item is None:
        pattern = by_whose(
            whose,
            her=_("Her order is here, {since} (custmem show --private has it)"),
            his=_("His order is here, {since} (custmem show --private has it)"),
            their=_("Their order is here, {since} (custmem show --private has it)"),
        )
    else:
        pattern = by_whose(
            whose,
            her=_("Her order is here: {item} ({since})"),
            his=_("His order is here: {item} ({since})"),
            their=_("Their order is here: {item} ({since})"),
        )
    since = _("today") if arrived_on == today else _("since {day}").format(day=_when(arrived_on, today))
    return pattern.format(item=item, since=since)


def because_ordered(ordered_on: date, arrived_on: date | None, told_on: date | None, today: date) -> str:
    """Say what became of an order so far: `ordered 3 June; here since yesterday; told today`."""
    parts = [_("ordered {day}").format(day=_when(ordered_on, today))]
    if arrived_on is not None:
        parts.append(_("arrived {day}").format(day=_when(arrived_on, today)))
    if told_on is not None:
        parts.append(_("told {day}").format(day=_when(told_on, today)))
    return "; ".join(parts)


def because_told_by_visit(ordered_on: date, arrived_on: date, came_on: date, today: date) -> str:
    """Say that they were here since an order arrived, and did not take it along."""
    return _("ordered {ordered}; arrived {arrived}; they were here {came}").format(
        ordered=_when(ordered_on, today), arrived=_when(arrived_on, today), came=_when(came_on, today)
    )


def _when(day: date, today: date) -> str:
    return _("today") if day == today else wording.plain_day(day, today)


def tell_order(item: str | None, whose: str) -> str:
    """Ask to tell somebody that their order is here."""
    if item is None:
        return by_whose(
            whose,
            her=_("Tell her that her order is here (custmem show --private has it)"),
            his=_("Tell him that his order is here (custmem show --private has it)"),
            their=_("Tell them that their order is here (custmem show --private has it)"),
        )
    return by_whose(
        whose,
        her=_("Tell her that her order is here: {item}"),
        his=_("Tell him that his order is here: {item}"),
        their=_("Tell them that their order is here: {item}"),
    ).format(item=item)


def tell_new_day(item: str | None, expected_on: date | None, today: date) -> str:
    """Ask to tell somebody on which other day their order is expected."""
    if item is None or expected_on is None:
        return _("Tell them the new day of their order (custmem show --private has it)")
    day = wording.day_phrase(expected_on, today)
    return _("Tell them the new day of their order: {item}, {day}").format(item=item, day=day)


def for_purpose(because: str, purpose: str) -> str:
    """Add to a reason what reaching them is allowed for: `fittings only, no offers`."""
    return _("{because} (reach them for: {purpose})").format(because=because, purpose=purpose)


def not_to_be_contacted(because: str) -> str:
    """Add to a reason that they asked not to be contacted."""
    return _("{because} (when they come in: they asked not to be contacted)").format(because=because)


def chase_order(item: str | None, expected_on: date | None, today: date) -> str:
    """Ask to chase the supplier after an order that is late, or that no day was given for."""
    if item is None:
        return _("Ask the supplier about an order that is not here yet (custmem show --private has it)")
    if expected_on is None:
        return _("Ask the supplier when it comes: {item}").format(item=item)
    pattern = _("Ask the supplier about {item}: expected {on_day}")
    return pattern.format(item=item, on_day=wording.on_day(expected_on, today))


def remind_order(item: str | None, whose: str) -> str:
    """Ask to remind somebody of an order that waits for them."""
    if item is None:
        return by_whose(
            whose,
            her=_("Remind her that her order is waiting (custmem show --private has it)"),
            his=_("Remind him that his order is waiting (custmem show --private has it)"),
            their=_("Remind them that their order is waiting (custmem show --private has it)"),
        )
    return by_whose(
        whose,
        her=_("Remind her that her order is waiting: {item}"),
        his=_("Remind him that his order is waiting: {item}"),
        their=_("Remind them that their order is waiting: {item}"),
    ).format(item=item)


def expected_for_order(arrived_on: date, today: date) -> str:
    """Say why somebody is likely to come: they were told that their order is here."""
    return _("has an order to collect, here since {day}").format(day=_when(arrived_on, today))


def grant_wish(text: str | None) -> str:
    """Name what a wish is about; without its words where they must not be said."""
    if not text:
        return _("Find what they wish for (custmem show --private has it)")
    return _("Find what they wish for: {wish}").format(wish=text)


def because_asked(made_on: date, today: date) -> str:
    """Say when a wish was told."""
    return _("asked for {day}").format(day=_when(made_on, today))


def wish_arrived(item: str, whose: str) -> str:
    """Ask to show somebody what they asked for and is here now."""
    return by_whose(
        whose,
        her=_("Show her what she asked for: {item}"),
        his=_("Show him what he asked for: {item}"),
        their=_("Show them what they asked for: {item}"),
    ).format(item=item)


def new_for_them(item: str, whose: str) -> str:
    """Ask to show somebody something new."""
    return by_whose(
        whose,
        her=_("Show her what is new: {item}"),
        his=_("Show him what is new: {item}"),
        their=_("Show them what is new: {item}"),
    ).format(item=item)


def because_wished(text: str, owner: str | None, made_on: date, today: date) -> str:
    """Say what was wished for and when, and for whom."""
    pattern = _('asked for "{wish}" for {person} {day}') if owner else _('asked for "{wish}" {day}')
    return pattern.format(wish=text, person=owner, day=_when(made_on, today))


def because_taste(kind: str, text: str, owner: str | None, *, certain: bool) -> str:
    """Say which taste of theirs, or of somebody close to them, something fits."""
    if certain:
        patterns = {
            "usual": _("{person}: usual: {thing}") if owner else _("usual: {thing}"),
            "likes": _("{person}: likes {thing}") if owner else _("likes {thing}"),
        }
    else:
        patterns = {
            "usual": _("{person}: usual: {thing}, as far as is known")
            if owner
            else _("usual: {thing}, as far as is known"),
            "likes": _("{person}: likes {thing}, as far as is known")
            if owner
            else _("likes {thing}, as far as is known"),
        }
    return patterns["usual" if kind == "usual" else "likes"].format(person=owner, thing=text)


def because_bought(item: str, times: int, on: date, today: date) -> str:
    """Say what they bought that is like it."""
    pattern = (
        plural("bought {item} {number} time, last {day}", "bought {item} {number} times, last {day}", times)
        if times > 1
        else _("bought {item} {day}")
    )
    return pattern.format(item=item, number=times, day=_when(on, today))


def in_since(because: str, arrived_on: date, today: date) -> str:
    """Add since when something is in stock."""
    return _("{reason}; in since {day}").format(reason=because, day=_when(arrived_on, today))


def mind_allergy(text: str, owner: str | None) -> str:
    """Warn that somebody may not bear what they wish for."""
    pattern = _("mind the allergy of {person}: {thing}") if owner else _("mind the allergy: {thing}")
    return pattern.format(person=owner, thing=text)


def with_warning(because: str, warning: str | None) -> str:
    """Add a warning to a reason."""
    return "; ".join((because, warning)) if warning else because


def said_ordered(name: str, item: str, expected_on: date | None, code: str) -> str:
    """Echo a special order."""
    if expected_on is None:
        return _("{name}: ordered {item} ({code})").format(name=name, item=item, code=code)
    return _("{name}: ordered {item}, expected {day} ({code})").format(
        name=name, item=item, day=wording.weekday_day(expected_on), code=code
    )


def said_here(name: str, item: str, on: date, channel: str, reach: str | None, code: str) -> str:
    """Echo that an order is here, with whom to tell and how."""
    return _("{name}: {item} came in on {day}; {how} ({code})").format(
        name=name, item=item, day=wording.weekday_day(on), how=_how_to_tell(channel, reach), code=code
    )


def said_moved(name: str, item: str, on: date, channel: str, reach: str | None, code: str) -> str:
    """Echo the new day of an order, with whom to tell and how."""
    return _("{name}: {item} is now expected on {day}; {how} ({code})").format(
        name=name, item=item, day=wording.weekday_day(on), how=_how_to_tell(channel, reach), code=code
    )


def _how_to_tell(channel: str, reach: str | None) -> str:
    ways = {
        "call": _("call {address}"),
        "message": _("send a message to {address}"),
        "email": _("write to {address}"),
        "letter": _("write to {address}"),
    }
    is_reached = channel in ways and reach
    return ways[channel].format(address=reach) if is_reached else _("tell them when they come in")


def said_collected(name: str, item: str, on: date) -> str:
    """Echo that an order was handed over."""
    return _("{name}: collected {item}, {day}").format(name=name, item=item, day=wording.weekday_day(on))


def said_in_stock(item: str, on: date, wanted: Sequence[tuple[str, str]], *, is_new: bool) -> str:
    """Echo an arrival, and name who would want it, each with the reason."""
    head = _("in stock since {day}: {item}").format(day=wording.weekday_day(on), item=item)
    head = head if is_new else _("{said}, as was noted already").format(said=head)
    if not wanted:
        return _("{said}; nobody in the book asked for it").format(said=head)
    named = wording.listed(
        [_("{name} ({reason})").format(name=name, reason=because) for name, because in wanted[:_NAMED]]
    )
    more = len(wanted) - _NAMED
    if more <= 0:
        return _("{said}; for {people}").format(said=head, people=named)
    return plural(
        "{said}; for {people} and {number} more", "{said}; for {people} and {number} more", more
    ).format(said=head, people=named, number=more)


def said_gone(item: str) -> str:
    """Echo that something is in stock no more."""
    return _("{item}: gone; nobody is told of it any more").format(item=item)
