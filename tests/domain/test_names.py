"""Names: found however they are typed, made into handles, compared, read for titles and relations."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from custmem.domain.customers.identification import handle_base
from custmem.domain.relations import RELATIONS, relation_gender
from custmem.domain.text.likeness import distance
from custmem.domain.text.names import bare_words, fold, possessive_from, query_words, words

letters = st.text("abcd", min_size=2, max_size=30)
names = st.text() | st.text(st.sampled_from("abnoAO éüøåßŁ'-’.ʼ,&\u0308\u0301李한"), max_size=24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("Lucia BIANCHI", "lucia bianchi"), ("Müller", "muller"), ("Mu\u0308ller", "muller"), ("", "")),
        *(("Ørsted", "orsted"), ("Đorđe", "dorde"), ("Łódź", "lodz"), ("Diyarbakır", "diyarbakir")),
        *(("Æther Œuvre", "aether oeuvre"), ("Þór Guðrún", "thor gudrun"), ("Straße", "strasse")),
        *(("Ħal Ŧŋ", "hal tn"), ("İstanbul", "istanbul"), ("Zoë Čapek", "zoe capek"), ("ﬁnn", "finn")),
        *(("O'Brien-Smith", "o brien smith"), ("Oʻahu", "o ahu"), ("  a \t b_c  ", "a b c")),
        *(("𝐀nna", "anna"), ("Ελένη", "ελενη"), ("Йорданов", "иорданов"), ("李明 2", "李明 2")),
        *(("मीना", "मीना"), ("#12!?", "12"), ("a\u200db", "ab"), ("❤\ufe0f", "")),
    ],
)
def test_folding_keeps_letters_and_digits_alone(text: str, expected: str) -> None:
    """Case, accents and marks do not count; letters that do not decompose have their plain ones."""
    assert expected == fold(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("Lucia Bianchi", "lucia bianchi"), ("O'Brien", "o brien obrien"), ("O’Brien", "o brien obrien")),
        *(("Oʼbrien", "o brien obrien"), ("Jean-Luc", "jean luc jeanluc"), ("Anna Anna", "anna")),
        *(("Müller", "muller mueller"), ("Mu\u0308ller", "muller mueller"), ("Åsa", "asa aasa")),
        *(("Bjørn", "bjorn bjoern"), ("Ægir", "aegir"), ("李明", "李明"), ("", "")),
        ("Bär-Öl", "bar ol barol baer oel baeroel"),
        *(("Anna van der Berg", "anna van der berg vanderberg"), ("De Luca", "de luca deluca")),
    ],
)
def test_words_to_find_a_name_by(name: str, expected: str) -> None:
    """Parts, parts joined over apostrophes and hyphens, and what German and Nordic typists spell out."""
    assert tuple(expected.split()) == words(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("o'brien", "obrien"), ("O’BRIEN", "obrien"), ("jean-luc", "jeanluc"), ("Mueller", "mueller")),
        *(("müller", "muller"), ("van  der berg", "van der berg"), ("anna anna", "anna"), ("#", "")),
    ],
)
def test_words_of_what_was_typed(text: str, expected: str) -> None:
    """Apostrophes and hyphens are joined, as the joined forms are in the index."""
    assert tuple(expected.split()) == query_words(text)


@pytest.mark.parametrize(
    ("typed", "bare", "barest"),
    [
        *(("Frau Dr. Müller", "muller", "muller"), ("John Smith, Jr.", "john smith", "john smith")),
        *(("Sig.ra van der Berg", "van der berg", "berg"), ("anna", "anna", "anna"), ("Mrs", "", "")),
    ],
)
def test_titles_suffixes_and_particles_can_be_left_out(typed: str, bare: str, barest: str) -> None:
    assert bare_words(typed) == tuple(bare.split())
    assert bare_words(typed, particles=False) == tuple(barest.split())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("Lucia Bianchi", "bianchi bianchi-lucia"), ("Bianchi, Lucia", "bianchi bianchi-lucia")),
        *(("Anna van der Berg", "berg berg-anna"), ("van der Berg, Anna", "berg berg-anna")),
        *(("Berg, Anna van der", "berg berg-anna"), ("De Luca", "luca"), ("Cher", "cher"), ("?A01", "a01")),
        *(("Mr John Smith Jr.", "smith smith-john"), ("John Smith, Jr.", "smith smith-john")),
        *(("Smith, John, PhD", "smith smith-john"), ("Prof. Dr. Eva Ott", "ott ott-eva")),
        *(("Sig.ra Maria Rossi", "rossi rossi-maria"), ("Frau Müller", "muller"), ("Herr", "herr")),
        *(("O'Brien", "obrien"), ("Sarah Lloyd-Jones", "lloyd-jones lloyd-jones-sarah")),
        *(("Åse Østby", "ostby ostby-ase"), ("J. R. Ewing", "ewing ewing-j")),
        ("Anna & Paul Berg", "berg berg-anna"),
        *(("李明", "customer"), ("", "customer"), ("-,-", "customer"), ("李 Wang", "wang")),
        ("Guttenberg-Sachsen-Coburg-Gotha-Altenburg Ann", "ann ann-guttenberg-sachsen-coburg-go"),
    ],
)
def test_handles_to_try_for_a_name(name: str, expected: str) -> None:
    """The family name alone, then with the given name, without titles, particles and suffixes."""
    assert tuple(expected.split()) == handle_base(name)


@pytest.mark.parametrize(
    ("a", "b", "most", "expected"),
    [
        *(("bianchi", "bianchi", 2, 0), ("bianchi", "bianci", 2, 1), ("bianchi", "biancchi", 2, 1)),
        *(("bianchi", "biamchi", 2, 1), ("bianchi", "bianhci", 2, 1), ("ca", "abc", 3, 3), ("", "abc", 3, 3)),
        *(("rossi", "bianchi", 2, 3), ("abc", "xyz", 1, 2), ("ab", "ba", 0, 1), ("", "", 0, 0)),
        ("a" * 10**5, "b" * 10**5, 2, 3),
    ],
)
def test_distance_between_two_words(a: str, b: str, most: int, expected: int) -> None:
    """One for a letter too many, missing, wrong or swapped; one above the bound where it is more."""
    assert expected == distance(a, b, most)


@pytest.mark.parametrize(
    ("address_as", "expected"),
    [
        *(("Mrs Berg", "her"), ("Ms. Berg", "her"), ("Frau Dr. Ott", "her"), ("Sig.ra Bianchi", "her")),
        *(("Madame", "her"), ("Mme Petit", "her"), ("Señora Ruiz", "her"), ("Sra. Ruiz", "her")),
        *(("Fru Ek", "her"), ("paní Nováková", "her"), ("Gospođa Horvat", "her"), ("Gđa Horvat", "her")),
        *(("Aling Nena", "her"), ("Lady Jane", "her"), ("Ma'am", "her"), ("Mr Berg", "his")),
        ("Herr Ott", "his"),
        *(("Signor Rossi", "his"), ("Sig. Rossi", "his"), ("M. Petit", "his"), ("Sr. Ruiz", "his")),
        *(("Sir", "his"), ("pan Novák", "his"), ("G. Horvat", "his"), ("Mang Tomas", "his")),
        ("Lord B", "his"),
        *(("Dr Ott", "their"), ("M Petit", "their"), ("Lucia", "their"), ("Anna Lady", "their")),
        ("", "their"),
    ],
)
def test_a_title_in_front_says_his_or_her(address_as: str, expected: str) -> None:
    """Without a title that tells, nothing is guessed from the name."""
    assert expected == possessive_from(address_as)


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        *(("nephew", "his"), ("Son", "his"), ("grandfather", "his"), ("stepson", "his")),
        ("ex-husband", "his"),
        *(("half-brother", "his"), ("brother-in-law", "his"), ("great uncle", "his")),
        ("wife's brother", "his"),
        *(("niece", "her"), ("goddaughter", "her"), ("mother in law", "her"), ("step-mother", "her")),
        *(("fiancée", "her"), ("mother of her son", "her"), ("dog", "its"), ("guinea pig", "its")),
        *(("dog sitter", "their"), ("friend of her son", "their"), ("person", "their"), ("twins", "their")),
        *(("sons", "their"), ("partner", "their"), ("fiancé", "their"), ("", "their")),
    ],
)
def test_a_relation_says_whose(relation: str, expected: str) -> None:
    """His, her and its only where the word leaves no doubt."""
    assert expected == relation_gender(relation)


@pytest.mark.parametrize(
    "relation",
    [
        *("nephew", "wife", "son", "friend", "dog", "cat", "neighbour", "neighbor", "colleague", "boss"),
        *("partner", "fiancé", "fiancée", "twins", "godson", "mother-in-law", "stepson", "ex-husband"),
    ],
)
def test_ordinary_relations_are_known(relation: str) -> None:
    """What people are to each other in a shop's talk."""
    assert relation in RELATIONS


