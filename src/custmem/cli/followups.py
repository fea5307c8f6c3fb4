"""What became of what was due: done, put off or skipped."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.complaints import not_put_right, put_right
from custmem.cli.context import MOST_TO_CHOOSE, chosen_code
from custmem.cli.customer_lookup import customer_meant
from custmem.cli.days import later_day
from custmem.cli.text_input import words_for
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.followups.followups import all_follow_ups
from custmem.domain.keys import code_of, is_open_complaint, is_wish, looks_like_code
from custmem.domain.messages import confirmations, wording
from custmem.domain.rule_context import is_closed, teller_for
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.names import query_words
from custmem.domain.typed.remembered import text_and_day
from custmem.domain.value import NamedTuple
from custmem.errors import Ambiguous, Conflict, NotFound, UsageError
from custmem.language import _
from custmem.recall.agenda import agenda_on
from custmem.recall.code_lookup import kindness_with_code, owed_with_code
from custmem.recall.commitments import decision_with_code
from custmem.recall.customers import customers_with_ids
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.search import by_words, key_before
from custmem.recall.settings import shop_of
from custmem.record.decisions import (
    Verdict,
    decide,
    keep_taste,
    promise_again,
    record_contact,
    record_promise,
)
from custmem.show import echo as echo_view
from custmem.show.asking import ask, tell

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Code, Editor, Whose
    from custmem.domain.customers.memory import Customer
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing


NEVER_UNSAID = ("promise", "order")
"""What is owed is dropped only with the reason why."""
MOVED = "appointment"
"""What is not put off but agreed for another day."""


def done(
    context: Context,
    code: Code = None,
    outcome: Annotated[list[str] | None, typer.Argument(metavar="[OUTCOME]", help="what came of it")] = None,
    who: Whose = None,
    editor: Editor = False,
) -> Answer:
    """A follow-up is done.

    It won't be listed again. Without a code it lists what there is to choose; at a terminal it asks what came of it,
    and for the next step.

    Example: custmem done CODE "she is delighted"
    """
    codes, outcome = codes_first(code or chosen(context), outcome)
    came = clean(words_for(context, outcome, editor=editor)) or None
    steps: list[Step] = []
    if came is None and context.may_ask and len(codes) == 1:
        came = _what_came_of_it(context, codes[0], who, steps)

    def close(writing: Writing, customer: Customer, item: FollowUp, shop: Shop) -> Echo:
        if is_open_complaint(item.key):
            said = put_right(writing, customer, item, came, shop, context.today)
            return Echo(said, {"verdict": "done", "outcome": came})
        verdict = Verdict(item.key, item.kind, "done", outcome=came)
        decide(writing.book, customer.id, verdict, context.today, writing.at)
        if _was_reached(item):
            record_contact(writing.book, customer.id, item.channel, item.key, came, context.today, writing.at)
        fact_id = keep_taste(writing.book, customer.id, came, context.today) if came else None
        said = confirmations.said_done(customer.name, item.text, came)
        again = promise_again(writing.book, item.key, context.today)
        if again:
            said = confirmations.said_again(said, again)
        for step in steps:
            promise_id = record_promise(
                writing.book, customer.id, step.text, step.due_on, context.today, step.at
            )
            next_one = code_of(keys.promise(promise_id))
            promised = confirmations.said_promise(customer.name, step.text, step.due_on, next_one, step.at)
            said = f"{said}\n{promised}"
        return Echo(said, {"verdict": "done", "outcome": came, "fact_id": fact_id, **_coming_back(again)})

    return each_decided(context, "done", codes, lambda each: decided(context, "done", each, who, close))


class Step(NamedTuple):
    """What is to be done next, and by when."""

    text: str
    due_on: date
    at: str | None = None


def _coming_back(again: date | None) -> dict[str, object]:
    return {"again_on": again.isoformat()} if again else {}


def _what_came_of_it(context: Context, code: str, who: str | None, steps: list[Step]) -> str | None:
    """Ask what came of it and for the next step, which is a promise; Enter leaves either out."""
    with context.reading() as book:
        shop = shop_of(book)
        customer, item = _item(book, context, code, who, shop)
    tell((f"{customer.name}: {item.text}",))
    came = clean(ask(_("what came of it? [Enter for nothing]"), "")) or None
    if is_open_complaint(item.key):
        return came
    typed = ask(_("the next step, and by when? [ring again by fri; Enter for none]"), "")
    if typed:
        timed = text_and_day(typed.split(), context.today, day_first=shop.day_first)
        if timed.on is None:
            raise UsageError(_("until when is missing"), _("for example: ring again by fri"))
        steps.append(Step(clean(timed.text), timed.on, timed.at or None))
    return came


def chosen(context: Context) -> str:
    """Return the code of what is chosen from today's page. Raises UsageError with what there is to choose."""
    with context.reading() as book:
        open_today = _open_today(book, context)
    return chosen_code(context, _("which one is meant?"), open_today)


