"""What they are here for: an appointment on its day."""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain import phrases_of_appointments as phrases
from custmem.domain.kinds.point import Point
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller

APPOINTMENT_SCORE = 95


def appointment_alerts(teller: Teller) -> Iterator[Point]:
    """Yield today's appointments, the earliest first; after allergies nothing matters more at the counter."""
    today = teller.today
    meant = [each for each in teller.memory.appointments if each.on == today]
    for place, appointment in enumerate(sorted(meant, key=lambda each: (each.at or "", each.id))):
        key = keys.appointment(appointment.id)
        if is_closed(key, teller):
            continue
        text = teller.spoken(appointment.text)
        yield Point(
            kind="appointment",
            key=key,
            text=phrases.appointment_alert(text, appointment.at),
            because=phrases.because_agreed(appointment.on, today),
            about=text,
            score=APPOINTMENT_SCORE - min(place, 4),
            opens_on=today,
            closes_on=today,
        )
