"""What every id in a TOML file keeps to: it is a table of its own, and a link or a marker can name it."""

from generator.lazy_pattern import lazy_pattern
from generator.parsing.values import LocatedValue
from generator.problems import Problem, Problems

ID = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")


def check_table(key: str, value: LocatedValue) -> Problems:
    """A key that is no table of its own, or whose name cannot be part of an address."""
    if isinstance(value.data, dict):
        return check_id(key, value)
    return [
        Problem(value.key, f"“{key}” stands outside a table", "begin with a line [id]", check="key-outside-table")
    ]


def check_id(key: str, value: LocatedValue) -> Problems:
    """A key that cannot be part of an address."""
    if ID.fullmatch(key):
        return []
    hint = "write small letters, digits and hyphens, such as may-i-call"
    return [Problem(value.key, f"“{key}” cannot be an id", hint, check="id-unusable")]