def _open_today(book: sqlite3.Connection, context: Context, words: str = "") -> list[dict[str, object]]:
    """Return what today's page lists, or those things of it that share a word with what was typed."""
    page = agenda_on(book, shop_of(book), context.today, everything=True)
    wanted = set(query_words(words))
    return [
        {**brief(block.customer), "code": item.code, "what": item.text}
        for block in page.blocks
        for item in block.items
        if not wanted
        or wanted & set(query_words(f"{block.customer.name} {block.customer.handle} {item.text}"))
    ]


def _meant_by_words(
    book: sqlite3.Connection, context: Context, words: str, shop: Shop
) -> list[dict[str, object]]:
    """Return what words in the place of a code may mean: things of today's page, or a customer's that are to come."""
    today = _open_today(book, context, words)
    if today:
        return today[:MOST_TO_CHOOSE]
    named = by_words(book, words)[:MOST_TO_CHOOSE]
    return [
        {**brief(memory.customer), "code": item.code, "what": item.text}
        for memory in memories_of(book, [match.id for match in named])
        for item in all_follow_ups(teller_for(memory, shop, context.today))
        if item.obligation
    ][:MOST_TO_CHOOSE]


def _was_reached(item: FollowUp) -> bool:
    """Say whether doing this meant speaking to the customer, whom kindness should not call again so soon.

    A promise may be kept without a word, a supplier is somebody else, and who had an appointment came by themselves.
    """
    return not item.obligation or (item.kind in ("order", "complaint") and not item.to_supplier)


def snooze(
    context: Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="the code beside the follow-up")],
    day: Annotated[list[str], typer.Argument(help="until when: fri, +3d, 12.6.", metavar="DATE")],
    who: Whose = None,
) -> Answer:
    """Put a follow-up off.

    The echo says so if it would be too late for it then.

    Example: custmem snooze CODE fri
    """
    codes, left = codes_first(code, day)

    def put_off(writing: Writing, customer: Customer, item: FollowUp, shop: Shop) -> Echo:
        until = later_day(" ".join(left or ()), context, shop)
        is_too_late = item.listed_to is not None and until > item.listed_to and item.kind != MOVED
        verdict = Verdict(item.key, item.kind, "snoozed", until_on=until)
        decide(writing.book, customer.id, verdict, context.today, writing.at)
        said = confirmations.said_snoozed(
            customer.name, item.text, until, item.listed_to if is_too_late else None
        )
        return Echo(said, {"verdict": "snoozed", "until": until.isoformat()})

    if not left:
        raise UsageError(
            _("until when?"), _("for example: {example}").format(example="custmem snooze CODE fri")
        )
    return each_decided(context, "snooze", codes, lambda each: decided(context, "snooze", each, who, put_off))


def skip(
    context: Context,
    code: Code = None,
    why: Annotated[list[str] | None, typer.Argument(metavar="[WHY]", help="why not")] = None,
    who: Whose = None,
    editor: Editor = False,
) -> Answer:
    """A follow-up is not wanted.

    It won't be listed again. An appointment is called off so. What was promised or ordered is dropped only with the
    reason why.

    Example: custmem skip CODE "she told me herself"
    """
    codes, why = codes_first(code or chosen(context), why)
    reason = clean(words_for(context, why, editor=editor)) or None

    def _each() -> Answer:
        return each_decided(context, "skip", codes, lambda each: _skipped(context, each, reason, who))

    try:
        return _each()
    except WhyMissing as missing:
        if not context.may_ask:
            raise
        reason = clean(ask(missing.question, "")) or None
        if reason is None:
            raise
    return _each()


def codes_first(code: str, words: list[str] | None) -> tuple[list[str], list[str] | None]:
    """Return the codes that a line begins with, and the words after them; no word of a language looks like a code."""
    codes, left = [each for each in code.split(",") if each] or [code], list(words or ())
    while left and looks_like_code(left[0].strip(",")):
        codes.append(left.pop(0).strip(","))
    return codes, left or None


def each_decided(
    context: Context, command: str, codes: Sequence[str], decide_one: Callable[[str], Answer]
) -> Answer:
    """Decide about each code; about several, in one transaction and as one change."""
    if len(codes) == 1:
        return decide_one(codes[0])
    with context.together(command) as whole:
        echoes: list[Echo] = [decide_one(code).value for code in codes]  # type: ignore[misc]
        whole.said = confirmations.said_together([echo.said for echo in echoes])
    return Answer(echo_view, Echo(whole.said, {"decided": [echo.record for echo in echoes]}), True)


