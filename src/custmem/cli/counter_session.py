"""From a line that was typed at the counter to what is shown, whoever is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.cli.calls import called
from custmem.cli.command import Answer
from custmem.cli.completion import offered
from custmem.cli.context import Context
from custmem.cli.index import NAMED
from custmem.cli.scenes import NOT_IN_WINDOW
from custmem.domain.messages import counter as messages
from custmem.domain.text.cleaning import shown
from custmem.domain.text.names import query_words
from custmem.domain.value import NamedTuple
from custmem.errors import CustmemError
from custmem.recall.agenda import agenda_on
from custmem.recall.completion import named_with
from custmem.recall.customers import seen_on
from custmem.recall.misspelt import nearest
from custmem.recall.search import found
from custmem.recall.settings import shop_of
from custmem.show.counter_window import Screen
from custmem.show.out import candidate_line
from custmem.show.screen import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.cli.command import Command
    from custmem.domain.greeting.greeting import Greeting
    from custmem.domain.typed.batch_line import JotReport


MOST_NAMES = 8
_LEAST_FOR_A_SLIP = 3
_EXPECTED = 4
_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_NUMBERED = re.compile(r"(\d{1,2})(?:\s+(.*))?")
_NEXT = ("next", "n")
_PLAIN = Style(colored=False)


class Known(NamedTuple):
    """A customer as the window names them, and as commands are given them."""

    handle: str
    name: str


class CounterSession:
    """The state of an open window: which customer is meant, and which points their greeting numbered."""

    def __init__(self, context: Context) -> None:
        self._options = context.options._replace(no_input=True, json=False, plain=False)
        self._environment = context.environment
        self._customer: Known | None = None
        self._points: list[tuple[str, str]] = []
        self._offered_to_add = ""
        self._jotted = ""
        self._fitting: list[Known] = []
        self._status = ""

    def begin(self) -> Screen:
        """Return the first screen: what today holds, and how the window is used."""
        self._refresh_status()
        return self._screen(messages.welcome())

    def typing(self, text: str, chosen: int) -> Screen:
        """Return the names that fit what is being typed, while nobody is meant and it is no command."""
        words = text.split()
        is_command = bool(words) and words[0] in NAMED
        self._fitting = [] if self._customer or is_command or not words else self._fits(text)
        return self._screen(
            (), names=[f"{each.name}  ({each.handle})" for each in self._fitting], chosen=chosen
        )

    def enter(self, text: str, chosen: int) -> Screen:
        """Do what a line says: greet who is marked, answer a point, run a command, or jot it down."""
        line = text.strip()
        verb, _, rest = line.partition(" ")
        numbered = _NUMBERED.fullmatch(line)
        offered_to_add, self._offered_to_add = self._offered_to_add, ""
        if line != self._jotted:
            self._jotted = ""
        if line.lower() in _NEXT:
            return self.next()
        if not line:
            return self._greeted() if self._customer else self._screen(messages.welcome())
        if numbered and self._customer and 0 < int(numbered[1]) <= len(self._points):
            return self._answer(int(numbered[1]), numbered[2] or "", text)
        if verb in NAMED:
            return self._run(verb, _split(rest), text)
        if self._customer:
            return self._jot(line, text)
        if line == offered_to_add:
            return self._run("add", _split(line), text)
        return self._choose(line, chosen)

    def next(self) -> Screen:
        """Let the customer go, and look anew at what today holds."""
        self._customer, self._points = None, []
        self._refresh_status()
        return self._screen(())

    def here_today(self) -> Screen:
        """Return who was here today, the latest last."""
        with self._context.reading() as book:
            names = seen_on(book, self._context.today)
        return self._screen(messages.here_today(names))

    def undo(self) -> Screen:
        """Take the last change back."""
        return self._run("undo", [], "")

    def complete(self, text: str) -> Sequence[str]:
        """Return the lines that a TAB may make of this one, as in a shell."""
        words = text.split(" ")
        command = NAMED.get(words[0])
        typed = words
        if self._customer and command and _means_somebody(command):
            typed = [words[0], self._customer.handle, *words[1:]]
        offer = offered(self._options, self._environment, ["fish", *typed])
        begun = text[: len(text) - len(words[-1])]
        return [f"{begun}{each.value}" for each in offer.candidates]

    # --- whom

    @property
    def _context(self) -> Context:
        return Context(self._options, self._environment)

    def _fits(self, text: str) -> list[Known]:
        words = query_words(text)
        context = self._context
        with context.reading() as book:
            named = named_with(book, words, text.strip(), most=MOST_NAMES) if words else []
            fits = [Known(each.handle, each.name) for each in named]
            if not fits and (len(text) >= _LEAST_FOR_A_SLIP or "#" in text):
                near = found(book, text, MOST_NAMES) or nearest(book, text, MOST_NAMES)
                fits = [Known(match.handle, match.name) for match in near]
        context.leave()
        return fits

    def _choose(self, line: str, chosen: int) -> Screen:
        fitting = self._fitting or self._fits(line)
        if not fitting:
            self._offered_to_add = line
            return self._screen(messages.nobody(line), keep=line)
        self._customer = fitting[min(chosen, len(fitting) - 1)]
        return self._greeted()

    # --- what is done

    def _run(self, verb: str, words: list[str], typed: str, *, is_sure: bool = False) -> Screen:
        """Run a command about the customer who is meant; what is refused stays in the line, to be mended."""
        command = NAMED[verb]
        if command.function in NOT_IN_WINDOW:
            return self._screen((messages.needs_its_own_line(verb),))
        if self._customer and _means_somebody(command):
            words = [self._customer.handle, *words]
        try:
            answer = self._called(command, words, is_sure=is_sure)
        except CustmemError as error:
            return self._screen(_said_of(error), keep=typed)
        if verb == "greet":
            return self._shown(answer)
        self._follow(answer)
        lines = (*_lines_of(answer), *map(shown, answer.warnings))
        if answer.is_echo and self._customer:
            return self._greeted(before=lines)
        return self._screen(lines)

    def _jot(self, line: str, typed: str) -> Screen:
        """Show what a sentence means and take it at the second Enter; a plain note is taken at once."""
        assert self._customer is not None
        words = [f"{self._customer.handle} {line}"]
        if self._jotted != line:
            try:
                answer = self._called(NAMED["jot"], words)
            except CustmemError as error:
                return self._screen(_said_of(error), keep=typed)
            report: JotReport = answer.value  # type: ignore[assignment]
            if not all(each.is_note for each in report.commands):
                self._jotted = line
                return self._screen(
                    (*(each.line for each in report.commands), messages.enter_takes_it()), keep=typed
                )
        self._jotted = ""
        return self._run("jot", words, typed, is_sure=True)

    def _called(self, command: Command, words: list[str], *, is_sure: bool = False) -> Answer:
        context = Context(self._options._replace(yes=is_sure), self._environment)
        try:
            return called(context, command, words)
        finally:
            context.leave()

    def _follow(self, answer: Answer) -> None:
        """Mean the customer whom a write was about, if it was about one and nobody was meant."""
        told = getattr(answer.value, "record", {}).get("customer") if answer.is_echo else None
        if told and not self._customer:
            self._customer = Known(str(told["handle"]), str(told["name"]))

    def _answer(self, number: int, words: str, typed: str) -> Screen:
        kind, code = self._points[number - 1]
        if kind == "alert":
            return self._run("done", [code, *_split(words)], typed)
        return self._run("asked", [code, *_split(words)], typed)

    # --- what is shown

    def _greeted(self, before: Sequence[str] = ()) -> Screen:
        assert self._customer is not None
        try:
            return self._shown(self._called(NAMED["greet"], [self._customer.handle]), before)
        except CustmemError as error:
            self._customer = None
            return self._screen((*before, *_said_of(error)))

    def _shown(self, answer: Answer, before: Sequence[str] = ()) -> Screen:
        """Return a greeting whose points have numbers to type instead of codes."""
        greeting: Greeting = answer.value  # type: ignore[assignment]
        customer = greeting.memory.customer
        self._customer = Known(customer.handle, customer.name)
        self._points = []
        lines = []
        by_code = {point.code: "point" for point in greeting.points}
        by_code.update({alert.code: "alert" for alert in greeting.alerts})
        for line in _lines_of(answer):
            mark, code, said = _code_of(line, by_code)
            if code:
                self._points.append((by_code[code], code))
                line = f"{mark}{len(self._points)}  {said}"
            lines.append(line)
        return self._screen((*before, *([""] if before else []), *lines))

    def _screen(
        self, lines: Sequence[str], *, names: Sequence[str] = (), chosen: int = 0, keep: str = ""
    ) -> Screen:
        name = self._customer.name if self._customer else ""
        return Screen(name, tuple(lines), tuple(names), chosen, self._status, keep)

    def _refresh_status(self) -> None:
        context = self._context
        with context.reading() as book:
            shop = shop_of(book)
            page = agenda_on(book, shop, context.today)
        context.leave()
        owed = sum(block.obliged for block in page.blocks)
        expected = [each.customer.name for each in page.expected[:_EXPECTED]]
        self._status = messages.status(shop.name or "", context.today, owed, expected)


def _split(text: str) -> list[str]:
    """Return the words of a line: only double quotes hold some together, and an apostrophe is a letter."""
    return [quoted if quoted or not word else word for quoted, word in _WORDS.findall(text)]


def _means_somebody(command: Command) -> bool:
    return bool(command.arguments) and command.arguments[0].slot == "WHO"


def _code_of(line: str, codes: dict[str, str]) -> tuple[str, str, str]:
    """Return the mark before a line's code, the code, and what follows it; blank where the line has none."""
    mark = "! " if line.startswith("! ") else ""
    code, _, said = line.removeprefix("! ").partition("  ")
    return (mark, code, said) if code in codes else ("", "", line)


def _lines_of(answer: Answer) -> list[str]:
    """Return what a person would read of an answer; a whole document is for a terminal of its own."""
    lines = getattr(answer.view, "lines", None)
    return [shown(line) for line in lines(answer.value, _PLAIN)] if lines else []


def _said_of(error: CustmemError) -> tuple[str, ...]:
    hint = f"; {error.hint}" if error.hint else ""
    return (shown(f"{error.message}{hint}"), *(f"  {candidate_line(each)}" for each in error.candidates))
