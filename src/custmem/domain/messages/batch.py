"""What is said of many commands taken at once."""

from __future__ import annotations

from custmem.language import _, plural


def said_batch(number: int) -> str:
    """Echo how many commands were taken."""
    return plural("{number} command taken", "{number} commands taken", number).format(number=number)


def in_line(number: int, message: str) -> str:
    """Name the line that failed, beside what was wrong with it."""
    return _("line {number}: {message}").format(number=number, message=message)


def nothing_written(hint: str) -> str:
    """Say that nothing of the file was written, and what to do."""
    return _("{hint}; nothing was written").format(hint=hint) if hint else _("nothing was written")


def not_in_batch(verb: str) -> str:
    """Say that a command can't be one of many."""
    return _("{verb} can't be one of many commands").format(verb=verb)


def alone() -> str:
    """Say what to do about it."""
    return _("type it alone, before or after the others")


def not_for_a_line(option: str) -> str:
    """Say that an option goes with the whole file."""
    return _("{option} is for the whole file, not for a line of it").format(option=option)


def before_the_file() -> str:
    """Say where it goes."""
    return _("give it to batch itself; a line may have --today and --yes")


def not_text() -> str:
    """Say that a file of commands can't be read."""
    return _("the commands are not UTF-8 text")
