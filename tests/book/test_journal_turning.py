"""A way that the journal filed is gone with its values in their place, whatever they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from custmem.book.journal import _go

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    st.binary(max_size=9),
)

QUOTED = ("quote(?)",) * 3
MIDDLE = " || ', ' || "


@given(st.lists(VALUES, min_size=3, max_size=3), st.lists(VALUES, min_size=3, max_size=3))
@example(["NULL", "' || 'a", "1, 2"], ["it's", "VALUES (3)", " VALUES "])
@example(["-5", "3.5e10", "X'41'"], [-5, 3.5e10, b"A"])
def test_any_values_come_back_as_they_were_by_each_kind_of_way(
    was: list[object], other: list[object]
) -> None:
    with closing(sqlite3.connect(":memory:")) as book:
        book.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, a, b2, c)")
        into = f"'INSERT INTO thing (id, a, b2, c) VALUES (' || ? || ', ' || {MIDDLE.join(QUOTED)} || ')'"
        ways = [book.execute(f"SELECT {into}", (key, *was)).fetchone()[0] for key in (1, 2)]
        ways.append("DELETE FROM thing WHERE id = 2")
        changed = MIDDLE.join(f"'{name} = ' || {QUOTED[0]}" for name in ("a", "b2", "c"))
        back = f"'UPDATE thing SET id = 1, ' || {changed} || ' WHERE id = 1'"
        ways.append(book.execute(f"SELECT {back}", other).fetchone()[0])
        _go(book, ways)
        assert book.execute("SELECT * FROM thing").fetchall() == [(1, *other)]


@pytest.mark.parametrize("number", [1, 2])
def test_ways_of_several_tables_are_gone_in_their_order(number: int) -> None:
    with closing(sqlite3.connect(":memory:")) as book:
        book.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, a)")
        ways = [
            "INSERT INTO one (id, a) VALUES (1, 'x')",
            "UPDATE one SET id = 1, a = 'y' WHERE id = 1",
            "DELETE FROM one WHERE id = 1",
        ]
        _go(book, [*ways * number, ways[0]])
        assert book.execute("SELECT * FROM one").fetchall() == [(1, "x")]
