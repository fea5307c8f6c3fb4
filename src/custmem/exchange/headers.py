"""Headers: how one is compared with what other programs and languages call our fields, and what it may mean."""

from __future__ import annotations

import re
from functools import cache

from custmem.domain.data.headers import APPOINTMENTS as APPOINTMENT_WORDS
from custmem.domain.data.headers import CONSENT_WORDS, CUSTOMER_FACTS
from custmem.domain.data.headers import CUSTOMERS as CUSTOMER_WORDS
from custmem.domain.data.headers import SALES as SALE_WORDS
from custmem.domain.data.headers import VISITS as VISIT_WORDS
from custmem.domain.data.import_layouts import APPOINTMENT_LAYOUTS, CUSTOMER_LAYOUTS, SALE_LAYOUTS, Layout
from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, PURCHASES, VISITS
from custmem.domain.text.names import fold

_WORDS = {
    CUSTOMERS: {**CUSTOMER_WORDS, **CUSTOMER_FACTS},
    PURCHASES: SALE_WORDS,
    APPOINTMENTS: APPOINTMENT_WORDS,
    VISITS: VISIT_WORDS,
}
LAYOUTS: dict[str, tuple[Layout, ...]] = {
    CUSTOMERS: CUSTOMER_LAYOUTS,
    PURCHASES: SALE_LAYOUTS,
    APPOINTMENTS: APPOINTMENT_LAYOUTS,
    VISITS: (),
}
FIELDS = {
    kind: tuple(dict.fromkeys(field.partition(":")[0] for field in words)) for kind, words in _WORDS.items()
}
"""What a column can be mapped to, for each kind of file."""
FIELDS[PURCHASES] += ("first_name", "last_name") if "first_name" not in FIELDS[PURCHASES] else ()
SEVERAL = frozenset(
    "phone email card note address tags likes dislikes allergy hobby children relation relation_kind event event_kind "
    "pet private_note needs usual size consent_email consent_marketing consent_message consent_call consent_letter "
    "refused_any refused_email refused_message refused_call refused_letter blocked status".split()
)
"""Fields that may have several columns in a file; of any other field the best one is used."""
PLAIN_NAMES = frozenset(
    "name names namn navn nom nome nombre ime jmeno naam imie nimi nev title meno".split()
)
"""Headers of a name that may be anything's: a person's, a shop's, a lamp's. Beside a family name it is the given
name, and beside a given name the family name.
"""

_NUMBER = re.compile(r"[0-9]+")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_CURRENCY = re.compile(
    r"\b(?:EUR|USD|SEK|NOK|DKK|CZK|HRK|GBP|CHF|PLN|HUF|CAD|AUD|NZD|JPY|RON|BGN|ISK)\b|[€£$]|(?<=\()(?:kr|Kč|zł)(?=\))"
)
_QUALIFIERS = frozenset(
    "gross brutto br bruto net netto nett neto incl inkl including inclusive excl exkl excluding exclusive vat tax "
    "taxes mwst ust moms mva pdv dph iva tva ttc ht btw pvn eur euro euros usd sek nok dkk czk hrk gbp chf pln huf "
    "kr kc kn zl in i en s sa bez con senza med mit med avec sans sin ohne uten utan inc inclusa incluso inkludert "
    "compris comprise om eksl utc gmt local cest cet required optional obligatory value".split()
)
_OF_WHOM = frozenset(
    "customer customers client clients buyer guest member patient owner contact billing bill invoice shipping kund "
    "kundens kunde kunden kundes kupca klijenta zakaznika klienta cliente acheteur primary main home".split()
)
_CONSENT_WORDS = {
    about: tuple(word.strip() for word in words.split(",")) for about, words in CONSENT_WORDS.items()
}
_STEM = 4
"""A shorter word of consent stands alone."""
_FAINT, _FAINTER, FAINTEST = 1000, 2000, 3000
_OWN_WORDS = (
    "email",
    "phone",
    "name",
    "first_name",
    "last_name",
    "city",
    "postcode",
    "country",
    "address",
    "street",
    "blocked",
)


@cache
def key(header: str) -> str:
    """Return a header as it is compared: letters and digits alone, no case, no accents."""
    return fold(header).replace(" ", "")


