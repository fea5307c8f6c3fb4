"""Long or sensitive words: from standard input or an editor, where no history and no list of processes has them.

`-` in the place of the words is standard input, `--editor` the editor that VISUAL or EDITOR names.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from custmem.cli.customer_lookup import with_customer
from custmem.errors import BadData, UsageError
from custmem.language import _
from custmem.show.asking import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.cli.context import Context

STDIN = "-"
MOST_BYTES = 1_000_000
"""No text in the book comes near it; a pipe that never ends does."""


def words_for(context: Context, words: Sequence[str] | None, *, editor: bool = False) -> str:
    """Return the text that was typed, or that standard input or the editor has.

    Raises UsageError where nobody is there to write it, BadData for what is no text.
    """
    if editor:
        if words:
            raise UsageError(
                _("the words are to come from the editor"), _("leave them out, or leave out --editor")
            )
        from custmem.cli.editor import written  # loads what starts another program

        return _as_text(written(context, MOST_BYTES + 1), _("what was written"))
    return _from_stdin(context) if words and list(words) == [STDIN] else " ".join(words or ())


def told(context: Context, who: str, words: Sequence[str] | None, *, editor: bool = False) -> tuple[str, str]:
    """Return whom it is about and the words for it.

    Who it is is settled before an editor opens: nothing that was written there is lost to a slip.
    """
    if editor:
        who = f"#{with_customer(context, who, lambda _, match: match.id)}"
    return who, words_for(context, words, editor=editor)


def _from_stdin(context: Context) -> str:
    stdin = getattr(sys.stdin, "buffer", None)
    if stdin is None or (sys.stdin.isatty() and context.options.no_input):
        raise UsageError(_("nothing is coming from standard input"), _("give the words, or pipe them in"))
    if context.may_ask:
        tell((_("Write it here; Ctrl-D on a line of its own ends it."),))
    return _as_text(stdin.read(MOST_BYTES + 1), _("standard input"))


def _as_text(raw: bytes, where: str) -> str:
    if len(raw) > MOST_BYTES:
        raise UsageError(
            _("{where} has more than {most_bytes} bytes").format(where=where, most_bytes=MOST_BYTES),
            _("make it shorter"),
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadData(_("{where} is not UTF-8 text").format(where=where), _("save it as UTF-8")) from None
