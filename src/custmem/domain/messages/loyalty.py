"""Every sentence about a customer's card and its reward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from datetime import date


STAMPS, POINTS = "stamps", "points"
"""What a programme collects."""


def some(number: int, unit: str) -> str:
    """Say a number of what the shop's programme collects: `5 stamps`, `40 points`."""
    return wording.counted(number, "point" if unit == POINTS else "stamp")


def stamps_to_go(missing: int, unit: str = STAMPS) -> str:
    """Say in one phrase how near a reward is: `two stamps to go`, `40 points to go`."""
    if unit == POINTS and missing:
        return plural("{number} point to go", "{number} points to go", missing).format(number=missing)
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


def because_full(stamps: int, needed: int, until: date | None, today: date, unit: str = STAMPS) -> str:
    """Say why a reward is due, and until when."""
    said = _("{stamps}, {needed} needed").format(stamps=some(stamps, unit), needed=needed)
    if until is None:
        return said
    return _("{said}; holds {until}").format(said=said, until=wording.until_day(until, today))


def reward_expires(reward: str, until: date, whose: str, today: date) -> str:
    """Say that a reward will be lost."""
    return by_whose(
        whose,
        her=_("Tell her that {reward} on the full card is lost after {day}"),
        his=_("Tell him that {reward} on the full card is lost after {day}"),
        their=_("Tell them that {reward} on the full card is lost after {day}"),
    ).format(reward=reward, day=wording.day_phrase(until, today))


def some_expire(number: int, after: date, whose: str, today: date, unit: str) -> str:
    """Say that stamps on a card that is not full will be lost."""
    return by_whose(
        whose,
        her=_("Tell her that {stamps} on her card will be lost after {day}"),
        his=_("Tell him that {stamps} on his card will be lost after {day}"),
        their=_("Tell them that {stamps} on their card will be lost after {day}"),
    ).format(stamps=some(number, unit), day=wording.day_phrase(after, today))


def card_holds(stamps: int, needed: int, until: date | None, today: date, unit: str = STAMPS) -> str:
    """Say in a list how many stamps are on a card."""
    if stamps < needed:
        held = _("{stamps} of {needed}").format(stamps=stamps, needed=needed)
        return " · ".join((held, stamps_to_go(needed - stamps, unit)))
    said = _("{stamps} · card full").format(stamps=some(stamps, unit))
    return said if until is None else f"{said}, {wording.until_day(until, today)}"


def programme(needed: int, reward: str, months: int | None, unit: str = STAMPS, start: int = 0) -> str:
    """Say what the programme is."""
    said = [_("{stamps} for {reward}").format(stamps=some(needed, unit), reward=reward)]
    if start:
        said.append(_("{number} on a new card already").format(number=start))
    if months:
        lives = (
            plural("a point lasts {number} month", "a point lasts {number} months", months)
            if unit == POINTS
            else plural("a stamp lasts {number} month", "a stamp lasts {number} months", months)
        )
        said.append(lives.format(number=months))
    return "; ".join(said)


def put_on(number: int, held: int, needed: int, reward: str, unit: str) -> str:
    """Say what came on a card, and how many it holds now: `1 stamp, 4 of 10`."""
    said = some(number, unit)
    if held >= needed:
        return _("{stamps}; the card is full: {reward}").format(stamps=said, reward=reward)
    return _("{stamps}, {held} of {needed}").format(stamps=said, held=held, needed=needed)


def taken_off(number: int, held: int, needed: int, unit: str) -> str:
    """Say what was taken back from a card: `1 stamp taken back, 3 of 10`."""
    return _("{stamps} taken back, {held} of {needed}").format(
        stamps=some(number, unit), held=held, needed=needed
    )


def said_stamped(name: str, said: str, start: int, *, is_paper: bool = False) -> str:
    """Echo stamps given or taken back; a new card says that it has its head start, or is taken over from paper."""
    if is_paper:
        said = _("{said}; taken over from paper").format(said=said)
    if start:
        said = _("{said}; a new card, {number} on it from the start").format(said=said, number=start)
    return f"{name}: {said}"


def said_redeemed(name: str, reward: str, left: int, unit: str) -> str:
    """Echo a reward handed over."""
    if not left:
        return _("{name}: got {reward}; a new card begins").format(name=name, reward=reward)
    return _("{name}: got {reward}; {stamps} left on the card").format(
        name=name, reward=reward, stamps=some(left, unit)
    )


# --- with a sale ----------------------------------------------------------------------------------------------


def no_card(handle: str) -> str:
    """Say beside a sale that the customer has no card yet."""
    return _("no card yet: custmem stamp {handle} begins one").format(handle=handle)


def now_in(tier: str, gives: str) -> str:
    """Say beside a sale that a year's worth has come to a tier, for the shopkeeper to tell."""
    return _("{tier} from today: {gives}").format(tier=tier, gives=gives)


