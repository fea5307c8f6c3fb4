"""What is said about appointments, whole sentences: in the agenda and at the counter."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def appointment_due(text: str | None, at: str | None) -> str:
    """Say what is agreed for a day; without its words where they touch what must not be said."""
    if at:
        return f"At {at}: {text}" if text else f"At {at}: an appointment (custmem show has it)"
    return f"Some time in the day: {text}" if text else "An appointment, some time in the day"


def appointment_alert(text: str | None, at: str | None) -> str:
    """Say at the counter what they are here for."""
    when = f"at {at}" if at else "today"
    return f"Appointment {when}: {text}" if text else f"Appointment {when}"


def because_agreed(on: date, today: date) -> str:
    """Say which day was agreed."""
    return f"agreed for {wording.day_phrase(on, today)}"


def expected_for(at: str | None) -> str:
    """Say why somebody with an appointment is expected."""
    return f"appointment at {at}" if at else "appointment today"