def test_relations_are_in_small_letters() -> None:
    """What is typed is looked up in small letters."""
    assert {relation.lower() for relation in RELATIONS} == RELATIONS


@given(names)
def test_folding_is_idempotent(text: str) -> None:
    """What was folded once stays as it is."""
    assert fold(text) == fold(fold(text))


@given(names)
def test_a_name_is_found_by_all_of_its_own_words(name: str) -> None:
    """Typing a name as it is written finds it."""
    assert set(query_words(name)) <= set(words(name))


@given(names)
def test_a_name_is_found_by_each_of_its_parts(name: str) -> None:
    """Typing one part of it finds it, too."""
    assert set(fold(name).split()) <= set(words(name))


@given(names)
def test_handles_are_short_ascii(name: str) -> None:
    """Any name has a handle of small letters, digits and inner hyphens, 32 at most."""
    for handle in handle_base(name):
        assert set() == set(handle) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert handle == handle.strip("-")[:32]
        assert handle


@given(letters, letters, st.integers(0, 4))
def test_distance_is_symmetric_and_bounded(a: str, b: str, most: int) -> None:
    """It is the same both ways, nought for equal words alone, and never above the bound by more than one."""
    found = distance(a, b, most)
    assert found == distance(b, a, most)
    assert (a == b) == (found == 0)
    assert found <= most + 1


@given(names, names, st.integers(0, 3))
def test_no_name_is_too_odd(one: str, other: str, most: int) -> None:
    """Nothing here raises on any text."""
    assume(len(one) < 100)
    assert possessive_from(one) in ("her", "his", "their")
    assert relation_gender(other) in ("her", "his", "its", "their")
    assert distance(one, other, most) <= most + 1
