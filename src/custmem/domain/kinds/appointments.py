"""What they are here for: an appointment on its day."""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain import phrases_of_appointments as phrases
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def _appointments(teller: Teller) -> Iterator[Point]:
    """An appointment; the earliest of a day comes first, and after allergies nothing matters more at the counter."""
    today = teller.today
    meant = [each for each in teller.memory.appointments if each.on == today]
    for place, appointment in enumerate(sorted(meant, key=lambda each: (each.at or "", each.id))):
        key = keys.appointment(appointment.id)
        if is_closed(key, teller):
            continue
        text = teller.spoken(appointment.text)
        yield APPOINTMENT.point(
            key,
            phrases.appointment_alert(text, appointment.at),
            phrases.because_agreed(appointment.on, today),
            APPOINTMENT.window.around(appointment.on),
            about=text,
            more=_EARLIEST - min(place, _EARLIEST),
        )


_EARLIEST = 4
APPOINTMENT = PointRule(
    "appointment", _appointments, 91, Window("its day"), retired_by=("done", "skip"), is_alert=True
)
RULES = (APPOINTMENT,)
