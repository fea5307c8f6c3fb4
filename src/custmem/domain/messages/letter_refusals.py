"""Why there is no letter, and what to do instead."""

from __future__ import annotations

from custmem.language import _


def has_died(name: str) -> str:
    """Refuse a letter to somebody dead."""
    return _("{name} has died").format(name=name)


def refused_letters(name: str) -> str:
    """Refuse a letter to somebody who wants none."""
    return _("{name} does not want letters").format(name=name)


def wants_none() -> str:
    """Say what to do instead."""
    return _("say it when they come; custmem consent shows what they do want")


def is_quiet(name: str) -> str:
    """Refuse a cheerful letter to somebody who is in a bad time."""
    return _("nothing cheerful goes to {name} for now").format(name=name)


def open_complaint(name: str) -> str:
    """Refuse a cheerful letter beside an open complaint."""
    return _("a complaint of {name} is still open").format(name=name)


def not_to_be_mentioned(name: str) -> str:
    """Refuse a letter about what must not be mentioned."""
    return _("{name} does not want to be spoken to of that").format(name=name)


def all_said(name: str) -> str:
    """Say that everything custmem knows to say was written already."""
    return _("all that custmem could say to {name} was written in the last two years").format(name=name)


def nothing_known(kind: str, name: str) -> str:
    """Say what is missing for a letter of a kind."""
    return {
        "thank-you": _("nothing is known that {name} could be thanked for"),
        "congratulation": _("no glad news of {name} is known"),
        "order": _("{name} has no open order that may be written about"),
        "apology": _("no complaint of {name} is known"),
        "check-back": _("{name} bought nothing lately that could be asked about"),
        "miss-you": _("nobody knows when {name} was last here"),
        "referral": _("{name} has sent nobody that is not yet thanked for"),
        "season": _("it is none of the shop's own seasons"),
    }[kind].format(name=name)


def was_just_here(name: str) -> str:
    """Refuse to miss somebody who was here of late."""
    return _("{name} was here of late").format(name=name)


def away(name: str) -> str:
    """Refuse to miss somebody who is away."""
    return _("{name} is away, as was told").format(name=name)


def instead(kind: str, handle: str) -> str:
    """Say what to type for a letter that has nothing to say."""
    return {
        "thank-you": _('name it, for example: --about "the flowers"'),
        "congratulation": _('name it, for example: --about "the new flat"'),
        "order": _("note it first: custmem order {handle} ITEM"),
        "apology": _("note it first: custmem complaint {handle} TEXT"),
        "check-back": _("or thank them: custmem letter {handle} thank-you"),
        "miss-you": _("or invite them: custmem letter {handle} invitation"),
        "referral": _("note it first: custmem referred NAME --by {handle}"),
        "season": _(
            'name it with --about Christmas, or once for all: custmem config season "Christmas=1dec..24dec"'
        ),
    }.get(kind, "").format(handle=handle)


def all_said_hint() -> str:
    """Say what to do when every sentence was used."""
    return _("write a few words of your own: they are remembered with --sent")


def write_by_hand() -> str:
    """Leave what is left to say to the shopkeeper."""
    return _("a word to the family is yours to write")


def write_of_something_else() -> str:
    """Say what to do about a topic that must not be mentioned."""
    return _("write of something else")


def apologise_first(handle: str) -> str:
    """Say what comes before any cheerful letter."""
    return _("first: custmem letter {handle} apology").format(handle=handle)


def wait_until_back() -> str:
    """Say what to do about somebody who is away."""
    return _("wait until they are back")


def wait_until_quiet_is_over() -> str:
    """Say what may be written to somebody in a bad time."""
    return _("sympathy, apology, order and check-back may be written")
