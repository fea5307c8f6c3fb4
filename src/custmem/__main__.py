"""The program's door, for `custmem` and for `python -m custmem`: an interrupt is heard from here on."""

import sys

import custmem
from custmem.cli import interrupts

interrupts.leave_at_once()

from custmem.cli import loading  # noqa: E402 (what takes time comes after)

loading.know(custmem)

if sys.version_info < (3, 12):
    # There `datetime` first makes each of its classes in Python, a seventh of a start, and then takes these instead.
    import _datetime  # type: ignore[import-not-found]

    sys.modules.setdefault("datetime", _datetime)

from custmem.cli.main import entry  # noqa: E402

if __name__ == "__main__":
    entry()
