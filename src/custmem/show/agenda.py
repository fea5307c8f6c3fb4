"""How the agenda looks: what is owed first, one block a customer, a code to type back, who may come today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import brief
from custmem.domain.letters.offered import letter_line
from custmem.domain.messages import pages, visits
from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.cleaning import fit, shown, width, wrap
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.greeting import point_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from custmem.domain.followups.agenda import Agenda, Block, Expected
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.domain.text.money import Money
    from custmem.show.screen import Style

COLUMNS = 76
_NAME_COLUMNS = 22
_LEAD = 8
"""A code with the blanks around it."""
_INDENT = _LEAD + _NAME_COLUMNS + 1
_NARROW = 64
"""Below so many columns a name stands on a line of its own."""


class Page(NamedTuple):
    """An agenda, the shop it is for, whether everything was asked for, and whether nothing is said of nothing.

    `whose` names the one customer that was asked about, and `some_kinds` says that only some kinds were asked for.
    """

    agenda: Agenda
    shop: Shop
    everything: bool = False
    if_any: bool = False
    whose: str | None = None
    some_kinds: bool = False


def _is_owed(block: Block) -> bool:
    return block.obliged and not block.is_appointment


def lines(page: Page, style: Style) -> Iterator[str]:
    """Yield the morning page: 76 columns or as many as the terminal has, nothing that needs colour."""
    agenda = page.agenda
    if page.if_any and not (agenda.blocks or agenda.coming):
        return
    yield from _today(page, style)
    for coming in agenda.coming:
        yield ""
        yield style("bold", weekday_day(coming.day).upper())
        for block in coming.blocks:
            yield from _block(block, coming.day, style, is_today=False)
    for number, coming in enumerate(agenda.soon):
        yield ""
        if not number:
            yield style("bold", pages.coming_up())
        yield style("bold", weekday_day(coming.day))
        for block in coming.blocks:
            yield from _block(block, coming.day, style, is_today=False)
    if agenda.blocks or agenda.coming:
        yield ""
        yield _('custmem done CODE "what came of it" · snooze CODE DATE · skip CODE "why"')


def _today(page: Page, style: Style) -> Iterator[str]:
    """Yield what today asks for, under the heads it belongs to."""
    agenda = page.agenda
    columns = style.room(COLUMNS)
    yield from (style("bold", line) for line in _head(page, columns))
    yield "=" * columns
    if agenda.quiet_since:
        yield from wrap(pages.quiet_since(agenda.quiet_since, agenda.day), columns)
    if not agenda.blocks:
        yield _nothing(page)
    beside = {guest.customer.id: guest for guest in agenda.expected}
    for title, belongs in (
        (_("OWED"), _is_owed),
        (_("APPOINTMENTS"), lambda block: block.is_appointment),
        (_("KIND THINGS"), lambda block: not block.obliged),
    ):
        blocks = [block for block in agenda.blocks if belongs(block)]
        if blocks:
            yield ""
            yield style("bold", title)
            for block in blocks:
                yield from _block(block, agenda.day, style, guest=beside.get(block.customer.id))
    yield from _arriving(agenda, style)
    yield from _expected(agenda, style)
    if agenda.at_counter or agenda.held_back:
        yield ""
    if agenda.held_back:
        how = pages.for_later() if page.everything else "custmem agenda --all"
        counted = pages.about_can_wait(agenda.held_back)
        if agenda.is_exact:
            counted = visits.can_wait(agenda.held_back, agenda.held_back_kinds)
        yield f"{counted}: {how}"
    if agenda.at_counter:
        yield from wrap(pages.when_they_come(agenda.at_counter), columns)


def _arriving(agenda: Agenda, style: Style) -> Iterator[str]:
    """Yield the orders that are expected today."""
    if not agenda.arriving:
        return
    yield ""
    yield style("bold", pages.orders_expected())
    for order in agenda.arriving:
        yield from _told("  -     ", order.name, wrap(shown(order.item), _room(style)), style)


def data(page: Page) -> dict[str, Any]:
    """Return the agenda's JSON; amounts are minor units with their currency."""
    agenda = page.agenda
    return {
        "date": agenda.day.isoformat(),
        "items": _items_data(agenda),
        "expected_today": [
            {
                "customer": brief(guest.customer),
                "because": guest.because,
                "talking_point": point_data(guest.point) if guest.point else None,
                "beside": list(guest.beside),
            }
            for guest in agenda.expected
        ],
        "orders_expected": [
            {
                "customer": {"id": order.customer_id, "handle": order.handle, "name": order.name},
                "item": order.item,
            }
            for order in agenda.arriving
        ],
        "held_back": agenda.held_back,
        "held_back_exact": agenda.is_exact,
        "at_counter": agenda.at_counter,
        "quiet_since": agenda.quiet_since.isoformat() if agenda.quiet_since else None,
        "coming_up": [{"date": day.day.isoformat(), "items": _items_data(day)} for day in agenda.soon],
        "held_back_kinds": dict(agenda.held_back_kinds),
        "coming": [{"date": day.day.isoformat(), "items": _items_data(day)} for day in agenda.coming],
    }


def rows(page: Page) -> Iterator[tuple[object, ...]]:
    """Yield a row for each item: code, kind, handle, name, due day, channel, sentence, reason, number or address."""
    agenda = page.agenda
    for block in (*agenda.blocks, *(block for day in agenda.coming for block in day.blocks)):
        for item in block.items:
            customer = block.customer
            yield (
                item.code,
                item.kind,
                customer.handle,
                customer.name,
                item.due_on.isoformat(),
                item.channel,
                item.text,
                item.because,
                item.reach or "",
            )


