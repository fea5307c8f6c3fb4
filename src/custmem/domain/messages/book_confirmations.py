"""The echo of what was done with the book itself: backups, settings, undo, erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import tact, wording
from custmem.domain.messages.wording import counted
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from custmem.domain.history import Change


MEGABYTE = 1_000_000
_MINUTE, _HOUR = 60, 3600
_MOST_HANDLES = 5


def said_would_be(said: str) -> str:
    """Echo a rehearsal: what would be, and that it is not."""
    return _("would be: {said}; nothing was changed").format(said=said)


def said_backed_up(place: str, size: int, encrypted: bool, removed: int = 0) -> str:
    """Echo a backup made, and how many older ones gave way to it."""
    said = (
        _("the book is backed up, checked and encrypted: {place} ({size})")
        if encrypted
        else _("the book is backed up and checked: {place} ({size})")
    )
    backed_up = said.format(place=place, size=megabytes(size))
    if not removed:
        return backed_up
    return plural(
        "{backed_up}; {number} older copy was removed there",
        "{backed_up}; {number} older copies were removed there",
        removed,
    ).format(backed_up=backed_up, number=removed)


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


def said_forgotten_since(handles: Sequence[str]) -> str:
    """Warn of a copy that still has customers whom the book has forgotten since it was made."""
    return _(
        "forgotten since that copy was made, and in it still: {handles}; custmem forget {first} erases them again"
    ).format(handles=", ".join(handles[:_MOST_HANDLES]), first=handles[0])


def said_made_beside_backups(newest: str) -> str:
    """Say that a book was there before the one that was just made, and how to have it back."""
    return _(
        "a book was here before, and its backups are there: custmem restore {newest} brings it back"
    ).format(newest=newest)


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


def said_closed_to_others(files: int) -> str:
    """Say that others could read the book or its backups, and can't any more."""
    return plural(
        "{number} file could be read by others on this computer; now it is yours alone",
        "{number} files could be read by others on this computer; now they are yours alone",
        files,
    ).format(number=files)


def said_open_to_others(file: str, files: int) -> str:
    """Say that others can read the book or its backups, and that custmem could not change that."""
    return plural(
        "others on this computer can read {file}; keep the book in your own folder, on a disk that has rights",
        "others on this computer can read {number} files, {file} among them; keep the book in your own folder, "
        "on a disk that has rights",
        files,
    ).format(file=file, number=files)


def said_orphaned(folders: Sequence[str]) -> str:
    """Say which folders of backups belong to no book: forget does not reach what is in them."""
    return _(
        "{folders} belongs to no book, and forget does not reach it; move it to its book, or remove it"
    ).format(folders=", ".join(folders))


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


def said_retention(period: str) -> str:
    """Echo for how long customers are kept who do not come any more."""
    if not period:
        return _("customers are kept for good")
    return _("customers who have not been here for {period} are listed").format(period=period)


def said_list_exported(what: str, path: str) -> str:
    """Echo a list for other programs."""
    return _("{what} are in {path}, without anything private").format(what=what, path=path)


def said_book_taken_in(customers: int, purchases: int, rows: int) -> str:
    """Echo a whole book taken in."""
    held = wording.all_of([counted(customers, "customer"), counted(purchases, "purchase")])
    return _("a whole book taken in: {held}, {rows} in all").format(held=held, rows=counted(rows, "row"))


def said_of_erased(lines: int) -> str:
    """Say of the first such line of a file how many are of somebody who was erased, and are left out for that."""
    return plural(
        "is left out: it is of a customer who was erased; the shop's totals have it already",
        "is left out, like {number} lines in all: they are of customers who were erased; "
        "the shop's totals have them already",
        lines,
    ).format(number=lines)


def said_erased_is_back() -> str:
    """Say that somebody who was erased bought again since."""
    return _("is of a customer who was erased, and came in again since: there is a new page for them")


def said_erased_before() -> str:
    """Say why somebody in a list of customers is not taken in."""
    return _("was erased from this book; custmem add takes them in again")


def what_will_go(
    name: str, handle: str, things: int, purchases: int, told: int, owed: Sequence[str] = ()
) -> list[str]:
    """Say before it is done what forgetting a customer means, and what they are still owed."""
    sales = _("{purchases} of theirs, of which only days, amounts and tags stay").format(
        purchases=counted(purchases, "purchase")
    )
    rows = _("{rows} told of them").format(rows=counted(things, "row"))
    goes = wording.all_of([wording.listed([rows, sales]), _others(told)] if told else [rows, sales])
    return [
        _("{name} ({handle}) will be erased: {things}").format(name=name, handle=handle, things=goes),
        *([tact.still_owed(owed)] if owed else ()),
        _("they go from the book, its history and its backups; nothing done before can be undone any more"),
        _("this is final"),
    ]


def _others(told: int) -> str:
    return _("what others told of them ({people})").format(people=counted(told, "person"))


def said_forgotten(
    name: str, purchases: int, rewritten: int, removed: int, mentions: int, owed: Sequence[str] = ()
) -> str:
    """Echo that a customer was erased, and what is left to do; what they were owed is said this once."""
    said = [_("{name} is forgotten").format(name=name)]
    if owed:
        said.append(tact.still_owed(owed))
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


def with_age_and_pages(change: Change, now: datetime) -> str:
    """Say of a change what was said of it, how long ago that was, and whose pages it touches that it did not name."""
    words, seconds = change.said or said_erased(), (now - change.at).total_seconds()
    unnamed = ", ".join(name for name in change.pages if name not in change.said)
    if unnamed and change.more_pages:
        unnamed = _("{names} and {number} more").format(names=unnamed, number=change.more_pages)
    if seconds < _MINUTE:
        return _("{change} (it touches {names})").format(change=words, names=unnamed) if unnamed else words
    if unnamed:
        pattern = _("{change} ({ago}; it touches {names})")
        return pattern.format(change=words, ago=written_ago(seconds), names=unnamed)
    return _("{change} ({ago})").format(change=words, ago=written_ago(seconds))


def written_ago(seconds: float) -> str:
    """Say how long ago something was written, of today to the minute or the hour."""
    if seconds < 90 * _MINUTE:
        number = max(round(seconds / _MINUTE), 1)
        return plural("{number} minute ago", "{number} minutes ago", number).format(number=number)
    if seconds < 36 * _HOUR:
        number = round(seconds / _HOUR)
        return plural("{number} hour ago", "{number} hours ago", number).format(number=number)
    number = round(seconds / (24 * _HOUR))
    return plural("{number} day ago", "{number} days ago", number).format(number=number)


def asked_to_take_back(changes: Sequence[Change], now: datetime, more: int) -> list[str]:
    """Say what is about to be taken back, before it is asked about, and of very many how many more there are."""
    told = [said_would_go(with_age_and_pages(change, now), change.command) for change in changes]
    if more > 0:
        told.append(plural("and {number} more change", "and {number} more changes", more).format(number=more))
    return told


def said_would_go(told: str, command: str) -> str:
    """Say of one change that it would be taken back, and which command wrote it."""
    return _("would be taken back, written by {command}: {change}").format(command=command, change=told)


def said_erased() -> str:
    """Say in a history why the words of a change are missing."""
    return _("its words were erased when somebody was forgotten")


def said_nothing_to_turn() -> str:
    """Say below a history that none of it can be taken back."""
    return _("Nothing of this can be taken back.")
