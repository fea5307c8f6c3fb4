"""The sheet by the till: the lines one types most, and what comes of each."""

from __future__ import annotations

from custmem.language import _


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
