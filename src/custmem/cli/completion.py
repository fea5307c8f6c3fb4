"""Completing what is typed in a shell: the script a shell loads, and what may stand at the cursor at each TAB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import Context, Reading
from custmem.cli.global_options import OPTIONS
from custmem.cli.index import COMMANDS, NAMED
from custmem.domain.customers.identification import Candidate, beginning, handles, handles_past_a_filter
from custmem.domain.keys import is_open_complaint
from custmem.domain.relations import RELATIONS
from custmem.domain.settings import SETTINGS
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import query_words
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.completion import here_lately, named_with
from custmem.show import completion as completion_scripts
from custmem.show.candidates import Offer, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Annotated, Any

    import typer

    from custmem.cli.command import Option
    from custmem.cli.global_options import Options
    from custmem.domain.followups.agenda import Agenda


class HalfTyped(NamedTuple):
    """A line up to the cursor; `wants` is the option whose value `current` is, and `head` what stays before it."""

    command: str
    words: tuple[str, ...]
    given: Mapping[str, str]
    wants: Option | None
    current: str
    head: str = ""
    only_words: bool = False


def half_typed(typed: Sequence[str]) -> HalfTyped:
    """Read a line's words, the last of which is being typed and may be blank."""
    words: list[str] = []
    given: dict[str, str] = {}
    wants: Option | None = None
    only_words = False
    *before, current = typed or ("",)
    for word in before:
        name, equals, value = word.partition("=")
        option = None if only_words else option_named(words[0] if words else "", name)
        if wants is not None and _is_value(word, wants):
            given[wants.names[0]] = word
            more = wants.value.partition(" ")[2]  # of `--not WHO WHO` there are two
            wants = wants._replace(value=more) if more else None
        elif word == "--" and not only_words:
            only_words, wants = True, None
        elif option is not None:
            given[option.names[0]] = value
            wants = option if option.value and not equals else None
        elif only_words or not word.startswith("-"):
            words.append(word)
    head = ""
    if wants is not None and not _is_value(current, wants):
        wants = None
    if wants is None and not only_words and current.startswith("--") and "=" in current:
        name, _, value = current.partition("=")
        wants, head, current = option_named(words[0] if words else "", name), f"{name}=", value
    command, rest = (words[0], tuple(words[1:])) if words else ("", ())
    return HalfTyped(command, rest, given, wants, current, head, only_words)


def _is_value(word: str, option: Option) -> bool:
    """Say whether the word after an option is its value; of `--died [DATE]` it may be left out."""
    return not (option.value.startswith("[") and word.startswith("-"))


def options_of(name: str) -> tuple[Option, ...]:
    """Return the options of a command, then those that go with every command."""
    command = NAMED.get(name)
    return (*(command.options if command else ()), *OPTIONS)


def option_named(command: str, name: str) -> Option | None:
    """Return a command's option of this name, or the one that goes with every command, if there is one."""
    if not name.startswith("-"):
        return None
    return next((option for option in options_of(command) if name in option.names), None)


def slot_of(line: HalfTyped) -> tuple[str, tuple[str, ...]]:
    """Return what the word at the cursor is, as a usage calls it, and the words before it that belong to it.

    A command with a single slot takes all its words for it: `greet anna sv`. OPTION and COMMAND are slots as well;
    blank where nothing is known.
    """
    if line.wants is not None:
        return line.wants.value.partition(" ")[0].strip("[]"), ()
    if line.current.startswith("-") and not line.only_words:
        return "OPTION", ()
    if not line.command or (line.command == "help" and not line.words):
        return "COMMAND", ()
    command = NAMED.get(line.command)
    slots = [place.slot for place in command.arguments] if command else []
    if len(slots) == 1:
        return ("WHO" if line.command in _ABOUT_CUSTOMERS else slots[0]), line.words
    return (slots[len(line.words)] if len(line.words) < len(slots) else "", ())


_ABOUT_CUSTOMERS = ("find", "list")
"""Commands whose text is words of customers' names, too."""


def unquoted(word: str) -> str:
    """Return a word of a line as the shell will read it, without its quotes, one of which may be open still."""
    kept: list[str] = []
    quote = ""
    chars = iter(word)
    for char in chars:
        if char == "\\" and quote != "'":
            kept.append(next(chars, ""))
        elif char == quote:
            quote = ""
        elif char in "'\"" and not quote:
            quote = char
        else:
            kept.append(char)
    return "".join(kept)


class Glance(Context):
    """A context whose book is only looked at if it can be at once."""

    def reading(self) -> Reading:
        """Open the book for questions, unless another program holds it."""
        return Reading(self.path, wait_seconds=0)


