"""Showing somebody round in a made-up bookshop: a book of its own, the morning page, a greeting, and what to try."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

from custmem.book.making import make
from custmem.cli.agenda import agenda
from custmem.cli.clock import local_today
from custmem.cli.command import Answer
from custmem.cli.context import Context
from custmem.cli.demo.story import UNSAID, WALKS_IN
from custmem.cli.demo.year import record_year, settings
from custmem.cli.greeting import greet
from custmem.domain.greeting.greeting import Greeting
from custmem.domain.text.cleaning import quoted
from custmem.errors import BookReadOnly, Conflict, UsageError
from custmem.language import _
from custmem.show import agenda as agenda_view
from custmem.show import demo as demo_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Annotated

    import typer

_FOLDER = "custmem-demo-"


def demo(
    context: Context,
    keep: Annotated[str | None, typer.Option(metavar="PATH", help="keep the made-up book here")] = None,
) -> Answer:
    """Look round in a made-up bookshop.

    Its morning, a greeting, and what to type next; your own book is never touched.

    Example: custmem demo
    """
    if keep is None:
        folder = _private_folder()
        path = os.path.join(folder, "book.db")
    else:
        if "\0" in keep or keep == "-":
            raise UsageError(
                _("{keep} is not a place for a book").format(keep=quoted(keep)), _("name another with --keep")
            )
        folder = None
        path = os.path.abspath(os.path.expanduser(keep))
    made_up = _at_book(context, path)
    try:
        _make(made_up)
        tour = _tour(made_up, folder)
    except BaseException:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return Answer(demo_view, tour)


def _private_folder() -> str:
    try:
        return tempfile.mkdtemp(prefix=_FOLDER)
    except OSError as error:
        raise BookReadOnly(
            _("no folder can be made for the made-up book"), _("name a folder that can be written in TMPDIR")
        ) from error


def _at_book(context: Context, path: str) -> Context:
    """Return a context like this one at another book."""
    return Context(context.options._replace(book=path, today=context.today.isoformat()), context.environment)


def _make(context: Context) -> None:
    """Make the book and record its year; a book without it is not left behind.

    Raises Conflict when something is at its place already.
    """
    taken = Conflict(
        _("there is something at {path} already").format(path=context.path),
        _("give --keep a path where nothing is"),
    )
    if os.path.lexists(context.path):
        raise taken
    if not make(context.path, settings(context.today)):
        raise taken
    try:
        with context.writing("demo") as writing:
            record_year(writing.book, context.today)
            writing.said = "a made-up year"
    except BaseException:
        os.unlink(context.path)
        raise


def _tour(context: Context, folder: str | None) -> demo_view.Tour:
    """Ask the made-up book what a shopkeeper would, by the commands that they would type."""
    page = agenda(context).value
    greeting = greet(context, [WALKS_IN.typed]).value
    assert isinstance(page, agenda_view.Page)
    assert isinstance(greeting, Greeting)
    return demo_view.Tour(
        book=context.path,
        folder=folder,
        day=context.today.isoformat() if context.today != local_today() else None,
        own_book=_own_book(context.environment),
        programs=_unknown_programs(context.environment),
        agenda=page,
        walks_in=WALKS_IN.name,
        greet=f"greet {WALKS_IN.typed}",
        greeting=greeting,
        unsaid=UNSAID,
        steps=_steps(page, greeting),
    )


def _own_book(environment: Mapping[str, str]) -> str | None:
    """Return the book that the terminal means so far, unless it is that of an earlier demo."""
    book = environment.get("CUSTMEM_BOOK")
    return None if book and os.path.basename(os.path.dirname(book)).startswith(_FOLDER) else book


def _unknown_programs(environment: Mapping[str, str]) -> str | None:
    """Return the folder that holds `custmem` where typing the bare name would not find it: started by ./run, say."""
    if shutil.which("custmem", path=environment.get("PATH", "")):
        return None
    folder = os.path.dirname(os.path.abspath(sys.executable))
    return folder if os.path.exists(os.path.join(folder, "custmem")) else None


def _steps(page: agenda_view.Page, greeting: Greeting) -> list[demo_view.Step]:
    """Return what to try: the codes are those on the pages shown."""
    owed = page.agenda.blocks[0].items[0]
    present = greeting.points[0]
    return [
        demo_view.Step(
            f'asked {WALKS_IN.typed} {present.code} "he loved it"', "kept; not asked a second time"
        ),
        demo_view.Step(f'done {owed.code} "it is on its way"', "word kept: off the page"),
        demo_view.Step(f'remember {WALKS_IN.typed} likes "sea swimming"', "so that you know next time"),
        demo_view.Step("greet ross", "there are two: never a guess"),
        demo_view.Step("find kovalenko", "written Олена Коваленко"),
        demo_view.Step(f"show {WALKS_IN.typed}", "all you know, and since when"),
    ]
