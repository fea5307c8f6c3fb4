"""A clean environment: a wheel of one revision, installed with compiled bytecode, and nothing of this machine's.

What is measured is what a shop has. The sources' own environment would not do: an editable install and the hooks of
test tools are imported at every start.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PATH = "/usr/bin:/bin"


class Room(NamedTuple):
    """An environment with custmem in it."""

    label: str
    commit: str
    folder: Path

    @property
    def python(self) -> str:
        """Its interpreter."""
        return str(self.folder / "bin" / "python")

    @property
    def custmem(self) -> str:
        """Its command."""
        return str(self.folder / "bin" / "custmem")

    def environment(self, **more: str) -> dict[str, str]:
        """Return the whole environment of a process in this room: a home of its own, no settings of ours."""
        home = str(self.folder / "home")
        return {"PATH": PATH, "HOME": home, "LANG": "C.UTF-8", "TMPDIR": home, **more}


def clean_room(revision: str | None, cache: Path) -> Room:
    """Return a clean environment with custmem as it stands here, or as it was in a revision.

    That of a revision is kept for the next time; what stands here is built anew whenever it is not committed.
    """
    here = _git("rev-parse", "--short=12", "HEAD")
    commit = here if revision is None else _git("rev-parse", "--short=12", f"{revision}^{{commit}}")
    changed = revision is None and bool(_git("status", "--porcelain", "--", "src", "pyproject.toml"))
    label = f"{commit}+" if changed else commit
    room = Room("here" if revision is None else revision, label, cache / f"room-{commit}{'-here' * changed}")
    if changed or not Path(room.custmem).exists():
        shutil.rmtree(room.folder, ignore_errors=True)
        _make(room, revision)
    return room


def versions(room: Room) -> str:
    """Return the versions of what is in a room, in one line."""
    asked = (
        "import importlib.metadata as m, platform, sqlite3\n"
        "wanted = ('typer', 'rich', 'sqlmodel', 'sqlalchemy', 'pydantic', 'alembic')\n"
        "print('Python', platform.python_version() + ',', 'SQLite', sqlite3.sqlite_version + ',', "
        "', '.join(f'{name} {m.version(name)}' for name in wanted))"
    )
    return _ran(room.python, "-c", asked).strip()


def _make(room: Room, revision: str | None) -> None:
    room.folder.mkdir(parents=True)
    (room.folder / "home").mkdir()
    sources = ROOT if revision is None else _archived(room, revision)
    wheels = room.folder / "wheel"
    _ran(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels), cwd=sources)
    (wheel,) = wheels.glob("*.whl")
    # Without pip: the .pth files that come with it are read at every start.
    _ran(sys.executable, "-m", "venv", "--without-pip", str(room.folder))
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv:
        _ran(uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", room.python, str(wheel))
    else:
        _ran(sys.executable, "-m", "pip", "--python", room.python, "install", "--quiet", str(wheel))


def _archived(room: Room, revision: str) -> Path:
    sources = room.folder / "sources"
    sources.mkdir()
    archive = room.folder / "sources.tar"
    _git("archive", "--output", str(archive), revision)
    shutil.unpack_archive(archive, sources, filter="data")
    archive.unlink()
    return sources


def _git(*words: str) -> str:
    return _ran("git", *words, cwd=ROOT).strip()


def _ran(*words: str, cwd: Path | None = None) -> str:
    """Run a tool and return what it printed; an error says what the tool said."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    ran = subprocess.run(words, cwd=cwd, env=kept, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"benchmarks: {' '.join(words[:4])} … failed: {ran.stderr.strip()}")
    return ran.stdout
