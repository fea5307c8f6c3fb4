"""No room, or no right to write: one clear line, status 7, and a book that is not a byte worse."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, Shop, copied, dump, is_whole, process_environment, rows, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.blackbox

LONG_STORY = "a long story " * 150


def custmem(
    book: Path, *words: str, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run custmem as a process of its own."""
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    return subprocess.run(
        line,
        env=process_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=prepare,
    )


def _says_one_line_and_7(ran: subprocess.CompletedProcess[str]) -> None:
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (7, "", 1)
    assert "Traceback" not in ran.stderr


def _told_until_it_fails(book: Path, prepare: Callable[[], None] | None = None) -> list[str]:
    """Note long stories until there is no room, and return those that were acknowledged."""
    told: list[str] = []
    while True:
        before = dump(book)
        story = f"{len(told)} {LONG_STORY}".strip()
        ran = custmem(book, "note", "bianchi", story, prepare=prepare)
        if ran.returncode:
            _says_one_line_and_7(ran)
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
    assert custmem(shop.path, "greet", "bianchi", prepare=without_room).returncode == 0


def test_a_new_book_that_finds_no_room_is_not_there_at_all(tmp_path: Path) -> None:
    def without_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    book = tmp_path / "shop" / "book.db"
    _says_one_line_and_7(custmem(book, "add", "Lucia Bianchi", prepare=without_room))
    assert list(book.parent.iterdir()) == []


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
    assert "disk is full" in custmem(book, "note", "bianchi", f"again {LONG_STORY}").stderr
    assert is_whole(book)
    assert custmem(book, "greet", "bianchi").returncode == custmem(book, "agenda").returncode == 0


def test_a_new_book_on_a_full_disk_is_not_there_at_all(disk: Callable[[str], Path]) -> None:
    place = disk("size=100k")
    ran = custmem(place / "shop" / "book.db", "add", "Lucia Bianchi")
    _says_one_line_and_7(ran)
    assert "disk is full" in ran.stderr
    assert list((place / "shop").iterdir()) == []


def test_on_a_read_only_disk_a_book_can_be_read_and_not_written(
    disk: Callable[[str], Path], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    place = disk("size=4m")
    book = copied(shop.path, place / "shop")
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    before = book.read_bytes()
    assert custmem(book, "greet", "bianchi").returncode == custmem(book, "list").returncode == 0
    for line in ("visit bianchi", "add Anna Berg", "sold bianchi tea 4", "init --closed sun"):
        ran = custmem(book, *line.split())
        _says_one_line_and_7(ran)
        assert "book_read_only" in custmem(book, *line.split(), "--json").stdout
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
    _says_one_line_and_7(custmem(book, "greet", "bianchi"))
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
