"""The rules as a document: what is printed is taken back, and every mistake is named by its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.followup_rules import BUILT_IN, CHANNELS, Rule, added, placeholders_of, span_of
from custmem.domain.text.cleaning import clean
from custmem.errors import BadData
from custmem.exchange.rules_document import MOST_ADDED, document, rules_from_document

WORDS = st.text(max_size=80).map(lambda text: clean(text.replace("{", "")))


@st.composite
def edited(draw: st.DrawFn, usual: Rule) -> Rule:
    """A rule as an editor may leave it."""
    least, most = span_of(usual)
    mark = draw(st.sampled_from(["", *(f"{{{name}}}" for name in placeholders_of(usual))]))
    rule = usual._replace(
        delay=draw(st.integers(least, most)),
        channel=draw(st.sampled_from(["", *CHANNELS])),
        wording=clean(draw(WORDS) + mark),
        on=usual.is_owed or draw(st.booleans()),
    )
    if not rule.is_about_purchases:
        return rule
    rule = rule._replace(
        tag=clean(draw(st.text(max_size=40))),
        least_minor=draw(st.integers(0, 10**9)),
        first=draw(st.booleans()),
    )
    if not rule.after:
        return rule
    rule = rule if rule.tag or rule.least_minor else rule._replace(first=True)
    return rule._replace(significant=True) if rule.tag and draw(st.booleans()) else rule


def changed(rule: str, line: str) -> str:
    """The document of a new book with a line put in at the head of a rule's table."""
    head = f"[rules.{rule}]\n"
    return document(BUILT_IN, "EUR").replace(head, head + line + "\n")


def mistake(text: str) -> str:
    with pytest.raises(BadData) as caught:
        rules_from_document(text, "rules.toml", "EUR")
    return caught.value.message


@given(st.data(), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_what_is_printed_is_taken_back(data: st.DataObject, currency: str) -> None:
    names = [*BUILT_IN, "glasses", "x-1"]
    rules = {name: data.draw(edited(BUILT_IN.get(name) or added(name))) for name in names}
    assert rules_from_document(document(rules, currency), "rules.toml", currency) == rules


def test_an_empty_document_is_a_new_book_s_rules() -> None:
    assert rules_from_document("", "rules.toml", "EUR") == BUILT_IN


def test_what_the_document_shows_as_an_example_can_be_used() -> None:
    text = document(BUILT_IN, "EUR")
    example = text[text.index("# [rules.glasses]") :].replace("# ", "").replace("#\n", "\n")
    rules = rules_from_document(example, "rules.toml", "EUR")
    assert rules["glasses"].delay == 7
    assert rules["newspaper"].significant is False


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('delay_days = "soon"', 'delay_days must be a whole number of days, not "soon"'),
        ("delay_days = 1.5", 'delay_days must be a whole number of days, not "1.5"'),
        ("delay_days = true", "delay_days must be a whole number of days, not true"),
        ("delay_days = 0", "delay_days must be from 1 to 400 days, not 0"),
        ("delay_days = 1000000000000", "delay_days must be from 1 to 400 days, not 1000000000000"),
        ('channel = "pigeon"', 'channel is one of call, message, email, letter, counter, not "pigeon"'),
        ("channel = 3", "channel must be a text, not 3"),
        (
            'wording = "Ask {custmer}"',
            'wording has "{custmer}", and can hold {customer}, {items}, {when}, {whom}',
        ),
        ('wording = "Ask {"', 'wording has "{", and can hold {customer}, {items}, {when}, {whom}'),
        (f'wording = "{"a" * 301}"', "that text has 301 characters, 300 is the most"),
        ('on = "no"', 'on is true or false, not "no"'),
        ('least_amount = "-5"', 'least_amount can\'t be "-5"'),
        ("delya_days = 3", 'a rule "event" has no "delya_days"; did you mean delay_days?'),
        ("significant = true", 'a rule "event" has no "significant"'),
    ],
)
def test_a_mistake_is_named_by_its_line(line: str, what: str) -> None:
    rule = "satisfaction" if "least" in line else "event"
    key = line.partition(" =")[0]
    printed = document(BUILT_IN, "EUR").split("\n")
    at = printed.index(f"[rules.{rule}]")
    below = printed[at + 1 :]
    end = next(number for number, each in enumerate(below) if not each)
    table = [each for each in below[:end] if not each.startswith(f"{key} =")]
    text = "\n".join([*printed[: at + 1], *table, line, *below[end:]])
    assert mistake(text) == f"rules.toml line {at + 2 + len(table)}: {what}"


