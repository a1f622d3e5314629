"""A value for every row that leaves a column empty, as it was given outside the file."""

from generator.parsing.content_files.files import CONTROL
from generator.people.days.day_columns import DAY_COLUMNS
from generator.people.days.find_day import find_day
from generator.people.headers.columns import MANY_LINES
from generator.people.tables.csv_rows import clean_cell


def shared_value(column: str, text: str) -> tuple[str, str]:
    """The value as a cell has it, a day as ISO 8601 has it; and what is wrong with it, empty for a good one."""
    if found := CONTROL.search(text):
        return "", f"a control character (U+{ord(found[0]):04X}) stands in it"
    value = clean_cell(text, column in MANY_LINES)
    if column not in DAY_COLUMNS or not value:
        return value, ""
    day = find_day(value, None)
    if not day.days or day.either:
        return "", f"“{value}” is not a date such as 2026-11-18"
    return day.iso(), ""
