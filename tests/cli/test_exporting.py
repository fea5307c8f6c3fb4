"""The whole book leaves as one document, and comes back to the byte, or not at all."""

from __future__ import annotations

import json
import re
import stat
from typing import TYPE_CHECKING

import pytest

from custmem.book.opening import SCHEMA_VERSION
from factories import Run, copied, dump, rows, typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Every document here is of the book of `story`."""
    return story_book


@pytest.fixture
def new(template_book: Path, tmp_path: Path) -> Path:
    """A new book to take one in."""
    return copied(template_book, tmp_path / "new")


@pytest.fixture
def exported(run: Run, tmp_path: Path) -> Path:
    """The book of `story`, exported."""
    path = tmp_path / "book.json"
    assert run("export", str(path)).status == 0
    return path


def test_a_book_that_is_exported_and_taken_in_exports_the_same_bytes(exported: Path, new: Path) -> None:
    again = exported.with_name("again.json")
    assert typed("import", str(exported), book=new).status == 0
    assert typed("export", str(again), book=new).status == 0
    assert again.read_bytes() == exported.read_bytes()


def test_what_is_derived_is_made_anew(exported: Path, new: Path, book_path: Path) -> None:
    typed("import", str(exported), book=new)
    assert dump(new) == dump(book_path)


def test_the_document_is_the_same_on_every_day(exported: Path, book_path: Path) -> None:
    from datetime import date

    later = typed("export", book=book_path, today=date(2027, 1, 1))
    assert later.out == exported.read_text()


def test_a_file_is_its_owner_s_alone_and_is_never_written_over_unasked(run: Run, exported: Path) -> None:
    assert stat.S_IMODE(exported.stat().st_mode) == 0o600
    before = exported.read_bytes()
    run("add", "Petra New")
    refused = run("export", str(exported))
    assert (refused.status, exported.read_bytes()) == (5, before)
    assert run("export", str(exported), "--yes").status == 0
    assert exported.read_bytes() != before
    assert [path.name for path in exported.parent.glob(".export*")] == []


def test_printed_it_is_the_same_document_and_in_the_envelope_with_json(run: Run, exported: Path) -> None:
    printed = run("export")
    assert printed.out == exported.read_text()
    assert "private things included" in printed.err
    assert run("export", "--json").data == json.loads(printed.out)


def test_the_envelope_and_a_document_laid_out_anew_are_taken_in_as_well(
    run: Run, exported: Path, template_book: Path, tmp_path: Path
) -> None:
    enveloped = run("export", "--json").out
    laid_out = json.dumps(json.loads(exported.read_text()), indent=2, sort_keys=True)
    for name, text in (("enveloped", enveloped), ("laid-out", laid_out)):
        path = tmp_path / f"{name}.json"
        path.write_text(text)
        book = copied(template_book, tmp_path / name)
        assert typed("import", str(path), book=book).status == 0
        assert typed("export", book=book).out == exported.read_text()


def test_a_book_with_somebody_in_it_takes_no_other_in(run: Run, exported: Path, book_path: Path) -> None:
    before = dump(book_path)
    ran = run("import", str(exported))
    assert (ran.status, ran.out, dump(book_path)) == (5, "", before)
    assert "not empty" in ran.err


def test_it_is_one_change(exported: Path, new: Path) -> None:
    typed("import", str(exported), book=new)
    assert [change["command"] for change in rows(new, "change")] == ["init", "import"]


def test_a_rehearsal_takes_nothing_in(exported: Path, new: Path) -> None:
    before = dump(new)
    assert typed("import", str(exported), "--dry-run", book=new).status == 0
    assert dump(new) == before


def test_ids_that_were_given_once_are_never_given_again(run: Run, new: Path, tmp_path: Path) -> None:
    run("promise", "bianchi", "call her", "--by", "tomorrow")
    path = tmp_path / "b.json"
    run("export", str(path))
    last = json.loads(path.read_text())["tables"]["promise"]["last_id"]
    path.write_text(path.read_text().replace(f'"last_id": {last}', f'"last_id": {last + 7}'))
    typed("import", str(path), book=new)
    made = typed("promise", "bianchi", "write her", "--by", "tomorrow", "--json", book=new)
    assert f"{max(row['id'] for row in rows(new, 'promise'))}" == str(last + 8), made


FORMER = '{"id": 999, "customer_id": 1, "handle": "oldone", "name": "Old One", "merged_on": "2026-06-01"}'
TAG = '{"id": 1, "customer_id": 1, "tag": "VIP:1", "tagged_on": "2026-06-01"}'
BROKEN: dict[str, Callable[[str], str]] = {
    "of another form": lambda text: text.replace('"custmem_book": 1', '"custmem_book": 2'),
    "another JSON": lambda text: '{"customers": []}',
    "a list": lambda text: '[{"name": "Ann"}]',
    "newer": lambda text: text.replace(f'"schema": "{SCHEMA_VERSION}"', '"schema": "0099"'),
    "older": lambda text: text.replace(f'"schema": "{SCHEMA_VERSION}"', '"schema": "0002"'),
    "cut in a row": lambda text: text[:3000],
    "cut between rows": lambda text: "".join(text.splitlines(keepends=True)[:40]),
    "with a word for a number": lambda text: text.replace('"month": 3', '"month": "March"'),
    "with a day that is none": lambda text: text.replace('"2025-01-10"', '"2025-13-10"', 1),
    "with a kind that is none": lambda text: text.replace('"kind": "likes"', '"kind": "lykes"'),
    "with somebody missing": lambda text: text.replace('"customer_id": 3', '"customer_id": 333'),
    "with somebody twice": lambda text: text.replace('"id": 2, "handle"', '"id": 1, "handle"'),
    "with a column too many": lambda text: text.replace('"dead"', '"ded"', 1),
    "with a text too long": lambda text: text.replace("crime novels", "x" * 2001),
    "with a row too long": lambda text: text.replace("crime novels", "x" * 1_200_000),
    "with NaN": lambda text: text.replace('"dead": 0', '"dead": NaN', 1),
    "with an endless number": lambda text: text.replace('"visits": 2', '"visits": ' + "9" * 5000),
    "with ids to be used again": lambda text: text.replace('"last_id": 9', '"last_id": 3'),
    "nested without end": lambda text: "[" * 100_000,
    "with more behind it": lambda text: f"{text}x",
    "with a currency that is none": lambda text: text.replace('"value": "EUR"', '"value": "9"'),
    "with ids of which none is left": lambda text: text.replace('"last_id": 9', f'"last_id": {2**63 - 1}'),
    "with a last id that is a yes": lambda text: text.replace('"last_id": 9', '"last_id": true'),
    "with an id beyond all others": lambda text: text.replace(
        '"id": 2, "handle"', f'"id": {2**62}, "handle"'
    ),
    "with an id below all others": lambda text: text.replace('"id": 2, "handle"', '"id": -2, "handle"'),
    "with a handle that can't be typed": lambda text: text.replace(
        '"handle": "bianchi"', '"handle": "AN NA\';--"'
    ),
    "with an amount beyond all money": lambda text: re.sub(
        '"total_minor": [0-9]+', f'"total_minor": {2**60}', text, count=1
    ),
    "with a day of no shop's": lambda text: text.replace('"2025-01-10"', '"0001-01-10"', 1),
    "with a yes for a number": lambda text: text.replace('"dead": 0', '"dead": true', 1),
    "with a flag of no kind": lambda text: text.replace('"dead": 0', '"dead": 2', 1),
    "with backups by a word that is none": lambda text: text.replace('"value": "on"', '"value": "nonsense"'),
    "with a setting that is none": lambda text: text.replace('"key": "backups"', '"key": "backup"'),
    "with too many lead days": lambda text: text.replace(
        '"lead_days", "value": "7"', '"lead_days", "value": "700"'
    ),
    "with sales in another currency": lambda text: text.replace('"value": "EUR"', '"value": "SEK"'),
    "with a person in another's life": lambda text: re.sub(
        '"customer_id": [0-9]+, "person_id"', '"customer_id": 3, "person_id"', text
    ),
    "with an instant that is none": lambda text: re.sub('"at": "[^"]*"', '"at": "soon"', text, count=1),
    "with a code of another's": lambda text: re.sub('"code": "[^"]*"', '"code": "aaaa"', text, count=1),
    "with a key of nothing": lambda text: re.sub('"key": "[a-z]+:[^"]*"', '"key": "wish:x"', text, count=1),
    "with a time of no clock": lambda text: text.replace('"at_time": "16:30"', '"at_time": "ab:cd"'),
    "with a tag that can't be typed": lambda text: text.replace(
        '"customer_tag": {"rows": [', f'"customer_tag": {{"last_id": 1, "rows": [\n{TAG}'
    ),
    "with a gift in another currency": lambda text: re.sub(
        '"cost_minor": 650, "currency": "EUR"', '"cost_minor": 650, "currency": "SEK"', text
    ),
    "with a former id that is still to come": lambda text: text.replace(
        '"former_customer": {"rows": [', f'"former_customer": {{"rows": [\n{FORMER}'
    ),
    "with a name of blanks": lambda text: text.replace('"name": "Lucia Bianchi"', '"name": "  "'),
    "without a table": lambda text: text.replace('"wish": {', '"wash": {'),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_document_that_is_not_right_is_refused_in_one_line_and_nothing_is_written(
    broken: str, exported: Path, new: Path
) -> None:
    text = exported.read_text()
    exported.write_text(BROKEN[broken](text))
    assert exported.read_text() != text
    before = dump(new)
    ran = typed("import", str(exported), book=new)
    assert (ran.status, ran.out, ran.err.count("\n"), dump(new)) == (6, "", 1, before), ran


def test_hostile_text_in_a_document_is_cleaned_as_typed_text_is(exported: Path, new: Path) -> None:
    hostile = "cr\\ud800ime\\u0000 \\u001b[31mno\\u202evels"
    exported.write_text(exported.read_text().replace("crime novels", hostile))
    assert typed("import", str(exported), book=new).status == 0
    assert "crime novels" in [fact["text"] for fact in rows(new, "fact")]


def test_a_name_in_a_document_stands_on_one_line_and_a_note_may_have_several(
    exported: Path, new: Path
) -> None:
    text = exported.read_text().replace('"name": "Lucia Bianchi"', '"name": "Lucia\\n Bianchi\\t"')
    exported.write_text(text.replace("crime novels", "crime\\nnovels"))
    assert typed("import", str(exported), book=new).status == 0
    assert "Lucia Bianchi" in [customer["name"] for customer in rows(new, "customer")]
    assert "crime\nnovels" in [fact["text"] for fact in rows(new, "fact")]


def test_a_whole_book_has_no_columns_to_name(exported: Path, new: Path) -> None:
    assert typed("import", str(exported), "--kind", "customers", book=new).status == 2
