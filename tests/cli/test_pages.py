"""A customer's page: taken in, corrected, put away; and the list of them all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from factories import LONG_AGO, TODAY, Run, Shop, dump

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Known

# --- add ------------------------------------------------------------------------------------------------------


def test_a_new_customer_is_echoed_with_handle_and_id(run: Run, shop: Shop) -> None:
    ran = run("add", "Lucia Bianchi")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    assert [part for part in ("Lucia Bianchi", "bianchi", "#1") if part not in ran.out] == []
    (customer,) = shop.rows("customer")
    assert (customer["name"], customer["handle"], customer["since_on"]) == (
        "Lucia Bianchi",
        "bianchi",
        "2026-06-12",
    )


def test_a_name_of_several_words_needs_no_quotes(run: Run) -> None:
    assert run("add", "Lucia", "Maria", "Bianchi", "--json").data["customer"]["name"] == "Lucia Maria Bianchi"


def test_every_option_of_add_lands_on_the_page(run: Run) -> None:
    ran = run(
        *(
            "add",
            "Lucia Bianchi",
            "--address-as",
            "Mrs Bianchi",
            "--pronounce",
            "BYAHN-kee",
            "--nickname",
            "Lulu",
        ),
        *("--looks", "red glasses", "--phone", "055 123", "--phone", "333 444", "--email", "l@example.org"),
        *("--card", "4400 17", "--address", "Via Roma 3", "--birthday", "3mar1961", "--language", "it"),
        *("--since", "24dec2019"),
    )
    assert (ran.status, ran.err) == (0, "")
    page = run("show", "lulu", "--json").data
    customer = page["customer"]
    assert [customer[key] for key in ("nickname", "language", "since_on")] == ["Lulu", "it", "2019-12-24"]
    assert [(point["kind"], point["value"]) for point in page["contact_points"]] == [
        *(("phone", "055 123"), ("phone", "333 444"), ("email", "l@example.org")),
        *(("card", "4400 17"), ("address", "Via Roma 3")),
    ]
    assert [(fact["kind"], fact["text"]) for fact in page["facts"]] == [
        *(("address-as", "Mrs Bianchi"), ("pronounce", "BYAHN-kee"), ("looks", "red glasses")),
    ]
    (birthday,) = page["occasions"]
    assert (birthday["kind"], birthday["month"], birthday["day"], birthday["year"]) == (
        "birthday",
        3,
        3,
        1961,
    )


@pytest.mark.parametrize(
    ("names", "handles"),
    [
        (["Anna Rossi", "Carlo Rossi", "Carlo Rossi"], ["rossi", "rossi-carlo", "rossi-carlo-2"]),
        (["Zoë Čapek", "Đorđe Đorđević"], ["capek", "dordevic"]),
        (["李明", "Анна Иванова"], None),
        (["Dr. Anna van der Berg"], ["berg"]),
        (["O'Brien, Siobhán"], ["obrien"]),
    ],
)
def test_a_handle_is_short_ascii_unique_and_made_from_the_name(
    names: list[str], handles: list[str] | None, run: Run
) -> None:
    made = [run("add", name, "--yes", "--json").data["customer"]["handle"] for name in names]
    assert all(handle.isascii() and handle for handle in made)
    assert len(set(made)) == len(made)
    assert handles is None or made == handles


def test_a_customer_answers_to_their_own_handle_also_one_with_a_dash(run: Run) -> None:
    run("add", "Carlo Rossi")
    run("add", "Anna Rossi")
    assert run("greet", "rossi-anna", "--json").data["customer"]["name"] == "Anna Rossi"


@pytest.mark.parametrize("name", ["", "   ", "\x1b[31m", "\u200b\u200b"])
def test_a_customer_without_a_name_is_refused(name: str, run: Run, shop: Shop) -> None:
    ran = run("add", name)
    assert (ran.status, ran.out, shop.rows("customer")) == (2, "", [])


def test_a_name_is_at_most_200_characters(run: Run, shop: Shop) -> None:
    assert run("add", "Anna " + "a" * 195).status == 0
    ran = run("add", "a" * 201)
    assert (ran.status, ran.out, len(shop.rows("customer"))) == (2, "", 1)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("--email", "no address"), ("--email", "lucia"), ("--phone", "12"), ("--phone", "call me")),
        *(("--birthday", "31feb"), ("--birthday", "soon"), ("--since", "blursday")),
    ],
)
def test_a_value_that_can_t_be_one_is_refused_and_nobody_taken_in(
    option: str, value: str, run: Run, shop: Shop
) -> None:
    ran = run("add", "Lucia Bianchi", option, value)
    assert (ran.status, ran.out, shop.rows("customer")) == (2, "", [])


@pytest.mark.parametrize(
    ("again", "same"),
    [
        *((["Lucia Bianchi"], "name"), (["lucia  BIANCHI"], "name"), (["Lúcia Bianchi"], "name")),
        *((["L. B.", "--phone", "055123456"], "phone"), (["L. B.", "--email", "LUCIA@example.org"], "email")),
        (["L. B.", "--card", "440017"], "card"),
    ],
)
@pytest.mark.parametrize("option", ["--new", "--yes"])
def test_somebody_who_is_in_the_book_already_is_a_duplicate_unless_new(
    option: str, again: list[str], same: str, run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi", phone="055 123 456", email="lucia@example.org", card="4400-17")
    ran = run("add", *again, "--json")
    assert (ran.status, ran.error["code"], len(shop.rows("customer"))) == (5, "duplicate", 1)
    assert [candidate["handle"] for candidate in ran.error["candidates"]] == ["bianchi"]
    assert same in ran.error["message"].replace("e-mail", "email")
    assert "--new" in ran.error["hint"]
    assert run("add", *again, option).status == 0
    assert len(shop.rows("customer")) == 2


def test_a_duplicate_is_never_asked_about_without_a_terminal(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    ran = run("add", "Lucia Bianchi")
    assert (ran.status, ran.out, "bianchi" in ran.err) == (5, "", True)


def test_the_first_customer_starts_the_book_and_it_says_so_on_stderr(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "new" / "shop.db"
    ran = run("add", "Lucia Bianchi", book=book)
    assert (ran.status, "Lucia Bianchi" in ran.out, str(book) in ran.err) == (0, True, True)
    assert run("list", "--json", book=book).data["customers"][0]["name"] == "Lucia Bianchi"


@pytest.mark.parametrize("option", ["--quiet", "--json"])
def test_a_book_is_started_silently_for_who_wants_silence(option: str, run: Run, tmp_path: Path) -> None:
    ran = run("add", "Lucia Bianchi", option, book=tmp_path / "shop.db")
    assert (ran.status, ran.err) == (0, "")


def test_a_book_lies_in_the_user_s_data_folder_when_nobody_says_where(run: Run, home: Path) -> None:
    run("add", "Lucia Bianchi", book=None)
    assert [path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()] == [
        "data/custmem/book.db"
    ]


# --- edit -----------------------------------------------------------------------------------------------------


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer whose page is corrected."""
    return shop.customer("Lucia Bianchi", phone="055 123 456", email="l@example.org", nickname="Lulu")


