"""What is said about appointments, whole sentences: in the agenda and at the counter."""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.catalogue import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def appointment_due(text: str | None, at: str | None) -> str:
    """Say what is agreed for a day; without its words where they touch what must not be said."""
    if at:
        pattern = _("At {time}: {matter}") if text else _("At {time}: an appointment (custmem show has it)")
    else:
        pattern = _("Some time in the day: {matter}") if text else _("An appointment, some time in the day")
    return pattern.format(time=at, matter=text)


def appointment_alert(text: str | None, at: str | None) -> str:
    """Say at the counter what they are here for."""
    if at:
        pattern = _("Appointment at {time}: {matter}") if text else _("Appointment at {time}")
    else:
        pattern = _("Appointment today: {matter}") if text else _("Appointment today")
    return pattern.format(time=at, matter=text)


def because_agreed(on: date, today: date) -> str:
    """Say which day was agreed."""
    return _("agreed for {day}").format(day=wording.day_phrase(on, today))


def expected_for(at: str | None) -> str:
    """Say why somebody with an appointment is expected."""
    return _("appointment at {time}").format(time=at) if at else _("appointment today")
