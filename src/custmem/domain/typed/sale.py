"""What was typed after `sold WHO`: items with their number and price, for whom, what for, on which day.

The words up to a price are one item; `,` and `+` part items without one; `3x` is their number. A word that was put in
quotes keeps its spaces, and is an item as it is. What may be something else is a `Doubt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import (
    BEFORE_PRICE,
    CURRENCY_WORDS,
    FOR_ONE,
    GIFTS,
    IN_ALL,
    NO_PRICES,
    NUMBERED,
    PAID,
    SWITCHES,
    UNITS,
)
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import looks_like_a_number, looks_like_money, parse_money
from custmem.domain.typed.phrases_in_words import Doubt, day_at, is_relation, recipient_and_occasion
from custmem.domain.typed.sale_line import SoldItem, Terms, TypedSale, doubts_about
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate, BadMoney, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

ITEM_LIMIT = 500
_EXAMPLE = "type: custmem sold rossi tea 4.50"
_NUMBER_OF = re.compile(r"(?:(\d{1,4})\s?[x×]|[x×]\s?(\d{1,4}))", re.IGNORECASE)
_SPOILED_PRICE = re.compile(r"[€$£@]?\s*\d[\d\s.,']*\s*[^\W\d]{0,3}\s*[%€$£]*")
"""A number with something round it: no item is called that, but `250g`, `7up` or `1984` may be."""
_MISSPELT = re.compile(r"\d+[€$£]\d*|[€$£]|\d+[.,]?\d*[oO]|[oO]?[.,]?\d*[oO][.,]\d+", re.IGNORECASE)
_TIMES = ("x", "×")
_PARTS = ("+", ",", "&")
_SMALL_NUMBER = 4
_FAR_FROM_A_PRICE = ("as", "a", "an", "it", "was", "is", "and", "with")


def read_sale(words: Sequence[str], terms: Terms, who: str = "rossi") -> TypedSale:
    """Return what was sold; `who` is how the buyer was typed, for the line that a doubt offers instead.

    Raises UsageError for what is no sale at all, BadMoney for a price that can't be one.
    """
    tokens = list(_all_tokens(words, terms))
    if not tokens:
        raise UsageError("nothing was sold", _EXAMPLE)
    end = _end_of_items(tokens, terms)
    items, lifted = _items(tokens[:end], terms)
    sale = _with_tail(
        TypedSale(tuple(items), lifted.for_text, lifted.occasion, lifted.on),
        [t.text for t in tokens[end:]],
        terms,
    )
    in_quotes = {token.text for token in tokens[:end] if token.kind == "quoted"}
    return sale._replace(doubts=tuple(doubts_about(sale, in_quotes, terms, who)))


class _Lifted:
    """What stood among the items and is said of the whole sale, as it is found."""

    def __init__(self) -> None:
        self.for_text, self.occasion = "", ""
        self.on: date | None = None


class _Token(NamedTuple):
    """One word: what it is (word, quoted, price, many, part), its text, and the amount or number it says."""

    kind: str
    text: str
    value: int = 0


def _all_tokens(words: Sequence[str], terms: Terms) -> Iterator[_Token]:
    """Yield what the words of the line are; `3 march` is a day and no price, and `3 x` is a number of things."""
    at = 0
    while at < len(words):
        day = _day(words[at:], terms) if at and words[at][:1].isdigit() else None
        if day and day[1] > 1:
            yield from (_Token("word", word) for word in words[at : at + day[1]])
            at += day[1]
        elif words[at].isdigit() and [word.lower() for word in words[at + 1 : at + 2]] in (
            [_TIMES[0]],
            [_TIMES[1]],
        ):
            yield _Token("many", " ".join(words[at : at + 2]), int(words[at][:_SMALL_NUMBER]))
            at += 2
        else:
            if at and looks_like_a_number(words[at]) and not looks_like_money(words[at], terms.currency):
                parse_money(words[at], terms.currency)  # says what is wrong with it as a price
            yield from _tokens(words[at], terms)
            at += 1


def _tokens(word: str, terms: Terms) -> Iterator[_Token]:
    """Yield what a word of the line is; one in quotes stays whole, and a comma at its end parts what follows."""
    text = clean(word, limit=ITEM_LIMIT)
    if not text:
        raise UsageError("an item is blank", _EXAMPLE)
    parts = text not in _PARTS and text.endswith(",") and not looks_like_money(text, terms.currency)
    text = text.rstrip(",").rstrip() if parts and text.strip(",") else text
    many = _NUMBER_OF.fullmatch(text)
    price = text.removeprefix("@").strip()
    if text in _PARTS:
        yield _Token("part", text)
    elif many:
        yield _Token("many", text, int(many[1] or many[2]))
    elif _says_amount(price, terms.currency):
        yield _Token(
            "price", text, parse_money(_without_currency_word(price, terms.currency), terms.currency)
        )
    else:
        yield _Token("quoted" if " " in text else "word", text)
    if parts:
        yield _Token("part", ",")


def _says_amount(text: str, currency: str) -> bool:
    return looks_like_money(_without_currency_word(text, currency), currency)


def _without_currency_word(text: str, currency: str) -> str:
    """Return `5` for `5 euro` in a shop with euros.

    Raises BadMoney where the word is another currency's.
    """
    number, _, word = text.rpartition(" ")
    meant = CURRENCY_WORDS.get(word.lower())
    if not (number and meant and looks_like_a_number(number)):
        return text
    if currency not in meant.split():
        raise BadMoney(f"{quoted(text)} is not in {currency}", f"type the amount alone, in {currency}")
    return number


def _end_of_items(tokens: Sequence[_Token], terms: Terms) -> int:
    """Return where the items end: after the last price and what belongs to it, or where the words of a tail begin."""
    last = max((at for at, token in enumerate(tokens) if token.kind == "price"), default=-1)
    at = last + 1
    while at < len(tokens) and at > 0 and _belongs_to_price(tokens[at]):
        at += 1
    first = next((k for k, token in enumerate(tokens[at:], at) if token.kind == "part"), None)
    start = at
    for here in range(max(start, 1), len(tokens) + 1):
        if here == len(tokens) or _begins_tail(tokens[here:], terms):
            return (
                here
                if last < 0 or first is not None or here == start
                else _end_with_rest(tokens, start, here)
            )
    return len(tokens)


def _end_with_rest(tokens: Sequence[_Token], start: int, here: int) -> int:
    """Return where the items end when words without a price follow the last one: they are items only in quotes."""
    return here if all(token.kind in ("quoted", "many") for token in tokens[start:here]) else start


def _belongs_to_price(token: _Token) -> bool:
    return token.kind == "many" or token.text.lower() in (*FOR_ONE, *IN_ALL, *CURRENCY_WORDS)


def _begins_tail(tokens: Sequence[_Token], terms: Terms) -> bool:
    words = [token.text for token in tokens if token.kind != "part"]
    if tokens[0].kind in ("quoted", "part") or not words:
        return False
    as_gift = next((at for at, word in enumerate(words[:3]) if word.lower() in GIFTS), None)
    if as_gift is not None and all(word.lower() in ("as", "a") for word in words[:as_gift]):
        words = words[as_gift + 1 :] or [""]
    if words[0].lower() == "for":
        phrase = " ".join(words[1:])
        recipient, occasion = recipient_and_occasion(_until_day(phrase, terms))
        return bool(occasion) or is_relation(recipient) or terms.is_known(recipient)
    day = _day(words, terms)
    return day is not None and _is_tail(words[day[1] :], terms)


def _is_tail(words: Sequence[str], terms: Terms) -> bool:
    return not words or words[0].lower() in ("for", *SWITCHES) or _day(words, terms) is not None


def _day(words: Sequence[str], terms: Terms) -> tuple[date, int] | None:
    return day_at(words, terms.today, day_first=terms.day_first, lean="past")


def _until_day(phrase: str, terms: Terms) -> str:
    """Return the words of a phrase up to a day that ends it: `husband on fri` is husband."""
    words = phrase.split()
    for at in range(1, len(words)):
        day = _day(words[at:], terms)
        after = words[at + day[1] :] if day else []
        is_end = day and (not after or after[0].lower() in (*SWITCHES, *_FAR_FROM_A_PRICE, "for"))
        if words[at].lower() in SWITCHES or is_end or words[at : at + 2] == ["as", "a"]:
            return " ".join(words[:at])
    return phrase


# --- items ----------------------------------------------------------------------------------------------------


def _items(tokens: Sequence[_Token], terms: Terms) -> tuple[list[SoldItem], _Lifted]:
    """Return the items in the tokens, and what stood among them that is said of the sale: whom it is for."""
    items: list[SoldItem] = []
    lifted = _Lifted()
    name: list[str] = []
    many = 0

    def _close(minor: int | None, text: str = "") -> None:
        nonlocal many
        price = text.removeprefix("@")
        if name:
            items.append(_item(name, many or 1, minor, terms, lifted)._replace(price=price))
        elif minor is not None and items and items[-1].minor is None:
            items[-1] = items[-1]._replace(minor=minor * items[-1].milli // 1000, price=price)
        elif minor is not None:
            hint = (
                'a number that belongs to an item goes in quotes with it: "EOS 5" 899' if items else _EXAMPLE
            )
            raise UsageError(f"the price {text} has no item before it", hint)
        name.clear()
        many = 0

    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == "price" and _is_of_the_name(token, following, name, tokens[at + 1 :]):
            name.append(token.text)
        elif token.text.lower() == "and" and not name and items:
            continue
        elif token.kind == "price":
            _close(token.value, token.text)
        elif (
            token.kind == "many"
            and not name
            and items
            and not (following and following.kind in ("word", "quoted"))
        ):
            items[-1] = _times(items[-1], token.value)
        elif token.kind == "many":
            if token.value == 0:
                raise UsageError("nothing was sold", "the quantity must be more than 0")
            many = token.value
        elif token.kind == "part":
            _close(None)
        elif token.kind == "quoted":
            _close(None)
            name.append(token.text)
        elif token.text.lower() in FOR_ONE and not name and items and _counted(items[-1]):
            items[-1] = _for_each(items[-1])
        elif token.text.lower() in IN_ALL and not name and items and items[-1].milli != 1000:
            items[-1] = _for_all(items[-1])
        elif not name and items and tokens[at - 1].kind == "price" and token.text.lower() in CURRENCY_WORDS:
            _without_currency_word(
                f"{tokens[at - 1].text} {token.text}", terms.currency
            )  # refuses another currency
        elif not (not name and items and _belongs_to_price(token)):
            if name and tokens[at - 1].kind == "quoted":
                _close(None)
            name.append(token.text)
    _close(None)
    return items, lifted


def _is_of_the_name(
    token: _Token, following: _Token | None, name: Sequence[str], after: Sequence[_Token]
) -> bool:
    """Say whether a number belongs to an item's name: `20 tulips 25`, `1984 9.99`, `1.5 kg cherries 6`, `size 38`."""
    if following is not None and following.kind == "word" and following.text.lower() in UNITS:
        return True
    if name and name[-1].lower() in NUMBERED and any(each.kind == "price" for each in after):
        return True
    return (
        not name
        and following is not None
        and following.kind in ("word", "price")
        and token.text.isdigit()
        and len(token.text) <= _SMALL_NUMBER
        and following.text.lower() not in (*FOR_ONE, *IN_ALL, "for", "on")
    )


