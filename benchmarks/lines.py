"""What is typed for each command when it is measured, the road that it takes, and how slow it may be.

A command of `custmem.cli.index` without a line here fails a test, so that none goes unmeasured. Words may hold
`{n}`, a customer of this run's own, so that a write really writes every time; `{promise}` and the like, the code of
the newest thing of that kind; and `{file}`, `{lines}` and `{new}`, a small file of sales, one of commands, and a path
where no book is.
"""

from __future__ import annotations

from typing import NamedTuple


class Road(NamedTuple):
    """A way through custmem, and its budget: so many times a bare interpreter, on the largest book."""

    name: str
    budget: float | None
    heading: str


COUNTER = Road("counter", 4.5, "Plain words: no parser")
HARDER = Road("harder", 6, "Plain words that ask for more: a misspelt name, the morning")
TYPED = Road("typed", 9, "Through Typer")
BACK = Road("back", 9, "The back room, about one customer")
WHOLE = Road("whole", None, "A whole book is listed, read or made")
ROADS = (COUNTER, HARDER, TYPED, BACK, WHOLE)


class Line(NamedTuple):
    """A line of a command; one that writes is measured on a copy of the book."""

    command: str
    road: Road
    words: tuple[str, ...]
    writes: bool = False
    before: tuple[tuple[str, ...], ...] = ()
    """Lines typed first, outside of the measure, so that there is something to act on."""

    status: int = 0
    """Its exit status: a misspelt name that nobody has is refused, with the names that are near."""

    @property
    def typed(self) -> str:
        """The line as the report shows it."""
        return " ".join(word if " " not in word else f'"{word}"' for word in self.words)


def _asks(road: Road, *words: str) -> Line:
    return Line(words[0], road, words)


def _writes(road: Road, *words: str, before: tuple[str, ...] = (), then: tuple[str, ...] = ()) -> Line:
    return Line(words[0], road, words, writes=True, before=tuple(line for line in (before, then) if line))


_A_PROMISE = ("promise", "#{n}", "hold 200 g of Sencha", "--by", "+3d")
_A_PRESENT = ("sold", "#{n}", "a storybook", "14.90", "--for", "nephew Luca", "--on", "2026-05-20")

