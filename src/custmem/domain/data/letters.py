"""Letters and marks that are read otherwise than Unicode files them: in names, in search, and at a terminal."""

from __future__ import annotations

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
