"""The book, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer
from custmem.cli.typed.parameters import Who, Whole


def init(
    ctx: typer.Context,
    shop: Annotated[str | None, typer.Option(help="the shop's name")] = None,
    currency: Annotated[str | None, typer.Option(help="three letters: EUR, SEK")] = None,
    date_order: Annotated[str | None, typer.Option(help="day-first or month-first")] = None,
    language: Annotated[str | None, typer.Option(help="two letters: en, sv")] = None,
    closed: Annotated[
        str | None, typer.Option(help="weekdays the shop is closed: sun, or sun,mon; or none")
    ] = None,
    paper: Annotated[str | None, typer.Option(help="a4, or a roll's columns: 42, 48, 32")] = None,
    holidays: Annotated[str | None, typer.Option(help="25dec,1jan,easter-monday,2026-08-14; or none")] = None,
    season: Annotated[
        list[str] | None,
        typer.Option(help='the shop\'s own: "Christmas=1dec..24dec"; may be given again; or none'),
    ] = None,
    gift_budget: Annotated[
        str | None, typer.Option(metavar="MONEY", help="for a year's gifts to customers: 200; or none")
    ] = None,
) -> Answer:
    """Start a book, or change the shop's settings; asks at a terminal, takes options without one.

    Example: custmem init --shop "Corner Books" --currency EUR --closed sun
    """
    from custmem.cli import founding
    from custmem.domain.shop import BETWEEN_SEASONS

    seasons = BETWEEN_SEASONS.join(season) if season else None
    wanted = founding.Wanted(
        shop, currency, date_order, language, closed, paper, holidays, seasons, gift_budget
    )
    return founding.init(ctx.obj, wanted)


def demo(
    ctx: typer.Context,
    keep: Annotated[str | None, typer.Option(metavar="PATH", help="keep the made-up book here")] = None,
) -> Answer:
    """Look round in a made-up bookshop; your own book is never touched.

    Example: custmem demo
    """
    from custmem.cli import showing_round  # loads what makes a book

    return showing_round.demo(ctx.obj, keep=keep)


def import_(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="a CSV file, an exported book, or - for standard input")
    ],
    kind: Annotated[
        str | None, typer.Option(help="customers, purchases or appointments, where the headers leave it open")
    ] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", help='"Header=field", may be given again')
    ] = None,
    source: Annotated[str, typer.Option(help="where it comes from: ids are told apart by it")] = "csv",
    encoding: Annotated[str | None, typer.Option(help="where it can't be told: cp1250")] = None,
    walk_in: Annotated[list[str] | None, typer.Option(help="a till's account that is no person")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="say what would happen, write nothing")
    ] = False,
) -> Answer:
    """Customers, purchases or appointments from a CSV file; all of it or nothing, and a second time adds nothing.

    A whole book, as custmem export writes it, is taken in by an empty book.

    Example: custmem import receipts.csv --map "Client=name"
    """
    from custmem.cli import importing  # loads the back room

    wanted = importing.Wanted(
        file=file,
        kind=kind,
        maps=tuple(map_ or ()),
        source=source,
        encoding=encoding,
        walk_ins=tuple(walk_in or ()),
        dry_run=dry_run,
    )
    return importing.import_file(ctx.obj, wanted)


def export(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="where to; without it, it is printed")] = "",
) -> Answer:
    """The whole book as one JSON document, private things included; a new book takes it in with custmem import.

    Example: custmem export book.json
    """
    from custmem.cli import exporting  # loads the tables

    return exporting.export(ctx.obj, file)


def duplicates(
    ctx: typer.Context,
    who: Annotated[
        list[str] | None, typer.Argument(metavar="[WHO]", help="only who may be this customer")
    ] = None,
    not_: Annotated[
        tuple[str, str] | None,
        typer.Option("--not", metavar="WHO WHO", help="these two are two people; never list them again"),
    ] = None,
    limit: Annotated[int | None, typer.Option(help="so many pairs at most")] = None,
) -> Answer:
    """Who may be in the book twice, the likeliest first, each with its reasons; nobody is joined by this.

    Example: custmem duplicates
    """
    from custmem.cli import sorting_out  # loads what compares everybody

    return sorting_out.duplicates(ctx.obj, " ".join(who or ()), apart=not_, limit=limit)


def edit(
    ctx: typer.Context,
    who: Whole,
    name: Annotated[str | None, typer.Option(help="the name, whole")] = None,
    handle: Annotated[str | None, typer.Option(help="a short name of letters, digits and dashes")] = None,
    nickname: Annotated[str | None, typer.Option(help="another name they go by; blank for none")] = None,
    language: Annotated[str | None, typer.Option(help="what they like to be spoken to in")] = None,
    phone: Annotated[str | None, typer.Option(help="in place of the one known; blank for none")] = None,
    email: Annotated[str | None, typer.Option(help="in place of the one known; blank for none")] = None,
    card: Annotated[str | None, typer.Option(help="in place of the one known; blank for none")] = None,
    address: Annotated[str | None, typer.Option(help="in place of the one known; blank for none")] = None,
    since: Annotated[str | None, typer.Option(help="customer since this day")] = None,
    died: Annotated[
        str | None, typer.Option(help="the customer has died; a day if known", metavar="[DATE]")
    ] = None,
    reword: Annotated[
        list[str] | None, typer.Option(help='"fact:12=the right words", may be given again')
    ] = None,
    drop: Annotated[
        list[str] | None, typer.Option(help="fact:12, person:3 … as show has it; never was so")
    ] = None,
) -> Answer:
    """Correct a customer's page; at a terminal without options it asks field by field.

    Example: custmem edit rossi --phone "055 123 456" --drop fact:12
    """
    from custmem.cli import correcting  # loads the back room

    wanted = correcting.Correction(
        fields={
            "name": name,
            "handle": handle,
            "nickname": nickname,
            "language": language,
            "since_on": since,
        },
        points={"phone": phone, "email": email, "card": card, "address": address},
        died=died,
        rewords=tuple(reword or ()),
        drops=tuple(drop or ()),
    )
    return correcting.edit(ctx.obj, who, wanted)


def merge(
    ctx: typer.Context,
    who: Who,
    other: Annotated[
        str, typer.Argument(metavar="WHO", help="joined into the first: the first's name and handle stay")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="say what would be joined, write nothing")
    ] = False,
) -> Answer:
    """Two customers who are one person: joined with everything they have; both handles keep working.

    Example: custmem merge rossi rosi
    """
    from custmem.cli import merging  # loads the back room

    return merging.merge(ctx.obj, who, other, dry_run=dry_run)


def archive(
    ctx: typer.Context,
    who: Whole,
    back: Annotated[bool, typer.Option("--back", help="take them out of the archive again")] = False,
) -> Answer:
    """Put a customer away: kept, and no longer greeted, listed or called.

    Example: custmem archive rossi
    """
    from custmem.cli import correcting  # loads the back room

    return correcting.archive(ctx.obj, who, back=back)


def dossier(ctx: typer.Context, who: Whole) -> Answer:
    """All that is held on a customer, of every kind, private things included: a page to hand over to them.

    Example: custmem dossier rossi
    """
    from custmem.cli import leaving

    return leaving.dossier(ctx.obj, " ".join(who))


def forget(ctx: typer.Context, who: Whole) -> Answer:
    """Erase a customer for good: from the book, its search index and history, and its backups; the shop's totals stay.

    It asks at a terminal, and takes --yes without one; there is no way back.

    Example: custmem forget rossi --yes
    """
    from custmem.cli import forgetting  # loads the tables

    return forgetting.forget(ctx.obj, " ".join(who))


def backup(
    ctx: typer.Context,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]", help="a new file, or a folder; without it, among the book's backups"
        ),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="the backups there are, newest first")] = False,
) -> Answer:
    """A checked copy of the book, while it is in use or not; encrypted where a backup_recipient is set.

    The book is backed up by itself each day, and before an import, a merge and a new version.

    Example: custmem backup

    Example: custmem backup --list
    """
    from custmem.cli import backing_up  # loads what copies and checks a book

    return backing_up.backup(ctx.obj, to, listed=listed)


def restore(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="a backup's name or path; latest is the newest good one")
    ],
    identity: Annotated[
        str | None, typer.Option(metavar="PATH", help="the file of the key that an encrypted backup needs")
    ] = None,
) -> Answer:
    """The book as a backup has it, which is checked first; the present one is kept aside as a backup.

    Asks at a terminal; a script gives --yes.

    Example: custmem restore latest --yes
    """
    from custmem.cli import backing_up  # loads what copies and checks a book

    return backing_up.restore_from(ctx.obj, file, identity=identity)


def undo(
    ctx: typer.Context,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Take the last change back, or the last N: whatever wrote, an import or a merge just like a note.

    Nothing is asked, since redo brings it back. Only what was done by forget is final.

    Example: custmem undo
    """
    from custmem.cli import undoing

    return undoing.undo(ctx.obj, number)


