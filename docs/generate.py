"""Writes what the documentation shows of the program, from the program itself.

python docs/generate.py           rewrite docs/reference/, the outputs in the console blocks of the README and the
                                  handbook, the README's picture, and the index of commands
python docs/generate.py --index   rewrite the index of commands alone
python docs/generate.py --check   change nothing, say what is stale, and leave with status 1 if anything is

In a console block of the README and the handbook each `$ custmem …` line is run, one after the other from the top of
the README to the end of the handbook, in one home that is made for them, on the day that `README_DAY` names; what it
prints, on stdout and stderr alike, stands below it. A command may go on over several lines, as in a shell, with a
backslash at the end of each but the last. `$ echo $?` shows the exit status of the command before it, which alone may
fail; any other command is left as it is. An ellipsis in an output stands for whatever is there: for the rest of a
line, or, alone on its line, for lines.

Two comments in a page are read as well: `<!-- file: NAME -->` gives the commands below it a file with what the
next block holds, and `<!-- repeated -->` marks a console block that is not run, because it shows what one further
down prints.
"""

from __future__ import annotations

import ast
import difflib
import functools
import importlib
import inspect
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.text import Text

import custmem

try:
    from custmem.cli.index import NAMED as NAMED
except (ImportError, SyntaxError):  # an index that can't be read is no reason not to make it anew
    sys.modules["custmem.cli.index"] = SimpleNamespace(COMMANDS=(), NAMED={})  # type: ignore[assignment]

from custmem.cli.app import made_of
from custmem.cli.command import Argument, Command, Option, function_of
from custmem.cli.global_options import OPTIONS
from custmem.cli.help_page import help_page
from custmem.cli.scenes import SCENES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlalchemy import Column, Table
    from sqlmodel import SQLModel

    from custmem.domain.followup_rules import Rule
    from custmem.domain.greeting.talking_point import PointRule

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CHAPTERS = (
    "files counter tact morning keeping-your-word typing back-room knowing-the-shop settings paper loyalty "
    "scripts your-book"
)
TOLD = ("README.md", *(f"docs/handbook/{page}.md" for page in _CHAPTERS.split()))
"""The pages whose commands are run, in this order, all in one made-up shop."""
README_DAY = "2026-03-12"
REFERENCE_DAY = "2026-06-12"
SHOWN_HOME = "/home/you"
"""What stands in the documentation where the path of the home made for it was printed."""
_CLOCK_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=-\d\d-\w+\.db)")
"""The day in a backup's name, which is the clock's and not the day the commands are run for."""
LONGEST_LINE = 110
"""An output's line longer than this is cut in a page."""


class Ran(NamedTuple):
    """One run of custmem: what it printed, in the order it was printed, and its exit status."""

    output: str
    status: int


