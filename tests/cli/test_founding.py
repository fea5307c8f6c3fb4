"""Founding a book: given as options, guessed from the locale, and changed later."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from custmem.cli.init import locale_settings
from factories import Run, Shop

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_book_is_echoed_with_its_place_and_what_was_assumed(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "new.db"
    ran = run("init", "--shop", "Corner Books", "--closed", "sun", book=book)
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    parts = (str(book), "Corner Books", "EUR", "day first", "sun")
    assert [part for part in parts if part not in ran.out] == []


def test_every_option_of_init_is_a_setting(run: Run, tmp_path: Path) -> None:
    options = ("--shop", "Corner Books", "--currency", "sek", "--language", "SV", "--closed", "Sunday,mon")
    data = run("init", *options, "--json", book=tmp_path / "new.db").data
    wanted = {"shop": "Corner Books", "currency": "SEK", "language": "sv", "closed": "mon sun"}
    assert (True, wanted) == (data["new"], {key: data["settings"][key] for key in wanted})
    again = run("init", "--language", "en", "--json", book=tmp_path / "new.db").data
    assert (False, {**wanted, "language": "en"}) == (
        again["new"],
        {key: again["settings"][key] for key in wanted},
    )


def test_every_other_setting_is_config_alone(run: Run, shop: Shop, tmp_path: Path) -> None:
    for option in ("--date-order", "--paper", "--holidays", "--season", "--gift-budget"):
        assert run("init", option, "x", book=tmp_path / "new.db").status == 2
    for key, typed, kept in (("date_order", "month-first", "month-first"), ("paper", "42", "42")):
        assert run("config", key, typed).status == 0
        assert [row["value"] for row in shop.rows("setting") if row["key"] == key] == [kept]


def test_init_needs_no_options_without_a_terminal(run: Run, tmp_path: Path) -> None:
    assert run("init", book=tmp_path / "new.db").status == 0
    assert run("list", "--json", book=tmp_path / "new.db").data == {"customers": []}


def test_init_of_a_book_that_is_there_changes_only_what_is_given(run: Run, shop: Shop) -> None:
    assert run("init", "--shop", "Corner Books", "--closed", "none").status == 0
    settings = {row["key"]: row["value"] for row in shop.rows("setting")}
    assert (settings["shop"], settings["closed"], settings["currency"]) == ("Corner Books", "", "EUR")


def test_several_seasons_are_given_one_after_the_other(run: Run, shop: Shop) -> None:
    run("config", "season", "Christmas=1dec..24dec;June=1jun..20jun")
    kept = "Christmas=12-01..12-24;June=06-01..06-20"
    assert [row["value"] for row in shop.rows("setting") if row["key"] == "season"] == [kept]
    run("config", "season", "none")
    assert [row["value"] for row in shop.rows("setting") if row["key"] == "season"] == [""]


def test_init_of_a_book_that_is_there_without_options_is_a_conflict(run: Run) -> None:
    ran = run("init", "--json")
    assert (ran.status, ran.error["code"]) == (5, "conflict")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(
            ("--currency", "euros"),
            ("--currency", "€"),
            ("--language", "english"),
        ),
        *(("--closed", "someday"), ("--currency", "")),
    ],
)
def test_a_setting_that_can_t_be_is_refused_before_a_book_is_made(
    option: str, value: str, run: Run, tmp_path: Path
) -> None:
    ran = run("init", option, value, book=tmp_path / "new.db")
    assert (ran.status, ran.out, (tmp_path / "new.db").exists()) == (2, "", False)


@pytest.mark.parametrize(("key", "value"), [("date_order", "sideways"), ("paper", "58"), ("paper", "")])
def test_a_setting_that_can_t_be_is_refused_by_config(key: str, value: str, run: Run, shop: Shop) -> None:
    before = shop.rows("setting")
    assert (run("config", key, value).status, shop.rows("setting")) == (2, before)


def test_the_currency_stays_as_it_is_after_the_first_sale(run: Run, shop: Shop) -> None:
    assert run("init", "--currency", "SEK").status == 0
    shop.purchase(shop.customer("Lucia Bianchi"))
    assert run("init", "--currency", "EUR", "--json").error["code"] == "conflict"
    assert run("init", "--currency", "SEK", "--shop", "Corner Books").status == 0


@pytest.mark.parametrize(
    ("locale", "currency", "order", "language"),
    [
        *(("sv_SE.UTF-8", "SEK", "day-first", "sv"), ("en_US.UTF-8", "USD", "month-first", "en")),
        *(("de_CH", "CHF", "day-first", "de"), ("tl_PH.UTF-8", "PHP", "month-first", "tl")),
        *(("hr_HR.UTF-8@euro", "EUR", "day-first", "hr"), ("C.UTF-8", "EUR", "day-first", "en")),
        *(
            ("POSIX", "EUR", "day-first", "en"),
            ("", "EUR", "day-first", "en"),
            ("xx_YY", "EUR", "day-first", "xx"),
        ),
    ],
)
def test_a_new_book_s_settings_are_guessed_from_the_locale(
    locale: str, currency: str, order: str, language: str
) -> None:
    settings = locale_settings({"LANG": locale})
    assert (currency, order, language) == (settings["currency"], settings["date_order"], settings["language"])


def test_the_first_customer_s_book_takes_the_locale_too(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    run("add", "Sven Lund", book=tmp_path / "new.db")
    purchase = run("sold", "sven", "te", "45", "--json", book=tmp_path / "new.db").data["purchase"]
    assert purchase["total"] == {"minor": 4500, "currency": "SEK"}


@pytest.mark.parametrize(
    "words", [("greet", "rossi"), ("visit", "rossi"), ("list",), ("agenda",), ("sold", "x", "y")]
)
def test_without_a_book_nothing_but_init_and_add_makes_one(
    words: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    ran = run(*words, book=tmp_path / "none.db")
    assert (ran.status, ran.out, "custmem init" in ran.err) == (7, "", True)
    assert not (tmp_path / "none.db").exists()


def test_a_new_book_is_for_its_owner_s_eyes_only(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "new" / "shop.db"
    run("init", book=book)
    assert (stat.S_IMODE(book.stat().st_mode), stat.S_IMODE(book.parent.stat().st_mode)) == (0o600, 0o700)


def test_nothing_but_the_book_is_left_in_its_folder(run: Run, tmp_path: Path) -> None:
    run("init", book=tmp_path / "new" / "shop.db")
    run("add", "Lucia Bianchi", book=tmp_path / "new" / "shop.db")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["shop.db"]