@pytest.mark.parametrize(
    ("options", "customer"),
    [
        (["--name", "Lucia Verdi"], {"name": "Lucia Verdi", "handle": "bianchi"}),
        (["--handle", "Lucia-2"], {"handle": "lucia-2"}),
        (["--nickname", "Lucy"], {"nickname": "Lucy"}),
        (["--nickname", ""], {"nickname": None}),
        (["--language", "sv"], {"language": "sv"}),
        (["--since", "3mar2020"], {"since_on": "2020-03-03"}),
        (["--died"], {"dead": True, "died_on": None}),
        (["--died", "1may"], {"dead": True, "died_on": "2026-05-01"}),
        (["--died", "--nickname", "Lucy"], {"dead": True, "nickname": "Lucy"}),
    ],
)
def test_a_field_is_corrected_and_its_name_echoed(
    options: list[str], customer: dict[str, Any], run: Run, lucia: Known
) -> None:
    ran = run("edit", "bianchi", *options)
    assert (ran.status, ran.err, options[0].removeprefix("--") in ran.out) == (0, "", True)
    assert customer.items() <= run("show", f"#{lucia.id}", "--json").data["customer"].items()


@pytest.mark.parametrize(
    ("options", "points"),
    [
        (["--phone", "333 444"], {"phone": "333 444", "email": "l@example.org"}),
        (["--phone", ""], {"email": "l@example.org"}),
        (["--email", "new@example.org"], {"phone": "055 123 456", "email": "new@example.org"}),
        (["--card", "77"], {"phone": "055 123 456", "email": "l@example.org", "card": "77"}),
        (
            ["--address", "Via Nuova 1"],
            {"phone": "055 123 456", "email": "l@example.org", "address": "Via Nuova 1"},
        ),
    ],
)
def test_a_way_to_reach_them_replaces_the_one_known_and_a_blank_takes_it_away(
    options: list[str], points: dict[str, str], run: Run, lucia: Known
) -> None:
    assert run("edit", "bianchi", *options).status == 0
    page = run("show", "bianchi", "--json").data
    assert {point["kind"]: point["value"] for point in page["contact_points"]} == points


