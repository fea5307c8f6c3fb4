"""The book put back as a backup has it: looked through first, and the old one kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, contextmanager
from hashlib import file_digest
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from custmem.book.backup_files import (
    DAMAGED,
    DRAFT,
    backups_of,
    clock_day,
    folder_of,
    name_of,
    names_in,
    next_number,
)
from custmem.book.backups import keep, turn
from custmem.book.book_state import forget_states
from custmem.book.check import refuse_damaged, refuse_orphans
from custmem.book.copying import drafted, make_last, new_draft
from custmem.book.encryption import MARK, decrypted
from custmem.book.faults import explained
from custmem.book.making import Folder, flush_folder, no_folder
from custmem.book.opening import SCHEMA_VERSION, refuse_no_book, to_read, to_replace, uri, version_of
from custmem.errors import (
    BadData,
    BookDamaged,
    BookError,
    BookLocked,
    BookNewer,
    BookReadOnly,
    Conflict,
    NoBook,
    NotFound,
    UsageError,
)
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator


_JOURNALS = ("-journal", "-wal")


@contextmanager
def opened_whole(file: str, identity: str | None, folder: str) -> Iterator[sqlite3.Connection]:
    """Lend a whole book that lies in a file, in one view; drafts of it are made in `folder`.

    Raises NotFound, UsageError for an encrypted one without the file of its key, BookDamaged for what is no book or
    no whole one, BookNewer, BadData for another's key.
    """
    _refuse_no_file(file)
    with open(file, "rb") as opened:
        is_encrypted = opened.read(len(MARK)) == MARK
    if is_encrypted:
        source = _decrypted(file, identity)
        drafts = []
    elif any(os.path.exists(file + journal) for journal in _JOURNALS):
        drafts = _copied(file, folder)
        source = sqlite3.connect(drafts[0], isolation_level=None)  # takes back what was half written
    else:
        drafts = []
        source = sqlite3.connect(uri(file, "ro"), isolation_level=None, uri=True)
    try:
        _look_through(source, file, is_file=not is_encrypted)
        yield source
    finally:
        source.close()
        for draft in drafts:
            if os.path.exists(draft):
                os.unlink(draft)


def _refuse_no_file(file: str) -> None:
    try:
        is_file = S_ISREG(os.stat(file).st_mode)
        readable = os.access(file, os.R_OK)
    except (OSError, ValueError):
        raise NotFound(
            _("there is no file {file}").format(file=file), _("custmem backup --list names the backups")
        ) from None
    if not (is_file and readable):
        raise BookDamaged(_("{file} can't be read as a file").format(file=file), _next())


def _decrypted(file: str, identity: str | None) -> sqlite3.Connection:
    if identity is None:
        raise UsageError(
            _("the backup {file} is encrypted").format(file=file),
            _("name the file of its key with --identity"),
        )
    with open(file, "rb") as secret:
        plain = decrypted(secret.read(), identity)
    source = sqlite3.connect(":memory:", isolation_level=None)
    source.deserialize(plain)
    return source


def _copied(file: str, folder: str) -> list[str]:
    """Copy a file and what SQLite left beside it: the file itself stays as it is."""
    draft = os.path.join(folder, f"{DRAFT}restore-{os.getpid()}")
    pairs = [(file + end, draft + end) for end in ("", *_JOURNALS) if os.path.exists(file + end)]
    for original, copy in pairs:
        handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(original, "rb") as whole, open(handle, "wb") as into:
            shutil.copyfileobj(whole, into)
    return [copy for _, copy in pairs]


def _look_through(source: sqlite3.Connection, file: str, *, is_file: bool) -> None:
    """Refuse what is unfit; whatever SQLite makes of it, it is the file's fault, unless somebody holds it."""
    try:
        _refuse_unfit(source, file, is_file=is_file)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        fault = explained(error, file) if isinstance(error, sqlite3.Error) else None
        raise (fault if isinstance(fault, BookLocked) else _damaged(file)) from error
    except BookDamaged as error:
        raise BookDamaged(error.message, _next()) from error


def _refuse_unfit(source: sqlite3.Connection, file: str, *, is_file: bool) -> None:
    """Read the whole of it through, in the one view that it is then copied from."""
    source.execute("BEGIN")
    refuse_no_book(source, file, is_file=is_file)
    if version_of(source, file) > SCHEMA_VERSION:
        raise BookNewer(
            _("{file} was written by a newer custmem").format(file=file),
            _("update custmem; nothing was changed"),
        )
    refuse_damaged(source, file)
    refuse_orphans(source, file)
    _refuse_misbuilt(source, file)


