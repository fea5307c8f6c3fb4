"""What is owed, and what must be heeded before anything is handed over."""

from __future__ import annotations

from custmem.domain import keys, phrases, wording
from custmem.domain.kinds.point import Point
from custmem.domain.silence import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.memory import Fact
    from custmem.domain.teller import Teller

OVERDUE_SCORE = 90
ALLERGY_SCORE = 100
PROMISE_SCORE = 70


def allergy_alerts(teller: Teller) -> Iterator[Point]:
    """Yield one alert for each person with allergies: the customer's own and those of the people close to them.

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
        yield Point(
            kind="allergy",
            key=keys.allergy(facts[0].id),
            text=phrases.allergy([f.text for f in facts], any(f.guess for f in facts), owner),
            because=phrases.because_learned(newest, teller.today),
            about=owner,
            score=ALLERGY_SCORE - (1 if owner else 0),
            opens_on=newest,
            closes_on=teller.today,
            person_id=person_id,
        )


def promise_alerts(teller: Teller) -> Iterator[Point]:
    """Yield every promise not yet kept; one that touches an avoided topic is owed all the same, without its words."""
    today: date = teller.today
    for promise in teller.memory.promises:
        words = teller.said_aloud(promise.text)
        yield Point(
            kind="promise",
            key=keys.promise(promise.id),
            text=phrases.promise_alert(words, promise.due_on, today),
            because=phrases.because_promised(promise.made_on, today),
            about=words,
            score=OVERDUE_SCORE if promise.due_on <= today else PROMISE_SCORE,
            opens_on=promise.made_on,
            closes_on=promise.due_on,
        )