@cache
def meaning(header: str, kind: str) -> tuple[str, int]:
    """Return the field that a header names in such a file and how good it is at it, 0 the best; "" for none.

    What stands in brackets, before a slash, or of taxes and currencies is passed over where the whole says nothing.
    """
    aliases = ALIASES[kind]
    for plain, faint in _readings(header):
        found = aliases.get(plain) or aliases.get(_NUMBER.sub("#", plain))
        if found and (faint < FAINTEST or found[0].partition(":")[0] in _OWN_WORDS):
            return found[0], found[1] + faint
    return (_consent(header), FAINTEST) if kind == CUSTOMERS else ("", 0)


def is_about_reaching(header: str) -> bool:
    """Say whether a header has a word of advertising or of a way to reach somebody, and is of no reminders."""
    words = f" {fold(header)} "
    return not _said("beside", words) and any(
        _said(each, words)
        for each in ("advertising", "agreed", "email", "message", "call", "letter", "reached")
    )


def _consent(header: str) -> str:
    """Return the field of a header that is made of words of consent or refusal and of a channel; "" for none."""
    words = f" {fold(header)} "
    if _said("beside", words):
        return ""
    channel = next((each for each in ("email", "message", "call", "letter") if _said(each, words)), "")
    agreed, advertised = _said("agreed", words), _said("advertising", words)
    if _said("refused", words) and not words.endswith((" no ", " nr ")):  # a phone's number
        alone = len(words.split()) == 1 and len(words) > _STEM + 1
        is_refusal = channel or agreed or advertised or alone or _said("reached", words) or " unsub" in words
        return f"refused_{channel or 'any'}" if is_refusal else ""
    is_consent = advertised or (channel and (agreed or " status " in words or " preference " in words))
    return f"consent_{channel or 'marketing'}" if is_consent and not _said("when", words) else ""


def _said(about: str, words: str) -> bool:
    """Say whether one of the words about something is in a header: a whole word, or the beginning of one."""
    whole = about in ("email", "message", "call", "letter", "when", "beside")
    return any(
        f" {word} " in words if whole or len(word) < _STEM else f" {word}" in words
        for word in _CONSENT_WORDS[about]
    )


def is_known(header: str) -> bool:
    """Say whether any kind of file has such a column."""
    return bool(header) and any(meaning(header, kind)[0] for kind in _WORDS)


def currency_in(header: str) -> str:
    """Return the currency that a header names, as it stands there: Amount (SEK), Brutto €; "" for none."""
    found = _CURRENCY.search(header)
    return found[0] if found else ""


def layout_of(header: tuple[str, ...], kind: str) -> Layout:
    """Return the layout of the program that wrote such a file, or an empty one."""
    keys = set(map(key, header))
    return next((layout for layout in LAYOUTS[kind] if keys.issuperset(layout.signs)), Layout("", (), {}))


def field_named(field: str, kind: str) -> str:
    """Return the field that was typed by its own name or by one of the names files have for it; "" for none."""
    typed = field.replace("-", "_").lower()
    if typed in FIELDS[kind]:
        return typed
    return meaning(field, kind)[0].partition(":")[0]


def _readings(header: str) -> list[tuple[str, int]]:
    """Return a header's keys, the fullest first, and how faint each is."""
    found = [(key(header), 0)]
    bare = _BRACKETED.sub(" ", header).strip(" *:#") or header
    found.append((key(bare), _FAINT))
    if "/" in bare:
        found.append((key(bare.rpartition("/")[2]), _FAINT))
    words = fold(bare).split()
    plain = [word for word in words if word not in _QUALIFIERS]
    if plain and len(plain) < len(words):
        found.append(("".join(plain), _FAINTER))
    if len(words) > 1 and words[0] in _OF_WHOM:
        found.append(("".join(words[1:]), FAINTEST))
    return [(plain, faint) for plain, faint in found if plain]


def _ranked(table: dict[str, str]) -> dict[str, tuple[str, int]]:
    """Return for each header's key the field it names and its rank, 0 the best; `#` stands for any number."""
    ranked: dict[str, tuple[str, int]] = {}
    for field, names in table.items():
        for rank, name in enumerate(names.split(",")):
            if name.strip():
                ranked.setdefault("#".join(map(key, name.split("#"))), (field, rank))
    return ranked


ALIASES = {kind: _ranked(words) for kind, words in _WORDS.items()}
