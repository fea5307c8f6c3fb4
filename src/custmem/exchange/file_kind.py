"""What a file holds, customers, sales, appointments or visits, by its columns and their cells; or what else it seems.

Nothing is taken for what it may not be: where a column of money, a day or a name is left over while that field is
empty, or the file looks like a bank statement or a list of goods, it is a doubt, with the option that settles it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.customer_headers import PEOPLE
from custmem.domain.data.foreign_headers import BANK_WORDS, FOREIGN, ForeignList
from custmem.domain.data.plain_headers import NO_AMOUNT, NO_NAME
from custmem.domain.data.status_words import BOOKED, CALLED_OFF, MISSED
from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, KINDS, PURCHASES, VISITS
from custmem.domain.messages.file_doubts import (
    Doubt,
    doubt_consent,
    doubt_currency,
    doubt_days_of_a_list,
    doubt_ledger,
    doubt_name_or_item,
    doubt_no_column,
    doubt_no_kind,
    doubt_only_a_name,
    doubt_other_list,
    doubt_sales_of_a_list,
)
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.money import is_of
from custmem.domain.text.names import fold
from custmem.errors import BadData, UsageError
from custmem.exchange.cells import Unusable
from custmem.exchange.columns import (
    IGNORED,
    WHO,
    Columns,
    mapped,
    named,
    places_chosen,
    refuse_unknown_fields,
)
from custmem.exchange.days import BookedDays
from custmem.exchange.headers import PLAIN_NAMES, currency_in, is_about_reaching, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.exchange.column_values import Values
    from custmem.exchange.terms import Terms

_PAID = frozenset(("amount", "unit_price", "receipt_total"))
_PERSONAL = frozenset(
    "first_name last_name email phone birthday birth_day address street city postcode nickname card allergy likes "
    "dislikes pet spouse points nameday anniversary".split()
)
"""What only a list of people tells."""
_BOOKING_WORDS = (
    "appointment",
    "appt",
    "rendezvous",
    "reserv",
    "prenot",
    "afspraak",
    "bestilling",
    "booking",
    "reservation",
    "termin",
    "bokning",
    "aftale",
    "avtale",
    "rezervac",
)
_LAST_OR_NEXT = (
    "last",
    "next",
    "first",
    "letzte",
    "nachste",
    "naechste",
    "erste",
    "senaste",
    "sista",
    "nasta",
    "siste",
    "neste",
    "sidste",
    "naeste",
    "zadnj",
    "posljednj",
    "sljedec",
    "posledni",
    "pristi",
    "ultim",
    "prossim",
    "dernier",
    "prochain",
    "proxim",
    "laatste",
    "volgende",
)
"""What stands before a day that a list of people tells of each."""
_OF_A_VISIT = (
    "date",
    "datum",
    "dato",
    "data",
    "fecha",
    "visit",
    "checkin",
    "datetime",
    "timestamp",
    "besok",
    "besuch",
)
_VISIT_COLUMNS = 4
_NEARLY_ALL = 0.9
_FEW_DAYS = 2


class Kind(NamedTuple):
    """What a file is taken for, and what is doubtful of it: nothing, or what must be settled before it is taken in."""

    columns: Columns
    doubt: Doubt | None = None


class _Look(NamedTuple):
    """A file's header and cells, as all the questions are asked of them."""

    header: Sequence[str]
    values: Sequence[Values]
    rows: Sequence[Sequence[str]]
    by_hand: Mapping[int, str]
    terms: Terms

    @property
    def keys(self) -> set[str]:
        """Return the header's names as they are compared."""
        return {key(name) for name in self.header if name}

    def filled(self, columns: Columns, *fields: str) -> bool:
        """Say whether a column of one of these fields holds anything."""
        return any(self.values[place].filled for field in fields for place in columns.places.get(field, ()))


