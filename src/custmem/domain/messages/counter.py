"""What the counter's window says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def left() -> str:
    """Say that the window was closed."""
    return _("the counter is closed; what was written is in the book")


def status(shop: str, today: date, owed: int, expected: Sequence[str]) -> str:
    """Say in one line what today holds: how much is owed, and who is likely to come."""
    parts = [shop] if shop else []
    parts.append(wording.weekday_day(today))
    parts.append(
        plural("{number} owed", "{number} owed", owed).format(number=owed) if owed else _("nothing owed")
    )
    if expected:
        parts.append(_("expected: {names}").format(names=", ".join(expected)))
    return " · ".join(parts)


def welcome() -> tuple[str, ...]:
    """Say how the window is used."""
    return (
        _("Type any part of a name; Enter greets the one that is marked."),
        _("Then: sold tea 4.50 · 1 he loved it · note moved house · or just a sentence."),
    )


def nobody(typed: str) -> tuple[str, ...]:
    """Say that nobody is called that, and what Enter would do."""
    return (_('nobody in the book answers to "{typed}"; Enter takes them in').format(typed=typed),)


def enter_takes_it() -> str:
    """Say that a sentence is taken as it was understood."""
    return _("Enter takes it so")


def here_today(names: Sequence[str]) -> tuple[str, ...]:
    """Say who was here today."""
    if not names:
        return (_("nobody was noted today"),)
    return (_("Here today:"), *(f"  {name}" for name in names))


def needs_its_own_line(verb: str) -> str:
    """Say that a command prints more than the window can hold."""
    return _("{verb} is for a terminal of its own: custmem {verb}").format(verb=verb)


def begin_page() -> str:
    """Say the three lines to begin with, where there is no book yet."""
    return _(
        "There is no book yet. To begin:\n"
        "  custmem demo                  look round in a made-up shop\n"
        "  custmem init                  start a book of your own\n"
        '  custmem add "Lucia Bianchi"   take in the first customer'
    )


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


def take_it() -> str:
    """Ask whether the commands are what was meant."""
    return _("take it so? [Y/n]")


def nothing_taken() -> str:
    """Say that nothing was taken."""
    return _("nothing was written")


def type_it_yourself() -> str:
    """Say what to do instead."""
    return _("type the commands as you mean them, or say it in other words")


def kept_as_note(words: str) -> str:
    """Name what was not understood."""
    return _("not understood, kept as a note: {words}").format(words=words)


def not_taken() -> str:
    """Say that a script has to say yes."""
    return _("nothing was written; --yes takes it so")


def several(said: str) -> str:
    """Say that a name in the sentence fits several customers."""
    return _('"{said}" fits several customers').format(said=said)


def name_whole() -> str:
    """Say how one of them is named."""
    return _("name the one you mean with first and last name, or by the handle")


def jotted(said: Sequence[str]) -> str:
    """Say in one line what was taken, for the history."""
    return _("jotted: {said}").format(said="; ".join(said))


def title() -> str:
    """Name the sheet."""
    return _("custmem by the till")


def any_part_of_a_name() -> str:
    """Say what stands for a customer in every line."""
    return _("any part of a name will do, or a phone number, or a card's")


def all_commands() -> str:
    """Say where the rest is."""
    return _("custmem --help   all commands; custmem COMMAND --help   one of them")


def sections() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the lines to type by scene, each with what it does."""
    return [
        (
            _("WHEN SOMEBODY COMES IN"),
            [
                ("greet bianchi", _("what to say to them")),
                ("sold bianchi tea 4.50", _("what they bought")),
                ("note bianchi TEXT", _("what they told you")),
                ('asked bianchi 969q "..."', _("what they answered")),
            ],
        ),
        (
            _("WHEN YOU GIVE YOUR WORD"),
            [
                ("promise bianchi TEXT", _("what you promised; add --by friday")),
                ("order bianchi ITEM", _("what you will fetch for them")),
                ("complaint bianchi TEXT", _("what went wrong, to put it right")),
            ],
        ),
        (
            _("IN THE MORNING"),
            [
                ("agenda", _("what today asks for")),
                ("done 94m9", _("that is done; or: snooze 94m9 friday")),
            ],
        ),
        (_("WHEN SOMETHING WENT WRONG"), [("undo", _("takes the last thing back"))]),
    ]