def test_a_corrected_name_is_found_and_the_old_one_no_more(run: Run, lucia: Known) -> None:
    run("edit", "bianchi", "--name", "Lucia Verdi", "--handle", "verdi", "--phone", "333 444")
    assert run("greet", "verdi").status == run("greet", "333444").status == 0
    assert run("greet", "bianchi").status == run("greet", "055123456").status == 3


def test_a_fact_is_reworded_and_another_dropped(run: Run, shop: Shop, lucia: Known) -> None:
    kept, gone = shop.fact(lucia, "likes", "tee"), shop.fact(lucia, "likes", "coffee")
    assert run("edit", "bianchi", "--reword", f"fact:{kept}=green tea", "--drop", f"fact:{gone}").status == 0
    assert [fact["text"] for fact in run("show", "bianchi", "--json").data["facts"]] == ["green tea"]


def test_a_person_an_occasion_and_an_event_are_dropped(run: Run, shop: Shop, lucia: Known) -> None:
    person = shop.person(lucia)
    shop.event(lucia, on=TODAY)
    run("remember", "bianchi", "birthday", "3mar")
    assert (
        run(
            "edit", "bianchi", "--drop", f"person:{person}", "--drop", "occasion:1", "--drop", "event:1"
        ).status
        == 0
    )
    page = run("show", "bianchi", "--json").data
    assert (page["persons"], page["occasions"], page["events"]) == ([], [], [])


@pytest.mark.parametrize(
    ("options", "status"),
    [
        *((["--name", ""], 2), (["--handle", ""], 2), (["--handle", "no spaces"], 2), (["--handle", "ö"], 2)),
        *(
            (["--handle", "a--b"], 2),
            (["--phone", "12"], 2),
            (["--email", "nowhere"], 2),
            (["--since", "soon"], 2),
        ),
        *(
            (["--died", "tomorrow"], 2),
            (["--drop", "fact:99"], 3),
            (["--drop", "shoe:1"], 2),
            (["--drop", "fact:x"], 2),
        ),
        *(
            (["--reword", "fact:99=x"], 3),
            (["--reword", "fact:1"], 2),
            (["--reword", "person:1=x"], 2),
            ([], 2),
        ),
    ],
)
def test_a_correction_that_can_t_be_made_changes_nothing(
    options: list[str], status: int, run: Run, shop: Shop, lucia: Known
) -> None:
    shop.fact(lucia)
    before = dump(shop.path)
    ran = run("edit", "bianchi", "--language", "it", *options) if options else run("edit", "bianchi")
    assert (status, "", before) == (ran.status, ran.out, dump(shop.path))


def test_another_customer_s_fact_is_not_corrected(run: Run, shop: Shop, lucia: Known) -> None:
    fact = shop.fact(shop.customer("Anna Berg"))
    assert run("edit", "bianchi", "--drop", f"fact:{fact}").status == 3
    assert run("edit", "bianchi", "--reword", f"fact:{fact}=x").status == 3
    assert [row["text"] for row in shop.rows("fact")] == ["crime novels"]


