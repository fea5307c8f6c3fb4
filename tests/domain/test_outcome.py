"""What an outcome in words says of taste, and what says nothing of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.answers import taste_in


@pytest.mark.parametrize(
    ("outcome", "taste"),
    [
        *(
            ("she loves the blue one", ("likes", "the blue one")),
            ("likes Sicilian cooking.", ("likes", "Sicilian cooking")),
        ),
        *(
            ("he hates lilies, come Friday", ("dislikes", "lilies")),
            ("doesn\u2019t like e-books", ("dislikes", "e-books")),
        ),
        *(
            ("delighted; prefers phone calls but not on Mondays", ("likes", "phone calls")),
            ("loves it", None),
        ),
        *(("she will come on Saturday", None), ("likes", None), ("", None), ("likes to be called", None)),
    ],
)
def test_taste_is_what_follows_the_verb(outcome: str, taste: tuple[str, str] | None) -> None:
    assert taste_in(outcome) == taste


@given(st.text())
def test_no_outcome_is_too_odd(outcome: str) -> None:
    found = taste_in(outcome)
    assert found is None or (found[0] in ("likes", "dislikes") and 0 < len(found[1]) <= 80)
