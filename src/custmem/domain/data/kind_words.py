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

OWN_KINDS = tuple(
    "band bike boat book books car choir church club colour color company course diet drink film food garden hair "
    "hobby hobbies home house instrument job language music nickname occupation perfume plays religion ring school "
    "shoe shoes skin sport sports studies style subject team tea trade travel university why wine work works".split()
)
"""Everyday words that are kinds of their own, however near they are to a relation: hobby is no hubby."""
