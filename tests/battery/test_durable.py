"""Durable: what was acknowledged is on disk, whenever it is killed; and where nothing can be written, nothing is worse.

Exit 0 is the acknowledgement. Kills fall at random moments of starting, writing and committing; a book that can't be
written is one line and status 7.
"""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

import pexpect
import pytest

from battery.every_command import RECEIPTS, Forked, Line, held, seconds_of
from custmem.book.making import make
from custmem.cli.customer_edits import FIELDS
from custmem.cli.main import main
from custmem.domain.shop import DEFAULTS
from custmem.record import upgrading  # noqa: F401  (so that a fork need not load it)
from factories import (
    SPECIMENS,
    TODAY,
    Ran,
    Shop,
    copied,
    dump,
    is_whole,
    names_beside,
    process_environment,
    rows,
    typed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


pytestmark = pytest.mark.blackbox

LONG_STORY = "a long story " * 150
SEED = 20260612


@pytest.fixture
def writes(lines: list[Line]) -> list[Line]:
    """Every command whose example writes."""
    found = [line for line in lines if line.writes]
    assert len(found) > 25
    return found


# ------------------------------------------------------------------------------------------------- killed


def _is_one_of(book: Path, line: Line, ran: Ran) -> None:
    """After a kill: the book is whole, and holds all of the write or nothing; all of it where it was acknowledged."""
    assert typed("find", "bianchi", book=book).status in (0, 3)
    assert is_whole(book)
    now = held(book)
    assert now == line.after or (ran.status != 0 and now == line.before), line.words


def test_a_killed_process_loses_nothing_it_acknowledged(
    writes: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """Kills while the interpreter starts, while modules are loaded, in the write, at the commit, and after it."""
    chance, killed = random.Random(SEED), 0
    count = trials(150, most=10)
    for at in range(count):
        line = writes[chance.randrange(len(writes))]
        book = line.copied(tmp_path / str(at))
        words = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat()]
        with subprocess.Popen(
            [*words, *line.words],
            env=process_environment(CUSTMEM_NO_INPUT="1"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            sleep(chance.uniform(0.02, 0.3))
            os.killpg(process.pid, signal.SIGKILL)
        killed += process.returncode == -signal.SIGKILL
        _is_one_of(book, line, Ran(process.returncode, "", ""))
    tried(f"{count} processes: {killed} killed, {count - killed} acknowledged, 0 acknowledged writes lost")


def test_a_write_killed_at_its_work_is_there_wholly_or_not_at_all(
    writes: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """Every verb that writes, in a process that has loaded everything: each kill falls into the write itself."""
    chance, killed, kept = random.Random(SEED + 1), 0, 0
    count = trials(450, most=14)
    chosen = [line for _ in range(1 + count // len(writes)) for line in chance.sample(writes, len(writes))]
    chosen = chosen[:count]
    took = {line.name: seconds_of(line.words, line.book, tmp_path) for line in _once(chosen)}
    for at, line in enumerate(chosen):
        book = line.copied(tmp_path / str(at))
        process = Forked(*line.words, book=book)
        process.killed_after(chance.uniform(0, took[line.name] * 1.05))
        ran = process.ended()
        assert ran.status in (0, -signal.SIGKILL), ran
        killed += ran.status != 0
        _is_one_of(book, line, ran)
        kept += ran.status != 0 and held(book) == line.after
        shutil.rmtree(book.parent)
    tried(
        f"{count} writes of {len(took)} verbs: {killed} killed, {kept} of these on disk already, "
        f"{count - killed} acknowledged, 0 lost"
    )


def _once(chosen: Sequence[Line]) -> list[Line]:
    """Return each line once."""
    return list({line.name: line for line in chosen}.values())


WRITES_FOR_EVER = """
import os, sys
from itertools import count
from custmem.cli.main import main
line = ["--book", sys.argv[1], "--today", sys.argv[2], "--quiet"]
verbs = (["note", "bianchi"], ["remember", "bianchi", "likes"], ["sold", "bianchi", "tea", "4", "--receipt"])
for number in count():
    status = main([*line, *verbs[number % 3], f"number-{number}"], {})
    assert status == 0, status
    os.write(1, b"%d\\n" % number)
"""


def test_a_script_of_writes_that_is_killed_has_every_write_it_acknowledged(
    shop: Shop, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    shop.customer("Lucia Bianchi")
    chance, acknowledged = random.Random(SEED + 2), 0
    count = trials(150)
    for at in range(count):
        book = copied(shop.path, shop.path.parent / str(at))
        words = [sys.executable, "-c", WRITES_FOR_EVER, str(book), TODAY.isoformat()]
        with subprocess.Popen(words, env=process_environment(), stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            said = [process.stdout.readline()]
            sleep(chance.uniform(0, 0.08))
            process.kill()
            said += process.stdout.readlines()
        assert process.returncode == -signal.SIGKILL
        promised = {f"number-{number.strip()}" for number in said if number.endswith("\n")}
        acknowledged += len(promised)
        assert typed("visit", "bianchi", book=book).status == 0  # takes back what was half written
        texts = {
            row.get("text") or row.get("receipt")
            for table in ("fact", "purchase")
            for row in rows(book, table)
        }
        assert promised <= texts
        assert len(texts) <= len(promised) + 1
        assert is_whole(book)
        shutil.rmtree(book.parent)
    tried(f"{count} scripts killed after {acknowledged} acknowledged writes, 0 lost")


IMPORTS = {
    "customers": ("customer", "Name,E-mail,Phone\n", "Ann {letters} Reed{n},ann{n}@example.org,0550{n:06}\n"),
    "purchases": (
        "purchase",
        "Date,Client,Item,Amount\n",
        "2026-05-{day:02},Ann {letters} Reed,tea {n},4.50\n",
    ),
    "appointments": (
        "appointment",
        "Date,Time,Client,Service\n",
        "2026-07-{day:02},10:{minute:02},Ann {letters} Reed,fitting {n}\n",
    ),
}


@pytest.mark.parametrize("kind", IMPORTS)
def test_an_import_that_is_killed_is_there_wholly_or_not_at_all(
    kind: str, shop: Shop, tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    table, head, row = IMPORTS[kind]
    shop.customer("Lucia Bianchi")
    file = tmp_path / f"{kind}.csv"
    file.write_text(
        head
        + "".join(
            row.format(
                n=n, day=n % 28 + 1, minute=n % 60, letters=f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}"
            )
            for n in range(400)
        )
    )
    words = ("import", str(file), "--kind", kind)
    before = held(shop.path)
    done = copied(shop.path, tmp_path / "done")
    assert Forked(*words, book=done).ended().status == 0
    after = held(done)
    assert len(after[table]) - len(before[table]) >= 400 - (kind == "purchases")
    took = seconds_of(words, shop.path, tmp_path)
    chance, killed = random.Random(SEED + 3), 0
    count = trials(60, most=3)
    for at in range(count):
        book = copied(shop.path, tmp_path / str(at))
        process = Forked(*words, book=book)
        process.killed_after(chance.uniform(0, took * 1.05))
        ran = process.ended()
        assert ran.status in (0, -signal.SIGKILL), ran
        killed += ran.status != 0
        assert typed("find", "bianchi", book=book).status == 0
        assert is_whole(book)
        now = held(book)
        assert now == after or (ran.status != 0 and now == before)
        shutil.rmtree(book.parent)
    tried(f"{count} imports of 400 {kind}: {killed} killed, 0 half imports, 0 acknowledged lost")


@pytest.mark.parametrize(
    "words", [("init", "--closed", "sun"), ("add", "Lucia Bianchi")], ids=lambda it: it[0]
)
def test_a_first_use_that_is_killed_leaves_a_whole_book_or_none_and_no_draft_for_long(
    words: tuple[str, ...], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    took = seconds_of(words, tmp_path / "none", tmp_path)
    chance, killed, none = random.Random(SEED + 4), 0, 0
    count = trials(40)
    for at in range(count):
        book = tmp_path / str(at) / "book.db"
        process = Forked(*words, book=book)
        process.killed_after(chance.uniform(0, took * 1.05))
        ran = process.ended()
        assert ran.status in (0, -signal.SIGKILL), ran
        killed += ran.status != 0
        if book.exists():
            assert is_whole(book)
        else:
            assert ran.status != 0
            none += 1
        assert typed("add", "Anna Berg", book=book).status == 0
        names = {customer["name"] for customer in rows(book, "customer")}
        assert "Anna Berg" in names
        if ran.status == 0 and words[0] == "add":
            assert "Lucia Bianchi" in names
        assert is_whole(book)
        if ran.status != 0:
            assert [path.name for path in book.parent.iterdir() if path.name.startswith(".new")] == []
    tried(f"{count} first uses: {killed} killed, {none} left no book, the others a whole one")


def test_an_upgrade_that_is_killed_leaves_the_old_book_or_the_new_one(
    tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    chance, killed, old = random.Random(SEED + 5), 0, 0
    count = trials(90, most=4)
    older: dict[Path, tuple[Path, float, dict[str, Any]]] = {}
    for specimen in SPECIMENS:
        book = tmp_path / f"{specimen.stem}.db"
        connection = sqlite3.connect(book)
        connection.executescript(specimen.read_text())
        connection.close()
        done = copied(book, tmp_path / f"{specimen.stem}-done")
        assert Forked("find", "novak", book=done).ended().status == 0
        older[specimen] = book, seconds_of(("find", "novak"), book, tmp_path), held(done)
    for at in range(count):
        book, took, after = older[SPECIMENS[at % len(SPECIMENS)]]
        mine = copied(book, tmp_path / str(at))
        process = Forked("find", "novak", book=mine)
        process.killed_after(chance.uniform(0, took * 1.05))
        ran = process.ended()
        assert ran.status in (0, -signal.SIGKILL), ran
        killed += ran.status != 0
        version = rows(mine, "alembic_version")
        old += version == rows(book, "alembic_version")
        assert held(mine) in (held(book), after)
        assert typed("find", "novak", book=mine).status == 0
        assert held(mine) == after
        assert is_whole(mine)
        shutil.rmtree(mine.parent)
    tried(
        f"{count} upgrades of {len(SPECIMENS)} specimens: {killed} killed, {old} still the old book, 0 in between"
    )


# ------------------------------------------------------------------------------------------ exit 0 is on disk


class _Watched(sqlite3.Connection):
    """A connection that says in which mode each commit is made."""

    def execute(self, statement: str, *more: Any) -> sqlite3.Cursor:
        if statement.strip().upper().startswith("COMMIT"):
            self._note()
        return super().execute(statement, *more)

    def commit(self) -> None:
        if self.in_transaction:
            self._note()
        super().commit()

    def _note(self) -> None:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        (file,) = (row[2] for row in super().execute("PRAGMA database_list") if row[1] == "main")
        modes = tuple(super(_Watched, self).execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas)
        COMMITS.append((file, modes))


COMMITS: list[tuple[str, tuple[Any, ...]]] = []
LASTING = ("delete", 3, 1, 1)
"""DELETE and EXTRA: the pair that lost nothing when power cuts were simulated (docs/decisions/0001)."""


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[Any, ...]]]:
    """Every commit of this test, with the modes that it was made in."""
    connect = sqlite3.connect

    def watched(*arguments: Any, **options: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = connect(*arguments, **{**options, "factory": _Watched})
        return made

    COMMITS.clear()
    monkeypatch.setattr(sqlite3, "connect", watched)
    return COMMITS


def test_every_writer_commits_in_the_modes_that_lose_nothing(
    writes: list[Line], tmp_path: Path, commits: list[tuple[str, tuple[Any, ...]]]
) -> None:
    for line in writes:
        book = line.copied(tmp_path / line.name)
        commits.clear()
        assert typed(*line.words, book=book).status == 0
        modes = {mode for file, mode in commits if file == str(book)}
        assert (line.name, modes) == (line.name, {LASTING})


def test_a_new_book_and_an_upgrade_are_committed_in_the_same_modes(
    tmp_path: Path, commits: list[tuple[str, tuple[Any, ...]]]
) -> None:
    make(str(tmp_path / "new.db"), DEFAULTS)
    assert {modes for _, modes in commits} == {LASTING}
    for specimen in SPECIMENS:
        book = tmp_path / specimen.name
        connection = sqlite3.connect(book)
        connection.executescript(specimen.read_text())
        connection.close()
        commits.clear()
        assert typed("find", "novak", book=book).status == 0
        assert {modes for file, modes in commits if file == str(book)} == {LASTING}


@pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace here")
@pytest.mark.parametrize(
    "words", [("visit", "bianchi"), ("edit", "bianchi", "--nickname", "Lulu")], ids=lambda it: it[0]
)
def test_the_system_is_told_to_keep_each_piece_before_the_next_is_begun(
    words: tuple[str, ...], shop: Shop
) -> None:
    """The journal and its name, then the book, then the journal's end and its folder; then the echo; then the exit."""
    shop.customer("Lucia Bianchi")
    calls = "openat,fsync,fdatasync,unlink,write,exit_group"
    line = ["strace", "-f", "-y", "-e", f"trace={calls}", "-o", str(shop.path.parent / "calls")]
    line += [sys.executable, "-m", "custmem", "--book", str(shop.path), "--today", TODAY.isoformat(), *words]
    ran = subprocess.run(
        line, env=process_environment(), capture_output=True, text=True, check=False, timeout=60
    )
    if "ptrace" in ran.stderr:
        pytest.skip("nothing may be traced here")
    assert ran.returncode == 0, ran.stderr
    traced = (shop.path.parent / "calls").read_text()
    journal, book, folder = f"{shop.path}-journal", str(shop.path), str(shop.path.parent)
    steps = [
        rf"sync\(\d+<{re.escape(journal)}>",
        rf"sync\(\d+<{re.escape(book)}>",
        rf'unlink\("{re.escape(journal)}"',
        rf"sync\(\d+<{re.escape(folder)}>",
        r"write\(1<",
        r"exit_group\(0\)",
    ]
    assert re.search(".*?".join(steps), traced, re.DOTALL), traced[-3000:]


@pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace here")
def test_the_name_of_a_new_book_lasts_too(tmp_path: Path) -> None:
    """The draft is on disk before it gets its name; then the name, and that of the folder made for it."""
    book = tmp_path / "shop" / "book.db"
    line = [
        "strace",
        "-f",
        "-y",
        "-e",
        "trace=fsync,fdatasync,rename,exit_group",
        "-o",
        str(tmp_path / "calls"),
    ]
    line += [sys.executable, "-m", "custmem", "--book", str(book), "init", "--closed", "sun"]
    ran = subprocess.run(
        line, env=process_environment(), capture_output=True, text=True, check=False, timeout=60
    )
    if "ptrace" in ran.stderr:
        pytest.skip("nothing may be traced here")
    assert ran.returncode == 0, ran.stderr
    steps = [
        rf"sync\(\d+<{re.escape(str(book.parent))}/\.new-book-[^>-]*>",
        rf'rename\("[^"]*", "{re.escape(str(book))}"\)',
        rf"sync\(\d+<{re.escape(str(tmp_path))}>",
        rf"sync\(\d+<{re.escape(str(book.parent))}>",
        r"exit_group\(0\)",
    ]
    traced = (tmp_path / "calls").read_text()
    assert re.search(".*?".join(steps), traced, re.DOTALL), traced[-3000:]


# ------------------------------------------------------------------------------------------------- no right


NOBODY = 65534


def _as_nobody() -> None:
    """Give up root's rights: to root, permissions are no obstacle."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that somebody without rights can reach and owns."""
    with tempfile.TemporaryDirectory(prefix="custmem-battery-", dir="/tmp") as folder:
        os.chmod(folder, 0o755)
        monkeypatch.chdir(folder)
        Path("receipts.csv").write_text(RECEIPTS)
        Path("evening.txt").write_text("visit bianchi\n")
        shop = Path(folder, "shop")
        shop.mkdir(mode=0o755)
        yield shop
        shop.chmod(0o755)


def _give(path: Path) -> None:
    if os.geteuid() == 0:
        os.chown(path, NOBODY, NOBODY)


def _fails_in_one_line(ran: Ran, words: object) -> None:
    assert (ran.status, ran.out, ran.err.count("\n")) == (7, "", 1), (words, ran)
    assert "Traceback" not in ran.err
    assert "mistake of its own" not in ran.err


RIGHTS = {
    "a file that may only be read": (0o444, 0o755, True),
    "a folder that may only be read": (0o644, 0o555, True),
    "a file that may not be read": (0o000, 0o755, False),
    "a folder that may not be entered": (0o644, 0o000, False),
}


@pytest.mark.parametrize("rights", RIGHTS)
def test_where_nothing_may_be_written_each_verb_says_so_and_what_may_be_read_is(
    rights: str,
    lines: list[Line],
    place: Path,
    trials: Callable[..., int],
    tried: Callable[[str], None],
) -> None:
    of_file, of_folder, may_read = RIGHTS[rights]
    refused = read = 0
    each_in_its_turn = [line for at in range(len(RIGHTS)) for line in lines[at :: len(RIGHTS)]]
    first = list(RIGHTS).index(rights) * len(lines) // len(RIGHTS)
    count = trials(len(lines), least=1 + len(lines) // 2)
    for line in (each_in_its_turn * 2)[first : first + count]:
        if line.name in ("demo", "completion"):  # at work elsewhere
            continue
        book = line.copied(place)
        before = book.read_bytes()
        for path in (place.parent, place, *place.rglob("*")):
            _give(path)
        book.chmod(of_file)
        place.chmod(of_folder)
        ran = Forked(*line.words, book=book, prepare=_as_nobody).ended()
        place.chmod(0o755)
        book.chmod(0o644)
        assert book.read_bytes() == before
        assert names_beside(book) == ["book.db"], line.words
        makes_a_folder = line.name == "backup" and not of_folder & 0o200
        if may_read and not line.writes and not makes_a_folder:
            assert ran.status == 0, (line.words, ran)
            read += 1
        else:
            _fails_in_one_line(ran, line.words)
            refused += 1
        shutil.rmtree(place)
        place.mkdir(mode=0o755)
    assert (refused > count // 2, read > count // 9 or not may_read) == (True, True)
    tried(f"{rights}: {refused} verbs refused in one line, {read} answered")


@pytest.mark.parametrize(
    "words", ["add Anna", "init --closed sun", "import receipts.csv", "visit bianchi", "list"]
)
@pytest.mark.parametrize("of_folder", [0o555, 0o000], ids=oct)
def test_no_book_is_made_where_none_may_be(
    words: str, of_folder: int, lines: list[Line], place: Path
) -> None:
    _give(place)
    place.chmod(of_folder)
    for book in (place / "book.db", place / "deeper" / "book.db"):
        ran = Forked(*words.split(), book=book, prepare=_as_nobody).ended()
        _fails_in_one_line(ran, words)
    place.chmod(0o755)
    assert list(place.iterdir()) == []


# ---------------------------------------------------------------------------------------------- odd places


FIRST_USES = ("add Anna", "init --closed sun", "import receipts.csv")


@pytest.mark.parametrize(
    "words",
    [
        *(
            *FIRST_USES,
            "visit bianchi",
            "greet bianchi",
            "list",
            "agenda",
            "check",
            "backup",
            "backup --list",
        ),
        *("restore latest --yes", "restore receipts.csv --yes", "export book.json --yes", "export", "undo"),
    ],
)
def test_a_missing_drive_is_one_line_and_nothing_is_made_in_its_place(
    words: str, tmp_path: Path, lines: list[Line]
) -> None:
    (tmp_path / "media").mkdir()
    ran = Forked(*words.split(), book=tmp_path / "media" / "drive" / "shop" / "book.db").ended()
    _fails_in_one_line(ran, words)
    assert list((tmp_path / "media").iterdir()) == []


def test_a_book_whose_drive_was_taken_away_between_two_commands(
    lines: list[Line], tmp_path: Path, tried: Callable[[str], None]
) -> None:
    count = 0
    for line in lines:
        if line.name in ("demo", "completion"):
            continue
        book = line.copied(tmp_path / "drive" / "shop")
        before = book.read_bytes()
        (tmp_path / "drive").rename(tmp_path / "pocket")
        _fails_in_one_line(Forked(*line.words, book=book).ended(), line.words)
        assert not (tmp_path / "drive").exists(), line.words
        (tmp_path / "pocket").rename(tmp_path / "drive")
        assert book.read_bytes() == before
        assert names_beside(book) == ["book.db"]
        count += 1
    tried(f"{count} verbs without their drive: one line and status 7 each")


@pytest.mark.parametrize(
    ("words", "question", "answers"),
    [
        ("visit ross", "which one", ["1"]),
        ("note ross moved", "which one", ["2"]),
        ("greet ross", "which one", ["1"]),
        ("sold ross tea 4", "which one", ["1"]),
        # Every field but the day of a death is asked for.
        ("edit bianchi", "name", ["", "Lulu", *[""] * (len(FIELDS) - 3)]),
        ("add Lucia Bianchi", "y/N", ["y"]),
    ],
)
def test_a_drive_that_is_taken_away_at_a_question(
    words: str, question: str, answers: list[str], told_book: Path, tmp_path: Path
) -> None:
    book = copied(told_book, tmp_path / "drive" / "shop")
    before = book.read_bytes()
    line = ["-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words.split(" ", 2)]
    asked = pexpect.spawn(
        sys.executable, line, env=process_environment(TERM="dumb"), encoding="utf-8", timeout=30
    )
    asked.expect(question)
    (tmp_path / "drive").rename(tmp_path / "pocket")
    for answer in answers:
        asked.sendline(answer)
    asked.expect(pexpect.EOF)
    said = str(asked.before)
    asked.close()
    assert (asked.exitstatus, said.count("custmem: "), "Traceback" in said) == (7, 1, False)
    assert not (tmp_path / "drive").exists()
    assert (tmp_path / "pocket" / "shop" / "book.db").read_bytes() == before


OLDER_NAMES = (":memory:", "file:x?mode=memory", "a\nb.db")


@pytest.mark.parametrize(
    "name",
    [
        "a shop.db",
        "Bücher und Café 書.db",
        "it's.db",
        'the "book".db',
        "what?.db",
        "#1.db",
        "50%20.db",
        "a\nb.db",
        *["-leading.db", "--json.db", ":memory:", "file:x?mode=memory", ";.db", "a\\b.db", "~", "$HOME", "*"],
    ],
)
def test_a_book_may_be_called_anything(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder of that name, too; by a relative path; and an older one is brought up to date in its place."""
    folder = tmp_path / name
    folder.mkdir()
    monkeypatch.chdir(folder)
    relative = f"--book={name if name != '~' else './~'}"
    for place, words in (
        (relative, ["add", "Lucia Bianchi"]),
        (relative, ["visit", "bianchi"]),
        (f"--book={folder / name}", ["greet", "bianchi"]),
        (f"--book={folder / name}", ["check"]),
    ):
        assert main(["--quiet", place, *words], {}) == 0
    assert [path.name for path in folder.iterdir()] == [name]
    if name in OLDER_NAMES:
        (folder / name).unlink()
        connection = sqlite3.connect(folder / name)
        connection.executescript(SPECIMENS[0].read_text())
        connection.close()
        assert main([relative, "find", "novak"], {}) == 0
        assert [path.name for path in folder.iterdir() if not path.name.startswith(name)] == []


def test_the_home_is_meant_by_a_tilde(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    home.mkdir(exist_ok=True)
    assert typed("add", "Lucia Bianchi", book=Path("~/book.db")).status == 0
    assert [path.name for path in home.iterdir()] == ["book.db"]


@pytest.mark.parametrize("target", ["book.db", "../elsewhere/book.db"])
def test_a_book_may_be_a_link(target: str, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "shop" / "link.db"
    link.symlink_to(target)
    assert typed("visit", "bianchi", book=link).status == 7  # to nothing
    assert typed("add", "Lucia Bianchi", book=link).status == 0
    assert typed("visit", "bianchi", book=link).status == 0
    assert link.is_symlink()
    assert len(rows(tmp_path / "shop" / target, "visit")) == 1


@pytest.mark.parametrize("words", [*FIRST_USES, "visit bianchi", "greet bianchi", "check"])
@pytest.mark.parametrize("what", ["folder", "loop", "through a file", "long name", "longer name"])
def test_a_place_that_no_book_can_be_at_is_one_line(
    words: str, what: str, tmp_path: Path, lines: list[Line]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").write_text("no folder")
    before = sorted(tmp_path.iterdir())
    book = {
        "folder": tmp_path / "folder",
        "loop": tmp_path / "loop",
        "through a file": tmp_path / "file" / "book.db",
        "long name": tmp_path / ("x" * 250),
        "longer name": tmp_path / ("x" * 300),
    }[what]
    _fails_in_one_line(Forked(*words.split(), book=book).ended(), words)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("words", ["list", "add Anna"])
@pytest.mark.parametrize("where", ["", "no/home"])
def test_without_a_home_a_book_must_be_named(words: str, where: str, tmp_path: Path) -> None:
    environment = {key: value for key, value in process_environment().items() if not key.startswith("XDG")}
    for named in ([], ["--book", "~/book.db"]):
        ran = subprocess.run(
            [sys.executable, "-m", "custmem", *named, *words.split()],
            env={**environment, "HOME": where},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (7, "", 1)
        assert list(tmp_path.iterdir()) == []


# -------------------------------------------------------------------------------------------------- no room


def test_without_room_each_verb_does_all_or_nothing(
    writes: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """The file may grow by so much and no more: for some it is enough, for the others nothing is changed."""
    chance, done, refused = random.Random(SEED + 6), 0, 0
    count = trials(300, most=20)
    mixed = chance.sample(writes, len(writes))
    for at in range(count):
        line = mixed[at % len(mixed)]
        book = line.copied(tmp_path / str(at))
        before, size = book.read_bytes(), book.stat().st_size
        most = chance.choice([0, 1000, 5000, size // 2, size, size + chance.randrange(30_000)])
        ran = Forked(
            *line.words,
            book=book,
            prepare=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most)),
        ).ended()
        if ran.status == 0:
            done += 1
            assert held(book) == line.after
        else:
            refused += 1
            _fails_in_one_line(ran, line.words)
            assert book.read_bytes() == before or held(book) == line.before
        assert is_whole(book)
        assert names_beside(book) == ["book.db"]
        shutil.rmtree(book.parent)
    tried(f"{count} writes on a full disk: {done} fitted in, {refused} refused in one line, 0 half done")


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.stem)
@pytest.mark.parametrize("room", [0.5, 1.5])
def test_without_room_an_upgrade_leaves_the_old_book_as_it_was(
    room: float, specimen: Path, tmp_path: Path
) -> None:
    (tmp_path / "shop").mkdir()
    book = tmp_path / "shop" / "book.db"
    connection = sqlite3.connect(book)
    connection.executescript(specimen.read_text())
    connection.close()
    before = held(book)
    most = int(book.stat().st_size * room)
    ran = Forked(
        "find", "novak", book=book, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    ).ended()
    if ran.status:
        _fails_in_one_line(ran, "find novak")
        assert held(book) == before
        assert [
            path.name for path in book.parent.iterdir() if "draft" in path.name or "journal" in path.name
        ] == []
    assert typed("find", "novak", book=book).status == 0
    assert is_whole(book)


def typed_in_a_process(book: Path, *words: str, prepare: Callable[[], None] | None = None) -> Ran:
    """Run custmem as a process of its own."""
    return Forked(*words, book=book, prepare=prepare).ended()


def _told_until_it_fails(book: Path, prepare: Callable[[], None] | None = None) -> list[str]:
    """Note long stories until there is no room, and return those that were acknowledged."""
    told: list[str] = []
    while True:
        before = dump(book)
        story = f"{len(told)} {LONG_STORY}".strip()
        ran = typed_in_a_process(book, "note", "bianchi", story, prepare=prepare)
        if ran.status:
            _fails_in_one_line(ran, "note")
            assert dump(book) == before
            return told
        told.append(story)
        assert len(told) < 100


def test_a_file_that_may_not_grow_is_one_line_and_the_book_is_as_it_was(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    size = shop.path.stat().st_size

    def without_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    told = _told_until_it_fails(shop.path, without_room)
    assert [fact["text"] for fact in shop.rows("fact")] == told
    assert is_whole(shop.path)
    assert typed_in_a_process(shop.path, "greet", "bianchi", prepare=without_room).status == 0


def test_a_new_book_that_finds_no_room_is_not_there_at_all(tmp_path: Path) -> None:
    def without_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    book = tmp_path / "shop" / "book.db"
    _fails_in_one_line(typed_in_a_process(book, "add", "Lucia Bianchi", prepare=without_room), "")
    assert not book.parent.exists()


@pytest.fixture
def disk(tmp_path: Path, template_book: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a small disk, for who may: the way to give it a size and other options."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a disk")
    place = tmp_path / "disk"
    place.mkdir()

    def mount(options: str) -> Path:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "none", str(place)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("no disk can be mounted here")
        return place

    yield mount
    subprocess.run(["umount", str(place)], capture_output=True, check=False)


def test_a_full_disk_says_so_and_loses_nothing_it_acknowledged(
    disk: Callable[[str], Path], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    place = disk(f"size={shop.path.stat().st_size + 80_000}")
    book = copied(shop.path, place / "shop")
    told = _told_until_it_fails(book)
    assert told == [fact["text"] for fact in rows(book, "fact")] != []
    assert "disk is full" in typed_in_a_process(book, "note", "bianchi", f"again {LONG_STORY}").err
    assert is_whole(book)
    assert (
        typed_in_a_process(book, "greet", "bianchi").status == typed_in_a_process(book, "agenda").status == 0
    )


def test_a_new_book_on_a_full_disk_is_not_there_at_all(disk: Callable[[str], Path]) -> None:
    place = disk("size=100k")
    ran = typed_in_a_process(place / "shop" / "book.db", "add", "Lucia Bianchi")
    _fails_in_one_line(ran, "")
    assert "disk is full" in ran.err
    assert list(place.iterdir()) == []


def test_on_a_read_only_disk_a_book_can_be_read_and_not_written(
    disk: Callable[[str], Path], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    place = disk("size=4m")
    book = copied(shop.path, place / "shop")
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    before = book.read_bytes()
    assert typed_in_a_process(book, "greet", "bianchi").status == typed_in_a_process(book, "list").status == 0
    for line in ("visit bianchi", "add Anna Berg", "sold bianchi tea 4", "init --closed sun"):
        ran = typed_in_a_process(book, *line.split())
        _fails_in_one_line(ran, "")
        assert "book_read_only" in typed_in_a_process(book, *line.split(), "--json").out
    assert book.read_bytes() == before


def test_a_book_whose_writer_died_on_a_read_only_disk_is_refused_rather_than_read_wrong(
    disk: Callable[[str], Path], shop: Shop
) -> None:
    """A hot journal beside a book that can't be written: what is in the file may be half a change."""
    shop.customer("Lucia Bianchi")
    place = disk("size=4m")
    book = copied(shop.path, place / "shop")
    _die_while_committing(book)
    assert Path(f"{book}-journal").exists()
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    _fails_in_one_line(typed_in_a_process(book, "greet", "bianchi"), "")
    subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
    assert typed("greet", "bianchi", book=book).status == 0
    assert [customer["name"] for customer in rows(book, "customer")] == ["Lucia Bianchi"]


DIES_WHILE_COMMITTING = """
import os, sqlite3, sys
book = sqlite3.connect(sys.argv[1], isolation_level=None)
book.execute("PRAGMA cache_size = 1")
book.execute("BEGIN IMMEDIATE")
book.execute("INSERT INTO change (at, command, said, undone) VALUES ('2026-06-12 09:30:00.0', 'x', '', 0)")
book.execute("UPDATE customer SET name = 'Half Written'")
for number in range(200):
    book.execute("INSERT INTO setting VALUES (?, ?)", (f"k{number}", "x" * 1000))
os._exit(9)
"""


def _die_while_committing(book: Path) -> None:
    subprocess.run([sys.executable, "-c", DIES_WHILE_COMMITTING, str(book)], check=False)


def test_what_a_dead_writer_left_half_written_is_rolled_back_by_the_next_reader(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = dump(shop.path)
    _die_while_committing(shop.path)
    assert Path(f"{shop.path}-journal").exists()
    assert "Lucia Bianchi" in typed("greet", "bianchi", book=shop.path).out
    assert dump(shop.path) == before
    assert not Path(f"{shop.path}-journal").exists()
