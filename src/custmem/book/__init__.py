"""The file itself: its tables, how it is opened, made, written in one transaction, and undone."""
