"""What is said of a query for customers that can't be understood: where, and what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.language import _

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
