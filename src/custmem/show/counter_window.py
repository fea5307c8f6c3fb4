"""The counter's window: a status line, what was answered, the names that fit, and one line to type in.

It draws what a session says and knows nothing of the book. It lives on the terminal's alternate screen, so that
nothing of a customer is left when it closes, and what was typed is kept in no file.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout.containers import ConditionalContainer, HSplit, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.layout import Layout
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from custmem.domain.text.cleaning import shown
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Protocol

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent
    from prompt_toolkit.output import Output

BLANK_AFTER_SECONDS = 60
HINT = "Enter greet or do · Esc next · Tab complete · F2 blank · F3 who was here · F4 undo · Ctrl-D leave"
SHORT_HINT = "Esc next · Tab complete · F2 blank · F3 here · F4 undo"
_WIDE = 90
_STYLES = {
    "status": "reverse",
    "hint": "ansibrightblack",
    "alert": "bold ansired",
    "chosen": "reverse",
    "name": "bold",
}


class Screen(NamedTuple):
    """What the window shows: who is meant, the lines of the last answer, the names that fit, the one Enter takes."""

    customer: str = ""
    lines: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    chosen: int = 0
    status: str = ""
    keep: str = ""


if TYPE_CHECKING:

    class Session(Protocol):
        """What the window asks: each answer is the screen to show."""

        def begin(self) -> Screen:
            """Return the first screen."""

        def typing(self, text: str, chosen: int) -> Screen:
            """Return what fits a line that is still being typed."""

        def enter(self, text: str, chosen: int) -> Screen:
            """Do what the line says; `keep` is what stays in the line to be mended."""

        def next(self) -> Screen:
            """Let the customer go."""

        def here_today(self) -> Screen:
            """Return who was here today."""

        def undo(self) -> Screen:
            """Take the last change back."""

        def complete(self, text: str) -> Sequence[str]:
            """Return the lines that a TAB may make of this one."""


class CounterWindow:
    """The window, from its first screen until it is left."""

    def __init__(
        self, session: Session, *, colored: bool, source: Input | None = None, screen: Output | None = None
    ) -> None:
        self._session = session
        self._screen = session.begin()
        self._is_blank = False
        self._completions: list[str] = []
        self._timer: Any = None
        self._buffer = Buffer(
            history=InMemoryHistory(), multiline=False, on_text_changed=lambda _: self._typed()
        )
        line = VSplit(
            [
                Window(FormattedTextControl(self._prompt), dont_extend_width=True),
                Window(BufferControl(self._buffer), height=1, wrap_lines=False),
            ]
        )
        self._application: Application[None] = Application(
            layout=Layout(
                HSplit(
                    [
                        Window(FormattedTextControl(self._status), height=1, style="class:status"),
                        Window(FormattedTextControl(self._body), wrap_lines=True),
                        ConditionalContainer(line, Condition(lambda: not self._is_blank)),
                        Window(FormattedTextControl(self._hint), height=1, style="class:hint"),
                    ]
                ),
                focused_element=self._buffer,
            ),
            key_bindings=self._keys(),
            style=Style.from_dict(_STYLES),
            color_depth=None if colored else ColorDepth.DEPTH_1_BIT,
            full_screen=True,
            input=source,
            output=screen,
        )
        self._application.ttimeoutlen = 0.05  # Esc alone is a key of its own
        self._application.timeoutlen = 0.05

    def run(self) -> None:
        """Show the window until somebody leaves it."""
        self._application.run(pre_run=self._wait_to_blank)

    # --- what is drawn

    def _status(self) -> str:
        return "" if self._is_blank else f" {self._screen.status}"

    def _prompt(self) -> StyleAndTextTuples:
        if self._is_blank:
            return []
        return [("class:name", f"{shown(self._screen.customer)}> " if self._screen.customer else "> ")]

    def _hint(self) -> str:
        if self._is_blank:
            return "blank: any key brings it back"
        return HINT if self._columns() >= _WIDE else SHORT_HINT

    def _columns(self) -> int:
        return self._application.output.get_size().columns

    def _body(self) -> StyleAndTextTuples:
        if self._is_blank:
            return []
        drawn: StyleAndTextTuples = [
            ("class:alert" if line.startswith("!") else "", f"{part}\n")
            for line in self._screen.lines
            for part in wrap(shown(line), self._columns()) or [""]
        ]
        if self._screen.lines and self._screen.names:
            drawn.append(("", "\n"))
        for at, name in enumerate(self._screen.names):
            drawn.append(("class:chosen" if at == self._screen.chosen else "", f"  {shown(name)}\n"))
        return drawn

    # --- what is typed

    def _typed(self) -> None:
        self._completions = []
        fits = self._session.typing(self._buffer.text, 0)
        self._screen = self._screen._replace(names=fits.names, chosen=0)

    def _show(self, screen: Screen) -> None:
        self._buffer.reset()
        self._screen = screen
        if screen.keep:
            self._buffer.text = screen.keep
            self._buffer.cursor_position = len(screen.keep)
            self._screen = screen
        if self._application.is_running:
            self._application.renderer.clear()

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def on(*names: str) -> object:
            """Bind keys to what they do: a blank screen comes back by any of them, and nothing else happens."""

            def bind(act: object) -> object:
                def pressed(_event: KeyPressEvent) -> None:
                    self._wait_to_blank()
                    if self._is_blank:
                        self._is_blank = False
                    elif callable(act):
                        act()

                for name in names:
                    keys.add(name)(pressed)
                return act

            return bind

        on("enter")(lambda: self._show(self._session.enter(self._buffer.text, self._screen.chosen)))  # type: ignore[operator]
        on("escape")(lambda: self._show(self._session.next()))  # type: ignore[operator]
        on("f2", "c-l")(self._blank)  # type: ignore[operator]
        on("f3", "c-t")(lambda: self._show(self._session.here_today()))  # type: ignore[operator]
        on("f4", "c-z")(lambda: self._show(self._session.undo()))  # type: ignore[operator]
        on("down")(lambda: self._move(1))  # type: ignore[operator]
        on("up")(lambda: self._move(-1))  # type: ignore[operator]
        on("tab")(self._complete)  # type: ignore[operator]
        on("c-d", "c-c", "c-q")(self._application_exit)  # type: ignore[operator]

        @keys.add("<any>")
        def _any(event: KeyPressEvent) -> None:
            self._wait_to_blank()
            if self._is_blank:
                self._is_blank = False
            elif event.data.isprintable():
                self._buffer.insert_text(event.data)

        return keys

    def _application_exit(self) -> None:
        self._application.exit()

    def _move(self, by: int) -> None:
        if self._screen.names:
            chosen = (self._screen.chosen + by) % len(self._screen.names)
            self._screen = self._screen._replace(chosen=chosen)

    def _complete(self) -> None:
        """Put the next completion into the line; a second TAB puts the one after it."""
        if not self._completions:
            self._completions = list(self._session.complete(self._buffer.text))
        if self._completions:
            others = self._completions[1:] + self._completions[:1]
            self._buffer.text = self._completions[0]
            self._buffer.cursor_position = len(self._buffer.text)
            self._completions = others

    # --- a screen that customers can see

    def _blank(self) -> None:
        self._is_blank = True
        if self._application.is_running:
            self._application.renderer.clear()
            self._application.invalidate()

    def _wait_to_blank(self) -> None:
        """Begin the minute anew after which the screen goes blank by itself."""
        if self._timer:
            self._timer.cancel()
        if self._application.loop:
            self._timer = self._application.loop.call_later(BLANK_AFTER_SECONDS, self._blank)
