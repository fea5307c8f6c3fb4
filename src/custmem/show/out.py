"""The only writer of stdout and stderr: answers as text, as JSON or tab-separated, and errors as one line."""

from __future__ import annotations

import os
import sys

from custmem.domain.text import shown
from custmem.errors import OutputFailed
from custmem.show.style import Style, wants_color

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, Protocol

    from typing_extensions import TypeIs

    from custmem.errors import CustmemError

    class View(Protocol):
        """How one kind of answer looks: lines for a person, data for JSON, rows for --plain."""

        def lines(self, answer: Any, style: Style) -> Iterable[str]:
            """Return the lines a person reads."""

        def data(self, answer: Any) -> dict[str, Any]:
            """Return the `data` of the JSON envelope."""

        def rows(self, answer: Any) -> Iterable[Sequence[object]]:
            """Return the tab-separated rows."""

    class LongView(Protocol):
        """How an answer looks that is longer than memory, and the same in every form."""

        def pieces(self, answer: Any) -> Iterable[bytes]:
            """Return it in pieces, in UTF-8."""


ENVELOPE_VERSION = 1


class Output:
    """Where and how this command speaks."""

    def __init__(
        self, environment: Mapping[str, str], *, json: bool, plain: bool, quiet: bool, color: str
    ) -> None:
        self.json = json
        self.plain = plain
        self.quiet = quiet
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="replace")
        self.style = Style(wants_color(color, _is_terminal(sys.stdout), environment))
        self.talk_style = Style(wants_color(color, _is_terminal(sys.stderr), environment))

    def answer(self, command: str, view: View | LongView, answer: object, *, is_echo: bool) -> None:
        """Write one answer on stdout. `quiet` drops the echo of a write, never an answer that was asked for.

        Raises OutputFailed when stdout can't be written.
        """
        if _is_long(view):
            self._pour(view.pieces(answer))
        elif self.json:
            self._write(_json(command, view.data(answer), []))
        elif self.quiet and is_echo:
            return
        elif self.plain:
            self._write("".join("\t".join(map(_cell, row)) + "\n" for row in view.rows(answer)))
        else:
            self._write("".join(f"{line}\n" for line in view.lines(answer, self.style)))

    def error(self, command: str, error: CustmemError) -> None:
        """Say what went wrong: one line on stderr with the next step, or the JSON envelope on stdout."""
        if self.json and not isinstance(error, OutputFailed):
            self._write(_json(command, None, [error]))
            return
        hint = f"; {shown(error.hint)}" if error.hint else ""
        talk(f"{self.talk_style('red', 'custmem:')} {shown(error.message)}{hint}")
        for candidate in error.candidates:
            talk("  " + candidate_line(candidate))

    def warn(self, warnings: Iterable[str]) -> None:
        """Say on stderr what is worth a second thought; `quiet` says nothing, and JSON has it in its document."""
        if not (self.quiet or self.json):
            for warning in warnings:
                talk(f"{self.talk_style('red', 'custmem:')} {shown(warning)}")

    def text(self, text: str) -> None:
        """Write text as it is on stdout, such as a help page.

        Raises OutputFailed when stdout can't be written.
        """
        self._write(text if text.endswith("\n") else f"{text}\n")

    def _pour(self, pieces: Iterable[bytes]) -> None:
        """Write bytes as they are, whatever the terminal's encoding; where there is only text, as text."""
        to_bytes = getattr(sys.stdout, "buffer", None)
        if to_bytes is None:
            self._write(b"".join(pieces).decode())
            return
        self._write("")
        try:
            for piece in pieces:
                to_bytes.write(piece)
            to_bytes.flush()
        except BrokenPipeError:
            _leave_pipe()
        except OSError as error:
            _leave_pipe()
            raise OutputFailed(
                "the answer could not be written out", os.strerror(error.errno or 0)
            ) from error

    def _write(self, text: str) -> None:
        if sys.stdout is None:
            raise OutputFailed("the answer could not be written out", "there is no standard output")
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_pipe()
        except OSError as error:
            _leave_pipe()
            raise OutputFailed(
                "the answer could not be written out", os.strerror(error.errno or 0)
            ) from error


def talk(line: str) -> None:
    """Write a line of talk on stderr; talk that nobody can hear is no failure."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def candidate_line(candidate: Mapping[str, object]) -> str:
    """Return one candidate of an error: handle, #id, name, and what tells them from the others or why they fit."""
    differs = candidate.get("differs") or candidate.get("because")
    told = f" · {shown(str(differs))}" if differs else ""
    return f"{candidate['handle']}  #{candidate['id']}  {shown(str(candidate['name']))}{told}"


def _is_long(view: View | LongView) -> TypeIs[LongView]:
    return hasattr(view, "pieces")


def _json(command: str, data: dict[str, Any] | None, errors: Sequence[CustmemError]) -> str:
    from json import dumps  # 7 ms that only --json pays

    envelope = {
        "custmem": ENVELOPE_VERSION,
        "command": command,
        "ok": not errors,
        "data": data if data is not None else {},
        "errors": [
            {
                "code": error.code,
                "message": shown(error.message),
                "hint": shown(error.hint),
                "candidates": [dict(candidate) for candidate in error.candidates],
            }
            for error in errors
        ],
    }
    return dumps(envelope, ensure_ascii=not _speaks_unicode(sys.stdout), allow_nan=False) + "\n"


def _cell(value: object) -> str:
    """Return one cell of --plain: no tab and no line break of its own, blank for nothing."""
    return "" if value is None else shown(str(value)).replace("\t", " ")


def _speaks_unicode(stream: Any) -> bool:
    """Say whether a stream takes every letter; JSON escapes those that others would lose."""
    return str(getattr(stream, "encoding", "") or "").lower().replace("-", "").startswith("utf")


def _is_terminal(stream: Any) -> bool:
    return stream is not None and stream.isatty()


def _leave_pipe() -> None:
    """Point stdout at nothing, so that what is still buffered can't fail a second time at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
