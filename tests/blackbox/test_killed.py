"""Acknowledged means on disk: a process killed in the middle of writing loses nothing it had said was done."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, Shop, is_whole, process_environment, rows, typed

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.blackbox

WRITES_FOR_EVER = """
import sys
from itertools import count
from custmem.cli.main import main
line = ["--book", sys.argv[1], "--today", sys.argv[2], "--quiet"]
for number in count():
    status = main([*line, *sys.argv[3:], f"number-{number}"], {})
    assert status == 0, status
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 2, 3, 7, 20, 50])
@pytest.mark.parametrize(
    "words", [("note", "bianchi"), ("sold", "bianchi", "tea", "4", "--receipt")], ids="-".join
)
def test_after_kill_9_the_book_is_whole_and_has_every_write_that_was_acknowledged(
    words: tuple[str, ...], acknowledged: int, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    line = [sys.executable, "-c", WRITES_FOR_EVER, str(shop.path), TODAY.isoformat(), *words]
    with subprocess.Popen(line, env=process_environment(), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(acknowledged)]
        process.kill()  # in the midst of the next one
        said += process.stdout.readlines()
    assert process.returncode == -signal.SIGKILL
    promised = {f"number-{int(number)}" for number in said if number.endswith("\n")}
    assert promised <= _written(shop)
    assert typed("visit", "bianchi", book=shop.path).status == 0  # rolls back what was half written
    assert promised <= _written(shop)
    assert len(_written(shop)) <= len(promised) + 1
    assert is_whole(shop.path)


def _written(shop: Shop) -> set[str]:
    typed("greet", "bianchi", book=shop.path)
    texts = (
        row.get("text") or row.get("receipt") for table in ("fact", "purchase") for row in shop.rows(table)
    )
    return {str(text) for text in texts}


def test_a_half_made_book_never_stands_in_a_book_s_place(tmp_path: Path) -> None:
    book = tmp_path / "shop" / "book.db"
    line = [sys.executable, "-m", "custmem", "--book", str(book), "add", "Lucia Bianchi"]
    with subprocess.Popen(
        line, env=process_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while process.poll() is None and not (book.parent.is_dir() and list(book.parent.iterdir())):
            pass  # until its draft is there
        process.kill()
    assert typed("add", "Anna Berg", book=book).status == 0
    names = {customer["name"] for customer in rows(book, "customer")}
    assert names in ({"Anna Berg"}, {"Anna Berg", "Lucia Bianchi"})
    assert is_whole(book)
