"""What goes on paper: the morning's page, cards, labels, the evening's lines, the sheet by the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.sidecars import note_failure, note_printed
from custmem.cli.command import Answer
from custmem.cli.printables import MORNING, Printable, printable
from custmem.cli.written_files import STDOUT, refuse_on_screen, write_page
from custmem.domain.messages import paper as words
from custmem.domain.shop import is_open
from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import OutputFailed, UsageError
from custmem.exchange.delivery import FILE, checked_file, deliver, destination
from custmem.recall.settings import shop_of
from custmem.show import printed as printed_view
from custmem.show.paper import cards
from custmem.show.paper.columns import a4_page, a4_pages, in_room, roll_lines
from custmem.show.paper.escpos import folding, printer_named, receipt, settled, trial_page
from custmem.show.paper.sheet import PAPERS, ROLLS, Grid, Sheet, folded, folded_grid
from custmem.show.paper.typeset import grid_pdf, page_count, sheet_pdf
from custmem.show.paper.typeset import page as html_page
from custmem.show.printed import Printed, as_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.domain.shop import Shop
    from custmem.exchange.delivery import Destination
    from custmem.show.paper.escpos import Printer

_MILLIMETRES = {"80mm": "48", "58mm": "32", "80": "48", "58": "32"}


class Wanted(NamedTuple):
    """How a page is to be set and where it is to go, checked."""

    paper: str
    pages: bool
    pdf: str | None
    html: str | None
    printer: Printer | None
    to: Destination | None


def print_(
    context: Context,
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHAT]",
            help="card WHO, loyalty-cards N, evening, labels QUERY, till; without it, the morning's page",
        ),
    ] = None,
    paper: Annotated[
        str | None, typer.Option(metavar="a4|48|42|32", help="A4, or the columns of a receipt roll")
    ] = None,
    pdf: Annotated[str | None, typer.Option(metavar="PATH", help="as PDF, into this file")] = None,
    html: Annotated[str | None, typer.Option(metavar="PATH", help="as a page for the browser")] = None,
    escpos: Annotated[bool, typer.Option("--escpos", help="as the bytes a receipt printer takes")] = False,
    to: Annotated[
        str | None, typer.Option(metavar="WHERE", help="a printer of CUPS, a device, or a file")
    ] = None,
    printer: Annotated[
        str | None, typer.Option(metavar="PROFILE", help="the receipt printer: TM-T88V, POS-5890 …")
    ] = None,
    discreet: Annotated[
        bool, typer.Option("--discreet", help="first names alone, nothing of anybody's life")
    ] = False,
    if_any: Annotated[bool, typer.Option("--if-any", help="print nothing when nothing is due")] = False,
    if_open: Annotated[bool, typer.Option("--if-open", help="print nothing on closed days")] = False,
    pages: Annotated[bool, typer.Option("--pages", help="on as many pages as it takes")] = False,
    test_page: Annotated[bool, typer.Option("--test-page", help="what the printer can do")] = False,
    stamped: Annotated[
        int, typer.Option(min=0, max=100, metavar="N", help="loyalty cards: so many boxes stamped already")
    ] = 0,
    grid: Annotated[
        str, typer.Option(metavar="GRID", help="a sheet of labels: L7160, or 2x5 for columns and rows")
    ] = "L7160",
) -> Answer:
    """The morning's page on paper, cards, labels.

    One page: what is owed first, boxes to tick, codes to type back. It is printed here as text unless a file or a
    printer is named. config has the shop's paper, address, phone and receipt printer.

    Example: custmem print --paper 42

    Example: custmem print card bianchi --discreet
    """
    kind, *rest = what or [MORNING]
    with context.reading() as book:
        shop = shop_of(book)
    wanted = _checked(context, shop, paper, pdf, html, printer, to, escpos=escpos, pages=pages)
    found = (
        Printable(trial_page(_columns(wanted.paper), wanted.printer))
        if test_page
        else printable(context, kind, rest, discreet=discreet, grid=grid, stamped=stamped)
    )
    is_left = (if_any and found.is_nothing) or (if_open and not is_open(context.today, shop))
    try:
        printed = Printed(_format(wanted), 0, None, "") if is_left else _set_out(context, found.page, wanted)
    except OutputFailed as error:
        if kind == MORNING and wanted.to is not None:
            note_failure(context.path, context.today, error.message)
        raise
    if kind == MORNING and wanted.to is not None and not test_page:
        note_printed(context.path, context.today)
    is_raw = bool(printed.content) and not context.options.json
    view = as_bytes if is_raw else printed_view
    return Answer(view, printed, is_echo=bool(printed.said), warnings=found.warnings)


def _checked(
    context: Context,
    shop: Shop,
    paper: str | None,
    pdf: str | None,
    html: str | None,
    printer: str | None,
    to: str | None,
    *,
    escpos: bool,
    pages: bool,
) -> Wanted:
    """Return how the page is wanted. Raises UsageError, Conflict."""
    chosen = (paper or shop.paper).strip().lower()
    chosen = _MILLIMETRES.get(chosen, chosen)
    if chosen not in PAPERS:
        raise UsageError(f"{quoted(paper or shop.paper)} is not a paper", f"one of {', '.join(PAPERS)}")
    if sum((pdf is not None, html is not None, escpos)) > 1:
        raise UsageError("--pdf, --html and --escpos are three ways to print", "choose one of them")
    profile = printer_named(printer or shop.printer) if escpos or printer else None
    if escpos and chosen == "a4":
        chosen = _roll_of(profile)
    where = destination(to) if to not in (None, STDOUT) else None
    if escpos and where is None and context.on_screen and not context.options.json:
        raise UsageError("these bytes are for a printer", "add --to /dev/usb/lp0, or > FILE")
    if pdf == STDOUT:
        refuse_on_screen(context)
    if where is not None and where.kind == FILE:
        checked_file(where.name, context.path, agreed=context.options.yes)
    files = [
        each if each == STDOUT else checked_file(each, context.path, agreed=context.options.yes)
        for each in (pdf, html)
        if each is not None
    ]
    return Wanted(
        chosen,
        pages,
        files[0] if pdf is not None else None,
        files[0] if html is not None else None,
        profile if escpos else None,
        where,
    )


def _roll_of(profile: Printer | None) -> str:
    """Return the widest roll that a printer has columns for."""
    has = profile.columns if profile else ROLLS[0]
    return str(next((columns for columns in ROLLS if columns <= has), ROLLS[-1]))


def _format(wanted: Wanted) -> str:
    return "pdf" if wanted.pdf else "html" if wanted.html else "escpos" if wanted.printer else "text"


def _columns(paper: str) -> int:
    return int(paper) if paper.isdigit() else 76


# --- how it is set, and where it goes -------------------------------------------------------------------------


def _set_out(context: Context, page: Sheet | Grid | list[str], wanted: Wanted) -> Printed:
    """Set the page and hand it over. Raises OutputFailed, UsageError for an extra that is not installed."""
    can_print = wanted.printer.can_print if wanted.printer else None
    leaves = _leaves(page, wanted, can_print)
    text = (
        "\n\f\n".join("\n".join(leaf) for leaf in leaves)
        if wanted.to
        else "\n".join("\n".join(leaf) for leaf in leaves)
    )
    if wanted.pdf is not None:
        content = _pdf(page, wanted)
        return _written(context, Printed("pdf", page_count(content), wanted.pdf, text, content=content))
    if wanted.html is not None:
        if isinstance(page, list):
            raise UsageError("a test page is for the printer", "leave out --html")
        content = html_page(page, wanted.paper, _language(context)).encode()
        return _written(context, Printed("html", 1, wanted.html, text, content=content))
    lines = [line for leaf in leaves for line in leaf]
    content = receipt(lines, wanted.printer, _strong(page)) if wanted.printer else b""
    if wanted.to is None:
        return Printed(_format(wanted), len(leaves), None, text, content=content)
    page_bytes = content or f"{text}\n".encode()
    if wanted.to.kind == FILE:
        write_page(context, wanted.to.name, page_bytes)
    else:
        deliver(page_bytes, wanted.to, context.environment, raw=bool(content), paper=wanted.paper)
    where, number = wanted.to.name or "lp", len(leaves)
    said = words.written(where, number) if wanted.to.kind == FILE else words.handed_over(where, number)
    return Printed(_format(wanted), number, where, text, said)


def _written(context: Context, printed: Printed) -> Printed:
    """Put a page into its file, and say so; what is for standard output is written there. Raises OutputFailed."""
    if printed.path is None or printed.path == STDOUT:
        return printed._replace(path=None)
    write_page(context, printed.path, printed.content)
    return printed._replace(content=b"", said=words.written(printed.path, printed.pages))


def _leaves(
    page: Sheet | Grid | list[str], wanted: Wanted, can_print: Callable[[str], bool] | None
) -> list[list[str]]:
    """Return the page as text, a list of lines for each leaf of paper; what the printer lacks is folded first."""
    if isinstance(page, list):
        return [page]
    fold = folding(can_print) if can_print else None
    is_roll = wanted.paper.isdigit()
    if isinstance(page, Grid):
        page = folded_grid(page, fold) if fold else page
        leaves = [cards.grid_on_a_roll(page, int(wanted.paper))] if is_roll else cards.grid_pages(page)
    else:
        page = folded(page, fold) if fold else page
        leaves = (
            [roll_lines(page, int(wanted.paper))]
            if is_roll
            else a4_pages(page)
            if wanted.pages
            else [a4_page(page)]
        )
    return [settled(leaf, can_print) for leaf in leaves] if can_print else leaves


def _pdf(page: Sheet | Grid | list[str], wanted: Wanted) -> bytes:
    if isinstance(page, Grid):
        return grid_pdf(page)
    if isinstance(page, list):
        raise UsageError("a test page is for the printer", "leave out --pdf")
    return sheet_pdf(page if wanted.pages else in_room(page), pages=wanted.pages)


def _strong(page: Sheet | Grid | list[str]) -> set[str]:
    """Return the lines that stand in bold on a receipt: whose page it is, and of which day."""
    return (
        {page.title.upper(), page.day.upper(), page.short_day.upper()} - {""}
        if isinstance(page, Sheet)
        else set()
    )


def _language(context: Context) -> str:
    with context.reading() as book:
        return shop_of(book).language
