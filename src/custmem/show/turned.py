"""How it looks when changes were taken back or brought back: a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages.book_confirmations import with_age_and_pages
from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple
from custmem.language import plural
from custmem.show.history import change_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from typing import Any

    from custmem.domain.history import Change
    from custmem.show.screen import Style

MOST_LINES = 20


class Turned(NamedTuple):
    """Changes in the order in which they went or came, and the sentence that says so of one; `now` is this instant."""

    said_of: Callable[[str], str]
    changes: Sequence[Change]
    now: datetime


def lines(turned: Turned, _style: Style) -> Iterator[str]:
    """Yield a line a change, and of very many how many more there are."""
    for change in turned.changes[:MOST_LINES]:
        yield shown(turned.said_of(with_age_and_pages(change, turned.now)))
    more = len(turned.changes) - MOST_LINES
    if more > 0:
        yield plural("and {number} more change", "and {number} more changes", more).format(number=more)


def data(turned: Turned) -> dict[str, Any]:
    """Return the changes as JSON, in that order; `said` speaks of the last of them."""
    last = turned.changes[-1]
    return {
        "changes": [{**change_data(change), "pages": list(change.pages)} for change in turned.changes],
        "said": turned.said_of(with_age_and_pages(last, turned.now)),
    }


def rows(turned: Turned) -> Iterator[tuple[object, ...]]:
    """Yield a row a change: id, when, command, what was said."""
    for change in turned.changes:
        yield change.id, change.at.isoformat(timespec="seconds"), change.command, change.said