@pytest.mark.parametrize("name", ["promise", "complaint-check", "order-nudge"])
def test_what_is_owed_cannot_be_switched_off(name: str) -> None:
    text = changed(name, "on = false")
    line = text.split("\n").index(f"[rules.{name}]") + 2
    assert (
        mistake(text) == f"rules.toml line {line}: {name} is about something owed and can't be switched off"
    )


ADDED = '[rules.glasses]\nafter = "purchase"\n'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "[rules.satisfacton]\ndelay_days = 3",
            'line 1: there is no rule "satisfacton"; did you mean satisfaction?',
        ),
        ('[rules."Ž x"]\nafter = "purchase"', 'line 1: "Ž x" is not a name for a rule'),
        (ADDED + "delay_days = 3", "line 2: say after which purchases: tag, least_amount, first_purchase"),
        (ADDED + 'tag = "g"', "line 2: say when: delay_days is missing"),
        (ADDED + 'tag = "g"\nsignificant = true\nwording = "x"', "line 5: say when: delay_days is missing"),
        (ADDED + "first_purchase = true\nsignificant = true", "line 4: significant is said of a tag"),
        (ADDED + 'tag = "g"\nsignificant = false\ndelay_days = 3', "line 5: what is never significant"),
        ('[rules.glasses]\nafter = "dinner"', 'line 2: after can only be "purchase", not "dinner"'),
        ("[rules]\nevent = 3", 'line 2: "event" is no table'),
        ("rules = 3", "line 1: rules are tables"),
        ("\n[shop]\nx = 1", 'line 1: there is no "shop" here'),
        ("[rules.event]\n[rules.event]\n", "line 2: cannot declare rules.event twice"),
        ("[rules.event]\non = true\n[rules]\n[rules]\n", "line 4: cannot declare rules twice"),
        ("[rules.event", "line 1: expected ']'"),
        ("[rules.event]\nrules.event.delay_days = ", "line 2: invalid value"),
        ("rules.event.delay_days = 0", "line 1: delay_days must be from 1 to 400 days"),
        ("x = '''", "line 1: "),
        ("x = " + "[" * 5000, "is not a list of rules"),
        ("#" * 600_000, "is too long"),
    ],
)
def test_what_cannot_be_a_rule_is_refused(text: str, what: str) -> None:
    assert what in mistake(text)


def test_the_first_mistake_is_named_and_the_others_counted() -> None:
    text = '[rules.lapsed]\ndelay_days = "x"\n[rules.event]\non = 3\nchannel = 1\n'
    assert mistake(text) == (
        'rules.toml line 2: delay_days must be a whole number of days, not "x" (and 2 more)'
    )


def test_there_is_an_end_to_the_rules_that_can_be_added() -> None:
    text = "".join(f'[rules.r{n}]\nafter="purchase"\ntag="t"\ndelay_days=3\n' for n in range(MOST_ADDED + 1))
    assert "50 rules can be added" in mistake(text)


def test_hostile_text_is_made_harmless() -> None:
    rules = rules_from_document('[rules.event]\nwording = "a\\u001b[31mb\\u202e{customer}"', "r", "EUR")
    assert rules["event"].wording == "ab{customer}"
