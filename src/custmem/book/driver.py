"""SQLite's driver without the two packages around it, which take a quarter of a bare interpreter.

`sqlite3` hands on what `_sqlite3` has, and adds converters that the book has no use for: its days are text. `_sqlite3`
asks `functools` for one thing, the cache of a connection's statements, which `functools` makes from a type in C, too.
Whoever needs either gets the whole of it later; where `functools` is loaded already there is nothing to spare.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING or "functools" in sys.modules:
    import sqlite3 as sqlite3
else:

    class _Functools:
        """As much of `functools` as the driver asks for."""

        @staticmethod
        def lru_cache(maxsize):
            """Return what remembers so many answers of a function."""
            return lambda function: _lru_cache_wrapper(function, maxsize, False, None)

    def _alone():
        sys.modules["functools"] = _Functools
        try:
            import _sqlite3
        finally:
            del sys.modules["functools"]
        return _sqlite3

    try:
        from _functools import _lru_cache_wrapper

        sqlite3 = _alone()
    except ImportError:  # another Python than CPython
        import sqlite3 as sqlite3
