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
