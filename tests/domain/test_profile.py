"""What is compared of a customer: the name in order, the address in its parts, and no number taken for a name."""

from __future__ import annotations

import pytest

from custmem.domain.duplicates.candidates import address_of, name_in_order, profile_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Lucia Bianchi", ("lucia", "bianchi")),
        ("Bianchi, Lucia", ("lucia", "bianchi")),
        ("Dr. Zoë Lloyd-Jones Jr.", ("zoe", "lloydjones")),
        ("Anna van der Berg", ("anna", "berg")),
        ("Van Le", ("van", "le")),
        ("Mr", ("mr",)),
        ("", ()),
    ],
)
def test_a_name_is_its_words_given_name_first_without_titles_and_particles(
    name: str, words: tuple[str, ...]
) -> None:
    assert name_in_order(name) == words


@pytest.mark.parametrize(
    ("text", "street", "numbers", "place"),
    [
        ("Mill Lane 4, Portree", "mill lane", "4", "portree"),
        ("stanley street 8, miami, 4223 winston hills, nsw", "stanley street miami", "8", "4223 winston hills nsw"),
        ("London", "", "", "london"),
        ("Mill Lane 4", "mill lane", "4", ""),
        ("Via Roma 3\n50100 Firenze", "via roma", "3", "50100 firenze"),
        ("", "", "", ""),
    ],
)  # fmt: skip
def test_an_address_is_street_numbers_and_town(text: str, street: str, numbers: str, place: str) -> None:
    assert address_of(text) == (*map(frozenset, (street.split(), numbers.split(), place.split())),)


@pytest.mark.parametrize("name", ["1042", "anna@example.org", "055 123 456"])
def test_a_number_an_e_mail_or_a_phone_is_no_name(name: str) -> None:
    assert profile_of(1, name, number="1042").words == ()
