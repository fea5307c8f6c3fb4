"""How a whole book is written out: the document as it is, in pieces, since it may be larger than memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_PIECE = 1 << 20


class Exported(NamedTuple):
    """A document in UTF-8, or a copy of the book, waiting to be written out; `end` comes after it."""

    aside: IO[bytes]
    end: bytes = b"\n"


def pieces(exported: Exported) -> Iterator[bytes]:
    """Yield the document, in whatever form was asked for, and a line's end."""
    with exported.aside as aside:
        aside.seek(0)
        while piece := aside.read(_PIECE):
            yield piece
    yield exported.end
