"""Noted visits, times that the shop reached out, stamps, vouchers and tags on a page, each with its number."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import say_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.refs import Numbers

MOST_LINES = 12
"""Of each the latest so many for a person to read; JSON and --plain have all."""


def sections_of_numbers(numbers: Numbers, today: date) -> list[tuple[str, list[str]]]:
    """Return the sections of a page with their lines, the latest first; those without a line are left out."""
    visits = [f"{_day(on, today)}  visit:{number}" for number, on in numbers.visits]
    contacts = [
        f"{_day(on, today)}  {channel}{f': {shown(text)}' if text else ''}  contact:{number}"
        for number, on, channel, text in numbers.contacts
    ]
    stamps = [
        f"{_day(on, today)}  {_stamped(kind, count)}  stamp:{number}"
        for number, kind, count, on in numbers.stamps
    ]
    vouchers = [
        f"{_day(on, today)}  {say_money(minor, currency)}{f' of voucher:{of}' if of else ''}"
        f"{f': {shown(why)}' if why else ''}  voucher:{number}"
        for number, on, minor, of, why, currency in numbers.vouchers
    ]
    return [
        ("Came in without buying", _latest(visits)),
        ("Reached out", _latest(contacts)),
        ("Stamps", _latest(stamps)),
        ("Vouchers", _latest(vouchers)),
    ]


def _latest(lines: Sequence[str]) -> list[str]:
    newest = list(lines[::-1][:MOST_LINES])
    more = len(lines) - len(newest)
    return [*newest, f"and {more} before: custmem show … --plain has all"] if more else newest


def _day(on: str, today: date) -> str:
    return wording.plain_day(date.fromisoformat(on), today)


def _stamped(kind: str, number: int) -> str:
    if kind == "stamp":
        return wording.counted(number, "stamp")
    return f"{number} for a reward" if kind == "redeemed" else f"{number} taken back"


def data_of_numbers(numbers: Numbers) -> dict[str, Any]:
    """Return the same for JSON, oldest first, and the numbers of the answers about being reached by channel."""
    return {
        "visits_noted": [{"id": number, "ref": f"visit:{number}", "on": on} for number, on in numbers.visits],
        "contacts": [
            {"id": number, "ref": f"contact:{number}", "on": on, "by": channel, "text": text}
            for number, on, channel, text in numbers.contacts
        ],
        "stamps": [
            {"id": number, "ref": f"stamp:{number}", "kind": kind, "number": count, "on": on}
            for number, kind, count, on in numbers.stamps
        ],
        "vouchers": [
            {
                "id": number,
                "ref": f"voucher:{number}",
                "on": on,
                "amount": {"minor": minor, "currency": currency},
                "of": f"voucher:{of}" if of else None,
                "why": why,
            }
            for number, on, minor, of, why, currency in numbers.vouchers
        ],
        "consent_refs": {channel: f"consent:{number}" for channel, number in numbers.consents.items()},
        "tags": [{"id": number, "ref": f"tag:{number}", "tag": tag} for number, tag in numbers.tags],
    }


def rows_of_numbers(numbers: Numbers) -> Iterator[tuple[object, ...]]:
    """Yield a row for each: its kind, reference, day, state and words."""
    for number, on in numbers.visits:
        yield ("visit", f"visit:{number}", on, "", "")
    for number, on, channel, text in numbers.contacts:
        yield ("contact", f"contact:{number}", on, channel, text or "")
    for number, kind, count, on in numbers.stamps:
        yield (kind, f"stamp:{number}", on, "", str(count))
    for number, on, minor, _of, why, currency in numbers.vouchers:
        yield ("voucher", f"voucher:{number}", on, why or "", say_money(minor, currency))
    for number, tag in numbers.tags:
        yield ("tag", f"tag:{number}", "", "", tag)