def _refuse_misbuilt(source: sqlite3.Connection, file: str) -> None:
    """Build its tables, indices and triggers once more, without rows.

    SQLite reads less closely what it opens to read only: a table's faulty rule would show once it was the book.
    """
    built = source.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "ORDER BY type <> 'table', rowid"
    ).fetchall()
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
            for (statement,) in built:
                model.execute(statement)
    except sqlite3.Error as error:
        raise _damaged(file) from error


def _damaged(file: str) -> BookDamaged:
    return BookDamaged(_("{file} is damaged or is not a book").format(file=file), _next())


LATEST = "latest"
_JOURNAL = "-journal"


class Found(NamedTuple):
    """A file that the book can be restored from: how many customers it knows, and its shape's number.

    It may still have customers whom the book has forgotten since, by these handles: a copy that lay elsewhere.
    """

    file: str
    customers: int
    version: str
    forgotten_since: tuple[str, ...] = ()


def found(path: str, wanted: str, identity: str | None, *, with_parents: bool = False) -> Found:
    """Look the file through that a book is to be restored from: `latest`, a backup's name, or any file.

    The latest is the newest that is good. What is missing of the book's folder is made, as by `turn`. Raises NotFound,
    BookReadOnly where nobody can look, Conflict for the book itself, and as `opened_whole`.
    """
    if wanted == LATEST:
        return _latest(path, identity)
    beside = os.path.join(folder_of(path), os.path.basename(wanted))
    file = beside if wanted == os.path.basename(wanted) and os.path.exists(beside) else wanted
    if os.path.exists(path) and os.path.exists(file) and os.path.samefile(path, file):
        raise Conflict(
            _("{wanted} is the book itself").format(wanted=wanted),
            _("custmem backup --list names the backups"),
        )
    return _looked_through(path, file, identity, with_parents=with_parents)


def restore(path: str, source: Found, identity: str | None) -> str | None:
    """Put the book back as it is in a file; returns where the present one is kept, None when there was none.

    What is kept is there and opens before anything is written over. A book that can be opened is written over in one
    transaction while nobody else is at it, so that nobody is left writing into a file without a name; only one that
    can't be is replaced. A link to the book stays a link: the file behind it is put back. Raises BookLocked,
    BookReadOnly, DiskFull, BookNewer, Conflict for a file that never was a book, and as `opened_whole`.
    """
    path = os.path.realpath(path)
    try:
        with (
            ExitStack() as handles,
            turn(path) as folder,
            opened_whole(source.file, identity, folder) as whole,
        ):
            forget_states(folder)
            try:
                book = to_replace(path)
            except NoBook:
                _place(whole, path, folder)
                return None
            except BookDamaged:
                _refuse_another_program_s(path)
                return _replace(whole, path, folder, handles)
            with closing(book):
                return _write_over(whole, book, path, folder, handles, source.file)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _latest(path: str, identity: str | None) -> Found:
    unfit: BookDamaged | BadData | None = None
    for backup in backups_of(path):
        try:
            return _looked_through(path, backup.path, identity)
        except (BookDamaged, BadData) as error:
            unfit = unfit or error
    raise unfit or _none_found(path)


def _none_found(path: str) -> BookReadOnly | NotFound:
    """Return what it means that no backup is found: that there is none, or that nobody can look."""
    backups = folder_of(path)
    beside = os.path.dirname(backups)
    if not os.path.lexists(beside):
        return no_folder(beside)
    for folder in (beside, backups):
        if os.path.lexists(folder) and not os.access(folder, os.R_OK | os.X_OK):
            return BookReadOnly(
                _("the folder {folder} can't be looked into").format(folder=folder), _("check its rights")
            )
    return NotFound(_("there is no backup of {path} yet").format(path=path), _("custmem backup makes one"))


def _looked_through(path: str, file: str, identity: str | None, *, with_parents: bool = False) -> Found:
    with turn(path, with_parents=with_parents) as folder, opened_whole(file, identity, folder) as whole:
        (customers,) = whole.execute("SELECT count(*) FROM customer").fetchone()
        return Found(file, customers, version_of(whole, file), _forgotten_since(path, whole))


