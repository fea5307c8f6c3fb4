"""The keys of each command's `data`: other people's scripts read them, so the sets are exact."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from custmem.record.merge import HELD
from factories import Run
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

BRIEF = {"id", "handle", "name"}
POINT = {"code", "kind", "text", "because", "about"}
MONEY = {"minor", "currency"}
FACT = {
    *("id", "kind", "text", "person_id", "learned_on", "source"),
    *("guess", "once", "private", "until_on"),
}
PERSON = {"id", "relation", "name", "customer_id", "dead", "private"}
OCCASION = {"id", "kind", "person_id", "month", "day", "year", "private"}
EVENT = {"id", "kind", "text", "person_id", "starts_on", "ends_on", "private"}
PURCHASE = {"id", "on", "total", "for", "person_id", "occasion", "surprise", "private", "receipt", "lines"}
LINE = {"item", "quantity", "amount", "tag"}
COMPLAINT = {
    *("id", "code", "text", "made_on", "fix_by", "cause"),
    *("promised", "apology", "cost", "resolved_on", "resolution", "prevention"),
}
REMARK = {"id", "kind", "text", "stars", "said_on"}
GIFT = {"id", "item", "cost", "given_on"}
ORDER = {"id", "code", "item", "ordered_on", "expected_on", "private"}
WISH = {"id", "code", "text", "person_id", "made_on", "private"}
LEARNED = {"learned_on", "source"}


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Every command here is typed into the book of `story`."""
    return story_book


def test_greet(run: Run) -> None:
    data = run("greet", "bianchi", "--json").data
    assert set(data) == {
        *("customer", "visits", "alerts", "talking_points", "usual", "last_purchase", "loyalty", "marks"),
    }
    assert set(data["customer"]) == {*BRIEF, "address_as", "pronounce", "looks", "with"}
    assert set(data["visits"]) == {"count", "last_on", "days_since"}
    assert [set(point) for point in (*data["alerts"], *data["talking_points"])] == [POINT] * (
        len(data["alerts"]) + len(data["talking_points"])
    )
    assert data["alerts"]
    assert data["talking_points"]
    assert all(isinstance(usual, str) for usual in data["usual"])
    assert set(data["last_purchase"]) == {"on", "items", "for", "text"}


def test_greet_counts_visits_and_days_from_the_day_asked_about(run: Run) -> None:
    visits = run("greet", "sven", "--json").data["visits"]
    assert visits == {"count": 6, "last_on": "2026-06-05", "days_since": 7}


def test_greet_of_someone_never_here_has_no_days_and_no_purchase(run: Run) -> None:
    run("add", "Petra New")
    data = run("greet", "petra", "--json").data
    assert data["visits"] == {"count": 0, "last_on": None, "days_since": None}
    assert data["last_purchase"] is None


def test_agenda(run: Run) -> None:
    data = run("agenda", "--json").data
    assert set(data) == {
        *("date", "items", "expected_today", "orders_expected", "held_back", "held_back_kinds"),
        *("held_back_exact", "at_counter", "quiet_since", "coming", "coming_up"),
    }
    assert (data["date"], data["held_back"]) == ("2026-06-12", 0)
    item_keys = {
        *(
            "code",
            "kind",
            "customer",
            "text",
            "due_on",
            "overdue_days",
            "channel",
            "reach",
            "because",
            "amount",
        ),
    }
    assert [set(item) for item in data["items"]] == [item_keys] * len(data["items"])
    assert [set(item["customer"]) for item in data["items"]] == [BRIEF] * len(data["items"])
    amounts = [item["amount"] for item in data["items"] if item["amount"]]
    assert amounts
    assert [set(amount) for amount in amounts] == [MONEY] * len(amounts)
    (expected,) = data["expected_today"]
    assert set(expected) == {"customer", "because", "talking_point", "beside"}
    assert expected["customer"]["handle"] == "akesson"


def test_agenda_s_expected_guests_bring_a_talking_point_of_the_same_keys_as_a_greeting_s(run: Run) -> None:
    run("remember", "sven", "birthday", "14jun")
    (expected,) = run("agenda", "--json").data["expected_today"]
    assert set(expected["talking_point"]) == POINT


