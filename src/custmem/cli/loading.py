"""How this program's own modules are found and read: as Python does it, without what Python does for everybody's.

For each module Python asks a row of finders, tries a row of endings, and looks at its source two or three times: twice
the time that is left here, and a command loads dozens. Whatever is out of the ordinary (a package, a module without a
compiled file or with an old one, a zip archive) is left to Python's own finders and loader.
"""

from __future__ import annotations

import sys
from _frozen_importlib import ModuleSpec  # these are importlib.machinery's, which would have to be loaded
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader
from _imp import _fix_co_filename  # type: ignore[attr-defined]
from marshal import loads
from os import O_RDONLY, close, read, stat
from os import open as os_open

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

_BY_TIME = MAGIC_NUMBER + bytes(4)
"""How a compiled file of this Python begins that is told from an old one by its source's time and size (PEP 552)."""
_HEAD = 16
_MOST = 100_000
"""A larger file is Python's to read."""


def know(package: ModuleType) -> None:
    """Look for the modules of a package where they lie, from now on."""
    if not sys.flags.optimize:  # else compiled files have other names
        sys.meta_path.insert(0, _Finder(package.__name__))


class _Finder:
    def __init__(self, package: str) -> None:
        self._inside = f"{package}."
        self._apart = sys.pycache_prefix
        self._ending = f".{sys.implementation.cache_tag}.pyc"

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,  # noqa: ARG002 (every finder is given it)
    ) -> ModuleSpec | None:
        """Return where a module of the package lies, if it is one that is read here."""
        if not (path and path[0].startswith("/") and name.startswith(self._inside)):
            return None
        folder, own = path[0], name.rpartition(".")[2]
        source = f"{folder}/{own}.py"
        try:
            about = stat(source)
        except OSError:
            return None
        kept = f"{folder}/__pycache__" if self._apart is None else f"{self._apart.rstrip('/')}{folder}"
        compiled = f"{kept}/{own}{self._ending}"
        told = (int(about.st_mtime) & 0xFFFFFFFF, about.st_size & 0xFFFFFFFF)
        head = _BY_TIME + b"".join(number.to_bytes(4, "little") for number in told)
        spec = ModuleSpec(name, _Loader(name, source, compiled, head), origin=source)
        spec.has_location = True
        spec.cached = compiled
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, source: str, compiled: str, head: bytes) -> None:
        super().__init__(name, source)
        self._compiled = compiled
        self._head = head

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code from the compiled file, if that is this source's; else as Python does."""
        try:
            file = os_open(self._compiled, O_RDONLY)
        except OSError:
            return super().get_code(fullname)
        try:
            found = read(file, _MOST)
        finally:
            close(file)
        if found[:_HEAD] != self._head or len(found) == _MOST:
            return super().get_code(fullname)
        code: CodeType = loads(memoryview(found)[_HEAD:])
        _fix_co_filename(code, self.path)
        return code
