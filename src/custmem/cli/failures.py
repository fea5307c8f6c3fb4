"""What a person is told when something fails that nobody foresaw. It is loaded once something has."""

from __future__ import annotations

import os
import sqlite3
import traceback
from contextlib import closing
from typing import TYPE_CHECKING

from custmem.book import faults
from custmem.book.check import is_damaged
from custmem.book.opening import to_copy
from custmem.errors import BookDamaged, CustmemError
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.show.out import talk

if TYPE_CHECKING:
    from collections.abc import Mapping


def explained(error: Exception, environment: Mapping[str, str], book: str) -> CustmemError:
    """Return what a person is told of an unforeseen error: SQLite's own in words, any other as our fault.

    Its message is left out, because it may hold a customer's data; so it is from the trace that CUSTMEM_DEBUG=1 shows.
    """
    if environment.get("CUSTMEM_DEBUG"):
        for line in _trace(error).splitlines():
            talk(line)
    fault = getattr(error, "orig", error)
    if isinstance(fault, sqlite3.Error):
        return faults.explained(fault, book)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return CustmemError(
        _("custmem made a mistake of its own ({name}{where})").format(name=type(error).__name__, where=where),
        _("nothing was half written; CUSTMEM_DEBUG=1 shows where"),
    )


def looked_into(error: CustmemError, path: str) -> CustmemError:
    """Return what is behind an error that seems to be custmem's own fault: the book may be damaged."""
    if not os.path.exists(path):
        return error
    try:
        return _damage_of(path) or error
    except Exception:  # noqa: BLE001 (whoever can't look has found nothing)
        return error


def _damage_of(path: str) -> CustmemError | None:
    """Return the error that a damaged book is; None when nothing is wrong with it, and custmem is at fault."""
    if not (is_damaged(path) or not _has_readable_settings(path)):
        return None
    return BookDamaged(
        _("the book {path} is damaged").format(path=path),
        _("{path}; nothing was changed").format(path=faults.next_step(path)),
    )


def _has_readable_settings(path: str) -> bool:
    """Say whether the shop's settings and rules can be read: `config` takes in none that can't be."""
    try:
        with closing(to_copy(path)) as book:
            shop_of(book)
    except Exception:  # noqa: BLE001 (whatever it is, the settings are the cause)
        return False
    return True


def _trace(error: BaseException) -> str:
    """Return where an error came from, and what came before it: our lines and kinds of errors, never a value."""
    told = [] if error.__context__ is None else [_trace(error.__context__), ""]
    told += ["Traceback (most recent call last):", *traceback.format_tb(error.__traceback__)]
    return "\n".join([*(line.rstrip() for line in told), type(error).__qualname__])
