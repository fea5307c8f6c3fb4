"""What became of a sale, as its row's words tell it: sold, brought back, called off, not paid yet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from custmem.domain.data.status_words import (
    CALLED_OFF,
    MISSED,
    NO,
    NOT_SOLD,
    NOT_YET,
    PARTLY_REFUNDED,
    REFUNDED,
    RETURNED,
    SOLD,
    STEMS,
    YES,
)
from custmem.domain.incoming import is_nothing
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.exchange.columns import Columns

IS_SOLD, IS_RETURN, IS_REFUNDED, IS_PARTLY_REFUNDED, IS_OFF, IS_NOT_YET, IS_MISSED = range(7)
_FIELDS = ("status", "type", "cancelled", "is_return")


class Statuses:
    """Reads what became of each row; `unknown` counts the words of a status that nobody knows."""

    def __init__(self, columns: Columns) -> None:
        self._places = [
            (field if at == 0 or field != "status" else "status beside", place)
            for field in _FIELDS
            for at, place in enumerate(columns.places.get(field, ()))
        ]
        self.is_told = bool(self._places)
        self.unknown: Counter[str] = Counter()
        self._known: dict[tuple[str, ...], tuple[int, str]] = {}
        self._odd: dict[tuple[str, ...], str] = {}

    def read(self, cells: Sequence[str]) -> tuple[int, str]:
        """Return what became of a row, one of the `IS_` above, and the word that tells it, in quotes."""
        told = tuple(cells[place].strip() for _, place in self._places)
        if told not in self._known:
            self._known[told] = self._decided(told)
        if told in self._odd:
            self.unknown[self._odd[told]] += 1
        return self._known[told]

    def _decided(self, told: tuple[str, ...]) -> tuple[int, str]:
        verdict, said = IS_SOLD, ""
        for (field, _), text in zip(self._places, told, strict=True):
            if not text:
                continue
            found = _meant(field, text)
            if found is None:
                self._odd[told] = text
            elif found != IS_SOLD and verdict in (IS_SOLD, IS_RETURN):
                verdict, said = found, "cancelled" if field == "cancelled" else quoted(text)
        return verdict, said


def said_by_stems(text: str) -> int | None:
    """Return what a status means by how its words begin; None where nothing tells, or two things do."""
    words = f" {fold(text)} "
    met = {
        about
        for about, stems in _STEMS.items()
        if any(f" {stem} " in words if about == "not" else f" {stem}" in words for stem in stems)
    }
    if "missed" in met:
        return IS_MISSED
    if "partly" in met and met & {"refunded", "paid"}:
        return IS_PARTLY_REFUNDED if "refunded" in met else IS_NOT_YET
    if "not yet" in met:
        return IS_NOT_YET if not met & {"refunded", "off"} else None
    if "not" in met:
        return None
    return IS_REFUNDED if "refunded" in met else IS_OFF if "off" in met else None


_STEMS = {about: tuple(word.strip() for word in words.split(",")) for about, words in STEMS.items()}


def _meant(field: str, text: str) -> int | None:
    """Return what a cell of a column means; None where nobody knows."""
    word = fold(text).replace(" ", "")
    if field == "cancelled":  # a day, mostly
        return IS_SOLD if word in NO or is_nothing(text) or not word.strip("0") else IS_OFF
    if field == "is_return":
        return IS_RETURN if word in YES or word in RETURNED or word in REFUNDED else IS_SOLD
    if field == "type":
        found = said_by_stems(text)
        if word in RETURNED or word in REFUNDED or found == IS_REFUNDED:
            return IS_RETURN
        return IS_OFF if word in NOT_SOLD or found == IS_OFF else IS_SOLD
    word = word.removeprefix("wc") if text.casefold().startswith("wc-") else word  # WooCommerce's own
    for words, meant in (
        (PARTLY_REFUNDED, IS_PARTLY_REFUNDED),
        (REFUNDED, IS_REFUNDED),
        (RETURNED, IS_RETURN),
        (CALLED_OFF, IS_OFF),
        (MISSED, IS_OFF),
        (NOT_YET, IS_NOT_YET),
        (SOLD, IS_SOLD),
    ):
        if word in words:
            found = meant
            break
    else:
        by_stems = said_by_stems(text)
        found = IS_OFF if by_stems == IS_MISSED else by_stems
    if (
        field == "status beside"
    ):  # the first tells whether it is paid; another one, only that it came to nothing
        return found if found in (IS_OFF, IS_REFUNDED, IS_RETURN, IS_PARTLY_REFUNDED) else IS_SOLD
    return IS_SOLD if found is None and (word.isdigit() or word in YES) else found
