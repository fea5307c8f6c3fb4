"""A made-up bookshop for `custmem demo`: some sixty people, and by which rule they filled a year with purchases.

Nothing here knows the day: everything is so many days ago or to come, and the same on every run.
"""
