"""Which column of a file is what: by the header's name, never by its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, KINDS, PURCHASES
from custmem.domain.text.cleaning import fit, quoted
from custmem.errors import BadData, UsageError
from custmem.exchange.headers import ALIASES, FIELDS, LAYOUTS, PLAIN_NAMES, SEVERAL, Layout, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

IGNORED = "ignore"
"""What a column is mapped to that must stay behind."""
_NUMBER = re.compile(r"[0-9]+")
_CHOSEN = -1
"""The rank of a column that was mapped by hand: before all others."""
_WHO = frozenset(
    ("external_id", "name", "first_name", "last_name", "nickname", "company", "phone", "email", "card")
)


class Columns(NamedTuple):
    """What a file holds: its kind, for each field the places of its columns (best first), and what stays behind."""

    kind: str
    places: Mapping[str, tuple[int, ...]]
    ignored: tuple[str, ...]
    continued: bool = False

    def place(self, field: str) -> int | None:
        """Return where a field's best column is, or None."""
        found = self.places.get(field)
        return found[0] if found else None


class _Candidate(NamedTuple):
    field: str
    rank: int
    place: int


def chosen_from(pairs: Iterable[str]) -> dict[str, str]:
    """Return the mapping typed as `Header=field`. Raises UsageError for what has no `=`."""
    chosen = {}
    for pair in pairs:
        header, equals, field = pair.rpartition("=")
        if not (equals and header.strip() and field.strip()):
            raise UsageError(f"{quoted(pair)} maps nothing", 'write it like --map "Client=name"')
        chosen[header.strip()] = field.strip()
    return chosen