class MadeUpShop:
    """A home of its own with custmem at hand and a day that stands still; nobody's real book is within reach."""

    def __init__(self, home: str, today: str) -> None:
        self.home = home
        self._environment = {
            "HOME": home,
            "PATH": os.defpath,
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "CUSTMEM_TODAY": today,
            "PYTHONPATH": os.path.dirname(os.path.dirname(os.path.abspath(custmem.__file__))),
            **{name: os.environ[name] for name in ("PYTHONPYCACHEPREFIX",) if name in os.environ},
        }

    def custmem(self, *words: str, may_fail: bool = False) -> Ran:
        """Run custmem with these words.

        Raises RuntimeError when it fails and no page means to show that.
        """
        ran = subprocess.run(
            [sys.executable, "-m", "custmem", *words],
            cwd=self.home,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if ran.returncode and not may_fail:
            raise RuntimeError(f"custmem {shlex.join(words)}: {ran.stdout.strip()}")
        said = _CLOCK_DAY.sub(README_DAY, ran.stdout.replace(self.home, SHOWN_HOME))
        return Ran(said, ran.returncode)


# --- the README -----------------------------------------------------------------------------------------------

_BLOCK = re.compile(
    r"(?:<!-- (?P<note>file|repeated)(?:: (?P<name>\S+))? -->\n+)?"
    r"(?P<open>```(?P<language>\w*)\n)(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_ASK_STATUS = "$ echo $?"


class Shown(NamedTuple):
    """A command as a console block shows it, with its prompt and its line breaks, and the output below it."""

    typed: str
    output: str

    @property
    def words(self) -> list[str]:
        """The command's words, as a shell reads them."""
        return shlex.split(self.typed.removeprefix("$ ").replace("\\\n", " "), comments=True)


def told(path: str) -> str:
    """Return the README or a page of the handbook with the outputs that its commands have now."""
    return _all_told()[path]


@functools.cache
def _all_told() -> dict[str, str]:
    """Return the README and the handbook, told one after the other in one shop."""
    pages = {}
    for path in TOLD:
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            pages[path] = file.read()
    return dict(zip(pages, with_outputs(list(pages.values())), strict=True))


def with_outputs(pages: Sequence[str]) -> list[str]:
    """Return pages with the outputs that the commands in their console blocks have now, in one home for all."""
    outputs: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as home:
        shop = MadeUpShop(os.path.realpath(home), README_DAY)
        ran = [_BLOCK.sub(lambda block: _run_block(block, shop, outputs), page) for page in pages]
    return [_BLOCK.sub(lambda block: _repeated_block(block, outputs), page) for page in ran]


def picture() -> str:
    """Return the README's picture: its first greeting, as a terminal shows it."""
    block = next(each for each in _BLOCK.finditer(told("README.md")) if "$ custmem greet" in each["body"])
    console = Console(record=True, width=76, file=io.StringIO(), force_terminal=True)
    for line in block["body"].splitlines():
        style = "bold" if line.startswith("$") else "red" if line.startswith("!") else ""
        console.print(Text(line, style))
    return console.export_svg(title="custmem", unique_id="greeting")


def _run_block(block: re.Match[str], shop: MadeUpShop, outputs: dict[str, str]) -> str:
    """Return a block with its outputs; each command's first output is kept in `outputs`."""
    if block["note"] == "file":
        with open(os.path.join(shop.home, block["name"]), "w", encoding="utf-8") as file:
            file.write(block["body"])
    if block["note"] or block["language"] != "console":
        return block[0]
    body, status = "", 0
    all_shown = list(commands_shown(block["body"]))
    for at, shown in enumerate(all_shown):
        output = shown.output
        if shown.words[:1] == ["custmem"]:
            may_fail = [following.typed for following in all_shown[at + 1 : at + 2]] == [_ASK_STATUS]
            ran = shop.custmem(*shown.words[1:], may_fail=may_fail)
            status = ran.status
            output = _as_shown(shown.output, ran.output)
            outputs.setdefault(shown.typed, output)
        elif shown.typed == _ASK_STATUS:
            output = f"{status}\n"
        body += f"{shown.typed}\n{output}"
    return _with_body(block, body)


def _repeated_block(block: re.Match[str], outputs: dict[str, str]) -> str:
    if block["note"] != "repeated":
        return block[0]
    shown_again = commands_shown(block["body"])
    return _with_body(block, "".join(f"{shown.typed}\n{outputs[shown.typed]}" for shown in shown_again))


def _with_body(block: re.Match[str], body: str) -> str:
    start, end = block.start("body") - block.start(), block.end("body") - block.start()
    return block[0][:start] + body + block[0][end:]


def commands_shown(body: str) -> Iterator[Shown]:
    """Yield the commands of a console block with the outputs shown for them."""
    lines = body.splitlines(keepends=True)
    while lines:
        typed = lines.pop(0)
        while typed.endswith("\\\n") and lines:
            typed += lines.pop(0)
        output = ""
        while lines and not lines[0].startswith("$ "):
            output += lines.pop(0)
        yield Shown(typed.removesuffix("\n"), output)


def _as_shown(shown: str, printed: str) -> str:
    """Return the output as the README has it where that is still true, or else what was printed."""
    patterns = (
        "(?s:.*)" if line == "…\n" else re.escape(line).replace("…", ".*")
        for line in shown.splitlines(keepends=True)
    )
    if re.fullmatch("".join(patterns), printed):
        return shown
    return "".join(f"{_cut(line)}\n" for line in printed.splitlines())


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1].rstrip()}…"


