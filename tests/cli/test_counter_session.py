"""What happens in the counter's window, key by key: how few keys a thing takes, and what the screen then says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from custmem.cli.context import Context
from custmem.cli.counter_session import CounterSession
from custmem.cli.global_options import Options
from factories import TODAY

if TYPE_CHECKING:
    from custmem.show.counter_window import Screen
    from factories import Run, Shop


class Keys:
    """A window that is typed at: each key is counted, Enter too."""

    def __init__(self, shop: Shop) -> None:
        self.session = CounterSession(Context(Options(book=str(shop.path), today=TODAY.isoformat()), {}))
        self.screen: Screen = self.session.begin()
        self.pressed = 0

    def type(self, line: str) -> Screen:
        """Type a line and press Enter."""
        for at in range(1, len(line) + 1):
            self.session.typing(line[:at], 0)
        self.pressed += len(line) + 1
        self.screen = self.session.enter(line, 0)
        return self.screen


@pytest.fixture
def keys(run: Run, shop: Shop) -> Keys:
    run("add", "Lucia Bianchi", "--phone", "055 123 456")
    run("remember", "bianchi", "nephew", "Luca")
    run("promise", "bianchi", "ring back", "--by", "today")
    return Keys(shop)


def said(screen: Screen) -> str:
    return "\n".join(screen.lines)


def test_a_customer_is_greeted_with_eight_keys(keys: Keys) -> None:
    assert "Lucia Bianchi" in said(keys.type("bian"))
    assert (keys.screen.customer, keys.pressed <= 8) == ("Lucia Bianchi", True)


@pytest.mark.parametrize(
    ("line", "most", "items"),
    [
        ("sold tea 4.50", 20, ["tea"]),
        ("sold tea 4.5 jam 3 pie 5", 36, ["tea", "jam", "pie"]),
        ("sold storybook 14.9 for nephew Luca", 46, ["storybook"]),
    ],
)
def test_a_sale_takes_few_keys(line: str, most: int, items: list[str], keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    keys.type(line)
    assert [row["item"] for row in shop.rows("purchase_line")] == items
    assert keys.pressed <= most


def test_a_new_customer_with_phone_birthday_and_a_taste_takes_few_keys(keys: Keys, shop: Shop) -> None:
    keys.type("add Tom Baker 0171667788 born 3apr likes tea")
    assert (keys.pressed <= 55, keys.screen.customer) == (True, "Tom Baker")
    assert [(row["kind"], row["text"]) for row in shop.rows("fact")] == [("likes", "tea")]
    assert [(row["month"], row["day"]) for row in shop.rows("occasion")] == [(4, 3)]


def test_a_note_an_answer_and_what_is_done_take_few_keys(keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    keys.type("moved house")
    assert (keys.pressed <= 32, shop.rows("fact")[-1]["text"]) == (True, "moved house")
    before = keys.pressed
    keys.type("1 she knows")
    assert keys.pressed - before <= 16
    assert shop.rows("decision")[-1]["verdict"] == "done"


def test_every_verb_works_without_who_and_an_apostrophe_is_a_letter(keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    keys.type("remember likes o'brien tea")
    keys.type("wish d'orsay catalogue")
    assert [row["text"] for row in shop.rows("fact")] == ["o'brien tea"]
    assert [row["text"] for row in shop.rows("wish")] == ["d'orsay catalogue"]


def test_a_sentence_is_shown_and_taken_at_the_second_enter(keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    screen = keys.type("likes crime; wants a teapot")
    assert (shop.rows("wish"), screen.keep) == ([], "likes crime; wants a teapot")
    assert "custmem wish bianchi teapot" in said(screen)
    keys.type("likes crime; wants a teapot")
    assert [row["text"] for row in shop.rows("wish")] == ["teapot"]


def test_next_lets_the_customer_go_and_undo_takes_the_last_change_back(keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    keys.type("sold tea 4.50")
    keys.session.undo()
    assert shop.rows("purchase") == []
    assert keys.type("next").customer == ""


def test_a_name_that_nobody_has_offers_to_add_them(keys: Keys, shop: Shop) -> None:
    screen = keys.type("Quirina Zandbergen")
    assert (screen.keep, "Enter takes them in" in said(screen)) == ("Quirina Zandbergen", True)
    assert keys.type("Quirina Zandbergen").customer == "Quirina Zandbergen"


def test_what_is_refused_stays_in_the_line_to_be_mended(keys: Keys, shop: Shop) -> None:
    keys.type("bia")
    screen = keys.type("sold tea for two 4.50")
    assert (screen.keep, "did you mean" in said(screen)) == ("sold tea for two 4.50", True)
    assert shop.rows("purchase") == []


def test_who_was_here_today_and_what_is_owed_can_be_seen(keys: Keys) -> None:
    assert "1 owed" in keys.screen.status
    keys.type("bia")
    keys.type("visit")
    assert "Lucia Bianchi" in said(keys.session.here_today())


def test_tab_completes_as_in_the_shell(keys: Keys) -> None:
    assert "greet" in keys.session.complete("gre")
    assert "sold --surprise" in keys.session.complete("sold --s")
