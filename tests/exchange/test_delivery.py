"""Where paper goes: what is typed is understood or refused in a line, and nothing is half written."""

from __future__ import annotations

import os
import select
import threading
from pathlib import Path

import pytest

from custmem.errors import Conflict, OutputFailed, UsageError
from custmem.exchange.delivery import (
    DEVICE,
    FILE,
    QUEUE,
    Destination,
    checked_file,
    deliver,
    destination,
)

LP = """#!/bin/sh
printf '%s\\n' "$@" "$LC_ALL" > "$LP_OUT.words"
cat > "$LP_OUT"
[ "$LP_FAILS" ] && echo "lp: Error - The printer or class does not exist." >&2 && exit 1
exit 0
"""


@pytest.fixture
def cups(tmp_path: Path) -> dict[str, str]:
    """An environment whose `lp` writes down what it was given."""
    (tmp_path / "lp").write_text(LP)
    (tmp_path / "lp").chmod(0o755)
    return {"PATH": f"{tmp_path}:/usr/bin:/bin", "LP_OUT": str(tmp_path / "out")}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("OFFICE", Destination(QUEUE, "OFFICE")),
        ("lp:OFFICE", Destination(QUEUE, "OFFICE")),
        ("lp", Destination(QUEUE, "")),
        ("/tmp/page.txt", Destination(FILE, "/tmp/page.txt")),
        ("/dev/usb/lp9", Destination(DEVICE, "/dev/usb/lp9")),
        ("/dev/null", Destination(DEVICE, "/dev/null")),
    ],
)
def test_what_is_typed_is_understood(typed: str, expected: Destination) -> None:
    assert destination(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "tcp://10.0.0.5:9100",
        "socket://printer",
        "printer:9100",
        "10.0.0.5",
        "10.0.0.5:9100",
        "ipp://x/y",
        "http://x",
    ],
)
def test_a_printer_on_the_network_is_for_cups(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        destination(typed)
    assert "no network access" in caught.value.message
    assert "lpadmin" in caught.value.hint


@pytest.mark.parametrize("typed", ["", "a b", "x\0y", "#1"])
def test_what_is_no_destination_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        destination(typed)


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    book, other = tmp_path / "book.db", tmp_path / "page.txt"
    book.write_bytes(b"book")
    other.write_bytes(b"page")
    with pytest.raises(Conflict, match="the book itself"):
        checked_file(str(book), str(book), agreed=True)
    with pytest.raises(Conflict, match="already"):
        checked_file(str(other), str(book), agreed=False)
    assert checked_file(str(other), str(book), agreed=True) == str(other)
    with pytest.raises(UsageError, match="folder"):
        checked_file(str(tmp_path), str(book), agreed=True)


def test_a_queue_is_given_the_page_in_utf_8(cups: dict[str, str]) -> None:
    deliver("Žofie".encode(), Destination(QUEUE, "OFFICE"), cups, raw=False, paper="a4")
    assert Path(cups["LP_OUT"]).read_text() == "Žofie"
    words = Path(f"{cups['LP_OUT']}.words").read_text().split("\n")
    assert words == ["-t", "custmem", "-d", "OFFICE", "-o", "media=A4", "C.UTF-8", ""]


def test_a_receipt_printer_takes_the_bytes_as_they_are(cups: dict[str, str]) -> None:
    deliver(b"\x1b@", Destination(QUEUE, "ROLL"), cups, raw=True, paper="42")
    assert "raw" in Path(f"{cups['LP_OUT']}.words").read_text()


def test_what_the_print_service_says_is_passed_on(cups: dict[str, str]) -> None:
    with pytest.raises(OutputFailed, match="does not exist"):
        deliver(b"page", Destination(QUEUE, "NOPE"), {**cups, "LP_FAILS": "1"}, raw=False, paper="a4")


def test_without_a_print_service_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="no print service"):
        deliver(b"page", Destination(QUEUE, "OFFICE"), {"PATH": str(tmp_path)}, raw=False, paper="a4")


def test_a_device_that_is_not_there_is_named() -> None:
    with pytest.raises(OutputFailed, match="/dev/usb/lp99"):
        deliver(b"page", Destination(DEVICE, "/dev/usb/lp99"), {}, raw=True, paper="42")


def test_a_device_gets_every_byte(tmp_path: Path) -> None:
    path = str(tmp_path / "printer")
    os.mkfifo(path)
    got: list[bytes] = []
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def read() -> None:
        while sum(map(len, got)) < len(page) and select.select([handle], [], [], 10)[0]:
            got.append(os.read(handle, 4096))

    page = bytes(range(256)) * 2000
    reader = threading.Thread(target=read)
    found = destination(path)
    reader.start()
    deliver(page, found, {}, raw=True, paper="42")
    reader.join()
    os.close(handle)
    assert (found.kind, b"".join(got)) == (DEVICE, page)
