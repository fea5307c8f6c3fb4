"""How a letter, or a whole batch of them, looks: as text to copy by hand, and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.show.screen import Style

_BETWEEN = "-" * 40


class Leaf(NamedTuple):
    """One letter as it is printed: whom it goes to, its kind, and its text, changed by hand maybe."""

    handle: str
    name: str
    kind: str
    text: str
    because: tuple[str, ...] = ()


class Letters(NamedTuple):
    """Letters written, the file they are in if they were set as PDF, and what became of them in a line."""

    leaves: Sequence[Leaf]
    path: str | None = None
    said: tuple[str, ...] = ()
    on_screen: bool = True


def lines(letters: Letters, style: Style) -> Iterator[str]:
    """Yield the text of each letter, unless it went into a file; then what was done."""
    if letters.path is None:
        for at, leaf in enumerate(letters.leaves):
            if at:
                yield from ("", _BETWEEN, "")
            yield from leaf.text.split("\n")
    if letters.said and letters.path is None:
        yield ""
    for said in letters.said:
        yield style("dim", said)


def data(letters: Letters) -> dict[str, Any]:
    """Return the letters' JSON: `text` holds all of them, one after the other."""
    return {
        "format": "pdf" if letters.path else "text",
        "pages": len(letters.leaves),
        "path": letters.path,
        "text": f"\n\n{_BETWEEN}\n\n".join(leaf.text for leaf in letters.leaves),
        "letters": [
            {
                "handle": leaf.handle,
                "name": leaf.name,
                "kind": leaf.kind,
                "text": leaf.text,
                "because": list(leaf.because),
            }
            for leaf in letters.leaves
        ],
        "said": list(letters.said),
    }


def rows(letters: Letters) -> Iterator[tuple[object, ...]]:
    """Yield a row for each letter: handle, name, kind, its text in one line."""
    for leaf in letters.leaves:
        yield leaf.handle, leaf.name, leaf.kind, " ".join(leaf.text.split())