def _nothing(page: Page) -> str:
    """Say that nothing is due, of what was asked for and of no more than that."""
    if page.whose is None and not page.some_kinds:
        return _("Nothing is owed and nobody is waiting for a word today.")
    if page.whose is None:
        return _("Nothing of what was asked for is due today.")
    said = (
        _("{name}: nothing of what was asked for is due today.")
        if page.some_kinds
        else _("{name}: nothing is due today.")
    )
    return said.format(name=shown(page.whose))


def _expected(agenda: Agenda, style: Style) -> Iterator[str]:
    """Yield who may come today, but those who stand above already, with all that is good to have at hand."""
    above = {block.customer.id for block in agenda.blocks}
    expected = [guest for guest in agenda.expected if guest.customer.id not in above]
    if not expected:
        return
    yield ""
    yield style("bold", _("LIKELY IN TODAY"))
    for guest in expected:
        yield from _told(
            "  -     ",
            guest.customer.name,
            wrap(shown(_at_hand(guest) or guest.because), _room(style)),
            style,
        )


def _head(page: Page, columns: int) -> Iterator[str]:
    """Yield the shop and the day: side by side where both fit a line."""
    name = fit(shown(page.shop.name).upper() or "AGENDA", 34)
    week = page.agenda.day.isocalendar().week
    day = _("{day} (week {week})").format(day=weekday_day(page.agenda.day), week=week)
    between = columns - width(name) - len(day)
    if between > 0:
        yield f"{name}{' ' * between}{day}"
    else:
        yield from (name, *wrap(day, columns))


def _at_hand(guest: Expected) -> str:
    """Return what is good to have at hand for a guest: the best thing to say, the last purchase, their usual."""
    point = guest.point
    said = [f"{point.text} ({point.because})"] if point else []
    return " · ".join((*said, *guest.beside))


def _block(
    block: Block, today: date, style: Style, *, is_today: bool = True, guest: Expected | None = None
) -> Iterator[str]:
    """Yield a customer's lines: several reasons make one call, so the name stands once.

    What is kind shows its code from its day on; what is owed can be settled before.
    """
    name = block.customer.name
    room = _room(style)
    for item in block.items:
        due = pages.due(item.kind, item.due_on, today) if is_today and item.kind != "appointment" else ""
        text = shown(item.text)
        first, *rest = wrap(text, room - (len(due) + 2 if due else 0))
        colour = "red" if item.obligation and _days_late(item, today) else "dim"
        tail = f"{' ' * max(2, room - width(first) - len(due))}{style(colour, due)}" if due else ""
        code = item.code if is_today or item.obligation else " " * len(item.code)
        reason = wrap(f"({way_of(item, block.customer.handle)}; {shown(item.because)})", room)
        if item.kind == "appointment":
            reason = wrap(shown(_at_hand(guest)), room) if guest else []
        told = [first + tail, *rest, *(style("dim", line) for line in reason)]
        yield from _told(f"  {style('green', code)}  ", name, told, style)
        name = ""


def _room(style: Style) -> int:
    """Return how broad what is told of a customer may be: beside the name, or below it where that is too little."""
    columns = style.room(COLUMNS)
    return columns - (_INDENT if columns >= _NARROW else _LEAD)


def _told(lead: str, name: str, lines: Sequence[str], style: Style) -> Iterator[str]:
    """Yield what is told of a customer, beside the name or below it; the name stands once."""
    if style.room(COLUMNS) >= _NARROW:
        first, *rest = lines
        yield f"{lead}{_name(name)} {first}"
        yield from (" " * _INDENT + more for more in rest)
        return
    first, *rest = (shown(name), *lines) if name else lines
    yield f"{lead}{first}"
    yield from (" " * _LEAD + more for more in rest)


def way_of(item: FollowUp, handle: str) -> str:
    """Say how to reach them: the number to dial, the e-mail to write to, the line that drafts the letter."""
    line = letter_line(item, handle)
    if line is not None:
        return line
    channels = {
        "call": _("call"),
        "message": _("message"),
        "email": _("email"),
        "letter": _("letter"),
        "counter": _("counter"),
    }
    named = channels.get(item.channel, item.channel)
    return f"{named} {shown(item.reach)}" if item.reach and item.channel != "letter" else named


def _days_late(item: FollowUp, today: date) -> int:
    """Return for how many days something has been late; a complaint is not for being from yesterday."""
    days = max(0, (today - item.due_on).days)
    return 0 if item.kind == "complaint" and item.due_on == item.listed_from else days


def _name(name: str) -> str:
    cut = fit(shown(name), _NAME_COLUMNS)
    return cut + " " * (_NAME_COLUMNS - width(cut))


def _items_data(agenda: Agenda) -> list[dict[str, Any]]:
    return [_item_data(item, block, agenda.day) for block in agenda.blocks for item in block.items]


def _item_data(item: FollowUp, block: Block, today: date) -> dict[str, Any]:
    return {
        "code": item.code,
        "kind": item.kind,
        "customer": brief(block.customer),
        "text": item.text,
        "due_on": item.due_on.isoformat(),
        "overdue_days": _days_late(item, today),
        "channel": item.channel,
        "reach": item.reach,
        "because": item.because,
        "amount": _money_data(item.amount),
    }


def _money_data(amount: Money | None) -> dict[str, Any] | None:
    return {"minor": amount.minor, "currency": amount.currency} if amount else None