def _times(item: SoldItem, many: int) -> SoldItem:
    """Return an item as many times; the price that stands with it is for one."""
    return item._replace(milli=many * 1000, minor=None if item.minor is None else item.minor * many)


def _counted(item: SoldItem) -> str:
    """Return the number that an item's name begins with: `3 tomato plants`; blank where it was counted otherwise."""
    number, _, rest = item.text.partition(" ")
    return number if rest and number.isdigit() and len(number) < _SMALL_NUMBER and item.milli == 1000 else ""


def _for_each(item: SoldItem) -> SoldItem:
    """Return an item whose price was for one of those that its name counts: `3 tomato plants 2.50 each`."""
    return _times(item._replace(text=item.text.partition(" ")[2]), int(_counted(item)))


def _for_all(item: SoldItem) -> SoldItem:
    """Return an item whose price was for all of it, after it was taken for one: the words name how many."""
    minor = None if item.minor is None else item.minor * 1000 // item.milli
    return item._replace(text=f"{item.milli // 1000} {item.text}", milli=1000, minor=minor)


def _item(words: Sequence[str], many: int, minor: int | None, terms: Terms, lifted: _Lifted) -> SoldItem:
    """Return an item from its words; raises UsageError where they can't be the name of anything."""
    left = _without_recipient(list(words), terms, lifted)
    if minor is not None and len(left) > 1 and left[-1].lower() in BEFORE_PRICE:
        left = left[:-1]
    text = " ".join(left)
    for word in left:
        if (
            word.lower() in NO_PRICES
            or "%" in word
            or _is_amount_misspelt(word)
            or (len(left) == 1 and _is_spoiled(word))
        ):
            raise UsageError(f"{quoted(word)} is not a price", "type an amount, for example 4.50")
    return SoldItem(text, many * 1000, None if minor is None else minor * many)


