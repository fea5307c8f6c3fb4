"""Sheets besides the morning's: a customer's card for the box, the evening's lines, the sheet by the till."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.messages import counter, paper
from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.cleaning import fit, quoted, shown, width, wrap
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.show.paper.morning import name_on_paper
from custmem.show.paper.sheet import A4_COLUMNS, A4_LINES, Cell, Entry, Grid, Section, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from custmem.domain.box_card import BoxCard
    from custmem.domain.customers.memory import Customer
    from custmem.domain.loyalty.programme import Programme
    from custmem.show.paper.sheet import Shopfront


_LINES_EACH = 2
_LINES_FOR_OTHERS = 4
_COMMAND_COLUMNS = 26


class Seen(NamedTuple):
    """Somebody who was here on a day, and what they bought as far as it may be said."""

    customer: Customer
    bought: str


def box_card_sheet(card: BoxCard, front: Shopfront, today: date, *, discreet: bool = False) -> Sheet:
    """Return a customer's card; discreet, with the tastes and what to mind alone."""
    head = [paper.addressed(card.address_as)] if card.address_as and not discreet else []
    head += [paper.pronounced(card.pronounce)] if card.pronounce else []
    parts = [("careful", card.careful), ("learned", (*head, *card.likes))]
    if not discreet:
        parts += [("people", card.people), ("reach", card.reach)]
    parts += [("card", (card.stamps,) if card.stamps else ())]
    return Sheet(
        shop=front,
        title=name_on_paper(card.customer, discreet=discreet),
        day=f"#{card.customer.id}" if discreet else f"{card.customer.handle}  #{card.customer.id}",
        counts=(paper.customer_since(card.customer.since_on, today),),
        printed="",
        sections=tuple(
            Section(paper.section(name), tuple(Entry(shown(text)) for text in texts))
            for name, texts in parts
            if texts
        ),
    )


def evening_sheet(
    seen: Sequence[Seen], front: Shopfront, today: date, printed: str, *, discreet: bool = False
) -> Sheet:
    """Return who was here today, each with lines to write down what was learned, and lines for who else was."""
    entries = tuple(
        Entry(
            "" if discreet else shown(each.bought),
            name=name_on_paper(each.customer, discreet=discreet),
            blanks=_LINES_EACH,
        )
        for each in seen
    )
    others = Section(paper.section("others"), (Entry(paper.whoever_else(), blanks=_LINES_FOR_OTHERS),))
    here = (Section(paper.section("seen"), entries),) if entries else ()
    return Sheet(
        shop=front,
        title=front.name,
        day=paper.day_and_week(today),
        counts=(paper.here_today(len(seen)),),
        printed=paper.printed_at(printed),
        sections=(*here, others),
        foot=paper.write_up(),
        short_foot=paper.write_up_in_short(),
        short_day=weekday_day(today),
    )


def till_sheet(front: Shopfront) -> Sheet:
    """Return the sheet that lies by the till: what one types, and what comes of it."""
    return Sheet(
        shop=front,
        title=front.name,
        day=counter.title(),
        counts=(counter.any_part_of_a_name(),),
        printed="",
        sections=tuple(Section(title, tuple(_typed(lines))) for title, lines in counter.sections()),
        foot=counter.all_commands(),
        name_columns=_COMMAND_COLUMNS,
    )


def _typed(lines: Iterable[tuple[str, str]]) -> Iterable[Entry]:
    for line, meaning in lines:
        yield Entry(meaning, name=line)


_A4_WIDTH, _A4_HEIGHT = 210.0, 297.0
_L7160 = Grid((), columns=3, rows=7, width=63.5, height=38.1, left=7.2, top=15.15, gap=2.55)
"""Avery's sheet of 21 address labels."""
_BUSINESS_CARDS = Grid((), columns=2, rows=5, width=85.0, height=54.0, left=18.0, top=13.0, gap=4.0, cut=True)
"""Ten cards of the size of a bank card, to cut out."""
_ADDRESS_LINES = 6
_BOXES_A_LINE = 6
_MOST_A_SIDE = 20


