"""The echo of a write: the one line that says what was understood, and the record it wrote."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.loyalty import Holder
    from custmem.domain.memory import Customer
    from custmem.domain.who import Match


class Echo(NamedTuple):
    """What a write says of itself; `record` holds only what JSON can."""

    said: str
    record: Mapping[str, object]


def brief(customer: Customer | Holder | Match) -> dict[str, object]:
    """Return whom something is about, as every JSON document names a customer."""
    return {"id": customer.id, "handle": customer.handle, "name": customer.name}
