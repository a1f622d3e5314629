"""Whom no command makes anything for, and how that is told."""

from generator.model.situation import wants_nothing
from generator.people.read import PeopleList
from generator.problems import Location
from generator.project.run import Run

MOST = 40
"""Names in one line."""


def tell_unwritten(run: Run, people: PeopleList) -> frozenset[Location]:
    """The rows of those to whom nobody is to write; they are told in one line, which says where nobody is left."""
    found = [person for panel in people.panels for person in panel.interviewers if wants_nothing(person)]
    names = list(dict.fromkeys(person.name for person in found))
    if names:
        rest = f" … and {len(names) - MOST} more" if len(names) > MOST else ""
        none = "" if len(found) < people.wanted else "nothing is made: "
        said = f"{none}left out, for by “channels” nobody is to write to them: {', '.join(names[:MOST])}{rest}"
        run.note([said], {"unwritten": names})
    return frozenset(person.where for person in found)