def test_agenda_of_several_days(run: Run) -> None:
    data = run("agenda", "--days", "14", "--json").data
    assert data["coming"]
    assert [set(day) for day in data["coming"]] == [{"date", "items"}] * len(data["coming"])
    assert {frozenset(item) for day in data["coming"] for item in day["items"]} == {
        frozenset(item) for item in data["items"]
    }


def test_appointment(run: Run) -> None:
    data = run("appointment", "bianchi", "fitting", "--on", "fri", "--at", "2pm", "--json").data
    assert set(data) == {"customer", "appointment", "said"}
    assert set(data["appointment"]) == {"id", "code", "text", "on", "at"}


def test_consent(run: Run) -> None:
    data = run("consent", "bianchi", "--prefer", "email", "--json").data
    assert set(data) == {"customer", "consents", "purpose", "said"}
    assert data["consents"] == {"email": "preferred"}


LISTED = {*BRIEF, "nickname", "visits", "last_visit_on", "archived"}


@pytest.mark.parametrize("command", [("list",), ("list", "rossi")])
def test_list(command: tuple[str, ...], run: Run) -> None:
    data = run(*command, "--json").data
    assert set(data) == {"customers"}
    assert data["customers"]
    keys = {*LISTED, "phone", "email", "address", "birthday", "tags", "stage"}
    assert [set(customer) for customer in data["customers"]] == [keys] * len(data["customers"])


def test_lapsed(run: Run) -> None:
    data = run("lapsed", "--all", "--json").data
    assert set(data) == {"customers", "count"}
    keys = {
        *(*BRIEF, "visits", "last_visit_on", "days_since", "usual_gap_days", "score", "gone"),
        *("because", "channel", "reach", "liked"),
    }
    assert [set(customer) for customer in data["customers"]] == [keys] * data["count"]


def test_insights(run: Run) -> None:
    data = run("insights", "--json").data
    assert (set(data), data["path"]) == ({"insights", "path"}, None)
    told = data["insights"]
    assert set(told) == {
        *("period", "sales", "visits", "weekdays", "total", "total_before", "total_named", "visitors", "new"),
        *("new_came_again", "returning", "before", "kept", "won_back", "share", "kept_rate", "promises"),
        *("stars", "praise", "complaints", "wishes_unmet", "why_they_buy", "why_they_left", "gifts"),
        "programme",
    }
    assert {
        name: set(told[name]) for name in ("period", "share", "promises", "stars", "praise", "gifts")
    } == {
        "period": {"since", "until", "weeks"},
        "share": {"top_percent", "of_sales", "buyers", "bring_80_percent"},
        "promises": {"due", "in_time", "late", "dropped", "open"},
        "stars": {"average", "count", "by_star"},
        "praise": {"count", "texts"},
        "gifts": {"count", "cost", "year", "year_cost", "budget", "left"},
    }
    assert [set(told[name][0]) for name in ("sales", "visits", "weekdays", "complaints", "wishes_unmet")] == [
        {"week", "amount", "receipts"},
        {"week", "visits", "new"},
        {"weekday", "amount", "visits", "days"},
        {"cause", "count", "open", "cost", "last_on", "prevented"},
        {"text", "count", "since_on"},
    ]
    assert set(told["programme"]) == {"holders", "finished", "finish_rate", "redeemed"}
    assert set(told["total"]) == MONEY


def test_best(run: Run) -> None:
    data = run("best", "--json").data
    assert set(data) == {"customers", "since", "buyers", "total", "top", "bring_80_percent"}
    keys = {*BRIEF, "spent", "share", "visits", "last_visit_on", "days_since"}
    assert [set(customer) for customer in data["customers"]] == [keys] * data["buyers"]


@pytest.mark.parametrize("typed", ["rossi", "rosssi", "055123456", "atlas of the stars"])
def test_find_says_of_each_what_was_found_and_what_tells_them_from_the_others(typed: str, run: Run) -> None:
    data = run("find", typed, "--json").data
    assert set(data) == {"customers", "nearest_only"}
    for customer in data["customers"]:
        assert set(customer) == {*LISTED, "matched", "differs"}
        assert set(customer["matched"]) == {"by", "words"}