# --- docs/reference -------------------------------------------------------------------------------------------

_MADE = "<!-- Made by docs/generate.py: change the code, then run it again. -->\n"


def commands_reference() -> str:
    """Return the page of commands: the help page, then each command's own help by scene."""
    parts = ["# Commands\n", _MADE, "What `custmem --help` and each command's `--help` say.\n"]
    parts.append(_fenced(help_page(tuple(commands()), 80)))
    with tempfile.TemporaryDirectory() as home:
        shop = MadeUpShop(os.path.realpath(home), REFERENCE_DAY)
        scene = ""
        for command in commands():
            if command.scene != scene:
                scene = command.scene
                parts.append(f"## {scene}\n")
            parts.append(f"### {command.name}\n")
            parts.append(_fenced(shop.custmem(command.name, "--help").output))
    return "\n".join(parts)


def rules_reference() -> str:
    """Return the page of rules: what a greeting may say and what the morning asks, best first."""
    from custmem.domain.followup_rules import FOLLOW_UPS
    from custmem.domain.greeting.talking_points import RULES

    points = [
        (f"`{rule.kind}`", _first_sentence(rule.made_by.__doc__ or ""), _window(rule), *_end(rule), rule.rank)
        for rule in sorted(RULES, key=lambda rule: (not rule.is_alert, -rule.rank))
    ]
    due = [
        (f"`{rule.name}`", f"`{rule.kind}`", _due(rule), _listing(rule), _verbs(rule.ends_with), rule.rank)
        for rule in sorted(FOLLOW_UPS, key=lambda rule: (not rule.is_owed, -rule.rank))
    ]
    return "\n".join(
        (
            "# Rules\n",
            _MADE,
            "What a greeting may say, alerts first, and what the morning asks, what you owe first. The higher a rank,",
            "the earlier it is said. What the shop can change of a follow-up's rule is in `custmem config rules`.\n",
            "## Talking points\n",
            *_table(("kind", "made from", "may be said", "until", "besides", "rank at least"), points),
            "\n## Follow-ups\n",
            *_table(("rule", "kind", "due", "listed", "ends with", "rank at most"), due),
            "",
        )
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    for cells in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(str(cell) for cell in cells)} |"


def _days_from(number: int, day: str, unit: str = "day") -> str:
    if number == 0:
        return f"the day {day}" if day.startswith("it ") else day
    if number == 1 and unit == "day":
        return f"the day after {day}"
    return (
        f"{abs(number)} {unit}{'' if abs(number) == 1 else 's'} {'before' if number < 0 else 'after'} {day}"
    )


def _window(rule: PointRule) -> str:
    window = rule.window
    if (window.opens, window.closes) == (0, 0):
        return f"on {window.day}"
    if window.closes is None:
        return f"from {_days_from(window.opens, window.day)} on"
    again = "" if window.day.startswith("it ") else "it" if window.closes else window.day
    return f"from {_days_from(window.opens, window.day)} to {_days_from(window.closes, again)}".rstrip()


def _end(rule: PointRule) -> tuple[str, str]:
    """Return what retires a point, and what else may keep it from being said."""
    besides = {
        "an alert": rule.is_alert,
        "fades when left unused": rule.fades,
        "not beside an open complaint": rule.is_cheerful,
        f"one of its sort ({rule.sort})": bool(rule.sort),
    }
    return _verbs(rule.retired_by), "; ".join(what for what, is_so in besides.items() if is_so)


def _verbs(verbs: Sequence[str]) -> str:
    return ", ".join(f"`{verb}`" for verb in verbs) or "for good"


def _due(rule: Rule) -> str:
    before = rule.unit in ("notice_days", "lead_days")
    return _days_from(
        -rule.days if before else rule.days, rule.day, "month" if "months" in rule.unit else "day"
    )


def _listing(rule: Rule) -> str:
    if rule.listed is None:
        return "until it ends" if rule.is_owed else "to the day before, or its last day"
    return f"for {rule.listed} days" if rule.listed else "that day alone"


