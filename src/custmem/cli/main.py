"""Where a command line begins and ends: global options, the road, the answer, and one boundary for every error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from custmem import __version__
from custmem.book.backup_files import is_anything_left
from custmem.book.book_state import is_daily_due
from custmem.book.sidecars import note_typed
from custmem.cli import interrupts
from custmem.cli.calls import called
from custmem.cli.clock import utc_now
from custmem.cli.context import Context
from custmem.cli.global_options import CALLBACK, HELP, Options, take_options
from custmem.cli.index import COMMANDS, NAMED
from custmem.domain.messages.counter import begin_page
from custmem.domain.messages.wording import any_of
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.likeness import distance
from custmem.errors import BookOlder, CustmemError, Interrupted, UsageError
from custmem.language import _, speak
from custmem.show.out import Output

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from custmem.cli.command import Answer, Command

_AS_PAPER = 80
"""How wide what is printed is where there is no terminal."""
_BEGIN = "begin"
"""What `custmem` alone means where there is no book yet: no command of a person's."""


def entry() -> None:
    """Run the command line of this process and leave by its exit status.

    Everything is on disk and written out by then, so the interpreter is not torn down piece by piece:
    that would cost a tenth of a second after SQLModel. The day's backup comes after the answer, and changes no status.
    """
    status = Interrupted.exit_status
    try:
        interrupts.unwind()
        os.umask(0o077)
        status, context = _ran(sys.argv[1:], os.environ)
        interrupts.leave_at_once()
        _flush()
        if context is not None:
            interrupts.unwind()
            _note_typed(context)
            if status == 0:
                _back_up_daily(context)
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
    status, context = _ran(line, environment)
    if context is not None:
        context.leave()
    return status


def _ran(line: Sequence[str], environment: Mapping[str, str]) -> tuple[int, Context | None]:
    """Run one command line; returns its exit status, and the context if a command was called in one."""
    output = _output(Options(json="--json" in line), environment)
    options, rest = Options(), list[str]()
    speak(None)  # until it is known whose book it is
    context: Context | None = None
    try:
        options, rest = take_options(line, environment)
        if rest[:1] == [CALLBACK]:
            return _offer(options, rest[1:], environment), None
        rest = _as_text(rest)
        output = _output(options, environment)
        if options.version:
            output.text(f"custmem {__version__}")
            return 0, None
        rest = rest or _bare(options, environment)
        columns = output.screen.columns if output.screen else _AS_PAPER
        page = begin_page() if rest == [_BEGIN] else _help(rest, columns)
        if page is not None:
            output.text(page)
            return 0, None
        context = Context(options, environment)
        answer = _answer(context, rest)
        if context.on_screen:
            context.leave()  # however long somebody reads it
        output.answer(rest[0], answer.view, answer.value, is_echo=answer.is_echo)
        output.warn(answer.warnings)
    except (Interrupted, KeyboardInterrupt):
        return Interrupted.exit_status, context
    except CustmemError as error:
        return _failed(output, rest, error, context), context
    except Exception as error:  # noqa: BLE001 (the one boundary: a person never meets a traceback)
        from custmem.cli.failures import explained

        explanation = explained(error, environment, context.path if context else "")
        return _failed(output, rest, explanation, context), context
    return 0, context


def _bare(options: Options, environment: Mapping[str, str]) -> list[str]:
    """Return what `custmem` alone means: at a terminal the counter, without a book how to begin, else all commands."""
    context = Context(options, environment)
    if not (context.on_screen and context.may_ask):
        return []
    return ["counter"] if os.path.exists(context.path) else [_BEGIN]


def _note_typed(context: Context) -> None:
    """Note for `undo` that this was typed at a terminal, whatever came of it; a script is never asked by it."""
    if context.may_ask:
        note_typed(context.path, context.terminal, context.began, utc_now())


def _back_up_daily(context: Context) -> None:
    """Make the day's backup if it is due; whether it is costs a look into a folder."""
    try:
        if is_daily_due(context.path):
            _learn_daily(context)
            from custmem.cli.daily_backup import back_up_by_itself  # loads what copies a book, once a day

            warning = back_up_by_itself(context.path)
            if warning:
                _output(context.options, context.environment).warn((warning,))
        elif is_anything_left(context.path):
            from custmem.book.placing import sweep

            sweep(context.path)
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 (the command itself has succeeded and said so)
        return


def _learn_daily(context: Context) -> None:
    """Learn anew how customers come back, if sales have grown enough; it takes seconds on a large book."""
    from custmem.cli.clock import utc_now
    from custmem.record.learning import is_stale, learn_if_stale

    with context.reading() as book:
        is_wanted = is_stale(book)
    if is_wanted:
        learn_if_stale(context.path, utc_now(), context.today)


def _offer(options: Options, words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Say what may stand where a shell's line is being typed; nothing at all when that can't be known."""
    from custmem.cli.completion import lines_offered

    try:
        said = "\n".join(lines_offered(options, environment, _as_text(words)))
        if said:
            _output(Options(), environment).text(said)
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 (a line that somebody is typing is never disturbed)
        return 0
    return 0


def _help(rest: Sequence[str], columns: int) -> str | None:
    """Return the page of all commands or of one, where it is asked for: `custmem`, `--help`, `help VERB`, `VERB -h`."""
    before_dashes = rest[: rest.index("--")] if "--" in rest else rest
    if rest and rest[0] not in HELP and not any(word in HELP[:2] for word in before_dashes):
        return None
    named = next((word for word in rest if word not in HELP), None)
    if named is None:
        from custmem.cli.help_page import help_page

        return help_page(COMMANDS, columns)
    command = _command(named)
    from custmem.cli.app import help_of  # loads Typer

    return help_of(command, columns)


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
            _("what was typed is not text in this terminal's encoding"), _("set it to UTF-8")
        ) from error


def _answer(context: Context, rest: list[str]) -> Answer:
    """Return the command's answer; a book of an earlier custmem is brought up to date first."""
    command = _command(rest[0])
    try:
        return called(context, command, rest[1:])
    except BookOlder:
        from custmem.record.upgrading import upgrade  # loads SQLModel and Alembic, once a version

        upgrade(context.path)
        return called(context, command, rest[1:])


def _command(typed: str) -> Command:
    command = NAMED.get(typed)
    if command is None:
        raise _unknown(typed)
    return command


def _unknown(typed: str) -> UsageError:
    near = [command.name for command in COMMANDS if distance(typed.lower(), command.name, 2) <= 2]
    hint = (
        _("did you mean {names}? custmem --help lists the commands").format(names=any_of(near))
        if near
        else _("custmem --help lists the commands")
    )
    return UsageError(_("there is no command {typed}").format(typed=quoted(typed)), hint)


def _output(options: Options, environment: Mapping[str, str]) -> Output:
    return Output(
        environment, json=options.json, plain=options.plain, quiet=options.quiet, color=options.color
    )


def _failed(output: Output, rest: list[str], error: CustmemError, context: Context | None) -> int:
    if interrupts.was_heard():  # and taken for an error by a library
        return Interrupted.exit_status
    if error.exit_status == CustmemError.exit_status and context is not None:
        from custmem.cli.failures import looked_into

        error = looked_into(error, context.path)
    try:
        output.error(rest[0] if rest else "", error)
    except CustmemError:
        return error.exit_status
    return error.exit_status
