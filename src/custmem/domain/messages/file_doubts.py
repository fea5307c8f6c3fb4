"""What is said of a file that may not be what it is taken for, with the option that settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence


class Doubt(NamedTuple):
    """What is doubtful of a file, and the options that settle it; `settled` is what saying yes to the guess means."""

    message: str
    hint: str
    settled: tuple[str, ...] = ()


def other_lists() -> dict[str, str]:
    """What a file that is no list of customers or sales seems to be."""
    return {
        "bank": _("a bank statement"),
        "expenses": _("a list of expenses"),
        "stock": _("a list of stock"),
        "products": _("a list of products"),
        "staff": _("a list of staff"),
        "timesheet": _("a timesheet"),
        "mailing statistics": _("a mailing's statistics"),
        "suppliers": _("a list of suppliers"),
        "web statistics": _("a web site's statistics"),
        "tasks": _("a list of tasks"),
        "prices of suppliers and purchases": _("a list of what the shop itself bought"),
        "offers": _("a list of offers"),
        "cash counts": _("a count of the till"),
        "daily totals": _("a list of totals"),
    }


def doubt_other_list(what: str, kind: str) -> Doubt:
    """Doubt a file that looks like a list of something else."""
    kind = kind or "customers"
    seems = other_lists()[what]
    return Doubt(
        _("this seems to be {seems}: nothing of it is taken in").format(seems=seems),
        _("if it is a list of {kind}, say so: --kind {kind}").format(kind=kind),
        (f"--kind={kind}",),
    )


def doubt_no_kind(headers: str) -> Doubt:
    """Doubt a file of which nothing is known."""
    return Doubt(
        _("no column of this file names a customer, or a sale"),
        _(
            'say what it is and which column is what: --kind customers --map "Header=name"; its columns are: {headers}'
        ).format(headers=headers),
    )


def doubt_only_a_name(header: str) -> Doubt:
    """Doubt a file of names that may be anything's."""
    return Doubt(
        _("nothing but {header} says that this is a list of people, and it may be of anything").format(
            header=quoted(header)
        ),
        _("if they are customers, say so: --kind customers"),
        ("--kind=customers",),
    )


def doubt_ledger(header: str) -> Doubt:
    """Doubt a file of days, names and sums, which a bank or a ledger writes, too."""
    return Doubt(
        _(
            "this may be a list of sales or of anything else that was paid: {header} doesn't say whose name it is"
        ).format(header=quoted(header)),
        _("if they are sales, say so: --kind purchases"),
        ("--kind=purchases",),
    )


def doubt_sales_of_a_list(header: str) -> Doubt:
    """Doubt a list of people that tells sums as sales do."""
    return Doubt(
        _("this may be a list of sales: {header} may be what was paid").format(header=quoted(header)),
        _(
            'if they are sales, say so: --kind purchases --map "{header}=amount"; if they are people: --kind customers'
        ).format(header=header),
        ("--kind=purchases", f"--map={header}=amount"),
    )


def doubt_days_of_a_list(header: str) -> Doubt:
    """Doubt a list of people that tells a day for each, as visits and bookings do."""
    return Doubt(
        _("this may be a list of visits or of bookings: each row has a day, in {header}").format(
            header=quoted(header)
        ),
        _("say which: --kind visits, --kind appointments, or --kind customers to leave the days behind"),
    )


def doubt_consent(header: str) -> Doubt:
    """Doubt a column of yes and no that may say whether somebody may be reached."""
    return Doubt(
        _("{header} may say whether somebody may be reached, and it isn't known how").format(
            header=quoted(header)
        ),
        _(
            'say what a yes in it means: they may be, --map "{header}=consent_email" (or consent_message, '
            'consent_call, consent_letter); they may not, --map "{header}=refused_any"; '
            'neither, --map "{header}=ignore"'
        ).format(header=header),
    )


def doubt_no_column(field: str, candidates: Sequence[str], headers: str) -> Doubt:
    """Doubt a file in which a field is missing, and name the columns that it may be."""
    missing = {
        "amount": _("no column of this file is known to be what was paid"),
        "date": _("no column of this file is known to be the date"),
        "name": _("no column of this file is known to be the customer"),
    }[field]
    if not candidates:
        hint = _('say which is with --map "Header={field}"; its columns are: {headers}').format(
            field=field, headers=headers
        )
        return Doubt(missing, hint)
    first = candidates[0]
    others = ", ".join(quoted(each) for each in candidates[1:4])
    message = (
        _("{missing}: it may be {first} (or {others})").format(
            missing=missing, first=quoted(first), others=others
        )
        if others
        else _("{missing}: it may be {first}").format(missing=missing, first=quoted(first))
    )
    return Doubt(
        message,
        _('if it is, say so: --map "{first}={field}"; if not: --map "{first}=ignore"').format(
            first=first, field=field
        ),
        (f"--map={first}={field}",),
    )


def doubt_name_or_item(header: str) -> Doubt:
    """Doubt a file of sales with a column of names that may be the customers' or what was sold."""
    return Doubt(
        _("{header} may be the customer or what was sold, and nothing else in the file is either").format(
            header=quoted(header)
        ),
        _('say which: --map "{header}=item" or --map "{header}=name"').format(header=header),
        (f"--map={header}=item",),
    )


def doubt_currency(header: str, told: str, currency: str) -> Doubt:
    """Doubt amounts whose header tells another currency than the book's."""
    return Doubt(
        _("{header} tells amounts in {told}, and the book is kept in {currency}").format(
            header=quoted(header), told=told, currency=currency
        ),
        _("if they are in {currency} all the same, say so: --currency {currency}").format(currency=currency),
        (f"--currency={currency}",),
    )


def doubt_no_header(options: Sequence[str], said: str) -> Doubt:
    """Doubt a file whose first row is no header, and say what its columns were taken for."""
    line = " ".join(option.replace("--map=", "--map ") for option in options)
    if said:
        return Doubt(
            _("the file has no header: its columns seem to be {said}").format(said=said),
            _("if they are, say so: {line}").format(line=line),
            tuple(options),
        )
    return Doubt(
        _("the file has no header, and nothing tells what its columns are"),
        _("say what each is: --no-header --map 1=name --map 2=email"),
    )


def doubt_two_ways(header: str, example: str) -> Doubt:
    """Doubt a column of numbers of which nothing tells what their one mark is."""
    return Doubt(
        _("{example} in {header} can be read two ways, and nothing in the file tells which").format(
            example=quoted(example), header=quoted(header)
        ),
        _("say what the decimal mark is: --decimal comma (or point)"),
    )


def doubt_other_kind(program: str, kind: str) -> Doubt:
    """Doubt a kind that was said of a file which can only be of another."""
    return Doubt(
        _("this {program} file holds {kind}").format(program=program, kind=kind),
        _("leave out --kind, or say --kind {kind}").format(kind=kind),
        (f"--kind={kind}",),
    )


def said_table_for(number: str) -> str:
    """Say what a restaurant's booking is for."""
    return _("table for {number}").format(number=number)


def doubt_whose_title(title: str) -> Doubt:
    """Doubt a calendar in which nothing but the titles of events may name customers."""
    return Doubt(
        _("nothing but the titles of the events, like {title}, may say whose appointments they are").format(
            title=quoted(title)
        ),
        _("if they name customers, say so: --kind appointments"),
        ("--kind=appointments",),
    )
