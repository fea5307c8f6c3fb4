"""The echo of what was done with the book itself: backups, settings, undo, erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.domain.messages.wording import counted
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


MEGABYTE = 1_000_000


def said_backed_up(place: str, size: int, encrypted: bool) -> str:
    """Echo a backup made."""
    said = (
        _("the book is backed up, checked and encrypted: {place} ({size})")
        if encrypted
        else _("the book is backed up and checked: {place} ({size})")
    )
    return said.format(place=place, size=megabytes(size))


def asked_to_restore(file: str, customers: int) -> str:
    """Say what a restore would do, before it is asked about."""
    known = wording.counted(customers, "customer")
    return _("{file} is a whole book with {customers}; the book as it is now would be kept aside").format(
        file=file, customers=known
    )


def said_restored(file: str, customers: int, kept: str) -> str:
    """Echo a book restored."""
    known = wording.counted(customers, "customer")
    said = (
        _("the book is restored from {file}: {customers}; what was there before is kept as {kept}")
        if kept
        else _("the book is restored from {file}: {customers}")
    )
    return said.format(file=file, customers=known, kept=kept)


def said_no_backup() -> str:
    """Say that there is no backup at all."""
    return _("there is none yet; custmem backup makes one")


def said_old_backup(day: date, days: int) -> str:
    """Say that the newest backup is old, and that the book has changed since."""
    return plural(
        "the newest is of {day}, {number} day ago; custmem backup makes one",
        "the newest is of {day}, {number} days ago; custmem backup makes one",
        days,
    ).format(day=wording.weekday_day(day), number=days)


def said_damaged_backup(name: str) -> str:
    """Say that the newest backup is of no use."""
    return _("{name} can't be used; custmem backup makes a new one").format(name=name)


def megabytes(size: int) -> str:
    """Return a file's size as people say it."""
    return _("{size} MB").format(size=round(size / MEGABYTE, 1))


def private_too() -> str:
    """Warn of what is in an exported book."""
    return _("this is the whole book, private things included: keep it as carefully as the book itself")


def said_exported(path: str, customers: int, purchases: int) -> str:
    """Echo an export."""
    held = wording.all_of([counted(customers, "customer"), counted(purchases, "purchase")])
    return _("the whole book is in {path}, private things included: {held}").format(path=path, held=held)


def said_list_exported(what: str, path: str) -> str:
    """Echo a list for other programs."""
    return _("{what} are in {path}, without anything private").format(what=what, path=path)


def said_book_taken_in(customers: int, purchases: int, rows: int) -> str:
    """Echo a whole book taken in."""
    held = wording.all_of([counted(customers, "customer"), counted(purchases, "purchase")])
    return _("a whole book taken in: {held}, {rows} in all").format(held=held, rows=counted(rows, "row"))


def what_will_go(name: str, handle: str, things: int, purchases: int, told: int) -> list[str]:
    """Say before it is done what forgetting a customer means."""
    sales = _("{purchases} of theirs, of which only days, amounts and tags stay").format(
        purchases=counted(purchases, "purchase")
    )
    rows = _("{rows} told of them").format(rows=counted(things, "row"))
    goes = wording.all_of([wording.listed([rows, sales]), _others(told)] if told else [rows, sales])
    return [
        _("{name} ({handle}) will be erased: {things}").format(name=name, handle=handle, things=goes),
        _("they go from the book, its history and its backups; nothing done before can be undone any more"),
        _("this is final"),
    ]


def _others(told: int) -> str:
    return _("what others told of them ({people})").format(people=counted(told, "person"))


def said_forgotten(name: str, purchases: int, rewritten: int, removed: int, mentions: int) -> str:
    """Echo that a customer was erased, and what is left to do."""
    said = [_("{name} is forgotten").format(name=name)]
    if purchases:
        said.append(
            _("kept in the shop's totals, and nobody's any more: {purchases}").format(
                purchases=counted(purchases, "purchase")
            )
        )
    if rewritten:
        said.append(_("erased in {copies} of the book, too").format(copies=counted(rewritten, "copy")))
    if removed:
        said.append(
            _("removed, since it could not be rewritten: {copies} of the book").format(
                copies=counted(removed, "copy")
            )
        )
    if mentions:
        said.append(
            _("still named in {texts} that others told or you wrote").format(texts=counted(mentions, "text"))
        )
    return wording.clauses(said)


def said_finished_forgetting(rewritten: int, removed: int) -> str:
    """Echo that an erasure which was cut short is done."""
    total = counted(rewritten + removed, "copy")
    return _("an erasure that was cut short is finished: {copies} of the book rewritten or removed").format(
        copies=total
    )


def named_at(place: str, handle: str | None) -> str:
    """Say where a text still names somebody who was forgotten."""
    said = _("still named in {place}, on the page of {handle}") if handle else _("still named in {place}")
    return said.format(place=place, handle=handle)


def said_setting(name: str, value: str, was: str) -> str:
    """Echo a setting changed, with what it was."""
    said = _("{setting} is {value} already") if value == was else _("{setting} is now {value} (it was {was})")
    return said.format(setting=name, value=value or _("empty"), was=was or _("empty"))


def said_rules(changed: Sequence[str]) -> str:
    """Echo rules stored: which of them are other than before."""
    if not changed:
        return _("the rules are as they were")
    return plural("{number} rule changed: {names}", "{number} rules changed: {names}", len(changed)).format(
        number=len(changed), names=wording.listed(changed)
    )


def said_taken_back(said: str) -> str:
    """Echo that a change was taken back."""
    return _("taken back: {said}").format(said=said)


def said_brought_back(said: str) -> str:
    """Echo that a change was brought back."""
    return _("brought back: {said}").format(said=said)


def said_erased() -> str:
    """Say in a history why the words of a change are missing."""
    return _("its words were erased when somebody was forgotten")


def said_nothing_to_turn() -> str:
    """Say below a history that none of it can be taken back."""
    return _("Nothing of this can be taken back.")
