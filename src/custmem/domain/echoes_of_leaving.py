"""What is said when something leaves the book, or the book itself is taken along: whole sentences to its owner."""

from __future__ import annotations

from custmem.domain.wording import counted


def private_too() -> str:
    """Warn of what is in an exported book."""
    return "this is the whole book, private things included: keep it as carefully as the book itself"


def said_exported(path: str, customers: int, purchases: int) -> str:
    """Echo an export."""
    held = f"{counted(customers, 'customer')} and {counted(purchases, 'purchase')}"
    return f"the whole book is in {path}, private things included: {held}"


def said_book_taken_in(customers: int, purchases: int, rows: int) -> str:
    """Echo a whole book taken in."""
    held = f"{counted(customers, 'customer')} and {counted(purchases, 'purchase')}"
    return f"a whole book taken in: {held}, {counted(rows, 'row')} in all"


def what_will_go(name: str, handle: str, things: int, purchases: int, told: int) -> list[str]:
    """Say before it is done what forgetting a customer means."""
    sales = f"{counted(purchases, 'purchase')} of theirs, of which only days, amounts and tags stay"
    others = f", and what others told of them ({counted(told, 'person')})" if told else ""
    return [
        f"{name} ({handle}) will be erased: {counted(things, 'row')} told of them, {sales}{others}",
        "they go from the book, its history and its backups; nothing that was done before can be undone any more",
        "this is final",
    ]


def said_forgotten(name: str, purchases: int, rewritten: int, removed: int, mentions: int) -> str:
    """Echo that a customer was erased, and what is left to do."""
    said = [f"{name} is forgotten"]
    if purchases:
        said.append(f"kept in the shop's totals, and nobody's any more: {counted(purchases, 'purchase')}")
    if rewritten:
        said.append(f"erased in {counted(rewritten, 'copy')} of the book, too")
    if removed:
        said.append(f"removed, since it could not be rewritten: {counted(removed, 'copy')} of the book")
    if mentions:
        said.append(f"still named in {counted(mentions, 'text')} that others told or you wrote")
    return "; ".join(said)


def said_finished_forgetting(rewritten: int, removed: int) -> str:
    """Echo that an erasure which was cut short is done."""
    total = counted(rewritten + removed, "copy")
    return f"a forgetting that was cut short is finished: {total} of the book rewritten or removed"


def named_at(place: str, handle: str | None) -> str:
    """Say where a text still names somebody who was forgotten."""
    return f"still named in {place}, on the page of {handle}" if handle else f"still named in {place}"
