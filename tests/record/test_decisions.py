"""What a person decided is stored once for each thing, and closes the promise it is about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain import keys
from custmem.domain.keys import code_of
from custmem.record.feedback import NewComplaint, record_complaint
from factories import TODAY, Shop

if TYPE_CHECKING:
    import sqlite3

    from factories import Known


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer it is about."""
    return shop.customer("Lucia Bianchi")


def test_a_later_decision_about_a_thing_takes_the_place_of_the_earlier(shop: Shop, lucia: Known) -> None:
    shop.decision(lucia, "gift:1", "snoozed", until_on=TODAY + timedelta(3))
    shop.decision(lucia, "gift:1", "done", outcome="he loved it")
    (decision,) = shop.rows("decision")
    assert (decision["verdict"], decision["until_on"], decision["outcome"]) == ("done", None, "he loved it")
    assert (decision["code"], decision["kind"], decision["decided_on"]) == (
        code_of("gift:1"),
        "gift",
        "2026-06-12",
    )


@pytest.mark.parametrize(
    ("verdict", "closed_on"),
    [("done", "2026-06-12"), ("skipped", "2026-06-12"), ("asked", "2026-06-12"), ("snoozed", None)],
)
def test_a_promise_is_closed_by_any_decision_but_putting_it_off(
    verdict: str, closed_on: str | None, shop: Shop, lucia: Known
) -> None:
    kept, other = shop.promise(lucia), shop.promise(lucia, "another")
    shop.decision(
        lucia, keys.promise(kept), verdict, until_on=TODAY + timedelta(1) if verdict == "snoozed" else None
    )
    assert {row["id"]: row["closed_on"] for row in shop.rows("promise")} == {kept: closed_on, other: None}


def test_a_promise_is_kept_with_its_days(shop: Shop, lucia: Known) -> None:
    shop.promise(lucia, "hold the tea", due_on=TODAY + timedelta(7), made_on=TODAY)
    (promise,) = shop.rows("promise")
    assert [promise[key] for key in ("text", "made_on", "due_on", "closed_on")] == [
        *("hold the tea", "2026-06-12", "2026-06-19"),
        None,
    ]


def test_reaching_out_is_recorded_with_its_channel_and_day(shop: Shop, lucia: Known) -> None:
    shop.contact(lucia, channel="letter")
    (contact,) = shop.rows("contact")
    assert (contact["channel"], contact["on_date"], contact["customer_id"]) == (
        "letter",
        "2026-06-12",
        lucia.id,
    )


@pytest.mark.parametrize(
    ("verdict", "asked_on"),
    [("done", "2026-06-12"), ("skipped", "2026-06-12"), ("asked", "2026-06-12"), ("snoozed", None)],
)
def test_a_complaint_knows_when_it_was_asked_about_until_that_is_put_off_again(
    verdict: str, asked_on: str | None, shop: Shop, lucia: Known
) -> None:
    def complain(book: sqlite3.Connection) -> int:
        return record_complaint(book, lucia.id, NewComplaint("cold tea"), TODAY)

    complaint, other = shop.change(complain), shop.change(complain)
    until = TODAY + timedelta(1)
    shop.decision(lucia, keys.complaint(complaint), "snoozed", until_on=until)
    shop.decision(
        lucia, keys.complaint_check(complaint), verdict, until_on=until if verdict == "snoozed" else None
    )
    assert {row["id"]: row["asked_on"] for row in shop.rows("complaint")} == {
        complaint: asked_on,
        other: None,
    }
    shop.decision(lucia, keys.complaint_check(complaint), "snoozed", until_on=until)
    assert {row["asked_on"] for row in shop.rows("complaint")} == {None}
