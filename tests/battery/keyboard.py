"""A line typed in this process as at a terminal that speaks UTF-8, with something at standard input and in the
environment; what it printed comes back as the bytes would be read."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

from custmem.cli.main import main
from factories import TODAY, Ran

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path


def typed(
    *words: str,
    book: Path | None,
    today: date | None = TODAY,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> Ran:
    """Type one line and return what came of it."""
    line = [
        *(("--today", today.isoformat()) if today else ()),
        *(("--book", str(book)) if book else ()),
        *words,
    ]
    out, err = _stream(), _stream()
    keys, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = main(line, {"PAGER": "cat", **(environment or {})})
    finally:
        sys.stdin = keys
    return Ran(status, _read(out), _read(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True)


def _read(stream: io.TextIOWrapper) -> str:
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode("utf-8")
