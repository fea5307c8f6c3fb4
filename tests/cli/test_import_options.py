"""`custmem import`: what settles a doubtful file, what is kept of it, and what is written aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Run, Shop

SALES = """Datum;Nr;Wer;Was;Wert X
02.03.2026;B1;Bob Orr;Lampe;30,00
03.03.2026;B2;Ida Orr;Stuhl;45,50
31.31.2026;B3;Ida Orr;=1;1,00
"""


@pytest.fixture
def till(tmp_path: Path) -> str:
    """A till's file whose columns have names that nobody knows."""
    path = tmp_path / "till.csv"
    path.write_text(SALES, encoding="utf-8")
    return str(path)


MAPS = ("--map", "Wer=name", "--map", "Was=item", "--map", "Wert X=amount", "--map", "Nr=receipt")


def test_a_script_gets_exit_6_and_the_line_to_type(run: Run, shop: Shop, till: str) -> None:
    ran = run("import", till, "--json")
    assert (ran.status, shop.rows("customer")) == (6, [])
    assert "--map" in ran.error["hint"]


def test_a_rehearsal_says_what_the_file_is_taken_for_with_examples(run: Run, shop: Shop, till: str) -> None:
    data = run("import", till, *MAPS, "--dry-run", "--json").data
    assert (data["kind"], data["added"], data["rejected"]) == ("purchases", 2, 1)
    assert data["columns"][2] == {"header": "Wer", "field": "name", "evidence": "you said so"}
    assert data["examples"][0]["item"] == "Lampe"
    assert shop.rows("purchase") == []
    _, out, _ = run("import", till, *MAPS, "--dry-run")
    assert "taken for sales:" in out
    assert "  Datum: date (its header)" in out
    assert "as they will stand in the book:" in out


def test_what_was_said_of_a_file_is_kept_under_a_name(run: Run, shop: Shop, till: str) -> None:
    assert run("import", till, *MAPS, "--save-map", "till").status == 0
    first = shop.rows("purchase")
    ran = run("import", till, "--map", "till", "--json")
    assert (ran.data["added"], ran.data["unchanged"]) == (0, 2)
    assert shop.rows("purchase") == first
    ran = run("import", till, "--map", "tall", "--json")
    assert (ran.status, ran.error["hint"]) == (2, "kept are: till")


def test_rejects_are_written_aside_with_their_reasons_and_come_back_mended(
    run: Run, shop: Shop, till: str, tmp_path: Path
) -> None:
    aside = tmp_path / "rejects.csv"
    assert run("import", till, *MAPS, "--rejects", str(aside)).status == 0
    header, row = aside.read_text(encoding="utf-8").splitlines()
    assert header == "Datum,Nr,Wer,Was,Wert X,Line,Reason"
    assert row.startswith('31.31.2026,B3,Ida Orr,\'=1,"1,00",4,')
    assert aside.stat().st_mode & 0o077 == 0
    aside.write_text(aside.read_text().replace("31.31.2026", "31.03.2026"))
    assert run("import", str(aside), *MAPS, "--json").data["added"] == 1
    assert run("import", till, *MAPS, "--rejects", str(aside), "--json").status == 5


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Date,Customer,Item,Amount\n2026-03-02,Bob Orr,Lamp,$30.00\n", "--currency"),
        ("Date,Customer,Item,Amount,Currency\n2026-03-02,Bob Orr,Lamp,30.00,USD\n", "--currency"),
        ("Date,Customer,Item,Amount\n31/31/2026,Bob Orr,Lamp,30.00\n", "--date-order"),
        ("Name,SKU,Price,Stock\nLamp,L-1,30.00,4\n", "--kind"),
        ("Bob Orr,bob@example.org\nIda Orr,ida@example.org\n", "--no-header"),
        ("Date;Customer;Amount\n2026-03-02;Bob Orr;1,000\n", "--decimal"),
        ("Date,Customer,Item,Zaplatil\n2026-03-02,Bob Orr,Lamp,30.00\n", "--map"),
    ],
)
def test_a_refusal_names_the_option_that_helps(run: Run, tmp_path: Path, text: str, option: str) -> None:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    ran = run("import", str(path), "--json")
    assert ran.status == 6
    assert option in ran.error["hint"]


@pytest.mark.parametrize(
    "options",
    [
        ("--date-order", "year-first"),
        ("--decimal", "dot"),
        ("--currency", "euro"),
        ("--kind", "people"),
        ("--source", " "),
    ],
)
def test_what_can_t_be_meant_is_refused(run: Run, till: str, options: tuple[str, ...]) -> None:
    assert run("import", till, *MAPS, *options, "--json").status == 2


def test_amounts_in_a_currency_said_by_hand_are_taken(run: Run, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("Date,Customer,Item,Amount\n2026-03-02,Bob Orr,Lamp,$30.00\n", encoding="utf-8")
    assert run("import", str(path), "--currency", "EUR", "--json").data["added"] == 1


def test_an_import_with_all_its_corrections_is_undone_as_one(run: Run, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    header = "Order ID,Date,Customer,Item,Amount,Status\n"
    path.write_text(
        f"{header}A-1,2026-03-02,Bob Orr,Lamp,30.00,paid\nA-2,2026-03-03,Bob Orr,Chair,4.00,paid\n"
    )
    run("import", str(path))
    before = shop.rows("purchase")
    path.write_text(
        f"{header}A-1,2026-03-02,Bob Orr,Lamp,30.00,refunded\nA-2,2026-03-03,Bob Orr,Chair,5.00,paid\n"
    )
    ran = run("import", str(path), "--json")
    assert (ran.data["updated"], ran.data["added"]) == (2, 0)
    assert run("export", "sales", "--csv", "-").out.splitlines()[1:] == [
        "2026-03-03,A-2,orr,Bob Orr,Chair,1,5.00,EUR,"
    ]
    run("undo", "--yes")
    assert shop.rows("purchase") == before
