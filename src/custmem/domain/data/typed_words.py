"""What the kinds of things to remember are called in everyday words, as they are typed after a name."""

from __future__ import annotations

KIND_WORDS = {
    "adores": "likes",
    "enjoys": "likes",
    "like": "likes",
    "likes": "likes",
    "loves": "likes",
    "love": "likes",
    "prefers": "likes",
    "collects": "likes",
    "reads": "likes",
    "eats": "likes",
    "dislikes": "dislikes",
    "dislike": "dislikes",
    "hates": "dislikes",
    "hate": "dislikes",
    "detests": "dislikes",
    "avoids": "dislikes",
    "drinks": "usual",
    "takes": "usual",
    "usually": "usual",
    "usual": "usual",
    "wears": "size",
    "size": "size",
    "needs": "needs",
    "need": "needs",
    "allergy": "allergy",
    "allergic": "allergy",
    "intolerant": "allergy",
    "avoid-topic": "avoid-topic",
    "looks": "looks",
    "pronounce": "pronounce",
    "pronounced": "pronounce",
    "address-as": "address-as",
    "note": "note",
    "event": "event",
    "away": "away",
    "birthday": "birthday",
    "bday": "birthday",
    "born": "birthday",
    "anniversary": "anniversary",
    "nameday": "nameday",
    "name-day": "nameday",
}
"""Everyday words and the kind that each means."""

FIRST_WORDS = ("to", "is", "on", "the")
"""Words that stand between a kind and what is told: allergic to nuts, born on 3 March."""

TASTES = ("likes", "dislikes", "usual", "size", "needs", "allergy")
"""Kinds that may stand in the middle of other words: wife Marie likes lilies."""

DIED = ("died", "dead", "deceased")
REACHED_BY = {
    **dict.fromkeys(("phone", "tel", "telephone", "mobile", "mob", "cell", "number"), "phone"),
    **dict.fromkeys(("email", "e-mail", "mail"), "email"),
    **dict.fromkeys(("address", "street", "lives"), "address"),
    "card": "card",
    "nickname": "nickname",
}
"""Words for ways to reach or to call them, and the field of their page that each is."""
CHANNELS = ("email", "call", "message", "letter")
SENTENCE_WORDS = frozenset(
    "turns turned is isn't was wasn't has hasn't had does doesn't don't did didn't no not never can can't cannot won't "
    "will would moved died lost got gets broke bought said says asked told wants wanted called call calls goes went used "
    "paid owes came comes thinks knows may might no-longer wasn't promised booked complained praised suggested returned".split()
)
"""Verbs and denials: what begins with them is a sentence and no kind of thing."""
NO_NAME = frozenset(
    "is was has had are were be ill sick well in of from at with and or age aged old year years turns turned will would "
    "likes-to who whose which that called named died passed lost pregnant unwell hospital the his her their no not".split()
)
"""Words that stand in no name of a person."""
OWN_KINDS = tuple(
    "band bike boat book books car choir church club colour color company course diet drink film food garden hair "
    "hobby hobbies home house instrument job language music occupation perfume plays religion ring school "
    "shoe shoes skin sport sports studies style subject team tea trade travel university why wine work works".split()
)
"""Everyday words that are kinds of their own, however near they are to a relation: hobby is no hubby."""


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
