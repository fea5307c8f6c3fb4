"""What may stand where a line is still being typed: the word to put there, and whom or what it means."""

from __future__ import annotations

from custmem.domain.names import query_words, words
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Candidate(NamedTuple):
    """A word that may be put in the place of what was typed, and what it means."""

    value: str
    text: str = ""


class Named(NamedTuple):
    """A customer by every name they are found by."""

    handle: str
    name: str
    nickname: str | None


def beginning(candidates: Iterable[Candidate], typed: str) -> list[Candidate]:
    """Return the candidates that begin with what was typed, in any case."""
    return [candidate for candidate in candidates if candidate.value.lower().startswith(typed.lower())]


def handles(customers: Sequence[Named]) -> list[Candidate]:
    """Return each customer's handle, for a shell that puts it in the place of whatever was typed."""
    return [Candidate(customer.handle, customer.name) for customer in customers]


def handles_past_a_filter(customers: Sequence[Named], typed: str) -> list[Candidate]:
    """Return each customer as a shell lets them pass that compares by itself what was typed with what is offered.

    Such a shell (fish) takes a word that begins with what was typed before one that holds it, or whose description
    does, and it knows accents from letters. So where a handle begins with it, whoever is found by another name is
    offered as that name and the handle, `anna.rossi`, which means them as well; and a description that would not
    have it gets it.
    """
    started = [customer.handle.startswith(typed.lower()) for customer in customers]
    if any(started):
        return [
            Candidate(
                customer.handle if starts else f"{_found_by(customer, typed)}.{customer.handle}",
                customer.name,
            )
            for customer, starts in zip(customers, started, strict=True)
        ]
    return [Candidate(customer.handle, _with(customer.name, typed)) for customer in customers]


def _found_by(customer: Named, typed: str) -> str:
    """Return the word of a customer's names that begins with what was typed, spelt with what was typed."""
    query = "".join(query_words(typed))
    own = (*words(customer.name), *words(customer.nickname or ""))
    rest = next((word[len(query) :] for word in own if word.startswith(query)), "")
    return f"{typed.lower()}{rest}"


def _with(name: str, typed: str) -> str:
    return name if typed.lower() in name.lower() else f"{name} ({typed})"
