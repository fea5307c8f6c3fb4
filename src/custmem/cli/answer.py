"""What a verb returns: a value, and the view that can show it. A verb prints nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from custmem.show.out import LongView, View


class Answer(NamedTuple):
    """A verb's answer; an echo says what was written, and is what `--quiet` drops. Warnings are talk, on stderr."""

    view: View | LongView
    value: object
    is_echo: bool = False
    warnings: tuple[str, ...] = ()
