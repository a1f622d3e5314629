"""Days of front matter that contradict each other, or the calendar."""

import re
from collections.abc import Iterator
from datetime import date

from generator.language import long_date
from generator.model.notes import NoteTemplate
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.site import Page
from generator.problems import Location, Problem, Problems

Item = Page | NoteTemplate


def check_dates(items: list[Item], today: date) -> Problems:
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
            message = f"“{key}” is a day to come: {long_date(day)}"
            yield Problem(_value_location(item, key), message, hint, check="day-to-come")


def _never(item: Item) -> Iterator[Problem]:
    publish, expires = item.front_matter.publish, item.front_matter.expires
    if publish and expires and publish >= expires:
        message = f"the page expires on {long_date(expires)}, before it is ever published"
        hint = "“expires” is the first day on which it is gone"
        yield Problem(_value_location(item, "expires"), message, hint, check="never-published")


def _value_location(item: Item, key: str) -> Location:
    """Where the value of a key of the front matter stands."""
    found = re.search(rf"""^["']?{key}["']?[ \t]*:[ \t]*""", item.source.text, re.MULTILINE)
    return item.source.at_offset(found.end() if found else 0)
