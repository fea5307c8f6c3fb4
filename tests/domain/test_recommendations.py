"""What fits a wish or a taste: the words the two have in common, in singular and plural, and never a part of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.recommendations import dislikes, fits, fitting, harms, is_same, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        *(("novels", "novel"), ("peonies", "peony"), ("boxes", "box"), ("glasses", "glass")),
        *(("watches", "watch"), ("glass", "glass"), ("cactus", "cactus"), ("tea", "tea"), ("bus", "bus")),
    ],
)
def test_a_plural_is_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


_WORDS = st.sampled_from(
    "a new crime novel Novels peony peonies glass glasses tea-box great grandson's green Grüner café CAFÉS - x".split()
)
_TEXTS = st.lists(_WORDS, max_size=4).map(" ".join)


@given(texts=st.sets(_TEXTS, max_size=8), item=_TEXTS)
def test_of_many_texts_those_fit_that_fit_one_by_one(texts: set[str], item: str) -> None:
    assert {text for text in texts if fits(text, item)} == fitting(texts, item)


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("the new Murakami novel", "Murakami: The City and Its Uncertain Walls"),
        ("crime novels", "The Moonstone, a crime novel"),
        ("white peonies", "a white peony"),
        ("an atlas of the stars", "Atlas of the Stars"),
        ("dinosaurs", "dinosaur puzzle"),
        ("Käsekrainer", "kasekrainer"),
        ("cakes", "walnut cake"),
    ],
)
def test_an_item_fits_what_shares_its_telling_words(wanted: str, offered: str) -> None:
    assert fits(wanted, offered)
    assert fits(offered, wanted)


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("cat", "catalogue"),
        ("art books", "smart watch"),
        ("crime novels", "a love novel"),
        ("blue wool scarf", "blue paper"),
        ("green tea", "black tea"),
        ("a good book", "a good book"),
        ("tea", "steak"),
        ("corner table", "dinner at eight"),
        ("", "tea"),
    ],
)
def test_nothing_fits_by_chance(wanted: str, offered: str) -> None:
    assert not fits(wanted, offered)


@pytest.mark.parametrize(
    ("item", "offered", "same"),
    [
        ("The Leopard", "the leopard", True),
        ("The Leopard", "The Leopard (paperback)", True),
        ("The Moonstone", "The Moonstone, a crime novel", True),
        ("The Moonstone", "Wilkie Collins: The Moonstone", True),
        ("Norwegian Wood", "Norwegian Wood by Haruki Murakami", True),
        ("tea", "green tea sencha", False),
        ("The Moonstone, a crime novel", "The Moonstone", True),
        ("The Moonstone, a crime novel", "crime novel", False),
        ("crime novels vol 152", "crime novel", False),
        ("crime novels", "crime novel", True),
        ("The Leopard", "The Hare", False),
    ],
)
def test_a_title_is_known_again(item: str, offered: str, same: bool) -> None:
    assert is_same(item, offered) is same


@pytest.mark.parametrize(
    ("allergy", "offered", "harmful"),
    [
        ("allergic to nuts", "walnut cake", True),
        ("nuts", "hazelnuts", True),
        ("lilies", "a lily bouquet", True),
        ("celiac disease: gluten-free", "Gluten biscuits", True),
        ("penicillin", "green tea", False),
    ],
)
def test_an_allergy_is_met_by_any_form_of_its_words(allergy: str, offered: str, harmful: bool) -> None:
    assert harms(allergy, offered) is harmful


@pytest.mark.parametrize(
    ("disliked", "offered", "met"),
    [
        ("e-books", "an e-book reader", False),
        ("cilantro", "cilantro pesto", True),
        ("sweet white wine", "dry white wine", True),
        ("horror novels", "a crime novel", False),
    ],
)
def test_a_dislike_is_met_by_half_of_its_words(disliked: str, offered: str, met: bool) -> None:
    assert dislikes(disliked, offered) is met
