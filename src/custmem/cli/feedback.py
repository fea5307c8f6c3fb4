"""What customers say of the shop: praise, suggestions, ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.text_input import told
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Remark, remark_record
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.record.feedback import record_remark
from custmem.show import echo

if TYPE_CHECKING:
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
