"""Remembering: each kind of thing goes where it belongs, and a slip of the finger goes nowhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.relations import RELATIONS
from factories import TODAY, Run, Shop

if TYPE_CHECKING:
    from factories import Known

FACT_KINDS = "likes dislikes usual size needs allergy avoid-topic looks pronounce address-as note".split()


@pytest.fixture(autouse=True)
def lucia(shop: Shop) -> Known:
    """Everything here is remembered of Lucia Bianchi."""
    return shop.customer("Lucia Bianchi")


# --- facts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_a_fact_of_each_kind_is_echoed_and_kept(kind: str, run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", kind, "green", "tea")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    assert [part for part in ("Lucia Bianchi", kind, "green tea") if part not in ran.out] == []
    (fact,) = shop.rows("fact")
    assert (fact["kind"], fact["text"], fact["source"], fact["learned_on"]) == (
        *(kind, "green tea", "told"),
        "2026-06-12",
    )


@pytest.mark.parametrize(
    ("typed", "kind"), [("LIKES", "likes"), ("avoid topic", "avoid-topic"), ("Size", "size")]
)
def test_a_kind_may_be_typed_with_capitals_and_a_space(typed: str, kind: str, run: Run, shop: Shop) -> None:
    assert run("remember", "bianchi", typed, "that").status == 0
    assert [fact["kind"] for fact in shop.rows("fact")] == [kind]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        *(
            ("likse", "likes"),
            ("alergy", "allergy"),
            ("aleregy", "allergy"),
        ),
        *(
            ("usuall", "usual"),
            ("birthdya", "birthday"),
            ("nots", "note"),
            ("evnt", "event"),
        ),
        *(("avoidtopic", "avoid-topic"), ("adress-as", "address-as")),
    ],
)
def test_a_slip_of_the_finger_is_no_new_relation_but_told_what_was_meant(
    slip: str, meant: str, run: Run, shop: Shop
) -> None:
    ran = run("remember", "bianchi", slip, "tea", "--json")
    assert (ran.status, ran.error["code"]) == (2, "usage")
    assert f"did you mean {meant}?" in ran.error["hint"]
    assert (shop.rows("fact"), shop.rows("person")) == ([], [])


def test_likse_is_told_likes_in_one_line(run: Run) -> None:
    ran = run("remember", "bianchi", "likse", "tea")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "did you mean likes?" in ran.err


def test_every_ordinary_relation_is_one_though_it_may_look_like_a_kind(run: Run) -> None:
    looks_like_one = [
        relation
        for relation in sorted(RELATIONS)
        if relation[:2] in ("li", "no", "us", "si", "ni", "aw", "bi")
    ]
    refused = [relation for relation in looks_like_one if run("remember", "bianchi", relation, "Kim").status]
    assert (refused, looks_like_one != []) == ([], True)


@pytest.mark.parametrize("kind", ["", "123", "<b>", "k1nd", "\x1b[31m"])
def test_what_is_no_word_is_no_kind(kind: str, run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", kind, "tea")
    assert (ran.status, ran.out, shop.rows("person")) == (2, "", [])


def test_the_marks_of_a_fact_are_kept(run: Run) -> None:
    data = run(
        *(
            "remember",
            "bianchi",
            "needs",
            "large",
            "print",
            "--private",
            "--guess",
            "--once",
            "--until",
            "eom",
            "--json",
        )
    ).data["fact"]
    marks = {key: data[key] for key in ("private", "guess", "once", "until_on")}
    assert marks == {"private": True, "guess": True, "once": True, "until_on": "2026-06-30"}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("+2w", "2026-06-26"),
        ("24dec", "2026-12-24"),
        ("3mar", "2027-03-03"),
        ("2026-08-01", "2026-08-01"),
        ("fri", "2026-06-12"),
    ],
)
def test_the_last_day_a_fact_holds_lies_ahead(typed: str, day: str, run: Run) -> None:
    ran = run("remember", "bianchi", "needs", "a stool", "--until", typed, "--json")
    assert ran.data["fact"]["until_on"] == day
    assert "2027" in ran.data["said"] if day == "2027-03-03" else True


def test_a_fact_no_longer_true_is_not_said_after_its_last_day(run: Run) -> None:
    run("remember", "bianchi", "likes", "elderflower", "--until", "14.6.")
    assert "elderflower" in run("greet", "bianchi").out

    assert "elderflower" not in run("greet", "bianchi", today=date(2026, 6, 15)).out


def test_a_fact_heard_again_is_made_fresh_and_not_doubled(run: Run, shop: Shop, lucia: Known) -> None:
    shop.fact(lucia, "likes", "Green tea", guess=True)
    run("remember", "bianchi", "likes", "green tea")
    (fact,) = shop.rows("fact")
    assert (fact["text"], fact["guess"], fact["learned_on"]) == ("green tea", 0, "2026-06-12")


def test_a_fact_s_opposite_ends_it(run: Run) -> None:
    run("remember", "bianchi", "likes", "poetry")
    run("remember", "bianchi", "dislikes", "Poetry")
    facts = run("show", "bianchi", "--json").data["facts"]
    assert [(fact["kind"], fact["text"]) for fact in facts] == [("dislikes", "Poetry")]


@pytest.mark.parametrize("kind", ["address-as", "pronounce", "looks"])
def test_of_what_has_one_answer_the_newest_holds(kind: str, run: Run) -> None:
    run("remember", "bianchi", kind, "before")
    run("remember", "bianchi", kind, "after")
    assert [fact["text"] for fact in run("show", "bianchi", "--json").data["facts"]] == ["after"]


def test_somebody_may_have_no_name_yet(run: Run, shop: Shop) -> None:
    assert run("remember", "bianchi", "nephew").status == 0
    assert [(row["relation"], row["name"]) for row in shop.rows("person")] == [("nephew", None)]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *(
            ("hates", "dislikes"),
            ("loves", "likes"),
            ("like", "likes"),
            ("drinks", "usual"),
            ("wears", "size"),
        ),
        *(
            ("name-day", "nameday"),
            ("pronounced", "pronounce"),
            ("allergic", "allergy"),
            ("born", "birthday"),
        ),
    ],
)
def test_kinds_have_their_everyday_words(typed: str, kind: str, run: Run) -> None:
    record = run(
        "remember", "bianchi", typed, "3 april" if kind in ("nameday", "birthday") else "to lilies", "--json"
    ).data
    assert (record.get("fact") or record["occasion"])["kind"] == kind


@pytest.mark.parametrize("kind", ["hobby", "job", "car", "boat"])
def test_any_other_word_is_a_kind_of_its_own_and_never_a_person(kind: str, run: Run, shop: Shop) -> None:
    assert run("remember", "bianchi", kind, "sailing", "--json").data["fact"]["kind"] == kind
    assert shop.rows("person") == []
    assert f"{kind}: sailing" in run("show", "bianchi").out
    assert "sailing" not in run("greet", "bianchi").out


def test_what_stands_behind_a_name_is_understood(run: Run) -> None:
    run("remember", "bianchi", "wife", "Marie", "birthday", "20", "march", "likes", "lilies")
    data = run("show", "bianchi", "--json").data
    assert [person["name"] for person in data["persons"]] == ["Marie"]
    assert [(o["month"], o["day"]) for o in data["occasions"]] == [(3, 20)]
    assert [(fact["kind"], fact["text"]) for fact in data["facts"]] == [("likes", "lilies")]


def test_a_second_birthday_says_what_it_replaces(run: Run) -> None:
    run("remember", "bianchi", "birthday", "3apr1961")
    assert "(instead of 3 April 1961)" in run("remember", "bianchi", "birthday", "4apr1961").out


def test_a_birthday_to_come_is_refused(run: Run, shop: Shop) -> None:
    assert run("remember", "bianchi", "birthday", "3apr2031").status == 2
    assert shop.rows("occasion") == []


@pytest.mark.parametrize("text", [(), ("",), ("  ",), ("\u200b",)])
@pytest.mark.parametrize("kind", ["likes", "birthday", "hobby"])
def test_remembering_nothing_is_refused(kind: str, text: tuple[str, ...], run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", kind, *text)
    assert (ran.status, ran.out) == (2, "")
    assert (shop.rows("fact"), shop.rows("person"), shop.rows("occasion")) == ([], [], [])


@pytest.mark.parametrize(
    "line",
    [
        *(
            "likes tea --on fri",
            "likes tea --birthday 3mar",
            "birthday 3mar --died",
            "nephew Luca --about son",
        ),
        *("event party", "away sea", "nephew Luca --on fri", "note hello --died 1may"),
    ],
)
def test_an_option_that_does_not_go_with_its_kind_is_refused(line: str, run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", *line.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert [shop.rows(table) for table in ("fact", "person", "occasion", "life_event")] == [[], [], [], []]


# --- dates ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["birthday", "anniversary", "nameday"])
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        *(
            ("3mar", (3, 3, None)),
            ("3 March", (3, 3, None)),
            ("3.3.", (3, 3, None)),
            ("--03-03", (3, 3, None)),
        ),
        *(
            ("3mar1961", (3, 3, 1961)),
            ("1961-03-03", (3, 3, 1961)),
            ("3.3.61", (3, 3, 1961)),
            ("29feb", (2, 29, None)),
        ),
        *(("1604-03-03", (3, 3, None)), ("12/6/2001", (6, 12, 2001))),
    ],
)
def test_a_day_that_recurs_is_typed_in_any_of_these_forms(
    kind: str, typed: str, day: tuple[int, int, int | None], run: Run
) -> None:
    occasion = run("remember", "bianchi", kind, "--json", "--", *typed.split()).data["occasion"]
    assert (occasion["kind"], occasion["month"], occasion["day"], occasion["year"]) == (kind, *day)


@pytest.mark.parametrize("typed", ["31feb", "fri", "tomorrow", "soon", "1.1.1066"])
def test_a_day_that_does_not_recur_is_no_birthday(typed: str, run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", "birthday", typed, "--json")
    assert (ran.status, ran.error["code"], shop.rows("occasion")) == (2, "bad_date", [])


def test_there_is_one_birthday_to_a_person(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "birthday", "3mar")
    run("remember", "bianchi", "birthday", "4mar1961")
    (occasion,) = shop.rows("occasion")
    assert (occasion["month"], occasion["day"], occasion["year"]) == (3, 4, 1961)


def test_a_birthday_about_a_person_is_theirs(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    run("remember", "bianchi", "birthday", "3mar", "--about", "nephew")
    (occasion,) = shop.rows("occasion")
    assert occasion["person_id"] == 1


# --- life events and times away -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "days"),
    [
        ("--on 20jun", ("2026-06-20", "2026-06-20")),
        ("--on 1jun", ("2026-06-01", "2026-06-01")),
        ("--on 1mar", ("2027-03-01", "2027-03-01")),
        ("--on tomorrow --until +1w", ("2026-06-13", "2026-06-20")),
        ("--on 20jun --until 2jul", ("2026-06-20", "2026-07-02")),
        ("--on 28dec --until 3jan", ("2026-12-28", "2027-01-03")),
    ],
)
@pytest.mark.parametrize("kind", ["event", "away"])
def test_a_life_event_has_its_days_and_each_is_echoed(
    kind: str, options: str, days: tuple[str, str], run: Run
) -> None:
    data = run("remember", "bianchi", kind, "graduation", *options.split(), "--json").data
    assert (data["event"]["starts_on"], data["event"]["ends_on"]) == days
    assert all(str(int(day[8:])) in data["said"] for day in days)


def test_the_last_day_of_an_event_is_not_before_its_first(run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", "away", "sea", "--on", "2026-07-02", "--until", "2026-06-20")
    assert (ran.status, ran.out, shop.rows("life_event")) == (2, "", [])


def test_the_same_event_again_only_moves_its_days(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "event", "graduation", "--on", "20jun")
    run("remember", "bianchi", "event", "Graduation", "--on", "27jun")
    assert [event["starts_on"] for event in shop.rows("life_event")] == ["2026-06-27"]


def test_the_same_event_of_two_people_is_two_events(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "son", "Pietro")
    run("remember", "bianchi", "event", "graduation", "--on", "20jun")
    run("remember", "bianchi", "event", "graduation", "--on", "27jun", "--about", "son")
    events = shop.rows("life_event")
    assert [(event["person_id"], event["starts_on"]) for event in events] == [
        (None, "2026-06-20"),
        (1, "2026-06-27"),
    ]


def test_nobody_is_expected_while_they_are_away(run: Run, shop: Shop, lucia: Known) -> None:

    shop.visit(lucia, *(TODAY - timedelta(7 * weeks) for weeks in (1, 2, 3, 4, 5)))
    assert len(run("agenda", "--json").data["expected_today"]) == 1
    run("remember", "bianchi", "away", "cruise", "--on", "10jun", "--until", "20jun")
    assert run("agenda", "--json").data["expected_today"] == []


# --- people ---------------------------------------------------------------------------------------------------


def test_a_person_and_their_birthday_are_echoed_and_kept(run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", "nephew", "Luca", "--birthday", "3mar")
    assert (ran.status, ran.err) == (0, "")
    assert [part for part in ("Lucia Bianchi", "nephew Luca", "3 March") if part not in ran.out] == []
    assert [(p["relation"], p["name"]) for p in shop.rows("person")] == [("nephew", "Luca")]
    assert [(o["kind"], o["person_id"]) for o in shop.rows("occasion")] == [("birthday", 1)]


def test_a_relation_that_is_in_no_list_is_one_all_the_same(run: Run, shop: Shop) -> None:
    assert run("remember", "bianchi", "bridge partner", "Ada").status == 0
    assert [(p["relation"], p["name"]) for p in shop.rows("person")] == [("bridge partner", "Ada")]


def test_a_person_is_not_doubled(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "dog", "Rex")
    run("remember", "bianchi", "Dog", "rex", "--birthday", "1may")
    assert [p["name"].lower() for p in shop.rows("person")] == ["rex"]


def test_a_second_nephew_is_another_person(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    run("remember", "bianchi", "nephew", "Marco")
    assert [p["name"] for p in shop.rows("person")] == ["Luca", "Marco"]


def test_a_person_who_is_a_customer_too_is_named_by_id(run: Run, shop: Shop) -> None:
    anna = shop.customer("Anna Berg")
    person = run("remember", "bianchi", "friend", f"#{anna.id}", "--json").data["person"]
    assert (person["name"], person["customer_id"]) == ("Anna Berg", anna.id)


@pytest.mark.parametrize(
    ("died", "day"), [(["--died"], None), (["--died", "1may"], "2026-05-01"), (["--died="], None)]
)
def test_a_death_is_remembered_with_its_day_or_without(
    died: list[str], day: str | None, run: Run, shop: Shop
) -> None:
    run("remember", "bianchi", "dog", "Rex")
    ran = run("remember", "bianchi", "dog", "Rex", *died)
    assert (ran.status, ran.err) == (0, "")
    (rex,) = shop.rows("person")
    assert (rex["dead"], rex["died_on"]) == (1, day)


def test_a_death_may_stand_before_other_options_and_needs_no_name(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "dog", "Rex")
    assert run("remember", "bianchi", "dog", "--died", "--json").data["person"]["dead"] is True
    assert [(p["name"], p["dead"]) for p in shop.rows("person")] == [("Rex", 1)]


def test_the_dead_stay_dead_when_they_are_spoken_of_again(run: Run) -> None:
    run("remember", "bianchi", "dog", "Rex")
    run("remember", "bianchi", "dog", "Rex", "--died", "1may")
    person = run("remember", "bianchi", "dog", "Rex", "--birthday", "3mar", "--json").data["person"]
    assert person["dead"] is True


def test_a_fact_about_a_person_is_theirs(run: Run) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    fact = run("remember", "bianchi", "likes", "dinosaurs", "--about", "luca", "--json").data["fact"]
    assert fact["person_id"] == 1
    assert "dinosaurs" not in run("greet", "bianchi", "--json").data["usual"]


def test_about_nobody_known_is_not_found_and_told_how_to_name_them_first(run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", "likes", "tea", "--about", "uncle")
    assert (ran.status, ran.out, shop.rows("fact")) == (3, "", [])
    assert "custmem remember bianchi" in ran.err


def test_about_one_of_two_is_ambiguous_with_both_as_candidates(run: Run, shop: Shop) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    run("remember", "bianchi", "nephew", "Marco")
    ran = run("remember", "bianchi", "likes", "tea", "--about", "nephew", "--json")
    assert (ran.status, ran.error["code"], shop.rows("fact")) == (4, "ambiguous", [])
    assert [candidate["name"] for candidate in ran.error["candidates"]] == ["Luca", "Marco"]


def test_ambiguity_about_a_person_is_shown_on_screen_too(run: Run) -> None:
    run("remember", "bianchi", "nephew", "Luca")
    run("remember", "bianchi", "nephew", "Marco")
    ran = run("remember", "bianchi", "likes", "tea", "--about", "nephew")
    assert (ran.status, ran.out, "Luca" in ran.err, "Marco" in ran.err) == (4, "", True, True)


def test_what_is_over_already_is_not_remembered_as_holding(run: Run, shop: Shop) -> None:
    ran = run("remember", "bianchi", "needs", "no alcohol", "--until", "2026-06-11", "--json")
    assert (ran.status, ran.error["code"], shop.rows("fact")) == (2, "usage", [])
