"""The echo of a write: the one line that says what was understood, and the record it wrote."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Echo(NamedTuple):
    """What a write says of itself; `record` holds only what JSON can."""

    said: str
    record: Mapping[str, object]
