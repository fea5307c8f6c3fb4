"""Every kind of talking point and alert: shown on its first and last day and not a day outside, used once, silent."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.domain.customers.memory import Complaint, Gift, Referral, Remark, Stamped
from custmem.domain.greeting.talking_point import THAT_VISIT
from custmem.domain.greeting.talking_points import RULE_OF, RULES, VISITS_TO_FADE, alerts, open_points
from custmem.domain.rule_context import teller_for
from memories import (
    a_memory,
    a_shop,
    appointment,
    arrival,
    decided,
    event,
    fact,
    occasion,
    order,
    person,
    promise,
    purchase,
    wish,
)

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory
    from custmem.domain.greeting.talking_point import Point, PointRule

DAY = date(2026, 6, 12)


def after(days: int) -> date:
    return DAY + timedelta(days)


class Scene(NamedTuple):
    """A memory in which a kind is said from its first to its last day (None: for good), and what silences it."""

    memory: Memory
    first: date
    last: date | None
    avoid: str | None = None


def _gift() -> Scene:
    luca = person("nephew", "Luca")
    memory = a_memory(
        persons=[luca],
        occasions=[occasion(6, 20, person_id=luca.id)],
        purchases=[
            purchase("storybook", on=DAY, for_text="nephew Luca", occasion="birthday", person_id=luca.id)
        ],
    )
    return Scene(memory, after(8), after(8 + 180), "nephew")


def _visits(number: int, last: date) -> list[date]:
    return [last - timedelta(5 * visit) for visit in range(number)]


SCENES = {
    "allergy": Scene(
        a_memory(facts=[fact("allergy", "nuts", learned_on=DAY)]),
        DAY,
        None,
    ),
    "promise": Scene(
        a_memory(promises=[promise("ask about the atlas", made_on=DAY, due_on=after(7))]),
        DAY,
        None,
    ),
    "reward_ready": Scene(
        a_memory()._replace(stamped=(Stamped("stamp", 4, after(-9)), Stamped("stamp", 6, DAY))),
        DAY,
        None,
    ),
    "order_here": Scene(
        a_memory(orders=[order("atlas", on=after(-9), arrived=DAY)]),
        DAY,
        None,
    ),
    "appointment": Scene(a_memory(appointments=[appointment(on=DAY)]), DAY, DAY),
    "complaint_open": Scene(
        a_memory(visits=[after(-9)])._replace(
            complaints=(Complaint(1, "a torn map", DAY, None, None, None, None),)
        ),
        DAY,
        None,
    ),
    "complaint_check": Scene(
        a_memory(visits=[after(-9)])._replace(
            complaints=(Complaint(1, "a torn map", after(-9), None, None, DAY, "a new map"),)
        ),
        after(1),
        None,
    ),
    "thank_return": Scene(
        a_memory(visits=[after(-9)])._replace(
            complaints=(Complaint(1, "a torn map", after(-9), None, None, DAY, "a new map"),)
        ),
        after(1),
        None,
    ),
    "thank_referral": Scene(
        a_memory()._replace(sent=(Referral(1, 77, "Hannah Phillips", DAY, None),)),
        DAY,
        None,
        "Hannah",
    ),
    "thank_praise": Scene(
        a_memory()._replace(remarks=(Remark(1, "praise", "the lovely window", None, DAY),)),
        after(1),
        after(365),
        "the window",
    ),
    "ask_given": Scene(
        a_memory()._replace(gifts=(Gift(1, "a box of tea", 650, "EUR", DAY),)),
        after(1),
        after(180),
        "a box of tea",
    ),
    "wish_arrived": Scene(
        a_memory(
            wishes=[wish("an atlas of the stars", on=after(-9))],
            stock=[arrival("Atlas of the Stars", on=DAY)],
        ),
        DAY,
        None,
        "atlas",
    ),
    "new_for_you": Scene(
        a_memory(
            facts=[fact("likes", "the stars", learned_on=after(-9))],
            stock=[arrival("Atlas of the Stars", on=DAY)],
        ),
        DAY,
        after(30),
        "stars",
    ),
    "ask_gift": _gift(),
    "ask_purchase": Scene(
        a_memory(purchases=[purchase("writing desk", on=DAY, total=90_000)]), after(4), after(365), "desk"
    ),
    "wish_luck": Scene(a_memory(events=[event("graduation", on=DAY)]), after(-14), DAY, "graduation"),
    "ask_event": Scene(a_memory(events=[event("graduation", on=DAY)]), after(1), after(42), "graduation"),
    "occasion": Scene(a_memory(occasions=[occasion(6, 12)]), after(-7), after(3), "birthdays"),
    "welcome_back": Scene(a_memory(visits=[DAY - timedelta(60), DAY - timedelta(99)]), DAY, None),
    "welcome_new": Scene(a_memory(since_on=DAY), DAY, None),
    "milestone": Scene(a_memory(visits=_visits(9, after(-1))), DAY, None),
    "confirm": Scene(
        a_memory(facts=[fact("likes", "jazz", learned_on=DAY - timedelta(366))], visits=[after(-1)]),
        DAY,
        None,
        "jazz",
    ),
    "invitation": Scene(a_memory(visits=_visits(1, after(-1))), DAY, None, "card"),
    "learn": Scene(a_memory(visits=_visits(3, after(-1))), DAY, None, "birthday and likes"),
}
SHOP = a_shop(loyalty_stamps="10", loyalty_reward="a coffee", loyalty_by="visit")
_ANY_DAY = ("allergy", "complaint_open", "learn", "invitation", "welcome_new", "milestone", "promise")
"""Kinds that hold from the moment they are told; there is no day before."""


def shown(kind: str, memory: Memory, today: date) -> Point | None:
    """Return the point of this kind that is open on a day."""
    teller = teller_for(memory, SHOP, today)
    return next((point for point in (*alerts(teller), *open_points(teller)) if point.kind == kind), None)


def test_there_is_a_scene_for_every_kind() -> None:
    assert set(SCENES) == set(RULE_OF)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_a_kind_is_made_by_its_own_function_and_ranks_no_lower_than_its_rule_says(rule: PointRule) -> None:
    scene = SCENES[rule.kind]
    point = shown(rule.kind, scene.memory, scene.first)
    assert point is not None
    assert point.score >= rule.rank
    assert (point.text, point.because) > ("", "")
    made = list(rule.made_by(teller_for(scene.memory, SHOP, scene.first)))
    assert {point.kind for point in made} == {rule.kind}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_its_window_is_as_long_as_its_rule_says(rule: PointRule) -> None:
    scene, window = SCENES[rule.kind], rule.window
    if scene.last is not None:
        assert (scene.last - scene.first).days == (window.closes or 0) - window.opens
    elif rule.kind != "thank_return":  # on the first visit within its window alone
        assert window.closes is None or window == THAT_VISIT


@pytest.mark.parametrize("kind", SCENES)
def test_it_is_shown_on_its_first_and_last_day_and_not_a_day_outside(kind: str) -> None:
    scene = SCENES[kind]
    assert shown(kind, scene.memory, scene.first)
    if kind not in _ANY_DAY:
        assert shown(kind, scene.memory, scene.first - timedelta(1)) is None
    assert shown(kind, scene.memory, scene.last or scene.first + timedelta(45))
    if scene.last:
        assert shown(kind, scene.memory, scene.last + timedelta(1)) is None


@pytest.mark.parametrize("kind", [rule.kind for rule in RULES if "asked" in rule.retired_by])
def test_once_used_it_is_retired(kind: str) -> None:
    scene = SCENES[kind]
    point = shown(kind, scene.memory, scene.first)
    while point is not None:  # of several of a kind each is retired by itself
        assert point.key not in scene.memory.decisions
        asked = decided(point.key, "asked", on=scene.first)
        scene = scene._replace(
            memory=scene.memory._replace(decisions={**scene.memory.decisions, asked.key: asked})
        )
        point = shown(kind, scene.memory, scene.first)
    assert shown(kind, scene.memory, scene.last or scene.first) is None


@pytest.mark.parametrize("kind", SCENES)
def test_left_unused_through_two_visits_it_fades_if_it_is_one_that_does(kind: str) -> None:
    scene = SCENES[kind]
    days = tuple(scene.first + timedelta(day) for day in range(VISITS_TO_FADE))
    came = scene.memory._replace(visit_days=tuple(sorted({*scene.memory.visit_days, *days}, reverse=True)))
    later = days[-1] + timedelta(1)
    if RULE_OF[kind].fades:
        once = scene.memory._replace(visit_days=(days[0], *scene.memory.visit_days))
        assert shown(kind, once, later)
        assert shown(kind, came, later) is None
    elif kind not in ("welcome_back", "welcome_new", "milestone", "thank_return", "appointment"):
        assert shown(kind, came, later)


@pytest.mark.parametrize("kind", [kind for kind in SCENES if SCENES[kind].avoid])
def test_an_avoided_topic_silences_it(kind: str) -> None:
    scene = SCENES[kind]
    avoided = fact("avoid-topic", scene.avoid or "")
    memory = scene.memory._replace(facts=(*scene.memory.facts, avoided))
    for day in (scene.first, scene.last or scene.first):
        assert shown(kind, memory, day) is None
