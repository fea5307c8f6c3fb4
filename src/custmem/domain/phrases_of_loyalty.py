"""Every sentence about a customer's card and its reward."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


def stamps_to_go(missing: int) -> str:
    """Say in one phrase how near a reward is: `two stamps to go`."""
    if not missing:
        return "card full"
    return f"{_number(missing)} stamp{'' if missing == 1 else 's'} to go"


def reward_ready(reward: str, whose: str) -> str:
    """Remind at the counter of a reward that was earned."""
    return f"Card full: offer {wording.whom(whose)} {reward}"


def because_full(stamps: int, needed: int, until: date | None, today: date) -> str:
    """Say why a reward is due, and until when."""
    full = f"{stamps} stamps, {needed} needed"
    return f"{full}; holds until {wording.day_phrase(until, today)}" if until else full


def reward_expires(reward: str, until: date, whose: str, today: date) -> str:
    """Say that a reward will be lost."""
    return f"Tell {wording.whom(whose)} that {reward} on the full card is lost after {wording.day_phrase(until, today)}"


def card_holds(stamps: int, needed: int, until: date | None, today: date) -> str:
    """Say in a list how many stamps are on a card."""
    if stamps < needed:
        return f"{stamps} of {needed} · {stamps_to_go(needed - stamps)}"
    held = f"{stamps} stamps · card full"
    return f"{held}, until {wording.day_phrase(until, today)}" if until else held


def programme(needed: int, reward: str, months: int | None) -> str:
    """Say what the programme is."""
    lives = f"; a stamp lives for {wording.counted(months, 'month')}" if months else ""
    return f"{needed} stamps for {reward}{lives}"


def said_stamped(name: str, number: int, stamps: int, needed: int, reward: str) -> str:
    """Echo stamps given."""
    given = wording.counted(number, "stamp")
    if stamps >= needed:
        return f"{name}: {given}; the card is full: {reward}"
    return f"{name}: {given}, {stamps} of {needed}"


def said_redeemed(name: str, reward: str, left: int) -> str:
    """Echo a reward handed over."""
    rest = f"{wording.counted(left, 'stamp')} left on the card" if left else "a new card begins"
    return f"{name}: got {reward}; {rest}"


def _number(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)
