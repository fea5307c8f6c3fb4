"""Money: typed, kept as whole minor units with a currency, and said; never a float."""

from __future__ import annotations

from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import BadMoney
from custmem.language import _

# ISO 4217: how many digits follow the mark, where it is not two.
_NO_DIGITS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND"
DIGITS = {**dict.fromkeys(_NO_DIGITS.split(), 0), **dict.fromkeys(_THREE_DIGITS.split(), 3)}

# About ten euros, in minor units: a rough measure for a shop with too few sales to learn from.
UNIT = {
    **{"EUR": 1000, "USD": 1000, "GBP": 1000, "CHF": 1000},
    **{"CAD": 1500, "AUD": 1500, "NZD": 1500, "SGD": 1500, "HKD": 8000, "TWD": 35000, "CNY": 8000},
    **{"SEK": 10000, "NOK": 10000, "DKK": 10000, "ISK": 1500, "CZK": 25000, "HUF": 400000, "PLN": 4000},
    **{"RON": 5000, "BGN": 2000, "RSD": 120000, "UAH": 45000, "TRY": 40000, "ILS": 4000, "ZAR": 20000},
    **{"JPY": 1500, "KRW": 15000, "VND": 270000, "THB": 40000, "IDR": 17000000, "MYR": 5000},
    **{"PHP": 60000, "INR": 90000, "BRL": 6000, "MXN": 20000, "CLP": 10000, "XAF": 6500, "XOF": 6500},
    **{"BHD": 4000, "KWD": 3300, "OMR": 4200, "JOD": 7500, "TND": 34000, "AED": 4000, "SAR": 4000},
}
_SAID_BEFORE = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}

MOST_MINOR = 10**12
"""No amount of a shop is larger; more is a slip of the finger."""


class Money(NamedTuple):
    """An amount in minor units (cents, öre, whole yen) of an ISO 4217 currency."""

    minor: int
    currency: str


def digits(currency: str) -> int:
    """How many digits follow the decimal mark in a currency (ISO 4217)."""
    return DIGITS.get(currency, 2)


def everyday(currency: str) -> int:
    """About ten euros in a currency's minor units; where that is not known, ten units but at least 1000."""
    return UNIT.get(currency) or max(1000, 10 * _scale(currency))


def say_money(minor: int, currency: str) -> str:
    """An amount of minor units for people to read: €24.90, -$5.00, ¥2490, 249.00 SEK."""
    after = digits(currency)
    whole, part = divmod(abs(minor), _scale(currency))
    sign = "-" if minor < 0 else ""
    number = f"{whole}{_('.')}{part:0{after}}" if after else str(whole)
    before = _SAID_BEFORE.get(currency)
    pattern = _("{sign}{symbol}{number}") if before else _("{sign}{number} {currency}")
    return pattern.format(sign=sign, symbol=before, number=number, currency=currency)


def _scale(currency: str) -> int:
    """How many minor units make one."""
    return (1, 10, 100, 1000)[digits(currency)]


_MORE_CODES = "ARS BAM COP EGP LKR MAD MKD MUR NPR PEN PKR RUB UYU"
_CODES = frozenset((*UNIT, *DIGITS, *_MORE_CODES.split()))

# What may stand before or after an amount, in small letters, and whose it can be.
_DOLLARS = "USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS UYU"
_CROWNS = "SEK NOK DKK ISK"
_RUPEES = "INR PKR LKR NPR MUR"
_SIGNS = {
    **{"€": "EUR", "£": "GBP EGP", "¥": "JPY CNY", "円": "JPY", "元": "CNY", "₱": "PHP", "₹": "INR"},
    **{"₩": "KRW", "₫": "VND", "₺": "TRY", "₴": "UAH", "₪": "ILS", "฿": "THB", "₽": "RUB"},
    **{"$": _DOLLARS, "us$": "USD", "ca$": "CAD", "au$": "AUD", "a$": "AUD", "nz$": "NZD", "s$": "SGD"},
    **{"hk$": "HKD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "kr": _CROWNS, "kr.": _CROWNS},
    **{"zł": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON", "лв": "BGN", "din": "RSD"},
    **{"fr": "CHF", "fr.": "CHF", "sfr": "CHF", "sfr.": "CHF", "rs": _RUPEES, "rs.": _RUPEES},
    **{"r": "ZAR", "rm": "MYR", "rp": "IDR"},
}
# Signs and codes that are words, too: an item may be called "Pen 2".
_WORDS = frozenset(("cop", "din", "fr", "ft", "lei", "mad", "pen", "r", "rm", "rp", "rs", "try"))

_DIGIT = frozenset("0123456789")
_IN_NUMBERS = _DIGIT | frozenset(".,'_ e")
_LONGEST, _MOST_DIGITS = 60, 12
# All that separates thousands is read as a space or an apostrophe.
_ALIKE = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
    }
)


