"""Private: who can read what, what errors and processes tell, texts that stand in no history, and no network."""

from __future__ import annotations

import ast
import os
import pty
import re
import signal
import stat
import subprocess
import sys
import time
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pexpect
import pytest

from battery.inputs import EVERY, fresh_code, line_for
from battery.keyboard import typed
from custmem.cli.index import COMMANDS
from factories import ROOT, TODAY, Shop, copied, modules, process_environment, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Trials = Callable[[int], int]
    Tried = Callable[[str | Mapping[str, int]], None]

RECEIPTS = "Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n"
NEVER_TYPED = (
    "Bianchi",
    "BYAHN",
    "crime novels",
    "lucia@example",
    "Via Roma",
    "large print",
    "Luca",
    "dinosaur",
)
"""Of the customer that is typed as #1; nothing of it has a place in an error about what was typed."""
OF_NO_EXAMPLE = ("Xanthippe", "Quist", "Ottoline", *(set(NEVER_TYPED) - {"Bianchi", "Luca"}))
"""What is known of them once they have other names than the examples that a hint may give."""
TEXT_LINES = {
    "note": "note #1",
    "remember": "remember #1 needs",
    "promise": "promise #1 --by +3d",
    "complaint": "complaint #1",
    "praise": "praise #1",
    "suggestion": "suggestion #1",
    "rate": "rate #1 5",
    "contacted": "contacted #1 --by met",
    "wish": "wish #1",
    "appointment": "appointment #1 --on +3d",
    "asked": "asked #1 CODE",
    "done": "done CODE",
    "skip": "skip CODE",
    "resolve": "resolve CODE",
}
"""How each command is typed whose text may come from elsewhere."""


def _process(words: Sequence[str], folder: Path, *, umask: int = 0o022, stdin: bytes = b"") -> Any:
    line = [sys.executable, "-m", "custmem", *words]
    settings = process_environment(HOME=str(folder), TMPDIR=str(folder), CUSTMEM_TODAY=TODAY.isoformat())
    for name in [name for name in settings if name.startswith("XDG_") or name == "CUSTMEM_BOOK"]:
        del settings[name]
    return subprocess.run(
        line,
        env=settings,
        cwd=folder,
        input=stdin,
        capture_output=True,
        timeout=120,
        umask=umask,
        check=False,
    )


