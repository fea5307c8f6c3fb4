"""The book backed up when somebody asks for it, its backups listed, and the book restored from one."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from custmem.book.backup_files import ENCRYPTED, PLAIN, backups_of, folder_of
from custmem.book.backups import back_up, back_up_to, modified_ns
from custmem.book.making import no_folder
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.restore import found
from custmem.book.restore import restore as put_back
from custmem.cli.answer import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import BookError, Conflict, Interrupted, UsageError
from custmem.language import _
from custmem.show import backups, echo
from custmem.show.asking import confirmed, tell
from custmem.show.backups import Backups, Listed, backup_data

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.book.backup_files import Backup
    from custmem.cli.context import Context

OLD_AFTER_DAYS = 7
"""A newest backup is old when the book has changed since and so many days have gone by."""


def backup(
    context: Context,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]", help="a new file, or a folder; without it, among the book's backups"
        ),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="the backups there are, newest first")] = False,
) -> Answer:
    """A checked copy of the book.

    Among its backups, or anywhere; the book may be in use meanwhile. It is encrypted where a backup_recipient is set.
    The book is backed up by itself each day, and before an import, a merge and a new version.

    Example: custmem backup

    Example: custmem backup --list
    """
    if listed:
        if to is not None:
            raise UsageError(_("--list takes no place"), _("leave out one of the two"))
        listing = [_listed(each) for each in backups_of(context.path)]
        beside = os.path.dirname(folder_of(context.path))
        if context.options.book and not os.path.lexists(beside):
            raise no_folder(beside)
        return Answer(backups, Backups(folder_of(context.path), listing))
    made = _listed(back_up(context.path, context.today, "asked")) if to is None else _copied(context, to)
    said = book_confirmations.said_backed_up(_short(context, made.path), made.size, made.encrypted)
    return Answer(echo, Echo(said, {"backup": backup_data(made)}), is_echo=True)


def restore(
    context: Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="a backup's name or path; latest is the newest good one")
    ],
    identity: Annotated[
        str | None, typer.Option(metavar="PATH", help="the file of the key that an encrypted backup needs")
    ] = None,
) -> Answer:
    """The book as a backup has it.

    The backup is checked first, and the present book is kept aside as a backup. It asks at a terminal; a script
    gives --yes.

    Example: custmem restore latest --yes
    """
    wanted = os.path.expanduser(file)
    key = os.path.expanduser(identity) if identity else None
    source = found(context.path, wanted, key, with_parents=not context.options.book)
    if not context.options.yes:
        _ask(context, _short(context, source.file), source.customers)
    kept = put_back(context.path, source, key, context.today)
    name, aside = (_short(context, place) for place in (source.file, kept or ""))
    said = book_confirmations.said_restored(name, source.customers, aside)
    record = {
        "restored": {
            "path": source.file,
            "customers": source.customers,
            "older": source.version < SCHEMA_VERSION,
        },
        "kept": kept,
    }
    return Answer(echo, Echo(said, record), is_echo=True)


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
    days = (context.today - day).days
    if days > OLD_AFTER_DAYS and newest.changed_ns != modified_ns(context.path):
        return book_confirmations.said_old_backup(day, days)
    return ""


def _short(context: Context, place: str) -> str:
    """Return a place as it may be typed to restore it: a backup by its name alone."""
    return os.path.basename(place) if os.path.dirname(place) == folder_of(context.path) else place


def _ask(context: Context, file: str, customers: int) -> None:
    if not context.may_ask:
        raise UsageError(_("restoring replaces the book"), _("give --yes to do it without being asked"))
    tell([book_confirmations.asked_to_restore(file, customers)])
    if not confirmed(_("restore it?")):
        raise Interrupted(_("stopped"))


def _copied(context: Context, to: str) -> Listed:
    """Copy the book to a file, or into a folder under the book's name and the day."""
    if "\0" in to:
        raise UsageError(
            _("{typed} can't be a file's name").format(typed=quoted(to)),
            _("name the file: custmem backup shop.db"),
        )
    place = os.path.abspath(os.path.expanduser(to))
    if os.path.exists(context.path) and os.path.exists(place) and os.path.samefile(context.path, place):
        raise Conflict(_("{path} is the book itself").format(path=to), _("name another place"))
    if os.path.isdir(place):
        place = _free(
            place, os.path.splitext(os.path.basename(context.path))[0] + f"-{context.today.isoformat()}"
        )
    made = back_up_to(context.path, place)
    size = os.stat(made).st_size
    name = os.path.basename(made)
    return Listed(name, made, context.today.isoformat(), "asked", name.endswith(".age"), size)


def _free(folder: str, name: str) -> str:
    """Return a place in a folder where nothing is: a second backup of a day has a number."""
    number, stem = 1, name
    while any(os.path.lexists(os.path.join(folder, stem + end)) for end in (PLAIN, ENCRYPTED)):
        number += 1
        stem = f"{name}-{number}"
    return os.path.join(folder, stem + PLAIN)


def _listed(backup: Backup) -> Listed:
    name = os.path.basename(backup.path)
    return Listed(name, backup.path, backup.day, backup.reason, backup.encrypted, backup.size)
