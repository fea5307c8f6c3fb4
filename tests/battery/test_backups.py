"""The book is backed up by itself, checked and rotated; `restore` is one command, and loses nothing either."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from pyrage import x25519

from custmem.book.backups import backups_of, copies_of, folder_of
from factories import TODAY, Shop, copied, dump, is_whole, names_beside, process_environment, typed
from killing import killed

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [pytest.mark.battery, pytest.mark.blackbox]

AT_A_CLOCK = """
import sys
from datetime import date
from custmem.book import backup_files
from custmem.cli import main

class Clock(date):
    shows = date.fromisoformat(sys.argv.pop(1))
    today = classmethod(lambda clock: clock.shows)

backup_files.date = Clock
main.entry()
"""
"""One command on a computer whose clock shows this day."""
DAYS = """
import os, sys
from datetime import date, timedelta
from custmem.book import backup_files
from custmem.cli import main
book, first, days, small = sys.argv[1], date.fromisoformat(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

class Clock(date):
    today = classmethod(lambda clock: clock.shows)

backup_files.date = Clock
for number in range(days):
    child = os.fork()
    if not child:
        from custmem.cli import daily_backup
        daily_backup.SMALL = int(small)
        Clock.shows = first + timedelta(number)
        sys.argv = ["custmem", "--book", book, "--today", Clock.shows.isoformat(), "--quiet", "visit", "bianchi"]
        main.entry()
    if os.waitpid(child, 0)[1]:
        sys.exit(f"day {number} failed")
"""
"""One command a day, each in a process of its own."""


def custmem(
    *words: str, book: Path, today: date = TODAY, clock: date = TODAY
) -> subprocess.CompletedProcess[str]:
    """Type a command line in a process of its own, as the shop does, on a computer whose clock shows this day."""
    typed_line = ["--book", str(book), "--today", today.isoformat(), *words]
    line = [sys.executable, "-c", AT_A_CLOCK, clock.isoformat(), *typed_line]
    return subprocess.run(line, env=process_environment(), capture_output=True, text=True, check=False)


def kept(book: Path) -> Counter[str]:
    """Return how many backups there are for each reason."""
    return Counter(backup.reason for backup in backups_of(str(book)))


def modes(folder: Path) -> set[str]:
    """Return the rights of a folder and of all that is in it."""
    return {f"{path.stat().st_mode & 0o777:o}" for path in (folder, *folder.iterdir())}


def test_of_a_year_of_days_seven_days_four_weeks_and_twelve_months_are_kept(
    shop: Shop, trials: Callable[[int], int]
) -> None:
    shop.customer("Lucia Bianchi")
    days = trials(400)
    line = [sys.executable, "-c", DAYS, str(shop.path), TODAY.isoformat(), str(days), str(1 << 30)]
    subprocess.run(line, env=process_environment(), check=True)
    labels = sorted((date.fromisoformat(backup.day) for backup in backups_of(str(shop.path))), reverse=True)
    last = TODAY + timedelta(days - 1)
    week, month = labels[7:11], [(day.year, day.month) for day in labels[11:]]
    assert labels[:7] == [last - timedelta(ago) for ago in range(7)]
    assert [day.isocalendar()[:2] for day in week] == [
        (last - timedelta(7 * ago)).isocalendar()[:2] for ago in range(1, 5)
    ]
    older = (TODAY + timedelta(number) for number in range((week[-1] - TODAY).days))
    assert month == sorted({(day.year, day.month) for day in older}, reverse=True)[:12]
    assert kept(shop.path) == {"daily": len(labels)}
    assert modes(shop.path.with_name("book.db.backups")) == {"700", "600"}
    for backup in backups_of(str(shop.path)):
        assert is_whole(Path(backup.path))


def test_a_day_s_backup_holds_what_was_written_the_day_before_and_is_made_once(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = dump(shop.path, without=())
    for words in (("greet", "bianchi"), ("note", "bianchi", "moved house"), ("visit", "bianchi")):
        ran = custmem(*words, book=shop.path)
        assert (ran.returncode, ran.stderr) == (0, "")
    (backup,) = backups_of(str(shop.path))
    assert (backup.day, backup.reason) == ("2026-06-12", "daily")
    assert dump(Path(backup.path), without=()) == before


def test_a_day_on_which_nothing_was_changed_needs_no_backup(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    for number in range(3):
        assert custmem("greet", "bianchi", book=shop.path, clock=TODAY + timedelta(number)).returncode == 0
    assert kept(shop.path) == {"daily": 1}


def test_it_can_be_switched_off(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("config", "backups", "off", book=shop.path).status == 0
    assert custmem("visit", "bianchi", book=shop.path).returncode == 0
    assert copies_of(str(shop.path)) == []


def test_a_large_book_is_backed_up_by_a_process_of_its_own(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    line = [sys.executable, "-c", DAYS, str(shop.path), TODAY.isoformat(), "1", "0"]
    ran = subprocess.run(line, env=process_environment(), check=True, capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("", "")
    deadline = monotonic() + 60
    while not backups_of(str(shop.path)) and monotonic() < deadline:
        sleep(0.01)
    (backup,) = backups_of(str(shop.path))
    assert dump(Path(backup.path), without=()) == dump(shop.path, without=())


@pytest.mark.parametrize("words", [("visit", "bianchi"), ("visit", "bianchi", "--json")])
def test_a_backup_that_can_t_be_made_fails_no_command_and_is_one_line_after_the_answer(
    words: tuple[str, ...], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    shop.path.with_name("book.db.backups").write_text("in the way")
    ran = custmem(*words, book=shop.path)
    assert (ran.returncode, "Lucia Bianchi" in ran.stdout) == (0, True)
    assert ran.stderr.count("\n") == int("--json" not in words)
    assert ran.stderr.startswith("custmem: today's backup was not made: " if ran.stderr else "")


def test_a_damaged_book_takes_no_good_backup_s_place(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    custmem("visit", "bianchi", book=shop.path)
    before = copies_of(str(shop.path))
    whole = shop.path.read_bytes()
    with closing(sqlite3.connect(shop.path)) as book:
        (page,) = book.execute("SELECT rootpage FROM sqlite_master WHERE name = 'gift'").fetchone()
    shop.path.write_bytes(whole[: 4096 * (page - 1)] + b"\xff" * 4096 + whole[4096 * page :])
    ran = custmem("greet", "bianchi", book=shop.path, clock=TODAY + timedelta(1))
    assert (ran.returncode, ran.stderr.count("\n")) == (0, 1)
    assert "is damaged; custmem restore latest brings back the backup of 2026-06-12" in ran.stderr
    assert copies_of(str(shop.path)) == before


def test_eight_tills_opening_at_once_make_one_backup_and_none_fails(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    line = [*(sys.executable, "-m", "custmem", "--book"), str(shop.path), "--today", "2026-06-13"]
    tills = [
        subprocess.Popen(
            [*line, "note", "bianchi", f"till {number}"], env=process_environment(), stderr=subprocess.PIPE
        )
        for number in range(8)
    ]
    said = [till.communicate()[1] for till in tills]
    assert [till.returncode for till in tills] == [0] * 8
    assert said == [b""] * 8
    assert kept(shop.path) == {"daily": 1}
    assert len(shop.rows("fact")) == 8


def test_before_an_import_and_a_merge_there_is_a_backup_and_before_a_rehearsal_none(
    story_book: Path, tmp_path: Path
) -> None:
    receipts = tmp_path / "receipts.csv"
    receipts.write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    for words in (("import", str(receipts)), ("merge", "#1", "#2", "--yes")):
        before, so_far = dump(story_book, without=()), kept(story_book)
        assert typed(*words, "--dry-run", book=story_book).status == 0
        assert (dump(story_book, without=()), kept(story_book)) == (before, so_far)
        assert typed(*words, book=story_book).status == 0
        newest = backups_of(str(story_book))[0]
        assert (newest.reason, dump(Path(newest.path), without=())) == (words[0], before)


def test_restore_gives_the_book_back_to_the_byte_and_the_one_before_is_kept(
    story_book: Path, tmp_path: Path
) -> None:
    assert typed("backup", str(tmp_path / "safe.db"), book=story_book).status == 0
    then = sql(story_book)
    for words in (
        ("visit", "#1"),
        ("merge", "#1", "#2", "--yes"),
        ("archive", "#3"),
        ("config", "lead_days", "3"),
    ):
        assert typed(*words, book=story_book).status == 0
    now = sql(story_book)
    assert typed("restore", str(tmp_path / "safe.db"), "--yes", book=story_book).status == 0
    assert sql(story_book) == then != now
    assert typed("restore", "latest", "--yes", book=story_book).status == 0
    assert sql(story_book) == now
    assert is_whole(story_book)


def sql(book: Path) -> str:
    """Return a book as the SQL that makes it."""
    with closing(sqlite3.connect(book)) as opened:
        return "\n".join(opened.iterdump())


def test_who_has_the_book_open_meanwhile_goes_on_in_the_restored_one(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("backup", book=shop.path).status == 0
    shop.customer("Anna Berg")
    with closing(sqlite3.connect(shop.path, isolation_level=None)) as till:
        assert till.execute("SELECT count(*) FROM customer").fetchone() == (2,)
        assert typed("restore", "latest", "--yes", book=shop.path).status == 0
        assert till.execute("SELECT count(*) FROM customer").fetchone() == (1,)
        till.execute("UPDATE change SET finished = 0 WHERE id = (SELECT max(id) FROM change)")
        till.execute("UPDATE customer SET nickname = 'Lu'")
        till.execute("UPDATE change SET finished = 1")
    assert [row["nickname"] for row in shop.rows("customer")] == ["Lu"]


def test_restore_asks_and_a_script_says_yes_or_is_told_to(shop: Shop) -> None:
    assert typed("backup", book=shop.path).status == 0
    before = shop.path.read_bytes()
    ran = custmem("restore", "latest", book=shop.path)
    assert (ran.returncode, ran.stderr.count("\n"), "--yes" in ran.stderr) == (2, 1, True)
    assert shop.path.read_bytes() == before


def test_a_book_that_is_gone_is_restored_too(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("backup", book=shop.path).status == 0
    before = sql(shop.path)
    shop.path.unlink()
    assert typed("restore", "latest", "--yes", book=shop.path).status == 0
    assert (sql(shop.path), f"{shop.path.stat().st_mode & 0o777:o}") == (before, "600")


def test_a_book_that_is_gone_is_not_begun_anew_without_a_word(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = sql(shop.path)
    assert typed("backup", book=shop.path).status == 0
    newest = Path(backups_of(str(shop.path))[0].path).name
    shop.path.unlink()
    asked = typed("greet", "bianchi", book=shop.path)
    assert (asked.status, asked.out, asked.err.count("\n")) == (7, "", 1)
    assert "custmem restore latest" in asked.err
    assert f"custmem restore {newest}" in typed("add", "Anna Berg", book=shop.path).err
    assert typed("restore", newest, "--yes", book=shop.path).status == 0
    assert sql(shop.path) == before


def test_killed_in_a_backup_the_book_is_as_it_was_and_no_backup_is_half_of_one(
    shop: Shop, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    shop.customer("Lucia Bianchi")
    was = dump(shop.path, without=())
    for book in killed(shop.path, ("backup",), tmp_path / "killed", trials(150), trials(50)):
        assert dump(book, without=()) == was
        for backup in backups_of(str(book)):
            assert dump(Path(backup.path), without=()) == was
        assert typed("backup", book=book).status == 0
        assert [Path(copy).suffix for copy in copies_of(str(book))] == [".db"] * sum(kept(book).values())


def test_killed_in_a_restore_the_book_is_the_old_or_the_new_one(
    shop: Shop, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    shop.customer("Lucia Bianchi")
    then = dump(shop.path, without=())
    assert typed("backup", book=shop.path).status == 0
    asked = backups_of(str(shop.path))[0]
    shop.customer("Anna Berg")
    now = dump(shop.path, without=())
    line = ("restore", Path(asked.path).name, "--yes")
    after = Counter[str]()
    for book in killed(shop.path, line, tmp_path / "killed", trials(150), trials(100)):
        found = dump(book, without=())
        after["new" if found == then else "old"] += 1
        assert found in (then, now)
        assert is_whole(book)
        if found == then:
            aside = next(backup for backup in backups_of(str(book)) if backup.reason == "restore")
            assert dump(Path(aside.path), without=()) == now
        assert typed("visit", "bianchi", book=book).status == 0
    print(f"after a kill: {dict(after)}")
    assert set(after) == {"new", "old"}


def test_what_a_book_is_restored_from_is_there_afterwards_however_many_were_made_since(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    then = dump(shop.path, without=())
    assert typed("backup", book=shop.path).status == 0
    assert typed("restore", "latest", "--yes", book=shop.path).status == 0
    shop.customer("Anna Berg")
    for _ in range(4):
        assert typed("restore", "latest", "--yes", book=shop.path).status == 0
    first = next(each for each in reversed(backups_of(str(shop.path))) if each.reason == "restore")
    assert dump(Path(first.path), without=()) == then
    for _ in range(2):  # it is the oldest of its reason, and is read once more
        assert typed("restore", Path(first.path).name, "--yes", book=shop.path).status == 0
        assert dump(Path(first.path), without=()) == dump(shop.path, without=()) == then


def test_a_restored_book_is_not_taken_for_one_that_was_backed_up_before(shop: Shop) -> None:
    def write(name: str) -> None:
        shop.customer(name)
        os.utime(shop.path, (0, 0))  # a stick's clock: every write seems to be of the same moment

    write("Lucia Bianchi")
    assert typed("backup", book=shop.path).status == 0
    for number in range(4):
        write(f"Newcomer {number}")
    changes = changes_of(shop.path)
    assert typed("backup", book=shop.path).status == 0
    first = Path(backups_of(str(shop.path))[1].path).name
    shop.path.unlink()
    assert typed("restore", first, "--yes", book=shop.path).status == 0
    while changes_of(shop.path) < changes:
        write("Anna Berg")
    now = dump(shop.path, without=())
    assert typed("backup", book=shop.path).status == 0
    assert dump(Path(backups_of(str(shop.path))[0].path), without=()) == now


def changes_of(book: Path) -> int:
    """Return how many transactions have changed a book, as its first page counts them."""
    return int.from_bytes(book.read_bytes()[24:28])


def test_nobody_else_can_read_a_backup_whatever_the_umask(shop: Shop, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        for words in (("backup",), ("backup", str(tmp_path / "copy.db")), ("restore", "latest", "--yes")):
            assert custmem(*words, book=shop.path).returncode == 0
    finally:
        os.umask(before)
    assert modes(shop.path.with_name("book.db.backups")) == {"700", "600"}
    assert f"{(tmp_path / 'copy.db').stat().st_mode & 0o777:o}" == "600"


def test_encrypted_backups_are_restored_with_the_key_and_no_plain_one_is_left(
    shop: Shop, tmp_path: Path
) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("backup", book=shop.path).status == 0
    mine, other = (x25519.Identity.generate() for _ in range(2))
    keys = {name: tmp_path / name for name in ("mine", "other", "none")}
    for name, key in (("mine", str(mine)), ("other", str(other)), ("none", "nothing")):
        keys[name].write_text(f"# created: today\n{key}\n")
    assert typed("config", "backup_recipient", str(mine.to_public()), book=shop.path).status == 0
    assert typed("backup", book=shop.path).status == 0
    assert typed("backup", str(tmp_path / "out.db"), book=shop.path).status == 0
    copies = [*copies_of(str(shop.path)), str(tmp_path / "out.db.age")]
    assert {Path(copy).read_bytes()[:22] for copy in copies} == {b"age-encryption.org/v1\n"}
    assert not any(b"Bianchi" in Path(copy).read_bytes() for copy in copies)
    before = sql(shop.path)
    shop.customer("Anna Berg")
    statuses = [
        typed("restore", "latest", "--yes", *identity, book=shop.path).status
        for identity in ((), ("--identity", str(keys["other"])), ("--identity", str(keys["none"])))
    ]
    assert statuses == [2, 6, 6]
    ran = typed("restore", "latest", "--yes", "--identity", str(keys["mine"]), book=shop.path)
    assert (ran.status, sql(shop.path)) == (0, before)


def test_without_the_extra_it_is_one_line(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    ran = typed("config", "backup_recipient", str(x25519.Identity.generate().to_public()), book=shop.path)
    assert ran.status == 2
    assert ran.err == (
        "custmem: backups are to be encrypted, and what encrypts them is not installed; "
        "install it with: pip install 'custmem[crypt]'\n"
    )


def test_the_backup_just_made_is_there_whatever_the_clock_or_the_book_s_own_time_says(
    shop: Shop, tmp_path: Path
) -> None:
    shop.customer("Lucia Bianchi")
    safe = tmp_path / "safe.db"
    assert typed("backup", str(safe), book=shop.path).status == 0
    for number in range(12):
        shop.customer(f"Newcomer {number}")
        now = dump(shop.path, without=())
        clock = TODAY - timedelta(400 * number)
        if number > 6:
            os.utime(
                shop.path, (1_577_923_200, 1_577_923_200)
            )  # a book put back by hand, by a stick or a sync
        ran = custmem("restore", str(safe), "--yes", "--json", book=shop.path, clock=clock)
        kept_at = Path(json.loads(ran.stdout)["data"]["kept"])
        assert dump(kept_at, without=()) == now
    assert kept(shop.path)["restore"] == 5
    numbers = [backup.number for backup in backups_of(str(shop.path))]
    assert numbers == sorted(set(numbers), reverse=True)


@pytest.mark.parametrize("reason", ["import", "merge", "asked"])
def test_a_book_with_an_old_time_is_backed_up_before_it_is_changed(
    reason: str, story_book: Path, tmp_path: Path
) -> None:
    receipts = tmp_path / "receipts.csv"
    lines = {
        "import": ("import", str(receipts)),
        "merge": ("merge", "#1", "#2", "--yes"),
        "asked": ("backup",),
    }
    for number in range(7):
        receipts.write_text(f"Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,{number}.50\n")
        os.utime(story_book, (1_577_923_200 - number, 1_577_923_200 - number))
        before = dump(story_book, without=())
        assert custmem(*lines[reason], book=story_book, clock=TODAY - timedelta(number)).returncode == 0
        newest = next(backup for backup in backups_of(str(story_book)) if backup.reason == reason)
        assert dump(Path(newest.path), without=()) == before
        assert typed(*(("undo",) if reason != "asked" else ("visit", "#3")), book=story_book).status == 0
        if reason == "asked":
            assert typed("undo", book=story_book).status == 0


def test_a_change_that_left_the_book_s_time_as_it_was_is_backed_up_all_the_same(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    found = shop.path.stat()
    for number in range(3):
        shop.customer(f"Newcomer {number}")
        os.utime(
            shop.path, ns=(found.st_atime_ns, found.st_mtime_ns)
        )  # a stick whose clock ticks every two seconds
        now = dump(shop.path, without=())
        assert typed("backup", book=shop.path).status == 0
        assert dump(Path(backups_of(str(shop.path))[0].path), without=()) == now
        assert custmem("greet", "bianchi", book=shop.path, clock=TODAY + timedelta(number)).returncode == 0
    before = copies_of(str(shop.path))
    assert typed("backup", book=shop.path).status == 0
    assert copies_of(str(shop.path)) == before  # nothing was changed, and the one that is there is whole
    Path(backups_of(str(shop.path))[0].path).write_bytes(b"rubbish")
    assert typed("backup", book=shop.path).status == 0
    assert is_whole(Path(backups_of(str(shop.path))[0].path))


def test_days_that_are_typed_label_no_backup_and_take_no_other_s_place(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    for number in range(9):
        day = date(2099, 1, 1) + timedelta(number)
        clock = TODAY + timedelta(number)
        assert custmem("visit", "bianchi", book=shop.path, today=day, clock=clock).returncode == 0
        assert custmem("backup", book=shop.path, today=day, clock=clock).returncode == 0
    days = {backup.day for backup in backups_of(str(shop.path))}
    assert days <= {(TODAY + timedelta(number)).isoformat() for number in range(9)}
    assert kept(shop.path) == {"daily": 9, "asked": 5}  # seven days, a week's last and a month's


ON_A_STICK = """
import errno, os, stat

def refused(*_, **__):
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))

