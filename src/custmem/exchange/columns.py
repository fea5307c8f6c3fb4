"""Which column of a file is what: by the header's name and what its cells look like, never by its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, PURCHASES
from custmem.domain.text.cleaning import fit, quoted
from custmem.errors import UsageError
from custmem.exchange.headers import (
    FAINTEST,
    FIELDS,
    PLAIN_NAMES,
    SEVERAL,
    field_named,
    key,
    layout_of,
    meaning,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from custmem.domain.data.import_layouts import Layout
    from custmem.exchange.column_values import Values

IGNORED = "ignore"
"""What a column is mapped to that must stay behind."""
_CHOSEN = -1
"""The rank of a column that was mapped by hand: before all others."""
_ENOUGH = 3
"""So many cells speak against a header."""
_NEARLY_ALL, _SOME = 0.9, 0.4
_AGAINST = 5000
"""How far a column falls back whose cells don't look like what its header says."""
WHO = frozenset(
    ("external_id", "name", "first_name", "last_name", "nickname", "company", "phone", "email", "card")
)
"""Fields that tell who somebody is."""
_NUMERIC = ("amount", "unit_price", "quantity", "receipt_total", "discount", "refunded", "outstanding")
_WORDS = ("type", "status", "cancelled", "is_return")
"""What is told in words, and by no number with pence."""


class Columns(NamedTuple):
    """What a file holds: its kind, for each field the places of its columns (best first), and what stays behind.

    `evidence` says by place why a column is what it is; `program` is whose layout it is. `heads` are types of rows that
    are no line of a receipt; `grouped` is whether rows of a customer alone stand above the lines of theirs.
    """

    kind: str
    places: Mapping[str, tuple[int, ...]]
    ignored: tuple[str, ...]
    continued: bool = False
    program: str = ""
    evidence: Mapping[int, str] = {}
    heads: tuple[str, ...] = ()
    grouped: bool = False

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


def places_chosen(header: Sequence[str], chosen: Mapping[str, str]) -> dict[int, str]:
    """Return the fields mapped by hand by the places of their columns; a column may be told by its number, too.

    Raises UsageError for a header that is not there.
    """
    places = {}
    for wanted, field in chosen.items():
        matching = [at for at, name in enumerate(header) if name == wanted]
        matching = matching or [at for at, name in enumerate(header) if name and key(name) == key(wanted)]
        if not matching and wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(header):
            matching = [int(wanted) - 1]
        if not matching:
            raise UsageError(f"the file has no column {quoted(wanted)}", f"its columns are: {named(header)}")
        places.update(dict.fromkeys(matching, field))
    return places


def mapped(header: Sequence[str], values: Sequence[Values], by_hand: Mapping[int, str], kind: str) -> Columns:
    """Return which column is what, were the file of this kind."""
    layout = layout_of(tuple(header), kind)
    candidates = []
    for place, name in enumerate(header):
        if place in by_hand:
            candidates.append(_Candidate(field_named(by_hand[place], kind), _CHOSEN, place))
        elif name:
            candidates.append(_candidate(name, place, layout, kind, values[place]))
    candidates = [candidate for candidate in candidates if candidate.field]
    _add_unmistakable(candidates, values, by_hand)
    places = _best(candidates)
    if (
        kind == APPOINTMENTS
        and "time" in places
        and values[places["time"][0]].dates > values[places["time"][0]].times
    ):
        places.setdefault("date", places["time"])  # a start that tells the day, too
    whole = places.get("name")
    if whole and whole[0] not in by_hand and key(header[whole[0]]) in PLAIN_NAMES:
        if kind == PURCHASES and "variant" in places and set(places) & {"item", *WHO} == {"name"}:
            places["item"] = places.pop("name")  # what has variants is no customer
        else:
            _complete_name(places)
    in_parts = "birth_month" in places and "birth_day" not in places and "birthday" in places
    if in_parts and values[places["birthday"][0]].whole > _NEARLY_ALL:
        places["birth_day"] = places.pop("birthday")  # a birthday in three columns
    used = {place for each in places.values() for place in each}
    ignored = tuple(name or f"column {place + 1}" for place, name in enumerate(header) if place not in used)
    told = {candidate.place: candidate for candidate in candidates}
    evidence = {place: _evidence(told[place], layout, header) for place in sorted(used) if place in told}
    return Columns(kind, places, ignored, layout.continued, layout.program, evidence, layout.heads)


def refuse_unknown_fields(fields: Iterable[str], kind: str) -> None:
    """Raise UsageError for a field mapped by hand that this kind of file has not."""
    for field in fields:
        if field != IGNORED and not field_named(field, kind):
            known = ", ".join((*FIELDS[kind], IGNORED))
            raise UsageError(f"{quoted(field)} is not a field of {kind}", f"the fields are: {known}")


