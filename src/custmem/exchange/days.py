"""A column of days: whether the day or the month comes first is decided from the whole column."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import MONTHS, MonthDay, parse_day_of_year
from custmem.domain.text.names import fold
from custmem.errors import BadDate
from custmem.exchange.cells import Unusable, undone
from custmem.exchange.column_values import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_DAY = frozenset(
    "|-|--|0|0/0/00|0/0/0000|00/00/0000|0000-00-00|00.00.0000|0.0.00|0-0-00|0.0.0000|1899-12-30|1899-12-31|0001-01-01|"
    "9999-12-31|N/A|n/a|NULL|null".split("|")
)
"""What programs write for no day at all: Outlook 0/0/00, MySQL 0000-00-00."""
PLACEHOLDERS = ((1970, 1, 1), (1900, 1, 1), (1901, 1, 1), (1800, 1, 1))
"""Days that programs put where they know none."""
_TIME = re.compile(
    r"(?:(?:T|[ ,]+(?:at )?)[0-9]{1,2}:[0-9]{2}|(?<=[0-9]{4}) +[0-9]{1,2}\.[0-9]{2})(?:[^0-9].*)?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"^[^\W\d]{2,10}\.?,\s+")
_ISO = re.compile(r"([0-9]{4})[-/.]\s?([0-9]{1,2})[-/.]\s?([0-9]{1,2})\.?")
_SOLID = re.compile(r"((?:1[6-9]|2[01])[0-9]{2})([0-9]{2})([0-9]{2})")
_THREE = re.compile(r"([0-9]{1,2})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{4}|[0-9]{2})\.?")
_TWO = re.compile(r"([0-9]{1,2})\s?[-/.]\s?([0-9]{1,2})\.?")
_DOTTED = re.compile(r"[0-9]{1,2}\.\s?[0-9]{1,2}\.")
_SERIAL = re.compile(r"[0-9]{4,5}(?:\.[0-9]+)?")
_FIRST_SERIAL, _LAST_SERIAL = 3654, 73050
_EXCEL_ZERO = date(1899, 12, 30)
_UNIVERSAL = re.compile(r"(?<=[0-9])\s?(?:Z|UTC|\+00:?00)$")
_MONTH_NAMES = (
    (
        "jan january januari januar janner januara janv janvier gen genn gennaio "
        "ene ener enero sij sijecanj sijecnja led leden "
        "ledna"
    ),
    "feb february februari februar febr fev fevr fevrier febbr febbraio febrero velj veljaca veljace uno unor unora",
    "mar march mars marts marz maerz mrz marzo ozu ozujak ozujka bre brez brezen brezna maart mrt",
    "apr april avr avril aprile abr abril tra trav travanj travnja dub duben dubna",
    "may mai maj maggio mag mayo svi svib svibanj svibnja kve kvet kveten kvetna mei",
    "jun june juni juin giu giugno junio lip lipanj lipnja cvn cer cerven cervna",
    "jul july juli juil juillet lug luglio julio srpanj srpnja cvc cervenec cervence",
    "aug august augusti augustus aou aout ago agosto kol kolovoz kolovoza srpen srpna",
    "sep sept september septembre sett settembre set septiembre ruj rujan rujna zar zari",
    "okt oct october oktober octobre ott ottobre octubre rij rijen rijna",
    "nov november novembre noviembre stu studeni studenog studenoga",
    (
        "dec december decembre dez dezember dic dicembre diciembre des desember pro pros prosinac "
        "prosinca prosinec prosince"
    ),
)
"""What months are called in the languages of headers; listopad is of two months, and told by none."""
_MONTH_OF = {name: MONTHS[at] for at, names in enumerate(_MONTH_NAMES) for name in names.split()}
_MONTH_NAME = re.compile(r"(?:(?<=[0-9])|(?<=[. -])|^)(?:de )?([^\W\d_]{3,})\.?(?: de)?(?=[ .,-]|[0-9]|$)")
_FIRST_DAY = re.compile(r"^1(?:er|º|°)(?= )")
_FIRST_YEAR, _LAST_YEAR, _NO_YEAR = 1800, 2200, 1604
_FIRST_SALE = 1950
_CENTURY = 100


class DayColumn(Column[MonthDay]):
    """A column of days that may lack their year. `day_first` is the shop's order, where the column does not tell.

    Two digits of a year mean the latest such day that is not in the future.
    """

    def __init__(self, today: date, *, day_first: bool, given: bool = False, serials: bool = True) -> None:
        super().__init__()
        self._today = today
        self._day_first = day_first
        self._given = given
        self._serials = serials
        self._day_leads = self._month_leads = self._either = self._year_leads = 0
        self._cells = self._numbered = 0

    @property
    def is_guess(self) -> bool:
        """Whether days were met that could be read two ways, and none that could not."""
        told = self._day_leads or self._month_leads or self._year_leads or self._given
        return bool(self._either) and not told

    def follow(self, others: Iterable[DayColumn]) -> None:
        """Take over the order of another column of the file where this one's own cells don't tell it."""
        if self.is_guess:
            told = {other.day_first for other in others if other._day_leads or other._month_leads}
            if len(told) == 1 and None not in told:
                self._day_first, self._given = bool(told.pop()), True

    @property
    def is_serial(self) -> bool:
        """Whether the column is of days as Excel counts them: since 1900, without a mark."""
        return self._serials and self._numbered > 0 and self._numbered == self._cells

    @property
    def day_first(self) -> bool | None:
        """The column's order; None where it holds both, so that only what can't be mistaken is read."""
        if self._given:
            return self._day_first
        if self._day_leads > 20 * self._month_leads:
            return True
        if self._month_leads > 20 * self._day_leads:
            return False
        return None if self._day_leads else self._day_first

    def _look(self, cell: str) -> None:
        plain = _bare(cell)
        if plain in NO_DAY:
            return
        self._cells += 1
        if _SERIAL.fullmatch(plain):
            self._numbered += _FIRST_SERIAL <= float(plain) <= _LAST_SERIAL
        found = _THREE.fullmatch(plain) or _TWO.fullmatch(plain)
        if not found:
            return
        first, second = int(found[1]), int(found[2])
        if first > 31:
            self._year_leads += 1
        elif 12 < first <= 31 and second <= 12:
            self._day_leads += 1
        elif 12 < second <= 31 and first <= 12:
            self._month_leads += 1
        elif first != second and not _DOTTED.match(plain):
            self._either += 1

    def read_whole(self, cell: str) -> tuple[int, int, int]:
        """Return the month, the day and the year of a cell that must have all three.

        Raises Unusable.
        """
        if _bare(cell) in NO_DAY:
            raise Unusable("the date is missing")
        month, day, year = self.read(cell)
        if year is None:
            raise Unusable(f"{quoted(_bare(cell))} has no year")
        return month, day, year

    def _read(self, cell: str) -> MonthDay:
        if _UNIVERSAL.search(cell):
            cell = _local(cell)
        plain = _bare(cell)
        if self.is_serial and _SERIAL.fullmatch(plain):
            day = _EXCEL_ZERO + timedelta(int(float(plain)))
            return MonthDay(day.month, day.day, day.year)
        try:
            found = self._numeric(plain) or parse_day_of_year(_in_english(plain), self._today, day_first=True)
            date(found.year or 2000, found.month, found.day)
        except Unusable:
            raise
        except (ValueError, BadDate) as error:
            raise Unusable(f"{quoted(plain)} is not a date") from error
        if found.year == _NO_YEAR:
            return MonthDay(found.month, found.day, None)
        if found.year is not None and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
            raise Unusable(f"{quoted(plain)} is not a date")
        return found

    def _numeric(self, plain: str) -> MonthDay | None:
        iso = _ISO.fullmatch(plain) or _SOLID.fullmatch(plain)
        if iso:
            return MonthDay(int(iso[2]), int(iso[3]), int(iso[1]))
        found = _THREE.fullmatch(plain) or _TWO.fullmatch(plain)
        if not found:
            return None
        first, second = int(found[1]), int(found[2])
        year = found[3] if found.re is _THREE else ""
        if self._year_leads and len(year) == 2:
            return self._in_century(MonthDay(second, int(year), first))
        day, month = (first, second) if self._leads(first, second, plain) else (second, first)
        if not year:
            return MonthDay(month, day, None)
        dated = MonthDay(month, day, int(year))
        return dated if len(year) == 4 else self._in_century(dated)

    def _leads(self, first: int, second: int, plain: str) -> bool:
        """Say whether the day comes first in this value."""
        if _DOTTED.match(plain) and not self._day_leads and not self._month_leads and not self._given:
            return second <= 12  # with dots the day comes first, wherever it is written
        order = self.day_first
        if order is None and first != second:
            if first <= 12 and second <= 12:
                raise Unusable(f"{quoted(plain)} can be read two ways, and its column holds both")
            return first > 12
        return bool(order)

    def _in_century(self, found: MonthDay) -> MonthDay:
        today = (self._today.year, self._today.month, self._today.day)
        year = 2000 + (found.year or 0)
        return MonthDay(
            found.month, found.day, year if (year, found.month, found.day) <= today else year - 100
        )


class SaleDays(Column[date]):
    """A column of the days of sales: each has its year, and none is in the future."""

    def __init__(self, today: date, *, day_first: bool, given: bool = False) -> None:
        super().__init__()
        self._today = today
        self.days = DayColumn(today, day_first=day_first, given=given)

    def _look(self, cell: str) -> None:
        self.days.see(cell)

    def _read(self, cell: str) -> date:
        month, day, year = self.days.read_whole(cell)
        found = date(year, month, day)
        if found > self._today:
            raise Unusable(f"{quoted(_bare(cell))} is in the future")
        if year < _FIRST_SALE:  # so are two digits of a year to come
            raise Unusable(f"{quoted(_bare(cell))} is in the future, or before {_FIRST_SALE}")
        return found


class BookedDays(Column[date]):
    """A column of the days of appointments: each has its year, and may be past or to come."""

    def __init__(self, today: date, *, day_first: bool, given: bool = False) -> None:
        super().__init__()
        self.days = DayColumn(today, day_first=day_first, given=given)

    def _look(self, cell: str) -> None:
        self.days.see(cell)

    def _read(self, cell: str) -> date:
        month, day, year = self.days.read_whole(cell)
        if year < _FIRST_SALE:  # two digits of a year to come
            year += _CENTURY
        if year < _FIRST_SALE:
            raise Unusable(f"{quoted(_bare(cell))} is before {_FIRST_SALE}")
        return date(year, month, day)


def _bare(cell: str) -> str:
    """Return a day without the time and the weekday beside it."""
    return _WEEKDAY.sub("", _TIME.sub("", undone(cell).strip().lstrip("'")), count=1)


def _in_english(plain: str) -> str:
    """Return a day with its month's name as English has it, where another language's is known."""
    found = _MONTH_NAME.search(_FIRST_DAY.sub("1", plain))
    if found is None:
        return plain
    month = _MONTH_OF.get(fold(found[1]).replace(" ", ""))
    return (
        f"{found.string[: found.start()]} {month} {found.string[found.end() :]}".rstrip(" .")
        if month
        else plain
    )


def _local(cell: str) -> str:
    """Return an instant of universal time as the day it was here."""
    try:
        told = datetime.fromisoformat(_UNIVERSAL.sub("+00:00", cell.strip().replace("T", " ")))
    except ValueError:
        return cell
    return told.astimezone().date().isoformat()