def test_find_says_when_the_names_are_only_near(run: Run) -> None:
    assert run("find", "rossi", "--json").data["nearest_only"] is False
    assert run("find", "rosssi", "--json").data["nearest_only"] is True


def test_show(run: Run) -> None:
    data = run("show", "bianchi", "--json").data
    assert set(data) == {
        *("customer", "visits", "contact_points", "persons", "facts", "occasions"),
        *("events", "promises", "appointments", "consents", "orders", "wishes", "purchases", "decisions"),
        *("complaints", "remarks", "sent_by", "sent", "gifts", "figures"),
        *("visits_noted", "contacts", "stamps", "vouchers", "consent_refs", "tags"),
    }
    assert set(data["figures"]) == {"spent", "best", "expected_on"}
    assert set(data["customer"]) == {
        *BRIEF,
        *("nickname", "language", "since_on", "archived_on", "dead", "died_on"),
    }
    assert set(data["visits"]) == {"count", "first_on", "last_on", "usual_gap_days", "days"}
    sections = {
        "contact_points": {"id", "kind", "value"},
        "visits_noted": {"id", "on"},
        "persons": PERSON | LEARNED | {"died_on"},
        "facts": FACT,
        "occasions": OCCASION | LEARNED,
        "events": EVENT | LEARNED,
        "promises": {"id", "text", "made_on", "due_on", "at", "every"},
        "wishes": WISH,
        "purchases": PURCHASE,
    }
    assert {section: [set(entry) for entry in data[section][:1]] for section in sections} == {
        section: [keys | {"ref"}] for section, keys in sections.items()
    }
    assert set(data["purchases"][0]["lines"][0]) == LINE | {"ref"}
    assert set(data["purchases"][0]["total"]) == set(data["purchases"][0]["lines"][0]["amount"]) == MONEY


def test_show_has_what_they_said_of_the_shop_and_whom_they_sent(run: Run) -> None:
    data = run("show", "ivo", "--json").data
    sections = {"complaints": COMPLAINT, "remarks": REMARK, "gifts": GIFT}
    for section, keys in sections.items():
        assert [set(entry) for entry in data[section]] == [keys | {"ref"}] * len(data[section]) != []
    assert set(data["complaints"][0]["cost"]) == set(data["gifts"][0]["cost"]) == MONEY
    assert set(data["sent_by"]) == {"ref", "customer_id", "name", "said_on"}
    zofie = run("show", "zofie", "--json").data
    (sent,) = zofie["sent"]
    assert set(sent) == {"id", "ref", "customer_id", "name", "said_on", "first_visit_on"}
    assert [set(stamp) for stamp in zofie["stamps"]] == [{"id", "ref", "kind", "number", "on"}] * 3
    assert [set(voucher) for voucher in zofie["vouchers"]] == [{"id", "ref", "on", "amount", "of", "why"}] * 2
    assert zofie["consent_refs"] == {"letter": "consent:1"}


def test_show_has_the_orders_that_are_open(run: Run) -> None:
    (order,) = run("show", "carlo rossi", "--json").data["orders"]
    assert set(order) == ORDER | {"ref", "arrived_on", "told_on"}


def test_an_arrival_is_an_order_s_or_goes_into_stock(run: Run) -> None:
    code = run("order", "sven", "a globe", "--json").data["order"]["code"]
    here = run("arrived", code, "--json").data
    assert set(here) == {"customer", "order", "channel", "reach", "said"}
    assert set(here["order"]) == {"id", "code", "item", "arrived_on"}
    stock = run("arrived", "a crime novel", "--json").data
    assert set(stock) == {"arrival", "matches", "said"}
    assert set(stock["arrival"]) == {"id", "item", "arrived_on", "new"}
    assert [set(match) for match in stock["matches"]] == [{*BRIEF, "by", "because"}]
    assert set(run("arrived", "a crime novel", "--gone", "--json").data["arrival"]) == {
        "id",
        "item",
        "gone_on",
    }


def test_collected(run: Run) -> None:
    data = run("collected", run("order", "sven", "a globe", "--json").data["order"]["code"], "--json").data
    assert set(data) == {"customer", "order", "new_visit", "said"}
    assert set(data["order"]) == {"id", "code", "item", "collected_on"}


