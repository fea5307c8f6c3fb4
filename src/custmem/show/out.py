"""The only writer of stdout and stderr: answers as text, JSON or tab-separated, errors as one line."""

from __future__ import annotations

import os
import sys
from json import dumps
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import LONGEST_LINE, fit, in_brief, shown
from custmem.errors import OutputFailed
from custmem.language import _
from custmem.show.screen import CODES, Style, fitted, screen_of, wants_color

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, Protocol

    from typing_extensions import TypeIs

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


if TYPE_CHECKING:

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


class StdoutFailed(OutputFailed):
    """Standard output itself takes nothing, so not even a document that says so."""


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
        self._environment = environment
        self.screen = screen_of(sys.stdout, environment)
        columns = self.screen.columns if self.screen else None
        self.style = Style(wants_color(color, self.screen is not None, environment), columns)
        self.talk_style = Style(wants_color(color, _is_terminal(sys.stderr), environment))

    def answer(self, command: str, view: View | LongView, answer: object, *, is_echo: bool) -> None:
        """Write one answer on stdout. `quiet` drops the echo of a write, never an answer that was asked for.

        Raises StdoutFailed when stdout can't be written.
        """
        if _is_long(view):
            self._pour(view.pieces(answer))
        elif self.json:
            self._write(_envelope(command, view.data(answer), []))
        elif self.quiet and is_echo:
            return
        elif self.plain:
            self._write("".join("\t".join(map(_cell, row)) + "\n" for row in view.rows(answer)))
        else:
            self._show([guarded(line, self.style) for line in self._lines(view, answer)])

    def _lines(self, view: View, answer: object) -> Iterable[str]:
        """Return the lines a person reads; a screen's are drawn, or broken where they would not fit."""
        if self.screen is None:
            return view.lines(answer, self.style)
        screen = getattr(view, "screen", None)
        if screen is not None:
            from custmem.show.drawing import drawn  # loads Rich

            return drawn(screen, answer, self.screen, self.style, unicode=_speaks_unicode(sys.stdout))
        columns = self.screen.columns
        return [part for line in view.lines(answer, self.style) for part in fitted(line, columns)]

    def _show(self, lines: Sequence[str]) -> None:
        """Write lines, by the pager where they are more than the screen has.

        Raises StdoutFailed when stdout can't be written.
        """
        text = "".join(f"{line}\n" for line in lines)
        if self.screen is not None and self.screen.rows and len(lines) >= self.screen.rows:
            from custmem.show.screen import paged

            self._write("")
            if paged(text, self._environment):
                return
        self._write(text)

    def error(self, command: str, error: CustmemError) -> None:
        """Say what went wrong: one line on stderr with the next step, or the JSON envelope on stdout."""
        if self.json and not isinstance(error, StdoutFailed):
            self._write(_envelope(command, None, [error]))
            return
        between = " " if error.message.endswith("?") else "; "
        hint = f"{between}{in_brief(error.hint, LONGEST_LINE)}" if error.hint else ""
        talk(f"{self.talk_style('red', 'custmem:')} {in_brief(error.message, LONGEST_LINE)}{hint}")
        for candidate in error.candidates:
            talk("  " + candidate_line(candidate))

    def warn(self, warnings: Iterable[str]) -> None:
        """Say on stderr what is worth a second thought; `quiet` says nothing, and JSON has it in its document."""
        if not (self.quiet or self.json):
            for warning in warnings:
                talk(f"{self.talk_style('red', 'custmem:')} {shown(warning)}")

    def text(self, text: str) -> None:
        """Write text as it is on stdout, such as a help page.

        Raises StdoutFailed when stdout can't be written.
        """
        self._show(text.removesuffix("\n").split("\n"))

    def _pour(self, pieces: Iterable[bytes]) -> None:
        """Write bytes as they are, whatever the terminal's encoding; where there is only text, as text."""
        to_bytes = getattr(sys.stdout, "buffer", None)
        if to_bytes is None:
            self._write(b"".join(pieces).decode())
            return
        self._write("")

        def pour() -> None:
            for piece in pieces:
                to_bytes.write(piece)
            to_bytes.flush()

        _written_out(pour)

    def _write(self, text: str) -> None:
        if sys.stdout is None:
            raise StdoutFailed(_("the answer could not be written out"), _("there is no standard output"))

        def write() -> None:
            sys.stdout.write(text)
            sys.stdout.flush()

        _written_out(write)


def _written_out(write: Callable[[], None]) -> None:
    """Write to stdout; a pipe that nobody reads any more ends it quietly. Raises StdoutFailed."""
    try:
        write()
    except BrokenPipeError:
        _leave_pipe()
    except OSError as error:
        _leave_pipe()
        raise StdoutFailed(_("the answer could not be written out"), os.strerror(error.errno or 0)) from error


_COLORED = Style(colored=True)


def talk(line: str) -> None:
    """Write a line of talk on stderr, of which a terminal obeys nothing but our own colours, wherever it is from.

    Talk that nobody can hear is no failure.
    """
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{guarded(line, _COLORED)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def candidate_line(candidate: Mapping[str, object]) -> str:
    """Return one candidate of an error: handle, #id, name, and what tells them from the others or why they fit.

    Of things that have a code it is the code, whose it is and what it is.
    """
    if candidate.get("what"):
        return f"{shown(str(candidate['code']))}  {shown(str(candidate['name']))}: {shown(str(candidate['what']))}"
    differs = candidate.get("differs") or candidate.get("because")
    told = f" · {shown(str(differs))}" if differs else ""
    handle, name = shown(str(candidate["handle"])), shown(str(candidate["name"]))
    return f"{handle}  #{candidate['id']}  {name}{told}"


def guarded(line: str, style: Style) -> str:
    """Return a line of a view with nothing in it that a terminal obeys but our own colours, whatever the view forgot.

    The book may have been written by another program, and a view may be new.
    """
    if line.isprintable():
        return line
    if not style.colored:
        return shown(line)
    first, *others = line.split("\x1b")
    return shown(first) + "".join(map(_after_escape, others))


def _after_escape(text: str) -> str:
    """Return what follows an ESC: one of our own codes and harmless text, or harmless text alone."""
    for code in CODES:
        if text.startswith(code[1:]):
            return code + shown(text[len(code) - 1 :])
    return shown(f"\x1b{text}")


def _is_long(view: View | LongView) -> TypeIs[LongView]:
    return hasattr(view, "pieces")


def _envelope(command: str, data: dict[str, Any] | None, errors: Sequence[CustmemError]) -> str:

    return envelope(command, data, errors, in_unicode=_speaks_unicode(sys.stdout))


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
