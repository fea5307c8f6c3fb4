"""What a file from elsewhere is taken for, before anything of it is taken in."""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Column(NamedTuple):
    """One column of a file: its header, the field it is taken for ("" for none), and why."""

    header: str
    field: str
    evidence: str


class TakenFor(NamedTuple):
    """The kind of a file, the program whose file it is ("" where that is not known), and its columns."""

    kind: str
    program: str
    columns: tuple[Column, ...]
