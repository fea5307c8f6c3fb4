"""Global options, taken out of the line wherever they stand, before any road is chosen.

These few lines are the only grammar of the express road: what is left is a verb and its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Option
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPTIONS: tuple[Option, ...] = (
    Option(("--book",), "PATH", "another book (or CUSTMEM_BOOK)"),
    Option(("--today",), "DATE", "as if it were that day (or CUSTMEM_TODAY)"),
    Option(("--color",), "auto|always|never", "whether in colour"),
    Option(("--json",), "", "for scripts: one JSON document"),
    Option(("--plain",), "", "for scripts: tab-separated"),
    Option(("--quiet", "-q"), "", "no echo of what was written"),
    Option(("--yes", "-y"), "", "yes to what would be asked"),
    Option(("--no-input",), "", "never ask"),
    Option(("--version", "-V"), "", "the version"),
    Option(("--help", "-h"), "", "this page, or a command's own"),
)
"""What goes with every command: taken out of the line here, shown on the help page, offered by completion."""
HELP = ("-h", "--help", "help")
CALLBACK = "__complete"
"""What a shell calls to complete a line: no command of a person's."""
COLORS = next(option.choices for option in OPTIONS if "--color" in option.names)
_VALUES = tuple(option.names[0] for option in OPTIONS if option.value)
_SWITCHES = {
    name: option.names[0][2:].replace("-", "_")
    for option in OPTIONS
    if not option.value and "--help" not in option.names
    for name in option.names
}


class Options(NamedTuple):
    """The global options of one command line; `book` and `today` are None where neither line nor environment says."""

    book: str | None = None
    today: str | None = None
    color: str = "auto"
    json: bool = False
    plain: bool = False
    quiet: bool = False
    yes: bool = False
    no_input: bool = False
    version: bool = False


def take_options(line: Sequence[str], environment: Mapping[str, str]) -> tuple[Options, list[str]]:
    """Return the global options and the words that are left; after `--` everything is words.

    After completion's callback, too: its words are of another line, that is still being typed.

    Raises UsageError for an option without its value.
    """
    found: dict[str, str | bool] = {}
    rest: list[str] = []
    words = iter(line)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--" or (word == CALLBACK and not rest):
            rest += [word, *words]
        elif word in _SWITCHES:
            found[_SWITCHES[word]] = True
        elif name in _VALUES:
            given = value if equals else next(words, None)
            if not given or (name == "--book" and given == "-"):  # a book is a file
                raise UsageError(
                    _("{name} needs a value").format(name=name),
                    _("for example {examples}").format(examples=_EXAMPLES[name]),
                )
            found[name[2:]] = given
        else:
            rest.append(word)
    if found.get("color", "auto") not in COLORS:
        raise UsageError(
            _("--color is one of {colors}").format(colors=", ".join(COLORS)), _("leave it out for auto")
        )
    for name, variable in (("book", "CUSTMEM_BOOK"), ("today", "CUSTMEM_TODAY")):
        if name not in found and environment.get(variable):
            found[name] = environment[variable]
    if environment.get("CUSTMEM_NO_INPUT"):
        found["no_input"] = True
    return Options(**found), rest  # type: ignore[arg-type]  # each name has its own type, checked above


_EXAMPLES = {"--book": "--book shop.db", "--today": "--today 2026-06-12", "--color": "--color never"}
