"""Customers as vCard 4.0 (RFC 6350), for a phone: nothing private, and the dead left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from custmem.domain.exported import ExportedCustomer
    from custmem.domain.text.dates import MonthDay

OWN_FACT = "X-CUSTMEM-FACT"
_LONGEST_LINE = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_SPOUSES = ("spouse", "husband", "wife", "partner")
_CHILDREN = ("child", "son", "daughter")


def as_vcards(customers: Iterable[ExportedCustomer]) -> Iterator[bytes]:
    """Yield one card a customer."""
    for each in customers:
        if not each.dead:
            yield "".join(map(_folded, _lines(each))).encode("utf-8", "replace")


def _lines(each: ExportedCustomer) -> Iterator[str]:
    first, last = _parts(each.name)
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:{_text(each.handle)}", f"FN:{_text(each.name)}")
    yield f"N:{_text(last)};{_text(first)};;;"
    for name, values in (("NICKNAME", [each.nickname]), ("LANG", [each.language]), ("EMAIL", each.emails)):
        yield from (f"{name}:{_text(value)}" for value in values if value)
    yield from (f"TEL;VALUE=text:{_text(phone)}" for phone in each.phones)
    yield from (f"ADR:;;{_text(address)};;;;" for address in each.addresses)
    if each.birthday:
        yield f"BDAY:{_day(each.birthday)}"
    if each.anniversary:
        yield f"ANNIVERSARY:{_day(each.anniversary)}"
    if each.tags:
        yield f"CATEGORIES:{','.join(map(_text, each.tags))}"
    yield from (f"NOTE:{_text(note)}" for note in each.told("note"))
    for relation, name in each.persons:
        kind = "spouse" if relation in _SPOUSES else "child" if relation in _CHILDREN else "contact"
        yield f"RELATED;VALUE=text;TYPE={kind};X-RELATION={_parameter(relation)}:{_text(name)}"
    yield from (f"{OWN_FACT};TYPE={kind}:{_text(text)}" for kind, text in each.facts if kind != "note")
    yield "END:VCARD"


def _parts(name: str) -> tuple[str, str]:
    """Return a name's first words and its last, as a phone sorts by it."""
    first, _, last = name.rpartition(" ")
    return (first, last) if first else ("", name)


def _text(text: str) -> str:
    return text.replace("\r", "").translate(_ESCAPED)


def _parameter(text: str) -> str:
    plain = "".join(char for char in text if char.isprintable() and char not in '";:,')
    return f'"{plain}"'


def _day(day: MonthDay) -> str:
    year = "--" if day.year is None else f"{day.year:04}"
    return f"{year}{day.month:02}{day.day:02}"


def _folded(line: str) -> str:
    """Return a line in pieces of 75 octets, as the standard has it; no letter is cut."""
    pieces, piece, width = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if width + octets > _LONGEST_LINE:
            pieces.append(piece)
            piece, width = " ", 1
        piece += char
        width += octets
    return "\r\n".join([*pieces, piece]) + "\r\n"
