"""What a shop may say about its backups."""

from __future__ import annotations

ON, OFF = "on", "off"
"""Whether the day's backup is made by itself."""
OLD_AFTER_DAYS = 7
"""A newest backup is old when the book has changed since and so many days have gone by."""