def test_a_handle_somebody_else_has_is_a_duplicate(run: Run, shop: Shop, lucia: Known) -> None:
    shop.customer("Anna Berg")
    ran = run("edit", "bianchi", "--handle", "berg", "--json")
    assert (ran.status, ran.error["code"]) == (5, "duplicate")


# --- archive --------------------------------------------------------------------------------------------------


def test_somebody_put_away_is_no_longer_listed_and_comes_back_and_what_is_owed_stays(
    run: Run, shop: Shop
) -> None:
    shop.promise(shop.customer("Ivo Horvat"), "the atlas")
    assert 'still owed: the promise "the atlas"' in run("archive", "ivo").out
    assert run("list", "--json").data["customers"] == []
    assert [item["kind"] for item in run("agenda", "--json").data["items"]] == ["promise"]
    assert [customer["archived"] for customer in run("list", "--archived", "--json").data["customers"]] == [
        True
    ]
    assert "Ivo Horvat" in run("archive", "ivo", "--back").out
    assert len(run("list", "--json").data["customers"]) == len(run("agenda", "--json").data["items"]) == 1


def test_putting_away_twice_or_back_twice_is_a_duplicate(run: Run, shop: Shop) -> None:
    shop.customer("Ivo Horvat")
    assert run("archive", "ivo", "--back", "--json").error["code"] == "duplicate"
    run("archive", "ivo")
    assert run("archive", "ivo").status == 5


def test_of_two_namesakes_the_one_put_away_is_not_meant(run: Run, shop: Shop) -> None:
    shop.customer("Ivo Horvat", archived_on=LONG_AGO)
    shop.customer("Ivo Lund")
    assert run("greet", "ivo", "--json").data["customer"]["name"] == "Ivo Lund"


# --- list -----------------------------------------------------------------------------------------------------


@pytest.fixture
def three(shop: Shop) -> None:
    """Three customers, who differ in name, last visit and number of visits."""
    shop.customer("Čeněk Zeman", visits=[TODAY - timedelta(days) for days in (30, 40, 50)])
    shop.customer("anna Berg", visits=[TODAY - timedelta(2)])
    shop.customer("Björn Lund")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], ["anna Berg", "Björn Lund", "Čeněk Zeman"]),
        (["--sort", "name"], ["anna Berg", "Björn Lund", "Čeněk Zeman"]),
        (["--sort", "last"], ["anna Berg", "Čeněk Zeman", "Björn Lund"]),
        (["--sort", "visits"], ["Čeněk Zeman", "anna Berg", "Björn Lund"]),
        (["--limit", "2"], ["anna Berg", "Björn Lund"]),
        (["lund"], ["Björn Lund"]),
        (["nobody"], []),
        (["--archived"], []),
    ],
)
def test_the_list_is_sorted_limited_and_narrowed(options: list[str], names: list[str], run: Run) -> None:
    assert [customer["name"] for customer in run("list", *options, "--json").data["customers"]] == names
    ran = run("list", *options, "--plain")
    assert (0, names, "") == (ran.status, [line.split("\t")[2] for line in ran.out.splitlines()], ran.err)


@pytest.mark.usefixtures("three")
def test_in_a_pipe_the_list_is_never_wrapped_or_boxed(run: Run) -> None:
    ran = run("list")
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 3)


def test_an_empty_book_lists_nobody_and_that_is_no_failure(run: Run) -> None:
    assert run("list").status == 0
    assert run("list", "--plain") == (0, "", "")
    assert run("list", "--json").data == {"customers": []}


@pytest.mark.parametrize("phone", ["+39 055 123456", "055 123 456", "0039 055 123456"])
def test_a_phone_with_and_without_its_country_code_is_one_phone(phone: str, run: Run) -> None:
    run("add", "Lucia Bianchi", "--phone", "055 123456")
    ran = run("add", "Marco Neri", "--phone", phone, "--json")
    assert (ran.status, ran.error["code"]) == (5, "duplicate")
