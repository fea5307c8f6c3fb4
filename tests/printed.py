"""Pages for the tests of paper: three mornings made by hand, and a reader of the bytes a receipt printer is sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.followups.agenda import agenda
from custmem.show.paper.morning import morning_sheet
from custmem.show.paper.sheet import Shopfront
from memories import a_memory, a_shop, appointment, days, fact, occasion, order, person, promise, purchase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.customers.memory import Memory
    from custmem.show.paper.escpos import Printer
    from custmem.show.paper.sheet import Sheet

TODAY = date(2026, 6, 12)
TEA_SHOP = Shopfront("Corner Tea & Coffee", "12 High Street, Exeter", "020 7946 0000")
SALON = Shopfront("Salon Žofie", "Malá Strana 3, Praha", "+420 210 000 000")
_SERVICES = (
    "cut",
    "cut and colour",
    "wash and set",
    "highlights, long hair",
    "fringe",
    "manicure, then a facial",
)

_FIRST, _LAST = ("Ana", "Bára", "Chloé", "Dáša", "Eliška"), ("Kovačević", "Nováková", "Öberg")


def tea_memories() -> list[Memory]:
    """The customers of printing.md's own page, with a name in Chinese and one as long as names get."""
    return [
        a_memory(
            id=1,
            name="Åsa Öberg",
            points=[("phone", "+46 8 123 456")],
            promises=[promise("ring when Darjeeling is in", due_on=days(-2))._replace(id=11)],
        ),
        a_memory(
            id=2,
            name="Žofie Nováková",
            promises=[promise("hold 200 g Sencha, pays cash ₱120", due_on=TODAY)._replace(id=12)],
        ),
        a_memory(
            id=3,
            name="Đurđica Šimić",
            points=[("phone", "+385 1 234 567")],
            occasions=[occasion(6, 12, 1966, id=13)],
            address_as="gospođa Šimić",
        ),
        a_memory(
            id=4,
            name="李小龙",
            points=[("email", "li@example.org")],
            occasions=[occasion(6, 12, id=14)],
            purchases=[purchase("Gyokuro", on=days(-40))._replace(id=15)],
        ),
        a_memory(
            id=5,
            name="Wolfeschlegelsteinhausenbergerdorff-Ødegård",
            orders=[order("Mokka grinder, brass", arrived=days(-1))._replace(id=16)],
            points=[("phone", "+47 22 00 00 00")],
        ),
        a_memory(
            id=6,
            name="Marie Dvořáková",
            points=[("address", "Lipová 8, 120 00 Praha")],
            occasions=[occasion(6, 19, 1986, id=17)],
            address_as="Mrs Dvořáková",
        ),
    ]


def salon_memories(number: int = 29) -> list[Memory]:
    """A salon's day with as many appointments; some of the guests have more to them."""
    found = []
    for at in range(number):
        time = f"{8 + at * 20 // 60:02}:{at * 20 % 60:02}"
        booked = appointment(_SERVICES[at % len(_SERVICES)], at=time)._replace(id=100 + at)
        nephew = person("nephew", "Luca", id=300 + at)
        found.append(
            a_memory(
                id=20 + at,
                name=f"{_FIRST[at % 5]} {_LAST[at % 3]} {at}",
                points=[("phone", f"+420 210 000 {at:03}")],
                appointments=[booked],
                visits=[days(-number) for number in (30, 60, 91)],
                facts=[fact("likes", "a quiet seat", id=400 + at)] if at % 4 == 0 else [],
                persons=[nephew] if at % 7 == 0 else [],
                occasions=[occasion(6, 13, 2018, person_id=nephew.id, id=500 + at)] if at % 7 == 0 else [],
                promises=[promise("keep the blue towel", due_on=TODAY)._replace(id=600 + at)]
                if at % 9 == 0
                else [],
            )
        )
    return found


def a_morning(memories: Sequence[Memory], front: Shopfront = TEA_SHOP, *, discreet: bool = False) -> Sheet:
    """The page of these customers' morning."""
    shop = a_shop(shop=front.name, closed="sun")
    found = agenda(memories, [], memories, shop, TODAY, everything=True)
    return morning_sheet(found, shop, front, "07:45", discreet=discreet)


MORNINGS = {
    "tea": lambda: a_morning(tea_memories()),
    "salon": lambda: a_morning(salon_memories(), SALON),
    "nothing": lambda: a_morning([]),
}


def read_back(sent: bytes, printer: Printer) -> str:
    """Return the text that these bytes print: what a printer of this profile would show, and nothing it would not."""
    pages = {page.number: {code: char for char, code in page.letters.items()} for page in printer.pages}
    assert sent.startswith(b"\x1b@"), "a job before this one would garble it"
    text: list[str] = []
    letters: dict[int, str] = {}
    at = 2
    while at < len(sent):
        byte = sent[at]
        if byte == 0x1B:
            command, argument = sent[at + 1 : at + 2], sent[at + 2]
            if command == b"t":
                letters = pages[argument]
            assert command in (b"t", b"E", b"d"), f"unknown command {command!r}"
            at += 3
        elif byte == 0x1D:
            assert sent[at + 1 : at + 2] == b"V"
            at += 3
        else:
            text.append(chr(byte) if byte < 0x80 else letters[byte])
            at += 1
    return "".join(text)
