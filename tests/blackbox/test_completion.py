"""In real, interactive shells: what is typed is completed at TAB, and a line is never broken by it.

What stands for custmem in these shells asks the real one at a TAB, and otherwise says with which words it was called:
so a test types a line, a TAB and Enter at once, and reads what the line had become.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

import pexpect
import pytest

from factories import TODAY, Shop, process_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Typed = Callable[[str], str]

pytestmark = pytest.mark.blackbox

SHELLS = ("bash", "zsh", "fish")
STARTS = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
READY = {
    "bash": "PS1='read''y> '; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'",
    "zsh": "unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste; PS1='read''y> '; setopt no_beep",
    "fish": "function fish_prompt; echo -n read''y'> '; end; function fish_greeting; end",
}
LOAD = {
    "bash": "source <(custmem completion bash)",
    "zsh": "source <(custmem completion zsh)",
    "fish": "custmem completion fish | source",
}
COMPINIT = ("autoload -Uz compinit", "compinit -u")
STUB = """#!/bin/sh
case $1 in
    __complete | completion) exec "{python}" -m custmem "$@" ;;
esac
printf 'ran'
printf ' [%s]' "$@"
printf ' end\\n'
"""


@pytest.fixture
def shop_with_customers(template_book: Path, tmp_path: Path) -> Path:
    """A book with names that are hard to type in a shell."""
    path = tmp_path / "my shop" / "book.db"
    path.parent.mkdir()
    shutil.copy(template_book, path)
    (path.parent / "till.csv").touch()
    shop = Shop(path)
    for name in (
        *("Sven Åkesson", "Žofie Nováková", "Siobhán O'Brien", "Anna Berg", "Anna Rossi", "Carlo Rossi"),
        *("Annalisa", "Jørn Strand", "Bo $(touch pwned) `touch pwned` \\ %F{red} [x] Ek"),
    ):
        shop.customer(name)
    return path


@pytest.fixture
def shell(request: pytest.FixtureRequest, shop_with_customers: Path, tmp_path: Path) -> Iterator[Any]:
    """A shell that has just loaded its script, in a folder of its own with a file in it."""
    process = started(request.param, shop_with_customers, tmp_path)
    process.sendline(LOAD[request.param])
    process.expect_exact("ready> ")
    yield process
    process.close(force=True)


def started(name: str, book: Path, folder: Path, **environment: str) -> Any:
    """Start a shell without anybody's settings, with custmem on its path."""
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"there is no {name} here")
    (folder / "bin").mkdir()
    (folder / "bin" / "custmem").write_text(STUB.format(python=sys.executable))
    (folder / "bin" / "custmem").chmod(0o755)
    (folder / "receipts.csv").touch()
    settings = process_environment(
        CUSTMEM_BOOK=str(book),
        CUSTMEM_TODAY=TODAY.isoformat(),
        HOME=str(folder),
        LC_ALL="C.UTF-8",
        PATH=f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        TERM="vt100",
        **environment,
    )
    process = pexpect.spawn(
        program,
        STARTS[name],
        env=settings,
        cwd=str(folder),
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 200),
    )
    process.delaybeforesend = None
    process.sendline(READY[name])
    process.expect_exact("ready> ")
    return process


def completed(shell: Any, line: str) -> str:
    """Type a line, a TAB and Enter, and return the words that custmem was called with."""
    shell.send(f"{line}\t\n")
    shell.expect(r"ran( \[.*\]) end")
    words = str(shell.match[1])
    shell.expect_exact("ready> ")
    return words.strip()


LINES = (
    ("custmem gr", "[greet]"),
    ("custmem greet sven", "[greet] [akesson]"),
    ("custmem greet ÅKE", "[greet] [akesson]"),
    ("custmem greet ake", "[greet] [akesson]"),
    ("custmem greet Žof", "[greet] [novakova]"),
    ('custmem greet "Žof', "[greet] [novakova]"),
    ("custmem greet zof", "[greet] [novakova]"),
    ("custmem greet CARLO", "[greet] [rossi-carlo]"),
    ("custmem greet rossi-C", "[greet] [rossi-carlo]"),
    ("custmem greet o'b", "[greet] [obrien]"),
    ("custmem greet o\\'b", "[greet] [obrien]"),
    ("custmem greet \"o'b", "[greet] [obrien]"),
    ("custmem greet anna be", "[greet] [anna] [berg]"),
    ("custmem greet 'anna be", "[greet] [berg]"),
    ("custmem greet touch", "[greet] [ek]"),
    ("custmem greet rossi-c --js", "[greet] [rossi-c] [--json]"),
    ("custmem greet --color=al", "[greet] [--color=always]"),
    ("custmem --color nev", "[--color] [never]"),
    ("custmem --json gre", "[--json] [greet]"),
    ("custmem asked ek xx", "[asked] [ek] [xx]"),
    ("custmem import rec", "[import] [receipts.csv]"),
    ("custmem --book=rec", "[--book=receipts.csv]"),
    ("custmem import ~/rec", "[import] [HOME/receipts.csv]"),
    ("custmem import 'my shop/ti", "[import] [my shop/till.csv]"),
    ("custmem greet nobody:at@all=", "[greet] [nobody:at@all=]"),
    ("custmem --book 'my shop/book.db' greet sven", "[--book] [my shop/book.db] [greet] [akesson]"),
    ("custmem --book=my\\ shop/book.db greet sven", "[--book=my shop/book.db] [greet] [akesson]"),
    ("custmem --book=nowhere.db greet sven", "[--book=nowhere.db] [greet] [sven]"),
    ("custmem --book '~/my shop/book.db' greet sven", "[--book] [~/my shop/book.db] [greet] [akesson]"),
)


