"""schedule: shown, written for cron or systemd, run in a bare environment, and taken out again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import custmem
from factories import TODAY, Run, Shop

CRONTAB = """#!/bin/sh
case "$1" in
  -l) [ -f "$HOME/crontab" ] && cat "$HOME/crontab" || { echo "no crontab" >&2; exit 1; };;
  -) cat > "$HOME/crontab";;
esac
"""
SYSTEMCTL = """#!/bin/sh
echo "$@" >> "$HOME/systemctl"
[ "$NO_SYSTEMD" ] && exit 1
exit 0
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, with a `crontab` and a `systemctl` that write down what they are told."""
    home = tmp_path / "home"
    (home / "bin").mkdir(parents=True)
    for name, text in (("crontab", CRONTAB), ("systemctl", SYSTEMCTL)):
        (home / "bin" / name).write_text(text)
        (home / "bin" / name).chmod(0o755)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{home / 'bin'}:/usr/bin:/bin")
    return home


@pytest.fixture
def owed(shop: Shop) -> None:
    shop.promise(shop.customer("Lucia Bianchi"), "hold 200 g Sencha")


@pytest.fixture
def no_systemd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_SYSTEMD", "1")


def test_a_rehearsal_shows_the_line_and_writes_nothing(
    run: Run, home: Path, no_systemd: None, book_path: Path
) -> None:
    ran = run("schedule", "--at", "07:30", "--to", "OFFICE", "--dry-run")
    assert ran.status == 0
    assert ran.out.startswith("30 7 * * * ")
    assert str(book_path) in ran.out
    assert "--to lp:OFFICE" in ran.out
    assert not (home / "crontab").exists()


def test_where_there_is_neither_systemd_nor_cron_the_line_can_be_looked_at_and_nothing_is_scheduled(
    run: Run, home: Path, no_systemd: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "bin" / "crontab").unlink()
    monkeypatch.setenv("PATH", str(home / "bin"))
    looked_at = run("schedule", "--at", "07:30", "--to", "OFFICE", "--dry-run")
    assert (looked_at.status, looked_at.out[:11]) == (0, "30 7 * * * ")
    ran = run("schedule", "--at", "07:30", "--to", "OFFICE")
    assert ran.status == 3
    assert ran.err.startswith("custmem: neither systemd nor cron is here to start it; ")


def test_the_line_goes_into_the_crontab_and_out_again(run: Run, home: Path, no_systemd: None) -> None:
    (home / "crontab").write_text("# mine\n0 3 * * * backup\n")
    assert run("schedule", "--at", "7:30", "--to", "OFFICE").status == 0
    assert run("schedule", "--at", "8.15", "--to", "OFFICE", "--paper", "42", "--discreet").status == 0
    mine, backup, ours = (home / "crontab").read_text().splitlines()
    assert (mine, backup, ours[:11]) == ("# mine", "0 3 * * * backup", "15 8 * * * ")
    assert run("schedule").out.startswith("15 8 * * * ")
    assert run("schedule", "off").status == 0
    assert (home / "crontab").read_text() == "# mine\n0 3 * * * backup\n"
    assert "nothing is printed by itself" in run("schedule", "off").out


def test_the_timer_is_written_started_and_removed(run: Run, home: Path) -> None:
    units = home / ".config" / "systemd" / "user"
    assert run("schedule", "--at", "07:30", "--to", "OFFICE").status == 0
    assert "OnCalendar=*-*-* 07:30:00" in (units / "custmem-print.timer").read_text()
    assert "enable --now custmem-print.timer" in (home / "systemctl").read_text()
    assert run("schedule", "off").status == 0
    assert list(units.iterdir()) == []
    assert "disable --now custmem-print.timer" in (home / "systemctl").read_text()


def test_the_line_runs_in_crons_bare_environment(
    run: Run, home: Path, no_systemd: None, owed: None, tmp_path: Path
) -> None:
    """As cron starts it: /bin/sh, a home, a PATH of two folders, and nothing else."""
    page = tmp_path / "page of the day.txt"
    run("schedule", "--at", "07:30", "--to", str(page))
    (line,) = (home / "crontab").read_text().splitlines()
    command = line.split(" ", 5)[5].replace(r"\%", "%")
    bare = {"HOME": str(home), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "LOGNAME": "me"}
    source = str(Path(custmem.__file__).parents[1])
    ended = subprocess.run(
        ["/bin/sh", "-c", command],
        env={**bare, "PYTHONPATH": source, "CUSTMEM_TODAY": TODAY.isoformat()},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert "hold 200 g Sencha" in page.read_text()


def test_a_page_that_was_never_printed_is_named_by_the_next(
    run: Run, home: Path, no_systemd: None, owed: None
) -> None:
    run("schedule", "--at", "07:30", "--to", "OFFICE")
    from datetime import timedelta

    assert "was not printed" not in run("print", today=TODAY + timedelta(1)).out
    assert "The page of Saturday 13 June 2026 was not printed" in run("print", today=TODAY + timedelta(2)).out
    run("schedule", "off")
    assert "was not printed" not in run("print", today=TODAY + timedelta(2)).out


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("--at 25:00 --to OFFICE", 2),
        ("--at soon --to OFFICE", 2),
        ("--at 07:30", 2),
        ("--to OFFICE", 2),
        ("on", 2),
        ("--at 07:30 --to tcp://x:9100", 2),
        ("--at 07:30 --to OFFICE --paper a5", 2),
        ("--at 07:30 --to OFFICE --by magic", 2),
    ],
)
def test_what_cant_be_scheduled_is_said_in_a_line(line: str, status: int, run: Run, home: Path) -> None:
    ran = run("schedule", *line.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)


def test_without_systemd_and_cron_it_says_so(
    run: Run, home: Path, no_systemd: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(home))
    assert run("schedule", "--at", "07:30", "--to", "OFFICE").status == 3


def test_a_book_that_is_not_there_is_named_now(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run("schedule", "--at", "07:30", "--to", "OFFICE", book=tmp_path / "none.db")
    assert ran.status == 7


def test_the_json_of_a_schedule(run: Run, home: Path, no_systemd: None) -> None:
    data = run("schedule", "--at", "07:30", "--to", "OFFICE", "--dry-run", "--json").data
    assert (data["by"], data["at"], len(data["lines"]), "said" in data) == ("cron", "07:30", 1, True)
