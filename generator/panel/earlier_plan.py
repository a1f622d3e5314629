"""The plan that an earlier run left in a panel's folder."""

from pathlib import Path

from generator.model import Plan, Problems
from generator.panel.plan.read_plan_json import HINT, parse_plan
from generator.people.encodings import read_bytes
from generator.problems import Location, Problem, display_path


def read_earlier(path: Path) -> tuple[Plan | None, Problems]:
    """The plan of an earlier run; None where there is none, or where not all of it can be read."""
    if not path.exists():
        return None, []
    data, problems = read_bytes(path)
    if problems:
        return None, problems
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(Location(display_path(path)), "is no plan that can be read: it is not UTF-8", HINT)]
    return parse_plan(text, display_path(path))
