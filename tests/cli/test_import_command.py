"""`custmem import`: what a person and a script are told of a file, and that all of it or nothing goes in."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factories import Run, Shop

RECEIPTS = """Receipt,Date,Description,Client,Quantity,Amount,Staff
10,03/15/2026,Women's hair cut,KERT01,1,82,JJ
11,03/16/2026,Blowdry,KERT01,1,50,JJ
11,03/16/2026,miscellaneous,KERT01,1,-50,HOUSE
12,03/16/2026,Shampoo,WALK_IN,1,12.50,JJ
13,31/31/2026,Blowdry,HILJ01,1,50,JJ
"""


@pytest.fixture
def receipts(tmp_path: Path) -> str:
    """A till's file of five lines, one of them without a day that there is."""
    path = tmp_path / "receipts.csv"
    path.write_text(RECEIPTS, encoding="utf-8")
    return str(path)


def test_what_came_in_and_what_did_not_is_said_in_a_few_lines(run: Run, receipts: str) -> None:
    status, out, err = run("import", receipts, "--map", "Client=name")
    assert (status, err) == (0, "")
    assert out.splitlines()[:5] == [
        "5 lines of sales read; 4 added, 0 updated, 0 unchanged, 1 rejected",
        "sales from 2026-03-15 to 2026-03-16",
        "1 customer met for the first time",
        "1 line of sales to nobody in particular",
        "1 column left behind: Staff",
    ]
    assert "line 6" in out


def test_a_script_gets_every_count_and_every_reason(run: Run, receipts: str) -> None:
    data = run("import", receipts, "--json").data
    counts = {name: data[name] for name in ("rows", "added", "updated", "unchanged", "rejected")}
    assert counts == {"rows": 5, "added": 4, "updated": 0, "unchanged": 0, "rejected": 1}
    assert [reject["line"] for reject in data["rejects"]] == [6]
    assert data["columns_ignored"] == ["Staff"]


def test_a_second_import_adds_nothing(run: Run, receipts: str) -> None:
    first, second = (run("import", receipts, "--json").data for _ in range(2))
    assert (first["added"], second["added"], second["unchanged"]) == (4, 0, 4)


def test_a_rehearsal_tells_the_same_and_writes_nothing(run: Run, shop: Shop, receipts: str) -> None:
    status, out, _ = run("import", receipts, "--dry-run")
    assert (status, out.splitlines()[-1]) == (0, "nothing was written: leave out --dry-run to import")
    assert shop.rows("purchase") == []
    assert run("import", receipts, "--dry-run", "--json").data["dry_run"] is True


def test_plain_counts_first_and_then_lists_what_was_rejected(run: Run, receipts: str) -> None:
    rows = [line.split("\t") for line in run("import", receipts, "--plain").out.splitlines()]
    assert rows[:5] == [
        ["rows", "5", ""],
        ["added", "4", ""],
        ["updated", "0", ""],
        ["unchanged", "0", ""],
        ["rejected", "1", ""],
    ]
    assert [row[:2] for row in rows[5:]] == [["reject", "6"]]


def test_more_rejects_than_a_person_reads_are_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("customer,date,item,amount\n" + "Anna,never,tea,1\n" * 12 + "Anna,2026-03-01,tea,1\n")
    assert "  and 2 more: --json lists them all" in run("import", str(path)).out


def test_customers_come_in_with_what_is_known_of_them(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Email,Birthday\nLucia Bianchi,lucia@example.com,1961-03-03\n")
    assert run("import", str(path), "--json").data["kind"] == "customers"
    assert run("greet", "lucia@example.com", "--json", today=date(2026, 3, 3)).data["talking_points"][0][
        "text"
    ] == ("Wish them a happy 65th birthday today")


def test_what_comes_through_a_pipe_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RECEIPTS.encode())))
    assert run("import", "-", "--json").data["added"] == 4


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--map", "Nobody=name"], "usage"),
        (["--map", "Client=soul"], "usage"),
        (["--map", "Client"], "usage"),
        (["--kind", "contacts"], "usage"),
        (["--source", " "], "usage"),
        (["--encoding", "klingon"], "usage"),
    ],
)
def test_what_can_t_be_meant_is_refused_and_nothing_comes_in(
    options: list[str], code: str, run: Run, shop: Shop, receipts: str
) -> None:
    ran = run("import", receipts, *options, "--json")
    assert (ran.status, ran.error["code"], shop.rows("purchase")) == (2, code, [])


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02\x03", b"one column\nwithout meaning\n"])
def test_a_file_that_can_t_be_used_is_bad_data(content: bytes | None, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    if content is not None:
        path.write_bytes(content)
    ran = run("import", str(path), "--json")
    assert (ran.status, ran.error["code"]) == (6, "bad_data")


def test_a_file_of_which_no_line_can_be_used_is_refused(run: Run, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "useless.csv"
    path.write_text("customer,date,item,amount\nAnna,never,tea,1\n")
    ran = run("import", str(path), "--json")
    assert (ran.status, ran.error["code"], shop.rows("change")[1:]) == (6, "bad_data", [])


@pytest.mark.parametrize("options", [["missing.csv"], ["--dry-run"]])
def test_an_import_that_writes_nothing_starts_no_book(
    options: list[str], run: Run, receipts: str, tmp_path: Path
) -> None:
    book = tmp_path / "none-yet.db"
    run("import", *([receipts, *options] if "--dry-run" in options else options), book=book)
    assert not book.exists()


@pytest.mark.field
def test_a_salon_s_receipts_are_greeted_shown_and_on_the_agenda(run: Run) -> None:
    folder = os.environ.get("CUSTMEM_FIELD_DATA")
    if not folder:
        pytest.skip("CUSTMEM_FIELD_DATA is not set")
    file = str(Path(folder, "1-transactions", "salon", "Receipt Transactions0.csv"))
    august = date(2018, 8, 1)
    first, second = (
        run("import", file, "--map", "Client=name", "--json", today=august).data for _ in range(2)
    )
    assert (first["rows"], first["added"], first["rejected"]) == (1934, 1934, 0)
    assert (second["added"], second["unchanged"]) == (0, 1934)
    assert run("find", "walk_in", "--json", today=august).data["nearest_only"] is True
    assert run("greet", "nelt01", "--json", today=august).data["visits"]["count"] == 13
    shown = run("show", "hilj01", "--json", today=august).data
    assert any(line["amount"]["minor"] < 0 for sale in shown["purchases"] for line in sale["lines"])
    morning = run("agenda", "--json", today=august).data
    assert morning["items"] == []  # the till knows no way to reach anybody
    assert morning["at_counter"] > 200
    assert {each["customer"]["handle"] for each in morning["expected_today"]} >= {"colg01", "nelt01"}