@pytest.mark.blackbox
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277], ids=oct)
def test_every_file_is_its_owner_s_alone_under_any_umask(umask: int, tmp_path: Path, tried: Tried) -> None:
    """What custmem makes in a home of its own: the book, what lies beside it, and what it leaves anywhere."""
    (tmp_path / "receipts.csv").write_text(RECEIPTS)
    (tmp_path / "another").mkdir()
    known = {tmp_path, tmp_path / "receipts.csv", tmp_path / "another"}
    for line in (
        ("add", "Lucia Bianchi"),
        ("note", "bianchi", "-"),
        ("import", "receipts.csv"),
        *((("demo", "--keep", "made/up/shop.db"),) if umask == 0 else ()),
        ("--book", "another/shop.db", "init"),
        ("config", "shop", "Corner"),
        ("backup",),
        ("backup", "out.db"),
        ("export", "whole.json"),
        ("restore", "out.db", "--yes"),
        ("undo",),
        ("forget", "bianchi", "--yes"),
        ("check",),
    ):
        ran = _process(line, tmp_path, umask=umask, stdin=b"moved house")
        assert (ran.returncode, ran.stderr.startswith(b"custmem:")) == (0, False), ran
    made = [path for path in tmp_path.rglob("*") if path not in known]
    assert {path.name for path in made if path.is_file()} >= {"book.db", "shop.db", "out.db", "whole.json"}
    assert [path.name for path in made if path.parent.name == "book.db.backups" and path.suffix == ".db"]
    assert [str(path) for path in made if _mode(path) != (0o700 if path.is_dir() else 0o600)] == []
    tried({"files and folders looked at": len(made)})


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_error_tells_nothing_of_a_customer_but_what_was_typed(
    story_book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trials: Trials, tried: Tried
) -> None:
    """Every place for a text of every command, filled with what can't be: `#1` is typed, and never answered by name.

    Candidates are the exception, and stand on lines of their own: they are what somebody has to choose from.
    """
    (tmp_path / "receipts.csv").write_text(RECEIPTS)
    monkeypatch.chdir(tmp_path)
    for line in (("edit", "#1", "--name", "Xanthippe Quist"), ("remember", "#1", "niece", "Ottoline")):
        assert typed(*line, book=story_book).status == 0
    impossible = (
        "zzzz",
        "#77",
        "9999-99-99",
        "-1",
        "a" * 3000,
        "2026-13-45",
        "\x1b",
        "12:99",
        "=",
        "e@",
        "fact:9",
    )
    places = [where for command in COMMANDS for where in EVERY[command.name] if command.name != "demo"]
    count = trials(len(places) * len(impossible))
    own, refused = story_book, 0
    for at in range(count):
        if at % 50 == 0:
            own = copied(story_book, tmp_path / "own")
        where = places[at * (len(places) * len(impossible) // count) % len(places)]
        text = impossible[(at // len(places) + at) % len(impossible)]
        code = fresh_code(where.command, own, at)
        for form in ((), ("--json",)):
            ran = typed(*form, *line_for(where, text, code), book=own)
            if ran.status:
                refused += 1
                said = (
                    str(ran.error["message"]) + str(ran.error["hint"]) if form else ran.err.split("\n  ")[0]
                )
                assert [each for each in OF_NO_EXAMPLE if each in said] == [], (str(where), text, said)
    tried({"lines typed": 2 * count, "errors read": refused})


def test_a_mistake_of_our_own_shows_no_value_not_even_with_the_trace(
    story_book: Path, monkeypatch: pytest.MonkeyPatch, tried: Tried
) -> None:
    def breaks(*_: object) -> None:
        secret = "Lucia Bianchi"
        raise ValueError(secret)

    monkeypatch.setattr("custmem.cli.facts.remember_fact", breaks)
    line = ("note", "#1", "moved to Rome")
    plain = typed(*line, book=story_book)
    traced = typed(*line, book=story_book, environment={"CUSTMEM_DEBUG": "1"})
    assert (plain.status, traced.status) == (1, 1)
    assert "Traceback" in traced.err
    assert "facts.py" in traced.err
    for ran in (plain, traced):
        assert [each for each in (*NEVER_TYPED, "Rome") if each in ran.out + ran.err] == []
    tried("2 mistakes: told without a value")


@pytest.mark.blackbox
def test_a_process_is_called_what_was_typed_and_nothing_else(
    story_book: Path, tmp_path: Path, tried: Tried
) -> None:
    """While it waits for its text, the list of processes shows the line that was typed, and no name of a customer."""
    line = [sys.executable, "-m", "custmem", "--book", str(story_book), "note", "#1", "-"]
    with subprocess.Popen(
        line, env=process_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as waits:
        assert waits.stdin
        assert waits.stdout
        waits.stdin.write(b"a delicate matter\n")
        waits.stdin.flush()
        shown = Path(f"/proc/{waits.pid}/cmdline")
        if not shown.exists():
            pytest.skip("this system has no /proc")
        called: list[bytes] = []
        while len(called) < len(line):  # until it has become the program that was called
            assert waits.poll() is None
            called = shown.read_bytes().split(b"\0")[:-1]
        named = Path(f"/proc/{waits.pid}/comm").read_text()
        waits.stdin.close()
        assert waits.wait(60) == 0
        assert b"a delicate matter" in waits.stdout.read()
    assert [word.decode() for word in called][1:] == line[1:]
    assert "bianchi" not in named.lower()
    tried("1 process waiting for a delicate text: called what was typed")


def test_every_command_that_takes_a_text_takes_it_from_standard_input_and_the_editor() -> None:
    taking = {
        command.name
        for command in COMMANDS
        if {"TEXT", "OUTCOME", "ANSWER", "WHY"} & set(command.usage.replace("[", "").replace("]", "").split())
    }
    assert set(TEXT_LINES) | {"jot"} == taking - {"find", "match"}


def test_sentences_from_standard_input_are_jotted_a_line_each(story_book: Path, tmp_path: Path) -> None:
    sentences = ("bianchi likes tea", "maria likes jam")
    books = [copied(story_book, tmp_path / how) for how in ("typed", "piped")]
    for sentence in sentences:
        assert typed("jot", "--yes", sentence, book=books[0]).status == 0
    piped = typed("jot", "--yes", "-", book=books[1], stdin=f"{sentences[0]}\n \n{sentences[1]}\n".encode())
    assert piped.status == 0
    told = [[(row["customer_id"], row["kind"], row["text"]) for row in rows(book, "fact")] for book in books]
    assert told[0] == told[1]
    assert [text for _, _, text in told[1]][-2:] == ["tea", "jam"]


@pytest.mark.parametrize("command", TEXT_LINES)
def test_a_text_from_standard_input_is_kept_like_a_typed_one(
    command: str, story_book: Path, tmp_path: Path
) -> None:
    books = [copied(story_book, tmp_path / how) for how in ("typed", "piped")]
    said = []
    for book, words, stdin in (
        (books[0], "he would rather not say", b""),
        (books[1], "-", b"he  would\nrather \x1b[31mnot say\n"),
    ):
        line = TEXT_LINES[command].replace("CODE", fresh_code(command, book, 1)).split()
        said.append(typed(*line, words, book=book, stdin=stdin))
    assert said[0].status == 0
    assert said[0] == said[1]
    assert [rows(book, "fact") for book in books[:1]] == [rows(book, "fact") for book in books[1:]]


@pytest.mark.parametrize(
    ("stdin", "status"),
    [
        (b"", 2),
        (b" \n\t", 2),
        (b"a" * 2001, 2),
        (b"a" * 3_000_000, 2),
        (b"\xff\xfe\x00", 6),
        (b"\xef\xbb\xbftea", 0),
    ],
    ids=["nothing", "blanks", "too long", "without end", "no text", "with a mark"],
)
def test_what_standard_input_has_is_limited_and_checked(stdin: bytes, status: int, story_book: Path) -> None:
    for line in (("note", "#1"), ("praise", "#1"), ("remember", "#1", "likes")):
        ran = typed(*line, "-", book=story_book, stdin=stdin)
        assert (ran.status, ran.err.count("\n")) == (status, 1 if status else 0), ran


@pytest.mark.parametrize("command", TEXT_LINES)
def test_nobody_there_means_no_editor(command: str, story_book: Path) -> None:
    """Without a terminal, and with --no-input, it is refused at once instead of waiting for ever."""
    line = TEXT_LINES[command].replace("CODE", fresh_code(command, story_book, 1)).split()
    for form in ((), ("--no-input",), ("--json",)):
        assert typed(*form, *line, "--editor", book=story_book).status == 2
    assert typed(*line, "--editor", "words", book=story_book).status == 2


def _editor(folder: Path, script: str) -> str:
    """Make an editor that does this with the file that it is given."""
    path = folder / "an editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    return f"'{path}'"


def _terminal(book: Path, *words: str, **environment: str) -> Any:
    line = ["-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    settings = process_environment(TERM="xterm", NO_COLOR="1", **environment)
    return pexpect.spawn(
        sys.executable, line, env=settings, encoding="utf-8", timeout=60, dimensions=(24, 200)
    )


def _ended(process: Any) -> tuple[int | None, str]:
    process.expect(pexpect.EOF)
    process.close()
    return process.exitstatus, process.before


@pytest.mark.blackbox
def test_the_editor_writes_in_a_file_of_the_owner_s_alone_that_is_gone_afterwards(
    story_book: Path, tmp_path: Path
) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    seen = tmp_path / "seen"
    script = f'stat -c %a "$1" "$(dirname "$1")" >{seen}; printf "a delicate\\nmatter for $WHICH" >"$1"; touch "$1~"'
    editor = _editor(tmp_path, script)
    for variable in ("VISUAL", "EDITOR"):
        environment = {"VISUAL": "", "EDITOR": "", "TMPDIR": str(drafts), variable: editor, "WHICH": variable}
        status, said = _ended(_terminal(story_book, "note", "bianchi", "-e", **environment))
        assert (status, f"a delicate matter for {variable}" in said) == (0, True), said
        assert seen.read_text().split() == ["600", "700"]
        assert list(drafts.iterdir()) == []


@pytest.mark.blackbox
@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exit 0", "nothing was written in the editor"),
        ('printf " \\n" >"$1"', "nothing was written in the editor"),
        ('rm "$1"', "nothing was written in the editor"),
        ('echo text >"$1"; exit 1', "the editor was left with an error"),
        ('yes >"$1" & sleep 1; kill $!', "more than"),
    ],
    ids=["left empty", "blanks", "removed", "failed", "too much"],
)
def test_an_editor_that_is_left_without_a_text_writes_nothing(
    script: str, told: str, story_book: Path, tmp_path: Path
) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    before = rows(story_book, "fact")
    editor = _editor(tmp_path, script)
    status, said = _ended(_terminal(story_book, "note", "#1", "-e", VISUAL=editor, TMPDIR=str(drafts)))
    assert (status, told in said, list(drafts.iterdir())) == (2, True, []), said
    assert rows(story_book, "fact") == before


@pytest.mark.blackbox
def test_whom_it_is_about_is_settled_before_the_editor_opens(story_book: Path, tmp_path: Path) -> None:
    editor = _editor(tmp_path, f"touch {tmp_path}/opened")
    assert _ended(_terminal(story_book, "note", "nobody", "-e", VISUAL=editor))[0] == 3
    assert not (tmp_path / "opened").exists()


@pytest.mark.blackbox
def test_a_text_is_typed_at_the_terminal_until_ctrl_d(story_book: Path) -> None:
    writes = _terminal(story_book, "note", "#1", "-")
    writes.expect("Ctrl-D")
    writes.sendline("a delicate matter")
    writes.sendeof()
    status, said = _ended(writes)
    assert (status, "a delicate matter" in said) == (0, True)
    assert _ended(_terminal(story_book, "note", "#1", "-", "--no-input"))[0] == 2


NO_NETWORK = """
import runpy, sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "ssl.")):
        sys.stderr.write(f"NETWORK {event}\\n")
        sys.stderr.flush()
        import os
        os._exit(99)

sys.addaudithook(refuse)
sys.path.insert(0, sys.argv.pop(1))
from pathlib import Path
from battery.network import every_command
every_command(Path(sys.argv[1]))
"""


@pytest.mark.blackbox
def test_no_command_opens_a_socket(tmp_path: Path, tried: Tried) -> None:
    """Every line of the story, every example of help and every view, where opening a socket ends the process.

    Python's audit hooks see every socket that is made in the interpreter, whoever makes it.
    """
    ran = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, str(ROOT / "tests"), str(tmp_path)],
        env=process_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (ran.returncode, "NETWORK" in ran.stderr) == (0, False), ran.stderr[-2000:]
    lines = ran.stdout.splitlines()[-1]
    assert int(lines) > 300
    tried({"command lines typed where a socket ends the process": int(lines), "sockets": 0})


def test_the_ban_on_sockets_sees_one() -> None:
    broken = NO_NETWORK.replace("from pathlib import Path", "import socket; socket.socket()")
    ran = subprocess.run(
        [sys.executable, "-c", broken, "x", "x"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (99, "NETWORK socket.__new__\n")


FORBIDDEN = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "webbrowser",
    "xmlrpc",
}


def test_no_module_of_ours_imports_what_reaches_a_network(tried: Tried) -> None:
    found = [
        (str(path), name)
        for path in modules()
        for name in _imported(path)
        if name.partition(".")[0] in FORBIDDEN
    ]
    assert found == []
    tried({"modules read": len(list(modules()))})


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_nothing_of_ours_writes_a_log() -> None:
    """Logging is imported only to switch off the log of a library, and used for nothing else."""
    for path in modules():
        imported = [name for name in _imported(path) if name.partition(".")[0] == "logging"]
        if not imported:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        switched_off = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and re.fullmatch(r"logging\.getLogger\('[\w.]+'\)\.disabled = True", ast.unparse(node))
        ]
        named = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "logging"]
        plainly = [alias for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
        assert [(alias.name, alias.asname) for alias in plainly if "logging" in alias.name] == [
            ("logging", None)
        ], path
        assert (len(imported), len(named)) == (1, len(switched_off)), path


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def test_every_dependency_is_bounded_and_locked_with_its_hash() -> None:
    """Each names the versions it may be, and the lock one version of it, and of what it needs, with the hashes."""
    wanted = _project()["dependencies"]
    assert [each for each in wanted if not (">=" in each and "<" in each)] == []
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    packages = {each["name"]: each for each in lock["package"]}
    locked = packages["custmem"]["metadata"]["requires-dist"]
    named = {each["name"]: each.get("specifier", "") for each in locked if "marker" not in each}
    assert {_name(each).replace("_", "-").lower(): _bounds(each) for each in wanted} == {
        name: set(specifier.split(",")) for name, specifier in named.items()
    }
    files = [
        file
        for each in packages.values()
        for file in (*each.get("wheels", ()), each.get("sdist", {}))
        if file
    ]
    assert len(files) > 50
    assert [file for file in files if not file["hash"].startswith("sha256:")] == []
    elsewhere = [
        each["name"]
        for each in packages.values()
        if each["name"] != "custmem" and "registry" not in each["source"]
    ]
    assert elsewhere == []


def _name(requirement: str) -> str:
    return requirement.partition(">")[0].partition("=")[0].partition("<")[0]


def _bounds(requirement: str) -> set[str]:
    return set(requirement.removeprefix(_name(requirement)).split(","))


@pytest.mark.blackbox
@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL], ids=("term", "hup", "kill")
)
def test_words_that_were_being_written_in_an_editor_are_gone_when_the_window_is_closed_or_custmem_is_killed(
    number: signal.Signals, shop: Shop, tmp_path: Path
) -> None:
    shop.customer("Lucia Bianchi")
    editor, begun = tmp_path / "editor", tmp_path / "begun"
    editor.write_text(f'#!/bin/sh\necho zqxdelicate > "$1"\ntouch {begun}\nexec sleep 60\n')
    editor.chmod(0o700)
    line = [sys.executable, "-m", "custmem", "--book", str(shop.path)]
    keyboard, screen = pty.openpty()
    environment = process_environment(VISUAL=str(editor), TMPDIR=str(tmp_path))
    with subprocess.Popen(
        [*line, "note", "bianchi", "-e"],
        env=environment,
        start_new_session=True,
        stdin=screen,
        stdout=screen,
        stderr=screen,
    ) as process:
        while not begun.exists():
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(number)
        process.wait()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # an editor that outlives it
    if number == signal.SIGKILL:  # nobody could clear up: the next command does
        assert subprocess.run([*line, "greet", "bianchi"], env=environment, check=False).returncode == 0
    os.close(keyboard)
    os.close(screen)
    editor.unlink()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if b"zqxdelicate" in path.read_bytes()] == []