def _is_amount_misspelt(word: str) -> bool:
    """Say whether a word is an amount with a slip: `4€50`, `45o`, a currency's sign alone."""
    return bool(_MISSPELT.fullmatch(word))


def _is_spoiled(word: str) -> bool:
    """Say whether a word is a price with something wrong: `5 000,00 x`; not `250g`, `7up`, `1984`."""
    return bool(_SPOILED_PRICE.fullmatch(word)) and (" " in word or any(mark in word for mark in ".,€$£"))


def _without_recipient(words: list[str], terms: Terms, lifted: _Lifted) -> list[str]:
    """Take whom it is for, and a day, out of an item's words where that is certain: `roses for husband 25`."""
    if len(words) == 1:
        return words
    lowered = [word.lower() for word in words]
    if "for" in lowered[1:-1]:
        at = lowered.index("for", 1)
        recipient, occasion = recipient_and_occasion(" ".join(words[at + 1 :]))
        if occasion or is_relation(recipient) or terms.is_known(recipient):
            lifted.for_text, lifted.occasion = recipient, occasion
            return words[:at]
    if lowered[-1] in ("yesterday", "today") and len(words) > 1:
        day = _day(words[-1:], terms)
        lifted.on = day[0] if day else None
        return words[:-1]
    return words


# --- what follows the items -----------------------------------------------------------------------------------