def test_match(run: Run) -> None:
    data = run("match", "crime novel", "--json").data
    assert set(data) == {"customers"}
    assert [set(customer) for customer in data["customers"]] == [{*LISTED, "by", "because"}]


def test_show_names_every_fact_s_id_day_and_source(run: Run) -> None:
    facts = run("show", "bianchi", "--json").data["facts"]
    assert ("crime novels", "2025-01-10", "told") in [
        (f["text"], f["learned_on"], f["source"]) for f in facts
    ]
    assert len({fact["id"] for fact in facts}) == len(facts) > 0


def test_everything_that_show_holds_has_a_ref(run: Run) -> None:
    for who in ("bianchi", "zofie", "ivo", "carlo rossi", "tereza"):
        data = run("show", who, "--private", "--json").data
        things = [thing for value in data.values() if isinstance(value, list) for thing in value]
        things += [line for purchase in data["purchases"] for line in purchase["lines"]]
        assert things
        assert [thing for thing in things if not thing["ref"]] == []


def test_show_lists_what_was_decided(run: Run) -> None:
    run("done", code_of(run("agenda", "--json"), "promise"), "kept")
    (decision,) = run("show", "bianchi", "--json").data["decisions"]
    assert set(decision) == {"id", "ref", "code", "kind", "verdict", "until_on", "outcome", "decided_on"}


@pytest.mark.parametrize(
    ("line", "keys", "inside", "inner"),
    [
        ("add Petra", set(), "customer", BRIEF),
        ("visit bianchi", {"on", "new"}, "customer", BRIEF),
        ("note bianchi hello", {"fact", "warnings"}, "fact", {"id", "kind", "text", "learned_on"}),
        ("remember bianchi likes tea", {"fact", "warnings"}, "fact", FACT),
        ("remember bianchi niece Eva", {"person"}, "person", PERSON | {"birthday"}),
        ("remember bianchi nameday 3mar", {"occasion"}, "occasion", OCCASION),
        ("remember bianchi event move --on 1jul", {"event"}, "event", EVENT),
        ("remember bianchi away sea --on 1jul --until 9jul", {"event"}, "event", EVENT),
        ("sold bianchi tea 4.50", {"purchase"}, "purchase", PURCHASE),
        (
            "promise bianchi tea --by fri",
            {"promise"},
            "promise",
            {"id", "code", "text", "due_on", "at", "every"},
        ),
        ("complaint bianchi torn --fix-by fri", {"complaint"}, "complaint", COMPLAINT),
        ("praise bianchi lovely", {"remark"}, "remark", REMARK),
        ("suggestion bianchi benches", {"remark"}, "remark", REMARK),
        ("rate bianchi 4", {"remark"}, "remark", REMARK),
        ("referred bianchi --by sven", {"referral"}, "referral", {"id", "by", "new"}),
        ("gift bianchi tea 6.50", {"gift", "budget_left"}, "gift", GIFT),
        ("order bianchi globe --expected fri", {"order"}, "order", ORDER),
        ("wish bianchi globe --about nephew", {"wish"}, "wish", WISH),
        ("edit bianchi --nickname Lulu", {"changed"}, "customer", BRIEF),
        ("archive bianchi", {"archived", "owed", "dry_run"}, "customer", BRIEF),
        (
            "merge bianchi santos --yes",
            {"joined", "moved", "same", "notes", "owed", "doubts", "dry_run"},
            "joined",
            BRIEF,
        ),
    ],
)
def test_a_write_answers_with_its_record_and_what_it_said(
    line: str, keys: set[str], inside: str, inner: set[str], run: Run
) -> None:
    data = run(*line.split(), "--json").data
    assert {"customer", "said", *keys} == set(data)
    assert inner == set(data[inside])
    assert set(data["customer"]) == BRIEF
    assert data["said"]
    assert "\n" not in data["said"]


def test_resolve_answers_with_the_complaint_and_the_day_it_is_asked_about(run: Run) -> None:
    code = run("complaint", "bianchi", "torn", "--json").data["complaint"]["code"]
    data = run("resolve", code, "a new one", "--json").data
    assert set(data) == {"customer", "complaint", "check_on", "said"}
    assert (set(data["customer"]), set(data["complaint"]), data["check_on"]) == (
        BRIEF,
        COMPLAINT,
        "2026-06-19",
    )


