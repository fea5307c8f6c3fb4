"""Tags: the words that the shop sorts its customers under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.tags import OFF, tag_from
from custmem.domain.messages.corrections import said_tagged
from custmem.record.tags import tag_customer, untag_customer
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def tag(
    context: Context,
    who: Who,
    tags: Annotated[
        list[str], typer.Argument(metavar="TAG", help="a word to sort them under; ^TAG takes it off")
    ],
) -> Answer:
    """Sort a customer under words of your own.

    Several may be given: custmem tag rossi vip choir ^newcomer. A tag is alike in capitals and small letters.

    Example: custmem tag rossi vip
    """
    on = [tag_from(typed) for typed in tags if not typed.startswith(OFF)]
    off = [tag_from(typed.removeprefix(OFF)) for typed in tags if typed.startswith(OFF)]

    def act(writing: Writing, match: Match) -> Echo:
        new = tag_customer(writing.book, match.id, on, context.today)
        gone = untag_customer(writing.book, match.id, off)
        known = [each for each in (*on, *off) if each not in (*new, *gone)]
        writing.said = said_tagged(match.name, new, gone, known)
        tagged = writing.book.execute(
            "SELECT tag FROM customer_tag WHERE customer_id = :id ORDER BY tag", {"id": match.id}
        )
        held = [each for (each,) in tagged]
        return Echo(writing.said, {"customer": brief(match), "tags": held, "added": new, "removed": gone})

    return Answer(echo, change_customer(context, "tag", who, act), is_echo=True)
