"""The line for cron and the units for systemd: everything named in full, our own line found again, all else left."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.exchange.delivery import MARK, Timetable, cron_line, service, timer, with_ours, without_ours

if TYPE_CHECKING:
    from pathlib import Path

MORNING = Timetable(7, 30, ("/usr/bin/custmem", "--book", "/home/a b/50% book.db", "print", "--to", "OFFICE"))
OTHERS = "# my own\nMAILTO=me\n0 3 * * * backup --to '/mnt/x' # custmem is backed up, too\n"


def test_the_line_of_a_crontab() -> None:
    assert cron_line(MORNING) == (
        r"30 7 * * * /usr/bin/custmem --book '/home/a b/50\% book.db' print --to OFFICE " + MARK
    )


@pytest.mark.parametrize("before", ["", OTHERS, OTHERS.rstrip("\n")])
def test_our_line_goes_in_once_and_comes_out_again(before: str) -> None:
    once = with_ours(before, MORNING)
    assert with_ours(once, MORNING._replace(hour=8)).count(MARK) == 1
    assert once.endswith(f"{MARK}\n")
    kept = without_ours(once)
    assert kept == (before if before.endswith("\n") or not before else f"{before}\n")


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_a_shell_reads_the_words_as_they_were(words: list[str]) -> None:
    """Cron turns `\\%` back and hands the rest to a shell."""
    import shlex

    line = cron_line(Timetable(7, 30, ("prog", *words)))
    command = line.split(" ", 5)[5].replace(r"\%", "%")
    assert shlex.split(command, comments=True) == ["prog", *words]


def test_the_units_of_systemd() -> None:
    assert 'ExecStart="/usr/bin/custmem" "--book" "/home/a b/50%% book.db" "print"' in service(MORNING)
    assert "OnCalendar=*-*-* 07:30:00\nPersistent=true\n" in timer(MORNING)


def test_systemd_itself_takes_the_units(tmp_path: Path) -> None:
    import shutil

    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    units = {"service": service(MORNING._replace(words=("/bin/true", "50% $HOME"))), "timer": timer(MORNING)}
    for kind, text in units.items():
        (tmp_path / f"custmem-print.{kind}").write_text(text)
    names = [str(tmp_path / f"custmem-print.{kind}") for kind in units]
    ended = subprocess.run(
        ["systemd-analyze", "--user", "verify", *names], capture_output=True, text=True, check=False
    )
    assert "custmem-print" not in ended.stderr