def columns_of(header: Sequence[str], chosen: Mapping[str, str], kind: str | None = None) -> Columns:
    """Return which column is what. `chosen` maps headers to fields by hand and wins; `kind` overrides the guess.

    Raises UsageError for a header or a field that is not there, BadData when nothing in the file is known.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{quoted(kind)} is not a kind of file", f"the kinds are: {', '.join(KINDS)}")
    by_hand = _places_chosen(header, chosen)
    kinds = [kind] if kind else KINDS
    found = {each: _mapped(header, by_hand, each) for each in kinds}
    columns = found[kind or kind_of(found[PURCHASES].places, found[APPOINTMENTS].places)]
    _refuse_unknown_fields(by_hand.values(), columns.kind)
    _refuse_useless(columns, header)
    return columns


def kind_of(purchase_fields: Iterable[str], appointment_fields: Iterable[str] = ()) -> str:
    """Return what a file holds, from its fields as purchases: those have a day, and what was sold or paid.

    An item alone may be a booking or a list of goods: a customer, a receipt or a quantity must stand beside it. A
    booking has a customer, a day, a time and a service, and neither an amount nor anything that was called off.
    """
    fields, booked = set(purchase_fields), set(appointment_fields)
    paid = fields & {"amount", "unit_price"}
    if (
        {"date", "time", "text"} <= booked
        and booked & _WHO
        and not (paid or fields & {"receipt", "quantity"} or "cancelled" in booked)
    ):
        return APPOINTMENTS
    sold = "item" in fields and fields & {"receipt", "quantity", *_WHO}
    return PURCHASES if "date" in fields and (paid or sold) else CUSTOMERS


def _places_chosen(header: Sequence[str], chosen: Mapping[str, str]) -> dict[int, str]:
    places = {}
    for wanted, field in chosen.items():
        matching = [at for at, name in enumerate(header) if name == wanted]
        matching = matching or [at for at, name in enumerate(header) if name and key(name) == key(wanted)]
        if not matching:
            raise UsageError(f"the file has no column {quoted(wanted)}", f"its columns are: {_named(header)}")
        places.update(dict.fromkeys(matching, field))
    return places


def _mapped(header: Sequence[str], by_hand: Mapping[int, str], kind: str) -> Columns:
    layout = _layout_of(header, kind)
    candidates = []
    for place, name in enumerate(header):
        if place in by_hand:
            candidates.append(_Candidate(_field_named(by_hand[place], kind), _CHOSEN, place))
        elif name:
            field, rank = _field_of(name, layout, kind)
            candidates.append(_Candidate(field, rank, place))
    places = _best(candidates)
    whole = places.get("name")
    if whole and whole[0] not in by_hand and key(header[whole[0]]) in PLAIN_NAMES:
        _complete_name(places)
    used = {place for each in places.values() for place in each}
    ignored = tuple(name or f"column {place + 1}" for place, name in enumerate(header) if place not in used)
    return Columns(kind, places, ignored, layout.continued)


def _layout_of(header: Sequence[str], kind: str) -> Layout:
    keys = set(map(key, header))
    return next((layout for layout in LAYOUTS[kind] if keys.issuperset(layout.signs)), Layout((), {}))


def _field_of(name: str, layout: Layout, kind: str) -> tuple[str, int]:
    """Return the field a header names and how good it is at it; the field "" for none."""
    plain = key(name)
    if plain in layout.fields:
        return layout.fields[plain], 0
    aliases = ALIASES[kind]
    return aliases.get(plain) or aliases.get(_NUMBER.sub("#", plain), ("", 0))


def _field_named(field: str, kind: str) -> str:
    """Return the field that was typed by its own name or by one of the names files have for it."""
    typed = field.replace("-", "_").lower()
    if typed in FIELDS[kind]:
        return typed
    return ALIASES[kind].get(key(field), ("", 0))[0].partition(":")[0]


def _best(candidates: Iterable[_Candidate]) -> dict[str, tuple[int, ...]]:
    """Return for each field its columns: of most fields the best one, of a few all there are."""
    by_field: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        if candidate.field:
            by_field.setdefault(candidate.field, []).append(candidate)
    places = {}
    for field, found in by_field.items():
        ranked = sorted(found, key=lambda candidate: (candidate.rank, candidate.place))
        places[field] = tuple(each.place for each in (ranked if field in SEVERAL else ranked[:1]))
    return places


def _complete_name(places: dict[str, tuple[int, ...]]) -> None:
    """A plain "name" beside a family name alone is the given name, and beside a given name alone the family name."""
    if ("first_name" in places) != ("last_name" in places):
        places["last_name" if "first_name" in places else "first_name"] = places.pop("name")


def _refuse_unknown_fields(fields: Iterable[str], kind: str) -> None:
    for field in fields:
        if field != IGNORED and not _field_named(field, kind):
            known = ", ".join((*FIELDS[kind], IGNORED))
            raise UsageError(f"{quoted(field)} is not a field of {kind}", f"the fields are: {known}")


def _refuse_useless(columns: Columns, header: Sequence[str]) -> None:
    fields = set(columns.places)
    names = _named(header)
    if columns.kind == CUSTOMERS and not fields & (_WHO - {"external_id"}):
        raise BadData(
            "no column of this file names a customer",
            f'say which does with --map "Header=name" (or email, phone); its columns are: {names}',
        )
    if columns.kind == APPOINTMENTS and not ({"date", "text"} <= fields and fields & _WHO):
        raise BadData(
            "an appointment has a customer, a day and a service, and no column of this file gives one of them",
            f'say which does with --map "Header=name" (or date, time, text); its columns are: {names}',
        )
    if columns.kind == PURCHASES and ("date" not in fields or not fields & {"item", "amount", "unit_price"}):
        missing = "the date" if "date" not in fields else "what was bought or paid"
        raise BadData(
            f"no column of this file gives {missing}",
            f'say which does with --map "Header=date" (or item, amount); its columns are: {names}',
        )


def _named(header: Sequence[str]) -> str:
    """Return the names of a file's columns, for a hint."""
    return fit(", ".join(name for name in header if name), 1000)
