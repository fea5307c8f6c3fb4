"""Hostile text: stored safely, shown harmlessly, never taken for markup, and always JSON."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest

from factories import Shop, typed

HERE = [
    *(
        "\x1b]0;owned\x07Anna",
        "Anna\x1b[2J\x1b[31m",
        "\x9b31mAnna",
        "An\x00na",
        "An\tna\nBerg",
        "Anna\r\nBerg",
    ),
    *(
        "\u202eannA",
        "An\u200bna",
        "\ufeffAnna",
        "[bold]Anna[/bold]",
        "[/b] Anna",
        ":tea: Anna",
        "{0} Anna {name}",
    ),
    *("%s%n Anna", "=1+1 Anna", "@SUM(1) Anna", "Anna'; DROP TABLE customer; --", 'Anna "quoted"', "Anna\\n"),
    *(
        "Å" * 150,
        "𝒜𝓃𝓃𝒶",
        "👩‍👩‍👧 Anna",
        "é" + "\u0301" * 90,
        "-Anna",
        "--json",
        "#1",
        "Anna@Berg",
        "٣٤٥ Anna",
    ),
]
"""What must always be tried, also where the list of naughty strings is not at hand."""


def _all() -> list[str]:
    folder = os.environ.get("CUSTMEM_FIELD_DATA")
    path = Path(folder, "6-naughty", "blns", "blns.json") if folder else None
    return json.loads(path.read_text(encoding="utf-8")) if path and path.exists() else []


def _is_harmless(shown: str) -> bool:
    """No control but line breaks and tabs, no format that turns or hides text, no surrogate."""
    kept = "\n\t\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"
    return all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co") or char in kept for char in shown)


def _try(strings: list[str], shop: Shop) -> None:
    """Use each string as a name, a fact, an item and a search, and look at everything that is shown."""
    lucia = shop.customer("Lucia Bianchi")
    accepted = 0
    for text in strings:
        for line in (
            ("add", "--yes", "--", text),
            ("remember", f"#{lucia.id}", "likes", "--", text),
            ("sold", f"#{lucia.id}", "--", text, "4.50"),
            ("find", "--", text),
        ):
            ran = typed(*line, book=shop.path)
            assert ran.status in (0, 2, 3, 4), (line, ran)
            assert _is_harmless(ran.out + ran.err), (line, ran)
            accepted += line[0] == "add" and ran.status == 0
    assert accepted > len(strings) / 2
    for words in (("list",), ("show", f"#{lucia.id}"), ("greet", f"#{lucia.id}"), ("agenda",)):
        for form in ((), ("--json",), ("--plain",), ("--color", "never")):
            ran = typed(*words, *form, book=shop.path)
            assert (ran.status, ran.err) == (0, "")
            assert _is_harmless(ran.out), (words, form)
    assert len(typed("list", "--json", book=shop.path).data["customers"]) == accepted + 1
    listed = typed("list", "--plain", book=shop.path).out.splitlines()
    assert {len(line.split("\t")) for line in listed} == {5}
    assert len(listed) == accepted + 1


def test_hostile_text_is_stored_and_shown_harmlessly(shop: Shop) -> None:
    _try(HERE, shop)


@pytest.mark.field
@pytest.mark.skipif(not _all(), reason="CUSTMEM_FIELD_DATA names no folder with 6-naughty/blns")
def test_the_big_list_of_naughty_strings_is_stored_and_shown_harmlessly(shop: Shop) -> None:
    _try(_all(), shop)


@pytest.mark.parametrize(
    "name", ["[bold]Anna[/bold] Berg", "[/b] Berg", ":tea: Berg", "{name} Berg", "%s Berg", "Anna\\n Berg"]
)
def test_what_looks_like_markup_is_only_a_name(name: str, shop: Shop) -> None:
    typed("add", name, book=shop.path)
    for words in (("list",), ("find", "berg"), ("greet", "berg"), ("show", "berg")):
        assert name in typed(*words, book=shop.path).out


@pytest.mark.parametrize(
    ("typed_name", "kept"), [("An\x00na", "Anna"), ("Anna\tBerg", "Anna Berg"), ("A\u030akesson", "Åkesson")]
)
def test_a_name_is_kept_composed_and_without_what_can_t_be_seen(
    typed_name: str, kept: str, shop: Shop
) -> None:
    typed("add", typed_name, book=shop.path)
    assert [customer["name"] for customer in shop.rows("customer")] == [kept]


def test_a_name_of_a_megabyte_is_refused_at_once(shop: Shop) -> None:
    assert typed("add", "a" * 1_000_000, book=shop.path).status == 2
    assert typed("note", "x", "a" * 1_000_000, book=shop.path).status == 2
    assert len(typed("greet", "a" * 1_000_000, book=shop.path).err) < 1000
