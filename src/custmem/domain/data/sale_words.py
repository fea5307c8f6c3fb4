"""Words that stand beside the items of a sale, as they are typed: what an amount is in, how it is meant, what for."""

CURRENCY_WORDS = {
    "euro": "EUR",
    "euros": "EUR",
    "eur": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "dollar": "USD CAD AUD NZD SGD HKD",
    "dollars": "USD CAD AUD NZD SGD HKD",
    "bucks": "USD CAD AUD",
    "krona": "SEK ISK",
    "kronor": "SEK",
    "krone": "NOK DKK",
    "kroner": "NOK DKK",
    "crowns": "SEK NOK DKK ISK CZK",
    "korun": "CZK",
    "koruny": "CZK",
    "kuna": "HRK",
    "peso": "PHP MXN CLP COP ARS UYU",
    "pesos": "PHP MXN CLP COP ARS UYU",
    "franc": "CHF",
    "francs": "CHF",
    "franken": "CHF",
    "zloty": "PLN",
    "yen": "JPY",
    "rupees": "INR PKR LKR NPR MUR",
    "forint": "HUF",
    "lira": "TRY",
    "rand": "ZAR",
}
"""What a currency is called when it is typed, and which it can be."""

FOR_ONE = ("each", "apiece")
IN_ALL = ("total", "together", "altogether")
NO_PRICES = ("nan", "inf", "infinity", "none", "null", "undefined", "n/a", "tbd")
"""What programs print where there is no amount: nobody sells a thing of that name."""

OCCASIONS = (
    "anniversary",
    "baby shower",
    "baptism",
    "birth",
    "birthday",
    "birthday party",
    "christening",
    "christmas",
    "communion",
    "confirmation",
    "easter",
    "engagement",
    "exam",
    "farewell",
    "father's day",
    "funeral",
    "graduation",
    "hanukkah",
    "housewarming",
    "eid",
    "mother's day",
    "name day",
    "nameday",
    "new year",
    "dinner party",
    "party",
    "retirement",
    "st nicholas",
    "valentine's day",
    "wedding",
    "wedding anniversary",
)
"""What a thing may be bought for, besides a person."""

GIFTS = ("present", "gift")
"""What a thing is bought as: a present for her mother."""
POSSESSIVES = ("her", "his", "their", "my", "the", "a", "an", "our", "your")
SWITCHES = {
    "surprise": "surprise",
    "secret": "surprise",
    "private": "private",
    "privately": "private",
    "back": "back",
    "returned": "back",
    "return": "back",
    "refund": "back",
    "refunded": "back",
}
"""Words at the end of a sale that say how it is kept; with `as`, `a`, `as a` before them, too."""
