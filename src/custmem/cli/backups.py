"""The book backed up when somebody asks for it, its backups listed, and the book restored from one."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING

from custmem.book.backup_files import backups_of, clock_day, folder_of
from custmem.book.backups import back_up, back_up_to, lent_copy, made_folder
from custmem.book.book_state import is_unchanged
from custmem.book.making import no_folder
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.placing import EXPORT, under_way
from custmem.book.restore import found
from custmem.book.restore import restore as put_back
from custmem.cli.command import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations
from custmem.errors import BookError, UsageError
from custmem.exchange.source import STDIN
from custmem.language import _
from custmem.show import backups, echo, whole_book
from custmem.show.asking import agree, tell
from custmem.show.backups import Backups, Listed, backup_data

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.book.backup_files import Backup
    from custmem.book.restore import Found
    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun

OLD_AFTER_DAYS = 7
"""A newest backup is old when the book has changed since and so many days have gone by."""


def backup(
    context: Context,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]", help="a folder, a new file (.db) or - for the output; else among its backups"
        ),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="the backups there are, newest first")] = False,
    keep: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="so many copies stay in that folder, the newest")
    ] = None,
) -> Answer:
    """A checked copy of the book.

    Among its backups, or anywhere; the book may be in use meanwhile. It is encrypted where a backup_recipient is set.
    The book is backed up by itself each day, and before an import, a merge and a new version.

    Example: custmem backup

    Example: custmem backup --list
    """
    if keep is not None and (to is None or to == STDIN):
        raise UsageError(_("--keep is for a folder"), _("name it: custmem backup /media/stick --keep 5"))
    if listed:
        if to is not None:
            raise UsageError(_("--list takes no place"), _("leave out one of the two"))
        listing = [_listed(each) for each in backups_of(context.path)]
        beside = os.path.dirname(folder_of(context.path))
        if context.options.book and not os.path.lexists(beside):
            raise no_folder(beside)
        return Answer(backups, Backups(folder_of(context.path), listing))
    if to == STDIN:
        if context.on_screen:
            raise UsageError(_("a book can't be shown on a terminal"), _("custmem backup - > shop.db"))
        return Answer(whole_book, whole_book.Exported(lent_copy(context.path), b""))
    if to is None:
        made, removed = _listed(back_up(context.path, "asked")), 0
    else:
        made, removed = _copied(context, to, keep)
    said = book_confirmations.said_backed_up(_short(context, made.path), made.size, made.encrypted, removed)
    return Answer(echo, Echo(said, {"backup": backup_data(made), "removed": removed}), is_echo=True)


def restore(
    context: Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="a backup's name or path; latest, the newest good one; or -")
    ],
    identity: Annotated[
        str | None, typer.Option(metavar="PATH", help="the file of the key that an encrypted backup needs")
    ] = None,
    dry_run: DryRun = False,
) -> Answer:
    """The book as a backup has it.

    The backup is checked first, and the present book is kept aside as a backup. It asks at a terminal; a script
    gives --yes.

    Example: custmem restore latest --yes
    """
    if file != STDIN:
        return _restored(context, os.path.expanduser(file), identity, dry_run=dry_run)
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(_("nothing is coming from standard input"), _("custmem restore - --yes < shop.db"))
    folder = made_folder(context.path, with_parents=not context.options.book)
    with under_way(context.path, folder, EXPORT) as draft:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        try:
            return _restored(context, draft, identity, dry_run=dry_run, name=_("standard input"))
        except BookError as error:
            error.message = error.message.replace(draft, _("standard input"))
            raise


def _restored(
    context: Context, wanted: str, identity: str | None, *, dry_run: bool, name: str = ""
) -> Answer:
    key = os.path.expanduser(identity) if identity else None
    source = found(context.path, wanted, key, with_parents=not context.options.book)
    name = name or _short(context, source.file)
    if not (context.options.yes or dry_run):
        _ask(context, name, source)
    kept = None if dry_run else put_back(context.path, source, key)
    said = (
        book_confirmations.said_would_be(book_confirmations.asked_to_restore(name, source.customers))
        if dry_run
        else book_confirmations.said_restored(name, source.customers, _short(context, kept or ""))
    )
    record = {
        "restored": {
            "path": source.file,
            "customers": source.customers,
            "older": source.version < SCHEMA_VERSION,
            "forgotten_since": list(source.forgotten_since),
        },
        "kept": kept,
        "dry_run": dry_run,
    }
    return Answer(echo, Echo(said, record), is_echo=True, warnings=_warnings(source))


def _warnings(source: Found) -> tuple[str, ...]:
    return (
        (book_confirmations.said_forgotten_since(source.forgotten_since),) if source.forgotten_since else ()
    )


def doubt_about_backups(context: Context) -> str:
    """Return what is wrong with the backups: none, the newest can't be used, or the book has long changed since.

    An encrypted one is taken at its word, as nobody has its key here.
    """
    newest = next(iter(backups_of(context.path)), None)
    if newest is None:
        return book_confirmations.said_no_backup()
    if not newest.encrypted:
        try:
            found(context.path, newest.path, None)
        except BookError:
            return book_confirmations.said_damaged_backup(os.path.basename(newest.path))
    day = date.fromisoformat(newest.day)
    days = (date.fromisoformat(clock_day()) - day).days
    if days > OLD_AFTER_DAYS and not is_unchanged(context.path):
        return book_confirmations.said_old_backup(day, days)
    return ""


def _short(context: Context, place: str) -> str:
    """Return a place as it may be typed to restore it: a backup by its name alone."""
    return os.path.basename(place) if os.path.dirname(place) == folder_of(context.path) else place


def _ask(context: Context, file: str, source: Found) -> None:
    if not context.may_ask:
        raise UsageError(_("restoring replaces the book"), _("give --yes to do it without being asked"))
    tell([book_confirmations.asked_to_restore(file, source.customers), *_warnings(source)])
    agree(_("restore it?"))


def _copied(context: Context, to: str, keep: int | None) -> tuple[Listed, int]:
    """Copy the book to a file, or into a folder under the book's name and the day."""
    made, removed = back_up_to(context.path, os.path.expanduser(to), keep)
    size, name = os.stat(made).st_size, os.path.basename(made)
    return Listed(name, made, clock_day(), "asked", name.endswith(".age"), size), len(removed)


def _listed(backup: Backup) -> Listed:
    name = os.path.basename(backup.path)
    return Listed(name, backup.path, backup.day, backup.reason, backup.encrypted, backup.size)
