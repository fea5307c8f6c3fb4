"""The follow-up rules as data: kept and read back, and what each of them changes in what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.customers.memory import Complaint, Line
from custmem.domain.followup_rules import (
    BUILT_IN,
    CHANNELS,
    PREFIX,
    Rule,
    added,
    placeholders_of,
    read,
    rules_from,
    span_of,
    written,
)
from custmem.domain.followups.followups import due_today
from custmem.domain.rule_context import filled, is_significant
from custmem.domain.text.cleaning import clean
from memories import (
    TODAY,
    a_memory,
    a_shop,
    days,
    decided,
    event,
    fact,
    occasion,
    open_kinds,
    person,
    promise,
    purchase,
    teller,
)

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.customers.memory import Memory, Purchase
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop

TEXTS = st.text(max_size=60).map(clean)


@st.composite
def any_rule(draw: st.DrawFn) -> Rule:
    """A rule as it can be edited: a built-in one changed, or one that was added."""
    usual = draw(st.sampled_from([*BUILT_IN.values(), added("glasses"), added("a-2")]))
    least, most = span_of(usual)
    changed: dict[str, Any] = {
        "delay": draw(st.integers(least, most)),
        "channel": draw(st.sampled_from(["", *CHANNELS])),
        "wording": draw(TEXTS),
        "on": usual.is_owed or draw(st.booleans()),
    }
    if usual.is_about_purchases:
        changed |= {"tag": draw(TEXTS), "least_minor": draw(st.integers(0, 10**12 - 1))}
        changed |= {"first": draw(st.booleans())}
    if usual.after:
        changed |= {"significant": draw(st.none() | st.booleans())}
        changed["delay"] = draw(st.none() | st.just(changed["delay"]))
    return usual._replace(**changed)


def shop_with(**rules: str) -> Shop:
    """A shop where these rules are as they are kept: `thank_you="on=0"`."""
    return a_shop(**{PREFIX + name.replace("_", "-"): line for name, line in rules.items()})


def due(memory: Memory, today: date = TODAY, shop: Shop | None = None) -> list[FollowUp]:
    return due_today(teller(memory, today, shop or a_shop()))


def listed(kind: str, memory: Memory, shop: Shop, around: range = range(-60, 120)) -> tuple[int, int] | None:
    """The first and the last day on which a follow-up of this kind is listed, as days from today."""
    on = [number for number in around if kind in {item.kind for item in due(memory, days(number), shop)}]
    return (on[0], on[-1]) if on else None


def tagged(tag: str | None, *, total: int = 3000, item: str = "reading glasses", **fields: Any) -> Purchase:
    """A sale of one item with a tag, today."""
    sale = purchase(item, on=TODAY, total=total, **fields)
    return sale._replace(lines=(Line(item, 1000, total, tag),))


# --- kept and read back ---------------------------------------------------------------------------------------


@given(any_rule())
def test_a_rule_that_is_kept_is_read_back_as_it_was(rule: Rule) -> None:
    line = written(rule)
    assert read(BUILT_IN.get(rule.name) or added(rule.name), line) == rule
    assert "\n" not in line
    assert len(line) <= 2000


@given(st.sampled_from(sorted(BUILT_IN)), st.text(max_size=200))
def test_whatever_lies_in_the_book_is_read_without_an_error(name: str, line: str) -> None:
    rule = read(BUILT_IN[name], line)
    assert rule[:3] == BUILT_IN[name][:3]
    assert 0 <= rule.days < 1000


@pytest.mark.parametrize("rule", BUILT_IN.values(), ids=lambda rule: rule.name)
def test_a_rule_as_in_a_new_book_needs_no_line(rule: Rule) -> None:
    assert written(rule) == ""
    assert read(rule, "") == rule


def test_the_line_is_one_that_people_could_read() -> None:
    rule = added("glasses")._replace(tag="glasses; sun", delay=7, wording="100 % {items}")
    assert written(rule) == "delay=7;wording=100 %25 {items};tag=glasses%3B sun"


def test_a_card_s_lead_days_are_the_setting_s() -> None:
    assert rules_from({}, 12)["occasion-card"].days == 12
    assert a_shop(lead_days="12").rules["occasion-card"].days == 12


def test_rules_come_in_their_order_those_added_last_by_name() -> None:
    rules = rules_from(
        {"rule.zoo": "tag=zoo;delay=2", "rule.event": "on=0", "rule.art": "tag=art;delay=2"}, 7
    )
    assert list(rules) == [*BUILT_IN, "art", "zoo"]
    assert (rules["event"].on, rules["art"].after) == (False, "purchase")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Ask {customer} about {items}", "Ask Ann about {x} tea"),
        ("no braces}", "no braces}"),
        ("{when}?", None),
        ("{", None),
        ("{customer", None),
        ("{}", None),
    ],
)
def test_a_wording_is_filled_once_and_not_where_something_is_unknown(wording: str, said: str | None) -> None:
    assert filled(wording, {"customer": "Ann", "items": "{x} tea", "when": None}) == said


# --- delays ---------------------------------------------------------------------------------------------------


def test_a_promise_is_listed_with_the_notice_that_the_rule_gives() -> None:
    memory = a_memory(promises=[promise(due_on=TODAY)])
    assert listed("promise", memory, shop_with(promise="delay=5")) == (-5, 119)
    assert listed("promise", memory, shop_with(promise="delay=0")) == (0, 119)


@pytest.mark.parametrize(
    ("kind", "rules", "window"),
    [
        ("thank_you", {"thank_you": "delay=4"}, (4, 16)),
        ("thank_you", {"thank_you": "on=0"}, None),
        ("thank_you", {"thank_you": "least_minor=9001"}, None),
        ("satisfaction", {"satisfaction": "delay=30"}, (30, 58)),
        ("satisfaction", {"satisfaction": "delay=2"}, (2, 30)),
        ("satisfaction", {"satisfaction": "on=0"}, None),
    ],
)
def test_what_follows_a_purchase_is_due_as_its_rule_says(
    kind: str, rules: dict[str, str], window: tuple[int, int] | None
) -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=9000)])
    assert listed(kind, memory, shop_with(**rules)) == window


def test_the_second_question_has_a_rule_of_its_own() -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=90000)])
    off = {"satisfaction": "on=0"}
    assert listed("satisfaction", memory, shop_with(**off, satisfaction_again="delay=1")) == (30, 58)
    assert listed("satisfaction", memory, shop_with(**off, satisfaction_again="on=0")) is None


def test_occasions_events_and_the_missed_follow_their_rules() -> None:
    born = a_memory(occasions=[occasion(6, 12)])
    assert listed("occasion", born, shop_with(occasion_card="on=0")) == (0, 3)
    assert listed("occasion", born, shop_with(occasion_day="on=0")) == (-7, -1)
    assert listed("occasion", born, shop_with(occasion_card="on=0", occasion_day="delay=2")) == (2, 5)
    moved = a_memory(events=[event(on=TODAY)])
    assert listed("event", moved, shop_with(event="delay=10")) == (10, 24)
    assert listed("event", moved, shop_with(event="on=0")) is None
    gone = a_memory(visits=[days(-7 * week) for week in range(8)])
    usual = listed("overdue", gone, a_shop())
    assert usual is not None
    assert listed("overdue", gone, shop_with(overdue="on=0")) is None
    assert listed("lapsed", gone, shop_with(lapsed="on=0")) is None
    assert listed("overdue", gone, shop_with(lapsed="on=0")) == (usual[0], usual[0] + 14)
    later = listed("lapsed", gone, shop_with(lapsed="delay=20"))
    assert later is not None
    assert later[0] == (listed("lapsed", gone, a_shop()) or (0, 0))[0] + 20


# --- rules of one's own, and significance ---------------------------------------------------------------------

GLASSES = {"glasses": "tag=glasses;delay=7;channel=call;wording=Ask whether {customer} is happy with {items}"}


def test_a_tag_s_rule_asks_in_place_of_the_usual_one_at_any_price() -> None:
    shop = shop_with(**GLASSES)
    small, large = (a_memory(purchases=[tagged("Glasses", total=total)]) for total in (3000, 9000))
    assert listed("satisfaction", small, shop) == listed("satisfaction", large, shop) == (7, 35)
    assert (listed("thank_you", small, shop), listed("thank_you", large, shop)) == (None, (1, 13))
    (item,) = due(small, days(8), shop)
    assert item.text == "Ask whether Lucia Bianchi is happy with the reading glasses"
    assert item.key == keys.purchase(small.purchases[0].id)


def test_any_other_purchase_is_asked_after_as_usual() -> None:
    for tag in ("frames", None):
        memory = a_memory(purchases=[tagged(tag, total=9000)])
        assert listed("satisfaction", memory, shop_with(**GLASSES)) == (14, 42)


def test_a_rule_speaks_of_the_items_with_its_tag_alone_and_not_of_what_was_brought_back() -> None:
    sale = purchase("reading glasses", "cleaning spray", on=TODAY, total=3000)
    lines = (Line("reading glasses", 1000, 2000, "glasses"), Line("cleaning spray", 1000, 1000, None))
    shop = shop_with(**GLASSES)
    kept = a_memory(purchases=[sale._replace(lines=lines)])
    assert "spray" not in due(kept, days(8), shop)[0].text
    back = purchase("reading glasses", on=days(2), total=-2000)
    returned = a_memory(purchases=[sale._replace(lines=lines), back])
    assert due(returned, days(8), shop) == []


def test_of_several_rules_that_fit_the_one_with_the_most_conditions_counts() -> None:
    shop = shop_with(**GLASSES, dear="tag=glasses;least_minor=20000;delay=3", first="first=1;delay=5")
    by_total = {
        total: listed("satisfaction", a_memory(purchases=[tagged("glasses", total=total)]), shop)
        for total in (3000, 25000)
    }
    assert by_total == {3000: (5, 33), 25000: (3, 31)}
    second = a_memory(purchases=[tagged("glasses"), purchase("lace", on=days(-290))])
    assert listed("satisfaction", second, shop) == (7, 35)


@pytest.mark.parametrize(
    ("tag", "total", "rules", "is_so"),
    [
        ("newspaper", 9000, {"news": "tag=newspaper;significant=0"}, False),
        ("Newspaper", 9000, {"news": "tag=newspaper;significant=0"}, False),
        ("newspaper", 9000, {"news": "tag=newspaper;significant=0;on=0"}, True),
        ("bed", 10, {"bed": "tag=bed;significant=1"}, True),
        ("bed", -10, {"bed": "tag=bed;significant=1"}, False),
        ("bed", 10, {}, False),
    ],
)
def test_a_tag_can_be_significant_always_or_never(
    tag: str, total: int, rules: dict[str, str], is_so: bool
) -> None:
    shop = shop_with(**rules)
    sale = tagged(tag, total=total)
    assert is_significant(sale, shop) is is_so
    memory = a_memory(purchases=[sale])
    assert (listed("thank_you", memory, shop) == (1, 13)) is is_so
    assert (listed("satisfaction", memory, shop) == (14, 42)) is is_so
    assert ("ask_purchase" in open_kinds(memory, days(5), shop)) is is_so


def test_what_is_never_significant_is_left_out_of_the_sum() -> None:
    sale = purchase("paper", "lamp", on=TODAY, total=9000)
    shop = shop_with(news="tag=news;significant=0")
    for paper, is_so in ((1000, True), (5000, False)):
        lines = (Line("paper", 1000, paper, "news"), Line("lamp", 1000, 9000 - paper, None))
        assert is_significant(sale._replace(lines=lines), shop) is is_so


def test_asked_at_the_counter_a_tag_s_rule_asks_no_more() -> None:
    sale = tagged("glasses")
    memory = a_memory(purchases=[sale], decisions=[decided(keys.purchase(sale.id), "asked")])
    assert listed("satisfaction", memory, shop_with(**GLASSES)) is None


# --- words and channels ---------------------------------------------------------------------------------------


def test_a_wording_is_said_in_place_of_custmem_s_own_sentence() -> None:
    shop = shop_with(promise="wording=You owe {customer}: {items}, {when}")
    memory = a_memory(promises=[promise(due_on=TODAY)])
    assert due(memory, TODAY, shop)[0].text == "You owe Lucia Bianchi: hold 200 g Sencha, today"


def test_a_wording_never_says_what_must_not_be_said() -> None:
    silent = [fact("avoid-topic", "Sencha")]
    memory = a_memory(promises=[promise(due_on=TODAY)], facts=silent)
    for line in ("wording=Keep {items}", "wording=Bring the Sencha"):
        (item,) = due(memory, TODAY, shop_with(promise=line))
        assert "sencha" not in item.text.lower()


def test_a_wording_that_names_nobody_is_not_said_of_somebody_else_s_day_or_present() -> None:
    luca = person("nephew", "Luca")
    shop = shop_with(occasion_card="wording=Card for {customer}", satisfaction="wording=Is {items} fine?")
    memory = a_memory(
        persons=[luca],
        occasions=[occasion(6, 14, person_id=luca.id)],
        purchases=[purchase("ring", on=days(-20), total=9000, for_text="nephew Luca")],
    )
    texts = {item.kind: item.text for item in due(memory, TODAY, shop)}
    assert texts["occasion"].startswith("Remind them of the birthday of their nephew Luca")
    assert texts["satisfaction"] == "Ask whether their nephew Luca liked the ring"
    named = shop_with(satisfaction="wording=Did {whom} like {items}?")
    assert "Did their nephew Luca like the ring?" in [item.text for item in due(memory, TODAY, named)]
    own = a_memory(occasions=[occasion(6, 14)])
    assert due(own, TODAY, shop)[0].text == "Card for Lucia Bianchi"


def test_something_sad_keeps_its_gentle_words() -> None:
    memory = a_memory(events=[event("funeral of an uncle", on=days(-1))])
    assert due(memory, TODAY, shop_with(event="wording=How was {items}?"))[0].text.startswith("A kind word")


@pytest.mark.parametrize(
    ("channel", "points", "taken"),
    [
        ("email", [("phone", "055"), ("email", "a@b.example")], "email"),
        ("email", [("phone", "055")], "call"),
        ("message", [("phone", "055")], "message"),
        ("letter", [("email", "a@b.example"), ("address", "Via Roma 3")], "letter"),
        ("counter", [("phone", "055")], "counter"),
        ("", [("phone", "055")], "call"),
    ],
)
def test_a_rule_s_channel_is_taken_where_the_customer_can_be_reached_by_it(
    channel: str, points: list[tuple[str, str]], taken: str
) -> None:
    memory = a_memory(points=points, promises=[promise(due_on=TODAY)])
    assert due(memory, TODAY, shop_with(promise=f"channel={channel}"))[0].channel == taken


@pytest.mark.parametrize(
    ("consents", "taken"),
    [({"email": "no"}, "call"), ({"any": "no", "call": "yes"}, "call"), ({"any": "no"}, "counter")],
)
def test_a_no_outranks_a_rule_s_channel(consents: dict[str, str], taken: str) -> None:
    points = [("phone", "055"), ("email", "a@b.example")]
    memory = a_memory(points=points, promises=[promise(due_on=TODAY)], consents=consents)
    assert due(memory, TODAY, shop_with(promise="channel=email"))[0].channel == taken


def test_what_was_put_right_is_asked_about_when_and_how_the_rule_says() -> None:
    points = [("phone", "055"), ("email", "a@b.example")]
    right = Complaint(1, "a torn map", days(-9), None, None, days(-3), "mended")
    memory = a_memory(points=points)._replace(complaints=(right,))
    shop = shop_with(**{"complaint-check": "delay=3;channel=email;wording=Is {items} well again?"})
    assert due(memory, days(-1), shop) == []
    (asked,) = due(memory, TODAY, shop)
    assert (asked.text, asked.channel, asked.obligation) == ("Is a torn map well again?", "email", True)
    silent = a_memory(facts=[fact("avoid-topic", "map")])._replace(complaints=(right,))
    assert "map" not in due(silent, TODAY, shop)[0].text
    assert due(memory, TODAY) == []


def test_a_season_speaks_of_what_is_significant_by_its_tag() -> None:
    bought = tagged("ring", total=900)._replace(on=days(-365))
    memory = a_memory(purchases=[bought], visits=[days(-365), days(-200), days(-190)])
    season = f"June={TODAY:%m-%d}..{days(5):%m-%d}"
    kinds = [item.kind for item in due(memory, TODAY, a_shop(season=season))]
    assert "season" not in kinds
    by_tag = a_shop(season=season, **{f"{PREFIX}rings": "tag=ring;significant=1"})
    assert "season" in [item.kind for item in due(memory, TODAY, by_tag)]


@pytest.mark.parametrize("rule", [*BUILT_IN.values(), added("glasses")], ids=lambda rule: rule.name)
def test_every_rule_can_name_the_customer(rule: Rule) -> None:
    assert placeholders_of(rule)[0] == "customer"
