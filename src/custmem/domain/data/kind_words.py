"""What the kinds of things to remember are called in everyday words, as they are typed after a name."""

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
