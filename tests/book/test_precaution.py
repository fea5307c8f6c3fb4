"""The backup before an import or a merge: of a small book each time, of a large one once a day."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.book import precaution
from custmem.book.backup_files import backups_of
from custmem.book.backups import back_up
from custmem.book.precaution import back_up_before
from factories import TODAY, Shop

if TYPE_CHECKING:
    from pathlib import Path

TOMORROW = TODAY + timedelta(days=1)


def _reasons(path: Path) -> list[str]:
    return [backup.reason for backup in reversed(backups_of(str(path)))]


def _touch(path: Path) -> None:
    at = os.stat(path).st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(at, at))


def test_a_small_book_is_copied_before_each(shop: Shop) -> None:
    for _ in range(2):
        _touch(shop.path)
        back_up_before(str(shop.path), TODAY, "merge")
    assert _reasons(shop.path) == ["merge", "merge"]


@pytest.mark.parametrize("reason", ["daily", "merge"])
def test_a_large_book_that_was_backed_up_today_is_not_copied_again(
    reason: str, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precaution, "LARGE", 1)
    back_up(str(shop.path), TODAY, reason)
    _touch(shop.path)
    back_up_before(str(shop.path), TODAY, "merge")
    assert _reasons(shop.path) == [reason]
    back_up_before(str(shop.path), TOMORROW, "merge")
    assert _reasons(shop.path) == [reason, "merge"]


def test_a_large_book_that_has_not_changed_since_its_last_backup_is_not_copied(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precaution, "LARGE", 1)
    back_up(str(shop.path), TODAY, "daily")
    back_up_before(str(shop.path), TOMORROW, "import")
    assert _reasons(shop.path) == ["daily"]
