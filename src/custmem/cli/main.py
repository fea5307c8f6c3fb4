"""Where a command line begins and ends: global options, the road, the answer, and one boundary for every error."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from custmem.cli import interrupts
from custmem.cli.options import CALLBACK, Options, take_options
from custmem.errors import BookOlder, CustmemError, Interrupted, UsageError
from custmem.show.out import Output

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.cli.answer import Answer
    from custmem.cli.desk import Desk

_GARBAGE_AFTER = 50_000
"""A process this short has hardly any rings of garbage to look for, and looking costs it a fortieth of its time."""
_HELP = ("-h", "--help", "help")


def entry() -> None:
    """Run the command line of this process and leave by its exit status.

    Everything is on disk and written out by then, so the interpreter is not torn down piece by piece:
    that would cost a tenth of a second after SQLModel. The day's backup comes after the answer, and changes no status.
    """
    status = Interrupted.exit_status
    try:
        interrupts.unwind()
        os.umask(0o077)
        gc.set_threshold(_GARBAGE_AFTER)
        status, desk = _ran(sys.argv[1:], os.environ)
        interrupts.leave_at_once()
        _flush()
        if desk is not None and status == 0:
            interrupts.unwind()
            _back_up_daily(desk)
    except KeyboardInterrupt:  # in the midst of saying what was wrong, or of the day's backup
        pass
    os._exit(status)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            continue


def main(line: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command line and return its exit status; nothing but the status tells success from failure."""
    status, desk = _ran(line, environment)
    if desk is not None:
        desk.leave()
    return status


def _ran(line: Sequence[str], environment: Mapping[str, str]) -> tuple[int, Desk | None]:
    """Run one command line; returns its exit status, and the desk if a verb was called at one."""
    output = _output(Options(json="--json" in line), environment)
    options, rest = Options(), list[str]()
    desk: Desk | None = None
    try:
        options, rest = take_options(line, environment)
        if rest[:1] == [CALLBACK]:
            return _offer(options, rest[1:], environment), None
        rest = _as_text(rest)
        output = _output(options, environment)
        rest = _asked_for_help(rest)
        if options.version or not rest or rest[0] in _HELP:
            _tell(options, output)
            return 0, None
        from custmem.cli.desk import Desk

        desk = Desk(options, environment)
        _run(desk, rest, output)
    except (Interrupted, KeyboardInterrupt):
        return Interrupted.exit_status, desk
    except CustmemError as error:
        return _failed(output, rest, error, desk), desk
    except Exception as error:  # noqa: BLE001 (the one boundary: a person never meets a traceback)
        from custmem.cli.failing import explained

        return _failed(output, rest, explained(error, environment, desk.path if desk else ""), desk), desk
    return 0, desk


def _back_up_daily(desk: Desk) -> None:
    """Make the day's backup if it is due; whether it is costs a look into a folder."""
    from custmem.book.backup_files import is_daily_due

    try:
        if is_daily_due(desk.path):
            from custmem.cli.daily_backup import back_up_by_itself

            warning = back_up_by_itself(desk.path)
            if warning:
                _output(desk.options, desk.environment).warn((warning,))
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 (the command itself has succeeded and said so)
        return


def _offer(options: Options, words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Say what may stand where a shell's line is being typed; nothing at all when that can't be known."""
    from custmem.cli.completing import offered
    from custmem.show.candidates import lines

    try:
        said = "\n".join(lines(offered(options, environment, _as_text(words))))
        if said:
            _output(Options(), environment).text(said)
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 (a line that somebody is typing is never disturbed)
        return 0
    return 0


def _asked_for_help(rest: list[str]) -> list[str]:
    """Return `help VERB` as `VERB --help`."""
    return [rest[1], "--help"] if len(rest) > 1 and rest[0] in _HELP else rest


def _tell(options: Options, output: Output) -> None:
    """Say which version this is, or print the page of all commands."""
    if options.version:
        from custmem import __version__

        output.text(f"custmem {__version__}")
        return
    from custmem.cli.commands import help_page

    output.text(help_page())


def _run(desk: Desk, rest: list[str], output: Output) -> None:
    answer = _answer(desk, rest)
    if isinstance(answer, str):
        output.text(answer)
    else:
        output.answer(rest[0], answer.view, answer.value, is_echo=answer.is_echo)
        output.warn(answer.warnings)


def _as_text(words: Sequence[str]) -> list[str]:
    """Return the words as the UTF-8 they are, also where the locale is too poor to read it (`LC_ALL=C`).

    Python hands on what it can't read as lone surrogates. Raises UsageError for bytes that are no UTF-8.
    """
    try:
        return [
            word if word.isascii() else word.encode("utf-8", "surrogateescape").decode() for word in words
        ]
    except UnicodeError as error:
        raise UsageError(
            "what was typed is not text in this terminal's encoding", "set it to UTF-8"
        ) from error


def _answer(desk: Desk, rest: list[str]) -> Answer | str:
    """Return the verb's answer, or a help page; a book of an earlier custmem is brought up to date first."""
    try:
        return _routed(desk, rest)
    except BookOlder:
        from custmem.record.upgrading import upgrade  # loads SQLModel and Alembic, once a version

        upgrade(desk.path)
        return _routed(desk, rest)


def _routed(desk: Desk, rest: list[str]) -> Answer | str:
    from custmem.cli.express import call, is_express

    if is_express(rest):
        return call(desk, rest)
    from custmem.cli.typed.root import run

    return run(desk, rest)


def _output(options: Options, environment: Mapping[str, str]) -> Output:
    return Output(
        environment, json=options.json, plain=options.plain, quiet=options.quiet, color=options.color
    )


def _failed(output: Output, rest: list[str], error: CustmemError, desk: Desk | None) -> int:
    if interrupts.was_heard():  # and taken for an error by a library
        return Interrupted.exit_status
    if error.exit_status == CustmemError.exit_status and desk is not None:
        from custmem.cli.failing import looked_into

        error = looked_into(error, desk.path)
    try:
        output.error(rest[0] if rest else "", error)
    except CustmemError:
        return error.exit_status
    return error.exit_status
