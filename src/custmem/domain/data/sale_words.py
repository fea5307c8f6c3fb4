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

BEFORE_PRICE = ("for", "at", "à", "costs", "cost", "costing", "worth")
"""Words between an item and its price."""
UNITS = frozenset(
    "kg kilo kilos g gr gram grams dag l liter litre litres dl cl ml m metre metres cm mm oz lb lbs pcs pieces pint pints".split()
)
"""What a number before it counts; it is no price then."""
NUMBERED = (
    "size",
    "no",
    "no.",
    "nr",
    "nr.",
    "number",
    "vol",
    "vol.",
    "volume",
    "part",
    "grade",
    "page",
    "chapter",
)
"""Words whose number belongs to the name: size 38, Chanel no 5."""
FREE = ("free", "gratis", "complimentary")
NO_ITEMS = (
    "discount",
    "off",
    "less",
    "minus",
    "deposit",
    "tip",
    "change",
    "total",
    "sum",
    "vat",
    "tax",
    "rebate",
    "altogether",
    "together",
)
"""Words that stand beside an amount and are no thing that is sold."""
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand fiver tenner".split()
)
PAID = ("paid", "cash", "card", "by", "on", "gift", "wrapped", "gift-wrapped")
"""How a thing was paid or packed, which a sale has no place for."""
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
