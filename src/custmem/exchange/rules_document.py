"""The follow-up rules as a document to edit: TOML, complete, with what each thing means beside it."""

from __future__ import annotations

import json
import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from custmem.domain.followup_rules import BUILT_IN, CHANNELS, PURCHASE, Rule, added, placeholders_of, span_of
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import MOST_MINOR, digits, parse_money
from custmem.errors import BadData, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_HEAD = """\
# When each follow-up is due, by which channel, and in which words. Change what you like, switch a rule off with
# on = false, add rules of your own, and hand it back: custmem config rules rules.toml
#
# channel: call, message, email, letter or counter; "" is however a customer is reached.
# wording: "" is custmem's own sentence. What stands in braces is filled in; where it is not known, or where your
# words would touch what must not be said, custmem's own sentence is said.
"""
_TAIL = """\
# A rule of your own asks after purchases in place of the rule "satisfaction": those with a tag, from an amount on, or a
# customer's first. It can say instead that a tag is never significant, or always.
#
# [rules.glasses]
# after = "purchase"
# tag = "glasses"
# delay_days = 7
# channel = "call"
# wording = "Ask whether {customer} is happy with {items}"
#
# [rules.newspaper]
# after = "purchase"
# tag = "newspaper"
# significant = false
"""
_MEANING = {
    "promise": "what you promised; listed so many days before, and never switched off",
    "complaint-check": "asked after so long once a complaint is resolved; never switched off",
    "order-nudge": "what was ordered and lies uncollected for so long; never switched off",
    "thank-you": "thanks after a significant purchase",
    "satisfaction": "how a significant purchase does",
    "satisfaction-again": "and once more, of one of the largest",
    "occasion-card": "a card or a reminder, so many days before an occasion",
    "occasion-day": "good wishes on the day itself, or so many days after it",
    "event": "how a life event went, so many days after it",
    "overdue": "missed, so many days after they are later than is usual with them",
    "lapsed": "seems gone, so many days after they are far past what is usual with them",
}


def document(rules: Mapping[str, Rule], currency: str) -> str:
    """Return the rules as a TOML document; reading it gives these rules again."""
    parts = [_HEAD, *("\n".join(_table(rule, currency)) + "\n" for rule in rules.values()), _TAIL]
    return "\n".join(parts)


def _table(rule: Rule, currency: str) -> Iterator[str]:
    """Yield one rule; of conditions only those that are set."""
    meaning = _MEANING.get(rule.name)
    if meaning:
        marks = ", ".join(f"{{{name}}}" for name in placeholders_of(rule))
        yield f"# {meaning}. In its wording: {marks}"
    yield f"[rules.{rule.name}]"
    if rule.after:
        yield f"after = {_text(rule.after)}"
    if rule.tag:
        yield f"tag = {_text(rule.tag)}"
    if rule.least_minor:
        yield f"least_amount = {_text(_amount(rule.least_minor, currency))}"
    if rule.first:
        yield "first_purchase = true"
    if rule.significant is not None:
        yield f"significant = {_flag(rule.significant)}"
    if rule.delay is not None:
        yield f"{rule.unit} = {rule.delay}"
    if rule.name in BUILT_IN or rule.delay is not None:
        yield f"channel = {_text(rule.channel)}"
        yield f"wording = {_text(rule.wording)}"
    if not rule.is_owed:
        yield f"on = {_flag(rule.on)}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _amount(minor: int, currency: str) -> str:
    after = digits(currency)
    if not after:
        return str(minor)
    whole, part = divmod(minor, 10**after)
    return f"{whole}.{part:0{after}}" if part else str(whole)


WORDING_LIMIT = 300
MOST_ADDED = 50
MOST_CHARACTERS = 500_000
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_HEADER = re.compile(r"""\s*\[\s*rules\s*\.\s*["']?([^"'\]]*?)["']?\s*\]""")
_KEY = re.compile(r"""\s*["']?([A-Za-z0-9_-]+)["']?\s*=""")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_PATH = re.compile(r"\('[^()]*'(?:, '[^()]*')*,?\)")
_CONDITIONS = ("tag", "least_amount", "first_purchase")
_FIELDS = {"least_amount": "least_minor", "first_purchase": "first"}


