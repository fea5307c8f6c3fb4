"""A letter as values: its sentences with the reason for each, and what was written to the same customer before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Customer

LETTER = "letter:"
"""What a contact is about that was a letter: this and its kind."""
TWO_YEARS_DAYS = 2 * 365 + 1
"""For so long no sentence is written twice to one customer."""


class Wanted(NamedTuple):
    """What a letter is to say: any of these sentences, for this reason; `main` is what it is about."""

    sentences: Sequence[str]
    because: str
    main: bool = False


class Matter(NamedTuple):
    """What a letter of a kind is drafted from: what it says, and what a follow-up of it is known by.

    `facts` may be named by the shop's own wording. Nothing in any of it must be kept silent.
    """

    wanted: tuple[Wanted, ...]
    key: str | None = None
    facts: Mapping[str, str] = {}


class Written(NamedTuple):
    """A letter written before: its day, its kind, and its words."""

    on: date
    kind: str
    text: str


class Letter(NamedTuple):
    """A draft: to copy by hand, to change, or to print. `because` has a reason for each sentence.

    `own` is the whole of it in the shopkeeper's own words, once it was changed, in paragraphs.
    """

    kind: str
    customer: Customer
    day: str
    address: tuple[str, ...]
    salutation: str
    sentences: tuple[str, ...]
    closing: str
    signature: str
    because: tuple[str, ...]
    key: str | None = None
    facts: Mapping[str, str] = {}
    own: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What it is about, and below it what else there is to say."""
        return tuple(filter(None, (self.sentences[0], " ".join(self.sentences[1:]))))

    @property
    def text(self) -> str:
        """The letter as text, from the salutation to the signature."""
        if self.own:
            return "\n\n".join(self.own)
        parts = (self.salutation, *self.paragraphs, f"{self.closing}\n{self.signature}".strip())
        return "\n\n".join(parts)


def reworded(letter: Letter, text: str) -> Letter:
    """Return a letter in the words of this text; its paragraphs are parted by blank lines."""
    paragraphs = ("\n".join(line.strip() for line in part.strip().split("\n")) for part in text.split("\n\n"))
    return letter._replace(own=tuple(part for part in paragraphs if part))


def unsaid(wanted: Iterable[Wanted], written: Iterable[Written], today: date) -> list[tuple[str, Wanted]]:
    """Return of each thing the first sentence that was not written in two years; what has none left is passed over."""
    recent = [letter for letter in written if 0 <= (today - letter.on).days <= TWO_YEARS_DAYS]
    before = " ".join(" ".join(letter.text.split()) for letter in recent)
    chosen: list[tuple[str, Wanted]] = []
    for each in wanted:
        fresh = next((text for text in each.sentences if " ".join(text.split()) not in before), None)
        if fresh is not None:
            chosen.append((fresh, each))
    return chosen
