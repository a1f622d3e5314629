"""Days and months as files name them, in English; and dates in the words that a site brings along. The dates that
this program says itself come from `generator.language`."""

from collections.abc import Sequence

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def format_date(day: str, months: Sequence[str], form: str) -> str:
    """`2015-10-30` → 30 October 2015, `2015-10` → October 2015; anything else stays as it is."""
    year, *rest = day.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return day
    month = months[int(rest[0]) - 1]
    return form.format(day=int(rest[1]), month=month, year=year) if rest[1:] else f"{month} {year}"
