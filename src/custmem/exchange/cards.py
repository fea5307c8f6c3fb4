"""A vCard or an iCalendar file as customers or appointments, read as any other file is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from custmem.domain.incoming import Column, Reject, Remark, TakenFor
from custmem.domain.messages.file_doubts import doubt_other_kind
from custmem.errors import BadData
from custmem.exchange.icalendar import read_calendar
from custmem.exchange.source import VCARD, encoding_of
from custmem.exchange.vcard import read_cards

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from custmem.domain.messages.file_doubts import Doubt
    from custmem.exchange.reading import Incoming
    from custmem.exchange.row_reader import Terms

    Cards = tuple[str, Sequence[Incoming], dict[str, str], tuple[str, ...], Doubt | None]


class CardReading:
    """A file of cards or events that is understood: its kind, and its rows."""

    def __init__(self, file: BinaryIO, kind: str, terms: Terms) -> None:
        with file:
            encoding = encoding_of(file, terms.language, terms.encoding)
            file.seek(0)
            text = file.read().decode(encoding.name, "replace").removeprefix("\ufeff")
        read: Callable[[str, Terms], Cards] = read_cards if kind == VCARD else read_calendar
        self.kind, self._rows, self._used, self.columns_ignored, self.doubt = read(text, terms)
        self._program = "vCard" if kind == VCARD else "iCalendar"
        if terms.kind and terms.kind != self.kind:
            self.doubt = doubt_other_kind(self._program, self.kind)
        if not self._rows:
            raise BadData("the file holds no card and no event", "export it once more")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is open any more."""

    @property
    def taken_for(self) -> TakenFor:
        """What the file is taken for, and which of its properties mean what."""
        used = tuple(Column(name, field, "its name") for name, field in self._used.items())
        left = tuple(Column(name, "", "") for name in self.columns_ignored)
        return TakenFor(self.kind, self._program, (*used, *left))

    @property
    def lines(self) -> int:
        """How many cards or events there are."""
        return len(self._rows)

    @property
    def header(self) -> tuple[str, ...]:
        """Nothing: a card has no columns."""
        return ()

    def cells_of(self, lines: Collection[int]) -> Iterator[tuple[int, list[str]]]:
        """Yield these lines, which have no cells."""
        return ((line, []) for line in sorted(lines))

    def refuse_doubtful(self) -> None:
        """Raise BadData for a file that may not be what it is taken for."""
        if self.doubt:
            raise BadData(self.doubt.message, self.doubt.hint)

    def rows(self) -> Iterator[Incoming]:
        """Yield one row or one reject for each card or event, and remarks among them."""
        self.refuse_doubtful()
        yield from self._rows

    def examples(self, most: int) -> list[Incoming]:
        """Return the first rows as they would be taken in, without remarks and rejects."""
        return list(islice((row for row in self._rows if not isinstance(row, Reject | Remark)), most))
