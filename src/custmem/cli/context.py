"""What a command is called in: whose book, which day, who is there to ask."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from custmem.book.faults import explained
from custmem.book.opening import READ_WAIT_SECONDS, to_read
from custmem.cli.catalogues import speak_in
from custmem.cli.clock import chosen_today, utc_now
from custmem.domain.text.names import query_words
from custmem.domain.typed.phrases_in_words import Doubtful
from custmem.errors import Ambiguous, Conflict, Duplicate, NoBook, UsageError
from custmem.language import _
from custmem.recall.settings import language_of
from custmem.record.writing import Together, Writing
from custmem.show.asking import agree, choose, taken_by_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from types import TracebackType
    from typing import TypeVar

    from custmem.cli.global_options import Options
    from custmem.domain.typed.phrases_in_words import Doubt

    T = TypeVar("T")


class Context:
    """What one command is given: its options, its day, and the two ways to the book."""

    def __init__(self, options: Options, environment: Mapping[str, str]) -> None:
        self.options = options
        self.environment = environment
        self.today: date = chosen_today(options.today)
        self.began = utc_now()
        self._read: list[sqlite3.Connection] = []
        self._spoken = False
        self._whole: Together | None = None

    @property
    def path(self) -> str:
        """Where the book lies."""
        return in_home(self.options.book) if self.options.book else default_book(self.environment)

    def reading(self) -> Reading:
        """Open the book for questions: `with context.reading() as book`."""
        lent = self._whole.book if self._whole else None
        return Reading(self.path, kept=self._read, lent=lent, opened=self._speak)

    def leave(self) -> None:
        """Close what was read, in a process that goes on; one that ends has no need to."""
        while self._read:
            self._read.pop().close()

    def writing(self, command: str, *, rehearsal: bool = False, is_long: bool = False) -> Writing:
        """Open the book for one change: `with context.writing("visit") as writing`; a rehearsal is taken back."""
        if self._whole and not (rehearsal or is_long):
            return self._whole.part(command, utc_now())
        return Writing(
            self.path, command, utc_now(), rehearsal=rehearsal, is_long=is_long, opened=self._speak
        )

    def _speak(self, book: sqlite3.Connection) -> None:
        """Say what follows in the language of the shop whose book this is; once is enough."""
        if not self._spoken:
            speak_in(language_of(book))
            self._spoken = True

    @contextmanager
    def together(self, command: str = "") -> Iterator[Together]:
        """Have all that is asked and written meanwhile in one transaction; with a command's name, as one change.

        What opens the book in a way of its own (an import, a merge, undo) can't be done meanwhile.
        """
        with Together(self.path, command, utc_now(), opened=self._speak) as whole:
            self._whole = whole
            try:
                yield whole
            finally:
                self._whole = None

    def within(self, options: Options) -> Context:
        """Return a context of other options in the same transaction: one line of several commands."""
        if options == self.options:
            return self
        other = Context(options, self.environment)
        other._whole = self._whole
        return other

    @property
    def now(self) -> datetime:
        """This instant, in UTC."""
        return utc_now()

    @property
    def may_ask(self) -> bool:
        """Whether somebody is at the terminal and questions are allowed; a script is never asked."""
        if self.options.no_input or self.options.json or self.options.plain:
            return False
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))

    @property
    def terminal(self) -> int:
        """Which terminal somebody types at, as the system numbers them; 0 for none."""
        try:
            return os.fstat(sys.stdin.fileno()).st_rdev if sys.stdin is not None and sys.stdin.isatty() else 0
        except (OSError, ValueError):
            return 0

    @property
    def on_screen(self) -> bool:
        """Whether a person reads the answer at a terminal."""
        return sys.stdout is not None and sys.stdout.isatty()


class Reading:
    """The book opened for questions, and let go before anything is printed.

    It is closed then, or else `kept` for whoever leaves: to close it costs a twentieth of a bare interpreter. A book
    that is `lent` is left as it is.
    """

    def __init__(
        self,
        path: str,
        wait_seconds: float = READ_WAIT_SECONDS,
        kept: list[sqlite3.Connection] | None = None,
        lent: sqlite3.Connection | None = None,
        opened: Callable[[sqlite3.Connection], None] | None = None,
    ) -> None:
        self._path = path
        self._wait_seconds = wait_seconds
        self._kept = kept
        self._lent = lent
        self._opened = opened

    def __enter__(self) -> sqlite3.Connection:
        self._book = self._lent or to_read(self._path, self._wait_seconds)
        if self._opened is not None:
            try:
                self._opened(self._book)
            except sqlite3.Error as error:
                self._book.close()
                raise explained(error, self._path) from error
        return self._book

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._lent is not None:
            pass  # the transaction that lent it is somebody else's
        elif self._kept is None or error is not None:
            self._book.close()
        else:
            self._book.rollback()
            self._kept.append(self._book)
        if isinstance(error, sqlite3.Error):
            raise explained(error, self._path) from error


def default_book(environment: Mapping[str, str]) -> str:
    """Return where the book lies when nobody says: in the user's data folder (XDG base directories)."""
    home = environment.get("XDG_DATA_HOME", "")
    if not os.path.isabs(home):  # what is relative is to be ignored, says the standard
        home = in_home(os.path.join("~", ".local", "share"))
    return os.path.join(home, "custmem", "book.db")


