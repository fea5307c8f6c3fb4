"""How the shop's settings look, each with its value and where that is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _, spoken
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.settings import Known
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Settings(NamedTuple):
    """Settings with their values, and the currency that amounts are in."""

    known: Sequence[Known]
    currency: str


def lines(settings: Settings, style: Style) -> Iterator[str]:
    """Yield a line each: the name, the value, where it is from, what it means."""
    broad = max(len(known.setting.name) for known in settings.known)
    wide = max(len(said(known, settings.currency)) for known in settings.known)
    for known in settings.known:
        value = said(known, settings.currency)
        told = style("dim", f"{known.origin:<7}  {spoken(known.setting.help)}")
        yield f"{style('bold', known.setting.name)}{' ' * (broad - len(known.setting.name))}  {value:<{wide}}  {told}"


def screen(settings: Settings, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table of the settings."""
    columns = (
        Column(_("setting"), "bold"),
        Column(_("value")),
        Column(_("from"), "dim"),
        Column(_("what it is"), "dim"),
    )
    yield drawing.table(
        columns,
        [
            (
                known.setting.name,
                said(known, settings.currency),
                known.origin,
                spoken(known.setting.help),
            )
            for known in settings.known
        ],
    )


def data(settings: Settings) -> dict[str, Any]:
    """Return the settings as JSON: numbers as numbers, amounts as money, None where nothing is known."""
    return {"settings": [setting_data(known, settings.currency) for known in settings.known]}


def rows(settings: Settings) -> Iterator[tuple[object, ...]]:
    """Yield a row a setting: the name, the value, where it is from."""
    for known in settings.known:
        yield known.setting.name, said(known, settings.currency), known.origin


def said(known: Known, currency: str) -> str:
    """Return a setting's value for people to read; blank where there is none."""
    if known.setting.kind == "money" and known.value is not None:
        return say_money(int(known.value), currency)
    return "" if known.value is None else shown(str(known.value))


def setting_data(known: Known, currency: str) -> dict[str, Any]:
    """Return one setting as JSON has it."""
    value: Any = known.value
    if known.setting.kind == "money" and value is not None:
        value = {"minor": value, "currency": currency}
    return {"key": known.setting.name, "value": value, "from": known.origin}
