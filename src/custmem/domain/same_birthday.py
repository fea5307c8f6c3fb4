"""Two birthdays compared: the same, a slip of the finger apart, or of two people."""

from __future__ import annotations

from custmem.domain.evidence import LIKE_BIRTHDAY, OTHER_BIRTHDAY, SAME_BIRTHDAY, SILENT, Evidence

TYPE_CHECKING = False
if TYPE_CHECKING:
    Birthday = tuple[int, int, int]

# Strangers share a birthday once in some 22,000 (60 years of days), and the day of the year once in 365. In a
# household one in fifty does: twins. Each day has about 35 neighbours one digit off, and of those who have two pages
# one in five has such a slip: it often is why there are two.
_SAME = Evidence(SAME_BIRTHDAY, 14.0, 5.0)
_SAME_DAY_OF_YEAR = Evidence(SAME_BIRTHDAY, 8.0, 4.5)
_ONE_DIGIT = Evidence(LIKE_BIRTHDAY, 7.0, 4.0)
_SWAPPED = Evidence(LIKE_BIRTHDAY, 8.0, 4.0)
_TWO_OF_THREE = Evidence(LIKE_BIRTHDAY, 4.5, 1.5)
_ONE_OF_THREE = Evidence(OTHER_BIRTHDAY, -4.0, -4.0)
_OTHER = Evidence(OTHER_BIRTHDAY, -7.5, -7.5)


def compare_birthdays(a: Birthday | None, b: Birthday | None) -> Evidence:
    """Return what two birthdays say; the year 0 is a year that is not known."""
    if a is None or b is None:
        return SILENT
    if a == b:
        return _SAME if a[0] else _SAME_DAY_OF_YEAR
    if not a[0] or not b[0]:
        return _without_year(a, b)
    differing = [(left, right) for left, right in zip(a, b, strict=True) if left != right]
    if len(differing) == 1:
        return _ONE_DIGIT if is_slip(*differing[0]) else _TWO_OF_THREE
    if a[1:] == b[:0:-1]:
        return _SWAPPED if a[0] == b[0] else _ONE_OF_THREE
    return _ONE_OF_THREE if len(differing) == 2 else _OTHER


def is_slip(left: int, right: int) -> bool:
    """Say whether two numbers differ by one digit, or by two that changed places."""
    a, b = f"{left:04}", f"{right:04}"
    wrong = [at for at in range(4) if a[at] != b[at]]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and a[first] == b[second] and a[second] == b[first]
    return len(wrong) == 1


def _without_year(a: Birthday, b: Birthday) -> Evidence:
    if a[1:] == b[1:]:
        return _SAME_DAY_OF_YEAR
    return _ONE_OF_THREE if a[1] == b[1] or a[2] == b[2] else _OTHER
