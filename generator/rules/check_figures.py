"""Figures of content/post.toml and content/limits.toml that nobody can mean, each told at its place."""

from datetime import date

from generator.language import long_date
from generator.lazy_pattern import lazy_pattern
from generator.parsing.values import LocatedValue, Table
from generator.problems import Problem, Problems

DAY = lazy_pattern(r"undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
DAY_FORM = "write the day as 2025-07-10, the month as 2025-07, the year, or undated"


def check_post(table: Table, today: date) -> Problems:
    """Problems of the figures of a class of post."""
    problems = _least(table, "typical", 1) + _least(table, "late", 0)
    if not problems and "late" in table and table["late"].data:
        problems = _order(table, "typical", "late")
    dated = table["dated"]
    if not DAY.fullmatch(dated.data):
        return [
            *problems,
            Problem(dated.where, f"“dated” cannot be “{dated.data}”", DAY_FORM, check="value-wrong"),
        ]
    late = dated.data != "undated" and dated.data > today.isoformat()
    return problems + ([_to_come(dated, dated.data)] if late else [])


def check_limits(table: Table, today: date) -> Problems:
    """What is wrong with the figures of the limits."""
    messages = table["messages"].data
    problems = _least(table, "people", 1) + [p for side in messages for p in _least(messages, side, 1)]
    return problems + (_linkedin_faults(table["linkedin"].data, today) if "linkedin" in table else [])


def _linkedin_faults(table: Table, today: date) -> Problems:
    pairs = (("free_characters", "paid_characters"), ("least_a_month", "most_a_month"))
    problems = [p for pair in pairs for name in pair for p in _least(table, name, 1)]
    problems = problems or [p for pair in pairs for p in _order(table, *pair)]
    dated = table["dated"]
    return problems + ([_to_come(dated, long_date(dated.data))] if dated.data > today else [])


def _least(table: Table, name: str, least: int) -> Problems:
    """A number that is too small; where it was left out there is none."""
    if name not in table or table[name].data >= least:
        return []
    message = f"“{name}” cannot be {table[name].data}"
    return [Problem(table[name].where, message, f"write a number from {least} on", check="value-wrong")]


def _order(table: Table, small: str, large: str) -> Problems:
    """Two numbers of which the second must not be the smaller."""
    if table[large].data >= table[small].data:
        return []
    message = f"“{large}” is {table[large].data}, less than “{small}”, which is {table[small].data}"
    return [Problem(table[large].where, message, "correct one of the two", check="value-wrong")]


def _to_come(value: LocatedValue, day: str) -> Problem:
    hint = "write the day on which the figures were seen"
    return Problem(value.where, f"“dated” is a day to come: {day}", hint, check="day-to-come")
