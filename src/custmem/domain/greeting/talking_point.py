"""A talking point or an alert, and the rule that each kind of them follows: its rank, its window, what retires it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain.keys import code_of
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from custmem.domain.rule_context import Teller


class Point(NamedTuple):
    """One talking point; higher scores come first, and it may be said from `opens_on` to `closes_on`."""

    kind: str
    key: str
    text: str
    because: str
    about: str | None
    score: int
    opens_on: date
    closes_on: date
    fact_id: int | None = None
    person_id: int | None = None
    topic: str = ""

    @property
    def code(self) -> str:
        """The short code by which the point is answered."""
        return code_of(self.key)


class Window(NamedTuple):
    """From and until how many days after its `day` a thing may be said; without `closes`, until it is retired."""

    day: str
    opens: int = 0
    closes: int | None = 0

    def around(self, first: date, last: date | None = None) -> tuple[date, date]:
        """Return the first and the last day on which a thing of this day, or of these days, may be said."""
        closes_on = date.max if self.closes is None else (last or first) + timedelta(self.closes)
        return first + timedelta(self.opens), closes_on


THAT_VISIT = Window("the visit")


class PointRule(NamedTuple):
    """All that there is to a kind of talking point or alert.

    `made_by` yields its points, and its docstring says what they are made from. `rank` is their least score, the higher
    the earlier; `retired_by` are the verbs after which one is not said again. Left unused through some visits, what
    `fades` is said no more. What is cheerful is not said while a complaint is open. Of one `sort` only one is said.
    """

    kind: str
    made_by: Callable[[Teller], Iterator[Point]]
    rank: int
    window: Window
    retired_by: tuple[str, ...] = ("asked",)
    is_alert: bool = False
    fades: bool = False
    is_cheerful: bool = False
    sort: str = ""

    def point(
        self,
        key: str,
        text: str,
        because: str,
        days: tuple[date, date],
        *,
        about: str | None = None,
        more: int = 0,
        fact_id: int | None = None,
        person_id: int | None = None,
        topic: str = "",
    ) -> Point:
        """Return a point of this kind, with so much `more` than its rank, that may be said from one day to another."""
        score = self.rank + more
        return Point(self.kind, key, text, because, about, score, *days, fact_id, person_id, topic)
