"""What several commands are given, as Typer declares it."""

from typing import Annotated

import typer

Who = Annotated[
    str, typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name")
]
Whole = Annotated[
    list[str], typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name")
]
On = Annotated[str | None, typer.Option("--on", help="the day: 2026-06-12, 12.6., fri, -2d")]
Editor = Annotated[
    bool, typer.Option("--editor", "-e", help="write it in your editor; or type - and pipe it in")
]
Private = Annotated[bool, typer.Option("--private", help="never said or printed; only in show --private")]
