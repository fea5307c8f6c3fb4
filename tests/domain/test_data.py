"""What is known as tables: modules of nothing but data, whose entries are what their readers expect."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from custmem.domain.data import name_words, relations
from custmem.domain.text.names import fold
from factories import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = ROOT / "src" / "custmem"
DEMO = SOURCE / "cli" / "demo"
TABLES = [
    *sorted((SOURCE / "domain" / "data").glob("*.py")),
    *(DEMO / name for name in ("regulars.py", "shelves.py", "story.py")),
]
TITLES = (name_words.HER_TITLES, name_words.HIS_TITLES, name_words.ANY_TITLES)


def literals(path: str, name: str) -> list[str]:
    """The words that a module's source lists under a name, in its order and as often as they stand there."""
    tree = ast.parse((SOURCE / "domain" / "data" / path).read_text("utf-8"))
    (value,) = (
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value
        and name in ast.unparse(node).split("=")[0]
    )
    if isinstance(value, ast.Dict):
        return [str(key.value) for key in value.keys if isinstance(key, ast.Constant)]
    return [str(node.value) for node in ast.walk(value) if isinstance(node, ast.Constant)]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_s_module_holds_nothing_but_data(path: Path) -> None:
    """What shapes its entries may stand there: a row's type, a private function of one expression."""
    allowed = ast.Expr | ast.Assign | ast.AnnAssign | ast.ImportFrom | ast.If | ast.ClassDef
    tree = ast.parse(path.read_text("utf-8"))
    assert [ast.unparse(node) for node in tree.body if not (isinstance(node, allowed) or _shapes(node))] == []
    assert {node.module for node in tree.body if isinstance(node, ast.ImportFrom)} <= {
        *("__future__", "typing", "custmem.domain.value", "custmem.language"),
        *(f"custmem.domain.data.{table.stem}" for table in TABLES),
        *(f"custmem.cli.demo.{table.stem}" for table in DEMO.glob("*.py")),
    }


def _shapes(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith("_") and len(node.body) == 1


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *(("name_words.py", name) for name in ("HER_TITLES", "HIS_TITLES", "SUFFIXES", "PARTICLES")),
        *(("relations.py", name) for name in ("WHOSE", "SPOUSES", "SAME_KIN")),
        *(("name_words.py", name) for name in ("WHOLE_LETTERS", "SPELLED_OUT")),
        ("name_words.py", "ALIKE"),
    ],
)
def test_no_entry_stands_twice(path: str, name: str) -> None:
    assert [word for word, times in Counter(literals(path, name)).items() if times > 1] == []


def test_words_of_a_name_are_folded_and_a_title_is_of_one_kind() -> None:
    words = {*name_words.SUFFIXES, *name_words.PARTICLES}.union(*TITLES)
    assert {word for word in words if fold(word) != word} == set()
    assert sum(map(len, TITLES)) == len(set().union(*TITLES))


def test_relations_are_in_small_letters_and_in_the_order_of_the_alphabet() -> None:
    assert list(relations.WHOSE) == sorted(word.lower() for word in relations.WHOSE)
    assert set(relations.WHOSE.values()) == {"her", "his", "its", "their"}


def test_a_word_that_takes_something_before_it_is_a_relation_or_a_great_one_s() -> None:
    taken = {word for words in relations.BEFORE.values() for word in words}
    assert taken - set(relations.WHOSE) == set()


def test_words_for_one_and_the_same_are_of_one_person() -> None:
    for words in relations.SAME_KIN:
        assert len({relations.WHOSE[word] for word in words if word in relations.WHOSE}) == 1


def test_letters_are_letters_one_by_one() -> None:
    assert {
        letter for letter in (*name_words.WHOLE_LETTERS, *name_words.SPELLED_OUT) if len(letter) != 1
    } == set()
    assert {folded for folded in name_words.WHOLE_LETTERS.values() if not folded.isascii()} == set()


def test_no_sound_is_heard_before_a_longer_one_that_holds_it() -> None:
    spelled = [spelled for spelled, _ in name_words.SOUNDS]
    shadowed = [later for at, later in enumerate(spelled) for earlier in spelled[:at] if earlier in later]
    assert shadowed == []