def parse_money(text: str, currency: str) -> int:
    """The minor units that were typed, in the shop's currency; raises BadMoney.

    The last `.` or `,` is the decimal mark where as many digits follow as the currency has, or fewer;
    what could be thousands as well is refused, and so is any other currency.
    """
    typed = _taken_apart(text, currency)
    if typed is None:
        raise _not_money(text, currency)
    negative, number, around = typed
    if not all(currency in _meant(sign) for sign in around):
        raise BadMoney(
            _("{text} is not in {currency}").format(text=quoted(text), currency=currency),
            _("type the amount alone, in {currency}").format(currency=currency),
        )
    if digits(currency) == 2 and _could_be_thousands(number):
        whole = number[:-4] + number[-3:]
        raise BadMoney(
            _("{text} can be read two ways").format(text=quoted(text)),
            _("type {whole} or {whole}.00").format(whole=whole),
        )
    minor = _minor(number, digits(currency))
    if minor is None:
        raise _not_money(text, currency)
    return -minor if negative else minor


def looks_like_money(text: str, currency: str = "") -> bool:
    """Whether the whole text is an amount, in any currency: tells a price from an item on a command line.

    A sign that could be a word as well (`R 2`, `Pen 2`) counts only in its own currency.
    """
    typed = _taken_apart(text, currency)
    if typed is None:
        return False
    _, number, around = typed
    if any(sign in _WORDS and currency not in _meant(sign) for sign in around):
        return False
    return any(_minor(number, after) is not None for after in (2, 0, 3))


def looks_like_a_number(text: str) -> bool:
    """Whether it is nothing but a number, be it one that no amount is written as: too long, or like 1e5."""
    plain = text.strip().translate(_ALIKE).lower().strip("+-")
    ends = _DIGIT.issuperset(plain[:1]) and plain[:1] and (plain[-1:] in _DIGIT or plain[-1:] == ".")
    return bool(ends) and plain.count("e") <= 1 and _IN_NUMBERS.issuperset(plain)


def is_of(sign: str, currency: str) -> bool:
    """Whether a sign or a code may mean this currency: $ is of many."""
    return currency in _meant(sign.lower())


def _not_money(text: str, currency: str) -> BadMoney:
    example = {0: "2490", 3: "24.900"}.get(digits(currency), "24.90 or 24,90")
    return BadMoney(
        _("{text} is not an amount in {currency}").format(text=quoted(text), currency=currency),
        _("type it like {example}").format(example=example),
    )


def _meant(sign: str) -> list[str]:
    """The currencies a sign or a code can stand for."""
    return _SIGNS.get(sign, sign.upper()).split()


def _taken_apart(text: str, currency: str) -> tuple[bool, str, list[str]] | None:
    """Whether it is negative, the number with its marks, and the signs around it; None if it is no amount."""
    plain = text.strip().removeprefix('"').removesuffix('"').strip()
    plain = plain.translate(_ALIKE).lower() if len(plain) <= _LONGEST else ""
    at = [place for place, char in enumerate(plain) if char in _DIGIT]
    if not at:
        return None
    before, number, after = plain[: at[0]], plain[at[0] : at[-1] + 1], plain[at[-1] + 1 :]
    minuses, before, after = _without_minus(before.replace(" ", ""), after.replace(" ", ""))
    if before[-1:] in (".", ",") and before not in _SIGNS:  # .50
        before, number = before[:-1], before[-1] + number
    around = [sign for sign in (before, after) if sign]
    if minuses > 1 or not all(sign in _SIGNS or sign.upper() in (currency, *_CODES) for sign in around):
        return None
    return minuses == 1, number, around


def _without_minus(before: str, after: str) -> tuple[int, str, str]:
    """How many minuses or brackets stand around a number, and what stands there without them."""
    if after[:2] in (",-", ".-"):  # 24,- is 24 flat: so it stands on price tags in half of Europe
        after = after[1:].lstrip("-")
    bracketed = before[:1] == "(" and after[-1:] == ")"
    if bracketed:
        before, after = before[1:], after[:-1]
    bare_before, bare_after = before.strip("-"), after.strip("-")
    minuses = len(before) - len(bare_before) + len(after) - len(bare_after)
    return minuses + bracketed, bare_before, bare_after


def _could_be_thousands(number: str) -> bool:
    """Whether a single mark stands before three digits: 1.234 is over a thousand in half of Europe."""
    head, mark, tail = number[:-4], number[-4:-3], number[-3:]
    grouped = head.isdigit() and tail.isdigit() and len(head) <= 3 and head[0] != "0"
    return grouped and mark in (".", ",")


def _minor(number: str, after: int) -> int | None:
    """The minor units of a number, for a currency of so many digits after the mark; None if it is none."""
    whole, part = number, ""
    mark = max(number.rfind("."), number.rfind(","))
    if mark >= 0 and number.count(number[mark]) == 1 and 1 <= len(number) - mark - 1 <= after:
        whole, part = number[:mark], number[mark + 1 :]
    plain = _ungrouped(whole)
    if plain is None or len(plain) > _MOST_DIGITS or not _DIGIT.issuperset(part):
        return None
    return int(plain + part.ljust(after, "0"))


def _ungrouped(whole: str) -> str | None:
    """The digits of a whole number, where its thousands are set off rightly or not at all."""
    mark, *others = set(whole) - _DIGIT or {""}
    if others or mark not in ("", " ", "'", ".", ","):
        return None
    first, *groups = whole.split(mark) if mark else [whole]
    if groups:
        sizes = {len(group) for group in groups[:-1]}
        even = sizes in (set(), {3}) or (sizes == {2} and mark == ",")  # lakh and crore: 12,34,567
        if not (even and len(groups[-1]) == 3 and 1 <= len(first) <= 3 and first[0] != "0"):
            return None
    return "".join((first, *groups))
