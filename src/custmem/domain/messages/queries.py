"""What is said of a query for customers that can't be understood: where, and what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterable


_EXAMPLES = {
    "birthday": "birthday:june, birthday:12jun, birthday:week",
    "last": "last:>90d, last:2026-06, last:never",
    "first": "first:<1y, first:2026",
    "since": "since:2024..2026",
    "visits": "visits:>5, visits:1..2",
    "gap": "gap:<30",
    "stamps": "stamps:>=8",
    "spent": "spent:>500, spent:100..200",
}


def no_field(name: str, at: int) -> str:
    """Say that there is no such field."""
    return _("at character {at}: there is no field {name}").format(at=at, name=quoted(name))


def fields_hint(fields: Iterable[str]) -> str:
    """List the fields there are."""
    return _("the fields are {fields}").format(fields=", ".join(fields))


def no_value(field: str, at: int) -> str:
    """Say that a field stands there without a value."""
    return _("at character {at}: {field}: has no value").format(at=at, field=field)


def bad_value(field: str, value: str, at: int) -> str:
    """Say that this is nothing that the field can be."""
    return _("at character {at}: {value} is nothing that {field}: can be").format(
        at=at, value=quoted(value), field=field
    )


def example_hint(field: str, choices: Iterable[str]) -> str:
    """Say what a field can be."""
    typed = [":".join((field, choice)) for choice in choices]
    listed = ", ".join(typed) or _EXAMPLES.get(field) or ":".join((field, "crime"))
    return _("for example {examples}").format(examples=listed)


def nothing_negated(at: int) -> str:
    """Say that nothing follows a negation."""
    return _("at character {at}: nothing follows the ^").format(at=at)


def quote_open(at: int) -> str:
    """Say that a quotation is not closed."""
    return _("the quotation that begins at character {at} does not end").format(at=at)


def quote_hint() -> str:
    """Show a value of several words."""
    return _('for example bought:"red roses"')


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
