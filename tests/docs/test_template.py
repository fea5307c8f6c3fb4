"""gettext's template holds each marked pattern once, as gettext can read it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from factories import ROOT

if TYPE_CHECKING:
    from types import ModuleType

TEMPLATE = ROOT / "docs" / "reference" / "custmem.pot"


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate: Any = _generate()

SOURCE = '''
def ask(things):
    """Ask after something."""
    return _("Ask after {things}").format(things=things)

def count(visits):
    return plural("{number} visit", "{number} visits", visits).format(number=visits)
'''


def test_marks_are_told_with_the_function_that_says_them_and_its_purpose() -> None:
    assert list(generate.marks(SOURCE, "phrases")) == [
        (("Ask after {things}",), "phrases.ask: Ask after something."),
        (("{number} visit", "{number} visits"), "phrases.count"),
    ]


@pytest.mark.parametrize(
    "marked", ['_(f"Ask {her}")', "_(pattern)", '_("Ask " + her)', 'plural("one", many, 2)']
)
def test_what_is_put_together_can_t_be_marked(marked: str) -> None:
    with pytest.raises(RuntimeError, match="line 3: what is marked must be a plain string"):
        list(generate.marks(f"\ndef ask():\n    return {marked}\n", "phrases"))


def test_an_entry_is_quoted_as_gettext_has_it() -> None:
    assert generate._entry(('note "{words}"',), ["phrases.found_by"]).splitlines() == [
        "",
        "#. phrases.found_by",
        "#, python-brace-format",
        'msgid "note \\"{words}\\""',
        'msgstr ""',
    ]


def test_a_pattern_stands_once_however_often_it_is_said() -> None:
    entries = [line for line in TEMPLATE.read_text("utf-8").splitlines() if line.startswith("msgid ")]
    assert len(entries) > 100
    assert len(set(entries)) == len(entries)


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext's own tools are not here")
def test_gettext_reads_it() -> None:
    ran = subprocess.run(
        ["msgfmt", "--check-format", "--output-file=/dev/null", str(TEMPLATE)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