def test_causes_of_complaints(run: Run) -> None:
    causes = run("complaint", "--causes", "--json").data["causes"]
    assert [(cause["cause"], cause["count"], cause["open"]) for cause in causes] == [
        (None, 1, 1),
        ("post", 1, 0),
    ]
    assert [set(cause) for cause in causes] == [
        {"cause", "count", "open", "cost", "last_on", "prevented"}
    ] * 2
    assert causes[1]["cost"] == {"minor": 1200, "currency": "EUR"}


def test_merge_counts_what_was_joined_by_table(run: Run) -> None:
    data = run("merge", "bianchi", "santos", "--dry-run", "--json").data
    tables = set(HELD)
    assert set(data["moved"]) == set(data["same"]) == {*tables, "promise", "decision"}
    assert (data["moved"]["purchase"], data["same"]["purchase"], data["dry_run"]) == (1, 0, True)


def test_backup_answers_with_the_backup_and_restore_with_what_was_kept_aside(run: Run) -> None:
    backup = {"name", "path", "day", "reason", "encrypted", "size"}
    made = run("backup", "--json").data
    assert (set(made), set(made["backup"])) == ({"backup", "removed", "said"}, backup)
    listed = run("backup", "--list", "--json").data
    assert (set(listed), [set(each) for each in listed["backups"]]) == ({"folder", "backups"}, [backup])
    restored = run("restore", "latest", "--yes", "--json").data
    assert set(restored) == {"restored", "kept", "dry_run", "said"}
    assert set(restored["restored"]) == {"path", "customers", "older", "forgotten_since"}


def test_check_names_what_it_looked_at(run: Run) -> None:
    data = run("check", "--json").data
    assert set(data) == {"checks"}
    assert [check["name"] for check in data["checks"]] == [
        "file",
        "references",
        "index",
        "figures",
        "sums",
        "stamps",
        "backups",
        "rights",
        "orphaned",
    ]
    assert [set(check) for check in data["checks"]] == [{"name", "ok", "found", "repaired", "note"}] * 9


def test_export_answers_with_where_the_book_is_and_prints_the_document_itself(
    run: Run, tmp_path: Path
) -> None:
    data = run("export", str(tmp_path / "book.json"), "--json").data
    assert set(data) == {"file", "rows", "tables", "said"}
    document = run("export", "--json").data
    assert set(document) == {"custmem_book", "schema", "tables"}
    assert all(set(table) <= {"last_id", "rows"} for table in document["tables"].values())


def test_dossier(run: Run) -> None:
    data = run("dossier", "bianchi", "--json").data
    assert set(data) == {"customer", "date", "held", "told_by_others", "history"}
    assert set(data["customer"]) == BRIEF
    assert {frozenset(change) for change in data["history"]} == {frozenset({"at", "command", "said"})}


def test_forget(run: Run) -> None:
    run("note", "sven", "Lucia Bianchi's neighbour")
    data = run("forget", "bianchi", "--yes", "--json").data
    assert set(data) == {
        "customer",
        "things",
        "purchases_kept",
        "told_by_others",
        "owed",
        "copies",
        "dry_run",
        "mentions",
        "said",
    }
    assert set(data["copies"]) == {"rewritten", "removed"}
    assert [set(mention) for mention in data["mentions"]] == [{"place", "handle"}]


CHANGE = {"id", "at", "command", "said"}


def test_undo_and_redo_answer_with_the_changes_and_say_what_was_done_last(run: Run) -> None:
    run("visit", "bianchi")
    run("note", "bianchi", "hello")
    undone = run("undo", "2", "--json").data
    assert set(undone) == {"changes", "said"}
    assert [set(change) for change in undone["changes"]] == [{*CHANGE, "pages"}] * 2
    assert [change["command"] for change in undone["changes"]] == ["note", "visit"]
    assert undone["said"] == f"taken back: {undone['changes'][-1]['said']}"
    redone = run("redo", "2", "--json").data
    assert redone["changes"] == undone["changes"][::-1]
    assert redone["said"] == "brought back: Lucia Bianchi: remembered note: hello"


