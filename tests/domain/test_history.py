"""Each change of the history says what to type for it to go or to return."""

from __future__ import annotations

from datetime import UTC, datetime

from custmem.domain.history import Change, counted_through

AT = datetime(2026, 6, 12, 9, 30, tzinfo=UTC)


def change(key: int, *, undone: bool = False, returnable: bool = False, command: str = "visit") -> Change:
    """A change, standing unless it is said otherwise."""
    return Change(key, AT, command, "", undone, returnable)


def steps(*changes: Change) -> list[tuple[int, int | None, int | None]]:
    """Id, undo and redo of each, newest first; the first change has the id 1."""
    returnable = sum(each.returnable for each in changes)
    return [(each.id, each.undo, each.redo) for each in counted_through(changes, 1, returnable)]


def test_the_newest_is_taken_back_first_and_the_making_of_the_book_stays() -> None:
    assert steps(change(3), change(2), change(1)) == [(3, 1, None), (2, 2, None), (1, None, None)]


def test_the_oldest_of_those_taken_back_returns_first() -> None:
    found = steps(
        change(4, undone=True, returnable=True), change(3, undone=True, returnable=True), change(2), change(1)
    )
    assert found == [(4, None, 2), (3, None, 1), (2, 1, None), (1, None, None)]


def test_what_was_taken_back_before_something_else_was_written_returns_no_more() -> None:
    assert steps(change(4), change(3, undone=True), change(2), change(1)) == [
        (4, 1, None),
        (3, None, None),
        (2, 2, None),
        (1, None, None),
    ]


def test_neither_a_forgetting_nor_anything_before_it_is_taken_back() -> None:
    assert steps(change(4), change(3, command="forget"), change(2), change(1)) == [
        (4, 1, None),
        (3, None, None),
        (2, None, None),
        (1, None, None),
    ]
