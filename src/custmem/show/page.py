"""How everything held on a customer looks: each thing with its reference, the day it was learned and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.keys import code_of
from custmem.domain.messages import phrases, wording
from custmem.domain.messages.confirmations import consents_phrase
from custmem.domain.text.cleaning import shown
from custmem.domain.text.dates import iso
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.loyalty_statement import summary
from custmem.show.page_sections import (
    data_of_numbers,
    data_of_regard,
    event_data,
    fact_data,
    occasion_data,
    order_data,
    order_line,
    person_data,
    purchase_data,
    rows_of_numbers,
    rows_of_regard,
    sections_of_numbers,
    sections_of_regard,
    wish_data,
    wish_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.memory import (
        Appointment,
        Decision,
        Fact,
        LifeEvent,
        Memory,
        Occasion,
        Person,
        Purchase,
        SpecialOrder,
        Wish,
    )
    from custmem.domain.customers.refs import Numbers
    from custmem.domain.shop import Shop
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Page(NamedTuple):
    """A customer's page; without `private` nothing private is on it, nor a hint of it."""

    memory: Memory
    shop: Shop
    today: date
    private: bool
    numbers: Numbers


def lines(page: Page, style: Style) -> Iterator[str]:
    """Yield the page in sections; a section without anything in it is left out."""
    customer = page.memory.customer
    yield style("bold", shown(customer.name)) + f"  {customer.handle}  #{customer.id}"
    yield from _about(page)
    for title, entries in _sections(page):
        yield ""
        yield style("bold", title)
        yield from (f"  {line}" for entry in entries for line in entry.split("\n"))