def test_history(run: Run) -> None:
    data = run("history", "--limit", "3", "--json").data
    assert set(data) == {"changes", "older"}
    assert [set(change) for change in data["changes"]] == [{*CHANGE, "undone", "undo", "redo"}] * 3
    assert [(change["undone"], change["undo"], change["redo"]) for change in data["changes"]] == [
        (False, number, None) for number in (1, 2, 3)
    ]
    assert data["older"] is True


def test_init_answers_with_the_book_and_its_settings(run: Run) -> None:
    data = run("init", "--closed", "sun", "--json").data
    assert set(data) == {"book", "new", "settings", "said"}
    assert {"shop", "currency", "date_order", "language", "closed", "paper"} <= set(data["settings"])
    assert not any(key.startswith("learned_") for key in data["settings"])


def test_asked_answers_with_the_point_and_where_its_answer_is_kept(run: Run) -> None:
    code = code_of(run("greet", "bianchi", "--json"), "ask_gift")
    data = run("asked", "bianchi", code, "he", "loved", "it", "--json").data
    assert set(data) == {"customer", "code", "kind", "answer", "fact_id", "said"}
    assert (data["code"], data["kind"], data["answer"]) == (code, "ask_gift", "he loved it")


@pytest.mark.parametrize(
    ("verb", "words", "more"),
    [
        ("done", ["all", "well"], {"outcome": "all well", "fact_id": None}),
        ("skip", ["not", "now"], {"outcome": "not now"}),
        ("snooze", ["+3d"], {"until": "2026-06-15"}),
    ],
)
def test_a_decision_answers_with_code_kind_verdict_and_what_was_said(
    verb: str, words: list[str], more: dict[str, str | None], run: Run
) -> None:
    code = code_of(run("agenda", "--json"), "promise")
    data = run(verb, code, *words, "--json").data
    assert set(data) == {"customer", "code", "kind", "verdict", "said", *more}
    assert more.items() <= data.items()
    assert (data["code"], data["kind"], data["customer"]["handle"]) == (code, "promise", "bianchi")


def test_print_and_letter_say_where_what_was_set_went(run: Run) -> None:
    page = run("print", "--json").data
    assert set(page) == {"format", "pages", "path", "text"}
    letter = run("letter", "bianchi", "invitation", "--json").data
    assert set(letter) == {"format", "pages", "path", "text", "letters", "said"}
    assert set(letter["letters"][0]) == {"handle", "name", "kind", "text", "because"}


def test_reaching_out(run: Run) -> None:
    data = run("contacted", "bianchi", "--by", "met", "--json").data
    assert set(data) == {"customer", "contact", "said"}
    assert set(data["contact"]) == {"by", "text", "on"}
    code = code_of(run("agenda", "--json"), "promise")
    tried = run("tried", code, "--json").data
    assert set(tried) == {"customer", "code", "kind", "verdict", "until", "times", "said"}


def test_gift_without_an_item_has_ideas(run: Run) -> None:
    data = run("gift", "bianchi", "--json").data
    assert set(data) == {"customer", "ideas", "budget_left"}


def test_duplicates(run: Run) -> None:
    run("add", "Lucia Bianci", "--phone", "055123456", "--new")
    data = run("duplicates", "--json").data
    assert set(data) == {"pairs"}
    (pair,) = data["pairs"]
    assert set(pair) == {"a", "b", "score", "because", "reasons"}
    listed = {*BRIEF, "nickname", "visits", "last_visit_on", "archived", "source", "external_id"}
    assert [set(pair[side]) for side in "ab"] == [listed, listed]
    assert (type(pair["score"]), type(pair["because"]), type(pair["reasons"])) == (float, str, list)
    said = run("duplicates", "--not", "bianchi", "bianci", "--json").data
    assert set(said) == {"a", "b", "said", "said_on"}
    assert [set(said[side]) for side in "ab"] == [BRIEF, BRIEF]


def test_the_candidates_of_a_duplicate_say_why(run: Run) -> None:
    (candidate,) = run("add", "Lucia Bianchi", "--json").error["candidates"]
    assert set(candidate) == {*BRIEF, "because"}


def test_money_is_minor_units_with_its_currency_and_never_a_float(run: Run) -> None:
    purchase = run("sold", "bianchi", "tea", "24,90", "--json").data["purchase"]
    assert purchase["total"] == {"minor": 2490, "currency": "EUR"}
    assert isinstance(purchase["total"]["minor"], int)