def in_home(path: str) -> str:
    """Return the path with a leading `~` made the home it means.

    Raises NoBook where nobody knows that home: a folder called ~ would be no help to anybody.
    """
    full = os.path.expanduser(path)
    if path.partition("/")[0] == "~" and not (
        full != path and os.environ.get("HOME", "/") and os.path.isabs(full)
    ):
        raise NoBook(
            _("nobody knows where your home is, and the book in it"),
            _("name the book with --book, or set HOME"),
        )
    return full


MOST_TO_CHOOSE = 9
"""A list to choose from is no longer than one key can answer."""
_ARTICLES = ("a", "an", "the", "some")


class ToldTwice(Duplicate):
    """The same thing is in the book and still open; a person may say that it is another one."""


def is_same(told: str, known: str) -> bool:
    """Say whether two texts tell the same thing: case, accents, articles and stops don't make it another."""
    one, other = (
        [word for word in query_words(text) if word not in _ARTICLES] or list(query_words(text))
        for text in (told, known)
    )
    return one == other


def understood(context: Context, act: Callable[[bool], T]) -> T:
    """Call `act`, which raises Doubtful or ToldTwice before it writes anything; once answered, call it again as sure.

    Raises Conflict when the person says that something else is meant, Declined when it is the same thing.
    """
    if context.options.yes:
        return act(True)
    try:
        return act(False)
    except Doubtful as doubtful:
        if not context.may_ask:
            raise
        known, doubts = "", doubtful.doubts
    except ToldTwice as twice:
        if not context.may_ask:
            raise
        known, doubts = twice.message, ()
    if known:
        agree(_("{known}; is this another one?").format(known=known))
    _settle(doubts)
    return act(True)


def chosen_code(context: Context, question: str, candidates: Sequence[Mapping[str, object]]) -> str:
    """Return the code of the candidate that the person at the terminal chooses.

    Raises UsageError with the candidates where nobody is there to choose, or where there is nothing to choose.
    """
    few = candidates[:MOST_TO_CHOOSE]
    if not few:
        raise UsageError(question, _("nothing is open today"))
    if not context.may_ask:
        raise UsageError(question, _("type the code of the one you mean"), few)
    number = choose(Ambiguous(question, candidates=few))
    if number is None:
        raise UsageError(question, _("type the code of the one you mean"), few)
    return str(few[number]["code"])


def _settle(doubts: Sequence[Doubt]) -> None:
    for doubt in doubts:
        question = _("{what}: {reading}? [Y/n]").format(what=doubt.what, reading=doubt.reading)
        if not taken_by_enter(question):
            raise Conflict(_("nothing was written"), _("type it so: {line}").format(line=doubt.line))
