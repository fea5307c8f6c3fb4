"""The window that stays open at the counter, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import counter as messages
from custmem.errors import UsageError
from custmem.recall.settings import shop_of
from custmem.show import echo

if TYPE_CHECKING:
    from custmem.cli.context import Context


def counter(context: Context) -> Answer:
    """The window that stays open at the counter.

    Type any part of a name and press Enter to greet; from then on every command is about that customer, without WHO
    and without quotes. `1 loved it` answers the first point; a line that begins with no command is jotted down.

    Example: custmem counter
    """
    if not (context.on_screen and context.may_ask):
        raise UsageError("the counter needs a terminal", "for scripts there is custmem batch")
    with context.reading() as book:
        shop_of(book)  # a missing or damaged book is told before the window opens
    from custmem.cli.counter_session import CounterSession
    from custmem.show.counter_window import CounterWindow  # prompt_toolkit takes a tenth of a second

    is_colored = not context.environment.get("NO_COLOR") and context.options.color != "never"
    CounterWindow(CounterSession(context), colored=is_colored).run()
    return Answer(echo, Echo(messages.left(), {}), is_echo=True)
