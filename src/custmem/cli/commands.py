"""Every command: its scene, what it is called with, what it does in a few words, and where it is made.

The help page, the lazy group and the express road all read this one list.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple

SCENES = (
    ("counter", "At the counter"),
    ("morning", "Each morning"),
    ("word", "Keeping your word"),
    ("loyalty", "Loyalty"),
    ("shop", "Knowing the shop"),
    ("book", "The book"),
)


class Command(NamedTuple):
    """A command; `scene` also names the module that declares it for Typer."""

    name: str
    scene: str
    usage: str
    help: str


COMMANDS = (
    Command("greet", "counter", "WHO", "what to say to the customer who just walked in"),
    Command("find", "counter", "TEXT", "customers by any part of a name, phone, e-mail or card"),
    Command("show", "counter", "WHO", "all that is known of a customer"),
    Command("add", "counter", "NAME", "take in a new customer"),
    Command("remember", "counter", "WHO KIND TEXT", "what they like, need, or told of their life"),
    Command("sold", "counter", "WHO ITEM [PRICE]…", "what they bought, for whom, for which occasion"),
    Command("visit", "counter", "WHO", "they came in"),
    Command("asked", "counter", "WHO CODE [ANSWER]", "a talking point was used; keep the answer"),
    Command("note", "counter", "WHO TEXT", "a free note, kept and never said"),
    Command("agenda", "morning", "", "what today asks for, and who is likely to come"),
    Command("done", "morning", "CODE [OUTCOME]", "a follow-up is done"),
    Command("snooze", "morning", "CODE DATE", "put a follow-up off"),
    Command("skip", "morning", "CODE [WHY]", "a follow-up is not wanted"),
    Command("promise", "word", "WHO TEXT --by DATE", "what you said you would do, by when"),
    Command("complaint", "word", "WHO TEXT", "what went wrong; listed until it is put right"),
    Command("resolve", "word", "CODE TEXT", "how a complaint was put right"),
    Command("praise", "word", "WHO TEXT", "what they praised; thank them once"),
    Command("suggestion", "word", "WHO TEXT", "what they suggested; say it was heard"),
    Command("rate", "word", "WHO STARS [TEXT]", "how they rate the shop, one to five stars"),
    Command("referred", "word", "WHO --by WHO", "who sent them; both are thanked"),
    Command("gift", "word", "WHO ITEM [COST]", "what the shop gave them; never the same twice"),
    Command("order", "word", "WHO ITEM", "something fetched for them; followed until they have it"),
    Command("arrived", "word", "CODE|ITEM", "an order is here, or something came into stock"),
    Command("collected", "word", "CODE", "an order was handed over"),
    Command("wish", "word", "WHO TEXT", "what they asked for and you did not have"),
    Command("appointment", "word", "WHO TEXT", "a day agreed with a customer"),
    Command("consent", "word", "WHO", "how they want to be reached, or not"),
    Command("stamp", "loyalty", "WHO [N]", "put stamps on a customer's card"),
    Command("redeem", "loyalty", "WHO", "a full card is turned into its reward"),
    Command("loyalty", "loyalty", "", "the programme, and who is near a reward"),
    Command("list", "shop", "[QUERY]", "the customers in the book"),
    Command("match", "shop", "TEXT", "who would want this, and why"),
    Command("init", "book", "", "start a book, or change the shop's settings"),
    Command("demo", "book", "", "look round in a made-up bookshop"),
    Command("import", "book", "FILE", "customers, purchases, appointments from CSV; a whole book"),
    Command("export", "book", "[FILE]", "the whole book as one JSON document"),
    Command("dossier", "book", "WHO", "all that is held on a customer, to hand over"),
    Command("duplicates", "book", "[WHO]", "who may be in the book twice"),
    Command("edit", "book", "WHO", "correct a customer's page"),
    Command("merge", "book", "WHO WHO", "two customers who are one person"),
    Command("archive", "book", "WHO", "put a customer away, or back"),
    Command("undo", "book", "[N]", "take the last change back, or the last N"),
    Command("redo", "book", "[N]", "bring back what was taken back"),
    Command("history", "book", "", "what was written, when, and what of it can be taken back"),
    Command("forget", "book", "WHO", "erase a customer for good"),
    Command("backup", "book", "[PATH]", "a checked copy of the book, among its backups or anywhere"),
    Command("restore", "book", "FILE", "the book as a backup has it"),
    Command("check", "book", "", "whether the book is whole; what is derived is made anew"),
    Command("config", "book", "[KEY] [VALUE]", "the shop's settings, and the follow-up rules"),
    Command("completion", "book", "SHELL", "a script for bash, zsh or fish to complete what you type"),
)


def command_named(name: str) -> Command | None:
    """Return the command of this name, if there is one."""
    for command in COMMANDS:
        if command.name == name:
            return command
    return None


def help_page() -> str:
    """Return the page that `custmem` and `custmem --help` print: the commands by scene."""
    broad = max(len(f"{command.name} {command.usage}") for command in COMMANDS)
    parts = ["custmem: the memory of a good shopkeeper", "", "usage: custmem COMMAND [words] [options]"]
    for scene, title in SCENES:
        parts += ["", f"{title}:"]
        for command in COMMANDS:
            if command.scene == scene:
                typed = f"{command.name} {command.usage}".strip()
                parts.append(f"  {typed:<{broad}}  {command.help}")
    parts += ["", *_GLOBAL_OPTIONS, "", *_EPILOG]
    return "\n".join(parts)


_GLOBAL_OPTIONS = (
    "Anywhere in the line:",
    "  --book PATH       another book (or CUSTMEM_BOOK)",
    "  --today DATE      as if it were that day (or CUSTMEM_TODAY)",
    "  --json, --plain   for scripts: one JSON document, or tab-separated",
    "  --quiet, -q       no echo of what was written",
    "  --yes, -y         yes to what would be asked;  --no-input: never ask",
    "  --color WHEN      auto, always or never",
    "  --version, -V     the version;  -h, --help: this page, or a command's",
)
_EPILOG = (
    "WHO is a handle, #id, e-mail, phone, card number, nickname or any part of a name.",
    'Try: custmem demo - or start: custmem add "Lucia Bianchi"',
)