def screen(page: Page, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw who it is in a frame, and below it a tree for each kind of thing that is known."""
    customer = page.memory.customer
    name = f"{customer.name}  {customer.handle}  #{customer.id}"
    yield drawing.panel(name, [line.strip() for line in _about(page)])
    for title, entries in _sections(page):
        yield drawing.tree(title, [line for entry in entries for line in entry.split("\n")])


def _sections(page: Page) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each kind of thing that is known, with what there is of it."""
    memory = page.memory
    for title, entries in (
        (_("People"), [_person_line(person, page) for person in _persons(page)]),
        (_("Remembered"), [_fact_line(fact, page) for fact in _facts(page)]),
        (_("Dates"), [_occasion_line(occasion, page) for occasion in _occasions(page)]),
        (_("Life"), [_event_line(event, page) for event in _events(page)]),
        (_("Promised"), [_promise_lines(page)] if memory.promises else []),
        (_("Agreed"), [_appointment_line(appointment, page) for appointment in memory.appointments]),
        *sections_of_regard(page.memory, page.numbers, page.today),
        (_("Ordered"), [order_line(order, page.today) for order in _orders(page)]),
        (_("Wishes"), [wish_line(wish, page.memory, page.today) for wish in _wishes(page)]),
        (_("Bought"), [_purchase_line(purchase, page) for purchase in _purchases(page)]),
        *sections_of_numbers(page.numbers, page.today),
        (_("Decided"), [_decision_line(decision, page) for decision in memory.decisions.values()]),
    ):
        if entries:
            yield title, entries


def data(page: Page) -> dict[str, Any]:
    """Return everything held, each thing with its id, the day it was learned and its source."""
    memory = page.memory
    customer = memory.customer
    return {
        "customer": {
            "id": customer.id,
            "handle": customer.handle,
            "name": customer.name,
            "nickname": customer.nickname,
            "language": customer.language,
            "since_on": customer.since_on.isoformat(),
            "archived_on": iso(customer.archived_on),
            "dead": customer.dead,
            "died_on": iso(customer.died_on),
        },
        "visits": {
            "count": customer.visits,
            "first_on": iso(customer.first_visit_on),
            "last_on": iso(customer.last_visit_on),
            "usual_gap_days": customer.usual_gap_days,
            "days": [day.isoformat() for day in memory.visit_days],
        },
        "figures": {
            "spent": {"minor": customer.spent_minor, "currency": page.shop.currency},
            "best": _is_one_of_the_best(page),
            "expected_on": iso(customer.expected_on),
        },
        "contact_points": [
            {"id": p.id, "ref": f"{p.kind}:{p.id}", "kind": p.kind, "value": p.value}
            for p in memory.contact_points
        ],
        "persons": [person_data(person) for person in _persons(page)],
        "facts": [fact_data(fact) for fact in _facts(page)],
        "occasions": [occasion_data(occasion) for occasion in _occasions(page)],
        "events": [event_data(event) for event in _events(page)],
        "promises": [
            {
                "id": p.id,
                "ref": f"promise:{p.id}",
                "text": p.text,
                "made_on": p.made_on.isoformat(),
                "due_on": p.due_on.isoformat(),
                "at": p.at,
                "every": p.every,
            }
            for p in memory.promises
        ],
        "appointments": [
            {"id": a.id, "ref": f"appointment:{a.id}", "text": a.text, "on": a.on.isoformat(), "at": a.at}
            for a in memory.appointments
        ],
        "consents": dict(memory.consents),
        **data_of_regard(memory, page.numbers),
        "orders": [order_data(order) for order in _orders(page)],
        "wishes": [wish_data(wish) for wish in _wishes(page)],
        "purchases": [purchase_data(purchase) for purchase in _purchases(page)],
        "decisions": [_decision_data(decision, page) for decision in memory.decisions.values()],
        **data_of_numbers(page.numbers),
    }


def rows(page: Page) -> Iterator[tuple[object, ...]]:
    """Yield a row for each thing held: kind, reference, day, source, words, and whose it is if not the customer's."""
    for row in _rows(page):
        yield row if len(row) == _COLUMNS else (*row, "")


_COLUMNS = 6


def _rows(page: Page) -> Iterator[tuple[object, ...]]:
    customer = page.memory.customer
    yield ("customer", f"#{customer.id}", customer.since_on, "", customer.name)
    for point in page.memory.contact_points:
        yield (point.kind, f"{point.kind}:{point.id}", "", "", point.value)
    for person in _persons(page):
        yield ("person", f"person:{person.id}", person.learned_on, person.source, _named(person))
    for fact in _facts(page):
        yield (
            fact.called,
            f"fact:{fact.id}",
            fact.learned_on,
            fact.source,
            fact.text,
            _whose(fact.person_id, page),
        )
    for occasion in _occasions(page):
        yield (
            occasion.kind,
            f"occasion:{occasion.id}",
            occasion.learned_on,
            occasion.source,
            _day_of(occasion),
            _whose(occasion.person_id, page),
        )
    for event in _events(page):
        whose = _whose(event.person_id, page)
        yield (event.kind, f"event:{event.id}", event.starts_on, event.source, event.text, whose)
    for promise in page.memory.promises:
        yield ("promise", f"promise:{promise.id}", promise.due_on, "", promise.text)
    for appointment in page.memory.appointments:
        yield (
            "appointment",
            f"appointment:{appointment.id}",
            appointment.on,
            appointment.at or "",
            appointment.text,
        )
    for channel, answer in page.memory.consents.items():
        yield ("consent", f"consent:{page.numbers.consents[channel]}", "", channel, answer)
    yield from rows_of_regard(page.memory, page.numbers)
    for order in _orders(page):
        yield ("order", f"order:{order.id}", order.ordered_on, "", order.item)
    for wish in _wishes(page):
        yield ("wish", f"wish:{wish.id}", wish.made_on, "", wish.text, _whose(wish.person_id, page))
    for purchase in _purchases(page):
        for line in purchase.lines:
            money = say_money(line.amount_minor, purchase.currency)
            yield ("purchase", f"purchase:{purchase.id}", purchase.on, line.item, money)
    yield from rows_of_numbers(page.numbers)


def _about(page: Page) -> Iterator[str]:
    customer, today = page.memory.customer, page.today
    if customer.dead:
        yield f"  {phrases.has_died(customer.died_on, today)}"
    if customer.archived_on:
        yield "  " + _("put away {on_day}").format(on_day=wording.on_day(customer.archived_on, today))
    if customer.nickname:
        yield "  " + _("called {nickname}").format(nickname=shown(customer.nickname))
    if customer.visits and customer.first_visit_on and customer.last_visit_on:
        gap = customer.usual_gap_days
        said = (
            _("{visits} from {first} to {last}, usually {every}")
            if gap
            else _("{visits} from {first} to {last}")
        )
        yield "  " + said.format(
            visits=wording.counted(customer.visits, "visit"),
            first=wording.plain_day(customer.first_visit_on, today),
            last=wording.plain_day(customer.last_visit_on, today),
            every=wording.every(gap) if gap else "",
        )
    if customer.visits or customer.spent_minor:
        yield f"  {_figures(page)}"
    for point in page.memory.contact_points:
        yield f"  {point.kind} {shown(point.value)}  {point.kind}:{point.id}"
    if page.memory.has_card or page.memory.vouchers or page.shop.tiers:
        yield from (f"  {shown(line)}" for line in summary(page.memory, page.shop, today))
    for number, tag in page.numbers.tags:
        yield f"  {_('tagged {tag}').format(tag=shown(tag))}  tag:{number}"
    if page.memory.consents:
        refs = " ".join(f"consent:{number}" for number in page.numbers.consents.values())
        yield f"  {consents_phrase(page.memory.consents)}  {refs}"


def _figures(page: Page) -> str:
    """Say what they have spent, for the owner alone: it is never on the counter's card."""
    customer = page.memory.customer
    pattern = (
        _("spent {money}, one of the best customers") if _is_one_of_the_best(page) else _("spent {money}")
    )
    said = pattern.format(money=say_money(customer.spent_minor, page.shop.currency))
    if customer.expected_on is None or customer.dead:
        return said
    day = wording.day_phrase(customer.expected_on, page.today)
    return _("{said}; expected {day}").format(said=said, day=day)


def _is_one_of_the_best(page: Page) -> bool:
    spent = page.memory.customer.spent_minor
    return spent > 0 and spent >= page.shop.best_minor


def _persons(page: Page) -> list[Person]:
    return [person for person in page.memory.persons if page.private or not person.private]


def _of_shown_person(person_id: int | None, page: Page) -> bool:
    person = page.memory.person(person_id)
    return page.private or person is None or not person.private


def _facts(page: Page) -> list[Fact]:
    facts = (fact for fact in page.memory.facts if page.private or not fact.private)
    return [fact for fact in facts if _of_shown_person(fact.person_id, page)]


def _occasions(page: Page) -> list[Occasion]:
    occasions = (occasion for occasion in page.memory.occasions if page.private or not occasion.private)
    return [occasion for occasion in occasions if _of_shown_person(occasion.person_id, page)]


def _events(page: Page) -> list[LifeEvent]:
    events = (event for event in page.memory.events if page.private or not event.private)
    return [event for event in events if _of_shown_person(event.person_id, page)]


def _purchases(page: Page) -> list[Purchase]:
    purchases = (purchase for purchase in page.memory.purchases if page.private or not purchase.private)
    return [purchase for purchase in purchases if _of_shown_person(purchase.person_id, page)]


def _orders(page: Page) -> list[SpecialOrder]:
    return [order for order in page.memory.orders if page.private or not order.private]


def _wishes(page: Page) -> list[Wish]:
    wishes = (wish for wish in page.memory.wishes if page.private or not wish.private)
    return [wish for wish in wishes if _of_shown_person(wish.person_id, page)]


def _named(person: Person) -> str:
    return shown(f"{person.relation} {person.name}" if person.name else person.relation)


def _whose(person_id: int | None, page: Page) -> str:
    """Name the person in their life whose taste or day it is; blank for the customer's own."""
    person = page.memory.person(person_id)
    return _named(person) if person else ""


def _owner(person_id: int | None, page: Page) -> str:
    person = page.memory.person(person_id)
    return f"{_named(person)}: " if person else ""


def _learned(day: date, source: str, page: Page) -> str:
    return f"({source} {wording.plain_day(day, page.today)})"


def _person_line(person: Person, page: Page) -> str:
    dead = ""
    if person.died_on:
        dead = ", " + _("died {on_day}").format(on_day=wording.plain_day(person.died_on, page.today))
    elif person.dead:
        dead = ", " + _("died")
    marks = " [private]" if person.private else ""
    return f"{_named(person)}{dead}{marks}  {_learned(person.learned_on, person.source, page)} person:{person.id}"


def _fact_line(fact: Fact, page: Page) -> str:
    marks = [name for name in ("guess", "once", "private") if getattr(fact, name)]
    marked = f" [{', '.join(marks)}]" if marks else ""
    until = ""
    if fact.until_on:
        until = " " + _("until {day}").format(day=wording.plain_day(fact.until_on, page.today))
    learned = _learned(fact.learned_on, fact.source, page)
    return f"{_owner(fact.person_id, page)}{fact.called}: {shown(fact.text)}{until}{marked}  {learned} fact:{fact.id}"


def _day_of(occasion: Occasion) -> str:
    day = wording.day_of_month(occasion.month, occasion.day)
    return _("{day} {year}").format(day=day, year=occasion.year) if occasion.year else day


def _occasion_line(occasion: Occasion, page: Page) -> str:
    learned = _learned(occasion.learned_on, occasion.source, page)
    name = wording.occasion_name(occasion.kind, None)
    return f"{_owner(occasion.person_id, page)}{name} {_day_of(occasion)}  {learned} occasion:{occasion.id}"


def _event_line(event: LifeEvent, page: Page) -> str:
    days = wording.plain_day(event.starts_on, page.today)
    if event.ends_on != event.starts_on:
        days = _("{first} to {last}").format(first=days, last=wording.plain_day(event.ends_on, page.today))
    kind = _("away: ") if event.kind == "away" else ""
    learned = _learned(event.learned_on, event.source, page)
    return f"{_owner(event.person_id, page)}{kind}{shown(event.text)}, {days}  {learned} event:{event.id}"


def _promise_lines(page: Page) -> str:
    return "\n".join(
        _("{promise}, by {day}  (promised {made})").format(
            promise=shown(p.text),
            day=wording.with_time(wording.day_phrase(p.due_on, page.today), p.at),
            made=wording.plain_day(p.made_on, page.today),
        )
        + (f"  +{p.every}" if p.every else "")
        + f" promise:{p.id}"
        for p in page.memory.promises
    )


def _appointment_line(appointment: Appointment, page: Page) -> str:
    """Say an appointment with the code by which it is called off; one that has passed keeps only its day."""
    time = f", {appointment.at}" if appointment.at else ""
    code = f"  {code_of(keys.appointment(appointment.id))}" if appointment.on >= page.today else ""
    day = wording.day_phrase(appointment.on, page.today)
    return f"{shown(appointment.text)}, {day}{time}{code}  appointment:{appointment.id}"


def _purchase_line(purchase: Purchase, page: Page) -> str:
    items = ", ".join(
        f"{_quantity(line.quantity_milli)}{shown(line.item) or 'no item named'}" for line in purchase.lines
    )
    whom = f" for {shown(purchase.for_text)}" if purchase.for_text else ""
    occasion = f" ({shown(purchase.occasion)})" if purchase.occasion else ""
    marks = [name for name in ("surprise", "private") if getattr(purchase, name)]
    marked = f" [{', '.join(marks)}]" if marks else ""
    money = say_money(purchase.total_minor, purchase.currency)
    day = wording.plain_day(purchase.on, page.today)
    return f"{day}  {items}{whom}{occasion}, {money}{marked}  purchase:{purchase.id}"


def _quantity(milli: int) -> str:
    if milli == 1000:
        return ""
    whole, part = divmod(milli, 1000)
    return f"{whole} × " if part == 0 else f"{milli / 1000:g} × "


def _decision_line(decision: Decision, page: Page) -> str:
    until = f" until {wording.plain_day(decision.until_on, page.today)}" if decision.until_on else ""
    outcome = f": {shown(decision.outcome)}" if decision.outcome else ""
    day = wording.plain_day(decision.decided_on, page.today)
    number = page.numbers.decisions[decision.key]
    return f"{decision.kind} {decision.verdict}{until} {day}{outcome}  decision:{number}"


def _decision_data(decision: Decision, page: Page) -> dict[str, Any]:
    number = page.numbers.decisions[decision.key]
    return {
        "id": number,
        "ref": f"decision:{number}",
        "code": decision.code,
        "kind": decision.kind,
        "verdict": decision.verdict,
        "until_on": iso(decision.until_on),
        "outcome": decision.outcome,
        "decided_on": decision.decided_on.isoformat(),
    }
