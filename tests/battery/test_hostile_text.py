"""Hostile text: stored or refused with one line, shown harmlessly in every view, and found again by what it says."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
import unicodedata
from contextlib import closing
from random import Random
from sqlite3 import Error, connect
from typing import TYPE_CHECKING, Any

import pexpect
import pytest

from battery import naughty
from battery.inputs import EVERY, Input, fresh_code, kept_inside, line_for
from battery.keyboard import typed
from battery.naughty import harm_in
from battery.views import FORMS, OF_ALL, OF_ONE, VIEWS, WRITES, looked_at, offered
from custmem.cli.index import COMMANDS
from factories import SOURCES, TODAY, Ran, Shop, copied, process_environment, rows, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    Trials = Callable[..., int]
    Tried = Callable[[str | Mapping[str, int]], None]

STATUSES = {0, 2, 3, 4, 5, 6, 7}
"""What a command line may end with; 1 would be our own mistake."""
LONGEST_LINE = 4200
"""No error repeats more of what was typed than that leaves room for."""
RECEIPTS = "Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n"
MOST = 6
"""So many strings, where it is not all of them, a command: there are fifty commands."""
FRESH_AFTER = 50
"""So many trials share a book, so that none waits for the thousands before it."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder deep enough that no ../ leads out of what is this test's own, to type in."""
    deep = tmp_path / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    (deep / "receipts.csv").write_text(RECEIPTS)
    monkeypatch.chdir(deep)
    monkeypatch.setenv("HOME", str(deep))
    return deep


def wrong(words: Sequence[str], ran: Ran) -> str:
    """Return what is wrong with what came of a line; nothing where it was obeyed or refused as it should."""
    words = words[: words.index("--")] if "--" in words else words
    plain = "--plain" in words or "__complete" in words
    if ran.status not in STATUSES:
        return f"status {ran.status}: {ran.err}"
    harm = harm_in(ran.out, plain=plain, colored="always" in words)
    harm = harm or harm_in(ran.err, colored="always" in words)
    if harm:
        return harm
    if "--json" in words:
        return _wrong_json(words, ran)
    if ran.status:
        first, *others = ran.err.splitlines() or [""]
        if ran.out or not first.removeprefix("\x1b[1;31m").startswith("custmem:"):
            return f"no one line: {ran}"
        if not all(line.startswith("  ") for line in others):
            return f"more than one line: {ran.err!r}"
        return "too long" if len(first) > LONGEST_LINE else ""
    return ""


def _wrong_json(words: Sequence[str], ran: Ran) -> str:
    """One document, and but for an exported book, which has a line for each of its rows, on one line."""
    try:
        document = json.loads(ran.out)
    except ValueError:
        return f"no document: {ran}"
    is_long = "export" in words and ran.status == 0
    if (ran.out.count("\n") != 1 and not is_long) or document["ok"] != (ran.status == 0):
        return f"not one document: {ran}"
    return f"talk beside an error: {ran.err}" if ran.status and ran.err else ""


def _tried_on(command: str, pairs: Iterable[tuple[Input, str]], book: Path, folder: Path) -> dict[str, int]:
    """Type each of these strings in its place, in all forms in turn, and say what came of it."""
    typed_lines, obeyed, own = 0, 0, book
    for at, (where, text) in enumerate(pairs):
        if at % FRESH_AFTER == 0:
            own = copied(book, folder, f"{command}.db")
        typed_text = kept_inside(where, text, folder)
        line = [*FORMS[at % len(FORMS)], *line_for(where, typed_text, fresh_code(command, own, at))]
        ran = typed(*line, book=own)
        fault = wrong(line, ran)
        assert not fault, (str(where), ascii(text)[:200], fault)
        typed_lines += 1
        obeyed += ran.status == 0
    return {"lines typed": typed_lines, "stored or answered": obeyed, "refused": typed_lines - obeyed}


def _pairs(command: str, strings: Sequence[str], count: int) -> Iterator[tuple[Input, str]]:
    """Yield so many pairs of a place in a command's line and a string: all of them, or a fair sample.

    In a sample each place has its turn, and each command has its own strings, so that all commands together have all.
    """
    places = EVERY[command]
    every = [(place, text) for text in strings for place in places]
    if count >= len(every):
        yield from every
        return
    dice = Random(command)
    first = dice.randrange(len(places))
    for at in range(first, first + count):
        yield places[at % len(places)], dice.choice(strings)


