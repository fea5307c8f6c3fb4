"""Money as people read it: whole minor units and a currency, never a float."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

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
    number = f"{whole}.{part:0{after}}" if after else str(whole)
    sign = "-" if minor < 0 else ""
    before = _SAID_BEFORE.get(currency)
    return f"{sign}{before}{number}" if before else f"{sign}{number} {currency}"


def _scale(currency: str) -> int:
    """How many minor units make one."""
    return (1, 10, 100, 1000)[digits(currency)]