def kind_of(
    header: Sequence[str], values: Sequence[Values], rows: Sequence[Sequence[str]], terms: Terms
) -> Kind:
    """Return what a file holds. `rows` are its first ones; what was said in `terms` by hand wins.

    Raises UsageError for a kind, a header or a field that is not there, BadData when nothing in the file is known.
    """
    if terms.kind is not None and terms.kind not in KINDS:
        raise UsageError(f"{quoted(terms.kind)} is not a kind of file", f"the kinds are: {', '.join(KINDS)}")
    look = _Look(header, values, rows, places_chosen(header, terms.chosen), terms)
    found = {kind: mapped(header, values, look.by_hand, kind) for kind in KINDS}
    kind = terms.kind or _likeliest(look, found)
    refuse_unknown_fields(look.by_hand.values(), kind or _kind_by_hand(look))
    if not kind:
        return Kind(found[CUSTOMERS], _what_it_seems(look, found) or doubt_no_kind(named(header)))
    columns = found[kind]
    doubt = _what_it_seems(look, found, kind) if terms.kind is None else None
    return Kind(columns, doubt or _missing(look, columns))


def _kind_by_hand(look: _Look) -> str:
    fields = set(look.by_hand.values())
    return PURCHASES if fields & {"amount", "item", "receipt", "quantity", "unit_price"} else CUSTOMERS


def _likeliest(look: _Look, found: Mapping[str, Columns]) -> str:
    sale = set(found[PURCHASES].places)
    paid, who = sale & _PAID, sale & WHO
    if _is_booked(look, found):
        return APPOINTMENTS
    sold = "date" in sale and (paid or ("item" in sale and sale & {"receipt", "quantity", *WHO}))
    if sold and not _tells_of_people(found):
        return PURCHASES
    if "date" in sale and look.filled(found[PURCHASES], "date") and "item" in sale and "receipt" in sale:
        return PURCHASES
    if _is_of_visits(look, found[VISITS]):
        return VISITS
    people = set(found[CUSTOMERS].places)
    if paid and sale & {"item", "receipt", "quantity"} and not (people & _PERSONAL or _foreign(look.keys)):
        return PURCHASES
    if people & (WHO - {"external_id"}):
        return CUSTOMERS
    # A sale whose day or whose buyer has a name nobody knows is a sale.
    if paid and (who or sale & {"receipt", "item", "quantity"}):
        return PURCHASES
    if "date" in sale and (who or sale & {"receipt", "item"}) and _left_over_amounts(look, found[PURCHASES]):
        return PURCHASES
    return ""


def _tells_of_people(found: Mapping[str, Columns]) -> bool:
    """Say whether a file with a day and a sum is of people all the same: it tells where they live."""
    people = found[CUSTOMERS]
    if found[PURCHASES].program:
        return False
    if people.program and people.program != "RecordLinkage":
        return True
    sale = set(found[PURCHASES].places)
    if sale & {"item", "receipt", "quantity"}:
        return False
    date = found[PURCHASES].place("date")
    only_since = date is not None and date in people.places.get("since", ())
    born = set(people.places) & {
        "birthday",
        "birth_day",
        "street",
        "address",
        "tags",
        "consent_email",
        "consent_marketing",
    }
    return bool(only_since or born)


def _is_booked(look: _Look, found: Mapping[str, Columns]) -> bool:
    """Say whether a file is of bookings: a customer, a day and a service; no sale has a day to come or a no-show."""
    columns = found[APPOINTMENTS]
    fields, sale = set(columns.places), set(found[PURCHASES].places)
    if not ({"date", "text"} <= fields and fields & WHO):
        return False
    if columns.program:
        return True
    if sale & {"quantity"} or ("receipt" in sale and "receipt" not in fields):
        return False
    says_so = any(word in each for each in look.keys for word in _BOOKING_WORDS)
    status = _cells(look, columns.place("status"))
    told = (
        sum(word in BOOKED | CALLED_OFF | MISSED for word in status) > len(status) * 0.6 if status else False
    )
    missed = any(word in MISSED for word in status)
    ahead = "time" in fields and _is_ahead(look, columns)
    if says_so and fields & {"time", "status", "cancelled"}:
        return True
    if sale & _PAID:
        return missed or ahead or (says_so and told)
    return "cancelled" not in fields and ("time" in fields or missed or told)