_BORN = "SELECT at FROM change ORDER BY id LIMIT 1"
_FORGOT = "SELECT count(*) FROM change WHERE command = 'forget'"
_THERE = "SELECT id FROM customer UNION ALL SELECT id FROM former_customer"


def _forgotten_since(path: str, whole: sqlite3.Connection) -> tuple[str, ...]:
    """Return by their handles those in a copy of this very book whom the book itself has forgotten since."""
    try:
        with closing(to_read(path)) as book:
            (newest,) = book.execute(
                "SELECT seq FROM sqlite_sequence WHERE name = 'customer'"
            ).fetchone() or (0,)
            born, forgot, there = (book.execute(query).fetchall() for query in (_BORN, _FORGOT, _THERE))
        if whole.execute(_BORN).fetchall() != born or whole.execute(_FORGOT).fetchall() >= forgot:
            return ()
        known = {key for (key,) in there}
        rows = whole.execute("SELECT id, handle FROM customer WHERE id <= ? ORDER BY id", (newest,))
        return tuple(handle for key, handle in rows if key not in known)
    except (BookError, sqlite3.Error):  # there is none that could say
        return ()


def _write_over(
    whole: sqlite3.Connection,
    book: sqlite3.Connection,
    path: str,
    folder: str,
    handles: ExitStack,
    source: str,
) -> str:
    """Write over a book that nobody else is at; a crash in the midst is taken back by whoever opens it next."""
    try:
        refuse_damaged(book, path)
    except BookDamaged:
        kept = _kept_as_it_is(path, folder, handles)
    else:
        kept = keep(drafted(book, new_draft(folder)), path, "restore", spared=source).path
    whole.backup(book)
    return kept


def _replace(whole: sqlite3.Connection, path: str, folder: str, handles: ExitStack) -> str:
    """Put a book in the place of one that can't be opened, which is kept aside with what SQLite left beside it."""
    kept = _kept_as_it_is(path, folder, handles)
    if os.path.exists(path + _JOURNAL):
        os.unlink(path + _JOURNAL)  # or it would be played back into the new book
        flush_folder(os.path.dirname(folder))
    draft = _drafted(whole, folder)
    os.replace(draft, path)
    flush_folder(os.path.dirname(folder))
    return kept


def _place(whole: sqlite3.Connection, path: str, folder: str) -> None:
    """Put a book where there is none, as a new one is put: also on a disk without links, such as a memory stick's."""
    draft = _drafted(whole, folder)
    try:
        with Folder(path, with_parents=False) as beside:
            if not beside.take_in(draft):
                raise Conflict(
                    _("somebody else just made the book {path}").format(path=path), _("restore once more")
                )
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _drafted(whole: sqlite3.Connection, folder: str) -> str:
    draft = new_draft(folder)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(draft, isolation_level=None)) as into:
        whole.backup(into)
    make_last(draft)
    return draft


def _kept_as_it_is(path: str, folder: str, handles: ExitStack) -> str:
    """Copy a damaged book byte by byte, and its journal; it is not named as a backup, since it is none.

    The `handles` on them are closed by the caller, at the end: to close one here would let go of SQLite's lock. Raises
    BookError where the copy is not the same: it is about to be all that is left.
    """
    kept = os.path.join(folder, name_of(clock_day(), next_number(names_in(folder)), "restore", DAMAGED))
    for end in ("", _JOURNAL):
        if os.path.exists(path + end):
            damaged = handles.enter_context(open(path + end, "rb"))  # noqa: SIM115 (it is the context's)
            with open(os.open(kept + end, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as into:
                shutil.copyfileobj(damaged, into)
            make_last(kept + end)
            damaged.seek(0)
            with open(kept + end, "rb") as copy:
                if file_digest(copy, "sha256").digest() != file_digest(damaged, "sha256").digest():
                    raise BookError(
                        _("the damaged book {path} could not be kept aside").format(path=path),
                        _("check the disk; nothing was changed"),
                    )
    flush_folder(folder)
    return kept


def _refuse_another_program_s(path: str) -> None:
    """Refuse to replace what is whole and another program's.

    Raises Conflict.
    """
    try:
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as other:
            names = {name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            is_another_s = bool(names) and "alembic_version" not in names
    except sqlite3.Error:
        return
    if is_another_s:
        raise Conflict(
            _("{path} is another program's, not a book").format(path=path), _("name the book with --book")
        )


def _next() -> str:
    return _("nothing was changed; custmem backup --list names the backups")
