"""What a customer asked for and the shop did not have, or said they would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.persons import person_meant
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Wish
from custmem.domain.followups.followup import same_wish
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.domain.typed.remembered import text_and_day
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.commitments import (
    record_wish,
)
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def wish(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they would like")] = None,
    about: Annotated[
        str | None, typer.Option(metavar="PERSON", help="for whom in their life: nephew, Luca")
    ] = None,
    private: Annotated[bool, typer.Option("--private", help="never say it")] = False,
    editor: Editor = False,
) -> Answer:
    """What they asked for and you did not have.

    The greeting says so once something like it is here.

    Example: custmem wish rossi "an atlas of the stars"
    """
    who, typed = told(context, who, text, editor=editor)
    with context.reading() as book:
        shop = shop_of(book)
    timed = text_and_day(typed.split(), context.today, day_first=shop.day_first)
    if timed.on and len(text or ()) > 1 and not context.options.yes:
        raise UsageError(
            _("a wish has no day"),
            _("type: {line}").format(line=f'custmem order {who} "{timed.text}" --expected "{timed.said}"'),
        )
    wanted = clean(typed)
    if not wanted:
        raise UsageError(
            _("what they wish for is missing"),
            _("for example: {example}").format(example='custmem wish rossi "an atlas of the stars"'),
        )

    def act(writing: Writing, match: Match) -> Echo:
        memory = memory_of(writing.book, match.id)
        person = person_meant(about, memory) if about else None
        person_id = person.id if person else None
        known = same_wish(memory, wanted, person_id, private=private)
        wished = known or Wish(
            id=record_wish(
                writing.book, match.id, wanted, context.today, person_id=person_id, private=private
            ),
            person_id=person_id,
            text=wanted,
            made_on=context.today,
            private=private,
        )
        code = code_of(keys.wish(wished.id))
        owner = f"{person.relation} {person.name or ''}".strip() if person else None
        writing.said = confirmations.said_wish(match.name, wished.text, owner, code, is_new=known is None)
        record = {
            "id": wished.id,
            "code": code,
            "text": wished.text,
            "person_id": person_id,
            "made_on": wished.made_on.isoformat(),
            "private": private,
        }
        return Echo(writing.said, {"customer": brief(match), "wish": record})

    return Answer(echo, change_customer(context, "wish", who, act, wanted), is_echo=True)
