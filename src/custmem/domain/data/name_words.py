"""Words of a name that are not the name: titles, suffixes and particles, folded, a language a line."""

from __future__ import annotations

HER_TITLES = frozenset(
    (
        *("mrs", "ms", "miss", "madam", "maam", "lady", "dame"),  # English
        *("frau", "fraulein"),  # German
        *(
            "signora",
            "signorina",
            "sigra",
            "signa",
            "dottssa",
            "dottoressa",
            "profssa",
            "professoressa",
        ),  # Italian
        *("madame", "mme", "mademoiselle", "mlle"),  # French
        *("senora", "sra", "senorita", "srta"),  # Spanish
        *("dona", "senhora"),  # Portuguese
        *("fru", "froken"),  # Swedish, Norwegian, Danish
        *("mevrouw", "mevr", "mw"),  # Dutch
        *("pani", "slecna"),  # Czech, Polish
        *("gospoda", "gda", "gospodica", "gdica"),  # Croatian
        *("aling", "ate", "ginang", "gng", "binibini", "bb"),  # Tagalog
    )
)
HIS_TITLES = frozenset(
    (
        *("mr", "mister", "sir", "lord"),  # English
        *("herr", "hr"),  # German, Swedish, Norwegian, Danish
        *("signor", "signore", "sig", "dottore"),  # Italian
        *("monsieur",),  # French
        *("senor", "sr", "don"),  # Spanish
        *("senhor",),  # Portuguese
        *("meneer", "dhr"),  # Dutch
        *("pan",),  # Czech, Polish
        *("gospodin", "gosp"),  # Croatian
        *("mang", "kuya", "ginoo"),  # Tagalog
    )
)
HIS_DOTTED = frozenset(("m.", "g."))
"""A single letter is an initial as often as a title, but for its dot."""
ANY_TITLES = frozenset(
    ("dr", "prof", "professor", "doc", "med", "mx", "rev", "fr", "ing", "mag", "dott", "avv")
)
SUFFIXES = frozenset(
    (
        *("jr", "jnr", "jun", "junior", "fils", "sr", "snr", "sen", "senior", "pere"),
        *("ii", "iii", "iv"),
        *("phd", "md", "esq", "obe", "cpa", "bsc", "msc", "mba"),
    )
)
PARTICLES = frozenset(
    (
        *("von", "vom", "zu", "zum", "zur", "und", "der", "den"),  # German
        *("van", "op", "ten", "ter"),  # Dutch
        *("da", "dal", "dalla", "degli", "dei", "del", "della", "di"),  # Italian
        *("des", "du", "la", "le"),  # French
        *("de", "el", "las", "los"),  # Spanish
        *("das", "dos"),  # Portuguese
        *("af", "av"),  # Danish, Swedish, Norwegian
        *("bin", "bint", "ibn"),  # Arabic
    )
)

GENERATIONS = {
    "jr": "jr",
    "jnr": "jr",
    "jun": "jr",
    "junior": "jr",
    "fils": "jr",
    "sr": "sr",
    "snr": "sr",
    "sen": "sr",
    "senior": "sr",
    "pere": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
"""Words behind a name that tell a parent from a child of the same name, and which of them each is."""


VOWELS = frozenset("aeiouyj")
SOUNDS = (
    ("tsch", "s"),
    ("sch", "s"),
    ("ch", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("gh", "g"),
    ("sh", "s"),
    ("cz", "s"),
    ("ck", "k"),
    ("dt", "t"),
    ("tz", "s"),
    ("ts", "s"),
    ("x", "ks"),
    ("qu", "kv"),
    ("ce", "se"),
    ("ci", "si"),
)
"""Letters and what they are heard as, replaced in this order: longer ones before those they hold."""
ALIKE = {
    "b": "p",
    "c": "k",
    "d": "t",
    "f": "v",
    "g": "k",
    "q": "k",
    "w": "v",
    "z": "s",
}
"""A consonant and the one it is taken for."""


WHOLE_LETTERS = {
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "\u0131": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ß": "ss",
}
"""Letters that no Unicode form decomposes, folded as anyascii folds them."""
SPELLED_OUT = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ø": "oe",
    "å": "aa",
}
"""How German and the Nordic languages write these without the dots: Müller is Mueller, Åsa is Aasa."""
APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
"""U+02BB and U+02BC are letters to Unicode, and apostrophes to whoever types Hawaiian or Irish names."""
HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and symbols to Unicode that show nothing: a name of these alone would look empty."""
SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs that Unicode files under "format" though they are seen and read (Arabic and Syriac number signs)."""
