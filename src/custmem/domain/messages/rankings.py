"""What is said above and below the back room's lists: who is gone, and who brings what."""

from __future__ import annotations

from custmem.language import _, plural


def nobody_gone() -> str:
    """Say that nobody is gone."""
    return _("Nobody has stayed away for longer than is usual for them.")


def gone_head(number: int, *, everybody: bool) -> str:
    """Head the list: how many, and in which order."""
    if everybody:
        return plural(
            "{number} customer who ever came, with the chance that they come soon",
            "{number} customers who ever came, the likeliest to come soon first",
            number,
        ).format(number=number)
    return plural(
        "{number} customer has stayed away too long, with the chance that they return",
        "{number} customers have stayed away too long, the likeliest to return first",
        number,
    ).format(number=number)


def and_more(number: int, how: str) -> str:
    """Say how many more there are, and how to see them."""
    return plural("{number} more: {how}", "{number} more: {how}", number).format(number=number, how=how)


def nobody_bought() -> str:
    """Say that nothing was sold to anybody known."""
    return _("Nobody in the book has bought anything in that time.")


def total(amount: str, buyers: int) -> str:
    """Say what all of them brought."""
    return plural(
        "{amount} in all, from {number} customer", "{amount} in all, from {number} customers", buyers
    ).format(amount=amount, number=buyers)


def top(percent: int, share: float, number: int) -> str:
    """Say what the best of them bring, and how many bring most of it."""
    return plural(
        "the best {percent} % bring {share} % of it; {number} customer brings 80 %",
        "the best {percent} % bring {share} % of it; {number} customers bring 80 %",
        number,
    ).format(percent=percent, share=format(share, ".2f"), number=number)
