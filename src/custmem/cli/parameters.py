"""What many commands are given, declared once; only `app` and type checkers load this, for it imports Typer."""

from __future__ import annotations

from typing import Annotated

import typer

Who = Annotated[
    str, typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name")
]
Whole = Annotated[
    list[str], typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name")
]
Code = Annotated[
    str | None, typer.Argument(metavar="CODE", help="the code beside the follow-up; several at once, too")
]
Whose = Annotated[
    str | None, typer.Option("--who", metavar="WHO", help="whose, should two things share a code")
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="the day: 2026-06-12, 12.6., fri, -2d")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="at most so many")]
Private = Annotated[bool, typer.Option("--private", help="never said or printed; only in show --private")]
Editor = Annotated[
    bool, typer.Option("--editor", "-e", help="write it in your editor; or type - and pipe it in")
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="say what would happen, write nothing")]
Mood = Annotated[str | None, typer.Option("--mood", metavar="MOOD", help="glad, sad, plain or secret")]
Cause = Annotated[
    str | None,
    typer.Option("--cause", metavar="TEXT", help="why it went wrong, in a word or two: late delivery"),
]
