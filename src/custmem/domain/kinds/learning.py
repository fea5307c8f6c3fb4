"""What is not known yet: the most useful thing to find out, of somebody who comes often enough to be asked."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import Point

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller

REGULAR_VISITS = 3


def learning_points(teller: Teller) -> Iterator[Point]:
    """Suggest the most useful thing not yet known of someone who comes often enough to be asked."""
    memory = teller.memory
    if memory.customer.visits < REGULAR_VISITS:
        return
    known = {fact.kind for fact in memory.facts if fact.person_id is None}
    has_birthday = any(o.kind == "birthday" and o.person_id is None for o in memory.occasions)
    missing = [
        what
        for what, is_known in (
            ("birthday", has_birthday),
            ("likes", bool(known & {"likes", "usual", "dislikes"})),
        )
        if not is_known and not teller.silence.covers(None, what)
    ]
    for what in missing:
        yield Point(
            kind="learn",
            key=keys.learning(memory.customer.id, what),
            text=phrases.learn(what, teller.whose),
            because=phrases.because_unknown(memory.customer.visits),
            about=what,
            score=5,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            topic=what,
        )