def said_bonus(theirs: str, sender: str, senders: str, *, by_voucher: bool) -> str:
    """Say beside a sale, or beside who sent whom, what both get for it: stamps, or money on a voucher."""
    pattern = (
        _("for the referral: a voucher for {theirs}, and for {sender} one for {senders}")
        if by_voucher
        else _("for the referral: {theirs}, and for {sender} {senders}")
    )
    return pattern.format(theirs=theirs, sender=sender, senders=senders)


# --- at the counter -------------------------------------------------------------------------------------------


def invitation(start: int, needed: int, whose: str) -> str:
    """Offer a card to somebody who has none."""
    if start:
        return by_whose(
            whose,
            her=_("Offer her a card: {start} of {needed} are on it already"),
            his=_("Offer him a card: {start} of {needed} are on it already"),
            their=_("Offer them a card: {start} of {needed} are on it already"),
        ).format(start=start, needed=needed)
    return by_whose(
        whose,
        her=_("Offer her the shop's card"),
        his=_("Offer him the shop's card"),
        their=_("Offer them the shop's card"),
    )


def because_no_card() -> str:
    """Say why a card is offered."""
    return _("no card yet")


def member_price(price: str) -> str:
    """Say in the card's phrase what somebody with a card pays."""
    return _("member price: {price}").format(price=price)


def soon_lost(number: int, after: date, today: date) -> str:
    """Say in the card's phrase how many stamps are lost soon."""
    return _("{number} lost after {day}").format(number=number, day=wording.plain_day(after, today))


# --- vouchers -------------------------------------------------------------------------------------------------


def voucher_left(money: str, until: date | None, today: date) -> str:
    """Say at the counter what is left on a voucher."""
    if until is None:
        return _("Has {money} left on a voucher").format(money=money)
    return _("Has {money} left on a voucher, {until}").format(
        money=money, until=wording.until_day(until, today)
    )


def voucher_ends(money: str, until: date, whose: str, today: date) -> str:
    """Say that what is left on a voucher will be lost."""
    return by_whose(
        whose,
        her=_("Tell her that the {money} on her voucher will be lost after {day}"),
        his=_("Tell him that the {money} on his voucher will be lost after {day}"),
        their=_("Tell them that the {money} on their voucher will be lost after {day}"),
    ).format(money=money, day=wording.day_phrase(until, today))


def because_voucher(money: str, on: date, today: date) -> str:
    """Say since when there is a voucher, and for how much it was."""
    return _("a voucher for {money}, {day}").format(money=money, day=wording.plain_day(on, today))


def said_voucher(name: str, money: str, until: date | None, today: date) -> str:
    """Echo a voucher given."""
    if until is None:
        return _("{name}: a voucher for {money}").format(name=name, money=money)
    return _("{name}: a voucher for {money}, good {until}").format(
        name=name, money=money, until=wording.until_day(until, today)
    )


def said_spent(name: str, money: str, left: str) -> str:
    """Echo what was spent of vouchers."""
    return _("{name}: {money} paid by voucher, {left} left").format(name=name, money=money, left=left)


def voucher_line(left: str, money: str, until: date | None, today: date) -> str:
    """Say on a page what is left of a voucher, what it was for and until when it is good."""
    said = _("{left} of {money} left").format(left=left, money=money)
    if until is None:
        return said
    if until < today:
        return _("{said}; ended {day}").format(said=said, day=wording.plain_day(until, today))
    return f"{said}, {wording.until_day(until, today)}"


# --- a statement ----------------------------------------------------------------------------------------------


def year(money: str, tier: str, gives: str) -> str:
    """Say what somebody brought in a year, and which tier that is; blank for none."""
    if not tier:
        return _("{money} in twelve months").format(money=money)
    return _("{money} in twelve months: {tier}, {gives}").format(money=money, tier=tier, gives=gives)


def to_next(money: str, tier: str) -> str:
    """Say how much is missing to the next tier."""
    return _("{money} more to {tier}").format(money=money, tier=tier)


def tier_from(tier: str, money: str, gives: str) -> str:
    """Say of a tier from which worth on it is reached, and what it gives."""
    return _("{tier} from {money} in twelve months: {gives}").format(tier=tier, money=money, gives=gives)


def what_happened(kind: str, why: str | None, reward: str) -> str:
    """Say in a statement why stamps came or went."""
    if kind == "redeemed":
        return reward
    if kind == "stamp":
        return {
            "head start": _("head start"),
            "paper card": _("taken over from paper"),
            "referral": _("for a referral"),
        }.get(why or "", _("stamped"))
    return _("too old") if kind == "lost" else _("taken back")


def voucher_use(of: int | None, why: str | None) -> str:
    """Say in a statement what a line about a voucher is."""
    if of is not None:
        return _("too old") if why == "lost" else _("paid by voucher")
    return _("voucher for a referral") if why == "referral" else (why or _("voucher"))


def said_set_up(programme: str) -> str:
    """Echo a programme set up."""
    return _("{programme}; whoever has a card gets a stamp with each visit that buys").format(
        programme=programme
    )