class WhyMissing(UsageError):
    """What was promised or ordered is not to be dropped without saying why; `question` asks a person for it."""

    def __init__(self, item: FollowUp, handle: str) -> None:
        super().__init__(
            (
                _("say why the promise to {handle} is dropped")
                if item.kind == "promise"
                else _("say why the order of {handle} is dropped")
            ).format(handle=handle),
            _('for example: custmem skip {code} "they changed their mind"').format(code=item.code),
        )
        self.question = (
            _("why is the promise to {handle} dropped?")
            if item.kind == "promise"
            else _("why is the order of {handle} dropped?")
        ).format(handle=handle)


def _skipped(context: Context, code: str, why: str | None, who: str | None) -> Answer:

    def _close(writing: Writing, customer: Customer, item: FollowUp, _shop: Shop) -> Echo:
        if is_open_complaint(item.key):
            raise not_put_right(item.code)
        if item.kind in NEVER_UNSAID and why is None:
            raise WhyMissing(item, customer.handle)
        verdict = Verdict(item.key, item.kind, "skipped", outcome=why)
        decide(writing.book, customer.id, verdict, context.today, writing.at)
        return Echo(
            confirmations.said_skipped(customer.name, item.text, why), {"verdict": "skipped", "outcome": why}
        )

    return decided(context, "skip", code, who, _close)


def decided(
    context: Context,
    command: str,
    code: str,
    who: str | None,
    decision: Callable[[Writing, Customer, FollowUp, Shop], Echo],
) -> Answer:
    """Find the follow-up with this code and write the decision about it, in one transaction."""
    with context.writing(command) as writing:
        shop = shop_of(writing.book)
        customer, item = _item(writing.book, context, code, who, shop)
        echo = decision(writing, customer, item, shop)
        writing.said = echo.said
    return Answer(
        echo_view,
        Echo(echo.said, {"customer": brief(customer), "code": item.code, "kind": item.kind, **echo.record}),
        True,
    )


def _item(
    book: sqlite3.Connection, context: Context, code: str, who: str | None, shop: Shop
) -> tuple[Customer, FollowUp]:
    """Return the open follow-up with this code and whose it is.

    Raises Ambiguous when two things owed share it, Conflict when it is closed already, NotFound when there is none.
    """
    code = code.strip()
    if not code:
        raise UsageError(_("the code is missing"), _("custmem agenda shows today's codes"))
    meant = _customer_id(book, who, context) if who is not None else None
    owed = [due for due in owed_with_code(book, code, context.today) if meant in (None, due.customer_id)]
    if len(owed) > 1:
        raise _shared(book, code, [due.customer_id for due in owed])
    for due in chain(owed, kindness_with_code(book, code, shop, context.today)):
        memory = memory_of(book, due.customer_id, whole=True)
        found = [
            item for item in all_follow_ups(teller_for(memory, shop, context.today)) if item.key == due.key
        ]
        is_open = owed or is_wish(due.key) or (found and found[0].listed_from <= context.today)
        if found and meant in (None, due.customer_id) and is_open:
            return memory.customer, found[0]
    before = key_before(book, code, meant)
    if before is not None:
        found_before = _before_merge(book, context, before, shop)
        if found_before is not None:
            return found_before
    closed = decision_with_code(book, code.lower())
    if closed is None and before is not None:
        closed = decision_with_code(book, code_of(before[1]))
    if closed is not None and closed.verdict != "snoozed":
        when = wording.on_day(closed.decided_on, context.today)
        raise Conflict(
            _("{code} is closed already: {verdict} {when}").format(
                code=code.lower(), verdict=closed.verdict, when=when
            ),
            _("custmem agenda shows what is open"),
        )
    said = (
        _("nothing due has the code {code}")
        if meant is None
        else _("{name} has nothing due with the code {code}")
    )
    raise NotFound(
        said.format(name=quoted(who or ""), code=quoted(code)),
        _("custmem agenda shows today's codes"),
        () if meant is not None or looks_like_code(code) else _meant_by_words(book, context, code, shop),
    )


def _before_merge(
    book: sqlite3.Connection, context: Context, before: tuple[int, str], shop: Shop
) -> tuple[Customer, FollowUp] | None:
    """Return the open follow-up that a code from before a merge means now."""
    customer_id, key = before
    memory = memory_of(book, customer_id, whole=True)
    teller = teller_for(memory, shop, context.today)
    for item in all_follow_ups(teller):
        if item.key == key and item.listed_from <= context.today and not is_closed(key, teller):
            return memory.customer, item
    return None


def _customer_id(book: sqlite3.Connection, who: str, context: Context) -> int:
    return customer_meant(book, who, context).id


def _shared(book: sqlite3.Connection, code: str, customer_ids: Sequence[int]) -> Ambiguous:
    candidates = list(map(brief, customers_with_ids(book, customer_ids)))
    return Ambiguous(
        _("{code} is the code of two things").format(code=code.lower()),
        _("say whose with --who"),
        candidates,
    )
