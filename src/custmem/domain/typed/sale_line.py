"""A sale as it was understood; what of it can be read two ways, and the line that can be read in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import FREE, IN_ALL, NO_ITEMS, NUMBER_WORDS
from custmem.domain.text.cleaning import quoted
from custmem.domain.typed.phrases_in_words import Doubt, day_at
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import date

_LONG_AGO = 60
"""A sale of so many days ago with an occasion may mean the occasion's day."""


class SoldItem(NamedTuple):
    """One item: its words, how many thousandths of it, the amount of the line in minor units and the price as typed."""

    text: str
    milli: int = 1000
    minor: int | None = None
    price: str = ""


class TypedSale(NamedTuple):
    """A sale as it was understood; `on` is None where no day was said. Each doubt is to be asked about."""

    items: tuple[SoldItem, ...]
    for_text: str = ""
    occasion: str = ""
    on: date | None = None
    surprise: bool = False
    private: bool = False
    back: bool = False
    doubts: tuple[Doubt, ...] = ()


class Terms(NamedTuple):
    """What a sale is read by: the shop's currency and order of dates, the day, who is known in the buyer's life."""

    currency: str
    today: date
    day_first: bool
    is_known: Callable[[str], bool]


def doubts_about(sale: TypedSale, in_quotes: Collection[str], terms: Terms, who: str) -> Iterator[Doubt]:
    """Yield what may be meant otherwise than it was read, each with the line that leaves no doubt."""
    said = line_of(sale, who)
    for doubt in sale.doubts:
        yield doubt._replace(line=said)
    if sale.occasion and sale.on and (terms.today - sale.on).days > _LONG_AGO:
        yield Doubt(f"was the sale on {sale.on.isoformat()}?", f"sold on {sale.on.isoformat()}", said)
    for item in sale.items:
        words = item.text.lower().split()
        if item.text in in_quotes:
            continue
        if item.minor is None and len(words) > 1 and words[-1] in (*FREE, *NUMBER_WORDS):
            price = "0" if words[-1] in FREE else "PRICE"
            plain = [word for word in words if word not in (*FREE, *NUMBER_WORDS)]
            line = f"custmem sold {who} {' '.join(plain)} {price}"
            yield Doubt(f"{quoted(words[-1])} may be a price in words", f"one item, {item.text}", line)
        elif item.minor is not None and (item.text.lower() in NO_ITEMS or words[-1] in IN_ALL):
            yield Doubt(
                f"{quoted(item.text)} may be no thing that is sold", f"one item, {item.text}", f"{said} --yes"
            )
        elif "for" in words[1:-1]:
            yield Doubt(f'"for" stands inside the item {quoted(item.text)}', f"one item, {item.text}", said)
        elif (
            len(words) > 1
            and day_at(words[-1:], terms.today, day_first=terms.day_first, lean="past")
            and not words[-1].isdigit()
        ):
            yield Doubt(f"a day stands inside the item {quoted(item.text)}", f"one item, {item.text}", said)


def line_of(sale: TypedSale, who: str) -> str:
    """Return the line that says this sale and can be read in no other way; commas part items without a price."""
    return f"custmem sold {who} {_joined(list(_item_words(sale.items)))}{_joined(list(_options(sale)), before=' ')}"


def _joined(words: Sequence[str], before: str = "") -> str:
    said = " ".join(f'"{word}"' if " " in word else word for word in words)
    return f"{before}{said}" if said else ""


def line_words(sale: TypedSale) -> tuple[str, ...]:
    """Return the words after `sold WHO` that say this sale and can be read in no other way."""
    return (*_item_words(sale.items), *_options(sale))


def _item_words(items: Sequence[SoldItem]) -> Iterator[str]:
    for at, item in enumerate(items):
        if item.milli != 1000:
            yield f"{item.milli // 1000}x"
        yield item.text
        if item.price:
            yield item.price
        elif at + 1 < len(items):
            yield "+"


def _options(sale: TypedSale) -> Iterator[str]:
    if sale.for_text:
        yield from ("--for", sale.for_text)
    if sale.occasion:
        yield from ("--occasion", sale.occasion)
    if sale.on:
        yield from ("--on", sale.on.isoformat())
    for name in ("surprise", "private", "back"):
        if getattr(sale, name):
            yield f"--{name}"
