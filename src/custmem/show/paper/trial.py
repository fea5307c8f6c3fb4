"""The test page: a ruler as wide as the paper, the letters of many languages, and what the printer makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import paper
from custmem.domain.text.cleaning import wrap
from custmem.show.paper.escpos import folding, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.show.paper.printers import Printer


def trial_page(columns: int, printer: Printer | None) -> list[str]:
    """Return the page for paper of so many columns; with a receipt printer, what each of its code pages has."""
    lines = [paper.test_page(), paper.ruler(columns), "-" * columns]
    told = [*wrap(paper.letters(), columns), *wrap(paper.signs(), columns)]
    if printer is None:
        return [*lines, *told, "[ ] [X]", "=" * columns]
    fold = folding(printer.can_print)
    lines += [printer.name, "", paper.as_printed(), *wrap(fold(paper.letters()), columns)]
    lines += wrap(fold(paper.signs()), columns)
    lines += ["", *_by_page(printer, columns), "=" * columns]
    return settled(lines, printer.can_print)


def _by_page(printer: Printer, columns: int) -> Iterator[str]:
    """Yield each code page that has any of the letters, and those it has."""
    for page in printer.pages:
        has = [char for char in paper.letters() + paper.signs() if char in page.letters]
        if has:
            yield paper.code_page(page.number, page.name)
            yield from wrap("  " + "".join(has), columns)
