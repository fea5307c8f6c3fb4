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
    YES,
)
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.exchange.columns import Columns

IS_SOLD, IS_RETURN, IS_REFUNDED, IS_PARTLY_REFUNDED, IS_OFF, IS_NOT_YET = range(6)
_FIELDS = ("status", "type", "cancelled", "is_return")


class Statuses:
    """Reads what became of each row; `unknown` counts the words of a status that nobody knows."""

    def __init__(self, columns: Columns) -> None:
        self._places = [(field, columns.places[field][0]) for field in _FIELDS if field in columns.places]
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
            found = _meant(field, fold(text).replace(" ", ""))
            if found is None:
                self._odd[told] = text
            elif found != IS_SOLD and verdict in (IS_SOLD, IS_RETURN):
                verdict, said = found, quoted(text)
        return verdict, said


def _meant(field: str, word: str) -> int | None:
    """Return what a word of a column means; None where nobody knows."""
    if field == "cancelled":  # a day, mostly
        return IS_SOLD if word in NO else IS_OFF
    if field == "is_return":
        return IS_RETURN if word in YES or word in RETURNED or word in REFUNDED else IS_SOLD
    if field == "type":
        if word in RETURNED or word in REFUNDED:
            return IS_RETURN
        return IS_OFF if word in NOT_SOLD else IS_SOLD
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
            return meant
    if word.isdigit() or word in YES:
        return IS_SOLD
    return None
