"""The JSON envelope around every answer and every error."""

from __future__ import annotations

from json import dumps

from custmem.domain.text import LONGEST_LINE, fit, in_brief, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from custmem.errors import CustmemError

ENVELOPE_VERSION = 1
_LONGEST_COMMAND = 40
"""No command's name is longer; what was typed in its place may be anything."""


def envelope(
    command: str, data: dict[str, Any] | None, errors: Sequence[CustmemError], *, in_unicode: bool
) -> str:
    """Return the JSON document of an answer or of errors, on one line; with `in_unicode` every letter as it is."""
    whole = {
        "custmem": ENVELOPE_VERSION,
        "command": fit(shown(command), _LONGEST_COMMAND),
        "ok": not errors,
        "data": data if data is not None else {},
        "errors": [
            {
                "code": error.code,
                "message": in_brief(error.message, LONGEST_LINE),
                "hint": in_brief(error.hint, LONGEST_LINE),
                "candidates": [dict(candidate) for candidate in error.candidates],
            }
            for error in errors
        ],
    }
    document = dumps(whole, ensure_ascii=not in_unicode, allow_nan=False)
    return (document if document.isprintable() else "".join(map(_escaped, document))) + "\n"


def _escaped(char: str) -> str:
    """Return a character of a JSON document; one that a terminal may obey or hide as an escape of its number.

    The document says what it said before.
    """
    if char.isprintable():
        return char
    if char <= "\uffff":
        return f"\\u{ord(char):04x}"
    return dumps(char)[1:-1]  # as the two halves that JSON has for it
