"""What tells one customer from another: name, birthday, ways to reach them, address; folded once, compared often."""

from __future__ import annotations

from custmem.domain.names import fold, query_words, words_in_order
from custmem.domain.value import NamedTuple
from custmem.domain.who import card_key, email_key, looks_like_phone, phone_digits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_LEAST_POSTCODE = 4


class Address(NamedTuple):
    """A postal address in words: what is nearer than the town, the numbers beside it, and the town."""

    street: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All of its words."""
        return self.street | self.numbers | self.place


class Profile(NamedTuple):
    """A customer as they are compared. `birthday` is (year, month, day), the year 0 where it is not known."""

    id: int
    words: tuple[str, ...] = ()
    nicknames: frozenset[str] = frozenset()
    birthday: tuple[int, int, int] | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()


def profile_of(
    key: int,
    name: str,
    *,
    nickname: str = "",
    number: str = "",
    birthday: tuple[int, int, int] | None = None,
    points: Iterable[tuple[str, str]] = (),
) -> Profile:
    """Return a customer as they are compared; `number` is the one another program gave them, which is no name.

    `points` are pairs of kind and value of ways to reach them.
    """
    reached: dict[str, list[str]] = {"phone": [], "email": [], "card": [], "address": []}
    for kind, value in points:
        reached[kind].append(value)
    return Profile(
        key,
        name_in_order(name) if not is_nameless(name, number) else (),
        frozenset(query_words(nickname)) if nickname else frozenset(),
        birthday,
        _kept(phone_digits, reached["phone"]),
        _kept(email_key, reached["email"]),
        _kept(card_key, reached["card"]),
        tuple(map(address_of, reached["address"])),
    )


def is_nameless(name: str, number: str) -> bool:
    """Say whether a customer goes by a number, an e-mail or a phone for want of a name."""
    return name == number or "@" in name or looks_like_phone(name)


def name_in_order(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, the given name first: before a comma stands the family name."""
    family, comma, given = name.partition(",")
    return (*words_in_order(given), *words_in_order(family)) if comma else words_in_order(name)


def address_of(text: str) -> Address:
    """Return an address in words. A part with a postcode is the town's, and all that follow it.

    Without a postcode the last of several parts is the town, and a single one that has no number.
    """
    parts = [words for part in text.replace("\n", ",").split(",") if (words := fold(part).split())]
    has_code = (at for at, words in enumerate(parts) if at and any(map(_is_postcode, words)))
    town = next(has_code, len(parts) - 1 if len(parts) > 1 or not _has_digit(text) else len(parts))
    near = [word for words in parts[:town] for word in words]
    return Address(
        frozenset(word for word in near if not _has_digit(word)),
        frozenset(word for word in near if _has_digit(word)),
        frozenset(word for words in parts[town:] for word in words),
    )


def _is_postcode(word: str) -> bool:
    return len(word) >= _LEAST_POSTCODE and word.isdigit()


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(map(str.isdigit, text))


def _kept(key: Callable[[str], str], values: Sequence[str]) -> tuple[str, ...]:
    """Return each value as it is compared, once."""
    return tuple(dict.fromkeys(filter(None, map(key, values)))) if values else ()
