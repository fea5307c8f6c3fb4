"""Leaves whole, or not at all: a book taken along comes back to the byte, and of who is forgotten nothing stays."""

from __future__ import annotations

import errno
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import story
from custmem.book import opening
from custmem.book.backup_files import UNFINISHED
from custmem.book.placing import under_way
from custmem.domain.keys import code_of
from custmem.domain.text.names import fold
from custmem.recall.dossier import ABOUT
from factories import TODAY, Known, Shop, copied, process_environment, rows, tables, typed
from killing import killed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.battery

NAME, PHONE, EMAIL, CARD = "Zqxila Kvořáková", "0731 995 8462", "zqxmail@kvorak.example", "4471 8852 9917"
FORMER = "Zqxila Vrubřichová"
LINES = (
    (
        f"add|{NAME}|--nickname|Zqxnicka|--address-as|Mrs Zqxaddressed|--pronounce|zqxpronounced|--looks|zqxlooked hat"
        f"|--phone|{PHONE}|--email|{EMAIL}|--card|{CARD}|--address|Zqxstreet 8|--birthday|23sep1967|--language|cs"
    ),
    "tag|zqxila kvo|zqxtagged",
    *(
        f"remember|zqxila kvo|{kind}|zqx{kind.replace('-', '')}ed things"
        for kind in ("likes", "dislikes", "usual", "size", "needs", "allergy", "avoid-topic", "note")
    ),
    "remember|zqxila kvo|likes|zqxprivate things|--private",
    "remember|zqxila kvo|likes|zqxguessed things|--guess",
    "remember|zqxila kvo|event|zqxevent|--on|20jun",
    "remember|zqxila kvo|away|zqxaway|--on|21jun|--until|30jun",
    "remember|zqxila kvo|nameday|8sep",
    "remember|zqxila kvo|nephew|Zqxnephew|--birthday|3mar",
    "remember|zqxila kvo|likes|zqxnephewlikes|--about|nephew",
    "remember|zqxila kvo|dog|Zqxdog|--died",
    "visit|zqxila kvo",
    "note|zqxila kvo|zqxnoted",
    (
        "sold|zqxila kvo|zqxonlytheirs item|31.90|--for|nephew Zqxnephew|--occasion|zqxoccasion"
        "|--receipt|ZQXRECEIPT7|--tag|books|--on|2026-05-20"
    ),
    "sold|zqxila kvo|green tea|24|--tag|tea|--private|--receipt|ZQXRECEIPT8|--on|2026-04-11",
    "sold|zqxila kvo|zqxsurprise item|60|--surprise|--for|zqxforwhom",
    "promise|zqxila kvo|zqxpromised|--by|15jun",
    "promise|zqxila kvo|zqxsecondpromise|--by|11jun",
    "appointment|zqxila kvo|zqxappointment|--on|18jun|--at|10:30",
    "order|zqxila kvo|zqxordered item|--expected|11jun",
    "arrived|zqxordered item",
    "order|zqxila kvo|zqxorderedtwo item|--private",
    "wish|zqxila kvo|zqxwished",
    "wish|zqxila kvo|zqxnephewwish|--about|nephew",
    "complaint|zqxila kvo|zqxcomplained|--promised|zqxpromisedback|--cause|zqxcause",
    "praise|zqxila kvo|zqxpraised",
    "suggestion|zqxila kvo|zqxsuggested",
    "rate|zqxila kvo|2|zqxrated",
    "gift|zqxila kvo|zqxgiven|5",
    "consent|zqxila kvo|--refuse|call",
    "referred|zqxila kvo|--by|tereza",
    "referred|maria|--by|zqxila kvo",
    "config|loyalty_stamps|10",
    "stamp|zqxila kvo|3",
    "voucher|zqxila kvo|20|--why|zqxvoucher",
    "voucher|zqxila kvo|-5",
    "config|loyalty_stamps|none",
    # What another page tells of them, and a page that is joined with theirs.
    "sold|anna rossi|green tea|12|--tag|tea",
    f"add|{FORMER}|--phone|0666 777 3311|--birthday|23sep1968|--new",
    "remember|zqxila vrub|likes|zqxformerlikes",
    "promise|zqxila vrub|zqxformerpromise|--by|14jun",
)