class _Wrong(NamedTuple):
    """One mistake: the rule and the key it is in, blank for the rule or the document itself, and what is wrong."""

    rule: str
    key: str
    what: str


class _Refused(Exception):
    """A value that can't be used; its message says why."""


def rules_from_document(text: str, named: str, currency: str) -> dict[str, Rule]:
    """Return the rules that a document holds; a built-in rule that is missing in it is as in a new book.

    Raises BadData that names the document, the line and what is wrong there.
    """
    if len(text) > MOST_CHARACTERS:
        raise BadData(f"{named} is too long for rules", "custmem config rules prints them to be edited")
    told = _parsed(text, named)
    wrong = [_Wrong("", key, f"there is no {quoted(key)} here, only rules") for key in told if key != "rules"]
    tables = told.get("rules", {})
    if not isinstance(tables, dict):
        tables, wrong = {}, [*wrong, _Wrong("", "rules", "rules are tables: [rules.glasses]")]
    rules = dict(BUILT_IN)
    for name in sorted(tables, key=lambda name: (name not in BUILT_IN, name)):
        rule, mistakes = _rule(name, tables[name], currency)
        rules[name] = rule
        wrong += mistakes
    if len(rules) - len(BUILT_IN) > MOST_ADDED:
        wrong.append(_Wrong("", "", f"{MOST_ADDED} rules can be added, and no more"))
    if wrong:
        raise _error(wrong, text, named)
    return rules


def _parsed(text: str, named: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        what = _PATH.sub(_dots, _PLACE.sub("", str(error))).strip()
        raise BadData(f"{named} line {line}: {what[:1].lower()}{what[1:]}", _NEXT) from None
    except RecursionError:
        raise BadData(f"{named} is not a list of rules", _NEXT) from None


def _dots(path: re.Match[str]) -> str:
    """Return a path, which the parser prints as Python writes it, as it stands in a document."""
    return ".".join(re.findall(r"'([^']*)'", path[0]))


_NEXT = "nothing was changed; custmem config rules prints the rules as they are"


def _error(wrong: list[_Wrong], text: str, named: str) -> BadData:
    placed = sorted((_line_of(mistake, text), mistake.what) for mistake in wrong)
    line, what = placed[0]
    more = f" (and {len(placed) - 1} more)" if len(placed) > 1 else ""
    return BadData(f"{named} line {line}: {what}{more}", _NEXT)


def _line_of(mistake: _Wrong, text: str) -> int:
    """Return where a mistake stands: the line of its key, else of its table."""
    inside, found = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line)
        if header:
            inside = header[1]
        elif line.lstrip().startswith("["):
            inside = ""
        key = _KEY.match(line)
        if inside == mistake.rule and key and key[1] == mistake.key:
            return number
        if not found and mistake.rule and ((header and inside == mistake.rule) or _dotted(line, mistake)):
            found = number
    return found or 1


def _dotted(line: str, mistake: _Wrong) -> bool:
    """Say whether a line speaks of the rule in another of TOML's ways: `rules.glasses.tag = "x"`."""
    return bool(re.match(rf"""\s*(rules\s*\.\s*)?["']?{re.escape(mistake.rule)}["']?\s*[.=]""", line))


def _rule(name: str, told: object, currency: str) -> tuple[Rule, list[_Wrong]]:
    """Return a rule as it is told, and what is wrong with it."""
    usual = BUILT_IN.get(name) or added(name)
    if not isinstance(told, dict):
        return usual, [_Wrong(name, "", f"{quoted(name)} is no table: begin it with [rules.{name}]")]
    if name not in BUILT_IN:
        unfit = _why_not_added(name, told)
        if unfit:
            return usual, [_Wrong(name, "", unfit)]
    known = _keys_of(usual)
    changed: dict[str, Any] = {}
    wrong: list[_Wrong] = []
    for key, value in told.items():
        if key not in known:
            wrong.append(_Wrong(name, key, f"a rule {quoted(name)} has no {quoted(key)}{_near(key, known)}"))
            continue
        try:
            field = "delay" if key == usual.unit else _FIELDS.get(key, str(key))
            changed[field] = _value(key, value, usual, currency)
        except (_Refused, UsageError) as error:
            wrong.append(_Wrong(name, key, str(error)))
    rule = usual._replace(**changed)
    if not wrong:
        wrong += (_Wrong(name, key, what) for key, what in _contradictions(rule))
    return rule, wrong


