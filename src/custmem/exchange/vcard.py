"""vCard 2.1, 3.0 and 4.0: cards as customers, by vobject, and line by line where it gives up."""

from __future__ import annotations

import io
import logging
import quopri
import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import (
    CONTACT_LIMIT,
    CUSTOMERS,
    LANGUAGE_LIMIT,
    NAME_LIMIT,
    TAG_LIMIT,
    TEXT_LIMIT,
    CustomerRow,
    NewFact,
    Reject,
    Remark,
    known_as,
)
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import MonthDay
from custmem.exchange.cells import Unusable, emails_of, name_of, phones_of, text_of
from custmem.exchange.customer_facts import relation_of
from custmem.exchange.customer_rows import notes_of
from custmem.exchange.days import DayColumn
from custmem.exchange.vcard_writing import OWN_FACT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from custmem.exchange.row_reader import Terms

_CARD = re.compile(r"^[ \t]*BEGIN:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_LINE = re.compile(r"(?:([\w.-]+)\.)?([\w-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)*):(.*)", re.DOTALL)
_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_COMPACT_DAY = re.compile(r"(?:([0-9]{4})-?|--)([0-9]{2})-?([0-9]{2})(?:[T ].*)?")
_NO_YEAR = 1604
_USED = {
    **{"FN": "name", "N": "name", "NICKNAME": "nickname", "ORG": "company", "TEL": "phone", "EMAIL": "email"},
    **{
        "ADR": "address",
        "LABEL": "address",
        "BDAY": "birthday",
        "ANNIVERSARY": "anniversary",
        "NOTE": "note",
    },
    **{"CATEGORIES": "tags", "UID": "external_id", "LANG": "language", "RELATED": "relation"},
    **{
        "X-ABDATE": "anniversary",
        "X-ABRELATEDNAMES": "relation",
        "X-SPOUSE": "spouse",
        "X-ANNIVERSARY": "anniversary",
    },
    **{"X-EVOLUTION-SPOUSE": "spouse", "X-EVOLUTION-ANNIVERSARY": "anniversary", "X-MS-SPOUSE": "spouse"},
    **{
        "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
        "X-KADDRESSBOOK-X-ANNIVERSARY": "anniversary",
        "X-CHILD": "children",
    },
    **{OWN_FACT: "likes"},
    **{"DEATHDATE": "deceased", "X-ANDROID-CUSTOM": "relation"},
    **{"X-MS-CHILD": "children", "X-CHILDREN": "children", "X-MS-ANNIVERSARY": "anniversary"},
}
_ANDROID_RELATIONS = dict(
    zip(
        map(str, range(1, 15)),
        "assistant brother child partner father friend manager mother parent partner referred relative sister "
        "spouse".split(),
        strict=True,
    )
)
_NEEDLESS = frozenset(
    ("BEGIN", "END", "VERSION", "PRODID", "REV", "KIND", "X-ABLABEL", "SOURCE", "CLASS", "X-ABADR")
)


class Property(NamedTuple):
    """One line of a card: its name in capitals, its group, its parameters in capitals, and its value, still escaped."""

    name: str
    group: str
    params: dict[str, str]
    value: str

    def parts(self, mark: str = ";") -> list[str]:
        """Return the parts of a value, as it is told by people."""
        return [_plain(part) for part in re.split(rf"(?<!\\){mark}", self.value)]

    @property
    def text(self) -> str:
        """The whole value, without its escapes."""
        return _plain(self.value)


def read_cards(
    text: str, terms: Terms
) -> tuple[str, list[CustomerRow | Reject | Remark], dict[str, str], tuple[str, ...], None]:
    """Return the kind, the rows of a file of cards, the properties that were used for which fields, and those left."""
    rows: list[CustomerRow | Reject | Remark] = []
    met: dict[str, None] = {}
    for line, card in cards(text):
        met.update((each.name, None) for each in card)
        rows += _row(line, card, terms)
    used = {name: _USED[name] for name in met if name in _USED}
    left = tuple(name for name in met if name not in _USED and name not in _NEEDLESS)
    return CUSTOMERS, rows, used, left, None


def cards(text: str) -> Iterator[tuple[int, list[Property]]]:
    """Yield each card with its line, counted from 1; a card in a card (an agent) is none of its own."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [found.start() for found in _CARD.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=bool(starts)):
        before = text[:start].rstrip()
        if before.endswith(":") and "AGENT" in before[-20:].upper():
            continue
        yield text.count("\n", 0, start) + 1, _card(text[start:end])


def _card(text: str) -> list[Property]:
    import vobject

    logging.getLogger(
        "vobject.base"
    ).disabled = True  # it prints the lines it skips, which are customers' data
    try:
        (card,) = vobject.readComponents(
            io.StringIO(text), validate=False, transform=False, ignoreUnreadable=True, allowQP=True
        )
        found = [
            Property(
                line.name.upper(),
                line.group or "",
                {name.upper(): ",".join(map(str, values)) for name, values in line.params.items()},
                line.value if isinstance(line.value, str) else ",".join(map(_escaped, line.value)),
            )
            for line in card.lines()
        ]
    except Exception:  # noqa: BLE001 (whatever vobject stumbles over, a card is read line by line)
        return list(_by_lines(text))
    return found


def _by_lines(text: str) -> Iterator[Property]:
    """Yield the lines of a card that no library reads."""
    quoted_printable = _SOFT_BREAK.sub("=\n", text)
    for line in _FOLD.sub("", _joined(quoted_printable)).splitlines():
        found = _LINE.fullmatch(line.strip())
        if not found:
            continue
        params: dict[str, str] = {}
        for part in found[3].split(";")[1:]:
            name, equals, value = part.partition("=")
            params[name.upper() if equals else "TYPE"] = value.strip('"') if equals else name
        value = found[4]
        if params.get("ENCODING", params.get("TYPE", "")).upper() == "QUOTED-PRINTABLE":
            value = _unquoted(value, params.get("CHARSET", ""))
        yield Property(found[2].upper(), found[1] or "", params, value)


def _joined(text: str) -> str:
    """Return a text in which lines that end in = and go on are one."""
    return text.replace("=\n", "")


def _unquoted(value: str, charset: str) -> str:
    raw = quopri.decodestring(value.encode("latin-1", "replace"))
    for name in (charset or "utf-8", "utf-8", "cp1252"):
        try:
            return raw.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("latin-1")


def _as_it_is(text: str) -> str:
    """Return a text so that no apostrophe of it is taken for a spreadsheet's."""
    return f"'{text}" if text.startswith("'") else text


def _escaped(part: object) -> str:
    """Return a part that vobject has taken out of a list already as it stood there."""
    return re.sub(r"([\\,;])", r"\\\1", str(part))


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


# ------------------------------------------------------------------------------------------- a customer


def _row(line: int, card: list[Property], terms: Terms) -> list[CustomerRow | Reject | Remark]:
    by_name: dict[str, list[Property]] = {}
    for each in card:
        by_name.setdefault(each.name, []).append(each)
    kind = next(
        (
            each.text.lower()
            for each in (*by_name.get("KIND", ()), *by_name.get("X-ADDRESSBOOKSERVER-KIND", ()))
        ),
        "",
    )
    if kind == "group":
        return [Reject(line, "is a group of people, not one")]
    reader = _CardReader(by_name, terms)
    try:
        row = reader.customer(line)
    except Unusable as error:
        return [Reject(line, str(error))]
    if not known_as(row):
        return [Reject(line, "; ".join(reader.left_out) or "has no name, number, e-mail or phone")]
    return [row, *(Remark(line, f"{reason}; it was left out") for reason in reader.left_out)]


class _CardReader:
    """Reads one card; `left_out` says what of it could not be used."""

    def __init__(self, by_name: dict[str, list[Property]], terms: Terms) -> None:
        self._card = by_name
        self._terms = terms
        self.left_out: list[str] = []

    def customer(self, line: int) -> CustomerRow:
        """Return the card as a customer. Raises Unusable."""
        birthday = self._day("birthday", self._all("BDAY"))
        return CustomerRow(
            line=line,
            name=self._name(),
            external_id=next(
                (each.text.removeprefix("urn:uuid:")[:NAME_LIMIT] for each in self._all("UID")), ""
            ),
            nickname=next(self._texts("NICKNAME", NAME_LIMIT), ""),
            company=next(self._texts("ORG", NAME_LIMIT), ""),
            language=next(self._texts("LANG", LANGUAGE_LIMIT), ""),
            phones=self._several("TEL", phones_of),
            emails=self._several("EMAIL", emails_of),
            addresses=tuple(dict.fromkeys(self._addresses())),
            birthday=birthday,
            anniversary=self._day("anniversary", self._anniversaries()),
            notes=self._several("NOTE", notes_of),
            tags=tuple(dict.fromkeys(self._tags())),
            facts=tuple(self._facts()),
            persons=tuple(dict.fromkeys(self._persons())),
            consents=(("any", "no"),) if self._is_dead() else (),
        )

    def _is_dead(self) -> bool:
        return any(each.text for each in self._all("DEATHDATE"))

    def _all(self, *names: str) -> list[Property]:
        return [each for name in names for each in self._card.get(name, ())]

    def _name(self) -> str:
        whole = next((each.text for each in self._all("FN") if each.text), "")
        parts = next((each.parts() for each in self._all("N") if each.value.strip(" ;")), [])
        last, first, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
        put_together = " ".join(" ".join((prefix, first, middle.replace(",", " "), last, suffix)).split())
        if not whole or ("," in whole and first and last):
            whole = put_together
        return name_of(whole, NAME_LIMIT)

    def _texts(self, name: str, limit: int) -> Iterator[str]:
        for each in self._all(name):
            try:
                text = text_of(" ".join(part for part in each.parts() if part), limit, name.lower())
            except Unusable as error:
                self.left_out.append(str(error))
                continue
            if text:
                yield text

    def _several(self, name: str, read: Callable[[str], list[str]]) -> tuple[str, ...]:
        found: list[str] = []
        for each in self._all(name):
            text = _as_it_is(each.text)
            if name == "TEL":
                text = text.removeprefix("tel:").partition(";")[0]
                if text.startswith("tel:"):
                    text = text[4:]
            try:
                found += read(text)
            except Unusable as error:
                self.left_out.append(str(error))
        return tuple(dict.fromkeys(filter(None, found)))

    def _addresses(self) -> Iterator[str]:
        for each in self._all("ADR"):
            box, more, street, city, region, code, country = (*each.parts(), *[""] * 7)[:7]
            lines = [box, more, street, f"{code} {city}".strip(), region, country]
            address = ", ".join(" ".join(line.split()) for line in lines if line)
            if (box or street or city or code) and len(address) <= CONTACT_LIMIT:
                yield text_of(address, CONTACT_LIMIT, "address")
        if not self._all("ADR"):
            for each in self._all("LABEL"):
                address = ", ".join(" ".join(line.split()) for line in each.text.splitlines() if line.strip())
                if 0 < len(address) <= CONTACT_LIMIT:
                    yield text_of(address, CONTACT_LIMIT, "address")

    def _tags(self) -> Iterator[str]:
        for each in self._all("CATEGORIES"):
            for part in each.parts("[,;]"):
                if 0 < len(part) <= TAG_LIMIT and part.lower() not in ("mycontacts", "my contacts"):
                    yield text_of(part, TAG_LIMIT, "tag")

    def _anniversaries(self) -> list[Property]:
        labelled = [each for each in self._all("X-ABDATE") if "annivers" in self._label(each).lower()]
        names = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY")
        return self._all(*names, "X-MS-ANNIVERSARY") + labelled

    def _persons(self) -> Iterator[tuple[str, str]]:
        for each in self._all(
            "X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE", "X-KADDRESSBOOK-X-SPOUSESNAME"
        ):
            if each.text:
                yield "spouse", name_of(each.text, NAME_LIMIT)
        for each in self._all("X-CHILD", "X-MS-CHILD", "X-CHILDREN"):
            for name in each.parts(","):
                if name:
                    yield "child", name_of(name, NAME_LIMIT)
        for each in self._all("X-ABRELATEDNAMES"):
            if each.text:
                yield relation_of(self._label(each)), name_of(each.text, NAME_LIMIT)
        for each in self._all("X-ANDROID-CUSTOM"):
            what, name, number = (*each.parts(), "", "", "")[:3]
            if what.endswith("/relation") and name:
                yield relation_of(_ANDROID_RELATIONS.get(number, "relative")), name_of(name, NAME_LIMIT)
        for each in self._all("RELATED"):
            told = each.params.get("X-RELATION") or each.params.get("TYPE", "").split(",")[0]
            if each.text and not re.match(r"(?:urn|https?|mailto|uuid):", each.text, re.IGNORECASE):
                own = each.params.get("X-RELATION")
                yield own or relation_of(told or "relative"), name_of(each.text, NAME_LIMIT, flip=not own)

    def _facts(self) -> Iterator[NewFact]:
        """Yield what custmem itself wrote into a card, and that somebody is dead."""
        if self._is_dead():
            yield NewFact("note", "deceased", private=True)
        for each in self._all(OWN_FACT):
            kind = each.params.get("TYPE", "").lower()
            if kind and each.text:
                yield NewFact(kind, text_of(_as_it_is(each.text), TEXT_LIMIT, kind))

    def _label(self, of: Property) -> str:
        label = next(
            (each.text for each in self._all("X-ABLABEL") if each.group == of.group and of.group), ""
        )
        apple = _APPLE_LABEL.fullmatch(label)
        return apple[1] if apple else label or of.params.get("TYPE", "")

    def _day(self, what: str, told: Iterable[Property]) -> MonthDay | None:
        for each in told:
            if not each.text:
                continue
            try:
                found = self._read_day(each)
            except (Unusable, ValueError):
                self.left_out.append(f"{what}: {quoted(each.text)} is not a date")
                continue
            if found:
                return found
        return None

    def _read_day(self, each: Property) -> MonthDay | None:
        compact = _COMPACT_DAY.fullmatch(each.text)
        if compact:
            found = MonthDay(int(compact[2]), int(compact[3]), int(compact[1]) if compact[1] else None)
        else:
            found = DayColumn(self._terms.today, day_first=self._terms.day_first, serials=False).read(
                each.text
            )
        date(found.year or 2000, found.month, found.day)
        omitted = each.params.get("X-APPLE-OMIT-YEAR")
        if found.year is not None and (found.year == _NO_YEAR or str(found.year) == omitted):
            return found._replace(year=None)
        if found.year is not None and (
            found.year < 1800 or date(found.year, found.month, found.day) > self._terms.today
        ):
            raise Unusable("a year that can't be right")
        return found
