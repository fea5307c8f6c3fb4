"""The echo of an appointment, and of what a customer said about being reached: one sentence each."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def said_appointment(name: str, text: str, on: date, at: str | None, code: str) -> str:
    """Echo an appointment."""
    time = f" at {at}" if at else ""
    return f"{name}: {text}, {wording.weekday_day(on)}{time} ({code})"


def said_consents(name: str, consents: Mapping[str, str]) -> str:
    """Say how a customer wants to be reached, in one line."""
    return f"{name}: {consents_phrase(consents) or 'nothing said about being reached'}"


def consents_phrase(consents: Mapping[str, str]) -> str:
    """Say how somebody wants to be reached: `call refused, email preferred`; blank where nothing was said."""
    if consents == {"any": "no"}:
        return "does not want to be contacted"
    words = {"yes": "allowed", "no": "refused", "preferred": "preferred"}
    return ", ".join(f"{channel} {words[answer]}" for channel, answer in consents.items())
