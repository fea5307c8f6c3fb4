"""The echo of what was put right or taken out: each change with what stood there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence


def said_changed(field: str, before: str, after: str) -> str:
    """Say one change: what a field holds now, and what it held."""
    if not after:
        return _("{field} taken away (was {before})").format(field=field, before=before)
    if not before:
        return _("{field} {after}").format(field=field, after=after)
    return _("{field} {after} (was {before})").format(field=field, after=after, before=before)


def said_put_right(name: str, ref: str, changes: Sequence[str]) -> str:
    """Echo a thing put right."""
    return _("{name}: {ref} put right: {changes}").format(name=name, ref=ref, changes=", ".join(changes))


def said_page_put_right(name: str, changes: Sequence[str]) -> str:
    """Echo a customer's page put right."""
    return _("{name}: {changes}").format(name=name, changes=", ".join(changes))


def said_handed_over(name: str, ref: str, what: str, to: str) -> str:
    """Echo a thing that was somebody else's."""
    return _("{ref} ({what}) is now {to}'s, not {name}'s").format(name=name, ref=ref, what=what, to=to)


def said_nothing_new(what: str) -> str:
    """Echo that everything was left as it was."""
    return _("{what}: everything is as it was; nothing was written").format(what=what)


def said_taken_out(name: str, things: Sequence[tuple[str, str]], holds_again: Sequence[str]) -> str:
    """Echo things taken out as never having been, and facts that hold again without them."""
    listed = ", ".join(f"{ref} ({what})" if what else ref for ref, what in things)
    if holds_again:
        return _("{name}: taken out as if it had never been: {listed}; holds again: {again}").format(
            name=name, listed=listed, again=", ".join(holds_again)
        )
    return _("{name}: taken out as if it had never been: {listed}").format(name=name, listed=listed)


def asked_to_take_out(name: str, ref: str, what: str) -> str:
    """Say what would be taken out, before it is asked about."""
    return _("{name}: {ref}, {what}").format(name=name, ref=ref, what=what)


def said_tagged(name: str, on: Sequence[str], off: Sequence[str], known: Sequence[str]) -> str:
    """Echo tags that were put on, taken off, or that changed nothing."""
    said = []
    if on:
        said.append(_("tagged {tags}").format(tags=", ".join(on)))
    if off:
        said.append(_("no longer tagged {tags}").format(tags=", ".join(off)))
    if known:
        said.append(_("nothing new about {tags}").format(tags=", ".join(known)))
    return _("{name}: {tags}").format(name=name, tags="; ".join(said))


def why_alike(reasons: Sequence[str]) -> str:
    """Say why two customers may be one person, and what speaks against it; never the thing itself."""
    for_it, against_it = _alike(), _unlike()
    alike = "; ".join(for_it[reason] for reason in reasons if reason in for_it)
    unlike = wording.listed([against_it[reason] for reason in reasons if reason in against_it])
    if alike and unlike:
        return _("{alike}; but {unlike}").format(alike=alike, unlike=unlike)
    return alike or unlike


def _alike() -> dict[str, str]:
    return {
        "same_name": _("same name"),
        "part_of_name": _("one name is part of the other"),
        "like_name": _("name nearly the same"),
        "short_name": _("a short form of the name"),
        "swapped_name": _("given and family name swapped"),
        "same_birthday": _("same birthday"),
        "like_birthday": _("birthday nearly the same"),
        "same_phone": _("same phone"),
        "like_phone": _("phone one digit apart"),
        "same_email": _("same e-mail"),
        "like_email": _("e-mail nearly the same"),
        "same_card": _("same card"),
        "same_address": _("same address"),
        "like_address": _("address nearly the same"),
        "same_town": _("same town"),
    }


def _unlike() -> dict[str, str]:
    return {
        "other_first_name": _("another first name"),
        "other_last_name": _("another last name"),
        "other_name": _("another name"),
        "other_birthday": _("another birthday"),
        "other_phone": _("another phone"),
        "other_email": _("another e-mail"),
        "other_card": _("another card"),
        "other_address": _("another address"),
        "other_generation": _("one is junior, senior or of another number"),
    }