def redo(
    ctx: typer.Context,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Bring back what was taken back, the oldest first, as long as nothing was written since.

    Example: custmem redo
    """
    from custmem.cli import undoing

    return undoing.redo(ctx.obj, number)


def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="at most so many changes")] = 20,
) -> Answer:
    """What was written, newest first: when, by which command, and what was said; with what to type to take it back.

    Example: custmem history
    """
    from custmem.cli import undoing

    return undoing.history(ctx.obj, limit=limit)


def check(ctx: typer.Context) -> Answer:
    """Whether the book is whole; what is derived is made anew where it differs from the pages.

    Example: custmem check
    """
    from custmem.cli import checking

    return checking.check(ctx.obj)


def config(
    ctx: typer.Context,
    key: Annotated[
        str, typer.Argument(metavar="[KEY]", help="a setting, or rules; without it, all settings")
    ] = "",
    value: Annotated[
        list[str] | None,
        typer.Argument(metavar="[VALUE]", help="what it is to be; for rules a file, or - for standard input"),
    ] = None,
    reset: Annotated[bool, typer.Option("--reset", help="as in a new book")] = False,
) -> Answer:
    """The shop's settings: all of them, one, or one changed. Its follow-up rules: printed to be edited, and taken back.

    Example: custmem config significant 120

    Example: custmem config rules
    """
    from custmem.cli import configuring  # loads what reads an edited document

    return configuring.config(ctx.obj, key, " ".join(value) if value else None, reset=reset)


def completion(
    ctx: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish")],
) -> Answer:
    """A script for bash, zsh or fish to complete what you type: commands, options, customers, codes.

    It is printed and nothing is installed. In bash: source <(custmem completion bash)

    Example: custmem completion bash
    """
    from custmem.cli import completing

    return completing.completion(ctx.obj, shell)
