"""contacted and tried: whoever was reached is left in peace, and what nobody answered comes back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from factories import TODAY, Run, Shop
from story import code_of

if TYPE_CHECKING:
    from factories import Known


@pytest.fixture
def lucia(shop: Shop) -> Known:
    known = shop.customer("Lucia Bianchi", phone="055 123 456")
    shop.purchase(known, minor=90_000, on=TODAY - timedelta(1))
    return known


@pytest.mark.parametrize(
    ("by", "said", "channel"),
    [
        ("call", "called", "call"),
        ("message", "sent a message", "message"),
        ("email", "sent an e-mail", "email"),
        ("letter", "sent a letter", "letter"),
        ("met", "met", "counter"),
    ],
)
def test_who_was_reached_is_not_called_for_kindness(
    by: str, said: str, channel: str, run: Run, lucia: Known, shop: Shop
) -> None:
    assert run("agenda", "--json").data["items"] != []
    ran = run("contacted", "bianchi", "at the fair", "--by", by)
    assert (ran.status, ran.out) == (
        0,
        f"Lucia Bianchi: {said} (at the fair); no other kind word before Friday 26 June\n",
    )
    assert (shop.rows("contact")[0]["channel"], shop.rows("contact")[0]["text"]) == (channel, "at the fair")
    assert run("agenda", "--json").data["items"] == []
    run("undo")
    assert run("agenda", "--json").data["items"] != []


def test_nobody_is_reached_by_pigeon(run: Run, lucia: Known) -> None:
    ran = run("contacted", "bianchi", "--by", "pigeon")
    assert (ran.status, "pigeon" in ran.err) == (2, True)


def test_what_nobody_answered_comes_back_tomorrow_and_is_counted(run: Run, lucia: Known) -> None:
    code = code_of(run("agenda", "--json"), "thank_you")
    ran = run("tried", code)
    assert (ran.status, ran.out.startswith("Lucia Bianchi: no answer; it comes back tomorrow: Thank")) == (
        0,
        True,
    )
    assert run("agenda", "--json").data["items"] == []
    tomorrow = TODAY + timedelta(1)
    assert code_of(run("agenda", "--json", today=tomorrow), "thank_you") == code
    again = run("tried", code, "--json", today=tomorrow).data
    assert (again["verdict"], again["times"]) == ("tried", 2)


def test_what_is_owed_is_tried_again_too(run: Run, lucia: Known, shop: Shop) -> None:
    shop.promise(lucia, "ring about the tea")
    code = code_of(run("agenda", "--json"), "promise")
    run("tried", code)
    (item,) = run("agenda", "--json", "--kind", "promise", today=TODAY + timedelta(1)).data["items"]
    assert "ring about the tea" in item["text"]


def test_a_code_that_is_none_is_named(run: Run, lucia: Known) -> None:
    assert run("tried", "zzzz").status == 3
