"""What is said of printing the morning's page by itself."""

from __future__ import annotations

from custmem.language import _


def will_be_written(by: str) -> str:
    """Show what is to be written, before it is."""
    return _("This goes to {by}:").format(by=by)


def write_it() -> str:
    """Ask whether to write it."""
    return _("write it?")


def nothing_written() -> str:
    """Say that it was only shown."""
    return _("nothing was written")


def said_scheduled(time: str, by: str) -> str:
    """Echo that it is scheduled."""
    return _("written: {by} prints the morning's page at {time}; custmem schedule off ends it").format(
        by=by, time=time
    )


def said_removed() -> str:
    """Echo that it is no longer scheduled."""
    return _("removed: the morning's page is no longer printed by itself")


def would_be_removed() -> str:
    """Say what would be removed."""
    return _("this would be removed; nothing was")


def said_present() -> str:
    """Say that this is how it is."""
    return _("this prints the morning's page; custmem schedule off ends it")


def nothing_scheduled() -> str:
    """Say that nothing is scheduled."""
    return _("nothing is printed by itself; for example: custmem schedule --at 07:30 --to OFFICE")
