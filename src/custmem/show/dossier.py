"""How all that is held on a customer looks: a page to hand over to them, in plain words, nothing left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown, wrap
from custmem.domain.text.dates import WEEKDAYS
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _, marked, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.retention import Dossier, Held
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style

TITLES = {
    ("customer", "id"): marked("Name and page"),
    ("contact_point", "customer_id"): marked("Ways to reach them"),
    ("consent", "customer_id"): marked("What they allow and refuse"),
    ("customer_tag", "customer_id"): marked("Tags"),
    ("former_customer", "customer_id"): marked("Earlier pages that were joined to this one"),
    ("person", "customer_id"): marked("People in their life"),
    ("fact", "customer_id"): marked("Remembered"),
    ("occasion", "customer_id"): marked("Days of the year"),
    ("life_event", "customer_id"): marked("Life"),
    ("purchase", "customer_id"): marked("Bought"),
    ("visit", "customer_id"): marked("Came in without buying"),
    ("contact", "customer_id"): marked("The shop reached out to them"),
    ("promise", "customer_id"): marked("Promised to them"),
    ("appointment", "customer_id"): marked("Agreed with them"),
    ("special_order", "customer_id"): marked("Ordered for them"),
    ("wish", "customer_id"): marked("Wished for"),
    ("complaint", "customer_id"): marked("Complained of"),
    ("remark", "customer_id"): marked("Said of the shop"),
    ("gift", "customer_id"): marked("Given to them"),
    ("stamp", "customer_id"): marked("Stamps on their card"),
    ("voucher", "customer_id"): marked("Vouchers, and what was paid by them"),
    ("quiet", "customer_id"): marked("Quiet for a while"),
    ("referral", "customer_id"): marked("Sent to the shop by another customer"),
    ("referral", "by_id"): marked("Sent another customer to the shop"),
    ("decision", "customer_id"): marked("What the shop decided about reminders and talking points"),
    ("former_key", "customer_id"): marked("Codes from before pages were joined"),
    ("not_same", "customer_id"): marked("Told apart from another customer who looks alike"),
    ("not_same", "other_id"): marked("Told apart from another customer who looks alike"),
    ("search_word", "customer_id"): marked("Words by which they are found"),
    ("unindexed", "customer_id"): marked("Waiting to be found by new words"),
}
"""What each kind of row is called, in the order of the page; a test holds this against what is asked of the book."""
_TOLD = marked("What other customers told of them")
_HISTORY = marked("The book's history of commands")
_LEAD = ("relation", "kind", "channel", "verdict", "stars")
_WORDS = ("name", "text", "item", "value", "answer", "word", "about", "handle", "key")
_HIDDEN = (
    "id",
    "customer_id",
    "person_id",
    "known_as_id",
    "by_id",
    "other_id",
    "purchase_id",
    "back_id",
    "of_id",
    "currency",
)
_LABELS = {
    "on_date": marked("on"),
    "for_text": marked("for"),
    "since_on": marked("since"),
    "usual_gap_days": marked("usual days between visits"),
}
_FLAGS = ("dead", "private", "guess", "once", "surprise")


class Handed(NamedTuple):
    """A dossier as it is handed over: by which shop, and on which day."""

    dossier: Dossier
    shop: str
    today: date


def lines(handed: Handed, style: Style) -> Iterator[str]:
    """Yield the page; a section without anything in it is left out."""
    dossier = handed.dossier
    by = f"{shown(handed.shop)}, " if handed.shop else ""
    yield style("bold", _("All that is held on {name}").format(name=shown(dossier.name)))
    yield f"{by}{wording.weekday_day(handed.today)}"
    for title, entries in _sections(handed):
        yield ""
        yield style("bold", spoken(title))
        yield from (f"  {line}" for entry in entries for line in entry)


def screen(handed: Handed, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw whose page it is in a frame, and below it a tree for each kind of thing."""
    by = [shown(handed.shop)] if handed.shop else []
    title = _("All that is held on {name}").format(name=shown(handed.dossier.name))
    yield drawing.panel(title, [*by, wording.weekday_day(handed.today)])
    for title, entries in _sections(handed):
        yield drawing.tree(spoken(title), ["\n".join(entry) for entry in entries])


def data(handed: Handed) -> dict[str, Any]:
    """Return every row as JSON, by table; flags are true or false, and money has its currency."""
    dossier = handed.dossier
    held: dict[str, list[dict[str, Any]]] = {table: [] for table, _column in TITLES}
    for row in dossier.held:
        held[row.table].append(_record(row.values, dossier.currency))
    told: dict[str, list[dict[str, Any]]] = {}
    for row in dossier.told:
        told.setdefault(row.table, []).append(_record(row.values, dossier.currency))
    return {
        "customer": {"id": dossier.id, "handle": dossier.handle, "name": dossier.name},
        "date": handed.today.isoformat(),
        "held": held,
        "told_by_others": told,
        "history": [{"at": each.at, "command": each.command, "said": each.said} for each in dossier.history],
    }


