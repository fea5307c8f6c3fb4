"""Many commands at once: the same book as typed one by one, all of them or none, and the failing line named."""

from __future__ import annotations

import io
import os
import random
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from custmem.cli import context
from custmem.domain.keys import code_of
from custmem.domain.typed.batch_line import words_of
from custmem.errors import UsageError
from factories import Ran, Shop, copied, dump, typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factories import Run

LINES = int(os.environ.get("CUSTMEM_BATCH_LINES", "300"))
"""So many commands are compared with as many typed alone."""


@pytest.fixture(autouse=True)
def _same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is written at the same instant."""
    monkeypatch.setattr(context, "utc_now", lambda: datetime(2026, 6, 12, 9, 30, tzinfo=UTC))


def mixed(number: int) -> Iterator[str]:
    """Yield so many commands of all sorts, none of which fails."""
    chance = random.Random(7)
    customers, promises, purchases, kept = 0, 0, 0, 0
    for at in range(number):
        who = chance.randint(1, max(1, customers))
        verb = (
            "add"
            if customers < 3
            else chance.choice(
                "add visit note sold sold-for remember person birthday promise done wish order stamp gift complaint "
                "praise rate appointment tag edit-page edit drop consent contacted".split()
            )
        )
        if verb == "add":
            customers += 1
            yield f'add "Customer Number{at:05} Of{at % 7}s" --phone "055 {at:06}" --new'
        elif verb == "sold":
            purchases += 1
            kept = purchases
            yield f"sold #{who} tea 4.50 lamp{at} 20 --on -{chance.randint(0, 90)}d"
        elif verb == "sold-for":
            purchases += 1
            kept = purchases
            yield f'sold #{who} "a picture book {at}" 14,90 --for "niece Ada" --occasion birthday'
        elif verb == "promise":
            promises += 1
            yield f'promise #{who} "call back {at}" --by +{chance.randint(0, 9)}d'
        elif verb == "done" and promises:
            yield f'done {code_of(f"promise:{promises}")} "kept it, number {at}"'
            promises += 1
            yield f"promise #{who} another{at} --by +3d"
        elif verb == "edit" and kept:
            yield f"edit purchase:{kept} --receipt R{at}"
        elif verb == "drop":
            purchases += 1
            yield f"sold #{who} mistake{at} 99"
            yield f"drop purchase:{purchases}"
        else:
            yield {
                "visit": f"visit #{who}",
                "note": f"note #{who} it's a note, number {at}",
                "remember": f"remember #{who} likes thing{at}",
                "person": f"remember #{who} niece Ada{at}",
                "birthday": f"remember #{who} birthday {at % 27 + 1}mar",
                "wish": f"wish #{who} an atlas of the stars {at}",
                "order": f"order #{who} the leopard {at} --expected +5d",
                "stamp": f"stamp #{who} 2",
                "gift": f"gift #{who} map{at} 3.50",
                "complaint": f"complaint #{who} it was late {at}",
                "praise": f"praise #{who} always kind {at}",
                "rate": f"rate #{who} 5 lovely",
                "appointment": f"appointment #{who} fitting{at} --on +4d --at 14:30",
                "tag": f"tag #{who} vip tag{at % 5}",
                "edit-page": f"edit #{who} --nickname Nick{at}",
            }.get(verb, f"visit #{who} --on -{at % 50}d")


def batched(book: Path, lines: str, *options: str) -> Ran:
    """Type `batch` with these lines on standard input."""
    held = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(lines.encode()))
    try:
        return typed("batch", *options, book=book)
    finally:
        sys.stdin = held


def test_a_batch_gives_the_same_book_as_its_commands_typed_one_by_one(shop: Shop, tmp_path: Path) -> None:
    shop.settings(loyalty_stamps="10", shop="Corner Books", quiet_days="14")
    lines = list(mixed(LINES))
    one_by_one = copied(shop.path, tmp_path / "single")
    for line in lines:
        ran = typed(*words_of(line), book=one_by_one)
        assert ran.status == 0, (line, ran)
    ran = batched(shop.path, "\n".join(lines), "--json")
    commands = ran.data["commands"]
    assert [each["line"] for each in commands] == list(range(1, len(lines) + 1))
    assert {each["ok"] for each in commands} == {True}
    assert all(each["said"] for each in commands)
    assert dump(shop.path, without=()) == dump(one_by_one, without=())
    assert typed("undo", str(len(lines)), book=shop.path).status == 0
    assert shop.rows("customer") == []


def test_a_line_that_fails_is_named_and_nothing_is_written(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = dump(shop.path, without=())
    ran = batched(shop.path, "visit bianchi\n\n# a remark\nnote bianchi hello\nvisit nobody\nvisit bianchi")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith('custmem: line 5: nobody in the book answers to "nobody"')
    assert ran.err.rstrip().endswith("nothing was written")
    assert dump(shop.path, without=()) == before
    assert typed("visit", "bianchi", book=shop.path).status == 0  # and the lock is free again


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("vist bianchi", 2, "there is no command"),
        ("merge bianchi rossi", 2, "merge can't be one of many commands"),
        ("batch", 2, "batch can't be one of many commands"),
        ("visit bianchi --json", 2, "--json is for the whole file"),
        ("visit bianchi --book x.db", 2, "--book is for the whole file"),
        ('note bianchi "no end', 2, 'a " has no end'),
        ("visit bianchi --nonsense", 2, "there is no option"),
        ("visit lu", 4, "fits several customers"),
        ("sold bianchi tea --today 2026-06-01 4.50 --on tomorrow", 2, "has not come yet"),
    ],
)
def test_whatever_is_wrong_is_the_line_s_own_error(line: str, status: int, told: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    shop.customer("Luca Verdi")
    before = dump(shop.path, without=())
    ran = batched(shop.path, f"visit bianchi\n{line}")
    assert (ran.status, ran.err.count("\n") >= 1, ran.err.startswith("custmem: line 2: ")) == (
        status,
        True,
        True,
    )
    assert told in ran.err
    assert dump(shop.path, without=()) == before


def test_it_reads_a_file_and_a_line_may_have_its_own_day(run: Run, shop: Shop, tmp_path: Path) -> None:
    shop.customer("Lucia Bianchi")
    file = tmp_path / "evening.txt"
    file.write_text("custmem visit bianchi --today 2026-06-01\nvisit bianchi\n", "utf-8")
    ran = run("batch", str(file))
    assert ran.status == 0, ran
    assert [visit["on_date"] for visit in shop.rows("visit")] == ["2026-06-01", "2026-06-12"]
    assert ran.out.splitlines()[-1] == "2 commands taken"
    assert run("batch", str(tmp_path / "none.txt")).status == 3


def test_what_one_line_writes_the_next_one_knows(run: Run, shop: Shop) -> None:
    ran = batched(shop.path, 'add "Lucia Bianchi"\nvisit bianchi\nshow bianchi\nlist', "--plain")
    assert ran.status == 0, ran
    assert [row.split("\t")[0] for row in ran.out.splitlines()] == ["1", "2", "3", "4"]


def test_no_lines_are_no_error(run: Run, shop: Shop) -> None:
    before = dump(shop.path, without=())
    assert batched(shop.path, "\n# nothing\n", "--json").data["commands"] == []
    assert dump(shop.path, without=()) == before


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("note rossi it's late", ["note", "rossi", "it's", "late"]),
        ("note rossi 'it's late' now", ["note", "rossi", "it's late", "now"]),
        (
            'sold rossi "brown roses" 25 --for="nephew Luca"',
            ["sold", "rossi", "brown roses", "25", "--for=nephew Luca"],
        ),
        ('note rossi "she said \\"no\\""', ["note", "rossi", 'she said "no"']),
        ("custmem visit o'brien", ["visit", "o'brien"]),
        ("  # visit rossi", []),
        ("show #8", ["show", "#8"]),
        ("note rossi ''", ["note", "rossi", ""]),
        ('edit rossi --phone ""', ["edit", "rossi", "--phone", ""]),
        ("", []),
    ],
)
def test_a_line_is_parted_as_at_a_shell_with_apostrophes_safe(line: str, words: list[str]) -> None:
    assert words_of(line) == words


def test_a_quote_without_an_end_is_refused() -> None:
    with pytest.raises(UsageError):
        words_of('note rossi "hello')
