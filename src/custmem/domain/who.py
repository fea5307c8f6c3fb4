"""Who is meant by what was typed: one clear match is taken, several are told apart, none is never guessed."""

from __future__ import annotations

from custmem.domain.names import fold, query_words, words
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = frozenset("0123456789")
_PHONE_MARKS = frozenset("+-()./ \u00a0")
LEAST_PHONE_DIGITS = 3
PHONE_RUN = 9
"""Runs of a phone's digits are indexed no longer: whoever types more is compared with the whole number."""
NATIONAL_DIGITS = 7
"""Two numbers that agree on so many last digits and differ only by what comes before are one."""


class Match(NamedTuple):
    """A customer who fits what was typed, with what was found: the kind of word, and the words."""

    id: int
    handle: str
    name: str
    nickname: str | None
    archived: bool
    by: str = "name"
    words: str = ""


def clear_match(typed: str, matches: Sequence[Match]) -> Match | None:
    """Return the one customer clearly meant among all that fit, or None.

    Those put away in the archive are meant only when nobody else fits. Among several, a whole handle or a whole name
    decides, unless its only word is also a whole word of somebody else's name: `rossi` with two Rossis is nobody.
    """
    present = [match for match in matches if not match.archived] or list(matches)
    if len(present) == 1:
        return present[0]
    wanted = query_words(typed)
    exact = [match for match in present if _is_whole(match, typed, wanted)]
    if len(exact) != 1:
        return None
    others = [match for match in present if match is not exact[0]]
    if len(wanted) == 1 and any(_has_words(other, wanted) for other in others):
        return None
    return exact[0]


def _is_whole(match: Match, typed: str, wanted: Sequence[str]) -> bool:
    if match.handle == typed.strip().lower():
        return True
    return any(
        sorted(query_words(name)) == sorted(wanted) for name in (match.name, match.nickname or "") if name
    )


def _has_words(match: Match, wanted: Sequence[str]) -> bool:
    own = {*words(match.name), *words(match.nickname or ""), *match.handle.split("-")}
    return all(word in own for word in wanted)


def id_from(typed: str) -> int | None:
    """Return the id in `#12`, or None."""
    digits = typed.strip()[1:]
    is_id = typed.strip().startswith("#") and digits.isascii() and digits.isdigit() and len(digits) <= 15
    return int(digits) if is_id else None


def looks_like_phone(typed: str) -> bool:
    """Say whether something typed can be (the end of) a phone number."""
    enough = len(phone_digits(typed)) >= LEAST_PHONE_DIGITS
    return enough and all(char in _PHONE_MARKS or (char.isascii() and char.isdigit()) for char in typed)


def phone_digits(text: str) -> str:
    """Return a phone number's digits without what is dialled before the number itself: `+`, `00`, `0`."""
    return "".join(filter(_DIGITS.__contains__, text)).lstrip("0")


def same_phone(kept: str, typed: str) -> bool:
    """Say whether a kept number's digits end in the typed ones, or the typed number in a whole kept one."""
    return kept.endswith(typed) or (len(kept) >= NATIONAL_DIGITS and typed.endswith(kept))


def email_key(text: str) -> str:
    """Return an e-mail address as it is compared."""
    return text.strip().lower()


def card_key(text: str) -> str:
    """Return a card number as it is compared: folded, without spaces and dashes."""
    return fold(text).replace(" ", "")