def rows(handed: Handed) -> Iterator[tuple[object, ...]]:
    """Yield a row for each thing held: under which title, and what it says."""
    for title, entries in _sections(handed):
        yield from ((title, line.strip()) for entry in entries for line in entry)


def _sections(handed: Handed) -> Iterator[tuple[str, list[list[str]]]]:
    dossier = handed.dossier
    persons = {row.values["id"]: _person(row.values) for row in dossier.held if row.table == "person"}
    for kind, title in TITLES.items():
        held = [row for row in dossier.held if (row.table, row.column) == kind]
        if kind[0] == "search_word" and held:
            words = sorted({shown(str(row.values["word"])) for row in held})
            yield title, [wrap(", ".join(words), 72)]
        elif held:
            yield title, [_entry(row, persons, dossier.currency) for row in held]
    if dossier.told:
        yield _TOLD, [_entry(row, {}, dossier.currency) for row in dossier.told]
    if dossier.history:
        yield (
            _HISTORY,
            [[f"{_day(each.at[:10])}  {each.command}: {shown(each.said)}"] for each in dossier.history],
        )


def _entry(row: Held, persons: Mapping[object, str], currency: str) -> list[str]:
    """Return a row in plain words, and below it the lines of a purchase."""
    values = row.values
    if row.table == "customer":
        return [f"{_label(name)}: {_said(name, value, currency)}" for name, value in _told_of(values)]
    money = str(values.get("currency") or currency)
    whose = persons.get(values.get("person_id"), "")
    lead = [_said(name, values[name], money) for name in _LEAD if values.get(name)]
    words = [_said(name, values[name], money) for name in _WORDS if values.get(name)]
    if row.table == "occasion":
        words = [_day_of_year(values)]
    rest = [
        _label(name) if name in _FLAGS else f"{_label(name)} {_said(name, value, money)}"
        for name, value in _told_of(values)
        if name not in (*_LEAD, *_WORDS)
        and not (row.table == "occasion" and name in ("month", "day", "year"))
    ]
    told = ": ".join(filter(None, (" ".join(filter(None, (whose, *lead))), ", ".join(words))))
    first = "  ".join(filter(None, (told, f"({', '.join(rest)})" if told and rest else ", ".join(rest))))
    lines = values.get("lines", ())
    assert isinstance(lines, tuple)
    return [first or "yes", *(f"  {_entry_line(line, money)}" for line in lines)]


def _entry_line(line: Mapping[str, Any], currency: str) -> str:
    item = shown(str(line["item"])) or _("no item named")
    rest = [
        f"{_label(name)} {_said(name, value, currency)}"
        for name, value in _told_of(line)
        if name != "item" and not (name == "quantity_milli" and value == 1000)
    ]
    return f"{item}  ({', '.join(rest)})"


def _told_of(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield what is to be told of a row: what is there, and is no number of the book's own."""
    for name, value in values.items():
        if value in (None, "") or name in _HIDDEN or name == "lines" or (name in _FLAGS and not value):
            continue
        yield name, value


def _label(name: str) -> str:
    if name in _LABELS:
        return spoken(_LABELS[name])
    for ending in ("_on", "_minor", "_milli"):
        name = name.removesuffix(ending)
    return name.replace("_", " ")


def _said(name: str, value: object, currency: str) -> str:
    """Return a value in words: a day, an amount, or as it is."""
    if name in _FLAGS:
        return "yes"
    if name.endswith("_minor") and isinstance(value, int):
        return say_money(value, currency)
    if name == "quantity_milli" and isinstance(value, int):
        return f"{value / 1000:g}"
    if name == "usual_weekday" and isinstance(value, int):
        return WEEKDAYS[value]
    if isinstance(value, str) and (name.endswith("_on") or name in ("on_date", "fix_by")):
        return _day(value)
    return shown(str(value)).replace("\n", " ")


def _day(text: str) -> str:
    return wording.weekday_day(date.fromisoformat(text))


def _day_of_year(values: Mapping[str, Any]) -> str:
    day = wording.day_of_month(values["month"], values["day"])
    return f"{day} {values['year']}" if values["year"] else day


def _person(values: Mapping[str, object]) -> str:
    return shown(" ".join(str(values[name]) for name in ("relation", "name") if values[name]))


def _record(values: Mapping[str, Any], currency: str) -> dict[str, Any]:
    money = values.get("currency") or currency
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name in _FLAGS:
            found[name] = bool(value)
        elif name.endswith("_minor"):
            told = None if value is None else {"minor": value, "currency": money}
            found[name.removesuffix("_minor")] = told
        elif name == "lines":
            found[name] = [_record(line, money) for line in value]
        elif name != "currency":
            found[name] = value
    return found
