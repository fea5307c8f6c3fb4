"""What stands in a calendar that the shop's days are exported to."""

from __future__ import annotations

from custmem.language import _


def calendar_name() -> str:
    """Name the calendar."""
    return _("The shop's days")


def occasion_title(kind: str, customer: str, person: str) -> str:
    """Name a day that comes each year: a customer's, or that of somebody in their life."""
    if person:
        titles = {
            "birthday": _("Birthday of {person} ({customer})"),
            "anniversary": _("Anniversary of {person} ({customer})"),
            "nameday": _("Name day of {person} ({customer})"),
        }
    else:
        titles = {
            "birthday": _("{customer}'s birthday"),
            "anniversary": _("{customer}'s anniversary"),
            "nameday": _("{customer}'s name day"),
        }
    return titles[kind].format(person=person, customer=customer)


def promise_title(customer: str, text: str) -> str:
    """Name the day on which a promise is due."""
    return _("Promised {customer}: {text}").format(customer=customer, text=text)