def _is_ahead(look: _Look, columns: Columns) -> bool:
    """Say whether most days are still to come."""
    place = columns.places["date"][0]
    days = BookedDays(look.terms.today, day_first=look.terms.day_first)
    cells = [row[place] for row in look.rows if place < len(row) and row[place].strip()]
    for cell in cells:
        days.see(cell)
    ahead = 0
    for cell in cells:
        try:
            ahead += days.read(cell) > look.terms.today
        except Unusable:
            continue
    return ahead * 2 > len(cells)


def _is_of_visits(look: _Look, columns: Columns) -> bool:
    fields = set(columns.places)
    if "date" not in fields or not fields & {"external_id", "name", "first_name", "email", "phone", "card"}:
        return False
    header = key(look.header[columns.places["date"][0]])
    mapped_here = {place for each in columns.places.values() for place in each}
    others = [
        place
        for place, name in enumerate(look.header)
        if name
        and place not in mapped_here
        and look.values[place].filled
        and key(name) not in _plain(NO_NAME)
    ]
    return any(word in header for word in _OF_A_VISIT) and len(look.keys) <= _VISIT_COLUMNS and not others


def _cells(look: _Look, place: int | None) -> list[str]:
    if place is None:
        return []
    return [key(row[place]) for row in look.rows if place < len(row) and row[place].strip()]


# ------------------------------------------------------------------------------------- something else


def _what_it_seems(look: _Look, found: Mapping[str, Columns], kind: str = "") -> Doubt | None:
    """Return the doubt that a file is a list of something else."""
    if any(field != IGNORED for field in look.by_hand.values()) and kind in (PURCHASES, APPOINTMENTS, VISITS):
        return None
    sale = found[PURCHASES]
    if kind == CUSTOMERS:
        return _no_people(look, found)
    if sale.program or found[APPOINTMENTS].program:
        return None
    fields = set(sale.places)
    who = fields & WHO
    explicit = who - {"name"} or ("name" in fields and not _is_plain(look, sale))
    foreign = _foreign(look.keys)
    if kind == APPOINTMENTS:
        return None
    if kind == VISITS:
        return doubt_other_list(foreign.what, kind) if foreign else None
    if kind == PURCHASES:
        sold = bool(fields & {"receipt", "quantity"}) and "item" in fields
        if foreign and not (explicit or (sold and foreign.what not in ("bank", "timesheet", "stock"))):
            return doubt_other_list(foreign.what, kind)
        if foreign and foreign.what == "offers":
            return doubt_other_list(foreign.what, kind)
        if foreign and foreign.what == "bank" and not (explicit and (sold or "external_id" in who)):
            return doubt_other_list(foreign.what, kind)
        return _ledger(look, sale) or _day_by_day(look, sale)
    return doubt_other_list(foreign.what, kind) if foreign else None


def _ledger(look: _Look, sale: Columns) -> Doubt | None:
    """Return the doubt of a day, a name or a description, and a sum, of which nothing tells that they are sales."""
    fields = set(sale.places)
    if fields & {
        "receipt",
        "quantity",
        "unit_price",
        "email",
        "phone",
        "external_id",
        "first_name",
        "type",
        "status",
    }:
        return None
    named_plainly = "name" in fields and _is_plain(look, sale)
    items = sale.place("item")
    described = items is not None and key(look.header[items]) in _plain(
        "description, details, memo, reference, text, beskrivning, beskrivelse, beschreibung, opis, popis, "
        "descrizione, libelle, descripcion, concepto, omschrijving, narrative"
    )
    amount = sale.place("amount")
    negative = amount is not None and look.values[amount].negative > 0
    texts = [fold(cell) for place in (items, sale.place("name")) for cell in _raw(look, place)]
    bank = sum(f" {word} " in f" {text} " for text in texts for word in _bank_words()) * 5 >= len(texts) > 0
    if bank or (negative and (described or named_plainly) and "receipt" not in fields):
        return doubt_other_list("bank", PURCHASES)
    if named_plainly and (described or items is None):
        return doubt_ledger(look.header[sale.places["name"][0]])
    return None


