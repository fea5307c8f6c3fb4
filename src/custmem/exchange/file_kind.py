"""What a file holds, customers, sales, appointments or visits, by its columns and their cells; or what else it seems.

Nothing is taken for what it may not be: where a column of money, a day or a name is left over while that field is
empty, or the file looks like a bank statement or a list of goods, it is a doubt, with the option that settles it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.headers import (
    BANK_WORDS,
    BOOKING_WORDS,
    FOREIGN,
    LAST_OR_NEXT,
    NO_NAME,
    OF_A_VISIT,
    PEOPLE,
    ForeignList,
)
from custmem.domain.data.status_words import BOOKED, CALLED_OFF, MISSED
from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, KINDS, PURCHASES, VISITS
from custmem.domain.messages.file_doubts import (
    Doubt,
    doubt_days_of_a_list,
    doubt_ledger,
    doubt_no_kind,
    doubt_only_a_name,
    doubt_other_list,
    doubt_sales_of_a_list,
)
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.errors import UsageError
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
from custmem.exchange.headers import key
from custmem.exchange.left_over import (
    PAID,
    Look,
    is_plain,
    left_over,
    left_over_amounts,
    missing,
    plain_headers,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.exchange.column_values import Values
    from custmem.exchange.row_reader import Terms

_PERSONAL = frozenset(
    "first_name last_name email phone birthday birth_day address street city postcode nickname card allergy likes "
    "dislikes pet spouse points nameday anniversary".split()
)
"""What only a list of people tells."""
_VISIT_COLUMNS = 4
_FEW_DAYS = 2


class Kind(NamedTuple):
    """What a file is taken for, and what is doubtful of it: nothing, or what must be settled before it is taken in."""

    columns: Columns
    doubt: Doubt | None = None


def kind_of(
    header: Sequence[str], values: Sequence[Values], rows: Sequence[Sequence[str]], terms: Terms
) -> Kind:
    """Return what a file holds. `rows` are its first ones; what was said in `terms` by hand wins.

    Raises UsageError for a kind, a header or a field that is not there, BadData when nothing in the file is known.
    """
    if terms.kind is not None and terms.kind not in KINDS:
        raise UsageError(f"{quoted(terms.kind)} is not a kind of file", f"the kinds are: {', '.join(KINDS)}")
    look = Look(header, values, rows, places_chosen(header, terms.chosen), terms)
    found = {kind: mapped(header, values, look.by_hand, kind) for kind in KINDS}
    kind = terms.kind or _likeliest(look, found)
    refuse_unknown_fields(look.by_hand.values(), kind or _kind_by_hand(look))
    if not kind:
        return Kind(found[CUSTOMERS], _what_it_seems(look, found) or doubt_no_kind(named(header)))
    columns = found[kind]
    doubt = _what_it_seems(look, found, kind) if terms.kind is None else None
    return Kind(columns, doubt or missing(look, columns))


def _kind_by_hand(look: Look) -> str:
    fields = set(look.by_hand.values())
    return PURCHASES if fields & {"amount", "item", "receipt", "quantity", "unit_price"} else CUSTOMERS


def _likeliest(look: Look, found: Mapping[str, Columns]) -> str:
    sale = set(found[PURCHASES].places)
    paid, who = sale & PAID, sale & WHO
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
    if "date" in sale and (who or sale & {"receipt", "item"}) and left_over_amounts(look, found[PURCHASES]):
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


def _is_booked(look: Look, found: Mapping[str, Columns]) -> bool:
    """Say whether a file is of bookings: a customer, a day and a service; no sale has a day to come or a no-show."""
    columns = found[APPOINTMENTS]
    fields, sale = set(columns.places), set(found[PURCHASES].places)
    if not ({"date", "text"} <= fields and fields & WHO):
        return False
    if columns.program:
        return True
    if sale & {"quantity"} or ("receipt" in sale and "receipt" not in fields):
        return False
    says_so = any(word in each for each in look.keys for word in BOOKING_WORDS)
    status = list(map(key, look.cells(columns.place("status"))))
    told = (
        sum(word in BOOKED | CALLED_OFF | MISSED for word in status) > len(status) * 0.6 if status else False
    )
    missed = any(word in MISSED for word in status)
    ahead = "time" in fields and _is_ahead(look, columns)
    if says_so and fields & {"time", "status", "cancelled"}:
        return True
    if sale & PAID:
        return missed or ahead or (says_so and told)
    return "cancelled" not in fields and ("time" in fields or missed or told)


def _is_ahead(look: Look, columns: Columns) -> bool:
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


def _is_of_visits(look: Look, columns: Columns) -> bool:
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
        and key(name) not in plain_headers(NO_NAME)
    ]
    return any(word in header for word in OF_A_VISIT) and len(look.keys) <= _VISIT_COLUMNS and not others


# ------------------------------------------------------------------------------------- something else


def _what_it_seems(look: Look, found: Mapping[str, Columns], kind: str = "") -> Doubt | None:
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
    explicit = who - {"name"} or ("name" in fields and not is_plain(look, sale))
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


def _ledger(look: Look, sale: Columns) -> Doubt | None:
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
    named_plainly = "name" in fields and is_plain(look, sale)
    items = sale.place("item")
    described = items is not None and key(look.header[items]) in plain_headers(
        "description, details, memo, reference, text, beskrivning, beskrivelse, beschreibung, opis, popis, "
        "descrizione, libelle, descripcion, concepto, omschrijving, narrative"
    )
    amount = sale.place("amount")
    negative = amount is not None and look.values[amount].negative > 0
    texts = [fold(cell) for place in (items, sale.place("name")) for cell in look.cells(place)]
    bank = sum(f" {word} " in f" {text} " for text in texts for word in _bank_words()) * 5 >= len(texts) > 0
    if bank or (negative and (described or named_plainly) and "receipt" not in fields):
        return doubt_other_list("bank", PURCHASES)
    if named_plainly and (described or items is None):
        return doubt_ledger(look.header[sale.places["name"][0]])
    return None


def _day_by_day(look: Look, sale: Columns) -> Doubt | None:
    """Return the doubt of sums of which each has a day of its own, and neither a buyer nor a thing: a day's takings."""
    date = sale.place("date")
    if date is None or set(sale.places) & {"item", "receipt", "quantity", "unit_price", "tag", *WHO}:
        return None
    days = look.cells(date)
    if len(days) > _FEW_DAYS and len(set(days)) == len(days) and not any(":" in day for day in days):
        return doubt_other_list("daily totals", PURCHASES)
    return None


