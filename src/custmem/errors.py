"""Every error a person can meet: each class owns its code and its exit status.

The codes and the statuses are the contract of the README's table "Exit codes": a script may rely on both.
A message is one line that names the subject and never holds a customer's data beyond what was typed;
the hint is the next step to take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class CustmemError(Exception):
    """Base of all errors shown to a person; shown itself only when custmem is at fault."""

    code = "internal"
    exit_status = 1

    def __init__(
        self,
        message: str,
        hint: str = "",
        candidates: Sequence[Mapping[str, object]] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.candidates = tuple(candidates)


class UsageError(CustmemError):
    """What was typed can't be understood."""

    code = "usage"
    exit_status = 2


class BadDate(UsageError):
    """A typed date can't be read."""

    code = "bad_date"


class BadMoney(UsageError):
    """A typed amount of money can't be read."""

    code = "bad_money"


class NotFound(CustmemError):
    """Nobody and nothing in the book answers to what was typed."""

    code = "not_found"
    exit_status = 3


class Ambiguous(CustmemError):
    """What was typed fits several; the candidates say which."""

    code = "ambiguous"
    exit_status = 4


class Conflict(CustmemError):
    """It goes against what the book already holds."""

    code = "conflict"
    exit_status = 5


class Duplicate(Conflict):
    """The book already holds this."""

    code = "duplicate"


class Declined(Conflict):
    """The person who was asked said no."""

    code = "declined"


class BadData(CustmemError):
    """A file or a value from elsewhere can't be used."""

    code = "bad_data"
    exit_status = 6


class BookError(CustmemError):
    """The book can't be used."""

    code = "book_unusable"
    exit_status = 7


class NoBook(BookError):
    """There is no book at that place yet."""

    code = "no_book"


class BookLocked(BookError):
    """Another program has held the book for too long."""

    code = "book_locked"


class BookDamaged(BookError):
    """The file is not a book, or no longer a whole one."""

    code = "book_damaged"


class BookNewer(BookError):
    """The book was written by a newer custmem."""

    code = "book_newer"


class BookOlder(BookError):
    """The book was written by an earlier custmem, and is brought up to date before anything else is done."""

    code = "book_older"


class BookReadOnly(BookError):
    """The book or its folder can't be written."""

    code = "book_read_only"


class DiskFull(BookError):
    """There is no room to write."""

    code = "disk_full"


class OutputFailed(BookError):
    """What was to be shown could not be written out."""

    code = "output_failed"


class Interrupted(CustmemError):
    """Stopped by the person at the keyboard."""

    code = "interrupted"
    exit_status = 130
