"""How the demo looks: what this is, the morning page, a greeting, what to type next, and how to keep or leave it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.cleaning import width, wrap
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show import agenda as agenda_view
from custmem.show import greeting as greeting_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.greeting.greeting import Greeting
    from custmem.show.screen import Style

COLUMNS = 80


class Step(NamedTuple):
    """Something to type next, after `custmem`, and what comes of it."""

    words: str
    why: str


class Tour(NamedTuple):
    """All that the demo shows.

    `folder` is to be removed in the end, and is None for a book to keep; `day` is to be given with each command, and
    is None on the clock's own day; `own_book` is the book that CUSTMEM_BOOK names outside the demo; `programs` is the
    folder to be searched for custmem, where it is not found by its name.
    """

    book: str
    folder: str | None
    day: str | None
    own_book: str | None
    programs: str | None
    agenda: agenda_view.Page
    walks_in: str
    greet: str
    greeting: Greeting
    unsaid: Sequence[str]
    steps: Sequence[Step]


def lines(tour: Tour, style: Style) -> Iterator[str]:
    """Yield the tour, page by page."""
    said = _("This is {shop}, a shop made up for you to look round in. Your own book is not touched.")
    yield from wrap(said.format(shop=tour.agenda.shop.name), COLUMNS)
    yield ""
    yield _("{day}, before opening: {command}").format(
        day=weekday_day(tour.agenda.agenda.day), command=style("bold", "custmem agenda")
    )
    yield ""
    yield from agenda_view.lines(tour.agenda, style)
    yield ""
    yield ""
    yield _("{name} walks in: {command}").format(
        name=tour.walks_in, command=style("bold", f"custmem {tour.greet}")
    )
    yield ""
    yield from greeting_view.lines(tour.greeting, style)
    yield ""
    yield ""
    yield style("bold", _("What is left unsaid"))
    yield from tour.unsaid
    yield ""
    yield style("bold", _("Now try it yourself"))
    yield _("First tell this terminal which book is meant:")
    if tour.programs:
        yield f'  export PATH="$PATH":{shlex.quote(tour.programs)}'
    yield f"  export CUSTMEM_BOOK={shlex.quote(tour.book)}"
    yield _("Then type one after the other:")
    yield from _steps(tour, style)
    yield ""
    yield style("bold", _("When you have seen enough"))
    yield from _leaving(tour)


def data(tour: Tour) -> dict[str, Any]:
    """Return the book's place, the agenda and the greeting as they are in JSON, and the commands to try, whole."""
    return {
        "book": tour.book,
        "agenda": agenda_view.data(tour.agenda),
        "greeting": greeting_view.data(tour.greeting),
        "next": _commands(tour),
    }


def rows(tour: Tour) -> Iterator[tuple[object, ...]]:
    """Yield the agenda's and the greeting's rows, and the commands to try, each after the name of its part."""
    yield ("book", tour.book)
    yield from (("agenda", *row) for row in agenda_view.rows(tour.agenda))
    yield from (("greeting", *row) for row in greeting_view.rows(tour.greeting))
    yield from (("next", command) for command in _commands(tour))


def _commands(tour: Tour) -> list[str]:
    return [_typed(f"--book {shlex.quote(tour.book)} ", tour, step) for step in tour.steps]


def _typed(options: str, tour: Tour, step: Step) -> str:
    day = f"--today {tour.day} " if tour.day else ""
    return f"custmem {options}{day}{step.words}"


def _steps(tour: Tour, style: Style) -> Iterator[str]:
    """Yield each command with what comes of it beside it, or above it where they don't fit on one line."""
    commands = [_typed("", tour, step) for step in tour.steps]
    broad = max(width(command) for command in commands)
    beside = all(2 + broad + 2 + width(step.why) <= COLUMNS for step in tour.steps)
    for command, step in zip(commands, tour.steps, strict=True):
        if beside:
            yield f"  {style('bold', command)}{' ' * (broad - width(command))}  {step.why}"
        else:
            yield f"  {style('bold', command)}"
            yield f"      {step.why}"


def _leaving(tour: Tour) -> Iterator[str]:
    if tour.folder is None:
        yield _("The made-up book stays where you wanted it. To go back to your own:")
    else:
        yield _("The made-up book stays until you remove it. To leave it and go back to your own:")
    own = f"export CUSTMEM_BOOK={shlex.quote(tour.own_book)}" if tour.own_book else "unset CUSTMEM_BOOK"
    yield f"  {own}"
    if tour.folder is not None:
        yield f"  rm -r {shlex.quote(tour.folder)}"
        yield _("To keep one like it: custmem demo --keep PATH")
    yield _("To start your own: custmem init")
