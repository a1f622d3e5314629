"""What a row that is left out for a fault says of its whole panel."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from generator.model.situation import SHARED
from generator.people.cells.placeholders import read_placeholders
from generator.people.cells.stages import read_stage
from generator.people.cells.validation import PLACES, check_cells, check_day_order
from generator.people.days.day_columns import DAY_COLUMNS, DaysSeen, read_days
from generator.people.headers.header import Header
from generator.people.rows_read import RowReader
from generator.people.tables.csv_rows import Row
from generator.places.countries import place_of
from generator.problems import only_errors


def said_for_all(header: Header, row: Row, reader: RowReader) -> Mapping[str, str]:
    """What a row with a fault says of its whole panel, and of its day, as it is read; empty where the fault is
    there."""
    at = partial(header.at, row)
    cells, _ = read_placeholders(header.values(row), at)
    given = read_days(
        cells, at, reader.today, reader.orders, {column: DaysSeen() for column in DAY_COLUMNS}
    ).values
    given = read_stage(given, at).value
    day = _iso_day(given.get("interviewed", ""))
    early = {problem.where for problem in check_day_order(given, day, at, reader.today)}
    sound = {"interviewed": given.get("interviewed", "")}
    for column in (name for name in SHARED if name in cells):
        value = given.get(column, "")
        faults = check_cells({column: value}, at, reader.vocabulary, reader.today) if value else []
        sound[column] = "" if only_errors(faults) or at(column) in early else value
    known = {column: place_of(sound[column])[0] for column in PLACES if sound.get(column)}
    return {**sound, **known}


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[: len("2026-11-18")])
    except ValueError:
        return None
