"""A made-up bookshop for `custmem demo`: some sixty people, what they told, and by which rule they filled a year.

Whatever happened was so many days ago and what is to come in so many days; only `recording` makes days of that.
"""
