"""The express road: a verb of the counter or the morning followed by plain words needs no parser.

So does `completion`, which every new shell runs. Each verb's function is the very one that Typer declares; here it
only gets its words. A line with an option, or with too few words for its verb, goes the other way
(docs/decisions/0003-two-roads.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from custmem.cli.answer import Answer
    from custmem.cli.desk import Desk


class Verb(NamedTuple):
    """A verb of the express road: its module, how many words stand alone, and whether more may follow."""

    module: str
    alone: int
    least: int
    rest: bool


VERBS = {
    "greet": Verb("counter", 0, 1, True),
    "find": Verb("looking_up", 0, 1, True),
    "show": Verb("looking_up", 0, 1, True),
    "visit": Verb("noting", 0, 1, True),
    "note": Verb("noting", 1, 2, True),
    "asked": Verb("answering", 2, 2, True),
    "agenda": Verb("morning", 0, 0, False),
    "done": Verb("settling", 1, 1, True),
    "snooze": Verb("settling", 1, 2, True),
    "skip": Verb("settling", 1, 1, True),
    "completion": Verb("completing", 1, 1, False),
}


def is_express(line: Sequence[str]) -> bool:
    """Say whether this line (without global options) is a verb followed by nothing but enough plain words."""
    verb = VERBS.get(line[0]) if line else None
    if verb is None or len(line) - 1 < verb.least or (len(line) - 1 > verb.alone and not verb.rest):
        return False
    return not any(word.startswith("-") for word in line[1:])


def call(desk: Desk, line: Sequence[str]) -> Answer:
    """Call the verb's function with its words."""
    verb = VERBS[line[0]]
    module = _module(verb.module)
    words = line[1:]
    alone, rest = words[: verb.alone], words[verb.alone :]
    function = getattr(module, line[0])
    answer: Answer = function(desk, *alone, rest) if verb.rest else function(desk, *alone)
    return answer


def _module(name: str) -> Any:
    """Return the module a verb is made in; each is named, so that a renamed one fails where types are checked."""
    if name == "counter":
        from custmem.cli import counter

        return counter
    if name == "looking_up":
        from custmem.cli import looking_up

        return looking_up
    if name == "noting":
        from custmem.cli import noting

        return noting
    if name == "answering":
        from custmem.cli import answering

        return answering
    if name == "settling":
        from custmem.cli import settling

        return settling
    if name == "completing":
        from custmem.cli import completing

        return completing
    from custmem.cli import morning

    return morning
