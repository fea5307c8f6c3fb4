"""Letters and cards: drafted, changed by hand, set as PDF, and noted once they are in the post."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import customer_meant, with_customer
from custmem.cli.printables import front_of
from custmem.cli.text_input import MOST_BYTES
from custmem.cli.text_input import written as written_in_editor
from custmem.cli.written_files import STDOUT, refuse_on_screen, write_page
from custmem.domain.customers.reaching import CHANNELS
from custmem.domain.followups.followups import all_follow_ups
from custmem.domain.greeting.talking_points import all_points
from custmem.domain.letters.draft import draft
from custmem.domain.letters.kinds import KINDS, kind_named
from custmem.domain.letters.letter import reworded
from custmem.domain.messages import contacts as words
from custmem.domain.rule_context import is_closed, teller_for
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import BadData, Conflict, CustmemError, Duplicate, NotFound, UsageError
from custmem.exchange.delivery import checked_file
from custmem.exchange.letter_templates import in_own_words, template_path
from custmem.recall.customer_query import ids_fitting
from custmem.recall.memories import letters_written, memories_of, memory_of
from custmem.recall.settings import shop_of
from custmem.record.decisions import Verdict, decide
from custmem.record.feedback import record_letter, was_sent
from custmem.show import letters as letters_view
from custmem.show.letters import Leaf, Letters
from custmem.show.paper.typeset import letters_pdf
from custmem.show.printed import Printed, as_bytes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.domain.letters.kinds import LetterKind
    from custmem.domain.letters.letter import Letter
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

_USUAL_FOR_ALL = "season"
_BY = tuple(channel for channel in CHANNELS if channel != "call")
_LONGEST_ABOUT = 200
_NAMED_LEFT_OUT = 12
_SOON_DAYS = 30
"""A card that is written earlier than that is for another reason than the day to come."""


class Wanted(NamedTuple):
    """What is to be written: its kind, what it is about, and by which way it will go."""

    kind: LetterKind
    about: str
    by: str


def letter(
    context: Context,
    who: Annotated[
        str, typer.Argument(metavar="[WHO]", help="whom it goes to; with --all the kind stands here")
    ] = "",
    kind: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]",
            help="thank-you, birthday, anniversary, congratulation, order, apology, check-back, miss-you, "
            "referral, season, invitation, sympathy",
        ),
    ] = "",
    about: Annotated[str | None, typer.Option(metavar="TEXT", help="what it is about, in your words")] = None,
    sent: Annotated[bool, typer.Option("--sent", help="note that it is in the post")] = False,
    pdf: Annotated[str | None, typer.Option(metavar="PATH", help="as PDF, into this file")] = None,
    card: Annotated[bool, typer.Option("--card", help="the PDF as a card to write by hand beside")] = False,
    by: Annotated[str, typer.Option(metavar="letter|email|message", help="by which way it goes")] = "letter",
    everybody: Annotated[
        str | None, typer.Option("--all", metavar="QUERY", help="to everybody who fits, into one file")
    ] = None,
    editor: Editor = False,
) -> Answer:
    """A letter or a card, drafted from what you know.

    A few warm sentences, each true, none that they had in two years; nothing that is to be kept silent. It is printed
    to be copied by hand. Your own wording lies beside the book in letters/KIND.txt.

    Example: custmem letter bianchi birthday --about "the flowers"

    Example: custmem letter invitation --all "" --pdf letters.pdf
    """
    if everybody is not None:
        who, kind = "", kind or who or _USUAL_FOR_ALL
    wanted = _checked(kind, about, by)
    path = pdf
    if path == STDOUT:
        refuse_on_screen(context)
    elif path is not None:
        path = checked_file(path, context.path, agreed=context.options.yes)
    if everybody is not None:
        return _to_all(context, everybody, wanted, path, sent=sent, card=card)
    return _to_one(context, who, wanted, path, sent=sent, card=card, editor=editor)


def _checked(kind: str, about: str | None, by: str) -> Wanted:
    """Return what was asked for. Raises UsageError."""
    names = ", ".join(each.name for each in KINDS)
    if not kind:
        raise UsageError("which kind of letter is missing", f"one of {names}")
    found = kind_named(kind)
    if found is None:
        raise UsageError(f"{quoted(kind)} is not a kind of letter", f"one of {names}")
    if by not in _BY:
        raise UsageError(f"no letter goes by {quoted(by)}", f"one of {', '.join(_BY)}")
    return Wanted(found, clean(about or "", limit=_LONGEST_ABOUT), by)


# --- one letter -----------------------------------------------------------------------------------------------


def _to_one(
    context: Context, who: str, wanted: Wanted, path: str | None, *, sent: bool, card: bool, editor: bool
) -> Answer:
    def _ask(book: sqlite3.Connection, match: Match) -> tuple[Shop, Memory, Letter]:
        shop, memory = shop_of(book), memory_of(book, match.id)
        return shop, memory, _drafted(context, book, memory, shop, wanted)

    shop, memory, made = with_customer(context, who, _ask)
    if editor:
        changed = written_in_editor(context, MOST_BYTES, made.text).decode(errors="replace")
        made = reworded(made, clean(changed, multiline=True))
    warnings = list(_warnings(memory, shop, wanted, context.today))
    said: tuple[str, ...] = ()
    if sent:
        said = (_note_sent(context, made, wanted),)
    elif context.on_screen:
        warnings.append(
            words.once_it_is_sent(f"custmem letter {memory.customer.handle} {wanted.kind.name} --sent")
        )
    return _answer(context, [made], shop, path, said, tuple(warnings), card=card)


def _drafted(
    context: Context, book: sqlite3.Connection, memory: Memory, shop: Shop, wanted: Wanted
) -> Letter:
    """Return a draft in custmem's words, or in the shop's own where it has a template for that kind."""
    made = draft(
        memory,
        shop,
        context.today,
        wanted.kind,
        about=wanted.about,
        written=letters_written(book, memory.customer.id),
        by=wanted.by,
    )
    own = in_own_words(
        made,
        template_path(context.path, wanted.kind.name),
        {"name": shop.name, "address": shop.address, "phone": shop.phone},
    )
    return made if own is None else reworded(made, own)


def _warnings(memory: Memory, shop: Shop, wanted: Wanted, today: date) -> list[str]:
    found = []
    name = memory.customer.name
    if wanted.by == "letter" and all(point.kind != "address" for point in memory.contact_points):
        found.append(words.no_address(name))
    last = memory.last_contact_on
    is_kind = wanted.kind.cheerful and not wanted.kind.own_day
    if is_kind and last is not None and 0 <= (today - last).days < shop.quiet_days:
        found.append(words.just_reached(name, last, today))
    return found


def _note_sent(context: Context, made: Letter, wanted: Wanted) -> str:
    """Record that a letter is in the post. Raises Duplicate for one that was noted today."""
    with context.writing("letter") as writing:
        match = customer_meant(writing.book, f"#{made.customer.id}", context)
        if was_sent(writing.book, match.id, made.kind, context.today) and not context.options.yes:
            raise Duplicate(
                f"a {made.kind} letter to {match.handle} was noted as sent today",
                "give --yes if it is another one",
            )
        writing.said = _record(writing, made, wanted, context.today)
    return writing.said


def _record(writing: Writing, made: Letter, wanted: Wanted, today: date) -> str:
    """Write a letter into the book, close what it was due for, and return what is said of it."""
    book, customer = writing.book, made.customer
    shop, memory = shop_of(book), memory_of(book, customer.id)
    teller = teller_for(memory, shop, today)
    closed = False
    for item in all_follow_ups(teller):
        soon = today + timedelta(_SOON_DAYS)
        if item.key == made.key and item.listed_from <= soon and not is_closed(item.key, teller):
            decide(
                book, customer.id, Verdict(item.key, item.kind, "done", outcome=wanted.by), today, writing.at
            )
            closed = True
            break
    else:
        for point in all_points(teller):
            if point.key == made.key and not is_closed(point.key, teller):
                decide(
                    book,
                    customer.id,
                    Verdict(point.key, point.kind, "asked", outcome=wanted.by),
                    today,
                    writing.at,
                )
                break
    record_letter(book, customer.id, made.kind, wanted.by, made.text, today, writing.at)
    until = today + timedelta(shop.quiet_days) if shop.quiet_days else None
    return words.said_sent(customer.name, made.kind, until, closed, today)


def _answer(
    context: Context,
    found: Sequence[Letter],
    shop: Shop,
    path: str | None,
    said: tuple[str, ...],
    warnings: tuple[str, ...] = (),
    *,
    left_out: tuple[str, ...] = (),
    card: bool,
) -> Answer:
    """Return the letters as text, or set them as a PDF and say where it is. Raises OutputFailed."""
    if path is not None:
        content = letters_pdf(found, front_of(shop), card=card)
        if path == STDOUT and not context.options.json:
            return Answer(
                as_bytes, Printed("pdf", len(found), None, "", content=content), warnings=(*said, *warnings)
            )
        if path != STDOUT:
            write_page(context, path, content)
            said = (*said, words.letters_in(path, len(found)))
    view = Letters([_leaf(made) for made in found], path if path != STDOUT else None, (*said, *left_out))
    return Answer(letters_view, view, warnings=warnings)


def _leaf(made: Letter) -> Leaf:
    return Leaf(made.customer.handle, made.customer.name, made.kind, made.text, made.because)


# --- letters to many ------------------------------------------------------------------------------------------


def _to_all(
    context: Context, query: str, wanted: Wanted, path: str | None, *, sent: bool, card: bool
) -> Answer:
    """Return a letter to everybody who fits and may be written to; who is left out is named with the reason."""
    with context.reading() as book:
        shop = shop_of(book)
        memories = list(memories_of(book, ids_fitting(book, query, context.today)))
        found, refused = _drafts(context, book, memories, shop, wanted)
    if not found:
        raise NotFound(
            "nobody of those gets a letter", refused[0] if refused else "custmem list shows who there is"
        )
    said: tuple[str, ...] = ()
    if sent:
        with context.writing("letter") as writing:
            told = [
                _record(writing, made, wanted, context.today)
                for made in found
                if context.options.yes
                or not was_sent(writing.book, made.customer.id, made.kind, context.today)
            ]
            writing.said = words.letters_noted(len(told))
        said = (writing.said,)
    left_out = (words.left_out(len(refused)), *refused[:_NAMED_LEFT_OUT]) if refused else ()
    return _answer(context, found, shop, path, said, left_out=left_out, card=card)


def _drafts(
    context: Context, book: sqlite3.Connection, memories: Sequence[Memory], shop: Shop, wanted: Wanted
) -> tuple[list[Letter], list[str]]:
    """Return the letters, and for each customer that gets none why. Raises BadData for a faulty template."""
    found: list[Letter] = []
    refused: list[str] = []
    for memory in memories:
        try:
            if memory.customer.archived_on is not None:
                continue
            found.append(_drafted(context, book, memory, shop, wanted))
        except BadData:
            raise
        except (Conflict, NotFound) as error:
            refused.append(_reason(error))
    return found, refused


def _reason(error: CustmemError) -> str:
    return f"  {error.message}"
