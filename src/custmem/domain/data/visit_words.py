"""What says that somebody came to the shop long before the book knows of it; an entry a line, folded."""

REGULAR = """
regular
regulars
a regular
regular customer
old customer
oldest customer
long standing
longstanding
long time customer
faithful
loyal customer
for years
for many years
for ages
since we opened
since the beginning
since the old shop
since the eighties
since the nineties
from the old shop
always came
always comes
comes every week
comes every day
comes every month
comes weekly
comes daily
every week since
every day since
known her for
known him for
known them for
known for years
"""
