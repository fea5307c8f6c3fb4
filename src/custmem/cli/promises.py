"""Keeping your word: what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.domain.typed.remembered import text_and_day
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.decisions import record_promise
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def promise(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what was promised")] = None,
    by: Annotated[str | None, typer.Option(metavar="DATE", help="until when: fri, 12.6., +3d")] = None,
    editor: Editor = False,
) -> Answer:
    """What you said you would do, by when.

    It stays on the agenda until it is done.

    Example: custmem promise rossi "hold 200 g Sencha" --by fri
    """
    who, typed = told(context, who, text, editor=editor)
    with context.reading() as book:
        shop = shop_of(book)
    said, told_by = text_and_day(typed.split(), context.today, day_first=shop.day_first)
    promised = clean(typed if by else said)
    if not promised:
        raise UsageError(
            _("what was promised is missing"),
            _("for example: {example}").format(example='custmem promise rossi "hold the tea" --by fri'),
        )

    def act(writing: Writing, match: Match) -> Echo:
        due_on = coming_day(by, context, shop) if by else told_by
        if due_on is None:
            raise UsageError(_("until when is missing"), _("add --by DATE, for example --by fri"))
        promise_id = record_promise(writing.book, match.id, promised, due_on, context.today)
        code = code_of(keys.promise(promise_id))
        writing.said = confirmations.said_promise(match.name, promised, due_on, code)
        record = {"id": promise_id, "code": code, "text": promised, "due_on": due_on.isoformat()}
        return Echo(writing.said, {"customer": brief(match), "promise": record})

    return Answer(echo, change_customer(context, "promise", who, act), is_echo=True)
