"""How far apart two words are, in letters typed wrong."""

from __future__ import annotations


def distance(a: str, b: str, most: int) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour; `most` + 1 if more.

    Optimal string alignment: Damerau-Levenshtein where no letter is touched twice. All cells of a column of the
    table are one number's bits, after Hyyrö (2003), "A Bit-Vector Algorithm for Computing Levenshtein and Damerau
    Edit Distances".
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    if not a or not b:
        return len(a) + len(b)
    at: dict[str, int] = {}
    for place, letter in enumerate(a):
        at[letter] = at.get(letter, 0) | 1 << place
    last, column = 1 << len(a) - 1, (1 << len(a)) - 1
    higher, lower, same, before, found = column, 0, 0, 0, len(a)
    for letter in b:
        here = at.get(letter, 0)
        swapped = ((~same & here) << 1) & before
        same = ((((here & higher) + higher) ^ higher) | here | lower | swapped) & column
        right, wrong = higher & same, lower | (column & ~(same | higher))
        found += bool(wrong & last) - bool(right & last)
        wrong = wrong << 1 | 1
        higher, lower = (right << 1 | ~(same | wrong)) & column, wrong & same
        before = here
    return min(found, most + 1)