def _day_by_day(look: _Look, sale: Columns) -> Doubt | None:
    """Return the doubt of sums of which each has a day of its own, and neither a buyer nor a thing: a day's takings."""
    date = sale.place("date")
    if date is None or set(sale.places) & {"item", "receipt", "quantity", "unit_price", "tag", *WHO}:
        return None
    days = _raw(look, date)
    if len(days) > _FEW_DAYS and len(set(days)) == len(days) and not any(":" in day for day in days):
        return doubt_other_list("daily totals", PURCHASES)
    return None


def _no_people(look: _Look, found: Mapping[str, Columns]) -> Doubt | None:
    """Return the doubt that a file with a name in it is no list of people."""
    sale, people = found[PURCHASES], found[CUSTOMERS]
    fields = set(people.places)
    foreign = _foreign(look.keys)
    personal = fields & _PERSONAL
    by_hand = any(field != IGNORED for field in look.by_hand.values())
    if foreign and not by_hand:
        people_too = fields & {
            "birthday",
            "consent_email",
            "consent_marketing",
            "tags",
            "allergy",
            "since",
            "likes",
        }
        if foreign.what in ("staff", "suppliers", "timesheet", "mailing statistics") and not people_too:
            return doubt_other_list(foreign.what, CUSTOMERS)
        if not (personal or people.program):
            return doubt_other_list(foreign.what, CUSTOMERS)
    date = sale.place("date")
    used = {place for each in people.places.values() for place in each}
    money = [place for place in _left_over_amounts(look, people) if place not in used]
    if people.program or by_hand:
        return None
    dated = date is not None and date not in used
    if money and (dated or not personal):
        return doubt_sales_of_a_list(look.header[money[0]])
    time = found[APPOINTMENTS].place("time")
    timed = time is not None and time not in used and look.values[time].times > 0
    if date is not None and dated and look.values[date].is_dates and (timed or not personal):
        return doubt_days_of_a_list(look.header[date])
    booked = [
        place
        for place in _left_over(look, people)
        if look.values[place].is_dates
        and any(word in key(look.header[place]) for word in _BOOKING_WORDS)
        and not key(look.header[place]).startswith(_LAST_OR_NEXT)
    ]
    if booked:
        return doubt_days_of_a_list(look.header[booked[0]])
    number = people.place("external_id")
    numbered = number is not None and key(look.header[number]) in _plain(PEOPLE["external_id"])
    if not personal and not numbered and _is_plain(look, people) and fields & {"name"} and not by_hand:
        place = people.places["name"][0]
        numbers = [at for at, each in enumerate(look.values) if each.is_numbers and at not in used]
        told = look.values[place]
        if numbers or (told.filled > 1 and told.names < 0.5):
            return doubt_only_a_name(look.header[place])
    return None


def _is_plain(look: _Look, columns: Columns) -> bool:
    """Say whether the column of names is headed by a word that may be anything's."""
    place = columns.place("name")
    return place is None or (key(look.header[place]) in PLAIN_NAMES and place not in look.by_hand)


def _foreign(keys: set[str]) -> ForeignList | None:
    """Return which other list the headers give away: one that tells for sure, with one that is often beside it."""
    best, most = None, 0
    for each in FOREIGN:
        never, often = keys & _plain(each.never), keys & _plain(each.often)
        weight = 3 * len(never) + len(often - never)
        if never and (len(never) > 1 or often - never or len(keys) <= 3) and weight > most:
            best, most = each, weight
    return best


# ---------------------------------------------------------------------------------- what is left over


