"""A sale said as the line that is typed for it and can be read in no other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.domain.typed.sale import SoldItem, TypedSale


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