def flushed(handle):
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

os.link = os.chmod = refused
os.fsync = flushed
"""
"""A disk as a memory stick or a network's: a file has one name and no rights, and a folder can't be flushed."""


def on_a_stick(shop: Shop, *words: str) -> None:
    """Type a command line on a computer whose disk is such a one."""
    line = ["--book", str(shop.path), "--today", TODAY.isoformat(), *words]
    program = [sys.executable, "-c", ON_A_STICK + AT_A_CLOCK, TODAY.isoformat(), *line]
    ran = subprocess.run(program, env=process_environment(), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_lost_book_is_restored_on_a_disk_without_links(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("backup", book=shop.path).status == 0
    before = sql(shop.path)
    shop.path.unlink()
    on_a_stick(shop, "restore", "latest", "--yes")
    assert (sql(shop.path), names_beside(shop.path)) == (before, ["book.db"])


def test_a_book_on_a_disk_without_links_and_rights_is_backed_up_restored_and_forgets(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    shop.customer("Anna Berg")
    on_a_stick(shop, "backup")
    Path(folder_of(str(shop.path))).chmod(0o755)  # as on a stick, where nobody can change it
    on_a_stick(shop, "visit", "berg")
    on_a_stick(shop, "restore", "latest", "--yes")
    on_a_stick(shop, "forget", "bianchi", "--yes")
    assert kept(shop.path) == {"asked": 1, "daily": 1, "restore": 1}
    for copy in (shop.path, *map(Path, copies_of(str(shop.path)))):
        assert b"Bianchi" not in copy.read_bytes()
        assert b"Anna Berg" in copy.read_bytes()
    shop.path.write_bytes(b"rubbish" * 1000)
    on_a_stick(shop, "restore", "latest", "--yes")
    on_a_stick(shop, "greet", "berg")


def test_a_copy_from_elsewhere_that_still_has_who_was_forgotten_says_so(shop: Shop, tmp_path: Path) -> None:
    for name in ("Lucia Bianchi", "Anna Berg"):
        shop.customer(name)
    copy = str(tmp_path / "stick.db")
    assert typed("backup", copy, book=shop.path).status == 0
    assert typed("restore", copy, "--yes", book=shop.path).err == ""
    assert typed("forget", "bianchi", "--yes", book=shop.path).status == 0
    rehearsed = typed("restore", copy, "--dry-run", "--json", book=shop.path)
    assert rehearsed.data["restored"]["forgotten_since"] == ["bianchi"]
    told = typed("restore", copy, "--yes", book=shop.path).err
    assert "berg" not in told
    assert "custmem forget bianchi" in told
    assert typed("forget", "bianchi", "--yes", book=shop.path).status == 0
    assert typed("restore", "latest", "--yes", book=shop.path).err == ""


def test_a_file_with_a_number_that_no_copy_ever_has_keeps_nobody_from_being_backed_up(
    shop: Shop, tmp_path: Path
) -> None:
    shop.customer("Lucia Bianchi")
    folder = Path(folder_of(str(shop.path)))
    for digits in ("99999999", "999999999", "9" * 60):
        folder.mkdir(exist_ok=True)
        (folder / f"2026-01-01-{digits}-asked.db").write_bytes(b"somebody's own")
    for number in range(3):
        shop.customer(f"Newcomer {number}")
        now = dump(shop.path, without=())
        ran = typed("backup", "--json", book=shop.path)
        assert dump(Path(ran.data["backup"]["path"]), without=()) == now
    stick = tmp_path / "stick"
    stick.mkdir()
    first = Path(typed("backup", str(stick), "--json", book=shop.path).data["backup"]["path"])
    first.rename(str(first).replace("-01-", "-999999999-"))
    for _ in range(3):
        assert typed("backup", str(stick), "--keep", "2", book=shop.path).status == 0


def test_a_book_known_by_a_link_is_one_book_with_one_folder_of_backups(shop: Shop, tmp_path: Path) -> None:
    shop.customer("Lucia Bianchi")
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(shop.path)
    for book in (link, shop.path):
        assert typed("backup", book=book).status == 0
    assert typed("forget", "bianchi", "--yes", book=link).status == 0
    held = b"".join(Path(copy).read_bytes() for copy in copies_of(str(shop.path)))
    assert b"bianchi" not in (held + shop.path.read_bytes()).lower()
    shop.customer("Anna Berg")
    assert typed("backup", book=link).status == 0
    then = sql(shop.path)
    shop.path.write_bytes(b"damaged" * 1000)
    assert typed("restore", "latest", "--yes", book=link).status == 0
    assert (link.is_symlink(), sql(shop.path)) == (True, then)
    shop.path.unlink()
    assert typed("restore", "latest", "--yes", book=link).status == 0
    assert (link.is_symlink(), sql(shop.path)) == (True, then)
    assert [path.name for path in link.parent.iterdir()] == ["link.db"]


def test_killed_in_a_daily_backup_the_command_is_kept_and_no_backup_is_half_of_one(
    shop: Shop, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    shop.customer("Lucia Bianchi")
    was = dump(shop.path)
    after = Counter[str]()
    for book in killed(shop.path, ("visit", "bianchi"), tmp_path / "killed", trials(150), trials(50)):
        found = dump(book)
        is_written = found["visit"] != was["visit"]
        assert is_whole(book)
        for backup in backups_of(str(book)):
            assert is_written
            assert dump(Path(backup.path)) == found
        after["backed up" if backups_of(str(book)) else "written" if is_written else "as before"] += 1
        assert typed("backup", book=book).status == 0
        assert [Path(copy).suffix for copy in copies_of(str(book))] == [".db"] * sum(kept(book).values())
    print(f"after a kill: {dict(after)}")
    assert set(after) == {"backed up", "written", "as before"}


def test_a_folder_that_is_missing_is_no_place_for_a_copy(shop: Shop, tmp_path: Path) -> None:
    for place in ("stick", "stick/", "stick/shop.db", "stick/more"):
        ran = typed("backup", str(tmp_path / "not-there") + f"/{place}", book=shop.path)
        assert (ran.status, ran.out, ran.err.count("\n")) == (7, "", 1), ran
    ran = typed("backup", str(tmp_path / "not-there"), book=shop.path)
    assert (ran.status, ran.err.count("\n")) == (7, 1)
    assert "plug in the drive" in ran.err
    assert not (tmp_path / "not-there").exists()


def test_a_folder_s_copies_are_rotated_and_another_book_s_there_are_left_alone(
    shop: Shop, template_book: Path, tmp_path: Path
) -> None:
    stick, other = tmp_path / "stick", copied(template_book, tmp_path / "other")
    stick.mkdir()
    with closing(sqlite3.connect(other)) as book:
        book.execute("UPDATE change SET at = '2020-01-01 00:00:00.000000'")
        book.commit()
    assert typed("backup", str(stick), book=other).status == 0
    (theirs,) = stick.iterdir()
    for number in range(5):
        shop.customer(f"Newcomer {number}")
        now = dump(shop.path, without=())
        clock = TODAY - timedelta(number)  # a clock that falls back
        assert custmem("backup", str(stick), "--keep", "3", book=shop.path, clock=clock).returncode == 0
        newest = max(stick.glob("*-*.db"), key=lambda path: (path != theirs, int(path.name.split("-")[4])))
        assert dump(newest, without=()) == now
    assert len(list(stick.iterdir())) == 4
    assert theirs.exists()