def _no_people(look: Look, found: Mapping[str, Columns]) -> Doubt | None:
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
    money = [place for place in left_over_amounts(look, people) if place not in used]
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
        for place in left_over(look, people)
        if look.values[place].is_dates
        and any(word in key(look.header[place]) for word in BOOKING_WORDS)
        and not key(look.header[place]).startswith(LAST_OR_NEXT)
    ]
    if booked:
        return doubt_days_of_a_list(look.header[booked[0]])
    number = people.place("external_id")
    numbered = number is not None and key(look.header[number]) in plain_headers(PEOPLE["external_id"])
    if not personal and not numbered and is_plain(look, people) and fields & {"name"} and not by_hand:
        place = people.places["name"][0]
        numbers = [at for at, each in enumerate(look.values) if each.is_numbers and at not in used]
        told = look.values[place]
        if numbers or (told.filled > 1 and told.names < 0.5):
            return doubt_only_a_name(look.header[place])
    return None


def _foreign(keys: set[str]) -> ForeignList | None:
    """Return which other list the headers give away: one that tells for sure, with one that is often beside it."""
    best, most = None, 0
    for each in FOREIGN:
        never, often = keys & plain_headers(each.never), keys & plain_headers(each.often)
        weight = 3 * len(never) + len(often - never)
        if never and (len(never) > 1 or often - never or len(keys) <= 3) and weight > most:
            best, most = each, weight
    return best


def _bank_words() -> list[str]:
    return [word.strip() for word in BANK_WORDS.split(",")]
