"""The echo of what was taken back and what was brought back."""

from __future__ import annotations


def said_taken_back(said: str) -> str:
    """Echo that a change was taken back."""
    return f"taken back: {said}"


def said_brought_back(said: str) -> str:
    """Echo that a change was brought back."""
    return f"brought back: {said}"


def said_erased() -> str:
    """Say in a history why the words of a change are missing."""
    return "its words were erased when somebody was forgotten"


def said_nothing_to_turn() -> str:
    """Say below a history that none of it can be taken back."""
    return "Nothing of this can be taken back."