def _missing(look: _Look, columns: Columns) -> Doubt | None:
    """Return the doubt of a column that is left over while a field it could be is empty. Raises BadData."""
    fields, header = set(columns.places), look.header
    if columns.kind == CUSTOMERS:
        if not fields & (WHO - {"external_id"}):
            names = _left_over_names(look, columns)
            return doubt_no_column("name", [header[place] for place in names], named(header))
        return next(
            (
                doubt_consent(header[place])
                for place in _left_over(look, columns)
                if look.values[place].answers > _NEARLY_ALL and is_about_reaching(header[place])
            ),
            None,
        )
    if "date" not in fields:
        days = [at for at in _left_over(look, columns) if look.values[at].is_dates]
        return doubt_no_column("date", [header[place] for place in days], named(header))
    if columns.kind == PURCHASES:
        if not fields & _PAID:
            money = _left_over_amounts(look, columns)
            if money or "item" not in fields:
                return doubt_no_column("amount", [header[place] for place in money], named(header))
        if fields & {"quantity", "unit_price"} and "item" not in fields and _is_all_they_tell(look, columns):
            return doubt_name_or_item(header[columns.places["name"][0]])
        other = _in_another_currency(look, columns)
        if other:
            return other
    elif not fields & WHO:
        return doubt_no_column(
            "name", [header[place] for place in _left_over_names(look, columns)], named(header)
        )
    if columns.kind == APPOINTMENTS and "text" not in fields:
        raise BadData(
            "an appointment has a customer, a day and a service, and no column of this file gives one of them",
            f'say which does with --map "Header=name" (or date, time, text); its columns are: {named(header)}',
        )
    if not fields & WHO and columns.kind == PURCHASES and not columns.program:
        names = _left_over_names(look, columns)
        if names:
            return doubt_no_column("name", [header[place] for place in names], named(header))
    return None


def _is_all_they_tell(look: _Look, columns: Columns) -> bool:
    """Say whether a plain "name" is all that a file of sales tells of customers."""
    return set(columns.places) & WHO == {"name"} and _is_plain(look, columns)


def _in_another_currency(look: _Look, columns: Columns) -> Doubt | None:
    place = next((columns.place(field) for field in sorted(_PAID) if field in columns.places), None)
    if place is None or "currency" in columns.places or look.terms.currency_given:
        return None
    told = currency_in(look.header[place])
    if told and not is_of(told, look.terms.currency):
        return doubt_currency(look.header[place], told, look.terms.currency)
    return None


def _left_over(look: _Look, columns: Columns) -> list[int]:
    used = {place for each in columns.places.values() for place in each}
    return [
        place
        for place, name in enumerate(look.header)
        if name and place not in used and place not in look.by_hand and look.values[place].filled
    ]


def _left_over_amounts(look: _Look, columns: Columns) -> list[int]:
    """Return the places of columns of numbers that may be amounts, those with pence first."""
    found = [
        place
        for place in _left_over(look, columns)
        if look.values[place].is_numbers and key(look.header[place]) not in _plain(NO_AMOUNT)
    ]
    return sorted(found, key=lambda place: -look.values[place].money)


def _left_over_names(look: _Look, columns: Columns) -> list[int]:
    """Return the places of columns that may hold names, and several different ones."""
    return [
        place
        for place in _left_over(look, columns)
        if look.values[place].is_names
        and look.values[place].distinct * 5 >= look.values[place].filled
        and key(look.header[place]) not in _plain(NO_NAME)
    ]


def _raw(look: _Look, place: int | None) -> list[str]:
    return (
        [] if place is None else [row[place] for row in look.rows if place < len(row) and row[place].strip()]
    )


_kept: dict[str, frozenset[str]] = {}


def _plain(words: str) -> frozenset[str]:
    """Return a list of headers as they are compared."""
    if words not in _kept:
        _kept[words] = frozenset(key(word) for word in words.split(","))
    return _kept[words]


def _bank_words() -> list[str]:
    return [word.strip() for word in BANK_WORDS.split(",")]
