"""Every sentence about a customer's card and its reward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from datetime import date


def stamps_to_go(missing: int) -> str:
    """Say in one phrase how near a reward is: `two stamps to go`."""
    in_words = (
        _("card full"),
        _("one stamp to go"),
        _("two stamps to go"),
        _("three stamps to go"),
        _("four stamps to go"),
        _("five stamps to go"),
        _("six stamps to go"),
        _("seven stamps to go"),
        _("eight stamps to go"),
        _("nine stamps to go"),
        _("ten stamps to go"),
        _("eleven stamps to go"),
        _("twelve stamps to go"),
    )
    if missing < len(in_words):
        return in_words[missing]
    return plural("{number} stamp to go", "{number} stamps to go", missing).format(number=missing)


def reward_ready(reward: str, whose: str) -> str:
    """Remind at the counter of a reward that was earned."""
    return by_whose(
        whose,
        her=_("Card full: offer her {reward}"),
        his=_("Card full: offer him {reward}"),
        their=_("Card full: offer them {reward}"),
    ).format(reward=reward)


def because_full(stamps: int, needed: int, until: date | None, today: date) -> str:
    """Say why a reward is due, and until when."""
    if until is None:
        pattern = plural("{stamps} stamp, {needed} needed", "{stamps} stamps, {needed} needed", stamps)
        return pattern.format(stamps=stamps, needed=needed)
    return plural(
        "{stamps} stamp, {needed} needed; holds {until}",
        "{stamps} stamps, {needed} needed; holds {until}",
        stamps,
    ).format(stamps=stamps, needed=needed, until=wording.until_day(until, today))


def reward_expires(reward: str, until: date, whose: str, today: date) -> str:
    """Say that a reward will be lost."""
    return by_whose(
        whose,
        her=_("Tell her that {reward} on the full card is lost after {day}"),
        his=_("Tell him that {reward} on the full card is lost after {day}"),
        their=_("Tell them that {reward} on the full card is lost after {day}"),
    ).format(reward=reward, day=wording.day_phrase(until, today))


def card_holds(stamps: int, needed: int, until: date | None, today: date) -> str:
    """Say in a list how many stamps are on a card."""
    if stamps < needed:
        held = _("{stamps} of {needed}").format(stamps=stamps, needed=needed)
        return " · ".join((held, stamps_to_go(needed - stamps)))
    if until is None:
        pattern = plural("{stamps} stamp · card full", "{stamps} stamps · card full", stamps)
        return pattern.format(stamps=stamps)
    return plural(
        "{stamps} stamp · card full, {until}", "{stamps} stamps · card full, {until}", stamps
    ).format(stamps=stamps, until=wording.until_day(until, today))


def programme(needed: int, reward: str, months: int | None) -> str:
    """Say what the programme is."""
    said = [
        plural("{needed} stamp for {reward}", "{needed} stamps for {reward}", needed).format(
            needed=needed, reward=reward
        )
    ]
    if months:
        lives = plural("a stamp lasts {number} month", "a stamp lasts {number} months", months)
        said.append(lives.format(number=months))
    return "; ".join(said)


def said_stamped(name: str, number: int, stamps: int, needed: int, reward: str) -> str:
    """Echo stamps given."""
    if stamps >= needed:
        pattern = plural(
            "{name}: {number} stamp; the card is full: {reward}",
            "{name}: {number} stamps; the card is full: {reward}",
            number,
        )
    else:
        pattern = plural(
            "{name}: {number} stamp, {stamps} of {needed}",
            "{name}: {number} stamps, {stamps} of {needed}",
            number,
        )
    return pattern.format(name=name, number=number, stamps=stamps, needed=needed, reward=reward)


def said_redeemed(name: str, reward: str, left: int) -> str:
    """Echo a reward handed over."""
    if not left:
        return _("{name}: got {reward}; a new card begins").format(name=name, reward=reward)
    return plural(
        "{name}: got {reward}; {number} stamp left on the card",
        "{name}: got {reward}; {number} stamps left on the card",
        left,
    ).format(name=name, reward=reward, number=left)