def _some(strings: Sequence[str], count: int) -> list[str]:
    """Return so many of these strings, a fair sample where it is not all of them."""
    return list(strings) if count >= len(strings) else Random(count).sample(strings, count)


COMMANDS_WITH_TEXT = [command.name for command in COMMANDS if EVERY[command.name]]


def test_every_command_is_known_to_the_battery() -> None:
    assert {command.name for command in COMMANDS} == VIEWS | WRITES


@pytest.mark.parametrize("command", COMMANDS_WITH_TEXT)
def test_every_place_for_a_text_stores_it_or_refuses_it_in_one_line(
    command: str, story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    # A demo makes a whole book each time: not every string is worth a year of made-up shop.
    full, most = (len(naughty.OURS) * len(EVERY[command]), MOST) if command != "demo" else (50, 2)
    tried(_tried_on(command, _pairs(command, naughty.OURS, trials(full, most)), story_book, folder))


@pytest.mark.field
@pytest.mark.skipif(not naughty.big_list(), reason="CUSTMEM_FIELD_DATA names no folder with 6-naughty/blns")
@pytest.mark.parametrize("command", [name for name in COMMANDS_WITH_TEXT if name != "demo"])
def test_the_big_list_of_naughty_strings_goes_through_every_place_for_a_text(
    command: str, story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    listed = naughty.big_list()
    count = trials(len(listed) * len(EVERY[command]), MOST)
    tried(_tried_on(command, _pairs(command, listed, count), story_book, folder))


@pytest.mark.parametrize("command", COMMANDS_WITH_TEXT)
def test_a_megabyte_in_any_place_is_refused_or_answered_in_one_line(
    command: str, story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    full = len(naughty.HUGE) * len(EVERY[command])
    tried(_tried_on(command, _pairs(command, naughty.HUGE, trials(full, 1)), story_book, folder))


def _known_by(book: Path, texts: Sequence[str]) -> tuple[int, int]:
    """Take in a customer of whom everything is hostile; returns their id, and how much of it was kept."""
    who = typed(
        "add", "--new", "--json", f"--nickname={texts[1]}", f"--address={texts[2]}", "--", texts[0], book=book
    )
    if who.status:
        who = typed("add", "--new", "--json", "Anna Naughty", book=book)
    key = who.data["customer"]["id"]
    kept = 0
    for number, (before, after) in enumerate(_TOLD, start=3):
        line = [
            *before.replace("WHO", f"#{key}").split(),
            "--",
            f"#{key}",
            *after.split(),
            texts[number % len(texts)],
        ]
        ran = typed(*line, book=book)
        fault = wrong(line, ran)
        assert not fault, (ascii(line)[:300], fault)
        kept += ran.status == 0
    return key, kept


_TOLD = (
    *(
        ("remember", kind)
        for kind in "likes dislikes usual size needs allergy looks pronounce address-as".split()
    ),
    *(("remember", kind) for kind in ("note", "avoid-topic", "nephew", "dog")),
    *(
        ("remember --on +3d", "event"),
        ("remember --on +5d --until +9d", "away"),
        ("remember --private", "needs"),
    ),
    *((verb, "") for verb in "sold note praise suggestion complaint wish order gift".split()),
    *(
        ("promise --by +0d", ""),
        ("appointment --on +1d", ""),
        ("rate", "4"),
        ("sold --on -9d --for nephew", ""),
    ),
)
"""What is told of a customer: what stands before the hostile text, and beside it."""


def test_what_was_stored_is_shown_harmlessly_in_every_view(
    story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    columns = _columns(story_book)
    known = [text for text in naughty.strings() if text.strip() and len(text) < 2000]
    stored = shown = 0
    book, dice, count = story_book, Random(1), trials(len(known) // 4, 5)
    for at in range(count):
        if at % 10 == 0:
            book = copied(story_book, folder, f"{at}.db")
        key, kept = _known_by(book, dice.sample(known, 11))
        stored += kept
        for words, ran in _views_of_one(book, key, at):
            shown += 1
            answered = (
                (0, 5) if "letter" in words else (0,)
            )  # beside an open complaint only an apology is drafted
            assert (ran.status in answered, wrong(words, ran)) == (True, ""), (words, ran)
            _assert_columns(words, ran, columns)
        if at % 10 < 9 and at + 1 < count:
            continue
        for words, ran in looked_at(book, OF_ALL):  # with all the customers of this book in it
            shown += 1
            answered = (
                (0, 5) if "letter" in words else (0,)
            )  # beside an open complaint only an apology is drafted
            assert (ran.status in answered, wrong(words, ran)) == (True, ""), (words, ran)
            _assert_columns(words, ran, columns)
        for words, ran in offered(book):
            assert (ran.status, wrong(words, ran), ran.err) == (0, "", ""), (words, ran)
    tried({"texts stored": stored, "views looked at": shown})


def _views_of_one(book: Path, key: int, turn: int) -> Iterator[tuple[tuple[str, ...], Ran]]:
    """Look at one customer in every view, each in one of the forms in turn: four customers have all."""
    for number, view in enumerate(OF_ONE):
        yield from looked_at(book, (view,), f"#{key}", (FORMS[(turn + number) % len(FORMS)],))


def _columns(book: Path) -> dict[tuple[str, ...], set[int]]:
    """Return how many columns each --plain view has of a book without any malice."""
    found: dict[tuple[str, ...], set[int]] = {}
    for key in range(1, 10):
        for words, ran in looked_at(
            book, (*OF_ONE, *(OF_ALL if key == 1 else ())), f"#{key}", (("--plain",),)
        ):
            found.setdefault(_view(words), set()).update(len(row.split("\t")) for row in ran.out.splitlines())
    return found


def _view(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if not word.startswith("#"))


def _assert_columns(words: Sequence[str], ran: Ran, columns: dict[tuple[str, ...], set[int]]) -> None:
    if words[0] == "--plain" and columns[_view(words)]:
        broad = {len(row.split("\t")) for row in ran.out.splitlines()}
        assert broad <= columns[_view(words)], (words, ran.out)


def test_what_another_program_wrote_into_the_book_is_shown_harmlessly(
    story_book: Path, trials: Trials, tried: Tried
) -> None:
    """Nothing but the constraints of the book keeps other programs from writing what they like."""
    typed("config", "loyalty_stamps", "10", book=story_book)
    typed("stamp", "#1", "12", book=story_book)
    poisoned = _poison(
        story_book, "\x1b[31m\x9b1m\x1b]52;c;x\x07\u202eAn\x7fna\u200b\u2066\ufeff[red]\r\n\tx\u2028"
    )
    assert poisoned > 300
    shown = 0
    for at, customer in enumerate(rows(story_book, "customer")[: trials(9) + 1]):
        views = (*OF_ONE, *(() if at else OF_ALL))
        for words, ran in looked_at(story_book, views, f"#{customer['id']}"):
            shown += 1
            assert ran.status in (0, 3)
            assert not wrong(words, ran), (words, wrong(words, ran))
    for words, ran in offered(story_book):
        assert not wrong(words, ran), (words, wrong(words, ran))
    tried({"cells of the book overwritten": poisoned, "views looked at": shown})


NEVER_PRINTED = "".join(
    char for char in map(chr, range(1, 0x110000)) if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")
)
"""Every control, and everything that turns, hides or joins."""
COVERING = ("Z" + "\u0301" * 60, "\u3164\u2800\u115f", "\ue000\U0010fffd", "Anna\ufffe\uffff\U0001ffff")


def test_an_exported_book_escapes_every_control_and_what_turns_or_hides(
    story_book: Path, folder: Path, tried: Tried
) -> None:
    """Each such character stands in every text of a book, and is the same again where the document is read."""
    texts = [*(NEVER_PRINTED[at : at + 80] for at in range(0, len(NEVER_PRINTED), 80)), *COVERING]
    exported = 0
    for number, text in enumerate(texts):
        book = copied(story_book, folder, f"{number}.db")
        assert _poison(book, text) > 300
        file = folder / f"{number}.json"
        into_file = typed("export", str(file), book=book)
        assert (into_file.status, wrong(("export",), into_file)) == (0, "")
        documents = [file.read_text(encoding="utf-8")]
        documents += [typed(*form, "export", book=book).out for form in FORMS[:2]]
        for document in documents:
            assert harm_in(document) == "", (ascii(text), harm_in(document))
            whole = json.loads(document)
            customers = whole.get("data", whole)["tables"]["customer"]["rows"]
            assert [row["name"] for row in customers] == [f"{text}{row['id']}" for row in customers]
            exported += 1
    tried({"characters": len(NEVER_PRINTED), "documents looked through": exported})


@pytest.mark.parametrize("verb", ["export", "backup"])
def test_a_place_for_a_copy_is_never_a_pipe_a_device_or_the_book_itself(
    verb: str, story_book: Path, folder: Path
) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "link").symlink_to(story_book)
    os.link(story_book, folder / "same")
    before = story_book.read_bytes()
    refused = (
        (2, 5, 7) if verb == "backup" else (2, 5)
    )  # 7: what has no ending of a copy's is a folder that is missing
    for place in ("pipe", "link", "same", str(story_book)):
        for form in ((), ("--yes",)):
            ran = typed(verb, place, *form, book=story_book)
            assert (ran.status in refused, wrong((verb,), ran)) == (True, ""), (place, ran)
    assert typed(verb, "/dev/full", book=story_book).status in refused
    assert (folder / "pipe").is_fifo()
    assert (folder / "link").is_symlink()
    assert (folder / "same").samefile(story_book)
    assert story_book.read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["link", "pipe", "receipts.csv", "same"]


def _poison(path: Path, text: str) -> int:
    """Write a text over every text in the book that its constraints give away, and return over how many."""
    poisoned = 0
    with closing(connect(path, isolation_level=None)) as book:
        for (trigger,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            book.execute(f'DROP TRIGGER "{trigger}"')
        for table in tables(path):
            if table == "setting" or "word" in table or table.startswith("alembic"):
                continue
            for _, column, kind, *_ in book.execute(f"PRAGMA table_info({table})").fetchall():
                if "CHAR" in kind.upper() or "TEXT" in kind.upper():
                    poisoned += _overwritten(book, table, column, text)
    return poisoned


def _overwritten(book: Any, table: str, column: str, text: str) -> int:
    count = 0
    try:
        found = book.execute(f"SELECT rowid FROM {table} WHERE {column} IS NOT NULL").fetchall()
    except Error:  # a table without numbers for its rows
        return 0
    for (row,) in found:
        try:
            book.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (f"{text}{row}", row))
        except Error:
            continue
        count += 1
    return count


def test_a_customer_is_found_again_by_what_the_name_says(
    book_path: Path, trials: Trials, tried: Tried
) -> None:
    """By the whole name as it is shown, and by its first word that has letters or digits."""
    known = naughty.strings()
    added = found = 0
    for text in _some(known, trials(len(known), 25)):
        ran = typed("add", "--new", "--json", "--", text, book=book_path)
        if ran.status:
            assert ran.status == 2, (text, ran)
            continue
        added += 1
        customer = ran.data["customer"]
        words = [word for word in customer["name"].split() if any(map(str.isalnum, word))]
        said = (customer["name"], words[0]) if words else ()
        for typed_again in (*said, f"#{customer['id']}", customer["handle"]):
            again = typed("find", "--json", "--", typed_again, book=book_path).data["customers"]
            assert customer["id"] in [each["id"] for each in again], (text, typed_again)
            found += 1
    listed = typed("list", "--plain", book=book_path).out.splitlines()
    assert (len(listed), {len(line.split("\t")) for line in listed}) == (added, {5})
    tried({"customers taken in": added, "searches that found them": found})


@pytest.mark.parametrize(
    "wild", ["%", "_", "%q%", "q%x", "\\", "*", "?", '"', "'", "^", "q*", "q OR x", "q NEAR x"]
)
def test_wildcards_and_operators_are_only_letters(wild: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert typed("find", "--json", "--", wild, book=shop.path).data["customers"] == []
    named = shop.customer(f"Odd {wild} Name")
    found = typed("find", "--json", "--", f"odd {wild}", book=shop.path).data["customers"]
    assert [each["id"] for each in found] == [named.id]


NAMED_VARIABLE = re.compile(r"environment(?:\.get\(|\[)\"([A-Z_]+)\"")
VARIABLES = sorted(
    {
        *(name for path in SOURCES.rglob("*.py") for name in NAMED_VARIABLE.findall(path.read_text())),
        *("CUSTMEM_BOOK", "CUSTMEM_TODAY", "LC_ALL", "LC_MONETARY", "LANG", "COLUMNS", "LINES"),
    }
)


@pytest.mark.parametrize("variable", VARIABLES)
def test_an_environment_of_hostile_text_changes_nothing_or_is_refused_in_one_line(
    variable: str, story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    strings = [text for text in naughty.strings() if text and "\x00" not in text]
    count = trials(len(strings) * 2, 30)
    obeyed = 0
    for at, text in enumerate(_some([*strings, *strings], count)):
        words = [*FORMS[at % 3], *(("list",), ("visit", "#1"), ("greet", "#1"))[at % 3]]
        is_place = variable in ("CUSTMEM_BOOK", "XDG_DATA_HOME")
        day = None if variable == "CUSTMEM_TODAY" else TODAY
        ran = typed(*words, book=None if is_place else story_book, today=day, environment={variable: text})
        assert not wrong(words, ran), (text, ran)
        obeyed += ran.status == 0
    tried({"lines typed": count, "obeyed": obeyed})


@pytest.mark.parametrize("option", ["--book", "--today", "--color", "", "COMMAND"])
def test_a_global_option_of_hostile_text_is_refused_in_one_line(
    option: str, story_book: Path, folder: Path, trials: Trials, tried: Tried
) -> None:
    strings = naughty.strings()
    count = trials(len(strings), 40)
    for at, text in enumerate(_some(strings, count)):
        form = FORMS[at % 3]
        words = (
            [*form, f"{option}={text}", "list"]
            if option.startswith("-")
            else [*form, text, *(["x"] if option else [])]
        )
        ran = typed(*words, book=None if option == "--book" else story_book)
        assert ran.out or ran.status
        assert not wrong(words, ran) or (ran.status == 0 and "--json" in words), (ascii(words), ran)
        assert not harm_in(ran.out + ran.err, plain="--plain" in form)
    tried({"lines typed": count})


CELLS = "Name,Nickname,Salutation,Phone,Email,Address,Birthday,Language,Note,Customer ID,Loyalty card"


def _file(header: str, cells: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    text.write(f"{header}\r\n")
    csv.writer(text).writerows(cells)
    return text.getvalue().encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("form", FORMS[:3], ids=" ".join)
def test_a_file_of_hostile_cells_is_taken_in_or_refused_line_by_line_and_shown_harmlessly(
    form: tuple[str, ...], book_path: Path, trials: Trials, tried: Tried
) -> None:
    """Each string as each cell of a customer, and as the item, the tag and the receipt of a purchase."""
    strings = [text for text in naughty.strings() if "".join(text[:1]) > "\udc7f" or text]
    count, places = trials(len(strings), 15), len(CELLS.split(","))
    chosen = _some(strings, count)
    lines = [
        [
            text if column == place else f"Anna {number} Berg" if column == 0 else ""
            for column in range(places)
        ]
        for number, text in enumerate(chosen)
        for place in range(places)
    ]
    imported = typed(*form, "import", "-", book=book_path, stdin=_file(CELLS, lines))
    assert (imported.status, wrong(form or ("import",), imported)) == (0, "")
    sales = [
        ["2026-06-01", f"Carl {number} Lund", text, "4.50", text, text] for number, text in enumerate(chosen)
    ]
    sold = typed(
        *form, "import", "-", book=book_path, stdin=_file("Date,Client,Item,Amount,Category,Receipt", sales)
    )
    assert (sold.status, wrong(form or ("import",), sold)) == (0, "")
    views = ("list", "find anna", "find berg", "agenda --all", "match anna", "duplicates")
    shown = [(words, ran) for words, ran in looked_at(book_path, views)]
    for key in range(1, len(rows(book_path, "customer")), 40):
        shown += looked_at(book_path, ("greet WHO", "greet --why WHO", "show --private WHO"), f"#{key}")
    for words, ran in shown:
        assert not wrong(words, ran), (words, wrong(words, ran))
    tried({"lines imported": len(lines) + len(sales), "views looked at": len(shown)})


def test_a_file_of_hostile_headers_is_used_or_refused_in_one_line(
    book_path: Path, trials: Trials, tried: Tried
) -> None:
    strings = naughty.strings()
    count = trials(len(strings), 15)
    refused = 0
    for at, text in enumerate(_some(strings, count)):
        form = FORMS[at % 3]
        header = io.StringIO()
        csv.writer(header).writerow(["Client", text, "Amount"])
        raw = header.getvalue().encode("utf-8", "surrogatepass") + b"Anna Berg,x,4.50\r\n"
        ran = typed(*form, "import", "-", book=book_path, stdin=raw)
        assert not wrong(form or ("import",), ran), (text, ran)
        refused += ran.status != 0
    tried({"files read": count, "refused": refused})


def test_rules_of_hostile_text_are_kept_or_refused_in_one_line(
    book_path: Path, trials: Trials, tried: Tried
) -> None:
    strings = naughty.strings()
    count = trials(len(strings), 40)
    refused = 0
    for at, text in enumerate(_some(strings, count)):
        quoted = json.dumps(text, ensure_ascii=False)
        for document in (text, f"[rules.promise]\nwording = {quoted}\n", f"[rules.{quoted}]\ndays = 3\n"):
            raw = document.encode("utf-8", "surrogatepass")
            ran = typed(*FORMS[at % 3], "config", "rules", "-", book=book_path, stdin=raw)
            assert not wrong(FORMS[at % 3] or ("config",), ran), (document, ran)
            refused += ran.status != 0
    for words, ran in looked_at(book_path, ("config rules", "config", "agenda --all")):
        assert not wrong(words, ran), (words, ran)
    tried({"documents read": 3 * count, "refused": refused})


@pytest.mark.blackbox
def test_a_real_terminal_is_told_nothing_but_our_own_colours(
    story_book: Path, trials: Trials, tried: Tried
) -> None:
    """At a terminal of its own, where colour is on, with the bytes of a real command line."""
    strings = [text for text in naughty.OURS if "\x00" not in text and not text.startswith("-")]
    count = trials(60)
    printed = 0
    for at in range(count):
        text = strings[at * len(strings) // count].encode("utf-8", "surrogateescape" if at % 2 else "replace")
        words = (b"find", b"note", b"greet", b"remember", b"match", text)[at % 6]
        line = {b"note": [b"#1", text], b"remember": [b"#1", b"likes", text]}.get(words, [text])
        status, said = _at_a_terminal(story_book, [words, *line])
        assert status in STATUSES, (text, said)
        assert not harm_in(said.replace("\r\n", "\n"), colored=True), (text, said)
        printed += len(said)
    for shown in ("show --private #1", "greet #1", "list", "agenda"):
        status, said = _at_a_terminal(story_book, [word.encode() for word in shown.split()])
        assert (status, harm_in(said.replace("\r\n", "\n"), colored=True)) == (0, "")
    tried({"processes at a terminal": count + 4, "characters they printed": printed})


def _at_a_terminal(book: Path, words: Sequence[bytes]) -> tuple[int | None, str]:
    line = ["-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *map(os.fsdecode, words)]
    settings = process_environment(TERM="xterm", LANG="C.UTF-8")
    process: Any = pexpect.spawn(sys.executable, line, env=settings, timeout=60, dimensions=(24, 100))
    process.sendline("")  # nobody, where several fit
    process.setecho(False)
    process.expect(pexpect.EOF)
    process.close()
    said = process.before
    assert isinstance(said, bytes)
    return process.exitstatus, said.decode()


@pytest.mark.parametrize(
    "name", ["[bold]Anna[/bold] Berg", "[/b] Berg", ":tea: Berg", "{name} Berg", "%s Berg", "Anna\\n Berg"]
)
def test_what_looks_like_markup_is_only_a_name(name: str, shop: Shop) -> None:
    typed("add", name, book=shop.path)
    for words in (("list",), ("find", "berg"), ("greet", "berg"), ("show", "berg")):
        assert name in typed(*words, book=shop.path).out


@pytest.mark.parametrize(
    ("typed_name", "kept"), [("An\x00na", "Anna"), ("Anna\tBerg", "Anna Berg"), ("A\u030akesson", "Åkesson")]
)
def test_a_name_is_kept_composed_and_without_what_can_t_be_seen(
    typed_name: str, kept: str, shop: Shop
) -> None:
    typed("add", typed_name, book=shop.path)
    assert [customer["name"] for customer in shop.rows("customer")] == [kept]
