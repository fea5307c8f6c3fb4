"""Gratitude owed: for praise, for a suggestion, for those whom a customer sent; each is said once."""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain import phrases_of_thanks as phrases
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.sending import sent_to_thank_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Remark
    from custmem.domain.teller import Teller

MOST_STARS = 5


def _praise(teller: Teller) -> Iterator[Point]:
    """Praise, five stars, or a suggestion."""
    for remark in teller.memory.remarks:
        text = _thanks_for(remark, teller.whose)
        if text is None or teller.silence.covers(None, remark.text):
            continue
        yield THANK_PRAISE.point(
            keys.praise(remark.id),
            text,
            phrases.because_said(remark.said_on, teller.today),
            THANK_PRAISE.window.around(remark.said_on),
            about=remark.text or None,
            topic=remark.kind,
        )


def _thanks_for(remark: Remark, whose: str) -> str | None:
    """Return the sentence that a remark deserves; a rating with fewer than all stars deserves none."""
    if remark.kind == "praise":
        return phrases.thank_praise(remark.text, whose)
    if remark.kind == "suggestion":
        return phrases.suggestion_heard(remark.text, whose)
    return phrases.thank_stars(remark.text, whose) if remark.stars == MOST_STARS else None


def _referrals(teller: Teller) -> Iterator[Point]:
    """Customers whom they sent since the last time they were thanked, all of them by name."""
    sent = sent_to_thank_for(teller)
    if not sent:
        return
    names = [referral.name for referral in sent]
    newest = max(sent, key=lambda referral: referral.id)
    came = sum(1 for each in sent if each.first_visit_on and each.first_visit_on <= teller.today)
    yield THANK_REFERRAL.point(
        keys.referrals(newest.id),
        phrases.thank_referral(names, teller.whose),
        phrases.because_sent(came, len(sent), newest.said_on, teller.today),
        THANK_REFERRAL.window.around(min(referral.said_on for referral in sent)),
        about=phrases.listed(names),
        topic=phrases.listed(names),
    )


THANK_PRAISE = PointRule("thank_praise", _praise, 72, Window("it was said", 1, 365))
THANK_REFERRAL = PointRule("thank_referral", _referrals, 74, Window("it was told", closes=None))
RULES = (THANK_REFERRAL, THANK_PRAISE)