LINES = (
    _asks(COUNTER, "greet", "bellandini"),
    _asks(COUNTER, "greet", "lucia", "bellandini"),
    _asks(COUNTER, "greet", "#2"),
    Line("greet", HARDER, ("greet", "belandini"), status=3),
    _asks(COUNTER, "find", "bellandini"),
    _asks(COUNTER, "find", "bell"),
    _asks(COUNTER, "find", "4400000001"),
    _asks(HARDER, "find", "lucja", "belandini"),
    _asks(COUNTER, "show", "bellandini"),
    _writes(COUNTER, "visit", "#{n}"),
    _writes(COUNTER, "note", "#{n}", "moved", "house"),
    _writes(COUNTER, "quiet", "#{n}"),
    _asks(COUNTER, "jot", "bellandini", "likes", "tea"),
    Line("counter", COUNTER, ("counter",), status=2),
    _writes(COUNTER, "asked", "#{n}", "{gift}", "he", "loved", "it", before=_A_PRESENT),
    _asks(HARDER, "agenda"),
    _writes(COUNTER, "done", "{promise}", "it", "is", "kept", before=_A_PROMISE),
    _writes(COUNTER, "snooze", "{promise}", "+3d", before=_A_PROMISE),
    _writes(COUNTER, "skip", "{promise}", "not", "wanted", before=_A_PROMISE),
    _writes(COUNTER, "tried", "{promise}", before=_A_PROMISE),
    _writes(COUNTER, "contacted", "#{n}", "said the lamp is fine"),
    _asks(TYPED, "print", "--paper", "42"),
    _asks(COUNTER, "letter", "bellandini", "sympathy"),
    _asks(COUNTER, "schedule"),
    _asks(COUNTER, "completion", "bash"),
    _asks(COUNTER, "__complete", "zsh", "greet", "bell"),
    _writes(TYPED, "add", "Quirina Zandbergen", "--phone", "055 {n}", "--new"),
    _writes(COUNTER, "remember", "#{n}", "likes", "crime novels"),
    _writes(TYPED, "sold", "#{n}", "a storybook", "14.90", "--for", "nephew Luca"),
    _writes(COUNTER, "sold", "#{n}", "brown roses", "25"),
    _writes(TYPED, "promise", "#{n}", "hold 200 g of Sencha", "--by", "+3d"),
    _writes(TYPED, "complaint", "#{n}", "the cup came broken", "--cause", "post"),
    _asks(TYPED, "complaint", "--causes"),
    _writes(
        COUNTER, "resolve", "{complaint}", "a new cup", before=("complaint", "#{n}", "the cup came broken")
    ),
    _writes(COUNTER, "praise", "#{n}", "you always find it"),
    _writes(COUNTER, "suggestion", "#{n}", "open on Sundays"),
    _writes(COUNTER, "rate", "#{n}", "5", "always a smile"),
    _writes(TYPED, "referred", "#{n}", "--by", "bellandini", "--yes"),
    _writes(COUNTER, "gift", "#{n}", "a box of tea", "6.50"),
    _writes(TYPED, "order", "#{n}", "Atlas of the Stars", "--expected", "+3d"),
    _writes(COUNTER, "arrived", "{special_order}", before=("order", "#{n}", "Atlas of the Stars")),
    _writes(COUNTER, "arrived", "a crime novel number {n}"),
    _writes(COUNTER, "collected", "{special_order}", before=("order", "#{n}", "Atlas of the Stars")),
    _writes(COUNTER, "wish", "#{n}", "an atlas of the stars"),
    _writes(TYPED, "appointment", "#{n}", "fitting", "--on", "+3d", "--at", "14:30"),
    _writes(TYPED, "consent", "#{n}", "--prefer", "email", "--refuse", "call"),
    _writes(COUNTER, "stamp", "#{n}", "2"),
    _writes(COUNTER, "voucher", "#{n}", "20"),
    _writes(COUNTER, "redeem", "#{n}", before=("stamp", "#{n}", "10")),
    _asks(COUNTER, "loyalty"),
    _asks(COUNTER, "match", "crime novel"),
    _asks(COUNTER, "list", "bellandini"),
    _asks(COUNTER, "config", "quiet_days"),
    _asks(COUNTER, "config", "rules"),
    _writes(COUNTER, "config", "quiet_days", "{n}"),
    _writes(TYPED, "init", "--book", "{new}", "--shop", "Corner Books", "--currency", "EUR"),
    _writes(WHOLE, "demo"),
    _writes(WHOLE, "import", "{file}"),
    _writes(BACK, "edit", "#{n}", "--phone", "055 {n}"),
    _writes(COUNTER, "drop", "purchase:{n}"),
    _writes(COUNTER, "tag", "#{n}", "vip"),
    _writes(BACK, "merge", "#{n}", "#{m}", "--yes"),
    _writes(BACK, "archive", "#{n}"),
    _writes(COUNTER, "undo", before=("note", "#{n}", "moved", "house")),
    _writes(COUNTER, "redo", before=("note", "#{n}", "moved", "house"), then=("undo",)),
    _asks(COUNTER, "history"),
    _asks(COUNTER, "dossier", "bellandini"),
    _asks(WHOLE, "list"),
    _asks(WHOLE, "list", "spent:>500", "^stage:leaving"),
    _asks(WHOLE, "best"),
    _asks(WHOLE, "lapsed"),
    _asks(WHOLE, "insights"),
    _asks(WHOLE, "insights", "--since", "2000-01-01"),
    _asks(WHOLE, "list", "--sort", "last", "--limit", "20"),
    _asks(WHOLE, "duplicates"),
    _asks(WHOLE, "duplicates", "bellandini"),
    _writes(WHOLE, "check"),
    _asks(WHOLE, "export", "{new}"),
    _writes(WHOLE, "batch", "{lines}"),
    _writes(WHOLE, "backup"),
    _writes(WHOLE, "restore", "latest", "--yes", before=("backup",)),
    _writes(WHOLE, "forget", "#{n}", "--yes"),
)


def lines_of(commands: frozenset[str] | None) -> tuple[Line, ...]:
    """Return the lines of these commands, or of all."""
    return tuple(line for line in LINES if commands is None or line.command in commands)