def grid_named(name: str) -> Grid:
    """Return a sheet of labels without any: `L7160`, or `2x5` for a free grid of so many columns and rows.

    Raises UsageError for what is neither.
    """
    if name.strip().upper() in ("L7160", ""):
        return _L7160
    found = re.fullmatch(r"\s*(\d{1,2})\s*[x×]\s*(\d{1,2})\s*", name, re.IGNORECASE)
    columns, rows = map(int, found.groups()) if found else (0, 0)
    if not (0 < columns <= _MOST_A_SIDE and 0 < rows <= _MOST_A_SIDE):
        raise UsageError(
            f"{quoted(name)} is not a sheet of labels", "L7160, or columns and rows, for example: 2x5"
        )
    return Grid((), columns, rows, width=_A4_WIDTH / columns, height=_A4_HEIGHT / rows, left=0, top=0, gap=0)


def address_labels(addressed: Iterable[tuple[str, str]], grid: Grid) -> Grid:
    """Return labels of names and addresses; an address in one line is broken at its commas."""
    cells = (Cell(tuple(address_lines(name, address))) for name, address in addressed)
    return grid._replace(cells=tuple(cells))


def address_lines(name: str, address: str) -> list[str]:
    """Return a name and an address as they stand on an envelope."""
    parts = [part.strip() for part in re.split(r"[,\n]", address) if part.strip()]
    lines = [shown(name), *map(shown, parts)]
    if len(lines) > _ADDRESS_LINES:
        lines = [*lines[: _ADDRESS_LINES - 1], ", ".join(lines[_ADDRESS_LINES - 1 :])]
    return lines


def stamp_cards(number: int, programme: Programme, front: Shopfront, head_start: int) -> Grid:
    """Return stamp cards to cut out; the first few boxes are stamped already, so that the card is begun."""
    lines = [paper.stamp_card(programme.needed, shown(programme.reward))]
    if programme.months:
        lines.append(paper.card_valid(programme.months))
    lines.append(paper.name_line())
    told = " · ".join(filter(None, (front.address, front.phone)))
    card = Cell(tuple(filter(None, (*lines, told))), front.name, programme.needed, head_start)
    return _BUSINESS_CARDS._replace(cells=(card,) * number)


# --- as text --------------------------------------------------------------------------------------------------


def grid_pages(grid: Grid) -> list[list[str]]:
    """Return a grid on A4 pages of 76 columns and 60 lines, each cell as wide and high as all others."""
    columns = A4_COLUMNS // grid.columns
    height = max(1, A4_LINES // grid.rows)
    each = grid.columns * grid.rows
    pages = [grid.cells[at : at + each] for at in range(0, len(grid.cells), each)] or [()]
    return [_page(page, grid.columns, columns, height) for page in pages]


def _page(cells: Sequence[Cell], across: int, columns: int, height: int) -> list[str]:
    lines: list[str] = []
    for at in range(0, len(cells), across):
        row = [_cell_lines(cell, columns - 2)[:height] for cell in cells[at : at + across]]
        for line in range(height):
            said = "".join(_filled(cell[line] if line < len(cell) else "", columns) for cell in row)
            lines.append(said.rstrip())
    return lines


def grid_on_a_roll(grid: Grid, columns: int) -> list[str]:
    """Return cells one below the other, with a line to cut along."""
    lines: list[str] = []
    for cell in grid.cells:
        lines += [*_cell_lines(cell, columns), "", "- " * (columns // 2)]
    return [line.rstrip() for line in lines]


def _cell_lines(cell: Cell, columns: int) -> list[str]:
    lines = wrap(cell.title.upper(), columns) if cell.title else []
    lines += _boxes(cell, columns)
    for line in cell.lines:
        lines += wrap(line, columns) if line else [""]
    return [fit(line, columns) for line in lines]


def _boxes(cell: Cell, columns: int) -> Iterator[str]:
    boxes = ["[X]" if at < cell.stamped else "[ ]" for at in range(cell.boxes)]
    across = min(_BOXES_A_LINE, max(1, columns // 4))
    for at in range(0, len(boxes), across):
        yield " ".join(boxes[at : at + across])


def _filled(text: str, columns: int) -> str:
    return text + " " * max(0, columns - width(text))
