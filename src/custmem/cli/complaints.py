"""What went wrong: a complaint noted, put right, and counted by its cause."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import is_same
from custmem.cli.customer_lookup import change_customer, customer_meant
from custmem.cli.days import coming_day
from custmem.cli.text_input import told, words_for
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import complaint_record
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations, feedback, wording
from custmem.domain.shop import next_open_day
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.errors import Ambiguous, BadMoney, Conflict, NotFound, UsageError
from custmem.language import _
from custmem.recall.commitments import decision_with_code
from custmem.recall.customers import customers_with_ids
from custmem.recall.memories import memory_of
from custmem.recall.open_commitments import causes as causes_in
from custmem.recall.open_commitments import open_with_code
from custmem.recall.settings import shop_of
from custmem.record.feedback import NewComplaint, Resolution, record_complaint, resolve_complaint
from custmem.show import causes as causes_view
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Cause, Editor, Whose
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Complaint, Customer, Memory
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

_CAUSE_LIMIT = 60
_EXAMPLE = 'custmem complaint rossi "the soup was cold"'


def complaint(
    context: Context,
    who: Annotated[
        str | None,
        typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name"),
    ] = None,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what went wrong")] = None,
    fix_by: Annotated[
        str | None, typer.Option(metavar="DATE", help="until when it is put right: fri, +3d")
    ] = None,
    cause: Cause = None,
    promised: Annotated[
        str | None, typer.Option(metavar="TEXT", help="what was promised on the spot")
    ] = None,
    causes: Annotated[
        bool, typer.Option("--causes", help="instead: why customers complain, the most frequent first")
    ] = False,
    editor: Editor = False,
) -> Answer:
    """What went wrong; listed until it is put right.

    Example: custmem complaint rossi "the soup was cold" --cause kitchen

    Example: custmem complaint --causes
    """
    if causes:
        if who is not None:
            raise UsageError(
                _("--causes is about all customers"), _("leave out WHO: custmem complaint --causes")
            )
        return _recurring(context)
    if who is None:
        raise UsageError(_("who is meant?"), _("for example: {example}").format(example=_EXAMPLE))
    who, typed = told(context, who, text, editor=editor)
    wrong = clean(typed)
    if not wrong:
        raise UsageError(
            _("what went wrong is missing"), _("for example: {example}").format(example=_EXAMPLE)
        )

    def act(writing: Writing, match: Match) -> Echo:
        before = _open_alike(memory_of(writing.book, match.id), wrong)
        due_on = coming_day(fix_by, context, shop_of(writing.book)) if fix_by else None
        new = NewComplaint(wrong, due_on, _cause(cause), _words(promised))
        complaint_id = record_complaint(writing.book, match.id, new, context.today)
        code = code_of(keys.complaint(complaint_id))
        writing.said = confirmations.said_complaint(match.name, wrong, due_on, code)
        if before is not None:
            writing.said = _("{said}; one in the same words is open already ({code})").format(
                said=writing.said, code=before
            )
        record = complaint_record(complaint_of(writing.book, match.id, complaint_id))
        return Echo(writing.said, {"customer": brief(match), "complaint": record})

    return Answer(echo_view, change_customer(context, "complaint", who, act, wrong), is_echo=True)


def _open_alike(memory: Memory, wrong: str) -> str | None:
    """Return the code of a complaint in the same words that is still open."""
    alike = [each for each in memory.complaints if each.resolved_on is None and is_same(wrong, each.text)]
    return code_of(keys.complaint(alike[-1].id)) if alike else None


def _recurring(context: Context) -> Answer:
    """Say why customers complain, the most frequent cause first."""
    with context.reading() as book:
        return Answer(
            causes_view, causes_view.Causes(tuple(causes_in(book)), shop_of(book).currency, context.today)
        )


def resolve(
    context: Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="the code beside the complaint")],
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="how it was put right")] = None,
    cause: Cause = None,
    apology: Annotated[str | None, typer.Option(metavar="TEXT", help="how you said sorry")] = None,
    cost: Annotated[str | None, typer.Option(metavar="MONEY", help="what it cost the shop")] = None,
    promised: Annotated[str | None, typer.Option(metavar="TEXT", help="what was promised")] = None,
    prevent: Annotated[
        str | None, typer.Option(metavar="TEXT", help="what keeps it from happening again")
    ] = None,
    who: Whose = None,
    editor: Editor = False,
) -> Answer:
    """How a complaint was put right.

    A week later you are asked to ask whether all is well.

    Example: custmem resolve CODE "a fresh bowl, and the wine" --cost 8.50
    """
    right = clean(words_for(context, text, editor=editor))
    if not right:
        raise missing_resolution(quoted(code)[1:-1] or "CODE")
    with context.writing("resolve") as writing:
        shop = shop_of(writing.book)
        customer_id, complaint_id = _open(writing.book, context, code, who)
        minor = _cost(cost, shop) if cost else None
        how = Resolution(
            *(right, _cause(cause), _words(apology), _words(promised)),
            cost_minor=minor,
            currency=None if minor is None else shop.currency,
            prevention=_words(prevent),
        )
        resolve_complaint(writing.book, customer_id, complaint_id, how, context.today, writing.at)
        (customer,) = customers_with_ids(writing.book, [customer_id])
        resolved = complaint_of(writing.book, customer_id, complaint_id)
        check_on = checked_on(context.today, shop)
        writing.said = feedback.said_resolved(
            customer.name, resolved.text, right, check_on, resolved.prevention
        )
        record = {"complaint": complaint_record(resolved), "check_on": check_on.isoformat()}
        echo = Echo(writing.said, {"customer": brief(customer), **record})
    return Answer(echo_view, echo, is_echo=True)


def _open(book: sqlite3.Connection, context: Context, code: str, who: str | None) -> tuple[int, int]:
    """Return whose open complaint this code means, and its id."""
    code = code.strip()
    meant = customer_meant(book, who, context).id if who is not None else None
    found = [pair for pair in open_with_code(book, code) if meant in (None, pair[0])]
    if len(found) > 1:
        candidates = list(map(brief, customers_with_ids(book, [customer_id for customer_id, _ in found])))
        raise Ambiguous(
            _("{code} is the code of several complaints").format(code=code.lower()),
            _("say whose with --who"),
            candidates,
        )
    if found:
        return found[0]
    closed = decision_with_code(book, code.lower())
    if closed is not None and keys.is_open_complaint(closed.key):
        when = wording.on_day(closed.decided_on, context.today)
        raise Conflict(
            _("{code} was put right already, {when}").format(code=code.lower(), when=when),
            _("a new complaint is noted with custmem complaint"),
        )
    raise NotFound(
        _("no open complaint has the code {code}").format(code=quoted(code)),
        _("custmem agenda shows today's codes"),
    )


def _cause(typed: str | None) -> str | None:
    return (clean(typed, limit=_CAUSE_LIMIT) or None) if typed else None


def _words(typed: str | None) -> str | None:
    return (clean(typed) or None) if typed else None


def _cost(typed: str, shop: Shop) -> int:
    minor = parse_money(typed, shop.currency)
    if not 0 <= minor <= MOST_MINOR:
        raise BadMoney(
            _("{typed} is not a cost").format(typed=quoted(typed)),
            _("give what it cost the shop, for example: 12.50"),
        )
    return minor


def put_right(
    writing: Writing, customer: Customer, item: FollowUp, how: str | None, shop: Shop, today: date
) -> str:
    """Take the outcome of a follow-up as how the complaint was put right, and return what is said of it.

    Raises UsageError when there is none.
    """
    if how is None:
        raise missing_resolution(item.code)
    complaint_id = int(item.key.partition(":")[2])
    resolve_complaint(writing.book, customer.id, complaint_id, Resolution(how), today, writing.at)
    text = complaint_of(writing.book, customer.id, complaint_id).text
    return feedback.said_resolved(customer.name, text, how, checked_on(today, shop))


def missing_resolution(code: str) -> UsageError:
    """Return the error that says what is missing to close a complaint."""
    return UsageError(
        _("how it was put right is missing"),
        _('for example: custmem resolve {code} "a fresh bowl, and the wine"').format(code=code),
    )


def not_put_right(code: str) -> Conflict:
    """Return the error that a complaint is neither skipped nor asked away."""
    return Conflict(
        _("{code} is a complaint, and stays open until it is put right").format(code=code),
        _('custmem resolve {code} "how" closes it, custmem snooze {code} DATE puts it off').format(code=code),
    )


def checked_on(today: date, shop: Shop) -> date:
    """Return the day on which what was put right today is asked about."""
    return next_open_day(today + timedelta(shop.rules["complaint-check"].days), shop)


def complaint_of(book: sqlite3.Connection, customer_id: int, complaint_id: int) -> Complaint:
    """Return a customer's complaint by its id."""
    return next(each for each in memory_of(book, customer_id).complaints if each.id == complaint_id)
