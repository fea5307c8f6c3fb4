"""The backup before an import or a merge: of a small book each time, of a large one once a day."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.book import backups
from custmem.book.backup_files import backups_of
from custmem.book.backups import back_up, back_up_before
from factories import TODAY, Clock, Shop

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
        back_up_before(str(shop.path), "merge")
    assert _reasons(shop.path) == ["merge", "merge"]


@pytest.mark.parametrize("reason", ["daily", "merge"])
def test_a_large_book_that_was_backed_up_today_is_not_copied_again(
    reason: str, shop: Shop, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LARGE", 1)
    back_up(str(shop.path), reason)
    _touch(shop.path)
    back_up_before(str(shop.path), "merge")
    assert _reasons(shop.path) == [reason]
    clock.shows = TOMORROW
    back_up_before(str(shop.path), "merge")
    assert _reasons(shop.path) == [reason, "merge"]


def test_a_large_book_that_has_not_changed_since_its_last_backup_is_not_copied(
    shop: Shop, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LARGE", 1)
    back_up(str(shop.path), "daily")
    clock.shows = TOMORROW
    back_up_before(str(shop.path), "import")
    assert _reasons(shop.path) == ["daily"]


def test_a_large_book_s_backup_of_today_is_not_relied_on_when_it_is_of_no_use(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LARGE", 1)
    backup = back_up(str(shop.path), "daily")
    with open(backup.path, "wb") as file:
        file.write(b"rubbish")
    back_up_before(str(shop.path), "merge")
    assert _reasons(shop.path) == ["daily", "merge"]
