"""The program's door, for `custmem` and for `python -m custmem`: an interrupt is heard from here on."""

from __future__ import annotations

from custmem.cli import interrupts

interrupts.leave_at_once()

from custmem.cli.main import entry  # noqa: E402 (what takes time comes after)

if __name__ == "__main__":
    entry()
