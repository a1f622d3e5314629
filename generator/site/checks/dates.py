"""Days of front matter that contradict each other, or the calendar."""

import re
from collections.abc import Iterator
from datetime import date

from generator.model import FrontMatter, NoteTemplate, Page
from generator.model.date_words import format_date
from generator.problems import Location, Problem, Problems

Item = Page | NoteTemplate


def day_faults(items: list[Item], today: date) -> Problems:
    """What was done on a day to come, and what is over before it begins, of every page, published or not."""
    return [problem for item in items for problem in (*_to_come(item, today), *_never(item))]


def _to_come(item: Item, today: date) -> Iterator[Problem]:
    """A page that is published later may have been changed for that day."""
    front_matter: FrontMatter = item.front_matter
    latest = max(today, front_matter.publish or today)
    for key, day, hint in (
        (
            "updated",
            front_matter.updated,
            "write the day on which it was changed, or publish: for the day to come",
        ),
        ("last_reviewed", front_matter.last_reviewed, "write the day on which somebody read it"),
    ):
        if day and day > (latest if key == "updated" else today):
            yield Problem(
                _place(item, key),
                f"“{key}” is a day to come: {format_date(day.isoformat())}",
                hint,
                check="day-to-come",
            )


def _never(item: Item) -> Iterator[Problem]:
    publish, expires = item.front_matter.publish, item.front_matter.expires
    if publish and expires and publish >= expires:
        message = f"the page expires on {format_date(expires.isoformat())}, before it is ever published"
        yield Problem(
            _place(item, "expires"),
            message,
            "“expires” is the first day on which it is gone",
            check="never-published",
        )


def _place(item: Item, key: str) -> Location:
    """Where the value of a key of the front matter stands."""
    found = re.search(rf"""^["']?{key}["']?[ \t]*:[ \t]*""", item.source.text, re.MULTILINE)
    return item.source.at_offset(found.end() if found else 0)