def test_every_day_in_json_is_an_iso_date(run: Run) -> None:
    def days_in(value: object, key: str = "") -> list[str]:
        if isinstance(value, dict):
            return [day for name, inner in value.items() for day in days_in(inner, name)]
        if isinstance(value, list):
            return [day for inner in value for day in days_in(inner, key)]
        is_day = key in ("on", "date", "days") or key.endswith("_on")
        return [value] if is_day and isinstance(value, str) else []

    for words in (("agenda",), ("greet", "bianchi"), ("show", "bianchi"), ("list",)):
        days = days_in(run(*words, "--json").data)
        assert days
        assert [date.fromisoformat(day).isoformat() for day in days] == days


RULE = {
    *("name", "kind", "on", "delay", "unit", "channel", "wording"),
    *("after", "tag", "least_amount", "first_purchase", "significant"),
}


@pytest.mark.parametrize("words", [(), ("quiet_days",)])
def test_config(words: tuple[str, ...], run: Run) -> None:
    settings = run("config", *words, "--json").data["settings"]
    assert settings
    assert all(set(setting) == {"key", "value", "from"} for setting in settings)


def test_config_that_sets(run: Run) -> None:
    data = run("config", "quiet_days", "20", "--json").data
    assert set(data) == {"setting", "said"}
    assert set(data["setting"]) == {"key", "value", "from"}


def test_config_rules(run: Run) -> None:
    assert all(set(rule) == RULE for rule in run("config", "rules", "--json").data["rules"])
    data = run("config", "rules", "--reset", "--json").data
    assert set(data) == {"changed", "rules", "said"}
    assert all(set(rule) == RULE for rule in data["rules"])


CARD = {"stamps", "needed", "reward", "ready"}


def test_loyalty_and_what_is_written_of_it(run: Run) -> None:
    run("config", "loyalty_stamps", "2")
    stamped = run("stamp", "zofie", "1", "--json").data
    assert set(stamped) == {"customer", "stamp", "loyalty", "said"}
    assert (set(stamped["stamp"]), set(stamped["loyalty"])) == ({"id", "number", "on"}, CARD)
    data = run("loyalty", "--json").data
    assert set(data) == {"programme", "member_price", "tiers", "customers"}
    assert set(data["programme"]) == {"needed", "reward", "months", "unit", "by", "start", "double"}
    assert [set(customer) for customer in data["customers"]] == [{*BRIEF, "stamps", "ready", "full_until"}]
    assert set(run("greet", "zofie", "--json").data["loyalty"]) == CARD
    redeemed = run("redeem", "zofie", "--json").data
    assert set(redeemed) == {"customer", "redeemed", "loyalty", "said"}
    assert set(redeemed["redeemed"]) == {"id", "reward", "on"}


def test_without_a_programme_there_is_no_card(run: Run) -> None:
    assert run("greet", "zofie", "--json").data["loyalty"] is None
    assert run("loyalty", "--json").data == {
        "programme": None,
        "member_price": None,
        "tiers": [],
        "customers": [],
    }


def test_a_voucher_and_a_statement(run: Run) -> None:
    written = run("voucher", "sven", "20", "--json").data
    assert set(written) == {"customer", "voucher", "said"}
    assert set(written["voucher"]) == {"id", "ref", "amount", "left", "on", "until"}
    assert set(run("voucher", "sven", "-5", "--json").data["voucher"]) == set(written["voucher"])
    run("config", "loyalty_stamps", "2")
    run("config", "loyalty_tiers", "Silver 1: 5 % off")
    run("stamp", "sven", "1")
    data = run("loyalty", "sven", "--json").data
    assert set(data) == {
        *("customer", "programme", "card", "tier", "year", "member_price", "vouchers", "ledger"),
    }
    assert set(data["card"]) == {"stamps", "needed", "ready", "full_until", "next_lost", "redeemed"}
    (voucher,) = data["vouchers"]
    assert set(voucher) == {"id", "ref", "amount", "left", "on", "until", "good", "why"}
    assert [set(line) for line in data["ledger"]] == [{"on", "change", "what", "balance", "ref"}] * 3
