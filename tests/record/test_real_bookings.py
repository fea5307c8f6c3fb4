"""A salon's real bookings: as many on the agenda of a day as its own program listed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from factories import Run

FOLDER = Path(os.environ.get("CUSTMEM_FIELD_DATA", "")) / "1-transactions" / "salon"


@pytest.mark.field
@pytest.mark.skipif("CUSTMEM_FIELD_DATA" not in os.environ, reason="CUSTMEM_FIELD_DATA names no folder")
def test_every_booking_of_a_day_is_on_its_agenda(run: Run) -> None:
    run("config", "date_order", "month-first")
    file = str(FOLDER / "Future Bookings (All Clients)0.csv")
    data = run("import", file, "--json", today=date(2018, 3, 14)).data
    assert (data["added"], data["rejected"]) == (1905, 1)
    for day, count in ((date(2018, 4, 5), 16), (date(2018, 5, 31), 34)):
        items = run("agenda", "--json", today=day).data["items"]
        assert sum(item["kind"] == "appointment" for item in items) == count
    assert run("import", file, "--json", today=date(2018, 3, 15)).data["added"] == 0
