"""The key of each thing that can be acted on, and the short code made from it: the same on every run.

A code is a hash of the thing's key, so it is the same on every run, on paper and on screen, and no code has to
be stored before someone acts on it. The alphabet leaves out look-alikes (0 o, 1 i l, 5 s, 8 b, u v, 2 z) and
the vowels, so that no code beside a name is ever a word.

Asking after a purchase at the counter and by a call is one thing and has one key; so have a promise's alert and its
line in the agenda. A key outlives the day: it is what a decision is stored under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from datetime import date


ALPHABET = "34679cdfghjkmnpqrtwx"
LENGTH = 4


def code_of(key: str) -> str:
    """Return the code of the thing with this key."""
    number = crc32(key.encode())
    letters = []
    for _ in range(LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def looks_like_code(text: str) -> bool:
    """Say whether a typed word can be a code at all."""
    return len(text) == LENGTH and all(letter in ALPHABET for letter in text.lower())


def promise(promise_id: int) -> str:
    """Keeping a promise."""
    return f"promise:{promise_id}"


def order(order_id: int) -> str:
    """A special order, from the day it is placed until it is collected or called off."""
    return f"order:{order_id}"


def order_told(order_id: int) -> str:
    """Having told them that their order is here."""
    return f"order:{order_id}:told"


def order_chased(order_id: int, on: date) -> str:
    """Having asked the supplier, one day, after an order that is late."""
    return f"order:{order_id}:chased:{on}"


def order_moved(order_id: int, on: date) -> str:
    """Having told them, one day, that their order comes on another day."""
    return f"order:{order_id}:moved:{on}"


def order_reminded(order_id: int, on: date) -> str:
    """Having reminded them, one day, of an order that nobody collects."""
    return f"order:{order_id}:reminded:{on}"


def wish(wish_id: int) -> str:
    """Fulfilling a wish."""
    return f"wish:{wish_id}"


def wish_arrived(wish_id: int, arrival_id: int) -> str:
    """Telling them that something they asked for came in."""
    return f"wish:{wish_id}:{arrival_id}"


def wish_of(key: str) -> int:
    """Return the wish that a key of one of the two above is about."""
    return int(key.split(":")[1])


def new_for_them(customer_id: int, arrival_id: int) -> str:
    """Showing them something new."""
    return f"new:{customer_id}:{arrival_id}"


def appointment(appointment_id: int) -> str:
    """Keeping an appointment."""
    return f"appointment:{appointment_id}"


def gift(purchase_id: int) -> str:
    """Asking how a present was received."""
    return f"gift:{purchase_id}"


def purchase(purchase_id: int) -> str:
    """Asking how a purchase does."""
    return f"purchase:{purchase_id}"


def purchase_again(purchase_id: int) -> str:
    """Asking a second time, months later, how one of the largest purchases does."""
    return f"purchase:{purchase_id}:again"


def thanks(purchase_id: int) -> str:
    """Thanking for a purchase."""
    return f"thanks:{purchase_id}"


def event_before(event_id: int) -> str:
    """Wishing well before a life event."""
    return f"event:{event_id}:before"


def event_after(event_id: int) -> str:
    """Asking after a life event."""
    return f"event:{event_id}:after"


def occasion_card(occasion_id: int, year: int) -> str:
    """Preparing for one year's occasion."""
    return f"occasion:{occasion_id}:{year}:card"


def occasion_day(occasion_id: int, year: int) -> str:
    """Wishing well on one year's occasion."""
    return f"occasion:{occasion_id}:{year}:day"


def overdue(customer_id: int, last_visit_on: date) -> str:
    """A word to someone who is late, this time."""
    return f"overdue:{customer_id}:{last_visit_on}"


def lapsed(customer_id: int, last_visit_on: date) -> str:
    """A word to someone who seems gone, this time."""
    return f"lapsed:{customer_id}:{last_visit_on}"


def season(customer_id: int, name: str, year: int) -> str:
    """A word on one year's season of the shop's own."""
    return f"season:{customer_id}:{year}:{name[:60]}"


def reward(customer_id: int, redeemed: int) -> str:
    """Handing over a reward, after so many before."""
    return f"reward:{customer_id}:{redeemed}"


def reward_ends(customer_id: int, redeemed: int) -> str:
    """Telling in time of a reward that would be lost."""
    return f"reward:{customer_id}:{redeemed}:ends"


def stamps_end(customer_id: int, redeemed: int) -> str:
    """Telling in time of stamps that would be lost from a card that is not full."""
    return f"reward:{customer_id}:{redeemed}:stamps"


def invitation(customer_id: int) -> str:
    """Offering a card, once."""
    return f"learn:{customer_id}:card"


def voucher(voucher_id: int) -> str:
    """Saying what is left on a voucher."""
    return f"voucher:{voucher_id}"


def voucher_ends(voucher_id: int) -> str:
    """Telling in time of a voucher that would be lost."""
    return f"voucher:{voucher_id}:ends"


def allergy(fact_id: int) -> str:
    """Heeding an allergy; nothing closes it."""
    return f"allergy:{fact_id}"


def fact(fact_id: int, learned_on: date) -> str:
    """Confirming a fact as it was last heard."""
    return f"fact:{fact_id}:{learned_on}"


def learning(customer_id: int, what: str) -> str:
    """Finding out something not yet known."""
    return f"learn:{customer_id}:{what}"


def visit(customer_id: int, what: str) -> str:
    """A word about the visit itself."""
    return f"visit:{customer_id}:{what}"


def complaint(complaint_id: int) -> str:
    """Putting right what a customer complained of."""
    return f"complaint:{complaint_id}"


def complaint_check(complaint_id: int) -> str:
    """Asking whether all is well after a complaint was put right."""
    return f"complaint:{complaint_id}:check"


def complaint_asked_about(key: str) -> int | None:
    """Return whose complaint's id a key of asking about one has; None for any other key."""
    first, _, rest = key.partition(":")
    number, _, last = rest.partition(":")
    return int(number) if first == "complaint" and last == "check" else None


def praise(remark_id: int) -> str:
    """Thanking for praise, or for a suggestion."""
    return f"remark:{remark_id}"


def referrals(newest_id: int) -> str:
    """Thanking somebody for all whom they sent, up to the newest."""
    return f"referrals:{newest_id}"


def referral_bought(referral_id: int) -> str:
    """Thanking for somebody sent, once they have bought something."""
    return f"referral:{referral_id}:bought"


def gift_given(gift_id: int) -> str:
    """How a gift of the shop's landed."""
    return f"given:{gift_id}"


def shop_gift(occasion_id: int, year: int) -> str:
    """A small present from the shop to one year's occasion."""
    return f"occasion:{occasion_id}:{year}:gift"


def is_wish(key: str) -> bool:
    """Say whether a key is of a wish, which is never due and may be settled at any time."""
    return key.startswith("wish:")


def is_open_complaint(key: str) -> bool:
    """Say whether a key is that of a complaint to be put right, and not of asking about it afterwards."""
    return key.startswith("complaint:") and not key.endswith(":check")
