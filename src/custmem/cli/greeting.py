"""At the counter: what to say to the customer who just walked in, and that it was said, with what they answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.complaints import not_put_right
from custmem.cli.context import chosen_code
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.text_input import told
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.followups.followups import all_with_codes
from custmem.domain.greeting.greeting import greeting
from custmem.domain.keys import code_of, is_open_complaint, looks_like_code, wish_of
from custmem.domain.messages import confirmations, wording
from custmem.domain.rule_context import teller_for
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import Conflict, NotFound
from custmem.language import _
from custmem.recall.customers import with_worth
from custmem.recall.memories import memory_of
from custmem.recall.search import key_before
from custmem.recall.settings import shop_of
from custmem.record.answers import is_no, keep_answer
from custmem.record.commitments import close_wish
from custmem.record.decisions import Verdict, decide
from custmem.show import echo
from custmem.show import greeting as greeting_view

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Decision, Memory
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.greeting.greeting import Greeting
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller
    from custmem.record.writing import Writing
    from custmem.show.why import Explained


def greet(
    context: Context,
    who: Whole,
    why: Annotated[bool, typer.Option("--why", help="the reasons: what is said, what is left out")] = False,
) -> Answer:
    """What to say to the customer who just walked in.

    Five lines at most, which they may read over your shoulder: nothing private and no figures.

    Example: custmem greet rossi

    Example: custmem greet rossi --why
    """
    if why:
        return _with_reasons(context, " ".join(who))

    def ask(book: sqlite3.Connection, match: Match) -> Greeting:
        shop = shop_of(book)
        memory = with_worth(book, memory_of(book, match.id), shop, context.today)
        return greeting(memory, shop, context.today)

    return Answer(greeting_view, with_customer(context, " ".join(who), ask))


def _with_reasons(context: Context, who: str) -> Answer:
    """Return the greeting with the reasons for what is said and what is not, for the owner alone."""
    from custmem.domain.greeting.greeting import reasons
    from custmem.show import why as why_view

    def _ask(book: sqlite3.Connection, match: Match) -> Explained:
        shop = shop_of(book)
        memory = with_worth(book, memory_of(book, match.id), shop, context.today)
        return why_view.Explained(greeting(memory, shop, context.today), reasons(memory, shop, context.today))

    return Answer(why_view, with_customer(context, who, _ask))


def asked(
    context: Context,
    who: Who,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="the code beside the talking point")
    ] = None,
    answer: Annotated[list[str] | None, typer.Argument(metavar="[ANSWER]", help="what they said")] = None,
    editor: Editor = False,
) -> Answer:
    """A talking point was used; keep the answer.

    It won't be shown again. Without a code it lists what there is to choose.

    Example: custmem asked bianchi CODE "he loved it"
    """
    if code is None or not looks_like_code(code):
        answer = [code, *(answer or ())] if code else answer
        who, open_now = with_customer(context, who, partial(_to_choose, context))
        code = chosen_code(context, _("which one is meant?"), open_now)
    who, typed = told(context, who, answer, editor=editor)
    said = clean(typed)

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        memory = memory_of(writing.book, match.id)
        point = _with_code(writing.book, code, memory, teller_for(memory, shop, context.today))
        if is_open_complaint(point.key):
            raise not_put_right(point.code)
        verdict = Verdict(point.key, point.kind, "asked", outcome=said or None)
        decide(writing.book, match.id, verdict, context.today, writing.at)
        if point.kind == "wish_arrived":
            _grant_wish(writing, point.key, said, context.today)
        fact_id = None
        if said:
            fact_id = keep_answer(writing.book, memory, point, said, context.today, shop)
        writing.said = confirmations.said_asked(match.name, point.text, said)
        record = {"code": point.code, "kind": point.kind, "answer": said or None, "fact_id": fact_id}
        return Echo(writing.said, {"customer": brief(match), **record})

    return Answer(echo, change_customer(context, "asked", who, act), is_echo=True)


def _to_choose(
    context: Context, book: sqlite3.Connection, match: Match
) -> tuple[str, list[dict[str, object]]]:
    """Return the customer's #id and what may be said to them today, as things to choose from."""
    today = greeting(memory_of(book, match.id), shop_of(book), context.today)
    said = (*today.alerts, *today.points)
    return f"#{match.id}", [
        {**brief(match), "code": each.code, "what": each.text} for each in said if each.code
    ]


def _with_code(book: sqlite3.Connection, code: str, memory: Memory, teller: Teller) -> Point | FollowUp:
    """Return the alert, talking point or follow-up of this customer that has this code, on whatever day.

    Raises Conflict when it is closed already, NotFound when there is none.
    """
    wanted = now = code.strip().lower()
    point = _first_with_code(wanted, teller)
    if point is None:
        before = key_before(book, wanted, memory.customer.id)
        now = code_of(before[1]) if before else wanted
        point = _first_with_code(now, teller) if now != wanted else None
    if point is not None:
        _refuse_closed(memory.decisions.get(point.key), teller.today)
        return point
    for decision in memory.decisions.values():
        if decision.code in (wanted, now):
            _refuse_closed(decision, teller.today)
    raise NotFound(
        _("nothing open about {handle} has the code {code}").format(
            handle=memory.customer.handle, code=quoted(code)
        ),
        _("custmem greet shows today's codes"),
    )


def _first_with_code(code: str, teller: Teller) -> Point | FollowUp | None:
    return next((point for point in all_with_codes(teller) if point.code == code), None)


def _grant_wish(writing: Writing, key: str, answer: str, today: date) -> None:
    """Close the wish that was shown what arrived, unless they say no."""
    if not is_no(answer):
        close_wish(writing.book, wish_of(key), today)


def _refuse_closed(decision: Decision | None, today: date) -> None:
    if decision is not None and decision.verdict != "snoozed":
        when = wording.on_day(decision.decided_on, today)
        raise Conflict(
            _("{code} is closed already: {verdict} {when}").format(
                code=decision.code, verdict=decision.verdict, when=when
            ),
            _("custmem greet shows what is open"),
        )