def _keys_of(rule: Rule) -> tuple[str, ...]:
    keys = (rule.unit, "channel", "wording", "on")
    if rule.after:
        return (*keys, *_CONDITIONS, "after", "significant")
    return (*keys, *_CONDITIONS) if rule.is_about_purchases else keys


def _why_not_added(name: str, told: Mapping[str, object]) -> str:
    if not _NAME.fullmatch(name):
        return f"{quoted(name)} is not a name for a rule: small letters, digits and dashes, 40 at most"
    if "after" not in told:
        near = _near(name, tuple(BUILT_IN))
        return f'there is no rule {quoted(name)}{near}; one of your own says after = "{PURCHASE}"'
    return ""


def _contradictions(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what can't stand together in a rule, and at which key."""
    if rule.is_owed and not rule.on:
        yield "on", f"{rule.name} is about something owed and can't be switched off"
    if not rule.after:
        return
    if not (rule.tag or rule.least_minor or rule.first):
        yield "after", f"say after which purchases: {', '.join(_CONDITIONS)}"
    if rule.significant is not None and not rule.tag:
        yield "significant", "significant is said of a tag, and there is none"
    if rule.significant is False and rule.delay is not None:
        yield rule.unit, "what is never significant is not asked after: leave out delay_days or significant"
    if rule.delay is None and rule.significant is None:
        yield "after", "say when: delay_days is missing"
    if rule.delay is None and (rule.wording or rule.channel):
        yield "wording" if rule.wording else "channel", "say when: delay_days is missing"


def _value(key: str, value: object, rule: Rule, currency: str) -> object:
    """Return a value as the rule keeps it; raises _Refused or UsageError."""
    if key == rule.unit:
        return _delay(value, rule)
    if key in ("on", "first_purchase", "significant"):
        if not isinstance(value, bool):
            raise _Refused(f"{key} is true or false, not {_said(value)}")
        return value
    if key == "least_amount" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise _Refused(f"{key} must be a text, not {_said(value)}")
    if key == "least_amount":
        minor = parse_money(value, currency)
        if not 0 <= minor < MOST_MINOR:
            raise _Refused(f"least_amount can't be {_said(value)}")
        return minor
    if key == "channel" and value not in ("", *CHANNELS):
        raise _Refused(f"channel is one of {', '.join(CHANNELS)}, not {_said(value)}")
    if key == "after" and value != PURCHASE:
        raise _Refused(f'after can only be "{PURCHASE}", not {_said(value)}')
    return _wording(value, rule) if key == "wording" else clean(value, limit=60)


def _delay(value: object, rule: Rule) -> int:
    least, most = span_of(rule)
    unit = rule.unit.partition("_")[2]
    if isinstance(value, bool) or not isinstance(value, int):
        raise _Refused(f"{rule.unit} must be a whole number of {unit}, not {_said(value)}")
    if not least <= value <= most:
        raise _Refused(f"{rule.unit} must be from {least} to {most} {unit}, not {_said(value)}")
    return value


def _wording(value: str, rule: Rule) -> str:
    """Return a sentence, cleaned; what stands in its braces must be known of such a follow-up."""
    sentence = clean(value, limit=WORDING_LIMIT)
    allowed = placeholders_of(rule)
    for part in sentence.split("{")[1:]:
        name, brace, _ = part.partition("}")
        if not brace or name not in allowed:
            can = ", ".join(f"{{{each}}}" for each in allowed)
            raise _Refused(f"wording has {quoted('{' + name + brace)}, and can hold {can}")
    return sentence


def _said(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return quoted(value) if isinstance(value, str) else quoted(str(value)).strip('"')


def _near(typed: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(typed, known, 1)
    return f"; did you mean {near[0]}?" if near else ""
