"""Gratitude owed: for praise, for a suggestion, for those whom a customer sent; each is said once."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys
from custmem.domain import phrases_of_thanks as phrases
from custmem.domain.kinds.point import Point
from custmem.domain.sending import sent_to_thank_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import Remark
    from custmem.domain.teller import Teller

PRAISE_DAYS = 365
PRAISE_SCORE = 72
REFERRAL_SCORE = 74
MOST_STARS = 5


def praise_points(teller: Teller) -> Iterator[Point]:
    """Yield `thank_praise` for praise, five stars and suggestions, from the day after, for a year."""
    for remark in teller.memory.remarks:
        text = _thanks_for(remark, teller.whose)
        if text is None or teller.silence.covers(None, remark.text):
            continue
        yield Point(
            kind="thank_praise",
            key=keys.praise(remark.id),
            text=text,
            because=phrases.because_said(remark.said_on, teller.today),
            about=remark.text or None,
            score=PRAISE_SCORE,
            opens_on=remark.said_on + timedelta(1),
            closes_on=remark.said_on + timedelta(PRAISE_DAYS),
            fades=False,
            topic=remark.kind,
        )


def _thanks_for(remark: Remark, whose: str) -> str | None:
    """Return the sentence that a remark deserves; a rating with fewer than all stars deserves none."""
    if remark.kind == "praise":
        return phrases.thank_praise(remark.text, whose)
    if remark.kind == "suggestion":
        return phrases.suggestion_heard(remark.text, whose)
    return phrases.thank_stars(remark.text, whose) if remark.stars == MOST_STARS else None


def referral_points(teller: Teller) -> Iterator[Point]:
    """Yield one `thank_referral` that names all whom they sent since the last time they were thanked."""
    sent = sent_to_thank_for(teller)
    if not sent:
        return
    names = [referral.name for referral in sent]
    newest = max(sent, key=lambda referral: referral.id)
    came = sum(1 for each in sent if each.first_visit_on and each.first_visit_on <= teller.today)
    yield Point(
        kind="thank_referral",
        key=keys.referrals(newest.id),
        text=phrases.thank_referral(names, teller.whose),
        because=phrases.because_sent(came, len(sent), newest.said_on, teller.today),
        about=phrases.listed(names),
        score=REFERRAL_SCORE,
        opens_on=min(referral.said_on for referral in sent),
        closes_on=teller.today,
        fades=False,
        topic=phrases.listed(names),
    )
