"""What the book offers for a line that is still being typed: customers and codes, if it can be read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.context import Context, Reading
from custmem.domain.customers.identification import Candidate, beginning, handles, handles_past_a_filter
from custmem.domain.keys import is_open_complaint
from custmem.domain.text.names import query_words
from custmem.recall.completion import here_lately, named_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.cli.completion_parser import HalfTyped
    from custmem.domain.followups.agenda import Agenda


class Glance(Context):
    """A context whose book is only looked at if it can be at once."""

    def reading(self) -> Reading:
        """Open the book for questions, unless another program holds it."""
        return Reading(self.path, wait_seconds=0)


def customers(line: HalfTyped, beside: Sequence[str], shell: str, context: Context) -> list[Candidate]:
    """Return the customers whom the word at the cursor may mean, beside the words before it."""
    archived = "--back" in line.given or "--archived" in line.given
    typed = query_words(line.current)
    wanted = tuple(dict.fromkeys((*typed, *query_words(" ".join(beside)))))
    if line.current.strip() and not typed:
        return []
    with context.reading() as book:
        if wanted:
            found = named_with(book, wanted, line.current.lower(), archived=archived)
        else:
            found = here_lately(book, archived=archived)
    found = [customer for customer in found if customer.handle not in beside]
    return handles_past_a_filter(found, line.current) if shell == "fish" else handles(found)


def codes(line: HalfTyped, context: Context) -> list[Candidate]:
    """Return the codes that this customer's greeting has, or this morning's page."""
    if line.command == "asked":
        return beginning(_greeting_codes(line, context), line.current)
    return beginning(_page_codes(context, complaints_only=line.command == "resolve"), line.current)


def _greeting_codes(line: HalfTyped, context: Context) -> Iterator[Candidate]:
    from custmem.cli.greeting import greet

    said: Any = greet(context, list(line.words[:1])).value
    for point in (*said.alerts, *said.points):
        yield Candidate(point.code, point.text)


def _page_codes(context: Context, *, complaints_only: bool) -> Iterator[Candidate]:
    for block in _todays_page(context).blocks:
        for item in block.items:
            if complaints_only and not is_open_complaint(item.key):
                continue
            yield Candidate(item.code, f"{block.customer.name}: {item.text}")


def _todays_page(context: Context) -> Agenda:
    from custmem.recall.agenda import agenda_on
    from custmem.recall.settings import shop_of

    with context.reading() as book:
        return agenda_on(book, shop_of(book), context.today)