def schema_reference() -> str:
    """Return the page of tables, from the classes that describe them."""
    from custmem.book.journal import JOURNALLESS
    from custmem.book.opening import APPLICATION_ID, SCHEMA_VERSION

    told = (importlib.import_module("custmem.book.tables").__doc__ or "").partition("\n\n")[2]
    parts = [
        "# The book's tables\n",
        _MADE,
        "The book is one SQLite file. Its tables are described by the classes in `custmem.book.tables`.\n",
        told,
        "A DATE is a text like `2026-06-12`, a BOOLEAN is 0 or 1, and both are checked, as are the rules that each",
        "table names.\n",
        f"The file's `application_id` is {APPLICATION_ID:#x} (`{_four_letters(APPLICATION_ID)}`), and the table",
        f"`alembic_version` names the schema's version, now {SCHEMA_VERSION}. Each table but {_listed(JOURNALLESS)}",
        "has three triggers, on insert, update and delete, which write to `journal` the SQL that takes the change of a",
        "row back.\n",
        "Please only read the book with other programs: the figures kept of a customer and the search index follow",
        "from the rest, and nothing but custmem keeps them true.\n",
    ]
    for model in _models():
        parts += _table_section(model)
    return "\n".join(parts)


def _models() -> Iterator[type[SQLModel]]:
    """Yield the classes that describe tables, in the order they are written in."""
    from sqlmodel import SQLModel

    module = importlib.import_module("custmem.book.tables")
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, SQLModel) and hasattr(value, "__table__"):
            yield value


def _table_section(model: type[SQLModel]) -> Iterator[str]:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLAlchemy adds it
    yield f"## {table.name}\n"
    yield f"{' '.join((model.__doc__ or '').split())}\n"
    yield "| column | type | may be missing | points to |"
    yield "|---|---|---|---|"
    for column in table.columns:
        yield _column_row(column)
    yield ""
    for title, entries in (("Always so", _rules(table)), ("Indices", _indices(table))):
        if entries:
            yield f"{title}:\n"
            yield from (f"* {entry}" for entry in sorted(entries))
            yield ""


def _rules(table: Table) -> list[str]:
    """Return what the table refuses, without the checks that every date and every flag has."""
    from sqlalchemy import CheckConstraint, UniqueConstraint

    rules = []
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            rules.append(f"`{', '.join(constraint.columns.keys())}` only once")
        elif isinstance(constraint, CheckConstraint) and not str(constraint.name).endswith(("_day", "_flag")):
            rules.append(f"`{constraint.sqltext}`")
    return rules


def _indices(table: Table) -> list[str]:
    found = []
    for index in table.indexes:
        where = index.dialect_options["sqlite"]["where"]
        only = f", where `{where}`" if where is not None else ""
        found.append(f"`{index.name}` on `{', '.join(index.columns.keys())}`{only}")
    return found


def _column_row(column: Column[object]) -> str:
    name = f"**{column.name}**" if column.primary_key else column.name
    targets = [f"{key.column.table.name}.{key.column.name}" for key in column.foreign_keys]
    rules = [f" (then {key.ondelete.lower()})" for key in column.foreign_keys if key.ondelete]
    points_to = "".join((*targets, *rules))
    return f"| {name} | {column.type} | {'yes' if column.nullable else ''} | {points_to} |"


def _four_letters(number: int) -> str:
    return number.to_bytes(4, "big").decode("ascii")


