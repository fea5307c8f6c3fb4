"""The shop's own wording of letters: a text file a kind, in a folder beside the book, filled in by Jinja2's sandbox.

A template is given only what may be written to that customer, so none can say what must not be said.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import in_brief, shown
from custmem.errors import BadData

if TYPE_CHECKING:
    from custmem.domain.letters.letter import Letter

FOLDER = "letters"
_LARGEST = 100_000
_LONGEST_ERROR = 120


def template_path(book_path: str, kind: str) -> str:
    """Return where the shop's own wording of a kind of letter lies, if there is any."""
    return os.path.join(os.path.dirname(os.path.abspath(book_path)), FOLDER, f"{kind}.txt")


def in_own_words(letter: Letter, path: str, shop: dict[str, str]) -> str | None:
    """Return a letter's text by the shop's own template; None where there is none.

    The template has `salutation`, `sentences`, `closing`, `signature`, `name`, `day`, `shop`, and what the kind of
    letter knows (`things`, `taste`, `season` …), blank where nothing is known. Raises BadData, naming file and line.
    """
    source = _read(path)
    if source is None:
        return None
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    known = {
        **dict.fromkeys(
            ("things", "whom", "taste", "season", "item", "names", "count", "spouse", "about"), ""
        ),
        **letter.facts,
        "salutation": letter.salutation,
        "sentences": list(letter.sentences),
        "closing": letter.closing,
        "signature": letter.signature,
        "name": shown(letter.customer.name),
        "day": letter.day,
        "shop": shop,
    }
    try:
        text = environment.from_string(source).render(known)
    except TemplateSyntaxError as error:
        raise _faulty(path, error.lineno, error.message or "") from None
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, OverflowError) as error:
        raise _faulty(path, _line_of(error), str(error)) from None
    return shown(text, multiline=True).strip()


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            source = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise BadData(f"{path} can't be read", "it is to be a text file in UTF-8") from None
    if len(source) > _LARGEST:
        raise BadData(f"{path} is too long for a letter", f"keep it under {_LARGEST} characters")
    return source


def _line_of(error: Exception) -> int:
    """Return the line of the template on which it failed: Jinja2 names templates `<template>` in its tracebacks."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _faulty(path: str, line: int, why: str) -> BadData:
    return BadData(
        f"{path}, line {line}: {in_brief(why, _LONGEST_ERROR)}", "mend that line, or take the file away"
    )