@pytest.fixture(scope="module")
def told(template_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a book in which every command has told of one customer, and every kind of copy beside it."""
    folder = tmp_path_factory.mktemp("leaving")
    book = copied(template_book, folder / "shop")
    story.tell(book)
    story.decide(book)
    for line in LINES:
        say(book, line)
    say(book, f"remember|anna rossi|wife|#{id_of(book)}")
    say(book, "remember|anna rossi|likes|zqxtoldofwife|--about|wife")
    say(book, "remember|anna rossi|birthday|24sep1967|--about|wife")
    say(book, "wish|anna rossi|zqxwishofwife|--about|wife")
    say(book, "sold|anna rossi|green tea|3|--for|wife Zqxila")
    _decide(book)
    say(book, "quiet|zqxila kvo|--until|+6m")
    Shop(book).contact(Known(id_of(book), "", NAME))
    say(book, "merge|zqxila kvo|zqxila vrub|--yes")
    say(book, "duplicates|--not|zqxila kvo|tereza")
    sales = folder / "sales.csv"
    sales.write_text(
        f"Date,Client,Client ID,Item,Amount,Receipt\n2026-03-02,{NAME},ZQXEXTERNAL5,zqxfromfile,7.70,ZQXR5\n"
    )
    say(book, f"import|{sales}|--source|till")
    sales.unlink()
    (book.parent / "book.db.before-0003").write_bytes(book.read_bytes())
    backups = book.parent / "book.db.backups"
    backups.mkdir(mode=0o700, exist_ok=True)
    for name in ("2026-06-11-01-daily.db", "2026-06-01-01-merge.db", "2026-05-01-01-daily.damaged"):
        shutil.copy(book, backups / name)
    (backups / "2026-05-02-01-daily.db").write_bytes(book.read_bytes()[:9000])
    (backups / ".draft-abc").write_bytes(book.read_bytes())
    (book.parent / ".export-abc").write_bytes(book.read_bytes())
    return book.parent


def _decide(book: Path) -> None:
    """Act on what is open: answers, outcomes, a reason why not, a complaint put right."""
    promised = next(row["id"] for row in rows(book, "promise") if row["text"] == "zqxsecondpromise")
    say(book, f"done|{code_of(f'promise:{promised}')}|zqxoutcome")
    greeting = typed("greet", "zqxila kvo", "--json", book=book).data
    point = next(each for each in greeting["talking_points"] if each["code"])
    say(book, f"asked|zqxila kvo|{point['code']}|zqxanswered")
    complained = typed("show", "zqxila kvo", "--json", book=book).data["complaints"][0]["code"]
    say(book, f"resolve|{complained}|zqxresolution|--apology|zqxapology|--cost|3")


def say(book: Path, line: str) -> None:
    """Type a line, which succeeds."""
    ran = typed(*line.split("|"), book=book)
    assert ran.status == 0, (line, ran)


def id_of(book: Path) -> int:
    """Return the id of the customer who is going to be forgotten."""
    return next(int(row["id"]) for row in rows(book, "customer") if row["name"] == NAME)


@pytest.fixture
def folder(told: Path, tmp_path: Path) -> Path:
    """A copy of that folder, of this test's own."""
    return shutil.copytree(told, tmp_path / "shop")


@pytest.fixture
def book(folder: Path) -> Path:
    """The book in it."""
    return folder / "book.db"


def markers() -> set[str]:
    """Return every word that was told of the customer alone: a marker each, their names, numbers and addresses."""
    words = {word.strip(",.") for line in LINES for word in line.replace("|", " ").split()}
    own = {word for word in words if "zqx" in word.lower()}
    others = {"zqxtoldofwife", "zqxoutcome", "zqxanswered", "zqxresolution", "zqxapology", "zqxfromfile"}
    names = {NAME, FORMER, "Kvořáková", "Vrubřichová", "ZQXEXTERNAL5", "ZQXR5"}
    return own | NOT_AS_TYPED | others | names | {PHONE, EMAIL, CARD}


NOT_AS_TYPED = {
    "".join(char for char in number if char.isdigit()) for number in (PHONE, CARD, "0666 777 3311")
}


def forms() -> set[bytes]:
    """Return what to look for so that no marker is missed: of bytes that hold one another, the shorter."""
    texts = {
        form for marker in (*markers(), "zqx") for form in (marker, marker.upper(), fold(marker)) if form
    }
    every = {text.encode(code).lower() for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")}
    return {form for form in every if not any(other in form for other in every - {form})}


def found_in(folder: Path) -> list[tuple[str, bytes]]:
    """Return which of them is found in which file of a folder; small letters and capitals are the same."""
    sought = forms()
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    held = {path.name: path.read_bytes().lower() for path in files}
    return [(name, form) for name, all_of_it in held.items() for form in sought if form in all_of_it]


def totals(book: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what the shop took, by day, month and tag."""
    with closing(sqlite3.connect(book)) as opened:
        return {
            by: opened.execute(query).fetchall()
            for by, query in {
                "day": "SELECT on_date, count(*), sum(total_minor) FROM purchase GROUP BY 1 ORDER BY 1",
                "month": "SELECT substr(on_date, 1, 7), sum(total_minor) FROM purchase GROUP BY 1 ORDER BY 1",
                "tag": (
                    "SELECT tag, sum(amount_minor), sum(quantity_milli) FROM purchase_line GROUP BY 1 ORDER BY 1"
                ),
            }.items()
        }


def test_every_table_holds_something_of_them_beforehand(book: Path, folder: Path) -> None:
    customer = id_of(book)
    held = {
        table
        for table in tables(book)
        if any(customer in (row.get("customer_id"), row.get("other_id")) for row in rows(book, table))
    }
    assert held == {table for table, column in ABOUT if column == "customer_id"} - {"unindexed"}
    lower = book.read_bytes().lower()
    assert {marker for marker in markers() if marker.encode().lower() not in lower} <= NOT_AS_TYPED
    assert len(found_in(folder)) > 20


def test_nothing_of_who_is_forgotten_is_found_in_any_file(book: Path, folder: Path) -> None:
    ran = typed("forget", NAME, "--yes", "--json", book=book)
    assert ran.status == 0, ran
    assert ran.data["copies"] == {"rewritten": 5, "removed": 4}
    assert found_in(folder) == []
    assert sorted(path.name for path in folder.glob("*")) == ["book.db", "book.db.backups"]


def test_the_shop_s_totals_stay_in_the_book_and_in_its_backups(book: Path, folder: Path) -> None:
    before = totals(book)
    typed("forget", NAME, "--yes", book=book)
    assert totals(book) == before
    backup = folder / "book.db.backups" / "2026-06-11-01-daily.db"
    assert totals(backup) == before
    assert rows(backup, "customer") == rows(book, "customer")


def test_what_somebody_else_bought_too_keeps_its_name(book: Path) -> None:
    sold = {row["id"]: row for row in rows(book, "purchase")}
    customer = id_of(book)
    theirs = [
        line for line in rows(book, "purchase_line") if sold[line["purchase_id"]]["customer_id"] == customer
    ]
    typed("forget", NAME, "--yes", book=book)
    after = {line["id"]: line["item"] for line in rows(book, "purchase_line")}
    assert {line["item"]: after[line["id"]] for line in theirs} == {
        "green tea": "green tea",
        "zqxonlytheirs item": "",
        "zqxsurprise item": "",
        "zqxfromfile": "",
    }


def test_the_book_is_whole_afterwards_and_its_history_names_nobody(book: Path) -> None:
    commands = [change["command"] for change in rows(book, "change")]
    typed("forget", NAME, "--yes", book=book)
    changes = sorted(rows(book, "change"), key=lambda change: int(change["id"]))
    assert [change["command"] for change in changes] == [*sorted_by_id(commands, changes), "forget"]
    assert {change["said"] for change in changes[:-1]} == {""}
    assert changes[-1]["said"] == "a customer was forgotten"
    assert rows(book, "journal") == []
    checks = typed("check", "--json", book=book).data["checks"]
    assert [check["name"] for check in checks if not check["ok"]] in ([], ["backups"]), (
        "old ones may be all there are"
    )
    assert typed("find", "zqxila", "--json", book=book).data["customers"] == []


def sorted_by_id(commands: list[str], changes: list[dict[str, object]]) -> list[str]:
    """Return the commands of the changes but the last, which must be the same commands as before."""
    found = [str(change["command"]) for change in changes[:-1]]
    assert sorted(found) == sorted(commands)
    return found


def test_others_keep_their_pages_and_a_name_that_is_shared(book: Path) -> None:
    say(book, f"add|{NAME}|--address|Other Street 5|--new")
    other = max(int(row["id"]) for row in rows(book, "customer"))
    first = id_of(book)
    assert typed("forget", f"#{first}", "--yes", "--json", book=book).data["mentions"] == []
    assert [row["id"] for row in rows(book, "customer") if row["name"] == NAME] == [other]
    assert typed("find", "zqxila kvo", "--json", book=book).data["customers"][0]["id"] == other


def test_it_says_where_a_text_of_somebody_else_s_names_them(book: Path) -> None:
    say(book, f"note|sven|comes with {NAME} on Fridays")
    say(book, f"note|sven|call {PHONE} instead")
    say(book, f"remember|zofie|cousin|{NAME} of Brno")
    say(book, f"remember|zofie|aunt|{NAME}")  # is the customer, and goes with them
    ran = typed("forget", NAME, "--yes", "--json", book=book)
    assert [mention["handle"] for mention in ran.data["mentions"]] == [
        "novakova",
        "akesson",
        "akesson",
    ]
    assert [mention["place"].partition(":")[0] for mention in ran.data["mentions"]] == [
        "person",
        "fact",
        "fact",
    ]
    assert [row["name"] for row in rows(book, "person") if NAME in row["name"]] == [f"{NAME} of Brno"]
    assert typed("forget", "maria", "--yes", book=book).err == ""


def test_nobody_is_forgotten_by_a_guess_or_without_a_yes(book: Path, folder: Path) -> None:
    before = contents(folder)
    assert typed("forget", NAME, book=book).status == 2
    assert typed("forget", "ross", "--yes", book=book).status == 4
    assert typed("forget", "zqxila kvo", "--yes", book=book).status == 4
    assert typed("forget", "nobody at all", "--yes", book=book).status == 3
    assert contents(folder) == before


@pytest.mark.parametrize("named", ["zqbe", "Anna Zqbe", "zqbe, anna", "anya zqbe"])
def test_to_forget_once_more_erases_nobody_whose_name_begins_so(named: str, book: Path) -> None:
    say(book, "add|Anna Zqbe|--new")
    say(book, "add|Anna Zqberman|--new")
    assert typed("forget", "Anna Zqbe", "--yes", book=book).status == 0
    ran = typed("forget", named, "--yes", book=book)
    assert ran.status in (3, 4), ran
    assert [row["name"] for row in rows(book, "customer") if "Zqbe" in row["name"]] == ["Anna Zqberman"]


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_another_session_that_keeps_the_book_open_holds_it_up_and_nothing_is_half_done(
    book: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    monkeypatch.setattr(opening, "WRITE_WAIT_SECONDS", 0.5)
    with closing(sqlite3.connect(book, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM customer").fetchone()
        ran = typed("forget", NAME, "--yes", book=book)
    assert (ran.status, ran.out, ran.err.count("\n")) == (7, "", 1)
    after = contents(folder)
    after.pop(".lock", None)
    before.pop(".draft-abc")
    before.pop(".lock", None)
    assert after == before
    assert typed("forget", NAME, "--yes", book=book).status == 0
    assert found_in(folder) == []


def test_no_undo_crosses_a_forgetting_and_nothing_of_before_it_can_be_brought_back(
    book: Path, folder: Path
) -> None:
    say(book, "note|zqxila kvo|zqxtakenback")
    say(book, "undo")
    assert [change["undone_after"] for change in rows(book, "change") if change["undone_after"]] != []
    say(book, f"forget|{NAME}|--yes")
    before = book.read_bytes()
    statuses = [typed(*line, book=book).status for line in (("undo",), ("undo", "2"), ("redo",))]
    assert statuses == [5, 5, 3]
    assert book.read_bytes() == before
    for copy in (book, folder / "book.db.backups" / "2026-06-11-01-daily.db"):
        assert rows(copy, "journal") == []
        assert {(change["said"], change["undone_after"]) for change in rows(copy, "change")} <= {
            ("", None),
            ("a customer was forgotten", None),
        }
    say(book, "visit|anna rossi")
    assert typed("undo", "2", book=book).status == 5
    say(book, "undo")
    assert typed("undo", book=book).status == 5
    assert found_in(folder) == []


@pytest.mark.blackbox
def test_killed_at_any_moment_it_is_finished_by_running_it_again_or_by_a_check(
    told: Path, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    line = [sys.executable, "-m", "custmem", "--today", TODAY.isoformat(), "forget", NAME, "--yes"]
    whole, after_the_note = _timed(line, shutil.copytree(told, tmp_path / "timed"))
    rng = random.Random(6)
    ended: dict[str, int] = {}
    for trial in range(trials(100)):
        folder = shutil.copytree(told, tmp_path / f"trial-{trial}")
        book = folder / "book.db"
        before = totals(book)
        with _started(line, folder) as process:
            if trial % 3 == 0:
                time.sleep(rng.uniform(0.3, 1.0) * whole)
            else:
                _note_of(process, folder)
                time.sleep(rng.uniform(0.0, 1.0) * after_the_note)
            process.kill()
        state = "gone" if not any(row["name"] == NAME for row in rows(book, "customer")) else "there"
        finishing = typed("check", book=book) if state == "gone" and trial % 2 else None
        again = finishing or typed("forget", NAME, "--yes", book=book)
        assert again.status in ((0,) if state == "there" else (0, 3)), again
        assert not (folder / "book.db.backups" / UNFINISHED).exists()
        assert found_in(folder) == [], (trial, state)
        assert totals(book) == before
        ended[state] = ended.get(state, 0) + 1
        shutil.rmtree(folder)
    print(f"killed: {ended}")


@pytest.mark.blackbox
def test_killed_at_any_step_it_is_finished_by_running_it_again_or_by_a_check(
    told: Path, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    before = totals(told / "book.db")
    ended: Counter[str] = Counter()
    line = ("forget", NAME, "--yes")
    for number, book in enumerate(killed(told / "book.db", line, tmp_path / "killed", trials(200), 0)):
        state = "gone" if not any(row["name"] == NAME for row in rows(book, "customer")) else "there"
        ended[state] += 1
        again = ("check",) if state == "gone" and number % 2 else line
        assert typed(*again, book=book).status in ((0,) if state == "there" else (0, 3))
        assert found_in(book.parent) == [], (number, state)
        assert totals(book) == before
        shutil.rmtree(book.parent)
    print(f"killed: {dict(ended)}")
    assert set(ended) == {"gone", "there"}


def _timed(line: list[str], folder: Path) -> tuple[float, float]:
    """Return how long it takes, and how long from when it is noted whose erasure is under way."""
    began = time.monotonic()
    with _started(line, folder) as process:
        noted = _note_of(process, folder)
        assert process.wait() == 0
    ended = time.monotonic()
    return ended - began, ended - noted


def _started(line: list[str], folder: Path) -> subprocess.Popen[bytes]:
    environment = process_environment(CUSTMEM_BOOK=str(folder / "book.db"))
    return subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _note_of(process: subprocess.Popen[bytes], folder: Path) -> float:
    """Wait for that note, and return when it came."""
    while process.poll() is None and not (folder / "book.db.backups" / UNFINISHED).exists():
        time.sleep(0.001)
    return time.monotonic()


HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "a\u202ebdo",
    "=cmd|' /C calc'!A0",
    "[bold]x[/bold]",
    '"; DROP TABLE customer; --',
    "%_\\",
    "tab\tand\nline",
    "\N{BELL}\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\ufeffmark",
    "</script>",
    "\u2028line",
)


def books_to_leave(story_book: Path, template_book: Path, folder: Path) -> Iterator[Path]:
    """Yield a told book, an imported one, and one of hostile strings."""
    story.decide(story_book)
    yield story_book
    salon = os.environ.get("CUSTMEM_FIELD_DATA", "")
    lists = sorted(name for name in os.listdir(salon) if name.endswith(".csv"))[:3] if salon else []
    imported = copied(template_book, folder / "imported")
    for name in lists:
        typed("import", os.path.join(salon, name), book=imported)
    if not lists:
        made = folder / "made.csv"
        made.write_text("Date,Client,Item,Amount\n" + "2026-06-01,Ann Reed,tea,4.50\n" * 50)
        typed("import", str(made), book=imported)
    yield imported
    hostile = copied(template_book, folder / "hostile")
    for number, text in enumerate(HOSTILE):
        typed("add", f"Ann{number} {text}", "--new", book=hostile)
        typed("note", f"#{number + 1}", text, book=hostile)
        typed("sold", f"#{number + 1}", f"item {text}", "3", book=hostile)
    yield hostile


def test_a_book_that_leaves_comes_back_the_same_to_the_byte(
    story_book: Path, template_book: Path, tmp_path: Path
) -> None:
    for number, book in enumerate(books_to_leave(story_book, template_book, tmp_path)):
        first, second = tmp_path / f"first-{number}.json", tmp_path / f"second-{number}.json"
        assert typed("export", str(first), book=book).status == 0
        new = copied(template_book, tmp_path / f"new-{number}")
        assert typed("import", str(first), book=new).status == 0
        assert typed("export", str(second), book=new).status == 0
        assert first.read_bytes() == second.read_bytes()
        json.loads(first.read_text())
        checks = typed("check", "--json", book=new).data["checks"]
        assert [check["name"] for check in checks if not check["ok"]] in ([], ["backups"])


def test_a_customer_s_wishes_about_being_reached_are_held_and_handed_over(book: Path) -> None:
    told = typed("consent", "zqxila kvo", "--json", book=book).data["consents"]
    assert told == {"call": "no"}
    (answer,) = typed("dossier", "zqxila kvo", "--json", book=book).data["held"]["consent"]
    assert (answer["channel"], answer["answer"]) == ("call", "no")


def test_the_dossier_holds_every_word_that_was_told_of_them(book: Path) -> None:
    page = " ".join(typed("dossier", "zqxila kvo", book=book).out.split())
    document = typed("dossier", "zqxila kvo", "--json", book=book).out
    words = {word for word in markers() if word.lower().startswith("zqx") and " " not in word}
    assert {word for word in words if word not in document} == set()
    assert {word for word in words if word not in page} == set()


SALES = """Date,Receipt,Client No,Client,Item,Amount
2026-05-04,R-17,C-9,Zqxina Vrba,green tea,4.50
2026-05-04,R-17,C-9,Zqxina Vrba,scones,3.00
2026-05-04,R-18,C-8,Ann Reed,green tea,4.50
2026-05-05,,C-9,Zqxina Vrba,black tea,5.50
2026-05-06,R-20,,,green tea,4.50
"""


def test_the_same_file_does_not_bring_back_who_was_erased_nor_count_the_sales_twice(
    template_book: Path, tmp_path: Path
) -> None:
    shop = copied(template_book, tmp_path / "shop")
    file, backup = tmp_path / "till.csv", tmp_path / "safe.db"
    file.write_text(SALES)
    say(shop, f"import|{file}|--source|till")
    say(shop, f"backup|{backup}")
    before = totals(shop)
    say(shop, "forget|zqxina|--yes")
    for today in (before, before):
        ran = typed("import", str(file), "--source", "till", "--json", book=shop)
        assert (ran.status, ran.data["added"], ran.data["unchanged"]) == (0, 0, 5), ran
        assert ran.data["warnings"] == [
            {
                "line": 2,
                "reason": "is left out, like 3 lines in all: they are of customers who were erased; "
                "the shop's totals have them already",
            }
        ]
        assert totals(shop) == today
    assert [row["name"] for row in rows(shop, "customer")] == ["Ann Reed"]
    assert found_in(shop.parent) == []


def test_who_was_erased_and_comes_in_again_is_there_again_with_a_word(
    template_book: Path, tmp_path: Path
) -> None:
    shop, file = copied(template_book, tmp_path / "shop"), tmp_path / "till.csv"
    file.write_text(SALES)
    say(shop, f"import|{file}|--source|till")
    say(shop, "forget|zqxina|--yes")
    file.write_text(f"{SALES}2026-06-10,R-30,C-9,Zqxina Vrba,green tea,4.50\n")
    ran = typed("import", str(file), "--source", "till", "--json", book=shop)
    assert (ran.data["added"], ran.data["customers_added"]) == (1, 1)
    assert [each["line"] for each in ran.data["warnings"]] == [2, 2]  # the first line of each
    assert "who was erased, and came in again" in ran.data["warnings"][1]["reason"]


def test_a_list_of_customers_does_not_bring_back_who_was_erased(template_book: Path, tmp_path: Path) -> None:
    shop, file = copied(template_book, tmp_path / "shop"), tmp_path / "clients.csv"
    file.write_text("Client No,Name,Phone\nC-9,Zqxina Vrba,0666 777 222\nC-8,Ann Reed,0666 777 111\n")
    say(shop, f"import|{file}|--source|till")
    say(shop, "forget|zqxina|--yes")
    ran = typed("import", str(file), "--source", "till", "--json", book=shop)
    assert ran.data["rejects"] == [
        {"line": 2, "reason": "was erased from this book; custmem add takes them in again"}
    ]
    assert [row["name"] for row in rows(shop, "customer")] == ["Ann Reed"]


def test_a_file_of_appointments_does_not_bring_back_who_was_erased(
    template_book: Path, tmp_path: Path
) -> None:
    shop, file = copied(template_book, tmp_path / "shop"), tmp_path / "booked.csv"
    file.write_text(
        "Date,Time,Client,Service\n2026-06-20,10:00,Zqxina Vrba,cut\n2026-06-20,11:00,Ann Reed,cut\n"
    )
    say(shop, f"import|{file}|--kind|appointments|--source|salon")
    say(shop, "forget|zqxina|--yes")
    ran = typed("import", str(file), "--kind", "appointments", "--source", "salon", "--json", book=shop)
    assert (ran.data["added"], ran.data["unchanged"], len(ran.data["warnings"])) == (0, 2, 1)
    assert [row["name"] for row in rows(shop, "customer")] == ["Ann Reed"]


def test_what_is_kept_of_who_was_erased_tells_nobody_anything(template_book: Path, tmp_path: Path) -> None:
    shop, file = copied(template_book, tmp_path / "shop"), tmp_path / "till.csv"
    file.write_text(SALES)
    say(shop, f"import|{file}|--source|till")
    say(shop, "forget|zqxina|--yes")
    marks = rows(shop, "erased_mark")
    assert [list(row) for row in marks] == [["mark"]] * 3  # of a receipt, a line without one, and a number
    assert all(re.fullmatch("[0-9a-f]{32}", row["mark"]) for row in marks)


def test_a_copy_that_can_t_be_rewritten_for_want_of_room_is_kept_until_it_can(
    book: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    good = folder / "book.db.backups" / "2026-06-11-01-daily.db"
    with monkeypatch.context() as full:
        full.setattr("custmem.book.secure_erase.shutil.copyfileobj", no_room)
        ran = typed("forget", NAME, "--yes", book=book)
    assert (ran.status, ran.err.count("\n"), good.exists()) == (7, 1, True)
    assert "all rows of the customer are gone, but the copy" in ran.err
    assert typed("check", book=book).status == 0
    assert (good.exists(), found_in(folder)) == (True, [])


EXPORT_AND_DIE = """
import os, signal, sys
from custmem.cli import main

replace = os.replace
os.replace = lambda draft, place: os.kill(os.getpid(), signal.SIGKILL) if ".export-" in draft else replace(draft, place)
main.entry()
"""


def killed_export(book: Path, place: Path, words: tuple[str, ...] = ("export",)) -> list[str]:
    """Kill an export when the whole book lies in its draft; returns what it left in that folder."""
    line = ["--book", str(book), "--today", TODAY.isoformat(), *words, str(place)]
    ran = subprocess.run(
        [sys.executable, "-c", EXPORT_AND_DIE, *line], env=process_environment(), check=False
    )
    assert ran.returncode == -signal.SIGKILL
    return [path.name for path in place.parent.iterdir()]


@pytest.mark.parametrize("words", [("visit", "sven"), ("check",), ("forget", NAME, "--yes"), ("backup",)])
def test_what_a_killed_export_left_is_gone_with_the_next_command_wherever_it_is(
    words: tuple[str, ...], book: Path, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    (left,) = killed_export(book, elsewhere / "book.json")
    assert left.startswith(".export-")
    line = [sys.executable, "-m", "custmem", "--today", TODAY.isoformat(), *words]
    with _started(line, folder) as process:
        assert process.wait() == 0
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("words", [("print", "--to"), ("print", "--html"), ("export", "customers", "--csv")])
def test_what_a_killed_page_or_list_left_is_gone_with_the_next_command(
    words: tuple[str, ...], book: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    (left,) = killed_export(book, elsewhere / "page.txt", words)
    assert left.startswith(".export-")
    say(book, "backup")
    assert list(elsewhere.iterdir()) == []


def test_a_draft_of_somebody_who_is_still_at_it_stays(book: Path, tmp_path: Path) -> None:
    with under_way(str(book), str(tmp_path), ".export-") as draft:
        Path(draft).write_text("half of it")
        say(book, "backup")
        say(book, "check")
        assert Path(draft).exists()
    assert not Path(draft).exists()


def test_a_draft_on_a_stick_that_is_not_plugged_in_is_remembered(book: Path, tmp_path: Path) -> None:
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    killed_export(book, stick / "book.json")
    stick.rename(pocket)
    say(book, "backup")
    pocket.rename(stick)
    say(book, "backup")
    assert list(stick.iterdir()) == []


def test_a_note_that_names_what_is_not_ours_removes_nothing(book: Path, tmp_path: Path) -> None:
    own = tmp_path / "holiday.jpg"
    own.write_text("a picture")
    (folder_of_backups := book.parent / "book.db.backups").mkdir(exist_ok=True)
    (folder_of_backups / ".under-way-abc").write_text(str(own))
    say(book, "backup")
    assert own.read_text() == "a picture"