def _with_tail(sale: TypedSale, words: Sequence[str], terms: Terms) -> TypedSale:
    """Return the sale with what its last words say: for whom, what for, on which day, how it is kept."""
    left = list(words)
    is_for = False
    while left:
        word = left[0].lower()
        day = _day(left, terms)
        was_for, is_for = is_for, word == "for"
        if word == "for" and len(left) > 1:
            phrase = _until_day(" ".join(left[1:]), terms)
            recipient, occasion = recipient_and_occasion(phrase)
            sale = sale._replace(for_text=recipient or sale.for_text, occasion=occasion or sale.occasion)
            left = left[1 + len(phrase.split()) :]
        elif day:
            if sale.occasion and word == "on" and was_for and day[0] != terms.today:
                said = " ".join(left[: day[1]])
                doubt = Doubt(f"{quoted(said)} may be the day of the {sale.occasion}", f"sold {said}", "")
                sale = sale._replace(doubts=(*sale.doubts, doubt))
            if day[0] > terms.today:
                raise BadDate(
                    _("{typed} has not come yet").format(typed=quoted(" ".join(left[: day[1]]))),
                    _("give the day it happened, today or before"),
                )
            sale = sale._replace(on=day[0])
            left = left[day[1] :]
        elif word in SWITCHES:
            sale = _switched(sale, SWITCHES[word])
            left = left[1:]
        elif (word in (*_FAR_FROM_A_PRICE, *_PARTS) and len(left) > 1) or (
            word in GIFTS and left[1:2] == ["for"]
        ):
            left = left[1:]
        else:
            rest = " ".join(left)
            return _with_rest(sale, rest, terms)
    return sale


def _switched(sale: TypedSale, name: str) -> TypedSale:
    return sale._replace(
        surprise=sale.surprise or name == "surprise",
        private=sale.private or name == "private",
        back=sale.back or name == "back",
    )


def _with_rest(sale: TypedSale, rest: str, terms: Terms) -> TypedSale:
    """Return the sale as the words after its last price likely mean it, with the doubt whether they do."""
    recipient, occasion = recipient_and_occasion(rest)
    if occasion or is_relation(recipient) or terms.is_known(recipient):
        meant = sale._replace(for_text=recipient or sale.for_text, occasion=occasion or sale.occasion)
        reading = f"for {rest}"
    elif rest.split()[0].lower() in PAID:
        meant, reading = sale, "the sale without it"
    else:
        meant = sale._replace(items=(*sale.items, SoldItem(rest)))
        reading = f"{rest}, one more item without a price"
    return meant._replace(doubts=(*sale.doubts, Doubt(f"{quoted(rest)} stands after the price", reading, "")))
