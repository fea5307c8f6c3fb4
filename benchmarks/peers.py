"""Peers side by side: other programs that remember people or tasks, on the same people, where they are installed.

Nothing here is needed for anything else; one that is missing is said to be, in a line of the report.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import uuid
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.processes import ran
from benchmarks.shop import customers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from benchmarks.clean_rooms import Room

PEOPLE = 10_000


class Person(NamedTuple):
    """One of the people, as every peer is told of them."""

    name: str
    email: str
    phone: str


class Peer(NamedTuple):
    """A program: its package's name, its command, how it is told of people, and what is typed then."""

    name: str
    command: str
    prepare: Callable[[Sequence[Person], Path, str], dict[str, str]]
    words: tuple[str, ...]


class PeerRun(NamedTuple):
    """What came of a peer: how many times a bare interpreter its line took, or why it has no figure."""

    name: str
    version: str
    typed: str
    took: str


def people(seed: int) -> list[Person]:
    """Return the first people of the generated shop."""
    found = []
    for customer in customers(seed, PEOPLE):
        _, given, family, email, phone, *_ = customer.cells
        found.append(Person(f"{given} {family}", email, phone))
    return found


def beside(room: Room, seed: int, scratch: Path, runs: int) -> list[PeerRun]:
    """Measure every peer that is installed, each in turn with the bare interpreter of this room."""
    known = people(seed)
    return [_measured(peer, room, known, scratch / peer.name, runs) for peer in PEERS]


def _measured(peer: Peer, room: Room, known: Sequence[Person], folder: Path, runs: int) -> PeerRun:
    command = shutil.which(peer.command)
    if command is None:
        return PeerRun(peer.name, "", "", "not installed here")
    folder.mkdir(parents=True)
    environment = {**room.environment(), "PATH": os.environ["PATH"], "HOME": str(folder)}
    words = [command, *(word.replace("{folder}", str(folder)) for word in peer.words)]
    try:
        environment.update(peer.prepare(known, folder, command))
        ratios = []
        for _ in range(runs):
            bare = ran((room.python, "-c", "pass"), room.environment())
            ratios.append(ran(words, environment).seconds / bare.seconds)
    except SystemExit as failure:
        return PeerRun(peer.name, "", "", f"could not be run: {str(failure)[:120]}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    typed = " ".join([peer.command, *(word for word in peer.words if "{folder}" not in word)])
    return PeerRun(peer.name, _version(command), typed, f"{median(ratios):.1f}")


def _version(command: str) -> str:
    import subprocess

    said = subprocess.run((command, "--version"), capture_output=True, text=True, check=False)
    number = re.search(r"\d+\.\d[\w.]*", said.stdout)
    return number[0] if number else ""


def _khard(known: Sequence[Person], folder: Path, _command: str) -> dict[str, str]:
    cards = folder / "cards"
    cards.mkdir()
    for number, person in enumerate(known):
        given, _, family = person.name.partition(" ")
        reach = f"EMAIL:{person.email}\n" * bool(person.email) + f"TEL:{person.phone}\n" * bool(person.phone)
        text = f"BEGIN:VCARD\nVERSION:3.0\nUID:{number}\nFN:{person.name}\nN:{family};{given};;;\n{reach}END:VCARD\n"
        (cards / f"{number}.vcf").write_text(text, encoding="utf-8")
    (folder / "khard.conf").write_text(f"[addressbooks]\n[[people]]\npath = {cards}\n")
    return {}


def _abook(known: Sequence[Person], folder: Path, _command: str) -> dict[str, str]:
    rows = [
        f"[{number}]\nname={person.name}\nemail={person.email or 'none@example.org'}\nphone={person.phone}\n"
        for number, person in enumerate(known)
    ]
    text = "[format]\nprogram=abook\nversion=0.6.1\n\n" + "\n".join(rows)
    (folder / "addressbook").write_text(text, encoding="utf-8")
    return {}


def _taskwarrior(known: Sequence[Person], folder: Path, command: str) -> dict[str, str]:
    tasks = [
        {
            "uuid": str(uuid.UUID(int=number + 1)),
            "description": f"call {person.name}",
            "status": "pending",
            "entry": "20260601T090000Z",
        }
        for number, person in enumerate(known)
    ]
    (folder / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    (folder / "taskrc").write_text(f"data.location={folder}\nconfirmation=off\nhooks=off\n")
    environment = {"TASKRC": str(folder / "taskrc"), "HOME": str(folder), "PATH": os.environ["PATH"]}
    ran((command, "import", str(folder / "tasks.json")), environment)
    return environment


def _todoman(known: Sequence[Person], folder: Path, _command: str) -> dict[str, str]:
    tasks = folder / "tasks" / "people"
    tasks.mkdir(parents=True)
    for number, person in enumerate(known):
        text = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//benchmarks//\r\nBEGIN:VTODO\r\n"
            f"UID:{number}@example.org\r\nDTSTAMP:20260601T090000Z\r\nSUMMARY:call {person.name}\r\n"
            "END:VTODO\r\nEND:VCALENDAR\r\n"
        )
        (tasks / f"{number}.ics").write_text(text, encoding="utf-8")
    config = f'path = "{folder}/tasks/*"\ncache_path = "{folder}/cache.sqlite3"\ndefault_list = "people"\n'
    (folder / "todoman.py").write_text(config)
    return {"TODOMAN_CONFIG": str(folder / "todoman.py")}


def _jrnl(known: Sequence[Person], folder: Path, _command: str) -> dict[str, str]:
    entries = [
        f"[2026-06-{1 + number % 12:02} 09:00] {person.name} came in.\nSaid hello.\n"
        for number, person in enumerate(known)
    ]
    (folder / "journal.txt").write_text("\n".join(entries), encoding="utf-8")
    (folder / "jrnl.yaml").write_text(
        f"colors:\n  body: none\n  date: none\n  tags: none\n  title: none\ndefault_hour: 9\ndefault_minute: 0\n"
        f"editor: ''\nencrypt: false\nhighlight: false\nindent_character: '|'\n"
        f"journals:\n  default: {folder}/journal.txt\n"
        "linewrap: 79\ntagsymbols: '@'\ntemplate: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.2\n"
    )
    return {}


PEERS = (
    Peer("khard", "khard", _khard, ("-c", "{folder}/khard.conf", "list", "bellandini")),
    Peer("abook", "abook", _abook, ("--datafile", "{folder}/addressbook", "--mutt-query", "bellandini")),
    Peer("taskwarrior", "task", _taskwarrior, ("list", "Bellandini")),
    Peer("todoman", "todo", _todoman, ("list", "--grep", "Bellandini")),
    Peer("jrnl", "jrnl", _jrnl, ("--config-file", "{folder}/jrnl.yaml", "-contains", "Bellandini")),
)
