"""What a person is told when something fails that nobody foresaw. It is loaded once something has."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.errors import CustmemError
from custmem.show.out import talk

if TYPE_CHECKING:
    from collections.abc import Mapping


def explained(error: Exception, environment: Mapping[str, str], book: str) -> CustmemError:
    """Return what a person is told of an unforeseen error: SQLite's own in words, any other as our fault.

    Its message is left out, because it may hold a customer's data; so it is from the trace that CUSTMEM_DEBUG=1 shows.
    """
    if environment.get("CUSTMEM_DEBUG"):
        talk(_trace(error))
    fault = getattr(error, "orig", error)
    if type(fault).__module__ == "sqlite3":
        import sqlite3

        from custmem.book import faults

        if isinstance(fault, sqlite3.Error):
            return faults.explained(fault, book)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return CustmemError(
        f"custmem made a mistake of its own ({type(error).__name__}{where})",
        "nothing was half written; CUSTMEM_DEBUG=1 shows where",
    )


def looked_into(error: CustmemError, path: str) -> CustmemError:
    """Return what is behind an error that seems to be custmem's own fault: the book may be damaged."""
    if not os.path.exists(path):
        return error
    from custmem.cli.looking_into import damage_of

    try:
        return damage_of(path) or error
    except Exception:  # noqa: BLE001 (whoever can't look has found nothing)
        return error


def _trace(error: BaseException) -> str:
    """Return where an error came from, and what came before it: our lines and kinds of errors, never a value."""
    import traceback

    told = [] if error.__context__ is None else [_trace(error.__context__), ""]
    told += ["Traceback (most recent call last):", *traceback.format_tb(error.__traceback__)]
    return "\n".join([*(line.rstrip() for line in told), type(error).__qualname__])
