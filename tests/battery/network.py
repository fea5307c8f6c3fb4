"""Every command of the story, every view and the morning's work, typed in one process: for the ban on sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import story
from battery import keyboard
from battery.inputs import EVERY, WRITTEN_AT, Input, fresh_code, line_for
from battery.views import OF_ALL, OF_ONE, looked_at, offered
from factories import copied, template

if TYPE_CHECKING:
    from pathlib import Path


def every_command(folder: Path) -> None:
    """Type all of it, and print how many lines that were."""
    book = copied(template(folder), folder / "story")
    story.tell(book)
    lines = len(story.LINES)
    lines += len(list(looked_at(book, OF_ALL)))
    for key in (1, 2, 3):
        lines += len(list(looked_at(book, OF_ONE, f"#{key}")))
    lines += len(list(offered(book)))
    (folder / "receipts.csv").write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    for command, places in EVERY.items():
        for number, where in enumerate(places):
            own = copied(book, folder / f"{command}{number}")
            text = _text_for(where, folder)
            keyboard.typed(*line_for(where, text, fresh_code(command, own, number)), book=own)
            lines += 1
    lines += _leaving_and_returning(copied(book, folder / "leaving"), folder)
    story.decide(book)
    print(lines)


def _text_for(where: Input, folder: Path) -> str:
    """Return what is typed in a place: a file in the folder where one is read or made, else a word."""
    if (where.command, where.name) in WRITTEN_AT:
        return str(folder / f"made-by-{where.command}")
    return str(folder / "receipts.csv") if where.metavar in ("FILE", "PATH") else "tea"


def _leaving_and_returning(book: Path, folder: Path) -> int:
    """Back up, restore, export, take in, take back, bring back and forget; returns how many lines that were."""
    copy, document = str(folder / "copy.db"), str(folder / "whole.json")
    lines = (
        *(("backup",), ("backup", copy), ("backup", "--list"), ("visit", "#1"), ("undo",), ("redo",)),
        *(("restore", "latest", "--yes"), ("restore", copy, "--yes"), ("export", document), ("check",)),
        *(("merge", "#1", "#2", "--yes"), ("forget", "#1", "--yes"), ("check",)),
    )
    for line in lines:
        ran = keyboard.typed(*line, book=book)
        assert ran.status == 0, (line, ran)
    ran = keyboard.typed("import", document, book=folder / "taken-in.db")
    assert ran.status == 0, ran
    return len(lines) + 1
