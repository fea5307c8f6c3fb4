"""How modules of ours are loaded: just as Python loads them, from compiled files that are their source's alone."""

from __future__ import annotations

import json
import os
import py_compile
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factories import SOURCES

_LOAD = """
import importlib, json, sys
sys.path[:0] = sys.argv[1:3]
import pack
if sys.argv[3] == "ours":
    from custmem.cli import loading
    loading.know(pack)
import pack.inner.two
from pack import one
loader = one.__spec__.loader
print(json.dumps({
    "answer": [one.ANSWER, pack.inner.two.ANSWER],
    "file": one.__file__, "cached": one.__cached__, "package": one.__package__, "name": one.__name__,
    "origin": one.__spec__.origin, "located": one.__spec__.has_location, "of_code": one.answer.__code__.co_filename,
    "source": loader.get_source("pack.one"), "is_package": loader.is_package("pack.one"),
    "reloaded": importlib.reload(one).ANSWER,
    "by": type(loader).__module__,
}))
"""
_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name not in ("PYTHONPYCACHEPREFIX", "PYTHONOPTIMIZE")
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a package of two modules, one of them deeper, neither compiled."""
    inner = tmp_path / "pack" / "inner"
    inner.mkdir(parents=True)
    for place in (inner, inner.parent):
        (place / "__init__.py").write_text("")
    for place in (inner.parent / "one.py", inner / "two.py"):
        place.write_text("ANSWER = 1\n\n\ndef answer():\n    return ANSWER\n")
    return tmp_path


def loaded(folder: Path, how: str, *options: str, **environment: str) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-s", *options, "-c", _LOAD, str(SOURCES.parent), str(folder), how],
        capture_output=True,
        text=True,
        check=True,
        env=_ENVIRONMENT | environment,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def compiled(folder: Path, **how: Any) -> Path:
    """Compile both modules, wherever this process would have it put; returns the first one's file."""
    _compiled(folder / "pack" / "inner" / "two.py", **how)
    return _compiled(folder / "pack" / "one.py", **how)


def _compiled(source: Path, **how: Any) -> Path:
    made = source.parent / "__pycache__" / f"{source.stem}.{sys.implementation.cache_tag}.pyc"
    py_compile.compile(str(source), str(made), doraise=True, **how)
    return made


def test_a_module_is_the_same_as_if_python_had_loaded_it(folder: Path) -> None:
    compiled(folder)
    ours, pythons = loaded(folder, "ours"), loaded(folder, "python's")
    assert (ours.pop("by"), pythons.pop("by")) == ("custmem.cli.loading", "_frozen_importlib_external")
    assert ours == pythons
    assert ours["answer"] == [1, 1]


def test_without_a_compiled_file_the_source_is_loaded_and_python_writes_one(folder: Path) -> None:
    cached = folder / "pack" / "__pycache__" / f"one.{sys.implementation.cache_tag}.pyc"
    assert loaded(folder, "ours", PYTHONDONTWRITEBYTECODE="1")["answer"] == [1, 1]
    assert not cached.exists()
    assert loaded(folder, "ours", PYTHONDONTWRITEBYTECODE="")["answer"] == [1, 1]
    assert cached.exists()


@pytest.mark.parametrize("mode", list(py_compile.PycInvalidationMode))
def test_what_was_compiled_before_the_source_changed_is_not_loaded(
    folder: Path, mode: py_compile.PycInvalidationMode
) -> None:
    compiled(folder, invalidation_mode=mode)
    source = folder / "pack" / "one.py"
    before = source.stat()
    source.write_text(source.read_text().replace("ANSWER = 1", "ANSWER = 2"))
    os.utime(source, (before.st_atime, before.st_mtime + 2))
    trusted = mode is py_compile.PycInvalidationMode.UNCHECKED_HASH  # whoever compiles so wants it so
    assert (
        loaded(folder, "ours")["answer"] == loaded(folder, "python's")["answer"] == [1 if trusted else 2, 1]
    )


def test_a_source_of_another_size_and_the_same_time_is_another_source(folder: Path) -> None:
    compiled(folder)
    source = folder / "pack" / "one.py"
    before = source.stat()
    source.write_text(source.read_text().replace("ANSWER = 1", "ANSWER = 22"))
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert loaded(folder, "ours")["answer"] == [22, 1]


@pytest.mark.parametrize("head", [b"", b"\0" * 16, b"not compiled by any Python at all"])
def test_a_compiled_file_of_another_python_or_of_none_is_not_loaded(folder: Path, head: bytes) -> None:
    compiled(folder).write_bytes(head)
    assert loaded(folder, "ours")["answer"] == [1, 1]


def test_a_package_that_was_moved_says_where_it_is_now(folder: Path, tmp_path: Path) -> None:
    compiled(folder, dfile="/elsewhere/pack/one.py")
    assert loaded(folder, "ours")["of_code"] == str(tmp_path / "pack" / "one.py")


def test_compiled_files_in_a_folder_of_their_own_are_found_there(folder: Path) -> None:
    apart = {"PYTHONPYCACHEPREFIX": str(folder / "apart"), "PYTHONDONTWRITEBYTECODE": ""}
    pythons = loaded(folder, "python's", **apart)
    assert Path(pythons["cached"]).is_file()
    ours = loaded(folder, "ours", **apart)
    assert ours.pop("by") != pythons.pop("by")
    assert ours == pythons
    source = folder / "pack" / "one.py"
    before = source.stat()
    source.write_text(source.read_text().replace("1", "2"))
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert loaded(folder, "ours", **apart)["answer"] == [1, 1]  # so it was the compiled file that was read


def test_optimized_python_loads_by_itself(folder: Path) -> None:
    found = loaded(folder, "ours", "-O")
    assert (found["answer"], found["by"]) == ([1, 1], "_frozen_importlib_external")


def test_the_program_loads_its_own_modules_so() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); sys.argv[1:] = ['--version']; import os; "
        "os._exit = lambda status: print([sys.modules['custmem.cli.main'].__spec__.loader.__class__.__module__]); "
        "import custmem.__main__ as door; door.entry()"
    )
    ran = subprocess.run(
        [sys.executable, "-s", "-c", script, str(SOURCES.parent)],
        capture_output=True,
        text=True,
        check=True,
        env=_ENVIRONMENT,
    )
    assert ran.stdout.splitlines()[-1] == "['custmem.cli.loading']"
