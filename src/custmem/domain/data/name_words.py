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