def _listed(names: Sequence[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)


_SCRIPT_SHOP = (
    'init --shop "Corner Books" --currency EUR --closed sun',
    'add "Lucia Bianchi" --address-as "Mrs Bianchi" --phone "055 123 456"',
    "remember bianchi nephew Luca --birthday 10jun",
    'remember bianchi likes "crime novels"',
    "remember bianchi allergy nuts",
    "visit bianchi --on 22may",
    'sold bianchi "The Gruffalo" 14.90 --for "nephew Luca" --occasion birthday --on 5jun',
    'promise bianchi "ring when the new Camilleri is in" --by tomorrow',
    'add "Anna Rossi" --address "Mill Lane 4"',
    'sold rossi "Atlas of the Stars" 89 --on yesterday',
    'add "Anna Lind"',
    *(f"visit lind --on {day}" for day in ("15may", "22may", "29may", "5jun")),
)
_CUSTOMERS = """Customer ID,Name,E-mail,Birthday,Points
1001,Bo Åkesson,bo@example.org,1984-06-12,7
1002,Ana Kovač,ana@example.org,31.02.1990,0
1003,,,,12
"""
_EXAMPLES = (
    ("greet bianchi", "Alerts and talking points stand best first; `looks` is here and never on the screen."),
    ("agenda", "Each item has the code that `done`, `snooze` and `skip` take; what is owed comes first."),
    (
        "find anna",
        "Best first; `nearest_only` is true when nobody is called that and these are only spelt alike.",
    ),
    ("list --sort last", "All customers, as `find` has them."),
    ("show bianchi", "Everything held, without what is private unless `--private` is given."),
    (
        "insights --since 1jun",
        "Weeks are named by their Monday; rates and shares are per cent, and null where there is nothing to count.",
    ),
    (
        'remember bianchi size "hat 57"',
        "A write answers with the record it wrote, and `said`, the one-line echo.",
    ),
    (
        "import customers.csv --dry-run",
        "Rows are added, updated, unchanged or rejected; lines are counted from 1, the header's included.",
    ),
    ("greet anna", "A failure has the same envelope, and the exit status of the error's code."),
)


def json_reference() -> str:
    """Return the page of JSON examples, made by the program in a made-up shop."""
    parts = [
        "# JSON\n",
        _MADE,
        "With `--json` each command prints exactly one document, on success and on failure, always in the same",
        "envelope: `custmem` (the envelope's version), `command`, `ok`, `data` and `errors`. It is one line; here",
        "it is spread out. Dates are ISO, and money is an integer of minor units with its currency. Keys may be",
        "added; those shown here stay.\n",
    ]
    with tempfile.TemporaryDirectory() as home:
        shop = MadeUpShop(os.path.realpath(home), REFERENCE_DAY)
        for line in _SCRIPT_SHOP:
            shop.custmem(*shlex.split(line))
        with open(os.path.join(shop.home, "customers.csv"), "w", encoding="utf-8") as file:
            file.write(_CUSTOMERS)
        for line, told in _EXAMPLES:
            ran = shop.custmem("--json", *shlex.split(line), may_fail=True)
            document = json.dumps(json.loads(ran.output), indent=2, ensure_ascii=False)
            parts += [f"## {line.split()[0]}{'' if ran.status == 0 else ', when it fails'}\n", f"{told}\n"]
            parts += [_fenced(f"$ custmem --json {line}", "console"), _fenced(document, "json")]
            if ran.status:
                parts.append(f"The exit status is {ran.status}.\n")
    return "\n".join(parts)


def _fenced(text: str, language: str = "text") -> str:
    return f"```{language}\n{text.strip(chr(10))}\n```\n"


# --- the index of commands ------------------------------------------------------------------------------------

_INDEX = '''"""What is known of each command before it is loaded: read by the short road, --help and completion.

Made by docs/generate.py from `scenes.py` and the functions it names; `command.py` says what each thing is.
"""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from custmem.cli.command import Argument, Command, Option

COMMANDS = (
{})
NAMED = {{command.name: command for command in COMMANDS}}
'''


def index() -> str:
    """Return the module that holds every command as its function declares it, a command, a word, an option a line."""
    return _INDEX.format("".join(_index_entry(command) for command in commands()))


def _index_entry(command: Command) -> str:
    named = ", ".join(f'"{_quoted(text)[1:-1]}"' for text in command[:5])
    parts = [f"    Command({named}, ("]
    parts += [f"        {_written(argument)}," for argument in command.arguments]
    parts += ["    ), (", *(f"        {_written(option)}," for option in command.options), "    )),"]
    return "\n".join(parts) + "\n"


def _written(thing: Argument | Option) -> str:
    """Return an argument or an option as it is written in Python, without what is left at its default."""
    defaults = type(thing)._field_defaults
    values = []
    for field, value in thing._asdict().items():
        if field not in defaults:
            names = isinstance(value, tuple)
            values.append(f"({' '.join(f'{_quoted(name)},' for name in value)})" if names else _quoted(value))
        elif value != defaults[field]:
            values.append(f"{field}={value}")
    return f"{type(thing).__name__}({', '.join(values)})"


def commands() -> Iterator[Command]:
    """Yield every command as its function declares it, in the order of the scenes."""
    for scene, paths in SCENES:
        for path in paths:
            yield _command(path, scene)


def _command(path: str, scene: str) -> Command:
    name = path.rpartition(".")[2].rstrip("_")
    made = made_of(name, function_of(path))
    arguments, options = [], []
    for parameter in made.params:
        required = bool(parameter.required)
        if parameter.param_type_name == "argument":
            many = parameter.nargs == -1
            arguments.append(Argument(parameter.name, parameter.metavar, parameter.help, required, many))
        elif not parameter.hidden and parameter.name != "help":
            value = "" if parameter.is_flag else parameter.metavar
            names = (*parameter.opts, *parameter.secondary_opts)
            options.append(Option(names, value, parameter.help, required))
    first, _, more = made.help.partition("\n")
    example = re.search(r"Example: (.*)", more)
    purpose = first[:1].lower() + first[1:].removesuffix(".")
    assert example, f"{path} has no example"
    return Command(name, path, scene, purpose, example[1], tuple(arguments), tuple(options))


# --- the phrase catalogue -------------------------------------------------------------------------------------

_TEMPLATE = """# The patterns that the sentences of custmem are made from, for translators.
# Made by docs/generate.py: change the code, then run it again.
# Above each pattern stands which function says it, and what for.
#
msgid ""
msgstr ""
"Project-Id-Version: custmem\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


class Marked(NamedTuple):
    """A pattern marked for translation: its forms for one and for many, or one form alone, and who says it."""

    forms: tuple[str, ...]
    said_by: str


def template() -> str:
    """Return gettext's template of all marked patterns, in the order of the code.

    It names functions and not lines, so that it changes only when a pattern or its purpose does.
    """
    package = os.path.join(ROOT, "src", "custmem")
    paths = [os.path.join(folder, file) for folder, _, files in os.walk(package) for file in files]
    sayings: dict[tuple[str, ...], list[str]] = {}
    for path in sorted(path for path in paths if path.endswith(".py")):
        with open(path, encoding="utf-8") as source:
            for marked in marks(source.read(), os.path.basename(path).removesuffix(".py")):
                said_by = sayings.setdefault(marked.forms, [])
                if marked.said_by not in said_by:
                    said_by.append(marked.said_by)
    for page, text in _said_of_commands():
        sayings.setdefault((text,), []).append(page)
    if len({forms[0] for forms in sayings}) < len(sayings):
        raise RuntimeError("a pattern is marked once with a plural and once without, or with two")
    return _TEMPLATE + "".join(_entry(forms, said_by) for forms, said_by in sayings.items())


def _said_of_commands() -> Iterator[tuple[str, str]]:
    """Yield what help says of every command and of its words and options, with whose help it is."""
    for command in commands():
        named = f"custmem {command.name} --help"
        page = inspect.getdoc(function_of(command.function)) or ""
        paragraphs = [" ".join(part.split()) for part in page.split("\n\n")]
        yield "custmem --help", command.scene
        yield "custmem --help", command.help
        yield from ((named, part) for part in paragraphs if not part.startswith("Example: "))
        yield from ((named, argument.help) for argument in command.arguments if argument.help)
        yield from ((named, option.help) for option in command.options if option.help)
    yield from (("custmem --help", option.help) for option in OPTIONS)


def marks(source: str, module: str) -> Iterator[Marked]:
    """Yield the patterns that a module marks with `_`, `marked` or `plural`, as it has them.

    Raises RuntimeError when one is put together, since what is not in the source can't be translated.
    """
    for part in ast.parse(source).body:
        name = f"{module}.{part.name}" if isinstance(part, ast.FunctionDef | ast.ClassDef) else module
        purpose = ast.get_docstring(part) if isinstance(part, ast.FunctionDef) else None
        said_by = f"{name}: {_first_sentence(purpose)}" if purpose else name
        for call in _in_order(part):
            yield Marked(_forms(call, module), said_by)


def _first_sentence(docstring: str) -> str:
    paragraph = " ".join(docstring.partition("\n\n")[0].split())
    return f"{paragraph.partition('. ')[0].removesuffix('.')}."


def _in_order(part: ast.stmt) -> list[ast.Call]:
    """Return the calls in a part of a module that mark a pattern, as they stand on the page."""
    marking = [
        node
        for node in ast.walk(part)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "marked", "plural")
    ]
    return sorted(marking, key=lambda call: (call.lineno, call.col_offset))


def _forms(call: ast.Call, module: str) -> tuple[str, ...]:
    forms = []
    for argument in call.args[: 2 if call.func.id == "plural" else 1]:  # type: ignore[attr-defined]  # a Name
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            raise RuntimeError(f"{module}, line {call.lineno}: what is marked must be a plain string")
        forms.append(argument.value)
    return tuple(forms)


def _entry(forms: Sequence[str], said_by: Sequence[str]) -> str:
    flag = ["#, python-brace-format"] if any("{" in form for form in forms) else []
    lines = [*(f"#. {each}" for each in said_by), *flag, f"msgid {_quoted(forms[0])}"]
    lines += [f"msgid_plural {_quoted(form)}" for form in forms[1:]]
    lines += ['msgstr[0] ""', 'msgstr[1] ""'] if len(forms) > 1 else ['msgstr ""']
    return "\n".join(("", *lines, ""))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    return f'"{escaped}"'


# --- all pages ------------------------------------------------------------------------------------------------


def newest_shape() -> str:
    """Return what makes an empty file a book of the newest shape, by its migrations."""
    from custmem.book.migrating import migrating, shape_of

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book.db")
        open(path, "w").close()
        with migrating(path) as book:
            statements = list(shape_of(book))
    head = "-- A new book. Made by docs/generate.py from the migrations and the tables; don't edit it.\n"
    return head + "".join(f"{statement};\n" for statement in statements)


PAGES: dict[str, Callable[[], str]] = {
    "src/custmem/cli/index.py": index,
    "src/custmem/book/migrations/newest.sql": newest_shape,
    **{path: functools.partial(told, path) for path in TOLD},
    "docs/greeting.svg": picture,
    "docs/reference/commands.md": commands_reference,
    "docs/reference/rules.md": rules_reference,
    "docs/reference/schema.md": schema_reference,
    "docs/reference/json.md": json_reference,
    "docs/reference/custmem.pot": template,
}


def stale(path: str) -> str:
    """Return how a page differs from what the program would write now; blank when it doesn't."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        kept = file.read()
    try:
        now = PAGES[path]()
    except RuntimeError as error:
        return f"{path} can't be written: {error}\n"
    return "".join(
        difflib.unified_diff(
            kept.splitlines(keepends=True),
            now.splitlines(keepends=True),
            f"{path} (kept)",
            f"{path} (now)",
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Rewrite every page, or with --check only say which are stale."""
    if list(arguments) not in ([], ["--check"], ["--index"]):
        sys.stderr.write("usage: python docs/generate.py [--check | --index]\n")
        return 2
    if "--index" in arguments:
        return written(["src/custmem/cli/index.py"])
    if arguments:
        differences = "".join(stale(path) for path in PAGES)
        sys.stdout.write(differences)
        return 1 if differences else 0
    return written(PAGES)


def written(paths: Iterable[str]) -> int:
    """Rewrite these pages; one that can't be made stays as it was."""
    failed = 0
    for path in paths:
        try:
            text = PAGES[path]()
        except RuntimeError as error:
            sys.stderr.write(f"{path} is left as it was: {error}\n")
            failed = 1
            continue
        with open(os.path.join(ROOT, path), "w", encoding="utf-8") as file:
            file.write(text)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
