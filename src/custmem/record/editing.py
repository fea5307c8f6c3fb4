"""A customer's page corrected, in the back room: SQLModel checks what the book is about to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from custmem.book.tables import ContactPoint, Customer
from custmem.errors import UsageError
from custmem.record.customers import edit_customer, set_contact_point

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from sqlmodel import SQLModel

    from custmem.record.backroom import BackRoom


def correct_customer(room: BackRoom, customer_id: int, fields: Mapping[str, str | int | None]) -> None:
    """Change columns of a customer's row as `edit_customer` does, once the whole row is valid.

    Raises Duplicate when another customer has that handle, UsageError for what the book can't hold.
    """
    row = room.session.get_one(Customer, customer_id).model_dump()
    _check(Customer, {**row, **fields})
    edit_customer(room.book, customer_id, fields)


def correct_contact_point(room: BackRoom, customer_id: int, kind: str, value: str) -> None:
    """Give a customer a phone, e-mail, card or address in place of those of that kind; blank takes them away.

    Raises UsageError for what the book can't hold.
    """
    if value:
        _check(ContactPoint, {"customer_id": customer_id, "kind": kind, "value": value})
    set_contact_point(room.book, customer_id, kind, value)


def _check(model: type[SQLModel], row: Mapping[str, Any]) -> None:
    """Refuse a row that its SQLModel class refuses, without repeating what was typed."""
    try:
        model.model_validate(row)
    except ValidationError as error:
        column = str(error.errors(include_input=False, include_url=False)[0]["loc"][0]).replace("_", " ")
        raise UsageError(
            f"that can't be a customer's {column}", "custmem edit --help shows what can"
        ) from None
