"""SIGKILL in the midst of what touches many rows: it is done wholly or not at all, and can be done again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from custmem.book.backup_files import backups_of
from factories import dump, is_whole, names_beside, typed
from killing import killed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

pytestmark = [pytest.mark.battery, pytest.mark.blackbox]

SETUPS: dict[str, tuple[Sequence[str], ...]] = {
    "merge": (),
    "undo": (("merge", "#1", "#2", "--yes"),),
    "redo": (("merge", "#1", "#2", "--yes"), ("undo",)),
}
LINES = {"merge": ("merge", "#1", "#2", "--yes"), "undo": ("undo",), "redo": ("redo",)}


@pytest.mark.parametrize("command", LINES)
def test_killed_at_any_moment_it_is_done_wholly_or_not_at_all(
    command: str, story_book: Path, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    for words in SETUPS[command]:
        assert typed(*words, book=story_book).status == 0
    before = dump(story_book)
    after: Counter[str] = Counter()
    books = killed(story_book, LINES[command], tmp_path / "killed", trials(150), trials(100))
    done = dump(books[0])  # which was left alone
    assert done != before
    for book in books:
        found = dump(book)
        after["done" if found == done else "as before"] += 1
        assert found in (before, done)
        assert is_whole(book)
        if found == before:
            assert typed(*LINES[command], book=book).status == 0
            assert dump(book) == done
        if command == "merge":
            _turn_back_and_forth(book, before, done)
        assert typed("backup", book=book).status == 0
        assert names_beside(book) == ["book.db"]
    print(f"after a kill: {dict(after)}")
    assert set(after) == {"done", "as before"}


def _turn_back_and_forth(book: Path, before: object, done: object) -> None:
    """Take a merge back and bring it back; the backup that was made before it holds the book as it was."""
    safe = next(backup for backup in backups_of(str(book)) if backup.reason == "merge")
    assert dump(Path(safe.path)) == before
    for command, expected in (("undo", before), ("redo", done)):
        assert typed(command, book=book).status == 0
        assert dump(book) == expected
