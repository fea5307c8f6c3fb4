"""What is said of two pages that may be one person's, for `duplicates`, `merge` and a new customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence


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
