"""What a customer said about being reached, as one answer follows the other."""

from __future__ import annotations

from custmem.domain.reaching import ANY, CHANNELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def answered(
    consents: Mapping[str, str], allowed: Sequence[str], refused: Sequence[str], preferred: str | None
) -> dict[str, str]:
    """Return the answers after these new ones. What is said of any channel outranks all that was said before.

    One channel alone is preferred; the one before it stays allowed.
    """
    known = dict(consents)
    if ANY in refused:
        known = {ANY: "no"}
    elif ANY in allowed:
        known = {ANY: "yes", **{channel: was for channel, was in known.items() if was == "preferred"}}
    for channels, answer in ((refused, "no"), (allowed, "yes")):
        known.update((channel, answer) for channel in channels if channel != ANY)
    if preferred:
        known = {channel: "yes" if was == "preferred" else was for channel, was in known.items()}
        known[preferred] = "preferred"
    order = (ANY, *CHANNELS)
    return {channel: known[channel] for channel in order if channel in known}
