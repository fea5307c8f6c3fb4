"""The shop's settings and rules, shown and set."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from custmem.domain.settings import SETTINGS
from custmem.domain.shop import DEFAULTS
from factories import TODAY, Shop, taken_back

if TYPE_CHECKING:
    from factories import Run

GLASSES = """
[rules.glasses]
after = "purchase"
tag = "glasses"
delay_days = 7
wording = "Ask whether {customer} is happy with {items}"
"""


@pytest.fixture
def edited(run: Run, tmp_path: Path, shop: Shop) -> Path:
    """The rules as they are printed, kept in a file."""
    path = tmp_path / "rules.toml"
    path.write_text(run("config", "rules").out, "utf-8")
    return path


def test_every_setting_is_shown_with_its_value_and_where_it_is_from(run: Run, shop: Shop) -> None:
    shop.settings(closed="sun", learned_significant_minor="8000")
    out = run("config").out
    assert [line.split()[0] for line in out.splitlines()] == [setting.name for setting in SETTINGS]
    rows = {row.split("\t")[0]: row.split("\t")[1:] for row in run("config", "--plain").out.splitlines()}
    assert rows["closed"] == ["sun", "set"]
    assert rows["quiet_days"] == ["14", "default"]
    assert rows["significant"] == ["€80.00", "learned"]
    assert rows["usual_gap_days"] == ["", "default"]


def test_every_setting_that_is_not_learned_or_counted_is_there() -> None:
    assert {setting.key for setting in SETTINGS if setting.key} == {
        key for key in DEFAULTS if not key.startswith("learned_")
    }
    assert {setting.learned_key for setting in SETTINGS if setting.learned_key} == {
        key for key in DEFAULTS if key.startswith("learned_")
    } - {"learned_at_purchase", "learned_returning", "learned_quiet", "learned_returning_at"}


@pytest.mark.parametrize(
    ("key", "typed", "kept", "said"),
    [
        ("significant", "120", "12000", "significant is now €120.00 (it was €50.00)"),
        ("quiet_days", "30", "30", "quiet_days is now 30 (it was 14)"),
        ("quiet-days", "030", "30", "quiet_days is now 30 (it was 14)"),
        ("closed", "sun, mon", "mon sun", "closed is now mon sun (it was empty)"),
        ("shop", "Corner Books", "Corner Books", "shop is now Corner Books (it was empty)"),
        ("quiet_days", "14", "14", "quiet_days is 14 already"),
        (
            "holidays",
            "25dec, easter-monday",
            "12-25 easter+1",
            "holidays is now 12-25 easter+1 (it was empty)",
        ),
        ("season", "June=1jun..20jun", "June=06-01..06-20", "season is now June=06-01..06-20 (it was empty)"),
        ("gift_budget", "200", "20000", "gift_budget is now €200.00 (it was empty)"),
        ("gift-budget", "0", "0", "gift_budget is now €0.00 (it was empty)"),
    ],
)
def test_one_is_set(key: str, typed: str, kept: str, said: str, run: Run, shop: Shop) -> None:
    ran = run("config", key, *typed.split())
    assert (ran.status, ran.out, ran.err) == (0, f"{said}\n", "")
    known = {row["key"]: row["value"] for row in shop.rows("setting")}
    stored = {
        "significant": "significant_minor",
        "quiet-days": "quiet_days",
        "gift_budget": "gift_budget_minor",
        "gift-budget": "gift_budget_minor",
    }.get(key, key)
    assert known[stored] == kept
    assert [change["command"] for change in shop.rows("change")][-1] == "config"


def test_what_is_set_is_used(run: Run, shop: Shop) -> None:
    customer = shop.customer("Ann Lund", phone="055 1")
    shop.purchase(customer, "lamp", 7000, on=TODAY - timedelta(1))
    assert [item["kind"] for item in run("agenda", "--json").data["items"]] == ["thank_you"]
    run("config", "significant", "80")
    assert run("agenda", "--json").data["items"] == []
    ran = run("config", "significant", "--reset", "--json").data
    assert ran["setting"] == {
        "key": "significant", "value": {"minor": 5000, "currency": "EUR"}, "from": "default",
    }  # fmt: skip
    assert len(run("agenda", "--json").data["items"]) == 1


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("leed_days",), 2, 'there is no setting "leed_days"; did you mean lead_days'),
        (("xyzzy",), 2, 'there is no setting "xyzzy"; custmem config lists them'),
        (("ruls", "x"), 2, "did you mean rules"),
        (("lead_days", "x"), 2, 'lead_days can\'t be "x"; a whole number from 1 to 60'),
        (("lead_days", "0"), 2, "lead_days can't be"),
        (("significant", "cheap"), 2, '"cheap" is not an amount'),
        (("significant", "0"), 2, "significant can't be"),
        (("largest", "3"), 2, "largest is learned from the sales; it can't be set by hand"),
        (("best", "3"), 2, "best is learned from the sales; it can't be set by hand"),
        (("holidays", "soonish"), 2, '"soonish"'),
        (("season", "winter"), 2, '"winter" is not a season'),
        (("gift_budget", "lots"), 2, '"lots" is not an amount'),
        (("paper", "A3"), 2, '"a3" can\'t be the paper'),
        (("lead_days", "3", "--reset"), 2, "--reset takes no value"),
        (("--reset",), 2, "say which setting to reset"),
        (("rules", "nowhere.toml"), 6, 'there is no file "nowhere.toml"'),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    words: tuple[str, ...], status: int, said: str, run: Run, shop: Shop
) -> None:
    before = shop.rows("setting")
    ran = run("config", *words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert said in ran.err
    assert shop.rows("setting") == before


def test_the_currency_stays_once_there_is_a_sale(run: Run, shop: Shop) -> None:
    shop.purchase(shop.customer())
    assert run("config", "currency", "SEK").status == 5
    assert run("config", "currency", "EUR").status == 0


def test_rules_that_are_printed_can_be_handed_back(run: Run, shop: Shop, edited: Path) -> None:
    before = shop.rows("setting")
    assert run("config", "rules", str(edited)).out == "the rules are as they were\n"
    assert shop.rows("setting") == before


def test_a_rule_that_is_added_is_kept_in_the_book_and_used(run: Run, shop: Shop, edited: Path) -> None:
    edited.write_text(edited.read_text("utf-8") + GLASSES, "utf-8")
    data = run("config", "rules", str(edited), "--json").data
    assert (data["changed"], data["said"]) == (["glasses"], "1 rule changed: glasses")
    customer = shop.customer("Ann Lund", phone="055 1")
    shop.purchase(customer, "frames", 2000, on=TODAY - timedelta(7), tag="Glasses")
    (item,) = run("agenda", "--json").data["items"]
    assert (item["kind"], item["text"]) == ("satisfaction", "Ask whether Ann Lund is happy with the frames")
    assert run("done", item["code"], "very").status == 0
    assert run("config", "rules", "--reset").out == "1 rule changed: glasses\n"
    assert not [row for row in shop.rows("setting") if row["key"].startswith("rule.")]


def test_rules_come_from_standard_input(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(
        io.BytesIO(b"[rules.event]\r\non = false\r\n[rules.occasion-card]\nlead_days = 9\n")
    )
    monkeypatch.setattr("sys.stdin", stdin)
    assert run("config", "rules", "-").out == "2 rules changed: occasion-card, event\n"
    assert "lead_days" in run("config", "lead_days").out
    assert run("config", "lead_days", "--json").data["settings"] == [
        {"key": "lead_days", "value": 9, "from": "set"}
    ]


@pytest.mark.parametrize("raw", [b"", b" \n\n"])
def test_an_empty_file_gives_no_rules_up(raw: bytes, run: Run, shop: Shop, edited: Path) -> None:
    edited.write_text(GLASSES, "utf-8")
    run("config", "rules", str(edited))
    before = shop.rows("setting")
    edited.write_bytes(raw)
    ran = run("config", "rules", str(edited))
    assert (ran.status, ran.out) == (6, "")
    assert "rules.toml is empty; custmem config rules --reset" in ran.err
    assert shop.rows("setting") == before


@pytest.mark.parametrize("words", [("config", "rules", "-"), ("import", "-")])
def test_a_standard_input_that_is_closed_is_said_in_one_line(
    words: tuple[str, ...], run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    ran = run(*words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "nothing is coming from standard input" in ran.err


def test_rules_stored_are_one_change_that_can_be_taken_back(run: Run, shop: Shop, edited: Path) -> None:
    before = shop.rows("setting")
    edited.write_text(edited.read_text("utf-8").replace("lead_days = 7", "lead_days = 9") + GLASSES, "utf-8")
    assert run("config", "rules", str(edited)).out == "2 rules changed: occasion-card, glasses\n"
    taken_back(shop.path)
    assert shop.rows("setting") == before


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b'[rules.event]\n\ndelay_days = "x"', "rules.toml line 3: delay_days must be a whole number"),
        (b"[rules.event]\non = \xff", "rules.toml line 2: this is not UTF-8"),
        (b"[rules", "rules.toml line 1: "),
    ],
)
def test_nothing_is_stored_when_anything_is_wrong(
    raw: bytes, said: str, run: Run, shop: Shop, edited: Path
) -> None:
    edited.write_bytes(raw)
    before = shop.rows("setting")
    ran = run("config", "rules", str(edited))
    assert (ran.status, ran.out) == (6, "")
    assert said in ran.err
    assert shop.rows("setting") == before


def test_the_rules_as_json_and_as_rows(run: Run, shop: Shop) -> None:
    rules = run("config", "rules", "--json").data["rules"]
    rows = [row.split("\t") for row in run("config", "rules", "--plain").out.splitlines()]
    assert [rule["name"] for rule in rules] == [row[0] for row in rows]
    assert {len(row) for row in rows} == {7}