def customers(line: HalfTyped, beside: Sequence[str], shell: str, context: Context) -> list[Candidate]:
    """Return the customers whom the word at the cursor may mean, beside the words before it."""
    archived = "--back" in line.given or "--archived" in line.given
    typed = query_words(line.current)
    wanted = tuple(dict.fromkeys((*typed, *query_words(" ".join(beside)))))
    if line.current.strip() and not typed:
        return []
    with context.reading() as book:
        if wanted:
            found = named_with(book, wanted, line.current.lower(), archived=archived)
        else:
            found = here_lately(book, archived=archived)
    found = [customer for customer in found if customer.handle not in beside]
    return handles_past_a_filter(found, line.current) if shell == "fish" else handles(found)


def codes(line: HalfTyped, context: Context) -> list[Candidate]:
    """Return the codes that this customer's greeting has, or this morning's page."""
    if line.command == "asked":
        return beginning(_greeting_codes(line, context), line.current)
    return beginning(_page_codes(context, complaints_only=line.command == "resolve"), line.current)


def _greeting_codes(line: HalfTyped, context: Context) -> Iterator[Candidate]:
    from custmem.cli.greeting import greet

    said: Any = greet(context, list(line.words[:1])).value
    for point in (*said.alerts, *said.points):
        yield Candidate(point.code, point.text)


def _page_codes(context: Context, *, complaints_only: bool) -> Iterator[Candidate]:
    for block in _todays_page(context).blocks:
        for item in block.items:
            if complaints_only and not is_open_complaint(item.key):
                continue
            yield Candidate(item.code, f"{block.customer.name}: {item.text}")


def _todays_page(context: Context) -> Agenda:
    from custmem.recall.agenda import agenda_on
    from custmem.recall.settings import shop_of

    with context.reading() as book:
        return agenda_on(book, shop_of(book), context.today)


SHELLS = ("bash", "zsh", "fish")
FILES = ("FILE", "PATH")
"""What a usage calls a file: the shell knows best how to complete those."""


def completion(
    _context: Context, shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish")]
) -> Answer:
    """Let bash, zsh or fish complete what you type.

    Commands, options, customers and codes are completed. The script is printed and nothing is installed.
    In bash: source <(custmem completion bash)

    Example: custmem completion bash
    """
    if shell not in SHELLS:
        raise UsageError(
            _("there is no completion for {shell}").format(shell=quoted(shell)),
            _("custmem completion is for {shells}").format(shells=", ".join(SHELLS)),
        )
    return Answer(completion_scripts, shell)


def lines_offered(options: Options, environment: Mapping[str, str], words: Sequence[str]) -> Iterator[str]:
    """Yield what the callback answers to a shell, a candidate a line."""
    yield from lines(offered(options, environment, words))


def offered(options: Options, environment: Mapping[str, str], words: Sequence[str]) -> Offer:
    """Return what may stand in the place of the last of a shell's words; the first is the shell's own name."""
    shell, *typed = words
    line = half_typed([unquoted(word) for word in typed] if shell == "bash" else typed)
    slot, beside = slot_of(line)
    if slot in FILES:
        return Offer(shell, files=True)
    if slot not in ("WHO", "CODE"):
        found = beginning(_words_for(slot, line), line.current)
    else:
        context = Glance(_options(line, options), environment)
        found = customers(line, beside, shell, context) if slot == "WHO" else codes(line, context)
    return Offer(shell, tuple(each._replace(value=f"{line.head}{each.value}") for each in found))


def _words_for(slot: str, line: HalfTyped) -> Iterable[Candidate]:
    """Return the words of a fixed set, of which one stands at the cursor; none where a text is free."""
    if slot == "OPTION":
        return [Candidate(name, option.help) for option in options_of(line.command) for name in option.names]
    if slot == "COMMAND":
        return [Candidate(command.name, command.help) for command in COMMANDS]
    if slot == "KIND" and line.command == "remember":
        return map(Candidate, _kinds(line.current))
    if slot == "KEY":
        return map(Candidate, ("rules", *(setting.name for setting in SETTINGS)))
    if slot == "SHELL":
        return map(Candidate, SHELLS)
    return map(Candidate, line.wants.choices if line.wants else ())


def _options(line: HalfTyped, options: Options) -> Options:
    """Return the options that the line being typed has given, above those of the callback's own line."""
    return options._replace(
        book=line.given.get("--book") or options.book,
        today=line.given.get("--today") or options.today,
        no_input=True,
    )


def _kinds(current: str) -> Iterable[str]:
    """Return the kinds of things to remember; the many relations only once one is begun."""
    from custmem.cli.facts import (
        EVENTS,
        FACTS,
        OCCASIONS,  # loads what writes
    )

    return (*FACTS, *EVENTS, *OCCASIONS, *(sorted(RELATIONS) if current else ()))
