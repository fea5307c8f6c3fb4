"""Every command of the story, every view and the morning's work, typed in one process: for the ban on sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import story
from battery import keyboard
from battery.inputs import EVERY, fresh_code, line_for
from battery.views import OF_ALL, OF_ONE, looked_at, offered
from factories import copied, template

if TYPE_CHECKING:
    from pathlib import Path


def every_command(folder: Path) -> None:
    """Type all of it, and print how many lines that were."""
    book = copied(template(folder), folder / "story")
    story.tell(book)
    lines = len(story.LINES)
    for key in (1, 2, 3):
        lines += len(list(looked_at(book, (*OF_ONE, *OF_ALL), f"#{key}")))
    lines += len(list(offered(book)))
    (folder / "receipts.csv").write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    for command, places in EVERY.items():
        for number, where in enumerate(places):
            text = {"FILE": "receipts.csv", "PATH": "made-up.db"}.get(where.metavar, "tea")
            own = copied(book, folder / f"{command}{number}")
            words = line_for(
                where, str(folder / text) if "." in text else text, fresh_code(command, own, number)
            )
            keyboard.typed(*words, book=own)
            lines += 1
    story.decide(book)
    print(lines)
