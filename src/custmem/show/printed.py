"""How a printed page is answered: as text, as the bytes a receipt printer takes, or by where it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.show.screen import Style


class Printed(NamedTuple):
    """What was printed: its format, on how many pages, where it went (None: here), its text, and what to say of it.

    `content` is the same in bytes, for whatever takes no text.
    """

    format: str
    pages: int
    path: str | None
    text: str
    said: str = ""
    content: bytes = b""


def lines(printed: Printed, _style: Style) -> Iterator[str]:
    """Yield the page, or where it went; nothing of nothing."""
    if printed.said:
        yield printed.said
    elif printed.text:
        yield from printed.text.split("\n")


def data(printed: Printed) -> dict[str, Any]:
    """Return the page's JSON."""
    return {"format": printed.format, "pages": printed.pages, "path": printed.path, "text": printed.text}


def rows(printed: Printed) -> Iterator[tuple[object, ...]]:
    """Yield a row for each line of the page."""
    for line in printed.text.split("\n") if printed.text else ():
        yield (line,)


class AsBytes:
    """The view of a page that is for a printer and not for a terminal."""

    def pieces(self, printed: Printed) -> Iterator[bytes]:
        """Yield the bytes as they are."""
        yield printed.content


as_bytes = AsBytes()
