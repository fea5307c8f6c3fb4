"""letter: drafted, in the shop's own words, set as PDF, noted once it is in the post, and to many at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.letters.kinds import KINDS
from custmem.domain.text.dates import MonthDay
from factories import TODAY, Run, Shop
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Known


@pytest.fixture
def lucia(shop: Shop, run: Run) -> Known:
    """A customer whose birthday is in a week, and who likes garden books."""
    known = shop.customer("Lucia Bianchi")
    run("edit", "bianchi", "--address", "7 Mill Lane, Exeter")
    run("remember", "bianchi", "birthday", "19 june 1966")
    run("remember", "bianchi", "address-as", "Mrs Bianchi")
    run("remember", "bianchi", "likes", "garden books")
    shop.settings(shop="Corner Tea")
    return known


CARD = (
    "Dear Mrs Bianchi,\n\nMany happy returns on your 60th birthday!\n\n"
    "I hope that the day brings you what you like: garden books.\n\nWith warm wishes,\nCorner Tea"
)


def test_a_letter_is_printed_to_be_copied(run: Run, lucia: Known) -> None:
    ran = run("letter", "bianchi", "birthday")
    assert (ran.status, ran.out, ran.err) == (0, f"{CARD}\n", "")


def test_the_json_of_a_letter(run: Run, lucia: Known) -> None:
    data = run("letter", "bianchi", "birthday", "--json").data
    assert {"format", "pages", "path", "text"} <= set(data)
    assert (data["format"], data["pages"], data["path"], data["text"]) == ("text", 1, None, CARD)


def test_what_is_sent_is_noted_closed_and_not_said_again(run: Run, lucia: Known) -> None:
    code = code_of(run("agenda", "--json"), "occasion")
    ran = run("letter", "bianchi", "birthday", "--sent")
    assert "Lucia Bianchi: birthday letter noted as sent, and off the page" in ran.out
    assert run("done", code).status == 5
    assert run("letter", "bianchi", "birthday", "--sent", "--json").error["code"] == "duplicate"
    again = run("letter", "bianchi", "birthday", today=TODAY + timedelta(1)).out
    assert set(again.splitlines()) & set(CARD.splitlines()) <= {
        "",
        "Dear Mrs Bianchi,",
        "With warm wishes,",
        "Corner Tea",
    }
    run("undo")
    assert run("letter", "bianchi", "birthday").out == f"{CARD}\n"


def test_who_was_written_to_is_left_in_peace(run: Run, lucia: Known) -> None:
    run("letter", "bianchi", "invitation", "--sent")
    ran = run("letter", "bianchi", "invitation", "--about", "our evening")
    assert "so soon" in ran.err


def test_a_letter_as_pdf(run: Run, lucia: Known, tmp_path: Path) -> None:
    for more in ((), ("--card",)):
        path = tmp_path / f"letter{len(more)}.pdf"
        ran = run("letter", "bianchi", "birthday", "--pdf", str(path), *more)
        assert (ran.status, ran.out) == (0, f"1 letter in {path}\n")
        assert path.read_bytes().startswith(b"%PDF-")


def test_the_shops_own_wording(run: Run, lucia: Known, book_path: Path) -> None:
    folder = book_path.parent / "letters"
    folder.mkdir()
    (folder / "birthday.txt").write_text("{{ salutation }}\n\nHooray: {{ taste }}!\n")
    assert run("letter", "bianchi", "birthday").out == "Dear Mrs Bianchi,\n\nHooray: garden books!\n"
    (folder / "birthday.txt").write_text("{{ salutation }}\n{{ nonsense }}")
    ran = run("letter", "bianchi", "birthday")
    assert (ran.status, "birthday.txt, line 2:" in ran.err) == (6, True)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_is_typed_as_it_is_called(kind: str, run: Run, shop: Shop) -> None:
    """Of somebody of whom nothing is known: a letter, or a line that says what is missing."""
    shop.customer("Ivo Horvat")
    ran = run("letter", "horvat", kind)
    assert (ran.status, "Dear Ivo Horvat," in ran.out) in ((0, True), (3, False))
    assert run("letter", "horvat", kind.replace("-", "_")).status == ran.status


def test_letters_to_many_are_one_file(run: Run, lucia: Known, shop: Shop, tmp_path: Path) -> None:
    shop.customer("Ivo Horvat")
    run("consent", "horvat", "--refuse", "letter")
    path = tmp_path / "all.pdf"
    ran = run("letter", "--all", "", "--about", "Christmas", "--pdf", str(path))
    left_out = "1 gets none:\n  horvat does not want letters\n"
    assert (ran.status, ran.out) == (0, f"1 letter in {path}\n{left_out}")
    data = run("letter", "season", "--all", "bianchi", "--about", "Christmas", "--json").data
    assert (data["pages"], data["text"].count("All good wishes for Christmas!")) == (1, 1)
    assert "1 letter noted as sent" in run("letter", "--all", "", "--about", "Christmas", "--sent").out


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("letter bianchi", 2, "thank-you, birthday"),
        ("letter bianchi poem", 2, "not a kind of letter"),
        ("letter bianchi birthday --by pigeon", 2, "pigeon"),
        ("letter nobody birthday", 3, "nobody"),
        ("letter bianchi order", 3, "custmem order bianchi"),
    ],
)
def test_what_cant_be_is_said_in_a_line(line: str, status: int, told: str, run: Run, lucia: Known) -> None:
    ran = run(*line.split())
    assert (ran.status, ran.out, told in ran.err) == (status, "", True)


def test_a_birthday_given_by_hand_is_the_same(shop: Shop, run: Run, lucia: Known) -> None:
    assert shop.rows("occasion")[0]["month"] == MonthDay(6, 19, 1966).month
