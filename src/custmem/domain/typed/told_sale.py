"""A sale as it is told in a sentence, put into the words that are typed after `sold WHO`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import FOR_ONE
from custmem.domain.typed.sale import read_sale
from custmem.domain.typed.sale_line import line_words
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.typed.sale_line import Terms

_PRICE = re.compile(r"(?:^|[\s€$£@])-?\d+(?:[.,]\d{1,2})?(?:\s?(?:€|euros?|kr))?(?=$|[\s,;])", re.IGNORECASE)


class ToldSale(NamedTuple):
    """The words that say a sale after `sold WHO`, and what stood after it and is no part of it."""

    words: tuple[str, ...]
    rest: str


def told_sale(text: str, handle: str, terms: Terms, *, back: bool) -> ToldSale | None:
    """Return the sale that was told; None where it can be read two ways."""
    pieces = [piece.strip() for piece in text.split(", ")]
    priced = max((at for at, piece in enumerate(pieces) if has_price(piece)), default=len(pieces) - 1)
    told, _, after = pieces[priced].rpartition(" and ")
    if told and not _PRICE.search(after) and _PRICE.search(told):
        pieces[priced : priced + 1] = [told, after]
    sale = read_sale(_sale_words(", ".join(pieces[: priced + 1])), terms, handle)
    if sale.doubts:
        return None
    sale = sale._replace(back=back or sale.back)
    return ToldSale(line_words(sale), ", ".join(pieces[priced + 1 :]))


_NO_PRICE_AFTER = re.compile(r"\b(?:number|no\.?|nr\.?|size|grade|row|table|aged?|in) \d+\b", re.IGNORECASE)
_FOR_ALL = re.compile(
    r"[^\d]+,[^\d]+ (?:for|together|total|all for) (?:€ ?)?\d+(?:[.,]\d\d?)?(?: ?€| euros?)?", re.IGNORECASE
)


def has_price(piece: str) -> bool:
    """Say whether words say an amount: not `number 2` and not `size 38`."""
    return bool(_PRICE.search(_NO_PRICE_AFTER.sub("", piece)))


def _ends_item(words: Sequence[str]) -> bool:
    return bool(words) and (has_price(words[-1]) or words[-1].lower() in FOR_ONE)


_NUMBERS = {
    "a": "",
    "an": "",
    "the": "",
    "some": "",
    "one": "",
    "two": "2x",
    "three": "3x",
    "four": "4x",
    "five": "5x",
    "six": "6x",
}


def _sale_words(text: str) -> list[str]:
    """Return a told sale as it is typed after `sold`: without articles, and `3 candles at 4.50` as 3x candles 4.50."""
    if _FOR_ALL.fullmatch(text):
        items, price = re.split(r" (?:for|together|total|all for) (?=(?:€ ?)?\d)", text)
        return [items, *price.split()]
    text = re.sub(r"\(((?:€ ?)?\d+(?:[.,]\d\d?)?)\)", r"\1", text)
    text = re.sub(r"(?:^|(?<=, )|(?<=and ))(\d{1,2}) (?=[^\W\d])(?=.* (?:at|@) )", r"\1x ", text)
    text = re.sub(r"\s(?:at|for)(?= (?:€ ?)?\d+(?:[.,]\d\d?)?(?:$|[\s,]))", "", text)
    words: list[str] = []
    for at, word in enumerate(text.split()):
        if word == "and" and _ends_item(words):
            continue
        begins = at == 0 or not words or words[-1] == "+" or words[-1].endswith(",") or _ends_item(words)
        said = _NUMBERS.get(word.lower(), word) if begins else word
        said = "+" if said == "and" and words and _PRICE.search(words[-1]) else said
        if said:
            words.append(said)
    return words
