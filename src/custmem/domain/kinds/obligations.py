"""What is owed, and what must be heeded before anything is handed over."""

from __future__ import annotations

from custmem.domain import keys, phrases, wording
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.silence import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Fact
    from custmem.domain.teller import Teller


def _allergies(teller: Teller) -> Iterator[Point]:
    """An allergy, theirs or of somebody close to them; one alert for each person.

    An avoided topic doesn't silence an allergy, only whose it is; a private one is left out like everything private.
    """
    by_person: dict[int | None, list[Fact]] = {}
    for fact in teller.memory.facts:
        if fact.kind == "allergy" and not fact.private and current(fact.until_on, teller.today):
            by_person.setdefault(fact.person_id, []).append(fact)
    for person_id, facts in by_person.items():
        person = teller.memory.person(person_id)
        if person and (person.dead or person.private):
            continue
        avoided = person is not None and person.id in teller.silence.persons
        owner = wording.someone_close(teller.whose) if avoided else teller.owner(person)
        newest = max(fact.learned_on for fact in facts)
        yield ALLERGY.point(
            keys.allergy(facts[0].id),
            phrases.allergy([f.text for f in facts], any(f.guess for f in facts), owner),
            phrases.because_learned(newest, teller.today),
            ALLERGY.window.around(newest),
            about=owner,
            more=0 if owner else _THEIR_OWN,
            person_id=person_id,
        )


def _promises(teller: Teller) -> Iterator[Point]:
    """A promise not yet kept; one that touches an avoided topic is owed all the same, without its words."""
    today: date = teller.today
    for promise in teller.memory.promises:
        words = teller.said_aloud(promise.text)
        yield PROMISE.point(
            keys.promise(promise.id),
            phrases.promise_alert(words, promise.due_on, today),
            phrases.because_promised(promise.made_on, today),
            (promise.made_on, promise.due_on),
            about=words,
            more=_OVERDUE if promise.due_on <= today else 0,
        )


_THEIR_OWN = 1
_OVERDUE = 20
ALLERGY = PointRule(
    "allergy", _allergies, 99, Window("it was told", closes=None), retired_by=(), is_alert=True
)
PROMISE = PointRule(
    "promise", _promises, 70, Window("it is made", closes=None), retired_by=("done",), is_alert=True
)
RULES = (ALLERGY, PROMISE)
