"""Days and months as people write them."""

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


def written(day: str) -> str:
    """`2015-10-30` → 30 October 2015, `2015-10` → October 2015; anything else stays as it is."""
    year, *rest = day.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return day
    return " ".join([*(str(int(part)) for part in rest[1:]), MONTHS[int(rest[0]) - 1], year])
