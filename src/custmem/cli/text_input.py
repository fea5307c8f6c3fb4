"""A text written in the person's own editor: in a folder of theirs alone beside the book, that is removed at once.

Where custmem is killed meanwhile, the next command removes it (`custmem.book.placing`), and so does `forget`.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from custmem.book.backup_files import WORDS
from custmem.book.backups import made_folder
from custmem.book.placing import under_way
from custmem.cli.customer_lookup import with_customer
from custmem.domain.text.cleaning import quoted
from custmem.errors import BadData, BookReadOnly, UsageError
from custmem.language import _
from custmem.show.asking import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.cli.context import Context


_EDITORS = ("editor", "nano", "vi")


def written(context: Context, most: int, draft: str = "") -> bytes:
    """Return what the person wrote in their editor, or made of a draft, at most so many bytes of it.

    The folder it is written in is gone afterwards, whatever happens. Raises UsageError when nothing came of it.
    """
    if context.options.no_input or sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(_("nobody is here to write in an editor"), _("give the words, or - to pipe them in"))
    editor = _editor(context)
    try:
        with under_way(
            context.path, made_folder(context.path, with_parents=not context.options.book), WORDS
        ) as folder:
            os.mkdir(folder, mode=0o700)  # what the editor leaves beside the file goes with it
            text = _typed(context, editor, os.path.join(folder, "words.txt"), most, draft)
    except OSError as error:
        raise BookReadOnly(
            _("nothing can be written beside the book {path}").format(path=context.path),
            _("check its folder's rights"),
        ) from error
    if not text.strip():
        raise UsageError(_("nothing was written in the editor"), _("nothing was written into the book"))
    return text


def _typed(context: Context, editor: list[str], path: str, most: int, draft: str) -> bytes:
    """Let the person write in this file, which begins as the draft, and return what is in it then."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as begun:
        begun.write(draft)
    try:
        # What it draws is no answer: stdout may be a file.
        ended = subprocess.run([*editor, path], stdout=None if context.on_screen else sys.stderr, check=False)
    except OSError as error:
        raise UsageError(
            _("the editor {editor} can't be started").format(editor=quoted(editor[0])),
            _("set EDITOR to the one you use"),
        ) from error
    if ended.returncode:
        raise UsageError(_("the editor was left with an error"), _("nothing was written into the book"))
    try:
        with open(path, "rb") as file:
            return file.read(most)
    except FileNotFoundError:
        return b""


def _editor(context: Context) -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        named = context.environment.get(variable, "")
        try:
            words = shlex.split(named)
        except ValueError as error:
            raise UsageError(
                _("{variable} can't be read: {named}").format(variable=variable, named=quoted(named)),
                _("set it to your editor"),
            ) from error
        if words:
            return words
    found = next(filter(None, map(shutil.which, _EDITORS)), None)
    if found is None:
        raise UsageError(_("no editor is known"), _("set EDITOR to the one you use, for example EDITOR=nano"))
    return [found]


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
