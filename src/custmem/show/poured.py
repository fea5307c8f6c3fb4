"""How a list for another program is written out: its bytes as they are, whatever form was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_PIECE = 1 << 20


class Poured(NamedTuple):
    """A file, waiting to be written out."""

    aside: IO[bytes]


def pieces(poured: Poured) -> Iterator[bytes]:
    """Yield the file."""
    with poured.aside as aside:
        aside.seek(0)
        while piece := aside.read(_PIECE):
            yield piece
