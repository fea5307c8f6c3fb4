"""What customers say of the shop, and whom they send: praise, suggestions, ratings, referrals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer, customer_meant, with_customer
from custmem.cli.sales import thanked_for_sending
from custmem.cli.text_input import told
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Remark, remark_record
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import Conflict, UsageError
from custmem.language import _
from custmem.recall.commitments import sender_of
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.feedback import record_referral, record_remark
from custmem.show import echo
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


_STARS = ("1", "2", "3", "4", "5")
_POOR = 2


def praise(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they praised")] = None,
    editor: Editor = False,
) -> Answer:
    """What they praised; thank them once.

    The next greeting says so.

    Example: custmem praise rossi "the best bread in town"
    """
    who, typed = told(context, who, text, editor=editor)
    return _remark(context, "praise", who, typed, 'custmem praise rossi "the best bread in town"')


def suggestion(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they suggested")] = None,
    editor: Editor = False,
) -> Answer:
    """What they suggested; say it was heard.

    The next greeting says so.

    Example: custmem suggestion rossi "open at seven"
    """
    who, typed = told(context, who, text, editor=editor)
    return _remark(context, "suggestion", who, typed, 'custmem suggestion rossi "open at seven"')


def rate(
    context: Context,
    who: Who,
    stars: Annotated[str, typer.Argument(metavar="STARS", help="1 to 5")],
    text: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", help="in their words")] = None,
    editor: Editor = False,
) -> Answer:
    """How they rate the shop, one to five stars.

    With words or without. A poor rating says how to have it put right.

    Example: custmem rate rossi 5 "always a smile"
    """
    who, typed = told(context, who, text, editor=editor)
    stars = _IN_WORDS.get(stars.strip().lower(), stars.strip()).removesuffix("/5")
    if typed.lower().split(" ")[0] in ("stars", "star"):
        typed = typed.partition(" ")[2]
    if stars not in _STARS:
        raise UsageError(
            _("{stars} is not a rating").format(stars=quoted(stars)),
            _("give 1 to 5 stars, for example: custmem rate rossi 5"),
        )
    number, words = int(stars), clean(typed)

    def act(writing: Writing, match: Match) -> Echo:
        remark_id = record_remark(writing.book, match.id, "rating", words, context.today, number)
        poor = number <= _POOR
        writing.said = confirmations.said_rating(match.name, match.handle, number, words, poor=poor)
        remark = Remark(remark_id, "rating", words, number, context.today)
        return Echo(writing.said, {"customer": brief(match), "remark": remark_record(remark)})

    return Answer(echo, change_customer(context, "rate", who, act), is_echo=True)


_IN_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}


def _remark(context: Context, kind: str, who: str, typed: str, example: str) -> Answer:
    text = clean(typed)
    if not text:
        raise UsageError(_("what they said is missing"), _("for example: {example}").format(example=example))

    def _act(writing: Writing, match: Match) -> Echo:
        remark_id = record_remark(writing.book, match.id, kind, text, context.today)
        writing.said = confirmations.said_remark(match.name, kind, text)
        remark = Remark(remark_id, kind, text, None, context.today)
        return Echo(writing.said, {"customer": brief(match), "remark": remark_record(remark)})

    return Answer(echo, change_customer(context, kind, who, _act, text), is_echo=True)


def referred(
    context: Context,
    who: Who,
    by: Annotated[str, typer.Option(metavar="WHO", help="the customer who sent them")],
) -> Answer:
    """Who sent them; both are thanked.

    The greetings of both say so, and thanks are due after the first purchase.

    Example: custmem referred rossi --by bianchi
    """
    typed = [f"#{with_customer(context, each, _this_one).id}" for each in (who, by)]
    with context.writing("referred") as writing:
        customer, sender = (customer_meant(writing.book, each, context) for each in typed)
        _refuse(writing.book, customer, sender, agreed=context.options.yes)
        before = sender_of(writing.book, customer.id)
        known = before[0] if before is not None and before[1] == sender.id else None
        is_new = known is None
        referral_id = known or record_referral(writing.book, customer.id, sender.id, context.today)
        writing.said = confirmations.said_referred(customer.name, sender.name, is_new=is_new)
        memory, shop = memory_of(writing.book, customer.id), shop_of(writing.book)
        bought = [each for each in memory.purchases if each.total_minor >= 0]
        if bought and all(
            each.on == context.today for each in bought
        ):  # what they said at the till of the first sale
            given = thanked_for_sending(writing.book, memory, shop, context.today)
            writing.said = "; ".join((writing.said, *given))
        record = {"id": referral_id, "by": brief(sender), "new": is_new}
        echo = Echo(writing.said, {"customer": brief(customer), "referral": record})
    return Answer(echo_view, echo, is_echo=True)


def _this_one(_book: sqlite3.Connection, match: Match) -> Match:
    return match


def _refuse(book: sqlite3.Connection, customer: Match, sender: Match, *, agreed: bool) -> None:
    """Raise Conflict for what can't be, or is said otherwise in the book."""
    if customer.id == sender.id:
        raise Conflict(
            _("{handle} can't have sent themselves").format(handle=customer.handle),
            _("name somebody else with --by"),
        )
    circle = sender_of(book, sender.id)
    if circle is not None and circle[1] == customer.id:
        raise Conflict(
            _("{handle} was sent by {sender}").format(handle=sender.handle, sender=customer.handle),
            _("of two customers only one sent the other"),
        )
    before = sender_of(book, customer.id)
    if before is not None and before[1] != sender.id and not agreed:
        raise Conflict(
            _("{handle} was sent by {sender}").format(handle=customer.handle, sender=before[2]),
            _("give --yes to change who it was"),
        )
