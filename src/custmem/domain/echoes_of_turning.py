"""The echo of what was taken back and what was brought back."""

from __future__ import annotations


def said_taken_back(said: str) -> str:
    """Echo that a change was taken back."""
    return f"taken back: {said}"


def said_brought_back(said: str) -> str:
    """Echo that a change was brought back."""
    return f"brought back: {said}"
