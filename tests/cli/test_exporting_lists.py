"""`custmem export customers|sales|facts|agenda|mailing`: lists for other programs, without anything private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Run, Shop


@pytest.fixture
def told(run: Run, shop: Shop) -> None:
    """A shop with a customer of whom something private is known, and one who wants no e-mails."""
    anna = shop.customer("Anna Berg", email="anna@example.com", phone="+46 70 123 45 67")
    bo = shop.customer("Bo Lund", email="bo@example.com")
    run("remember", anna.handle, "likes", "crime novels")
    run("remember", anna.handle, "note", "owes money", "--private")
    run("remember", anna.handle, "birthday", "12 June 1961")
    run("sold", anna.handle, "=tea", "25")
    run("sold", anna.handle, "ring", "900", "--private")
    run("consent", bo.handle, "--refuse", "email")


@pytest.mark.usefixtures("told")
def test_nothing_private_is_in_a_list(run: Run) -> None:
    for what in ("customers", "sales", "facts", "agenda"):
        _, out, _ = run("export", what, "--csv", "-")
        assert "owes money" not in out
        assert "ring" not in out
    assert "crime novels" in run("export", "facts", "--csv", "-").out
    assert "'=tea" in run("export", "sales", "--csv", "-").out


@pytest.mark.usefixtures("told")
def test_a_list_goes_into_a_file_of_its_owner_s_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    ran = run("export", "customers", "--csv", str(path), "--json")
    assert (ran.status, ran.data["form"]) == (0, "csv")
    assert path.stat().st_mode & 0o077 == 0
    assert run("export", "customers", "--csv", str(path), "--json").status == 5
    assert run("export", "customers", "--csv", str(path), "--json", "--yes").status == 0


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("option", "name"), [("--csv", "c.csv"), ("--xlsx", "c.xlsx"), ("--vcard", "c.vcf")])
def test_a_list_of_customers_comes_into_another_book_as_it_was(
    run: Run, tmp_path: Path, option: str, name: str
) -> None:
    path, other = str(tmp_path / name), tmp_path / "other.db"
    run("export", "customers", option, path)
    assert run("import", path, "--json", book=other).data["added"] == 2
    first = run("export", "customers", "--csv", "-").out
    assert run("export", "facts", "--csv", "-", book=other).out.count("crime novels") == 1
    if option != "--vcard":  # a card has no consents, and no day since when
        assert run("export", "customers", "--csv", "-", book=other).out == first


@pytest.mark.usefixtures("told")
def test_a_mailing_list_honours_what_they_said(run: Run) -> None:
    _, out, _ = run("export", "mailing", "email")
    assert [line.split(",")[1] for line in out.splitlines()[1:]] == ["Anna Berg"]
    assert run("export", "mailing", "email", "likes:crime").out.count("Anna Berg") == 1
    assert run("export", "mailing", "email", "likes:gardens").out.count("Anna Berg") == 0
    assert run("export", "mailing", "message").out.count("Anna Berg") == 1
    assert run("export", "mailing", "telepathy", "--json").status == 2


@pytest.mark.usefixtures("told")
def test_a_calendar_and_cards_are_what_they_say(run: Run) -> None:
    assert "SUMMARY:Anna Berg's birthday" in run("export", "agenda", "--ical", "-").out
    assert "BDAY:19610612" in run("export", "customers", "--vcard", "-").out


@pytest.mark.parametrize(
    "line",
    [
        ("customers",),
        ("customers", "--csv", "a.csv", "--xlsx", "b.xlsx"),
        ("sales", "--vcard", "a.vcf"),
        ("customers", "--ical", "a.ics"),
        ("mailing",),
        ("nobody", "--csv", "a.csv"),
        ("--csv", "a.csv"),
    ],
)
def test_what_can_t_be_meant_is_refused_with_the_line_to_type(run: Run, line: tuple[str, ...]) -> None:
    ran = run("export", *line, "--json")
    assert (ran.status, bool(ran.error["hint"])) == (2, True)


@pytest.mark.parametrize(
    ("file", "meant"),
    [
        ("customers.csv", "export customers --csv customers.csv"),
        ("sales.xlsx", "export sales --xlsx sales.xlsx"),
        ("phone.vcf", "export customers --vcard phone.vcf"),
        ("shop.ics", "export agenda --ical shop.ics"),
    ],
)
def test_a_name_that_promises_a_list_is_refused_with_what_was_meant(run: Run, file: str, meant: str) -> None:
    ran = run("export", file, "--json")
    assert ran.status == 2
    assert meant in ran.error["hint"]
