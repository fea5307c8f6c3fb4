"""Streams that fail, are closed, or speak another alphabet: one line at most, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from custmem.record.customers import add_customer
from factories import TODAY, Shop, dump, process_environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.blackbox

READS = ("greet bianchi", "find ann", "show bianchi", "agenda", "list", "--help", "--version", "greet --help")


def custmem(
    book: Path, *words: str, environment: dict[str, str] | None = None, **streams: Any
) -> subprocess.CompletedProcess[str]:
    """Run custmem as a process of its own; streams that are not named are kept."""
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    if "stdout" not in streams:
        streams["stdout"] = subprocess.PIPE
    if "stderr" not in streams:
        streams["stderr"] = subprocess.PIPE
    return subprocess.run(
        line, env=process_environment(**(environment or {})), text=True, timeout=60, check=False, **streams
    )


@pytest.fixture
def full() -> Any:
    """A device on which nothing fits."""
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    with open("/dev/full", "w", encoding="utf-8") as device:
        yield device


@pytest.mark.parametrize("line", [*READS, "visit bianchi", "visit bianchi --json", "agenda --plain"])
def test_an_answer_that_can_t_be_written_out_is_one_line_and_status_7(
    line: str, story_book: Path, full: Any
) -> None:
    ran = custmem(story_book, *line.split(), stdout=full)
    assert (ran.returncode, ran.stderr.count("\n")) == (7, 1)
    assert "Traceback" not in ran.stderr


def test_a_write_stays_written_though_its_echo_could_not_be_shown(shop: Shop, full: Any) -> None:
    shop.customer("Lucia Bianchi")
    ran = custmem(shop.path, "visit", "bianchi", stdout=full)
    assert (ran.returncode, len(shop.rows("visit"))) == (7, 1)


def test_a_failure_keeps_its_status_though_its_json_could_not_be_shown(story_book: Path, full: Any) -> None:
    ran = custmem(story_book, "greet", "nobody", "--json", stdout=full)
    assert (ran.returncode, "Traceback" in ran.stderr) == (3, False)


def test_talk_that_nobody_can_hear_is_no_failure(story_book: Path, full: Any) -> None:
    assert custmem(story_book, "greet", "nobody", stderr=full).returncode == 3
    assert custmem(story_book, "greet", "bianchi", stderr=full).returncode == 0


@pytest.mark.parametrize("line", READS)
def test_a_reader_who_leaves_early_is_no_failure_and_no_noise(line: str, story_book: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = custmem(story_book, *line.split(), stdout=writing)
    finally:
        os.close(writing)
    assert (ran.returncode in (0, 141), ran.stderr) == (True, "")


def test_a_long_list_may_be_cut_by_head(shop: Shop) -> None:
    shop.change(
        lambda book: [
            add_customer(book, f"Customer Number{n} {'xyz ' * 44}", TODAY, {}, []) for n in range(500)
        ]
    )
    line = [sys.executable, "-m", "custmem", "--book", str(shop.path), "list"]
    with subprocess.Popen(
        line, env=process_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "Number" in process.stdout.readline()
        process.stdout.close()
        noise = process.stderr.read()
    assert (process.returncode in (0, 141), noise) == (True, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("line", ["greet bianchi", "greet nobody", "visit bianchi", "list"])
def test_a_stream_that_is_closed_from_the_start_is_no_traceback_and_no_harm(
    closed: str, line: str, story_book: Path
) -> None:
    before = dump(story_book)
    script = f'exec "$@" {closed}'
    words = [
        sys.executable,
        "-m",
        "custmem",
        "--book",
        str(story_book),
        "--today",
        TODAY.isoformat(),
        *line.split(),
    ]
    ran = subprocess.run(
        ["sh", "-c", script, "sh", *words],
        env=process_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in ran.stderr
    assert "mistake of its own" not in ran.stderr
    assert ran.returncode in ((3,) if "nobody" in line else (0, 7))
    if "visit" not in line:
        assert dump(story_book) == before


ALPHABETS = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("environment", ALPHABETS, ids=str)
@pytest.mark.parametrize("line", ["list", "greet sven", "find åke", "show zofie", "agenda", "agenda --plain"])
def test_a_terminal_of_another_alphabet_is_no_traceback(
    line: str, environment: dict[str, str], story_book: Path
) -> None:
    ran = custmem(story_book, *line.split(), environment=environment)
    assert (ran.returncode, ran.stderr, ran.stdout != "") == (0, "", True)


@pytest.mark.parametrize("environment", ALPHABETS, ids=str)
def test_json_stays_json_and_keeps_every_name_in_another_alphabet(
    environment: dict[str, str], story_book: Path
) -> None:
    ran = custmem(story_book, "list", "--json", environment=environment)
    names = {customer["name"] for customer in json.loads(ran.stdout)["data"]["customers"]}
    assert {"Sven Åkesson", "Zofie Nováková", "Tereza Dvořák"} <= names


@pytest.mark.parametrize("environment", ALPHABETS, ids=str)
def test_a_name_typed_in_another_alphabet_is_stored_as_it_was_typed_or_refused(
    environment: dict[str, str], shop: Shop
) -> None:
    ran = custmem(shop.path, "add", "Đorđe 李", environment=environment)
    names = [customer["name"] for customer in shop.rows("customer")]
    assert (ran.returncode, names) in ((0, ["Đorđe 李"]), (2, []))


def test_an_argument_that_is_no_text_in_the_terminal_s_encoding_is_refused_in_one_line(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    line = [
        sys.executable,
        "-m",
        "custmem",
        "--book",
        str(shop.path),
        "note",
        "bianchi",
        os.fsdecode(b"caf\xe9"),
    ]
    ran = subprocess.run(
        line, env=process_environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n"), shop.rows("fact")) == (2, "", 1, [])


def test_the_status_and_the_streams_of_a_process_are_those_of_main(story_book: Path) -> None:
    ran = custmem(story_book, "greet", "nobody")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (3, "", 1)
    assert custmem(story_book, "greet", "bianchi").stdout.startswith("Lucia Bianchi")
