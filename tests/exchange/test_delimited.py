"""Delimited text: headers, delimiters, quotation marks, lines."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.errors import BadData
from custmem.exchange.delimited import DELIMITERS, Delimited, delimited
from custmem.exchange.row_reader import Terms
from custmem.exchange.source import Encoding, encoding_of
from custmem.exchange.table import Table

if TYPE_CHECKING:
    from pathlib import Path


def table(text: str | bytes) -> Table:
    file = io.BytesIO(text.encode() if isinstance(text, str) else text)
    return Table(Delimited(file, encoding_of(file)), Terms(date(2026, 6, 12), "EUR", day_first=True))


def rows(text: str | bytes) -> list[tuple[int, list[str]]]:
    return list(table(text).rows())


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_the_one_that_splits_the_header_into_most_fields(delimiter: str) -> None:
    text = delimiter.join(("name", "phone", '"street; no, more|less"')) + "\nAnna\n"
    assert table(text).header == ("name", "phone", "street; no, more|less")


def test_a_header_of_one_column_needs_no_delimiter() -> None:
    assert rows("email\nanna@example.com\n") == [(2, ["anna@example.com"])]


def test_excel_s_first_line_names_the_delimiter_and_is_no_header() -> None:
    opened = table("sep=;\nname;a,b,c,d\nAnna;1\n")
    assert (opened.header, opened.header_line) == (("name", "a,b,c,d"), 2)
    assert list(opened.rows()) == [(3, ["Anna", "1"])]


def test_a_byte_order_mark_is_no_part_of_the_header() -> None:
    assert table("\ufeffname,phone\n".encode()).header == ("name", "phone")
    assert table("\ufeff\ufeff name , phone\n".encode()).header == ("name", "phone")


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    text = 'name,note\n\nAnna,"two\nlines"\n,\nBo,x\r\n\r\nCarl,y'
    assert rows(text) == [(3, ["Anna", "two\nlines"]), (6, ["Bo", "x"]), (8, ["Carl", "y"])]


def test_lines_may_end_as_on_an_old_mac() -> None:
    assert rows("name,phone\rAnna,1\rBo,2\r") == [(2, ["Anna", "1"]), (3, ["Bo", "2"])]


def test_rows_of_blanks_alone_are_passed_over() -> None:
    assert rows("name,phone\n,\n , \n\nAnna,\n,,,,\n") == [(5, ["Anna", ""])]


def test_rows_can_be_read_as_often_as_they_are_asked_for() -> None:
    opened = table("name\nAnna\nBo\n")
    assert list(opened.rows()) == list(opened.rows()) == [(2, ["Anna"]), (3, ["Bo"])]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'name,note\nAnna,fine\nBo,"never closed\nCarl,x\n',
            "line 3: a quotation mark that begins a cell is never closed",
        ),
        ('name,note\nAnna,"says " hello",x\n', "line 2: a quotation mark stands alone inside a quoted cell"),
        ('name,note\nAnna,"' + "x" * 4_100_000 + '"\n', "line 2: a quotation mark"),
        ("\n\n ,,\n", "the file has no header"),
    ],
)
def test_what_makes_no_sense_is_bad_data_that_names_the_line(text: str, message: str) -> None:
    with pytest.raises(BadData, match=message):
        rows(text)


def test_a_cell_of_a_megabyte_is_read() -> None:
    assert rows('name\n"' + "x" * 1_000_000 + '"\n') == [(2, ["x" * 1_000_000])]


def test_bytes_that_are_not_in_the_encoding_named_by_hand_are_bad_data(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"name\nAnna\nB\xe9rit\n")
    with pytest.raises(BadData, match="line 3 is not ascii"):
        delimited(path.open("rb"), encoding="ascii")


def test_headers_are_shown_to_people_and_hold_nothing_that_moves_a_terminal() -> None:
    assert table("\x1b[31mname,x\t\u202enote\n").header == ("name", "x note")


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=20))
def test_what_was_written_as_csv_comes_back(written: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *written])
    told = [["a", "b", "c"], *(row for row in written if any(map(str.strip, row)))]
    bare = Delimited(io.BytesIO(file.getvalue().encode()), Encoding("utf-8"))
    bare.delimiter = ","
    assert told == [row for _, row in bare.rows()]