@pytest.mark.parametrize("shell", SHELLS, indirect=True)
def test_what_is_typed_is_completed(shell: Any, tmp_path: Path) -> None:
    became = [(line, completed(shell, line).replace(str(tmp_path), "HOME")) for line, _ in LINES]
    assert became == list(LINES)
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("shell", ["zsh", "fish"], indirect=True)
def test_several_are_listed_with_their_names_and_the_line_stays_as_it_is(shell: Any) -> None:
    shell.send("custmem greet anna\t")
    for name in ("Annalisa", "Anna Rossi", "Anna Berg"):
        shell.expect_exact(name)
    shell.send(" x\n")
    shell.expect(r"ran( \[.*\]) end")
    assert shell.match[1] == " [greet] [anna] [x]"


@pytest.mark.parametrize("shell", ["bash"], indirect=True)
def test_bash_lists_the_handles_and_leaves_the_line_as_it_is(shell: Any) -> None:
    shell.send("custmem greet anna\t\t")
    for handle in ("rossi", "berg"):
        shell.expect_exact(handle)
    shell.send(" x\n")
    shell.expect(r"ran( \[.*\]) end")
    assert shell.match[1] == " [greet] [anna] [x]"


@pytest.mark.parametrize("shell", SHELLS, indirect=True)
def test_the_custmem_that_is_typed_is_the_one_that_is_asked(shell: Any, tmp_path: Path) -> None:
    (tmp_path / "bin").rename(tmp_path / "tools")
    for typed in ("tools/custmem", "~/tools/custmem"):
        assert completed(shell, f"{typed} greet sven") == "[greet] [akesson]"


@pytest.mark.parametrize("noise", ["echo oops >&2; exit 1", "echo oops >&2; kill -9 $$", "exit 0"])
@pytest.mark.parametrize("shell", SHELLS, indirect=True)
def test_a_custmem_that_fails_leaves_the_line_alone(shell: Any, noise: str, tmp_path: Path) -> None:
    custmem = tmp_path / "bin" / "custmem"
    custmem.write_text(
        STUB.replace("__complete | completion)", "__complete)").replace("exec", f"{noise}; exec")
    )
    screen = shell.logfile_read = io.StringIO()
    assert completed(shell, "custmem greet sven") == "[greet] [sven]"
    assert "oops" not in screen.getvalue()


@pytest.mark.parametrize(
    "steps",
    [
        ["mkdir zfunc; custmem completion zsh >zfunc/_custmem", "fpath=(~/zfunc $fpath)", *COMPINIT],
        [*COMPINIT, "source <(custmem completion zsh)"],
        [*COMPINIT, 'eval "$(custmem completion zsh)"', "zstyle ':completion:*' menu select"],
    ],
    ids=["a file", "sourced", "evaluated"],
)
def test_zsh_takes_its_script_as_a_file_or_sourced(
    steps: list[str], shop_with_customers: Path, tmp_path: Path
) -> None:
    shell = started("zsh", shop_with_customers, tmp_path)
    for step in steps:
        shell.sendline(step)
        shell.expect_exact("ready> ")
    lines = ("custmem greet zof", "custmem greet sven", "custmem gr")
    assert [completed(shell, line) for line in lines] == [
        "[greet] [novakova]",
        "[greet] [akesson]",
        "[greet]",
    ]
    shell.close(force=True)


@pytest.mark.parametrize(
    ("settings", "line", "became"),
    [
        ("set -u; set -o posix", "custmem greet sven", "[greet] [akesson]"),
        ("IFS=:; set -f", "custmem greet anna be", "[greet] [anna] [berg]"),
        ("bind 'TAB:menu-complete'", "custmem greet rossi-c", "[greet] [rossi-carlo]"),
        ("bind 'set completion-ignore-case on'", "custmem GREE", "[greet]"),
        ("COMP_WORDBREAKS=' '", "custmem greet --color=al", "[greet] [--color=always]"),
    ],
)
def test_bash_completes_whatever_its_settings(
    settings: str, line: str, became: str, shop_with_customers: Path, tmp_path: Path
) -> None:
    shell = started("bash", shop_with_customers, tmp_path)
    for step in (LOAD["bash"], settings):
        shell.sendline(step)
        shell.expect_exact("ready> ")
    assert completed(shell, line) == became
    shell.close(force=True)
