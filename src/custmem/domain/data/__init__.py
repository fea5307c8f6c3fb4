"""Modules of nothing but data: word lists, names, tables, an entry a line."""
