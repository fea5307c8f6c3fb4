"""All that is held on a customer, row by row: on their own page, on those of others, and in the history."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Held(NamedTuple):
    """A row that is about the customer: of which table, by which of its columns, and what is in it."""

    table: str
    column: str
    values: Mapping[str, object]


class Typed(NamedTuple):
    """A command that was typed about the customer: its instant in UTC, its name, and what was said of it."""

    at: str
    command: str
    said: str


class Dossier(NamedTuple):
    """All that is held on a customer; `told` is what other customers told of them."""

    id: int
    handle: str
    name: str
    currency: str
    held: tuple[Held, ...]
    told: tuple[Held, ...]
    history: tuple[Typed, ...]