def named(header: Sequence[str]) -> str:
    """Return the names of a file's columns, for a hint."""
    return fit(", ".join(name for name in header if name), 1000)


def _candidate(name: str, place: int, layout: Layout, kind: str, values: Values) -> _Candidate:
    plain = key(name)
    field, rank = (layout.fields[plain], 0) if plain in layout.fields else meaning(name, kind)
    if not field and kind == CUSTOMERS and min(values.subscribed, values.answers) > _SOME:
        return _Candidate("consent_marketing", _AGAINST - 1, place)  # Status: Subscribed
    if field == "item" and plain == "items" and values.whole > _NEARLY_ALL:
        field = "quantity"  # how many there were
    if field and _speaks_against(field, values, name, kind):
        if (
            field
            in ("external_id", "first_name", "last_name", "consent_marketing", "phone", *_WORDS, *_NUMERIC)
            and plain not in layout.fields
        ):
            return _Candidate("", 0, place)
        rank += _AGAINST
    return _Candidate(field, rank, place)


def _speaks_against(field: str, values: Values, name: str, kind: str) -> bool:
    """Say whether the cells of a column can't well be what its header says."""
    if not values.filled:
        return False
    if field in _NUMERIC:
        return values.filled >= _ENOUGH and (values.numbers < 0.3 or values.dates > 0.6)
    if field == "name":
        return values.whole > 0.9 or values.emails > 0.9 or (kind != CUSTOMERS and values.money > 0.6)
    if field in _WORDS:
        return values.money > 0.3
    if field in ("first_name", "last_name"):
        return values.dates > 0.5 or values.numbers > 0.9
    if field.startswith("refused"):
        return max(values.phones, values.emails, values.money, values.numbers - values.answers) > 0.3
    if field == "phone":
        return values.answers > 0.5
    if field == "email":
        return values.emails < 0.1
    if field in ("date", "since", "birthday"):
        return values.filled > 2 and not values.dates and values.numbers < 0.5
    if field == "external_id":
        return (
            values.dates > 0.6 or values.money > 0.5 or (kind == PURCHASES and _is_kind_of_card(name, values))
        )
    if field.startswith("consent") and meaning(name, kind)[1] >= FAINTEST:
        return values.answers < 0.5  # said by its words alone
    if field == "item":
        return values.numbers > 0.9 or values.dates > 0.6
    return False


def _is_kind_of_card(name: str, values: Values) -> bool:
    """Say whether a column called card tells brands of cards, or whether a card was used."""
    return key(name).startswith("card") and values.distinct <= 6 and values.filled > 12


def _add_unmistakable(
    candidates: list[_Candidate], values: Sequence[Values], by_hand: Mapping[int, str]
) -> None:
    """E-mail addresses are e-mail addresses under any header."""
    taken = {candidate.place for candidate in candidates} | set(by_hand)
    if any(candidate.field == "email" and candidate.rank < _AGAINST for candidate in candidates):
        return
    for place, each in enumerate(values):
        if place not in taken and each.is_emails:
            candidates.append(_Candidate("email", _AGAINST - 1, place))


def _best(candidates: Iterable[_Candidate]) -> dict[str, tuple[int, ...]]:
    """Return for each field its columns: of most fields the best one, of a few all there are."""
    by_field: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        by_field.setdefault(candidate.field, []).append(candidate)
    places = {}
    for field, found in by_field.items():
        ranked = sorted(found, key=lambda candidate: (candidate.rank, candidate.place))
        if field in ("relation", "relation_kind", "event", "event_kind"):
            ranked.sort(key=lambda candidate: candidate.place)
        places[field] = tuple(each.place for each in (ranked if field in SEVERAL else ranked[:1]))
    return places


def _complete_name(places: dict[str, tuple[int, ...]]) -> None:
    """A plain "name" beside a family name alone is the given name, and beside a given name alone the family name."""
    if ("first_name" in places) != ("last_name" in places):
        places["last_name" if "first_name" in places else "first_name"] = places.pop("name")


def _evidence(candidate: _Candidate, layout: Layout, header: Sequence[str]) -> str:
    if candidate.rank == _CHOSEN:
        return "you said so"
    if candidate.rank == _AGAINST - 1:
        return "its cells are e-mail addresses" if candidate.field == "email" else "its cells"
    if key(header[candidate.place]) in layout.fields and layout.program:
        return f"a file of {layout.program}"
    return "its header" if candidate.rank < _AGAINST else "its header, though its cells look otherwise"
